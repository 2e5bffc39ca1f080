//! `migrate`: the way from Entra Connect to Cloud Sync.

use std::path::Path;

use jiff::Timestamp;

use crate::apply::read_document;
use crate::engines::reading::Export;
use crate::insight::compare::Known;
use crate::insight::migration::{Migration, Obstacle, Present};
use crate::model::ports::Result;
use crate::model::words::{say, words};
use crate::model::{Dn, Document, Problem, ProblemKind};
use crate::work::{read_export, write_migration};

use super::connect::World;
use super::{Exit, args, compare, say};

pub async fn migrate(config: &Path, asked: &args::Migrate) -> Result<Exit> {
    let export = asked
        .server_export
        .as_deref()
        .map(read_export)
        .transpose()?;
    let document = match &export {
        Some(export) => export.import().document,
        None => read_document(config)?,
    };
    let counted = match asked.reading {
        true => compare::count(&World::reach(config, false).await?).await?,
        false => Known::new(),
    };
    let pilot = asked
        .pilot
        .as_deref()
        .map(|dn| pilot(&document, dn))
        .transpose()?;
    let migration = Migration::of(&Present {
        document: &document,
        server: export.as_ref().map(|e: &Export| &e.server),
        counted: &counted,
        pilot: pilot.as_ref(),
    });
    if let Some(folder) = &asked.migration_folder {
        for path in write_migration(&migration, Timestamp::now(), folder)? {
            say::note(&path.display().to_string());
        }
    }
    match asked.json {
        true => say::json(&serde_json::json!({
            "blocked": migration.is_blocked(),
            "migration": migration,
        })),
        false => print(&migration),
    }
    Ok(match migration.is_blocked() {
        true => Exit::Findings,
        false => Exit::Fine,
    })
}

/// Only what syncs now can be moved.
fn pilot(document: &Document, dn: &str) -> Result<Dn> {
    let parsed = Dn::parse(dn).ok().filter(|dn| document.includes(dn));
    parsed.ok_or_else(|| {
        Problem::new(
            ProblemKind::Invalid,
            words!("cli-migrate-pilot", dn = dn),
            words!("cli-migrate-pilot-remedy"),
        )
    })
}

fn print(migration: &Migration) {
    obstacles(say!("cli-migrate-blocks"), &migration.blocks);
    obstacles(say!("cli-migrate-changes"), &migration.changes);
    say::line(say!("cli-migrate-untold"));
    for untold in &migration.untold {
        say::line(&format!(" - {untold}"));
    }
    say::line(&format!("\n{}", say!("cli-migrate-steps")));
    for (number, step) in migration.steps.iter().enumerate() {
        say::line(&format!("{:>3}. {}", number + 1, step.what));
        say::line(&format!("     {}", step.how));
    }
    say::line(&match migration.blocks.len() {
        0 => format!("\n{}", say!("cli-migrate-free")),
        n => format!("\n{}", say!("cli-migrate-blocked", n = n)),
    });
}

fn obstacles(title: &str, obstacles: &[Obstacle]) {
    if obstacles.is_empty() {
        return;
    }
    say::line(title);
    for obstacle in obstacles {
        say::line(&format!(" - {}", obstacle.what));
        let cause = obstacle.cause.replace('\n', "\n   ");
        say::line(&format!("   {}", say!("cli-migrate-by", cause = cause)));
        say::line(&format!("   {} {}", obstacle.why, obstacle.instead));
    }
    say::line("");
}
