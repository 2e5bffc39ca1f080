//! `check`, `plan` and `apply`.

use std::io::{BufRead, Write};
use std::path::Path;

use jiff::Timestamp;
use serde_json::json;

use crate::apply::{self, ApplyEvent, Ran, StepState, Watch, observe};
use crate::insight::drift::{Difference, Edit};
use crate::model::ports::Result;
use crate::model::words::{Words, say, words};
use crate::model::{Problem, ProblemKind};
use crate::plan::{
    self, Cause, Consent, Finding, Observed, Plan, PlanFile, PlanReview, Severity, review,
};

use super::amend::{self, amended};
use super::connect::World;
use super::{Exit, args, plan_file, say, stop};

async fn reviewed(
    config: &Path,
    amend: &args::Amend,
    reach: &args::Reach,
) -> Result<(World, PlanReview)> {
    let (world, _, review) = looked(config, amend, reach).await?;
    Ok((world, review))
}

/// With all that was read for it.
async fn looked(
    config: &Path,
    amend: &args::Amend,
    reach: &args::Reach,
) -> Result<(World, Observed, PlanReview)> {
    let mut world = World::reach(config, reach.sign_in).await?;
    (world.document, world.repairs) = amended(&world, config, amend).await?;
    let (observed, review) = look(&world, config).await?;
    Ok((world, observed, review))
}

async fn look(world: &World, config: &Path) -> Result<(Observed, PlanReview)> {
    let known = world.known_counting();
    let observed = observe(&world.document, config, &world.ports(), known).await?;
    let review = review(&world.document, &observed);
    Ok((observed, review))
}

/// Takes differences as they are, by their ids or all of them.
fn accept(config: &Path, check: &args::Check, drift: &[Difference]) -> Result<()> {
    // What changes a setting goes by a plan; what cannot be taken as it is, has to be repaired.
    let as_it_is = |d: &&Difference| matches!(&d.accept, Some(o) if o.edit == Edit::Note);
    if check.accept.iter().any(|a| a == "all") {
        let ids = drift.iter().filter(as_it_is).map(|d| d.id.clone());
        return apply::accept(config, ids);
    }
    for id in &check.accept {
        let difference = amend::find(drift, id)?;
        if !as_it_is(&difference) {
            let advice = match difference.accept {
                Some(_) => words!("cli-accept-by-apply"),
                None => words!("cli-not-offered-advice"),
            };
            return Err(amend::refused(id, advice));
        }
    }
    apply::accept(config, check.accept.iter().cloned())
}

fn blocks(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.severity == Severity::Blocks)
}

pub async fn check(config: &Path, check: &args::Check) -> Result<Exit> {
    let world = World::reach(config, check.reach.sign_in).await?;
    if !check.accept.is_empty() {
        let before = observe(&world.document, config, &world.ports(), world.known()).await?;
        accept(config, check, &before.drift)?;
    }
    // By the same sign-in: nobody types a code twice.
    let (observed, review) = look(&world, config).await?;
    let drift = observed.drift;
    let counts = |f: &&Finding| f.severity != Severity::Note;
    let serious = review.findings.iter().filter(counts).count();
    if check.json {
        say::json(&json!({ "findings": review.findings, "differences": drift }));
    } else {
        review.findings.iter().for_each(say::finding);
        say::drift(&drift);
        say::line(&match serious {
            0 => say!("cli-no-findings").to_owned(),
            n => say!("cli-findings", n = n),
        });
    }
    Ok(match serious {
        0 => Exit::Fine,
        _ => Exit::Findings,
    })
}

pub async fn plan(config: &Path, plan: &args::Plan) -> Result<Exit> {
    let seen = Timestamp::now();
    let (world, observed, review) = looked(config, &plan.amend, &plan.reach).await?;
    if plan.json {
        let all = json!({
            "plan": review.plan,
            "hash": review.plan.hash(),
            "findings": review.findings,
            "changes": review.changes,
            "affected": review.affected,
        });
        say::json(&all);
    } else {
        show(&review);
    }
    if let Some(path) = &plan.out {
        let from = (&world.document, &observed);
        plan_file::write(path, &review, from, seen, &plan.reason)?;
    }
    Ok(match (review.plan.is_empty(), blocks(&review.findings)) {
        (false, _) => Exit::Changes,
        (true, true) => Exit::Findings,
        (true, false) => Exit::Fine,
    })
}

