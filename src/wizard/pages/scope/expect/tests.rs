use super::super::tests::{PEOPLE, counted, toggle};
use super::super::{Msg, answer, update};
use super::*;
use crate::model::snapshot::ObjectKind;
use crate::wizard::testing::{self, dn};

const LEAVERS: &str = "OU=Leavers,OU=People,DC=corp,DC=example";

fn send(state: &mut State, desk: &mut Desk, msg: TestMsg) {
    update(state, Msg::Test(msg), desk);
}

fn write(state: &mut State, desk: &mut Desk, kind: Kind, about: &str, number: &str) {
    for msg in [
        TestMsg::Kind(kind),
        TestMsg::AboutEdited(about.into()),
        TestMsg::NumberEdited(number.into()),
        TestMsg::WhyEdited("HR-412".into()),
        TestMsg::Save,
    ] {
        send(state, desk, msg);
    }
}

fn fails(state: &State) -> Vec<String> {
    let words = |row: &TestRow| row.sentence.english().into_owned();
    state.tests.failing().map(words).collect()
}

/// The page asked for the objects that tests name: they are there.
fn find(state: &mut State, desk: &mut Desk, found: &[&str]) {
    let ticket = state
        .tests
        .reading
        .ticket()
        .expect("it asks for the objects");
    let of = |at: &&str| ObjectFacts {
        dn: dn(at),
        kind: ObjectKind::User,
        critical: false,
        written_back: false,
    };
    let found = found.iter().map(of).collect();
    let outcome = Outcome::FoundTested(Ok(vec![("ceo@corp.example".into(), found)]));
    answer(state, ticket, outcome, desk);
}

#[test]
fn a_container_with_too_few_in_scope_fails_at_the_tick_that_takes_them_out() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    write(&mut state, &mut desk, Kind::AtLeast, PEOPLE, "18");
    assert_eq!(fails(&state), [""; 0]);
    assert_eq!(state.tests.rows[0].why.as_deref(), Some("HR-412"));
    toggle(&mut state, &mut desk, LEAVERS);
    assert_eq!(fails(&state).len(), 1, "15 of 18 are left");
    toggle(&mut state, &mut desk, LEAVERS);
    assert_eq!(fails(&state), [""; 0]);
    assert!(
        testing::jobs(&mut desk).is_empty(),
        "nothing is read for it"
    );
}

#[test]
fn who_must_be_in_is_looked_for_once_and_judged_on_every_edit() {
    let (mut state, mut desk) = counted();
    write(&mut state, &mut desk, Kind::In, "ceo@corp.example", "");
    let unknown = |s: &State| matches!(s.tests.rows[0].verdict, Verdict::Unknown(_));
    assert!(unknown(&state));
    find(
        &mut state,
        &mut desk,
        &["CN=Ceo,OU=People,DC=corp,DC=example"],
    );
    assert_eq!(fails(&state).len(), 1);
    testing::jobs(&mut desk);
    toggle(&mut state, &mut desk, PEOPLE);
    assert_eq!(state.tests.rows[0].verdict, Verdict::Holds);
    assert!(testing::jobs(&mut desk).is_empty());
}

#[test]
fn an_object_that_is_not_there_is_told_as_not_known() {
    let (mut state, mut desk) = counted();
    write(&mut state, &mut desk, Kind::Out, "ceo@corp.example", "");
    find(&mut state, &mut desk, &[]);
    let Verdict::Unknown(why) = &state.tests.rows[0].verdict else {
        panic!("{:?}", state.tests.rows)
    };
    assert!(why.contains("was not found"), "{why:?}");
}

#[test]
fn keeping_a_container_so_writes_how_many_are_in_or_that_it_stays_out() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    let people = state.tree.find(&dn(PEOPLE)).unwrap();
    send(&mut state, &mut desk, TestMsg::KeepSo(people));
    let test = |desk: &Desk| desk.document.expect[0].test.clone();
    let ScopeTest::Count {
        bound: Bound::AtLeast(n),
        ..
    } = test(&desk)
    else {
        panic!("{:?}", test(&desk))
    };
    assert_eq!(n.get(), 18);
    assert!(state.said.show().contains("18"), "{}", state.said.show());

    // Once more, it takes the place of the one before.
    toggle(&mut state, &mut desk, LEAVERS);
    send(&mut state, &mut desk, TestMsg::KeepSo(people));
    assert_eq!(desk.document.expect.len(), 1);
    assert_eq!(fails(&state), [""; 0]);

    let groups = state
        .tree
        .find(&dn("OU=Groups,DC=corp,DC=example"))
        .unwrap();
    send(&mut state, &mut desk, TestMsg::KeepSo(groups));
    let stays_out = |e: &Expectation| {
        matches!(
            e.test,
            ScopeTest::Count {
                bound: Bound::AtMost(0),
                ..
            }
        )
    };
    assert!(stays_out(&desk.document.expect[1]));
    toggle(&mut state, &mut desk, "OU=Groups,DC=corp,DC=example");
    assert_eq!(fails(&state).len(), 1);
}

#[test]
fn a_test_is_edited_in_its_place_and_removed() {
    let (mut state, mut desk) = counted();
    write(&mut state, &mut desk, Kind::AtLeast, PEOPLE, "18");
    write(&mut state, &mut desk, Kind::AtMost, PEOPLE, "20");
    assert_eq!(desk.document.expect.len(), 2, "a floor and a ceiling");
    send(&mut state, &mut desk, TestMsg::Edit(0));
    assert_eq!(state.tests.draft.number, "18");
    send(&mut state, &mut desk, TestMsg::NumberEdited("7".into()));
    send(&mut state, &mut desk, TestMsg::Save);
    assert!(state.tests.rows[0].sentence.contains("7"));
    assert_eq!(state.tests.draft.editing, None);
    send(&mut state, &mut desk, TestMsg::Remove(0));
    send(&mut state, &mut desk, TestMsg::Remove(0));
    assert!(state.tests.rows.is_empty());
}

#[test]
fn what_is_no_test_yet_says_what_is_missing() {
    let draft = |kind, about: &str, number: &str| Draft {
        kind,
        about: about.into(),
        number: number.into(),
        ..Draft::default()
    };
    for incomplete in [
        draft(Kind::In, " * ", ""),
        draft(Kind::AtLeast, "People", "3"),
        draft(Kind::AtLeast, PEOPLE, "0"),
        draft(Kind::AtMost, PEOPLE, "few"),
    ] {
        assert!(incomplete.test().is_err(), "{incomplete:?}");
    }
    assert!(draft(Kind::AtMost, PEOPLE, "0").test().is_ok());
    assert!(draft(Kind::Out, "svc-*", "").test().is_ok());
}
