//! Every text that a person reads, in the language they chose.
//!
//! The texts stand in `resources/words/LANGUAGE/ROOM.ftl` (Project Fluent) and nowhere else;
//! `tests/words` holds code and files together. Code names a text in one of two ways:
//!
//! - [`say!`](say) gives it now, in the language of the window: for what is drawn or printed and
//!   then forgotten. Without arguments it is a lookup that returns `&'static str`, so it may stand
//!   in every frame.
//! - [`words!`](words) gives [`Words`], the text's name and its arguments: for what is **kept**
//!   (problems, findings, steps). It is put into words each time it is shown, so it follows the
//!   language when that is switched; written to a file it is always English, and two are equal when
//!   their English is. So a plan has the same bytes and the same hash whoever reads it, and
//!   journals, JSON and logs stay in one language. Read back from a file it is plain English text.
//!
//! One language holds for the whole process ([`speak`]); a test takes another one for its own
//! thread ([`speak_here`]). Numbers are grouped by the language wherever a number is an argument;
//! pass ports, codes and years as text. [`number`], [`day`], [`minute`], [`list`] and [`order`] do
//! the same for what is no message.

mod book;
mod figures;
mod language;
mod origin;
mod text;
mod told;

pub use figures::{day, kept_day, list, minute, number, order};
pub use language::{Language, Speaking, current, speak, speak_here};
pub use origin::{Origin, Origins, origins};
pub use text::{Arg, Words};
pub use told::Told;

/// A text in the language of the window, now: `say!("shell-back")`, `say!("scope-users", n = count)`.
///
/// Without arguments `&'static str`, with arguments `String`.
macro_rules! say {
    ($id:literal $(,)?) => {
        $crate::model::words::plain($id)
    };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::model::words::filled(
            $id,
            &[$((stringify!($name), $crate::model::words::Arg::from($value))),+],
        )
    };
}

/// A text that is kept, as its name and arguments: [`Words`].
macro_rules! words {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::model::words::Words::named(
            $id,
            vec![$((stringify!($name), $crate::model::words::Arg::from($value))),*],
        )
    };
}

pub(crate) use {say, words};

/// A text without arguments in the language of the window.
pub fn plain(id: &'static str) -> &'static str {
    book::of(current()).plain(id)
}

/// A text with its arguments in the language of the window.
pub fn filled(id: &'static str, args: &[(&'static str, Arg)]) -> String {
    book::of(current()).filled(id, args)
}

#[cfg(test)]
mod tests;
