//! One setting carried across: from any configuration into a document.

use crate::model::document::{SourceAnchor, TargetOu};
use crate::model::{Dn, Document, Scope, ScopeRule};

use super::{Configuration, Key, Value};

/// Does a document have this setting and hold such a value, so that it could be carried into it?
pub fn can_copy(key: &Key, value: &Value) -> bool {
    let listed = match value {
        Value::Names(_) => *key == Key::DirectoryExtensions,
        Value::OnFor(_) | Value::Limits(_) | Value::Expression(_) => false,
        _ => true,
    };
    listed
        && !matches!(
            key,
            Key::Forests
                | Key::ConnectorAccount(_)
                | Key::PilotGroups(_)
                | Key::ObjectClasses(_)
                | Key::Recipients
                | Key::Delegation(_)
                | Key::Other(_)
        )
}

/// Takes over what the other one says of it. Whether the document holds it now.
pub fn copy_setting(document: &mut Document, from: &Configuration, key: &Key) -> bool {
    let Some(value) = from.settings.get(key) else {
        return false;
    };
    let features = &mut document.features;
    let writeback = &mut document.group_writeback;
    match (key, value) {
        (Key::Engine, Value::Engine(engine)) => document.engine = *engine,
        (Key::Tenant, Value::Text(domain)) => domain.clone_into(&mut document.tenant.domain),
        (Key::SignInAttribute, Value::Text(name)) => {
            name.clone_into(&mut document.identity.sign_in_attribute);
        }
        (Key::SourceAnchor, Value::Text(name)) => {
            document.identity.source_anchor = SourceAnchor::reading(name)
        }
        (Key::Join, Value::Join(join)) => document.identity.join.clone_from(join),
        (Key::PasswordHashSync, Value::On(on)) => features.password_hash_sync = *on,
        (Key::PasswordWriteback, Value::On(on)) => features.password_writeback = *on,
        (Key::ExchangeHybrid, Value::On(on)) => features.exchange_hybrid = *on,
        (Key::DeviceWriteback, Value::On(on)) => features.device_writeback = *on,
        (Key::DirectoryExtensions, Value::Names(names)) => {
            features.directory_extensions.clone_from(names);
        }
        (Key::Staging, Value::On(on)) => document.safety.staging = *on,
        (Key::DeletionLimit, Value::Limit(limit)) => document.safety.deletion_limit = *limit,
        (Key::GroupWriteback, Value::On(on)) => writeback.enabled = *on,
        (Key::WritebackTarget, Value::Text(dn)) => match Dn::parse(dn) {
            Ok(dn) => {
                writeback.target = Some(TargetOu {
                    dn,
                    guid: None,
                    create: false,
                });
            }
            Err(_) => return false,
        },
        (Key::WritebackNaming, Value::Naming(naming)) => writeback.naming = *naming,
        (Key::WrittenGroups, Value::Groups(groups)) => writeback.groups.clone_from(groups),
        _ => return false,
    }
    true
}

/// Takes over a domain's scope; what the document knows of a container (its GUID, why it is out)
/// stays. Whether the document has the domain.
pub fn copy_scope(document: &mut Document, from: &Configuration, domain: &Dn) -> bool {
    let Some(scope) = from.scope_of(domain) else {
        return false;
    };
    let domains = document.forest.iter_mut().flat_map(|f| &mut f.domain);
    let Some(here) = domains.into_iter().find(|d| d.dn() == *domain) else {
        return false;
    };
    let known = |rule: &ScopeRule| {
        let before = here.rules.iter().find(|r| r.dn == rule.dn);
        let same = before.filter(|b| b.includes == rule.includes);
        ScopeRule {
            guid: rule.guid.or(before.and_then(|b| b.guid)),
            why: rule.why.clone().or(same.and_then(|b| b.why.clone())),
            until: rule.until.or(same.and_then(|b| b.until)),
            ..rule.clone()
        }
    };
    let rules: Vec<ScopeRule> = scope.rules().map(known).collect();
    here.set_scope(&Scope::new(rules));
    true
}
