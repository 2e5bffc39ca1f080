//! Headings and text.

use std::borrow::Cow;
use std::sync::Arc;

use egui::accesskit::{Live, Role};
use egui::{Galley, Label, Response, Sense, Ui};

use super::{draw, find};
use crate::model::text::middle;
use crate::model::words::say;
use crate::ui::theme::{Icon, Palette, Text, palette, size, space, was_cut};

/// Characters. A hostile name in a heading or a sentence may have a hundred thousand.
const HEADING_MAX: usize = 120;
const STATUS_MAX: usize = 300;
const PARAGRAPH_MAX: usize = 900;

/// The page's title and the sentence below it.
pub fn page_heading(ui: &mut Ui, title: &str, sentence: &str) {
    page_heading_of(ui, title, sentence, Sense::hover());
}

/// As [`page_heading`], with what the title senses. Returns the title.
pub fn page_heading_of(ui: &mut Ui, title: &str, sentence: &str, sense: Sense) -> Response {
    let response = heading_of(ui, Text::Title, 1, title, sense);
    if !sentence.is_empty() {
        ui.add_space(-space::XS);
        muted(ui, sentence);
    }
    response
}

/// The one large heading of the first and the last page.
pub fn hero(ui: &mut Ui, title: &str) {
    heading(ui, Text::Hero, 1, title);
}

pub fn section(ui: &mut Ui, title: &str) {
    heading(ui, Text::Section, 2, title);
}

/// As [`section`], with a sign before it: of a card that is one of several ways.
pub fn section_of(ui: &mut Ui, icon: Icon, title: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let (_, square) = ui.allocate_space(egui::Vec2::splat(size::TILE));
        draw::tile(ui, square, icon);
        section(ui, title);
    });
}

/// Within a card: as large as text, but heavier.
pub fn subsection(ui: &mut Ui, title: &str) {
    heading(ui, Text::Strong, 3, title);
}

fn heading(ui: &mut Ui, text: Text, level: usize, title: &str) {
    heading_of(ui, text, level, title, Sense::hover());
}

fn heading_of(ui: &mut Ui, text: Text, level: usize, title: &str, sense: Sense) -> Response {
    let color = palette(ui).text;
    let title = &*middle(title, HEADING_MAX);
    let label = Label::new(text.rich(title, color)).wrap().sense(sense);
    let response = ui.add(label);
    find::note(ui, &response, title);
    draw::node(ui, response.id, |n| {
        n.set_role(Role::Heading);
        n.set_level(level);
        n.set_label(title);
        n.clear_value();
    });
    response
}

pub fn body(ui: &mut Ui, text: &str) -> Response {
    paragraph(ui, Text::Body, text, |p| p.text)
}

pub fn muted(ui: &mut Ui, text: &str) -> Response {
    paragraph(ui, Text::Body, text, |p| p.muted)
}

/// Small and quiet: below fields, captions.
pub fn help(ui: &mut Ui, text: &str) -> Response {
    paragraph(ui, Text::Help, text, |p| p.muted)
}

/// As [`help`], of what one should know before going on.
pub fn caution(ui: &mut Ui, text: &str) {
    ui.horizontal_top(|ui| {
        let high = Text::Help.line_height();
        let (_, square) = ui.allocate_space(egui::vec2(size::ICON_SMALL, high));
        let color = palette(ui).warning;
        Icon::Warning.paint(ui.painter(), square, size::ICON_SMALL, color);
        ui.vertical(|ui| paragraph(ui, Text::Help, text, |p| p.warning));
    });
}

pub fn label(ui: &mut Ui, text: &str) -> Response {
    paragraph(ui, Text::Label, text, |p| p.text)
}

pub fn strong(ui: &mut Ui, text: &str) -> Response {
    paragraph(ui, Text::Strong, text, |p| p.text)
}

/// Small, in the colour of errors; read aloud when it appears or changes.
pub fn error(ui: &mut Ui, text: &str) -> Response {
    let response = paragraph(ui, Text::Help, text, |p| p.danger);
    announced(ui, &response, Role::Alert, text);
    response
}

