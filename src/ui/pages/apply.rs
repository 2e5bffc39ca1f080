//! Draws the page "Apply".

use egui::Ui;

use crate::apply::ReportForm;
use crate::model::text::inert_lines;
use crate::model::words::say;
use crate::plan::StepId;
use crate::ui::parts::{
    Answer, Banner, Button, Field, Icon, Link, Modal, Width, banner, button, card, chain, choice,
    code, empty, field, key_value, progress, text,
};
use crate::wizard::pages::apply::{self, Act, Row, Stage, State};
use crate::wizard::{Load, Model, Msg as Top, Page};
use crate::work::StepState;

use apply::Msg;

/// A card of the page.
type Part = fn(&mut Ui, &Model, &mut dyn FnMut(Top));

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let state = &model.apply;
    match &state.stage {
        Stage::Idle => {
            idle(ui, model, send);
            return;
        }
        Stage::Running { act, stopping, .. } => running(ui, state, *act, *stopping, send),
        Stage::Stopped { act, problem } => stopped(ui, state, *act, problem, send),
        Stage::Done(act) => done(ui, model, *act, send),
        Stage::NothingToDo => {
            let clicked = Banner::success(say!("page-apply-nothing"))
                .sentence(say!("page-review-nothing-means"))
                .action(say!("page-apply-another"))
                .show(ui);
            if clicked.is_some() {
                send(Top::Apply(Msg::Another));
            }
        }
    }
    card::gap(ui);
    let mut parts: Vec<Part> = Vec::new();
    if !state.rows.is_empty() {
        parts.push(|ui, model, send| steps(ui, &model.apply, send));
    }
    if !state.is_running() {
        parts.push(|ui, model, _| places(ui, &model.apply));
        if has_next(model) {
            parts.push(|ui, model, _| next(ui, model));
        }
        if state.journal.is_some() {
            parts.push(|ui, model, send| report(ui, &model.apply, send));
        }
    }
    card::stack(ui, parts.len(), |ui, at| parts[at](ui, model, send));
    undo_question(ui, state, send);
}

fn idle(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let waits = model.desk.recovery.is_some();
    let (headline, sentence, action, page) = if waits {
        (
            say!("page-apply-waits"),
            say!("page-apply-waits-means"),
            say!("page-apply-waits-go"),
            Page::Directory,
        )
    } else {
        (
            say!("page-apply-idle"),
            say!("page-apply-idle-means"),
            say!("page-apply-idle-go"),
            Page::Review,
        )
    };
    if empty::show(ui, Icon::Play, headline, sentence, Some(action)) {
        send(Top::Go(page));
    }
}

fn running(ui: &mut Ui, state: &State, act: Act, stopping: bool, send: &mut dyn FnMut(Top)) {
    let tally = state.tally();
    let (what, ended) = match act {
        Act::UndoStep => (say!("page-apply-undoing"), 0),
        Act::Undo => (say!("page-apply-undoing"), tally.undone + tally.left),
        Act::Apply | Act::Resume => (say!("page-apply-applying"), tally.done),
    };
    progress::bar(ui, what, ended as u64, tally.all as u64, false);
    let can = if stopping {
        Err(say!("page-apply-stopping-why"))
    } else {
        Ok(())
    };
    let stop = Button::secondary(if stopping {
        say!("page-apply-stopping")
    } else {
        say!("page-apply-stop")
    });
    if stop.icon(Icon::Stop).available(can).show(ui).clicked() {
        send(Top::Apply(Msg::Stop));
    }
    text::help(ui, say!("page-apply-stop-help"));
}

fn stopped(
    ui: &mut Ui,
    state: &State,
    act: Act,
    problem: &crate::model::Problem,
    send: &mut dyn FnMut(Top),
) {
    banner::problem(ui, problem, &[]);
    let tally = state.tally();
    text::strong(
        ui,
        &match act {
            Act::Undo | Act::UndoStep => say!(
                "page-apply-stopped-undo",
                undone = tally.undone,
                n = tally.done
            ),
            _ => say!("page-apply-stopped-apply", n = tally.done, all = tally.all),
        },
    );
    if state.has_begun_nothing() {
        text::body(ui, say!("page-apply-nothing-begun"));
        let back = Button::primary(say!("page-apply-back-to-review")).icon(Icon::Refresh);
        if back.show(ui).clicked() {
            send(Top::Apply(Msg::Retry));
        }
        return;
    }
    let journal = if state.journal.is_some() {
        Ok(())
    } else {
        Err(say!("page-apply-no-journal"))
    };
    ui.horizontal_wrapped(|ui| {
        let retry = match act {
            Act::Undo => say!("page-apply-undo-rest"),
            Act::UndoStep | Act::Apply | Act::Resume => say!("page-apply-retry"),
        };
        let retry = Button::primary(retry).icon(Icon::Refresh);
        if retry.available(journal).show(ui).clicked() {
            send(Top::Apply(Msg::Retry));
        }
        if !act.is_undo() {
            let undo = Button::secondary(say!("page-apply-undo-done")).icon(Icon::Undo);
            if undo.available(journal).show(ui).clicked() {
                send(Top::Apply(Msg::AskUndo));
            }
        }
        if button::ghost(ui, say!("page-apply-leave")).clicked() {
            send(Top::Apply(Msg::Leave));
        }
    });
    text::help(ui, say!("page-apply-leave-help"));
}

