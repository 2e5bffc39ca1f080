//! The palette finds what stands on the pages, and all of it: a button or field that one cannot find
//! there fails here, and so does an entry that leads nowhere.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui_kittest::kittest::{By, NodeT as _, Queryable};
use syncwright::model::words::{Language, speak_here};
use syncwright::ui::theme::Look;
use syncwright::wizard::palette::controls::{self, Control, Place};
use syncwright::wizard::{Action, Model, Page, settings};

use crate::states::{self, Framed};
use crate::{compare, tongues};

/// So high that no page scrolls.
const TALL: [f32; 2] = [1024.0, 8000.0];

/// Of the frame, which stands around every page: two have a key and a name of their own there, and
/// the way on is "Go to the next page".
const OF_THE_FRAME: [&str; 6] = [
    "Theme: Light",
    "Back",
    "Next",
    "Settings",
    "Review changes",
    "To the overview",
];

/// One does not look for these; one sees them where they are asked for.
const BESIDE: [(&str, &[&str]); 6] = [
    (
        "the small button of a field, which is found itself",
        &[
            "Browse…",
            "Browse for a file…",
            "Browse for a CA file…",
            "Choose a file…",
            "Choose a folder…",
            "Choose the file…",
            "Choose the folder…",
            "Open",
            "Read the export",
            "Show Password",
            "Add attribute",
            "Try now",
            "Copy the path",
        ],
    ),
    (
        "ends what is under way, beside its progress",
        &["Cancel", "Cancel the test", "Cancel sign-in"],
    ),
    (
        "answers a question or a banner that stands there",
        &[
            "Close",
            "Go on with it",
            "Try again",
            "Leave it as it is",
            "Give up",
            "Go to Review",
            "Understood",
            "Add it to the scope",
            "Show details",
            "Do not use it",
            "Go to Domains and OUs",
        ],
    ),
    (
        "a step of a sign-in that goes on",
        &["Copy the code", "Copy the address", "Open the page"],
    ),
    (
        "Ctrl+Z and F5 on this page, which the palette has",
        &["Undo", "Refresh", "Read again"],
    ),
    (
        "moves within a picture, an editor or a chooser that is open",
        &["Up one level", "All domains", "Discard"],
    ),
];

fn states() -> Vec<(&'static str, Model)> {
    let mut all = states::all();
    // One at a time: a model is large for the stack.
    all.push(("compare_empty", compare::empty()));
    all.push(("compare", compare::compared()));
    all.push(("start_import", compare::previewed()));
    all.push(("settings", with_settings()));
    all
}

/// Open, with an address of a proxy.
fn with_settings() -> Model {
    let mut model = Model::default();
    for msg in [
        settings::Msg::Open,
        settings::Msg::Proxy(settings::ProxyChoice::Address),
    ] {
        model.update(syncwright::wizard::Msg::Settings(msg));
    }
    model
}

fn framed(model: Model) -> Framed {
    states::framed(TALL, 1.0, Look::Light, model)
}

fn place_of(model: &Model) -> Place {
    match model.settings.open {
        true => Place::Settings,
        false => Place::Page(model.page),
    }
}

fn is_layered(window: &Framed) -> bool {
    let is_dialog = |role| matches!(role, Role::Dialog | Role::AlertDialog);
    (window.query_all(By::new())).any(|n| is_dialog(n.accesskit_node().role()))
}

/// What one presses, types into or chooses from.
fn is_control(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::DisclosureTriangle
            | Role::Link
            | Role::Switch
            | Role::CheckBox
            | Role::ComboBox
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::PasswordInput
            | Role::SearchInput
            | Role::SpinButton
            | Role::RadioGroup
    )
}

fn names(window: &Framed, wanted: impl Fn(Role) -> bool) -> BTreeSet<String> {
    let nodes = window.query_all(By::new());
    let wanted = nodes.filter(|n| wanted(n.accesskit_node().role()));
    (wanted.filter_map(|n| n.accesskit_node().label())).collect()
}

