//! `import` and `export`: a document from what an engine's server exported, and the files for one.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde_json::json;

use crate::apply::{
    Circumstances, Known, ReportForm, configuration_report, observe, read_document,
    write_atomically,
};
use crate::engines::entra_connect::{Item, NetbiosNames, verify};
use crate::engines::reading::{Imported, import_cloud};
use crate::model::document::{EngineKind, to_toml};
use crate::model::ports::Result;
use crate::model::words::words;
use crate::model::{Document, Problem, ProblemKind};
use crate::plan::review;
use crate::work::{connector_rights, read_export, write_for_entra_connect, write_texts};

use super::connect::World;
use super::{Exit, args, compare, say};

/// The document on standard output or in the file, what was not carried over on standard error.
pub async fn import(config: &Path, import: &args::Import) -> Result<Exit> {
    let from = import.export_folder.as_path();
    let read = match compare::is_live(from) {
        true => live(config).await?,
        false => read_export(from)?.import(),
    };
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

/// The jobs of the tenant that the document names; of that document only the tenant is taken.
async fn live(config: &Path) -> Result<Imported> {
    let document = read_document(config)?;
    let mut read = import_cloud(&compare::jobs(&document, config).await?);
    read.document.tenant = document.tenant;
    Ok(read)
}

fn as_json(read: &Imported, text: &str) -> serde_json::Value {
    let left = read.not_carried.iter();
    let left: Vec<_> = left
        .map(|n| json!({"what": n.what, "why": n.why, "place": n.place}))
        .collect();
    json!({"document": text, "not_carried": left})
}

/// The script and the checklist for Entra Connect, or a report for a person.
pub async fn export(config: &Path, export: &args::Export) -> Result<Exit> {
    let document = read_document(config)?;
    let written = match export.engine.as_str() {
        "report" => report(config, &document, export).await?,
        _ if document.engine == EngineKind::EntraConnect => {
            let netbios = netbios(&document, config).await;
            write_for_entra_connect(&document, &netbios, &export.into_folder)?
        }
        _ => {
            return Err(Problem::new(
                ProblemKind::Invalid,
                words!("cli-export-engine", engine = document.engine.name()),
                words!("cli-export-engine-remedy"),
            ));
        }
    };
    for path in written {
        say::line(&path.display().to_string());
    }
    Ok(Exit::Fine)
}

/// The short names of the domains are the directory's: without a connection the files leave their
/// places open, and that is said.
async fn netbios(document: &Document, config: &Path) -> NetbiosNames {
    match World::of(document.clone(), config, false).await {
        Ok(world) => {
            let domains = world.forests.iter().flat_map(|s| s.facts().domains.iter());
            let named = domains.filter(|d| !d.netbios.is_empty());
            named.map(|d| (d.dn.clone(), d.netbios.clone())).collect()
        }
        Err(problem) => {
            say::problem(&problem);
            say::note(&words!("cli-export-unconnected").show());
            NetbiosNames::new()
        }
    }
}

async fn report(config: &Path, document: &Document, export: &args::Export) -> Result<Vec<PathBuf>> {
    let mut known = Circumstances {
        made: Timestamp::now(),
        file: config.display().to_string(),
        ..Circumstances::default()
    };
    if export.reading {
        let world = World::reach(config, false).await?;
        known.counted = compare::count(&world).await?;
        known.rights = Some(connector_rights(&world.document, &world.forests).await?);
        let objects = world.document.domains().filter_map(|domain| {
            let index = known.counted.get(&domain.dn())?;
            Some((domain.dn(), index.in_scope(&domain.scope()).total()))
        });
        let counted = Known {
            in_scope: objects.collect(),
            ..world.known_counting()
        };
        let observed = observe(&world.document, config, &world.ports(), counted).await?;
        known.findings = Some(review(&world.document, &observed).findings);
    }
    let html = configuration_report(document, &known, ReportForm::Html);
    let markdown = configuration_report(document, &known, ReportForm::Markdown);
    write_texts(
        &export.into_folder,
        &[("report.html", &html), ("report.md", &markdown)],
    )
}

/// `check --export`: is what the server exported what the document decides?
pub fn verify_export(config: &Path, folder: &Path, as_json: bool) -> Result<Exit> {
    let items = verify(&read_document(config)?, &read_export(folder)?.server);
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
        let lines = |text: &str| match text {
            "" => "-".to_owned(),
            text => text.replace('\n', "\n            "),
        };
        let found = match &item.found {
            Some(found) => lines(found),
            None => words!("cli-verify-not-there").show().into_owned(),
        };
        say::line(&format!(
            "         {}",
            words!("cli-verify-wanted", value = lines(&item.wanted))
        ));
        say::line(&format!(
            "         {}",
            words!("cli-verify-found", value = found)
        ));
    }
}