/// What just happened, read aloud when it changes.
pub fn status(ui: &mut Ui, text: &str) -> Response {
    let text = &*middle(text, STATUS_MAX);
    let response = muted(ui, text);
    announced(ui, &response, Role::Status, text);
    response
}

/// Read aloud when it appears or its words change. A screen reader says a node's name, which a
/// label of egui has none of: its words are its value.
pub(super) fn announced(ui: &Ui, response: &Response, role: Role, words: &str) {
    let words = draw::shown_lines(&middle(words, PARAGRAPH_MAX));
    draw::node(ui, response.id, |n| {
        n.set_role(role);
        n.set_live(Live::Polite);
        n.set_label(words);
        n.clear_value();
    });
}

/// Wrapped at a readable width; not wider on a wide screen.
pub fn paragraph(
    ui: &mut Ui,
    style: Text,
    text: &str,
    color: impl FnOnce(&Palette) -> egui::Color32,
) -> Response {
    let color = color(palette(ui));
    let text = draw::shown_lines(&middle(text, PARAGRAPH_MAX));
    let width = ui.available_width();
    // Beside others it goes on where they end.
    let beside = ui.layout().is_horizontal();
    let lines = match beside {
        true => Cow::Borrowed(&*text),
        false => style.phrased(ui, &text, width.min(size::TEXT_MAX)),
    };
    let label = Label::new(style.rich(&*lines, color)).wrap();
    let response = if beside || width <= size::TEXT_MAX {
        ui.add(label)
    } else {
        ui.scope(|ui| {
            ui.set_max_width(size::TEXT_MAX);
            ui.add(label)
        })
        .inner
    };
    if *lines != *text {
        // It is read without the ends of its lines.
        draw::node(ui, response.id, |n| n.set_value(&*text));
    }
    find::note(ui, &response, &text);
    response
}

/// A name that came from a directory or tenant: inert, on one line, its middle cut where it is too
/// long and then whole in the tooltip.
pub fn value(ui: &mut Ui, text: &str) -> Response {
    one_line(ui, Text::Body, text)
}

/// As [`value`], on as many lines as it needs: for a sentence that names something.
pub fn value_lines(ui: &mut Ui, text: &str) -> Response {
    let color = palette(ui).text;
    let shown = draw::shown(text);
    let lines = middle(&shown, PARAGRAPH_MAX);
    let width = ui.available_width().min(size::TEXT_MAX);
    let galley = Text::Body.wrapped(ui, &lines, color, width);
    exact(ui, text, &shown, galley, *lines != *shown)
}

/// A DN, GUID, fingerprint or path.
pub fn mono(ui: &mut Ui, text: &str) -> Response {
    one_line(ui, Text::Mono, text)
}

/// As [`mono`], on as many lines as it needs: where there is height.
pub fn mono_lines(ui: &mut Ui, text: &str) -> Response {
    const LINES: usize = 6;
    let color = palette(ui).text;
    let shown = draw::shown(text);
    let galley = Text::Mono.lines(ui, &shown, color, ui.available_width(), LINES);
    let cut = was_cut(&galley, &shown);
    exact(ui, text, &shown, galley, cut)
}

/// A number in a column of numbers.
pub fn figures(ui: &mut Ui, text: &str) -> Response {
    one_line(ui, Text::Figures, text)
}

/// See [`value`]. A click with the other button offers to copy.
pub fn one_line(ui: &mut Ui, style: Text, text: &str) -> Response {
    let p = palette(ui);
    let shown = draw::shown(text);
    let galley = style.middle(ui, &shown, p.text, ui.available_width());
    let cut = was_cut(&galley, &shown);
    exact(ui, text, &shown, galley, cut)
}

/// `cut`: the whole stands in the tooltip.
fn exact(ui: &mut Ui, text: &str, shown: &str, galley: Arc<Galley>, cut: bool) -> Response {
    let color = palette(ui).text;
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::CLICK);
    ui.painter().galley(rect.min, galley, color);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, shown));
    find::note(ui, &response, shown);
    if super::menu::of(ui, &response, &[say!("parts-copy")]).is_some() {
        ui.copy_text(text.to_owned());
    }
    // A hostile value may have a hundred thousand characters.
    let whole = middle(shown, 600);
    draw::tooltip(response, cut.then_some(&*whole))
}
