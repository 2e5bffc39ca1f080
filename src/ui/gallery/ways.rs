//! Cards that one chooses between, rows that lead somewhere, fields in a row, findings in a list.

use egui::Ui;

use crate::ui::parts::banner::{Banner, Remedy};
use crate::ui::parts::{Button, Field, Icon, button, card, link, select, split, text};
use crate::ui::theme::Tone;

pub fn show(ui: &mut Ui) {
    card::row(ui, 2, |ui, at| match at {
        0 => {
            text::section_of(ui, Icon::Link, "Set up synchronization");
            text::body(
                ui,
                "Connect Active Directory and Microsoft Entra ID, choose what syncs.",
            );
            card::level(ui);
            button::primary(ui, "Set up sync");
        }
        _ => {
            text::section_of(ui, Icon::Play, "Practise");
            text::body(ui, "On a made-up forest.");
            card::level(ui);
            button::secondary(ui, "Practise");
        }
    });
    card::titled(ui, "Tasks", |ui| {
        let place = |icon, title, about, badge| link::Place {
            icon,
            title,
            about,
            badge,
        };
        let _ = link::places(
            ui,
            &[
                place(
                    Icon::Domain,
                    "Domains and OUs",
                    "Include and exclude, see who enters and leaves.",
                    Some("Not applied yet"),
                ),
                place(
                    Icon::Shield,
                    "Delegation groups",
                    "The four groups that may run the engine.",
                    None,
                ),
                place(
                    Icon::Gear,
                    "Sync engine",
                    "Which of Microsoft's engines runs this configuration, and what each of them can and cannot do.",
                    None,
                ),
            ],
        );
    });
    card::gap(ui);
    card::titled(ui, "Findings", |ui| {
        let _ = Banner::error(
            "OU=People,DC=corp,DC=example was renamed to OU=Staff,DC=corp,DC=example",
        )
        .sentence("The configuration names it by its old place.")
        .listed()
        .remedy(Remedy::new("Follow it"))
        .remedy(Remedy::new("Remove the rule").quiet())
        .remedy(Remedy::new("Leave it").quiet())
        .show(ui);
        let _ = Banner::new(Tone::Warning, "ADSyncAdmins holds Svetlana, disabled")
            .sentence("Whoever enables the account again enables its access with it.")
            .listed()
            .remedy(Remedy::new("Mend").available(Err("No forest is connected")))
            .show(ui);
        text::caution(ui, "Since the file on disk: 263 users leave");
    });
    card::gap(ui);
    card::titled(ui, "Fields in a row", |ui| {
        split::fields(ui, 2, |ui, at, _| {
            let (label, options) = match at {
                0 => ("In the group", ["Any of the four", "ADSyncAdmins"]),
                _ => ("Only", ["Everybody", "Disabled"]),
            };
            let _ = select::one(ui, &Field::new(label).without_note(), &options, 0);
        });
        let _ = Button::secondary("Compare again")
            .icon(Icon::Refresh)
            .small()
            .show(ui);
    });
}
