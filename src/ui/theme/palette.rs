//! Colours by what they mean. The contrast of every pair in use is computed in a test.
#![expect(
    clippy::disallowed_methods,
    reason = "the one file that may make a colour"
)]

use crate::model::words::say;
use egui::{Color32, Shadow, Stroke, Ui, Visuals};

/// What a message, badge or mark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    pub const ALL: [Self; 5] = [
        Self::Neutral,
        Self::Info,
        Self::Success,
        Self::Warning,
        Self::Danger,
    ];

    /// Said by a screen reader before the message.
    pub fn word(self) -> &'static str {
        match self {
            Self::Neutral => say!("theme-note"),
            Self::Info => say!("theme-information"),
            Self::Success => say!("theme-success"),
            Self::Warning => say!("theme-warning"),
            Self::Danger => say!("theme-error"),
        }
    }
}

#[derive(Debug, PartialEq)]
pub struct Palette {
    pub dark: bool,
    pub background: Color32,
    pub sidebar: Color32,
    pub card: Color32,
    /// Modals, menus, tooltips, toasts.
    pub raised: Color32,
    /// Inside of text fields and code blocks.
    pub field: Color32,
    pub text: Color32,
    pub muted: Color32,
    /// Decoration only.
    pub line: Color32,
    /// Borders of things one can operate.
    pub control: Color32,
    pub accent: Color32,
    pub accent_hover: Color32,
    pub accent_pressed: Color32,
    pub on_accent: Color32,
    /// Links and accent-coloured text.
    pub accent_text: Color32,
    /// Behind what is selected or current.
    pub accent_tint: Color32,
    pub focus: Color32,
    pub hover: Color32,
    pub pressed: Color32,
    pub disabled: Color32,
    pub disabled_text: Color32,
    pub danger: Color32,
    pub danger_tint: Color32,
    pub danger_fill: Color32,
    pub danger_hover: Color32,
    pub danger_pressed: Color32,
    pub on_danger: Color32,
    pub warning: Color32,
    pub warning_tint: Color32,
    pub success: Color32,
    pub success_tint: Color32,
    pub on_success: Color32,
    pub info: Color32,
    pub info_tint: Color32,
    pub neutral_tint: Color32,
    pub selection: Color32,
    pub skeleton: Color32,
    pub backdrop: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

pub static LIGHT: Palette = Palette {
    dark: false,
    background: rgb(0xFF_FF_FF),
    sidebar: rgb(0xF5_F6_F8),
    card: rgb(0xFF_FF_FF),
    raised: rgb(0xFF_FF_FF),
    field: rgb(0xFF_FF_FF),
    text: rgb(0x1A_21_2B),
    muted: rgb(0x55_60_70),
    line: rgb(0xDD_E1_E7),
    control: rgb(0x85_8F_9E),
    accent: rgb(0x1D_5F_D1),
    accent_hover: rgb(0x19_54_BA),
    accent_pressed: rgb(0x15_49_A3),
    on_accent: rgb(0xFF_FF_FF),
    accent_text: rgb(0x1D_5F_D1),
    accent_tint: rgb(0xE5_ED_FB),
    focus: rgb(0x1D_5F_D1),
    hover: rgb(0xF0_F2_F5),
    pressed: rgb(0xE4_E7_EC),
    disabled: rgb(0xEE_F0_F3),
    disabled_text: rgb(0x80_89_97),
    danger: rgb(0xB4_23_18),
    danger_tint: rgb(0xFD_EC_EA),
    danger_fill: rgb(0xB4_23_18),
    danger_hover: rgb(0x9F_1F_15),
    danger_pressed: rgb(0x8A_1B_12),
    on_danger: rgb(0xFF_FF_FF),
    warning: rgb(0x8A_52_00),
    warning_tint: rgb(0xFF_F4_DF),
    success: rgb(0x0E_7A_43),
    success_tint: rgb(0xE8_F6_EE),
    on_success: rgb(0xFF_FF_FF),
    info: rgb(0x1D_5F_D1),
    info_tint: rgb(0xEC_F2_FC),
    neutral_tint: rgb(0xF0_F2_F5),
    selection: rgb(0xC4_D7_F8),
    skeleton: rgb(0xE6_E9_EE),
    backdrop: Color32::from_rgba_premultiplied(7, 9, 12, 110),
};

pub static DARK: Palette = Palette {
    dark: true,
    background: rgb(0x1C_20_25),
    sidebar: rgb(0x14_17_1B),
    card: rgb(0x1C_20_25),
    raised: rgb(0x22_27_2D),
    field: rgb(0x17_1B_1F),
    text: rgb(0xE8_EB_EF),
    muted: rgb(0xA2_AB_B8),
    line: rgb(0x33_3A_43),
    control: rgb(0x76_81_90),
    accent: rgb(0x2F_6A_DC),
    accent_hover: rgb(0x38_70_E2),
    accent_pressed: rgb(0x21_55_BC),
    on_accent: rgb(0xFF_FF_FF),
    accent_text: rgb(0x7F_AE_FF),
    accent_tint: rgb(0x1E_2E_4A),
    focus: rgb(0x7F_AE_FF),
    hover: rgb(0x28_2D_34),
    pressed: rgb(0x32_38_41),
    disabled: rgb(0x2A_2F_36),
    disabled_text: rgb(0x7E_88_96),
    danger: rgb(0xFF_9A_90),
    danger_tint: rgb(0x3A_1B_19),
    danger_fill: rgb(0xC6_35_2A),
    danger_hover: rgb(0xCC_40_35),
    danger_pressed: rgb(0xAE_2B_21),
    on_danger: rgb(0xFF_FF_FF),
    warning: rgb(0xF5_BE_5C),
    warning_tint: rgb(0x37_2A_12),
    success: rgb(0x63_D2_96),
    success_tint: rgb(0x14_30_23),
    on_success: rgb(0x0C_26_18),
    info: rgb(0x7F_AE_FF),
    info_tint: rgb(0x1A_26_3B),
    neutral_tint: rgb(0x29_2E_35),
    selection: rgb(0x2A_4A_84),
    skeleton: rgb(0x2C_32_39),
    backdrop: Color32::from_rgba_premultiplied(0, 0, 0, 160),
};

pub static CONTRAST: Palette = Palette {
    dark: true,
    background: rgb(0x00_00_00),
    sidebar: rgb(0x00_00_00),
    card: rgb(0x00_00_00),
    raised: rgb(0x00_00_00),
    field: rgb(0x00_00_00),
    text: rgb(0xFF_FF_FF),
    muted: rgb(0xE0_E0_E0),
    line: rgb(0x90_90_90),
    control: rgb(0xFF_FF_FF),
    accent: rgb(0xFF_E1_4D),
    accent_hover: rgb(0xFF_EC_8A),
    accent_pressed: rgb(0xE6_C8_2E),
    on_accent: rgb(0x00_00_00),
    accent_text: rgb(0xFF_E1_4D),
    accent_tint: rgb(0x2B_27_00),
    focus: rgb(0x40_D8_FF),
    hover: rgb(0x26_26_26),
    pressed: rgb(0x3A_3A_3A),
    disabled: rgb(0x1C_1C_1C),
    disabled_text: rgb(0xA8_A8_A8),
    danger: rgb(0xFF_AB_A3),
    danger_tint: rgb(0x2A_00_00),
    danger_fill: rgb(0xFF_AB_A3),
    danger_hover: rgb(0xFF_C4_BE),
    danger_pressed: rgb(0xF0_8C_82),
    on_danger: rgb(0x00_00_00),
    warning: rgb(0xFF_CF_70),
    warning_tint: rgb(0x26_1A_00),
    success: rgb(0x7D_F0_AE),
    success_tint: rgb(0x00_20_10),
    on_success: rgb(0x00_00_00),
    info: rgb(0x9C_D0_FF),
    info_tint: rgb(0x00_17_2E),
    neutral_tint: rgb(0x1C_1C_1C),
    selection: rgb(0x00_4A_80),
    skeleton: rgb(0x3A_3A_3A),
    backdrop: Color32::from_rgba_premultiplied(0, 0, 0, 200),
};

/// The palette this part of the window is drawn with.
pub fn palette(ui: &Ui) -> &'static Palette {
    of_visuals(ui.visuals())
}

