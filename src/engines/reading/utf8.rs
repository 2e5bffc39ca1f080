//! Text of Windows as UTF-8, piece by piece.

use std::io::{self, BufRead, Read};

/// UTF-8 or, by its first bytes, UTF-16, as UTF-8. What is no text of it becomes U+FFFD.
pub(super) struct Utf8<R> {
    inner: R,
    form: Option<Form>,
    /// Read, and not yet a whole character.
    raw: Vec<u8>,
    /// Characters that wait to be taken, from `taken` on.
    text: String,
    taken: usize,
}

#[derive(Clone, Copy)]
enum Form {
    Utf8,
    Utf16(fn([u8; 2]) -> u16),
}

/// More is not decoded at once, however much is in the reader's buffer.
const PIECE: usize = 8 << 10;

impl<R> Utf8<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            inner,
            form: None,
            raw: Vec::new(),
            text: String::new(),
            taken: 0,
        }
    }

    /// Begins with a byte order mark or with text.
    fn form(&mut self) -> Form {
        if let Some(form) = self.form {
            return form;
        }
        let (form, mark) = match self.raw.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => (Form::Utf8, 3),
            [0xFF, 0xFE, ..] => (Form::Utf16(u16::from_le_bytes), 2),
            [0xFE, 0xFF, ..] => (Form::Utf16(u16::from_be_bytes), 2),
            _ => (Form::Utf8, 0),
        };
        self.raw.drain(..mark);
        self.form = Some(form);
        form
    }

    /// Makes text of what was read; `last`: nothing follows that could complete a character.
    fn decode(&mut self, last: bool) {
        self.text.clear();
        self.taken = 0;
        let used = match self.form() {
            Form::Utf8 => utf8(&self.raw, last, &mut self.text),
            Form::Utf16(unit) => utf16(&self.raw, last, unit, &mut self.text),
        };
        self.raw.drain(..used);
    }
}

/// How many bytes are dealt with.
fn utf8(raw: &[u8], last: bool, out: &mut String) -> usize {
    let mut used = 0;
    for chunk in raw.utf8_chunks() {
        out.push_str(chunk.valid());
        used += chunk.valid().len();
        let bad = chunk.invalid();
        let may_go_on = used + bad.len() == raw.len() && !last && begins_character(bad);
        if !bad.is_empty() && !may_go_on {
            out.push(char::REPLACEMENT_CHARACTER);
            used += bad.len();
        }
    }
    used
}

/// Could more bytes make a character of these?
fn begins_character(bytes: &[u8]) -> bool {
    let whole = match bytes.first() {
        Some(0xC2..=0xDF) => 2,
        Some(0xE0..=0xEF) => 3,
        Some(0xF0..=0xF4) => 4,
        _ => 0,
    };
    bytes.len() < whole
}

fn utf16(raw: &[u8], last: bool, unit: fn([u8; 2]) -> u16, out: &mut String) -> usize {
    let mut units: Vec<u16> = (raw.chunks_exact(2))
        .map(|pair| unit([pair[0], pair[1]]))
        .collect();
    let half = units.last().is_some_and(|u| (0xD800..0xDC00).contains(u));
    if half && !last {
        units.pop();
    }
    let chars = char::decode_utf16(units.iter().copied());
    out.extend(chars.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    if last && raw.len() % 2 == 1 {
        out.push(char::REPLACEMENT_CHARACTER);
        return raw.len();
    }
    units.len() * 2
}

impl<R: BufRead> Read for Utf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.text.len() {
            let bytes = self.inner.fill_buf()?;
            let last = bytes.is_empty();
            if last && self.raw.is_empty() {
                return Ok(0);
            }
            let piece = bytes.len().min(PIECE);
            self.raw.extend_from_slice(&bytes[..piece]);
            self.inner.consume(piece);
            // The longest byte order mark.
            if self.form.is_some() || self.raw.len() >= 3 || last {
                self.decode(last);
            }
        }
        let rest = &self.text.as_bytes()[self.taken..];
        let n = rest.len().min(buffer.len());
        buffer[..n].copy_from_slice(&rest[..n]);
        self.taken += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    /// Read in pieces of each of these sizes.
    fn read(bytes: &[u8]) -> String {
        let of = |size: usize| {
            let mut out = String::new();
            let inner = BufReader::with_capacity(size, bytes);
            Utf8::new(inner).read_to_string(&mut out).unwrap();
            out
        };
        let whole = of(4096);
        for size in 1..8 {
            assert_eq!(of(size), whole, "in pieces of {size}");
        }
        whole
    }

    const TEXT: &str = "<a>Zürich 東京 🙂</a>";

    fn utf16(unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let marked = std::iter::once(0xFEFF).chain(TEXT.encode_utf16());
        marked.flat_map(unit).collect()
    }

    #[test]
    fn text_is_the_same_in_each_form_and_in_pieces_of_any_size() {
        assert_eq!(read(TEXT.as_bytes()), TEXT);
        assert_eq!(read(format!("\u{FEFF}{TEXT}").as_bytes()), TEXT);
        assert_eq!(read(&utf16(u16::to_le_bytes)), TEXT);
        assert_eq!(read(&utf16(u16::to_be_bytes)), TEXT);
        assert_eq!(read(b""), "");
        assert_eq!(read(b"a"), "a");
    }

    #[test]
    fn what_is_no_text_is_marked_and_what_follows_is_read() {
        assert_eq!(read(b"a\xFFb"), "a\u{FFFD}b");
        assert_eq!(read(b"a\xE6\x9D"), "a\u{FFFD}");
        assert_eq!(read(b"a\xE6\x9Db"), "a\u{FFFD}b");
        let mut odd = utf16(u16::to_le_bytes);
        odd.push(b'x');
        assert_eq!(read(&odd), format!("{TEXT}\u{FFFD}"));
        // Half a pair, and then a letter.
        assert_eq!(read(b"\xFF\xFE\x3D\xD8a\0"), "\u{FFFD}a");
    }
}
