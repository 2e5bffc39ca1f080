//! The tree as a picture: the way down to what is drawn, its areas, what they mean.

use egui::Ui;

use crate::insight::{ScopeMap, Share, Tile as Area, What};
use crate::model::text::{inert, middle};
use crate::model::words::{list, number, say};
use crate::ui::parts::treemap::{Tile, least};
use crate::ui::parts::{
    Icon, Treemap, TreemapEvent, access, button, empty, link, shade, text, tree as tree_part,
};
use crate::ui::theme::{Text, size};
use crate::wizard::pages::scope::{
    MapMsg, Msg as PageMsg, State, amounts, share_words, step_name, tile_name, tile_words,
};

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
            (Share::All, say!("page-scope-legend-all")),
            (Share::Some, say!("page-scope-legend-some")),
            (Share::None, say!("page-scope-legend-none")),
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
            None => Err(say!("page-scope-nothing-above")),
        };
        let response = button::icon_with(ui, Icon::ChevronUp, say!("page-scope-up"), up);
        access::offer(ui, &response, say!("page-scope-up"));
        if response.clicked() {
            send(MapMsg::Up);
        }
        let last = map.path.len().saturating_sub(1);
        for (n, step) in map.path.iter().enumerate() {
            let name = inert(step_name(step));
            let name = middle(&name, STEP_MAX);
            if n == last {
                text::strong(ui, &name);
            } else {
                if link::show(ui, &name, false).clicked() {
                    send(MapMsg::Show(step.0.clone()));
                }
                text::muted(ui, "›");
            }
        }
    });
}

fn nothing(ui: &mut Ui, state: &State) {
    if state.census.running.is_some() {
        empty::skeleton(ui, 3);
        text::help(ui, say!("page-scope-picture-waits"));
    } else if !state.map.missing.is_empty() {
        empty::show(
            ui,
            Icon::Clock,
            say!("page-scope-picture-uncounted"),
            say!("page-scope-picture-uncounted-advice"),
            None,
        );
    } else {
        empty::show(
            ui,
            Icon::Folder,
            say!("page-scope-picture-nothing"),
            say!("page-scope-picture-nothing-about"),
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
    let drawn = state.map.path.last().map_or("", step_name);
    let name = say!("page-scope-by-size", name = middle(&inert(drawn), STEP_MAX));
    let (event, at) = Treemap::new("scope", &name, height)
        .show(ui, &tiles, current, &|part| tile_name(state, &part.what));
    if let Some(msg) = event.and_then(|e| message(&map, e)) {
        send(msg);
    }
    match at.and_then(|n| tiles.get(n)) {
        Some(tile) => say!(
            "page-scope-area-line",
            name = middle(&inert(&tile.name), STEP_MAX),
            words = &tile.words
        ),
        None => say!("page-scope-sentence", text = amounts(map.all, map.in_scope)),
    }
}

fn tile<'a>(state: &State, area: &'a Area) -> Tile<'a> {
    let share = area.share();
    let word = match share {
        Share::Some => say!(
            "page-scope-of",
            n = area.in_scope.total(),
            total = area.all.total()
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
        notes.push(say!("page-scope-not-drawn", n = map.picture.empty));
    }
    if map.at.is_none() && !map.missing.is_empty() {
        let named: Vec<String> = (map.missing.iter().take(MISSING_MAX))
            .map(|name| middle(&inert(name), STEP_MAX).into_owned())
            .collect();
        let names = list(&named);
        notes.push(match map.missing.len().saturating_sub(MISSING_MAX) {
            0 => say!("page-scope-not-counted", names = names),
            n => say!("page-scope-not-counted-more", names = names, n = n),
        });
    }
    if !notes.is_empty() {
        text::help(ui, &notes.join(" "));
    }
}
