//! A domain's scope in the forms that the engines take: Entra Connect's inclusions and exclusions,
//! and Cloud Sync's list of included containers; and back.

use crate::model::{Dn, Scope, ScopeRule};

/// A partition's `ContainerInclusionList` and `ContainerExclusionList` in Entra Connect: the nearest
/// listed ancestor-or-self decides, and where none is listed an object is in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContainerLists {
    pub inclusions: Vec<Dn>,
    pub exclusions: Vec<Dn>,
}

impl ContainerLists {
    /// The fewest entries that mean this scope. `None`: nothing of the domain syncs, so its partition
    /// is not selected.
    pub fn of(head: &Dn, scope: &Scope) -> Option<Self> {
        let mut lists = Self::default();
        if !scope.includes(head) {
            lists.exclusions.push(head.clone());
        }
        for rule in scope.rules().filter(|r| scope.flips(r)) {
            let list = if rule.includes {
                &mut lists.inclusions
            } else {
                &mut lists.exclusions
            };
            list.push(rule.dn.clone());
        }
        (!lists.inclusions.is_empty()).then_some(lists)
    }

    /// The rules that mean the same, and the entries that lie outside the domain and so mean nothing
    /// in it. A container in both lists is in, as the engine's own troubleshooter has it.
    pub fn scope(&self, head: &Dn) -> (Scope, Vec<Dn>) {
        let (mut rules, mut strays) = (Vec::new(), Vec::new());
        let listed = |list: &[Dn]| list.contains(head);
        if !listed(&self.inclusions) && !listed(&self.exclusions) {
            rules.push(rule(head, true));
        }
        let of = |list: &[Dn], includes| list.iter().map(move |d| (d.clone(), includes)).collect();
        let entries: [Vec<(Dn, bool)>; 2] =
            [of(&self.exclusions, false), of(&self.inclusions, true)];
        for (dn, includes) in entries.into_iter().flatten() {
            if dn.is_at_or_below(head) {
                rules.push(rule(&dn, includes));
            } else {
                strays.push(dn);
            }
        }
        (Scope::new(rules), strays)
    }
}

/// What Cloud Sync takes: `containerFilter.includedContainers`, each with all that is below it.
/// It knows no exclusion, so a container with something excluded below it is carried in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncludedContainers<'a> {
    /// The fewest containers that carry all that can be carried, sorted. None: the filter must not be
    /// written, since to Cloud Sync an empty one means the whole domain.
    pub includes: Vec<&'a Dn>,
    /// Containers in scope whose own objects (and children made later) no entry can carry, because
    /// something below them is excluded. Sorted.
    pub left_out: Vec<&'a Dn>,
}

impl<'a> IncludedContainers<'a> {
    /// `containers`: all of the domain, its head among them. Rules on containers that are not there
    /// any more decide nothing.
    pub fn of(scope: &Scope, containers: impl IntoIterator<Item = &'a Dn>) -> Self {
        let mut there: Vec<&Dn> = containers.into_iter().collect();
        if !there.is_sorted() {
            there.sort();
        }
        // A container comes before what is below it, and so do the rules: both are gone through once.
        let mut rules = scope.rules().peekable();
        let mut walk = Walk::default();
        let mut at = 0;
        while let Some(dn) = there.get(at).copied() {
            walk.close_all_but_above(dn);
            while let Some(unseen) = rules.next_if(|r| r.dn < *dn) {
                if dn.is_below(&unseen.dn) {
                    walk.decide_below_unseen(unseen);
                }
            }
            let includes = match rules.next_if(|r| r.dn == *dn) {
                Some(rule) => rule.includes,
                None => walk.open.last().is_some_and(|above| above.includes),
            };
            if rules.peek().is_some_and(|r| r.dn.is_below(dn)) {
                walk.enter(dn, includes);
                at += 1;
            } else {
                walk.pass(dn, includes);
                at += branch(&there[at..], dn);
            }
        }
        walk.finish()
    }

    /// What a job's filter means: its containers, or the whole domain where it has none.
    pub fn scope<'d>(included: impl IntoIterator<Item = &'d Dn>, head: &Dn) -> Scope {
        let mut rules: Vec<ScopeRule> = included.into_iter().map(|dn| rule(dn, true)).collect();
        if rules.is_empty() {
            rules.push(rule(head, true));
        }
        Scope::new(rules)
    }

    pub fn carries_everything(&self) -> bool {
        self.left_out.is_empty()
    }
}

/// On the way through a domain's containers: the list so far and what the next one may be below.
#[derive(Default)]
struct Walk<'a, 's> {
    lists: IncludedContainers<'a>,
    open: Vec<Open<'a, 's>>,
}

struct Open<'a, 's> {
    top: Top<'a, 's>,
    includes: bool,
    /// Something below it is not as it is itself.
    mixed: bool,
}

