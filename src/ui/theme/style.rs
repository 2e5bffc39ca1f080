//! egui's own style made from a palette, for the few widgets of egui that are drawn as they are
//! (text editing, scroll bars, tooltips).

use egui::style::{ScrollAnimation, Selection, WidgetVisuals};
use egui::{FontId, Stroke, Style, TextStyle, Visuals, vec2};

use super::palette::Palette;
use super::{Text, size, space};

pub(super) fn of(p: &'static Palette, still: bool) -> Style {
    let mut s = Style {
        text_styles: text_styles(),
        animation_time: if still { 0.0 } else { size::MOTION },
        visuals: visuals(p),
        scroll_animation: ScrollAnimation::none(),
        ..Default::default()
    };
    s.spacing.item_spacing = vec2(space::S, space::S);
    s.spacing.button_padding = vec2(size::BUTTON_PAD, space::S);
    s.spacing.interact_size = vec2(size::BUTTON, size::TARGET_MIN);
    s.spacing.icon_width = size::CHECK;
    s.spacing.icon_spacing = space::S;
    s.spacing.text_edit_width = size::FIELD_WIDTH;
    s.spacing.tooltip_width = size::MODAL;
    s.spacing.scroll.floating = true;
    s.spacing.scroll.bar_width = space::S;
    s.spacing.scroll.floating_allocated_width = 0.0;
    s.interaction.tooltip_delay = 0.4;
    s.interaction.selectable_labels = false;
    s.url_in_tooltip = false;
    s
}

fn text_styles() -> std::collections::BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, Text::Help),
        (TextStyle::Body, Text::Body),
        (TextStyle::Button, Text::Body),
        (TextStyle::Monospace, Text::Mono),
        (TextStyle::Heading, Text::Title),
    ]
    .into_iter()
    .map(|(style, text)| (style, text.font()))
    .collect()
}

fn visuals(p: &'static Palette) -> Visuals {
    let mut v = if p.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    v.panel_fill = p.background;
    v.window_fill = p.raised;
    v.window_stroke = size::hairline(p);
    v.window_corner_radius = size::radius(size::RADIUS_MODAL);
    v.window_shadow = p.shadow();
    v.menu_corner_radius = size::radius(size::RADIUS);
    v.popup_shadow = p.shadow();
    v.extreme_bg_color = p.field;
    v.text_edit_bg_color = Some(p.field);
    v.faint_bg_color = p.hover;
    v.code_bg_color = p.neutral_tint;
    v.hyperlink_color = p.accent_text;
    v.warn_fg_color = p.warning;
    v.error_fg_color = p.danger;
    v.weak_text_color = Some(p.muted);
    v.override_text_color = None;
    v.selection = Selection {
        bg_fill: p.selection,
        stroke: Stroke::new(size::HAIRLINE, p.text),
    };
    v.text_cursor.stroke = Stroke::new(size::FOCUS, p.accent_text);
    v.text_cursor.blink = false;
    // Each part draws its disabled state itself; a fade on top would make it unreadable.
    v.disabled_alpha = 1.0;
    v.striped = false;
    widgets(&mut v, p);
    v
}

fn widgets(v: &mut Visuals, p: &Palette) {
    let look = |w: &mut WidgetVisuals, fill, stroke| {
        w.corner_radius = size::radius(size::RADIUS);
        w.expansion = 0.0;
        w.bg_fill = fill;
        w.weak_bg_fill = fill;
        w.bg_stroke = stroke;
        w.fg_stroke = Stroke::new(size::HAIRLINE, p.text);
    };
    let w = &mut v.widgets;
    look(&mut w.noninteractive, p.background, size::hairline(p));
    look(&mut w.inactive, p.control, size::border(p));
    look(&mut w.hovered, p.muted, size::border(p));
    look(&mut w.active, p.text, size::focus(p));
    look(&mut w.open, p.pressed, size::border(p));
}
