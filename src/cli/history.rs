//! `history`: every applied version, one with its steps, what differs between two.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::apply::{self, StepState, Version, read_journal};
use crate::insight::{ScopeCompared, compare_scopes};
use crate::model::ports::Result;
use crate::model::snapshot::{Census, Counts};
use crate::model::text::inert;
use crate::model::words::{Words, minute, say, words};
use crate::model::{Dn, Document};
use crate::plan::{SettingChange, setting_changes};

use super::connect::World;
use super::{Exit, args, say};

/// As the person writes the document as it is.
const NOW: &str = "now";

pub async fn history(config: &Path, history: &args::History) -> Result<Exit> {
    match (&history.number, &history.compare) {
        (Some(from), Some(to)) => compare(config, from, to, history).await,
        (Some(wanted), None) => {
            let version = apply::version(config, wanted)?;
            match history.json {
                true => say::json(&whole(&version)),
                false => one(&version),
            }
            Ok(Exit::Fine)
        }
        (None, _) => {
            let all = apply::history(config);
            match history.json {
                true => {
                    say::json(&json!({ "versions": all.iter().map(short).collect::<Vec<_>>() }))
                }
                false => list(&all),
            }
            Ok(Exit::Fine)
        }
    }
}

fn state(version: &Version) -> String {
    match &version.undone {
        Some(undone) => say!(
            "cli-history-undone",
            when = minute(undone.at),
            who = inert(&undone.by)
        ),
        None if version.stands => say!("cli-history-stands").to_owned(),
        None => String::new(),
    }
}

fn headline(version: &Version) -> String {
    say!(
        "cli-history-line",
        number = version.number.to_string(),
        when = minute(version.at),
        who = inert(&version.by)
    )
}

/// Newest first, as one looks for them.
fn list(all: &[Version]) {
    if all.is_empty() {
        say::line(say!("cli-history-none"));
    }
    for version in all.iter().rev() {
        let state = state(version);
        let line = headline(version);
        say::line(&match state.is_empty() {
            true => line,
            false => say!("cli-history-line-state", line = line, state = state),
        });
        if !version.reason.is_empty() {
            let reason = inert(&version.reason).into_owned();
            say::line(&format!(
                "   {}",
                say!("cli-history-reason", reason = reason)
            ));
        }
    }
}

fn one(version: &Version) {
    list(std::slice::from_ref(version));
    let maker = inert(&version.author).into_owned();
    if !maker.is_empty() && version.author != version.by {
        say::line(&format!("  {}", say!("cli-history-author", who = maker)));
    }
    let path = version.journal.display().to_string();
    say::line(&format!("  {}", say!("cli-history-journal", path = path)));
    let Some(steps) = &version.steps else {
        say::line(&format!("  {}", say!("cli-history-no-journal")));
        return;
    };
    for (at, step) in steps.iter().enumerate() {
        let state = state_words(step.state.as_ref());
        let sentence = &step.sentence;
        say::line(&format!(
            "{:>3}. {}",
            at + 1,
            say!("cli-history-step", step = sentence, state = state)
        ));
        say::line(&format!(
            "       {}",
            say!("cli-history-step-id", id = inert(&step.id.0))
        ));
        if let Some(why) = &step.not_alone {
            say::line(&format!("       {why}"));
        }
    }
}

fn state_words(state: Option<&StepState>) -> Words {
    match state {
        None => words!("cli-history-not-begun"),
        Some(StepState::Running | StepState::Undoing) => words!("cli-history-open"),
        Some(StepState::Done | StepState::Stood) => words!("cli-history-done"),
        Some(StepState::Failed(problem)) => problem.headline.clone(),
        Some(StepState::Undone) => words!("cli-history-step-undone"),
        Some(StepState::Left(why)) => words!("cli-history-left", why = why),
    }
}

fn key(state: Option<&StepState>) -> &'static str {
    match state {
        None => "not-begun",
        Some(StepState::Running | StepState::Undoing) => "open",
        Some(StepState::Done | StepState::Stood) => "done",
        Some(StepState::Failed(_)) => "failed",
        Some(StepState::Undone) => "undone",
        Some(StepState::Left(_)) => "left",
    }
}

