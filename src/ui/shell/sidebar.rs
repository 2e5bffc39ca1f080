//! The pages in their order: what is done, where one is, what is missing.

use egui::accesskit::Role;
use egui::{
    Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, ScrollArea, Sense, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::{Act, Step, StepState, View};
use crate::model::words::say;
use crate::ui::keys;
use crate::ui::parts::{access, button, draw, select};
use crate::ui::theme::{self, Breadth, Icon, Look, Text, palette, size, space};
use crate::wizard::Action;

/// At the left: with names, or discs only.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, breadth: Breadth) -> Option<Act> {
    let p = palette(ui);
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0.0, p.sidebar);
    let edge = size::hairline(p);
    ui.painter()
        .vline(all.right() - edge.width / 2.0, all.y_range(), edge);
    let thin = breadth != Breadth::Wide;
    let (head, rest) = all.split_top_bottom_at_y(all.top() + if thin { space::M } else { HEAD });
    let (middle, foot) = rest.split_top_bottom_at_y(rest.bottom() - breadth.footer());
    if !thin {
        title(ui, head, view.file);
    }
    let mut act = None;
    let mut inside = ui.new_child(UiBuilder::new().max_rect(middle).id_salt("steps"));
    let high = row_height(view.steps.len(), middle.height());
    ScrollArea::vertical()
        .id_salt("steps")
        .auto_shrink([false, false])
        .show(&mut inside, |ui| act = steps(ui, view, thin, high));
    // Its middle stands below the middles of the discs.
    let middle = if thin {
        all.width() / 2.0
    } else {
        2.0 * space::M + size::STEP_DISC / 2.0
    };
    let mut foot = foot;
    foot.min.x = all.left() + middle - size::BUTTON_SMALL / 2.0;
    let mut inside = ui.new_child(UiBuilder::new().max_rect(foot));
    // One below the other where the sidebar is thin.
    if thin {
        inside.horizontal_centered(|ui| act = act.or(more(ui)));
    } else {
        inside.horizontal_centered(|ui| act = act.or(look(ui)).or(tools(ui)));
    }
    act
}

/// So that all steps are in sight: nobody looks for one below the edge.
fn row_height(steps: usize, room: f32) -> f32 {
    let pitch = ((room + space::XXS) / steps.max(1) as f32).floor();
    (pitch - space::XXS).clamp(size::TARGET_MIN, size::STEP_ROW)
}

const HEAD: f32 = 2.0 * size::STEP_ROW;

fn title(ui: &Ui, at: Rect, file: &str) {
    let p = palette(ui);
    // The sign stands above the discs, the words above the names of the steps.
    let middle = at.left() + space::XXL + size::STEP_DISC / 2.0;
    let left = middle + size::STEP_DISC / 2.0 + space::M;
    let name = Text::Section.line(ui, "Syncwright", p.text);
    let file = (!file.is_empty()).then(|| {
        let room = at.right() - left - space::M;
        Text::Help.middle(ui, &draw::shown(file), p.muted, room)
    });
    let top = at.top() + space::XXL;
    let below = top + name.size().y;
    let bottom = below + file.as_ref().map_or(0.0, |f| f.size().y);
    let sign = pos2(middle, f32::midpoint(top, bottom));
    let sign = Rect::from_center_size(sign, Vec2::splat(size::SIGN));
    ui.painter()
        .rect_filled(sign, size::radius(size::RADIUS), p.accent);
    Icon::Syncwright.paint(ui.painter(), sign, size::ICON, p.on_accent);
    ui.painter().galley(pos2(left, top), name, p.text);
    if let Some(file) = file {
        ui.painter().galley(pos2(left, below), file, p.muted);
    }
}

/// In a narrow window: one line, with the steps in a menu.
pub(super) fn line(ui: &mut Ui, view: &View<'_>) -> Option<Act> {
    let p = palette(ui);
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0.0, p.sidebar);
    ui.painter()
        .hline(all.x_range(), all.bottom(), size::hairline(p));
    let mut act = None;
    let mut inside = ui.new_child(UiBuilder::new().max_rect(all.shrink2(vec2(space::S, 0.0))));
    inside.horizontal_centered(|ui| {
        let menu = button::icon(ui, Icon::Menu, list_name(view));
        access::offer_as(ui, &menu, list_name(view), Some(access::OF_PAGES));
        let title = view
            .steps
            .get(view.current)
            .map_or("", |s| s.title.as_str());
        let words = match view.tasks {
            true => title.to_owned(),
            false => say!(
                "shell-step-line",
                number = view.current + 1,
                count = view.steps.len(),
                title = title
            ),
        };
        let buttons = 4.0 * (size::BUTTON_SMALL + space::S);
        let room = ui.available_width() - buttons;
        let galley = Text::Label.cut(ui, &words, p.text, room);
        let (rect, response) = ui.allocate_exact_size(vec2(room, galley.size().y), Sense::hover());
        ui.painter().galley(rect.min, galley, p.text);
        draw::name(ui, &response, Role::Label, &words, None);
        Popup::menu(&menu)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .frame(size::menu_frame(p))
            .width(size::SIDEBAR)
            .accessible_name(list_name(view))
            .show(|ui| {
                let room = ui.ctx().content_rect().height() - size::TOP_LINE - space::HUGE;
                ScrollArea::vertical()
                    .max_height(room)
                    .show(ui, |ui| act = steps(ui, view, false, size::STEP_ROW));
            });
        act = act.or(look(ui)).or(tools(ui));
    });
    act
}

