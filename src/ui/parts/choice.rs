//! One of few, all of them visible: cards with reasons, or plain radio buttons.

use egui::accesskit::{Role, Toggled};
use egui::{
    Key, Modifiers, Painter, Rect, Response, Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::{Available, draw, reach, text as words};
use crate::model::words::say;
use crate::ui::theme::{Icon, Palette, Text, palette, size, space};

#[derive(Debug, Clone, Default)]
pub struct Choice<'a> {
    pub title: &'a str,
    pub sentence: &'a str,
    pub pros: Vec<&'a str>,
    pub cons: Vec<&'a str>,
    pub why_not: Option<&'a str>,
}

impl<'a> Choice<'a> {
    pub fn new(title: &'a str, sentence: &'a str) -> Self {
        Self {
            title,
            sentence,
            ..Self::default()
        }
    }

    #[must_use]
    pub fn pro(mut self, text: &'a str) -> Self {
        self.pros.push(text);
        self
    }

    #[must_use]
    pub fn con(mut self, text: &'a str) -> Self {
        self.cons.push(text);
        self
    }

    #[must_use]
    pub fn available(mut self, available: Available<'a>) -> Self {
        self.why_not = available.err();
        self
    }
}

/// Side by side where there is room, else one below the other. Returns the one chosen in this frame.
pub fn cards(
    ui: &mut Ui,
    name: &str,
    choices: &[Choice<'_>],
    current: Option<usize>,
) -> Option<usize> {
    let count = choices.len().max(1) as f32;
    let gap = space::L;
    let each = (ui.available_width() - gap * (count - 1.0)) / count;
    let side_by_side = each >= size::CHOICE_MIN;
    let width = if side_by_side {
        each
    } else {
        ui.available_width()
    };
    let height = if side_by_side {
        choices
            .iter()
            .map(|c| lay_out(ui, c, width).height)
            .fold(0.0, f32::max)
    } else {
        0.0
    };
    let stop = stop(choices.iter().map(|c| c.why_not.is_none()), current);
    group(ui, name, |ui, picked| {
        let draw_all = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = if side_by_side {
                vec2(gap, gap)
            } else {
                vec2(space::M, space::M)
            };
            let ids: Vec<_> = choices
                .iter()
                .enumerate()
                .map(|(i, choice)| {
                    let usable = choice.why_not.is_none();
                    let sense = sense(ui, usable, stop == Some(i));
                    let response = card(ui, choice, current == Some(i), sense, width, height);
                    set_position(ui, &response, i, choices.len());
                    if response.clicked() {
                        *picked = Some(i);
                    }
                    (response, usable)
                })
                .collect();
            arrows(ui, &ids, picked);
            by_name(ui, name, &ids, stop);
        };
        if side_by_side {
            ui.horizontal_top(draw_all);
        } else {
            ui.vertical(draw_all);
        }
    })
    .filter(|p| Some(*p) != current)
}

/// Plain radio buttons below each other. Returns the one chosen in this frame.
pub fn radios(ui: &mut Ui, name: &str, options: &[&str], current: Option<usize>) -> Option<usize> {
    let options: Vec<_> = options.iter().map(|text| (*text, Ok(()))).collect();
    radios_where_available(ui, name, &options, current)
}

/// As [`radios`]; below one that cannot be chosen stands why.
pub fn radios_where_available(
    ui: &mut Ui,
    name: &str,
    options: &[(&str, Available<'_>)],
    current: Option<usize>,
) -> Option<usize> {
    let stop = stop(options.iter().map(|(_, can)| can.is_ok()), current);
    group(ui, name, |ui, picked| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let all: Vec<_> = options
                .iter()
                .enumerate()
                .map(|(i, (text, available))| {
                    let why_not = available.err();
                    let sense = sense(ui, why_not.is_none(), stop == Some(i));
                    let response = radio(ui, text, current == Some(i), sense, why_not);
                    set_position(ui, &response, i, options.len());
                    if response.clicked() {
                        *picked = Some(i);
                    }
                    if let Some(why) = why_not {
                        below(ui, why);
                    }
                    (response, why_not.is_none())
                })
                .collect();
            arrows(ui, &all, picked);
            by_name(ui, name, &all, stop);
        });
    })
    .filter(|p| Some(*p) != current)
}

fn group(
    ui: &mut Ui,
    name: &str,
    inside: impl FnOnce(&mut Ui, &mut Option<usize>),
) -> Option<usize> {
    let mut picked = None;
    let builder = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name);
    ui.scope_builder(builder, |ui| inside(ui, &mut picked));
    picked
}

/// Where the Tab key stops: at the one that is chosen, else at the first that can be.
fn stop(usable: impl Iterator<Item = bool>, current: Option<usize>) -> Option<usize> {
    let usable: Vec<bool> = usable.collect();
    let chosen = current.filter(|at| usable.get(*at) == Some(&true));
    chosen.or_else(|| usable.iter().position(|can| *can))
}

