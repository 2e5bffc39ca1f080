//! Setting by setting: what a new document changes, in words.

use std::collections::BTreeMap;

use crate::engines::{Capability, answer};
use crate::model::document::{
    Cloud, CredentialRef, DelegationRole, GroupChoice, GroupNaming, Join, SourceAnchor, Transport,
};
use crate::model::text::{inert, middle};
use crate::model::{Document, Scope, ScopeRule};

use super::{Risk, SettingChange, Topic};

/// What differs, in the order of the pages. Without an old document everything set is new.
pub fn setting_changes(old: Option<&Document>, new: &Document) -> Vec<SettingChange> {
    let before = old.map(settings).unwrap_or_default();
    let after = settings(new);
    let (were, are) = (by_name(&before), by_name(&after));
    let mut out: Vec<SettingChange> = Vec::new();
    for setting in &after {
        let was = were.get(&(setting.topic, &setting.name)).copied();
        if was != Some(&setting.value) {
            out.push(change(setting, was.cloned(), Some(setting.value.clone())));
        }
    }
    for setting in &before {
        if !are.contains_key(&(setting.topic, &setting.name)) {
            out.push(change(setting, Some(setting.value.clone()), None));
        }
    }
    out.sort_by_key(|c| c.topic);
    out
}

/// A document may list thousands of containers: nothing is looked for one by one.
fn by_name(settings: &[Setting]) -> BTreeMap<(Topic, &String), &String> {
    // Of two with one name the first counts.
    let last_first = settings.iter().rev();
    last_first.map(|s| ((s.topic, &s.name), &s.value)).collect()
}

fn change(setting: &Setting, old: Option<String>, new: Option<String>) -> SettingChange {
    SettingChange {
        topic: setting.topic,
        setting: setting.name.clone(),
        old,
        new,
    }
}

/// How much the change of the document itself can do: objects that leave the scope and groups whose
/// writeback ends are deleted by the engine.
pub(super) fn document_risk(old: Option<&Document>, new: &Document) -> Risk {
    let Some(old) = old else {
        return Risk::SyncAffecting;
    };
    let leaves = old.domains().any(|domain| {
        let after = new.domains().find(|d| d.dn() == domain.dn());
        let after = after.map(|d| d.scope()).unwrap_or_default();
        loses(&domain.scope(), &after)
    });
    let writeback_ends = old.group_writeback.enabled
        && (!new.group_writeback.enabled
            || old.group_writeback.target.as_ref().map(|t| &t.dn)
                != new.group_writeback.target.as_ref().map(|t| &t.dn));
    if leaves || writeback_ends {
        return Risk::Destructive;
    }
    let same = |topic: Topic| !matches!(topic, Topic::Tenant | Topic::Directory | Topic::File);
    if setting_changes(Some(old), new)
        .iter()
        .any(|c| same(c.topic))
    {
        Risk::SyncAffecting
    } else {
        Risk::Cosmetic
    }
}

/// Is there a place that the one scope includes and the other does not? States flip at rules only.
fn loses(before: &Scope, after: &Scope) -> bool {
    before
        .rules()
        .chain(after.rules())
        .any(|r| before.includes(&r.dn) && !after.includes(&r.dn))
}

struct Setting {
    topic: Topic,
    name: String,
    value: String,
}

#[derive(Default)]
struct Settings(Vec<Setting>);

impl Settings {
    fn say(&mut self, topic: Topic, name: impl Into<String>, value: impl AsRef<str>) {
        self.0.push(Setting {
            topic,
            name: name.into(),
            value: middle(&inert(value.as_ref()), 300).into_owned(),
        });
    }

    fn on_off(&mut self, topic: Topic, name: &str, on: bool) {
        self.say(topic, name, if on { "on" } else { "off" });
    }
}

fn settings(document: &Document) -> Vec<Setting> {
    let mut out = Settings::default();
    out.say(Topic::Engine, "Engine", document.engine.name());
    tenant(document, &mut out);
    forests(document, &mut out);
    identity(document, &mut out);
    features(document, &mut out);
    writeback(document, &mut out);
    delegation(document, &mut out);
    for expectation in &document.expect {
        let name = format!("Scope test {}", inert(&expectation.object));
        let value = if expectation.in_scope {
            "must be in"
        } else {
            "must be out"
        };
        out.say(Topic::Scope, name, value);
    }
    out.0
}

fn tenant(document: &Document, out: &mut Settings) {
    let tenant = &document.tenant;
    if let Some(id) = tenant.id {
        out.say(Topic::Tenant, "Tenant", id.to_string());
    }
    if !tenant.domain.is_empty() {
        out.say(Topic::Tenant, "Tenant domain", &tenant.domain);
    }
    let cloud = match tenant.cloud {
        Cloud::Global => "global",
        Cloud::UsGov => "US Government L4",
        Cloud::UsGovDod => "US Government L5",
        Cloud::China => "China",
        Cloud::Custom => "custom",
    };
    out.say(Topic::Tenant, "Cloud", cloud);
    if let Some(endpoints) = &tenant.endpoints {
        let both = format!("{}, {}", endpoints.login, endpoints.graph);
        out.say(Topic::Tenant, "Cloud addresses", both);
    }
    if let Some(id) = tenant.client_id {
        out.say(Topic::Tenant, "Application to sign in with", id.to_string());
    }
    if let Some(file) = &tenant.ca_file {
        let file = file.to_string_lossy();
        out.say(Topic::Tenant, "Further certificate authority", file);
    }
}

