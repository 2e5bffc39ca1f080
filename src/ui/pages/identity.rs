//! Draws the page "Identifying users".

use egui::Ui;

use super::counting::{self, Counting};
use crate::model::document::Join;
use crate::model::words::say;
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
        0 => card::titled(ui, say!("page-identity-join"), |ui| {
            join(ui, model, &mut send);
        }),
        _ => card::titled(ui, say!("page-identity-anchor"), |ui| {
            anchor(ui, model, &mut send)
        }),
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
        text::body(ui, say!("page-identity-join-each-one"));
        text::muted(ui, &say!("page-identity-sentence", text = why));
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
    if let Some(picked) = choice::cards(ui, say!("page-identity-join-how"), &choices, current) {
        send(PageMsg::Join(JoinChoice::ALL[picked]));
    }
    if chosen == JoinChoice::Attribute {
        let mut draft = state.join_attribute.clone();
        let fault = state.join_fault();
        let spec = Field::new(say!("page-identity-join-by"))
            .help(say!("page-identity-join-by-help"))
            .error(fault.as_deref());
        if field::text(ui, &spec, &mut draft).changed() {
            send(PageMsg::JoinAttributeEdited(draft));
        }
    }
    if chosen != JoinChoice::Once {
        Banner::warning(say!("page-identity-join-fixed"))
            .sentence(say!("page-identity-join-fixed-about"))
            .show(ui);
    }
}

fn anchor(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    let state = &model.identity;
    text::muted(ui, say!("page-identity-anchor-about"));
    let chosen = state.anchor(&model.desk);
    let refused = AnchorChoice::ALL.map(|c| anchor_refused(&model.desk, c).filter(|_| c != chosen));
    let choices: Vec<Choice<'_>> = (AnchorChoice::ALL.iter())
        .zip(&refused)
        .map(|(c, refused)| {
            Choice::new(c.title(), c.sentence()).available(refused.as_deref().map_or(Ok(()), Err))
        })
        .collect();
    let current = AnchorChoice::ALL.iter().position(|c| *c == chosen);
    if let Some(picked) = choice::cards(ui, say!("page-identity-anchor"), &choices, current) {
        send(PageMsg::Anchor(AnchorChoice::ALL[picked]));
    }
    if chosen == AnchorChoice::Attribute {
        let mut draft = state.anchor_attribute.clone();
        let fault = state.anchor_fault();
        let spec = Field::new(say!("page-identity-anchor-attribute"))
            .help(say!("page-identity-anchor-attribute-help"))
            .error(fault.as_deref());
        if field::text(ui, &spec, &mut draft).changed() {
            send(PageMsg::AnchorAttributeEdited(draft));
        }
        text::help(ui, say!("page-identity-anchor-rules"));
        if let Some(warning) = state.anchor_warning() {
            Banner::warning(say!("page-identity-anchor-may-change"))
                .sentence(warning)
                .show(ui);
        }
    }
    Banner::warning(say!("page-identity-for-ever"))
        .sentence(chosen.for_ever())
        .show(ui);
    if let Some(warning) = state.anchored_warning(&model.desk) {
        let sentence = say!("page-identity-sentence", text = warning);
        Banner::warning(say!("page-identity-anchored"))
            .sentence(&sentence)
            .show(ui);
    }
}
