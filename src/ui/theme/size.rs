//! Sizes of things, in points.

use egui::{CornerRadius, Frame, Margin, Stroke, Ui, Vec2, vec2};

use super::{Palette, Tone, space};

pub const WINDOW: Vec2 = vec2(1024.0, 700.0);
pub const WINDOW_MIN: Vec2 = vec2(480.0, 320.0);

/// Larger than any screen.
pub const WINDOW_MAX: Vec2 = vec2(8192.0, 8192.0);

pub const SIDEBAR: f32 = 240.0;
pub const SIDEBAR_THIN: f32 = 56.0;
pub const STEP_ROW: f32 = 40.0;
pub const STEP_DISC: f32 = 20.0;
pub const TOP_LINE: f32 = 44.0;
pub const STATUS_LINE: f32 = 28.0;

pub const BUTTON: f32 = 36.0;
pub const BUTTON_SMALL: f32 = 28.0;
pub const BUTTON_PAD: f32 = 14.0;
pub const BUTTON_PAD_SMALL: f32 = 10.0;
pub const BUTTON_MIN: f32 = 80.0;
pub const BUTTON_MIN_PRIMARY: f32 = 96.0;

pub const FIELD: f32 = 34.0;
pub const FIELD_WIDTH: f32 = 420.0;
pub const FIELD_WIDTH_HOST: f32 = 360.0;
pub const FIELD_WIDTH_SHORT: f32 = 160.0;
/// The line of help or error below a field.
pub const FIELD_NOTE: f32 = 18.0;
pub const FIELD_LABEL: f32 = 20.0;

pub const TREE_ROW: f32 = 28.0;
pub const TREE_INDENT: f32 = 20.0;
pub const TREE_COUNT: f32 = 72.0;
pub const LIST_ROW: f32 = 32.0;
pub const TWO_LINE_ROW: f32 = 48.0;
pub const COLUMN_MIN: f32 = 48.0;
pub const MENU_MAX: f32 = 280.0;

pub const CHECK: f32 = 18.0;
pub const TOGGLE: Vec2 = vec2(36.0, 20.0);
pub const BADGE: f32 = 22.0;
pub const BAR: f32 = 6.0;

pub const ICON: f32 = 16.0;
pub const ICON_SMALL: f32 = 14.0;
pub const ICON_LARGE: f32 = 20.0;
pub const ICON_EMPTY: f32 = 32.0;
/// A sign on a ground of its own: the program's beside its name, and that of a card.
pub const SIGN: f32 = 24.0;
pub const TILE: f32 = 32.0;

pub const TEXT_MAX: f32 = 680.0;
pub const MODAL: f32 = 480.0;
pub const TOAST: f32 = 360.0;
pub const KEY_COLUMN: f32 = 180.0;
/// Names of keys of the keyboard.
pub const KEYS_COLUMN: f32 = 152.0;
/// Below this a table of many columns leaves out what is told elsewhere, too.
pub const WIDE_TABLE: f32 = 900.0;
/// Below this a matrix has no room for a column a group.
pub const GROUP_COLUMNS_AT: f32 = 640.0;
/// Below this, two columns become one.
pub const SPLIT_AT: f32 = 600.0;
/// Of a column with a day and a time, beside others of about four.
pub const TIME_SHARE: f32 = 5.0;
/// A card narrower than this puts the buttons of a row below its text.
pub const WRAP_AT: f32 = 460.0;
/// From here on, a list, a picture of it and what is chosen stand side by side.
pub const THREE_COLUMNS_AT: f32 = 1160.0;
/// Of the width, for the list of three columns; and of what is left, for the picture.
pub const THREE_COLUMNS: (f32, f32) = (0.40, 0.54);
/// The side of an area of a picture that one can still see and press.
pub const AREA_MIN: f32 = 48.0;
/// One bar of a pair.
pub const THICK_BAR: f32 = 12.0;
/// Beside a chart, for its numbers in words.
pub const WORDS_COLUMN: f32 = 220.0;
/// Length and half the width of an arrow's head; dash and gap of a dashed arrow.
pub const ARROW: (f32, f32) = (9.0, 5.0);
pub const DASH: (f32, f32) = (6.0, 4.0);
/// Between two strokes of a hatching.
pub const HATCH: f32 = 6.0;
/// How strong the filling of an area is on its tint.
pub const AREA_FILL: f32 = 0.3;
/// Cards stand in as many columns of this width as there is room for.
pub const CARD_COLUMN: f32 = 600.0;
pub const CARD_COLUMNS: usize = 4;
/// What a page with a tree needs above and below it.
pub const AROUND_TREE: f32 = 340.0;
pub const CHOICE_MIN: f32 = 260.0;
/// Of a card beside others of its height; of a field in a row of fields.
pub const CARD_MIN: f32 = 300.0;
pub const FIELD_MIN: f32 = 190.0;