fn done(ui: &mut Ui, model: &Model, act: Act, send: &mut dyn FnMut(Top)) {
    let tally = model.apply.tally();
    let headline = match act {
        Act::Undo | Act::UndoStep => say!("page-apply-done-undo", n = tally.undone),
        _ => say!("page-apply-done-apply", n = tally.done),
    };
    let left = say!("page-apply-left-alone", n = tally.left);
    let mut banner = Banner::success(&headline);
    if tally.left > 0 {
        banner = banner.sentence(&left);
    } else if act == Act::UndoStep {
        banner = banner.sentence(say!("page-apply-undo-step-after"));
    } else if model.desk.practice.is_some() {
        banner = banner.sentence(say!("page-apply-done-practice"));
    }
    let (label, msg) = match act {
        Act::Undo => (say!("page-apply-back-to-review"), Top::Go(Page::Review)),
        _ => (say!("page-apply-undo-all"), Top::Apply(Msg::AskUndo)),
    };
    let banner = banner.action(label).action(say!("page-apply-another"));
    match banner.show(ui) {
        Some(0) => send(msg),
        Some(_) => send(Top::Apply(Msg::Another)),
        None => {}
    }
}

fn steps(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    let running = state.is_running();
    let lines: Vec<(String, String)> = state
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let words = apply::state_words(row.state.as_ref(), running);
            let sentence = say!(
                "page-review-step",
                number = (at + 1).to_string(),
                what = inert_lines(&row.sentence.show())
            );
            (sentence, inert_lines(&words))
        })
        .collect();
    card::titled(ui, say!("page-apply-steps"), |ui| {
        let links: Vec<Link> = state
            .rows
            .iter()
            .zip(&lines)
            .map(|(row, (sentence, words))| {
                Link::new(link_state(row, running), sentence, words, "")
            })
            .collect();
        let offered = !running && state.journal.is_some();
        chain::show_with(ui, &links, &mut |ui, at| {
            let row = &state.rows[at];
            if !offered || !row.stands_alone() {
                return;
            }
            let may = apply::not_alone(&state.rows, row);
            let may = may.as_ref().map_err(|r| r.0.as_str()).copied();
            let name = say!("page-apply-undo-step-named", step = &lines[at].0);
            let undo = Button::ghost(say!("page-apply-undo-step")).name(&name);
            if undo.small().hanging().available(may).show(ui).clicked() {
                send(Top::Apply(Msg::AskUndoStep(row.id.clone())));
            }
        });
    });
}

fn link_state(row: &Row, running: bool) -> chain::LinkState {
    use chain::LinkState as Look;
    match &row.state {
        Some(StepState::Running | StepState::Undoing) if running => Look::Running,
        Some(StepState::Running | StepState::Undoing | StepState::Failed(_)) => Look::Failed,
        Some(StepState::Done | StepState::Stood) => Look::Done,
        Some(StepState::Undone | StepState::Left(_)) => Look::Skipped,
        None if running => Look::Waiting,
        None => Look::Skipped,
    }
}

fn places(ui: &mut Ui, state: &State) {
    card::titled(ui, say!("page-apply-places"), |ui| {
        if let Some(document) = &state.document {
            key_value::exact(
                ui,
                say!("page-apply-configuration"),
                &document.display().to_string(),
            );
        }
        if let Some(journal) = &state.journal {
            key_value::exact(
                ui,
                say!("page-apply-journal"),
                &journal.display().to_string(),
            );
        }
        for (account, secret) in &state.passwords {
            let key = say!("page-apply-password-of", account = account);
            let entry = say!("page-apply-key-store-entry", name = secret);
            key_value::exact(ui, &key, &entry);
        }
        if let Some(document) = &state.document {
            code::copy_button(
                ui,
                say!("page-apply-copy-path"),
                &document.display().to_string(),
            );
        }
    });
}

