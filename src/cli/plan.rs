//! `check`, `plan` and `apply`.

use std::io::{BufRead, Write};
use std::path::Path;

use serde_json::json;

use crate::apply::{self, ApplyEvent, Ran, StepState, Watch, observe};
use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::Words;
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
            0 => "Nothing stands against this document.".to_owned(),
            1 => "1 finding.".into(),
            n => format!("{n} findings."),
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
        say::line("Nothing to do: everything is as the document says.");
        return;
    }
    say::plan(&review.plan);
    say::line(&format!(
        "\n{} steps. Plan {}",
        review.plan.steps.len(),
        &review.plan.hash()[..12]
    ));
}

pub async fn apply(config: &Path, apply: &args::Apply) -> Result<Exit> {
    if !apply.yes && !say::is_interactive() {
        say::problem(&Problem::new(
            ProblemKind::Invalid,
            "Without a terminal nobody can be asked whether to apply",
            "Look at the plan with \"syncwright plan\", then use \"syncwright apply --yes\".",
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
            "The plan is not applied: findings stand against it",
            "Correct what is marked BLOCKS above and try again. Nothing was changed.",
        ));
        return Ok(Exit::Findings);
    }
    if plan.is_empty() {
        return Ok(Exit::Fine);
    }
    if !apply.yes && !consents()? {
        say::note("Nothing was changed.");
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
    let unusable = |cause: String| {
        Problem::new(
            ProblemKind::Invalid,
            format!("The plan {shown} cannot be used"),
            "Make it anew with \"syncwright plan --out\".",
        )
        .because(cause)
    };
    let bytes = std::fs::read(path).map_err(|e| unusable(e.to_string()))?;
    let plan: Plan = serde_json::from_slice(&bytes).map_err(|e| unusable(e.to_string()))?;
    match plan.version == Plan::VERSION {
        true => Ok(plan),
        false => Err(unusable(format!("It has version {}", plan.version))),
    }
}

fn consents() -> Result<bool> {
    say::err("\nCarry this out? Type \"yes\": ");
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
        let sentence = known.map_or_else(Default::default, |(_, s)| s.show());
        let state = match &event.state {
            StepState::Running | StepState::Undoing => return,
            StepState::Done => "done",
            StepState::Stood => "stands already",
            StepState::Failed(_) => "FAILED",
            StepState::Undone => "undone",
            StepState::Left(why) => &format!("left alone: {why}"),
        };
        say::note(&format!("{sentence}: {state}"));
    }
}

pub(super) fn ended(ran: &Ran) -> Exit {
    match &ran.ended {
        Ok(()) => {
            say::note(&format!("Done. Journal: {}", ran.journal.display()));
            Exit::Fine
        }
        Err(problem) => {
            say::problem(problem);
            say::note(&format!(
                "The steps told as done stand. Go on with \"syncwright resume\", or take them back with \"syncwright undo\". Journal: {}",
                ran.journal.display()
            ));
            Exit::Stopped
        }
    }
}
