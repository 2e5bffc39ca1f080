//! What each feature asks for, and whether it is there: from the facts that were read.

use std::collections::BTreeMap;

use crate::engines::{Capability, Degree, answer as engine_answer};
use crate::model::Document;
use crate::model::document::EngineKind;
use crate::model::snapshot::{ForestFacts, NeededRight, WellKnown};
use crate::model::tenant::LicenceFinding;
use crate::wizard::words::some;
use crate::wizard::{Desk, Load};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Feature {
    PasswordHashSync,
    PasswordWriteback,
    ExchangeHybrid,
    DirectoryExtensions,
    GroupWriteback,
    DeviceWriteback,
    Staging,
    DeletionLimit,
}

impl Feature {
    pub const ALL: [Self; 8] = [
        Self::PasswordHashSync,
        Self::PasswordWriteback,
        Self::ExchangeHybrid,
        Self::DirectoryExtensions,
        Self::GroupWriteback,
        Self::DeviceWriteback,
        Self::Staging,
        Self::DeletionLimit,
    ];

    /// As in the reason of a right that it needs.
    pub const fn title(self) -> &'static str {
        match self {
            Self::PasswordHashSync => "Password hash synchronization",
            Self::PasswordWriteback => "Password writeback",
            Self::ExchangeHybrid => "Exchange hybrid",
            Self::DirectoryExtensions => "Directory extensions",
            Self::GroupWriteback => "Group writeback",
            Self::DeviceWriteback => "Device writeback",
            Self::Staging => "Staging mode",
            Self::DeletionLimit => "Deletion limit",
        }
    }

    pub const fn sentence(self) -> &'static str {
        match self {
            Self::PasswordHashSync => {
                "People sign in to the cloud with the password they have in Active Directory. A hash of its hash is sent, never the password."
            }
            Self::PasswordWriteback => {
                "A password changed or reset in the cloud is set in Active Directory too."
            }
            Self::ExchangeHybrid => {
                "Exchange attributes set in the cloud come back to Active Directory."
            }
            Self::DirectoryExtensions => "Further attributes of users and groups go to the cloud.",
            Self::GroupWriteback => "Groups made in the cloud are written to Active Directory.",
            Self::DeviceWriteback => {
                "Devices registered in the cloud are written to Active Directory."
            }
            Self::Staging => {
                "The server reads and computes, and exports nothing: for a standby or a trial."
            }
            Self::DeletionLimit => {
                "More deletions than this in one run stop the engine, and somebody looks first."
            }
        }
    }

    const fn capability(self) -> Capability {
        match self {
            Self::PasswordHashSync => Capability::PasswordHashSync,
            Self::PasswordWriteback => Capability::PasswordWriteback,
            Self::ExchangeHybrid => Capability::ExchangeHybrid,
            Self::DirectoryExtensions => Capability::DirectoryExtensions,
            Self::GroupWriteback => Capability::GroupWriteback,
            Self::DeviceWriteback => Capability::DeviceWriteback,
            Self::Staging => Capability::Staging,
            Self::DeletionLimit => Capability::DeletionLimit,
        }
    }

    pub fn is_on(self, document: &Document) -> bool {
        let features = &document.features;
        match self {
            Self::PasswordHashSync => features.password_hash_sync,
            Self::PasswordWriteback => features.password_writeback,
            Self::ExchangeHybrid => features.exchange_hybrid,
            Self::DirectoryExtensions => !features.directory_extensions.is_empty(),
            Self::GroupWriteback => document.group_writeback.enabled,
            Self::DeviceWriteback => features.device_writeback,
            Self::Staging => document.safety.staging,
            Self::DeletionLimit => document.safety.deletion_limit > 0,
        }
    }
}

/// One thing a feature asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What, one sentence without full stop.
    pub what: String,
    /// `None`: cannot be told from here.
    pub met: Option<bool>,
    /// What was found, or what to do.
    pub note: String,
}

fn need(what: &str, met: Option<bool>, note: impl Into<String>) -> Need {
    Need {
        what: what.into(),
        met,
        note: note.into(),
    }
}

