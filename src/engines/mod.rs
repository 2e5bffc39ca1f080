//! What each sync engine can and cannot do, and the document in the form it takes.
//!
//! Pure. Uses `model` only.
