//! The tree as a picture: the way down to what is drawn, its areas, what they mean.

use egui::Ui;

use crate::insight::{ScopeMap, Share, Tile as Area, What};
use crate::model::text::{inert, middle};
use crate::ui::parts::treemap::{Tile, least};
use crate::ui::parts::{
    Icon, Treemap, TreemapEvent, button, empty, link, shade, text, tree as tree_part,
};
use crate::ui::theme::{Text, size};
use crate::wizard::pages::scope::{
    MapMsg, Msg as PageMsg, State, amounts, share_words, tile_name, tile_words,
};
use crate::wizard::words::{number, some};

/// A step of the way down is cut beyond so many characters.
const STEP_MAX: usize = 32;
const MISSING_MAX: usize = 3;

pub fn show(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let mut send = |m: MapMsg| send(PageMsg::Map(m));
    path(ui, state, &mut send);
    let map = &state.map.picture;
    if map.tiles.is_empty() {
        nothing(ui, state);
        return;
    }
    let here = areas(ui, state, &mut send);
    text::paragraph(ui, Text::Help, &here, |p| p.muted);
    shade::legend(
        ui,
        &[
            (Share::All, "In scope"),
            (Share::Some, "Some of it"),
            (Share::None, "Out"),
        ],
    );
    notes(ui, state);
}

/// From all domains down to what is drawn; each step above leads there.
fn path(ui: &mut Ui, state: &State, send: &mut dyn FnMut(MapMsg)) {
    let map = &state.map;
    ui.horizontal_wrapped(|ui| {
        let up = match map.above() {
            Some(_) => Ok(()),
            None => Err("There is nothing above"),
        };
        if button::icon_with(ui, Icon::ChevronUp, "Up one level", up).clicked() {
            send(MapMsg::Up);
        }
        let last = map.path.len().saturating_sub(1);
        for (n, (at, name)) in map.path.iter().enumerate() {
            let name = inert(name);
            let name = middle(&name, STEP_MAX);
            if n == last {
                text::strong(ui, &name);
            } else {
                if link::show(ui, &name, false).clicked() {
                    send(MapMsg::Show(at.clone()));
                }
                text::muted(ui, "›");
            }
        }
    });
}

fn nothing(ui: &mut Ui, state: &State) {
    if state.census.running.is_some() {
        empty::skeleton(ui, 3);
        text::help(ui, "The picture appears when the objects are counted.");
    } else if !state.map.missing.is_empty() {
        empty::show(
            ui,
            Icon::Clock,
            "Not counted",
            "A picture of sizes needs counted objects. Refresh counts them.",
            None,
        );
    } else {
        empty::show(
            ui,
            Icon::Folder,
            "Nothing in it",
            "No user, group, contact or computer is here or below.",
            None,
        );
    }
}

/// Returns what is under the pointer or the keyboard, in words.
fn areas(ui: &mut Ui, state: &State, send: &mut dyn FnMut(MapMsg)) -> String {
    let window = ui.ctx().content_rect().height();
    let height = (window / 2.0).max(size::TREE_MIN);
    let map = (state.map.picture).folded(least(ui.available_width(), height));
    let tiles: Vec<Tile<'_>> = map.tiles.iter().map(|t| tile(state, t)).collect();
    let is_current = |t: &Area| Some(&t.what) == state.map.current.as_ref();
    let current = map.tiles.iter().position(is_current).unwrap_or(0);
    let drawn = state.map.path.last().map_or("", |(_, name)| name.as_str());
    let name = format!("{} by size", middle(&inert(drawn), STEP_MAX));
    let (event, at) = Treemap::new("scope", &name, height)
        .show(ui, &tiles, current, &|part| tile_name(state, &part.what));
    if let Some(msg) = event.and_then(|e| message(&map, e)) {
        send(msg);
    }
    match at.and_then(|n| tiles.get(n)) {
        Some(tile) => format!("{}: {}.", middle(&inert(&tile.name), STEP_MAX), tile.words),
        None => format!("{}.", amounts(map.all, map.in_scope)),
    }
}

fn tile<'a>(state: &State, area: &'a Area) -> Tile<'a> {
    let share = area.share();
    let word = match share {
        Share::Some => format!(
            "{} of {}",
            number(area.in_scope.total()),
            number(area.all.total())
        ),
        Share::All | Share::None => {
            format!("{} · {}", share_words(share), number(area.all.total()))
        }
    };
    Tile {
        key: match &area.what {
            What::Container(dn) => tree_part::key(dn),
            What::Own => tree_part::key("directly in it"),
            What::Rest(_) => tree_part::key("the rest"),
        },
        name: tile_name(state, &area.what).into(),
        weight: area.all.total(),
        share,
        word: word.into(),
        words: tile_words(area).into(),
        opens: area.opens,
        parts: &area.parts,
    }
}

fn message(map: &ScopeMap, event: TreemapEvent) -> Option<MapMsg> {
    let what = |n: usize| map.tiles.get(n).map(|t| t.what.clone());
    let container = |n: usize| match what(n) {
        Some(What::Container(dn)) => Some(dn),
        _ => None,
    };
    match event {
        TreemapEvent::Up => Some(MapMsg::Up),
        TreemapEvent::Current(n) => what(n).map(MapMsg::Current),
        TreemapEvent::Toggle(n) => container(n).map(MapMsg::Toggle),
        TreemapEvent::Open(n) => {
            let into = container(n).map(MapMsg::Open);
            into.or_else(|| what(n).map(MapMsg::Current))
        }
    }
}

/// What has no area.
fn notes(ui: &mut Ui, state: &State) {
    let map = &state.map;
    let mut notes = Vec::new();
    if map.picture.empty > 0 {
        let n = map.picture.empty as u64;
        let empty = some(n, "empty one", "empty ones");
        notes.push(format!("Not drawn: {empty}"));
    }
    if map.at.is_none() && !map.missing.is_empty() {
        let named: Vec<String> = (map.missing.iter().take(MISSING_MAX))
            .map(|name| middle(&inert(name), STEP_MAX).into_owned())
            .collect();
        let more = match map.missing.len().saturating_sub(MISSING_MAX) {
            0 => String::new(),
            n => format!(" and {n} more"),
        };
        notes.push(format!("Not counted: {}{more}", named.join(", ")));
    }
    if !notes.is_empty() {
        text::help(ui, &format!("{}.", notes.join(". ")));
    }
}
