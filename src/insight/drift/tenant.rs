//! What was switched in the tenant elsewhere, and what sets it back.

use std::collections::BTreeSet;

use crate::engines::cloud_sync::Ordered;
use crate::model::Document;
use crate::model::document::{EngineKind, JobOf};
use crate::model::words::{Words, words};

use super::difference::{Area, Difference, Edit, Offer, Weight, offer};
use super::state::{Applied, TenantSeen, World};

const SYNC: &str = "sync";
const HASHES: &str = "password-hash-sync";
const GROUPS: &str = "group-writeback";
const DEVICES: &str = "device-writeback";
const EXTENSIONS: &str = "directory-extensions";
const LIMIT: &str = "deletion-limit";

/// A setting of the tenant, as it was and as it is. One that is now as the document says is none.
struct Setting {
    key: &'static str,
    name: Words,
    old: Words,
    new: Words,
    /// The document still says what was.
    meant: bool,
    is_off: bool,
}

impl Setting {
    fn id(&self) -> String {
        format!("tenant:{}:{}", self.key, self.new.english())
    }
}

pub(super) fn tenant(
    applied: &Applied,
    document: &Document,
    now: &World,
    out: &mut Vec<Difference>,
) {
    let (Some(was), Some(is)) = (&applied.world.tenant, &now.tenant) else {
        return;
    };
    for setting in settings(document, was, is) {
        let (repair, then) = back(document, &setting);
        out.push(Difference {
            repair,
            ..Difference::new(
                setting.id(),
                Area::Features,
                Weight::Warning,
                words!(
                    "insight-drift-switched",
                    feature = setting.name,
                    old = setting.old,
                    new = setting.new
                ),
                then,
            )
        });
    }
}

/// What counts as applied in the tenant after another apply: as it is now, but for what was switched
/// elsewhere and nobody accepted. That stays a difference until it is set back.
pub(super) fn still_applied(before: &Applied, document: &Document, now: TenantSeen) -> TenantSeen {
    let Some(was) = &before.world.tenant else {
        return now;
    };
    let open = |s: &Setting| !before.accepted.contains(&s.id());
    let all = settings(document, was, &now);
    let open: BTreeSet<&str> = all.filter(open).map(|s| s.key).collect();
    let flag = |key, was, now| match open.contains(key) {
        true => was,
        false => now,
    };
    TenantSeen {
        sync_enabled: flag(SYNC, was.sync_enabled, now.sync_enabled),
        password_hash_sync: flag(HASHES, was.password_hash_sync, now.password_hash_sync),
        group_writeback_v1: flag(GROUPS, was.group_writeback_v1, now.group_writeback_v1),
        device_writeback: flag(DEVICES, was.device_writeback, now.device_writeback),
        directory_extensions: flag(
            EXTENSIONS,
            was.directory_extensions,
            now.directory_extensions,
        ),
        deletion_limit: match open.contains(LIMIT) {
            true => was.deletion_limit,
            false => now.deletion_limit,
        },
    }
    .or(was)
}

fn settings(
    document: &Document,
    was: &TenantSeen,
    is: &TenantSeen,
) -> impl Iterator<Item = Setting> {
    let flags = flags(document, was, is).into_iter();
    flags.chain(limit(document, was, is))
}

