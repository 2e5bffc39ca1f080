//! "Keep it so" from the menu of objects: by mouse, by key and by the button of a row, wherever
//! objects are shown.

use egui::accesskit::Role;
use egui::{Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::model::document::ScopeTest;
use syncwright::model::snapshot::{FoundObject, ObjectKind};
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::access;
use syncwright::wizard::pickers::ObjectMsg;
use syncwright::wizard::{Effect, Model, Msg, palette};
use syncwright::work::{Job, Outcome};

use crate::access::opened;
use crate::consent::{grave, reviewing};
use crate::overview::back;
use crate::samples::{dn, guid};
use crate::support::{LARGE, Shown};
use crate::whole::{Silent, framed};

type Whole = Harness<'static, Shown<syncwright::ui::App<Silent>>>;

const IN: &str = "Keep it so: always in scope";
const OUT: &str = "Keep it so: always out of scope";

fn tests(window: &Whole) -> Vec<(String, bool)> {
    let document = &window.state().state.model.desk.document;
    let of = |test: &ScopeTest| match test {
        ScopeTest::Object {
            object, in_scope, ..
        } => Some((object.clone(), *in_scope)),
        ScopeTest::Count { .. } => None,
    };
    document.expect.iter().filter_map(|e| of(&e.test)).collect()
}

fn press(window: &mut Whole, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(4);
}

/// What has the keyboard.
fn focused(window: &Whole) -> (Role, String) {
    let all = window.query_all(egui_kittest::kittest::By::new());
    let one = all
        .filter(|n| n.accesskit_node().is_focused())
        .find(|n| n.accesskit_node().role() != Role::Window)
        .expect("something has it");
    let node = one.accesskit_node();
    (node.role(), node.label().unwrap_or_default())
}

/// A click with the other button in the middle of a row.
fn other_button(window: &mut Whole, role: Role, starts: &str) {
    let at = place(window, role, starts);
    for pressed in [true, false] {
        window.event(egui::Event::PointerButton {
            pos: at,
            button: PointerButton::Secondary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    window.run_steps(4);
}

fn place(window: &Whole, role: Role, starts: &str) -> Pos2 {
    let all = window.query_all_by_role(role);
    let label = |n: &egui_kittest::Node<'_>| n.accesskit_node().label().unwrap_or_default();
    let mut rows = all.filter(|n| label(n).starts_with(starts));
    rows.next()
        .unwrap_or_else(|| panic!("no {starts}"))
        .rect()
        .center()
}

/// For the eye.
fn save(window: &mut Whole, name: &str) {
    if let Some(folder) = std::env::var_os("SYNCWRIGHT_PICTURES") {
        let path = std::path::Path::new(&folder).join(format!("keep-{name}.png"));
        window.render().unwrap().save(path).unwrap();
    }
}

fn choose(window: &mut Whole, entry: &str) {
    window.get_by_role_and_label(Role::MenuItem, entry).click();
    window.run_steps(4);
}

#[test]
fn who_leaves_is_kept_in_by_the_other_button_and_the_plan_is_made_again() {
    let mut window = framed([1024.0, 2400.0], Look::Light, reviewing(grave()));
    other_button(&mut window, Role::Row, "Object: person410@corp.example");
    save(&mut window, "review");
    choose(&mut window, IN);
    // Without an objectGUID only the place says who it is.
    let place = "CN=Person 0410,OU=People,DC=corp,DC=example".to_owned();
    assert_eq!(tests(&window), [(place, true)]);
    let told = window.query_all_by_label_contains("Scope test written: CN=Person 0410");
    assert!(told.count() > 0, "it says so");
    assert!(window.state().state.model.review.plan.is_running());
    let undone = window
        .state_mut()
        .state
        .model
        .update(Msg::Do(syncwright::wizard::Action::Undo));
    assert!(!undone.is_empty() && tests(&window).is_empty());
}

#[test]
fn a_row_of_review_is_come_to_by_tab_and_arrows_and_its_menu_by_key() {
    let mut window = framed([1024.0, 2400.0], Look::Light, reviewing(grave()));
    let is_row = |window: &Whole| focused(window).0 == Role::Row;
    for _ in 0..60 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        if is_row(&window) {
            break;
        }
    }
    let first = focused(&window).1;
    assert!(first.starts_with("Object: person410@"), "{first}");
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowUp] {
        press(&mut window, Modifiers::NONE, key);
    }
    let second = focused(&window).1;
    assert!(second.starts_with("Object: person411@"), "{second}");

    // Its button is what Tab comes to next, and the table is one stop: End goes through all of it.
    press(&mut window, Modifiers::NONE, Key::Tab);
    let button = (Role::Button, "More about person411@corp.example".to_owned());
    assert_eq!(focused(&window), button);
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    assert_eq!(focused(&window), (Role::MenuItem, IN.into()));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&window).1, second, "the keyboard is where it was");
    press(&mut window, Modifiers::NONE, Key::End);
    let last = focused(&window).1;
    assert!(last.starts_with("Object: person409@"), "{last}");
    press(&mut window, Modifiers::NONE, Key::Menu);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&window), (Role::MenuItem, OUT.into()));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(tests(&window).len(), 1);
    assert!(!tests(&window)[0].1, "out of scope");
}

