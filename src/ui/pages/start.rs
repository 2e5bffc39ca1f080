//! Draws the page "Start".

use std::path::Path;

use egui::Ui;

use crate::insight::sync_picture::{SyncPicture, texts};
use crate::model::Document;
use crate::model::text::inert;
use crate::ui::parts::{
    Answer, Banner, Button, Field, Icon, Modal, banner, button, card, empty, field, field::Width,
    link, progress, sync_picture, text,
};
use crate::wizard::pages::start::{Around, Loss, Msg, Question, State, Task, can_open};
use crate::wizard::{Desk, Load, Model, Msg as Root, Page, RecoveryWay};
use crate::work::{DraftFile, JournalState};

type Send<'a> = &'a mut dyn FnMut(Msg);

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Root)) {
    let (state, desk) = (&model.start, &model.desk);
    let send: Send<'_> = &mut |msg| send(Root::Start(msg));
    found(ui, state, send);
    if desk.begun {
        let clicked = Banner::info("A set-up is open in this window")
            .sentence("Nothing of it is lost by looking at this page.")
            .action("Go on with it")
            .show(ui);
        if clicked.is_some() {
            send(Msg::GoOn);
        }
        card::gap(ui);
        picture(ui, &desk.document);
    }
    card::stack(ui, 3, |ui, at| match at {
        0 => set_up(ui, desk.begun, send),
        1 => open(ui, state, send),
        _ => practise(ui, state, desk, send),
    });
    if let Some(question) = &state.asked {
        ask(ui, question, send);
    }
}

/// What syncs where, as the document has it; nothing while it says nothing.
fn picture(ui: &mut Ui, document: &Document) {
    let picture = SyncPicture::of(document);
    if picture.is_empty() {
        return;
    }
    card::titled(ui, "What syncs where", |ui| {
        sync_picture::show(ui, &texts(&picture));
    });
    card::gap(ui);
}

/// What was left from last time.
fn found(ui: &mut Ui, state: &State, send: Send<'_>) {
    if let Some(problem) = state.around.problem() {
        if banner::problem(ui, problem, &["Look again"]).is_some() {
            send(Msg::LookAgain);
        }
        card::gap(ui);
    }
    let Some(around) = state.around.value() else {
        if state.around.is_running() {
            progress::spinner(ui, "Looking for a draft and interrupted applies");
        }
        return;
    };
    for (journal, waits) in around.interrupted() {
        ui.push_id(&journal.journal, |ui| {
            interrupted(ui, journal, waits, send);
            card::gap(ui);
        });
    }
    if let Some(draft) = &around.draft {
        continue_draft(ui, draft, send);
        card::gap(ui);
    }
}

/// `waits`: a newer one of the same document has to be dealt with first.
fn interrupted(ui: &mut Ui, journal: &JournalState, waits: bool, send: Send<'_>) {
    let when = journal.started.strftime("%-d %B %Y, %H:%M UTC");
    let mut cause = format!(
        "The apply of {} begun on {when} did not end: {} of {} steps stand",
        shown(&journal.document),
        journal.done,
        journal.steps
    );
    if let Some(open) = &journal.open {
        cause += &format!(
            ", and it is not known whether this one does: {}",
            open.inert()
        );
    }
    cause += ".";
    let banner = Banner::warning("An apply was interrupted").cause(&cause);
    if waits {
        banner
            .sentence("First resume, undo or keep the newer one of the same file: this one expects things as it left them.")
            .show(ui);
        return;
    }
    let clicked = banner
        .sentence(
            "You sign in to the forests first; then it is finished, or taken back step by step.",
        )
        .action("Resume")
        .action("Undo")
        .action("Keep what stands")
        .show(ui);
    let journal = Box::new(journal.clone());
    send(Msg::Choose(match clicked {
        Some(0) => Task::Recover(journal, RecoveryWay::Resume),
        Some(1) => Task::Recover(journal, RecoveryWay::Undo),
        Some(_) => Task::Close(journal),
        None => return,
    }));
}

fn continue_draft(ui: &mut Ui, draft: &DraftFile, send: Send<'_>) {
    card::titled(ui, "Continue the draft", |ui| {
        let of = match &draft.path {
            Some(path) => format!("Changes to {}", shown(path)),
            None => "A new configuration".into(),
        };
        let forests: Vec<_> = (draft.document.forest.iter())
            .map(|f| inert(&f.name).into_owned())
            .collect();
        let about = match forests.is_empty() {
            true => String::new(),
            false => format!(" for {}", forests.join(", ")),
        };
        text::body(
            ui,
            &format!(
                "{of}{about}, left on the page \"{}\". Your decisions are kept; passwords are not, so you sign in again.",
                Page::of_key(&draft.page).unwrap_or_default().title()
            ),
        );
        let picture = SyncPicture::of(&draft.document);
        if !picture.is_empty() {
            sync_picture::show(ui, &texts(&picture));
        }
        ui.horizontal_wrapped(|ui| {
            if Button::secondary("Continue the draft")
                .icon(Icon::ArrowRight)
                .show(ui)
                .clicked()
            {
                send(Msg::Choose(Task::ContinueDraft));
            }
            if Button::ghost("Forget the draft").show(ui).clicked() {
                send(Msg::Choose(Task::ForgetDraft));
            }
        });
    });
}

