//! Numbers, dates, lists and the order of names, as the language has them.
//!
//! ICU4X would do all of this, but its collator changes the features of crates below `url`, and its
//! data would be the larger part of what is needed here: whole numbers, two forms of a date, and the
//! root collation, which `feruca` has.

use std::cell::RefCell;
use std::cmp::Ordering;

use feruca::{Collator, Locale, Tailoring};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Language, Words, current, say, words};

/// `1,234,567`, `1.234.567`
pub fn number(n: u64) -> String {
    decimal(&n.to_string(), current())
}

/// Digits with an optional sign and fraction, grouped.
pub(super) fn decimal(plain: &str, language: Language) -> String {
    let (group, point) = match language {
        Language::German => ('.', ','),
        Language::English | Language::Japanese | Language::Stretched => (',', '.'),
    };
    let (whole, fraction) = match plain.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (plain, None),
    };
    let mut out = String::with_capacity(plain.len() + plain.len() / 3);
    let digits = whole.trim_start_matches('-');
    if digits.len() < whole.len() {
        out.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// `31 March 2027`, `31. März 2027`, `2027年3月31日`
pub fn day(date: Date) -> String {
    kept_day(date).to_string()
}

/// As [`day`], to be kept or to stand in a kept text.
pub fn kept_day(date: Date) -> Words {
    words!(
        "model-day",
        day = date.day().to_string(),
        month = i64::from(date.month()),
        year = date.year().to_string()
    )
}

/// `31 March 2027, 14:05 UTC`
pub fn minute(at: Timestamp) -> String {
    let zoned = at.to_zoned(TimeZone::UTC);
    say!(
        "model-minute",
        day = zoned.day().to_string(),
        month = i64::from(zoned.month()),
        year = zoned.year().to_string(),
        time = format!("{:02}:{:02}", zoned.hour(), zoned.minute())
    )
}

/// `a, b, c`; `a、b、c`
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    joined(items, current())
}

pub(super) fn joined<T: AsRef<str>>(items: &[T], language: Language) -> String {
    let items: Vec<&str> = items.iter().map(T::as_ref).collect();
    // A space at the end would be lost in the file.
    let comma = words!("model-list-comma").in_language(language);
    let gap = if language == Language::Japanese {
        ""
    } else {
        " "
    };
    items.join(&format!("{comma}{gap}"))
}

/// How names stand in a list: letters before accents before case, as Unicode's root collation has
/// it. That is German's order and Japanese's for kana; kanji stand by their number in Unicode.
pub fn order(a: &str, b: &str) -> Ordering {
    thread_local! {
        static COLLATOR: RefCell<Collator> =
            RefCell::new(Collator::new(Tailoring::Cldr(Locale::Root), false, true));
    }
    COLLATOR.with_borrow_mut(|collator| collator.collate(a, b))
}
