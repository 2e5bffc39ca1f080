//! What was done, for the file and for a colleague: HTML that prints well, and Markdown.
//!
//! Every string goes through one of two escapes; no secret is in a journal, so none is here.

use std::fmt::Write as _;

use crate::insight::sync_picture::{STYLE, Scene, SyncPicture, svg, texts};
use crate::model::text::{inert, markup};
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
        Some(Ended::Applied) => "Applied to its end",
        Some(Ended::Undone) => "Undone",
        Some(Ended::Left) => "Stopped, and left as it is",
        None => "Stopped; it can be resumed or undone",
    }
}

fn outcome(stage: &Stage) -> (&'static str, Option<String>) {
    let words = |p: &Problem| format!("{}. {}", p.headline.english(), p.remedy.english());
    match stage {
        Stage::NotBegun => ("not begun", None),
        Stage::Open { problem } => ("failed", problem.as_ref().map(words)),
        Stage::Done(_) => ("done", None),
        Stage::UndoOpen(_) => ("being undone", None),
        Stage::Undone => ("undone", None),
        Stage::Left(why) => ("left", Some(why.clone())),
    }
}

fn place(step: &Step) -> String {
    match &step.place {
        Place::Domain(name) => name.clone(),
        Place::KeyStore => "Key store".into(),
        Place::File => "File".into(),
    }
}

fn risk(step: &Step) -> &'static str {
    match step.risk {
        Risk::Cosmetic => "cosmetic",
        Risk::SyncAffecting => "affects sync",
        Risk::Destructive => "destructive",
    }
}

fn inverse(step: &Step) -> String {
    match &step.inverse {
        Inverse::Does(words) => words.english().into_owned(),
        Inverse::CannotBeUndone(why) => format!("Cannot be undone: {}", why.english()),
    }
}

fn notes(step: &Step) -> impl Iterator<Item = String> {
    step.notes.iter().map(|n| n.english().into_owned())
}

/// Facts at the head of both forms.
fn head(record: &Record, document: &Document) -> Vec<(&'static str, String)> {
    let mut out = vec![
        ("Document", record.document.to_string_lossy().into_owned()),
        ("Engine", document.engine.name().to_owned()),
        ("Started", format!("{:.0}", record.started)),
        ("Outcome", ended(record).to_owned()),
        ("Plan (SHA-256)", record.plan_hash.clone()),
        ("Journal", record.path.to_string_lossy().into_owned()),
    ];
    if let Some(at) = record.ended_at {
        out.insert(3, ("Ended", format!("{at:.0}")));
    }
    out
}

fn markdown(record: &Record, document: &Document) -> String {
    let mut out = String::from("# Syncwright report\n\n");
    for (name, value) in head(record, document) {
        let _ = writeln!(out, "- **{name}:** {}", md(&value));
    }
    out.push_str("\n## What syncs where\n\n");
    for sentence in texts(&SyncPicture::of(document)).sentences {
        let _ = writeln!(out, "- {}", md(&sentence));
    }
    out.push_str("\n## Steps\n");
    for (number, step) in record.plan.steps.iter().enumerate() {
        let (state, more) = outcome(record.stage(&step.id));
        let _ = writeln!(
            out,
            "\n### {}. {} ({state})\n",
            number + 1,
            md(&step.sentence.english())
        );
        let _ = writeln!(out, "- Where: {}", md(&place(step)));
        let _ = writeln!(out, "- Why: {}", md(&step.reason.english()));
        let _ = writeln!(out, "- Risk: {}", risk(step));
        let _ = writeln!(out, "- Undo: {}", md(&inverse(step)));
        for note in more.into_iter().chain(notes(step)) {
            let _ = writeln!(out, "- {}", md(&note));
        }
    }
    out.push_str("\n## Settings\n\n| Setting | Value |\n| --- | --- |\n");
    for change in setting_changes(None, document) {
        let value = change.new.unwrap_or_default();
        let _ = writeln!(
            out,
            "| {} | {} |",
            md(&change.setting.english()),
            md(&value.english())
        );
    }
    out
}

fn html(record: &Record, document: &Document) -> String {
    let mut out = HTML_HEAD.replace("/* picture */\n", STYLE);
    out.push_str("<h1>Syncwright report</h1>\n<table class=\"facts\">\n");
    for (name, value) in head(record, document) {
        let _ = writeln!(out, "<tr><th>{name}</th><td>{}</td></tr>", markup(&value));
    }
    out.push_str("</table>\n<h2>What syncs where</h2>\n");
    out.push_str(&picture(document));
    out.push_str("<h2>Steps</h2>\n<ol>\n");
    for step in &record.plan.steps {
        let (state, more) = outcome(record.stage(&step.id));
        let _ = writeln!(
            out,
            "<li><p><strong>{}</strong> <span class=\"state\">{state}</span></p>\n<dl>\
             <dt>Where</dt><dd>{}</dd><dt>Why</dt><dd>{}</dd><dt>Risk</dt><dd>{}</dd><dt>Undo</dt><dd>{}</dd></dl>",
            markup(&step.sentence.english()),
            markup(&place(step)),
            markup(&step.reason.english()),
            risk(step),
            markup(&inverse(step)),
        );
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
    out.push_str("</ol>\n<h2>Settings</h2>\n<table>\n<tr><th>Setting</th><th>Value</th></tr>\n");
    for change in setting_changes(None, document) {
        let value = change.new.unwrap_or_default();
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{}</td></tr>",
            markup(&change.setting.english()),
            markup(&value.english())
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

/// Text for Markdown: each character that could be markup is escaped (CommonMark 2.4).
fn md(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in inert(text).chars() {
        if matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '!'
                | '~'
                | '&'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
