//! Every part in every state.

use egui_kittest::SnapshotResults;
use syncwright::ui::gallery::{Gallery, Section};
use syncwright::ui::theme::Look;

use crate::support::{LARGE, NARROW, USUAL, outside, picture, unnamed, window};

#[test]
fn every_section_looks_as_approved_in_light_and_dark() {
    let mut results = SnapshotResults::new();
    for section in Section::ALL {
        for (look, name) in [(Look::Light, "light"), (Look::Dark, "dark")] {
            let tall = [860.0, 900.0];
            let mut harness = window(tall, look, Gallery::at(section), Gallery::show);
            let file = format!("{}_{name}", section.name().to_lowercase().replace(' ', "_"));
            picture(&mut harness, &file, &mut results);
        }
    }
}

#[test]
fn nothing_leaves_the_window_at_any_size() {
    for section in Section::ALL {
        for size in [NARROW, USUAL, LARGE] {
            let harness = window(size, Look::Light, Gallery::at(section), Gallery::show);
            assert_eq!(
                outside(&harness),
                Vec::<String>::new(),
                "{} at {size:?}",
                section.name()
            );
        }
    }
}

#[test]
fn everything_the_keyboard_reaches_has_a_name() {
    for section in Section::ALL {
        let harness = window(LARGE, Look::Dark, Gallery::at(section), Gallery::show);
        assert_eq!(
            unnamed(&harness),
            Vec::<String>::new(),
            "{}",
            section.name()
        );
    }
}
