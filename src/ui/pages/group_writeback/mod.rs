//! Draws the page "Group writeback".

mod target;

use egui::Ui;

use crate::engines::{Capability, answer, not_written_back};
use crate::model::document::{EngineKind, GroupChoice, GroupNaming};
use crate::model::tenant::{TenantGroup, TenantGroupKind};
use crate::model::words::say;
use crate::plan::Affected;
use crate::ui::pages::affected;
use crate::ui::parts::table::TableEvent;
use crate::ui::parts::{
    Banner, Button, Cell, Check, Choice, Column, Link, Table, Tone, Width, banner, card, chain,
    choice, empty, key_value, progress, search, text,
};
use crate::ui::theme::size;
use crate::wizard::pages::group_writeback::{self as page, Msg, NameNote, State};
use crate::wizard::{Desk, Load, Model, Msg as Top};

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let (state, desk) = (&model.group_writeback, &model.desk);
    let engine = desk.document.engine;
    let mut on = desk.document.group_writeback.enabled;
    let help = say!(
        "page-group-writeback-sentence",
        text = answer(engine, Capability::GroupWriteback).words
    );
    let switch = Check::new(say!("page-group-writeback-switch")).help(&help);
    if switch.toggle(ui, &mut on).changed() {
        send(Top::GroupWriteback(Msg::Switch(on)));
    }
    if let Some(warning) = page::switched_off_warning(desk) {
        Banner::warning(say!("page-group-writeback-will-go"))
            .sentence(&warning)
            .show(ui);
    }
    for (headline, advice) in page::changed_later(desk) {
        Banner::warning(&headline.show())
            .sentence(&advice.show())
            .show(ui);
    }
    written(ui, &state.written, send);
    if !desk.document.group_writeback.enabled {
        return;
    }
    card::gap(ui);
    card::stack(ui, 5, |ui, at| {
        let mut tell = |msg: Msg| send(Top::GroupWriteback(msg));
        match at {
            0 => what_it_does(ui, desk),
            1 => target::target(ui, state, desk, send),
            2 => groups(ui, state, desk, &mut tell),
            3 => names(ui, state, desk, &mut tell),
            _ => target::rights(ui, state, desk, send),
        }
    });
    target::dialogs(ui, &state.target, desk, send);
}

/// Group by group: what the engine deletes by what is chosen now, and what it changes.
fn written(ui: &mut Ui, found: &Load<Affected>, send: &mut dyn FnMut(Top)) {
    if found.is_running() {
        progress::spinner(ui, say!("page-group-writeback-written-reading"));
    }
    if let Some(problem) = found.problem()
        && banner::problem(ui, problem, &[say!("page-group-writeback-check-again")]).is_some()
    {
        send(Top::GroupWriteback(Msg::CheckAgain));
    }
    match found.value() {
        Some(found) if found.is_empty() => {
            text::help(ui, say!("page-group-writeback-written-none"));
        }
        Some(found) => affected::show(ui, found, false, send),
        None => {}
    }
}

fn what_it_does(ui: &mut Ui, desk: &Desk) {
    let engine = desk.document.engine;
    card::titled(
        ui,
        &say!("page-group-writeback-does", engine = engine.name()),
        |ui| {
            for about in [
                Capability::WritebackGroupKinds,
                Capability::WritebackChoice,
                Capability::WritebackRemoval,
            ] {
                key_value::row(ui, about.label(), |ui| {
                    let words = answer(engine, about).words;
                    text::body(ui, &say!("page-group-writeback-sentence", text = words));
                });
            }
            if engine == EngineKind::EntraConnect {
                key_value::row(ui, say!("page-group-writeback-deleted"), |ui| {
                    text::body(ui, say!("page-group-writeback-deleted-stays"));
                });
            }
            key_value::row(ui, say!("page-group-writeback-scope"), |ui| {
                text::body(ui, say!("page-group-writeback-scope-universal"));
            });
            text::strong(ui, say!("page-group-writeback-asks-for"));
            let facts = page::facts(desk);
            let links: Vec<Link> = facts
                .iter()
                .map(|fact| match fact.met {
                    Some(true) => Link::done(&fact.headline, &fact.remedy, ""),
                    Some(false) => Link::failed(&fact.headline, &fact.remedy, ""),
                    None => Link::new(chain::LinkState::Skipped, &fact.headline, &fact.remedy, ""),
                })
                .collect();
            chain::show(ui, &links);
        },
    );
}

