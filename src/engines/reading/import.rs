//! What an engine's export says, as a document; and item by item what could not be carried over.

use crate::engines::ContainerLists;
use crate::model::document::{
    CredentialRef, Domain, EngineKind, Forest, Join, SignIn, SourceAnchor, TargetOu, Transport,
};
use crate::model::words::words;
use crate::model::{Dn, Document, Words};

use super::configuration::{Connector, ConnectorKind, Partition, ServerConfiguration, SyncRule};

/// A document, and what the export holds beyond it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    pub document: Document,
    pub not_carried: Vec<NotCarried>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCarried {
    /// One sentence without full stop.
    pub what: Words,
    /// Why, or what to do about it.
    pub why: Words,
    /// File and path of the element, or the setting's name.
    pub place: String,
}

/// Classes of objects that an engine takes by itself, without what only holds others; one that is
/// left out is told.
const CLASSES: [&str; 7] = [
    "user",
    "group",
    "contact",
    "computer",
    "inetOrgPerson",
    "foreignSecurityPrincipal",
    "msDS-Device",
];
/// What holds objects; whether it is listed changes nothing of what syncs.
const HOLDERS: [&str; 3] = ["container", "domainDNS", "organizationalUnit"];
/// Classes of objects that Syncwright counts and shows; an engine that leaves one out says so.
pub const SHOWN_CLASSES: [&str; 4] = ["user", "group", "contact", "computer"];

/// The form that an Entra Connect or Identity Manager server exports, as a document.
pub fn import(server: &ServerConfiguration) -> Imported {
    let mut import = Import {
        server,
        document: Document::new(EngineKind::EntraConnect),
        not_carried: Vec::new(),
    };
    for connector in &server.connectors {
        match &connector.kind {
            ConnectorKind::ActiveDirectory => import.forest(connector),
            ConnectorKind::Entra => import.entra(connector),
            ConnectorKind::Other(category) => import.leave(
                words!(
                    "import-other-connector",
                    name = &connector.name,
                    category = category
                ),
                words!("import-other-connector-why"),
                &connector.name,
            ),
        }
    }
    import.identity();
    import.features();
    import.group_writeback();
    import.safety();
    import.rules();
    import.unsaid();
    import.idle_settings();
    import.the_rest();
    Imported {
        document: import.document,
        not_carried: import.not_carried,
    }
}

pub(super) struct Import<'a> {
    pub(super) server: &'a ServerConfiguration,
    pub(super) document: Document,
    not_carried: Vec<NotCarried>,
}

