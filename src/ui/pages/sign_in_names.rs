//! Draws the page "Sign-in names".

use egui::Ui;

use super::counting::{self, Counting};
use crate::insight::{SuffixRow, SuffixState};
use crate::model::text::inert;
use crate::model::words::say;
use crate::ui::keys;
use crate::ui::parts::{
    Banner, Cell, Check, Column, Field, Icon, Table, Tone, banner, button, card, choice, empty,
    field, table, text,
};
use crate::ui::theme::size;
use crate::wizard::pages::sign_in_names::{Attribute, Msg as PageMsg, State};
use crate::wizard::{Action, Model, Msg};

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let state = &model.sign_in_names;
    let mut send = |m: PageMsg| send(Msg::SignInNames(m));
    match counting::show(ui, &state.census) {
        Some(Counting::Cancel) => send(PageMsg::Cancel),
        Some(Counting::Again) => send(PageMsg::Refresh),
        None => {}
    }
    if let Some(problem) = state.tenant.problem()
        && banner::problem(ui, problem, &[say!("page-sign-in-names-read-tenant-again")]).is_some()
    {
        send(PageMsg::Refresh);
    }
    if model.desk.tenant.value().is_none() {
        Banner::info(say!("page-sign-in-names-no-tenant"))
            .sentence(say!("page-sign-in-names-no-tenant-about"))
            .show(ui);
    }
    card::show(ui, |ui| suffixes(ui, state, &mut send));
    card::gap(ui);
    card::titled(ui, say!("page-sign-in-names-in-entra"), |ui| {
        attribute(ui, model, &mut send);
    });
}

fn suffixes(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let busy = state.census.running.is_some() || state.tenant.is_running();
    ui.horizontal(|ui| {
        text::section(ui, say!("page-sign-in-names-suffixes"));
        let available = if busy {
            Err(say!("page-sign-in-names-being-read"))
        } else {
            Ok(())
        };
        let again = say!("page-sign-in-names-read-again");
        let again = button::icon_with(ui, Icon::Refresh, again, available);
        keys::tell(ui, &again, Action::Refresh);
        if again.clicked() {
            send(PageMsg::Refresh);
        }
    });
    if state.rows.is_empty() {
        if busy {
            empty::skeleton(ui, 4);
        } else {
            empty::show(
                ui,
                Icon::People,
                say!("page-sign-in-names-none-known"),
                say!("page-sign-in-names-none-known-advice"),
                None,
            );
        }
        return;
    }
    text::status(ui, &state.summary());
    let wide = ui.available_width() >= size::SPLIT_AT;
    let mut columns = vec![
        Column::new(say!("page-sign-in-names-column-suffix")).share(2.0),
        Column::number(say!("page-sign-in-names-column-users")),
        Column::new(say!("page-sign-in-names-column-state")).fixed(size::BADGE_COLUMN),
    ];
    if wide {
        columns.push(Column::new(say!("page-sign-in-names-column-becomes")).share(3.0));
    }
    let event = Table::new(say!("page-sign-in-names-suffixes"), &columns)
        .max_height(size::TABLE_TALL)
        .wrapping()
        .selectable(state.selected.filter(|_| !wide))
        .show(ui, state.rows.len(), |row, column| {
            cell(&state.rows[row], column)
        });
    if let Some(table::TableEvent::Row(row)) = event {
        send(PageMsg::Select(row));
    }
    if !wide && let Some(row) = state.selected.and_then(|r| state.rows.get(r)) {
        let becomes = inert(&row.becomes.show()).into_owned();
        let words = say!(
            "page-sign-in-names-row",
            name = name(row),
            n = row.users,
            becomes = becomes
        );
        text::status(ui, &words);
    }
    if state.unverified_in_use() > 0 {
        let mut accepted = state.accepted;
        let help = say!("page-sign-in-names-accept-help", n = state.replaced_users());
        let tick = Check::new(say!("page-sign-in-names-accept")).help(&help);
        if tick.checkbox(ui, &mut accepted).changed() {
            send(PageMsg::Accept(accepted));
        }
    }
}

fn name(row: &SuffixRow) -> String {
    if row.suffix.is_empty() {
        say!("page-sign-in-names-no-name").to_owned()
    } else {
        format!("@{}", inert(&row.suffix))
    }
}

fn cell(row: &SuffixRow, column: usize) -> Cell<'_> {
    match column {
        0 => Cell::text(name(row)),
        1 => Cell::Number(row.users),
        2 => Cell::badge(
            match row.state {
                SuffixState::Verified => Tone::Success,
                SuffixState::NotVerified | SuffixState::NotAdded | SuffixState::NoName
                    if row.users == 0 =>
                {
                    Tone::Neutral
                }
                SuffixState::NotVerified | SuffixState::NotAdded | SuffixState::NoName => {
                    Tone::Warning
                }
                SuffixState::Unknown => Tone::Neutral,
            },
            row.state.name().show().into_owned(),
        ),
        _ => Cell::text(row.becomes.show().into_owned()),
    }
}

fn attribute(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    const CHOICES: [Attribute; 3] = [
        Attribute::UserPrincipalName,
        Attribute::Mail,
        Attribute::Other,
    ];
    let state = &model.sign_in_names;
    let chosen = state.choice(&model.desk);
    let current = CHOICES.iter().position(|c| *c == chosen);
    let names = [
        say!("page-sign-in-names-upn"),
        "mail",
        say!("page-sign-in-names-other"),
    ];
    if let Some(picked) = choice::radios(
        ui,
        say!("page-sign-in-names-attribute-used"),
        &names,
        current,
    ) {
        send(PageMsg::Choose(CHOICES[picked]));
    }
    if chosen == Attribute::Other {
        let mut draft = state.attribute.clone();
        let fault = state.attribute_fault();
        let spec = Field::new(say!("page-sign-in-names-attribute"))
            .help(say!("page-sign-in-names-attribute-help"))
            .error(fault.as_deref());
        if field::text(ui, &spec, &mut draft).changed() {
            send(PageMsg::AttributeEdited(draft));
        }
    }
    if chosen != Attribute::UserPrincipalName {
        Banner::warning(say!("page-sign-in-names-alternate"))
            .sentence(say!("page-sign-in-names-alternate-about"))
            .show(ui);
    }
}
