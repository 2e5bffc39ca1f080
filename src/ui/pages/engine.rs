//! Draws the page "Sync engine".

use egui::Ui;

use crate::engines::{Answer, Capability, Degree, answer};
use crate::model::document::EngineKind;
use crate::model::words::say;
use crate::ui::parts::compare::{self, Row, Side};
use crate::ui::parts::{Banner, Choice, Icon, Tone, card, choice, key_value, text};
use crate::wizard::pages::engine::{ENGINES, Msg, consequences};
use crate::wizard::{Model, Msg as Root};

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Root)) {
    let engine = model.desk.document.engine;
    let cards = [
        Choice::new(EngineKind::CloudSync.name(), say!("page-engine-cloud-sync"))
            .pro(say!("page-engine-cloud-sync-writeback"))
            .pro(say!("page-engine-cloud-sync-upkeep"))
            .con(say!("page-engine-cloud-sync-include-only")),
        Choice::new(
            EngineKind::EntraConnect.name(),
            say!("page-engine-entra-connect"),
        )
        .pro(say!("page-engine-entra-connect-rich"))
        .pro(say!("page-engine-entra-connect-staging"))
        .con(say!("page-engine-entra-connect-groups")),
    ];
    let current = ENGINES.iter().position(|e| *e == engine);
    if let Some(index) = choice::cards(ui, say!("page-engine-choice"), &cards, current) {
        send(Root::Engine(Msg::Choose(ENGINES[index])));
    }
    other_engine_on_disk(ui, model);
    for misfit in &model.engine.misfits {
        card::gap(ui);
        let tone = match misfit.degree {
            Degree::No => Tone::Warning,
            _ => Tone::Info,
        };
        Banner::new(tone, &misfit.asked.show())
            .cause(&misfit.why.show())
            .sentence(&misfit.instead.show())
            .show(ui);
    }
    card::gap(ui);
    later(ui, engine);
    card::gap(ui);
    compared(ui);
}

fn compared(ui: &mut Ui) {
    card::titled(ui, say!("page-engine-compared-title"), |ui| {
        let rows = Capability::ALL.map(|about| Row {
            subject: about.label(),
            sides: ENGINES.map(|engine| side(&answer(engine, about))),
        });
        compare::show(
            ui,
            say!("page-engine-compared"),
            [
                say!("page-engine-cloud-sync-short"),
                say!("page-engine-entra-connect-short"),
            ],
            &rows,
        );
        text::help(ui, say!("page-engine-source"));
    });
}

/// Moving from one engine to the other is more than another line in a file.
fn other_engine_on_disk(ui: &mut Ui, model: &Model) {
    let engine = model.desk.document.engine;
    let Some(saved) = (model.desk.saved.as_ref()).filter(|d| d.engine != engine) else {
        return;
    };
    card::gap(ui);
    let headline = say!("page-engine-other-on-disk", engine = saved.engine.name());
    Banner::warning(&headline)
        .sentence(say!("page-engine-other-on-disk-advice"))
        .show(ui);
}

fn later(ui: &mut Ui, engine: EngineKind) {
    let title = say!("page-engine-later", engine = engine.name());
    card::titled(ui, &title, |ui| {
        let all = consequences(engine);
        let pages: Vec<_> = all.chunk_by(|a, b| a.page == b.page).collect();
        card::flow(ui, pages.len(), |ui, at| {
            text::subsection(ui, pages[at][0].page.title());
            for consequence in pages[at] {
                key_value::row(ui, consequence.about.label(), |ui| {
                    text::body(
                        ui,
                        &say!(
                            "page-engine-later-sentence",
                            words = consequence.answer.words.clone()
                        ),
                    );
                });
            }
        });
    });
}

fn side(answer: &Answer) -> Side<'static> {
    let (tone, icon, word) = match answer.degree {
        Degree::Yes => (Tone::Success, Icon::Check, say!("page-engine-yes")),
        Degree::Partly => (Tone::Warning, Icon::Warning, say!("page-engine-partly")),
        Degree::No => (Tone::Danger, Icon::Cross, say!("page-engine-no")),
    };
    Side {
        tone,
        icon,
        word,
        words: answer.words.show().into_owned().into(),
    }
}
