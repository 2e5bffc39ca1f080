//! Draws the page "History".

use egui::Ui;

use crate::apply::StepSeen;
use crate::model::text::{inert, inert_lines};
use crate::model::words::{minute, say};
use crate::ui::parts::table::TableEvent;
use crate::ui::parts::{
    Answer, Button, Cell, Change, Column, Field, Icon, Link, Modal, Table, Tone, banner, card,
    chain, diff, empty, key_value, progress, select, text,
};
use crate::ui::theme::size;
use crate::wizard::pages::apply::state_words;
use crate::wizard::pages::versions::{self, Compared, Msg, State, Undo, With};
use crate::wizard::words::counts;
use crate::wizard::{Desk, Load, Model, Msg as Top, Page};
use crate::work::{StepState, Version};

/// More are told by their number only: a page is no list of thousands.
const SHOWN: usize = 200;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let (state, desk) = (&model.versions, &model.desk);
    let mut tell = |msg: Msg| send(Top::Versions(msg));
    if let Some(problem) = state.read.problem() {
        if banner::problem(ui, problem, &[say!("page-history-read-again")]).is_some() {
            tell(Msg::ReadAgain);
        }
        card::gap(ui);
    }
    if matches!(state.read, Load::Running { .. }) && state.read.value().is_none() {
        progress::spinner(ui, say!("page-history-reading"));
        return;
    }
    if state.versions().is_empty() {
        let (headline, sentence) = (say!("page-history-none"), say!("page-history-none-means"));
        let to_review = say!("page-apply-idle-go");
        if empty::show(ui, Icon::Clock, headline, sentence, Some(to_review)) {
            send(Top::Go(Page::Review));
        }
        return;
    }
    list(ui, state, &mut tell);
    let Some(version) = state.version() else {
        return;
    };
    card::gap(ui);
    card::stack(ui, 2, |ui, at| match at {
        0 => chosen(ui, version, state, desk, &mut tell),
        _ => comparison(ui, version, state, &mut tell),
    });
    question(ui, version, state, &mut tell);
}

fn list(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    card::titled(ui, say!("page-history-versions"), |ui| {
        // Who and why stand below, too: a narrow window has no room for them here.
        let narrow = ui.available_width() < size::SPLIT_AT;
        let shown: &[Part] = match narrow {
            true => &[Part::Number, Part::When, Part::State],
            false => &Part::ALL,
        };
        let columns: Vec<Column> = shown.iter().map(|part| part.column()).collect();
        let all = state.versions();
        let chosen = all
            .iter()
            .position(|v| Some(&v.id) == state.chosen.as_ref());
        let table = Table::new(say!("page-history-versions"), &columns)
            .selectable(chosen)
            .wrapping();
        let event = table.show(ui, all.len(), |row, column| shown[column].cell(&all[row]));
        if let Some(TableEvent::Row(row)) = event {
            send(Msg::Choose(all[row].id.clone()));
        }
    });
}

/// What the list tells of a version.
#[derive(Clone, Copy)]
enum Part {
    Number,
    When,
    Who,
    Reason,
    State,
}

impl Part {
    const ALL: [Self; 5] = [
        Self::Number,
        Self::When,
        Self::Who,
        Self::Reason,
        Self::State,
    ];

    fn column(self) -> Column<'static> {
        match self {
            Self::Number => Column::new(say!("page-history-number")).share(2.0),
            Self::When => Column::new(say!("page-history-when")).share(size::TIME_SHARE),
            Self::Who => Column::new(say!("page-history-who")).share(4.0),
            Self::Reason => Column::new(say!("page-history-reason")).share(4.0),
            Self::State => Column::new(say!("page-history-state")).share(3.0),
        }
    }

    fn cell(self, version: &Version) -> Cell<'static> {
        match self {
            Self::Number => Cell::text(version.number.to_string()),
            Self::When => Cell::text(minute(version.at)),
            Self::Who => Cell::text(inert(&version.by).into_owned()),
            Self::Reason => Cell::text(inert(&version.reason).into_owned()),
            Self::State if version.undone.is_some() => {
                Cell::badge(Tone::Warning, say!("page-history-undone"))
            }
            Self::State if version.stands => {
                Cell::badge(Tone::Success, say!("page-history-stands"))
            }
            Self::State => Cell::text(say!("page-history-earlier")),
        }
    }
}

fn title(version: &Version) -> String {
    say!("page-history-version", number = version.number.to_string())
}

