//! The arrows between rooms point downwards only; pure rooms name nothing of the outside world.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Top to bottom. Rooms on one line do not use each other.
const LEVELS: [&[&str]; 11] = [
    &["ui", "cli"],
    &["wizard"],
    &["work"],
    &["apply"],
    &["plan"],
    &["insight"],
    &["engines"],
    &["directory", "entra", "secrets"],
    &["practice"],
    &["system"],
    &["model"],
];

/// Rooms that do no I/O, and what they must not name.
const PURE: [&str; 5] = ["model", "insight", "plan", "wizard", "engines"];
const OUTSIDE: [&str; 12] = [
    "std::net",
    "std::fs",
    "std::env",
    "SystemTime::now",
    "Instant::now",
    "Timestamp::now",
    "getrandom",
    "tokio::",
    "system::desktop",
    "system::folders",
    "system::key_store",
    "system::signals",
];

fn level(room: &str) -> Option<usize> {
    LEVELS.iter().position(|rooms| rooms.contains(&room))
}

fn sources(room: &str) -> Vec<(PathBuf, String)> {
    fn walk(at: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(at).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut out = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room),
        &mut out,
    );
    assert!(!out.is_empty(), "the room src/{room} is empty");
    out
}

/// Rooms named after `crate::` in a file, with the line.
fn rooms_used(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        for part in code.split("crate::").skip(1) {
            let end = part
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(part.len());
            out.push((number + 1, &part[..end]));
        }
    }
    out
}

#[test]
fn arrows_point_downwards_only() {
    let mut upward = Vec::new();
    for room in LEVELS.iter().copied().flatten() {
        for (path, text) in sources(room) {
            for (line, used) in rooms_used(&text) {
                let allowed = used == *room || level(used).is_none_or(|to| Some(to) > level(room));
                if !allowed {
                    upward.push(format!("{}:{line}: {room} uses {used}", path.display()));
                }
            }
        }
    }
    assert!(upward.is_empty(), "upward arrows:\n{}", upward.join("\n"));
}

#[test]
fn every_room_is_on_the_map() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(src).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() && name != "bin" {
            assert!(
                level(&name).is_some(),
                "src/{name} is in no level of this test"
            );
        }
    }
}

/// The sources of a room without tests and comments.
fn programs(room: &str) -> Vec<(PathBuf, String)> {
    let mut all = sources(room);
    all.retain(|(path, _)| {
        !path.ends_with("tests.rs") && path.parent().is_none_or(|p| !p.ends_with("tests"))
    });
    for (_, text) in &mut all {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let bare = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
        *text = code.lines().map(bare).collect();
    }
    all
}

#[test]
fn what_differs_by_operating_system_is_in_one_room() {
    let differs = ["cfg", "windows", "unix", "target_os", "linux"];
    let mut found = Vec::new();
    for room in LEVELS.iter().copied().flatten().filter(|r| **r != "system") {
        for (path, code) in programs(room) {
            for condition in code.split(differs[0]).skip(1) {
                let condition = condition.trim_start_matches('!');
                let condition = condition.split([']', '{', ';']).next().unwrap_or_default();
                let of_system = differs[1..].iter().any(|word| condition.contains(word));
                if condition.starts_with('(') && of_system {
                    found.push(format!("{}: cfg{condition}", path.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn pure_rooms_name_no_network_file_clock_or_random_source() {
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for room in PURE {
        for (path, code) in programs(room) {
            let named: Vec<&str> = OUTSIDE.into_iter().filter(|o| code.contains(o)).collect();
            if !named.is_empty() {
                found.insert(path.display().to_string(), named);
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_file_that_a_document_links_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).unwrap().flatten();
    let documents = docs.map(|entry| entry.path());
    let of_root = [
        "README.md",
        "ARCHITECTURE.md",
        "SECURITY.md",
        "CHANGELOG.md",
    ];
    let (mut links, mut missing) = (0, Vec::new());
    for path in documents.chain(of_root.map(|name| root.join(name))) {
        if path.extension().is_none_or(|e| e != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for rest in text.split("](").skip(1) {
            let target = rest.split([')', '#']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            links += 1;
            if !path.with_file_name(target).exists() {
                missing.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(links > 20, "the documents are read");
    assert_eq!(missing, Vec::<String>::new());
}
