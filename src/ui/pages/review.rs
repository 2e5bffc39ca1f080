//! Draws the page "Review".

use egui::Ui;

use crate::model::text::{inert, inert_lines};
use crate::model::words::Words;
use crate::plan::{Finding, Inverse, PlanReview, Risk, SettingChange, Severity, Step};
use crate::ui::parts::bars::{self, Pair};
use crate::ui::parts::{
    Answer, Banner, Button, Field, Icon, Modal, Tone, Width, badge, banner, button, card, code,
    details, diff, empty, field, progress, text,
};
use crate::ui::theme::space;
use crate::wizard::pages::review::{self, Counts, State};
use crate::wizard::{Load, Model, Msg as Top};
use crate::work::FilePurpose;

use review::Msg;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let state = &model.review;
    if model.desk.recovery.is_some() {
        recovery(ui);
        return;
    }
    file(ui, state, send);
    plan(ui, model, send);
    consent(ui, state, send);
}

fn recovery(ui: &mut Ui) {
    Banner::info("An apply was interrupted")
        .sentence("Its journal has the plan that was agreed to; no new plan is made now.")
        .show(ui);
}

fn file(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    card::titled(ui, "Configuration file", |ui| {
        let mut path = state.path.clone();
        let spec = Field::new("Write the configuration to")
            .help("A name without a folder is written to your documents folder.")
            .error(review::path_problem(&state.path))
            .width(Width::Full)
            .mono();
        if field::text(ui, &spec, &mut path).changed() {
            send(Top::Review(Msg::PathEdited(path)));
        }
        ui.horizontal_wrapped(|ui| {
            if button::secondary(ui, "Browse for a file…").clicked() {
                send(Top::Review(Msg::Browse(FilePurpose::SaveDocument)));
            }
            let again = Button::secondary("Make the plan again").icon(Icon::Refresh);
            if again.show(ui).clicked() {
                send(Top::Review(Msg::Refresh));
            }
        });
    });
    card::gap(ui);
}

fn plan(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let state = &model.review;
    if let Load::Running { progress, .. } = &state.plan {
        let what = match progress.what.is_empty() {
            true => "Comparing your choices with what is there".into(),
            false => progress.what.show(),
        };
        let total = progress.total.unwrap_or(0);
        if progress::bar(ui, &what, progress.done, total, true) {
            send(Top::Review(Msg::Cancel));
        }
        return;
    }
    if let Some(problem) = state.plan.problem() {
        if banner::problem(ui, problem, &["Try again"]).is_some() {
            send(Top::Review(Msg::Refresh));
        }
        return;
    }
    let Some(review) = review::current(state, &model.desk) else {
        let old = Banner::warning("The plan is older than your choices")
            .sentence("Make it again to see what would be done now.")
            .action("Make the plan now");
        if old.show(ui).is_some() {
            send(Top::Review(Msg::Refresh));
        }
        return;
    };
    findings(ui, review, send);
    impact(ui, state);
    let groups = review::by_place(&review.plan);
    if groups.is_empty() {
        let sentence = "Active Directory, the key store and the file are as you decided.";
        empty::show(ui, Icon::Success, "Nothing to do", sentence, None);
        card::gap(ui);
    } else {
        text::strong(ui, &summary(Counts::of(&review.plan)));
    }
    let changed = usize::from(!review.changes.is_empty());
    card::stack(ui, groups.len() + changed + 1, |ui, at| {
        match groups.get(at) {
            Some(group) => steps(ui, group),
            None if at < groups.len() + changed => changes(ui, &review.changes),
            None => export(ui, model, send),
        }
    });
}

fn findings(ui: &mut Ui, review: &PlanReview, send: &mut dyn FnMut(Top)) {
    for severity in [Severity::Blocks, Severity::Warning, Severity::Note] {
        let of_it = review.findings.iter().filter(|f| f.severity == severity);
        for (at, finding) in of_it.enumerate() {
            ui.push_id((severity, at), |ui| one_finding(ui, finding, send));
        }
    }
    if !review.findings.is_empty() {
        card::gap(ui);
    }
}

