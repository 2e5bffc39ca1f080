//! Setting by setting: what a new document changes, in words.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::engines::{Capability, answer};
use crate::insight::scope_tests::sentence;
use crate::model::document::{
    Cloud, CredentialRef, DelegationRole, EngineKind, GroupChoice, GroupNaming, JobOf, Join, Run,
    ScopeTest, SourceAnchor, Transport,
};
use crate::model::text::{inert, middle};
use crate::model::words::{Words, words};
use crate::model::{Document, Scope, ScopeRule};

use super::make::cloud::title;
use super::{Risk, SettingChange, Topic};

/// What differs, in the order of the pages. Without an old document everything set is new.
pub fn setting_changes(old: Option<&Document>, new: &Document) -> Vec<SettingChange> {
    let before = old.map(settings).unwrap_or_default();
    let after = settings(new);
    let (were, are) = (by_name(&before), by_name(&after));
    let mut out: Vec<SettingChange> = Vec::new();
    for setting in &after {
        let was = were.get(&(setting.topic, setting.name.english())).copied();
        if was != Some(&setting.value) {
            out.push(change(setting, was.cloned(), Some(setting.value.clone())));
        }
    }
    for setting in &before {
        if !are.contains_key(&(setting.topic, setting.name.english())) {
            out.push(change(setting, Some(setting.value.clone()), None));
        }
    }
    out.sort_by_key(|c| c.topic);
    out
}

