//! Draws what differs from the last applied state.

use egui::Ui;

use crate::insight::drift::{Difference, Edit, Offer, Weight};
use crate::model::text::inert;
use crate::model::words::{list, minute, say};
use crate::ui::parts::banner::Remedy;
use crate::ui::parts::{Banner, Button, Icon, Tone, banner, card, empty, keyed, progress, text};
use crate::wizard::Load;
use crate::wizard::pages::overview::{Drift, Msg, State};

/// More are told by their number only: a page is no list of thousands.
const SHOWN: usize = 100;

/// Is there a card to draw?
pub(super) fn has_something(state: &State) -> bool {
    let drift = &state.drift;
    !matches!(drift.now, Load::Idle) || drift.offline || drift.open().next().is_some()
}

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
            keyed::show(ui, &difference.id, |ui| one(ui, drift, difference, send));
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
        if !drift.silent.is_empty() {
            let forests: Vec<_> = drift.silent.iter().map(|f| inert(f).into_owned()).collect();
            text::help(ui, &say!("page-overview-silent", forests = list(&forests)));
        }
        if !drift.offline {
            let again = Button::secondary(say!("page-overview-compare-again")).icon(Icon::Refresh);
            if again.small().show(ui).clicked() {
                send(Msg::LookAgain);
            }
        }
    });
}

/// Nobody is signed in: since when what is shown is known.
fn offline(state: &State) -> String {
    let applied = state.applied().map(|a| a.at);
    match state.drift.read_at.or(applied) {
        Some(at) => say!("page-overview-offline-since", when = minute(at)),
        None => say!("page-overview-offline").to_owned(),
    }
}

fn one(ui: &mut Ui, drift: &Drift, difference: &Difference, send: &mut dyn FnMut(Msg)) {
    let tone = match difference.weight {
        Weight::Harm => Tone::Danger,
        Weight::Warning => Tone::Warning,
        Weight::Note => Tone::Info,
    };
    let (headline, then) = (difference.headline.show(), difference.consequence.show());
    let about = |label: &str| say!("page-overview-about", what = label, headline = &*headline);
    let offers: Vec<(&Offer, String, String)> = (difference.repair.iter())
        .chain(&difference.accept)
        .map(|offer| {
            let label = offer.label.show().into_owned();
            let name = about(&label);
            (offer, label, name)
        })
        .collect();
    let leave = say!("page-overview-leave");
    let leave_it = about(leave);
    let mut banner = Banner::new(tone, &headline).sentence(&then).listed();
    for (at, (_, label, name)) in offers.iter().enumerate() {
        let remedy = Remedy::new(label).name(name);
        banner = banner.remedy(if at == 0 { remedy } else { remedy.quiet() });
    }
    let banner = banner.remedy(Remedy::new(leave).name(&leave_it).quiet());
    match banner.show(ui).map(|at| offers.get(at)) {
        Some(Some((offer, ..))) => {
            let edit = Box::new(offer.edit.clone());
            send(Msg::Take(difference.id.clone(), edit));
        }
        Some(None) => send(Msg::Leave(difference.id.clone())),
        None => {}
    }
    if drift.exported_for == difference.id {
        export(ui, drift, send);
    }
}

/// That files are written for the engine's server, or why they are not.
fn export(ui: &mut Ui, drift: &Drift, send: &mut dyn FnMut(Msg)) {
    if drift.exported.is_running() {
        progress::spinner(ui, say!("page-overview-exporting"));
    }
    if let Some(problem) = drift.exported.problem()
        && banner::problem(ui, problem, &[say!("page-overview-try-again")]).is_some()
    {
        let id = drift.exported_for.clone();
        send(Msg::Take(id, Box::new(Edit::ForServer)));
    }
}
