//! Cloud Sync by command line, against the practice tenant: applied, killed, resumed, taken back.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Stdio;

use serde_json::Value;
use syncwright::model::document::{Domain, parse};
use syncwright::model::{Dn, Document};

use super::desk::{Desk, Ran};
use crate::practice::same_scope;

const PERSON: &str = "hanna@fabrikampractice.onmicrosoft.com";

fn signed(desk: &Desk, arguments: &[&str], die: Option<usize>) -> Ran {
    signed_as(PERSON, desk, arguments, die)
}

/// Runs and signs in with the code that is asked for. `die`: the point at which the process aborts.
pub fn signed_as(who: &str, desk: &Desk, arguments: &[&str], die: Option<usize>) -> Ran {
    let mut command = desk.command(arguments);
    if let Some(point) = die {
        command.env("SYNCWRIGHT_TEST_ABORT_AT", point.to_string());
    }
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut errors = BufReader::new(child.stderr.take().unwrap());
    let mut said = String::new();
    while !said.contains("enter the code ") {
        assert!(
            errors.read_line(&mut said).unwrap() > 0,
            "{arguments:?}: {said}"
        );
    }
    let code = said.rsplit_once("enter the code ").unwrap().1;
    enter(desk, code.split_whitespace().next().unwrap(), who);
    // Read beside each other: either pipe may fill.
    let mut out = child.stdout.take().unwrap();
    let reading = std::thread::spawn(move || {
        let mut text = String::new();
        out.read_to_string(&mut text).unwrap();
        text
    });
    errors.read_to_string(&mut said).unwrap();
    let code = child.wait().unwrap().code();
    Ran {
        code,
        out: reading.join().unwrap(),
        err: said,
    }
}