/// Why the feature cannot be on, whatever else is there: engine, schema, number of forests.
pub(super) fn unavailable(feature: Feature, desk: &Desk) -> Option<String> {
    let engine = desk.document.engine;
    let about = engine_answer(engine, feature.capability());
    if about.degree == Degree::No {
        return Some(format!("{}: {}", engine.name(), about.words));
    }
    let lacks = |has: fn(&ForestFacts) -> bool| forests_without(desk, has);
    match feature {
        Feature::ExchangeHybrid => lacks(|f| f.exchange_schema)
            .map(|f| format!("{f} has no Exchange schema: prepare it with Exchange set-up first")),
        Feature::DeviceWriteback if desk.document.forest.len() > 1 => {
            Some("It works with one forest only".into())
        }
        Feature::DeviceWriteback => lacks(|f| f.device_class).map(|f| {
            format!("The schema of {f} is older than Windows Server 2012 R2: extend it first")
        }),
        Feature::GroupWriteback if engine == EngineKind::CloudSync => {
            lacks(|f| f.external_id_attribute).map(|f| {
                format!("The schema of {f} has no msDS-ExternalDirectoryObjectId: extend it to Windows Server 2016 first")
            })
        }
        _ => None,
    }
}

/// The connected forests that lack something, by name.
fn forests_without(desk: &Desk, has: impl Fn(&ForestFacts) -> bool) -> Option<String> {
    let lacking: Vec<&str> = desk
        .forests
        .iter()
        .filter(|(_, f)| !has(&f.facts))
        .map(|(name, _)| name.as_str())
        .collect();
    (!lacking.is_empty()).then(|| lacking.join(", "))
}

/// Everything the feature asks for, checked now.
pub fn feature_needs(
    feature: Feature,
    desk: &Desk,
    rights: &BTreeMap<String, Load<Vec<NeededRight>>>,
) -> Vec<Need> {
    let engine = desk.document.engine;
    let connect = engine == EngineKind::EntraConnect;
    let mut needs = Vec::new();
    match feature {
        Feature::PasswordHashSync => needs.extend(staging_note(desk)),
        Feature::PasswordWriteback => {
            needs.push(licence(desk));
            needs.push(need(
                "Self-service password reset in the tenant",
                None,
                "Microsoft Graph does not tell it. Look in the Microsoft Entra admin center under Password reset, On-premises integration too",
            ));
            if connect {
                needs.push(password_age(desk));
            }
            needs.extend(staging_note(desk));
        }
        Feature::ExchangeHybrid => needs.push(schema(
            desk,
            "Exchange schema in each forest",
            |f| f.exchange_schema,
            "Prepare it with Exchange set-up",
        )),
        // Told at each attribute, by the schema: see `extensions`.
        Feature::DirectoryExtensions => {}
        Feature::GroupWriteback => {
            needs.push(licence(desk));
            if connect {
                let exchange = forests_without(desk, |f| f.exchange_schema).is_none();
                needs.push(need(
                    "Exchange hybrid, for mail attributes of the groups",
                    known(desk, exchange && desk.document.features.exchange_hybrid),
                    "Without it the groups have no mail address in Active Directory",
                ));
            } else {
                needs.push(schema(
                    desk,
                    "Schema of Windows Server 2016",
                    |f| f.external_id_attribute,
                    "Extend the schema",
                ));
            }
            let target = desk.document.group_writeback.target.as_ref();
            needs.push(need(
                "A target OU",
                Some(target.is_some()),
                target.map_or_else(|| "Choose it on the next page".into(), |t| t.dn.to_string()),
            ));
        }
        Feature::DeviceWriteback => {
            needs.push(licence(desk));
            needs.push(need(
                "One forest",
                Some(desk.document.forest.len() < 2),
                some(desk.document.forest.len() as u64, "forest", "forests"),
            ));
            needs.push(schema(
                desk,
                "Schema of Windows Server 2012 R2",
                |f| f.device_class,
                "Extend the schema",
            ));
            needs.push(devices(desk));
        }
        Feature::Staging => needs.push(need(
            "Another server that exports",
            None,
            "Only one server may export to a tenant; this one then sends no passwords either",
        )),
        Feature::DeletionLimit => needs.extend(tenant_limit(desk)),
    }
    needs.extend(connector(feature, desk, rights));
    needs
}

fn known(desk: &Desk, met: bool) -> Option<bool> {
    (!desk.forests.is_empty()).then_some(met)
}

fn schema(desk: &Desk, what: &str, has: fn(&ForestFacts) -> bool, remedy: &str) -> Need {
    match forests_without(desk, has) {
        Some(lacking) => need(what, Some(false), format!("{remedy}: {lacking}")),
        None if desk.forests.is_empty() => need(what, None, "No forest is connected"),
        None => need(what, Some(true), "Found"),
    }
}

