//! Draws the page "Start".

mod import;

use std::path::Path;

use egui::Ui;

use crate::insight::sync_picture::{SyncPicture, texts};
use crate::model::Document;
use crate::model::text::inert;
use crate::model::words::{list, minute, say};
use crate::ui::parts::{
    Answer, Banner, Button, Field, Icon, Modal, banner, button, card, empty, field, field::Width,
    keyed, link, progress, sync_picture, text,
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
        let clicked = Banner::info(say!("page-start-is-open"))
            .sentence(say!("page-start-is-open-kept"))
            .action(say!("page-start-go-on"))
            .show(ui);
        if clicked.is_some() {
            send(Msg::GoOn);
        }
        card::gap(ui);
        picture(ui, &desk.document);
    }
    import::found(ui, &state.import, send);
    let mut way = |ui: &mut Ui, at: usize| match at {
        0 => set_up(ui, desk.begun || state.import.read.value().is_some(), send),
        1 => practise(ui, state, desk, send),
        2 => open(ui, state, send),
        _ => import::show(ui, &state.import, send),
    };
    // All of them in sight at once, also in a window of the usual size.
    if card::fits_row(ui, 4) {
        card::row(ui, 4, way);
    } else {
        card::row(ui, 2, &mut way);
        ui.push_id("more", |ui| card::row(ui, 2, |ui, at| way(ui, at + 2)));
    }
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
    card::titled(ui, say!("page-start-picture"), |ui| {
        sync_picture::show(ui, &texts(&picture));
    });
    card::gap(ui);
}

