//! Draws the page "Domains and OUs": totals, search, the tree and its picture, what is under the
//! cursor.

mod detail;
mod editor;
mod expect;
mod list;
mod picture;

use egui::Ui;

use super::counting::{self, Counting};
use crate::engines::Degree;
use crate::model::snapshot::Counts;
use crate::model::text::inert;
use crate::model::words::{number, say};
use crate::ui::keys;
use crate::ui::parts::{
    Banner, Button, Icon, Width, banner, button, card, empty, field, progress, search, split, text,
};
use crate::ui::theme::{size, space};
use crate::wizard::pages::scope::{MapMsg, Msg as PageMsg, State, Stray, TestMsg, change_words};

use crate::wizard::{Action, Model, Msg};

/// Banners name at most so many containers; the rest is a number.
const NAMED: usize = 4;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let state = &model.scope;
    match counting::show(ui, &state.census) {
        Some(Counting::Cancel) => send(Msg::Scope(PageMsg::Cancel)),
        Some(Counting::Again) => send(Msg::Scope(PageMsg::Refresh)),
        None => {}
    }
    banners(ui, state, send);
    totals(ui, state, send);
    if state.tests.open {
        card::gap(ui);
        expect::show(ui, state, &mut |m| send(Msg::Scope(m)));
        return;
    }
    expect::line(ui, state, send);
    if state.editor.is_some() {
        card::gap(ui);
        editor::show(ui, state, &mut |m| send(Msg::Scope(m)));
        return;
    }
    if state.tree.is_empty() {
        empty::show(
            ui,
            Icon::Domain,
            say!("page-scope-no-domain"),
            say!("page-scope-no-domain-advice"),
            None,
        );
        return;
    }
    toolbar(ui, model, send);
    text::status(ui, &state.said.show());
    let mut asked = Vec::new();
    let mut of_detail = Vec::new();
    let mut detail = |ui: &mut Ui| detail::show(ui, state, model, &mut |m| of_detail.push(m));
    if shows_both(ui) {
        let mut of_picture = Vec::new();
        let (list, picture) = size::THREE_COLUMNS;
        split::show(
            ui,
            list,
            |ui| list::show(ui, state, model, &mut |m| asked.push(m)),
            |ui| {
                let beside = |ui: &mut Ui| picture::show(ui, state, &mut |m| of_picture.push(m));
                split::show(ui, picture, beside, &mut detail);
            },
        );
        asked.append(&mut of_picture);
    } else {
        let list = |ui: &mut Ui| match state.map.chosen {
            true => picture::show(ui, state, &mut |m| asked.push(m)),
            false => list::show(ui, state, model, &mut |m| asked.push(m)),
        };
        split::show(ui, size::TREE_SHARE, list, &mut detail);
    }
    let asked = asked.into_iter().chain(of_detail);
    asked.for_each(|m| send(Msg::Scope(m)));
}

/// The tree and its picture side by side?
fn shows_both(ui: &Ui) -> bool {
    ui.available_width() >= size::THREE_COLUMNS_AT
}

/// Always in sight above the tree.
fn totals(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    let totals = &state.totals;
    ui.horizontal_wrapped(|ui| {
        // One line with the button; each number belongs to the word behind it.
        ui.set_row_height(size::BUTTON_SMALL);
        ui.spacing_mut().item_spacing.x = space::XS;
        let apart = space::L - space::XS;
        text::strong(ui, say!("page-scope-in-scope"));
        ui.add_space(apart);
        if totals.uncounted > 0 && totals.in_scope.total() == 0 {
            text::muted(ui, say!("page-scope-in-scope-unknown"));
            to_tests(ui, state, send);
            return;
        }
        let Counts {
            users,
            groups,
            contacts,
            computers,
        } = totals.in_scope;
        for (n, word) in [
            (users, say!("page-scope-users-word", n = users)),
            (groups, say!("page-scope-groups-word", n = groups)),
            (contacts, say!("page-scope-contacts-word", n = contacts)),
            (computers, say!("page-scope-computers-word", n = computers)),
        ] {
            text::figures(ui, &number(n));
            text::muted(ui, &word);
            ui.add_space(apart);
        }
        to_tests(ui, state, send);
    });
    let since =
        (totals.change).map(|change| say!("page-scope-since-file", change = change_words(&change)));
    let uncounted =
        (totals.uncounted > 0).then(|| say!("page-scope-uncounted", n = totals.uncounted));
    let note = match (since, uncounted) {
        (Some(since), Some(uncounted)) => {
            say!(
                "page-scope-since-file-and-uncounted",
                since = since,
                uncounted = uncounted
            )
        }
        (Some(note), None) | (None, Some(note)) => note,
        (None, None) => return,
    };
    match totals.change {
        Some(change) if change.leaving.total() > 0 => text::caution(ui, &note),
        _ => drop(text::help(ui, &note)),
    }
}

fn to_tests(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    let tests = say!("page-scope-tests-button", n = state.tests.rows.len());
    let tests = Button::ghost(&tests).found_as(say!("page-scope-tests-found-as"));
    if tests.small().show(ui).clicked() {
        send(Msg::Scope(PageMsg::Test(TestMsg::Open(true))));
    }
}

