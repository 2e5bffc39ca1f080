//! What an export leaves open, and what of it has no part in a document.

use crate::model::words::words;
use crate::model::{Dn, Words};

use super::import::Import;

impl Import<'_> {
    /// A policy file of the wizard and Identity Manager say nothing of these settings: what stands in
    /// the document then is nobody's choice.
    pub(super) fn unsaid(&mut self) {
        if !self.server.settings.is_empty() {
            return;
        }
        let document = self.document.clone();
        let identity = &document.identity;
        let features = &document.features;
        let off = || words!("plan-set-off");
        // What a connector says is said.
        let open = [
            (
                "SynchronizationOption.UPNAttribute",
                words!("plan-set-sign-in-name"),
                Some(identity.sign_in_attribute.as_str().into()),
            ),
            (
                "SynchronizationOption.AnchorAttribute",
                words!("plan-set-anchor"),
                Some(identity.source_anchor.attribute().into()),
            ),
            (
                "SynchronizationOption.JoinCriteria",
                words!("plan-set-across-forests"),
                Some(words!("plan-join-once")),
            ),
            (
                "OptionalFeature.PasswordHashSync",
                words!("engines-password-hash-sync"),
                (!features.password_hash_sync).then(off),
            ),
            (
                "OptionalFeature.PasswordWriteback",
                words!("engines-password-writeback"),
                (!features.password_writeback).then(off),
            ),
            (
                "OptionalFeature.HybridExchange",
                words!("engines-exchange-hybrid"),
                Some(off()),
            ),
            (
                "OptionalFeature.DeviceWriteBack",
                words!("engines-device-writeback"),
                Some(off()),
            ),
            (
                "OptionalFeature.DirectoryExtension",
                words!("engines-directory-extensions"),
                Some(off()),
            ),
            (
                "OptionalFeature.GroupWriteBack",
                words!("plan-set-writeback"),
                Some(off()),
            ),
            (
                "OptionalFeature.ExportDeletionThreshold",
                words!("engines-deletion-limit"),
                Some(words!(
                    "plan-limit-deletions",
                    n = document.safety.deletion_limit
                )),
            ),
            (
                "Synchronize.StagingMode",
                words!("engines-staging"),
                Some(off()),
            ),
        ];
        for (place, name, value) in open {
            let Some(value): Option<Words> = value else {
                continue;
            };
            self.leave(
                words!("import-unsaid", name = name),
                words!("import-unsaid-why", value = value),
                &format!("Microsoft.{place}"),
            );
        }
    }

    /// Settings that a document has a place for, and still does not hold as they are here.
    pub(super) fn idle_settings(&mut self) {
        let server = self.server;
        let value = |name: &str| server.setting(name).unwrap_or_default();
        let joins = value("SynchronizationOption.JoinCriteria").to_ascii_lowercase();
        let by_itself = ["", "alwaysprovision", "mail", "objectsid", "samaccountname"];
        let limit = "OptionalFeature.ExportDeletionThresholdValue";
        let guarded =
            !value("OptionalFeature.ExportDeletionThreshold").eq_ignore_ascii_case("false");
        let container = "GroupWriteBack.Container";
        let writes = server.is_on("OptionalFeature.GroupWriteBack");
        let idle = [
            (container, !writes),
            (
                "SynchronizationOption.CustomAttribute",
                by_itself.contains(&joins.as_str()),
            ),
            (
                "OptionalFeature.DirectoryExtensionAttributes",
                !server.is_on("OptionalFeature.DirectoryExtension"),
            ),
            (limit, !guarded),
        ];
        for (name, _) in idle.iter().filter(|(_, idle)| *idle) {
            self.leave_setting(name, words!("import-idle-why"));
        }
        if guarded && value(limit).parse::<u32>().is_err() {
            self.leave_setting(limit, words!("import-unreadable-why"));
        }
        if writes && Dn::parse(value(container)).is_err() {
            self.leave_setting(container, words!("import-unreadable-why"));
        }
        for name in SWITCHES {
            if !["true", "false"].contains(&value(name).to_ascii_lowercase().as_str()) {
                self.leave_setting(name, words!("import-unreadable-why"));
            }
        }
    }

    /// An empty one says nothing.
    fn leave_setting(&mut self, name: &str, why: Words) {
        let Some(value) = self.server.setting(name) else {
            return;
        };
        let name = format!("Microsoft.{name}");
        let what = words!("import-setting", name = &name, value = value);
        self.leave(what, why, &name);
    }

    /// Settings that no part read, what could not be read at all, and elements that no reader took.
    pub(super) fn the_rest(&mut self) {
        let server = self.server;
        for (name, value) in &server.settings {
            if !value.is_empty() && !is_carried(name) {
                self.leave(
                    words!("import-setting", name = name, value = value),
                    words!("import-feature-why"),
                    name,
                );
            }
        }
        for (file, name) in &server.unread {
            self.leave(
                words!("import-unread", name = name),
                words!("import-unread-why"),
                file,
            );
        }
        for (file, untaken) in &server.untaken {
            self.leave(
                words!(
                    "import-element",
                    count = untaken.count,
                    path = &untaken.path
                ),
                why(&untaken.path),
                &format!("{file}: {}", untaken.path),
            );
        }
    }
}

