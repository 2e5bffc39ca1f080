//! The frame of the window: where one is (sidebar), what the page is for (title and sentence), the
//! page, and the way on (footer). Takes plain data and says what was clicked.

mod arrival;
mod footer;
mod sidebar;

use egui::{Rect, ScrollArea, Ui, pos2};

use super::parts::{Available, banner, draw, keyed};
use super::theme::{Breadth, Icon, Look, Text, Tone, palette, size, space};
use crate::model::Problem;
use crate::model::words::say;
use crate::wizard::Action;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    Current,
    /// It was left, and something is missing or wrong.
    Problem,
    Todo,
    /// A task with choices that are not applied yet.
    Changed,
}

/// One row of the sidebar.
#[derive(Debug, Clone)]
pub struct Step {
    pub title: String,
    pub state: StepState,
    /// What is wrong or missing; empty: nothing.
    pub words: String,
    /// Why it cannot be opened now.
    pub closed: Option<String>,
    /// In place of its number where pages are tasks.
    pub icon: Icon,
}

/// The line at the bottom.
#[derive(Debug, Clone, Copy)]
pub struct Footer<'a> {
    /// Quiet, at the left: "Draft saved".
    pub note: &'a str,
    /// `None`: there is nothing before this page.
    pub back: Option<Available<'a>>,
    /// The page's way on and whether it is open. `None`: the page has none.
    pub primary: Option<(&'a str, Available<'a>)>,
}

/// Work that goes on behind the page.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// "Counting objects of corp.example".
    pub what: &'a str,
    pub done: u64,
    pub total: Option<u64>,
    /// The words of the button that ends it.
    pub stop: &'a str,
}

/// Something of the whole set-up that the person should know on every page, and where to mend it.
#[derive(Debug, Clone, Copy)]
pub struct Notice<'a> {
    pub headline: &'a str,
    pub sentence: &'a str,
    pub action: &'a str,
}

/// All that the frame shows.
pub struct View<'a> {
    pub steps: &'a [Step],
    /// Index of the page that is open.
    pub current: usize,
    /// Which page it is, whatever the sidebar shows.
    pub page: &'a str,
    /// The pages are tasks and no steps.
    pub tasks: bool,
    pub title: &'a str,
    pub sentence: &'a str,
    /// The file that is edited; empty: none yet.
    pub file: &'a str,
    /// The window works on the practice forest and tenant.
    pub practice: bool,
    /// Above the page, with the words of the actions that mend it.
    pub problem: Option<(&'a Problem, &'a [&'a str])>,
    pub notice: Option<Notice<'a>>,
    pub work: Option<Work<'a>>,
    pub footer: Footer<'a>,
    /// The Enter key goes on, unless a control has the keyboard.
    pub enter: bool,
}

/// What the person did to the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Step(usize),
    Back,
    Primary,
    /// The action of this index on the problem's banner.
    Mend(usize),
    /// The notice's action.
    Notice,
    /// End the work that goes on behind the page.
    StopWork,
    Wear(Look),
    Do(Action),
}

/// Draws the frame and, within it, the page.
pub fn show(ui: &mut Ui, view: &View<'_>, page: impl FnOnce(&mut Ui)) -> Option<Act> {
    let breadth = Breadth::of(ui.max_rect().width());
    show_as(ui, view, breadth, page)
}

/// As where there is so much room, whether there is or not.
pub fn show_as(
    ui: &mut Ui,
    view: &View<'_>,
    breadth: Breadth,
    page: impl FnOnce(&mut Ui),
) -> Option<Act> {
    let p = palette(ui);
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0.0, p.background);
    let places = Places::of(all, breadth, view.practice);
    let mut act = keys(ui, view);

    // In reading order, which is the order of the Tab key.
    let place = |ui: &mut Ui, salt: &str, rect: Rect, draw: &mut dyn FnMut(&mut Ui)| {
        let mut inside = ui.new_child(keyed::builder(ui, salt).max_rect(rect));
        inside.shrink_clip_rect(rect);
        draw(&mut inside);
    };
    place(ui, "sidebar", places.side, &mut |ui| {
        let clicked = match breadth {
            Breadth::Narrow => sidebar::line(ui, view),
            Breadth::Middle | Breadth::Wide => sidebar::show(ui, view, breadth),
        };
        act = act.or(clicked);
    });
    if let Some(strip) = places.strip {
        place(ui, "practice", strip, &mut practice);
    }
    let mut page = Some(page);
    place(ui, "page", places.page, &mut |ui| {
        if let Some(page) = page.take() {
            let clicked = content(ui, view, breadth, page);
            act = act.or(clicked);
        }
    });
    place(ui, "footer", places.footer, &mut |ui| {
        let clicked = footer::show(ui, view, breadth);
        act = act.or(clicked);
    });
    act
}

