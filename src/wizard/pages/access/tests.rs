mod waiting;

use super::*;
use crate::insight::access::{AccessReview, Fault};
use crate::model::access::{AccessFacts, Account, AccountKind, Edge, Home, Via};
use crate::model::document::{DelegationGroup, EngineKind, GroupScope};
use crate::model::{Dn, Document, Guid, Problem, ProblemKind, ScopeRule};
use crate::wizard::pages::samples;

fn dn(name: &str) -> Dn {
    Dn::parse("OU=Sync,DC=corp,DC=example")
        .unwrap()
        .child("CN", name)
}

fn reading(document: &Document, names: &[(&str, bool)]) -> AccessRead {
    let mut facts = AccessFacts::default();
    let mut group = Account::new(dn("ADSyncOperators"), AccountKind::Group);
    group.guid = Some(Guid::from_bytes([9; 16]));
    group.group_type = Some(GroupScope::DomainLocal.security_group_type());
    let group = facts.graph.put(group);
    facts
        .groups
        .insert(DelegationRole::Operators.index(), group);
    for (name, disabled) in names {
        let mut account = Account::new(dn(name), AccountKind::Person);
        account.name = (*name).into();
        account.disabled = *disabled;
        let to = facts.graph.put(account);
        let edge = Edge {
            to,
            via: Via::Member,
            since: None,
            until: None,
        };
        facts.graph.hold(group, edge);
    }
    let review = AccessReview::make(document, &facts, Timestamp::UNIX_EPOCH, STALE_DAYS);
    AccessRead::new(facts, review)
}

use jiff::Timestamp;

fn opened(names: &[(&str, bool)]) -> (State, Desk) {
    let (mut state, mut desk) = (State::default(), samples::desk());
    desk.document.delegation.operators = Some(DelegationGroup {
        name: "ADSyncOperators".into(),
        dn: dn("ADSyncOperators"),
        guid: Some(Guid::from_bytes([9; 16])),
        sid: None,
        scope: GroupScope::DomainLocal,
        adopt: true,
        members: Vec::new(),
    });
    desk.saved = Some(desk.document.clone());
    desk.path = Some("/docs/syncwright.toml".into());
    enter(&mut state, &mut desk);
    let ticket = state.read.ticket().unwrap();
    let read = reading(&desk.document, names);
    answer(&mut state, ticket, Outcome::Access(Ok(read)), &mut desk);
    (state, desk)
}

fn names(state: &State) -> Vec<String> {
    let review = state.review().unwrap();
    let shown = rows(&state.view, review);
    let name = |at: &usize| review.graph.account(review.rows[*at].node).name.clone();
    shown.iter().map(name).collect()
}

#[test]
fn opening_the_page_reads_and_shows_everybody_in_effect() {
    let (state, _) = opened(&[("bob", false), ("anna", true)]);
    assert_eq!(names(&state), ["anna", "bob"]);
}

#[test]
fn a_search_a_filter_and_a_sort_change_what_is_shown_and_nothing_else() {
    let (mut state, mut desk) = opened(&[("bob", false), ("anna", true), ("cy", false)]);
    update(&mut state, Msg::SortBy(Sort::Name), &mut desk);
    update(&mut state, Msg::SortBy(Sort::Name), &mut desk);
    assert_eq!(names(&state), ["cy", "bob", "anna"]);
    update(&mut state, Msg::Filter(Filter::Idle), &mut desk);
    assert_eq!(names(&state), ["anna"]);
    update(&mut state, Msg::Filter(Filter::All), &mut desk);
    update(&mut state, Msg::Search("CY".into()), &mut desk);
    assert_eq!(names(&state), ["cy"]);
    update(
        &mut state,
        Msg::Role(Some(DelegationRole::Admins)),
        &mut desk,
    );
    assert!(names(&state).is_empty());
}

