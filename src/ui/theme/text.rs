//! The type scale.

use std::borrow::Cow;
use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat, TextWrapping, VariationCoords};
use egui::{Align, Color32, FontId, Galley, RichText, Ui};

use super::{fonts, phrase};

/// A place in the type scale: size, weight and family together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// 12, for help below fields and captions.
    Help,
    /// 12 and heavier, for badges and table headers.
    Caption,
    /// 14.
    Body,
    /// 14 and heavier: field labels, keys, names.
    Label,
    /// 14 and bold: primary buttons, headlines of banners.
    Strong,
    /// 13, fixed width: DNs, GUIDs, SDDL.
    Mono,
    /// 14, digits of one width: columns of numbers.
    Figures,
    /// 16.
    Section,
    /// 22.
    Title,
    /// 28: first and last page only.
    Hero,
}

impl Text {
    pub const ALL: [Self; 10] = [
        Self::Help,
        Self::Caption,
        Self::Body,
        Self::Label,
        Self::Strong,
        Self::Mono,
        Self::Figures,
        Self::Section,
        Self::Title,
        Self::Hero,
    ];

    pub fn size(self) -> f32 {
        match self {
            Self::Help | Self::Caption => 12.0,
            Self::Mono => 13.0,
            Self::Body | Self::Label | Self::Strong | Self::Figures => 14.0,
            Self::Section => 16.0,
            Self::Title => 22.0,
            Self::Hero => 28.0,
        }
    }

    fn weight(self) -> f32 {
        match self {
            Self::Help | Self::Body | Self::Mono | Self::Figures => 400.0,
            Self::Label | Self::Caption => 550.0,
            Self::Strong => 600.0,
            Self::Section => 620.0,
            Self::Title | Self::Hero => 650.0,
        }
    }

    pub fn line_height(self) -> f32 {
        match self {
            Self::Help | Self::Caption => 18.0,
            Self::Mono => 20.0,
            Self::Body | Self::Label | Self::Strong | Self::Figures => 20.0,
            Self::Section => 24.0,
            Self::Title => 30.0,
            Self::Hero => 36.0,
        }
    }

    pub fn font(self) -> FontId {
        FontId::new(self.size(), fonts::family(self))
    }

    /// For egui's own widgets.
    pub fn rich(self, text: impl Into<String>, color: Color32) -> RichText {
        RichText::new(text)
            .font(self.font())
            .variation("wght", self.weight())
            .line_height(Some(self.line_height()))
            .color(color)
    }

    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            color,
            line_height: Some(self.line_height()),
            coords: VariationCoords::new([("wght", self.weight())]),
            valign: Align::Center,
            ..Default::default()
        }
    }

    /// Laid out on one line, however long.
    pub fn line(self, ui: &Ui, text: &str, color: Color32) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(color));
        job.break_on_newline = false;
        job.wrap.max_width = f32::INFINITY;
        ui.fonts_mut(|f| f.layout_job(job))
    }

    /// Laid out on as many lines as the width asks for.
    pub fn wrapped(self, ui: &Ui, text: &str, color: Color32, width: f32) -> Arc<Galley> {
        let text = self.phrased(ui, text, width);
        let mut job = LayoutJob::single_section(text.into_owned(), self.format(color));
        job.wrap = TextWrapping::wrap_at_width(width);
        ui.fonts_mut(|f| f.layout_job(job))
    }

    /// The text with line ends where a reader of Japanese would pause; any other text as it is.
    pub fn phrased<'t>(self, ui: &Ui, text: &'t str, width: f32) -> Cow<'t, str> {
        let layout = |text: &str| {
            let format = self.format(Color32::PLACEHOLDER);
            let mut job = LayoutJob::single_section(text.to_owned(), format);
            job.wrap = TextWrapping::wrap_at_width(width);
            ui.fonts_mut(|f| f.layout_job(job))
        };
        phrase::broken(text, layout).map_or(Cow::Borrowed(text), Cow::Owned)
    }

    /// As [`Self::wrapped`], but at most so many lines; words longer than a line are broken, and
    /// what still does not fit is cut in the middle.
    pub fn lines(
        self,
        ui: &Ui,
        text: &str,
        color: Color32,
        width: f32,
        lines: usize,
    ) -> Arc<Galley> {
        // No cell on any screen shows more; a hostile name may be far longer.
        const SANE: usize = 400;
        let text = crate::model::text::middle(text, SANE);
        let mut job = LayoutJob::single_section(text.into_owned(), self.format(color));
        job.break_on_newline = false;
        job.wrap = TextWrapping {
            max_width: width,
            max_rows: lines,
            ..Default::default()
        };
        ui.fonts_mut(|f| f.layout_job(job))
    }

    /// Laid out on one line of at most this width, the end cut with an ellipsis.
    pub fn cut(self, ui: &Ui, text: &str, color: Color32, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(color));
        job.break_on_newline = false;
        job.wrap = TextWrapping::truncate_at_width(width);
        ui.fonts_mut(|f| f.layout_job(job))
    }

    /// Laid out on one line of at most this width, the middle cut with an ellipsis: the ends of a
    /// DN tell most. Look at [`was_cut`] to know whether to offer the whole text.
    pub fn middle(self, ui: &Ui, text: &str, color: Color32, width: f32) -> Arc<Galley> {
        // No line on any screen shows more; a hostile name may be far longer.
        const SANE: usize = 1000;
        let text = &*crate::model::text::middle(text, SANE);
        let whole = self.line(ui, text, color);
        if whole.size().x <= width {
            return whole;
        }
        let count = text.chars().count();
        let (mut low, mut high) = (3, count);
        let mut best = self.line(ui, "…", color);
        while low < high {
            let keep = low.midpoint(high);
            let shorter = self.line(ui, &crate::model::text::middle(text, keep), color);
            if shorter.size().x <= width {
                best = shorter;
                low = keep + 1;
            } else {
                high = keep;
            }
        }
        best
    }
}

/// Whether a galley of [`Text::middle`] or [`Text::cut`] shows less than this text.
pub fn was_cut(galley: &Galley, text: &str) -> bool {
    galley.elided || galley.text() != text
}