/// What the list of pages is called.
fn list_name(view: &View<'_>) -> &'static str {
    match view.tasks {
        true => say!("shell-tasks"),
        false => say!("shell-steps"),
    }
}

fn steps(ui: &mut Ui, view: &View<'_>, thin: bool, high: f32) -> Option<Act> {
    let builder = UiBuilder::new()
        .accessibility_role(Role::TabList)
        .accessibility_label(list_name(view));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        ui.spacing_mut().interact_size.y = high;
        let id = ui.make_persistent_id("step");
        let stop = arrows(ui, id, view);
        let mut act = None;
        for (index, step) in view.steps.iter().enumerate() {
            if row(ui, id, view, index, step, stop, thin).clicked() {
                act = Some(Act::Step(index));
            }
        }
        act
    })
    .inner
}

/// One Tab stop for all steps; arrows go from one to the next. Returns where the stop is.
fn arrows(ui: &Ui, id: Id, view: &View<'_>) -> usize {
    let count = view.steps.len();
    let Some(at) = (0..count).find(|i| ui.memory(|m| m.has_focus(id.with(*i)))) else {
        return view.current;
    };
    draw::keep_arrows(ui, id.with(at));
    let press = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let to = if press(Key::ArrowDown) {
        (at + 1).min(count - 1)
    } else if press(Key::ArrowUp) {
        at.saturating_sub(1)
    } else if press(Key::Home) {
        0
    } else if press(Key::End) {
        count - 1
    } else {
        at
    };
    if to != at {
        ui.memory_mut(|m| m.request_focus(id.with(to)));
    }
    to
}

fn row(
    ui: &mut Ui,
    id: Id,
    view: &View<'_>,
    index: usize,
    step: &Step,
    stop: usize,
    thin: bool,
) -> Response {
    let p = palette(ui);
    let side = if thin { space::S } else { space::M };
    let wanted = vec2(ui.available_width(), ui.spacing().interact_size.y);
    let (_, full) = ui.allocate_space(wanted);
    let rect = full.shrink2(vec2(side, 0.0));
    let open = step.closed.is_none();
    let sense = match (index == stop, open) {
        (true, true) => Sense::click(),
        (true, false) => Sense::focusable_noninteractive() | Sense::hover(),
        (false, true) => Sense::CLICK,
        (false, false) => Sense::hover(),
    };
    let response = ui.interact(rect, id.with(index), sense);
    let current = index == view.current;
    let fill = if current {
        p.accent_tint
    } else if open {
        draw::hover_fill(&response, p)
    } else {
        theme::Palette::transparent()
    };
    ui.painter()
        .rect_filled(rect, size::radius(size::RADIUS), fill);
    draw::selected_line(ui, rect, size::RADIUS, current);
    let center = if thin {
        rect.center()
    } else {
        pos2(
            rect.left() + space::M + size::STEP_DISC / 2.0,
            rect.center().y,
        )
    };
    if view.tasks && step.state != StepState::Problem {
        sign(ui, center, step);
    } else {
        disc(ui, center, index + 1, step.state);
    }
    if !thin {
        let left = center.x + size::STEP_DISC / 2.0 + space::M;
        let (style, color) = match step.state {
            StepState::Current => (Text::Label, p.text),
            StepState::Todo if !view.tasks => (Text::Body, p.muted),
            StepState::Done | StepState::Problem | StepState::Todo | StepState::Changed => {
                (Text::Body, p.text)
            }
        };
        let galley = style.cut(ui, &step.title, color, rect.right() - space::S - left);
        let at = pos2(left, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
    }
    draw::focus_ring_inside(ui, &response, rect, size::RADIUS);
    announce(ui, &response, view, index, step);
    let mut about: Vec<&str> = Vec::new();
    if thin {
        about.push(&step.title);
    }
    about.extend([&*step.words, step.closed.as_deref().unwrap_or_default()]);
    about.retain(|t| !t.is_empty());
    draw::tooltip(response, Some(&about.join("\n")))
}

fn announce(ui: &Ui, response: &Response, view: &View<'_>, index: usize, step: &Step) {
    let word = match step.state {
        StepState::Done => say!("shell-step-done"),
        StepState::Current => say!("shell-step-current"),
        StepState::Problem => say!("shell-step-problem"),
        StepState::Todo => say!("shell-step-todo"),
        StepState::Changed => say!("shell-task-changed"),
    };
    let quiet = matches!(
        step.state,
        StepState::Todo | StepState::Done | StepState::Current
    );
    let name = match view.tasks {
        true if quiet => step.title.clone(),
        true => say!("shell-task", title = &step.title, state = word),
        false => say!(
            "shell-step",
            number = index + 1,
            count = view.steps.len(),
            title = &step.title,
            state = word
        ),
    };
    let current = step.state == StepState::Current;
    let open = step.closed.is_none();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, open, current, &name));
    draw::node(ui, response.id, |n| {
        n.clear_toggled();
        n.set_selected(current);
        let about = [&*step.words, step.closed.as_deref().unwrap_or_default()];
        let about: Vec<&str> = about.into_iter().filter(|t| !t.is_empty()).collect();
        if !about.is_empty() {
            n.set_description(about.join(". "));
        }
    });
}