#[test]
fn it_is_sorted_by_the_gravest_state_and_by_since_when_and_unknown_comes_last() {
    let (mut state, mut desk) = opened(&[("bob", false), ("anna", true), ("cy", false)]);
    update(&mut state, Msg::SortBy(Sort::State), &mut desk);
    assert_eq!(names(&state), ["anna", "bob", "cy"]);
    update(&mut state, Msg::SortBy(Sort::State), &mut desk);
    assert_eq!(names(&state).last().unwrap(), "anna");

    let mut facts = state.read.value().unwrap().facts().clone();
    let group = facts.groups[&DelegationRole::Operators.index()];
    let days = [("cy", 10_i64), ("bob", 20)];
    for edge in facts.graph.holds(group).to_vec() {
        let name = &facts.graph.account(edge.to).name;
        let day = days.iter().find(|(n, _)| n == name).map(|(_, day)| *day);
        let since = day.map(|d| Timestamp::from_second(d * 86_400).unwrap());
        facts.graph.hold(group, Edge { since, ..edge });
    }
    let review = AccessReview::make(&desk.document, &facts, Timestamp::UNIX_EPOCH, STALE_DAYS);
    state.read.finish(Ok(AccessRead::new(facts, review)));
    let by_group = |state: &State| -> Vec<String> {
        let review = state.review().unwrap();
        let all = memberships(&state.view, review);
        let name = |at: usize| review.graph.account(review.rows[at].node).name.clone();
        all.iter().map(|(_, at)| name(*at)).collect()
    };
    update(&mut state, Msg::SortBy(Sort::Since), &mut desk);
    assert_eq!(names(&state), ["cy", "bob", "anna"]);
    assert_eq!(by_group(&state), ["cy", "bob", "anna"]);
    update(&mut state, Msg::SortBy(Sort::Since), &mut desk);
    assert_eq!(names(&state), ["bob", "cy", "anna"]);
    assert_eq!(by_group(&state), ["bob", "cy", "anna"]);
}

#[test]
fn nobody_in_admins_leads_to_adding_and_a_synced_group_to_a_reviewed_rule() {
    let (mut state, mut desk) = opened(&[("bob", false)]);
    let mut facts = state.read.value().unwrap().facts().clone();
    let mut admins = Account::new(dn("ADSyncAdmins"), AccountKind::Group);
    admins.guid = Some(Guid::from_bytes([8; 16]));
    let admins = facts.graph.put(admins);
    facts.groups.insert(DelegationRole::Admins.index(), admins);
    let ou = dn("x").parent().unwrap();
    facts.homes.insert(
        facts.groups[&DelegationRole::Operators.index()],
        Home {
            dn: ou.clone(),
            guid: Guid::from_bytes([7; 16]),
            others: Vec::new(),
        },
    );
    let mut document = desk.document.clone();
    document.engine = EngineKind::EntraConnect;
    document.forest[0].domain[0].rules = vec![ScopeRule {
        dn: ou.domain_head(),
        guid: None,
        includes: true,
        why: None,
        until: None,
    }];
    document.delegation.admins = document.delegation.operators.clone();
    desk.saved = Some(document.clone());
    desk.document = document;
    let review = AccessReview::make(&desk.document, &facts, Timestamp::UNIX_EPOCH, STALE_DAYS);
    state.read.finish(Ok(AccessRead::new(facts, review)));
    let at = |state: &State, fault: Fault| {
        let mut all = state.review().unwrap().findings.iter();
        all.position(|f| f.fault == fault && f.fix.is_some())
            .unwrap()
    };
    desk.take_effects();

    let nobody = Msg::Fix(at(&state, Fault::NobodyInAdmins));
    update(&mut state, nobody, &mut desk);
    assert_eq!(state.draft.role, Some(DelegationRole::Admins));
    let effects = desk.take_effects();
    assert!(
        matches!(effects.as_slice(), [Effect::Focus(_)]),
        "{effects:?}"
    );
    assert_eq!(desk.leads_to, None);

    let synced = Msg::Fix(at(&state, Fault::Synced));
    update(&mut state, synced, &mut desk);
    assert!(!desk.document.includes(&dn("ADSyncOperators")));
    assert_eq!(tasks::changed(&desk), [Page::Scope]);
    assert_eq!(desk.leads_to, Some(Page::Review));
    assert!(!state.proposal.is_running(), "the whole plan is reviewed");
}