fn short(version: &Version) -> Value {
    json!({
        "number": version.number,
        "id": version.id,
        "at": version.at,
        "by": version.by,
        "author": version.author,
        "reason": version.reason,
        "stands": version.stands,
        "undone": version.undone,
        "journal": version.journal.display().to_string(),
        "steps": version.steps.as_ref().map(Vec::len),
    })
}

/// With the document, the plan, and how far each step is.
fn whole(version: &Version) -> Value {
    let steps = version.steps.as_ref().map(|steps| {
        let one = |step: &apply::StepSeen| {
            json!({
                "id": step.id,
                "sentence": step.sentence,
                "place": step.place,
                "state": key(step.state.as_ref()),
                "not-undone-alone": step.not_alone,
            })
        };
        steps.iter().map(one).collect::<Vec<_>>()
    });
    let record = read_journal(&version.journal).ok();
    let mut out = short(version);
    out["steps"] = json!(steps);
    out["plan"] = json!(record.as_ref().map(|r| &r.plan));
    out["hash"] = json!(record.as_ref().map(|r| &r.plan_hash));
    out["document"] = json!(version.document);
    out
}

async fn compare(config: &Path, from: &str, to: &str, how: &args::History) -> Result<Exit> {
    let old = apply::version(config, from)?.document;
    let new = match to {
        NOW => apply::read_document(config)?,
        other => apply::version(config, other)?.document,
    };
    let census = match how.count {
        true => count(config, &old, &new).await?,
        false => BTreeMap::new(),
    };
    let settings = setting_changes(Some(&old), &new);
    let scope = compare_scopes(&old, &new, |head| census.get(head));
    match how.json {
        true => say::json(&compared(&settings, &scope)),
        false => print(&settings, &scope, how.count),
    }
    Ok(match settings.is_empty() && scope.places.is_empty() {
        true => Exit::Fine,
        false => Exit::Changes,
    })
}

/// Of the domains whose scope differs. One that is not reached stays uncounted.
async fn count(config: &Path, old: &Document, new: &Document) -> Result<BTreeMap<Dn, Census>> {
    let differs = compare_scopes(old, new, |_| None).places;
    let heads = differs.into_iter().map(|(dn, _)| (dn.domain_head(), ()));
    let heads: BTreeMap<Dn, ()> = heads.collect();
    let world = World::reach(config, false).await?;
    let mut out = BTreeMap::new();
    for head in heads.into_keys() {
        let census = world.forests.of(&head)?.census(&head, &mut |_| {}).await?;
        out.insert(head, census);
    }
    Ok(out)
}

fn compared(settings: &[SettingChange], scope: &ScopeCompared) -> Value {
    let place = |(dn, included): &(Dn, bool)| json!({ "dn": dn, "included": included });
    let numbers = |c: Counts| json!({ "users": c.users, "groups": c.groups, "contacts": c.contacts, "computers": c.computers });
    json!({
        "changes": settings,
        "scope": {
            "places": scope.places.iter().map(place).collect::<Vec<_>>(),
            "entering": scope.objects.map(|o| numbers(o.entering)),
            "leaving": scope.objects.map(|o| numbers(o.leaving)),
        },
    })
}

fn print(settings: &[SettingChange], scope: &ScopeCompared, counted: bool) {
    if settings.is_empty() && scope.places.is_empty() {
        say::line(say!("cli-history-same"));
        return;
    }
    say::changes(settings);
    for (dn, included) in &scope.places {
        let mark = match included {
            true => say!("cli-mark-enters"),
            false => say!("cli-mark-leaves"),
        };
        say::line(&format!("{mark:7}  {}", inert(dn.as_str())));
    }
    if let Some(objects) = scope.objects.filter(|_| counted) {
        let side = |c: Counts| {
            let side = crate::plan::Side {
                users: c.users,
                groups: c.groups,
                contacts: c.contacts,
                computers: c.computers,
                ..crate::plan::Side::default()
            };
            match side.total() {
                0 => say!("cli-history-nobody").to_owned(),
                _ => side.words().to_string(),
            }
        };
        say::line(&say!(
            "cli-history-counts",
            entering = side(objects.entering),
            leaving = side(objects.leaving)
        ));
    }
}
