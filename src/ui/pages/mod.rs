//! One file a page, named as the person sees it: each draws its state and sends messages.

pub mod access;
mod affected;
pub mod apply;
pub mod compare;
mod counting;
pub mod delegation;
pub mod directory;
pub mod engine;
pub mod features;
pub mod group_writeback;
pub mod identity;
pub mod keep;
pub mod overview;
mod pickers;
pub mod review;
pub mod scope;
pub mod sign_in_names;
pub mod start;
pub mod tenant;
pub mod versions;

use crate::wizard::{Model, Msg, Page};

/// Draws the content of the page that is open.
pub fn show(ui: &mut egui::Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    match model.page {
        Page::Start => start::show(ui, model, send),
        Page::Engine => engine::show(ui, model, send),
        Page::Tenant => tenant::show(ui, model, send),
        Page::Directory => directory::show(ui, model, send),
        Page::SignInNames => sign_in_names::show(ui, model, send),
        Page::Scope => scope::show(ui, model, send),
        Page::Identity => identity::show(ui, model, send),
        Page::Features => features::show(ui, model, send),
        Page::GroupWriteback => group_writeback::show(ui, model, send),
        Page::Delegation => delegation::show(ui, model, send),
        Page::Review => review::show(ui, model, send),
        Page::Apply => apply::show(ui, model, send),
        Page::Overview => overview::show(ui, model, send),
        Page::Access => access::show(ui, model, send),
        Page::Compare => compare::show(ui, model, send),
        Page::History => versions::show(ui, model, send),
    }
}
