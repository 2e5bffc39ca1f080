//! The headless verbs: text and JSON output, exit codes.
//!
//! The only room that prints.