#[test]
fn a_fix_is_proposed_and_only_agreeing_gives_a_plan() {
    let (mut state, mut desk) = opened(&[("anna", true), ("bob", false)]);
    let review = state.review().unwrap();
    let mends = |f: &crate::insight::access::AccessFinding| {
        matches!(f.fix, Some(crate::insight::access::Fix::Remove { .. }))
    };
    let at = review.findings.iter().position(mends).unwrap();
    let read = state.read.value().unwrap().clone();
    update(&mut state, Msg::Fix(at), &mut desk);
    let ticket = state.proposal.ticket().unwrap();
    let review = read.review();
    let proposal = AccessProposal {
        read: read.clone(),
        what_if: Default::default(),
        plan: crate::plan::membership(
            review,
            &desk.document,
            &Default::default(),
            &[AccessEdit::of(review.findings[at].fix.as_ref().unwrap()).unwrap()],
            "",
        ),
    };
    let done = Outcome::AccessProposed(Ok(Box::new(proposal)));
    answer(&mut state, ticket, done, &mut desk);
    assert_eq!(take_consent(&mut state), None);
    update(&mut state, Msg::Apply, &mut desk);
    assert!(take_consent(&mut state).is_some());
    assert_eq!(take_consent(&mut state), None, "once");
}

#[test]
fn other_choices_that_wait_stand_in_the_way() {
    let (mut state, mut desk) = opened(&[("anna", true)]);
    assert!(may_change(&desk).is_ok());
    desk.document.safety.deletion_limit = 7;
    assert!(may_change(&desk).is_err());
    update(&mut state, Msg::Fix(0), &mut desk);
    assert!(!state.proposal.is_running());
    desk.saved = None;
    assert!(may_change(&desk).is_err());
}

#[test]
fn an_end_is_a_time_or_a_span_to_come() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let end = |text: &str| end_of(text, now).map(|at| at.map(|t| t.to_string()));
    assert_eq!(end(" "), Ok(None));
    assert_eq!(end("4h"), Ok(Some("2026-11-23T14:00:00Z".into())));
    assert_eq!(
        end("2026-11-23T18:00Z"),
        Ok(Some("2026-11-23T18:00:00Z".into()))
    );
    assert!(end("2020-01-01T00:00Z").is_err() && end("soon").is_err());
}

#[test]
fn a_failed_reading_keeps_what_was_known() {
    let (mut state, mut desk) = opened(&[("anna", false)]);
    update(&mut state, Msg::ReadAgain, &mut desk);
    let ticket = state.read.ticket().unwrap();
    let problem = Problem::new(ProblemKind::TimedOut, "no answer", "again");
    answer(&mut state, ticket, Outcome::Access(Err(problem)), &mut desk);
    assert!(state.read.problem().is_some());
    assert_eq!(names(&state), ["anna"]);
}

fn role(of: &State, name: &str) -> Node {
    let review = of.review().unwrap();
    let found = review.rows.iter().map(|r| r.node);
    let is = |node: &Node| review.graph.account(*node).name == name;
    found.into_iter().find(is).unwrap()
}

fn asked(desk: &mut Desk) -> Option<Vec<AccessEdit>> {
    let effects = desk.take_effects().into_iter();
    let edits = effects.filter_map(|e| match e {
        crate::wizard::Effect::Run(_, Job::ProposeAccess { wish, .. }) => match wish {
            crate::work::AccessWish::Edits(edits) => Some(edits),
            crate::work::AccessWish::Add { .. } => None,
        },
        _ => None,
    });
    edits.last()
}

