//! Printing. What comes from a directory or tenant is shown inert.

use std::io::{IsTerminal, Write};

use crate::model::Problem;
use crate::model::text::{inert, inert_json, inert_lines};
use crate::plan::{Finding, Inverse, Place, Plan, Risk, Severity};

/// To standard output. That nobody reads it any more (`| head`) is no error.
pub fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

pub fn json(value: &serde_json::Value) {
    out(&inert_json(&format!("{value:#}\n")));
}

pub fn line(text: &str) {
    out(&format!("{}\n", inert_lines(text)));
}

/// To standard error.
pub fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

pub fn note(text: &str) {
    err(&format!("{}\n", inert_lines(text)));
}

/// The one form of errors: what failed on what, why, what to do next.
pub fn problem(problem: &Problem) {
    let inert_problem = Problem {
        kind: problem.kind,
        headline: problem.headline.inert(),
        cause: problem.cause.inert(),
        remedy: problem.remedy.inert(),
        detail: inert(&problem.detail).into_owned(),
    };
    err(&format!("syncwright: {inert_problem}\n"));
}

/// Can a person answer?
pub fn is_interactive() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

pub fn finding(finding: &Finding) {
    let mark = match finding.severity {
        Severity::Blocks => "BLOCKS ",
        Severity::Warning => "warning",
        Severity::Note => "note   ",
    };
    line(&format!("{mark}  {}.", finding.headline));
    line(&format!("         {}", finding.remedy));
}

pub fn plan(plan: &Plan) {
    let mut place = None;
    for (number, step) in plan.steps.iter().enumerate() {
        if place != Some(&step.place) {
            place = Some(&step.place);
            line(&match &step.place {
                Place::Domain(name) => format!("\nIn {name}:"),
                Place::KeyStore => "\nIn the key store:".into(),
                Place::File => "\nOn disk:".into(),
            });
        }
        let risk = match step.risk {
            Risk::Cosmetic => "",
            Risk::SyncAffecting => "  [affects sync]",
            Risk::Destructive => "  [DESTRUCTIVE]",
        };
        line(&format!("{:>3}. {}{risk}", number + 1, step.sentence));
        line(&format!("       why:  {}", step.reason));
        match &step.inverse {
            Inverse::Does(words) => line(&format!("       undo: {words}")),
            Inverse::CannotBeUndone(why) => line(&format!("       cannot be undone: {why}")),
        }
        for note in &step.notes {
            line(&format!("       - {note}"));
        }
    }
}
