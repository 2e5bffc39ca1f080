//! Scope: a container follows its nearest listed ancestor-or-self; with none listed it is out.

use std::collections::BTreeMap;

use jiff::civil::Date;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Dn, Guid};

/// One line of a domain's scope. Exactly one of `include` and `exclude` is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, try_from = "RuleForm", into = "RuleForm")]
#[cfg_attr(test, schemars(with = "RuleForm"))]
pub struct ScopeRule {
    pub dn: Dn,
    pub includes: bool,
    pub guid: Option<Guid>,
    /// Why it is excluded, for the next administrator.
    pub why: Option<String>,
    /// An exclusion is reviewed on this day: `check` reports it when it has passed.
    pub until: Option<Date>,
}

/// How a rule stands in the document.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleForm {
    /// This container and what is below it sync, children made later too.
    #[serde(skip_serializing_if = "Option::is_none")]
    include: Option<Dn>,
    /// This container and what is below it do not sync.
    #[serde(skip_serializing_if = "Option::is_none")]
    exclude: Option<Dn>,
    /// The container's objectGUID: it is recognised after a rename or move.
    #[serde(skip_serializing_if = "Option::is_none")]
    guid: Option<Guid>,
    /// Why it is excluded.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    /// The day on which the exclusion is to be reviewed, for example 2027-03-31.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    until: Option<Date>,
}

/// Said through the reader of TOML, which takes text only; `document::read` gives it in the words of
/// the window.
pub(super) const EITHER: &str = "a scope rule has either include or exclude";

impl TryFrom<RuleForm> for ScopeRule {
    type Error = String;

    fn try_from(form: RuleForm) -> Result<Self, String> {
        let (dn, includes) = match (form.include, form.exclude) {
            (Some(dn), None) => (dn, true),
            (None, Some(dn)) => (dn, false),
            _ => return Err(EITHER.into()),
        };
        Ok(Self {
            dn,
            includes,
            guid: form.guid,
            why: form.why,
            until: form.until,
        })
    }
}

impl From<ScopeRule> for RuleForm {
    fn from(rule: ScopeRule) -> Self {
        let (include, exclude) = if rule.includes {
            (Some(rule.dn), None)
        } else {
            (None, Some(rule.dn))
        };
        Self {
            include,
            exclude,
            guid: rule.guid,
            why: rule.why,
            until: rule.until,
        }
    }
}

/// The rules of one domain, kept minimal: only where the state flips.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    rules: BTreeMap<Dn, ScopeRule>,
}

/// What a tree shows for a container: the four states of Entra Connect's tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TriState {
    /// In with everything below; children made later are in.
    Whole,
    /// In, some below are out; children made later are in.
    InPartly,
    /// Out itself, some below are in; children made later are out.
    OutPartly,
    /// Out with everything below.
    Out,
}

impl TriState {
    /// Are the container's own objects, and children made later, in?
    pub fn includes(self) -> bool {
        matches!(self, Self::Whole | Self::InPartly)
    }
}

impl Scope {
    pub fn new(rules: impl IntoIterator<Item = ScopeRule>) -> Self {
        let mut scope = Self {
            rules: rules.into_iter().map(|r| (r.dn.clone(), r)).collect(),
        };
        scope.minimise();
        scope
    }

    pub fn rules(&self) -> impl Iterator<Item = &ScopeRule> {
        self.rules.values()
    }

    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Is an object or container at this DN in scope?
    pub fn includes(&self, dn: &Dn) -> bool {
        self.deciding_rule(dn).is_some_and(|r| r.includes)
    }

    /// The nearest listed ancestor-or-self.
    pub fn deciding_rule(&self, dn: &Dn) -> Option<&ScopeRule> {
        self.nearest(dn.key())
    }

    /// Walks up by cutting the comparison key: no parsing on the hot path.
    fn nearest(&self, mut key: &str) -> Option<&ScopeRule> {
        while !key.is_empty() {
            if let Some(rule) = self.rules.get(key) {
                return Some(rule);
            }
            key = above(key);
        }
        None
    }

    /// Does the rule change what would hold without it? One with a reason may stand there and not.
    pub fn flips(&self, rule: &ScopeRule) -> bool {
        let without = self.nearest(above(rule.dn.key()));
        without.is_some_and(|above| above.includes) != rule.includes
    }

    pub fn state(&self, dn: &Dn) -> TriState {
        let own = self.includes(dn);
        let flipped = self.below(dn).any(|r| r.includes != own);
        match (own, flipped) {
            (true, false) => TriState::Whole,
            (true, true) => TriState::InPartly,
            (false, true) => TriState::OutPartly,
            (false, false) => TriState::Out,
        }
    }

