//! Who may change a group's members, from its security descriptor, resolved to people.
//!
//! Rights are decided as a domain controller decides them (MS-ADTS 5.1.3.3): the first ACE that names
//! the right and somebody of the token counts, denials included; an owner may read and change the
//! DACL, unless it has ACEs for OWNER RIGHTS.

use std::collections::BTreeMap;

use serde::Serialize;

use super::known::{is_everyones, is_owner_rights, is_self, is_tier_zero};
use super::reach::{Reach, is_end};
use crate::model::access::{Graph, Node};
use crate::model::security::{AccessAce, Ace, SecurityDescriptor, flag, right, well_known};
use crate::model::words::{Words, words};
use crate::model::{Guid, Sid};

/// What somebody may do that ends in another membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Power {
    /// Add and remove anybody.
    WriteMember,
    /// Add and remove itself only (Self-Membership).
    OnlyItself,
    /// Give itself the right: change the DACL.
    ChangeRights,
    /// Take the group over and then give itself the right.
    TakeOwnership,
}

impl Power {
    pub const ALL: [Self; 4] = [
        Self::WriteMember,
        Self::OnlyItself,
        Self::ChangeRights,
        Self::TakeOwnership,
    ];

    fn mask(self) -> u32 {
        match self {
            Self::WriteMember => right::WRITE_PROPERTY,
            Self::OnlyItself => right::SELF_WRITE,
            Self::ChangeRights => right::WRITE_DACL,
            Self::TakeOwnership => right::WRITE_OWNER,
        }
    }

    /// The names under which an ACE may give it, beside giving all.
    fn objects(self) -> &'static [Guid] {
        const WRITE: [Guid; 3] = [
            well_known::MEMBER,
            well_known::MEMBERSHIP,
            well_known::CLASS_GROUP,
        ];
        match self {
            Self::WriteMember | Self::OnlyItself => &WRITE,
            Self::ChangeRights | Self::TakeOwnership => &[],
        }
    }

    pub fn words(self) -> Words {
        match self {
            Self::WriteMember => words!("insight-access-may-write"),
            Self::OnlyItself => words!("insight-access-may-itself"),
            Self::ChangeRights => words!("insight-access-may-rights"),
            Self::TakeOwnership => words!("insight-access-may-own"),
        }
    }
}

/// Why somebody has a power.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    Ace(AccessAce),
    Owner,
}

/// Somebody who may change a group's members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changer {
    pub group: Node,
    pub who: Who,
    /// The strongest first; never empty.
    pub powers: Vec<Power>,
    /// What gives the strongest.
    pub because: Because,
    /// The principal that the ACE names or that owns the group: the person itself or a group of it.
    pub trustee: Sid,
    pub tier_zero: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Account(Node),
    /// Everybody, or a SID whose object is not known.
    Sid(Sid),
}

/// What somebody may, what gives the strongest of it, and to whom.
type Answer = (Vec<Power>, Because, Sid);

/// What decides about one group.
struct Question<'a> {
    security: &'a SecurityDescriptor,
    /// Every SID of the descriptor that matters, in order.
    sids: Vec<Sid>,
}

impl<'a> Question<'a> {
    fn new(security: &'a SecurityDescriptor) -> Self {
        let mut sids: Vec<Sid> = aces(security).map(|a| a.who.clone()).collect();
        sids.extend(security.owner.clone());
        sids.sort();
        sids.dedup();
        Self { security, sids }
    }

    /// Has whoever has these SIDs this power, and why?
    fn power(&self, power: Power, has: &impl Fn(&Sid) -> bool) -> Option<(Because, Sid)> {
        let owner = self.security.owner.clone().filter(|o| has(o));
        let limited = aces(self.security).any(|a| is_owner_rights(&a.who));
        if power == Power::ChangeRights
            && let (Some(owner), false) = (&owner, limited)
        {
            return Some((Because::Owner, owner.clone()));
        }
        let names = power.objects();
        for ace in aces(self.security) {
            let own = is_owner_rights(&ace.who) && owner.is_some();
            let meant = ace.object.is_none_or(|object| names.contains(&object));
            if ace.effective_mask() & power.mask() == 0 || !meant || !(own || has(&ace.who)) {
                continue;
            }
            return ace
                .allow
                .then(|| (Because::Ace(ace.clone()), ace.who.clone()));
        }
        None
    }

