//! Plans of delegated access: what is for good and what ends.

use super::*;
use crate::insight::access::AccessReview;
use crate::model::access::{AccessFacts, Account, AccountKind, Edge, Node, Via};

/// ADSyncOperators with Anna, until then where the directory ends it.
fn operators(until: Option<jiff::Timestamp>) -> (AccessFacts, Node, Node) {
    let mut facts = AccessFacts::default();
    let mut account = |name: &str, kind, n| {
        let mut account = Account::new(dn(&format!("CN={name},OU=Sync")), kind);
        account.name = name.into();
        account.guid = Some(guid(n));
        facts.graph.put(account)
    };
    let group = account("ADSyncOperators", AccountKind::Group, 70);
    let anna = account("Anna", AccountKind::Person, 71);
    let operators = DelegationRole::Operators.index();
    facts.groups.insert(operators, group);
    let edge = Edge {
        to: anna,
        via: Via::Member,
        since: None,
        until,
    };
    facts.graph.hold(group, edge);
    (facts, group, anna)
}

fn at(text: &str) -> jiff::Timestamp {
    text.parse().unwrap()
}

fn recorded(by_directory: bool) -> Temporary {
    Temporary {
        group: DelegationRole::Operators,
        member: dn("CN=Anna,OU=Sync"),
        guid: Some(guid(71)),
        until: at("2026-06-01T00:00:00Z"),
        by_directory,
        why: String::new(),
    }
}

/// The verbs of the steps, and the document that is written.
fn planned(facts: &AccessFacts, line: Temporary, edit: AccessEdit) -> (Vec<String>, Document) {
    let mut document = document();
    document.delegation.temporary = vec![line];
    let review = AccessReview::make(&document, facts, at("2026-05-01T00:00:00Z"), 90);
    let plan = membership(&review, &document, &FileSeen::default(), &[edit], "HR-1");
    let verb = |id: &&str| id.split(':').next().unwrap_or_default().to_owned();
    let verbs = ids(&plan).iter().map(verb).collect();
    let written = plan.steps.iter().find_map(|s| match &s.action {
        Action::WriteDocument { document, .. } => Some((**document).clone()),
        _ => None,
    });
    (verbs, written.expect("the document is written"))
}

#[test]
fn whoever_was_in_for_a_time_and_is_added_for_good_is_not_taken_out_later() {
    for (until, by_directory, steps) in [
        (None, false, vec!["write-document"]),
        (
            Some(at("2026-06-01T00:00:00Z")),
            true,
            vec!["remove-members", "add-members", "write-document"],
        ),
    ] {
        let (facts, group, anna) = operators(until);
        let edit = AccessEdit::Add {
            group,
            members: vec![anna],
        };
        let (verbs, written) = planned(&facts, recorded(by_directory), edit);
        assert_eq!(verbs, steps);
        assert_eq!(written.delegation.temporary, []);
        let wanted = &written.delegation.operators.unwrap().members;
        assert!(wanted.iter().any(|m| m.dn == dn("CN=Anna,OU=Sync")));
    }
}

#[test]
fn what_is_over_anyway_is_only_forgotten() {
    let (facts, _, _) = operators(None);
    let line = recorded(true);
    let (verbs, written) = planned(&facts, line.clone(), AccessEdit::Ended(line));
    assert_eq!(verbs, ["write-document"]);
    assert_eq!(written.delegation.temporary, []);
}

#[test]
fn what_takes_somebody_out_remembers_when_the_directory_would_have() {
    let end = at("2026-06-01T00:00:00Z");
    for (until, remembered) in [(None, None), (Some(end), Some(&end))] {
        let (facts, group, anna) = operators(until);
        let document = document();
        let review = AccessReview::make(&document, &facts, at("2026-05-01T00:00:00Z"), 90);
        let members = vec![anna];
        let edit = AccessEdit::Remove { group, members };
        let plan = membership(&review, &document, &FileSeen::default(), &[edit], "HR-1");
        let Action::RemoveMembers { ends, .. } = &plan.steps[0].action else {
            panic!("{:?}", plan.steps[0].action);
        };
        assert_eq!(ends.get(&dn("CN=Anna,OU=Sync")), remembered);
    }
}
