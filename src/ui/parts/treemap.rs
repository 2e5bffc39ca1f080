//! A picture of parts of a whole, each as large as what it stands for.
//!
//! One Tab stop; arrows go to the neighbour, Home and End to the first and last, Enter or a click
//! goes in, Backspace out, Space ticks. Each area is a node with its name and its words.

use std::borrow::Cow;

use crate::model::words::say;
use egui::accesskit::Role;
use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::{draw, shade};
use crate::insight::{Area, Direction, Part, Share, neighbour, squarify};
use crate::ui::theme::{Palette, Text, palette, size, space};

#[derive(Debug, Clone)]
pub struct Tile<'a> {
    /// The same for the same thing; see [`super::tree::key`].
    pub key: u64,
    pub name: Cow<'a, str>,
    pub weight: u64,
    pub share: Share,
    /// Below the name: "in", "1,804 of 2,100 in".
    pub word: Cow<'a, str>,
    /// The whole state, for a screen reader and the tooltip.
    pub words: Cow<'a, str>,
    /// Enter and a click lead into it.
    pub opens: bool,
    pub parts: &'a [Part],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreemapEvent {
    /// This area is the current one now.
    Current(usize),
    /// Enter, or a click.
    Open(usize),
    /// Space: ticked or unticked.
    Toggle(usize),
    /// Backspace: to what is above.
    Up,
}

#[must_use = "drawn by `show`"]
pub struct Treemap<'a> {
    salt: &'a str,
    name: &'a str,
    height: f32,
}

/// The part of the whole that still gets an area one can press, in a picture of this size.
pub fn least(width: f32, height: f32) -> f64 {
    let all = f64::from(width.max(1.0)) * f64::from(height.max(1.0));
    (f64::from(size::AREA_MIN).powi(2) / all).min(1.0)
}

impl<'a> Treemap<'a> {
    /// `name` is what a screen reader calls it.
    pub fn new(salt: &'a str, name: &'a str, height: f32) -> Self {
        Self { salt, name, height }
    }

    /// `label` names a part of an area; asked only where there is room for it.
    /// Returns what was done, and the area that the pointer or else the keyboard is on.
    pub fn show(
        self,
        ui: &mut Ui,
        tiles: &[Tile<'_>],
        current: usize,
        label: &Label<'_>,
    ) -> (Option<TreemapEvent>, Option<usize>) {
        let id = ui.make_persistent_id(("treemap", self.salt));
        let current = current.min(tiles.len().saturating_sub(1));
        let wanted = vec2(ui.available_width(), self.height);
        let builder = UiBuilder::new()
            .accessibility_role(Role::ListBox)
            .accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            let (_, whole) = ui.allocate_space(wanted);
            let areas = areas(tiles, whole);
            let mut event = None;
            keep_focus(ui, id, tiles, current);
            if !tiles.is_empty() && ui.memory(|m| m.has_focus(id.with(tiles[current].key))) {
                event = keys(ui, id.with(tiles[current].key), &areas, current);
            }
            let mut at = None;
            for (n, (tile, area)) in tiles.iter().zip(&areas).enumerate() {
                let rect = place(*area, whole);
                let response = one(ui, id, rect, tile, n == current, label);
                announce(ui, &response, tile, (n, tiles.len()), n == current);
                if response.clicked() {
                    ui.memory_mut(|m| m.request_focus(response.id));
                    event = Some(TreemapEvent::Open(n));
                }
                if response.hovered() || at.is_none() && response.has_focus() {
                    at = Some(n);
                }
                let about = format!("{}\n{}", draw::shown(&tile.name), tile.words);
                draw::tooltip(response, Some(&crate::model::text::middle(&about, TIP_MAX)));
            }
            if let Some(TreemapEvent::Current(to)) = event {
                ui.memory_mut(|m| m.request_focus(id.with(tiles[to].key)));
            }
            let has = |t: &&Tile<'_>| ui.memory(|m| m.has_focus(id.with(t.key)));
            let held = tiles.iter().find(has).map(|t| t.key);
            ui.data_mut(|d| d.insert_temp(id, held));
            (event, at)
        })
        .inner
    }
}