/// Of the gallery: a field of colour, a tree, the shares of a list and a column.
pub const GALLERY_CELL: Vec2 = vec2(112.0, 56.0);
pub const GALLERY_TREE: f32 = 380.0;
/// A whole window, and one with little room.
pub const GALLERY_FRAME: f32 = 560.0;
pub const GALLERY_FRAME_LOW: f32 = 300.0;
pub const GALLERY_MAP: f32 = 340.0;
pub const GALLERY_MAP_SMALL: f32 = 90.0;
pub const GALLERY_SHARE: f32 = 0.6;
pub const GALLERY_COLUMN: f32 = 1.4;

pub const NUMBER_COLUMN: f32 = 96.0;
/// The longest name of a month with its day and year.
pub const DAY_COLUMN: f32 = 144.0;
/// A short one.
pub const DAY_COLUMN_SHORT: f32 = 120.0;
/// A badge of one word under a title of two.
pub const BADGE_COLUMN_SHORT: f32 = 104.0;
/// A badge of up to three words.
pub const BADGE_COLUMN: f32 = 136.0;
pub const TABLE_MAX: f32 = 320.0;
pub const TABLE_SHORT: f32 = 240.0;
/// For a table with one sentence in a row.
pub const TABLE_TALL: f32 = 360.0;
/// Of the window's height: a list takes no more, so that one gets past it.
pub const LIST_SHARE: f32 = 0.6;
/// Four rows and a half: one sees that it goes on.
pub const PICKER_MAX: f32 = 4.5 * TWO_LINE_ROW;
/// Of the width, beside its details.
pub const TREE_SHARE: f32 = 0.58;
pub const TREE_MIN: f32 = 6.0 * TREE_ROW;
/// Widths of the bars that stand for rows, as shares.
pub const SKELETON: [f32; 3] = [0.72, 0.55, 0.64];
/// How much of the turning ring is drawn, and of how many pieces it is made.
pub const RING: (f32, u8) = (0.75, 18);

/// The pointer target that nothing may be smaller than (WCAG 2.2, 2.5.8).
pub const TARGET_MIN: f32 = 24.0;

/// An element that is not shown before this many seconds, so that quick work does not flicker.
pub const PATIENCE: f64 = 0.15;
/// After this many seconds, work shows how long it has been running.
pub const ELAPSED_AFTER: f64 = 10.0;
pub const TOAST_SECONDS: f64 = 5.0;
pub const COPIED_SECONDS: f64 = 2.0;
/// One turn of the spinner, in seconds.
pub const SPINNER_TURN: f64 = 1.0;
/// Once it only steps: steps of one turn.
pub const SPINNER_STEPS: f64 = 8.0;
/// One frame at 25 a second, in seconds.
pub const FRAME: f64 = 0.04;
/// Letters typed within this many seconds belong to one word.
pub const TYPE_AHEAD: f64 = 0.8;
pub const MOTION: f32 = 0.12;

pub const RADIUS_SMALL: u8 = 4;
pub const RADIUS: u8 = 6;
pub const RADIUS_CARD: u8 = 8;
pub const RADIUS_MODAL: u8 = 12;

pub const HAIRLINE: f32 = 1.0;
pub const FOCUS: f32 = 2.0;

