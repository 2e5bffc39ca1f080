//! The rule list as text.

use egui::Ui;

use crate::model::text::inert;
use crate::model::words::say;
use crate::ui::parts::{Button, Field, Width, card, field, text};
use crate::wizard::pages::scope::{Msg as PageMsg, State, change_words};

/// Refused lines that are listed; mending these shows the next.
const FAULTS: usize = 8;

pub fn show(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let Some(editor) = &state.editor else { return };
    card::titled(ui, say!("page-scope-rules-title"), |ui| {
        text::muted(ui, say!("page-scope-rules-help"));
        let mut draft = editor.text.clone();
        let spec = Field::new(say!("page-scope-rules"))
            .mono()
            .width(Width::Full);
        if field::multiline(ui, &spec, 12, &mut draft).changed() {
            send(PageMsg::EditorEdited(draft));
        }
        for fault in editor.faults.iter().take(FAULTS) {
            let (line, why) = (
                fault.line.to_string(),
                inert(&fault.why.to_string()).into_owned(),
            );
            text::error(ui, &say!("page-scope-fault", line = line, why = why));
        }
        if editor.faults.len() > FAULTS {
            let more = editor.faults.len() - FAULTS;
            text::error(ui, &say!("page-scope-more-faults", n = more));
        }
        if editor.faults.is_empty() {
            let change = change_words(&editor.change);
            let words = say!(
                "page-scope-rules-and-change",
                n = editor.rules,
                change = change
            );
            text::status(ui, &words);
        }
        let refused = say!("page-scope-refused", n = editor.faults.len());
        let available = if !editor.faults.is_empty() {
            Err(refused.as_str())
        } else if !editor.is_changed() {
            Err(say!("page-scope-unchanged"))
        } else {
            Ok(())
        };
        ui.horizontal_wrapped(|ui| {
            let apply = Button::secondary(say!("page-scope-apply-rules")).available(available);
            if apply.show(ui).clicked() {
                send(PageMsg::ApplyEditor);
            }
            let discard = if editor.is_changed() {
                say!("page-scope-discard")
            } else {
                say!("page-scope-close")
            };
            if Button::ghost(discard).show(ui).clicked() {
                send(PageMsg::DiscardEditor);
            }
        });
    });
}
