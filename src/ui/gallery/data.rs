//! Facts, tables, differences, code.

use egui::Ui;

use crate::ui::parts::table::TableEvent;
use crate::ui::parts::{
    Cell, Change, Column, Table, badge, card, code, details, diff, key_value, text,
};
use crate::ui::theme::{Icon, Tone, size};

#[derive(Default)]
pub struct State {
    row: Option<usize>,
    sorted_down: bool,
}

const SDDL: &str = "(OA;CI;CR;1131f6aa-9c07-11d1-f79f-00c04fc2dcd2;;S-1-5-21-1-2-3-1105)(OA;CI;CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;S-1-5-21-1-2-3-1105)";

pub fn show(ui: &mut Ui, state: &mut State) {
    card::titled(ui, "Contoso", |ui| {
        key_value::list(
            ui,
            &[("Name", "Contoso GmbH & Co. KG"), ("Verified domains", "3")],
        );
        key_value::exact(ui, "Tenant id", "5f0c1c1e-7f0a-4a75-9d5e-2b8a0a6a3c11");
        key_value::row(ui, "Your role", |ui| {
            badge::with_icon(
                ui,
                Tone::Success,
                Icon::Check,
                "Hybrid Identity Administrator",
            )
        });
    });
    card::gap(ui);
    card::titled(ui, "UPN suffixes", |ui| suffixes(ui, state));
    card::gap(ui);
    card::titled(ui, "What changes", |ui| {
        diff::row(
            ui,
            Change::Add,
            "CN=ADSyncAdmins,OU=Groups,DC=corp,DC=example",
            "A domain local group is made",
        );
        diff::row(
            ui,
            Change::Alter,
            "OU=People,DC=corp,DC=example",
            "Two rights are granted to svc-sync",
        );
        diff::row(
            ui,
            Change::Remove,
            "OU=Leavers,OU=People,DC=corp,DC=example",
            "214 users leave the scope",
        );
        diff::setting(ui, "Deletion limit", Some("500"), Some("100"));
    });
    card::gap(ui);
    card::titled(ui, "To copy", |ui| {
        code::block(ui, "SDDL", SDDL);
        details::show(ui, "In words", |ui| {
            text::body(
                ui,
                "Replicating Directory Changes, on this object and all below.",
            );
        });
        let _ = code::copy_button(ui, "Copy the path", "/etc/syncwright.toml");
    });
}

fn suffixes(ui: &mut Ui, state: &mut State) {
    let columns = [
        Column::new("Suffix").share(size::GALLERY_COLUMN).sortable(),
        Column::number("Users").sortable(),
        Column::new("In your tenant"),
    ];
    let mut rows = [
        ("contoso.com", 11_904, Tone::Success, "Verified"),
        ("fabrikam.example", 512, Tone::Warning, "Not verified"),
        ("corp.local", 64, Tone::Danger, "Not added"),
    ];
    if state.sorted_down {
        rows.reverse();
    }
    let event = Table::new("UPN suffixes", &columns)
        .selectable(state.row)
        .sorted(1, state.sorted_down)
        .menu(&["Sort the other way"])
        .show(ui, rows.len(), |row, column| {
            let (suffix, users, tone, word) = rows[row];
            match column {
                0 => Cell::text(suffix),
                1 => Cell::Number(users),
                _ => Cell::badge(tone, word),
            }
        });
    match event {
        Some(TableEvent::Row(row)) => state.row = Some(row),
        Some(TableEvent::Sort(_) | TableEvent::Menu(..)) => state.sorted_down = !state.sorted_down,
        None => {}
    }
}
