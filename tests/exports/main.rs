//! Exports that others published are read with nothing dropped: `contoso/` is Microsoft's own sample
//! of a `Get-ADSyncServerConfiguration` folder (AADConnectConfigDocumenter, MIT), its large files
//! compressed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use syncwright::engines::reading::{ConnectorKind, ServerConfiguration, import};
use syncwright::model::Dn;

fn files(below: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/exports/contoso")
        .join(below);
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    files
}

fn all_files() -> Vec<PathBuf> {
    ["Connectors", "GlobalSettings", "SynchronizationRules"]
        .into_iter()
        .flat_map(files)
        .collect()
}

fn open(path: &Path) -> Box<dyn Read> {
    let file = File::open(path).unwrap();
    if path.extension().is_some_and(|e| e == "gz") {
        Box::new(GzDecoder::new(file))
    } else {
        Box::new(file)
    }
}

fn contoso() -> ServerConfiguration {
    let mut server = ServerConfiguration::default();
    for path in all_files() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            server.add_xml(&name, BufReader::new(open(&path))).unwrap(),
            "{name}"
        );
    }
    server
}

#[test]
fn microsofts_sample_has_two_connectors_and_all_its_rules() {
    let server = contoso();
    let kinds: Vec<_> = server
        .connectors
        .iter()
        .map(|c| (&c.kind, c.name.as_str()))
        .collect();
    assert_eq!(kinds.len(), 2);
    assert!(kinds.contains(&(&ConnectorKind::ActiveDirectory, "contoso.com")));
    assert!(kinds.iter().any(|(k, _)| **k == ConnectorKind::Entra));
    assert_eq!(server.rules.len(), files("SynchronizationRules").len());
    assert!(
        server
            .rules
            .iter()
            .all(|r| !r.name.is_empty() && !r.mappings.is_empty()
                || r.link == "JoinNoFlow"
                || r.link == "Join")
    );
}

#[test]
fn its_scope_is_the_one_in_its_lists() {
    let document = import(&contoso()).document;
    let contoso = Dn::parse("DC=contoso,DC=com").unwrap();
    let domain = document.forest[0]
        .domain
        .iter()
        .find(|d| d.dn() == contoso)
        .unwrap();
    assert!(!document.includes(&contoso));
    assert!(domain.rules.iter().any(|r| r.includes));
}

/// Every element that says something was taken by a reader or stands in the list.
#[test]
fn no_element_of_it_is_dropped_silently() {
    let server = contoso();
    let listed = import(&server).not_carried;
    for (file, untaken) in &server.untaken {
        let place = format!("{file}: {}", untaken.path);
        assert!(
            listed.iter().any(|n| n.place == place),
            "{place} is not listed"
        );
    }
    // The whole schema of the forest is one line, with the number of its elements.
    let schema = server
        .untaken
        .iter()
        .find(|(_, u)| u.path == "ma-data/schema" && u.count > 40_000);
    assert!(
        schema.is_some(),
        "{:#?}",
        server
            .untaken
            .iter()
            .map(|(f, u)| (f, &u.path, u.count))
            .collect::<Vec<_>>()
    );
    for (name, value) in server.settings.iter().filter(|(_, v)| !v.is_empty()) {
        let short = name.trim_start_matches("Microsoft.");
        let carried = [
            "SynchronizationOption.",
            "OptionalFeature.",
            "GroupWriteBack.Container",
            "Synchronize.StagingMode",
        ];
        let known = carried.iter().any(|c| short.starts_with(c));
        assert!(
            known || listed.iter().any(|n| &n.place == name),
            "{name} = {value}"
        );
    }
}
