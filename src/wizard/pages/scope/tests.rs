mod rules;

use super::tree::{Reading, RowKind};
use super::*;
use crate::model::document::{EngineKind, TargetOu};
use crate::model::snapshot::{Census, Progress};
use crate::model::{Document, TriState};
use crate::wizard::testing::{self, census, container, dn, guid};
use crate::wizard::{Action, Model, Msg as Root};
use crate::work::Job;

const DOMAIN: &str = "DC=corp,DC=example";

/// `People` (10, with `Leavers` 3 and `Berlin` 5), `Groups` (2), `Computers` (7).
fn forest() -> Census {
    census(&[
        (DOMAIN, 1),
        ("OU=People,DC=corp,DC=example", 10),
        ("OU=Leavers,OU=People,DC=corp,DC=example", 3),
        ("OU=Berlin,OU=People,DC=corp,DC=example", 5),
        ("OU=Groups,DC=corp,DC=example", 2),
        ("CN=Computers,DC=corp,DC=example", 7),
    ])
}

pub(super) fn counted() -> (State, Desk) {
    let mut desk = testing::desk(&["corp.example"]);
    desk.document.engine = EngineKind::EntraConnect;
    testing::count(&mut desk, DOMAIN, forest());
    let mut state = State::default();
    enter(&mut state, &mut desk);
    testing::jobs(&mut desk);
    (state, desk)
}

fn at(state: &State, text: &str) -> NodeId {
    state.tree.find(&dn(text)).unwrap()
}

pub(super) fn toggle(state: &mut State, desk: &mut Desk, text: &str) {
    let id = at(state, text);
    update(state, Msg::Toggle(id), desk);
}

fn select(state: &mut State, desk: &mut Desk, text: &str) {
    let id = at(state, text);
    update(state, Msg::Select(id), desk);
}

fn turn(state: &mut State, desk: &mut Desk, text: &str) {
    let id = at(state, text);
    update(state, Msg::OpenOrClose(id), desk);
}

fn rules(desk: &Desk) -> Vec<String> {
    crate::insight::scope_text(&desk.document)
        .lines()
        .map(str::to_owned)
        .collect()
}

pub(super) const PEOPLE: &str = "OU=People,DC=corp,DC=example";
const LEAVERS: &str = "OU=Leavers,OU=People,DC=corp,DC=example";

