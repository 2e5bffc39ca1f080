//! "Keep it so" from the menu of objects: by mouse, by key and by the button of a row, wherever
//! objects are shown.

use egui::accesskit::Role;
use egui::{Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::insight::access::{Because, Changer, Power, Who};
use syncwright::model::Sid;
use syncwright::model::document::{DelegationRole, ScopeTest};
use syncwright::model::snapshot::{FoundObject, ObjectKind};
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::access;
use syncwright::wizard::pickers::ObjectMsg;
use syncwright::wizard::{Effect, Model, Msg, palette};
use syncwright::work::{Job, Outcome};

use crate::access::{opened, opened_with};
use crate::charts;
use crate::consent::{grave, reviewing};
use crate::overview::back;
use crate::samples::{dn, guid};
use crate::support::{LARGE, Shown};
use crate::whole::{Silent, framed, walked};

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
    other_button_at(window, at);
}

fn other_button_at(window: &mut Whole, at: Pos2) {
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
    let of_row = buttons(&window, name)
        .pop()
        .expect("below that of the finding");
    keep_at(&mut window, of_row, OUT);
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

/// The buttons of this name, from the top of the window down.
fn buttons(window: &Whole, name: &str) -> Vec<Pos2> {
    let all = window.query_all_by_role_and_label(Role::Button, name);
    let mut all: Vec<Pos2> = all.map(|n| n.rect().center()).collect();
    all.sort_by(|a, b| a.y.total_cmp(&b.y));
    all
}

/// A click at this place, and the entry of the menu that it opens.
fn keep_at(window: &mut Whole, at: Pos2, entry: &str) {
    for pressed in [true, false] {
        window.event(egui::Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    window.run_steps(4);
    choose(window, entry);
}

const TALL: [f32; 2] = [1600.0, 4000.0];

#[test]
fn a_finding_says_in_its_menu_whom_it_keeps() {
    let mut window = framed(TALL, Look::Light, opened(3));
    let all = buttons(&window, "More about person 000000");
    let matrix = place(&window, Role::Row, "Who: person 000000");
    assert!(all[0].y < matrix.y, "of the finding, above the matrix");
    keep_at(
        &mut window,
        all[0],
        "Keep person 000000 so: always out of scope",
    );
    save(&mut window, "finding");
    assert_eq!(tests(&window), [(person(0), false)]);
}

#[test]
fn a_finding_about_several_asks_whom() {
    let model = opened_with(3, |review| {
        let about = review.findings.iter().find(|f| f.subjects.len() == 1);
        let mut both = about.expect("a finding about one").clone();
        both.subjects = review.rows.iter().take(2).map(|r| r.node).collect();
        review.findings = vec![both];
    });
    let mut window = framed(TALL, Look::Light, model);
    let all = buttons(&window, "More about person 000000, person 000001");
    keep_at(
        &mut window,
        all[0],
        "Keep person 000001 so: always in scope",
    );
    assert_eq!(tests(&window), [(person(1), true)]);
}

#[test]
fn who_may_change_the_membership_is_kept_so_and_everyone_is_no_object() {
    let model = opened_with(3, |review| {
        let node = review.rows[2].node;
        let everyone = Sid::new(1, &[0]);
        for who in [Who::Sid(everyone.clone()), Who::Account(node)] {
            review.changers.push(Changer {
                group: review.groups[&DelegationRole::Admins].root,
                who,
                powers: vec![Power::WriteMember],
                because: Because::Owner,
                trustee: everyone.clone(),
                tier_zero: false,
            });
        }
    });
    let mut window = framed(TALL, Look::Light, model);
    save(&mut window, "changers");
    // Everyone's row is the first, and the current one.
    place(&window, Role::Row, "Who: Everyone");
    assert_eq!(buttons(&window, "More about Everyone"), []);
    let mut at = place(&window, Role::Row, "Who: person 000002, May");
    let right = window
        .query_all_by_role(Role::Row)
        .map(|n| n.rect().right());
    at.x = right.fold(0.0, f32::max) - 14.0;
    keep_at(&mut window, at, IN);
    assert_eq!(tests(&window), [(person(2), true)]);
    // By key, too: the row that was clicked is the current one.
    let last = buttons(&window, "More about person 000002").pop().unwrap();
    keep_at(&mut window, last, OUT);
    assert_eq!(tests(&window), [(person(2), false)]);
}

#[test]
fn a_member_on_delegation_groups_is_kept_so_by_the_button_and_by_the_other_button() {
    let mut window = framed(
        [1024.0, 6000.0],
        Look::Light,
        walked(*charts::members().model),
    );
    let all = buttons(&window, "More about Helpdesk Manila");
    assert_eq!(all.len(), 2, "beside the chip, and in the table");
    for (n, at) in all.into_iter().enumerate() {
        keep_at(&mut window, at, if n == 0 { IN } else { OUT });
        let kept = tests(&window);
        assert_eq!(kept.len(), 1, "{kept:?}");
        assert_eq!((kept[0].1, &*kept[0].0), (n == 0, "Helpdesk Manila"));
    }
    save(&mut window, "delegation");
    // Beside the name, on the row.
    let beside = buttons(&window, "More about Helpdesk Manila")[1] + egui::vec2(60.0, 0.0);
    other_button_at(&mut window, beside);
    choose(&mut window, IN);
    assert!(tests(&window)[0].1);
}

fn person(n: usize) -> String {
    format!("CN=person {n:06},OU=People,DC=corp,DC=example")
}

/// Tab leads on to the button of this name, large enough to be hit, and Enter opens its menu.
fn opened_by_tab(window: &mut Whole, name: &str) {
    press(window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(window), (Role::Button, name.to_owned()));
    let size = window
        .get_by_role_and_label(Role::Button, name)
        .rect()
        .size();
    assert!(size.min_elem() >= 24.0, "{size:?}");
    press(window, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(window), (Role::MenuItem, IN.into()));
}

#[test]
fn what_is_found_and_chosen_has_a_button_with_the_menu() {
    let mut window = framed(TALL, Look::Light, searched());
    window
        .get_by_role_and_label(Role::ListBoxOption, "Anna")
        .focus();
    window.run_steps(2);
    opened_by_tab(&mut window, "More about Anna");
    save(&mut window, "found");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), true)]);
    pick_anna(&mut window);
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window).1, "More about Anna");
    save(&mut window, "chip");
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), false)]);
}

