//! What follows from what was read: counts of a scope, explain, rights, data quality.
//!
//! Pure. Uses `engines` and `model` only.

pub mod access;
pub mod attribute;
pub mod compare;
mod counts;
pub mod delegation;
pub mod drift;
mod explain;
mod extensions;
mod jobs;
pub mod migration;
mod passwords;
mod rights;
mod scope_map;
pub mod scope_tests;
mod scope_text;
mod suffixes;
pub mod sync_picture;
mod treemap;
mod versions;
mod well_known;

pub use counts::{CensusIndex, Counted, ScopeChange};
pub use explain::{Explanation, Flip, ObjectFacts, explain};
pub use extensions::{
    MOST_EXTENSIONS, SUGGESTED, extension_fault, extension_fit, is_synced_anyway,
};
pub use jobs::{JobLine, agent_line, is_quarantined, is_wrong, job_lines, state as job_state};
pub use passwords::{PasswordFault, password_faults};
pub use rights::{RightState, mark_rights, needed_rights, right_state};
pub use scope_map::{Part, ScopeMap, Share, Tile, What};
pub use scope_text::{LineFault, parse_scope, put_scope, scope_text};
pub use suffixes::{SuffixRow, SuffixState, suffix_rows};
pub use treemap::{Area, Direction, neighbour, squarify};
pub use versions::{ScopeCompared, ScopeObjects, compare_scopes, go_back, stays};
pub use well_known::why_stay_in;