/// A group is one stop of the Tab key; within it the arrow keys go from one to the next.
fn sense(ui: &Ui, usable: bool, stop: bool) -> Sense {
    match draw::sense(ui, usable) {
        sense if stop || !usable => sense,
        sense => sense - Sense::FOCUSABLE,
    }
}

/// The keyboard comes to a group by its name where the Tab key would stop in it.
fn by_name(ui: &Ui, name: &str, all: &[(Response, bool)], stop: Option<usize>) {
    if let Some((response, _)) = stop.and_then(|at| all.get(at)) {
        reach::arrive(ui, response, &[name], None);
    }
}

fn set_position(ui: &Ui, response: &Response, index: usize, count: usize) {
    draw::node(ui, response.id, |n| {
        n.set_position_in_set(index + 1);
        n.set_size_of_set(count);
    });
}

/// Arrow keys move the focus and choose, as radio buttons do everywhere.
fn arrows(ui: &Ui, all: &[(Response, bool)], picked: &mut Option<usize>) {
    let Some(at) = all.iter().position(|(r, _)| r.has_focus()) else {
        return;
    };
    draw::keep_arrows(ui, all[at].0.id);
    let press = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let usable: Vec<usize> = (0..all.len()).filter(|i| all[*i].1).collect();
    let Some(place) = usable.iter().position(|i| *i == at) else {
        return;
    };
    let to = if press(Key::ArrowDown) || press(Key::ArrowRight) {
        usable[(place + 1) % usable.len()]
    } else if press(Key::ArrowUp) || press(Key::ArrowLeft) {
        usable[(place + usable.len() - 1) % usable.len()]
    } else {
        return;
    };
    all[to].0.request_focus();
    // egui tells nobody in the next frame that it came by this.
    all[to].0.scroll_to_me(None);
    *picked = Some(to);
}

fn radio(ui: &mut Ui, text: &str, on: bool, sense: Sense, why_not: Option<&str>) -> Response {
    let p = palette(ui);
    let usable = why_not.is_none();
    let color = if usable { p.text } else { p.muted };
    let left = size::CHECK + space::S;
    let most = (ui.available_width() - left).max(1.0);
    let galley = Text::Body.wrapped(ui, text, color, most);
    let height = galley.size().y.max(size::TARGET_MIN);
    let wanted = vec2(left + galley.size().x, height);
    let (rect, response) = ui.allocate_exact_size(wanted, sense);
    let mark = Rect::from_center_size(
        pos2(
            rect.left() + size::CHECK / 2.0,
            rect.top() + size::TARGET_MIN / 2.0,
        ),
        Vec2::splat(size::CHECK),
    );
    paint_dot(p, ui.painter(), mark, on, usable && ui.is_enabled());
    draw::focus_ring(ui, &response, mark, size::CHECK as u8 / 2);
    let slack = (size::TARGET_MIN - galley.size().y).max(0.0) / 2.0;
    ui.painter()
        .galley(pos2(rect.left() + left, rect.top() + slack), galley, color);
    announce(ui, &response, text, on, usable);
    if let Some(why) = why_not {
        draw::node(ui, response.id, |n| n.set_description(why));
    }
    response
}

/// Help that stands under a radio button's words.
fn below(ui: &mut Ui, text: &str) {
    let mut room = ui.available_rect_before_wrap();
    room.min.x += size::CHECK + space::S;
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| words::help(ui, text));
}

fn announce(ui: &Ui, response: &Response, text: &str, on: bool, usable: bool) {
    reach::arrive(ui, response, &[text], None);
    super::find::note(ui, response, text);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, usable, on, text));
    draw::node(ui, response.id, |n| {
        n.set_toggled(if on { Toggled::True } else { Toggled::False });
    });
}

fn paint_dot(p: &Palette, painter: &Painter, rect: Rect, on: bool, usable: bool) {
    let radius = rect.width() / 2.0;
    let ring = if on && usable {
        egui::Stroke::new(size::FOCUS, p.accent)
    } else {
        size::border(p)
    };
    painter.circle(
        rect.center(),
        radius - ring.width / 2.0,
        if usable { p.field } else { p.disabled },
        ring,
    );
    if on {
        let fill = if usable { p.accent } else { p.disabled_text };
        painter.circle_filled(rect.center(), radius / 2.0, fill);
    }
}

struct LaidOut {
    title: std::sync::Arc<egui::Galley>,
    sentence: std::sync::Arc<egui::Galley>,
    /// Icon, its colour's tone is in the flag: a pro.
    points: Vec<(bool, std::sync::Arc<egui::Galley>)>,
    why_not: Option<std::sync::Arc<egui::Galley>>,
    height: f32,
}

