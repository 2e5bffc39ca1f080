//! Draws the settings: a dialog above the page.

use egui::{Context, Ui};

use super::parts::{
    Answer, Banner, Button, Check, Field, Modal, Width, banner, card, choice, field, select, text,
};
use super::theme::Look;
use crate::model::settings::{TextSize, Theme};
use crate::model::text::inert;
use crate::model::words::Language;
use crate::wizard::settings::{Msg, ProxyChoice, State};

type Send<'a> = &'a mut dyn FnMut(Msg);

pub(super) fn show(ctx: &Context, state: &State, send: Send<'_>) {
    if !state.open {
        return;
    }
    if state.resetting {
        let answer = Modal::new("Reset all settings?")
            .danger("Reset")
            .cancel("Keep")
            .show(ctx, |ui| {
                text::body(
                    ui,
                    "Theme, text size, language, proxy, certificate authority and the folder of \
                     the journals become what they were at first. Documents and journals stay \
                     where they are.",
                );
            });
        match answer {
            Some(Answer::Yes) => send(Msg::Reset),
            Some(_) => send(Msg::KeepAll),
            None => {}
        }
        return;
    }
    let modal = Modal::new("Settings").cancel("Close").other("Reset…");
    match modal.show(ctx, |ui| inside(ui, state, send)) {
        Some(Answer::Other) => send(Msg::AskReset),
        Some(_) => send(Msg::Close),
        None => {}
    }
}

fn inside(ui: &mut Ui, state: &State, send: Send<'_>) {
    if let Some(problem) = state.kept.problem()
        && banner::problem(ui, problem, &["Try again"]).is_some()
    {
        send(Msg::KeepAgain);
    }
    for (at, notice) in state.notices.iter().enumerate() {
        ui.push_id(at, |ui| Banner::info(&inert(notice)).show(ui));
    }
    card::titled(ui, "Look", |ui| look(ui, state, send));
    card::titled(ui, "Connection to Microsoft Entra ID", |ui| {
        network(ui, state, send);
    });
    card::titled(ui, "Journals", |ui| journals(ui, state, send));
    text::help(
        ui,
        "Each setting holds at once, and for the verbs of the command line too.",
    );
}

fn look(ui: &mut Ui, state: &State, send: Send<'_>) {
    let names = Theme::ALL.map(|t| worn(t).name());
    let current = Theme::ALL.iter().position(|t| *t == state.now.theme);
    text::label(ui, "Theme");
    if let Some(index) = choice::radios(ui, "Theme", &names, current) {
        send(Msg::Theme(Theme::ALL[index]));
    }
    let sizes = TextSize::ALL.map(|s| format!("{} %", s.percent()));
    let sizes: Vec<&str> = sizes.iter().map(String::as_str).collect();
    let current = TextSize::ALL.iter().position(|s| *s == state.now.text_size);
    let about = Field::new("Text size").help("Everything around the text grows with it.");
    if let Some(index) = select::one(ui, &about, &sizes, current.unwrap_or_default()) {
        send(Msg::TextSize(TextSize::ALL[index]));
    }
    let mut still = state.now.reduce_motion;
    let check = Check::new("Reduce motion").help("Nothing moves that need not.");
    if check.toggle(ui, &mut still).changed() {
        send(Msg::ReduceMotion(still));
    }
    if Language::OFFERED.len() > 1 {
        language(ui, state, send);
    }
}

fn language(ui: &mut Ui, state: &State, send: Send<'_>) {
    let system = std::iter::once(None);
    let choices: Vec<Option<Language>> = system
        .chain(Language::OFFERED.iter().copied().map(Some))
        .collect();
    let name = |choice: &Option<Language>| choice.map_or("As the system", Language::name);
    let names: Vec<&str> = choices.iter().map(name).collect();
    let current = choices.iter().position(|c| *c == state.language());
    let about = Field::new("Language");
    if let Some(index) = select::one(ui, &about, &names, current.unwrap_or_default()) {
        send(Msg::Language(choices[index]));
    }
}

/// The palette of a theme.
pub(super) fn worn(theme: Theme) -> Look {
    match theme {
        Theme::System => Look::System,
        Theme::Light => Look::Light,
        Theme::Dark => Look::Dark,
        Theme::HighContrast => Look::HighContrast,
    }
}

/// The theme of a palette.
pub(super) fn theme_of(look: Look) -> Theme {
    match look {
        Look::System => Theme::System,
        Look::Light => Theme::Light,
        Look::Dark => Theme::Dark,
        Look::HighContrast => Theme::HighContrast,
    }
}

fn network(ui: &mut Ui, state: &State, send: Send<'_>) {
    let names = ["The system's proxy", "No proxy", "This address"];
    let current = ProxyChoice::ALL.iter().position(|c| *c == state.proxy());
    text::label(ui, "Proxy");
    if let Some(index) = choice::radios(ui, "Proxy", &names, current) {
        send(Msg::Proxy(ProxyChoice::ALL[index]));
    }
    if state.own_proxy {
        let about = Field::new("Proxy address")
            .width(Width::Full)
            .help("Such as http://proxy.example:8080. Hosts in NO_PROXY are reached without it.")
            .error(
                state
                    .proxy_fault()
                    .filter(|_| !state.drafts.proxy.is_empty()),
            );
        let mut typed = state.drafts.proxy.clone();
        if field::text(ui, &about, &mut typed).changed() {
            send(Msg::ProxyEdited(typed));
        }
    }
    let about = Field::new("Further certificate authority")
        .width(Width::Full)
        .help("A PEM file, for a proxy that opens TLS connections.")
        .error(state.ca_fault());
    let mut typed = state.drafts.ca_file.clone();
    if field::text(ui, &about, &mut typed).changed() {
        send(Msg::CaEdited(typed));
    }
    if Button::secondary("Choose the file…")
        .small()
        .show(ui)
        .clicked()
    {
        send(Msg::BrowseCa);
    }
}

fn journals(ui: &mut Ui, state: &State, send: Send<'_>) {
    let about = Field::new("Folder of the journals")
        .width(Width::Full)
        .help("Empty: the usual folder. Journals that are there already are not moved.")
        .error(state.journals_fault());
    let mut typed = state.drafts.journals.clone();
    if field::text(ui, &about, &mut typed).changed() {
        send(Msg::JournalsEdited(typed));
    }
    if Button::secondary("Choose the folder…")
        .small()
        .show(ui)
        .clicked()
    {
        send(Msg::BrowseJournals);
    }
}