enum Top<'a, 's> {
    /// A container, and how long the list was before it.
    Seen(&'a Dn, usize),
    /// One with a rule that cannot be seen, while containers below it can.
    Unseen(&'s Dn),
}

impl Open<'_, '_> {
    fn dn(&self) -> &Dn {
        match self.top {
            Top::Seen(dn, _) | Top::Unseen(dn) => dn,
        }
    }
}

impl<'a, 's> Walk<'a, 's> {
    fn close_all_but_above(&mut self, dn: &Dn) {
        while let Some(left) = self.open.pop_if(|open| !dn.is_below(open.dn())) {
            self.close(&left);
        }
    }

    fn close(&mut self, left: &Open<'a, 's>) {
        let Top::Seen(dn, start) = left.top else {
            return;
        };
        match (left.includes, left.mixed) {
            (true, true) => self.lists.left_out.push(dn),
            (true, false) => {
                self.lists.includes.truncate(start);
                self.lists.includes.push(dn);
            }
            (false, _) => {}
        }
    }

    /// A container with rules below it.
    fn enter(&mut self, dn: &'a Dn, includes: bool) {
        self.differ(includes);
        let top = Top::Seen(dn, self.lists.includes.len());
        self.open(top, includes);
    }

    fn decide_below_unseen(&mut self, rule: &'s ScopeRule) {
        self.differ(rule.includes);
        self.open(Top::Unseen(&rule.dn), rule.includes);
    }

    fn open(&mut self, top: Top<'a, 's>, includes: bool) {
        self.open.push(Open {
            top,
            includes,
            mixed: false,
        });
    }

    /// A container with all below it as it is itself.
    fn pass(&mut self, dn: &'a Dn, includes: bool) {
        self.differ(includes);
        if includes {
            self.lists.includes.push(dn);
        }
    }

    fn differ(&mut self, includes: bool) {
        for above in &mut self.open {
            above.mixed |= above.includes != includes;
        }
    }

    fn finish(mut self) -> IncludedContainers<'a> {
        while let Some(left) = self.open.pop() {
            self.close(&left);
        }
        // They were closed from below.
        self.lists.left_out.sort();
        self.lists
    }
}

/// How many of these, the first of which is `top`, are at or below it. Most branches are small, so
/// the search starts near.
fn branch(sorted: &[&Dn], top: &Dn) -> usize {
    let mut far = 1;
    while sorted.get(far).is_some_and(|dn| dn.is_at_or_below(top)) {
        far *= 2;
    }
    let (near, far) = (far / 2, far.min(sorted.len()));
    near + sorted[near..far].partition_point(|dn| dn.is_at_or_below(top))
}

fn rule(dn: &Dn, includes: bool) -> ScopeRule {
    ScopeRule {
        dn: dn.clone(),
        includes,
        guid: None,
        why: None,
        until: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{dn, rule};
    use proptest::prelude::*;

    fn lists(rules: impl IntoIterator<Item = ScopeRule>) -> Option<(Vec<String>, Vec<String>)> {
        let texts = |l: Vec<Dn>| l.iter().map(ToString::to_string).collect();
        ContainerLists::of(&dn("DC=x"), &Scope::new(rules))
            .map(|l| (texts(l.inclusions), texts(l.exclusions)))
    }

    #[test]
    fn everything_is_the_domain_included() {
        assert_eq!(
            lists([rule(true, "DC=x")]),
            Some((vec!["DC=x".into()], vec![]))
        );
    }

    #[test]
    fn one_ou_only_excludes_the_domain_and_includes_the_ou() {
        let wanted = (vec!["OU=Corp,DC=x".into()], vec!["DC=x".into()]);
        assert_eq!(lists([rule(true, "OU=Corp,DC=x")]), Some(wanted));
    }

    #[test]
    fn a_domain_of_which_nothing_syncs_is_not_selected() {
        assert_eq!(lists([]), None);
    }

    #[test]
    fn a_rule_kept_for_its_reason_only_is_no_entry() {
        let mut kept = rule(false, "OU=a,DC=x");
        kept.why = Some("HR-412".into());
        let wanted = (vec!["OU=b,DC=x".into()], vec!["DC=x".into()]);
        assert_eq!(lists([kept, rule(true, "OU=b,DC=x")]), Some(wanted));
    }

    #[test]
    fn lists_that_name_neither_the_domain_nor_an_ancestor_mean_in() {
        let lists = ContainerLists {
            inclusions: vec![],
            exclusions: vec![dn("OU=out,DC=x"), dn("OU=elsewhere,DC=y")],
        };
        let (scope, strays) = lists.scope(&dn("DC=x"));
        assert!(scope.includes(&dn("OU=any,DC=x")) && !scope.includes(&dn("OU=out,DC=x")));
        assert_eq!(strays, [dn("OU=elsewhere,DC=y")]);
    }

    #[test]
    fn an_exclusion_is_carried_as_the_siblings_of_what_is_out() {
        let there = [
            "DC=x",
            "OU=People,DC=x",
            "OU=Berlin,OU=People,DC=x",
            "OU=Leavers,OU=People,DC=x",
        ]
        .map(dn);
        let scope = Scope::new([
            rule(true, "OU=People,DC=x"),
            rule(false, "OU=Leavers,OU=People,DC=x"),
        ]);
        let list = IncludedContainers::of(&scope, &there);
        assert_eq!(list.includes, [&dn("OU=Berlin,OU=People,DC=x")]);
        assert_eq!(list.left_out, [&dn("OU=People,DC=x")]);
    }

    #[test]
    fn an_exclusion_of_a_container_that_is_gone_splits_nothing() {
        let there = ["DC=x", "OU=People,DC=x"].map(dn);
        let scope = Scope::new([
            rule(true, "OU=People,DC=x"),
            rule(false, "OU=Gone,OU=People,DC=x"),
        ]);
        let list = IncludedContainers::of(&scope, &there);
        assert_eq!(
            (list.includes, list.left_out),
            (vec![&dn("OU=People,DC=x")], vec![])
        );
    }

    #[test]
    fn what_is_seen_below_an_excluded_container_that_is_not_seen_stays_out() {
        let there = ["DC=x", "OU=a,DC=x", "OU=seen,OU=hidden,DC=x"].map(dn);
        let scope = Scope::new([rule(true, "DC=x"), rule(false, "OU=hidden,DC=x")]);
        let list = IncludedContainers::of(&scope, &there);
        assert_eq!(list.includes, [&dn("OU=a,DC=x")]);
        assert_eq!(list.left_out, [&dn("DC=x")]);
    }

    #[test]
    fn a_rule_kept_for_its_reason_only_splits_nothing() {
        let there = ["DC=x", "OU=a,DC=x", "OU=b,OU=a,DC=x"].map(dn);
        let mut kept = rule(true, "OU=b,OU=a,DC=x");
        kept.why = Some("HR-412".into());
        let scope = Scope::new([rule(true, "OU=a,DC=x"), kept]);
        let list = IncludedContainers::of(&scope, &there);
        assert_eq!(list.includes, [&dn("OU=a,DC=x")]);
        assert!(list.carries_everything());
    }

    /// A random tree, each node below an earlier one, and rules on some of its nodes.
    fn trees(most: usize) -> impl Strategy<Value = (Vec<Dn>, Scope)> {
        let parents = prop::collection::vec(any::<prop::sample::Index>(), 0..most);
        let rules = prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..most);
        (parents, rules).prop_map(|(parents, rules)| {
            let mut nodes = vec![dn("DC=x")];
            for (n, parent) in parents.iter().enumerate() {
                let node = parent.get(&nodes).child("OU", &format!("n{n}"));
                nodes.push(node);
            }
            let scope = Scope::new(rules.iter().map(|(at, i)| super::rule(at.get(&nodes), *i)));
            (nodes, scope)
        })
    }

    /// Every container and a child made later in each.
    fn with_later(nodes: &[Dn]) -> Vec<Dn> {
        let later = nodes.iter().map(|n| n.child("OU", "later"));
        nodes.iter().cloned().chain(later).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn entra_connects_lists_mean_the_same_there_and_back((nodes, scope) in trees(25)) {
            let back = ContainerLists::of(&nodes[0], &scope).map_or_else(Scope::default, |l| l.scope(&nodes[0]).0);
            for at in with_later(&nodes) {
                prop_assert_eq!(scope.includes(&at), back.includes(&at), "{}", at);
            }
        }

        #[test]
        fn cloud_syncs_list_carries_all_but_what_it_says_and_nothing_more((nodes, scope) in trees(25)) {
            let list = IncludedContainers::of(&scope, &nodes);
            let back = if list.includes.is_empty() { Scope::default() } else { IncludedContainers::scope(list.includes, &nodes[0]) };
            for at in &nodes {
                prop_assert_eq!(back.includes(at), scope.includes(at) && !list.left_out.contains(&at), "{}", at);
            }
        }

        #[test]
        fn no_shorter_list_carries_as_much((nodes, scope) in trees(8)) {
            let list = IncludedContainers::of(&scope, &nodes);
            let carried = |picks: &[&Dn]| -> Vec<bool> {
                nodes.iter().map(|n| picks.iter().any(|p| n.is_at_or_below(p))).collect()
            };
            let wanted = carried(&list.includes);
            let fewest = (0..1_u32 << nodes.len())
                .filter(|bits| {
                    let picks: Vec<&Dn> = nodes.iter().enumerate().filter(|(n, _)| bits >> n & 1 == 1).map(|(_, d)| d).collect();
                    carried(&picks) == wanted
                })
                .map(u32::count_ones)
                .min();
            prop_assert_eq!(fewest.map(|n| n as usize), Some(list.includes.len()));
        }
    }
}
