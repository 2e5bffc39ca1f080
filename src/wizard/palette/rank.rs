//! How well a text answers what was typed.

/// A text in the form that is searched: folded, with a sieve that rejects most texts at once.
#[derive(Debug, Clone)]
pub struct Folded {
    text: Box<str>,
    sieve: u64,
}

impl Folded {
    pub fn new(text: &str) -> Self {
        let text = fold(text);
        Self {
            sieve: sieve(&text),
            text: text.into(),
        }
    }
}

/// Words that must all be found, in any order.
#[derive(Debug, Clone, Default)]
pub struct Query {
    words: Vec<(String, u64)>,
}

impl Query {
    pub fn new(text: &str) -> Self {
        let text = fold(text);
        let words = text.split_whitespace();
        Self {
            words: words.map(|w| (w.to_owned(), sieve(w))).collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Higher is better; `None`: it does not match.
    pub fn score(&self, in_text: &Folded) -> Option<u32> {
        let mut sum = 0;
        for (word, sieve) in &self.words {
            if sieve & !in_text.sieve != 0 {
                return None;
            }
            sum += score_word(word, &in_text.text)?;
        }
        let words = u32::try_from(self.words.len().max(1)).unwrap_or(u32::MAX);
        // Of two that match alike, the shorter is meant.
        let long = u32::try_from(in_text.text.len())
            .unwrap_or(u32::MAX)
            .min(LONG);
        Some((sum / words).saturating_sub(long))
    }
}

const WHOLE: u32 = 1000;
const START: u32 = 800;
const WORD: u32 = 650;
const WITHIN: u32 = 450;
/// Its letters in their order, with others between them.
const SCATTERED: u32 = 200;
/// From here on the words themselves were found, not only their letters.
pub const REAL: u32 = WITHIN - LONG;
/// What a long text is worth less at most.
const LONG: u32 = 90;

fn score_word(word: &str, text: &str) -> Option<u32> {
    if let Some(at) = text.find(word) {
        let ends = at + word.len() == text.len();
        return Some(match (at, ends) {
            (0, true) => WHOLE,
            (0, false) => START,
            _ if text
                .match_indices(word)
                .any(|(at, _)| begins_word(text, at)) =>
            {
                WORD
            }
            _ => WITHIN,
        });
    }
    scattered(word, text)
}

/// The word's letters in their order, with others between them. Starts where a word starts.
fn scattered(word: &str, text: &str) -> Option<u32> {
    let length = u32::try_from(word.chars().count()).unwrap_or(u32::MAX);
    if length < 2 {
        return None;
    }
    let walks = [false, true].map(|by_initials| walk(word, text, by_initials));
    // "gwb" is Group WriteBack; letters strewn over a whole name are chance.
    let likely = |(initials, gaps): &(u32, u32)| gaps <= initials && *gaps <= 1 + length / 6;
    let scores = walks.into_iter().flatten().filter(likely);
    scores
        .map(|(initials, gaps)| (SCATTERED + 20 * initials).saturating_sub(40 * gaps))
        .max()
}

/// How many letters start words, and how often letters between were skipped. Each letter is taken as
/// early as it stands, or first where it starts a word.
fn walk(word: &str, text: &str, by_initials: bool) -> Option<(u32, u32)> {
    let mut letters = word.chars();
    let first = letters.next()?;
    let starts = |from: usize, letter: char| {
        let places = text[from..].match_indices(letter);
        places
            .map(|(at, _)| from + at)
            .find(|at| begins_word(text, *at))
    };
    let mut at = starts(0, first)? + first.len_utf8();
    let (mut initials, mut gaps) = (1, 0);
    for letter in letters {
        let follows = text[at..].starts_with(letter);
        let initial = starts(at, letter).filter(|_| by_initials && !follows);
        let to = match initial {
            Some(to) => {
                initials += 1;
                to
            }
            None => {
                gaps += u32::from(!follows);
                at + text[at..].find(letter)?
            }
        };
        at = to + letter.len_utf8();
    }
    Some((initials, gaps))
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    before.is_none_or(|c| !c.is_alphanumeric())
}

/// Without case, accents, and the forms of one letter that a Japanese keyboard gives: what is typed
/// without them finds what has them.
fn fold(text: &str) -> String {
    let text = text.trim();
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase).map(plain) {
        if c == ' ' {
            gap = true;
            continue;
        }
        // Between words of Japanese some write one.
        let joins = is_cjk(c) && out.chars().next_back().is_some_and(is_cjk);
        if std::mem::take(&mut gap) && !joins {
            out.push(' ');
        }
        match c {
            'ß' => out.push_str("ss"),
            '\u{300}'..='\u{36f}' => {}
            c => out.push(c),
        }
    }
    out
}

/// Kana and kanji.
fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

fn plain(c: char) -> char {
    let moved = |by: i64| {
        let code = u32::try_from(i64::from(u32::from(c)) + by).ok();
        code.and_then(char::from_u32).unwrap_or(c)
    };
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        '\u{3000}' => ' ',
        // Full-width signs, letters and digits; hiragana as katakana.
        '\u{ff01}'..='\u{ff5e}' => moved(-0xfee0).to_ascii_lowercase(),
        'ぁ'..='ゖ' => moved(0x60),
        c => c,
    }
}

