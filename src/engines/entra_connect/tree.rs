//! How the tree of the wizard's page must look in the end: a person compares the boxes one by one.

use std::collections::BTreeSet;

use crate::model::document::Domain;
use crate::model::words::words;
use crate::model::{Dn, TriState, Words};

/// One container with its box, in the order of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// 0: the domain itself.
    pub depth: usize,
    pub what: Words,
}

/// A domain's tree as deep as its rules name containers.
pub fn tree(domain: &Domain) -> Vec<Branch> {
    let (head, scope) = (domain.dn(), domain.scope());
    let mut named = BTreeSet::from([head.clone()]);
    for rule in scope.rules().filter(|r| scope.flips(r)) {
        let mut at = Some(rule.dn.clone());
        while let Some(dn) = at.filter(|dn| dn.is_below(&head)) {
            at = dn.parent();
            named.insert(dn);
        }
    }
    let branch = |dn: &Dn| {
        let depth = dn.depth().saturating_sub(head.depth());
        let name = match depth {
            0 => domain.name.clone(),
            _ => dn.leaf(),
        };
        let what = match scope.state(dn) {
            TriState::Whole => words!("export-tree-whole", name = name),
            TriState::InPartly => words!("export-tree-in-partly", name = name),
            TriState::OutPartly => words!("export-tree-out-partly", name = name),
            TriState::Out => words!("export-tree-out", name = name),
        };
        Branch { depth, what }
    };
    named.iter().map(branch).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{domain, rule};

    #[test]
    fn each_named_container_stands_below_its_parent_with_its_box() {
        let domain = domain(
            "x",
            vec![
                rule(true, "OU=Staff,OU=Sites,DC=x"),
                rule(false, "OU=Temp,OU=Staff,OU=Sites,DC=x"),
                rule(true, "OU=Groups,DC=x"),
            ],
        );
        let said: Vec<(usize, String)> = tree(&domain)
            .into_iter()
            .map(|b| (b.depth, b.what.english().into_owned()))
            .collect();
        let wanted = [
            (0, "☐ x", "some of it is ticked"),
            (1, "☑ Groups", "tick on white"),
            (1, "☐ Sites", "some of it is ticked"),
            (2, "☑ Staff", "tick on grey"),
            (3, "☐ Temp", "empty"),
        ];
        assert_eq!(said.len(), wanted.len(), "{said:#?}");
        for ((depth, text), (at, begin, part)) in said.iter().zip(wanted) {
            assert!(
                *depth == at && text.starts_with(begin) && text.contains(part),
                "{said:#?}"
            );
        }
    }

    #[test]
    fn a_domain_of_which_nothing_syncs_is_one_empty_box() {
        let tree = tree(&domain("x", vec![]));
        assert_eq!(tree.len(), 1);
        assert!(tree[0].what.contains("empty"));
    }
}
