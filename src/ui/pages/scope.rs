//! Draws the page "Domains and OUs": totals, search, the tree and its picture, what is under the
//! cursor.

mod detail;
mod editor;
mod list;
mod picture;

use egui::Ui;

use super::counting::{self, Counting};
use crate::model::snapshot::Counts;
use crate::model::text::inert;
use crate::ui::parts::{
    Banner, Button, Icon, Width, banner, button, card, empty, progress, search, split, text,
};
use crate::ui::theme::size;
use crate::wizard::pages::scope::{MapMsg, Msg as PageMsg, State, Stray};
use crate::wizard::words::{by_class, counts, number, some};
use crate::wizard::{Model, Msg};

/// Banners name at most so many containers; the rest is a number.
const NAMED: usize = 4;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let state = &model.scope;
    let mut send = |m: PageMsg| send(Msg::Scope(m));
    match counting::show(ui, &state.census) {
        Some(Counting::Cancel) => send(PageMsg::Cancel),
        Some(Counting::Again) => send(PageMsg::Refresh),
        None => {}
    }
    banners(ui, state, &mut send);
    totals(ui, state);
    if state.editor.is_some() {
        card::gap(ui);
        editor::show(ui, state, &mut send);
        return;
    }
    if state.tree.is_empty() {
        empty::show(
            ui,
            Icon::Domain,
            "No domain is connected",
            "Add a forest on the page Active Directory.",
            None,
        );
        return;
    }
    toolbar(ui, state, &mut send);
    text::status(ui, said(state));
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
    asked.into_iter().chain(of_detail).for_each(send);
}

/// The tree and its picture side by side?
fn shows_both(ui: &Ui) -> bool {
    ui.available_width() >= size::THREE_COLUMNS_AT
}

fn said(state: &State) -> &str {
    if state.said.is_empty() {
        "Space or a click on the box takes a whole branch in or out."
    } else {
        &state.said
    }
}

/// Always in sight above the tree.
fn totals(ui: &mut Ui, state: &State) {
    let totals = &state.totals;
    ui.horizontal_wrapped(|ui| {
        text::strong(ui, "In scope");
        if totals.uncounted > 0 && totals.in_scope.total() == 0 {
            text::muted(ui, "not known before the domains are counted");
            return;
        }
        for (n, one, many) in by_class(totals.in_scope) {
            text::figures(ui, &number(n));
            text::muted(ui, if n == 1 { one } else { many });
        }
    });
    let mut notes = Vec::new();
    if let Some(change) = totals.change {
        let change = since(change.entering, change.leaving);
        notes.push(format!("Since the file on disk: {change}"));
    }
    if totals.uncounted > 0 {
        let domains = some(totals.uncounted as u64, "domain", "domains");
        notes.push(format!("Not counted yet: {domains}"));
    }
    if !notes.is_empty() {
        text::help(ui, &notes.join(". "));
    }
}

fn since(entering: Counts, leaving: Counts) -> String {
    match (entering.total(), leaving.total()) {
        (0, 0) => "no object enters or leaves".into(),
        (_, 0) => format!("{} enter", counts(entering)),
        (0, _) => format!("{} leave", counts(leaving)),
        _ => format!("{} enter, {} leave", counts(entering), counts(leaving)),
    }
}

fn banners(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    for (at, wish) in state.impossible.iter().take(NAMED).enumerate() {
        ui.push_id(("impossible", at), |ui| {
            Banner::warning(&format!("{}.", inert(&wish.asked.show())))
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
            .map(|(dn, why)| format!("{}: {why}.", inert(&dn.leaf())))
            .collect();
        let clicked = Banner::warning("Taken out, though it should stay in")
            .sentence(&lines.join("\n"))
            .action("Undo")
            .action("Understood")
            .show(ui);
        match clicked {
            Some(0) => send(PageMsg::Undo),
            Some(_) => send(PageMsg::Dismiss),
            None => {}
        }
    }
    strays(ui, state, send);
    if let Some(problem) = &state.search.problem
        && banner::problem(ui, problem, &["Search again"]).is_some()
    {
        send(PageMsg::SearchDirectory);
    }
}

fn strays(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let moved: Vec<String> = state
        .strays
        .iter()
        .filter_map(|s| match s {
            Stray::Moved { from, to } => Some(format!(
                "{} is {} now.",
                inert(from.as_str()),
                inert(to.as_str())
            )),
            Stray::Gone { .. } => None,
        })
        .collect();
    if !moved.is_empty() {
        let headline = some(
            moved.len() as u64,
            "container with a rule was renamed or moved",
            "containers with rules were renamed or moved",
        );
        let lines = moved[..moved.len().min(NAMED)].join("\n");
        let clicked = Banner::warning(&headline)
            .sentence(&lines)
            .action("Follow")
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
        let headline = some(
            gone.len() as u64,
            "rule names a container that is not there",
            "rules name containers that are not there",
        );
        let clicked = Banner::warning(&headline)
            .sentence(&gone[..gone.len().min(NAMED)].join("\n"))
            .action("Drop")
            .show(ui);
        if clicked.is_some() {
            send(PageMsg::DropGone);
        }
    }
}

fn toolbar(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let shows_both = shows_both(ui);
    ui.horizontal_wrapped(|ui| {
        let mut draft = state.search.text.clone();
        let response = search::field_of_width(ui, "Search by name or DN", Width::Host, &mut draft);
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        if response.changed() {
            send(PageMsg::SearchEdited(draft));
        }
        let undo = if state.can_undo() {
            Ok(())
        } else {
            Err("Nothing was changed yet")
        };
        if button::icon_with(ui, Icon::Undo, "Undo", undo).clicked() {
            send(PageMsg::Undo);
        }
        let refresh = if state.census.running.is_some() {
            Err("The domains are being read")
        } else {
            Ok(())
        };
        if button::icon_with(ui, Icon::Refresh, "Refresh", refresh).clicked() {
            send(PageMsg::Refresh);
        }
        if !shows_both {
            let other = match state.map.chosen {
                true => "Show as tree",
                false => "Show as picture",
            };
            if button::secondary(ui, other).clicked() {
                send(PageMsg::Map(MapMsg::Choose(!state.map.chosen)));
            }
        }
        let edit = Button::secondary("Edit as text").icon(Icon::List);
        if edit.show(ui).clicked() {
            send(PageMsg::OpenEditor);
        }
        if entered && !state.knows_everything() {
            send(PageMsg::SearchDirectory);
        }
    });
    found(ui, state, send);
}

fn found(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let search = &state.search;
    if search.text.trim().is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let hits = some(
            search.found.hits as u64,
            "container found",
            "containers found",
        );
        let words = if search.found.nearest {
            "There is no such container; this is the nearest one above it".to_owned()
        } else if search.cut {
            format!("{hits}, and there are more: type more of the name")
        } else {
            hits
        };
        text::status(ui, &words);
        if search.is_running() {
            progress::spinner(ui, "Searching the directory");
        } else if !state.knows_everything() && !search.asked {
            let beyond = Button::secondary("Search the directory").small();
            if beyond.show(ui).clicked() {
                send(PageMsg::SearchDirectory);
            }
        }
    });
}
