use super::super::{Msg, enter, update as send};
use super::*;
use crate::wizard::testing::{self, census, dn};

const DOMAIN: &str = "DC=corp,DC=example";
const PEOPLE: &str = "OU=People,DC=corp,DC=example";
const LEAVERS: &str = "OU=Leavers,OU=People,DC=corp,DC=example";

fn counted(domains: &[&str]) -> (State, Desk) {
    let mut desk = testing::desk(domains);
    let forest = census(&[
        (DOMAIN, 1),
        (PEOPLE, 10),
        (LEAVERS, 3),
        ("OU=Berlin,OU=People,DC=corp,DC=example", 5),
        ("OU=Groups,DC=corp,DC=example", 2),
        ("OU=Empty,DC=corp,DC=example", 0),
    ]);
    testing::count(&mut desk, DOMAIN, forest);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    (state, desk)
}

fn map(state: &mut State, desk: &mut Desk, msg: MapMsg) {
    send(state, Msg::Map(msg), desk);
}

fn shown(state: &State) -> Vec<String> {
    let tiles = state.map.picture.tiles.iter();
    tiles
        .map(|t| format!("{}: {}", name(state, &t.what), words(t)))
        .collect()
}

fn names(state: &State) -> Vec<&str> {
    state.map.path.iter().map(step_name).collect()
}

fn here(at: &str) -> Option<What> {
    Some(What::Container(dn(at)))
}

#[test]
fn one_counted_domain_is_drawn_from_the_start() {
    let (state, _) = counted(&["corp.example"]);
    assert_eq!(names(&state), ["corp.example"]);
    assert_eq!(
        shown(&state),
        [
            "People: out; 18 users; none in scope",
            "Groups: out; 2 users; none in scope",
            "Directly in it: out; 1 user; none in scope",
        ]
    );
    assert_eq!(state.map.picture.empty, 1);
}

#[test]
fn a_choice_shows_at_once_in_the_picture() {
    let (mut state, mut desk) = counted(&["corp.example"]);
    map(&mut state, &mut desk, MapMsg::Toggle(dn(PEOPLE)));
    map(&mut state, &mut desk, MapMsg::Toggle(dn(LEAVERS)));
    assert_eq!(
        shown(&state)[0],
        "People: in, some below are out; 18 users; 15 of 18 in scope"
    );
    map(&mut state, &mut desk, MapMsg::Toggle(dn(LEAVERS)));
    assert_eq!(
        shown(&state)[0],
        "People: in with everything below; 18 users; all in scope"
    );
}

#[test]
fn one_goes_in_and_comes_back_to_where_one_was_and_the_tree_follows() {
    let (mut state, mut desk) = counted(&["corp.example"]);
    map(&mut state, &mut desk, MapMsg::Open(dn(PEOPLE)));
    assert_eq!(names(&state), ["corp.example", "People"]);
    assert_eq!(state.detail.as_ref().unwrap().dn, dn(PEOPLE));
    assert_eq!(state.map.current, Some(What::Own), "the largest");
    map(&mut state, &mut desk, MapMsg::Open(dn(LEAVERS)));
    assert_eq!(state.map.at, Some(dn(PEOPLE)), "nothing is below it");
    assert_eq!(state.map.current, here(LEAVERS));
    assert_eq!(state.detail.as_ref().unwrap().dn, dn(LEAVERS));
    map(&mut state, &mut desk, MapMsg::Up);
    assert_eq!(state.map.current, here(PEOPLE));
    map(&mut state, &mut desk, MapMsg::Up);
    assert_eq!(names(&state), ["corp.example"], "nothing is above");
}

#[test]
fn with_several_domains_the_way_up_ends_at_all_of_them() {
    let (mut state, mut desk) = counted(&["corp.example", "emea.corp.example"]);
    assert_eq!(state.map.missing, ["emea.corp.example"]);
    assert_eq!(names(&state), ["All domains", "corp.example"]);
    map(&mut state, &mut desk, MapMsg::Up);
    assert_eq!(names(&state), ["All domains"]);
    assert_eq!(
        shown(&state),
        ["corp.example: out; 21 users; none in scope"]
    );
    assert_eq!(state.map.current, here(DOMAIN));
    let emea = "DC=emea,DC=corp,DC=example";
    testing::count(&mut desk, emea, census(&[(emea, 40)]));
    *desk.counted.entry(dn(emea)).or_default() += 1;
    enter(&mut state, &mut desk);
    assert_eq!(shown(&state).len(), 2, "{:?}", shown(&state));
    assert!(state.map.missing.is_empty());
}

#[test]
fn what_is_gone_after_a_refresh_is_left() {
    let (mut state, mut desk) = counted(&["corp.example"]);
    map(&mut state, &mut desk, MapMsg::Open(dn(PEOPLE)));
    testing::count(&mut desk, DOMAIN, census(&[(DOMAIN, 4)]));
    *desk.counted.entry(dn(DOMAIN)).or_default() += 1;
    enter(&mut state, &mut desk);
    assert_eq!(names(&state), ["corp.example"]);
    assert_eq!(
        shown(&state),
        ["Directly in it: out; 4 users; none in scope"]
    );
}
