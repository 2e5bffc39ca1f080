//! What the wizard has to know of the tenant, in one go.

use jiff::Timestamp;
use serde::Deserialize;

use super::error::{Error, Result};
use super::graph::{Consistency, Page};
use super::roles;
use super::session::Session;
use crate::model::tenant::{LicenceFinding, SignedIn, SyncFeatures, TenantDomain, TenantFacts};
use crate::model::words::words;
use crate::model::{Guid, Problem};

const P1: &str = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";
const P2: &str = "eec0eb4f-6444-4f95-aba0-50c24d67f998";

pub async fn read(session: &Session) -> Result<TenantFacts> {
    let claims = session.claims();
    let (organization, domains, me, roles, licence, sync_features) = tokio::try_join!(
        organization(session),
        domains(session),
        me(session),
        roles::read(session, &claims),
        licence(session),
        sync_features(session),
    )?;
    if is_for_customers(&organization.tenant_type) {
        return Err(Error::TenantType(
            organization.tenant_type.unwrap_or_default(),
        ));
    }
    let verified = organization.verified_domains;
    Ok(TenantFacts {
        id: organization.id,
        name: organization.display_name.unwrap_or_default(),
        domains: domains.unwrap_or_else(|| verified.into_iter().map(TenantDomain::from).collect()),
        sync_enabled: organization.on_premises_sync_enabled,
        last_sync: organization
            .on_premises_last_sync_date_time
            .as_deref()
            .and_then(moment),
        person: SignedIn {
            id: me.id,
            name: me.display_name.unwrap_or_default(),
            sign_in_name: me.user_principal_name.unwrap_or_default(),
            roles,
            guest: claims.is_guest() || me.user_type.is_some_and(|t| t == "Guest"),
            synced: me.on_premises_sync_enabled == Some(true),
        },
        writeback_licence: licence,
        sync_features,
    })
}

/// The first year of our era stands for "never".
fn moment(text: &str) -> Option<Timestamp> {
    text.parse().ok().filter(|t: &Timestamp| t.as_second() > 0)
}