fn disc(ui: &Ui, center: egui::Pos2, number: usize, state: StepState) {
    let p = palette(ui);
    let rect = Rect::from_center_size(center, Vec2::splat(size::STEP_DISC));
    let radius = size::STEP_DISC / 2.0;
    let painter = ui.painter();
    let number = |color| {
        let galley = Text::Caption.line(ui, &number.to_string(), color);
        let at = center - galley.size() / 2.0;
        painter.galley(at, galley, color);
    };
    match state {
        StepState::Done => {
            painter.circle_filled(center, radius, p.success);
            Icon::Check.paint(painter, rect, size::ICON_SMALL, p.on_success);
        }
        StepState::Current => {
            painter.circle_filled(center, radius, p.accent);
            number(p.on_accent);
        }
        StepState::Problem => {
            painter.circle_filled(center, radius, p.danger_fill);
            let mark = Text::Strong.line(ui, "!", p.on_danger);
            painter.galley(center - mark.size() / 2.0, mark, p.on_danger);
        }
        StepState::Todo | StepState::Changed => {
            painter.rect_stroke(rect, radius, size::border(p), StrokeKind::Inside);
            number(p.muted);
        }
    }
}

/// A task has no number; one that is not applied has a dot in the accent's colour.
fn sign(ui: &Ui, center: egui::Pos2, step: &Step) {
    let p = palette(ui);
    let rect = Rect::from_center_size(center, Vec2::splat(size::STEP_DISC));
    let color = match step.state {
        StepState::Current | StepState::Changed => p.accent_text,
        _ => p.muted,
    };
    step.icon.paint(ui.painter(), rect, size::ICON, color);
    if step.state == StepState::Changed {
        ui.painter()
            .circle_filled(rect.right_top(), space::XXS, p.accent);
    }
}

/// Which theme; a menu of four.
fn look(ui: &mut Ui) -> Option<Act> {
    let worn = theme::worn(ui.ctx());
    let icon = if palette(ui).dark {
        Icon::Moon
    } else {
        Icon::Sun
    };
    let name = say!("shell-theme-is", name = worn.name());
    let response = button::icon(ui, icon, &name);
    access::offer_as(ui, &response, &name, Some(access::OF_MENU));
    let mut act = None;
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .frame(size::menu_frame(palette(ui)))
        .width(size::FIELD_WIDTH_SHORT)
        .accessible_name(say!("shell-theme"))
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for look in Look::ALL {
                if select::option(ui, look.name(), look == worn).clicked() {
                    act = Some(Act::Wear(look));
                }
            }
        });
    act
}

/// What can be done from everywhere, by the mouse.
const TOOLS: [(Icon, Action); 3] = [
    (Icon::Search, Action::Palette),
    (Icon::Gear, Action::Settings),
    (Icon::Help, Action::Help),
];

fn tools(ui: &mut Ui) -> Option<Act> {
    let mut act = None;
    for (icon, action) in TOOLS {
        let response = button::icon(ui, icon, &action.title().show());
        keys::tell(ui, &response, action);
        if response.clicked() {
            act = Some(Act::Do(action));
        }
    }
    act
}

/// A thin sidebar has room for one button.
fn more(ui: &mut Ui) -> Option<Act> {
    let name = say!("shell-more");
    let response = button::icon(ui, Icon::More, name);
    access::offer_as(ui, &response, name, Some(access::OF_MENU));
    let mut act = None;
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .frame(size::menu_frame(palette(ui)))
        .width(size::SIDEBAR)
        .accessible_name(say!("shell-more"))
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (_, action) in TOOLS {
                if select::option(ui, &action.title().show(), false).clicked() {
                    act = Some(Act::Do(action));
                }
            }
            let worn = theme::worn(ui.ctx());
            for look in Look::ALL {
                let name = say!("shell-theme-is", name = look.name());
                if select::option(ui, &name, look == worn).clicked() {
                    act = Some(Act::Wear(look));
                }
            }
        });
    act
}
