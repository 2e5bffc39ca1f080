//! Draws what differs from the last applied state.

use egui::Ui;

use crate::insight::drift::{Difference, Offer, Weight};
use crate::model::words::{minute, say};
use crate::ui::parts::{Banner, Button, Icon, Tone, banner, card, empty, progress, text};
use crate::wizard::Load;
use crate::wizard::pages::overview::{Msg, State};

/// More are told by their number only: a page is no list of thousands.
const SHOWN: usize = 100;

pub(super) fn show(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    let drift = &state.drift;
    if let Load::Running { progress, .. } = &drift.now {
        let what = progress.what.show();
        let what = match what.is_empty() {
            true => say!("page-overview-comparing"),
            false => &*what,
        };
        let total = progress.total.unwrap_or(0);
        if progress::bar(ui, what, progress.done, total, true) {
            send(Msg::Cancel);
        }
        card::gap(ui);
    }
    if let Some(problem) = drift.now.problem() {
        if banner::problem(ui, problem, &[say!("page-overview-compare-again")]).is_some() {
            send(Msg::LookAgain);
        }
        card::gap(ui);
    }
    let open: Vec<&Difference> = drift.open().collect();
    if open.is_empty() && drift.now.value().is_none() {
        if drift.offline {
            text::help(ui, &offline(state));
            card::gap(ui);
        }
        return;
    }
    card::titled(ui, say!("page-overview-drift"), |ui| {
        if state.applied().is_none() {
            empty::line(ui, say!("page-overview-drift-unknown"));
        } else if open.is_empty() {
            empty::line(ui, say!("page-overview-drift-none"));
        }
        for difference in open.iter().take(SHOWN) {
            ui.push_id(&difference.id, |ui| one(ui, difference, send));
        }
        if open.len() > SHOWN {
            text::help(
                ui,
                &say!("page-overview-drift-more", n = open.len() - SHOWN),
            );
        }
        match (drift.offline, drift.read_at) {
            (true, _) => drop(text::help(ui, &offline(state))),
            (false, Some(at)) => {
                text::help(ui, &say!("page-overview-compared-at", when = minute(at)));
            }
            (false, None) => {}
        }
        if !drift.offline {
            let again = Button::ghost(say!("page-overview-compare-again")).icon(Icon::Refresh);
            if again.show(ui).clicked() {
                send(Msg::LookAgain);
            }
        }
    });
    card::gap(ui);
}

/// Nobody is signed in: since when what is shown is known.
fn offline(state: &State) -> String {
    let applied = state.applied().map(|a| a.at);
    match state.drift.read_at.or(applied) {
        Some(at) => say!("page-overview-offline-since", when = minute(at)),
        None => say!("page-overview-offline").to_owned(),
    }
}

fn one(ui: &mut Ui, difference: &Difference, send: &mut dyn FnMut(Msg)) {
    let tone = match difference.weight {
        Weight::Harm => Tone::Danger,
        Weight::Warning => Tone::Warning,
        Weight::Note => Tone::Info,
    };
    let (headline, then) = (difference.headline.show(), difference.consequence.show());
    Banner::new(tone, &headline).sentence(&then).show(ui);
    ui.horizontal_wrapped(|ui| {
        let mut offer = |ui: &mut Ui, offer: &Option<Offer>, first: bool| {
            let Some(offer) = offer else { return };
            let label = offer.label.show();
            let about = say!("page-overview-about", what = &*label, headline = &*headline);
            let button = match first {
                true => Button::secondary(&label),
                false => Button::ghost(&label),
            };
            if button.name(&about).small().show(ui).clicked() {
                let edit = Box::new(offer.edit.clone());
                send(Msg::Take(difference.id.clone(), edit));
            }
        };
        offer(ui, &difference.repair, true);
        offer(ui, &difference.accept, difference.repair.is_none());
        let about = say!(
            "page-overview-about",
            what = say!("page-overview-leave"),
            headline = &*headline
        );
        let leave = Button::ghost(say!("page-overview-leave")).name(&about);
        if leave.small().show(ui).clicked() {
            send(Msg::Leave(difference.id.clone()));
        }
    });
}
