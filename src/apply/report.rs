//! What was done, for the file and for a colleague: HTML that prints well, and Markdown.
//!
//! Every string goes through one of two escapes; no secret is in a journal, so none is here.

use std::fmt::Write as _;

use crate::insight::sync_picture::{STYLE, Scene, SyncPicture, svg, texts};
use crate::model::text::{markdown as markdown_text, markup};
use crate::model::words::{current, minute, say};
use crate::model::{Document, Problem};
use crate::plan::{Inverse, Place, Risk, Step, setting_changes};

use super::ReportForm;
use super::journal::{Ended, Record, Stage};

/// The report of a journal. `document`: as it was written.
pub fn report(record: &Record, document: &Document, form: ReportForm) -> String {
    match form {
        ReportForm::Html => html(record, document),
        ReportForm::Markdown => markdown(record, document),
    }
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

fn markdown(record: &Record, document: &Document) -> String {
    let mut out = format!("# {}\n\n", say!("apply-report-title"));
    for (name, value) in head(record, document) {
        let _ = writeln!(out, "- **{name}:** {}", markdown_text(&value));
    }
    let _ = writeln!(out, "\n## {}\n", say!("apply-report-what-syncs"));
    for sentence in texts(&SyncPicture::of(document)).sentences {
        let _ = writeln!(out, "- {}", markdown_text(&sentence));
    }
    let _ = writeln!(out, "\n## {}", say!("apply-report-steps"));
    for (number, step) in record.plan.steps.iter().enumerate() {
        let (state, more) = outcome(record.stage(&step.id));
        let _ = writeln!(
            out,
            "\n### {}. {} ({state})\n",
            number + 1,
            markdown_text(&step.sentence.show())
        );
        for (name, value) in about(step) {
            let _ = writeln!(out, "- {name}: {}", markdown_text(&value));
        }
        for note in more.into_iter().chain(notes(step)) {
            let _ = writeln!(out, "- {}", markdown_text(&note));
        }
    }
    let _ = writeln!(
        out,
        "\n## {}\n\n| {} | {} |\n| --- | --- |",
        say!("apply-report-settings"),
        say!("apply-report-setting"),
        say!("apply-report-value")
    );
    for change in setting_changes(None, document) {
        let value = change.new.unwrap_or_default();
        let _ = writeln!(
            out,
            "| {} | {} |",
            markdown_text(&change.setting.show()),
            markdown_text(&value.show())
        );
    }
    out
}

fn html(record: &Record, document: &Document) -> String {
    let title = markup(say!("apply-report-title"));
    let mut out = (HTML_HEAD.replace("/* picture */\n", STYLE))
        .replace("{language}", current().key())
        .replace("{title}", &title);
    let _ = writeln!(out, "<h1>{title}</h1>\n<table class=\"facts\">");
    for (name, value) in head(record, document) {
        let _ = writeln!(out, "<tr><th>{name}</th><td>{}</td></tr>", markup(&value));
    }
    let heading = |out: &mut String, text: &str| {
        let _ = writeln!(out, "<h2>{}</h2>", markup(text));
    };
    out.push_str("</table>\n");
    heading(&mut out, say!("apply-report-what-syncs"));
    out.push_str(&picture(document));
    heading(&mut out, say!("apply-report-steps"));
    out.push_str("<ol>\n");
    for step in &record.plan.steps {
        let (state, more) = outcome(record.stage(&step.id));
        let _ = writeln!(
            out,
            "<li><p><strong>{}</strong> <span class=\"state\">{}</span></p>\n<dl>",
            markup(&step.sentence.show()),
            markup(state)
        );
        for (name, value) in about(step) {
            let _ = write!(out, "<dt>{name}</dt><dd>{}</dd>", markup(&value));
        }
        out.push_str("</dl>\n");
        let notes: Vec<String> = more.into_iter().chain(notes(step)).collect();
        if !notes.is_empty() {
            out.push_str("<ul>\n");
            for note in notes {
                let _ = writeln!(out, "<li>{}</li>", markup(&note));
            }
            out.push_str("</ul>\n");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
    heading(&mut out, say!("apply-report-settings"));
    let _ = writeln!(
        out,
        "<table>\n<tr><th>{}</th><th>{}</th></tr>",
        say!("apply-report-setting"),
        say!("apply-report-value")
    );
    for change in setting_changes(None, document) {
        let value = change.new.unwrap_or_default();
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{}</td></tr>",
            markup(&change.setting.show()),
            markup(&value.show())
        );
    }
    out.push_str("</table>\n</body>\n</html>\n");
    out
}

/// As wide as the page's column of text.
const PICTURE: f64 = 800.0;

fn picture(document: &Document) -> String {
    let texts = texts(&SyncPicture::of(document));
    let mut out = svg(&Scene::of(&texts, PICTURE), &texts);
    out.push_str("<ul>\n");
    for sentence in &texts.sentences {
        let _ = writeln!(out, "<li>{}</li>", markup(sentence));
    }
    out.push_str("</ul>\n");
    out
}

/// No script, no address outside: the policy in the page says so too.
const HTML_HEAD: &str = include_str!("../../resources/report/head.html");
