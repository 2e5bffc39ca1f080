//! Fields to type into: a label above, help or error below on a line of the same height.

use std::ops::RangeInclusive;

use egui::accesskit::{Invalid, Role};
use egui::{Id, Key, Rect, Response, TextBuffer, TextEdit, Ui, UiBuilder, pos2, vec2};

use super::{Available, button, draw, reach, text as words};
use crate::model::words::say;
use crate::ui::theme::{Icon, Palette, Text, palette, size, space};

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Width {
    #[default]
    Normal,
    /// Host names.
    Host,
    /// Ports, numbers, short codes.
    Short,
    /// As much as there is.
    Full,
}

impl Width {
    /// Never more than there is room for.
    pub fn points(self, ui: &Ui) -> f32 {
        let wanted = match self {
            Self::Normal => size::FIELD_WIDTH,
            Self::Host => size::FIELD_WIDTH_HOST,
            Self::Short => size::FIELD_WIDTH_SHORT,
            Self::Full => f32::INFINITY,
        };
        wanted.min(ui.available_width())
    }
}

/// All about a field but its value.
#[derive(Debug, Clone, Copy, Default)]
pub struct Field<'a> {
    pub label: &'a str,
    pub help: &'a str,
    pub error: Option<&'a str>,
    pub hint: &'a str,
    pub width: Width,
    pub mono: bool,
    /// Why it cannot be edited.
    pub why_not: Option<&'a str>,
    /// Keep the line below free even without help, so that an error does not move what follows.
    pub note_line: bool,
    /// Tells fields of one label apart.
    pub salt: Option<&'a str>,
    pub focus: bool,
}

impl<'a> Field<'a> {
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            note_line: true,
            ..Self::default()
        }
    }

    #[must_use]
    pub fn help(mut self, help: &'a str) -> Self {
        self.help = help;
        self
    }

    /// Shown instead of the help.
    #[must_use]
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Grey text while it is empty: an example, never the label.
    #[must_use]
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    #[must_use]
    pub fn mono(mut self) -> Self {
        self.mono = true;
        self
    }

    #[must_use]
    pub fn available(mut self, available: Available<'a>) -> Self {
        self.why_not = available.err();
        self
    }

    /// No line for help or error: the field never has one.
    #[must_use]
    pub fn without_note(mut self) -> Self {
        self.note_line = false;
        self
    }

    #[must_use]
    pub fn salt(mut self, salt: &'a str) -> Self {
        self.salt = Some(salt);
        self
    }

    /// Takes the keyboard in this frame. Ask once, when the page opens or finds the field wrong.
    #[must_use]
    pub fn focus(mut self, now: bool) -> Self {
        self.focus = now;
        self
    }

    fn style(&self) -> Text {
        if self.mono { Text::Mono } else { Text::Body }
    }

    fn id(&self, ui: &Ui) -> Id {
        ui.make_persistent_id(("field", self.label, self.salt))
    }
}

/// One line.
pub fn text(ui: &mut Ui, field: &Field<'_>, value: &mut dyn TextBuffer) -> Response {
    framed(ui, field, |ui, id| {
        let edit = line(value);
        edit_box(ui, field, id, edit, false)
    })
}

/// Was the Enter key pressed in this line? Then the button of its form is pressed.
pub fn entered(ui: &Ui, line: &Response) -> bool {
    line.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
}

/// Bullets, and an eye that shows what was typed. [`forget_reveals`] on a change of page.
pub fn password(ui: &mut Ui, field: &Field<'_>, value: &mut String) -> Response {
    framed(ui, field, |ui, id| {
        let reveal_id = reveal_id(id);
        let mut shown = revealed(ui, reveal_id);
        let edit = line(value).password(!shown);
        let response = edit_box(ui, field, id, edit, true);
        let name = if shown {
            say!("parts-password-hide", label = field.label)
        } else {
            say!("parts-password-show", label = field.label)
        };
        let icon = if shown { Icon::EyeOff } else { Icon::Eye };
        if trailing_button(ui, response.rect, icon, &name).clicked() {
            shown = !shown;
            let generation = reveal_generation(ui);
            ui.data_mut(|d| d.insert_temp(reveal_id, (shown, generation)));
        }
        response
    })
}