fn set_up(ui: &mut Ui, begun: bool, send: Send<'_>) {
    card::titled(ui, "Set up synchronization", |ui| {
        text::body(
            ui,
            "Connect Active Directory and Microsoft Entra ID, choose what syncs, and create the groups that may run the engine. You need an account that can read the directory and one that can sign in to the tenant.",
        );
        // In an open set-up, Next is what one comes for.
        let set_up = match begun {
            true => Button::secondary("Set up sync"),
            false => Button::primary("Set up sync"),
        };
        if set_up.show(ui).clicked() {
            send(Msg::Choose(Task::SetUp));
        }
    });
}

fn open(ui: &mut Ui, state: &State, send: Send<'_>) {
    card::titled(ui, "Open a configuration", |ui| {
        text::body(
            ui,
            "Change a syncwright.toml that exists, or apply it to another forest.",
        );
        let mut path = state.path.clone();
        let about = Field::new("Configuration file")
            .hint("syncwright.toml")
            .width(Width::Full)
            .without_note();
        let response = field::text(ui, &about, &mut path);
        if response.changed() {
            send(Msg::PathEdited(path));
        }
        let enter = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        ui.horizontal_wrapped(|ui| {
            let can = can_open(state);
            let open = Button::secondary("Open")
                .icon(Icon::FolderOpen)
                .available(can.as_ref().map(|_| ()).map_err(|r| r.0.as_str()));
            if open.show(ui).clicked() || enter {
                send(Msg::OpenTyped);
            }
            if button::secondary(ui, "Browse…").clicked() {
                send(Msg::Browse);
            }
        });
        opening(ui, &state.opening, send);
        recent(ui, state.around.value(), send);
    });
}

fn opening(ui: &mut Ui, opening: &Load<()>, send: Send<'_>) {
    if opening.is_running() {
        ui.horizontal(|ui| {
            progress::spinner(ui, "Reading the file");
            if Button::secondary("Cancel opening")
                .small()
                .show(ui)
                .clicked()
            {
                send(Msg::Cancel);
            }
        });
    }
    if let Some(problem) = opening.problem()
        && banner::problem(ui, problem, &["Try again"]).is_some()
    {
        send(Msg::OpenTyped);
    }
}

fn recent(ui: &mut Ui, around: Option<&Around>, send: Send<'_>) {
    let Some(around) = around else {
        return;
    };
    text::subsection(ui, "Opened before");
    if around.recent.is_empty() {
        empty::line(ui, "No file yet.");
    }
    for path in around.recent.iter().take(5) {
        if link::show(ui, &shown(path), false).clicked() {
            send(Msg::Choose(Task::Open(path.clone())));
        }
    }
}

fn practise(ui: &mut Ui, state: &State, desk: &Desk, send: Send<'_>) {
    card::titled(ui, "Practise", |ui| {
        text::body(
            ui,
            "Try the whole set-up on a made-up forest and tenant that run inside Syncwright. Nothing of yours is touched, and nothing has to be installed.",
        );
        if desk.practice.is_some() {
            text::help(ui, "The practice forest and tenant are running.");
        }
        let starting = state.practice.is_running();
        ui.horizontal_wrapped(|ui| {
            let practise =
                Button::secondary("Practise")
                    .icon(Icon::Play)
                    .available(match starting {
                        true => Err("The practice forest is being started"),
                        false => Ok(()),
                    });
            if practise.show(ui).clicked() {
                send(Msg::Choose(Task::Practise));
            }
            if starting {
                progress::spinner(ui, "Starting the practice forest and tenant");
                if Button::secondary("Cancel starting")
                    .small()
                    .show(ui)
                    .clicked()
                {
                    send(Msg::Cancel);
                }
            }
        });
        if let Some(problem) = state.practice.problem()
            && banner::problem(ui, problem, &["Start again"]).is_some()
        {
            send(Msg::Choose(Task::Practise));
        }
    });
}

fn ask(ui: &Ui, question: &Question, send: Send<'_>) {
    let forget = question.task == Task::ForgetDraft;
    let (title, words, act) = match question.loss {
        Loss::Draft if forget => (
            "Forget the draft?",
            "The decisions of the unfinished set-up are deleted. Configuration files stay as they are.",
            "Forget",
        ),
        Loss::Draft => (
            "Replace the draft?",
            "Only one draft is kept. The decisions of the unfinished set-up are lost when you begin another.",
            "Replace",
        ),
        Loss::Interrupted => (
            "Keep what stands?",
            "The steps that were carried out stay as they are, and this apply is not offered again. Its journal is kept: the command \"syncwright undo --journal\" can still take it back.",
            "Keep what stands",
        ),
        Loss::ThisSetUp => (
            "Replace this set-up?",
            "The set-up in this window has decisions that no file holds. They are lost when you begin another.",
            "Replace",
        ),
    };
    let answer = Modal::new(title)
        .danger(act)
        .cancel(match question.loss {
            Loss::Interrupted => "Decide later",
            Loss::Draft | Loss::ThisSetUp => "Keep it",
        })
        .show(ui.ctx(), |ui| drop(text::body(ui, words)));
    match answer {
        Some(Answer::Yes) => send(Msg::Confirm),
        Some(_) => send(Msg::Keep),
        None => {}
    }
}

fn shown(path: &Path) -> String {
    inert(&path.display().to_string()).into_owned()
}