fn one_finding(ui: &mut Ui, finding: &Finding, send: &mut dyn FnMut(Top)) {
    let headline = inert_lines(&finding.headline.show());
    let remedy = inert_lines(&finding.remedy.show());
    let banner = match finding.severity {
        Severity::Blocks => Banner::error(&headline),
        Severity::Warning => Banner::warning(&headline),
        Severity::Note => Banner::info(&headline),
    };
    let page = review::page_of(finding.topic);
    let go = page.map(|p| format!("Go to {}", p.title()));
    let mut banner = banner.sentence(&remedy);
    if let Some(go) = &go {
        banner = banner.action(go);
    }
    if let (Some(_), Some(page)) = (banner.show(ui), page) {
        send(Top::Go(page));
    }
}

/// Who is in scope now and then, as bars with their numbers.
fn impact(ui: &mut Ui, state: &State) {
    let impact = &state.impact;
    let classes = impact.classes();
    if classes.is_empty() && impact.uncounted.is_empty() {
        return;
    }
    card::titled(ui, "Who is in scope", |ui| {
        text::muted(
            ui,
            if impact.first {
                "Before: nothing, since there is no file yet. After: as you chose."
            } else {
                "Before: as the file has it. After: as you chose."
            },
        );
        let labels: Vec<String> = classes.iter().map(|c| capital(c.many)).collect();
        let pairs: Vec<Pair<'_>> = (classes.iter().zip(&labels))
            .map(|(class, label)| Pair {
                icon: icon_of(class.one),
                label,
                before: class.before,
                after: class.after,
                entering: class.entering,
                leaving: class.leaving,
                figures: class.figures(),
                change: class.change(),
            })
            .collect();
        if !pairs.is_empty() {
            bars::show(ui, "Who is in scope before and after", &pairs);
            bars::legend(ui);
        }
        if !impact.uncounted.is_empty() {
            let named: Vec<_> = impact
                .uncounted
                .iter()
                .take(NAMED)
                .map(|n| inert(n))
                .collect();
            let more = match impact.uncounted.len().saturating_sub(NAMED) {
                0 => String::new(),
                n => format!(" and {n} more"),
            };
            text::help(
                ui,
                &format!(
                    "Not counted, so not in these numbers: {}{more}. The page Domains and OUs counts them.",
                    named.join(", ")
                ),
            );
        }
    });
    card::gap(ui);
}

/// Domains that are named; the others are a number.
const NAMED: usize = 4;