/// A longer age is no obstacle to the feature, but to the person who changes a password twice.
fn password_age(desk: &Desk) -> Need {
    let what = "Minimum password age of 0 days in the domain policy";
    let domains: Vec<_> = desk.domains().map(|(_, domain)| domain).collect();
    let longer: Vec<String> = domains
        .iter()
        .filter_map(|d| Some((&d.name, d.password_policy.min_age_secs.filter(|s| *s > 0)?)))
        .map(|(name, secs)| format!("{name} ({})", duration(secs)))
        .collect();
    let unread: Vec<&str> = domains
        .iter()
        .filter(|d| d.password_policy.min_age_secs.is_none())
        .map(|d| d.name.as_str())
        .collect();
    match (longer.is_empty(), unread.is_empty()) {
        _ if domains.is_empty() => need(what, None, "No forest is connected"),
        (false, _) => need(
            what,
            Some(false),
            format!(
                "It is longer in {}: who changes a password twice within it is refused",
                longer.join(", ")
            ),
        ),
        (true, false) => need(what, None, format!("Not read in {}", unread.join(", "))),
        (true, true) => need(what, Some(true), "Found; fine-grained policies may differ"),
    }
}

fn duration(secs: u64) -> String {
    match secs {
        86_400.. => some(secs / 86_400, "day", "days"),
        3_600.. => some(secs / 3_600, "hour", "hours"),
        _ => some(secs.div_ceil(60), "minute", "minutes"),
    }
}

fn licence(desk: &Desk) -> Need {
    let what = "Microsoft Entra ID P1 or P2";
    match desk.tenant.value().map(|t| &t.writeback_licence) {
        Some(LicenceFinding::Present(name)) => need(what, Some(true), format!("Found: {name}")),
        Some(LicenceFinding::Missing) => need(what, Some(false), "The tenant has no such licence"),
        Some(LicenceFinding::Unknown(why)) => need(what, None, why.to_string()),
        None => need(what, None, "Sign in to the tenant to have it checked"),
    }
}

fn staging_note(desk: &Desk) -> Option<Need> {
    desk.document.safety.staging.then(|| {
        need(
            "A server that is not in staging mode",
            Some(false),
            "In staging mode no password is sent or written",
        )
    })
}

fn devices(desk: &Desk) -> Need {
    let what = "The container RegisteredDevices";
    let counted: Vec<_> = desk
        .forests
        .values()
        .flat_map(|f| f.census.values())
        .filter_map(Load::value)
        .collect();
    let there = counted.iter().any(|c| {
        let containers = c.containers.iter();
        containers
            .clone()
            .any(|(c, _)| c.well_known == Some(WellKnown::RegisteredDevices))
    });
    match (there, counted.is_empty()) {
        (true, _) => need(what, Some(true), "Found"),
        (false, true) => need(what, None, "The domains are not counted yet"),
        (false, false) => need(
            what,
            Some(false),
            "Entra Connect's task \"Configure device options\" makes it",
        ),
    }
}

fn tenant_limit(desk: &Desk) -> Option<Need> {
    let ours = desk.document.safety.deletion_limit;
    let theirs = desk
        .tenant
        .value()?
        .sync_features
        .as_ref()?
        .deletion_limit?;
    (theirs != ours).then(|| {
        need(
            "The same limit in the tenant",
            Some(false),
            format!("It is {theirs} there; the tenant's holds until the engine is told otherwise"),
        )
    })
}

/// The rights that each forest's connector account needs for this feature.
fn connector(
    feature: Feature,
    desk: &Desk,
    rights: &BTreeMap<String, Load<Vec<NeededRight>>>,
) -> Vec<Need> {
    const WITH_RIGHTS: [Feature; 3] = [
        Feature::PasswordHashSync,
        Feature::PasswordWriteback,
        Feature::ExchangeHybrid,
    ];
    if !WITH_RIGHTS.contains(&feature) {
        return Vec::new();
    }
    let forests = desk.document.forest.iter();
    forests
        .map(|forest| {
            let what = format!("Rights of the connector account in {}", forest.name);
            let Some(account) = &forest.connector else {
                return need(&what, None, "No account is chosen for this forest");
            };
            if account.create {
                return need(&what, Some(true), "The new account gets them");
            }
            let checked = rights.get(&forest.name);
            let Some(read) = checked.and_then(Load::value) else {
                let running = checked.is_some_and(Load::is_running);
                let note = if running {
                    "Being checked"
                } else {
                    "Not checked"
                };
                return need(&what, None, note);
            };
            let of_feature = read.iter().filter(|r| r.why == feature.title());
            let missing: Vec<_> = of_feature
                .filter(|r| !r.has)
                .map(|r| r.what.show())
                .collect();
            match (missing.is_empty(), account.grant_rights) {
                (true, _) => need(&what, Some(true), "It has them"),
                (false, true) => need(
                    &what,
                    Some(true),
                    format!("The plan will give it: {}", missing.join(", ")),
                ),
                (false, false) => need(
                    &what,
                    Some(false),
                    format!("It lacks: {}", missing.join(", ")),
                ),
            }
        })
        .collect()
}
