//! What a connected forest brings into the document, and what leaves with a removed one.

use crate::model::document::{Document, Domain, Forest, SignIn};
use crate::model::snapshot::{DomainFacts, ForestFacts};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Problem, ProblemKind};

use super::form::{Form, Method};

/// Is this forest the one that the form and the document mean? Else nothing is taken over.
pub fn recognise(document: &Document, form: &Form, facts: &ForestFacts) -> Result<(), Problem> {
    if let Some(wanted) = &form.forest
        && !wanted.eq_ignore_ascii_case(&facts.root)
    {
        return Err(Problem::new(
            ProblemKind::Stale,
            words!(
                "page-directory-other-forest",
                found = inert(&facts.root),
                wanted = inert(wanted)
            ),
            words!("page-directory-other-forest-advice"),
        ));
    }
    for listed in known(document, &facts.root).iter().flat_map(|f| &f.domain) {
        let here = facts.domains.iter().find(|d| d.dn == listed.dn());
        let (Some(wanted), Some(found)) = (listed.guid, here.and_then(|d| d.guid)) else {
            continue;
        };
        if wanted != found {
            return Err(Problem::new(
                ProblemKind::Stale,
                words!("page-directory-other-domain", domain = inert(&listed.name)),
                words!("page-directory-other-domain-advice"),
            )
            .because(words!("page-directory-other-domain-why"))
            .detail(format!("configured {wanted}, found {found}")));
        }
    }
    Ok(())
}

fn known<'a>(document: &'a Document, root: &str) -> Option<&'a Forest> {
    (document.forest.iter()).find(|f| f.name.eq_ignore_ascii_case(root))
}

/// Writes what is known of the forest into the document. Scope and connector account stay; a
/// domain that is unreachable now keeps what was decided for it. Of a forest that the document knows,
/// further domains are left out until something in them is chosen ([`Desk::list_used`]): that they
/// are there is nobody's edit.
///
/// [`Desk::list_used`]: crate::wizard::Desk::list_used
pub fn take_over(document: &mut Document, form: &Form, facts: &ForestFacts) {
    let Ok(credential) = form.credential() else {
        return;
    };
    let old = known(document, &facts.root).cloned();
    let sign_in = SignIn {
        account: match form.method {
            Method::Password => form.account.trim().to_owned(),
            Method::Kerberos => String::new(),
        },
        credential,
    };
    let ca_file = form.ca.value().and_then(|ca| ca.path.clone());
    let forest = Forest {
        name: facts.root.clone(),
        sign_in,
        connector: old.as_ref().and_then(|f| f.connector.clone()),
        transport: form.transport,
        ca_file,
        domain: domains(old.as_ref(), form, facts),
    };
    let place = (document.forest.iter()).position(|f| f.name.eq_ignore_ascii_case(&facts.root));
    match place {
        Some(at) => document.forest[at] = forest,
        None => document.forest.push(forest),
    }
}

fn domains(old: Option<&Forest>, form: &Form, facts: &ForestFacts) -> Vec<Domain> {
    let mut listed: Vec<Domain> = old.map(|f| f.domain.clone()).unwrap_or_default();
    for seen in facts.domains.iter().filter(|d| d.unreachable.is_none()) {
        let controllers = controllers(form, seen);
        match listed.iter_mut().find(|d| is_same(d, seen)) {
            Some(domain) => {
                domain.name.clone_from(&seen.name);
                domain.guid = seen.guid.or(domain.guid);
                domain.controllers = controllers;
            }
            None if old.is_none() => listed.push(Domain {
                name: seen.name.clone(),
                guid: seen.guid,
                controllers,
                cloud_sync: Default::default(),
                rules: Vec::new(),
            }),
            None => {}
        }
    }
    listed
}

fn is_same(domain: &Domain, seen: &DomainFacts) -> bool {
    match (domain.guid, seen.guid) {
        (Some(a), Some(b)) => a == b,
        _ => domain.dn() == seen.dn,
    }
}

/// A typed controller is kept for its own domain; of several, each may serve any domain of the
/// forest. Without one they are found by DNS each time.
fn controllers(form: &Form, seen: &DomainFacts) -> Vec<String> {
    let typed: Vec<String> = form.controllers().map(str::to_owned).collect();
    let own = seen
        .name
        .eq_ignore_ascii_case(form.domain.trim().trim_end_matches('.'));
    if own || typed.len() > 1 {
        typed
    } else {
        Vec::new()
    }
}

/// What the document would lose with this forest, in words; empty: nothing that was decided.
pub fn losses(document: &Document, name: &str) -> Vec<Words> {
    let Some(forest) = known(document, name) else {
        return Vec::new();
    };
    let mut lost = Vec::new();
    for domain in forest.domain.iter().filter(|d| !d.rules.is_empty()) {
        lost.push(words!(
            "page-directory-loses-rules",
            n = domain.rules.len(),
            domain = inert(&domain.name)
        ));
    }
    if let Some(target) = &document.group_writeback.target
        && forest.domain_of(&target.dn).is_some()
    {
        lost.push(words!("page-directory-loses-target"));
    }
    let groups = crate::model::document::DelegationRole::ALL
        .into_iter()
        .filter_map(|role| document.delegation.get(role))
        .filter(|g| forest.domain_of(&g.dn).is_some());
    lost.extend(groups.map(|g| words!("page-directory-loses-group", name = inert(&g.name))));
    lost
}

/// Takes the forest out of the document, with everything that was decided in it.
pub fn remove(document: &mut Document, name: &str) {
    let Some(forest) = known(document, name).cloned() else {
        return;
    };
    document
        .forest
        .retain(|f| !f.name.eq_ignore_ascii_case(name));
    if (document.group_writeback.target.as_ref()).is_some_and(|t| forest.domain_of(&t.dn).is_some())
    {
        document.group_writeback.target = None;
    }
    for role in crate::model::document::DelegationRole::ALL {
        let slot = document.delegation.slot(role);
        if (slot.as_ref()).is_some_and(|g| forest.domain_of(&g.dn).is_some()) {
            *slot = None;
        }
    }
}
