//! Desired × observed → an ordered list of steps in plain words.
//!
//! Pure: it never opens a socket or a file. Uses `insight`, `engines` and `model` only.

mod finding;
mod step;

pub use finding::{Finding, PlanReview, SettingChange, Severity, Topic};
pub use step::{Action, GrantedAce, Guard, Inverse, Place, Plan, Risk, Step, StepId};
