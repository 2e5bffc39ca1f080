//! Check boxes, switches, radio buttons, cards.

use egui::Ui;

use crate::ui::parts::{Check, Choice, card, check, choice};

pub struct State {
    on: bool,
    off: bool,
    hash_sync: bool,
    writeback: bool,
    never: bool,
    engine: Option<usize>,
    scope: Option<usize>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            on: true,
            off: false,
            hash_sync: true,
            writeback: false,
            never: false,
            engine: Some(0),
            scope: Some(0),
        }
    }
}

pub fn show(ui: &mut Ui, state: &mut State) {
    let no = Err("Not with Cloud Sync: it needs Microsoft Entra Connect");
    card::titled(ui, "Yes or no", |ui| {
        check::checkbox(
            ui,
            &mut state.on,
            "Operators and PasswordSet are also in Browse",
        );
        Check::new("Keep what was excluded")
            .help("Containers made later below an excluded one stay out.")
            .checkbox(ui, &mut state.off);
        Check::new("Device writeback")
            .available(no)
            .checkbox(ui, &mut state.never);
        Check::new("Password hash sync")
            .help("Users sign in to the cloud with the password they know.")
            .toggle(ui, &mut state.hash_sync);
        check::toggle(ui, &mut state.writeback, "Group writeback");
        Check::new("Exchange hybrid")
            .available(no)
            .toggle(ui, &mut state.never);
    });
    card::gap(ui);
    let engines = [
        Choice::new(
            "Microsoft Entra Cloud Sync",
            "A light agent; the configuration lives in the cloud.",
        )
        .pro("Several disconnected forests")
        .pro("Groups written back to Active Directory")
        .con("Device and Exchange hybrid writeback"),
        Choice::new(
            "Microsoft Entra Connect Sync",
            "A server of your own that runs every half hour.",
        )
        .pro("Device writeback and Exchange hybrid")
        .pro("Filters by attribute, own rules")
        .con("High availability without a second server"),
        Choice::new("Another engine", "Not offered here.").available(Err("Only with a licence")),
    ];
    if let Some(to) = choice::cards(ui, "Sync engine", &engines, state.engine) {
        state.engine = Some(to);
    }
    card::gap(ui);
    card::titled(ui, "Plain", |ui| {
        choice::caption(ui, "Group scope");
        let scopes = ["Domain local", "Global", "Universal"];
        if let Some(to) = choice::radios(ui, "Group scope", &scopes, state.scope) {
            state.scope = Some(to);
        }
    });
}
