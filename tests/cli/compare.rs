//! Configurations compared, reported and moved from the command line; large files in little memory.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::desk::Desk;
use crate::ran::Ran;

const SERVER: &str = r#"<ma-data><id>{11111111-2222-3333-4444-555555555555}</id><name>corp.example</name><category>AD</category>
<private-configuration><adma-configuration><forest-name>corp.example</forest-name></adma-configuration></private-configuration>
<ma-partition-data><partition><name>DC=corp,DC=example</name><selected>1</selected><filter><containers>
<exclusions><exclusion>DC=corp,DC=example</exclusion></exclusions>
<inclusions><inclusion>OU=Staff,DC=corp,DC=example</inclusion></inclusions></containers></filter></partition></ma-partition-data></ma-data>"#;

const RULE: &str = "<synchronizationRule><id>{21111111-2222-3333-4444-555555555555}</id><name>No interns</name><direction>Inbound</direction><connector>{11111111-2222-3333-4444-555555555555}</connector><precedence>50</precedence><disabled>False</disabled></synchronizationRule>";

const COMMON: &str = "<synchronizationRule><id>{31111111-2222-3333-4444-555555555555}</id><name>In from AD - User Join</name><direction>Inbound</direction><immutable-tag>Microsoft.InfromADUserJoin.006</immutable-tag><connector>{11111111-2222-3333-4444-555555555555}</connector><precedence>102</precedence><disabled>False</disabled></synchronizationRule>";

