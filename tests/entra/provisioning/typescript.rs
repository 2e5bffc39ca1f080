//! Each body that we send is a value of Microsoft's published TypeScript type: it is written as a
//! literal of that type and compiled, with no property too much.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;

use serde_json::Value;
use syncwright::practice::tenant::Recorded;

use super::microsoft::sent;
use crate::bench::Bench;
use crate::microsoft_clients::{environment, run};

/// By the end of the path. An action's own parameters have no published type, what is in them has.
const TYPES: [(&str, &str); 7] = [
    (
        "/$batch",
        "{ requests: { id: string, method: \"GET\", url: string, headers: Record<string, string> }[] }",
    ),
    ("/instantiate", "{ displayName: string }"),
    ("/synchronization/jobs", "graph.SynchronizationJob"),
    ("/schema", "graph.SynchronizationSchema"),
    (
        "/synchronization/secrets",
        "{ value: graph.SynchronizationSecretKeyStringValuePair[] }",
    ),
    (
        "/restart",
        "{ criteria: graph.SynchronizationJobRestartCriteria }",
    ),
    (
        "/provisionOnDemand",
        "{ parameters: graph.SynchronizationJobApplicationParameters[] }",
    ),
];

/// Values that Graph joins with commas, while the published type knows one at a time.
const FLAGS: [(&str, &str); 3] = [
    ("flowTypes", "graph.ObjectFlowTypes"),
    ("resetScope", "graph.SynchronizationJobRestartScope"),
    (
        "discoverabilities",
        "graph.DirectoryDefinitionDiscoverabilities",
    ),
];

const HEAD: &str = "import * as graph from \"@microsoft/microsoft-graph-types\";\n\
                    declare function flags<T>(...all: T[]): T;\n";

/// Typescript and the types, by the lock file beside their list; made once for each.
fn installed() -> PathBuf {
    static MAKING: Mutex<()> = Mutex::new(());
    let python = environment();
    let _one = MAKING.lock().unwrap();
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/entra/types");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("graph-types");
    let (lock, made_from) = ("package-lock.json", folder.join("made-from.json"));
    let wanted = fs::read(lists.join(lock)).unwrap();
    if fs::read(&made_from).ok().as_ref() != Some(&wanted) {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for name in ["package.json", lock] {
            fs::copy(lists.join(name), folder.join(name)).unwrap();
        }
        let mut npm = with_node(&python, "npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        run(npm.current_dir(&folder));
        fs::write(&made_from, wanted).unwrap();
    }
    folder
}

/// A program of the environment, which finds its own Node.
fn with_node(python: &Path, name: &str) -> Command {
    let programs = python.parent().unwrap();
    let mut path = programs.as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let mut command = Command::new(programs.join(name));
    command.env("PATH", path);
    command
}

fn compiled(requests: &[Recorded]) -> (usize, Output) {
    let (count, source) = literals(requests);
    let folder = installed();
    let file = tempfile::Builder::new()
        .suffix(".ts")
        .tempfile_in(&folder)
        .unwrap();
    fs::write(file.path(), source).unwrap();
    let compiler = folder.join("node_modules/typescript/bin/tsc");
    let output = with_node(&environment(), "node")
        .arg(compiler)
        .args(["--strict", "--noEmit", "--pretty", "false"])
        .arg(file.path())
        .current_dir(&folder)
        .output();
    (count, output.unwrap())
}

/// How many there are, and the program that holds them.
fn literals(requests: &[Recorded]) -> (usize, String) {
    let (mut count, mut out) = (0, HEAD.to_owned());
    for request in requests.iter().filter(|r| !r.body.is_empty()) {
        let json: Value = serde_json::from_str(&request.body).unwrap();
        let path = request.path.split('?').next().unwrap();
        let known = TYPES.iter().find(|(end, _)| path.ends_with(end));
        let (_, of) = known.unwrap_or_else(|| panic!("no type for {} {path}", request.method));
        write!(
            out,
            "// {} {path}\nconst body{count}: {of} = ",
            request.method
        )
        .unwrap();
        literal(&json, &mut out);
        out.push_str(";\n");
        count += 1;
    }
    (count, out)
}

/// JSON is a literal; only what the type has no words for is written otherwise.
fn literal(json: &Value, out: &mut String) {
    let quoted = |text: &str| Value::from(text).to_string();
    match json {
        Value::Object(members) => {
            out.push_str("{ ");
            for (name, value) in members {
                out.push_str(&quoted(name));
                out.push_str(": ");
                let flags = FLAGS.iter().find(|(n, _)| n == name);
                match (flags, value.as_str()) {
                    (Some((_, of)), Some(joined)) => {
                        let each = joined.split(',').map(|one| quoted(one.trim()));
                        let each = each.collect::<Vec<_>>().join(", ");
                        write!(out, "flags<{of}>({each})").unwrap();
                    }
                    _ => literal(value, out),
                }
                out.push_str(",\n");
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for item in items {
                literal(item, out);
                out.push_str(", ");
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_body_that_we_send_is_of_its_published_type() {
    let requests = sent(&Bench::asking().await).await;
    let (count, output) = tokio::task::spawn_blocking(move || compiled(&requests))
        .await
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert_eq!(count, 22, "for both directions");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_property_too_much_or_a_value_of_no_type_does_not_compile() {
    for (path, body, told) in [
        (
            "/v1.0/servicePrincipals/1/synchronization/jobs",
            r#"{"templateName": "AD2AADProvisioning"}"#,
            "templateName",
        ),
        (
            "/v1.0/servicePrincipals/1/synchronization/jobs/2/schema",
            r#"{"synchronizationRules": [{"objectMappings": [{"flowTypes": "Add,Replace"}]}]}"#,
            "Replace",
        ),
    ] {
        let request = Recorded {
            method: "POST".into(),
            path: path.into(),
            content_type: Some("application/json".into()),
            if_match: None,
            body: body.into(),
        };
        let (_, output) = tokio::task::spawn_blocking(move || compiled(&[request]))
            .await
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(!output.status.success() && said.contains(told), "{said}");
    }
}
