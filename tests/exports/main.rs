//! Exports that others published are read with nothing dropped: `contoso/` is Microsoft's own sample
//! of a `Get-ADSyncServerConfiguration` folder (AADConnectConfigDocumenter, MIT), its large files
//! compressed. `identity-manager/` is written by hand in the form of an Identity Manager server's
//! export, which is of the same family.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod walk;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use syncwright::engines::reading::{ConnectorKind, ServerConfiguration, import};
use syncwright::model::Dn;

fn files(below: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/exports")
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
        .flat_map(|below| files(&format!("contoso/{below}")))
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
    read(&all_files())
}

fn read(files: &[PathBuf]) -> ServerConfiguration {
    let mut server = ServerConfiguration::default();
    for path in files {
        let added = server.add_xml(&name_of(path), BufReader::new(open(path)));
        assert!(added.unwrap(), "{path:?}");
    }
    server
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
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
    assert_eq!(
        server.rules.len(),
        files("contoso/SynchronizationRules").len()
    );
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

/// Each file is walked by a reader of its own: what stands in it is found in what was read of it, or
/// it is listed, each by its number. [`walk`] says which elements are no more than bookkeeping.
#[test]
fn every_element_and_attribute_of_it_is_read_or_listed() {
    let identity_manager = files("identity-manager");
    let mut faults = Vec::new();
    for path in all_files().iter().chain(&identity_manager) {
        let file = name_of(path);
        let server = read(std::slice::from_ref(path));
        let listed = import(&server).not_carried;
        for (_, untaken) in &server.untaken {
            let place = format!("{file}: {}", untaken.path);
            let told = listed.iter().filter(|n| n.place == place).count();
            assert_eq!(told, 1, "{place}");
        }
        let untaken = server.untaken.iter();
        let untaken: BTreeMap<&str, usize> =
            untaken.map(|(_, u)| (u.path.as_str(), u.count)).collect();
        let read = walk::Read::of(&server, &untaken);
        faults.extend(
            read.faults(open(path))
                .into_iter()
                .map(|f| format!("{file}: {f}")),
        );
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The walk is no formality: what is taken away from what was read is missed.
#[test]
fn a_value_that_was_not_read_is_found_by_the_walk() {
    let described = |path: &&PathBuf| {
        let server = read(std::slice::from_ref(path));
        server.rules[0]
            .unusual
            .iter()
            .any(|(n, _)| n == "description")
    };
    let rules = files("contoso/SynchronizationRules");
    let path = rules.iter().find(described).unwrap();
    let whole = read(std::slice::from_ref(path));
    let none = BTreeMap::new();
    assert_eq!(walk::Read::of(&whole, &none).faults(open(path)), [""; 0]);
    let mut less = whole.clone();
    less.rules[0].unusual.clear();
    less.rules[0].link.clear();
    let faults = walk::Read::of(&less, &none).faults(open(path));
    for missed in ["description = ", "linkType = "] {
        assert!(faults.iter().any(|f| f.contains(missed)), "{faults:#?}");
    }
}

/// The settings of the sample that are neither a part of the document nor switched off: a setting is
/// known by its name, not by what its name begins with.
#[test]
fn every_setting_of_it_is_in_the_document_or_listed() {
    let server = contoso();
    let listed = import(&server).not_carried;
    let unlisted = server
        .settings
        .iter()
        .filter(|(name, value)| !value.is_empty() && !listed.iter().any(|n| &n.place == *name));
    let unlisted: Vec<(&str, &str)> = unlisted
        .map(|(name, value)| (name.trim_start_matches("Microsoft."), value.as_str()))
        .collect();
    let in_the_document = [
        ("OptionalFeature.DeviceWriteBack", "False"),
        ("OptionalFeature.DirectoryExtension", "False"),
        ("OptionalFeature.ExportDeletionThreshold", "True"),
        ("OptionalFeature.ExportDeletionThresholdValue", "500"),
        ("OptionalFeature.FilterAAD", "False"),
        ("OptionalFeature.GroupFiltering", "False"),
        ("OptionalFeature.GroupWriteBack", "False"),
        ("OptionalFeature.HybridExchange", "True"),
        ("OptionalFeature.PasswordHashSync", "False"),
        ("OptionalFeature.PasswordWriteback", "False"),
        ("OptionalFeature.UserWriteBack", "False"),
        ("SynchronizationOption.AnchorAttribute", "objectGUID"),
        ("SynchronizationOption.JoinCriteria", "ObjectSID"),
        ("SynchronizationOption.UPNAttribute", "userPrincipalName"),
        ("Synchronize.StagingMode", "False"),
    ];
    assert_eq!(unlisted, in_the_document);
}

#[test]
fn an_identity_manager_server_gives_its_forest_and_lists_the_rest() {
    let server = read(&files("identity-manager"));
    assert_eq!(server.server, "MIM01");
    let imported = import(&server);
    let document = &imported.document;
    assert_eq!(document.forest.len(), 1);
    assert_eq!(document.forest[0].name, "fabrikam.example");
    let dn = |text| Dn::parse(text).unwrap();
    assert!(document.includes(&dn("CN=a,OU=People,DC=fabrikam,DC=example")));
    assert!(!document.includes(&dn("CN=a,OU=Other,DC=fabrikam,DC=example")));
    let told = |what: &str| {
        let found = imported
            .not_carried
            .iter()
            .find(|n| n.what.english().contains(what));
        let found = found.unwrap_or_else(|| panic!("{what} is not in {:#?}", imported.not_carried));
        found.why.english().into_owned()
    };
    told("Connector Payroll of the kind MSSQL");
    told(r"Connector account FABRIKAM\svc-mim of the forest fabrikam.example");
    told("class contact of fabrikam.example do not sync");
    for rule in [
        "ma-data/join/",
        "ma-data/projection/",
        "ma-data/export-attribute-flow/",
        "mv-data/import-attribute-flow/",
        "mv-data/extension/",
    ] {
        let why = told(rule);
        assert!(why.contains("does not write rules"), "{rule}: {why}");
    }
    // It has no settings of the wizard: what stands in the document is nobody's choice.
    let why = told("Password hash sync");
    assert!(why.contains("off"), "{why}");
}