/// Passwords that were shown are bullets again. Call it when the page changes.
pub fn forget_reveals(ctx: &egui::Context) {
    ctx.data_mut(|d| *d.get_temp_mut_or_default::<u64>(generation_id()) += 1);
}

fn revealed(ui: &Ui, id: Id) -> bool {
    let now = reveal_generation(ui);
    ui.data(|d| d.get_temp::<(bool, u64)>(id))
        .is_some_and(|(shown, then)| shown && then == now)
}

fn reveal_generation(ui: &Ui) -> u64 {
    ui.data(|d| d.get_temp(generation_id())).unwrap_or_default()
}

fn reveal_id(field: Id) -> Id {
    field.with("reveal")
}

fn generation_id() -> Id {
    Id::unique("syncwright reveal generation")
}

/// Several lines; `rows` are visible without scrolling of the page.
pub fn multiline(
    ui: &mut Ui,
    field: &Field<'_>,
    rows: usize,
    value: &mut dyn TextBuffer,
) -> Response {
    framed(ui, field, |ui, id| {
        let edit = TextEdit::multiline(value).desired_rows(rows);
        edit_box(ui, field, id, edit, false)
    })
}

/// A whole number, typed, or changed with the buttons or arrow up and down. Letters are not taken.
pub fn number(
    ui: &mut Ui,
    field: &Field<'_>,
    range: RangeInclusive<u32>,
    value: &mut u32,
) -> Response {
    let field = Field {
        width: Width::Short,
        ..*field
    };
    framed(ui, &field, |ui, id| {
        number_box(ui, &field, id, &range, value)
    })
}

fn number_box(
    ui: &mut Ui,
    field: &Field<'_>,
    id: Id,
    range: &RangeInclusive<u32>,
    value: &mut u32,
) -> Response {
    let (least, most) = (*range.start(), *range.end());
    let draft_id = id.with("draft");
    let mut draft = ui
        .data(|d| d.get_temp::<String>(draft_id))
        .unwrap_or_else(|| value.to_string());
    let before = *value;
    if ui.memory(|m| m.has_focus(id)) {
        let key = |key| ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, key));
        if key(Key::ArrowUp) {
            *value = value.saturating_add(1).min(most);
        } else if key(Key::ArrowDown) {
            *value = value.saturating_sub(1).max(least);
        }
    } else {
        draft = value.to_string();
    }
    let (buttons, height) = (2.0 * size::BUTTON_SMALL, size::FIELD);
    let mut response = edit_box(ui, field, id, line(&mut draft), true);
    draft.retain(|c| c.is_ascii_digit());
    if response.changed()
        && let Ok(typed) = draft.parse::<u32>()
    {
        *value = typed.clamp(least, most);
    }
    draw::node(ui, id, |n| {
        n.set_role(Role::SpinButton);
        n.set_numeric_value(f64::from(*value));
        n.set_min_numeric_value(f64::from(least));
        n.set_max_numeric_value(f64::from(most));
    });
    let at = response.rect.right() + space::XS;
    let place = Rect::from_min_size(
        pos2(at, response.rect.top()),
        vec2(buttons + space::XS, height),
    );
    // A child of its own, so that the cursor of the layout stays below the field.
    let mut beside = ui.new_child(UiBuilder::new().max_rect(place));
    beside.horizontal_centered(|ui| {
        let less = say!("parts-number-less", label = field.label);
        let can = at_end(*value > least, say!("parts-number-least"));
        if button::icon_with(ui, Icon::Minus, &less, can).clicked() {
            *value -= 1;
        }
        let more = say!("parts-number-more", label = field.label);
        let can = at_end(*value < most, say!("parts-number-most"));
        if button::icon_with(ui, Icon::Plus, &more, can).clicked() {
            *value += 1;
        }
    });
    if *value != before {
        if !response.changed() {
            draft = value.to_string();
        }
        response.mark_changed();
    }
    ui.data_mut(|d| d.insert_temp(draft_id, draft));
    response
}

