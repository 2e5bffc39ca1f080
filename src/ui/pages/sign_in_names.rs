//! Draws the page "Sign-in names".

use egui::Ui;

use super::counting::{self, Counting};
use crate::insight::{SuffixRow, SuffixState};
use crate::model::text::inert;
use crate::ui::parts::{
    Banner, Cell, Check, Column, Field, Icon, Table, Tone, banner, button, card, choice, empty,
    field, table, text,
};
use crate::ui::theme::size;
use crate::wizard::pages::sign_in_names::{Attribute, Msg as PageMsg, State};
use crate::wizard::words::some;
use crate::wizard::{Model, Msg};

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let state = &model.sign_in_names;
    let mut send = |m: PageMsg| send(Msg::SignInNames(m));
    match counting::show(ui, &state.census) {
        Some(Counting::Cancel) => send(PageMsg::Cancel),
        Some(Counting::Again) => send(PageMsg::Refresh),
        None => {}
    }
    if let Some(problem) = state.tenant.problem()
        && banner::problem(ui, problem, &["Read the tenant again"]).is_some()
    {
        send(PageMsg::Refresh);
    }
    if model.desk.tenant.value().is_none() {
        Banner::info("You are not signed in to a tenant")
            .sentence("The suffixes in use are counted; what becomes of them can be told after signing in on the page Microsoft Entra ID.")
            .show(ui);
    }
    card::show(ui, |ui| suffixes(ui, state, &mut send));
    card::gap(ui);
    card::titled(ui, "Sign-in name in Microsoft Entra ID", |ui| {
        attribute(ui, model, &mut send);
    });
}

fn suffixes(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let busy = state.census.running.is_some() || state.tenant.is_running();
    ui.horizontal(|ui| {
        text::section(ui, "UPN suffixes");
        let available = if busy {
            Err("It is being read")
        } else {
            Ok(())
        };
        if button::icon_with(
            ui,
            Icon::Refresh,
            "Read suffixes and domains again",
            available,
        )
        .clicked()
        {
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
                "No suffix is known yet",
                "Connect a forest on the page Active Directory.",
                None,
            );
        }
        return;
    }
    text::status(ui, &state.summary());
    let wide = ui.available_width() >= size::SPLIT_AT;
    let mut columns = vec![
        Column::new("Suffix").share(2.0),
        Column::number("Users"),
        Column::new("In the tenant").fixed(size::BADGE_COLUMN),
    ];
    if wide {
        columns.push(Column::new("What happens").share(3.0));
    }
    let event = Table::new("UPN suffixes", &columns)
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
        text::status(
            ui,
            &format!(
                "{}, {}. {}.",
                name(row),
                some(row.users, "user", "users"),
                inert(&row.becomes.show())
            ),
        );
    }
    if state.unverified_in_use() > 0 {
        let mut accepted = state.accepted;
        let help = format!(
            "{} get another sign-in name than they have in Active Directory. It can be mended later by verifying the domain.",
            some(state.replaced_users(), "user", "users")
        );
        let tick = Check::new("Continue though some suffixes are not verified").help(&help);
        if tick.checkbox(ui, &mut accepted).changed() {
            send(PageMsg::Accept(accepted));
        }
    }
}

fn name(row: &SuffixRow) -> String {
    if row.suffix.is_empty() {
        "No sign-in name".into()
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
        "userPrincipalName (recommended)",
        "mail",
        "Another attribute",
    ];
    if let Some(picked) = choice::radios(ui, "Attribute used as sign-in name", &names, current) {
        send(PageMsg::Choose(CHOICES[picked]));
    }
    if chosen == Attribute::Other {
        let mut draft = state.attribute.clone();
        let fault = state.attribute_fault();
        let spec = Field::new("Attribute for the sign-in name")
            .help("Its lDAPDisplayName; one value in the form of a mail address for each user")
            .error(fault.as_deref());
        if field::text(ui, &spec, &mut draft).changed() {
            send(PageMsg::AttributeEdited(draft));
        }
    }
    if chosen != Attribute::UserPrincipalName {
        Banner::warning("This makes an alternate ID")
            .sentence("People sign in to the cloud with another name than on their computers. Not every service works with it, and with Entra Connect it cannot be changed after installation.")
            .show(ui);
    }
}