/// Who gets which part of the window.
struct Places {
    side: Rect,
    strip: Option<Rect>,
    page: Rect,
    footer: Rect,
}

impl Places {
    fn of(all: Rect, breadth: Breadth, practice: bool) -> Self {
        let (side, rest) = match breadth {
            Breadth::Narrow => all.split_top_bottom_at_y(all.top() + size::TOP_LINE),
            Breadth::Middle => all.split_left_right_at_x(all.left() + size::SIDEBAR_THIN),
            Breadth::Wide => all.split_left_right_at_x(all.left() + size::SIDEBAR),
        };
        let (rest, footer) = rest.split_top_bottom_at_y(rest.bottom() - breadth.footer());
        let (strip, page) = if practice {
            let (strip, page) = rest.split_top_bottom_at_y(rest.top() + size::STATUS_LINE);
            (Some(strip), page)
        } else {
            (None, rest)
        };
        Self {
            side,
            strip,
            page,
            footer,
        }
    }
}

/// Alt and an arrow go back and on, wherever the focus is; Enter goes on where nothing has it.
fn keys(ui: &Ui, view: &View<'_>) -> Option<Act> {
    if egui::Popup::is_any_open(ui.ctx()) {
        return None;
    }
    let modal = ui.memory(|m| m.top_modal_layer().is_some());
    let alt = egui::Modifiers::ALT;
    let press = |key| ui.input_mut(|i| i.consume_key(alt, key));
    if modal {
        None
    } else if press(egui::Key::ArrowLeft) {
        matches!(view.footer.back, Some(Ok(()))).then_some(Act::Back)
    } else if press(egui::Key::ArrowRight) || (view.enter && nothing_takes_enter(ui) && enter(ui)) {
        matches!(view.footer.primary, Some((_, Ok(())))).then_some(Act::Primary)
    } else {
        None
    }
}

fn nothing_takes_enter(ui: &Ui) -> bool {
    ui.memory(|m| m.focused().is_none()) || arrival::has_keyboard(ui)
}

/// Pressed anew: a key held down must not run through the pages.
fn enter(ui: &Ui) -> bool {
    ui.input(|i| {
        i.events.iter().any(|event| {
            matches!(
                event,
                egui::Event::Key { key: egui::Key::Enter, pressed: true, repeat: false, modifiers, .. }
                    if modifiers.is_none()
            )
        })
    })
}

/// A line that cannot be overlooked and takes nothing from the page.
fn practice(ui: &mut Ui) {
    let p = palette(ui);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, p.tint(Tone::Info));
    let words = match size::breadth(ui) {
        Breadth::Narrow => say!("shell-practice-short"),
        Breadth::Middle | Breadth::Wide => say!("shell-practice"),
    };
    let margin = size::breadth(ui).margin();
    let color = p.tone(Tone::Info);
    let galley = Text::Caption.cut(ui, words, color, rect.width() - 2.0 * margin);
    let at = pos2(
        rect.left() + margin,
        rect.center().y - galley.size().y / 2.0,
    );
    let id = ui.make_persistent_id("practice");
    ui.painter().galley(at, galley, color);
    let response = ui.interact(rect, id, egui::Sense::hover());
    draw::name(ui, &response, egui::accesskit::Role::Status, words, None);
}

/// Title, sentence, problem, page; scrolls under the footer.
fn content(
    ui: &mut Ui,
    view: &View<'_>,
    breadth: Breadth,
    page: impl FnOnce(&mut Ui),
) -> Option<Act> {
    let (x, top) = (breadth.margin(), breadth.margin_top());
    let mut margin = size::margin(x, space::XXL);
    margin.top = top as i8;
    ScrollArea::vertical()
        .id_salt(view.title)
        .auto_shrink([false, false])
        .content_margin(margin)
        .show(ui, |ui| {
            arrival::heading(ui, view);
            ui.add_space(space::S);
            let mended = view.problem.and_then(|(problem, actions)| {
                let clicked = banner::problem(ui, problem, actions);
                ui.add_space(space::S);
                clicked.map(Act::Mend)
            });
            let noticed = view.notice.and_then(|notice| {
                let clicked = banner::Banner::warning(notice.headline)
                    .sentence(notice.sentence)
                    .action(notice.action)
                    .show(ui);
                ui.add_space(space::S);
                clicked.map(|_| Act::Notice)
            });
            keyed::show(ui, "page", page);
            mended.or(noticed)
        })
        .inner
}
