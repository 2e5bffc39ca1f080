//! What was done, for the file and for a colleague. No secret is in a journal, so none is here.

use crate::apply::ReportForm;
use crate::apply::journal::{Ended, Record, Stage};
use crate::apply::report::{self, Block, Page};
use crate::model::words::{minute, say};
use crate::model::{Document, Problem};
use crate::plan::{Inverse, Place, Risk, Step, setting_changes};

/// The report of a journal. `document`: as it was written.
pub fn report(record: &Record, document: &Document, form: ReportForm) -> String {
    page(record, document).show(form)
}

fn ended(record: &Record) -> &'static str {
    match record.ended {
        Some(Ended::Applied) => say!("apply-report-applied"),
        Some(Ended::Undone) => say!("apply-report-undone"),
        Some(Ended::PartlyUndone) => say!("apply-report-partly-undone"),
        Some(Ended::Left) => say!("apply-report-left"),
        None => say!("apply-report-open"),
    }
}

fn outcome(stage: &Stage) -> (&'static str, Option<String>) {
    let words = |p: &Problem| {
        say!(
            "apply-report-problem",
            headline = &p.headline,
            remedy = &p.remedy
        )
    };
    match stage {
        Stage::NotBegun => (say!("apply-report-step-not-begun"), None),
        Stage::Open { problem } => (
            say!("apply-report-step-failed"),
            problem.as_ref().map(words),
        ),
        Stage::Done(_) => (say!("apply-report-step-done"), None),
        Stage::UndoOpen(_) => (say!("apply-report-step-being-undone"), None),
        Stage::Undone => (say!("apply-report-step-undone"), None),
        Stage::Left(why) => (say!("apply-report-step-left"), Some(why.to_string())),
    }
}

fn place(step: &Step) -> String {
    match &step.place {
        Place::Domain(name) => name.clone(),
        Place::Tenant => say!("apply-report-tenant").into(),
        Place::KeyStore => say!("apply-report-key-store").into(),
        Place::File => say!("apply-report-file").into(),
    }
}

fn risk(step: &Step) -> &'static str {
    match step.risk {
        Risk::Cosmetic => say!("apply-report-risk-cosmetic"),
        Risk::SyncAffecting => say!("apply-report-risk-sync"),
        Risk::Destructive => say!("apply-report-risk-destructive"),
    }
}

fn inverse(step: &Step) -> String {
    match &step.inverse {
        Inverse::Does(words) => words.to_string(),
        Inverse::CannotBeUndone(why) => say!("apply-report-cannot-be-undone", why = why),
    }
}

fn notes(step: &Step) -> impl Iterator<Item = String> {
    step.notes.iter().map(|n| n.to_string())
}

/// What is told of a step besides its sentence.
fn about(step: &Step) -> [(&'static str, String); 4] {
    [
        (say!("apply-report-where"), place(step)),
        (say!("apply-report-why"), step.reason.to_string()),
        (say!("apply-report-risk"), risk(step).to_owned()),
        (say!("apply-report-undo"), inverse(step)),
    ]
}

/// Facts at the head of both forms.
fn head(record: &Record, document: &Document) -> Vec<(&'static str, String)> {
    let mut out = vec![
        (
            say!("apply-report-document"),
            record.document.to_string_lossy().into_owned(),
        ),
        (
            say!("apply-report-engine"),
            document.engine.name().to_owned(),
        ),
        (say!("apply-report-started"), minute(record.started)),
        (say!("apply-report-outcome"), ended(record).to_owned()),
        (say!("apply-report-plan"), record.plan_hash.clone()),
        (
            say!("apply-report-journal"),
            record.path.to_string_lossy().into_owned(),
        ),
    ];
    if let Some(at) = record.ended_at {
        out.insert(3, (say!("apply-report-ended"), minute(at)));
    }
    out
}

fn page(record: &Record, document: &Document) -> Page {
    let mut page = Page::new(say!("apply-report-title"));
    for (name, value) in head(record, document) {
        page.fact(name, value);
    }
    page.heading(say!("apply-report-what-syncs"));
    page.blocks.push(Block::Picture(Box::new(document.clone())));
    page.heading(say!("apply-report-steps"));
    let steps = record.plan.steps.iter().map(|step| {
        let (state, more) = outcome(record.stage(&step.id));
        report::Step {
            sentence: step.sentence.show().into_owned(),
            state: state.to_owned(),
            about: about(step).map(|(n, v)| (n.to_owned(), v)).to_vec(),
            notes: more.into_iter().chain(notes(step)).collect(),
        }
    });
    page.blocks.push(Block::Steps(steps.collect()));
    page.heading(say!("apply-report-settings"));
    settings(&mut page, document);
    page
}

/// All that is configured, setting by setting.
pub(super) fn settings(page: &mut Page, document: &Document) {
    let rows = setting_changes(None, document).into_iter().map(|change| {
        let value = change.new.unwrap_or_default();
        vec![
            change.setting.show().into_owned(),
            value.show().into_owned(),
        ]
    });
    page.table(
        &[say!("apply-report-setting"), say!("apply-report-value")],
        rows.collect(),
    );
}
