//! `check`, `plan` and `apply`.

use std::io::{BufRead, Write};
use std::path::Path;

use serde_json::json;

use crate::apply::{self, ApplyEvent, Ran, StepState, Watch, observe};
use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{Words, say, words};
use crate::model::{Problem, ProblemKind};
use crate::plan::{self, Finding, Plan, PlanReview, Severity, review};

use super::connect::World;
use super::{Exit, args, say, stop};

async fn reviewed(config: &Path, reach: &args::Reach) -> Result<(World, PlanReview)> {
    let world = World::reach(config, reach.sign_in).await?;
    let observed = observe(&world.document, config, &world.ports(), world.known()).await?;
    let review = review(&world.document, &observed);
    Ok((world, review))
}

fn blocks(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.severity == Severity::Blocks)
}

pub async fn check(config: &Path, check: &args::Check) -> Result<Exit> {
    let (_, review) = reviewed(config, &check.reach).await?;
    let counts = |f: &&Finding| f.severity != Severity::Note;
    let serious = review.findings.iter().filter(counts).count();
    if check.json {
        say::json(&json!({ "findings": review.findings }));
    } else {
        review.findings.iter().for_each(say::finding);
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
    let (_, review) = reviewed(config, &plan.reach).await?;
    if plan.json {
        let all = json!({
            "plan": review.plan,
            "hash": review.plan.hash(),
            "findings": review.findings,
            "changes": review.changes,
        });
        say::json(&all);
    } else {
        show(&review);
    }
    if let Some(path) = &plan.out {
        let text = format!("{:#}\n", json!(review.plan));
        apply::write_atomically(path, text.as_bytes())?;
    }
    Ok(match (review.plan.is_empty(), blocks(&review.findings)) {
        (false, _) => Exit::Changes,
        (true, true) => Exit::Findings,
        (true, false) => Exit::Fine,
    })
}

fn show(review: &PlanReview) {
    review.findings.iter().for_each(say::finding);
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
    let (world, review) = reviewed(config, &apply.reach).await?;
    let plan = match &apply.plan {
        Some(path) => read_plan(path)?,
        None => review.plan.clone(),
    };
    let shown = PlanReview {
        plan: plan.clone(),
        ..review
    };
    show(&shown);
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
    if !apply.yes && !consents()? {
        say::note(say!("cli-nothing-changed"));
        return Ok(Exit::Stopped);
    }
    let journals =
        apply::paths::journal_dir(&world.settings).ok_or(apply::ApplyError::NoStateFolder)?;
    let mut told = tell(&plan);
    let cancel = stop::by_ctrl_c();
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut told,
    };
    let ran = apply::apply(&plan, config, &journals, &world.ports(), &mut watch).await?;
    Ok(ended(&ran))
}

fn read_plan(path: &Path) -> Result<Plan> {
    let shown = inert(&path.to_string_lossy()).into_owned();
    let unusable = |cause: Words| {
        Problem::new(
            ProblemKind::Invalid,
            words!("cli-bad-plan", path = &shown),
            words!("cli-bad-plan-advice"),
        )
        .because(cause)
    };
    let bytes = std::fs::read(path).map_err(|e| unusable(e.to_string().into()))?;
    let plan: Plan = serde_json::from_slice(&bytes).map_err(|e| unusable(e.to_string().into()))?;
    match plan.version == Plan::VERSION {
        true => Ok(plan),
        false => Err(unusable(words!(
            "cli-bad-plan-version",
            version = plan.version.to_string()
        ))),
    }
}

pub(super) fn consents() -> Result<bool> {
    say::err(&format!("\n{} ", say!("cli-consent")));
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut answer)
        .map_err(|error| Problem::internal(error.to_string()))?;
    Ok(answer.trim() == "yes")
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