fn lay_out(ui: &Ui, choice: &Choice<'_>, width: f32) -> LaidOut {
    let p = palette(ui);
    let inner = width - 2.0 * space::L;
    let title = Text::Section.wrapped(ui, choice.title, p.text, inner - size::CHECK - space::M);
    let sentence = Text::Body.wrapped(ui, choice.sentence, p.muted, inner);
    let point = inner - size::ICON - space::S;
    let points: Vec<_> = choice
        .pros
        .iter()
        .map(|t| (true, *t))
        .chain(choice.cons.iter().map(|t| (false, *t)))
        .map(|(pro, t)| (pro, Text::Body.wrapped(ui, t, p.text, point)))
        .collect();
    let why_not = choice
        .why_not
        .map(|t| Text::Body.wrapped(ui, t, p.warning, point));
    let mut height = 2.0 * space::L + title.size().y + space::XS + sentence.size().y;
    if !points.is_empty() {
        height += space::S;
    }
    height += points
        .iter()
        .map(|(_, g)| g.size().y + space::XS)
        .sum::<f32>();
    height += why_not.as_ref().map_or(0.0, |g| g.size().y + space::M);
    LaidOut {
        title,
        sentence,
        points,
        why_not,
        height,
    }
}

fn card(
    ui: &mut Ui,
    choice: &Choice<'_>,
    on: bool,
    sense: Sense,
    width: f32,
    height: f32,
) -> Response {
    let p = palette(ui);
    let usable = choice.why_not.is_none() && ui.is_enabled();
    let laid = lay_out(ui, choice, width);
    let wanted = vec2(width, laid.height.max(height));
    let (rect, response) = ui.allocate_exact_size(wanted, sense);
    draw::come_into_sight(&response);
    if ui.is_rect_visible(rect) {
        let fill = match (on, usable, draw::is_over(&response)) {
            (true, ..) => p.accent_tint,
            (_, true, true) => p.hover,
            _ => p.card,
        };
        let stroke = if on {
            egui::Stroke::new(size::FOCUS, p.accent)
        } else {
            size::border(p)
        };
        let radius = size::radius(size::RADIUS_CARD);
        ui.painter()
            .rect(rect, radius, fill, stroke, StrokeKind::Inside);
        draw::focus_ring(ui, &response, rect, size::RADIUS_CARD);
        paint_card(ui, p, rect, laid, on, usable);
    }
    announce(ui, &response, choice.title, on, usable);
    let mut about = vec![choice.sentence.to_owned()];
    about.extend(
        choice
            .pros
            .iter()
            .map(|t| say!("parts-choice-can", what = *t)),
    );
    about.extend(
        choice
            .cons
            .iter()
            .map(|t| say!("parts-choice-cannot", what = *t)),
    );
    about.extend(choice.why_not.map(str::to_owned));
    let about = draw::sentences(about.iter().map(String::as_str));
    draw::node(ui, response.id, |n| n.set_description(about));
    response
}

fn paint_card(ui: &Ui, p: &Palette, rect: Rect, laid: LaidOut, on: bool, usable: bool) {
    let painter = ui.painter();
    let (left, mut y) = (rect.left() + space::L, rect.top() + space::L);
    let mark = Rect::from_center_size(
        pos2(
            left + size::CHECK / 2.0,
            y + laid.title.size().y.min(size::TARGET_MIN) / 2.0,
        ),
        Vec2::splat(size::CHECK),
    );
    paint_dot(p, painter, mark, on, usable);
    let mut put = |galley: std::sync::Arc<egui::Galley>, x: f32, gap: f32, color| {
        let height = galley.size().y;
        painter.galley(pos2(x, y), galley, color);
        y += height + gap;
        y - height - gap
    };
    put(laid.title, left + size::CHECK + space::M, space::XS, p.text);
    put(laid.sentence, left, space::S, p.muted);
    let text_at = left + size::ICON + space::S;
    let icon_at = |top: f32| Rect::from_min_size(pos2(left, top), vec2(size::ICON, space::XL));
    for (pro, galley) in laid.points {
        let top = put(galley, text_at, space::XS, p.text);
        let (icon, color) = if pro {
            (Icon::Check, p.success)
        } else {
            (Icon::Minus, p.muted)
        };
        icon.paint(painter, icon_at(top), size::ICON_SMALL, color);
    }
    if let Some(galley) = laid.why_not {
        let top = put(galley, text_at, 0.0, p.warning);
        Icon::Warning.paint(painter, icon_at(top), size::ICON_SMALL, p.warning);
    }
}

/// A caption above a group of choices.
pub fn caption(ui: &mut Ui, text: &str) {
    words::label(ui, text);
}
