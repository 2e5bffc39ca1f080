//! An application's settings: which domain, what runs, and the deletion limit.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::model::provisioning::{Direction, PASSWORD_HASHES, Setting};

const DOMAIN: &str = "Domain";
const APP_KEY: &str = "AppKey";
/// Of the account that the service makes for itself.
const ACCOUNT: &str = "UserName";
const PASSWORD: &str = "Password";
const NOTIFICATION: &str = "SyncNotificationSettings";

/// All of an application's settings that the document decides on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SettingsWish {
    pub direction: Direction,
    /// DNS name of the domain in Active Directory.
    pub domain: String,
    /// More deletions than this in one run put the job into quarantine; 0: nothing does.
    pub limit: u32,
    /// The limit is to be written though Graph does not show what it is.
    #[serde(default)]
    pub unseen: bool,
    /// What the tenant is to be switched to, again where it was switched on before.
    #[serde(default)]
    pub passwords: Passwords,
    /// What was switched off in the tenant elsewhere: the service is told again to switch it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Ordered>,
}

/// What the service switches on in the tenant when it is told to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ordered {
    Synchronization,
    /// And synchronization with them.
    PasswordHashes,
}

/// Password hashes, as far as the tenant has to be told of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Passwords {
    #[default]
    No,
    /// They are carried, and the tenant knows.
    Carried,
    /// They are from now on.
    Begin,
}

impl SettingsWish {
    /// All settings as they are to be written, and which of them are new or other: key, old, new.
    pub fn edit(&self, current: &[Setting]) -> (Vec<Setting>, Vec<(String, String, String)>) {
        let mut all = current.to_vec();
        let mut changed = Vec::new();
        let mut set = |key: &str, value: Option<String>| {
            let Some(value) = value else { return };
            let found = all.iter_mut().find(|s| s.key == key);
            let old = found.as_ref().and_then(|s| s.value.clone());
            changed.push((key.to_owned(), old.unwrap_or_default(), value.clone()));
            match found {
                Some(setting) => setting.value = Some(value),
                None => all.push(Setting {
                    key: key.to_owned(),
                    value: Some(value),
                }),
            }
        };
        let now = |key| current.iter().find(|s| s.key == key);
        set(DOMAIN, self.domain(now(DOMAIN)));
        set(APP_KEY, self.app_key(current));
        set(NOTIFICATION, self.notification(now(NOTIFICATION)));
        (all, changed)
    }

    /// What is to be read back once it is done: an order to begin is not among it.
    pub fn done(&self) -> Self {
        Self {
            passwords: match self.passwords {
                Passwords::No => Passwords::No,
                Passwords::Carried | Passwords::Begin => Passwords::Carried,
            },
            again: None,
            ..self.clone()
        }
    }

    fn domain(&self, now: Option<&Setting>) -> Option<String> {
        let fresh = || Some(json!({"domain": self.domain}).to_string());
        match now {
            None => fresh(),
            // Kept from us: it is there.
            Some(Setting { value: None, .. }) => None,
            Some(setting) if same_domain(setting, &self.domain) => None,
            Some(_) => fresh(),
        }
    }

    /// An order more than a setting: the service switches synchronization on in the tenant and makes
    /// its account, and may not show the key again.
    fn app_key(&self, current: &[Setting]) -> Option<String> {
        let given = |s: &Setting| [APP_KEY, ACCOUNT, PASSWORD].contains(&s.key.as_str());
        let begins = self.passwords == Passwords::Begin;
        let asked = self.again.is_some() || begins || !current.iter().any(given);
        let wanted = self.direction == Direction::ToTenant && asked;
        let scenario = match (self.passwords, self.again) {
            (Passwords::Begin, _) | (_, Some(Ordered::PasswordHashes)) => PASSWORD_HASHES,
            (_, Some(Ordered::Synchronization)) | (Passwords::No, None) => {
                self.direction.job_template()
            }
            (Passwords::Carried, None) => PASSWORD_HASHES,
        };
        wanted.then(|| json!({"appKeyScenario": scenario}).to_string())
    }

    fn notification(&self, now: Option<&Setting>) -> Option<String> {
        let Some(now) = now else {
            let fresh = json!({
                "Enabled": false,
                "Recipients": "",
                "DeleteThresholdEnabled": self.limit > 0,
                "DeleteThresholdValue": self.limit.max(1),
            });
            return Some(fresh.to_string());
        };
        let Some(text) = &now.value else {
            return self.unseen.then(|| self.notification(None)).flatten();
        };
        let mut value: Value = serde_json::from_str(text).unwrap_or(Value::Null);
        if !value.is_object() {
            return self.notification(None);
        }
        let on = value.get("DeleteThresholdEnabled").is_some_and(is_true);
        let is = value.get("DeleteThresholdValue").and_then(number);
        let as_wanted = match self.limit {
            0 => !on,
            limit => on && is == Some(limit.into()),
        };
        if as_wanted {
            return None;
        }
        let object: &mut Map<String, Value> = value.as_object_mut()?;
        object.insert("DeleteThresholdEnabled".into(), json!(self.limit > 0));
        if self.limit > 0 {
            object.insert("DeleteThresholdValue".into(), json!(self.limit));
        }
        Some(value.to_string())
    }
}

/// Both forms are seen.
fn is_true(value: &Value) -> bool {
    value.as_bool() == Some(true)
        || value
            .as_str()
            .is_some_and(|t| t.eq_ignore_ascii_case("true"))
}

fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

/// Does this setting say that the application is for this domain?
pub fn same_domain(setting: &Setting, domain: &str) -> bool {
    let Some(text) = setting.value.as_deref().filter(|_| setting.key == DOMAIN) else {
        return false;
    };
    let inner: Option<Value> = serde_json::from_str(text).ok();
    let named = inner.as_ref().and_then(|v| v.get("domain")?.as_str());
    named.unwrap_or(text).eq_ignore_ascii_case(domain)
}

/// The settings that this program writes; none of them holds a secret.
pub fn own(settings: &[Setting]) -> Vec<&Setting> {
    let ours = |s: &&Setting| [DOMAIN, APP_KEY, NOTIFICATION].contains(&s.key.as_str());
    settings.iter().filter(ours).collect()
}

/// The service does not show it again.
pub fn is_order(key: &str) -> bool {
    key == APP_KEY
}

/// Do these changes switch synchronization on in the tenant, which is not taken back?
pub fn switches_on(changed: &[(String, String, String)]) -> bool {
    changed.iter().any(|(key, _, _)| is_order(key))
}
