//! Finding text among what a page draws: parts tell what they show, hits get an outline.

use egui::{Context, Id, Rect, Response, StrokeKind, Ui};

use crate::ui::theme::{palette, size};

#[derive(Debug, Clone, Default)]
struct Looking {
    /// Folded; empty: nothing is looked for.
    text: String,
    /// Index of the hit that is shown.
    at: usize,
    /// Bring that hit into sight in this frame.
    go: bool,
    seen: usize,
    /// What has the hit that is shown, if the keyboard can go there.
    current: Option<Id>,
    /// Texts told in this frame: a control names itself more than once.
    told: Vec<Rect>,
}

/// What the page was found to hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    pub hits: usize,
    /// The control of the hit that is shown, when it can have the keyboard.
    pub control: Option<Id>,
}

/// From here on parts tell what they show.
pub fn begin(ctx: &Context, text: &str, at: usize, go: bool) {
    let looking = Looking {
        text: text.trim().to_lowercase(),
        at,
        go,
        ..Looking::default()
    };
    ctx.data_mut(|d| d.insert_temp(place(), looking));
}

pub fn end(ctx: &Context) -> Found {
    let looking = ctx.data_mut(|d| d.remove_temp::<Looking>(place()));
    looking.map_or_else(Found::default, |l| Found {
        hits: l.seen,
        control: l.current,
    })
}

/// A part shows this text here.
pub(super) fn note(ui: &Ui, response: &Response, text: &str) {
    let hit = ui.data_mut(|d| {
        // Nobody looks for anything: the usual case, and it must cost nothing.
        let mut looking = d.get_temp::<Looking>(place())?;
        if looking.text.is_empty() || !text.to_lowercase().contains(&looking.text) {
            return None;
        }
        if looking.told.iter().any(|r| r.contains_rect(response.rect)) {
            return None;
        }
        looking.told.push(response.rect);
        let is_current = looking.seen == looking.at;
        looking.seen += 1;
        if is_current && response.sense.is_focusable() {
            looking.current = Some(response.id);
        }
        let go = looking.go;
        d.insert_temp(place(), looking);
        Some((is_current, go))
    });
    let Some((is_current, go)) = hit else { return };
    let p = palette(ui);
    let (stroke, fill) = if is_current {
        (size::focus(p), p.selection)
    } else {
        (size::border(p), crate::ui::theme::Palette::transparent())
    };
    let rect = response.rect.expand(size::FOCUS);
    let radius = size::radius(size::RADIUS_SMALL);
    ui.painter().rect(
        rect,
        radius,
        fill.gamma_multiply(0.5),
        stroke,
        StrokeKind::Outside,
    );
    if is_current && go {
        ui.scroll_to_rect(response.rect, Some(egui::Align::Center));
    }
}

fn place() -> Id {
    Id::unique("syncwright find on page")
}
