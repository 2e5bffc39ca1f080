//! The way from Entra Connect to Cloud Sync: what is in the way, what changes, the steps.

use egui::Ui;

use super::{SHOWN, Send};
use crate::insight::migration::{Migration, Obstacle};
use crate::model::text::inert;
use crate::model::words::say;
use crate::ui::parts::{
    Banner, Button, Field, Icon, Tone, card, empty, field, field::Width, select, text,
};
use crate::wizard::pages::compare::{Msg, State, pilot_fault};

/// OUs in the list; any other is typed.
const OFFERED: usize = 200;

pub(super) fn show(ui: &mut Ui, state: &State, migration: &Migration, send: Send<'_>) {
    card::titled(ui, say!("apply-move-title"), |ui| {
        text::subsection(ui, say!("apply-move-blocks"));
        obstacles(
            ui,
            Tone::Danger,
            &migration.blocks,
            say!("apply-move-blocks-none"),
        );
        text::subsection(ui, say!("apply-move-changes"));
        obstacles(
            ui,
            Tone::Warning,
            &migration.changes,
            say!("apply-move-changes-none"),
        );
        text::subsection(ui, say!("apply-move-untold"));
        for untold in &migration.untold {
            text::help(ui, &untold.show());
        }
        text::subsection(ui, say!("apply-move-steps"));
        pilot(ui, state, migration, send);
        for (number, step) in migration.steps.iter().enumerate() {
            ui.push_id(number, |ui| {
                let what = format!("{}. {}", number + 1, step.what.inert());
                text::body(ui, &what);
                text::help(ui, &step.how.inert().show());
            });
        }
        let button = Button::secondary(say!("page-compare-save-move")).icon(Icon::Download);
        if button.show(ui).clicked() {
            send(Msg::SaveMigration);
        }
    });
}

/// The OU to begin with: one that is offered, or any that syncs now by its name.
fn pilot(ui: &mut Ui, state: &State, migration: &Migration, send: Send<'_>) {
    let offered: Vec<_> = migration.offered.iter().take(OFFERED).collect();
    if !offered.is_empty() {
        let none = say!("page-compare-pilot-none");
        let names: Vec<_> = offered.iter().map(|dn| inert(dn.as_str())).collect();
        let mut options: Vec<&str> = names.iter().map(|name| &**name).collect();
        let chosen = migration.pilot.as_ref();
        let current = chosen.and_then(|dn| offered.iter().position(|o| *o == dn));
        // Another one was typed, or none is proposed.
        options.push(
            chosen
                .filter(|_| current.is_none())
                .map_or(none, |dn| dn.as_str()),
        );
        let last = options.len() - 1;
        let about = Field::new(say!("apply-move-pilot")).width(Width::Full);
        let picked = select::one(ui, &about, &options, current.unwrap_or(last));
        if let Some(dn) = picked.and_then(|index| offered.get(index)) {
            send(Msg::Pilot(dn.as_str().to_owned()));
        }
    }
    let mut typed = state.pilot.clone();
    let fault = pilot_fault(state, migration);
    let about = Field::new(say!("page-compare-pilot"))
        .help(say!("page-compare-pilot-help"))
        .error(fault.as_deref())
        .width(Width::Full);
    if field::text(ui, &about, &mut typed).changed() {
        send(Msg::Pilot(typed));
    }
}

fn obstacles(ui: &mut Ui, tone: Tone, all: &[Obstacle], none: &str) {
    if all.is_empty() {
        empty::line(ui, none);
    }
    for (at, obstacle) in all.iter().take(SHOWN).enumerate() {
        ui.push_id((none, at), |ui| {
            let headline = obstacle.what.inert();
            let cause = say!("cli-migrate-by", cause = inert(&obstacle.cause));
            let advice = say!(
                "page-compare-advice",
                why = &obstacle.why,
                instead = &obstacle.instead
            );
            Banner::new(tone, &headline.show())
                .cause(&cause)
                .sentence(&advice)
                .show(ui);
        });
    }
    if all.len() > SHOWN {
        text::help(ui, &say!("page-compare-more", n = all.len() - SHOWN));
    }
}