/// What the engine asks for now is told once everything stands.
fn has_next(model: &Model) -> bool {
    matches!(
        model.apply.stage,
        Stage::Done(Act::Apply | Act::Resume) | Stage::NothingToDo
    )
}

fn next(ui: &mut Ui, model: &Model) {
    let document = &model.desk.document;
    let title = say!("page-apply-next", engine = document.engine.name());
    card::titled(ui, &title, |ui| {
        for (at, step) in apply::next_steps(document).iter().enumerate() {
            let number = (at + 1).to_string();
            let what = inert_lines(step);
            text::body(ui, &say!("page-review-step", number = number, what = what));
        }
    });
}

fn report(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    let report = &state.report;
    card::titled(ui, say!("page-apply-report"), |ui| {
        let forms = [ReportForm::Html, ReportForm::Markdown];
        let current = forms.iter().position(|f| *f == report.form);
        if let Some(at) = choice::radios(
            ui,
            say!("page-apply-report-form"),
            &["HTML", "Markdown"],
            current,
        ) {
            send(Top::Apply(Msg::ReportForm(forms[at])));
        }
        let mut path = report.path.clone();
        let spec = Field::new(say!("page-apply-report-to")).width(Width::Full);
        let spec = spec.mono().without_note();
        if field::text(ui, &spec, &mut path).changed() {
            send(Top::Apply(Msg::ReportPathEdited(path)));
        }
        ui.horizontal_wrapped(|ui| {
            if button::secondary(ui, say!("page-review-browse")).clicked() {
                send(Top::Apply(Msg::BrowseReport));
            }
            let empty = report.path.trim().is_empty();
            let can = if empty {
                Err(say!("page-review-path-first"))
            } else {
                Ok(())
            };
            let save = Button::secondary(say!("page-apply-report-save")).icon(Icon::Download);
            if save.available(can).show(ui).clicked() {
                send(Top::Apply(Msg::SaveReport));
            }
        });
        match &report.saved {
            Load::Running { .. } => progress::spinner(ui, say!("page-apply-report-writing")),
            Load::Ready(path) => {
                let at = path.display().to_string();
                Banner::success(say!("page-apply-report-saved"))
                    .sentence(&at)
                    .show(ui);
            }
            Load::Failed { problem, .. } => {
                banner::problem(ui, problem, &[]);
            }
            Load::Idle => {}
        }
    });
}

fn undo_question(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    if let Some(id) = &state.asking_step {
        return step_question(ui, state, id, send);
    }
    if !state.asking_undo {
        return;
    }
    let (can, cannot) = state.undoable();
    let dialog = Modal::new(say!("page-apply-undo-title"))
        .danger(say!("page-apply-undo-yes"))
        .cancel(say!("page-apply-undo-no"));
    let answer = dialog.show(ui.ctx(), |ui| {
        text::body(ui, &say!("page-apply-undo-steps", n = can));
        text::muted(ui, say!("page-apply-undo-since"));
        if !cannot.is_empty() {
            text::strong(ui, say!("page-apply-undo-cannot"));
        }
        for row in cannot {
            let why = row.cannot_undo.clone().unwrap_or_default();
            let line = say!(
                "page-apply-undo-cannot-one",
                what = &row.sentence,
                why = why
            );
            text::body(ui, &inert_lines(&line));
        }
    });
    match answer {
        Some(Answer::Yes) => send(Top::Apply(Msg::ConfirmUndo)),
        Some(_) => send(Top::Apply(Msg::DeclineUndo)),
        None => {}
    }
}

fn step_question(ui: &mut Ui, state: &State, id: &StepId, send: &mut dyn FnMut(Top)) {
    let dialog = Modal::new(say!("page-apply-undo-step-title"))
        .danger(say!("page-apply-undo-yes"))
        .cancel(say!("page-apply-undo-no"));
    let answer = dialog.show(ui.ctx(), |ui| {
        let row = state.rows.iter().find(|r| r.id == *id);
        let what = row.map(|r| r.sentence.clone()).unwrap_or_default();
        text::body(ui, &inert_lines(&what.show()));
        text::muted(ui, say!("page-apply-undo-step-about"));
    });
    match answer {
        Some(Answer::Yes) => send(Top::Apply(Msg::ConfirmUndo)),
        Some(_) => send(Top::Apply(Msg::DeclineUndo)),
        None => {}
    }
}
