//! The page's state, its messages and what follows from them.

use crate::wizard::{Desk, Reason};
use crate::work::{Outcome, Ticket};

#[derive(Debug, Default)]
pub struct State {}

#[derive(Debug, Clone)]
pub enum Msg {}

/// The page is shown: start what it needs to know.
pub fn enter(_state: &mut State, _desk: &mut Desk) {}

pub fn update(_state: &mut State, msg: Msg, _desk: &mut Desk) {
    match msg {}
}

pub fn answer(_state: &mut State, _ticket: Ticket, _outcome: Outcome, _desk: &mut Desk) {}

pub fn can_leave(_state: &State, _desk: &Desk) -> Result<(), Reason> {
    Ok(())
}
