//! `explain`: why an object is in or out, and the smallest change that flips it.

use std::path::Path;

use crate::apply::locate;
use crate::insight::{Flip, ObjectFacts, explain as explain_object};
use crate::model::ports::{Directory, Result};
use crate::model::text::inert;
use crate::model::words::{say, words};
use crate::model::{Problem, ProblemKind, ScopeRule};

use super::connect::World;
use super::{Exit, args, say};

pub async fn explain(config: &Path, explain: &args::Explain) -> Result<Exit> {
    let world = World::reach(config, false).await?;
    let not_found = || {
        Problem::new(
            ProblemKind::NotFound,
            words!("cli-object-not-found", object = &explain.object),
            words!("cli-object-not-found-advice"),
        )
    };
    let found = locate(&world.forests, &world.heads(), &explain.object).await?;
    let dn = found.ok_or_else(not_found)?;
    let entry = world.forests.read(&dn, &ObjectFacts::ATTRIBUTES).await?;
    let facts = ObjectFacts::of(&entry.ok_or_else(not_found)?);
    let told = explain_object(&world.document, &facts);
    say::line(&match told.in_scope {
        true => say!("cli-is-in", dn = &facts.dn),
        false => say!("cli-is-out", dn = &facts.dn),
    });
    for reason in &told.reasons {
        say::line(&format!("  {}", say!("cli-reason", reason = reason)));
    }

    let line = |rule: &ScopeRule| {
        let word = if rule.includes { "include" } else { "exclude" };
        format!("{word} {}", rule.dn)
    };
    say::line(&match (&told.flip, told.in_scope) {
        (Flip::AddRule(rule), false) => say!("cli-turn-in-add", rule = line(rule)),
        (Flip::RemoveRule(rule), false) => say!("cli-turn-in-remove", rule = line(rule)),
        (Flip::None(why), false) => say!("cli-turn-in-never", why = why),
        (Flip::AddRule(rule), true) => say!("cli-turn-out-add", rule = line(rule)),
        (Flip::RemoveRule(rule), true) => say!("cli-turn-out-remove", rule = line(rule)),
        (Flip::None(why), true) => say!("cli-turn-out-never", why = why),
    });
    say::line(&format!("\n{}", say!("cli-keep-so")));
    // As a document has it, where no text of ours is translated.
    let name = toml_edit::Value::from(explain.object.as_str());
    for text in [
        "[[expect]]".to_owned(),
        format!("object = {}", inert(&name.to_string())),
        format!("in_scope = {}", told.in_scope),
    ] {
        say::line(&format!("  {text}"));
    }
    Ok(match told.in_scope {
        true => Exit::Fine,
        false => Exit::Findings,
    })
}
