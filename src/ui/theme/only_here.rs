//! Reads the sources of the window: no colour and no size stands anywhere but in `theme`.

use std::fs;
use std::path::{Path, PathBuf};

/// Makers of colours and sizes, with what they must not be given here.
const COLOURS: [&str; 4] = ["Color32::", "Rgba::", "Hsva::", "hex_color!"];
/// Numbers that are shares or nothing at all, not sizes.
const PLAIN: [&str; 6] = ["0.0", "0.5", "1.0", "2.0", "3.0", "4.0"];

fn sources(at: &Path, out: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(at).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if !path.ends_with("ui/theme") {
                sources(&path, out);
            }
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Code of the window outside of `theme`, without comments, literals' text and tests.
fn lines() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    sources(&ui, &mut files);
    assert!(files.len() > 20, "src/ui was not found");
    let mut out = Vec::new();
    for (path, text) in files {
        if path.ends_with("tests.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let line = line.split("//").next().unwrap_or_default();
            // What stands in quotes is words.
            let bare: String = line.split('"').step_by(2).collect();
            out.push((format!("{}:{}", path.display(), number + 1), bare));
        }
    }
    out
}

/// The decimal numbers in a line of code.
fn decimals(line: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut word = String::new();
    for c in line.chars().chain([' ']) {
        if c.is_alphanumeric() || c == '.' || c == '_' {
            word.push(c);
            continue;
        }
        let number = std::mem::take(&mut word);
        let number = number.trim_end_matches("f32").trim_end_matches("f64");
        let number = number.trim_end_matches('_').trim_end_matches('.');
        if number.starts_with(|c: char| c.is_ascii_digit())
            && number.contains('.')
            && !number.contains("..")
        {
            out.push(number.to_owned());
        }
    }
    out
}

#[test]
fn no_colour_is_named_outside_the_theme() {
    let found: Vec<_> = lines()
        .into_iter()
        .filter(|(_, line)| COLOURS.iter().any(|c| line.contains(c)))
        .collect();
    assert!(found.is_empty(), "take it from the palette: {found:#?}");
}

#[test]
fn no_size_is_written_outside_the_theme() {
    let sized: Vec<_> = lines()
        .into_iter()
        .filter_map(|(place, line)| {
            let raw: Vec<_> = decimals(&line)
                .into_iter()
                .filter(|n| !PLAIN.contains(&n.as_str()))
                .collect();
            (!raw.is_empty()).then(|| format!("{place}: {raw:?} in {}", line.trim()))
        })
        .collect();
    assert!(sized.is_empty(), "take it from theme::size: {sized:#?}");
}

#[test]
fn whole_numbers_make_no_margins_or_corners_outside_the_theme() {
    let makers = [
        "Margin::same(",
        "Margin::symmetric(",
        "CornerRadius::same(",
        "Stroke::new(",
        "add_space(",
        "set_width(",
        "set_min_width(",
        "set_max_width(",
        "set_height(",
        "set_min_height(",
        "set_max_height(",
        "desired_width(",
        "max_height(",
        ".shrink(",
        ".expand(",
        ".size(",
    ];
    let found: Vec<_> = lines()
        .into_iter()
        .filter(|(_, line)| {
            makers.iter().any(|m| {
                let given = line.split(m).nth(1).unwrap_or_default();
                given.starts_with(|c: char| c.is_ascii_digit())
            })
        })
        .collect();
    assert!(found.is_empty(), "take it from theme::size: {found:#?}");
}

#[test]
fn no_font_is_made_outside_the_theme() {
    let makers = [
        "FontId::",
        "FontFamily::",
        "RichText::new(",
        "TextFormat",
        "ui.heading(",
    ];
    let found: Vec<_> = lines()
        .into_iter()
        .filter(|(_, line)| makers.iter().any(|m| line.contains(m)))
        .collect();
    assert!(found.is_empty(), "take it from theme::Text: {found:#?}");
}

#[test]
fn decimals_are_found_in_code() {
    assert_eq!(
        decimals("vec2(12.5, size::X) + 3.0_f32 * a.0 [0..2]"),
        ["12.5", "3.0"]
    );
}