    fn powers(&self, has: &impl Fn(&Sid) -> bool) -> Option<Answer> {
        let mut found: Vec<(Power, Because, Sid)> = Vec::new();
        for power in Power::ALL {
            let known = found.first().map(|f| f.0);
            // Who may write any member may write itself.
            if power == Power::OnlyItself && known == Some(Power::WriteMember) {
                continue;
            }
            found.extend(self.power(power, has).map(|(b, s)| (power, b, s)));
        }
        let (_, because, trustee) = found.first()?.clone();
        Some((found.iter().map(|f| f.0).collect(), because, trustee))
    }
}

/// The ACEs that say something about the object itself.
fn aces(security: &SecurityDescriptor) -> impl Iterator<Item = &AccessAce> {
    security.dacl.iter().filter_map(|ace| match ace {
        Ace::Known(ace) if ace.flags & flag::INHERIT_ONLY == 0 => Some(ace),
        _ => None,
    })
}

/// Reaches of groups, made once each.
pub struct Reaches<'g> {
    graph: &'g Graph,
    made: BTreeMap<Node, Reach>,
}

impl<'g> Reaches<'g> {
    pub fn new(graph: &'g Graph) -> Self {
        Self {
            graph,
            made: BTreeMap::new(),
        }
    }

    pub fn of(&mut self, node: Node) -> &Reach {
        let graph = self.graph;
        self.made
            .entry(node)
            .or_insert_with(|| Reach::in_token(graph, node))
    }
}

/// Everybody who may change the group's members. `tier_zero`: by node, as [`super::tier_zero`] gives it.
pub fn changers(
    graph: &Graph,
    group: Node,
    security: &SecurityDescriptor,
    tier_zero: &[bool],
    reaches: &mut Reaches<'_>,
) -> Vec<Changer> {
    let question = Question::new(security);
    let mut tokens: BTreeMap<Node, Vec<bool>> = BTreeMap::new();
    for (index, sid) in question.sids.iter().enumerate() {
        let holder = if is_self(sid) {
            Some(group)
        } else {
            graph.by_sid(sid)
        };
        let Some(holder) = holder else { continue };
        let mut mark = |node: Node| {
            let token = tokens
                .entry(node)
                .or_insert_with(|| vec![false; question.sids.len()]);
            token[index] = true;
        };
        if !is_self(sid) && is_end(graph, holder) {
            mark(holder);
        }
        let reach = reaches.of(holder);
        reach.people(graph).for_each(&mut mark);
    }
    let everyones: Vec<bool> = question.sids.iter().map(is_everyones).collect();
    let mut answers: BTreeMap<Vec<bool>, Option<Answer>> = BTreeMap::new();
    let mut out = Vec::new();
    for (node, mut token) in tokens {
        for (own, all) in token.iter_mut().zip(&everyones) {
            *own |= all;
        }
        let answer = answers.entry(token).or_insert_with_key(|token| {
            let has = |sid: &Sid| {
                let at = question.sids.binary_search(sid);
                at.is_ok_and(|at| token[at])
            };
            question.powers(&has)
        });
        let Some((powers, because, trustee)) = answer.clone() else {
            continue;
        };
        // What everybody may is told once, below.
        if is_everyones(&trustee) {
            continue;
        }
        out.push(Changer {
            group,
            who: Who::Account(node),
            powers,
            because,
            trustee,
            tier_zero: tier_zero.get(node.index()).copied().unwrap_or(false),
        });
    }
    out.extend(unresolved(graph, group, &question));
    out.sort_by(|a, b| {
        let key = |c: &Changer| (c.tier_zero, c.powers.first().copied());
        (key(a), &a.who).cmp(&(key(b), &b.who))
    });
    out
}

/// Everybody, and principals whose object is not known.
fn unresolved(graph: &Graph, group: Node, question: &Question<'_>) -> Vec<Changer> {
    let changer = |(powers, because, trustee): Answer| Changer {
        group,
        who: Who::Sid(trustee.clone()),
        powers,
        because,
        tier_zero: is_tier_zero(&trustee),
        trustee,
    };
    let everybody = question.powers(&is_everyones);
    let strangers = question.sids.iter().filter(|sid| {
        let special = is_everyones(sid) || is_self(sid) || is_owner_rights(sid);
        !special && graph.by_sid(sid).is_none()
    });
    let stranger = |sid: &Sid| {
        let found = question.powers(&|other: &Sid| other == sid || is_everyones(other))?;
        (found.2 == *sid).then_some(found)
    };
    let found = everybody.into_iter().chain(strangers.filter_map(stranger));
    found.map(changer).collect()
}
