//! Who is in scope before and after, from what was counted.

use std::collections::BTreeMap;

use crate::model::snapshot::{Counts, ObjectKind};
use crate::model::words::say;
use crate::model::{Dn, Document, Guid, Scope};
use crate::wizard::Desk;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Impact {
    pub before: Counts,
    pub after: Counts,
    pub entering: Counts,
    pub leaving: Counts,
    /// There is no file yet: nothing was in scope before.
    pub first: bool,
    /// Domains with something in scope whose objects are not counted, by name.
    pub uncounted: Vec<String>,
}

/// One class of objects, before and after, in numbers and words.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassImpact {
    pub kind: ObjectKind,
    pub before: u64,
    pub after: u64,
    pub entering: u64,
    pub leaving: u64,
}

impl Impact {
    /// The scope of the document against that of the file.
    pub fn of(desk: &Desk) -> Self {
        let after = scopes(&desk.document);
        let before = (desk.saved.as_ref()).map(|saved| followed(saved, &desk.document));
        let mut impact = Self {
            first: before.is_none(),
            ..Self::default()
        };
        let before = before.unwrap_or_default();
        let nothing = Scope::default();
        let domains: BTreeMap<&Dn, ()> =
            before.keys().chain(after.keys()).map(|d| (d, ())).collect();
        for domain in domains.into_keys() {
            let old = before.get(domain).unwrap_or(&nothing);
            let new = after.get(domain).unwrap_or(&nothing);
            if old.is_empty() && new.is_empty() {
                continue;
            }
            let Some(index) = desk.index_of(domain) else {
                impact.uncounted.push(domain.dns_domain());
                continue;
            };
            impact.before += index.in_scope(old);
            impact.after += index.in_scope(new);
            let change = index.change(old, new);
            impact.entering += change.entering;
            impact.leaving += change.leaving;
        }
        impact
    }

    /// Users, groups, contacts and computers; a class of which there is none is left out.
    pub fn classes(&self) -> Vec<ClassImpact> {
        type Of = fn(&Counts) -> u64;
        let kinds: [(ObjectKind, Of); 4] = [
            (ObjectKind::User, |c| c.users),
            (ObjectKind::Group, |c| c.groups),
            (ObjectKind::Contact, |c| c.contacts),
            (ObjectKind::Computer, |c| c.computers),
        ];
        let all = kinds.map(|(kind, of)| ClassImpact {
            kind,
            before: of(&self.before),
            after: of(&self.after),
            entering: of(&self.entering),
            leaving: of(&self.leaving),
        });
        all.into_iter().filter(|c| c.before + c.after > 0).collect()
    }
}

impl ClassImpact {
    pub fn label(&self) -> &'static str {
        match self.kind {
            ObjectKind::User => say!("page-review-users"),
            ObjectKind::Group => say!("page-review-groups"),
            ObjectKind::Contact => say!("page-review-contacts"),
            _ => say!("page-review-computers"),
        }
    }

    /// `3,000 → 3,111`
    pub fn figures(&self) -> String {
        say!(
            "page-review-figures",
            before = self.before,
            after = self.after
        )
    }

    /// `120 enter, 9 leave`
    pub fn change(&self) -> String {
        match (self.entering, self.leaving) {
            (0, 0) => say!("page-review-no-change").to_owned(),
            (n, 0) => say!("page-review-enter", entering = n),
            (0, n) => say!("page-review-leave", leaving = n),
            (a, b) => say!("page-review-enter-and-leave", entering = a, leaving = b),
        }
    }
}

/// The scopes of the file, with its containers where the new document knows them to be: one that was
/// renamed neither leaves nor enters.
fn followed(saved: &Document, now: &Document) -> BTreeMap<Dn, Scope> {
    let rules = now.domains().flat_map(|d| &d.rules);
    let places: BTreeMap<Guid, &Dn> = rules.filter_map(|r| Some((r.guid?, &r.dn))).collect();
    let mut saved = saved.clone();
    for domain in saved.forest.iter_mut().flat_map(|f| &mut f.domain) {
        for rule in &mut domain.rules {
            if let Some(dn) = rule.guid.and_then(|guid| places.get(&guid)) {
                rule.dn = (*dn).clone();
            }
        }
    }
    scopes(&saved)
}

fn scopes(document: &Document) -> BTreeMap<Dn, Scope> {
    document.domains().map(|d| (d.dn(), d.scope())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ScopeRule;
    use crate::wizard::testing::{self, census, dn};

    const DOMAIN: &str = "DC=corp,DC=example";

    fn desk(include: &str) -> Desk {
        let mut desk = testing::desk(&["corp.example"]);
        let read = census(&[
            (DOMAIN, 0),
            ("OU=New,DC=corp,DC=example", 120),
            ("OU=People,DC=corp,DC=example", 3000),
        ]);
        testing::count(&mut desk, DOMAIN, read);
        set(&mut desk.document, include);
        desk
    }

    fn set(document: &mut Document, include: &str) {
        document.forest[0].domain[0].rules = vec![ScopeRule {
            dn: dn(include),
            includes: true,
            guid: None,
            why: None,
            until: None,
        }];
    }

    #[test]
    fn without_a_file_all_that_is_chosen_enters() {
        let impact = Impact::of(&desk("OU=People,DC=corp,DC=example"));
        assert!(impact.first && impact.uncounted.is_empty());
        let users = &impact.classes()[0];
        assert_eq!(users.figures(), "0 → 3,000");
        assert_eq!(users.change(), "3,000 enter");
        assert_eq!(impact.classes().len(), 1, "there is nothing but users");
    }

    #[test]
    fn against_the_file_some_enter_and_some_leave() {
        let mut desk = desk("OU=New,DC=corp,DC=example");
        let mut saved = desk.document.clone();
        set(&mut saved, "OU=People,DC=corp,DC=example");
        desk.saved = Some(saved);
        let users = &Impact::of(&desk).classes()[0];
        assert_eq!(users.figures(), "3,000 → 120");
        assert_eq!(users.change(), "120 enter, 3,000 leave");
    }

    #[test]
    fn a_container_that_was_renamed_neither_leaves_nor_enters() {
        let mut desk = desk("OU=People,DC=corp,DC=example");
        let guid = Some(testing::guid("people"));
        desk.document.forest[0].domain[0].rules[0].guid = guid;
        let mut saved = desk.document.clone();
        saved.forest[0].domain[0].rules[0].dn = dn("OU=Folk,DC=corp,DC=example");
        desk.saved = Some(saved);
        let users = &Impact::of(&desk).classes()[0];
        assert_eq!((users.entering, users.leaving), (0, 0));
    }

    #[test]
    fn a_domain_that_was_not_counted_is_named() {
        let mut desk = desk("OU=People,DC=corp,DC=example");
        desk.forests.clear();
        let impact = Impact::of(&desk);
        assert_eq!(impact.uncounted, ["corp.example"]);
        assert!(impact.classes().is_empty());
    }
}
