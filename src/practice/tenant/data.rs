//! What the practice tenant holds, from `resources/practice/tenant.toml`.

use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::super::{Error, Result};
use crate::model::Guid;

const TEXT: &str = include_str!("../../../resources/practice/tenant.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Data {
    pub organization: Organization,
    pub domain: Vec<Domain>,
    pub role: Vec<Role>,
    pub person: Vec<Person>,
    licence: Vec<Licence>,
    sync: Sync,
    pub agent: Vec<Agent>,
    group: Vec<Form>,
    families: Families,
    #[serde(skip)]
    pub groups: Vec<Group>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    pub id: Guid,
    pub name: String,
    pub client_id: Guid,
    technical_mail: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    pub name: String,
    #[serde(default)]
    initial: bool,
    #[serde(default)]
    default: bool,
    pub verified: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub name: String,
    pub template: Guid,
    description: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: Guid,
    pub name: String,
    pub sign_in_name: String,
    #[serde(default)]
    pub roles: Vec<String>,
    #[serde(default)]
    pub guest: bool,
    #[serde(default)]
    synced: bool,
    /// The id token names the roles, as with the manifest's `groupMembershipClaims`.
    #[serde(default)]
    pub wids: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Licence {
    sku: Guid,
    name: String,
    bought: u32,
    used: u32,
    plans: Vec<ServicePlan>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ServicePlan {
    id: Guid,
    name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sync {
    deletion_limit: u32,
    on: Vec<String>,
    off: Vec<String>,
}

/// A provisioning agent of Microsoft's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agent {
    pub id: Guid,
    pub machine: String,
    pub external_ip: String,
    pub active: bool,
    pub domains: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Families {
    areas: Vec<String>,
    form: Vec<Form>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Microsoft365,
    Security,
    MailSecurity,
    Distribution,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    name: String,
    kind: Kind,
    #[serde(default)]
    description: String,
    #[serde(default)]
    rule: Option<String>,
    #[serde(default)]
    synced: bool,
}

/// A group as Graph shows it.
#[derive(Debug)]
pub struct Group {
    pub id: Guid,
    pub name: String,
    /// All properties of the type `group` that the practice tenant knows.
    pub json: Value,
}

impl Data {
    pub fn load() -> Result<Self> {
        let mut data: Self = toml::from_str(TEXT).map_err(|e| Error::Data(e.to_string()))?;
        let missing = data.person.iter().flat_map(|p| &p.roles).find(|name| {
            let name = name.as_str();
            data.role.iter().all(|r| r.name != name)
        });
        if let Some(name) = missing {
            return Err(Error::Data(format!("no role is called {name}")));
        }
        if data.person.is_empty() {
            return Err(Error::Data("there is no person".into()));
        }
        data.groups = data.all_groups();
        Ok(data)
    }

    pub fn person(&self, sign_in_name: &str) -> Option<&Person> {
        self.person
            .iter()
            .find(|p| p.sign_in_name.eq_ignore_ascii_case(sign_in_name))
    }

    pub fn roles_of<'a>(&'a self, person: &'a Person) -> impl Iterator<Item = &'a Role> {
        self.role.iter().filter(|r| person.roles.contains(&r.name))
    }

    pub fn organization(&self) -> Value {
        let verified: Vec<Value> = self
            .domain
            .iter()
            .filter(|d| d.verified)
            .map(|d| {
                json!({"name": d.name, "isDefault": d.default, "isInitial": d.initial,
                    "type": "Managed", "capabilities": "Email, OfficeCommunicationsOnline"})
            })
            .collect();
        json!({
            "id": self.organization.id, "displayName": self.organization.name,
            "tenantType": "AAD", "onPremisesSyncEnabled": null, "onPremisesLastSyncDateTime": null,
            "verifiedDomains": verified, "assignedPlans": [],
            "technicalNotificationMails": [self.organization.technical_mail],
        })
    }

    pub fn domains(&self) -> Vec<Value> {
        self.domain
            .iter()
            .map(|d| {
                json!({
                    "id": d.name, "authenticationType": "Managed", "availabilityStatus": null,
                    "isAdminManaged": true, "isDefault": d.default, "isInitial": d.initial,
                    "isRoot": true, "isVerified": d.verified,
                    "supportedServices": if d.verified { json!(["Email"]) } else { json!([]) },
                    "passwordValidityPeriodInDays": 90, "passwordNotificationWindowInDays": 14,
                })
            })
            .collect()
    }

    pub fn licences(&self) -> Vec<Value> {
        let tenant = self.organization.id;
        self.licence
            .iter()
            .map(|l| {
                let plans: Vec<Value> = l
                    .plans
                    .iter()
                    .map(|p| {
                        json!({"servicePlanId": p.id, "servicePlanName": p.name,
                            "provisioningStatus": "Success", "appliesTo": "User"})
                    })
                    .collect();
                json!({
                    "id": format!("{tenant}_{}", l.sku), "skuId": l.sku, "skuPartNumber": l.name,
                    "capabilityStatus": "Enabled", "appliesTo": "User", "consumedUnits": l.used,
                    "prepaidUnits": {"enabled": l.bought, "suspended": 0, "warning": 0, "lockedOut": 0},
                    "servicePlans": plans,
                })
            })
            .collect()
    }

    pub fn synchronization(&self) -> Value {
        let features: serde_json::Map<String, Value> = (self.sync.on.iter().map(|k| (k, true)))
            .chain(self.sync.off.iter().map(|k| (k, false)))
            .map(|(key, value)| (key.clone(), json!(value)))
            .collect();
        json!({
            "id": self.organization.id,
            "configuration": {"accidentalDeletionPrevention": {
                "synchronizationPreventionType": "enabledForCount",
                "alertThreshold": self.sync.deletion_limit}},
            "features": features,
        })
    }

    fn all_groups(&self) -> Vec<Group> {
        let families = self.families.form.iter().flat_map(|form| {
            self.families.areas.iter().map(|area| Form {
                name: form.name.replace("{area}", area),
                rule: form.rule.as_ref().map(|r| r.replace("{area}", area)),
                ..form.clone()
            })
        });
        let forms = self.group.iter().cloned().chain(families);
        let mut groups: Vec<Group> = forms.enumerate().map(|(n, f)| group(n, &f)).collect();
        groups.sort_by_cached_key(|g| (g.name.to_lowercase(), g.id));
        groups
    }
}

impl Person {
    pub fn json(&self) -> Value {
        json!({
            "id": self.id, "displayName": self.name, "userPrincipalName": self.sign_in_name,
            "userType": if self.guest { "Guest" } else { "Member" },
            "onPremisesSyncEnabled": if self.synced { json!(true) } else { Value::Null },
            "mail": null, "givenName": null, "surname": null, "jobTitle": null,
        })
    }
}

impl Role {
    pub fn json(&self) -> Value {
        json!({
            "@odata.type": "#microsoft.graph.directoryRole", "id": stable_id("role", &self.name, 0),
            "displayName": self.name, "description": self.description,
            "roleTemplateId": self.template,
        })
    }
}

fn group(number: usize, form: &Form) -> Group {
    let id = stable_id("group", &form.name, number);
    let mail_enabled = form.kind != Kind::Security;
    let security_enabled = matches!(form.kind, Kind::Security | Kind::MailSecurity);
    let mut types = Vec::new();
    if form.kind == Kind::Microsoft365 {
        types.push("Unified");
    }
    if form.rule.is_some() {
        types.push("DynamicMembership");
    }
    let nickname = format!("group{number}");
    let on_premises = |value: Value| if form.synced { value } else { Value::Null };
    let json = json!({
        "id": id, "displayName": form.name,
        "description": if form.description.is_empty() { Value::Null } else { json!(form.description) },
        "mail": mail_enabled.then(|| format!("{nickname}@fabrikam-practice.example")),
        "mailEnabled": mail_enabled, "mailNickname": nickname,
        "securityEnabled": security_enabled, "groupTypes": types,
        "membershipRule": form.rule,
        "membershipRuleProcessingState": form.rule.as_ref().map(|_| "On"),
        "isAssignableToRole": null, "createdDateTime": "2026-01-15T08:00:00Z",
        "onPremisesSyncEnabled": on_premises(json!(true)),
        "onPremisesSamAccountName": on_premises(json!(form.name)),
        "onPremisesSecurityIdentifier":
            on_premises(json!(format!("S-1-5-21-1004336348-1177238915-682003330-{}", 2000 + number))),
        "onPremisesDomainName": on_premises(json!("fabrikam-practice.example")),
        "onPremisesNetBiosName": on_premises(json!("FABRIKAM")),
        "onPremisesLastSyncDateTime": on_premises(json!("2026-02-01T06:30:00Z")),
    });
    let name = form.name.clone();
    Group { id, name, json }
}

/// The same id in every run.
pub fn stable_id(what: &str, name: &str, number: usize) -> Guid {
    let digest = Sha256::digest(format!("{what}/{number}/{name}"));
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    // Version 8, variant 1 (RFC 9562 5.8).
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    Guid::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_about_250_groups_of_every_kind_and_no_id_twice() {
        let data = Data::load().unwrap();
        assert!(
            (240..=260).contains(&data.groups.len()),
            "{}",
            data.groups.len()
        );
        let mut ids: Vec<Guid> = data.groups.iter().map(|g| g.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), data.groups.len());
        let count = |mail: bool, security: bool| {
            let of_kind =
                |g: &&Group| g.json["mailEnabled"] == mail && g.json["securityEnabled"] == security;
            data.groups.iter().filter(of_kind).count()
        };
        for (mail, security) in [(true, false), (false, true), (true, true)] {
            assert!(count(mail, security) > 20);
        }
    }

    #[test]
    fn two_names_are_equal_in_the_51_characters_that_make_a_common_name() {
        let data = Data::load().unwrap();
        let mut starts: Vec<String> = (data.groups.iter())
            .filter(|g| g.name.chars().count() > 51)
            .map(|g| g.name.chars().take(51).collect())
            .collect();
        let all = starts.len();
        starts.dedup();
        assert!(starts.len() < all);
    }
}
