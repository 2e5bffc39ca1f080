//! Printing. What comes from a directory or tenant is shown inert.

use std::io::{IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::insight::drift::{Difference, Edit};
use crate::model::Problem;
use crate::model::snapshot::Progress;
use crate::model::text::{inert, inert_json, inert_lines};
use crate::model::words::{Words, number, say};
use crate::plan::{Affected, Finding, Inverse, Place, Plan, Risk, SettingChange, Severity};

/// Between two lines about the same read.
const EVERY: Duration = Duration::from_secs(2);

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

/// Tells a person who waits how far a long read is: a line now and then.
pub struct Waiting {
    /// When the read began, or the last line was said.
    since: Mutex<Instant>,
}

impl Waiting {
    pub fn new() -> Self {
        let since = Mutex::new(Instant::now());
        Self { since }
    }

    /// A read begins: one that is short says nothing.
    pub fn begins(&self) {
        *self.since() = Instant::now();
    }

    pub fn tell(&self, progress: &Progress) {
        let now = Instant::now();
        let mut since = self.since();
        if is_due(*since, now) && is_interactive() {
            *since = now;
            note(&how_far(progress));
        }
    }

    fn since(&self) -> MutexGuard<'_, Instant> {
        self.since.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_due(since: Instant, now: Instant) -> bool {
    now.saturating_duration_since(since) >= EVERY
}

fn how_far(now: &Progress) -> String {
    let numbers = match now.total {
        Some(total) => say!("parts-progress-of", done = now.done, total = total),
        None => number(now.done),
    };
    say!("cli-progress", what = &now.what, numbers = numbers)
}

/// Can a person answer?
pub fn is_interactive() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

pub fn finding(finding: &Finding) {
    let mark = match finding.severity {
        Severity::Blocks => say!("cli-mark-blocks"),
        Severity::Warning => say!("cli-mark-warning"),
        Severity::Note => say!("cli-mark-note"),
    };
    let mark = format!("{mark:7}");
    line(&say!(
        "cli-finding",
        mark = mark,
        headline = &finding.headline
    ));
    line(&format!("         {}", finding.remedy));
}

fn marked(mark: &str, text: &str) {
    line(&format!("{mark:7}  {text}"));
}

/// Setting by setting, old and new.
pub fn changes(changes: &[SettingChange]) {
    for change in changes {
        let value = |v: &Option<Words>| v.as_ref().map_or("–".into(), |v| v.show().into_owned());
        let (old, new) = (value(&change.old), value(&change.new));
        let text = say!(
            "cli-setting",
            setting = &change.setting,
            old = old,
            new = new
        );
        marked(say!("cli-mark-setting"), &text);
    }
}

/// Objects printed of each direction; JSON has more.
const AFFECTED: usize = 20;

/// Object by object, worst first.
pub fn affected(affected: &Affected) {
    let sides = [
        (say!("cli-mark-leaves"), &affected.leaving),
        (say!("cli-mark-deleted"), &affected.written),
        (say!("cli-mark-kept"), &affected.kept),
        (say!("cli-mark-enters"), &affected.entering),
    ];
    for (mark, side) in sides {
        for object in side.objects.iter().take(AFFECTED) {
            let sign = if object.privileged { " (!)" } else { "" };
            marked(mark, &format!("{}{sign}  {}", object.name, object.dn));
        }
        let more = side.total().saturating_sub(AFFECTED as u64);
        if more > 0 {
            marked(mark, &say!("cli-and-more", n = more));
        }
    }
    for domain in &affected.unread {
        line(&format!(
            "         {}",
            say!("cli-not-looked-through", domain = inert(domain))
        ));
    }
}

/// What differs from the last apply, with the id to accept it by.
pub fn drift(all: &[Difference]) {
    for difference in all {
        let text = say!("cli-sentence", text = &difference.headline);
        marked(say!("cli-mark-differs"), &text);
        let inset = |text: String| line(&format!("         {text}"));
        inset(difference.consequence.to_string());
        let id = inert(&difference.id);
        match difference.repair.as_ref() {
            Some(offer) if offer.edit.is_by_plan() || difference.by_itself => {
                inset(say!("cli-repair-by-plan").to_owned());
            }
            Some(offer) if offer.edit == Edit::ForServer => {
                inset(say!("cli-repair-by-export", label = &offer.label));
            }
            Some(_) => inset(say!("cli-repair-with", id = &id)),
            None => {}
        }
        match difference.accept.as_ref().map(|o| &o.edit) {
            Some(Edit::Note) => inset(say!("cli-accept-with", id = &id)),
            Some(_) => inset(say!("cli-take-over-with", id = &id)),
            None => {}
        }
    }
}

pub fn plan(plan: &Plan) {
    let mut place = None;
    for (number, step) in plan.steps.iter().enumerate() {
        if place != Some(&step.place) {
            place = Some(&step.place);
            line(&match &step.place {
                Place::Domain(name) => format!("\n{}", say!("cli-in-domain", name = name)),
                Place::Tenant => format!("\n{}", say!("cli-in-tenant")),
                Place::KeyStore => format!("\n{}", say!("cli-in-key-store")),
                Place::File => format!("\n{}", say!("cli-on-disk")),
            });
        }
        let sentence = match step.risk {
            Risk::Cosmetic => step.sentence.to_string(),
            Risk::SyncAffecting => say!("cli-step-sync", step = &step.sentence),
            Risk::Destructive => say!("cli-step-destructive", step = &step.sentence),
        };
        line(&format!("{:>3}. {sentence}", number + 1));
        let inset = |text: String| line(&format!("       {text}"));
        inset(say!("cli-step-why", why = &step.reason));
        inset(match &step.inverse {
            Inverse::Does(words) => say!("cli-step-undo", how = words),
            Inverse::CannotBeUndone(why) => say!("cli-step-no-undo", why = why),
        });
        for note in &step.notes {
            inset(format!("- {note}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::words::words;

    #[test]
    fn how_far_a_read_is_stands_in_one_line() {
        let mut now = Progress {
            done: 1_240,
            total: Some(4_120),
            what: words!("apply-counting-members"),
        };
        assert_eq!(how_far(&now), "Counting group members: 1,240 of 4,120");
        now.total = None;
        assert_eq!(how_far(&now), "Counting group members: 1,240");
    }

    #[test]
    fn each_read_waits_before_its_first_line() {
        let waiting = Waiting::new();
        let long_ago = Instant::now() - 2 * EVERY;
        *waiting.since() = long_ago;
        assert!(is_due(long_ago, Instant::now()));
        assert!(!is_due(long_ago, long_ago + EVERY / 2));
        waiting.begins();
        let since = *waiting.since();
        assert!(!is_due(since, since + EVERY / 2), "a second read");
        assert!(is_due(since, since + EVERY));
    }
}
