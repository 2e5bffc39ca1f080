//! What each feature asks for, and whether it is there: from the facts that were read.

use std::collections::BTreeMap;

use crate::engines::{Capability, Degree, answer as engine_answer};
use crate::model::Document;
use crate::model::document::EngineKind;
use crate::model::snapshot::{ForestFacts, NeededFor, NeededRight, WellKnown};
use crate::model::tenant::LicenceFinding;
use crate::model::words::{Words, say, words};
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

    pub fn title(self) -> &'static str {
        match self {
            Self::PasswordHashSync => say!("page-features-hash-sync"),
            Self::PasswordWriteback => say!("page-features-password-writeback"),
            Self::ExchangeHybrid => say!("page-features-exchange"),
            Self::DirectoryExtensions => say!("page-features-extensions"),
            Self::GroupWriteback => say!("page-features-group-writeback"),
            Self::DeviceWriteback => say!("page-features-device-writeback"),
            Self::Staging => say!("page-features-staging"),
            Self::DeletionLimit => say!("page-features-deletion-limit"),
        }
    }

    pub fn sentence(self) -> &'static str {
        match self {
            Self::PasswordHashSync => say!("page-features-hash-sync-about"),
            Self::PasswordWriteback => say!("page-features-password-writeback-about"),
            Self::ExchangeHybrid => say!("page-features-exchange-about"),
            Self::DirectoryExtensions => say!("page-features-extensions-about"),
            Self::GroupWriteback => say!("page-features-group-writeback-about"),
            Self::DeviceWriteback => say!("page-features-device-writeback-about"),
            Self::Staging => say!("page-features-staging-about"),
            Self::DeletionLimit => say!("page-features-deletion-limit-about"),
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
    pub what: Words,
    /// `None`: cannot be told from here.
    pub met: Option<bool>,
    /// What was found, or what to do.
    pub note: Words,
}

fn need(what: Words, met: Option<bool>, note: impl Into<Words>) -> Need {
    Need {
        what,
        met,
        note: note.into(),
    }
}

/// Why the feature cannot be on, whatever else is there: engine, schema, number of forests.
pub(super) fn unavailable(feature: Feature, desk: &Desk) -> Option<Words> {
    let engine = desk.document.engine;
    let about = engine_answer(engine, feature.capability());
    if about.degree == Degree::No {
        return Some(words!(
            "page-features-engine-cannot",
            engine = engine.name(),
            why = about.words
        ));
    }
    let lacks = |has: fn(&ForestFacts) -> bool| forests_without(desk, has);
    match feature {
        Feature::ExchangeHybrid => lacks(|f| f.exchange_schema)
            .map(|f| words!("page-features-no-exchange-schema", forests = f)),
        Feature::DeviceWriteback if desk.document.forest.len() > 1 => {
            Some(words!("page-features-one-forest-only"))
        }
        Feature::DeviceWriteback => {
            lacks(|f| f.device_class).map(|f| words!("page-features-schema-too-old", forests = f))
        }
        Feature::GroupWriteback if engine == EngineKind::CloudSync => {
            lacks(|f| f.external_id_attribute)
                .map(|f| words!("page-features-no-external-id", forests = f))
        }
        _ => None,
    }
}

/// The connected forests that lack something, by name.
fn forests_without(desk: &Desk, has: impl Fn(&ForestFacts) -> bool) -> Option<Words> {
    let lacking: Vec<&str> = desk
        .forests
        .iter()
        .filter(|(_, f)| !has(&f.facts))
        .map(|(name, _)| name.as_str())
        .collect();
    (!lacking.is_empty()).then(|| listed(lacking))
}

/// Names, one after the other, in the language that is spoken when they are shown.
fn listed<T: Into<Words>>(names: impl IntoIterator<Item = T>) -> Words {
    let two = |first: Words, next: Words| words!("page-features-list", first = first, next = next);
    let names = names.into_iter().map(Into::into);
    names.reduce(two).unwrap_or_default()
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
                words!("page-features-need-reset"),
                None,
                words!("page-features-need-reset-note"),
            ));
            if connect {
                needs.push(password_age(desk));
            }
            needs.extend(staging_note(desk));
        }
        Feature::ExchangeHybrid => needs.push(schema(
            desk,
            words!("page-features-need-exchange-schema"),
            |f| f.exchange_schema,
            |forests| words!("page-features-need-exchange-schema-note", forests = forests),
        )),
        // Told at each attribute, by the schema: see `extensions`.
        Feature::DirectoryExtensions => {}
        Feature::GroupWriteback => {
            needs.push(licence(desk));
            if connect {
                let exchange = forests_without(desk, |f| f.exchange_schema).is_none();
                needs.push(need(
                    words!("page-features-need-exchange"),
                    known(desk, exchange && desk.document.features.exchange_hybrid),
                    words!("page-features-need-exchange-note"),
                ));
            } else {
                needs.push(schema(
                    desk,
                    words!("page-features-need-schema-2016"),
                    |f| f.external_id_attribute,
                    extend,
                ));
            }
            let target = desk.document.group_writeback.target.as_ref();
            needs.push(need(
                words!("page-features-need-target"),
                Some(target.is_some()),
                target.map_or_else(
                    || words!("page-features-need-target-note"),
                    |t| t.dn.to_string().into(),
                ),
            ));
        }
        Feature::DeviceWriteback => {
            needs.push(licence(desk));
            needs.push(need(
                words!("page-features-need-one-forest"),
                Some(desk.document.forest.len() < 2),
                words!("page-features-forests", n = desk.document.forest.len()),
            ));
            needs.push(schema(
                desk,
                words!("page-features-need-schema-2012"),
                |f| f.device_class,
                extend,
            ));
            needs.push(devices(desk));
        }
        Feature::Staging => needs.push(need(
            words!("page-features-need-other-server"),
            None,
            words!("page-features-need-other-server-note"),
        )),
        Feature::DeletionLimit => needs.extend(tenant_limit(desk)),
    }
    needs.extend(connector(feature, desk, rights));
    needs
}

