//! `plan --out` and `apply --plan`: a plan that one person makes and another carries out.

use std::path::Path;

use jiff::Timestamp;

use crate::apply::{self, Known, observe, read_document};
use crate::model::document::Forest;
use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{list, minute, say, words};
use crate::model::{Document, Problem, ProblemKind};
use crate::plan::{self, Cause, Made, Observed, PlanFile, PlanReview, review};

use super::connect::World;
use super::plan::consents;
use super::{args, say};

/// Writes what `plan` has shown.
pub(super) fn write(
    path: &Path,
    shown: &PlanReview,
    (document, observed): (&Document, &Observed),
    seen: Timestamp,
    reason: &str,
) -> Result<()> {
    let made = Made {
        seen,
        cause: Cause::reasoned(reason),
        path: observed.file.path.clone(),
        document: plan::settled(document, observed),
        before: plan::before(observed).cloned(),
        repairs: observed.repairs.clone(),
    };
    Ok(apply::write_plan(path, PlanFile::new(shown, made))?)
}

/// The plan is made again from its own document: against the same, on this computer. `None`: the
/// person would not sign in where it says.
pub(super) async fn reviewed(
    config: &Path,
    file: &PlanFile,
    apply: &args::Apply,
) -> Result<Option<(World, PlanReview)>> {
    tell(file);
    if !may_sign_in(config, &file.document, apply.yes)? {
        return Ok(None);
    }
    let world = World::of((*file.document).clone(), config, apply.reach.sign_in).await?;
    let review = again(config, file, &world, world.known_counting()).await?;
    Ok(Some((world, review)))
}

pub(super) async fn again(
    config: &Path,
    file: &PlanFile,
    world: &World,
    known: Known,
) -> Result<PlanReview> {
    let known = Known {
        before: file.before.as_deref().cloned(),
        repairs: file.repairs.clone(),
        ..known
    };
    let observed = observe(&world.document, config, &world.ports(), known).await?;
    Ok(review(&world.document, &observed))
}

/// Whose plan it is, from when and what for.
fn tell(file: &PlanFile) {
    say::line(&say!(
        "cli-plan-of",
        author = inert(&file.cause.author),
        time = minute(file.seen),
        hash = &file.hash[..12]
    ));
    if !file.cause.reason.is_empty() {
        let reason = inert(&file.cause.reason);
        say::line(&say!("cli-plan-reason", reason = reason));
    }
}

/// A plan that came by mail must not choose whom the password of an administrator is sent to: what
/// the document here does not say is agreed to first.
fn may_sign_in(config: &Path, document: &Document, yes: bool) -> Result<bool> {
    let here = match config.exists() {
        true => Some(read_document(config)?),
        false => None,
    };
    let known = |forest: &&Forest| {
        let here = here.iter().flat_map(|d| &d.forest);
        here.into_iter().any(|f| same_sign_in(f, forest))
    };
    let unknown: Vec<&Forest> = document.forest.iter().filter(|f| !known(f)).collect();
    if unknown.is_empty() {
        return Ok(true);
    }
    let told: Vec<String> = unknown.iter().map(|f| sign_in(f)).collect();
    if yes || !say::is_interactive() {
        return Err(Problem::new(
            ProblemKind::Refused,
            words!("cli-plan-signs-in", what = list(&told)),
            words!("cli-plan-signs-in-advice"),
        )
        .because(words!(
            "cli-plan-signs-in-cause",
            path = inert(&config.to_string_lossy())
        )));
    }
    say::note(&say!("cli-plan-signs-in", what = list(&told)));
    consents()
}

fn same_sign_in(a: &Forest, b: &Forest) -> bool {
    let controllers = |f: &Forest| -> Vec<(String, Vec<String>)> {
        let of = |d: &crate::model::document::Domain| (d.name.clone(), d.controllers.clone());
        f.domain.iter().map(of).collect()
    };
    a.name == b.name
        && a.sign_in == b.sign_in
        && a.transport == b.transport
        && a.ca_file == b.ca_file
        && controllers(a) == controllers(b)
}

fn sign_in(forest: &Forest) -> String {
    let controllers = forest.domain.iter().flat_map(|d| &d.controllers);
    let hosts: Vec<String> = controllers.map(|c| inert(c).into_owned()).collect();
    let who = inert(&forest.sign_in.account);
    match hosts.is_empty() {
        true => format!("{} ({who})", inert(&forest.name)),
        false => format!("{} ({who}, {})", inert(&forest.name), hosts.join(", ")),
    }
}