    /// The rules strictly below a container.
    pub fn below<'a>(&'a self, dn: &'a Dn) -> impl Iterator<Item = &'a ScopeRule> + 'a {
        use std::ops::Bound::{Excluded, Unbounded};
        self.rules
            .range::<Dn, _>((Excluded(dn), Unbounded))
            .take_while(|(at, _)| at.is_below(dn))
            .map(|(_, rule)| rule)
    }

    /// The whole branch in or out: rules below it go.
    pub fn set_branch(&mut self, dn: &Dn, guid: Option<Guid>, includes: bool) {
        let gone: Vec<Dn> = self.below(dn).map(|r| r.dn.clone()).collect();
        for dn in gone {
            self.rules.remove(&dn);
        }
        self.set_rule(dn, guid, includes);
    }

    /// "Children made later: in / out": the container's own state flips, while each of its
    /// present children (given with GUIDs) keeps the state it has.
    pub fn set_later_children(
        &mut self,
        dn: &Dn,
        guid: Option<Guid>,
        includes: bool,
        children: &[(Dn, Option<Guid>)],
    ) {
        let keep: Vec<(Dn, Option<Guid>, bool)> = children
            .iter()
            .map(|(d, g)| (d.clone(), *g, self.includes(d)))
            .collect();
        self.set_rule(dn, guid, includes);
        for (dn, guid, was) in keep {
            if self.includes(&dn) != was {
                self.rules.insert(
                    dn.clone(),
                    ScopeRule {
                        dn,
                        includes: was,
                        guid,
                        why: None,
                        until: None,
                    },
                );
            }
        }
        self.minimise();
    }

    fn set_rule(&mut self, dn: &Dn, guid: Option<Guid>, includes: bool) {
        let old = self.rules.remove(dn);
        let guid = guid.or(old.as_ref().and_then(|r| r.guid));
        let kept = old.filter(|r| r.includes == includes);
        let (why, until) = kept.map_or((None, None), |r| (r.why, r.until));
        self.rules.insert(
            dn.clone(),
            ScopeRule {
                dn: dn.clone(),
                includes,
                guid,
                why,
                until,
            },
        );
        self.minimise();
    }

    /// Reason and review day of a rule that is there.
    pub fn annotate(&mut self, dn: &Dn, why: Option<String>, until: Option<Date>) {
        if let Some(rule) = self.rules.get_mut(dn) {
            (rule.why, rule.until) = (why, until);
        }
    }

    /// Drops each rule that says what would hold without it. An annotated one stays.
    fn minimise(&mut self) {
        let redundant: Vec<Dn> = self
            .rules
            .values()
            .filter(|r| r.why.is_none() && r.until.is_none())
            .filter(|r| !self.flips(r))
            .map(|r| r.dn.clone())
            .collect();
        // Removing a rule never changes the state of what stands above, so one pass is enough.
        for dn in redundant {
            self.rules.remove(&dn);
        }
    }
}

/// The comparison key of the parent; empty at the top.
fn above(key: &str) -> &str {
    let own = key.strip_suffix('\0').unwrap_or(key);
    &key[..own.rfind('\0').map_or(0, |at| at + 1)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{NODES, dn, rule, tree};
    use proptest::prelude::*;

    #[test]
    fn nothing_listed_is_out() {
        assert_eq!(Scope::default().state(&dn("DC=x")), TriState::Out);
    }

    #[test]
    fn the_four_states_of_the_tree() {
        let scope = Scope::new([
            rule(true, "OU=in,DC=x"),
            rule(false, "OU=leavers,OU=in,DC=x"),
            rule(true, "OU=b,OU=out,DC=x"),
        ]);
        assert_eq!(scope.state(&dn("OU=in,DC=x")), TriState::InPartly);
        assert_eq!(scope.state(&dn("OU=sales,OU=in,DC=x")), TriState::Whole);
        assert_eq!(scope.state(&dn("OU=out,DC=x")), TriState::OutPartly);
        assert_eq!(scope.state(&dn("OU=leavers,OU=in,DC=x")), TriState::Out);
        assert!(scope.includes(&dn("CN=new,OU=made later,OU=in,DC=x")));
    }

    #[test]
    fn choosing_a_branch_forgets_the_rules_below_it() {
        let mut scope = Scope::new([rule(true, "DC=x"), rule(false, "OU=a,DC=x")]);
        scope.set_branch(&dn("DC=x"), None, true);
        assert_eq!(scope.rules().count(), 1);
        scope.set_branch(&dn("DC=x"), None, false);
        assert!(scope.is_empty());
    }

    #[test]
    fn turning_off_later_children_keeps_present_ones() {
        let mut scope = Scope::new([rule(true, "OU=p,DC=x")]);
        let child = dn("OU=c,OU=p,DC=x");
        scope.set_later_children(&dn("OU=p,DC=x"), None, false, &[(child.clone(), None)]);
        assert!(scope.includes(&child));
        assert!(!scope.includes(&dn("OU=later,OU=p,DC=x")));
        assert_eq!(scope.state(&dn("OU=p,DC=x")), TriState::OutPartly);
    }

    #[test]
    fn a_rule_with_a_reason_is_kept_though_it_changes_nothing() {
        let mut r = rule(false, "OU=a,DC=x");
        r.why = Some("HR-412".into());
        assert_eq!(Scope::new([r]).rules().count(), 1);
    }

    proptest! {
        #[test]
        fn the_minimal_list_means_the_same(picks in prop::collection::vec((0..NODES, any::<bool>()), 0..25)) {
            let nodes = tree();
            let rules: BTreeMap<Dn, bool> = picks.iter().map(|(n, i)| (nodes[*n].clone(), *i)).collect();
            let scope = Scope::new(rules.iter().map(|(d, i)| ScopeRule { dn: d.clone(), includes: *i, guid: None, why: None, until: None }));
            for node in &nodes {
                let mut at = Some(node.clone());
                let mut expected = false;
                while let Some(here) = at {
                    if let Some(i) = rules.get(&here) { expected = *i; break; }
                    at = here.parent();
                }
                prop_assert_eq!(scope.includes(node), expected);
            }
            // Minimal: leaving out any rule changes the state of its own container.
            for gone in scope.rules() {
                let fewer = Scope { rules: scope.rules.iter().filter(|(d, _)| **d != gone.dn).map(|(d, r)| (d.clone(), r.clone())).collect() };
                prop_assert_ne!(fewer.includes(&gone.dn), gone.includes);
            }
        }
    }
}