/// What was left from last time.
fn found(ui: &mut Ui, state: &State, send: Send<'_>) {
    if let Some(problem) = state.around.problem() {
        if banner::problem(ui, problem, &[say!("page-start-look-again")]).is_some() {
            send(Msg::LookAgain);
        }
        card::gap(ui);
    }
    let Some(around) = state.around.value() else {
        if state.around.is_running() {
            progress::spinner(ui, say!("page-start-looking"));
        }
        return;
    };
    for newer in &around.newer {
        keyed::show(ui, &newer.document, |ui| {
            banner::problem(ui, &newer.problem, &[]);
            card::gap(ui);
        });
    }
    for (journal, waits) in around.interrupted() {
        keyed::show(ui, &journal.journal, |ui| {
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
    let file = shown(&journal.document);
    let when = minute(journal.started);
    let (done, steps) = (journal.done, journal.steps);
    let cause = match &journal.open {
        None => say!(
            "page-start-interrupted-cause",
            file = file,
            when = when,
            done = done,
            steps = steps
        ),
        Some(open) => say!(
            "page-start-interrupted-cause-open",
            file = file,
            when = when,
            done = done,
            steps = steps,
            step = open.inert()
        ),
    };
    let banner = Banner::warning(say!("page-start-interrupted")).cause(&cause);
    if waits {
        banner
            .sentence(say!("page-start-interrupted-waits"))
            .show(ui);
        return;
    }
    let clicked = banner
        .sentence(say!("page-start-interrupted-how"))
        .action(say!("page-start-resume"))
        .action(say!("page-start-undo"))
        .action(say!("page-start-keep-what-stands"))
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
    card::titled(ui, say!("page-start-draft-continue"), |ui| {
        let page = Page::of_key(&draft.page).unwrap_or_default().title();
        let left = say!(
            "page-start-draft-left",
            what = what_it_is(draft),
            page = page
        );
        text::body(ui, &left);
        let picture = SyncPicture::of(&draft.document);
        if !picture.is_empty() {
            sync_picture::show(ui, &texts(&picture));
        }
        ui.horizontal_wrapped(|ui| {
            if Button::secondary(say!("page-start-draft-continue"))
                .icon(Icon::ArrowRight)
                .show(ui)
                .clicked()
            {
                send(Msg::Choose(Task::ContinueDraft));
            }
            if Button::ghost(say!("page-start-draft-forget"))
                .show(ui)
                .clicked()
            {
                send(Msg::Choose(Task::ForgetDraft));
            }
        });
    });
}

fn what_it_is(draft: &DraftFile) -> String {
    let forests: Vec<_> = (draft.document.forest.iter())
        .map(|f| inert(&f.name))
        .collect();
    match (draft.path.as_deref().map(shown), forests.is_empty()) {
        (None, true) => say!("page-start-draft-new").to_owned(),
        (None, false) => say!("page-start-draft-new-for", forests = list(&forests)),
        (Some(file), true) => say!("page-start-draft-changes", file = file),
        (Some(file), false) => say!(
            "page-start-draft-changes-for",
            file = file,
            forests = list(&forests)
        ),
    }
}

fn set_up(ui: &mut Ui, beside: bool, send: Send<'_>) {
    text::section_of(ui, Icon::Link, say!("page-start-set-up-title"));
    text::body(ui, say!("page-start-set-up-about"));
    card::level(ui);
    // In an open set-up, Next is what one comes for; with an export read, taking it over.
    let set_up = match beside {
        true => Button::secondary(say!("page-start-set-up")),
        false => Button::primary(say!("page-start-set-up")),
    };
    if set_up.show(ui).clicked() {
        send(Msg::Choose(Task::SetUp));
    }
}

fn open(ui: &mut Ui, state: &State, send: Send<'_>) {
    text::section_of(ui, Icon::FolderOpen, say!("page-start-open-title"));
    text::body(ui, say!("page-start-open-about"));
    let mut path = state.path.clone();
    let about = Field::new(say!("page-start-file"))
        .hint("syncwright.toml")
        .width(Width::Full)
        .without_note();
    let response = field::text(ui, &about, &mut path);
    if response.changed() {
        send(Msg::PathEdited(path));
    }
    let enter = field::entered(ui, &response);
    ui.horizontal_wrapped(|ui| {
        let can = can_open(state);
        let open = Button::secondary(say!("page-start-open"))
            .available(can.as_ref().map(|_| ()).map_err(|r| r.0.as_str()));
        if open.show(ui).clicked() || enter {
            send(Msg::OpenTyped);
        }
        if button::secondary(ui, say!("page-start-browse")).clicked() {
            send(Msg::Browse);
        }
    });
    opening(ui, &state.opening, send);
    recent(ui, state.around.value(), send);
}

fn opening(ui: &mut Ui, opening: &Load<()>, send: Send<'_>) {
    if opening.is_running() {
        ui.horizontal(|ui| {
            progress::spinner(ui, say!("page-start-opening"));
            if Button::secondary(say!("page-start-cancel-opening"))
                .small()
                .show(ui)
                .clicked()
            {
                send(Msg::Cancel);
            }
        });
    }
    if let Some(problem) = opening.problem()
        && banner::problem(ui, problem, &[say!("page-start-try-again")]).is_some()
    {
        send(Msg::OpenTyped);
    }
}

fn recent(ui: &mut Ui, around: Option<&Around>, send: Send<'_>) {
    let Some(around) = around else {
        return;
    };
    text::subsection(ui, say!("page-start-recent"));
    if around.recent.is_empty() {
        empty::line(ui, say!("page-start-recent-none"));
    }
    for path in around.recent.iter().take(5) {
        if link::in_row(ui, &shown(path)).clicked() {
            send(Msg::Choose(Task::Open(path.clone())));
        }
    }
}

fn practise(ui: &mut Ui, state: &State, desk: &Desk, send: Send<'_>) {
    text::section_of(ui, Icon::Play, say!("page-start-practise"));
    text::body(ui, say!("page-start-practise-about"));
    if desk.practice.is_some() {
        text::help(ui, say!("page-start-practise-runs"));
    }
    let starting = state.practice.is_running();
    card::level(ui);
    ui.horizontal_wrapped(|ui| {
        let practise = Button::secondary(say!("page-start-practise")).available(match starting {
            true => Err(say!("page-start-practise-waits")),
            false => Ok(()),
        });
        if practise.show(ui).clicked() {
            send(Msg::Choose(Task::Practise));
        }
        if starting {
            progress::spinner(ui, say!("page-start-practise-starting"));
            if Button::secondary(say!("page-start-cancel-starting"))
                .small()
                .show(ui)
                .clicked()
            {
                send(Msg::Cancel);
            }
        }
    });
    if let Some(problem) = state.practice.problem()
        && banner::problem(ui, problem, &[say!("page-start-start-again")]).is_some()
    {
        send(Msg::Choose(Task::Practise));
    }
}

fn ask(ui: &Ui, question: &Question, send: Send<'_>) {
    let forget = question.task == Task::ForgetDraft;
    let (title, words, act) = match question.loss {
        Loss::Draft if forget => (
            say!("page-start-ask-forget"),
            say!("page-start-ask-forget-about"),
            say!("page-start-ask-forget-yes"),
        ),
        Loss::Draft => (
            say!("page-start-ask-replace-draft"),
            say!("page-start-ask-replace-draft-about"),
            say!("page-start-ask-replace-yes"),
        ),
        Loss::Interrupted => (
            say!("page-start-ask-keep"),
            say!("page-start-ask-keep-about"),
            say!("page-start-keep-what-stands"),
        ),
        Loss::ThisSetUp => (
            say!("page-start-ask-replace-set-up"),
            say!("page-start-ask-replace-set-up-about"),
            say!("page-start-ask-replace-yes"),
        ),
    };
    let answer = Modal::new(title)
        .danger(act)
        .cancel(match question.loss {
            Loss::Interrupted => say!("page-start-decide-later"),
            Loss::Draft | Loss::ThisSetUp => say!("page-start-keep-it"),
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
