//! Apply, resume and undo: the plan that was shown, step by step, journaled.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use tokio_util::sync::CancellationToken;

use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Guid, Problem, ProblemKind};
use crate::plan::{Action, Cause, Guard, Inverse, Plan, Step, StepId, needed_by};

use super::act;
use super::applied;
use super::cloud;
use super::error::ApplyError;
use super::examine::{self, Standing};
use super::files;
use super::guard;
use super::journal::{After, Ended, Journal, Line, Stage, newer_journal};
use super::lock::DocumentLock;
use super::unact::{Back, undo_step};
use super::{ApplyEvent, Ports, StepState};

/// How a run ended; the journal is there in any case.
#[derive(Debug, Clone, PartialEq)]
pub struct Ran {
    pub journal: PathBuf,
    /// An error names what stopped it; the steps before it stand. Kind `Cancelled`: stopped on wish.
    pub ended: Result<()>,
}

/// What runs need from outside besides the ports: where to tell, and when to stop.
pub struct Watch<'a> {
    pub cancel: &'a CancellationToken,
    pub progress: &'a mut (dyn FnMut(ApplyEvent) + Send),
}

impl Watch<'_> {
    fn tell(&mut self, step: &StepId, state: StepState) {
        (self.progress)(ApplyEvent {
            step: step.clone(),
            state,
        });
    }
}

/// Carries out exactly this plan; whose it is and why is kept with it. Errs only when nothing was begun (locked, no journal).
pub async fn apply(
    plan: &Plan,
    cause: &Cause,
    document: &Path,
    journals: &Path,
    ports: &Ports<'_>,
    watch: &mut Watch<'_>,
) -> Result<Ran> {
    let _lock = DocumentLock::take(document)?;
    let journal = Journal::create(journals, plan, cause, document)?;
    Ok(forward(journal, ports, watch).await)
}

/// Goes on where a journal ends: with the apply, or with the undo that was begun.
pub async fn resume(journal: &Path, ports: &Ports<'_>, watch: &mut Watch<'_>) -> Result<Ran> {
    let journal = Journal::open(journal)?;
    if let Some(ended) = journal.record.ended {
        return Err(nothing_to_do(&journal, ended));
    }
    nothing_newer(&journal)?;
    let _lock = DocumentLock::take(&journal.record.document)?;
    if journal.record.undoing {
        return Ok(backward(journal, ports, watch).await);
    }
    for step in &journal.record.plan.steps {
        if let Stage::Done(_) = journal.record.stage(&step.id) {
            watch.tell(&step.id, StepState::Stood);
        }
    }
    Ok(forward(journal, ports, watch).await)
}

/// Takes back what a journal did, last step first.
pub async fn undo(journal: &Path, ports: &Ports<'_>, watch: &mut Watch<'_>) -> Result<Ran> {
    let mut journal = Journal::open(journal)?;
    if journal.record.ended == Some(Ended::Undone) {
        return Err(nothing_to_do(&journal, Ended::Undone));
    }
    nothing_newer(&journal)?;
    let _lock = DocumentLock::take(&journal.record.document)?;
    if journal.record.only.is_some() {
        let steps = &journal.record.plan.steps;
        let all = steps.iter().map(|s| s.id.clone()).collect();
        journal.write(Line::UndoOnly {
            at: Timestamp::now(),
            steps: all,
        })?;
    }
    Ok(backward(journal, ports, watch).await)
}

/// Takes back just these steps of a journal, last one first. Errs, and nothing is done, where one
/// does not stand or another step that stands depends on it.
pub async fn undo_steps(
    journal: &Path,
    steps: &[StepId],
    ports: &Ports<'_>,
    watch: &mut Watch<'_>,
) -> Result<Ran> {
    let mut journal = Journal::open(journal)?;
    nothing_newer(&journal)?;
    let _lock = DocumentLock::take(&journal.record.document)?;
    for step in steps {
        may_go_alone(&journal, step, steps)?;
    }
    journal.write(Line::UndoOnly {
        at: Timestamp::now(),
        steps: steps.to_vec(),
    })?;
    Ok(backward(journal, ports, watch).await)
}

fn may_go_alone(journal: &Journal, step: &StepId, with: &[StepId]) -> Result<()> {
    let record = &journal.record;
    let Some(asked) = record.plan.steps.iter().find(|s| s.id == *step) else {
        return Err(Problem::new(
            ProblemKind::NotFound,
            words!("apply-no-such-step", step = inert(&step.0)),
            words!("apply-no-such-step-advice"),
        ));
    };
    let refused = |headline: Words, remedy: Words| {
        let problem = Problem::new(ProblemKind::Invalid, headline, remedy);
        Err(problem.because(words!("apply-step-is", what = &asked.sentence)))
    };
    if !record.stands(step) {
        return refused(
            words!("apply-step-does-not-stand"),
            words!("apply-step-does-not-stand-advice"),
        );
    }
    if let Inverse::CannotBeUndone(why) = &asked.inverse {
        return refused(why.clone(), words!("apply-step-cannot-be-undone-advice"));
    }
    let mut needed = needed_by(&record.plan, step).into_iter();
    match needed.find(|s| record.stands(&s.id) && !with.contains(&s.id)) {
        None => Ok(()),
        Some(other) => refused(
            words!("apply-step-needed", other = &other.sentence),
            words!("apply-step-needed-advice"),
        ),
    }
}