pub fn enter(desk: &Desk, code: &str, who: &str) {
    let pages = desk.practice_value("PAGES");
    let host = pages.trim_start_matches("http://").trim_end_matches('/');
    let body = format!("user_code={code}&account={}", who.replace('@', "%40"));
    let request = format!(
        "POST /devicelogin HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    assert!(page.contains("You are signed in"), "{page}");
}

fn demand(desk: &Desk, code: i32, arguments: &[&str]) -> Ran {
    let ran = signed(desk, arguments, None);
    assert_eq!(
        ran.code,
        Some(code),
        "{arguments:?}\n{}\n{}",
        ran.out,
        ran.err
    );
    ran
}

/// Suffixes of the practice forest that are not verified are no matter here.
pub fn accepting(desk: &Desk) {
    let text = desk.text();
    let accepted = text.replace(
        "accept_unverified_suffixes = false",
        "accept_unverified_suffixes = true",
    );
    fs::write(desk.document(), accepted).unwrap();
}

fn status(desk: &Desk) -> Value {
    let ran = signed(desk, &["cloud-sync", "status", "--json"], None);
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{ran:?}"))
}

#[test]
fn cloud_sync_is_planned_applied_started_tried_and_taken_back() {
    let desk = Desk::with_practice();
    accepting(&desk);
    let (before, text) = (desk.dump(), desk.text());
    let plan = demand(&desk, 2, &["plan", "--sign-in"]);
    for says in [
        "In the tenant:",
        "Create the job ",
        "Write the schema of the job ",
        "includedContainers: OU=People",
        "The job stands still until it is started",
        "The members of all ",
        " security groups were counted",
    ] {
        assert!(plan.out.contains(says), "{says}: {}", plan.out);
    }
    let applied = demand(&desk, 0, &["apply", "--yes", "--sign-in"]);
    let counted = " security groups were counted";
    assert!(applied.out.contains(counted), "{}", applied.out);
    let again = demand(&desk, 0, &["plan", "--sign-in"]);
    assert!(again.out.contains("Nothing to do"), "{}", again.out);

    let seen = status(&desk);
    let jobs = seen["jobs"].as_array().unwrap();
    let templates = jobs.iter().map(|j| j["job"]["template"].as_str());
    let wanted = [
        "AD2AADProvisioning",
        "AD2AADPasswordHash",
        "AAD2ADGroupProvisioning",
    ];
    assert_eq!(templates.collect::<Vec<_>>(), wanted.map(Some), "{seen}");
    assert!(
        jobs.iter().all(|j| j["job"]["state"] == "disabled"),
        "{seen}"
    );
    let live = signed(&desk, &["compare", "syncwright.toml", "cloud-sync"], None);
    assert!(
        live.out.contains("B  Cloud Sync as the tenant has it"),
        "{}",
        live.out
    );
    assert!(
        !live.out.contains("only A") && !live.out.contains("only B"),
        "{}",
        live.out
    );
    imported_from_the_tenant(&desk);
    let started = demand(&desk, 0, &["cloud-sync", "start", "--yes"]);
    assert!(started.out.contains("Start the job"), "{}", started.out);
    let runs = status(&desk);
    assert_eq!(runs["jobs"][0]["job"]["state"], "active");
    assert_eq!(runs["jobs"][1]["job"]["state"], "active", "hashes go along");
    assert_eq!(runs["jobs"][2]["job"]["state"], "disabled");
    assert!(desk.text().contains("run = \"started\""), "{}", desk.text());
    let idle = demand(&desk, 0, &["cloud-sync", "start", "--yes"]);
    assert!(idle.out.contains("Nothing to do"), "{}", idle.out);
    demand(&desk, 0, &["cloud-sync", "pause", "--yes"]);
    assert_eq!(status(&desk)["jobs"][0]["job"]["state"], "paused");

    for _ in 0..3 {
        demand(&desk, 0, &["undo", "--sign-in"]);
    }
    assert_eq!(desk.text(), text);
    assert_eq!(desk.dump(), before);
    let gone = status(&desk);
    assert!(
        gone["jobs"]
            .as_array()
            .unwrap()
            .iter()
            .all(|j| j["job"].is_null()),
        "{gone}"
    );
}

/// What was applied comes back out of the tenant; what no document holds is named, with its job.
fn imported_from_the_tenant(desk: &Desk) {
    let ran = demand(desk, 0, &["import", "--from", "cloud-sync", "--json"]);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let read = parse(told["document"].as_str().unwrap().as_bytes()).unwrap();
    let applied = parse(desk.text().as_bytes()).unwrap();
    assert_eq!(read.tenant, applied.tenant);
    let (read_in, applied_in) = (read.domains().next(), applied.domains().next());
    let (read_in, applied_in) = (read_in.unwrap(), applied_in.unwrap());
    assert_eq!(read_in.name, applied_in.name);
    let included = |domain: &Domain| -> Vec<Dn> {
        let scope = domain.scope();
        scope.rules().map(|rule| rule.dn.clone()).collect()
    };
    assert_eq!(included(read_in), included(applied_in));
    assert!(read.features.password_hash_sync);
    assert_eq!(read.identity.source_anchor, applied.identity.source_anchor);
    assert_eq!(read.safety.deletion_limit, applied.safety.deletion_limit);
    let target = |d: &Document| d.group_writeback.target.as_ref().map(|t| t.dn.clone());
    assert_eq!(target(&read), target(&applied));
    let left = told["not_carried"].as_array().unwrap();
    let named = |what: &str, place: &str| {
        left.iter().any(|item| {
            let holds = |key: &str, text: &str| item[key].as_str().unwrap().contains(text);
            holds("what", what) && holds("place", place)
        })
    };
    for (what, place) in [
        ("is in the state", "AD2AADProvisioning"),
        ("is in the state", "AAD2ADGroupProvisioning"),
        ("is taken for a forest", "corp.practice.example"),
        ("attribute mappings", "AD2AADProvisioning"),
    ] {
        assert!(named(what, place), "{what} ({place}): {left:#?}");
    }
    let nobody = desk.expect(
        3,
        &["import", "--from", "cloud-sync", "--config", "none.toml"],
    );
    assert!(nobody.err.contains("none.toml"), "{}", nobody.err);
}

#[test]
fn an_apply_to_the_tenant_that_is_killed_goes_on_or_goes_back() {
    let desk = Desk::with_practice();
    accepting(&desk);
    let (before, text) = (desk.dump(), desk.text());
    // Past the steps in the directory, at points that fall into the tenant's.
    let mut killed = 0;
    for (n, point) in (48..120).step_by(7).enumerate() {
        let died = signed(&desk, &["apply", "--yes", "--sign-in"], Some(point));
        if died.code.is_none() {
            killed += 1;
            if n % 2 == 0 {
                demand(&desk, 0, &["resume", "--sign-in"]);
                demand(&desk, 0, &["plan", "--sign-in"]);
            }
        }
        demand(&desk, 0, &["undo", "--sign-in"]);
        assert_eq!(desk.text(), text, "point {point}");
        assert_eq!(desk.dump(), before, "point {point}");
        if died.code == Some(0) {
            break;
        }
    }
    assert!(killed >= 4, "{killed}");
    let gone = status(&desk);
    assert!(
        gone["jobs"]
            .as_array()
            .unwrap()
            .iter()
            .all(|j| j["job"].is_null()),
        "{gone}"
    );
}

#[test]
fn without_a_sign_in_an_undo_in_the_tenant_stops_and_can_be_taken_up() {
    let desk = Desk::with_practice();
    accepting(&desk);
    let text = desk.text();
    demand(&desk, 0, &["apply", "--yes", "--sign-in"]);
    let stopped = desk.expect(4, &["undo"]);
    assert!(stopped.err.contains("--sign-in"), "{}", stopped.err);
    demand(&desk, 0, &["undo", "--sign-in"]);
    assert_eq!(desk.text(), text);
}

#[test]
fn of_the_large_forest_each_object_is_in_by_the_schema_that_is_in_by_the_document() {
    let desk = Desk::with_scenario("large");
    accepting(&desk);
    let mut document = parse(desk.text().as_bytes()).unwrap();
    let head = document.domains().next().unwrap().dn();
    let mut rules = vec![format!("  {{ include = \"OU=Fabrikam,{head}\" }},\n")];
    rules.push(format!(
        "  {{ exclude = \"OU=Sync,OU=Fabrikam,{head}\" }},\n"
    ));
    rules.extend((0..40).map(|n| {
        format!(
            "  {{ include = \"OU=Branch {:05},OU=Branches,{head}\" }},\n",
            n * 97
        )
    }));
    let text = desk.text();
    let (start, rest) = text.split_once("scope = [").unwrap();
    let end = rest.split_once("\n]").unwrap().1;
    fs::write(
        desk.document(),
        format!("{start}scope = [\n{}]{end}", rules.concat()),
    )
    .unwrap();
    document = parse(desk.text().as_bytes()).unwrap();
    demand(&desk, 0, &["apply", "--yes", "--sign-in"]);
    let seen = status(&desk);
    let included: Vec<Dn> = seen["jobs"][0]["containers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|dn| Dn::parse(dn.as_str().unwrap()).unwrap())
        .collect();
    assert!(included.len() <= 59, "{}", included.len());
    let objects = desk.objects();
    assert!(objects.len() >= 200_000, "{}", objects.len());
    same_scope(&document, &head, &included, &objects);
}