/// Who goes into an area or out of it takes the keyboard along: the one that had it is not drawn
/// any more.
fn keep_focus(ui: &Ui, id: Id, tiles: &[Tile<'_>], current: usize) {
    let held = ui.data(|d| d.get_temp::<Option<u64>>(id)).flatten();
    let gone = held.filter(|held| !tiles.iter().any(|t| t.key == *held));
    if let (Some(gone), Some(tile)) = (gone, tiles.get(current)) {
        let elsewhere = |focused| focused != id.with(gone);
        if !ui.memory(|m| m.focused()).is_some_and(elsewhere) {
            ui.memory_mut(|m| m.request_focus(id.with(tile.key)));
        }
    }
}

type Label<'a> = dyn Fn(&Part) -> String + 'a;

/// Characters. A hostile name may have a hundred thousand.
const TIP_MAX: usize = 400;

/// How often thin areas are made larger; a window too small for all of them keeps some thin.
const TRIES: usize = 12;

/// No area is too small to press; that is all by which they are not true to scale.
fn areas(tiles: &[Tile<'_>], whole: Rect) -> Vec<Area> {
    let sum: u64 = tiles.iter().map(|t| t.weight).sum();
    let least = (least(whole.width(), whole.height()) * sum as f64) as u64;
    let mut weights: Vec<u64> = tiles.iter().map(|t| t.weight.max(least).max(1)).collect();
    let mut areas = squarify(&weights, area(whole));
    // A long row of small ones comes out thin, whatever it holds: those grow until they do not.
    for _ in 0..TRIES {
        let mut thin = false;
        for (weight, area) in weights.iter_mut().zip(&areas) {
            let side = area.width.min(area.height);
            if side > 0.0 && side < f64::from(size::TARGET_MIN) {
                thin = true;
                *weight += *weight / 4 + 1;
            }
        }
        if !thin {
            break;
        }
        areas = squarify(&weights, area(whole));
    }
    areas
}

fn area(rect: Rect) -> Area {
    Area {
        x: 0.0,
        y: 0.0,
        width: f64::from(rect.width()),
        height: f64::from(rect.height()),
    }
}

fn place(area: Area, whole: Rect) -> Rect {
    let min = whole.min + vec2(area.x as f32, area.y as f32);
    Rect::from_min_size(min, vec2(area.width as f32, area.height as f32))
}

fn keys(ui: &Ui, current_id: Id, areas: &[Area], at: usize) -> Option<TreemapEvent> {
    let ours = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..Default::default()
    };
    ui.memory_mut(|m| m.set_focus_lock_filter(current_id, ours));
    let press = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let go = |to: usize| (to != at).then_some(TreemapEvent::Current(to));
    for (key, to) in [
        (Key::ArrowLeft, Direction::Left),
        (Key::ArrowRight, Direction::Right),
        (Key::ArrowUp, Direction::Up),
        (Key::ArrowDown, Direction::Down),
    ] {
        if press(key) {
            return neighbour(areas, at, to).and_then(go);
        }
    }
    if press(Key::Home) {
        go(0)
    } else if press(Key::End) {
        go(areas.len() - 1)
    } else if press(Key::Enter) {
        Some(TreemapEvent::Open(at))
    } else if press(Key::Space) {
        Some(TreemapEvent::Toggle(at))
    } else if press(Key::Backspace) {
        Some(TreemapEvent::Up)
    } else {
        None
    }
}

fn one(ui: &Ui, id: Id, rect: Rect, tile: &Tile<'_>, current: bool, label: &Label<'_>) -> Response {
    let sense = if current {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let response = ui.interact(rect, id.with(tile.key), sense);
    if ui.is_rect_visible(rect) {
        let chosen = current || response.hovered();
        paint(ui, rect.shrink(size::HAIRLINE), tile, chosen, label);
        draw::focus_ring_inside(ui, &response, rect, size::RADIUS_SMALL);
    }
    response
}

fn paint(ui: &Ui, rect: Rect, tile: &Tile<'_>, chosen: bool, label: &Label<'_>) {
    let p = palette(ui);
    let painter = ui.painter();
    let tone = shade::tone(tile.share);
    let radius = size::radius(size::RADIUS_SMALL);
    painter.rect_filled(rect, radius, p.tint(tone));
    let head = head(ui, p, rect, tile);
    let mut body = rect;
    body.min.y += head;
    if head > 0.0 && tile.parts.len() > 1 {
        let body = body.shrink2(vec2(space::XS, 0.0));
        let body = Rect::from_min_max(body.min, pos2(body.right(), body.bottom() - space::XS));
        parts(ui, p, body, tile.parts, label);
    } else {
        let tight = if head > 0.0 { space::XXS } else { 0.0 };
        shade::fill(painter, p, body.shrink(tight), tile.share);
    }
    let edge = if chosen {
        Stroke::new(size::FOCUS, p.accent)
    } else {
        Stroke::new(size::HAIRLINE, Palette::faded(p.tone(tone), 0.5))
    };
    painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
}

fn parts(ui: &Ui, p: &Palette, body: Rect, parts: &[Part], label: &Label<'_>) {
    if body.width() < space::L || body.height() < space::L {
        return;
    }
    let weights: Vec<u64> = parts.iter().map(|part| part.objects).collect();
    for (part, area) in parts.iter().zip(squarify(&weights, area(body))) {
        let rect = place(area, body).shrink(size::HAIRLINE);
        if rect.is_positive() {
            shade::fill(ui.painter(), p, rect, part.share);
            caption(ui, p, rect, part, label);
        }
    }
}

/// The name of a part, on a plate where strokes would run through it.
fn caption(ui: &Ui, p: &Palette, rect: Rect, part: &Part, label: &Label<'_>) {
    let inner = rect.shrink(space::XS);
    if inner.width() < size::COLUMN_MIN || inner.height() < size::TARGET_MIN {
        return;
    }
    let name = label(part);
    let galley = Text::Help.middle(ui, &draw::shown(&name), p.text, inner.width());
    let at = inner.min;
    if part.share != Share::All {
        let plate = Rect::from_min_size(at, galley.size()).expand(space::XXS);
        let radius = size::radius(size::RADIUS_SMALL);
        let color = p.tint(shade::tone(part.share));
        ui.painter().rect_filled(plate, radius, color);
    }
    ui.painter().galley(at, galley, p.text);
}

/// Name and word, as far as there is room. Returns the height they took.
fn head(ui: &Ui, p: &Palette, rect: Rect, tile: &Tile<'_>) -> f32 {
    let room = rect.width() - 2.0 * space::S;
    if room < size::COLUMN_MIN - space::S || rect.height() < size::TARGET_MIN {
        return 0.0;
    }
    let painter = ui.painter();
    let color = p.tone(shade::tone(tile.share));
    let mut at = pos2(rect.left() + space::S, rect.top() + space::XXS);
    let name = draw::shown(&tile.name);
    let line = Text::Label.middle(ui, &name, p.text, room);
    let height = line.size().y;
    painter.galley(at, line, p.text);
    at.y += height;
    let word = size::ICON_SMALL + space::XS;
    let second = Text::Help.cut(ui, &tile.word, p.text, (room - word).max(1.0));
    if at.y + second.size().y + space::XXS <= rect.bottom() {
        let square = Rect::from_min_size(at, vec2(size::ICON_SMALL, second.size().y));
        shade::icon(tile.share).paint(painter, square, size::ICON_SMALL, color);
        let height = second.size().y;
        painter.galley(at + vec2(word, 0.0), second, p.text);
        at.y += height;
    }
    at.y + space::XXS - rect.top()
}

fn announce(ui: &Ui, response: &Response, tile: &Tile<'_>, (n, of): (usize, usize), current: bool) {
    let name = draw::shown(&tile.name);
    response
        .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), current, &name));
    draw::node(ui, response.id, |n_| {
        n_.set_selected(current);
        n_.clear_toggled();
        n_.set_value(&*tile.words);
        n_.set_position_in_set(n + 1);
        n_.set_size_of_set(of);
        if tile.opens {
            n_.set_description(say!("parts-treemap-keys"));
        }
    });
}
