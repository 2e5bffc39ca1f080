//! By `check`, `plan`, `apply`, `resume`, `undo`, `explain` and `review` from a document.

mod access;
mod broken;
pub mod cloud_sync;
pub mod coming_back;
mod connector;
mod four_eyes;
mod hostile;
mod killed;
mod refused;
mod secrets;
mod set_up;