#[test]
fn attestation_walks_all_and_what_was_decided_is_one_plan_with_the_name() {
    let (mut state, mut desk) = opened(&[("bob", false), ("anna", true), ("cy", false)]);
    update(&mut state, Msg::By(" Rita Reader ".into()), &mut desk);
    update(&mut state, Msg::Walk, &mut desk);
    let walked = |state: &State| state.walk.as_ref().unwrap().current();
    let (_, first) = walked(&state).unwrap();
    update(&mut state, Msg::Decide(Some(true)), &mut desk);
    update(&mut state, Msg::Decide(Some(false)), &mut desk);
    // Decided anew, then passed over.
    update(&mut state, Msg::WalkBack, &mut desk);
    update(&mut state, Msg::Decide(None), &mut desk);
    let (_, third) = walked(&state).unwrap();
    update(&mut state, Msg::Decide(Some(false)), &mut desk);
    assert_eq!(walked(&state), None, "all were seen");
    update(&mut state, Msg::ProposeWalk, &mut desk);
    let edits = asked(&mut desk).unwrap();
    let told: Vec<(Node, bool, &str)> = edits
        .iter()
        .map(|e| match e {
            AccessEdit::Attest {
                member,
                confirmed,
                by,
                ..
            } => (*member, *confirmed, by.as_str()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        told,
        [(first, true, "Rita Reader"), (third, false, "Rita Reader")]
    );
}

#[test]
fn several_are_marked_and_taken_out_together() {
    let (mut state, mut desk) = opened(&[("bob", false), ("anna", true), ("cy", false)]);
    let (bob, cy) = (role(&state, "bob"), role(&state, "cy"));
    for node in [bob, cy, role(&state, "anna")] {
        update(&mut state, Msg::Mark(node), &mut desk);
    }
    let again = role(&state, "anna");
    update(&mut state, Msg::Mark(again), &mut desk);
    assert!(may_remove_marked(&state, DelegationRole::Admins, &desk).is_err());
    desk.take_effects();
    let out = Msg::RemoveMarked(DelegationRole::Operators);
    update(&mut state, out, &mut desk);
    let edits = asked(&mut desk).unwrap();
    let [AccessEdit::Remove { members, .. }] = edits.as_slice() else {
        panic!("{edits:?}")
    };
    assert_eq!(*members, [bob, cy]);
}

#[test]
fn group_by_group_each_membership_has_its_line() {
    let (mut state, mut desk) = opened(&[("bob", false), ("anna", true)]);
    update(&mut state, Msg::ByGroup(true), &mut desk);
    let review = state.review().unwrap();
    let all = memberships(&state.view, review);
    assert_eq!(all.len(), 2);
    assert!(
        all.iter()
            .all(|(role, _)| *role == DelegationRole::Operators)
    );
}

#[test]
fn a_group_through_which_somebody_is_in_can_be_taken_out_with_all_it_holds() {
    let (mut state, mut desk) = opened(&[("bob", false)]);
    let mut facts = state.read.value().unwrap().facts().clone();
    let operators = facts.groups[&DelegationRole::Operators.index()];
    let mut put = |name: &str, kind| {
        let mut account = Account::new(dn(name), kind);
        account.name = name.into();
        facts.graph.put(account)
    };
    let (helpdesk, eve) = (
        put("Helpdesk", AccountKind::Group),
        put("eve", AccountKind::Person),
    );
    for (group, to) in [(operators, helpdesk), (helpdesk, eve)] {
        let edge = Edge {
            to,
            via: Via::Member,
            since: None,
            until: None,
        };
        facts.graph.hold(group, edge);
    }
    let review = AccessReview::make(&desk.document, &facts, Timestamp::UNIX_EPOCH, STALE_DAYS);
    state.read.finish(Ok(AccessRead::new(facts, review)));
    let review = state.review().unwrap();
    let bob = role(&state, "bob");
    assert_eq!(nested_in(review, DelegationRole::Operators, bob), []);
    assert_eq!(
        nested_in(review, DelegationRole::Operators, eve),
        [helpdesk]
    );
    desk.take_effects();
    let out = Msg::RemoveNested(DelegationRole::Operators, helpdesk);
    update(&mut state, out, &mut desk);
    let edits = asked(&mut desk).unwrap();
    let [AccessEdit::Remove { group, members }] = edits.as_slice() else {
        panic!("{edits:?}")
    };
    assert_eq!((*group, members.as_slice()), (operators, &[helpdesk][..]));
}