fn banners(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    for (at, wish) in state.impossible.iter().take(NAMED).enumerate() {
        ui.push_id(("impossible", at), |ui| {
            let headline = say!("page-scope-sentence", text = inert(&wish.asked.show()));
            let shown = match wish.degree {
                Degree::No => Banner::warning(&headline),
                _ => Banner::info(&headline),
            };
            shown
                .cause(&wish.why.show())
                .sentence(&inert(&wish.instead.show()))
                .show(ui);
        });
    }
    if !state.unticked.is_empty() {
        let lines: Vec<String> = state
            .unticked
            .iter()
            .take(NAMED)
            .map(|(dn, why)| {
                say!(
                    "page-scope-taken-out-line",
                    name = inert(&dn.leaf()),
                    why = why
                )
            })
            .collect();
        let clicked = Banner::warning(say!("page-scope-taken-out"))
            .sentence(&lines.join("\n"))
            .action(say!("page-scope-undo"))
            .action(say!("page-scope-understood"))
            .show(ui);
        match clicked {
            Some(0) => send(Msg::Do(Action::Undo)),
            Some(_) => send(Msg::Scope(PageMsg::Dismiss)),
            None => {}
        }
    }
    strays(ui, state, &mut |m| send(Msg::Scope(m)));
    if let Some(problem) = &state.search.problem
        && banner::problem(ui, problem, &[say!("page-scope-search-again")]).is_some()
    {
        send(Msg::Scope(PageMsg::SearchDirectory));
    }
}

fn strays(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let moved: Vec<String> = state
        .strays
        .iter()
        .filter_map(|s| match s {
            Stray::Moved { from, to } => Some(say!(
                "page-scope-moved-line",
                from = inert(from.as_str()),
                to = inert(to.as_str())
            )),
            Stray::Gone { .. } => None,
        })
        .collect();
    if !moved.is_empty() {
        let headline = say!("page-scope-moved", n = moved.len());
        let lines = moved[..moved.len().min(NAMED)].join("\n");
        let clicked = Banner::warning(&headline)
            .sentence(&lines)
            .action(say!("page-scope-follow"))
            .show(ui);
        if clicked.is_some() {
            send(PageMsg::FollowMoved);
        }
    }
    let gone: Vec<String> = state
        .strays
        .iter()
        .filter_map(|s| match s {
            Stray::Gone { dn } => Some(inert(dn.as_str()).into_owned()),
            Stray::Moved { .. } => None,
        })
        .collect();
    if !gone.is_empty() {
        let headline = say!("page-scope-gone", n = gone.len());
        let clicked = Banner::warning(&headline)
            .sentence(&gone[..gone.len().min(NAMED)].join("\n"))
            .action(say!("page-scope-drop"))
            .show(ui);
        if clicked.is_some() {
            send(PageMsg::DropGone);
        }
    }
}

fn toolbar(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let state = &model.scope;
    let shows_both = shows_both(ui);
    ui.horizontal_wrapped(|ui| {
        let mut draft = state.search.text.clone();
        let response =
            search::field_of_width(ui, say!("page-scope-search"), Width::Host, &mut draft);
        let entered = field::entered(ui, &response);
        if response.changed() {
            send(Msg::Scope(PageMsg::SearchEdited(draft)));
        }
        let undo = Action::Undo.available(model);
        let undo = undo.as_ref().map(|_| ()).map_err(|r| r.0.as_str());
        let undo = button::icon_with(ui, Icon::Undo, say!("page-scope-undo"), undo);
        keys::tell(ui, &undo, Action::Undo);
        if undo.clicked() {
            send(Msg::Do(Action::Undo));
        }
        let refresh = if state.census.running.is_some() {
            Err(say!("page-scope-being-read"))
        } else {
            Ok(())
        };
        let refresh = button::icon_with(ui, Icon::Refresh, say!("page-scope-refresh"), refresh);
        keys::tell(ui, &refresh, Action::Refresh);
        if refresh.clicked() {
            send(Msg::Scope(PageMsg::Refresh));
        }
        if !shows_both {
            let other = match state.map.chosen {
                true => say!("page-scope-as-tree"),
                false => say!("page-scope-as-picture"),
            };
            if button::secondary(ui, other).clicked() {
                send(Msg::Scope(PageMsg::Map(MapMsg::Choose(!state.map.chosen))));
            }
        }
        let edit = Button::secondary(say!("page-scope-edit-as-text")).icon(Icon::List);
        if edit.show(ui).clicked() {
            send(Msg::Scope(PageMsg::OpenEditor));
        }
        if entered && !state.knows_everything() {
            send(Msg::Scope(PageMsg::SearchDirectory));
        }
    });
    found(ui, state, &mut |m| send(Msg::Scope(m)));
}

fn found(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let search = &state.search;
    if search.text.trim().is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let hits = search.found.hits;
        let words = if search.found.nearest {
            say!("page-scope-found-nearest").to_owned()
        } else if search.cut {
            say!("page-scope-found-more", n = hits)
        } else {
            say!("page-scope-found", n = hits)
        };
        text::status(ui, &words);
        if search.is_running() {
            progress::spinner(ui, say!("page-scope-searching"));
        } else if !state.knows_everything() && !search.asked {
            let beyond = Button::secondary(say!("page-scope-search-directory")).small();
            if beyond.show(ui).clicked() {
                send(PageMsg::SearchDirectory);
            }
        }
    });
}
