//! What can be done with a configuration that was applied before. This list is what the Overview
//! and the sidebar show, in this order: a task that is not in it does not exist for the person.
//!
//! To add one: a page (`Page`, `pages/`), its line in [`TASKS`], its sentence in [`about`].

use super::{Desk, Page};
use crate::model::Document;
use crate::model::document::{Domain, Forest};
use crate::model::words::say;

/// The tasks; each is a page that can be opened at any time.
pub const TASKS: [Page; 12] = [
    Page::Scope,
    Page::GroupWriteback,
    Page::Features,
    Page::Delegation,
    Page::Access,
    Page::History,
    Page::Compare,
    Page::SignInNames,
    Page::Identity,
    Page::Engine,
    Page::Directory,
    Page::Tenant,
];

/// What one does there, for the Overview.
pub fn about(page: Page) -> &'static str {
    match page {
        Page::Scope => say!("page-overview-task-scope"),
        Page::GroupWriteback => say!("page-overview-task-group-writeback"),
        Page::Features => say!("page-overview-task-features"),
        Page::Delegation => say!("page-overview-task-delegation"),
        Page::Access => say!("page-overview-task-access"),
        Page::History => say!("page-overview-task-history"),
        Page::SignInNames => say!("page-overview-task-sign-in-names"),
        Page::Identity => say!("page-overview-task-identity"),
        Page::Engine => say!("page-overview-task-engine"),
        Page::Directory => say!("page-overview-task-directory"),
        Page::Tenant => say!("page-overview-task-tenant"),
        Page::Compare => say!("page-overview-task-compare"),
        Page::Start | Page::Review | Page::Apply | Page::Overview => page.sentence(),
    }
}

/// An apply fills in the ids of what it found: a document without any was not applied yet.
pub fn was_applied(document: &Document) -> bool {
    document.domains().any(|d| d.guid.is_some())
}

/// Does this task have choices that the file does not hold yet?
pub fn is_changed(page: Page, desk: &Desk) -> bool {
    let now = &desk.document;
    desk.saved
        .as_ref()
        .is_some_and(|was| differs(page, was, now))
}

/// The tasks with choices that are not applied yet.
pub fn changed(desk: &Desk) -> Vec<Page> {
    let tasks = TASKS.into_iter();
    tasks.filter(|page| is_changed(*page, desk)).collect()
}

/// Compared part by part: cheap enough for each frame, also with thousands of rules.
fn differs(page: Page, was: &Document, now: &Document) -> bool {
    match page {
        Page::Scope => was.expect != now.expect || !same_rules(was, now),
        Page::GroupWriteback => was.group_writeback != now.group_writeback,
        Page::Features => was.features != now.features || was.safety != now.safety,
        Page::Delegation => was.delegation != now.delegation,
        Page::SignInNames => {
            let (was, now) = (&was.identity, &now.identity);
            was.sign_in_attribute != now.sign_in_attribute
                || was.accept_unverified_suffixes != now.accept_unverified_suffixes
        }
        Page::Identity => {
            let (was, now) = (&was.identity, &now.identity);
            was.source_anchor != now.source_anchor || was.join != now.join
        }
        Page::Engine => was.engine != now.engine,
        Page::Directory => !same_forests(was, now),
        Page::Tenant => was.tenant != now.tenant,
        Page::Start
        | Page::Review
        | Page::Apply
        | Page::Overview
        | Page::Access
        | Page::Compare
        | Page::History => false,
    }
}

/// A domain without rules is out of scope, listed or not.
fn same_rules(was: &Document, now: &Document) -> bool {
    fn ruled(document: &Document) -> impl Iterator<Item = &Domain> {
        document.domains().filter(|d| !d.rules.is_empty())
    }
    let same = |(a, b): (&Domain, &Domain)| a.name == b.name && a.rules == b.rules;
    ruled(was).count() == ruled(now).count() && ruled(was).zip(ruled(now)).all(same)
}

/// But for their scope, which is a task of its own. That a connection found further domains is
/// nobody's choice.
fn same_forests(was: &Document, now: &Document) -> bool {
    was.forest.len() == now.forest.len()
        && was.forest.iter().zip(&now.forest).all(|(a, b)| {
            let listed = |d: &&Domain| {
                let known = a.domain.iter().any(|k| k.name == d.name);
                known || !d.rules.is_empty()
            };
            let domains = |f: &Forest| {
                let of = |d: &Domain| (d.name.clone(), d.guid, d.controllers.clone());
                f.domain.iter().filter(listed).map(of).collect::<Vec<_>>()
            };
            a.name == b.name
                && a.sign_in == b.sign_in
                && a.connector == b.connector
                && a.transport == b.transport
                && a.ca_file == b.ca_file
                && domains(a) == domains(b)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ScopeRule;
    use crate::wizard::testing::{desk, dn};

    #[test]
    fn a_changed_part_marks_its_task_and_no_other() {
        let mut desk = desk(&["corp.example"]);
        desk.saved = Some(desk.document.clone());
        assert!(changed(&desk).is_empty());
        desk.document.forest[0].domain[0].rules.push(ScopeRule {
            dn: dn("OU=People,DC=corp,DC=example"),
            includes: true,
            guid: None,
            why: None,
            until: None,
        });
        assert_eq!(changed(&desk), [Page::Scope]);
        desk.document.safety.deletion_limit = 7;
        assert_eq!(changed(&desk), [Page::Scope, Page::Features]);
        desk.document.forest[0].sign_in.account = "other".into();
        let all = [Page::Scope, Page::Features, Page::Directory];
        assert_eq!(changed(&desk), all);
    }

    #[test]
    fn a_domain_that_a_connection_found_besides_is_nobodys_choice() {
        let mut desk = desk(&["corp.example"]);
        desk.saved = Some(desk.document.clone());
        let besides = Domain {
            name: "emea.corp.example".into(),
            ..desk.document.forest[0].domain[0].clone()
        };
        desk.document.forest[0].domain.push(besides);
        assert!(changed(&desk).is_empty());
        desk.document.forest[0].domain[1].rules.push(ScopeRule {
            dn: dn("DC=emea,DC=corp,DC=example"),
            includes: true,
            guid: None,
            why: None,
            until: None,
        });
        assert_eq!(changed(&desk), [Page::Scope, Page::Directory]);
        desk.document.forest[0].domain.clear();
        assert_eq!(changed(&desk), [Page::Directory]);
    }

    #[test]
    fn every_task_is_a_page_that_exists_and_says_what_it_is_for() {
        let mut seen = TASKS.to_vec();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), TASKS.len());
        for page in TASKS {
            assert!(Page::ALL.contains(&page));
            assert!(about(page).ends_with('.'), "{page:?}");
        }
    }
}