impl Import<'_> {
    pub(super) fn leave(&mut self, what: Words, why: Words, place: &str) {
        self.not_carried.push(NotCarried {
            what,
            why,
            place: place.to_owned(),
        });
    }

    fn forest(&mut self, connector: &Connector) {
        let domain = connector
            .partitions
            .iter()
            .map(|p| self.domain(connector, p))
            .collect();
        if !connector.account.is_empty() {
            self.leave(
                words!(
                    "import-account",
                    account = &connector.account,
                    forest = &connector.forest
                ),
                words!("import-account-why"),
                &connector.name,
            );
        }
        if !connector.pilot_group.is_empty() {
            self.leave(
                words!("import-pilot", group = &connector.pilot_group),
                words!("import-pilot-why"),
                "Connector.GroupFilteringGroupDn",
            );
        }
        self.document.features.password_hash_sync |= connector.password_hash_sync;
        self.document.forest.push(Forest {
            name: if connector.forest.is_empty() {
                connector.name.clone()
            } else {
                connector.forest.clone()
            },
            sign_in: SignIn {
                account: String::new(),
                credential: CredentialRef::Ask,
            },
            connector: None,
            transport: Transport::default(),
            ca_file: None,
            domain,
        });
    }

    /// A partition that is not selected becomes a domain of which nothing syncs.
    fn domain(&mut self, connector: &Connector, partition: &Partition) -> Domain {
        let mut domain = Domain {
            name: partition.dn.dns_domain(),
            guid: partition.guid,
            controllers: Vec::new(),
            cloud_sync: Default::default(),
            rules: Vec::new(),
        };
        if !partition.selected {
            if partition.lists != ContainerLists::default() {
                self.leave(
                    words!("import-unselected", domain = &domain.name),
                    words!("import-unselected-why"),
                    &connector.name,
                );
            }
            return domain;
        }
        let (scope, strays) = partition.lists.scope(&partition.dn);
        domain.set_scope(&scope);
        for stray in strays {
            self.leave(
                words!("import-stray", dn = &stray, domain = &domain.name),
                words!("import-stray-why"),
                &connector.name,
            );
        }
        self.classes(&domain.name, &partition.object_classes);
        domain
    }

    /// Classes that are left out, and others that are taken.
    fn classes(&mut self, domain: &str, taken: &[String]) {
        if taken.is_empty() {
            return;
        }
        let is_among = |class: &str, list: &[&str]| {
            let mut same = list.iter().filter(|c| c.eq_ignore_ascii_case(class));
            same.next().is_some()
        };
        let names: Vec<&str> = taken.iter().map(String::as_str).collect();
        for class in CLASSES.iter().filter(|c| !is_among(c, &names)) {
            self.leave(
                words!("import-class", class = *class, domain = domain),
                words!("import-class-why"),
                "object-classes",
            );
        }
        let others = names
            .iter()
            .filter(|c| !is_among(c, &CLASSES) && !is_among(c, &HOLDERS));
        for class in others {
            self.leave(
                words!("import-class-too", class = *class, domain = domain),
                words!("import-class-why"),
                "object-classes",
            );
        }
    }

    fn entra(&mut self, connector: &Connector) {
        self.document.features.password_writeback |= connector.password_writeback;
        // "contoso.onmicrosoft.com - AAD"
        if let Some(domain) = connector.name.strip_suffix(" - AAD") {
            domain.clone_into(&mut self.document.tenant.domain);
        }
    }

    fn identity(&mut self) {
        if let Some(attribute) = self.server.setting("SynchronizationOption.UPNAttribute") {
            attribute.clone_into(&mut self.document.identity.sign_in_attribute);
        }
        if let Some(anchor) = self.server.setting("SynchronizationOption.AnchorAttribute") {
            self.document.identity.source_anchor = SourceAnchor::reading(anchor);
        }
        let Some(criteria) = self.server.setting("SynchronizationOption.JoinCriteria") else {
            return;
        };
        let custom = self.server.setting("SynchronizationOption.CustomAttribute");
        self.document.identity.join = match (criteria.to_ascii_lowercase().as_str(), custom) {
            ("alwaysprovision", _) => Join::Once,
            ("mail", _) => Join::Mail,
            ("objectsid", _) => Join::ObjectSid,
            ("samaccountname", _) => Join::AccountName,
            (_, Some(attribute)) => Join::Attribute(attribute.to_owned()),
            _ => {
                return self.leave(
                    words!("import-join", value = criteria),
                    words!("import-join-why"),
                    "Microsoft.SynchronizationOption.JoinCriteria",
                );
            }
        };
    }

    fn features(&mut self) {
        let (server, features) = (self.server, &mut self.document.features);
        features.password_hash_sync |= server.is_on("OptionalFeature.PasswordHashSync");
        features.password_writeback |= server.is_on("OptionalFeature.PasswordWriteback");
        features.exchange_hybrid = server.is_on("OptionalFeature.HybridExchange");
        features.device_writeback = server.is_on("OptionalFeature.DeviceWriteBack");
        if server.is_on("OptionalFeature.DirectoryExtension") {
            let listed = server
                .setting("OptionalFeature.DirectoryExtensionAttributes")
                .unwrap_or_default();
            features.directory_extensions = extensions(listed);
            for entry in entries(listed).filter(|e| e.contains('.')) {
                self.leave(
                    words!("import-extension", entry = entry),
                    words!("import-extension-why"),
                    "Microsoft.OptionalFeature.DirectoryExtensionAttributes",
                );
            }
        }
        for (name, place) in [
            (
                "OptionalFeature.UserWriteBack",
                "Microsoft.OptionalFeature.UserWriteBack",
            ),
            (
                "OptionalFeature.GroupFiltering",
                "Microsoft.OptionalFeature.GroupFiltering",
            ),
            (
                "OptionalFeature.FilterAAD",
                "Microsoft.OptionalFeature.FilterAAD",
            ),
        ] {
            if server.is_on(name) {
                self.leave(
                    words!("import-feature", name = place),
                    words!("import-feature-why"),
                    place,
                );
            }
        }
    }

    fn group_writeback(&mut self) {
        if !self.server.is_on("OptionalFeature.GroupWriteBack") {
            return;
        }
        self.document.group_writeback.enabled = true;
        let place = "Microsoft.GroupWriteBack.Container";
        match self
            .server
            .setting("GroupWriteBack.Container")
            .map(Dn::parse)
        {
            Some(Ok(dn)) => {
                self.document.group_writeback.target = Some(TargetOu {
                    dn,
                    guid: None,
                    create: false,
                });
            }
            _ => self.leave(words!("import-target"), words!("import-target-why"), place),
        }
    }

    fn safety(&mut self) {
        let limit = self
            .server
            .setting("OptionalFeature.ExportDeletionThresholdValue");
        let guarded = self
            .server
            .setting("OptionalFeature.ExportDeletionThreshold")
            .is_none_or(|v| v.eq_ignore_ascii_case("true"));
        match limit.map(str::parse) {
            Some(Ok(limit)) if guarded => self.document.safety.deletion_limit = limit,
            _ if !guarded => self.document.safety.deletion_limit = 0,
            _ => {}
        }
        self.document.safety.staging = self.server.is_on("Synchronize.StagingMode");
    }

    /// Microsoft's own rules come with the engine: only those that differ are worth a line.
    fn rules(&mut self) {
        let server = self.server;
        for rule in server.rules.iter().filter(|r| r.is_custom()) {
            self.leave(
                words!(
                    "import-rule",
                    name = &rule.name,
                    precedence = rule.precedence.to_string()
                ),
                words!("import-rule-why"),
                &place_of(rule),
            );
            for (name, value) in &rule.unusual {
                self.leave(
                    words!("import-detail", name = name, value = value),
                    words!("import-rule-why"),
                    &place_of(rule),
                );
            }
        }
        for rule in server.rules.iter().filter(|r| !r.is_custom() && r.disabled) {
            self.leave(
                words!("import-rule-off", name = &rule.name),
                words!("import-rule-off-why"),
                &place_of(rule),
            );
        }
        let standard = server
            .rules
            .iter()
            .filter(|r| !r.is_custom() && !r.disabled)
            .count();
        if standard > 0 {
            self.leave(
                words!("import-standard", count = standard),
                words!("import-standard-why"),
                "SynchronizationRules",
            );
        }
    }
}

/// `name.class.type.enabled,…`: the attributes' names, each once.
pub fn extensions(listed: &str) -> Vec<String> {
    let mut names = Vec::new();
    for entry in entries(listed) {
        let name = entry.split('.').next().unwrap_or_default();
        if !name.is_empty() && !names.iter().any(|n: &String| n.eq_ignore_ascii_case(name)) {
            names.push(name.to_owned());
        }
    }
    names
}

fn entries(listed: &str) -> impl Iterator<Item = &str> {
    listed.split(',').map(str::trim)
}

fn place_of(rule: &SyncRule) -> String {
    format!("SynchronizationRule_{{{}}}", rule.id)
}
