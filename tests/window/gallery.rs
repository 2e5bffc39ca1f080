//! Every part in every state.

use syncwright::ui::gallery::{Gallery, Section};
use syncwright::ui::theme::Look;

use crate::support::{LARGE, NARROW, USUAL, outside, unnamed, window};

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