fn groups(ui: &mut Ui, state: &State, desk: &Desk, tell: &mut dyn FnMut(Msg)) {
    card::titled(ui, say!("page-group-writeback-which"), |ui| {
        let selected = matches!(
            desk.document.group_writeback.groups,
            GroupChoice::Selected(_)
        );
        let options = [
            say!("page-group-writeback-all"),
            say!("page-group-writeback-selected"),
        ];
        let current = Some(usize::from(selected));
        match choice::radios(ui, say!("page-group-writeback-which"), &options, current) {
            Some(0) => tell(Msg::AllGroups),
            Some(_) => tell(Msg::SelectedGroups),
            None => {}
        }
        if selected && desk.document.engine == EngineKind::EntraConnect {
            Banner::warning(say!("page-group-writeback-connect-writes-all"))
                .sentence(say!("page-group-writeback-connect-writes-all-advice"))
                .show(ui);
        }
        for (name, why) in page::unwritable(state, desk) {
            text::error(
                ui,
                &say!("page-group-writeback-unwritable", name = name, why = why),
            );
        }
        if selected {
            text::strong(
                ui,
                &say!("page-group-writeback-chosen", n = page::chosen(desk).len()),
            );
        }
        group_list(ui, state, desk, selected, tell);
    });
}

fn group_list(
    ui: &mut Ui,
    state: &State,
    desk: &Desk,
    selectable: bool,
    tell: &mut dyn FnMut(Msg),
) {
    let mut typed = state.list.search.clone();
    if search::field_of_width(
        ui,
        say!("page-group-writeback-search"),
        Width::Full,
        &mut typed,
    )
    .changed()
    {
        tell(Msg::Search(typed));
    }
    if let Some(problem) = state.list.page.problem()
        && banner::problem(ui, problem, &[say!("page-group-writeback-read-again")]).is_some()
    {
        tell(Msg::RetryGroups);
    }
    let groups = state.list.groups();
    match &state.list.page {
        Load::Running { previous: None, .. } => empty::skeleton(ui, 3),
        Load::Idle => empty::line(ui, say!("page-group-writeback-sign-in-first")),
        Load::Ready(_) if groups.is_empty() => {
            empty::line(ui, say!("page-group-writeback-none-found"))
        }
        _ => {}
    }
    if groups.is_empty() {
        return;
    }
    let chosen = page::chosen(desk);
    let columns = [
        Column::new(say!("page-group-writeback-column-written")).fixed(size::BADGE_COLUMN_SHORT),
        Column::new(say!("page-group-writeback-column-group")).share(2.0),
        Column::new(say!("page-group-writeback-column-kind")).share(3.0),
    ];
    let mut table = Table::new(say!("page-group-writeback-table"), &columns).wrapping();
    if selectable {
        table = table.selectable(None);
    }
    let engine = desk.document.engine;
    let event = table.show(ui, groups.len(), |row, column| {
        let group = &groups[row];
        let refused = not_written_back(engine, group);
        match column {
            0 => match refused {
                Some(_) => Cell::badge(Tone::Neutral, say!("page-group-writeback-cannot")),
                None if !selectable || chosen.iter().any(|c| c.id == group.id) => {
                    Cell::badge(Tone::Success, say!("page-group-writeback-yes"))
                }
                None => Cell::text(say!("page-group-writeback-no")),
            },
            1 => Cell::text(group.name.clone()),
            _ => Cell::text(refused.map_or_else(|| kind_words(group), |why| why.to_string())),
        }
    });
    if let Some(TableEvent::Row(row)) = event {
        tell(Msg::Toggle(groups[row].id));
    }
    if selectable {
        text::help(ui, say!("page-group-writeback-click-a-row"));
    }
    if state.list.page.is_running() {
        progress::spinner(ui, say!("page-group-writeback-reading"));
    } else if state.list.has_more()
        && Button::ghost(say!("page-group-writeback-read-more"))
            .show(ui)
            .clicked()
    {
        tell(Msg::MoreGroups);
    }
    if let Some(total) = state.list.page.value().and_then(|p| p.total) {
        text::help(
            ui,
            &say!(
                "page-group-writeback-read-of",
                n = groups.len(),
                total = total
            ),
        );
    }
}