fn chosen(ui: &mut Ui, version: &Version, state: &State, desk: &Desk, send: &mut dyn FnMut(Msg)) {
    card::titled(ui, &title(version), |ui| {
        let (at, by) = (minute(version.at), inert(&version.by).into_owned());
        key_value::list(ui, &[(say!("page-history-when"), &at)]);
        key_value::list(ui, &[(say!("page-history-who"), &by)]);
        if !version.author.is_empty() && version.author != version.by {
            let author = inert(&version.author).into_owned();
            key_value::list(ui, &[(say!("page-history-author"), &author)]);
        }
        if !version.reason.is_empty() {
            let reason = inert(&version.reason).into_owned();
            key_value::list(ui, &[(say!("page-history-reason"), &reason)]);
        }
        if let Some(undone) = &version.undone {
            let (when, who) = (minute(undone.at), inert(&undone.by).into_owned());
            let said = say!("page-history-undone-by", when = when, who = who);
            key_value::list(ui, &[(say!("page-history-undone"), &said)]);
        }
        let journal = version.journal.display().to_string();
        key_value::exact(ui, say!("page-apply-journal"), &journal);
        if let Some(newer) = &version.newer {
            banner::problem(ui, newer, &[]);
            card::level(ui);
        }
        acts(ui, version, state, desk, send);
        text::subsection(ui, say!("page-apply-steps"));
        match &version.steps {
            Some(all) => steps(ui, version, all, desk, send),
            None if version.newer.is_some() => empty::line(ui, say!("page-history-newer")),
            None => empty::line(ui, say!("page-history-no-journal")),
        }
    });
}

fn acts(ui: &mut Ui, version: &Version, state: &State, desk: &Desk, send: &mut dyn FnMut(Msg)) {
    let back = versions::may_go_back(state, desk);
    if back.is_ok() {
        text::help(ui, say!("page-history-go-back-about"));
        for stays in versions::staying(version, desk) {
            let line = say!("page-history-stays", what = stays);
            diff::row(ui, Change::Alter, &inert_lines(&line), "");
        }
    }
    ui.horizontal_wrapped(|ui| {
        let may = back.as_ref().map_err(|r| r.0.as_str()).copied();
        let go = Button::secondary(say!("page-history-go-back")).icon(Icon::Refresh);
        if go.available(may).show(ui).clicked() {
            send(Msg::GoBack);
        }
        let may = versions::may_undo(version, desk);
        let may = may.as_ref().map_err(|r| r.0.as_str()).copied();
        let undo = Button::secondary(say!("page-apply-undo-all")).icon(Icon::Undo);
        if undo.available(may).show(ui).clicked() {
            send(Msg::AskUndo(Undo::All));
        }
    });
}

fn steps(ui: &mut Ui, version: &Version, all: &[StepSeen], desk: &Desk, send: &mut dyn FnMut(Msg)) {
    let lines: Vec<(String, String)> = (all.iter().take(SHOWN).enumerate())
        .map(|(at, step)| {
            let number = (at + 1).to_string();
            let what = inert_lines(&step.sentence.show());
            let sentence = say!("page-review-step", number = number, what = what);
            let words = state_words(step.state.as_ref(), false);
            (sentence, inert_lines(&words))
        })
        .collect();
    let links: Vec<Link> = (all.iter().zip(&lines))
        .map(|(step, (sentence, words))| Link::new(look(step), sentence, words, ""))
        .collect();
    chain::show_with(ui, &links, &mut |ui, at| {
        let step = &all[at];
        if !version.stands || !versions::stands(step) {
            return;
        }
        let may = versions::may_undo_step(version, step, desk);
        let may = may.as_ref().map_err(|r| r.0.as_str()).copied();
        let name = say!("page-apply-undo-step-named", step = &lines[at].0);
        let undo = Button::ghost(say!("page-apply-undo-step")).name(&name);
        if undo.small().hanging().available(may).show(ui).clicked() {
            send(Msg::AskUndo(Undo::Step(step.id.clone())));
        }
    });
    if all.len() > SHOWN {
        text::help(ui, &say!("page-history-more", n = all.len() - SHOWN));
    }
}

fn look(step: &StepSeen) -> chain::LinkState {
    use chain::LinkState as Look;
    match &step.state {
        Some(StepState::Done | StepState::Stood) => Look::Done,
        Some(StepState::Running | StepState::Undoing | StepState::Failed(_)) => Look::Failed,
        Some(StepState::Undone | StepState::Left(_)) | None => Look::Skipped,
    }
}

