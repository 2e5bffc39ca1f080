//! Draws the page "Tenant".

use crate::wizard::{Model, Msg};

pub fn show(_ui: &mut egui::Ui, _model: &Model, _send: &mut dyn FnMut(Msg)) {}
