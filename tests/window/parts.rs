//! Single parts by keyboard and by name.

mod fields;
mod messages;
mod trees;

use egui::Key;
use egui::accesskit::{Live, Role, Toggled};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::ui::gallery::{Gallery, Section};
use syncwright::ui::parts::{
    Cell, Choice, Column, Picker, PickerItem, Table, Tree, TreeEvent, TreeRow, button, check,
    choice, picker::Found, progress, text, tree,
};
use syncwright::ui::theme::{Icon, Look};

use crate::support::{Shown, USUAL, window};

fn gallery(section: Section) -> Harness<'static, Shown<Gallery>> {
    window(
        [1024.0, 1200.0],
        Look::Light,
        Gallery::at(section),
        Gallery::show,
    )
}

fn press<S>(harness: &mut Harness<'_, S>, key: Key) {
    harness.key_press(key);
    harness.run_steps(2);
}

fn focused<S>(harness: &Harness<'_, S>) -> String {
    let mut all = harness.query_all(egui_kittest::kittest::By::new());
    let node = all.find(|n| n.is_focused());
    node.and_then(|n| n.accesskit_node().label())
        .unwrap_or_default()
}

fn check_of(harness: &Harness<'_, Shown<Gallery>>, name: &str) -> Option<Toggled> {
    let row = harness.get_by_role_and_label(Role::TreeItem, name);
    row.accesskit_node().toggled()
}
