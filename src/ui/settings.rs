//! Draws the settings: a dialog above the page.

use egui::{Context, Ui};

use super::parts::{
    Answer, Banner, Button, Field, Modal, Width, banner, card, choice, field, select, text,
};
use super::theme::Look;
use crate::model::settings::{Motion, TextSize, Theme};
use crate::model::text::inert;
use crate::model::words::{Language, say};
use crate::wizard::settings::{Msg, ProxyChoice, State};

type Send<'a> = &'a mut dyn FnMut(Msg);

pub(super) fn show(ctx: &Context, state: &State, send: Send<'_>) {
    if !state.open {
        return;
    }
    if state.resetting {
        let answer = Modal::new(say!("page-settings-reset-title"))
            .danger(say!("page-settings-reset-yes"))
            .cancel(say!("page-settings-reset-no"))
            .show(ctx, |ui| {
                text::body(
                    ui,
                    if chooses_language() {
                        say!("page-settings-reset-means-language")
                    } else {
                        say!("page-settings-reset-means")
                    },
                );
            });
        match answer {
            Some(Answer::Yes) => send(Msg::Reset),
            Some(_) => send(Msg::KeepAll),
            None => {}
        }
        return;
    }
    let modal = Modal::new(say!("page-settings-title"))
        .cancel(say!("page-settings-close"))
        .other(say!("page-settings-reset"))
        .form();
    match modal.show(ctx, |ui| inside(ui, state, send)) {
        Some(Answer::Other) => send(Msg::AskReset),
        Some(_) => send(Msg::Close),
        None => {}
    }
}

fn inside(ui: &mut Ui, state: &State, send: Send<'_>) {
    if let Some(problem) = state.kept.problem()
        && banner::problem(ui, problem, &[say!("page-settings-try-again")]).is_some()
    {
        send(Msg::KeepAgain);
    }
    for (at, notice) in state.notices.iter().enumerate() {
        ui.push_id(at, |ui| Banner::info(&inert(&notice.show())).show(ui));
    }
    card::titled(ui, say!("page-settings-look"), |ui| look(ui, state, send));
    card::titled(ui, say!("page-settings-network"), |ui| {
        network(ui, state, send);
    });
    card::titled(ui, say!("page-settings-journals"), |ui| {
        journals(ui, state, send)
    });
    text::help(ui, say!("page-settings-hold-at-once"));
}

fn look(ui: &mut Ui, state: &State, send: Send<'_>) {
    let names = Theme::ALL.map(|t| worn(t).name());
    let current = Theme::ALL.iter().position(|t| *t == state.now.theme);
    text::label(ui, say!("page-settings-theme"));
    if let Some(index) = choice::radios(ui, say!("page-settings-theme"), &names, current) {
        send(Msg::Theme(Theme::ALL[index]));
    }
    let sizes = TextSize::ALL.map(|s| say!("page-settings-percent", n = s.percent()));
    let sizes: Vec<&str> = sizes.iter().map(String::as_str).collect();
    let current = TextSize::ALL.iter().position(|s| *s == state.now.text_size);
    let about =
        Field::new(say!("page-settings-text-size")).help(say!("page-settings-text-size-help"));
    if let Some(index) = select::one(ui, &about, &sizes, current.unwrap_or_default()) {
        send(Msg::TextSize(TextSize::ALL[index]));
    }
    let names = [
        say!("theme-as-system"),
        say!("page-settings-still"),
        say!("page-settings-moving"),
    ];
    let current = Motion::ALL.iter().position(|m| *m == state.now.motion);
    text::label(ui, say!("page-settings-motion"));
    if let Some(index) = choice::radios(ui, say!("page-settings-motion"), &names, current) {
        send(Msg::Motion(Motion::ALL[index]));
    }
    if chooses_language() {
        language(ui, state, send);
    }
}

/// With one language there is nothing to choose.
const fn chooses_language() -> bool {
    Language::OFFERED.len() > 1
}

fn language(ui: &mut Ui, state: &State, send: Send<'_>) {
    let system = std::iter::once(None);
    let choices: Vec<Option<Language>> = system
        .chain(Language::OFFERED.iter().copied().map(Some))
        .collect();
    let name = |choice: &Option<Language>| {
        choice.map_or(say!("page-settings-language-system"), Language::name)
    };
    let names: Vec<&str> = choices.iter().map(name).collect();
    let current = choices.iter().position(|c| *c == state.language());
    let about = Field::new(say!("page-settings-language")).without_note();
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
    let names = [
        say!("page-settings-proxy-system"),
        say!("page-settings-proxy-none"),
        say!("page-settings-proxy-own"),
    ];
    let current = ProxyChoice::ALL.iter().position(|c| *c == state.proxy());
    text::label(ui, say!("page-settings-proxy"));
    if let Some(index) = choice::radios(ui, say!("page-settings-proxy"), &names, current) {
        send(Msg::Proxy(ProxyChoice::ALL[index]));
    }
    if state.own_proxy {
        let about = Field::new(say!("page-settings-proxy-address"))
            .width(Width::Full)
            .help(say!("page-settings-proxy-address-help"))
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
    let about = Field::new(say!("page-settings-ca"))
        .width(Width::Full)
        .help(say!("page-settings-ca-help"))
        .error(state.ca_fault());
    let mut typed = state.drafts.ca_file.clone();
    if field::text(ui, &about, &mut typed).changed() {
        send(Msg::CaEdited(typed));
    }
    if Button::secondary(say!("page-settings-choose-file"))
        .small()
        .show(ui)
        .clicked()
    {
        send(Msg::BrowseCa);
    }
}

fn journals(ui: &mut Ui, state: &State, send: Send<'_>) {
    let about = Field::new(say!("page-settings-journals-folder"))
        .width(Width::Full)
        .help(say!("page-settings-journals-help"))
        .error(state.journals_fault());
    let mut typed = state.drafts.journals.clone();
    if field::text(ui, &about, &mut typed).changed() {
        send(Msg::JournalsEdited(typed));
    }
    if Button::secondary(say!("page-settings-choose-folder"))
        .small()
        .show(ui)
        .clicked()
    {
        send(Msg::BrowseJournals);
    }
}
