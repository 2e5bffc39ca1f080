//! `explain`: why an object is in or out, and the smallest change that flips it.

use std::path::Path;

use crate::apply::locate;
use crate::insight::{Flip, ObjectFacts, explain as explain_object};
use crate::model::ports::{Directory, Result};
use crate::model::{Problem, ProblemKind, ScopeRule};

use super::connect::World;
use super::{Exit, args, say};

pub async fn explain(config: &Path, explain: &args::Explain) -> Result<Exit> {
    let world = World::reach(config, false).await?;
    let not_found = || {
        Problem::new(
            ProblemKind::NotFound,
            format!("The object {} was not found", explain.object),
            "Give its distinguished name, objectGUID, sign-in name or account name.",
        )
    };
    let found = locate(&world.forests, &world.heads(), &explain.object).await?;
    let dn = found.ok_or_else(not_found)?;
    let entry = world.forests.read(&dn, &ObjectFacts::ATTRIBUTES).await?;
    let facts = ObjectFacts::of(&entry.ok_or_else(not_found)?);
    let told = explain_object(&world.document, &facts);
    let state = if told.in_scope {
        "in scope"
    } else {
        "out of scope"
    };
    say::line(&format!("{} is {state}.", facts.dn));
    for reason in &told.reasons {
        say::line(&format!("  {reason}."));
    }
    let other = if told.in_scope { "out" } else { "in" };
    let line = |rule: &ScopeRule| {
        let word = if rule.includes { "include" } else { "exclude" };
        format!("{word} {}", rule.dn)
    };
    say::line(&match &told.flip {
        Flip::AddRule(rule) => format!("To turn it {other}: add the rule \"{}\".", line(rule)),
        Flip::RemoveRule(rule) => {
            format!("To turn it {other}: remove the rule \"{}\".", line(rule))
        }
        Flip::None(why) => format!("It cannot be turned {other}: {why}."),
    });
    Ok(match told.in_scope {
        true => Exit::Fine,
        false => Exit::Findings,
    })
}