fn forests(document: &Document, out: &mut Settings) {
    for forest in &document.forest {
        let name = inert(&forest.name);
        let by = credential(&forest.sign_in.credential);
        let who = format!("{} ({by})", forest.sign_in.account);
        out.say(Topic::Directory, format!("Sign-in to {name}"), who.trim());
        let transport = match forest.transport {
            Transport::Ldaps => "LDAPS",
            Transport::StartTls => "StartTLS",
        };
        out.say(Topic::Directory, format!("Connection to {name}"), transport);
        if let Some(account) = &forest.connector {
            let label = format!("Connector account of {name}");
            out.say(Topic::Directory, label, account.dn.as_str());
            let label = format!("Rights of the connector account of {name}");
            let value = if account.grant_rights {
                "given by Syncwright"
            } else {
                "left as they are"
            };
            out.say(Topic::Directory, label, value);
        }
        for domain in &forest.domain {
            let label = format!("Domain {}", inert(&domain.name));
            out.say(Topic::Directory, label, "in the document");
            for rule in &domain.rules {
                let label = format!("Scope: {}", inert(rule.dn.as_str()));
                out.say(Topic::Scope, label, rule_words(rule));
            }
        }
    }
}

fn rule_words(rule: &ScopeRule) -> String {
    let mut words = String::from(if rule.includes {
        "included"
    } else {
        "excluded"
    });
    if let Some(why) = &rule.why {
        words.push_str(&format!(", {why}"));
    }
    if let Some(until) = rule.until {
        words.push_str(&format!(", to be reviewed on {until}"));
    }
    words
}

fn credential(reference: &CredentialRef) -> String {
    match reference {
        CredentialRef::Ask => "asked each time".into(),
        CredentialRef::Kerberos => "Kerberos ticket".into(),
        CredentialRef::KeyStore(name) => format!("key store entry {name}"),
        CredentialRef::Env(name) => format!("environment variable {name}"),
    }
}

fn identity(document: &Document, out: &mut Settings) {
    let identity = &document.identity;
    out.say(
        Topic::SignInNames,
        "Sign-in name from",
        &identity.sign_in_attribute,
    );
    out.on_off(
        Topic::SignInNames,
        "Go on with unverified suffixes",
        identity.accept_unverified_suffixes,
    );
    let anchor = match &identity.source_anchor {
        SourceAnchor::Attribute(name) => name.as_str(),
        known => known.attribute(),
    };
    out.say(Topic::Identity, "Source anchor", anchor);
    let join = match &identity.join {
        Join::Once => "represented only once".to_owned(),
        Join::Mail => "joined by mail".into(),
        Join::ObjectSid => "joined by objectSid and msExchMasterAccountSid".into(),
        Join::AccountName => "joined by sAMAccountName and mailNickname".into(),
        Join::Attribute(name) => format!("joined by {name}"),
    };
    out.say(Topic::Identity, "Users across forests", join);
}

fn features(document: &Document, out: &mut Settings) {
    let features = &document.features;
    for (name, on) in [
        (Capability::PasswordHashSync, features.password_hash_sync),
        (Capability::PasswordWriteback, features.password_writeback),
        (Capability::ExchangeHybrid, features.exchange_hybrid),
        (Capability::DeviceWriteback, features.device_writeback),
        (Capability::Staging, document.safety.staging),
    ] {
        out.on_off(Topic::Features, name.label(), on);
    }
    if !features.directory_extensions.is_empty() {
        let list = features.directory_extensions.join(", ");
        out.say(
            Topic::Features,
            Capability::DirectoryExtensions.label(),
            list,
        );
    }
    let limit = match document.safety.deletion_limit {
        0 => "off".to_owned(),
        n => format!("{n} deletions in one run"),
    };
    out.say(Topic::Features, Capability::DeletionLimit.label(), limit);
}

fn writeback(document: &Document, out: &mut Settings) {
    let writeback = &document.group_writeback;
    let topic = Topic::GroupWriteback;
    out.on_off(topic, "Group writeback", writeback.enabled);
    if !writeback.enabled {
        return;
    }
    if let Some(target) = &writeback.target {
        out.say(topic, "Target OU", target.dn.as_str());
    }
    let groups = match &writeback.groups {
        GroupChoice::All => "all that the engine can write".to_owned(),
        GroupChoice::Selected(list) => {
            let names: Vec<String> = list
                .iter()
                .map(|g| {
                    if g.name.is_empty() {
                        g.id.to_string()
                    } else {
                        g.name.clone()
                    }
                })
                .collect();
            format!("{} selected: {}", list.len(), names.join(", "))
        }
    };
    out.say(topic, "Groups written back", groups);
    let naming = match writeback.naming {
        GroupNaming::DisplayName => "display name and the last 12 digits of the object id",
        GroupNaming::ObjectId => "\"Group_\" and the object id",
    };
    out.say(topic, "Names of written groups", naming);
    let removal = answer(document.engine, Capability::WritebackRemoval).words;
    out.say(topic, "When writeback ends", removal.english());
}

fn delegation(document: &Document, out: &mut Settings) {
    let topic = Topic::Delegation;
    for role in DelegationRole::ALL {
        let Some(group) = document.delegation.get(role) else {
            continue;
        };
        let name = role.default_name();
        let how = if group.adopt {
            "the group that is there"
        } else {
            group.scope.name()
        };
        out.say(topic, name, format!("{} ({how})", group.dn));
        if !group.members.is_empty() {
            let list: Vec<&str> = group.members.iter().map(|m| m.dn.as_str()).collect();
            out.say(topic, format!("Members wanted in {name}"), list.join("; "));
        }
    }
    out.on_off(
        topic,
        "Operators and PasswordSet are also in Browse",
        document.delegation.nest_in_browse,
    );
}
