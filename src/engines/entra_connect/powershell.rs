//! Values as PowerShell literals, so that no string from a directory can become code.

use std::fmt::Write as _;

use crate::model::text::is_dangerous;

/// A string literal of PowerShell.
///
/// In a literal between single quotes only the quote itself means something, and PowerShell takes
/// five characters for it (language specification 2.3.5.2): each is doubled. Characters that cannot
/// be seen, or that reorder text, stand as `[char]` numbers, so that what a person reads is what runs.
pub fn quoted(text: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut plain = String::new();
    for character in text.chars() {
        if is_hidden(character) {
            if !plain.is_empty() || parts.is_empty() {
                parts.push(format!("'{plain}'"));
                plain.clear();
            }
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                parts.push(format!("[char]0x{unit:04X}"));
            }
            continue;
        }
        if is_quote(character) {
            plain.push(character);
        }
        plain.push(character);
    }
    if !plain.is_empty() || parts.is_empty() {
        parts.push(format!("'{plain}'"));
    }
    match parts.as_slice() {
        [one] => one.clone(),
        several => format!("({})", several.join(" + ")),
    }
}

pub fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    format!("@({})", items.join(", "))
}

pub const fn boolean(value: bool) -> &'static str {
    if value { "$true" } else { "$false" }
}

/// `@{ Name = value; … }` over several lines, indented.
pub fn table(depth: usize, entries: &[(&str, String)]) -> String {
    let mut out = String::from("@{\n");
    for (name, value) in entries {
        let _ = writeln!(
            out,
            "{:indent$}{name} = {value}",
            "",
            indent = 4 * (depth + 1)
        );
    }
    let _ = write!(out, "{:indent$}}}", "", indent = 4 * depth);
    out
}

const fn is_quote(character: char) -> bool {
    matches!(character, '\'' | '\u{2018}'..='\u{201B}')
}

/// What a reader of the script would not see: soft hyphens and Mongolian separators too.
fn is_hidden(character: char) -> bool {
    is_dangerous(character) || matches!(character, '\u{AD}' | '\u{180E}')
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What PowerShell makes of a literal that [`quoted`] wrote; `None`: it is anything but that.
    pub(crate) fn evaluate(literal: &str) -> Option<String> {
        let inner = literal
            .strip_prefix('(')
            .and_then(|l| l.strip_suffix(')'))
            .unwrap_or(literal);
        let mut units: Vec<u16> = Vec::new();
        let mut rest = inner;
        loop {
            if let Some(after) = rest.strip_prefix("[char]0x") {
                let (hex, after) = after.split_at_checked(4)?;
                units.push(u16::from_str_radix(hex, 16).ok()?);
                rest = after;
            } else {
                let mut characters = rest.char_indices().skip(1).peekable();
                if !rest.starts_with('\'') {
                    return None;
                }
                let end = loop {
                    let (at, c) = characters.next()?;
                    if is_quote(c) {
                        match characters.peek() {
                            Some((_, next)) if is_quote(*next) => {
                                characters.next();
                            }
                            _ => break at + c.len_utf8(),
                        }
                    }
                    let mut pair = [0; 2];
                    units.extend_from_slice(c.encode_utf16(&mut pair));
                };
                rest = &rest[end..];
            }
            if rest.is_empty() {
                return String::from_utf16(&units).ok();
            }
            rest = rest.strip_prefix(" + ")?;
        }
    }

    #[test]
    fn each_of_powershells_quotes_is_doubled() {
        assert_eq!(quoted("a'b\u{2019}c"), "'a''b\u{2019}\u{2019}c'");
        assert_eq!(quoted(""), "''");
    }

    #[test]
    fn what_cannot_be_seen_stands_as_a_number() {
        assert_eq!(
            quoted("a\r\nb"),
            "('a' + [char]0x000D + [char]0x000A + 'b')"
        );
        assert_eq!(quoted("\u{202E}x"), "('' + [char]0x202E + 'x')");
    }

    /// Letters, quotes, what PowerShell expands, line ends, bidi.
    pub(crate) fn hostile() -> impl Strategy<Value = String> {
        let bits = prop::sample::select(vec![
            "'",
            "''",
            "\u{2018}",
            "\u{2019}",
            "\u{201A}",
            "\u{201B}",
            "\"",
            "\u{201C}",
            "`",
            "$",
            "$(",
            ")",
            "@'",
            "'@",
            "@\"",
            "\n'@\n",
            "\r\n",
            "\n",
            ";",
            "#",
            "<#",
            "#>",
            "|",
            "&",
            "{",
            "}",
            "%",
            "\\",
            ",",
            "+",
            "=",
            "\0",
            "\u{202E}",
            "\u{2028}",
            "\u{FEFF}",
            "\t",
            "Remove-Item",
            "é",
            "東",
            "😀",
            " ",
        ]);
        prop::collection::vec(
            prop_oneof![
                bits.prop_map(str::to_owned),
                any::<char>().prop_map(String::from)
            ],
            0..12,
        )
        .prop_map(|v| v.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn every_string_comes_out_as_it_went_in(text in hostile()) {
            prop_assert_eq!(evaluate(&quoted(&text)), Some(text));
        }
    }
}
