//! The rule list as text.

use egui::Ui;

use crate::model::text::inert;
use crate::ui::parts::{Button, Field, Width, card, field, text};
use crate::wizard::pages::scope::{Msg as PageMsg, State};
use crate::wizard::words::some;

/// Refused lines that are listed; mending these shows the next.
const FAULTS: usize = 8;

pub fn show(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let Some(editor) = &state.editor else { return };
    card::titled(ui, "Rules as text", |ui| {
        text::muted(
            ui,
            "One rule a line: include or exclude and a distinguished name. After \" # \" a reason, after \"until\" a day of review. The nearest rule above a container decides.",
        );
        let mut draft = editor.text.clone();
        let spec = Field::new("Rules").mono().width(Width::Full);
        if field::multiline(ui, &spec, 12, &mut draft).changed() {
            send(PageMsg::EditorEdited(draft));
        }
        for fault in editor.faults.iter().take(FAULTS) {
            text::error(ui, &inert(&fault.to_string()));
        }
        if editor.faults.len() > FAULTS {
            let more = editor.faults.len() - FAULTS;
            text::error(
                ui,
                &format!("and {}", some(more as u64, "more line", "more lines")),
            );
        }
        if editor.faults.is_empty() {
            let words = format!(
                "{}. {}",
                some(editor.rules as u64, "rule", "rules"),
                super::since(editor.change.entering, editor.change.leaving)
            );
            text::status(ui, &words);
        }
        let refused = some(
            editor.faults.len() as u64,
            "line is refused",
            "lines are refused",
        );
        let available = if !editor.faults.is_empty() {
            Err(refused.as_str())
        } else if !editor.is_changed() {
            Err("Nothing was changed")
        } else {
            Ok(())
        };
        ui.horizontal_wrapped(|ui| {
            let apply = Button::secondary("Apply rules").available(available);
            if apply.show(ui).clicked() {
                send(PageMsg::ApplyEditor);
            }
            let discard = if editor.is_changed() {
                "Discard"
            } else {
                "Close"
            };
            if Button::ghost(discard).show(ui).clicked() {
                send(PageMsg::DiscardEditor);
            }
        });
    });
}
