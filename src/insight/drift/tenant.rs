//! What was switched in the tenant elsewhere, and what sets it back.

use crate::model::Document;
use crate::model::document::EngineKind;
use crate::model::words::{Words, words};

use super::difference::{Area, Difference, Edit, Offer, Ordered, Weight, offer};
use super::state::{Applied, TenantSeen, World};

/// A setting of the tenant, as it was and as it is.
struct Setting {
    key: &'static str,
    name: Words,
    old: Words,
    new: Words,
    /// The document still says what was.
    meant: bool,
    /// What the service is told to switch it on again.
    order: Option<Ordered>,
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
    let flags = flags(document, was, is).into_iter().flatten();
    for setting in flags.chain(limit(document, was, is)) {
        let (repair, then) = back(document.engine, &setting);
        out.push(Difference {
            repair,
            ..Difference::new(
                format!("tenant:{}:{}", setting.key, setting.new.english()),
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

fn flags(document: &Document, was: &TenantSeen, is: &TenantSeen) -> [Option<Setting>; 5] {
    let features = &document.features;
    let state = |on: bool| match on {
        true => words!("insight-drift-on"),
        false => words!("insight-drift-off"),
    };
    let flag = |key, name, (old, new): (Option<bool>, Option<bool>), wanted: bool| {
        let (old, new) = (old?, new?);
        (old != new).then(|| Setting {
            key,
            name,
            old: state(old),
            new: state(new),
            meant: wanted == old,
            order: None,
        })
    };
    // The service switches on what it is told to, and nothing off.
    let ordered = |setting: Option<Setting>, on: Option<bool>, what| {
        setting.map(|setting| Setting {
            order: on.is_some_and(|on| !on).then_some(what),
            ..setting
        })
    };
    let sync = (was.sync_enabled, is.sync_enabled);
    let hashes = (was.password_hash_sync, is.password_hash_sync);
    [
        ordered(
            flag("sync", words!("insight-drift-tenant-sync"), sync, true),
            is.sync_enabled,
            Ordered::Synchronization,
        ),
        ordered(
            flag(
                "password-hash-sync",
                words!("model-for-hash-sync"),
                hashes,
                features.password_hash_sync,
            ),
            is.password_hash_sync,
            Ordered::PasswordHashes,
        ),
        flag(
            "group-writeback",
            words!("insight-drift-tenant-writeback"),
            (was.group_writeback_v1, is.group_writeback_v1),
            document.group_writeback.enabled,
        ),
        flag(
            "device-writeback",
            words!("insight-drift-tenant-devices"),
            (was.device_writeback, is.device_writeback),
            features.device_writeback,
        ),
        flag(
            "directory-extensions",
            words!("insight-drift-tenant-extensions"),
            (was.directory_extensions, is.directory_extensions),
            !features.directory_extensions.is_empty(),
        ),
    ]
}

fn limit(document: &Document, was: &TenantSeen, is: &TenantSeen) -> Option<Setting> {
    let (old, new) = (was.deletion_limit?, is.deletion_limit?);
    let number = |n: u32| words!("insight-drift-number", n = n);
    (old != new).then(|| Setting {
        key: "deletion-limit",
        name: words!("insight-drift-tenant-limit"),
        old: number(old),
        new: number(new),
        meant: document.safety.deletion_limit == old,
        order: None,
    })
}

/// What sets it back, and what follows until then. What the document does not mean any more is not
/// brought back.
fn back(engine: EngineKind, setting: &Setting) -> (Option<Offer>, Words) {
    match (engine, setting.order) {
        (EngineKind::EntraConnect, _) if setting.meant => (
            offer(words!("insight-drift-export-script"), Edit::ForServer),
            words!("insight-drift-switched-by-server"),
        ),
        (EngineKind::CloudSync, Some(order)) if setting.meant => (
            offer(words!("insight-drift-switch-back"), Edit::Order(order)),
            words!("insight-drift-switched-by-plan"),
        ),
        _ => (None, words!("insight-drift-switched-then")),
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
        for engine in [EngineKind::EntraConnect, EngineKind::CloudSync] {
            let all = told(engine, false, hashes(true), hashes(false));
            assert_eq!((all.len(), repair(&all)), (1, None), "{engine:?}");
        }
    }
}
