//! By keyboard alone: in every state of every page the Tab key comes to all that can be pressed or
//! typed into, and in a dialog to nothing else.

use std::collections::{BTreeMap, BTreeSet};

use egui::accesskit::{Action, Role};
use egui::{Key, Rect, pos2};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use syncwright::ui::theme::Look;

use crate::states::{self, Framed};
use crate::support::USUAL;

/// A stop each. Rows of lists, radio buttons and steps share one, and arrows go from one to the next.
fn is_a_stop(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::CheckBox
            | Role::Switch
            | Role::Link
            | Role::ComboBox
            | Role::SpinButton
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::PasswordInput
            | Role::SearchInput
    )
}

fn place(bounds: egui::accesskit::Rect) -> Rect {
    Rect::from_min_max(
        pos2(bounds.x0 as f32, bounds.y0 as f32),
        pos2(bounds.x1 as f32, bounds.y1 as f32),
    )
}

/// The topmost dialog, if one is open.
fn dialog(window: &Framed) -> Option<Rect> {
    let is_dialog = |role| matches!(role, Role::Dialog | Role::AlertDialog);
    let mut all = window.query_all(By::new());
    let node = all.find(|n| is_dialog(n.accesskit_node().role()))?;
    node.accesskit_node().bounding_box().map(place)
}

/// What the Tab key has to come to, by its number.
fn stops(window: &Framed) -> BTreeMap<u64, String> {
    let within = dialog(window).unwrap_or(Rect::EVERYTHING);
    (window.query_all(By::new()))
        .filter_map(|n| {
            let node = n.accesskit_node();
            let pressed = node.data().supports_action(Action::Click)
                || node.data().supports_action(Action::Focus);
            let bounds = place(node.bounding_box()?);
            let wanted = is_a_stop(node.role())
                && pressed
                && !node.is_disabled()
                && !node.is_hidden()
                && within.contains(bounds.center());
            let name = format!("{:?} {:?}", node.role(), node.label().unwrap_or_default());
            wanted.then(|| (node.locate().0.0, name))
        })
        .collect()
}

fn focused(window: &Framed) -> Option<(u64, Rect)> {
    let mut all = window.query_all(By::new());
    let node = all.find(|n| n.is_focused())?;
    let node = node.accesskit_node();
    Some((node.locate().0.0, place(node.bounding_box()?)))
}

#[test]
fn the_tab_key_comes_to_everything_on_every_page() {
    let mut found = Vec::new();
    let mut all = 0;
    for (name, model) in states::all() {
        let mut window = states::framed(USUAL, 1.0, Look::Light, model);
        let wanted = stops(&window);
        let within = dialog(&window);
        let mut came = BTreeSet::new();
        for _ in 0..wanted.len() + 30 {
            window.key_press(Key::Tab);
            window.run_steps(2);
            let Some((id, at)) = focused(&window) else {
                continue;
            };
            if within.is_some_and(|w| !w.contains(at.center())) {
                found.push(format!("{name}: the focus is outside of the dialog, at {at:?}"));
            }
            came.insert(id);
            if wanted.keys().all(|id| came.contains(id)) {
                break;
            }
        }
        let missed = wanted.iter().filter(|(id, _)| !came.contains(id));
        found.extend(missed.map(|(_, control)| format!("{name}: {control}")));
        all += wanted.len();
    }
    assert!(all > 400, "{all}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}