fn at_end(possible: bool, reason: &str) -> Available<'_> {
    if possible { Ok(()) } else { Err(reason) }
}

/// Label above, `inside` in the middle, help or error below.
pub(super) fn framed(
    ui: &mut Ui,
    field: &Field<'_>,
    inside: impl FnOnce(&mut Ui, Id) -> Response,
) -> Response {
    let id = field.id(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let label = (!field.label.is_empty()).then(|| words::label(ui, field.label));
        let mut response = inside(ui, id);
        if let Some(label) = label {
            response = response.labelled_by(label.id);
        }
        let note = note(ui, field);
        let about = field.error.or(field.why_not).unwrap_or(field.help);
        draw::node(ui, response.id, |n| {
            if !about.is_empty() {
                n.set_description(about.to_owned());
            }
            if field.error.is_some() {
                n.set_invalid(Invalid::True);
            }
        });
        if field.focus {
            response.request_focus();
        }
        reach::arrive(ui, &response, &[field.label], field.why_not);
        if let Some(note) = note {
            let both = response.rect.union(note);
            response = response.with_new_rect(both);
        }
        draw::tooltip(response, field.why_not)
    })
    .inner
}

/// The line below; an error is spoken when it appears.
fn note(ui: &mut Ui, field: &Field<'_>) -> Option<Rect> {
    let text = field.error.unwrap_or(field.help);
    if text.is_empty() {
        if field.note_line {
            ui.add_space(size::FIELD_NOTE);
        }
        return None;
    }
    let response = if field.error.is_some() {
        words::error(ui, text)
    } else {
        words::help(ui, text)
    };
    Some(response.rect)
}

/// One line of text, in the middle of its box.
pub(super) fn line(value: &mut dyn TextBuffer) -> TextEdit<'_> {
    TextEdit::singleline(value).align(egui::Align2::LEFT_CENTER)
}

/// The bordered box with the cursor in it. `trailing` keeps room for a button at its right end.
pub(super) fn edit_box(
    ui: &mut Ui,
    field: &Field<'_>,
    id: Id,
    edit: TextEdit<'_>,
    trailing: bool,
) -> Response {
    let p = palette(ui);
    let usable = field.why_not.is_none() && ui.is_enabled();
    let stroke = match (field.error, usable) {
        (Some(_), _) => egui::Stroke::new(size::HAIRLINE, p.danger),
        (None, true) => size::border(p),
        (None, false) => size::hairline(p),
    };
    let mut frame = size::field_frame(p, stroke);
    if trailing {
        frame.inner_margin.right = (size::BUTTON_SMALL + space::S) as i8;
    }
    if !usable {
        frame.fill = p.disabled;
    }
    let width = field.width.points(ui);
    let color = if usable { p.text } else { p.disabled_text };
    let response = ui
        .add_enabled_ui(usable, |ui| {
            ui.add(
                edit.id(id)
                    .font(field.style().font())
                    .text_color(color)
                    .hint_text(hint(p, field))
                    .desired_width(width)
                    .min_size(vec2(width, size::FIELD))
                    .frame(frame),
            )
        })
        .inner;
    draw::focus_ring(ui, &response, response.rect, size::RADIUS);
    response
}

fn hint(p: &Palette, field: &Field<'_>) -> egui::RichText {
    field.style().rich(field.hint, p.muted).line_height(None)
}

/// A small icon button over the right end of a field.
pub(super) fn trailing_button(ui: &mut Ui, field: Rect, icon: Icon, name: &str) -> Response {
    let side = size::BUTTON_SMALL;
    let inset = (field.height().min(size::FIELD) - side) / 2.0;
    let at = pos2(field.right() - side - inset, field.top() + inset);
    let place = Rect::from_min_size(at, vec2(side, side));
    let mut over = ui.new_child(UiBuilder::new().max_rect(place));
    button::icon(&mut over, icon, name)
}