/// A folder as Get-ADSyncServerConfiguration writes it.
fn server(at: &Path, connector: &str, rules: &[&str]) -> PathBuf {
    fs::create_dir_all(at).unwrap();
    fs::write(at.join("Connector_{1}.xml"), connector).unwrap();
    for (n, rule) in rules.iter().enumerate() {
        fs::write(at.join(format!("SynchronizationRule_{{{n}}}.xml")), rule).unwrap();
    }
    at.to_owned()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn an_active_server_and_its_staging_server_are_compared_by_scope_and_rule() {
    let desk = Desk::bare();
    let folder = tempfile::tempdir().unwrap();
    let active = server(&folder.path().join("active"), SERVER, &[RULE, COMMON]);
    let staging = server(
        &folder.path().join("staging"),
        &SERVER.replace("OU=Staff", "OU=People"),
        &[COMMON],
    );
    desk.expect(0, &["compare", text(&active), text(&active)]);
    let page = folder.path().join("page.html");
    let ran = desk.expect(
        1,
        &[
            "compare",
            text(&active),
            text(&staging),
            "--html",
            text(&page),
        ],
    );
    for told in [
        "only A:",
        "OU=Staff,DC=corp,DC=example",
        "only B:",
        "OU=People,DC=corp,DC=example",
        "No interns",
        "2 differences.",
    ] {
        assert!(ran.out.contains(told), "{told} is not in {}", ran.out);
    }
    assert!(fs::read_to_string(page).unwrap().contains("No interns"));
}

#[test]
fn a_document_is_compared_with_its_import_as_json() {
    let desk = Desk::bare();
    let folder = tempfile::tempdir().unwrap();
    let active = server(&folder.path().join("active"), SERVER, &[]);
    let document = folder.path().join("syncwright.toml");
    desk.expect(
        0,
        &["import", "--from", text(&active), "--out", text(&document)],
    );
    let ran = desk.expect(0, &["compare", text(&document), text(&active), "--json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["differs"], false);
    assert_eq!(json["comparison"]["scopes"][0]["state"], "same");
}

#[test]
fn an_export_with_more_than_the_document_has_differs_item_by_item() {
    let desk = Desk::bare();
    let folder = tempfile::tempdir().unwrap();
    let pilot = "<parameter-values><parameter name=\"Connector.GroupFilteringGroupDn\">CN=Pilot,DC=corp,DC=example</parameter></parameter-values></adma-configuration>";
    let connector = SERVER.replace("</adma-configuration>", pilot);
    let active = server(&folder.path().join("active"), &connector, &[RULE, COMMON]);
    let document = folder.path().join("syncwright.toml");
    desk.expect(
        0,
        &["import", "--from", text(&active), "--out", text(&document)],
    );
    let document = text(&document);
    let check = ["check", "--export", text(&active), "--config", document];
    let ran = desk.expect(1, &check);
    for told in [
        "applied  Included containers of corp.example",
        "DIFFERS  Pilot group filter of corp.example",
        "CN=Pilot,DC=corp,DC=example",
        "DIFFERS  Custom synchronization rules",
        "No interns (50)",
        "found:    the export does not say",
    ] {
        assert!(ran.out.contains(told), "{told} is not in {}", ran.out);
    }
}

#[test]
fn the_way_to_cloud_sync_names_what_blocks_and_writes_both_configurations() {
    let desk = Desk::bare();
    let folder = tempfile::tempdir().unwrap();
    let active = server(&folder.path().join("active"), SERVER, &[RULE]);
    let out = folder.path().join("out");
    let ran = desk.expect(
        1,
        &["migrate", "--from", text(&active), "--out", text(&out)],
    );
    assert!(
        ran.out.contains("No interns") && ran.out.contains("1 thing is in the way."),
        "{}",
        ran.out
    );
    let cloud = fs::read_to_string(out.join("cloud-sync.toml")).unwrap();
    let connect = fs::read_to_string(out.join("entra-connect.toml")).unwrap();
    assert!(cloud.contains("engine = \"cloud-sync\""), "{cloud}");
    assert!(connect.contains("engine = \"entra-connect\""), "{connect}");
    for file in [
        "cloud-sync-pilot.toml",
        "migration.html",
        "migration.md",
        "entra-connect/Configure-EntraConnect.ps1",
        "entra-connect/Checklist.md",
    ] {
        assert!(out.join(file).is_file(), "{file}");
    }
    desk.expect(
        3,
        &[
            "migrate",
            "--from",
            text(&active),
            "--pilot",
            "OU=Elsewhere,DC=corp,DC=example",
        ],
    );
}

#[test]
fn a_report_counts_objects_and_reads_rights_when_it_signs_in() {
    let desk = Desk::with_practice();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("report");
    desk.expect(0, &["export", "--to", "report", "--out", text(&out)]);
    let blind = fs::read_to_string(out.join("report.md")).unwrap();
    assert!(blind.contains("The objects were not counted"), "{blind}");
    desk.expect(
        0,
        &["export", "--to", "report", "--out", text(&out), "--count"],
    );
    let seen = fs::read_to_string(out.join("report.md")).unwrap();
    assert!(
        seen.contains(" objects in ") && !seen.contains("not counted"),
        "{seen}"
    );
    assert!(
        fs::read_to_string(out.join("report.html"))
            .unwrap()
            .contains("<svg")
    );
}

/// As [`Desk::run`], with no more than this much memory.
#[cfg(target_os = "linux")]
fn within(desk: &Desk, megabytes: u64, arguments: &[&str]) -> Ran {
    let own = desk.command(arguments);
    let mut limited = Command::new("sh");
    let line = format!("ulimit -v {} && exec \"$0\" \"$@\"", megabytes * 1024);
    limited.args(["-c", &line]).arg(own.get_program());
    limited.args(own.get_args());
    for (name, value) in own.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    if let Some(folder) = own.get_current_dir() {
        limited.current_dir(folder);
    }
    limited.output().unwrap().into()
}

#[cfg(target_os = "linux")]
fn large(at: &Path, before: &str, each: &str, after: &str) -> PathBuf {
    let mut file = BufWriter::new(File::create(at).unwrap());
    file.write_all(before.as_bytes()).unwrap();
    for _ in 0..(200_usize << 20) / each.len() {
        file.write_all(each.as_bytes()).unwrap();
    }
    file.write_all(after.as_bytes()).unwrap();
    at.to_owned()
}

/// Twice two hundred megabytes, which would not fit ten times over as trees.
#[cfg(target_os = "linux")]
#[test]
fn two_hundred_megabytes_are_refused_or_read_within_a_limit_of_memory() {
    let desk = Desk::bare();
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let values = large(&at("values.json"), "{\"a\": [", "0,", "0]}");
    let ran = within(&desk, 1000, &["import", "--from", text(&values)]);
    assert_eq!(ran.code, Some(3), "{}", ran.err);
    assert!(ran.err.contains("more than 64 MB"), "{}", ran.err);
    fs::remove_file(&values).unwrap();
    let word = large(&at("word.json"), "{\"a\": \"", "x", "\"}");
    let ran = within(&desk, 1000, &["import", "--from", text(&word)]);
    assert_eq!(ran.code, Some(3), "{}", ran.err);
    assert!(ran.err.contains("more than 64 MB"), "{}", ran.err);
    fs::remove_file(&word).unwrap();
    let head = SERVER.replace("</ma-data>", "<schema>");
    let schema = large(&at("c.xml"), &head, "<a b='c'>d</a>", "</schema></ma-data>");
    let ran = within(&desk, 1000, &["import", "--from", text(&schema)]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.out.contains("OU=Staff,DC=corp,DC=example"),
        "{}",
        ran.out
    );
}

#[test]
fn the_files_for_entra_connect_name_domains_as_the_directory_does() {
    let desk = Desk::with_practice();
    let text = desk.text();
    let text = text.replace("engine = \"cloud-sync\"", "engine = \"entra-connect\"");
    fs::write(desk.document(), &text).unwrap();
    let export = ["export", "--to", "entra-connect", "--out"];
    let list = |folder: &str| {
        let ran = desk.expect(0, &[&export[..], &[folder]].concat());
        let list = desk.folder.path().join(folder).join("Checklist.md");
        (ran, fs::read_to_string(list).unwrap())
    };
    let unnamed = "NetBIOS name of corp";
    let (ran, known) = list("known");
    assert!(!ran.err.contains("were not read"), "{}", ran.err);
    assert!(known.contains(r"\\ADSyncAdmins"), "{known}");
    assert!(!known.contains(unnamed), "{known}");

    // Nobody is there to type a password.
    let by_variable = "{ env = \"SYNCWRIGHT_PRACTICE_ADMIN_PASSWORD\" }";
    let asks = text.replace(by_variable, "\"ask\"");
    assert_ne!(text, asks);
    fs::write(desk.document(), asks).unwrap();
    let (ran, unknown) = list("unknown");
    assert!(
        ran.err
            .contains("short names (NetBIOS) of the domains were not read"),
        "{}",
        ran.err
    );
    assert!(unknown.contains(unnamed), "{unknown}");
}
