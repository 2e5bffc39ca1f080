//! What can always be found: pages, their settings, and what can be done.

use super::rank::Folded;
use crate::model::document::DelegationRole;
use crate::wizard::{Action, Model, Page};

/// Something that can be gone to or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Page(Page),
    /// The control of this name on a page.
    Setting(Page, &'static str),
    Action(Action),
    /// One of the four delegation groups, or a cloud group that is written back, by its name.
    Group(Page, String),
}

/// How it is found.
#[derive(Debug, Clone)]
pub struct Known {
    pub what: What,
    pub title: String,
    /// Where it is, or which keys do it.
    pub about: String,
    pub names: Vec<Folded>,
}

impl Known {
    fn new(what: What, title: &str, about: &str, also: &[&str]) -> Self {
        let names = std::iter::once(title).chain(also.iter().copied());
        Self {
            what,
            title: title.to_owned(),
            about: about.to_owned(),
            names: names.map(Folded::new).collect(),
        }
    }
}

pub fn all(model: &Model) -> Vec<Known> {
    let pages = Page::ALL.into_iter().map(|page| {
        let about = match page.number() {
            Some(number) => format!("Page {number}"),
            None => "Page".to_owned(),
        };
        Known::new(What::Page(page), page.title(), &about, other_names(page))
    });
    let settings = SETTINGS
        .iter()
        .map(|(page, name, also)| Known::new(What::Setting(*page, name), name, page.title(), also));
    let actions = Action::ALL.into_iter().map(|action| {
        Known::new(
            What::Action(action),
            action.title(),
            "",
            action.other_names(),
        )
    });
    let mut all: Vec<Known> = pages.chain(actions).chain(settings).collect();
    groups(model, &mut all);
    all
}

fn groups(model: &Model, all: &mut Vec<Known>) {
    let document = &model.desk.document;
    for role in DelegationRole::ALL {
        if let Some(group) = document.delegation.get(role) {
            let what = What::Group(Page::Delegation, group.name.clone());
            let about = format!("Group: {}", group.dn);
            all.push(Known::new(
                what,
                &group.name,
                &about,
                &[role.default_name()],
            ));
        }
    }
    let mut cloud: Vec<&str> = model
        .group_writeback
        .list
        .groups()
        .iter()
        .map(|g| &*g.name)
        .collect();
    if let crate::model::document::GroupChoice::Selected(chosen) = &document.group_writeback.groups
    {
        cloud.extend(chosen.iter().map(|g| &*g.name));
    }
    cloud.sort_unstable();
    cloud.dedup();
    for name in cloud.into_iter().filter(|n| !n.is_empty()) {
        let what = What::Group(Page::GroupWriteback, name.to_owned());
        all.push(Known::new(what, name, "Cloud group", &[]));
    }
}

/// What administrators call it elsewhere.
const fn other_names(page: Page) -> &'static [&'static str] {
    match page {
        Page::Start => &["open", "new", "practice", "recent"],
        Page::Engine => &["Cloud Sync", "Entra Connect"],
        Page::Tenant => &["sign in", "Azure", "Office 365", "cloud"],
        Page::Directory => &["forest", "domain controller", "LDAP", "AD"],
        Page::SignInNames => &["UPN suffix", "userPrincipalName", "verified domains"],
        Page::Scope => &[
            "scope",
            "filter",
            "organizational unit",
            "containers",
            "OU tree",
        ],
        Page::Identity => &["source anchor", "matching", "immutable id"],
        Page::Features => &["options"],
        Page::GroupWriteback => &["cloud groups", "writeback"],
        Page::Delegation => &["ADSyncAdmins", "roles", "permissions", "who may"],
        Page::Review => &["plan", "what will change", "dry run"],
        Page::Apply => &["run", "execute", "report"],
        Page::Overview => &["hub", "home", "dashboard", "what is configured"],
    }
}

/// Settings by the names of their controls.
const SETTINGS: &[(Page, &str, &[&str])] = &[
    (Page::Start, "Configuration file", &["open", "path"]),
    (
        Page::Engine,
        "Sync engine",
        &["Cloud Sync", "Entra Connect"],
    ),
    (Page::Tenant, "Cloud", &["government", "China", "national"]),
    (
        Page::Tenant,
        "Application (client) ID",
        &["app registration"],
    ),
    (Page::Tenant, "How to sign in", &["device code", "browser"]),
    (
        Page::Tenant,
        "CA file",
        &["certificate authority", "TLS", "proxy"],
    ),
    (Page::Directory, "Domain name", &["forest"]),
    (Page::Directory, "Domain controller", &["server", "host"]),
    (Page::Directory, "Encryption", &["LDAPS", "StartTLS", "TLS"]),
    (
        Page::Directory,
        "Connector account",
        &["service account", "svc"],
    ),
    (
        Page::SignInNames,
        "Attribute used as sign-in name",
        &["alternate login ID", "mail", "UPN"],
    ),
    (
        Page::SignInNames,
        "Continue though some suffixes are not verified",
        &["UPN"],
    ),
    (Page::Scope, "Children made later", &["new OUs"]),
    (
        Page::Identity,
        "How persons are joined",
        &["match", "several forests", "duplicates"],
    ),
    (
        Page::Identity,
        "Source anchor",
        &["ms-DS-ConsistencyGuid", "objectGUID", "immutable id"],
    ),
    (
        Page::Features,
        "Password hash synchronization",
        &["PHS", "passwords"],
    ),
    (
        Page::Features,
        "Password writeback",
        &["SSPR", "self-service password reset"],
    ),
    (
        Page::Features,
        "Exchange hybrid writeback",
        &["mail", "Exchange hybrid"],
    ),
    (Page::Features, "Device writeback", &["devices"]),
    (
        Page::Features,
        "Deletions in one run",
        &["accidental deletes", "deletion limit", "threshold"],
    ),
    (
        Page::Features,
        "Attribute to add",
        &["directory extensions", "schema"],
    ),
    (
        Page::GroupWriteback,
        "Write groups back to Active Directory",
        &["group writeback"],
    ),
    (
        Page::GroupWriteback,
        "Target OU",
        &["where groups are written"],
    ),
    (Page::GroupWriteback, "Which groups", &["select groups"]),
    (
        Page::GroupWriteback,
        "How names are formed",
        &["naming", "displayName"],
    ),
    (
        Page::Delegation,
        "Set up delegation groups",
        &["ADSync groups", "roles"],
    ),
    (
        Page::Delegation,
        "Operators and PasswordSet are also in Browse",
        &["nested"],
    ),
    (
        Page::Review,
        "Write the configuration to",
        &["save as", "path"],
    ),
    (Page::Review, "Export the plan to", &["JSON", "save plan"]),
];