fn known(desk: &Desk, met: bool) -> Option<bool> {
    (!desk.forests.is_empty()).then_some(met)
}

fn extend(forests: Words) -> Words {
    words!("page-features-need-schema-note", forests = forests)
}

/// `remedy`: of the forests that lack it.
fn schema(
    desk: &Desk,
    what: Words,
    has: fn(&ForestFacts) -> bool,
    remedy: fn(Words) -> Words,
) -> Need {
    match forests_without(desk, has) {
        Some(lacking) => need(what, Some(false), remedy(lacking)),
        None if desk.forests.is_empty() => need(what, None, words!("page-features-no-forest")),
        None => need(what, Some(true), words!("page-features-found")),
    }
}

/// A longer age is no obstacle to the feature, but to the person who changes a password twice.
fn password_age(desk: &Desk) -> Need {
    let what = words!("page-features-need-age");
    let domains: Vec<_> = desk.domains().map(|(_, domain)| domain).collect();
    let longer: Vec<Words> = domains
        .iter()
        .filter_map(|d| Some((&d.name, d.password_policy.min_age_secs.filter(|s| *s > 0)?)))
        .map(|(name, secs)| {
            words!(
                "page-features-need-age-of",
                domain = name,
                age = duration(secs)
            )
        })
        .collect();
    let unread: Vec<&str> = domains
        .iter()
        .filter(|d| d.password_policy.min_age_secs.is_none())
        .map(|d| d.name.as_str())
        .collect();
    match (longer.is_empty(), unread.is_empty()) {
        _ if domains.is_empty() => need(what, None, words!("page-features-no-forest")),
        (false, _) => need(
            what,
            Some(false),
            words!("page-features-need-age-longer", domains = listed(longer)),
        ),
        (true, false) => need(
            what,
            None,
            words!("page-features-need-age-unread", domains = listed(unread)),
        ),
        (true, true) => need(what, Some(true), words!("page-features-need-age-found")),
    }
}

fn duration(secs: u64) -> Words {
    match secs {
        86_400.. => words!("page-features-days", n = secs / 86_400),
        3_600.. => words!("page-features-hours", n = secs / 3_600),
        _ => words!("page-features-minutes", n = secs.div_ceil(60)),
    }
}

fn licence(desk: &Desk) -> Need {
    let what = words!("page-features-need-licence");
    match desk.tenant.value().map(|t| &t.writeback_licence) {
        Some(LicenceFinding::Present(name)) => need(
            what,
            Some(true),
            words!("page-features-need-licence-found", name = name),
        ),
        Some(LicenceFinding::Missing) => need(
            what,
            Some(false),
            words!("page-features-need-licence-missing"),
        ),
        Some(LicenceFinding::Unknown(why)) => need(what, None, why.clone()),
        None => need(what, None, words!("page-features-need-licence-unknown")),
    }
}

fn staging_note(desk: &Desk) -> Option<Need> {
    desk.document.safety.staging.then(|| {
        need(
            words!("page-features-need-active-server"),
            Some(false),
            words!("page-features-need-active-server-note"),
        )
    })
}

fn devices(desk: &Desk) -> Need {
    let what = words!("page-features-need-devices");
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
        (true, _) => need(what, Some(true), words!("page-features-need-devices-there")),
        (false, true) => need(what, None, words!("page-features-need-devices-uncounted")),
        (false, false) => need(
            what,
            Some(false),
            words!("page-features-need-devices-missing"),
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
            words!("page-features-need-same-limit"),
            Some(false),
            words!("page-features-need-same-limit-note", n = theirs),
        )
    })
}

/// The rights that each forest's connector account needs for this feature.
fn connector(
    feature: Feature,
    desk: &Desk,
    rights: &BTreeMap<String, Load<Vec<NeededRight>>>,
) -> Vec<Need> {
    let needed_for = match feature {
        Feature::PasswordHashSync => NeededFor::PasswordHashSync,
        Feature::PasswordWriteback => NeededFor::PasswordWriteback,
        Feature::ExchangeHybrid => NeededFor::ExchangeHybrid,
        _ => return Vec::new(),
    };
    let forests = desk.document.forest.iter();
    forests
        .map(|forest| {
            let what = words!("page-features-need-rights", forest = &forest.name);
            let Some(account) = &forest.connector else {
                return need(what, None, words!("page-features-need-rights-no-account"));
            };
            if account.create {
                return need(
                    what,
                    Some(true),
                    words!("page-features-need-rights-new-account"),
                );
            }
            let checked = rights.get(&forest.name);
            let Some(read) = checked.and_then(Load::value) else {
                let running = checked.is_some_and(Load::is_running);
                let note = if running {
                    words!("page-features-need-rights-being-checked")
                } else {
                    words!("page-features-need-rights-unchecked")
                };
                return need(what, None, note);
            };
            let of_feature = read.iter().filter(|r| r.why == needed_for);
            let missing: Vec<_> = of_feature.filter(|r| !r.has).map(|r| &r.what).collect();
            match (missing.is_empty(), account.grant_rights) {
                (true, _) => need(what, Some(true), words!("page-features-need-rights-has")),
                (false, true) => need(
                    what,
                    Some(true),
                    words!("page-features-need-rights-given", rights = listed(missing)),
                ),
                (false, false) => need(
                    what,
                    Some(false),
                    words!("page-features-need-rights-lacks", rights = listed(missing)),
                ),
            }
        })
        .collect()
}
