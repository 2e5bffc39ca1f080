//! What mends a finding, in words.

use super::super::{AccessReview, title};
use super::Fix;
use crate::model::access::Node;
use crate::model::text::inert;
use crate::model::words::{Words, words};

impl Fix {
    pub fn words(&self, review: &AccessReview) -> Words {
        let name = |node: &Node| title(&review.graph, *node);
        let who = |members: &[Node]| match members {
            [one] => name(one),
            many => words!("plan-members", n = many.len()),
        };
        match self {
            Self::Add { group, members } => words!(
                "insight-access-fix-add",
                who = who(members),
                group = name(group)
            ),
            Self::Remove { group, members } => words!(
                "insight-access-fix-remove",
                who = who(members),
                group = name(group)
            ),
            Self::Revoke { group, ace } => words!(
                "insight-access-fix-revoke",
                sddl = ace.to_sddl(),
                group = name(group)
            ),
            Self::Follow(role) => {
                words!("insight-access-fix-follow", group = role.default_name())
            }
            Self::Exclude { dn, .. } => words!(
                "insight-access-fix-exclude",
                ou = inert(dn.as_str()).into_owned()
            ),
            Self::Choose(role) => {
                words!("insight-access-fix-choose", group = role.default_name())
            }
            Self::Confirm(role) => {
                words!("insight-access-fix-confirm", group = role.default_name())
            }
            Self::SetUp(role) => {
                words!("insight-access-fix-set-up", group = role.default_name())
            }
            Self::Plan => words!("insight-access-fix-plan"),
        }
    }
}