/// Is the server's setting of this name part of the document, or of a line of its own?
pub fn is_carried(name: &str) -> bool {
    let name = name.trim_start_matches("Microsoft.");
    SWITCHES.contains(&name) || VALUES.contains(&name)
}

/// Settings that are `True` or `False`, of which each became part of the document or of a line.
const SWITCHES: &[&str] = &[
    "OptionalFeature.PasswordHashSync",
    "OptionalFeature.PasswordWriteback",
    "OptionalFeature.HybridExchange",
    "OptionalFeature.DeviceWriteBack",
    "OptionalFeature.DirectoryExtension",
    "OptionalFeature.UserWriteBack",
    "OptionalFeature.GroupFiltering",
    "OptionalFeature.FilterAAD",
    "OptionalFeature.GroupWriteBack",
    "OptionalFeature.ExportDeletionThreshold",
    "Synchronize.StagingMode",
];

/// The others of them.
const VALUES: &[&str] = &[
    "SynchronizationOption.UPNAttribute",
    "SynchronizationOption.AnchorAttribute",
    "SynchronizationOption.JoinCriteria",
    "SynchronizationOption.CustomAttribute",
    "OptionalFeature.DirectoryExtensionAttributes",
    "GroupWriteBack.Container",
    "OptionalFeature.ExportDeletionThresholdValue",
];

/// Why an element is no part of the document, by the branch it stands in.
pub(super) fn why(path: &str) -> Words {
    let around = ["", "ma-data", "saved-ma-configuration", "mv-data"];
    let branch = path.split('/').find(|part| !around.contains(part));
    match branch.unwrap_or_default() {
        "schema" | "attribute-inclusion" | "directories" => words!("import-why-schema"),
        "ma-run-data" => words!("import-why-run-profiles"),
        "private-configuration" | "ma-partition-data" => words!("import-why-connection"),
        // Rules of Identity Manager stand in its agents and in its metaverse.
        "join" | "projection" | "export-attribute-flow" | "stay-disconnector" | "extension" => {
            words!("import-rule-why")
        }
        "saved-mv-configuration" => why_of_metaverse(path),
        _ => words!("import-why-unknown"),
    }
}

fn why_of_metaverse(path: &str) -> Words {
    let rules = ["import-attribute-flow", "provisioning", "extension"];
    match path.split('/').nth(2).unwrap_or_default() {
        "schema" => words!("import-standard-why"),
        part if rules.contains(&part) => words!("import-rule-why"),
        _ => words!("import-why-unknown"),
    }
}