fn comparison(ui: &mut Ui, version: &Version, state: &State, send: &mut dyn FnMut(Msg)) {
    card::titled(ui, say!("page-history-compare"), |ui| {
        let others: Vec<&Version> = (state.versions().iter())
            .filter(|v| v.id != version.id)
            .collect();
        let mut names = vec![say!("page-history-now").to_owned()];
        names.extend(others.iter().map(|v| {
            let (version, at) = (title(v), minute(v.at));
            say!("page-history-version-of", version = version, when = at)
        }));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let current = match &state.with {
            With::Now => 0,
            With::Version(id) => others
                .iter()
                .position(|v| v.id == *id)
                .map_or(0, |at| at + 1),
        };
        let label = say!("page-history-with", version = title(version));
        if let Some(at) = select::one(ui, &Field::new(&label).without_note(), &names, current) {
            send(Msg::With(match at.checked_sub(1) {
                None => With::Now,
                Some(at) => With::Version(others[at].id.clone()),
            }));
        }
        if let Some(compared) = &state.compared {
            differences(ui, compared);
        }
    });
}

fn differences(ui: &mut Ui, compared: &Compared) {
    if compared.settings.is_empty() && compared.scope.places.is_empty() {
        empty::line(ui, say!("page-history-same"));
        return;
    }
    text::subsection(ui, say!("page-history-settings"));
    if compared.settings.is_empty() {
        empty::line(ui, say!("page-history-settings-same"));
    }
    for change in compared.settings.iter().take(SHOWN) {
        let (old, new) = (change.old.as_ref(), change.new.as_ref());
        let (old, new) = (old.map(|w| w.show()), new.map(|w| w.show()));
        diff::setting(ui, &change.setting.show(), old.as_deref(), new.as_deref());
    }
    let more = compared.settings.len().saturating_sub(SHOWN);
    if more > 0 {
        text::help(ui, &say!("page-history-more", n = more));
    }
    text::subsection(ui, say!("page-history-scope"));
    let scope = &compared.scope;
    if scope.places.is_empty() {
        empty::line(ui, say!("page-history-scope-same"));
        return;
    }
    for (dn, included) in scope.places.iter().take(SHOWN) {
        let (change, note) = match included {
            true => (Change::Add, say!("page-history-enters")),
            false => (Change::Remove, say!("page-history-leaves")),
        };
        diff::row(ui, change, &inert(dn.as_str()), note);
    }
    let more = scope.places.len().saturating_sub(SHOWN);
    if more > 0 {
        text::help(ui, &say!("page-history-more", n = more));
    }
    match &scope.objects {
        None => drop(text::help(ui, say!("page-history-not-counted"))),
        Some(objects) => {
            let (entering, leaving) = (counts(objects.entering), counts(objects.leaving));
            key_value::list(ui, &[(say!("page-history-entering"), &entering)]);
            key_value::list(ui, &[(say!("page-history-leaving"), &leaving)]);
        }
    }
}

fn question(ui: &Ui, version: &Version, state: &State, send: &mut dyn FnMut(Msg)) {
    let Some(asked) = &state.asking else { return };
    let title = match asked {
        Undo::All => say!("page-apply-undo-title"),
        Undo::Step(_) => say!("page-apply-undo-step-title"),
    };
    let dialog = Modal::new(title)
        .danger(say!("page-apply-undo-yes"))
        .cancel(say!("page-apply-undo-no"));
    let steps = version.steps.as_deref().unwrap_or_default();
    let answer = dialog.show(ui.ctx(), |ui| match asked {
        Undo::All => {
            let n = steps.iter().filter(|s| versions::stands(s)).count();
            text::body(ui, &say!("page-apply-undo-steps", n = n));
            text::muted(ui, say!("page-apply-undo-since"));
        }
        Undo::Step(id) => {
            let step = steps.iter().find(|s| s.id == *id);
            let what = step.map(|s| s.sentence.clone()).unwrap_or_default();
            text::body(ui, &inert_lines(&what.show()));
            text::muted(ui, say!("page-apply-undo-step-about"));
        }
    });
    match answer {
        Some(Answer::Yes) => send(Msg::ConfirmUndo),
        Some(_) => send(Msg::DeclineUndo),
        None => {}
    }
}
