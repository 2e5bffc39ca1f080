//! No secret lies about: not in files, not in output, not where other processes can look.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use syncwright::apply::{ReportForm, read_journal, report};
use syncwright::model::document::parse;

use crate::support::{
    ADMIN_VARIABLE, CONNECTOR_PASSWORD, CONNECTOR_VARIABLE, Lab, PROGRAM, Running, difference,
    wait_for,
};

/// A tenant to sign in to, as another process; its addresses by name.
fn tenant(lab: &Lab) -> (Running, BTreeMap<String, String>) {
    let env = lab.aside.path().join("tenant.env");
    let child = Command::new(PROGRAM)
        .args(["practice", "--serve", "--scenario", "bare", "--env"])
        .arg(&env)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let running = Running(child);
    let text = wait_for("the practice tenant", || fs::read_to_string(&env).ok());
    let names = text.lines().map(|l| l.split_once('=').unwrap());
    let named = names.map(|(n, v)| {
        (
            n.trim_start_matches("SYNCWRIGHT_PRACTICE_").to_owned(),
            v.trim_matches('\'').to_owned(),
        )
    });
    let named = named.collect();
    (running, named)
}

/// Enters the code on the tenant's page, as a person with a browser would.
fn enter(tenant: &BTreeMap<String, String>, code: &str) {
    let script = "import sys, urllib.request, urllib.parse
base, code = sys.argv[1:]
data = urllib.parse.urlencode({'user_code': code, 'account': 'hanna@fabrikampractice.onmicrosoft.com'}).encode()
page = urllib.request.urlopen(base + '/devicelogin', data).read().decode()
assert 'You are signed in' in page, page";
    let done = Command::new("/usr/bin/python3")
        .args(["-c", script, &tenant["PAGES"], code])
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

/// Arguments and environment of a running process, as every tool of the system shows them.
fn looked_at(pid: u32) -> (String, BTreeMap<String, String>) {
    let read = |name: &str| {
        let bytes = fs::read(format!("/proc/{pid}/{name}")).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let environment = read("environ");
    let variables = environment.split('\0').filter_map(|v| v.split_once('='));
    (
        read("cmdline"),
        variables
            .map(|(n, v)| (n.to_owned(), v.to_owned()))
            .collect(),
    )
}

#[test]
fn no_secret_is_in_files_output_arguments_or_environment() {
    let lab = Lab::new();
    let before = lab.view();
    let (_tenant, at) = tenant(&lab);
    let choice = format!(
        "[tenant]\nid = \"{}\"\ndomain = \"fabrikam-practice.example\"\ncloud = \"custom\"\nclient_id = \"{}\"\nca_file = \"{}\"\nendpoints = {{ login = \"{}\", graph = \"{}\" }}\n\n[features]",
        at["TENANT"], at["CLIENT"], at["CA_FILE"], at["HTTPS"], at["HTTPS"]
    );
    lab.edit("[features]", &choice);
    lab.edit(
        "[delegation]",
        "[identity]\naccept_unverified_suffixes = true\n\n[delegation]",
    );
    let admin_password = lab.var("SAMBA_PASSWORD").to_owned();
    // What a token of the tenant begins with: a JSON object in base64.
    let secrets = [admin_password.as_str(), CONNECTOR_PASSWORD, "eyJ"];
    let clean = |what: &str, text: &str| {
        for secret in secrets {
            assert!(!text.contains(secret), "{what} holds {secret}");
            let utf16: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(
                !text.as_bytes().windows(utf16.len()).any(|w| w == utf16),
                "{what} holds {secret} in UTF-16"
            );
        }
    };

    let mut child = Running(
        lab.command(&["apply", "--yes", "--sign-in"])
            .env("RUST_LOG", "trace")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap(),
    );
    let mut errors = BufReader::new(child.0.stderr.take().unwrap());
    let mut said = String::new();
    while !said.contains("enter the code") {
        assert!(errors.read_line(&mut said).unwrap() > 0, "{said}");
    }
    let (arguments, variables) = looked_at(child.0.id());
    let code = said
        .rsplit_once("enter the code ")
        .unwrap()
        .1
        .split_whitespace()
        .next()
        .unwrap();
    enter(&at, code);
    // It is looked at to its end, step by step.
    let mut looks = vec![(arguments, variables)];
    let mut line = String::new();
    while errors.read_line(&mut line).unwrap() > 0 {
        looks.push(looked_at(child.0.id()));
    }
    let mut out = String::new();
    child
        .0
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut out)
        .unwrap();
    assert_eq!(child.0.wait().unwrap().code(), Some(0), "{said}{line}{out}");
    assert!(line.contains("Done. Journal:"), "{line}");
    // The log was written, and is searched with what else was said.
    for event in [
        "syncwright::entra::http",
        "search server=",
        "add server=",
        "modify server=",
    ] {
        assert!(
            line.contains(event),
            "nothing of {event} in the log: {line}"
        );
    }
    assert!(!out.contains("Microsoft Entra ID was not asked"), "{out}");

    assert!(looks.len() > 8 && looks[0].0.contains("apply"), "{looks:?}");
    for (arguments, variables) in &looks {
        clean("arguments", arguments);
        for (name, value) in variables {
            // The two that the document names are the way in: the one place where they are meant to be.
            if name != ADMIN_VARIABLE && name != CONNECTOR_VARIABLE {
                clean(name, value);
            }
        }
    }
    clean("output", &format!("{said}{line}{out}"));
    for verb in [
        &["check"][..],
        &["plan", "--json"],
        &["review", "--json"],
        &["explain", "anna"],
    ] {
        let ran = lab.run(verb);
        clean("output", &format!("{}{}", ran.out, ran.err));
    }
    let (path, _) = lab.journals().pop().unwrap();
    let (record, document) = (
        read_journal(&path).unwrap(),
        parse(lab.text().as_bytes()).unwrap(),
    );
    for form in [ReportForm::Html, ReportForm::Markdown] {
        clean("report", &report(&record, &document, form));
    }
    lab.expect(0, &["undo"]);
    let files = lab.files();
    assert!(
        files.len() >= 3,
        "document, version, journal: {:?}",
        files.keys()
    );
    for (path, bytes) in &files {
        clean(&path.display().to_string(), &String::from_utf8_lossy(bytes));
    }
    assert_eq!(difference(&before, &lab.view()), "");
}