/// A document may list thousands of containers: nothing is looked for one by one.
fn by_name<'a>(settings: &'a [Setting]) -> BTreeMap<(Topic, Cow<'a, str>), &'a Words> {
    // Of two with one name the first counts.
    let last_first = settings.iter().rev();
    let named = |s: &'a Setting| ((s.topic, s.name.english()), &s.value);
    last_first.map(named).collect()
}

fn change(setting: &Setting, old: Option<Words>, new: Option<Words>) -> SettingChange {
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
    name: Words,
    value: Words,
}

#[derive(Default)]
struct Settings(Vec<Setting>);

impl Settings {
    fn say(&mut self, topic: Topic, name: impl Into<Words>, value: impl Into<Words>) {
        self.0.push(Setting {
            topic,
            name: name.into(),
            value: value.into(),
        });
    }

    fn on_off(&mut self, topic: Topic, name: impl Into<Words>, on: bool) {
        let value = match on {
            true => words!("plan-set-on"),
            false => words!("plan-set-off"),
        };
        self.say(topic, name, value);
    }
}

/// A value from a document: harmless to look at, and not too long for it.
fn tame(value: &str) -> String {
    middle(&inert(value), 300).into_owned()
}

fn settings(document: &Document) -> Vec<Setting> {
    let mut out = Settings::default();
    out.say(
        Topic::Engine,
        words!("plan-set-engine"),
        document.engine.name(),
    );
    tenant(document, &mut out);
    forests(document, &mut out);
    identity(document, &mut out);
    features(document, &mut out);
    writeback(document, &mut out);
    jobs(document, &mut out);
    delegation(document, &mut out);
    scope_tests(document, &mut out);
    out.0
}

fn scope_tests(document: &Document, out: &mut Settings) {
    let mut named = BTreeSet::new();
    for expectation in &document.expect {
        let (mut about, guid) = match &expectation.test {
            ScopeTest::Object { object, guid, .. } => (tame(object), guid),
            ScopeTest::Count {
                container, guid, ..
            } => (tame(container.as_str()), guid),
        };
        // Two domains may each have one of this name; a container may have two limits.
        if !named.insert(about.clone())
            && let Some(guid) = guid
        {
            about = format!("{about} ({guid})");
        }
        let name = words!("plan-set-scope-test", object = about);
        let value = match &expectation.why {
            None => sentence(&expectation.test),
            Some(why) => words!(
                "plan-rule-why",
                rule = sentence(&expectation.test),
                why = tame(why)
            ),
        };
        out.say(Topic::Scope, name, value);
    }
}

fn tenant(document: &Document, out: &mut Settings) {
    let tenant = &document.tenant;
    if let Some(id) = tenant.id {
        out.say(Topic::Tenant, words!("plan-set-tenant"), id.to_string());
    }
    if !tenant.domain.is_empty() {
        out.say(
            Topic::Tenant,
            words!("plan-set-tenant-domain"),
            tame(&tenant.domain),
        );
    }
    let cloud = match tenant.cloud {
        Cloud::Global => words!("plan-cloud-global"),
        Cloud::UsGov => "US Government L4".into(),
        Cloud::UsGovDod => "US Government L5".into(),
        Cloud::China => words!("plan-cloud-china"),
        Cloud::Custom => words!("plan-cloud-custom"),
    };
    out.say(Topic::Tenant, words!("plan-set-cloud"), cloud);
    if let Some(endpoints) = &tenant.endpoints {
        let both = format!("{}, {}", endpoints.login, endpoints.graph);
        out.say(
            Topic::Tenant,
            words!("plan-set-cloud-addresses"),
            tame(&both),
        );
    }
    if let Some(id) = tenant.client_id {
        out.say(
            Topic::Tenant,
            words!("plan-set-application"),
            id.to_string(),
        );
    }
    if let Some(file) = &tenant.ca_file {
        let file = file.to_string_lossy();
        out.say(
            Topic::Tenant,
            words!("plan-set-further-authority"),
            tame(&file),
        );
    }
}

fn forests(document: &Document, out: &mut Settings) {
    for forest in &document.forest {
        let name = inert(&forest.name);
        let by = credential(&forest.sign_in.credential);
        let who = match forest.sign_in.account.is_empty() {
            true => words!("plan-in-brackets", what = by),
            false => words!(
                "plan-with-brackets",
                what = tame(&forest.sign_in.account),
                more = by
            ),
        };
        let label = words!("plan-set-sign-in-to", forest = &name);
        out.say(Topic::Directory, label, who);
        let transport = match forest.transport {
            Transport::Ldaps => "LDAPS",
            Transport::StartTls => "StartTLS",
        };
        out.say(
            Topic::Directory,
            words!("plan-set-connection-to", forest = &name),
            transport,
        );
        if let Some(account) = &forest.connector {
            let label = words!("plan-set-connector", forest = &name);
            out.say(Topic::Directory, label, tame(account.dn.as_str()));
            let label = words!("plan-set-connector-rights", forest = &name);
            let value = if account.grant_rights {
                words!("plan-set-rights-given")
            } else {
                words!("plan-set-rights-left")
            };
            out.say(Topic::Directory, label, value);
        }
        for domain in &forest.domain {
            let label = words!("plan-set-domain", domain = inert(&domain.name));
            out.say(Topic::Directory, label, words!("plan-set-in-document"));
            for rule in &domain.rules {
                let label = words!("plan-set-scope", dn = inert(rule.dn.as_str()));
                out.say(Topic::Scope, label, rule_words(rule));
            }
        }
    }
}

fn rule_words(rule: &ScopeRule) -> Words {
    let mut out = match rule.includes {
        true => words!("plan-rule-included"),
        false => words!("plan-rule-excluded"),
    };
    if let Some(why) = &rule.why {
        out = words!("plan-rule-why", rule = out, why = tame(why));
    }
    if let Some(until) = rule.until {
        out = words!("plan-rule-until", rule = out, day = until.to_string());
    }
    out
}

fn credential(reference: &CredentialRef) -> Words {
    match reference {
        CredentialRef::Ask => words!("plan-credential-asked"),
        CredentialRef::Kerberos => words!("plan-credential-ticket"),
        CredentialRef::KeyStore(name) => words!("plan-credential-entry", name = tame(name)),
        CredentialRef::Env(name) => words!("plan-credential-variable", name = tame(name)),
    }
}

fn identity(document: &Document, out: &mut Settings) {
    let identity = &document.identity;
    out.say(
        Topic::SignInNames,
        words!("plan-set-sign-in-name"),
        tame(&identity.sign_in_attribute),
    );
    out.on_off(
        Topic::SignInNames,
        words!("plan-set-unverified"),
        identity.accept_unverified_suffixes,
    );
    let anchor = match &identity.source_anchor {
        SourceAnchor::Attribute(name) => name.as_str(),
        known => known.attribute(),
    };
    out.say(Topic::Identity, words!("plan-set-anchor"), tame(anchor));
    let join = match &identity.join {
        Join::Once => words!("plan-join-once"),
        Join::Mail => words!("plan-join-by", attribute = "mail"),
        Join::ObjectSid => words!(
            "plan-join-by-two",
            one = "objectSid",
            two = "msExchMasterAccountSid"
        ),
        Join::AccountName => words!(
            "plan-join-by-two",
            one = "sAMAccountName",
            two = "mailNickname"
        ),
        Join::Attribute(name) => words!("plan-join-by", attribute = tame(name)),
    };
    out.say(Topic::Identity, words!("plan-set-across-forests"), join);
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
            tame(&list),
        );
    }
    let limit = match document.safety.deletion_limit {
        0 => words!("plan-set-off"),
        n => words!("plan-limit-deletions", n = n),
    };
    out.say(Topic::Features, Capability::DeletionLimit.label(), limit);
}

