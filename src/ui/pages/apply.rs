//! Draws the page "Apply".

use egui::Ui;

use crate::apply::ReportForm;
use crate::model::text::inert_lines;
use crate::model::words::Words;
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
            Banner::success("Nothing had to be changed")
                .sentence("Active Directory, the key store and the file are as you decided.")
                .show(ui);
        }
    }
    card::gap(ui);
    let mut parts: Vec<Part> = Vec::new();
    if !state.rows.is_empty() {
        parts.push(|ui, model, _| steps(ui, &model.apply));
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
    if !state.is_running() {
        again(ui, state, send);
    }
    undo_question(ui, state, send);
}

fn idle(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let waits = model.desk.recovery.is_some();
    let (headline, sentence, action, page) = if waits {
        (
            "An interrupted apply waits",
            "Connect its forest first; then it is taken up here.",
            "Go to Active Directory",
            Page::Directory,
        )
    } else {
        (
            "Nothing was applied yet",
            "Review the plan and agree to it first.",
            "Go to Review",
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
        Act::Undo => ("Undoing", tally.undone + tally.left),
        Act::Apply | Act::Resume => ("Applying", tally.done),
    };
    progress::bar(ui, what, ended as u64, tally.all as u64, false);
    let can = if stopping {
        Err("The step under way is finished first")
    } else {
        Ok(())
    };
    let stop = Button::secondary(if stopping { "Stopping" } else { "Stop" });
    if stop.icon(Icon::Stop).available(can).show(ui).clicked() {
        send(Top::Apply(Msg::Stop));
    }
    text::help(
        ui,
        "It stops between two steps; what was done stands and can be undone.",
    );
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
            Act::Undo => format!(
                "{} steps are undone, {} still stand.",
                tally.undone, tally.done
            ),
            _ => format!("{} of {} steps stand.", tally.done, tally.all),
        },
    );
    let journal = if state.journal.is_some() {
        Ok(())
    } else {
        Err("No journal is known in this window; the Start page offers it")
    };
    ui.horizontal_wrapped(|ui| {
        let retry = match act {
            Act::Undo => "Undo the rest",
            _ => "Try again from here",
        };
        let retry = Button::primary(retry).icon(Icon::Refresh);
        if retry.available(journal).show(ui).clicked() {
            send(Top::Apply(Msg::Retry));
        }
        if act != Act::Undo {
            let undo = Button::secondary("Undo what was done…").icon(Icon::Undo);
            if undo.available(journal).show(ui).clicked() {
                send(Top::Apply(Msg::AskUndo));
            }
        }
        if button::ghost(ui, "Leave it as it is").clicked() {
            send(Top::Apply(Msg::Leave));
        }
    });
    text::help(
        ui,
        "If you leave it, the Start page offers to go on or undo at any time.",
    );
}

fn done(ui: &mut Ui, model: &Model, act: Act, send: &mut dyn FnMut(Top)) {
    let tally = model.apply.tally();
    let headline = match act {
        Act::Undo => counted(tally.undone, "step was undone", "steps were undone"),
        _ => counted(tally.done, "step is done", "steps are done"),
    };
    let left = format!(
        "{} were left alone because they had changed since.",
        tally.left
    );
    let mut banner = Banner::success(&headline);
    if tally.left > 0 {
        banner = banner.sentence(&left);
    } else if model.desk.practice.is_some() {
        banner = banner.sentence("This was practice: the directory was made up. The configuration file and the password in the key store are real; undo takes them away.");
    }
    banner.show(ui);
    ui.horizontal_wrapped(|ui| {
        if act == Act::Undo {
            if button::secondary(ui, "Back to Review").clicked() {
                send(Top::Go(Page::Review));
            }
        } else {
            let undo = Button::secondary("Undo everything…").icon(Icon::Undo);
            if undo.show(ui).clicked() {
                send(Top::Apply(Msg::AskUndo));
            }
        }
    });
}

fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn steps(ui: &mut Ui, state: &State) {
    let running = state.is_running();
    let lines: Vec<(String, String)> = state
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let words = apply::state_words(row.state.as_ref(), running);
            let sentence = format!("{}. {}", at + 1, inert_lines(&row.sentence.show()));
            (sentence, inert_lines(&words))
        })
        .collect();
    card::titled(ui, "Steps", |ui| {
        let links: Vec<Link> = state
            .rows
            .iter()
            .zip(&lines)
            .map(|(row, (sentence, words))| {
                Link::new(link_state(row, running), sentence, words, "")
            })
            .collect();
        chain::show(ui, &links);
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
    card::titled(ui, "Where things are", |ui| {
        if let Some(document) = &state.document {
            key_value::exact(ui, "Configuration", &document.display().to_string());
        }
        if let Some(journal) = &state.journal {
            key_value::exact(ui, "Journal", &journal.display().to_string());
        }
        for (account, secret) in &state.passwords {
            let key = format!("Password of {account}");
            key_value::exact(
                ui,
                &key,
                &format!("Key store of this computer, entry {secret}"),
            );
        }
        if let Some(document) = &state.document {
            code::copy_button(ui, "Copy the path", &document.display().to_string());
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
    let title = format!("What to do next in {}", document.engine.name());
    card::titled(ui, &title, |ui| {
        for (at, step) in apply::next_steps(document).iter().enumerate() {
            text::body(ui, &format!("{}. {}", at + 1, inert_lines(step)));
        }
    });
}

fn report(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    let report = &state.report;
    card::titled(ui, "Report", |ui| {
        let forms = [ReportForm::Html, ReportForm::Markdown];
        let current = forms.iter().position(|f| *f == report.form);
        if let Some(at) = choice::radios(ui, "Form of the report", &["HTML", "Markdown"], current) {
            send(Top::Apply(Msg::ReportForm(forms[at])));
        }
        let mut path = report.path.clone();
        let spec = Field::new("Save the report to").width(Width::Full);
        let spec = spec.mono().without_note();
        if field::text(ui, &spec, &mut path).changed() {
            send(Top::Apply(Msg::ReportPathEdited(path)));
        }
        ui.horizontal_wrapped(|ui| {
            if button::secondary(ui, "Browse…").clicked() {
                send(Top::Apply(Msg::BrowseReport));
            }
            let empty = report.path.trim().is_empty();
            let can = if empty {
                Err("Type a path first")
            } else {
                Ok(())
            };
            let save = Button::secondary("Save report").icon(Icon::Download);
            if save.available(can).show(ui).clicked() {
                send(Top::Apply(Msg::SaveReport));
            }
        });
        match &report.saved {
            Load::Running { .. } => progress::spinner(ui, "Writing the report"),
            Load::Ready(path) => {
                let at = path.display().to_string();
                Banner::success("The report was saved")
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

fn again(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    if matches!(state.stage, Stage::Stopped { .. }) {
        return;
    }
    if button::secondary(ui, "Set up another").clicked() {
        send(Top::Apply(Msg::Another));
    }
}

fn undo_question(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Top)) {
    if !state.asking_undo {
        return;
    }
    let (can, cannot) = state.undoable();
    let dialog = Modal::new("Undo what was applied?")
        .danger("Undo")
        .cancel("Keep it");
    let answer = dialog.show(ui.ctx(), |ui| {
        text::body(
            ui,
            &format!("{can} steps are taken back, the last one first."),
        );
        text::muted(
            ui,
            "What was changed since is left alone, and you are told.",
        );
        if !cannot.is_empty() {
            text::strong(ui, "These cannot be undone:");
        }
        for row in cannot {
            let why = row
                .cannot_undo
                .as_ref()
                .map(Words::show)
                .unwrap_or_default();
            text::body(ui, &inert_lines(&format!("{}: {why}", row.sentence)));
        }
    });
    match answer {
        Some(Answer::Yes) => send(Top::Apply(Msg::ConfirmUndo)),
        Some(_) => send(Top::Apply(Msg::DeclineUndo)),
        None => {}
    }
}
