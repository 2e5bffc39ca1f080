//! "Keep it so" in the menu of every object of Active Directory that a row shows.

use crate::model::words::{Words, say};
use crate::wizard::Msg;
use crate::wizard::keep::Subject;

pub fn entries() -> [&'static str; 2] {
    [say!("window-keep-in"), say!("window-keep-out")]
}

/// As [`entries`], where what stands beside the menu does not say whose it is.
pub fn entries_of(name: &Words) -> [String; 2] {
    [
        say!("window-keep-in-named", name = name),
        say!("window-keep-out-named", name = name),
    ]
}

/// Does this entry keep it in scope?
pub fn keeps_in(entry: usize) -> bool {
    entry == 0
}

/// The entry was chosen for it.
pub fn msg(subject: impl Into<Subject>, entry: usize) -> Msg {
    Msg::KeepSo(Box::new(subject.into()), keeps_in(entry))
}
