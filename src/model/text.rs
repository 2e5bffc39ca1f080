//! Strings from a directory or tenant are hostile: how to show them without harm.

use std::borrow::Cow;

/// Control, line and bidirectional formatting characters become visible escapes (`⟨U+202E⟩`);
/// everything else stays. For terminals, logs, reports and labels.
pub fn inert(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_dangerous) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_dangerous(c) {
            out.push_str(&format!("⟨U+{:04X}⟩", c as u32));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// As [`inert`], line by line, for texts of ours that are meant to have several lines.
pub fn inert_lines(text: &str) -> String {
    text.split('\n').map(inert).collect::<Vec<_>>().join("\n")
}

/// JSON text with the same characters as escapes of JSON: it means the same and is harmless to look at.
pub fn inert_json(json: &str) -> Cow<'_, str> {
    // Below DEL a serialiser escapes them itself; what is left there is layout.
    let hides = |c: char| c >= '\u{7f}' && is_dangerous(c);
    if !json.contains(hides) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if hides(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// At most `max` characters, cut in the middle: the ends of a DN tell most.
pub fn middle(text: &str, max: usize) -> Cow<'_, str> {
    let count = text.chars().count();
    if count <= max || max < 3 {
        return Cow::Borrowed(text);
    }
    let (head, tail) = (max / 2, max - max / 2 - 1);
    let start: String = text.chars().take(head).collect();
    let end: String = text.chars().skip(count - tail).collect();
    Cow::Owned(format!("{start}…{end}"))
}

/// Is it a control, or one that cannot be seen or reorders what stands around it?
pub fn is_dangerous(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Text for HTML and SVG: markup characters as entities, everything dangerous visible.
pub fn markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in inert(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Text for Markdown: each character that could be markup is escaped (CommonMark 2.4).
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in inert(text).chars() {
        if matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '!'
                | '~'
                | '&'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_and_bidirectional_characters_are_shown_not_obeyed() {
        assert_eq!(
            inert("a\u{202e}b\u{1b}[2Jc\n"),
            "a⟨U+202E⟩b⟨U+001B⟩[2Jc⟨U+000A⟩"
        );
        assert_eq!(inert("Überörtlich 東京 עברית"), "Überörtlich 東京 עברית");
    }

    #[test]
    fn json_that_was_made_inert_means_the_same() {
        let text = "a\u{202e}b\u{7f}\u{e0041}\n\"é";
        let json = format!("{:#}", serde_json::json!({ "x": text }));
        let shown = inert_json(&json);
        assert!(shown.contains("\\u202eb\\u007f\\udb40\\udc41"), "{shown}");
        let read: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(read["x"], text);
    }

    #[test]
    fn a_long_text_keeps_both_ends() {
        assert_eq!(middle("abcdefghij", 5), "ab…ij");
        assert_eq!(middle("abc", 5), "abc");
    }
}
