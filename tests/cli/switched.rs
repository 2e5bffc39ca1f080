//! What is switched in the tenant elsewhere: told, and set back by a plan, or by what the engine's own
//! server is given.

use std::fs;

use reqwest::{Certificate, Client};
use serde_json::{Value, json};
use syncwright::model::document::{EngineKind, parse, to_toml};

use super::cloud::{accepting, enter, signed_as};
use super::desk::{Desk, Ran};

/// A Global Administrator: others may not read these settings.
const WHO: &str = "gustav@fabrikampractice.onmicrosoft.com";
const OFF: &str = "Password hash synchronization in Microsoft Entra ID was on and is off now";
const ID: &str = "tenant:password-hash-sync:off";

fn demand(desk: &Desk, code: i32, arguments: &[&str]) -> Ran {
    signed_as(WHO, desk, arguments, None).demand(code, arguments)
}

/// As somebody in another program: signed in by a device code, over HTTPS.
fn switch(desk: &Desk, on: bool) {
    let body = json!({"features": {"passwordSyncEnabled": on}});
    ask(desk, Some(&body));
}

/// Does the tenant take password hashes?
fn is_on(desk: &Desk) -> bool {
    let told = ask(desk, None);
    let features = &told["features"];
    features["passwordSyncEnabled"].as_bool().unwrap()
}

/// The tenant's settings of synchronization, or these of them written.
fn ask(desk: &Desk, body: Option<&Value>) -> Value {
    let of = |name: &str| desk.practice_value(name);
    let (host, tenant, client) = (of("HTTPS"), of("TENANT"), of("CLIENT"));
    let base = format!("https://{}", host.trim_start_matches("https://"));
    let ca = Certificate::from_pem(&fs::read(of("CA_FILE")).unwrap()).unwrap();
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = Client::builder()
        .tls_certs_only([ca])
        .no_proxy()
        .build()
        .unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let scope = format!("{base}/OnPremDirectorySynchronization.ReadWrite.All");
        let login = format!("{base}/{tenant}/oauth2/v2.0");
        let form = [("client_id", &client), ("scope", &scope)];
        let asked = http.post(format!("{login}/devicecode")).form(&form);
        let code: Value = asked.send().await.unwrap().json().await.unwrap();
        enter(desk, code["user_code"].as_str().unwrap(), WHO);
        let form = [
            ("client_id", &*client),
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("device_code", code["device_code"].as_str().unwrap()),
        ];
        let asked = http.post(format!("{login}/token")).form(&form);
        let token: Value = asked.send().await.unwrap().json().await.unwrap();
        let at = format!("{base}/v1.0/directory/onPremisesSynchronization/{tenant}");
        let token = token["access_token"].as_str().unwrap();
        let request = match body {
            Some(body) => http.patch(at).json(body),
            None => http.get(at),
        };
        let answer = request.bearer_auth(token).send().await.unwrap();
        let status = answer.status();
        assert!(status.is_success(), "{status}");
        let text = answer.text().await.unwrap();
        serde_json::from_str(&text).unwrap_or_default()
    })
}

#[test]
fn password_hashes_switched_off_elsewhere_are_switched_on_again_by_a_plan() {
    let desk = Desk::with_practice();
    accepting(&desk);
    demand(&desk, 0, &["apply", "--yes", "--sign-in"]);
    demand(&desk, 0, &["plan", "--sign-in"]);

    switch(&desk, false);
    let told = signed_as(WHO, &desk, &["check", "--sign-in"], None);
    for says in [
        OFF,
        "The next plan tells the service",
        "the next apply does it",
    ] {
        assert!(told.out.contains(says), "{says}: {}", told.out);
    }
    let plan = demand(&desk, 2, &["plan", "--sign-in", "--repair", ID]);
    assert!(plan.out.contains("AD2AADPasswordHash"), "{}", plan.out);
    assert!(!is_on(&desk));
    demand(&desk, 0, &["apply", "--yes", "--sign-in"]);
    assert!(is_on(&desk), "the service did as it was told");
    let told = signed_as(WHO, &desk, &["check", "--sign-in"], None);
    assert!(
        !told.out.contains("Password hash synchronization in"),
        "{}",
        told.out
    );
    demand(&desk, 0, &["plan", "--sign-in"]);

    // Accepted, it stays off.
    switch(&desk, false);
    signed_as(WHO, &desk, &["check", "--sign-in", "--accept", ID], None);
    demand(&desk, 0, &["plan", "--sign-in"]);
}

#[test]
fn what_entra_connect_sets_itself_is_set_back_by_the_script_for_its_server() {
    let desk = Desk::with_practice();
    accepting(&desk);
    let mut document = parse(desk.text().as_bytes()).unwrap();
    document.engine = EngineKind::EntraConnect;
    // Its target OU is out of scope, which is no matter here.
    document.group_writeback = Default::default();
    fs::write(desk.document(), to_toml(&document, None).unwrap()).unwrap();
    switch(&desk, true);
    demand(&desk, 0, &["apply", "--yes", "--sign-in"]);
    let written = desk.text();

    switch(&desk, false);
    let told = signed_as(WHO, &desk, &["check", "--sign-in"], None);
    let action = "Export the script that sets it back: syncwright export --to entra-connect --out";
    for says in [OFF, "nothing is written from here", action] {
        assert!(told.out.contains(says), "{says}: {}", told.out);
    }
    let plan = ["plan", "--sign-in", "--repair", ID];
    let refused = signed_as(WHO, &desk, &plan, None);
    assert!(![Some(0), Some(2)].contains(&refused.code), "{refused:?}");
    for says in ["nothing is written from here", action] {
        assert!(refused.err.contains(says), "{says}: {}", refused.err);
    }
    desk.expect(
        0,
        &["export", "--to", "entra-connect", "--out", "for-server"],
    );
    let script = desk
        .folder
        .path()
        .join("for-server/Configure-EntraConnect.ps1");
    let script = fs::read_to_string(script).unwrap();
    for does in [
        "PasswordHashSync = $true",
        // The server still sends what the tenant no longer takes.
        "(Get-ADSyncAADCompanyFeature).PasswordHashSync -eq $false",
    ] {
        assert!(script.contains(does), "{does}");
    }
    assert_eq!(desk.text(), written);
    // Left as it is, it is told after another apply, too.
    let mut document = parse(written.as_bytes()).unwrap();
    document.safety.deletion_limit += 1;
    fs::write(desk.document(), to_toml(&document, None).unwrap()).unwrap();
    demand(&desk, 0, &["apply", "--yes", "--sign-in"]);
    let told = signed_as(WHO, &desk, &["check", "--sign-in"], None);
    assert!(told.out.contains(OFF), "{}", told.out);
}
