//! `import` and `export`: a document from what an engine's server exported, and the files for one.

use std::path::Path;

use serde_json::json;

use crate::apply::{read_document, write_atomically};
use crate::engines::entra_connect::{Item, verify};
use crate::engines::reading::{Imported, import as imported};
use crate::model::document::{EngineKind, to_toml};
use crate::model::ports::Result;
use crate::model::words::words;
use crate::model::{Problem, ProblemKind};
use crate::work::{read_export, write_for_entra_connect};

use super::{Exit, args, say};

/// The document on standard output or in the file, what was not carried over on standard error.
pub fn import(import: &args::Import) -> Result<Exit> {
    let read = imported(&read_export(&import.export_folder)?);
    let text = to_toml(&read.document, None)?;
    if import.json {
        say::json(&as_json(&read, &text));
        return Ok(Exit::Fine);
    }
    match &import.new_file {
        None => say::out(&text),
        Some(file) if file.exists() => {
            return Err(Problem::new(
                ProblemKind::AlreadyExists,
                words!("cli-import-there", path = file.display().to_string()),
                words!("cli-import-there-remedy"),
            ));
        }
        Some(file) => write_atomically(file, text.as_bytes()).map_err(Problem::from)?,
    }
    say::note(&words!("cli-import-left", count = read.not_carried.len()).show());
    for item in &read.not_carried {
        say::note(&format!(
            "- {}\n  {}\n  ({})",
            item.what, item.why, item.place
        ));
    }
    Ok(Exit::Fine)
}

fn as_json(read: &Imported, text: &str) -> serde_json::Value {
    let left = read.not_carried.iter();
    let left: Vec<_> = left
        .map(|n| json!({"what": n.what, "why": n.why, "place": n.place}))
        .collect();
    json!({"document": text, "not_carried": left})
}

/// The script and the checklist for Entra Connect.
pub fn export(config: &Path, export: &args::Export) -> Result<Exit> {
    let document = read_document(config)?;
    if document.engine != EngineKind::EntraConnect {
        return Err(Problem::new(
            ProblemKind::Invalid,
            words!("cli-export-engine", engine = document.engine.name()),
            words!("cli-export-engine-remedy"),
        ));
    }
    for path in write_for_entra_connect(&document, &export.into_folder)? {
        say::line(&path.display().to_string());
    }
    Ok(Exit::Fine)
}

/// `check --export`: is what the server exported what the document decides?
pub fn verify_export(config: &Path, folder: &Path, as_json: bool) -> Result<Exit> {
    let items = verify(&read_document(config)?, &read_export(folder)?);
    let all = items.iter().all(Item::is_applied);
    if as_json {
        let each = items.iter().map(|i| json!({"what": i.what, "wanted": i.wanted, "found": i.found, "applied": i.is_applied()}));
        say::json(&json!({"applied": all, "items": each.collect::<Vec<_>>()}));
    } else {
        items.iter().for_each(print);
    }
    Ok(if all { Exit::Fine } else { Exit::Findings })
}

fn print(item: &Item) {
    let text = if item.is_applied() {
        words!("cli-verify-applied", what = &item.what)
    } else {
        words!("cli-verify-differs", what = &item.what)
    };
    say::line(&text.show());
    if !item.is_applied() {
        let lines = |text: &str| {
            if text.is_empty() {
                "-".to_owned()
            } else {
                text.replace('\n', "\n            ")
            }
        };
        say::line(&format!(
            "         {}",
            words!("cli-verify-wanted", value = lines(&item.wanted))
        ));
        say::line(&format!(
            "         {}",
            words!("cli-verify-found", value = lines(&item.found))
        ));
    }
}
