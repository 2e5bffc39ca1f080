//! The tree as a picture: by pointer, by keyboard, by names, at every size.

use eframe::egui::{Key, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::model::snapshot::{ContainerKind, Counts};
use syncwright::ui::gallery::{Gallery, Section};
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::scope::{MapMsg, Msg as PageMsg};
use syncwright::wizard::{Msg, Page};
use syncwright::work::Outcome;

use crate::pages_scope_and_features::{
    Bench, DOMAIN, Window, bench, census, click, container, counts, dn, is_census, press, rules,
    says, shown, tick, window,
};
use crate::support::{self, LARGE, NARROW, USUAL};

const PEOPLE: &str = "OU=People,DC=corp,DC=example";

pub fn picture(bench: &mut Bench) {
    bench.send(Msg::Scope(PageMsg::Map(MapMsg::Choose(true))));
}

/// People in, but for those who left.
pub fn ready() -> Bench {
    let mut bench = loading();
    bench.counted();
    tick(&mut bench, PEOPLE);
    tick(&mut bench, "OU=Leavers,OU=People,DC=corp,DC=example");
    bench
}

pub fn loading() -> Bench {
    let mut bench = bench(Page::Scope);
    picture(&mut bench);
    bench
}

/// One of two domains is counted.
pub fn all_domains() -> Bench {
    let mut bench = ready();
    bench.send(Msg::Scope(PageMsg::Map(MapMsg::Show(None))));
    bench
}

fn area<'a>(window: &'a Window, name: &'a str) -> egui_kittest::Node<'a> {
    window.get_by_role_and_label(Role::ListBoxOption, name)
}

fn areas(window: &Window) -> Vec<String> {
    let all = window.query_all_by_role(Role::ListBoxOption);
    let mut names: Vec<String> = all.filter_map(|n| n.accesskit_node().label()).collect();
    names.sort();
    names
}

#[test]
fn where_there_is_room_for_one_a_button_changes_between_tree_and_picture() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    let mut window = window(USUAL, Look::Light, bench);
    assert!(areas(&window).is_empty());
    click(&mut window, "Show as picture");
    assert!(window.query_by_role(Role::TreeItem).is_none());
    let people = area(&window, "People");
    let said = people.accesskit_node().value().unwrap_or_default();
    assert_eq!(
        said,
        "out; 3,111 users, 3 groups, 40 contacts; none in scope"
    );
    click(&mut window, "Show as tree");
    assert!(areas(&window).is_empty());
}

#[test]
fn a_wide_window_shows_both() {
    let window = window(LARGE, Look::Light, ready());
    assert!(window.query_all_by_role(Role::TreeItem).count() > 3);
    assert!(areas(&window).contains(&"People".to_owned()));
    assert!(window.query_by_label("Show as picture").is_none());
}

#[test]
fn the_picture_is_walked_gone_into_ticked_and_left_by_keyboard() {
    let mut window = shown(ready());
    area(&window, "People").focus();
    window.run_steps(3);
    press(&mut window, Key::Space);
    assert_eq!(rules(&window), ["+People"], "whole again");
    press(&mut window, Key::Enter);
    assert_eq!(
        areas(&window),
        [
            "Berlin",
            "Directly in it",
            "Leavers",
            "Sales, West",
            "Zürich"
        ]
    );
    assert!(area(&window, "Berlin").is_focused(), "the largest");
    let mut seen = vec!["Berlin".to_owned()];
    for key in [Key::ArrowRight, Key::ArrowDown, Key::End, Key::Home] {
        press(&mut window, key);
        let focused = window.query_all_by_role(Role::ListBoxOption);
        let focused = focused.into_iter().find(|n| n.is_focused());
        let focused = focused.expect("an area has the keyboard");
        seen.push(focused.accesskit_node().label().unwrap_or_default());
    }
    assert_eq!(seen.last().map(String::as_str), Some("Berlin"));
    assert!(seen.contains(&"Zürich".to_owned()), "{seen:?}");
    press(&mut window, Key::Backspace);
    assert!(area(&window, "People").is_focused());
    press(&mut window, Key::Tab);
    let left = window.query_all_by_role(Role::ListBoxOption);
    assert!(!left.into_iter().any(|n| n.is_focused()), "one Tab stop");
}

#[test]
fn a_click_goes_in_and_the_way_back_is_a_link() {
    let mut window = shown(ready());
    area(&window, "People").click();
    window.run_steps(4);
    assert!(says(&window, "Berlin"));
    // The details tell about where one is.
    assert!(says(&window, "It is included itself"));
    let link = window.get_by_role_and_label(Role::Link, "corp.example");
    link.click();
    window.run_steps(4);
    assert!(areas(&window).contains(&"Groups".to_owned()));
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let window = shown(loading());
    assert!(says(&window, "appears when the objects are counted"));
    let window = shown(all_domains());
    assert_eq!(areas(&window), ["corp.example"]);
    assert!(says(&window, "Not counted: lost.corp.example"));
}

#[test]
fn a_hundred_thousand_containers_are_drawn_as_a_few_areas_in_time() {
    let mut bench = loading();
    let top = dn(DOMAIN);
    let mut read = census();
    read.containers = vec![(container(DOMAIN, 0), Counts::default())];
    read.containers.extend((0..100_000).map(|n| {
        let mut below = container(DOMAIN, 1);
        below.dn = top.child("OU", &format!("Branch {n:06}"));
        below.kind = ContainerKind::Ou;
        (below, counts(1 + n % 7, 1, 0, 0))
    }));
    let read = Ok(Box::new(read.into()));
    bench.answer(is_census, Outcome::Census { domain: top, read });
    let mut window = window(USUAL, Look::Light, bench);
    assert!(areas(&window).contains(&"and 99,992 more".to_owned()));
    let frames = 20;
    let started = std::time::Instant::now();
    window.run_steps(frames);
    let each = started.elapsed() / frames as u32;
    // Unoptimised, with the accessibility tree read after each frame; the budget is 4 ms.
    assert!(each.as_millis() < 40, "{each:?}");
}

#[test]
fn every_area_of_the_gallery_has_a_name_and_a_value_and_the_keyboard_moves() {
    let mut window = support::window(
        [860.0, 900.0],
        Look::Light,
        Gallery::at(Section::Treemap),
        Gallery::show,
    );
    for node in window.query_all_by_role(Role::ListBoxOption) {
        let node = node.accesskit_node();
        assert!(node.label().is_some_and(|l| !l.is_empty()));
        assert!(node.value().is_some_and(|v| v.contains("objects")));
    }
    window
        .get_by_role_and_label(Role::ListBoxOption, "People")
        .focus();
    window.run_steps(2);
    for (key, said) in [
        (Key::ArrowRight, "Current"),
        (Key::Enter, "Open"),
        (Key::Space, "Toggle"),
        (Key::Backspace, "Up"),
    ] {
        window.key_press(key);
        window.run_steps(2);
        let found = window.query_all_by_label_contains(said).next();
        assert!(found.is_some(), "{key:?}");
    }
}

#[test]
fn nothing_leaves_the_window() {
    for size in [NARROW, USUAL, LARGE] {
        for bench in [ready(), loading(), all_domains()] {
            let window = window(size, Look::Light, bench);
            assert_eq!(support::outside(&window), Vec::<String>::new(), "{size:?}");
            assert_eq!(support::unnamed(&window), Vec::<String>::new(), "{size:?}");
        }
    }
}
