//! Draws the page "Review".

use egui::Ui;

use crate::model::snapshot::ObjectKind;
use crate::model::text::{inert, inert_lines};
use crate::model::words::{Words, list, minute, say};
use crate::plan::{Finding, Inverse, PlanReview, Risk, SettingChange, Severity, Step};
use crate::ui::parts::bars::{self, Pair};
use crate::ui::parts::{
    Answer, Banner, Button, Field, Icon, Modal, Tone, Width, badge, banner, button, card, code,
    details, diff, empty, field, key_value, keyed, progress, text,
};
use crate::ui::theme::space;
use crate::wizard::pages::review::{self, Counts, State};
use crate::wizard::{Load, Model, Msg as Top};
use crate::work::{FilePurpose, OpenedPlan};

use super::affected;
use review::Msg;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let state = &model.review;
    if model.desk.recovery.is_some() {
        recovery(ui);
        return;
    }
    match review::file_of(&model.desk) {
        Some(opened) => from_file(ui, model, opened),
        None => file(ui, state, send),
    }
    plan(ui, model, send);
    consent(ui, state, send);
}

fn recovery(ui: &mut Ui) {
    Banner::info(say!("page-review-recovery"))
        .sentence(say!("page-review-recovery-means"))
        .show(ui);
}

fn file(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    card::titled(ui, say!("page-review-file"), |ui| {
        let mut path = state.path.clone();
        let spec = Field::new(say!("page-review-write-to"))
            .help(say!("page-review-write-to-help"))
            .error(review::path_problem(&state.path))
            .width(Width::Full)
            .mono();
        if field::text(ui, &spec, &mut path).changed() {
            send(Top::Review(Msg::PathEdited(path)));
        }
        ui.horizontal_wrapped(|ui| {
            if button::secondary(ui, say!("page-review-browse-file")).clicked() {
                send(Top::Review(Msg::Browse(FilePurpose::SaveDocument)));
            }
            let again = Button::secondary(say!("page-review-plan-again")).icon(Icon::Refresh);
            if again.show(ui).clicked() {
                send(Top::Review(Msg::Refresh));
            }
        });
        let mut reason = state.reason.clone();
        let spec = Field::new(say!("page-review-reason"))
            .help(say!("page-review-reason-help"))
            .width(Width::Full);
        if field::text(ui, &spec, &mut reason).changed() {
            send(Top::Review(Msg::ReasonEdited(reason)));
        }
    });
    card::gap(ui);
}

/// Whose plan it is, from when, what for: what a second pair of eyes looks at first.
fn from_file(ui: &mut Ui, model: &Model, opened: &OpenedPlan) {
    let plan = &opened.plan;
    card::titled(ui, say!("page-review-of-file"), |ui| {
        text::muted(ui, say!("page-review-of-file-means"));
        let reason = match plan.cause.reason.is_empty() {
            true => say!("page-review-no-reason").to_owned(),
            false => inert(&plan.cause.reason).into_owned(),
        };
        let author = inert(&plan.cause.author);
        let rows = [
            (say!("page-review-author"), &*author),
            (say!("page-review-reason"), &*reason),
        ];
        key_value::list(ui, &rows);
        let seen = minute(plan.seen);
        key_value::list(ui, &[(say!("page-review-seen"), &*seen)]);
        key_value::exact(ui, say!("page-review-hash"), &plan.hash);
        let file = opened.file.display().to_string();
        key_value::exact(ui, say!("page-review-plan-file"), &inert(&file));
        let document = opened.document.display().to_string();
        key_value::exact(ui, say!("page-review-file"), &inert(&document));
        if !model.desk.signed_out_forests().is_empty() {
            text::help(ui, say!("page-review-not-checked"));
        }
    });
    card::gap(ui);
}