#[test]
fn somebody_with_access_is_kept_out_by_the_button_of_the_row() {
    let mut window = framed([1600.0, 2600.0], Look::Light, opened(3));
    let name = "More about person 000000";
    window.get_by_role_and_label(Role::Button, name).click();
    window.run_steps(4);
    choose(&mut window, OUT);
    assert_eq!(tests(&window).len(), 1);
    assert!(!tests(&window)[0].1);
    let node = {
        let review = window.state().state.model.access.review().unwrap();
        review.rows[1].node
    };
    // And whoever is chosen, on the card of their own.
    let msg = Msg::Access(access::Msg::Choose(node));
    window.state_mut().state.model.update(msg);
    window.run_steps(3);
    let name = "More about person 000001";
    let all = window.query_all_by_role_and_label(Role::Button, name);
    let all: Vec<_> = all.collect();
    assert_eq!(all.len(), 2, "of the row, and of the card");
    all[1].click();
    window.run_steps(4);
    choose(&mut window, IN);
    assert_eq!(tests(&window).len(), 2);
}

fn anna() -> FoundObject {
    FoundObject {
        dn: dn("CN=Anna,OU=People,DC=corp,DC=example"),
        guid: Some(guid(77)),
        sid: None,
        kind: ObjectKind::User,
        name: "Anna".into(),
        account_name: "anna".into(),
        sign_in_name: "anna@corp.example".into(),
        description: String::new(),
        disabled: false,
        group_type: None,
        admin_count: false,
    }
}

/// Every search for objects finds Anna.
fn answer(model: &mut Model, effects: Vec<Effect>) {
    for effect in effects {
        if let Effect::Run(ticket, Job::FindObjects { .. }) = effect {
            let found = Outcome::FoundObjects(Ok(vec![anna()]));
            model.update(Msg::Work(ticket, Box::new(found)));
        }
    }
}

#[test]
fn whom_the_palette_finds_is_kept_by_key_and_the_palette_stays() {
    let mut model = back();
    model.update(Msg::Palette(palette::Msg::Open));
    let asked = model.update(Msg::Palette(palette::Msg::Edited("anna".into())));
    answer(&mut model, asked);
    let mut window = framed(LARGE, Look::Light, model);
    window.get_by_label_contains("Shift+F10 keeps it in scope");
    press(&mut window, Modifiers::SHIFT, Key::F10);
    save(&mut window, "palette");
    assert_eq!(focused(&window), (Role::MenuItem, IN.into()));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), true)]);
    assert!(window.state().state.model.palette.is_some());
    other_button(&mut window, Role::ListBoxOption, "Anna");
    choose(&mut window, OUT);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), false)]);
}

#[test]
fn whom_a_search_finds_and_who_is_chosen_can_be_kept_so() {
    let mut model = opened(3);
    let search = access::Msg::Picker(ObjectMsg::Search("anna".into()));
    let asked = model.update(Msg::Access(search));
    answer(&mut model, asked);
    let mut window = framed([1600.0, 2600.0], Look::Light, model);
    other_button(&mut window, Role::ListBoxOption, "Anna");
    choose(&mut window, IN);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), true)]);
    let pick = access::Msg::Picker(ObjectMsg::Pick(Box::new(anna())));
    window.state_mut().state.model.update(Msg::Access(pick));
    window.run_steps(3);
    window.get_by_label("Remove Anna").focus();
    window.run_steps(2);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    choose(&mut window, OUT);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), false)]);
}
