//! Microsoft's own Python clients accept the practice tenant's answers.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;

use syncwright::practice::tenant::{Fault, When};

use crate::bench::{Bench, GLOBAL};

/// What is written beside the environment when it is whole: the requirements it was made from.
const MADE_FROM: &str = "made-from.txt";

pub fn run(command: &mut Command) -> Output {
    let shown = format!("{command:?}");
    let output = ended(command);
    assert!(
        output.status.success(),
        "{shown}\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

fn ended(command: &mut Command) -> Output {
    let shown = format!("{command:?}");
    command
        .output()
        .unwrap_or_else(|e| panic!("{shown}: {e}; python3 with its venv module is needed"))
}

/// The system's Python first: one that a version manager put in front may lack parts.
fn python() -> &'static str {
    let system = "/usr/bin/python3";
    if Path::new(system).exists() {
        system
    } else {
        "python3"
    }
}

/// The environment with the pinned clients; made once for each list of requirements.
pub fn environment() -> PathBuf {
    static MAKING: Mutex<()> = Mutex::new(());
    let _one = MAKING.lock().unwrap();
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/entra");
    let requirements = here.join("requirements.txt");
    let wanted = std::fs::read_to_string(&requirements).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("microsoft-clients");
    let interpreter = folder.join("bin/python");
    let made_from = std::fs::read_to_string(folder.join(MADE_FROM)).unwrap_or_default();
    if made_from != wanted {
        let _ = std::fs::remove_dir_all(&folder);
        run(Command::new(python()).args(["-m", "venv"]).arg(&folder));
        run(Command::new(&interpreter)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-deps",
                // Only a small part of the clients is ever loaded.
                "--no-compile",
                "--disable-pip-version-check",
            ])
            .arg("--requirement")
            .arg(&requirements));
        std::fs::write(folder.join(MADE_FROM), wanted).unwrap();
    }
    interpreter
}

/// A script's run against this tenant; `more` comes after the arguments that every script takes.
pub async fn run_script(bench: &Bench, script: &str, more: Vec<PathBuf>) -> Output {
    let ca_file = bench.choice.ca_file.clone().unwrap();
    let (base, pages) = (bench.tenant.base.clone(), bench.tenant.pages.clone());
    let tenant = bench.tenant.tenant.to_string();
    let client_id = bench.tenant.client_id.to_string();
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/entra")
        .join(script);
    let compiled = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python-compiled");
    let running = tokio::task::spawn_blocking(move || {
        // msal lets these variables win over the authority it is given.
        ended(
            Command::new(environment())
                .env_remove("REQUESTS_CA_BUNDLE")
                .env_remove("CURL_CA_BUNDLE")
                .env("NO_PROXY", "localhost,127.0.0.1")
                .env("PYTHONPYCACHEPREFIX", compiled)
                .arg(script)
                .args([base, pages])
                .arg(ca_file)
                .args([&tenant, &client_id, GLOBAL])
                .args(more),
        )
    });
    running.await.unwrap()
}

async fn clients(bench: &Bench) -> Output {
    run_script(bench, "microsoft_clients.py", Vec::new()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn msal_and_the_graph_sdk_accept_every_answer() {
    let output = clients(&Bench::asking().await).await;
    let said = String::from_utf8(output.stdout).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{errors}");
    for part in [
        "msal: browser",
        "msal: device code",
        "msal: refresh token",
        "msgraph-sdk: organization",
        "msgraph-sdk: domains",
        "groups on 5 pages",
        "msgraph-sdk: onPremisesSynchronization",
        "all accepted",
    ] {
        assert!(said.contains(part), "{part} is missing in\n{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_property_that_microsoft_does_not_have_would_be_seen() {
    let bench = Bench::asking().await;
    bench
        .tenant
        .arm(Fault::UnknownKeys, "/v1.0/me", When::Always);
    let output = clients(&bench).await;
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(errors.contains("futureProperty"), "{errors}");
}
