//! What follows from what was read: counts of a scope, explain, rights, data quality.
//!
//! Pure. Uses `engines` and `model` only.

mod counts;
mod explain;
mod rights;
mod scope_text;
mod suffixes;
mod well_known;

pub use counts::{CensusIndex, ScopeChange};
pub use explain::{Explanation, Flip, ObjectFacts, explain};
pub use rights::{RightState, mark_rights, needed_rights, right_state};
pub use scope_text::{LineFault, parse_scope, put_scope, scope_text};
pub use suffixes::{SuffixRow, SuffixState, suffix_rows};
pub use well_known::why_stay_in;