fn plan(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let state = &model.review;
    if let Load::Running { progress, .. } = &state.plan {
        let what = match progress.what.is_empty() {
            true => say!("page-review-comparing").into(),
            false => progress.what.show(),
        };
        let total = progress.total.unwrap_or(0);
        if progress::bar(ui, &what, progress.done, total, true) {
            send(Top::Review(Msg::Cancel));
        }
        return;
    }
    if let Some(problem) = state.plan.problem() {
        if banner::problem(ui, problem, &[say!("page-review-try-again")]).is_some() {
            send(Top::Review(Msg::Refresh));
        }
        return;
    }
    let Some(review) = review::current(state, &model.desk) else {
        let old = Banner::warning(say!("page-review-old"))
            .sentence(say!("page-review-old-means"))
            .action(say!("page-review-plan-now"));
        if old.show(ui).is_some() {
            send(Top::Review(Msg::Refresh));
        }
        return;
    };
    if state.check.is_running() {
        progress::spinner(ui, say!("page-review-looking-again"));
        card::gap(ui);
    }
    if let Some(what) = &state.moved {
        Banner::warning(say!("page-review-moved"))
            .cause(&inert_lines(&what.show()))
            .sentence(say!("page-review-moved-means"))
            .show(ui);
        card::gap(ui);
    }
    if let Some(what) = &state.stale {
        let clicked = Banner::warning(say!("page-review-stale"))
            .cause(&inert_lines(&what.show()))
            .sentence(say!("page-review-stale-means"))
            .action(say!("page-review-plan-again"))
            .show(ui);
        if clicked.is_some() {
            send(Top::Review(Msg::Refresh));
        }
        card::gap(ui);
    }
    findings(ui, review, send);
    impact(ui, state);
    let edited = !review::is_from_file(&model.desk);
    affected::show(ui, &review.affected, edited, send);
    let groups = review::by_place(&review.plan);
    if groups.is_empty() {
        let sentence = say!("page-review-nothing-means");
        empty::show(
            ui,
            Icon::Success,
            say!("page-review-nothing"),
            sentence,
            None,
        );
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
    let go = page.map(|p| say!("page-review-go-to", page = p.title()));
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
    card::titled(ui, say!("page-review-impact"), |ui| {
        text::muted(
            ui,
            if impact.first {
                say!("page-review-impact-first")
            } else {
                say!("page-review-impact-file")
            },
        );
        let pairs: Vec<Pair<'_>> = (classes.iter())
            .map(|class| Pair {
                icon: icon_of(class.kind),
                label: class.label(),
                before: class.before,
                after: class.after,
                entering: class.entering,
                leaving: class.leaving,
                figures: class.figures(),
                change: class.change(),
            })
            .collect();
        if !pairs.is_empty() {
            bars::show(ui, say!("page-review-impact-bars"), &pairs);
            bars::legend(ui);
        }
        if !impact.uncounted.is_empty() {
            let named: Vec<_> = impact
                .uncounted
                .iter()
                .take(NAMED)
                .map(|n| inert(n))
                .collect();
            let domains = list(&named);
            let sentence = match impact.uncounted.len().saturating_sub(NAMED) {
                0 => say!("page-review-uncounted", domains = domains),
                n => say!("page-review-uncounted-more", domains = domains, n = n),
            };
            text::help(ui, &sentence);
        }
    });
    card::gap(ui);
}

/// Domains that are named; the others are a number.
const NAMED: usize = 4;

const fn icon_of(kind: ObjectKind) -> Icon {
    match kind {
        ObjectKind::User => Icon::Person,
        ObjectKind::Group => Icon::Group,
        ObjectKind::Contact => Icon::Contact,
        _ => Icon::Computer,
    }
}

fn steps(ui: &mut Ui, group: &review::PlaceGroup<'_>) {
    card::titled(ui, &review::place_title(group.place), |ui| {
        for (at, (number, step)) in group.steps.iter().enumerate() {
            if at > 0 {
                ui.add_space(space::S);
            }
            keyed::show(ui, &step.id.0, |ui| one_step(ui, *number, step));
        }
    });
}

fn summary(counts: Counts) -> String {
    let mut out = vec![
        say!("page-review-steps", n = counts.steps),
        say!("page-review-in-directory", n = counts.in_directory),
    ];
    if counts.sync_affecting > 0 {
        let n = counts.sync_affecting;
        out.push(say!("page-review-sync-affecting", n = n));
    }
    if counts.destructive > 0 {
        out.push(say!("page-review-destructive", n = counts.destructive));
    }
    if counts.cannot_be_undone > 0 {
        out.push(say!("page-review-not-undone", n = counts.cannot_be_undone));
    }
    out.join(" · ")
}

fn one_step(ui: &mut Ui, number: usize, step: &Step) {
    ui.spacing_mut().item_spacing.y = space::XS;
    text::strong(
        ui,
        &say!(
            "page-review-step",
            number = number.to_string(),
            what = inert_lines(&step.sentence.show())
        ),
    );
    match step.risk {
        Risk::Cosmetic => {}
        Risk::SyncAffecting => {
            badge::show(ui, Tone::Warning, say!("page-review-affects"));
        }
        Risk::Destructive => {
            badge::show(ui, Tone::Danger, say!("page-review-removes"));
        }
    }
    let reason = inert_lines(&step.reason.show());
    text::muted(ui, &say!("page-review-why", reason = reason));
    match &step.inverse {
        Inverse::Does(what) => {
            let what = inert_lines(&what.show());
            text::muted(ui, &say!("page-review-undo", what = what))
        }
        Inverse::CannotBeUndone(why) => {
            let why = inert_lines(&why.show());
            text::error(ui, &say!("page-review-cannot", why = why))
        }
    };
    if !step.notes.is_empty() {
        let number = number.to_string();
        details::in_row(ui, &say!("page-review-details", number = &number), |ui| {
            let notes: Vec<String> = step.notes.iter().map(|n| inert_lines(&n.show())).collect();
            let name = say!("page-review-notes", number = &number);
            code::block(ui, &name, &notes.join("\n"));
        });
    }
}

fn changes(ui: &mut Ui, changes: &[SettingChange]) {
    card::titled(ui, say!("page-review-changes"), |ui| {
        text::muted(ui, &say!("page-review-differs", n = changes.len()));
        details::show(ui, say!("page-review-each-setting"), |ui| {
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
    card::titled(ui, say!("page-review-take"), |ui| {
        let mut path = state.export_path.clone();
        let spec = Field::new(say!("page-review-export-to")).width(Width::Full);
        let spec = spec.mono().without_note();
        if field::text(ui, &spec, &mut path).changed() {
            send(Top::Review(Msg::ExportPathEdited(path)));
        }
        ui.horizontal_wrapped(|ui| {
            if button::secondary(ui, say!("page-review-browse")).clicked() {
                send(Top::Review(Msg::Browse(FilePurpose::ExportPlan)));
            }
            let empty = state.export_path.trim().is_empty();
            let can = if empty {
                Err(say!("page-review-path-first"))
            } else {
                Ok(())
            };
            let export = Button::secondary(say!("page-review-export")).icon(Icon::Download);
            if export.available(can).show(ui).clicked() {
                send(Top::Review(Msg::Export));
            }
        });
        match &state.export {
            Load::Running { .. } => progress::spinner(ui, say!("page-review-exporting")),
            Load::Ready(path) => {
                let at = path.display().to_string();
                Banner::success(say!("page-review-exported"))
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
                say!("page-review-same-command")
            } else {
                say!("page-review-same-command-later")
            },
        );
        code::block(ui, say!("page-review-command"), &line);
    });
}

fn consent(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    let Some(review) = state.plan.value().filter(|_| state.asking) else {
        return;
    };
    let n = review.plan.steps.len();
    let title = say!("page-review-consent", n = n);
    let act = say!("page-review-consent-yes", n = n);
    let asked = review.consent();
    let can = review::can_consent(state);
    let dialog = Modal::new(&title)
        .cancel(say!("page-review-consent-no"))
        .available(can.as_ref().map(|_| ()).map_err(|r| r.0.as_str()));
    let destructive = Counts::of(&review.plan).destructive > 0 || asked.typed.is_some();
    let dialog = if destructive {
        dialog.danger(&act)
    } else {
        dialog.act(&act)
    };
    let answer = dialog.show(ui.ctx(), |ui| {
        for line in review::consequence(&review.plan) {
            text::body(ui, &line);
        }
        for line in &asked.words {
            text::strong(ui, &say!("page-review-sentence", text = line));
        }
        if let Some(number) = asked.typed {
            let mut typed = state.typed.clone();
            let number = number.to_string();
            let label = match asked.of_entering {
                true => say!("page-review-number-entering", number = number),
                false => say!("page-review-number", number = number),
            };
            let field = Field::new(&label).width(Width::Short);
            if field::text(ui, &field, &mut typed).changed() {
                send(Top::Review(Msg::Typed(typed)));
            }
        }
        let warnings = |f: &&Finding| f.severity == Severity::Warning;
        let warned = review.findings.iter().filter(warnings).count();
        if warned > 0 {
            text::muted(ui, &say!("page-review-warned", n = warned));
        }
        text::muted(ui, say!("page-review-journalled"));
    });
    match answer {
        Some(Answer::Yes) => send(Top::Review(Msg::Consent)),
        Some(_) => send(Top::Review(Msg::Decline)),
        None => {}
    }
}
