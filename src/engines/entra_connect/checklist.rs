//! What a person does in Entra Connect's wizard: its pages in its order, with the exact values.

use std::collections::BTreeMap;

use crate::engines::ContainerLists;
use crate::model::document::{DelegationRole, Domain, GroupNaming, Join, SourceAnchor};
use crate::model::words::words;
use crate::model::{Dn, Document, Words};

/// The NetBIOS name of each domain whose name was read, by its head.
pub type NetbiosNames = BTreeMap<Dn, String>;

/// One thing to do on one page of the wizard, by the page's own (English) title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub page: &'static str,
    pub what: Words,
}

impl Task {
    /// For the script, which speaks English only.
    pub fn english(&self) -> String {
        format!("{}: {}", self.page, self.what.english())
    }
}

const COMPONENTS: &str = "Install required components";
const DIRECTORIES: &str = "Connect your directories";
const SIGN_IN: &str = "Microsoft Entra sign-in configuration";
/// Its tasks end in a tree ([`super::tree`]).
pub const CONTAINERS: &str = "Domain and OU filtering";
const IDENTITY: &str = "Uniquely identifying your users";
const FEATURES: &str = "Optional features";
const CONFIGURE: &str = "Ready to configure";

/// In the order of the wizard's pages.
pub fn checklist(document: &Document, netbios: &NetbiosNames) -> Vec<Task> {
    let mut tasks = Vec::new();
    groups(document, netbios, &mut tasks);
    for forest in &document.forest {
        let account = forest.connector.as_ref().map(|a| a.name.as_str());
        tasks.push(Task {
            page: DIRECTORIES,
            what: match account {
                Some(account) => words!(
                    "export-forest-account",
                    forest = &forest.name,
                    account = account
                ),
                None => words!("export-forest", forest = &forest.name),
            },
        });
    }
    tasks.push(Task {
        page: SIGN_IN,
        what: words!(
            "export-sign-in-name",
            attribute = &document.identity.sign_in_attribute
        ),
    });
    for domain in document.domains() {
        containers(domain, &mut tasks);
    }
    identity(document, &mut tasks);
    features(document, &mut tasks);
    tasks.push(Task {
        page: CONFIGURE,
        what: if document.safety.staging {
            words!("export-staging-on")
        } else {
            words!("export-staging-off")
        },
    });
    tasks
}

/// "Specify custom sync groups" takes four names, and only when the engine is installed. Nothing in a
/// domain's DNS name tells what its NetBIOS name is.
fn groups(document: &Document, netbios: &NetbiosNames, tasks: &mut Vec<Task>) {
    for role in DelegationRole::ALL {
        if let Some(group) = document.delegation.get(role) {
            let (role, head) = (role.default_name(), group.dn.domain_head());
            tasks.push(Task {
                page: COMPONENTS,
                what: match netbios.get(&head) {
                    Some(domain) => {
                        let group = format!("{domain}\\{}", group.name);
                        words!("export-group", role = role, group = group)
                    }
                    None => words!(
                        "export-group-somewhere",
                        role = role,
                        domain = head.dns_domain(),
                        group = &group.name
                    ),
                },
            });
        }
    }
}

/// The clicks that lead to the domain's lists: the state of the domain first, since the boxes below
/// follow it.
fn containers(domain: &Domain, tasks: &mut Vec<Task>) {
    let head = domain.dn();
    let mut say = |what| {
        tasks.push(Task {
            page: CONTAINERS,
            what,
        })
    };
    let Some(lists) = ContainerLists::of(&head, &domain.scope()) else {
        return say(words!("export-domain-out", domain = &domain.name));
    };
    let whole = lists.inclusions.contains(&head);
    say(if whole {
        words!("export-domain-in", domain = &domain.name)
    } else {
        words!("export-domain-part", domain = &domain.name)
    });
    // Parents before what is below them, as the clicks must come.
    let included = lists.inclusions.iter().map(|dn| (dn, true));
    let mut clicks: Vec<_> = lists
        .exclusions
        .iter()
        .map(|dn| (dn, false))
        .chain(included)
        .filter(|(dn, _)| **dn != head)
        .collect();
    clicks.sort();
    for (dn, includes) in clicks {
        say(if includes {
            words!("export-tick", dn = dn)
        } else {
            words!("export-untick", dn = dn)
        });
    }
}

