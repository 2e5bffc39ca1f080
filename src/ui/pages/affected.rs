//! Object by object: who leaves and who enters, worst first. Those can be kept in or out.

use egui::Ui;

use crate::model::snapshot::ObjectKind;
use crate::model::text::inert;
use crate::model::words::{list, say};
use crate::plan::{Affected, AffectedObject, Side};
use crate::ui::pages::keep;
use crate::ui::parts::table::TableEvent;
use crate::ui::parts::{Banner, Cell, Column, Table, Tone, card, text};
use crate::ui::theme::size;
use crate::wizard::Msg;

/// `edited`: the document is being edited here, and not a plan that somebody else made.
pub(super) fn show(ui: &mut Ui, affected: &Affected, edited: bool, send: &mut dyn FnMut(Msg)) {
    if !affected.unread.is_empty() {
        let domains = list(&affected.unread);
        Banner::warning(&say!(
            "page-review-not-looked-through",
            domains = inert(&domains)
        ))
        .sentence(say!("page-review-not-looked-through-means"))
        .show(ui);
        card::gap(ui);
    }
    let sides = [
        ("leaving", &affected.leaving),
        ("written", &affected.written),
        ("kept", &affected.kept),
        ("entering", &affected.entering),
    ];
    for (salt, side) in sides {
        if side.total() == 0 {
            continue;
        }
        let title = match salt {
            "leaving" => say!("page-review-leaving", who = side.words()),
            "written" => say!("page-review-written", n = side.total()),
            "kept" => say!("page-review-kept", n = side.total()),
            _ => say!("page-review-entering", who = side.words()),
        };
        let keeps = edited && ["leaving", "entering"].contains(&salt);
        card::titled(ui, &title, |ui| table(ui, &title, side, keeps, send));
        card::gap(ui);
    }
}

fn table(ui: &mut Ui, title: &str, side: &Side, keeps: bool, send: &mut dyn FnMut(Msg)) {
    let columns = [
        Column::new(say!("page-review-object")).share(2.0),
        Column::new(say!("page-review-kind")).fixed(size::BADGE_COLUMN),
        Column::new(say!("page-review-where")).share(3.0),
    ];
    let entries = keep::entries();
    let table = Table::new(title, &columns)
        .max_height(size::TABLE_SHORT)
        .menu(if keeps { &entries } else { &[] });
    let event = table.show(ui, side.objects.len(), |row, column| {
        let object = &side.objects[row];
        match column {
            0 => Cell::text(inert(&object.name).into_owned()),
            1 if object.privileged => Cell::badge(Tone::Danger, say!("page-review-privileged")),
            1 => Cell::text(kind(object)),
            _ => Cell::mono(inert(object.dn.as_str()).into_owned()),
        }
    });
    if let Some(TableEvent::Menu(row, entry)) = event {
        send(keep::msg(&side.objects[row], entry));
    }
    let more = side.total().saturating_sub(side.objects.len() as u64);
    if more > 0 {
        text::help(ui, &say!("page-review-more", n = more));
    }
}

fn kind(object: &AffectedObject) -> &'static str {
    match object.kind {
        ObjectKind::Group => say!("page-review-kind-group"),
        ObjectKind::Computer => say!("page-review-kind-computer"),
        ObjectKind::Contact => say!("page-review-kind-contact"),
        _ => say!("page-review-kind-user"),
    }
}