#[test]
fn whom_the_palette_finds_has_a_button_and_enter_on_it_opens_nothing_else() {
    let mut window = framed(LARGE, Look::Light, palette_with(vec![anna()]));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window).1, "Clear the search");
    opened_by_tab(&mut window, "More about Anna");
    save(&mut window, "palette-button");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), true)]);
    assert!(window.state().state.model.palette.is_some());
}

#[test]
fn enter_on_clear_the_search_clears_it_and_the_palette_stays() {
    let mut window = framed(LARGE, Look::Light, palette_with(vec![anna()]));
    let page = window.state().state.model.page;
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window).1, "Clear the search");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let model = &window.state().state.model;
    let open = model.palette.as_ref().expect("the palette is open");
    assert_eq!((&*open.text, model.page), ("", page));
}

#[test]
fn what_is_chosen_in_the_palette_is_what_has_the_keyboard() {
    let found = vec![anna(), named("Anna Berg", 78)];
    let mut window = framed(LARGE, Look::Light, palette_with(found));
    let chosen = |window: &Whole| window.state().state.model.palette.as_ref().unwrap().chosen;
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    assert_eq!(focused(&window).1, "More about Anna Berg");
    assert_eq!(chosen(&window), 1);
    // Another order: the keyboard is still on the button of the same person.
    let model = &mut window.state_mut().state.model;
    model.palette.as_mut().unwrap().hits.swap(0, 1);
    window.run_steps(3);
    assert_eq!(focused(&window).1, "More about Anna Berg");
    assert_eq!(chosen(&window), 0);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    // The field's, which tells of the chosen one.
    let now = focused(&window);
    assert!(now.0 == Role::ListBoxOption && now.1.starts_with("Anna. "));
    press(&mut window, Modifiers::SHIFT, Key::F10);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), true)]);
}

fn anna() -> FoundObject {
    named("Anna", 77)
}

fn named(name: &str, id: u8) -> FoundObject {
    let account = name.to_lowercase().replace(' ', ".");
    FoundObject {
        dn: dn(&format!("CN={name},OU=People,DC=corp,DC=example")),
        guid: Some(guid(id)),
        sid: None,
        kind: ObjectKind::User,
        name: name.into(),
        sign_in_name: format!("{account}@corp.example"),
        account_name: account,
        description: String::new(),
        disabled: false,
        group_type: None,
        admin_count: false,
    }
}

/// Every search for objects finds these.
fn answer(model: &mut Model, effects: Vec<Effect>, found: &[FoundObject]) {
    for effect in effects {
        if let Effect::Run(ticket, Job::FindObjects { .. }) = effect {
            let found = Outcome::FoundObjects(Ok(found.to_vec()));
            model.update(Msg::Work(ticket, Box::new(found)));
        }
    }
}

/// The palette is open and has found them.
fn palette_with(found: Vec<FoundObject>) -> Model {
    let mut model = back();
    model.update(Msg::Palette(palette::Msg::Open));
    let asked = model.update(Msg::Palette(palette::Msg::Edited("anna".into())));
    answer(&mut model, asked, &found);
    model
}

/// Anna was searched for on the page Delegated access.
fn searched() -> Model {
    let mut model = opened(3);
    let search = access::Msg::Picker(ObjectMsg::Search("anna".into()));
    let asked = model.update(Msg::Access(search));
    answer(&mut model, asked, &[anna()]);
    model
}

/// She is chosen, and what removes her has the keyboard.
fn pick_anna(window: &mut Whole) {
    let pick = access::Msg::Picker(ObjectMsg::Pick(Box::new(anna())));
    window.state_mut().state.model.update(Msg::Access(pick));
    window.run_steps(3);
    window.get_by_label("Remove Anna").focus();
    window.run_steps(2);
}

#[test]
fn whom_the_palette_finds_is_kept_by_key_and_the_palette_stays() {
    let mut window = framed(LARGE, Look::Light, palette_with(vec![anna()]));
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
    let mut window = framed([1600.0, 2600.0], Look::Light, searched());
    other_button(&mut window, Role::ListBoxOption, "Anna");
    choose(&mut window, IN);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), true)]);
    pick_anna(&mut window);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    choose(&mut window, OUT);
    assert_eq!(tests(&window), [("anna@corp.example".to_owned(), false)]);
}
