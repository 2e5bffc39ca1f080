//! Every page in every state, at every size of window, with longer words and a larger text than
//! ours: nothing is cut off, nothing lies over anything else, nothing moves by itself.

use egui::Vec2;
use egui::epaint::text::{FontData, FontInsert, FontPriority, InsertFontFamily};
use syncwright::model::settings::Motion;
use syncwright::ui::gallery::{Gallery, Section};
use syncwright::ui::theme::{self, Look};
use syncwright::wizard::Model;

use crate::eye::{faults, faults_unscrolled, places, primary_buttons};
use crate::states::{self, Framed};
use crate::support::{self, outside, unnamed};

/// In points: from 1024 × 700 at 200 % to a 4K screen at 100 %.
const SIZES: [[f32; 2]; 10] = [
    [512.0, 350.0],
    [639.0, 420.0],
    [640.0, 480.0],
    [760.0, 560.0],
    [899.0, 600.0],
    [1024.0, 700.0],
    [1280.0, 720.0],
    [1600.0, 1000.0],
    [2560.0, 1400.0],
    [3840.0, 2160.0],
];

/// So high that no page scrolls.
const TALL: f32 = 6000.0;

/// German words are about a third longer than English ones.
const LONGER: f32 = 1.35;

/// Our font with every letter so much wider: all texts take the room of longer ones, and break
/// where they would.
fn wide_font() -> Vec<u8> {
    let path = "resources/fonts/Inter-roman.var.ttf";
    let mut font = std::fs::read(path).unwrap();
    let word = |font: &[u8], at: usize| u16::from_be_bytes([font[at], font[at + 1]]);
    let long = |font: &[u8], at: usize| {
        usize::from(word(font, at)) << 16 | usize::from(word(font, at + 2))
    };
    let table = |font: &[u8], tag: &[u8]| {
        let records = (0..usize::from(word(font, 4))).map(|n| 12 + 16 * n);
        let mut found = records.filter(|at| &font[*at..at + 4] == tag);
        long(font, found.next().expect("the table") + 8)
    };
    let (hhea, hmtx) = (table(&font, b"hhea"), table(&font, b"hmtx"));
    for glyph in 0..usize::from(word(&font, hhea + 34)) {
        let at = hmtx + 4 * glyph;
        let wider = (f32::from(word(&font, at)) * LONGER).round() as u16;
        font[at..at + 2].copy_from_slice(&wider.to_be_bytes());
    }
    font
}

fn lengthen(ctx: &egui::Context) {
    ctx.add_font(FontInsert::new(
        "Longer",
        FontData::from_owned(wide_font()),
        theme::families()
            .map(|family| InsertFontFamily {
                family,
                priority: FontPriority::Highest,
            })
            .collect(),
    ));
}

fn is_sound(faults: &[String]) {
    let (count, list) = (faults.len(), faults.join("\n"));
    assert!(faults.is_empty(), "{count} faults:\n{list}");
}

/// One window for all sizes: a person resizes, too.
fn walk(name: &str, model: Model, longer: bool, found: &mut Vec<String>) {
    let mut window = states::framed([1024.0, 700.0], 1.0, Look::Light, model);
    if longer {
        lengthen(&window.ctx);
        window.run_steps(2);
    }
    for size in SIZES {
        let at = |fault| {
            format!(
                "{name} {size:?}{}: {fault}",
                if longer { " longer" } else { "" }
            )
        };
        resize(&mut window, size.into());
        let soon = places(&window);
        window.run_steps(2);
        if soon != places(&window) && !longer {
            let now = places(&window);
            let moved = soon.iter().zip(&now).find(|(a, b)| a != b);
            found.push(at(format!("moves by itself: {moved:?}")));
        }
        found.extend(outside(&window).into_iter().map(at));
        found.extend(faults(&window).into_iter().map(at));
        resize(&mut window, Vec2::new(size[0], TALL));
        found.extend(faults_unscrolled(&window).into_iter().map(at));
        found.extend(unnamed(&window).into_iter().map(at));
        let primary = primary_buttons(&window);
        if primary > 1 {
            found.push(at(format!("{primary} primary buttons")));
        }
    }
}

fn resize(window: &mut Framed, size: Vec2) {
    window.set_size(size);
    window.run_steps(3);
}

fn walk_all(part: usize, longer: bool) {
    let mut found = Vec::new();
    for (at, (name, model)) in states::all().into_iter().enumerate() {
        if at % 2 == part {
            walk(name, model, longer, &mut found);
        }
    }
    found.dedup();
    is_sound(&found);
}

#[test]
fn no_page_has_a_fault_at_any_size() {
    walk_all(0, false);
}

#[test]
fn no_other_page_has_a_fault_at_any_size() {
    walk_all(1, false);
}

#[test]
fn no_page_has_a_fault_with_words_a_third_longer() {
    walk_all(0, true);
}

#[test]
fn no_other_page_has_a_fault_with_words_a_third_longer() {
    walk_all(1, true);
}

#[test]
fn no_section_of_the_gallery_has_a_fault_at_any_size() {
    let mut found = Vec::new();
    for section in Section::ALL {
        for width in [512.0, 700.0, 1024.0, 1600.0, 2560.0] {
            let state = Gallery::at(section);
            let window = support::window([width, TALL], Look::Light, state, Gallery::show);
            let at = |fault| format!("{} {width}: {fault}", section.name());
            found.extend(faults_unscrolled(&window).into_iter().map(at));
        }
    }
    is_sound(&found);
}

#[test]
fn the_text_size_makes_everything_larger_and_breaks_nothing() {
    let mut found = Vec::new();
    for (name, model) in states::all() {
        let mut window = states::framed([1024.0, 700.0], 1.0, Look::Light, model);
        let before = window.ctx.content_rect().width();
        theme::set_text_size(&window.ctx, 200);
        window.run_steps(4);
        assert!((window.ctx.content_rect().width() - before / 2.0).abs() < 1.0);
        assert_eq!(theme::text_size(&window.ctx), 200);
        found.extend(faults(&window).into_iter().map(|f| format!("{name}: {f}")));
    }
    is_sound(&found);
}

/// Work in sight, and whoever asked for less motion: nothing asks for frames.
#[test]
fn where_motion_is_reduced_nothing_turns() {
    let mut found = Vec::new();
    for (name, model) in states::all() {
        let mut window = states::framed([1024.0, 700.0], 1.0, Look::Light, model);
        theme::set_motion(&window.ctx, Motion::Less);
        window.run_steps(6);
        assert_eq!(window.ctx.global_style().animation_time, 0.0);
        let waits = window.output().viewport_output.values();
        let soon = waits.map(|v| v.repaint_delay).min().unwrap_or_default();
        if soon.as_millis() < 500 {
            found.push(format!("{name} wants a frame in {soon:?}"));
        }
    }
    is_sound(&found);
}