/// What a newer version of this program did to the document since is not known here, so nothing
/// before it is gone on with or taken back.
fn nothing_newer(journal: &Journal) -> Result<()> {
    let record = &journal.record;
    match newer_journal(&files::folder_of(&record.path), &record.document) {
        Some(newer) => Err(newer.into()),
        None => Ok(()),
    }
}

/// Closes a journal without doing or undoing anything more: what stands, stands.
pub fn leave(journal: &Path) -> Result<()> {
    let mut journal = Journal::open(journal)?;
    let (at, how) = (Timestamp::now(), Ended::Left);
    Ok(journal.write(Line::End { at, how })?)
}

fn nothing_to_do(journal: &Journal, ended: Ended) -> Problem {
    let headline = match ended {
        Ended::Applied => words!("apply-ended-applied"),
        Ended::Undone => words!("apply-ended-undone"),
        Ended::PartlyUndone => words!("apply-ended-partly-undone"),
        Ended::Left => words!("apply-ended-closed"),
    };
    Problem::new(ProblemKind::Invalid, headline, words!("apply-ended-advice"))
        .detail(inert(&journal.record.path.to_string_lossy()))
}

async fn forward(mut journal: Journal, ports: &Ports<'_>, watch: &mut Watch<'_>) -> Ran {
    let steps = journal.record.plan.steps.clone();
    let ended = go_forward(&mut journal, &steps, ports, watch).await;
    Ran {
        journal: journal.record.path.clone(),
        ended,
    }
}

async fn go_forward(
    journal: &mut Journal,
    steps: &[Step],
    ports: &Ports<'_>,
    watch: &mut Watch<'_>,
) -> Result<()> {
    for step in steps {
        if let Stage::Done(_) = journal.record.stage(&step.id) {
            continue;
        }
        if watch.cancel.is_cancelled() {
            return Err(Problem::cancelled(words!("apply-applying-the-plan")));
        }
        watch.tell(&step.id, StepState::Running);
        match one_forward(journal, step, ports).await {
            Ok(state) => watch.tell(&step.id, state),
            Err(problem) => {
                watch.tell(&step.id, StepState::Failed(problem.clone()));
                note_failure(journal, step, &problem);
                return Err(problem);
            }
        }
    }
    let (at, how) = (Timestamp::now(), Ended::Applied);
    journal.write(Line::End { at, how })?;
    // What later looks are compared with. The plan is carried out in any case.
    let _ = applied::keep(&journal.record, ports).await;
    Ok(())
}

/// The failure is told to the person in any case: that it could not be written down too is no news.
fn note_failure(journal: &mut Journal, step: &Step, problem: &Problem) {
    let _ = journal.write(Line::Failed {
        at: Timestamp::now(),
        step: step.id.clone(),
        problem: problem.clone(),
    });
}

async fn one_forward(journal: &mut Journal, step: &Step, ports: &Ports<'_>) -> Result<StepState> {
    let open = matches!(journal.record.stage(&step.id), Stage::Open { .. });
    if open {
        match examine(journal, step, ports).await? {
            Standing::Stands(after) => {
                done(journal, step, after, true)?;
                return Ok(StepState::Stood);
            }
            Standing::Halfway => {
                let after = act::make_account(ports, step, true).await?;
                done(journal, step, after, false)?;
                return Ok(StepState::Done);
            }
            Standing::Foreign(what) => return Err(ApplyError::Moved { what }.into()),
            Standing::Absent => {}
        }
    }
    let own_secret = open && matches!(step.action, Action::MakeAccount { .. });
    if own_secret {
        // The entry of the key store is from the first try: the guard held then.
        let mut without = step.clone();
        without
            .guards
            .retain(|g| !matches!(g, Guard::NoSecret { .. }));
        guard::check(ports, &without, &journal.record).await?;
    } else {
        guard::check(ports, step, &journal.record).await?;
    }
    let file = act::file_before(step)?;
    journal.write(Line::Begin {
        at: Timestamp::now(),
        step: step.id.clone(),
        file: file.clone(),
        tenant: cloud::before(ports, step, &journal.record).await?,
    })?;
    let after = act::execute(ports, step, &journal.record, file.as_ref()).await?;
    done(journal, step, after, false)?;
    Ok(StepState::Done)
}

/// A request that was under way when the program died may still be carried out for a moment after.
const UNDER_WAY: Duration = Duration::from_secs(if cfg!(test) { 0 } else { 2 });