fn icon_of(class: &str) -> Icon {
    match class {
        "user" => Icon::Person,
        "group" => Icon::Group,
        "contact" => Icon::Contact,
        _ => Icon::Computer,
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn steps(ui: &mut Ui, group: &review::PlaceGroup<'_>) {
    card::titled(ui, &review::place_title(group.place), |ui| {
        for (at, (number, step)) in group.steps.iter().enumerate() {
            if at > 0 {
                ui.add_space(space::S);
            }
            ui.push_id(&step.id.0, |ui| one_step(ui, *number, step));
        }
    });
}

fn summary(counts: Counts) -> String {
    let of = |n: usize, one: &str, many: &str| {
        if n == 1 {
            format!("1 {one}")
        } else {
            format!("{n} {many}")
        }
    };
    let mut out = vec![
        of(counts.steps, "step", "steps"),
        format!("{} in Active Directory", counts.in_directory),
    ];
    if counts.sync_affecting > 0 {
        out.push(format!("{} affecting what syncs", counts.sync_affecting));
    }
    if counts.destructive > 0 {
        out.push(format!("{} destructive", counts.destructive));
    }
    if counts.cannot_be_undone > 0 {
        out.push(format!("{} cannot be undone", counts.cannot_be_undone));
    }
    out.join(" · ")
}

fn one_step(ui: &mut Ui, number: usize, step: &Step) {
    ui.spacing_mut().item_spacing.y = space::XS;
    text::strong(
        ui,
        &format!("{number}. {}", inert_lines(&step.sentence.show())),
    );
    match step.risk {
        Risk::Cosmetic => {}
        Risk::SyncAffecting => {
            badge::show(ui, Tone::Warning, "Affects what syncs");
        }
        Risk::Destructive => {
            badge::show(ui, Tone::Danger, "Removes or overwrites");
        }
    }
    text::muted(ui, &format!("Why: {}", inert_lines(&step.reason.show())));
    match &step.inverse {
        Inverse::Does(what) => text::muted(ui, &format!("Undo: {}", inert_lines(&what.show()))),
        Inverse::CannotBeUndone(why) => text::error(
            ui,
            &format!("Cannot be undone: {}", inert_lines(&why.show())),
        ),
    };
    if !step.notes.is_empty() {
        details::show(ui, &format!("Details of step {number}"), |ui| {
            let notes: Vec<String> = step.notes.iter().map(|n| inert_lines(&n.show())).collect();
            code::block(ui, &format!("Notes of step {number}"), &notes.join("\n"));
        });
    }
}

fn settings_words(n: usize) -> String {
    if n == 1 {
        "1 setting differs from the file on disk".to_owned()
    } else {
        format!("{n} settings differ from the file on disk")
    }
}

fn changes(ui: &mut Ui, changes: &[SettingChange]) {
    card::titled(ui, "Changes in the configuration", |ui| {
        text::muted(ui, &settings_words(changes.len()));
        details::show(ui, "Each setting, old and new", |ui| {
            for change in changes {
                let old = change.old.as_ref().map(Words::show);
                let new = change.new.as_ref().map(Words::show);
                diff::setting(ui, &change.setting.show(), old.as_deref(), new.as_deref());
            }
        });
    });
}

fn export(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let state = &model.review;
    card::titled(ui, "Take the plan with you", |ui| {
        let mut path = state.export_path.clone();
        let spec = Field::new("Export the plan to").width(Width::Full);
        let spec = spec.mono().without_note();
        if field::text(ui, &spec, &mut path).changed() {
            send(Top::Review(Msg::ExportPathEdited(path)));
        }
        ui.horizontal_wrapped(|ui| {
            if button::secondary(ui, "Browse…").clicked() {
                send(Top::Review(Msg::Browse(FilePurpose::ExportPlan)));
            }
            let empty = state.export_path.trim().is_empty();
            let can = if empty {
                Err("Type a path first")
            } else {
                Ok(())
            };
            let export = Button::secondary("Export plan").icon(Icon::Download);
            if export.available(can).show(ui).clicked() {
                send(Top::Review(Msg::Export));
            }
        });
        match &state.export {
            Load::Running { .. } => progress::spinner(ui, "Writing the plan"),
            Load::Ready(path) => {
                let at = path.display().to_string();
                Banner::success("The plan was exported")
                    .sentence(&at)
                    .show(ui);
            }
            Load::Failed { problem, .. } => {
                banner::problem(ui, problem, &[]);
            }
            Load::Idle => {}
        }
        let saved = model.desk.saved.as_ref();
        let document = &model.desk.document;
        let line = review::command(&state.path, &state.export_path, saved, document);
        text::muted(
            ui,
            if saved == Some(document) {
                "This command does the same:"
            } else {
                "Once the plan is exported, this command does the same:"
            },
        );
        code::block(ui, "Command", &line);
    });
}

fn consent(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    let Some(review) = state.plan.value().filter(|_| state.asking) else {
        return;
    };
    let n = review.plan.steps.len();
    let (title, act) = if n == 1 {
        ("Apply 1 change?".to_owned(), "Apply 1 change".to_owned())
    } else {
        (format!("Apply {n} changes?"), format!("Apply {n} changes"))
    };
    let dialog = Modal::new(&title).cancel("Not yet");
    let destructive = Counts::of(&review.plan).destructive > 0;
    let dialog = if destructive {
        dialog.danger(&act)
    } else {
        dialog.act(&act)
    };
    let answer = dialog.show(ui.ctx(), |ui| {
        for line in review::consequence(&review.plan) {
            text::body(ui, &line);
        }
        let warnings = |f: &&Finding| f.severity == Severity::Warning;
        let warned = review.findings.iter().filter(warnings).count();
        if warned > 0 {
            text::muted(ui, &format!("Warnings you have seen: {warned}"));
        }
        text::muted(
            ui,
            "Each step is journalled; you can stop between two steps.",
        );
    });
    match answer {
        Some(Answer::Yes) => send(Top::Review(Msg::Consent)),
        Some(_) => send(Top::Review(Msg::Decline)),
        None => {}
    }
}