fn identity(document: &Document, tasks: &mut Vec<Task>) {
    let mut say = |what| {
        tasks.push(Task {
            page: IDENTITY,
            what,
        })
    };
    say(match &document.identity.join {
        Join::Once => words!("export-join-once"),
        Join::Mail => words!("export-join", attribute = "mail"),
        Join::ObjectSid => words!(
            "export-join",
            attribute = "ObjectSID / msExchMasterAccountSID"
        ),
        Join::AccountName => words!("export-join", attribute = "sAMAccountName / mailNickname"),
        Join::Attribute(name) => words!("export-join", attribute = name),
    });
    say(match &document.identity.source_anchor {
        SourceAnchor::ConsistencyGuid => words!("export-anchor-managed"),
        anchor => words!("export-anchor", attribute = anchor.attribute()),
    });
}

fn features(document: &Document, tasks: &mut Vec<Task>) {
    let wanted = &document.features;
    let mut say = |what| {
        tasks.push(Task {
            page: FEATURES,
            what,
        })
    };
    for (name, on) in [
        ("Exchange hybrid deployment", wanted.exchange_hybrid),
        ("Password hash synchronization", wanted.password_hash_sync),
        ("Password writeback", wanted.password_writeback),
        ("Group writeback", document.group_writeback.enabled),
        ("Device writeback", wanted.device_writeback),
        (
            "Directory extension attribute sync",
            !wanted.directory_extensions.is_empty(),
        ),
    ] {
        say(if on {
            words!("export-feature-on", name = name)
        } else {
            words!("export-feature-off", name = name)
        });
    }
    for name in &wanted.directory_extensions {
        say(words!("export-extension", attribute = name));
    }
    if let Some(target) = document
        .group_writeback
        .target
        .as_ref()
        .filter(|_| document.group_writeback.enabled)
    {
        say(words!("export-target", dn = &target.dn));
        say(match document.group_writeback.naming {
            GroupNaming::DisplayName => words!("export-names-display"),
            GroupNaming::ObjectId => words!("export-names-id"),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::DelegationGroup;
    use crate::model::testing::{dn, document, rule};

    fn on(page: &str, rules: Vec<crate::model::ScopeRule>) -> Vec<String> {
        let tasks = checklist(&document(rules), &NetbiosNames::new())
            .into_iter()
            .filter(|t| t.page == page);
        tasks.map(|t| t.what.english().into_owned()).collect()
    }

    #[test]
    fn the_clicks_go_from_the_domain_down() {
        let rules = vec![
            rule(true, "OU=Staff,DC=x"),
            rule(false, "OU=Temp,OU=Staff,DC=x"),
            rule(true, "OU=A,OU=Temp,OU=Staff,DC=x"),
        ];
        let clicks = on(CONTAINERS, rules);
        assert_eq!(clicks.len(), 4);
        assert!(
            clicks[0].contains("x") && clicks[0].contains("empty"),
            "{clicks:#?}"
        );
        assert!(
            clicks[1].contains("OU=Staff")
                && clicks[2].contains("OU=Temp")
                && clicks[3].contains("OU=A"),
            "{clicks:#?}"
        );
    }

    #[test]
    fn the_netbios_name_of_a_groups_domain_is_as_it_was_read_and_never_guessed() {
        let mut document = document(vec![]);
        document.delegation.admins = Some(DelegationGroup {
            name: "Sync Admins".into(),
            dn: dn("CN=Sync Admins,DC=x"),
            guid: None,
            sid: None,
            scope: Default::default(),
            adopt: false,
            members: vec![],
        });
        let said = |names: &NetbiosNames| {
            let tasks = checklist(&document, names);
            tasks[0].what.english().into_owned()
        };
        let read = said(&[(dn("DC=x"), "CONTOSO".to_owned())].into());
        assert!(read.contains(r"CONTOSO\Sync Admins"), "{read}");
        let unread = said(&NetbiosNames::new());
        assert!(!unread.contains(r"X\Sync Admins"), "{unread}");
        for part in [
            "NetBIOS name of x",
            r"\Sync Admins",
            "(Get-ADDomain).NetBIOSName",
        ] {
            assert!(unread.contains(part), "{part}: {unread}");
        }
    }

    #[test]
    fn every_feature_is_named_whether_on_or_off() {
        assert_eq!(on(FEATURES, vec![]).len(), 6);
    }
}