fn is_for_customers(tenant_type: &Option<String>) -> bool {
    tenant_type.as_deref().is_some_and(|t| {
        ["AAD B2C", "CIAM"]
            .iter()
            .any(|refused| t.eq_ignore_ascii_case(refused))
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Organization {
    id: Guid,
    display_name: Option<String>,
    tenant_type: Option<String>,
    on_premises_sync_enabled: Option<bool>,
    on_premises_last_sync_date_time: Option<String>,
    #[serde(default)]
    verified_domains: Vec<VerifiedDomain>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct VerifiedDomain {
    name: String,
    is_default: Option<bool>,
    is_initial: Option<bool>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

impl From<VerifiedDomain> for TenantDomain {
    fn from(domain: VerifiedDomain) -> Self {
        Self {
            name: domain.name,
            verified: true,
            initial: domain.is_initial == Some(true),
            default: domain.is_default == Some(true),
            federated: domain
                .kind
                .is_some_and(|k| k.eq_ignore_ascii_case("Federated")),
        }
    }
}

async fn organization(session: &Session) -> Result<Organization> {
    let what = words!("entra-what-tenant");
    const SELECT: &str = "id,displayName,tenantType,onPremisesSyncEnabled,onPremisesLastSyncDateTime,verifiedDomains";
    let url = session.url("organization", &[("$select", SELECT)]);
    let page: Page<Organization> = session.read(&what, url, Consistency::Default).await?;
    page.value
        .into_iter()
        .next()
        .ok_or_else(|| Error::Malformed {
            what,
            why: "it is empty".into(),
        })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Domain {
    id: String,
    authentication_type: Option<String>,
    is_verified: Option<bool>,
    is_default: Option<bool>,
    is_initial: Option<bool>,
}

/// `None`: not allowed, as for guests; the tenant's own list of verified domains has to do.
async fn domains(session: &Session) -> Result<Option<Vec<TenantDomain>>> {
    let url = session.url("domains", &[]);
    let what = words!("entra-what-domains");
    let all: Vec<Domain> = match session.read_all(&what, url).await {
        Err(error) if error.is_absence() => return Ok(None),
        all => all?,
    };
    let domain = |d: Domain| TenantDomain {
        name: d.id,
        verified: d.is_verified == Some(true),
        initial: d.is_initial == Some(true),
        default: d.is_default == Some(true),
        federated: d
            .authentication_type
            .is_some_and(|t| t.eq_ignore_ascii_case("Federated")),
    };
    Ok(Some(all.into_iter().map(domain).collect()))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Me {
    id: Guid,
    display_name: Option<String>,
    user_principal_name: Option<String>,
    user_type: Option<String>,
    on_premises_sync_enabled: Option<bool>,
}

async fn me(session: &Session) -> Result<Me> {
    const SELECT: &str = "id,displayName,userPrincipalName,userType,onPremisesSyncEnabled";
    let url = session.url("me", &[("$select", SELECT)]);
    let what = words!("entra-what-account");
    session.read(&what, url, Consistency::Default).await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sku {
    sku_part_number: Option<String>,
    capability_status: Option<String>,
    #[serde(default)]
    service_plans: Vec<Plan>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Plan {
    service_plan_id: Option<String>,
    provisioning_status: Option<String>,
}

/// Any subscription in use that brings Microsoft Entra ID P1 or P2.
async fn licence(session: &Session) -> Result<LicenceFinding> {
    let select = [("$select", "skuPartNumber,capabilityStatus,servicePlans")];
    let url = session.url("subscribedSkus", &select);
    let what = words!("entra-what-licences");
    let all: Vec<Sku> = match session.read_all(&what, url).await {
        Err(error) if error.is_absence() => {
            return Ok(LicenceFinding::Unknown(Problem::from(error).headline));
        }
        all => all?,
    };
    let found = all.into_iter().find(Sku::has_premium);
    Ok(found.map_or(LicenceFinding::Missing, |sku| {
        LicenceFinding::Present(sku.sku_part_number.unwrap_or_default())
    }))
}

impl Sku {
    fn has_premium(&self) -> bool {
        let is = |text: &Option<String>, wanted: &[&str]| {
            let text = text.as_deref().unwrap_or_default();
            wanted.iter().any(|w| text.eq_ignore_ascii_case(w))
        };
        is(&self.capability_status, &["Enabled", "Warning"])
            && self.service_plans.iter().any(|plan| {
                is(&plan.service_plan_id, &[P1, P2]) && is(&plan.provisioning_status, &["Success"])
            })
    }
}

#[derive(Deserialize)]
struct Synchronization {
    #[serde(default)]
    configuration: Configuration,
    #[serde(default)]
    features: Features,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Configuration {
    accidental_deletion_prevention: Option<DeletionPrevention>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DeletionPrevention {
    synchronization_prevention_type: Option<String>,
    alert_threshold: Option<u32>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Features {
    password_sync_enabled: Option<bool>,
    unified_group_writeback_enabled: Option<bool>,
    device_writeback_enabled: Option<bool>,
    directory_extensions_enabled: Option<bool>,
    block_soft_match_enabled: Option<bool>,
    block_cloud_object_takeover_through_hard_match_enabled: Option<bool>,
}

/// `None`: not allowed (documented for Global Administrators) or not offered in this cloud.
async fn sync_features(session: &Session) -> Result<Option<SyncFeatures>> {
    let url = session.url("directory/onPremisesSynchronization", &[]);
    let what = words!("entra-what-sync");
    let page: Page<Synchronization> = match session.read(&what, url, Consistency::Default).await {
        Err(error) if error.is_absence() => return Ok(None),
        page => page?,
    };
    Ok(page.value.into_iter().next().map(|found| {
        let Synchronization {
            configuration,
            features,
        } = found;
        let limit = configuration
            .accidental_deletion_prevention
            .filter(|limit| {
                limit.synchronization_prevention_type.as_deref() == Some("enabledForCount")
            });
        SyncFeatures {
            password_hash_sync: features.password_sync_enabled,
            group_writeback_v1: features.unified_group_writeback_enabled,
            device_writeback: features.device_writeback_enabled,
            directory_extensions: features.directory_extensions_enabled,
            block_soft_match: features.block_soft_match_enabled,
            block_hard_match_takeover: features
                .block_cloud_object_takeover_through_hard_match_enabled,
            deletion_limit: limit.and_then(|limit| limit.alert_threshold),
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_one_means_never() {
        assert_eq!(moment("0001-01-01T00:00:00Z"), None);
        assert!(moment("2026-01-31T17:45:18Z").is_some());
        assert_eq!(moment("soon"), None);
    }

    #[test]
    fn only_a_subscription_in_use_with_a_provisioned_plan_counts() {
        let sku = |status: &str, plan: &str, provisioned: &str| Sku {
            sku_part_number: None,
            capability_status: Some(status.into()),
            service_plans: vec![Plan {
                service_plan_id: Some(plan.into()),
                provisioning_status: Some(provisioned.into()),
            }],
        };
        assert!(sku("Enabled", P1, "Success").has_premium());
        assert!(sku("Warning", P2, "success").has_premium());
        assert!(!sku("Suspended", P1, "Success").has_premium());
        assert!(!sku("Enabled", P1, "Disabled").has_premium());
        assert!(!sku("Enabled", "other", "Success").has_premium());
    }
}
