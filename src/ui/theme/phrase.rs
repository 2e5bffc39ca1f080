//! Where a line of Japanese may end: it has no spaces, and egui ends a line between any two letters.
//! A line that ends with a particle or a comma reads as a reader would pause; `サーバ｜ー` does not.

use std::sync::Arc;

use egui::Galley;

/// Of one paragraph; a longer one is laid out as egui does.
const ROWS_MAX: usize = 12;

/// The text with line ends where phrases end, by a layout of it at some width. `None`: it is no
/// Japanese, or fits on one line.
pub(super) fn broken(text: &str, layout: impl Fn(&str) -> Arc<Galley>) -> Option<String> {
    if !text.chars().any(is_kana) {
        return None;
    }
    let (mut out, mut rest) = (String::new(), text);
    for _ in 0..ROWS_MAX {
        let galley = layout(rest);
        let first = galley.rows.first()?;
        if galley.rows.len() == 1 {
            out.push_str(rest);
            return (out.len() > text.len()).then_some(out);
        }
        let line = rest
            .char_indices()
            .nth(first.char_count_including_newline().0);
        let (line, after) = rest.split_at(line.map_or(rest.len(), |(at, _)| at));
        let end = match first.ends_with_newline {
            true => line.len(),
            false => phrase_end(line, after),
        };
        if end == 0 {
            return None;
        }
        out.push_str(&rest[..end]);
        if !first.ends_with_newline {
            out.push('\n');
        }
        rest = &rest[end..];
    }
    None
}

/// Where the last phrase of a full line ends. Nowhere near its end: where the line ends anyway.
fn phrase_end(line: &str, after: &str) -> usize {
    let next = line.char_indices().skip(1).map(|(at, c)| (at, Some(c)));
    let ends = next.chain([(line.len(), after.chars().next())]);
    let pairs = line.chars().zip(ends);
    let may = |(before, (at, next)): (char, (usize, Option<char>))| {
        next.is_none_or(|next| ends_phrase(before, next))
            .then_some(at)
    };
    let last = pairs.filter_map(may).last();
    last.filter(|at| *at > line.len() / 2).unwrap_or(line.len())
}

/// After a pause, or where the ending of a word or a particle gives way to the next word.
fn ends_phrase(before: char, next: char) -> bool {
    let closes = |c| {
        matches!(
            c,
            '、' | '。' | '」' | '）' | ']' | ')' | ' ' | '：' | ':' | '…'
        )
    };
    // `Cloud Sync で`: the particle belongs to the name before the space.
    if closes(next) || next == 'ー' || before == ' ' && is_hiragana(next) {
        return false;
    }
    let word_ends = is_hiragana(before) && !is_hiragana(next) && !goes_on(before);
    closes(before) || word_ends || matches!(next, '「' | '（' | '[')
}

/// With these a verb's stem ends, and often a second verb follows: 読み｜取る, 書き｜込む.
fn goes_on(c: char) -> bool {
    "きぎしちびみりえけげせべめれお".contains(c)
}

fn is_hiragana(c: char) -> bool {
    ('\u{3041}'..='\u{309f}').contains(&c)
}

fn is_kana(c: char) -> bool {
    is_hiragana(c) || ('\u{30a0}'..='\u{30ff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(line: &str, after: &str) -> String {
        line[..phrase_end(line, after)].to_owned()
    }

    #[test]
    fn a_line_of_japanese_ends_after_a_particle_or_a_pause() {
        assert_eq!(
            line("このコンテナー自体が除外されていま", "す。"),
            "このコンテナー自体が"
        );
        assert_eq!(
            line("テナントを使って、何もイ", "ンストール"),
            "テナントを使って、何も"
        );
        assert_eq!(
            line("別のフォレストに適用するか、", "誰かが"),
            "別のフォレストに適用するか、"
        );
    }

    #[test]
    fn no_line_begins_with_what_belongs_to_the_letter_before() {
        assert_eq!(
            line("Identity Manager の同期サーバ", "ーの"),
            "Identity Manager の"
        );
        assert_eq!(line("エクスポートを選択する", "。"), "エクスポートを");
        assert_eq!(
            line("サーバーです。Cloud Sync ", "で"),
            "サーバーです。Cloud "
        );
    }

    #[test]
    fn two_verbs_in_one_word_stay_together() {
        let text = "取り込むものを先に読み";
        assert_eq!(line(text, "取れます"), "取り込むものを先に");
    }

    #[test]
    fn a_line_without_a_phrase_near_its_end_stays_full() {
        assert_eq!(
            line("は同期エンジンオブジェクト", "識別"),
            "は同期エンジンオブジェクト"
        );
    }
}
