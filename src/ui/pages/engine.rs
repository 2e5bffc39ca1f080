//! Draws the page "Sync engine".

use egui::Ui;

use crate::engines::{Answer, Capability, Degree, answer};
use crate::model::document::EngineKind;
use crate::ui::parts::compare::{self, Row, Side};
use crate::ui::parts::{Banner, Choice, Icon, Tone, card, choice, key_value, text};
use crate::wizard::pages::engine::{ENGINES, Msg, consequences, misfits};
use crate::wizard::{Model, Msg as Root};

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Root)) {
    let engine = model.desk.document.engine;
    let cards = [
        Choice::new(
            EngineKind::CloudSync.name(),
            "Small agents in your network; the configuration lives in the tenant and is changed from anywhere.",
        )
        .pro("Writes cloud security groups back to Active Directory")
        .pro("Nothing but an agent to keep up to date")
        .con("OUs can only be included, not excluded"),
        Choice::new(
            EngineKind::EntraConnect.name(),
            "One Windows server with a database and its own rules, for what Cloud Sync cannot do yet.",
        )
        .pro("Exclusions, joins across forests, device writeback")
        .pro("A staging server")
        .con("Writes back Microsoft 365 groups only"),
    ];
    let current = ENGINES.iter().position(|e| *e == engine);
    if let Some(index) = choice::cards(ui, "Sync engine", &cards, current) {
        send(Root::Engine(Msg::Choose(ENGINES[index])));
    }
    other_engine_on_disk(ui, model);
    for misfit in misfits(&model.desk) {
        card::gap(ui);
        Banner::warning(&misfit.asked)
            .cause(misfit.why)
            .sentence(&misfit.instead)
            .show(ui);
    }
    card::gap(ui);
    later(ui, engine);
    card::gap(ui);
    card::titled(ui, "What each can and cannot do", |ui| {
        let rows = Capability::ALL.map(|about| Row {
            subject: about.label(),
            sides: ENGINES.map(|engine| side(answer(engine, about))),
        });
        compare::show(
            ui,
            "Engines compared",
            ["Cloud Sync", "Entra Connect"],
            &rows,
        );
        text::help(ui, "From Microsoft's documentation, as of August 2026.");
    });
}

/// Moving from one engine to the other is more than another line in a file.
fn other_engine_on_disk(ui: &mut Ui, model: &Model) {
    let engine = model.desk.document.engine;
    let Some(saved) = (model.desk.saved.as_ref()).filter(|d| d.engine != engine) else {
        return;
    };
    card::gap(ui);
    let headline = format!("The file on disk is for {}", saved.engine.name());
    Banner::warning(&headline)
        .sentence("Both engines must never sync the same objects. Move in steps: pilot OUs first, and take them out of the old engine's scope.")
        .show(ui);
}

fn later(ui: &mut Ui, engine: EngineKind) {
    let title = format!("What {} changes on later pages", engine.name());
    card::titled(ui, &title, |ui| {
        let mut page = None;
        for consequence in consequences(engine) {
            if page != Some(consequence.page) {
                page = Some(consequence.page);
                text::subsection(ui, consequence.page.title());
            }
            key_value::row(ui, consequence.about.label(), |ui| {
                text::body(ui, &format!("{}.", consequence.answer.words));
            });
        }
    });
}

fn side(answer: Answer) -> Side<'static> {
    let (tone, icon, word) = match answer.degree {
        Degree::Yes => (Tone::Success, Icon::Check, "Yes"),
        Degree::Partly => (Tone::Warning, Icon::Warning, "Partly"),
        Degree::No => (Tone::Danger, Icon::Cross, "No"),
    };
    Side {
        tone,
        icon,
        word,
        words: answer.words,
    }
}