#[test]
fn every_button_and_field_of_a_page_is_found_in_the_palette() {
    // What stands in each row of a list names its row: one looks for that.
    let ours = tongues::without_a_name_in_it(Language::English);
    let known: Vec<(Place, String)> = (controls::all().iter())
        .flat_map(|c| (c.names.iter().chain(&c.door)).map(|n| (c.place, n.to_string())))
        .collect();
    let below_settings = names(&framed(Model::default()), is_control);
    let everywhere: BTreeSet<String> = (Action::ALL.iter().map(|a| a.title().to_string()))
        .chain(Page::ALL.map(|p| p.title().to_owned()))
        .chain(OF_THE_FRAME.map(str::to_owned))
        .collect();
    let beside = |name: &str| BESIDE.iter().any(|(_, all)| all.contains(&name));
    let (mut missing, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for (_, model) in states() {
        let place = place_of(&model);
        let window = framed(model);
        if is_layered(&window) && place != Place::Settings {
            continue;
        }
        for name in names(&window, is_control) {
            if place == Place::Settings && below_settings.contains(&name) {
                continue;
            }
            let is_known = known.iter().any(|(p, n)| *p == place && *n == name);
            seen.insert(name.clone());
            if ours.contains(&name) && !is_known && !everywhere.contains(&name) && !beside(&name) {
                missing.insert(format!("{place:?}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    let idle: Vec<&&str> = (BESIDE.iter().flat_map(|(_, all)| all.iter()))
        .filter(|name| !seen.contains(**name))
        .collect();
    assert_eq!(idle, Vec::<&&str>::new(), "exceptions that nothing needs");
}

/// Entries that no state of the tests shows: what has to be chosen or to go wrong first. By their
/// English names on the page.
const NOT_IN_A_STATE: [&str; 32] = [
    // After an earlier run.
    "Continue the draft",
    "Forget the draft",
    "Resume",
    "Undo",
    // Another cloud, another attribute, another place of a password.
    "Sign-in address",
    "Microsoft Graph address",
    "CA file",
    "Entry of the key store",
    "Environment variable",
    "Save the password in the key store",
    "Variable with its password",
    "Attribute for the sign-in name",
    "Attribute to join by",
    "Attribute used as source anchor",
    "Choose where to make it…",
    "Name of the new OU",
    "Set up group writeback",
    // An account that lacks rights; a second forest.
    "Give it the rights it lacks",
    "The missing rights as SDDL",
    "How persons are joined",
    "Look in the forest",
    // What is chosen in the tree or in the table; the tests of the scope.
    "What must hold",
    "Take the whole branch out",
    "Remove",
    "Until that time",
    "Confirm",
    "Mark, to remove several at once",
    // Another side of a comparison; choices that are not applied; an apply that failed.
    "Version (First configuration)",
    "Version (Second configuration)",
    "Path: First configuration",
    "Discard changes…",
    "Back to Review",
];

/// A name of a button in a row is longer than its words.
fn stands(window: &Framed, control: &Control) -> bool {
    let shown = names(window, |_| true);
    control.names.iter().any(|name| {
        let name = name.show();
        let words = name.trim_end_matches('…');
        shown.iter().any(|s| *s == *name || s.starts_with(words))
    })
}

#[test]
fn every_entry_of_the_palette_is_a_control_of_its_page_in_every_language() {
    for language in Language::ALL {
        // Some states are reached by pressing buttons, in English.
        let models = states();
        let _speaking = speak_here(language);
        let mut missing = controls::all();
        missing.retain(|c| !NOT_IN_A_STATE.contains(&&*c.names[0].english()));
        for (_, model) in models {
            let place = place_of(&model);
            if missing.iter().all(|c| c.place != place) {
                continue;
            }
            let window = framed(model);
            missing.retain(|c| c.place != place || !stands(&window, c));
        }
        let missing: Vec<_> = missing
            .iter()
            .map(|c| format!("{:?}: {}", c.place, c.names[0].english()))
            .collect();
        assert_eq!(missing, Vec::<String>::new(), "{language:?}");
    }
}
