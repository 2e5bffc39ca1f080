//! Whether a server does what this window's configuration decides, item by item.

use egui::Ui;

use crate::engines::entra_connect::Item;
use crate::model::text::inert_lines;
use crate::model::words::say;
use crate::ui::parts::compare::{self as table, Row, Side};
use crate::ui::parts::{Banner, Icon, Tone, card, text};

pub(super) fn show(ui: &mut Ui, items: &[Item]) {
    card::titled(ui, say!("page-compare-applied-title"), |ui| {
        text::body(ui, say!("page-compare-applied-about"));
        match items.iter().filter(|item| !item.is_applied()).count() {
            0 => Banner::success(say!("page-compare-applied-all")).show(ui),
            n => Banner::warning(&say!("page-compare-applied-some", n = n)).show(ui),
        };
        let subjects: Vec<_> = items.iter().map(|i| i.what.show().into_owned()).collect();
        let rows: Vec<Row<'_>> = items.iter().zip(&subjects).map(row).collect();
        let names = [
            say!("page-compare-applied-wanted"),
            say!("page-compare-applied-found"),
        ];
        table::show(ui, say!("page-compare-applied-title"), names, &rows);
    });
}

fn row<'a>((item, subject): (&'a Item, &'a String)) -> Row<'a> {
    let (tone, icon, word) = match item.is_applied() {
        true => (Tone::Success, Icon::Check, say!("page-compare-applied-yes")),
        false => (
            Tone::Warning,
            Icon::Warning,
            say!("page-compare-applied-no"),
        ),
    };
    let lines = |text: &str| match text {
        "" => say!("compare-nothing").to_owned(),
        text => inert_lines(text),
    };
    let found = match &item.found {
        Some(found) => lines(found),
        None => say!("cli-verify-not-there").to_owned(),
    };
    let side = |tone, icon, word, words: String| Side {
        tone,
        icon,
        word,
        words: words.into(),
    };
    let wanted = side(
        Tone::Neutral,
        Icon::Info,
        say!("page-compare-applied-decided"),
        lines(&item.wanted),
    );
    Row {
        subject,
        sides: [wanted, side(tone, icon, word, found)],
    }
}