/// The service is slower in telling of what it did.
const IN_TENANT: Duration = Duration::from_secs(if cfg!(test) { 0 } else { 6 });

/// As [`examine::examine`], but a step that was begun just now is not taken for absent too early.
async fn examine(journal: &Journal, step: &Step, ports: &Ports<'_>) -> Result<Standing> {
    const LOOK_AGAIN: Duration = Duration::from_millis(200);
    let record = &journal.record;
    let in_directory = !matches!(
        step.action,
        Action::WriteDocument { .. } | Action::RestartJob { .. }
    );
    let under_way = match cloud::is_here(step) {
        true => IN_TENANT,
        false => UNDER_WAY,
    };
    let failed = matches!(record.stage(&step.id), Stage::Open { problem: Some(_) });
    loop {
        let age = record
            .begun
            .get(&step.id)
            .map(|at| Timestamp::now().duration_since(*at).unsigned_abs());
        let recent = in_directory && !failed && age.is_some_and(|age| age < under_way);
        match examine::examine(ports, step, record).await? {
            Standing::Absent if recent => tokio::time::sleep(LOOK_AGAIN).await,
            standing => return Ok(standing),
        }
    }
}

fn done(journal: &mut Journal, step: &Step, after: After, stood: bool) -> Result<(), ApplyError> {
    journal.write(Line::Done {
        at: Timestamp::now(),
        step: step.id.clone(),
        after,
        stood,
    })
}

async fn backward(mut journal: Journal, ports: &Ports<'_>, watch: &mut Watch<'_>) -> Ran {
    let steps = journal.record.plan.steps.clone();
    let ended = go_backward(&mut journal, &steps, ports, watch).await;
    Ran {
        journal: journal.record.path.clone(),
        ended,
    }
}

async fn go_backward(
    journal: &mut Journal,
    steps: &[Step],
    ports: &Ports<'_>,
    watch: &mut Watch<'_>,
) -> Result<()> {
    let only = journal.record.only.clone();
    let asked = |step: &&Step| only.as_ref().is_none_or(|only| only.contains(&step.id));
    for step in steps.iter().rev().filter(asked) {
        if let Stage::NotBegun | Stage::Undone | Stage::Left(_) = journal.record.stage(&step.id) {
            continue;
        }
        if watch.cancel.is_cancelled() {
            return Err(Problem::cancelled(words!("apply-undoing")));
        }
        watch.tell(&step.id, StepState::Undoing);
        match one_backward(journal, step, ports).await {
            Ok(state) => watch.tell(&step.id, state),
            Err(problem) => {
                watch.tell(&step.id, StepState::Failed(problem.clone()));
                note_failure(journal, step, &problem);
                return Err(problem);
            }
        }
    }
    let rest = only.is_some() && steps.iter().any(|s| journal.record.stands(&s.id));
    let how = match rest {
        true => Ended::PartlyUndone,
        false => Ended::Undone,
    };
    let at = Timestamp::now();
    journal.write(Line::End { at, how })?;
    match rest {
        // As at the end of an apply: what can be looked at, is.
        true => drop(applied::look_again(&journal.record, ports).await),
        false => applied::mark_undone(&journal.record),
    }
    Ok(())
}

async fn one_backward(journal: &mut Journal, step: &Step, ports: &Ports<'_>) -> Result<StepState> {
    let id = step.id.clone();
    let again = matches!(journal.record.stage(&step.id), Stage::UndoOpen(_));
    let known = journal.record.after(&step.id).cloned();
    let after = match known {
        Some(after) => after,
        // Begun and not ended: what of it is there?
        None => match examine(journal, step, ports).await? {
            Standing::Stands(after) => {
                done(journal, step, after.clone(), true)?;
                after
            }
            Standing::Halfway | Standing::Absent => {
                journal.write(Line::UndoBegin {
                    at: Timestamp::now(),
                    step: id.clone(),
                })?;
                examine::clear_away(ports, step).await?;
                return undone(journal, id, BTreeMap::new());
            }
            Standing::Foreign(why) => return left(journal, id, why),
        },
    };
    journal.write(Line::UndoBegin {
        at: Timestamp::now(),
        step: id.clone(),
    })?;
    match undo_step(ports, step, &after, &journal.record, again).await? {
        Back::Undone(usns) => undone(journal, id, usns),
        Back::Left(why) => left(journal, id, why),
    }
}

fn undone(journal: &mut Journal, step: StepId, usns: BTreeMap<Guid, i64>) -> Result<StepState> {
    let at = Timestamp::now();
    journal.write(Line::Undone { at, step, usns })?;
    Ok(StepState::Undone)
}

fn left(journal: &mut Journal, step: StepId, why: Words) -> Result<StepState> {
    let at = Timestamp::now();
    journal.write(Line::Left {
        at,
        step,
        why: why.clone(),
    })?;
    Ok(StepState::Left(why))
}
