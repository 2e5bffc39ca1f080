//! Draws the page "Identifying users".

use egui::Ui;

use super::counting::{self, Counting};
use crate::model::document::Join;
use crate::ui::parts::{Banner, Choice, Field, card, choice, field, text};
use crate::wizard::pages::identity::{
    AnchorChoice, JoinChoice, Msg as PageMsg, anchor_refused, join_refused,
};
use crate::wizard::{Model, Msg};

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let mut send = |m: PageMsg| send(Msg::Identity(m));
    match counting::show(ui, &model.identity.census) {
        Some(Counting::Cancel) => send(PageMsg::Cancel),
        Some(Counting::Again) => send(PageMsg::Count),
        None => {}
    }
    card::stack(ui, 2, |ui, at| match at {
        0 => card::titled(ui, "One person in several forests", |ui| {
            join(ui, model, &mut send);
        }),
        _ => card::titled(ui, "Source anchor", |ui| anchor(ui, model, &mut send)),
    });
}

fn join(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    let state = &model.identity;
    let chosen = state.join(&model.desk);
    let refused = join_refused(&model.desk);
    if let Some(why) = &refused
        && model.desk.document.identity.join == Join::Once
        && chosen == JoinChoice::Once
    {
        text::body(
            ui,
            "Each object in Active Directory becomes one in Microsoft Entra ID.",
        );
        text::muted(ui, &format!("{why}."));
        return;
    }
    let choices: Vec<Choice<'_>> = JoinChoice::ALL
        .iter()
        .map(|c| {
            let open = *c == JoinChoice::Once;
            let why = refused.as_deref().filter(|_| !open);
            Choice::new(c.title(), c.sentence()).available(why.map_or(Ok(()), Err))
        })
        .collect();
    let current = JoinChoice::ALL.iter().position(|c| *c == chosen);
    if let Some(picked) = choice::cards(ui, "How persons are joined", &choices, current) {
        send(PageMsg::Join(JoinChoice::ALL[picked]));
    }
    if chosen == JoinChoice::Attribute {
        let mut draft = state.join_attribute.clone();
        let spec = Field::new("Attribute to join by")
            .help("The same value for the same person in each forest")
            .error(state.join_fault());
        if field::text(ui, &spec, &mut draft).changed() {
            send(PageMsg::JoinAttributeEdited(draft));
        }
    }
    if chosen != JoinChoice::Once {
        Banner::warning("The way of joining cannot be changed after installation")
            .sentence("Entra Connect offers it at its first set-up only. Two objects joined by mistake become one account.")
            .show(ui);
    }
}

fn anchor(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    let state = &model.identity;
    text::muted(
        ui,
        "This attribute ties a person in Active Directory to the account in the cloud, whatever else changes.",
    );
    let chosen = state.anchor(&model.desk);
    let refused = AnchorChoice::ALL.map(|c| anchor_refused(&model.desk, c).filter(|_| c != chosen));
    let choices: Vec<Choice<'_>> = (AnchorChoice::ALL.iter())
        .zip(&refused)
        .map(|(c, refused)| {
            Choice::new(c.title(), c.sentence()).available(refused.as_deref().map_or(Ok(()), Err))
        })
        .collect();
    let current = AnchorChoice::ALL.iter().position(|c| *c == chosen);
    if let Some(picked) = choice::cards(ui, "Source anchor", &choices, current) {
        send(PageMsg::Anchor(AnchorChoice::ALL[picked]));
    }
    if chosen == AnchorChoice::Attribute {
        let mut draft = state.anchor_attribute.clone();
        let spec = Field::new("Attribute used as source anchor")
            .help("For example employeeID")
            .error(state.anchor_fault());
        if field::text(ui, &spec, &mut draft).changed() {
            send(PageMsg::AnchorAttributeEdited(draft));
        }
        text::help(
            ui,
            "Its values must be unique in all forests, set when the object is made, never changed, shorter than 60 characters, without \"@\" and special characters. Upper and lower case differ.",
        );
        if let Some(warning) = state.anchor_warning() {
            Banner::warning("The value may change")
                .sentence(warning)
                .show(ui);
        }
    }
    Banner::warning("This is for ever")
        .sentence(chosen.for_ever())
        .show(ui);
    if let Some(warning) = state.anchored_warning(&model.desk) {
        let sentence = format!("{warning}.");
        Banner::warning("Values stand there already")
            .sentence(&sentence)
            .show(ui);
    }
}