#[test]
fn entering_shows_each_domain_open_and_asks_for_children_and_counts() {
    let mut desk = testing::desk(&["corp.example", "emea.corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    let jobs = testing::jobs(&mut desk);
    let children = jobs
        .iter()
        .filter(|(_, j)| matches!(j, Job::Children { .. }))
        .count();
    let counts = jobs
        .iter()
        .filter(|(_, j)| matches!(j, Job::Census { .. }))
        .count();
    assert_eq!((children, counts), (2, 2));
    assert!(state.tree.rows().iter().any(|r| r.kind == RowKind::Reading));
    enter(&mut state, &mut desk);
    assert!(
        testing::jobs(&mut desk).is_empty(),
        "nothing is asked twice"
    );
}

#[test]
fn children_come_as_needed() {
    let mut desk = testing::desk(&["corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    let jobs = testing::jobs(&mut desk);
    let (ticket, _) = jobs
        .iter()
        .find(|(_, j)| matches!(j, Job::Children { .. }))
        .unwrap();
    let read = Outcome::Children {
        dn: dn(DOMAIN),
        read: Ok(vec![container(PEOPLE)]),
    };
    answer(&mut state, *ticket, read, &mut desk);
    let people = at(&state, PEOPLE);
    update(&mut state, Msg::OpenOrClose(people), &mut desk);
    let jobs = testing::jobs(&mut desk);
    assert!(matches!(&jobs[0].1, Job::Children { dn: of, .. } if *of == dn(PEOPLE)));
    let failed = Outcome::Children {
        dn: dn(PEOPLE),
        read: Err(Problem::cancelled("Reading")),
    };
    answer(&mut state, jobs[0].0, failed, &mut desk);
    assert!(state.tree.rows().iter().any(|r| r.kind == RowKind::Failed));
    update(&mut state, Msg::Retry(people), &mut desk);
    assert_eq!(testing::jobs(&mut desk).len(), 1);
    assert_eq!(state.tree.get(people).unwrap().reading, Reading::Now);
}

#[test]
fn ticking_a_branch_writes_the_rule_with_its_guid_and_says_who_enters() {
    let (mut state, mut desk) = counted();
    assert!(can_leave(&state, &desk).is_err());
    toggle(&mut state, &mut desk, PEOPLE);
    let rule = &desk.document.forest[0].domain[0].rules[0];
    assert_eq!((rule.dn.clone(), rule.includes), (dn(PEOPLE), true));
    assert_eq!(rule.guid, Some(guid(PEOPLE)));
    assert_eq!(
        state.said.show(),
        "People is in with everything below: 18 users enter"
    );
    assert_eq!(state.totals.in_scope.users, 18);
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn an_exclusion_inside_makes_the_branch_partly_in() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    toggle(&mut state, &mut desk, LEAVERS);
    assert_eq!(
        state.scope_of(&dn(PEOPLE)).unwrap().state(&dn(PEOPLE)),
        TriState::InPartly
    );
    assert_eq!(state.totals.in_scope.users, 15);
    select(&mut state, &mut desk, PEOPLE);
    let detail = state.detail.as_ref().unwrap();
    let counts = detail.counts.unwrap();
    assert_eq!(
        (
            counts.direct.users,
            counts.below.users,
            counts.in_scope.users
        ),
        (10, 18, 15)
    );
    assert_eq!(detail.decided_by, "It is included itself.");
    assert_eq!(state_words(detail.state), "in, some below are out");
}

#[test]
fn toggling_a_partly_chosen_branch_drops_its_rules() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    toggle(&mut state, &mut desk, LEAVERS);
    toggle(&mut state, &mut desk, PEOPLE);
    assert!(
        state.said.show().contains("1 rule below it was dropped"),
        "{:?}",
        state.said
    );
    assert_eq!(rules(&desk), ["include OU=People,DC=corp,DC=example"]);
}

/// One order of all edits: choices here, and settings elsewhere.
#[test]
fn the_programs_undo_takes_choices_back_one_by_one() {
    let (scope, desk) = counted();
    let now = desk.now;
    let mut model = Model {
        page: Page::Scope,
        scope,
        desk,
        ..Default::default()
    };
    model.update(Root::Tick(now));
    let choose = |model: &mut Model, text| {
        let id = at(&model.scope, text);
        model.update(Root::Scope(Msg::Toggle(id)));
    };
    assert!(Action::Undo.available(&model).is_err());
    for text in [PEOPLE, LEAVERS] {
        choose(&mut model, text);
    }
    let partly = rules(&model.desk);
    choose(&mut model, PEOPLE);
    model.update(Root::Do(Action::Undo));
    assert_eq!(rules(&model.desk), partly);
    assert_eq!(model.scope.totals.in_scope.users, 15);
    assert_eq!(model.scope.said, Said::Nothing);
    model.update(Root::Do(Action::Undo));
    assert_eq!(model.scope.totals.in_scope.users, 18);
    model.update(Root::Do(Action::Redo));
    assert_eq!(rules(&model.desk), partly);
    assert_eq!(model.page, Page::Scope);
}

#[test]
fn the_change_since_the_file_on_disk_is_counted() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    assert_eq!(state.totals.change, None, "there is no file yet");
    desk.saved = Some(desk.document.clone());
    toggle(&mut state, &mut desk, LEAVERS);
    toggle(&mut state, &mut desk, "OU=Groups,DC=corp,DC=example");
    let change = state.totals.change.unwrap();
    assert_eq!((change.entering.users, change.leaving.users), (2, 3));
}

#[test]
fn later_children_out_keeps_the_present_ones_and_waits_until_they_are_known() {
    let mut desk = testing::desk(&["corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    let root = at(&state, DOMAIN);
    update(&mut state, Msg::Toggle(root), &mut desk);
    update(&mut state, Msg::Later(root, false), &mut desk);
    assert!(state.detail.as_ref().unwrap().later_waits);
    assert_eq!(rules(&desk), ["include DC=corp,DC=example"]);
    let jobs = testing::jobs(&mut desk);
    let (ticket, _) = jobs
        .iter()
        .find(|(_, j)| matches!(j, Job::Children { .. }))
        .unwrap();
    let read = Outcome::Children {
        dn: dn(DOMAIN),
        read: Ok(vec![container(PEOPLE)]),
    };
    answer(&mut state, *ticket, read, &mut desk);
    assert_eq!(rules(&desk), ["include OU=People,DC=corp,DC=example"]);
    assert_eq!(
        state.scope_of(&dn(DOMAIN)).unwrap().state(&dn(DOMAIN)),
        TriState::OutPartly
    );
    assert!(!desk.document.includes(&dn("OU=Later,DC=corp,DC=example")));
}

#[test]
fn an_exclusion_carries_a_reason_and_a_day_of_review() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    turn(&mut state, &mut desk, PEOPLE);
    toggle(&mut state, &mut desk, LEAVERS);
    update(&mut state, Msg::ReasonEdited("HR-412".into()), &mut desk);
    update(&mut state, Msg::UntilEdited("2027-3".into()), &mut desk);
    assert!(
        can_leave(&state, &desk)
            .unwrap_err()
            .0
            .contains("2027-03-31")
    );
    update(&mut state, Msg::UntilEdited("2027-03-31".into()), &mut desk);
    assert_eq!(can_leave(&state, &desk), Ok(()));
    assert!(
        rules(&desk)[1].ends_with("# HR-412 until 2027-03-31"),
        "{:?}",
        rules(&desk)
    );
    select(&mut state, &mut desk, PEOPLE);
    assert_eq!(state.note.why, "");
    select(&mut state, &mut desk, LEAVERS);
    assert_eq!(
        (state.note.why.as_str(), state.note.until.as_str()),
        ("HR-412", "2027-03-31")
    );
}

#[test]
fn a_container_that_should_stay_in_says_why_when_it_is_unticked() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, DOMAIN);
    toggle(&mut state, &mut desk, "CN=Computers,DC=corp,DC=example");
    assert_eq!(state.unticked.len(), 1);
    assert!(state.unticked[0].1.contains("hybrid joined"));
    toggle(&mut state, &mut desk, "CN=Computers,DC=corp,DC=example");
    assert!(state.unticked.is_empty(), "back in: nothing to say");
    desk.document.group_writeback.enabled = true;
    desk.document.group_writeback.target = Some(TargetOu {
        dn: dn("OU=Groups,DC=corp,DC=example"),
        guid: None,
        create: false,
    });
    toggle(&mut state, &mut desk, DOMAIN);
    let out: Vec<&Dn> = state.unticked.iter().map(|(d, _)| d).collect();
    assert_eq!(
        out,
        [
            &dn("CN=Computers,DC=corp,DC=example"),
            &dn("OU=Groups,DC=corp,DC=example")
        ]
    );
}

#[test]
fn an_ou_that_holds_computers_says_so_when_it_is_unticked() {
    let mut desk = testing::desk(&["corp.example"]);
    desk.document.engine = EngineKind::EntraConnect;
    let mut census = forest();
    let rows = census.containers.iter_mut();
    for (_, counts) in rows.filter(|(c, _)| c.dn == dn("OU=Groups,DC=corp,DC=example")) {
        counts.computers = 3;
    }
    testing::count(&mut desk, DOMAIN, census);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    toggle(&mut state, &mut desk, DOMAIN);
    toggle(&mut state, &mut desk, "OU=Groups,DC=corp,DC=example");
    assert_eq!(state.unticked.len(), 1, "{:?}", state.unticked);
    assert!(state.unticked[0].1.contains("3 computers"));
    toggle(&mut state, &mut desk, "OU=Groups,DC=corp,DC=example");
    assert!(state.unticked.is_empty());
}

#[test]
fn an_unreachable_domain_is_shown_and_cannot_be_chosen() {
    let mut desk = testing::desk(&["corp.example", "lost.corp.example"]);
    testing::make_unreachable(&mut desk, "lost.corp.example");
    let mut state = State::default();
    enter(&mut state, &mut desk);
    let lost = at(&state, "DC=lost,DC=corp,DC=example");
    update(&mut state, Msg::Toggle(lost), &mut desk);
    assert!(rules(&desk).is_empty());
    assert!(state.said.show().contains("could not be read"));
    assert!(state.detail.as_ref().unwrap().unreachable.is_some());
}

#[test]
fn a_domain_that_only_the_document_knows_is_shown_as_not_connected() {
    let (mut state, mut desk) = counted();
    desk.forests.clear();
    enter(&mut state, &mut desk);
    let node = state.tree.at(&dn(DOMAIN)).unwrap();
    assert!(
        node.unreachable
            .as_ref()
            .unwrap()
            .headline
            .contains("not connected")
    );
}

#[test]
fn a_search_finds_at_once_and_the_directory_adds_what_is_not_known() {
    let mut desk = testing::desk(&["corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    testing::jobs(&mut desk);
    update(&mut state, Msg::SearchEdited("berlin".into()), &mut desk);
    assert_eq!(state.search.found.hits, 0);
    update(&mut state, Msg::SearchDirectory, &mut desk);
    let jobs = testing::jobs(&mut desk);
    assert!(matches!(&jobs[0].1, Job::SearchContainers { text, .. } if text == "berlin"));
    let found = Outcome::FoundContainers(Ok(vec![container(
        "OU=Berlin,OU=People,DC=corp,DC=example",
    )]));
    answer(&mut state, jobs[0].0, found, &mut desk);
    assert_eq!(
        (state.search.found.hits, state.search.is_running()),
        (1, false)
    );
    let shown = state.tree.rows().iter();
    let shown = shown.filter(|r| r.kind == RowKind::Container).count();
    assert_eq!(shown, 3, "the domain, People and Berlin");
}

#[test]
fn typing_on_stops_the_search_that_was_running() {
    let mut desk = testing::desk(&["corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    update(&mut state, Msg::SearchEdited("berlin".into()), &mut desk);
    update(&mut state, Msg::SearchDirectory, &mut desk);
    let (ticket, _) = testing::jobs(&mut desk).pop().unwrap();
    update(&mut state, Msg::SearchEdited("berlin s".into()), &mut desk);
    assert!(!desk.is_live(ticket));
    assert!(!state.search.is_running());
}

#[test]
fn a_domain_that_is_too_large_for_cloud_sync_is_said_here() {
    let (mut state, mut desk) = counted();
    desk.document.engine = EngineKind::CloudSync;
    let census = testing::census(&[("DC=corp,DC=example", 0), (PEOPLE, 150_001)]);
    testing::count(&mut desk, "DC=corp,DC=example", census);
    toggle(&mut state, &mut desk, PEOPLE);
    let asked = state.impossible[0].asked.english();
    assert!(asked.starts_with("150,001 objects"), "{asked}");
}

#[test]
fn what_cloud_sync_cannot_do_is_said_here() {
    let (mut state, mut desk) = counted();
    desk.document.engine = EngineKind::CloudSync;
    toggle(&mut state, &mut desk, PEOPLE);
    assert!(state.impossible.is_empty());
    toggle(&mut state, &mut desk, LEAVERS);
    assert_eq!(state.impossible.len(), 1);
    let asked = state.impossible[0].asked.english();
    assert!(
        asked.contains("10 objects") && asked.contains(PEOPLE),
        "{asked}"
    );
}

#[test]
fn another_document_replaces_the_rules_and_what_was_said() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    assert_ne!(state.said, Said::Nothing);
    let other: Document = {
        let mut other = desk.document.clone();
        other.forest[0].domain[0].rules.clear();
        other
    };
    desk.document = other;
    enter(&mut state, &mut desk);
    assert_eq!(state.said, Said::Nothing);
    assert_eq!(state.totals.in_scope.total(), 0);
}

#[test]
fn coming_back_keeps_the_place_in_the_tree() {
    let (mut state, mut desk) = counted();
    turn(&mut state, &mut desk, PEOPLE);
    select(&mut state, &mut desk, LEAVERS);
    let rows = state.tree.rows().len();
    enter(&mut state, &mut desk);
    assert_eq!(state.tree.rows().len(), rows);
    assert_eq!(state.detail.as_ref().unwrap().dn, dn(LEAVERS));
    turn(&mut state, &mut desk, DOMAIN);
    enter(&mut state, &mut desk);
    assert_eq!(state.tree.rows().len(), 1, "what was closed stays closed");
}

#[test]
fn counting_says_how_far_it_is_and_can_be_stopped() {
    let mut desk = testing::desk(&["corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    let jobs = testing::jobs(&mut desk);
    let (ticket, _) = jobs
        .iter()
        .find(|(_, j)| matches!(j, Job::Census { .. }))
        .unwrap();
    let now = Progress {
        done: 1_500,
        total: None,
        what: "objects".into(),
    };
    answer(&mut state, *ticket, Outcome::Progress(now), &mut desk);
    assert!(state.census.running_words().unwrap().contains("1,500"));
    update(&mut state, Msg::Cancel, &mut desk);
    assert_eq!(state.census.running_words(), None);
    assert!(!desk.is_live(*ticket));
}

#[test]
fn hostile_names_are_said_inert() {
    let mut desk = testing::desk(&["corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    let evil = dn(DOMAIN).child("OU", "a\u{202e}b\u{7}");
    let mut read = container(DOMAIN);
    read.dn = evil.clone();
    let root = at(&state, DOMAIN);
    state.tree.set_children(root, vec![read]);
    toggle(&mut state, &mut desk, evil.as_str());
    assert!(
        state.said.show().starts_with("a⟨U+202E⟩b⟨U+0007⟩"),
        "{:?}",
        state.said
    );
    assert_eq!(state.detail.as_ref().unwrap().name, "a⟨U+202E⟩b⟨U+0007⟩");
}