fn flags(document: &Document, was: &TenantSeen, is: &TenantSeen) -> Vec<Setting> {
    let features = &document.features;
    let state = |on: bool| match on {
        true => words!("insight-drift-on"),
        false => words!("insight-drift-off"),
    };
    type Flag = fn(&TenantSeen) -> Option<bool>;
    let all: [(&'static str, Words, Flag, bool); 5] = [
        (
            SYNC,
            words!("insight-drift-tenant-sync"),
            |t| t.sync_enabled,
            true,
        ),
        (
            HASHES,
            words!("model-for-hash-sync"),
            |t| t.password_hash_sync,
            features.password_hash_sync,
        ),
        (
            GROUPS,
            words!("insight-drift-tenant-writeback"),
            |t| t.group_writeback_v1,
            document.group_writeback.enabled,
        ),
        (
            DEVICES,
            words!("insight-drift-tenant-devices"),
            |t| t.device_writeback,
            features.device_writeback,
        ),
        (
            EXTENSIONS,
            words!("insight-drift-tenant-extensions"),
            |t| t.directory_extensions,
            !features.directory_extensions.is_empty(),
        ),
    ];
    let switched = all.into_iter().filter_map(|(key, name, flag, wanted)| {
        let (old, new) = (flag(was)?, flag(is)?);
        (old != new && new != wanted).then(|| Setting {
            key,
            name,
            old: state(old),
            new: state(new),
            meant: wanted == old,
            is_off: !new,
        })
    });
    switched.collect()
}

fn limit(document: &Document, was: &TenantSeen, is: &TenantSeen) -> Option<Setting> {
    let (old, new) = (was.deletion_limit?, is.deletion_limit?);
    let number = |n: u32| words!("insight-drift-number", n = n);
    let wanted = document.safety.deletion_limit;
    (old != new && new != wanted).then(|| Setting {
        key: LIMIT,
        name: words!("insight-drift-tenant-limit"),
        old: number(old),
        new: number(new),
        meant: wanted == old,
        is_off: false,
    })
}

/// What sets it back, and what follows until then. What the document does not mean any more is not
/// brought back.
fn back(document: &Document, setting: &Setting) -> (Option<Offer>, Words) {
    let ordered = match setting.key {
        SYNC => Some(Ordered::Synchronization),
        HASHES => Some(Ordered::PasswordHashes),
        _ => None,
    };
    let served = |of: &JobOf| matches!(of, JobOf::Domain(_));
    match (document.engine, ordered) {
        _ if !setting.meant => (None, words!("insight-drift-switched-then")),
        // The service switches on what it is told to, and nothing off.
        (EngineKind::CloudSync, Some(order))
            if setting.is_off && document.jobs().iter().any(served) =>
        {
            (
                offer(words!("insight-drift-switch-back"), Edit::Order(order)),
                words!("insight-drift-switched-by-plan"),
            )
        }
        // Neither engine's server does: it is the tenant's own switch.
        (_, Some(Ordered::Synchronization)) => (None, words!("insight-drift-switched-by-hand")),
        (EngineKind::EntraConnect, _) if matches!(setting.key, HASHES | LIMIT) => (
            offer(words!("insight-drift-export-script"), Edit::ForServer),
            words!("insight-drift-switched-by-script"),
        ),
        (EngineKind::EntraConnect, _) => (
            offer(words!("insight-drift-export-checklist"), Edit::ForServer),
            words!("insight-drift-switched-by-wizard"),
        ),
        (EngineKind::CloudSync, _) => (None, words!("insight-drift-switched-then")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::differences;
    use super::super::tests::{applied, document, world};
    use super::*;

    fn hashes(on: bool) -> TenantSeen {
        TenantSeen {
            password_hash_sync: Some(on),
            ..TenantSeen::default()
        }
    }

    /// What is told of a tenant that was and is so, of a document that wants password hashes.
    fn told(engine: EngineKind, wants: bool, was: TenantSeen, is: TenantSeen) -> Vec<Difference> {
        let (mut before, mut now, mut document) = (applied(), world(), document());
        document.engine = engine;
        document.features.password_hash_sync = wants;
        before.document = document.clone();
        before.world.tenant = Some(was);
        now.tenant = Some(is);
        differences(&before, &document, &document, &now)
    }

    fn repair(told: &[Difference]) -> Option<&Edit> {
        told[0].repair.as_ref().map(|offer| &offer.edit)
    }

    #[test]
    fn a_feature_switched_in_the_tenant_is_told_old_and_new() {
        let all = told(EngineKind::EntraConnect, true, hashes(true), hashes(false));
        let headline = all[0].headline.english();
        assert!(headline.contains("was on and is off now"), "{headline}");
        assert!(all[0].accept.is_some(), "it can be accepted, too");
        let unread = TenantSeen::default();
        assert_eq!(
            told(EngineKind::EntraConnect, true, hashes(true), unread),
            []
        );
    }

    #[test]
    fn what_entra_connect_sets_itself_is_repaired_by_what_its_server_is_given() {
        let all = told(EngineKind::EntraConnect, true, hashes(true), hashes(false));
        assert_eq!(repair(&all), Some(&Edit::ForServer));
        let then = all[0].consequence.english();
        assert!(then.contains("nothing is written from here"), "{then}");
        let limit = |n| TenantSeen {
            deletion_limit: Some(n),
            ..TenantSeen::default()
        };
        let meant = document().safety.deletion_limit;
        let all = told(EngineKind::EntraConnect, false, limit(meant), limit(7));
        assert_eq!(repair(&all), Some(&Edit::ForServer));
    }

    #[test]
    fn what_cloud_sync_switches_on_is_repaired_by_a_plan() {
        let all = told(EngineKind::CloudSync, true, hashes(true), hashes(false));
        assert_eq!(repair(&all), Some(&Edit::Order(Ordered::PasswordHashes)));
        let sync = |on| TenantSeen {
            sync_enabled: Some(on),
            ..TenantSeen::default()
        };
        let all = told(EngineKind::CloudSync, false, sync(true), sync(false));
        assert_eq!(repair(&all), Some(&Edit::Order(Ordered::Synchronization)));
        // It switches nothing off.
        let all = told(EngineKind::CloudSync, false, hashes(false), hashes(true));
        assert_eq!(repair(&all), None);
    }

    #[test]
    fn what_the_document_does_not_mean_is_not_brought_back() {
        let limit = |n| TenantSeen {
            deletion_limit: Some(n),
            ..TenantSeen::default()
        };
        let meant = document().safety.deletion_limit;
        for engine in [EngineKind::EntraConnect, EngineKind::CloudSync] {
            let all = told(engine, false, limit(meant + 1), limit(7));
            assert_eq!((all.len(), repair(&all)), (1, None), "{engine:?}");
        }
    }
}
