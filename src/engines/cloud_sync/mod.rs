//! The document in the form that Microsoft Entra Cloud Sync takes: a job's schema and an
//! application's settings.
//!
//! What is read is edited in place. Nothing that this program does not know is lost or moved.

mod change;
mod edit;
mod json;
mod limits;
mod settings;
#[cfg(test)]
mod tests;
mod wish;

pub use change::SchemaChange;
pub use edit::{Edited, Unfit, included, rule_for, same_schema};
pub(super) use edit::{anchor_fits, bare, is_anchor, is_sign_in, sign_in_fits};
pub use limits::{
    MOST_CONFIGURATIONS, MOST_CONTAINERS, MOST_MEMBERS, MOST_OBJECTS, Misfit, OLDEST_AGENT,
    is_older, misfits,
};
pub use settings::{Ordered, Passwords, SettingsWish, is_order, own, same_domain, switches_on};
pub use wish::SchemaWish;
