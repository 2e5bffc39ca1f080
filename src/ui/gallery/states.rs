//! What answers to touch, at rest, below the pointer, held down, and with the keyboard.

use egui::{Ui, UiBuilder, vec2};

use crate::ui::parts::draw::{Touch, pretend};
use crate::ui::parts::{
    Button, Check, Choice, Field, Icon, button, card, choice, field, link, select,
};
use crate::ui::theme::size;

pub struct State {
    on: bool,
    host: String,
}

impl Default for State {
    fn default() -> Self {
        Self {
            on: true,
            host: "dc1.corp.example".into(),
        }
    }
}

const STATES: [(&str, Option<Touch>); 4] = [
    ("At rest", None),
    ("Below the pointer", Some(Touch::Over)),
    ("Held down", Some(Touch::Down)),
    ("With the keyboard", Some(Touch::Focus)),
];

pub fn show(ui: &mut Ui, state: &mut State) {
    card::flow(ui, STATES.len(), |ui, at| {
        let (title, touch) = STATES[at];
        card::titled(ui, title, |ui| {
            pretend(ui.ctx(), touch);
            one(ui, at, state);
            pretend(ui.ctx(), None);
        });
        card::gap(ui);
    });
}

fn one(ui: &mut Ui, at: usize, state: &mut State) {
    ui.horizontal_wrapped(|ui| {
        let _ = button::primary(ui, "Test connection");
        let _ = button::secondary(ui, "Import CA…");
        let _ = Button::ghost("Show details").show(ui);
        let _ = button::danger(ui, "Remove forest");
        let _ = button::icon(ui, Icon::Refresh, "Read again");
    });
    let host = Field::new("Domain controller").without_note();
    field::text(ui, &host, &mut state.host);
    let cloud = Field::new("Cloud").without_note();
    let _ = select::one(ui, &cloud, &["Global", "China"], 0);
    let _ = Check::new("Password hash synchronization").toggle(ui, &mut state.on);
    let _ = Check::new("Require LDAPS").checkbox(ui, &mut state.on);
    let group = format!("Encryption {at}");
    let _ = choice::radios(ui, &group, &["LDAPS", "StartTLS"], Some(0));
    let cards = [
        Choice::new("Cloud Sync", "Runs in the cloud."),
        Choice::new("Entra Connect", "Runs on a server."),
    ];
    let group = format!("Engine {at}");
    let _ = choice::cards(ui, &group, &cards, Some(0));
    let _ = link::show(ui, "Open the admin center", true);
    let row = vec2(size::FIELD_WIDTH.min(ui.available_width()), size::LIST_ROW);
    let (_, rect) = ui.allocate_space(row);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
    let _ = select::option(&mut inside, "A row of a list", false);
}