fn writeback(document: &Document, out: &mut Settings) {
    let writeback = &document.group_writeback;
    let topic = Topic::GroupWriteback;
    out.on_off(topic, words!("plan-set-writeback"), writeback.enabled);
    if !writeback.enabled {
        return;
    }
    if let Some(target) = &writeback.target {
        out.say(topic, words!("plan-set-target"), tame(target.dn.as_str()));
    }
    let groups = match &writeback.groups {
        GroupChoice::All => words!("plan-groups-all"),
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
            words!(
                "plan-groups-selected",
                n = list.len(),
                names = tame(&names.join(", "))
            )
        }
    };
    out.say(topic, words!("plan-set-groups"), groups);
    let naming = match writeback.naming {
        GroupNaming::DisplayName => words!("plan-naming-display-name"),
        GroupNaming::ObjectId => words!("plan-naming-object-id"),
    };
    out.say(topic, words!("plan-set-naming"), naming);
    let removal = answer(document.engine, Capability::WritebackRemoval).words;
    out.say(topic, words!("plan-set-removal"), removal);
}

fn jobs(document: &Document, out: &mut Settings) {
    if document.engine != EngineKind::CloudSync {
        return;
    }
    // Password hashes go with their domain's job.
    let own = |of: &JobOf| !matches!(of, JobOf::Passwords(_));
    for of in document.jobs().into_iter().filter(own) {
        let run = match document.run(&of) {
            // Nothing is decided: the tenant's state stands.
            Run::Left => continue,
            Run::Paused => words!("plan-set-run-paused"),
            Run::Started => words!("plan-set-run-started"),
        };
        out.say(
            Topic::Tenant,
            words!("plan-set-run", what = title(&of)),
            run,
        );
    }
    for domain in document.domains() {
        let groups = domain.cloud_sync.pilot_groups.iter();
        let names: Vec<&str> = groups.map(|g| g.dn.as_str()).collect();
        if !names.is_empty() {
            let label = words!("plan-set-pilot", domain = inert(&domain.name));
            out.say(Topic::Scope, label, tame(&names.join("; ")));
        }
    }
}

fn delegation(document: &Document, out: &mut Settings) {
    let topic = Topic::Delegation;
    for role in DelegationRole::ALL {
        let Some(group) = document.delegation.get(role) else {
            continue;
        };
        let name = role.default_name();
        let how = if group.adopt {
            words!("plan-group-adopted")
        } else {
            group.scope.name()
        };
        let value = words!(
            "plan-with-brackets",
            what = tame(group.dn.as_str()),
            more = how
        );
        out.say(topic, name, value);
        if !group.members.is_empty() {
            let list: Vec<&str> = group.members.iter().map(|m| m.dn.as_str()).collect();
            out.say(
                topic,
                words!("plan-set-members", group = name),
                tame(&list.join("; ")),
            );
        }
    }
    out.on_off(
        topic,
        words!("plan-set-nested"),
        document.delegation.nest_in_browse,
    );
}
