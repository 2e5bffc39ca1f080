//! By keyboard alone: in every state of every page the Tab key comes to all that can be pressed or
//! typed into, and in a dialog to nothing else.

use std::collections::{BTreeMap, BTreeSet};

use egui::Key;
use egui::accesskit::{Action, Role};
use egui_kittest::kittest::{AccessKitNode, By, NodeT as _, Queryable as _};
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

fn is_dialog(role: Role) -> bool {
    matches!(role, Role::Dialog | Role::AlertDialog)
}

fn has_dialog(window: &Framed) -> bool {
    (window.query_all(By::new())).any(|n| is_dialog(n.accesskit_node().role()))
}

/// Is it a part of a dialog?
fn in_dialog(node: &AccessKitNode<'_>) -> bool {
    let mut above = node.parent();
    while let Some(one) = above {
        if is_dialog(one.role()) {
            return true;
        }
        above = one.parent();
    }
    false
}

/// What the Tab key has to come to, by its number.
fn stops(window: &Framed) -> BTreeMap<u64, String> {
    let layered = has_dialog(window);
    (window.query_all(By::new()))
        .filter_map(|n| {
            let node = n.accesskit_node();
            let pressed = node.data().supports_action(Action::Click)
                || node.data().supports_action(Action::Focus);
            let wanted = is_a_stop(node.role())
                && pressed
                && !node.is_disabled()
                && !node.is_hidden()
                && (!layered || in_dialog(&node));
            let name = format!("{:?} {:?}", node.role(), node.label().unwrap_or_default());
            wanted.then(|| (node.locate().0.0, name))
        })
        .collect()
}

/// What has the keyboard, and whether that is in a dialog.
fn focused(window: &Framed) -> Option<(u64, bool)> {
    let mut all = window.query_all(By::new());
    let node = all.find(|n| n.is_focused() && n.accesskit_node().role() != Role::Window)?;
    let node = node.accesskit_node();
    Some((node.locate().0.0, in_dialog(&node)))
}

#[test]
fn the_tab_key_comes_to_everything_on_every_page() {
    let mut found = Vec::new();
    let mut all = 0;
    for (name, model) in states::all() {
        let mut window = states::framed(USUAL, 1.0, Look::Light, model);
        let wanted = stops(&window);
        let layered = has_dialog(&window);
        let mut came = BTreeSet::new();
        for _ in 0..wanted.len() + 30 {
            window.key_press(Key::Tab);
            window.run_steps(2);
            let Some((id, inside)) = focused(&window) else {
                continue;
            };
            if layered && !inside {
                found.push(format!("{name}: the focus leaves the dialog"));
            }
            came.insert(id);
            if wanted.keys().all(|id| came.contains(id)) {
                break;
            }
        }
        // Leaving a field may do what a button beside it does: that is gone then.
        let still = stops(&window);
        let missed = (wanted.iter()).filter(|(id, _)| !came.contains(id) && still.contains_key(id));
        found.extend(missed.map(|(_, control)| format!("{name}: {control}")));
        all += wanted.len();
    }
    assert!(all > 400, "{all}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}