/// How much room the window has; decided once a frame from its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breadth {
    /// Under 640 points: no sidebar, one column.
    Narrow,
    /// 640 to 899: a thin sidebar with discs only.
    Middle,
    /// 900 and more.
    Wide,
}

impl Breadth {
    pub fn of(width: f32) -> Self {
        if width >= 900.0 {
            Self::Wide
        } else if width >= 640.0 {
            Self::Middle
        } else {
            Self::Narrow
        }
    }

    /// Left and right of the content.
    pub fn margin(self) -> f32 {
        match self {
            Self::Wide => space::HUGE,
            Self::Middle => space::XXL,
            Self::Narrow => space::L,
        }
    }

    /// Above the page's title.
    pub fn margin_top(self) -> f32 {
        match self {
            Self::Wide => 28.0,
            Self::Middle => space::XL,
            Self::Narrow => space::M,
        }
    }

    pub fn footer(self) -> f32 {
        match self {
            Self::Wide => 64.0,
            Self::Middle => 56.0,
            Self::Narrow => 48.0,
        }
    }

    /// In a card or a modal.
    pub fn padding(self) -> f32 {
        match self {
            Self::Wide | Self::Middle => space::XL,
            Self::Narrow => space::M,
        }
    }
}

/// The breadth of the whole window.
pub fn breadth(ui: &Ui) -> Breadth {
    Breadth::of(ui.ctx().content_rect().width())
}

pub fn radius(points: u8) -> CornerRadius {
    CornerRadius::same(points)
}

pub fn hairline(p: &Palette) -> Stroke {
    Stroke::new(HAIRLINE, p.line)
}

pub fn border(p: &Palette) -> Stroke {
    Stroke::new(HAIRLINE, p.control)
}

pub fn focus(p: &Palette) -> Stroke {
    Stroke::new(FOCUS, p.focus)
}

pub fn margin(x: f32, y: f32) -> Margin {
    Margin::symmetric(x as i8, y as i8)
}

pub fn card_frame(ui: &Ui, p: &Palette) -> Frame {
    Frame::new()
        .fill(p.card)
        .stroke(hairline(p))
        .corner_radius(radius(RADIUS_CARD))
        .inner_margin(Margin::same(breadth(ui).padding() as i8))
}

pub fn banner_frame(p: &Palette, tone: Tone) -> Frame {
    Frame::new()
        .fill(p.tint(tone))
        .stroke(Stroke::new(HAIRLINE, p.tint_line(tone)))
        .corner_radius(radius(RADIUS_CARD))
        .inner_margin(margin(space::L, space::M))
}

/// Around text fields and blocks of code.
pub fn field_frame(p: &Palette, stroke: Stroke) -> Frame {
    Frame::new()
        .fill(p.field)
        .stroke(stroke)
        .corner_radius(radius(RADIUS))
        .inner_margin(margin(space::M, space::S))
}

pub fn modal_frame(ui: &Ui, p: &Palette) -> Frame {
    let padding = match breadth(ui) {
        Breadth::Narrow => space::L,
        _ => space::XXL,
    };
    Frame::new()
        .fill(p.raised)
        .stroke(hairline(p))
        .corner_radius(radius(RADIUS_MODAL))
        .shadow(p.shadow())
        .inner_margin(Margin::same(padding as i8))
}

pub fn menu_frame(p: &Palette) -> Frame {
    Frame::new()
        .fill(p.raised)
        .stroke(border(p))
        .corner_radius(radius(RADIUS))
        .shadow(p.shadow())
        .inner_margin(Margin::same(space::XS as i8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_breadth_follows_the_width() {
        assert_eq!(Breadth::of(512.0), Breadth::Narrow);
        assert_eq!(Breadth::of(640.0), Breadth::Middle);
        assert_eq!(Breadth::of(899.0), Breadth::Middle);
        assert_eq!(Breadth::of(1024.0), Breadth::Wide);
    }

    #[test]
    fn everything_one_presses_is_large_enough() {
        for target in [BUTTON_SMALL, FIELD, TREE_ROW, LIST_ROW, STEP_ROW] {
            assert!(target >= TARGET_MIN);
        }
    }
}