/// As [`palette`], where there is no `Ui` yet.
pub fn of_context(ctx: &egui::Context) -> &'static Palette {
    of_visuals(&ctx.global_style().visuals)
}

fn of_visuals(visuals: &Visuals) -> &'static Palette {
    [&LIGHT, &DARK, &CONTRAST]
        .into_iter()
        .find(|p| p.background == visuals.panel_fill)
        .unwrap_or(if visuals.dark_mode { &DARK } else { &LIGHT })
}

impl Palette {
    /// Text and icons of a tone.
    pub fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Neutral => self.muted,
            Tone::Info => self.info,
            Tone::Success => self.success,
            Tone::Warning => self.warning,
            Tone::Danger => self.danger,
        }
    }

    /// Behind text of a tone.
    pub fn tint(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Neutral => self.neutral_tint,
            Tone::Info => self.info_tint,
            Tone::Success => self.success_tint,
            Tone::Warning => self.warning_tint,
            Tone::Danger => self.danger_tint,
        }
    }

    /// Around what is selected or current; shows an edge in high contrast only, where a tint alone
    /// would be too faint.
    pub fn selected_line(&self) -> Stroke {
        if std::ptr::eq(self, &raw const CONTRAST) {
            Stroke::new(super::size::HAIRLINE, self.accent_text)
        } else {
            Stroke::NONE
        }
    }

    /// Around a tint; shows an edge in high contrast only.
    pub fn tint_line(&self, tone: Tone) -> Color32 {
        if std::ptr::eq(self, &raw const CONTRAST) {
            self.tone(tone)
        } else {
            self.tint(tone)
        }
    }

    pub(super) fn shadow(&self) -> Shadow {
        Shadow {
            offset: [0, 6],
            blur: 24,
            spread: 0,
            color: Color32::from_black_alpha(if self.dark { 120 } else { 38 }),
        }
    }

    pub fn transparent() -> Color32 {
        Color32::TRANSPARENT
    }

    /// For drawing something that comes and goes: 0 is invisible, 1 is as it is.
    pub fn faded(color: Color32, share: f32) -> Color32 {
        color.gamma_multiply(share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2, relative luminance.
    fn luminance(c: Color32) -> f64 {
        let channel = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.040_45 {
                v / 12.92
            } else {
                ((v + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Every pair in which text is drawn.
    fn text_pairs(p: &Palette) -> Vec<(&'static str, Color32, Color32)> {
        let mut pairs = vec![
            ("on accent", p.on_accent, p.accent),
            ("on accent, hovered", p.on_accent, p.accent_hover),
            ("on accent, pressed", p.on_accent, p.accent_pressed),
            ("on danger", p.on_danger, p.danger_fill),
            ("on danger, hovered", p.on_danger, p.danger_hover),
            ("on danger, pressed", p.on_danger, p.danger_pressed),
            ("on success", p.on_success, p.success),
            ("text on selection", p.text, p.selection),
        ];
        for (name, under) in [
            ("background", p.background),
            ("sidebar", p.sidebar),
            ("card", p.card),
            ("raised", p.raised),
            ("field", p.field),
            ("hover", p.hover),
            ("accent tint", p.accent_tint),
        ] {
            pairs.push((name, p.text, under));
            pairs.push((name, p.muted, under));
            pairs.push((name, p.accent_text, under));
            for tone in Tone::ALL {
                pairs.push((name, p.tone(tone), under));
            }
        }
        pairs.push(("pressed", p.text, p.pressed));
        for tone in Tone::ALL {
            pairs.push(("tone on its tint", p.tone(tone), p.tint(tone)));
            pairs.push(("text on a tint", p.text, p.tint(tone)));
            pairs.push(("muted on a tint", p.muted, p.tint(tone)));
            pairs.push(("link on a tint", p.accent_text, p.tint(tone)));
        }
        pairs
    }

    /// Borders, focus and marks that carry meaning.
    fn mark_pairs(p: &Palette) -> Vec<(&'static str, Color32, Color32)> {
        let mut pairs = Vec::new();
        for (name, under) in [
            ("background", p.background),
            ("sidebar", p.sidebar),
            ("card", p.card),
            ("raised", p.raised),
            ("field", p.field),
        ] {
            pairs.push((name, p.control, under));
            pairs.push((name, p.focus, under));
            pairs.push((name, p.accent, under));
            pairs.push((name, p.danger, under));
            pairs.push((name, p.success, under));
        }
        for tone in Tone::ALL {
            pairs.push(("focus on a tint", p.focus, p.tint(tone)));
        }
        pairs.push(("focus on what is current", p.focus, p.accent_tint));
        pairs
    }

    fn too_weak(p: &Palette, text: f64, marks: f64) -> Vec<String> {
        let pairs = text_pairs(p).into_iter().map(|x| (x, text));
        pairs
            .chain(mark_pairs(p).into_iter().map(|x| (x, marks)))
            .filter(|((_, a, b), least)| contrast(*a, *b) < *least)
            .map(|((name, a, b), least)| {
                format!("{name}: {a:?} on {b:?} {:.2} < {least}", contrast(a, b))
            })
            .collect()
    }

    #[test]
    fn light_and_dark_meet_wcag_aa_in_every_pair() {
        for p in [&LIGHT, &DARK] {
            assert_eq!(too_weak(p, 4.5, 3.0), Vec::<String>::new());
        }
    }

    #[test]
    fn high_contrast_meets_wcag_aaa_in_every_pair() {
        assert_eq!(too_weak(&CONTRAST, 7.0, 4.5), Vec::<String>::new());
    }

    /// A colour that no pair names is decoration, or it was forgotten.
    #[test]
    fn every_colour_is_in_a_pair_or_decorates() {
        const DECORATION: [&str; 6] = [
            "line",
            "disabled",
            "disabled_text",
            "skeleton",
            "backdrop",
            "dark",
        ];
        let source = include_str!("palette.rs");
        let (_, fields) = source.split_once("pub struct Palette {").unwrap();
        let (fields, _) = fields.split_once("\n}").unwrap();
        let (_, pairs) = source.split_once("fn text_pairs").unwrap();
        let (pairs, _) = pairs.split_once("fn too_weak").unwrap();
        let names = fields.lines().filter_map(|line| {
            let name = line.trim().strip_prefix("pub ")?;
            name.split_once(':').map(|(name, _)| name)
        });
        let toned = |name: &str| {
            let stem = name.trim_end_matches("_tint");
            ["danger", "warning", "success", "info", "neutral"].contains(&stem)
        };
        let forgotten: Vec<&str> = names
            .filter(|name| !DECORATION.contains(name) && !toned(name))
            .filter(|name| !pairs.contains(&format!("p.{name}")))
            .collect();
        assert_eq!(forgotten, Vec::<&str>::new());
    }

    /// WCAG asks nothing of what cannot be used; one still wants to read it.
    #[test]
    fn what_is_switched_off_can_be_read() {
        for (p, least) in [(&LIGHT, 3.0), (&DARK, 3.0), (&CONTRAST, 7.0)] {
            for under in [p.disabled, p.card, p.background] {
                let found = contrast(p.disabled_text, under);
                assert!(found >= least, "{found:.2} < {least} on {under:?}");
            }
        }
    }

    #[test]
    fn black_on_white_is_twenty_one_to_one() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    }

    /// Their pages are made below the window, which may not be asked for its colours there.
    #[test]
    fn reports_have_the_colours_of_the_window() {
        let of = |p: &Palette, names: [(&str, Color32); 8]| {
            let css = |(name, c): (&str, Color32)| {
                format!("--{name}: #{:02x}{:02x}{:02x};", c.r(), c.g(), c.b())
            };
            assert_eq!(names[1].1, p.background);
            names.map(css).join(" ")
        };
        let names = |p: &Palette, shaded: Color32, tint: Color32| {
            [
                ("text", p.text),
                ("ground", p.background),
                ("quiet", p.muted),
                ("rule", p.line),
                ("edge", p.control),
                ("box", shaded),
                ("accent", p.accent_text),
                ("accent-box", tint),
            ]
        };
        let [light, dark] = [&LIGHT, &DARK].map(|p| of(p, names(p, p.neutral_tint, p.accent_tint)));
        // Paper has no grounds.
        let print = of(&LIGHT, names(&LIGHT, LIGHT.background, LIGHT.background));
        let wanted = format!(
            ":root {{ color-scheme: light dark; {light} }}\n\
             @media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n\
             @media print {{ :root {{ color-scheme: light; {print} }} }}\n"
        );
        assert_eq!(crate::insight::sync_picture::COLOURS, wanted);
        for page in ["head", "access"] {
            let path = format!("resources/report/{page}.html");
            let page = std::fs::read_to_string(path).unwrap();
            assert!(page.contains("/* colours */\n"));
            let bare = page.replace("{language}", "").replace("{title}", "");
            assert!(!bare.contains('#'), "a colour of its own");
        }
        assert!(!crate::insight::sync_picture::STYLE.contains('#'));
    }
}