fn show(review: &PlanReview) {
    review.findings.iter().for_each(say::finding);
    say::changes(&review.changes);
    say::affected(&review.affected);
    if review.plan.is_empty() {
        say::line(say!("cli-nothing-to-do"));
        return;
    }
    say::plan(&review.plan);
    say::line(&format!(
        "\n{}",
        say!(
            "cli-steps",
            n = review.plan.steps.len(),
            hash = &review.plan.hash()[..12]
        )
    ));
}

pub async fn apply(config: &Path, apply: &args::Apply) -> Result<Exit> {
    if !apply.yes && !say::is_interactive() {
        say::problem(&Problem::new(
            ProblemKind::Invalid,
            words!("cli-cannot-ask"),
            words!("cli-cannot-ask-advice"),
        ));
        return Ok(Exit::Usage);
    }
    let file = match &apply.plan {
        Some(path) => Some(apply::read_plan(path)?),
        None => None,
    };
    let (world, review) = match &file {
        None => reviewed(config, &apply.amend, &apply.reach).await?,
        Some(file) => match plan_file::reviewed(config, file, apply).await? {
            Some(reviewed) => reviewed,
            None => return Ok(nothing_changed()),
        },
    };
    let (plan, cause) = match &file {
        None => (review.plan.clone(), Cause::reasoned(&apply.reason)),
        Some(file) => match file.still_holds(&review, &absolute(config)) {
            Ok(plan) => (plan, file.cause.clone()),
            Err(problem) => {
                say::problem(&problem);
                return Ok(Exit::Stopped);
            }
        },
    };
    let shown = PlanReview { plan, ..review };
    carry_out(config, &world, (&shown, &cause), file.as_ref(), apply).await
}

/// The plan of the world's document, which may be another than its file holds: shown, asked for and
/// carried out as `apply` does, or with `what_if` only shown.
pub(super) async fn reviewed_of(
    config: &Path,
    world: &World,
    apply: &args::Apply,
    what_if: bool,
) -> Result<Exit> {
    let (_, review) = look(world, config).await?;
    if what_if {
        show(&review);
        return Ok(match blocks(&review.findings) {
            false => Exit::Fine,
            true => Exit::Findings,
        });
    }
    let cause = Cause::reasoned(&apply.reason);
    carry_out(config, world, (&review, &cause), None, apply).await
}

async fn carry_out(
    config: &Path,
    world: &World,
    (shown, cause): (&PlanReview, &Cause),
    file: Option<&PlanFile>,
    apply: &args::Apply,
) -> Result<Exit> {
    let plan = &shown.plan;
    show(shown);
    if blocks(&shown.findings) {
        say::problem(&Problem::new(
            ProblemKind::Refused,
            words!("cli-not-applied"),
            words!("cli-not-applied-advice"),
        ));
        return Ok(Exit::Findings);
    }
    if plan.is_empty() {
        return Ok(Exit::Fine);
    }
    let asked = shown.consent();
    if !agrees(&asked, apply)? {
        return Ok(nothing_changed());
    }
    if !apply.yes && !is_current(world, config, shown, file).await {
        say::problem(&Problem::new(
            ProblemKind::Stale,
            words!("cli-stale"),
            words!("cli-stale-advice"),
        ));
        return Ok(Exit::Stopped);
    }
    let journals =
        apply::paths::journal_dir(&world.settings).ok_or(apply::ApplyError::NoStateFolder)?;
    let mut told = tell(plan);
    let cancel = stop::by_ctrl_c();
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut told,
    };
    let ran = apply::apply(plan, cause, config, &journals, &world.ports(), &mut watch).await?;
    Ok(ended(&ran))
}

