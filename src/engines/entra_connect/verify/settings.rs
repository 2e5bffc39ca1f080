//! The server's settings that the document decides, and those that no document has.

use crate::engines::reading::{ServerConfiguration, extensions};
use crate::model::document::Join;
use crate::model::words::words;
use crate::model::{Dn, Document, Words};

use super::Item;

pub(super) fn check(document: &Document, server: &ServerConfiguration, items: &mut Vec<Item>) {
    for (setting, wanted) in plain(document) {
        items.push(Item::text(named(setting), wanted, server.setting(setting)));
    }
    // Not there: off.
    let told = !server.settings.is_empty();
    for setting in [
        "OptionalFeature.UserWriteBack",
        "OptionalFeature.GroupFiltering",
        "OptionalFeature.FilterAAD",
    ] {
        let found = told.then(|| server.is_on(setting).to_string());
        items.push(Item::text(named(setting), false.to_string(), found));
    }
    items.extend(target(document, server));
    items.push(extension_attributes(document, server));
}

fn named(setting: &str) -> Words {
    words!("export-check-setting", name = setting)
}

/// Each setting that is one text, and what it must be.
fn plain(document: &Document) -> Vec<(&'static str, String)> {
    let (identity, features, safety) = (&document.identity, &document.features, &document.safety);
    let guarded = safety.deletion_limit > 0;
    let mut out = vec![
        (
            "SynchronizationOption.UPNAttribute",
            identity.sign_in_attribute.clone(),
        ),
        (
            "SynchronizationOption.AnchorAttribute",
            identity.source_anchor.attribute().to_owned(),
        ),
        (
            "SynchronizationOption.JoinCriteria",
            criteria(&identity.join).to_owned(),
        ),
    ];
    if let Join::Attribute(name) = &identity.join {
        out.push(("SynchronizationOption.CustomAttribute", name.clone()));
    }
    let switches = [
        ("OptionalFeature.HybridExchange", features.exchange_hybrid),
        (
            "OptionalFeature.PasswordWriteback",
            features.password_writeback,
        ),
        ("OptionalFeature.DeviceWriteBack", features.device_writeback),
        (
            "OptionalFeature.GroupWriteBack",
            document.group_writeback.enabled,
        ),
        ("OptionalFeature.ExportDeletionThreshold", guarded),
        ("Synchronize.StagingMode", safety.staging),
    ];
    out.extend(switches.map(|(name, on)| (name, on.to_string())));
    if guarded {
        out.push((
            "OptionalFeature.ExportDeletionThresholdValue",
            safety.deletion_limit.to_string(),
        ));
    }
    out
}

fn criteria(join: &Join) -> &'static str {
    match join {
        Join::Once => "AlwaysProvision",
        Join::Mail => "Mail",
        Join::ObjectSid => "ObjectSID",
        Join::AccountName => "SAMAccountName",
        Join::Attribute(_) => "CustomAttribute",
    }
}

/// `None`: no groups are written.
fn target(document: &Document, server: &ServerConfiguration) -> Option<Item> {
    let writeback = &document.group_writeback;
    let target = writeback.target.as_ref().filter(|_| writeback.enabled)?;
    let setting = "GroupWriteBack.Container";
    let found = server.setting(setting);
    Some(match found.map(Dn::parse) {
        Some(Ok(dn)) => Item::dns(
            named(setting),
            std::slice::from_ref(&target.dn),
            Some(&[dn]),
        ),
        _ => Item::text(named(setting), target.dn.as_str(), found),
    })
}

fn extension_attributes(document: &Document, server: &ServerConfiguration) -> Item {
    let setting = "OptionalFeature.DirectoryExtensionAttributes";
    let switch = server.setting("OptionalFeature.DirectoryExtension");
    let on = switch.is_none_or(|v| v.eq_ignore_ascii_case("true"));
    let listed = server.setting(setting).filter(|_| on).unwrap_or_default();
    let told = !server.settings.is_empty();
    Item::names(
        named(setting),
        document.features.directory_extensions.clone(),
        told.then(|| extensions(listed)),
    )
}