fn kind_words(group: &TenantGroup) -> String {
    let kind = match group.kind {
        TenantGroupKind::Microsoft365 => say!("page-group-writeback-kind-microsoft-365"),
        TenantGroupKind::Security => say!("page-group-writeback-kind-security"),
        TenantGroupKind::MailEnabledSecurity => say!("page-group-writeback-kind-mail-security"),
        TenantGroupKind::Distribution => say!("page-group-writeback-kind-distribution"),
    };
    if group.dynamic {
        say!("page-group-writeback-kind-dynamic", kind = kind)
    } else {
        kind.to_owned()
    }
}

fn names(ui: &mut Ui, state: &State, desk: &Desk, tell: &mut dyn FnMut(Msg)) {
    card::titled(ui, say!("page-group-writeback-names"), |ui| {
        let namings = [GroupNaming::DisplayName, GroupNaming::ObjectId];
        let by_id = Choice::new(
            say!("page-group-writeback-by-object-id"),
            say!("page-group-writeback-by-object-id-about"),
        );
        let cloud_sync = desk.document.engine == EngineKind::CloudSync;
        let options = [
            Choice::new(
                say!("page-group-writeback-by-display-name"),
                say!("page-group-writeback-by-display-name-about"),
            ),
            by_id.available(if cloud_sync {
                Err(say!("page-group-writeback-always-display-name"))
            } else {
                Ok(())
            }),
        ];
        let naming = desk.document.group_writeback.naming;
        let current = namings.iter().position(|n| *n == naming);
        if let Some(at) = choice::cards(
            ui,
            say!("page-group-writeback-how-named"),
            &options,
            current,
        ) {
            tell(Msg::Naming(namings[at]));
        }
        if let Some(why) = page::naming_problem(&desk.document) {
            text::error(ui, why);
        }
        let rows = page::name_rows(state, desk);
        if rows.is_empty() {
            empty::line(ui, say!("page-group-writeback-names-later"));
            return;
        }
        let columns = [
            Column::new(say!("page-group-writeback-column-group")),
            Column::new(say!("page-group-writeback-column-name")).share(2.0),
            Column::new("").fixed(size::BADGE_COLUMN),
        ];
        Table::new(say!("page-group-writeback-preview"), &columns)
            .max_height(size::TABLE_SHORT)
            .wrapping()
            .show(ui, rows.len(), |row, column| {
                let row = &rows[row];
                match (column, row.note) {
                    (0, _) => Cell::text(row.preview.display_name.clone()),
                    (1, _) => Cell::mono(row.preview.name.clone()),
                    (_, NameNote::Collides) => Cell::badge(Tone::Danger, row.note.words()),
                    (_, NameNote::There) => Cell::badge(Tone::Info, row.note.words()),
                    (_, NameNote::Cut) => Cell::badge(Tone::Warning, row.note.words()),
                    (_, NameNote::Fine) => Cell::text(""),
                }
            });
        if rows.len() == page::PREVIEWED {
            text::help(
                ui,
                &say!(
                    "page-group-writeback-preview-first",
                    n = page::PREVIEWED,
                    of = page::names_compared(state, desk)
                ),
            );
        }
        if let Some(problem) = state.taken.problem()
            && banner::problem(ui, problem, &[say!("page-group-writeback-look-again")]).is_some()
        {
            tell(Msg::CheckAgain);
        }
    });
}