/// One bit for each letter and digit, one for each group of all other characters.
fn sieve(text: &str) -> u64 {
    let bit = |c: char| match c {
        'a'..='z' => c as u32 - 'a' as u32,
        '0'..='9' => 26 + (c as u32 - '0' as u32),
        other => 36 + (other as u32 % 28),
    };
    text.chars()
        .filter(|c| !c.is_whitespace())
        .fold(0, |all, c| all | 1 << bit(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(query: &str, text: &str) -> Option<u32> {
        Query::new(query).score(&Folded::new(text))
    }

    /// Best first.
    fn ranked<'a>(query: &str, texts: &[&'a str]) -> Vec<&'a str> {
        let mut found: Vec<(u32, &str)> = texts
            .iter()
            .filter_map(|t| Some((score(query, t)?, *t)))
            .collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, t)| t).collect()
    }

    #[test]
    fn whole_names_come_before_starts_words_parts_and_scattered_letters() {
        let texts = [
            "Sales and support",
            "Resales",
            "Our sales",
            "Sales",
            "Store alarms, elevators",
        ];
        assert_eq!(
            ranked("sales", &texts),
            [
                "Sales",
                "Sales and support",
                "Our sales",
                "Resales",
                "Store alarms, elevators"
            ]
        );
    }

    #[test]
    fn initials_find_a_name() {
        assert!(score("pws", "Password writeback settings").is_some());
        assert!(score("dou", "Domains and OUs").is_some());
    }

    #[test]
    fn a_letter_left_out_still_finds_it() {
        assert!(score("passwrd", "Password hash synchronization").is_some());
        assert!(score("delgation", "Delegation groups").is_some());
    }

    #[test]
    fn letters_strewn_over_a_name_find_nothing() {
        assert_eq!(score("sles", "Stuttgart Halle, Fernwerk 2, Bus"), None);
        assert_eq!(score("zx", "Sales"), None);
    }

    #[test]
    fn every_word_must_be_found_in_any_order() {
        assert!(score("sales berlin", "Berlin Sales").is_some());
        assert_eq!(score("sales paris", "Berlin Sales"), None);
    }

    #[test]
    fn case_and_script_do_not_matter() {
        assert!(score("ÉCOLE", "école").is_some());
        assert!(score("営業", "東京 営業部").is_some());
    }

    #[test]
    fn what_is_typed_without_accents_or_conversion_is_found() {
        for (query, text) in [
            ("nurn", "Nürnberg"),
            ("strasse", "Hauptstraße"),
            ("cafe", "Cafe\u{301}"),
            ("ぱすわーど", "パスワード"),
            ("ＯＵ　１", "OU 1"),
            ("ドメインコントローラー", "ドメイン コントローラー"),
            ("ドメイン コントローラー", "ドメインコントローラー"),
        ] {
            assert!(score(query, text).is_some(), "{query}");
        }
    }
}
