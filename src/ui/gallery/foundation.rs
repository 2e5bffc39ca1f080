//! Type, colours, icons, buttons.

use egui::Ui;

use crate::ui::parts::{Button, badge, button, card, key_value, link, text};
use crate::ui::theme::{Icon, Text, Tone, palette, size, space};

pub fn type_and_colour(ui: &mut Ui) {
    card::titled(ui, "Type", |ui| {
        for (style, sample) in Text::ALL.into_iter().zip([
            "Help: host name, or leave empty to find one through DNS",
            "CAPTION: users, groups",
            "Body: the set-up reads your forest with this account",
            "Label: Domain controller",
            "Strong: the certificate is not trusted",
            "CN=Anna Müller,OU=People,DC=corp,DC=example",
            "1,111,111 of 2,000,000",
            "Section: connector account",
            "Title: Connect to Active Directory",
            "Hero: welcome",
        ]) {
            text::paragraph(ui, style, sample, |p| p.text);
        }
    });
    card::gap(ui);
    card::titled(ui, "Tones", |ui| {
        ui.horizontal_wrapped(|ui| {
            for tone in Tone::ALL {
                badge::show(ui, tone, tone.word());
            }
            badge::with_icon(ui, Tone::Success, Icon::Check, "Verified");
            badge::with_icon(ui, Tone::Warning, Icon::Warning, "Not verified");
        });
        ui.horizontal_wrapped(|ui| {
            text::body(ui, "Text, ");
            text::muted(ui, "muted text, ");
            text::error(ui, "error text, ");
            let _ = link::show(ui, "a link", false);
            let _ = link::show(ui, "a link that opens the browser", true);
        });
    });
    card::gap(ui);
    card::titled(ui, "Names from elsewhere", |ui| {
        key_value::list(
            ui,
            &[
                ("Other scripts", "Ελληνικά, Русский, Überörtlich, İstanbul"),
                ("Hostile", "Anna\u{202e}nimdA\u{7}"),
            ],
        );
        let long = format!(
            "CN=Anna Müller,{}DC=corp,DC=example",
            "OU=Very deep,".repeat(30)
        );
        key_value::exact(ui, "Too long", &long);
    });
}

pub fn icons(ui: &mut Ui) {
    let p = palette(ui);
    card::show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for icon in Icon::ALL {
                let cell = size::GALLERY_CELL;
                let (_, rect) = ui.allocate_space(cell);
                let (mut above, mut below) = (rect, rect);
                above.max.y = rect.center().y;
                below.min.y = rect.center().y;
                icon.paint(ui.painter(), above, size::ICON_LARGE, p.text);
                let name = format!("{icon:?}");
                let galley = Text::Help.line(ui, &name, p.muted);
                let at = below.center() - galley.size() / 2.0;
                ui.painter().galley(at, galley, p.muted);
            }
        });
        ui.horizontal(|ui| {
            for points in [
                size::ICON_SMALL,
                size::ICON,
                size::ICON_LARGE,
                size::ICON_EMPTY,
            ] {
                for icon in [Icon::Check, Icon::Gear, Icon::Group, Icon::Cloud] {
                    icon.show(ui, points, p.accent_text);
                }
            }
        });
    });
}

pub fn buttons(ui: &mut Ui) {
    let no = Err("Connect a forest first");
    card::titled(ui, "Kinds", |ui| {
        ui.horizontal_wrapped(|ui| {
            let _ = button::primary(ui, "Test connection");
            let _ = button::secondary(ui, "Import CA…");
            let _ = Button::ghost("Show details").show(ui);
            let _ = button::danger(ui, "Remove forest");
        });
    });
    card::gap(ui);
    card::titled(ui, "Not available, with the reason as tooltip", |ui| {
        ui.horizontal_wrapped(|ui| {
            let _ = Button::primary("Apply 14 changes").available(no).show(ui);
            let _ = Button::secondary("Refresh").available(no).show(ui);
            let _ = Button::ghost("Show plan").available(no).show(ui);
            let _ = Button::danger("Undo all").available(no).show(ui);
            let _ = button::icon_with(ui, Icon::Refresh, "Read again", no);
        });
    });
    card::gap(ui);
    card::titled(ui, "With icons, small, icon only", |ui| {
        ui.horizontal_wrapped(|ui| {
            let _ = Button::secondary("Add a forest").icon(Icon::Plus).show(ui);
            let _ = Button::primary("Sign in")
                .icon_after(Icon::External)
                .show(ui);
            let _ = Button::ghost("Copy").icon(Icon::Copy).small().show(ui);
            let _ = Button::secondary("Cancel").small().show(ui);
            let _ = button::icon(ui, Icon::Trash, "Remove");
            let _ = button::icon(ui, Icon::More, "More");
        });
        ui.add_space(space::XS);
        let long = "A button whose words are much longer than there is room for in a narrow window";
        let _ = Button::secondary(long).icon(Icon::File).show(ui);
    });
}
