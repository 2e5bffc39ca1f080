//! What follows from what was read: counts of a scope, explain, rights, data quality.
//!
//! Pure. Uses `engines` and `model` only.