/// Made again, is it still what the person agreed to?
async fn is_current(
    world: &World,
    config: &Path,
    shown: &PlanReview,
    file: Option<&PlanFile>,
) -> bool {
    // A controller that is gone by now stops the first step, and the journal says so.
    if let Some(file) = file {
        let now = plan_file::again(config, file, world, world.known()).await;
        return now.map_or(true, |now| {
            file.still_holds(&now, &absolute(config)).is_ok()
        });
    }
    let observed = observe(&world.document, config, &world.ports(), world.known()).await;
    observed.map_or(true, |observed| {
        review(&world.document, &observed).is_same(shown)
    })
}

fn nothing_changed() -> Exit {
    say::note(say!("cli-nothing-changed"));
    Exit::Stopped
}

/// As a plan names the document.
fn absolute(config: &Path) -> String {
    let path = std::path::absolute(config).unwrap_or_else(|_| config.to_owned());
    path.to_string_lossy().into_owned()
}

/// "yes", or the number of objects that are deleted where that is grave.
fn agrees(asked: &Consent, apply: &args::Apply) -> Result<bool> {
    asked.words.iter().for_each(|w| say::note(&format!("{w}.")));
    let said = match asked.of_entering {
        true => apply.enters,
        false => apply.deletes,
    };
    if let (Some(number), Some(said)) = (asked.typed, said) {
        return Ok(said == number);
    }
    match asked.typed {
        Some(number) if apply.yes => {
            let text = number.to_string();
            let (headline, advice) = match asked.of_entering {
                true => (
                    words!("cli-type-entering", n = number),
                    words!("cli-type-entering-advice", number = text),
                ),
                false => (
                    words!("cli-type-number", n = number),
                    words!("cli-type-number-advice", number = text),
                ),
            };
            say::problem(&Problem::new(ProblemKind::Refused, headline, advice));
            return Ok(false);
        }
        None if apply.yes => return Ok(true),
        Some(number) if asked.of_entering => {
            say::err(&say!("cli-ask-entering", number = number.to_string()));
        }
        Some(number) => say::err(&say!("cli-ask-number", number = number.to_string())),
        None => return consents(),
    }
    let wanted = asked.typed.unwrap_or_default().to_string();
    Ok(typed()?.trim() == wanted)
}

pub(super) fn consents() -> Result<bool> {
    say::err(&format!("\n{} ", say!("cli-consent")));
    Ok(typed()?.trim() == "yes")
}

/// A line from the terminal.
fn typed() -> Result<String> {
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut answer)
        .map_err(|error| Problem::internal(error.to_string()))?;
    Ok(answer)
}

/// One line a step, as it happens.
pub(super) fn tell(plan: &Plan) -> impl FnMut(ApplyEvent) + Send + use<> {
    let sentences: Vec<(plan::StepId, Words)> = plan
        .steps
        .iter()
        .map(|s| (s.id.clone(), s.sentence.clone()))
        .collect();
    move |event| {
        let known = sentences.iter().find(|(id, _)| *id == event.step);
        let step = known.map_or_else(Words::default, |(_, s)| s.clone());
        let line = match &event.state {
            StepState::Running | StepState::Undoing => return,
            StepState::Done => say!("cli-step-done", step = step),
            StepState::Stood => say!("cli-step-stood", step = step),
            StepState::Failed(_) => say!("cli-step-failed", step = step),
            StepState::Undone => say!("cli-step-undone", step = step),
            StepState::Left(why) => say!("cli-step-left", step = step, why = why),
        };
        say::note(&line);
    }
}

pub(super) fn ended(ran: &Ran) -> Exit {
    match &ran.ended {
        Ok(()) => {
            say::note(&say!("cli-done", path = ran.journal.display().to_string()));
            Exit::Fine
        }
        Err(problem) => {
            say::problem(problem);
            say::note(&say!(
                "cli-stopped",
                path = ran.journal.display().to_string()
            ));
            Exit::Stopped
        }
    }
}
