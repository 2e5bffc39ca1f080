//! Who may change a group's members and is no administrator, by what gives it to them.

use std::collections::BTreeMap;

use super::super::change::{Because, Changer, Who};
use super::super::known::name_of;
use super::super::{AccessReview, Power, label, title};
use super::{AccessFinding, Fault, Fix, Level, role_of};
use crate::model::Sid;
use crate::model::access::Node;
use crate::model::security::flag;
use crate::model::words::words;

pub(super) fn changers(review: &AccessReview) -> Vec<AccessFinding> {
    let mut by_trustee: BTreeMap<(Node, Sid), Vec<&Changer>> = BTreeMap::new();
    for changer in review.changers.iter().filter(|c| !c.tier_zero) {
        let key = (changer.group, changer.trustee.clone());
        by_trustee.entry(key).or_default().push(changer);
    }
    let one = |((group, trustee), list): ((Node, Sid), Vec<&Changer>)| {
        let first = list.first()?;
        let graph = &review.graph;
        let subjects: Vec<Node> = list
            .iter()
            .filter_map(|c| match &c.who {
                Who::Account(node) => Some(*node),
                Who::Sid(_) => None,
            })
            .collect();
        let named = match graph.by_sid(&trustee) {
            Some(node) => title(graph, node),
            None => name_of(&trustee),
        };
        let itself = matches!(subjects.as_slice(), [one] if graph.by_sid(&trustee) == Some(*one));
        let who = if itself || subjects.is_empty() {
            named
        } else {
            words!(
                "insight-access-people-of",
                n = subjects.len(),
                group = named
            )
        };
        let fix = match &first.because {
            Because::Ace(ace) if ace.flags & flag::INHERITED == 0 => Some(Fix::Revoke {
                group,
                ace: ace.clone(),
            }),
            _ => None,
        };
        let reason = match &first.because {
            Because::Owner => words!("insight-access-changer-owner-why"),
            Because::Ace(_) if fix.is_some() => words!("insight-access-changer-why"),
            Because::Ace(_) => words!("insight-access-changer-inherited-why"),
        };
        let only_itself = first.powers == [Power::OnlyItself];
        Some(AccessFinding {
            level: Level::High,
            fault: Fault::MayChange,
            role: role_of(review, group),
            subjects: if subjects.is_empty() {
                vec![group]
            } else {
                subjects
            },
            headline: if only_itself {
                words!(
                    "insight-access-changer-itself",
                    who = who,
                    group = label(graph, group)
                )
            } else {
                words!(
                    "insight-access-changer",
                    who = who,
                    group = label(graph, group)
                )
            },
            reason,
            fix,
        })
    };
    by_trustee.into_iter().filter_map(one).collect()
}
