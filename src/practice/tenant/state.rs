//! What the practice tenant remembers while it runs: requests for sign-in, tokens, faults.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::super::Result;
use super::data::{Data, Person};
use super::fault::{Armed, Fault, When};
use super::id_token::Signer;
use super::synchronization::Store;
use crate::model::Guid;

pub const TOKEN_LIFE: Duration = Duration::from_secs(3599);
pub const CODE_LIFE: Duration = Duration::from_secs(600);
pub const DEVICE_LIFE: Duration = Duration::from_secs(900);

/// The delegated permissions that the practice application has; all are consented to.
pub const PERMISSIONS: [&str; 16] = [
    "User.Read",
    "Organization.Read.All",
    "Domain.Read.All",
    "RoleManagement.Read.Directory",
    "LicenseAssignment.Read.All",
    "Group.Read.All",
    "GroupMember.Read.All",
    "Group.ReadBasic.All",
    "OnPremDirectorySynchronization.Read.All",
    "OnPremDirectorySynchronization.ReadWrite.All",
    "Organization.ReadWrite.All",
    "Synchronization.Read.All",
    "Synchronization.ReadWrite.All",
    "Application.Read.All",
    "Application.ReadWrite.All",
    "OnPremisesPublishingProfiles.ReadWrite.All",
];
const OPENID: [&str; 4] = ["openid", "profile", "email", "offline_access"];

pub struct State {
    pub base: String,
    /// Where the pages for a person's browser are.
    pub pages: String,
    pub data: Data,
    pub signer: Signer,
    pub device_interval_secs: u64,
    pub provisioning: Store,
    memory: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    signs_in: Option<String>,
    asked: BTreeMap<String, Asked>,
    codes: BTreeMap<String, Code>,
    redeemed: BTreeSet<String>,
    devices: BTreeMap<String, Device>,
    access: BTreeMap<String, Access>,
    refresh: BTreeMap<String, Grant>,
    armed: Vec<Armed>,
    served: Vec<String>,
    recorded: Vec<Recorded>,
    /// `onPremisesSynchronization`, once something of it was changed.
    synchronization: Option<Value>,
    /// Of groups that do not have everybody as members, by lower-case id.
    members: BTreeMap<String, usize>,
}

/// A request of Graph as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    pub method: String,
    /// With the query.
    pub path: String,
    pub content_type: Option<String>,
    pub if_match: Option<String>,
    pub body: String,
}

/// An authorize request that waits for a person.
#[derive(Clone)]
pub struct Asked {
    pub redirect_uri: String,
    pub form_post: bool,
    pub state: Option<String>,
    pub challenge: Option<String>,
    pub grant: Grant,
}

/// What a person allows: the same behind code, device code and refresh token.
#[derive(Clone, Default)]
pub struct Grant {
    /// Sign-in name; empty until someone has signed in.
    pub who: String,
    pub scopes: BTreeSet<String>,
    pub nonce: Option<String>,
}

#[derive(Clone)]
pub struct Code {
    pub asked: Asked,
    pub until: Instant,
}

#[derive(Clone)]
pub struct Device {
    pub user_code: String,
    pub grant: Grant,
    pub until: Instant,
    pub answer: DeviceAnswer,
    pub polls: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DeviceAnswer {
    Waiting,
    Allowed,
    Declined,
}

#[derive(Clone)]
pub struct Access {
    pub who: String,
    pub scopes: BTreeSet<String>,
    pub until: Instant,
}

impl State {
    pub fn new(
        base: String,
        pages: String,
        data: Data,
        signs_in: Option<String>,
        device_interval_secs: u64,
        replication: Duration,
    ) -> Result<Self> {
        let memory = Memory {
            signs_in,
            ..Memory::default()
        };
        Ok(Self {
            base,
            pages,
            data,
            signer: Signer::new()?,
            device_interval_secs,
            provisioning: Store::new(replication)?,
            memory: Mutex::new(memory),
        })
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn set_members(&self, group: Guid, count: usize) {
        self.memory().members.insert(group.to_string(), count);
    }

    pub fn members_of(&self, group: &str) -> Option<usize> {
        self.memory().members.get(&group.to_lowercase()).copied()
    }

    pub fn organization(&self) -> Value {
        let mut json = self.data.organization();
        json["onPremisesSyncEnabled"] = json!(self.provisioning.memory().sync_enabled);
        json
    }

    pub fn synchronization(&self) -> Value {
        let changed = self.memory().synchronization.clone();
        let mut json = changed.unwrap_or_else(|| self.data.synchronization());
        if self.provisioning.memory().password_sync {
            json["features"]["passwordSyncEnabled"] = json!(true);
        }
        json
    }

    /// Properties that `wanted` does not name stay.
    pub fn change_synchronization(&self, wanted: &Value) {
        let mut json = self.synchronization();
        merge(&mut json, wanted);
        if let Some(on) = wanted["features"]["passwordSyncEnabled"].as_bool() {
            self.provisioning.memory().password_sync = on;
        }
        self.memory().synchronization = Some(json);
    }

    pub fn record(&self, request: Recorded) {
        self.memory().recorded.push(request);
    }

    pub fn recorded(&self) -> Vec<Recorded> {
        self.memory().recorded.clone()
    }

    pub fn tenant(&self) -> Guid {
        self.data.organization.id
    }

    /// Is this path segment one under which this tenant answers?
    pub fn knows_tenant(&self, segment: &str) -> bool {
        let verified = |d: &&super::data::Domain| d.verified;
        matches!(segment, "common" | "organizations")
            || segment.eq_ignore_ascii_case(&self.tenant().to_string())
            || (self.data.domain.iter().filter(verified))
                .any(|d| d.name.eq_ignore_ascii_case(segment))
    }

    /// Scopes as asked for, without the resource in front; `Err` names one that does not exist.
    pub fn scopes(&self, text: &str) -> std::result::Result<BTreeSet<String>, String> {
        let resource = format!("{}/", self.base);
        let mut out = BTreeSet::new();
        for asked in text.split_whitespace() {
            let name = asked.strip_prefix(&resource).unwrap_or(asked);
            if name == ".default" {
                out.extend(PERMISSIONS.map(str::to_owned));
            } else if let Some(known) =
                (PERMISSIONS.iter().chain(&OPENID)).find(|known| known.eq_ignore_ascii_case(name))
            {
                out.insert((*known).to_owned());
            } else {
                return Err(asked.to_owned());
            }
        }
        Ok(out)
    }

    pub fn set_signs_in(&self, who: Option<String>) {
        self.memory().signs_in = who;
    }

    /// Who signs in without being asked.
    pub fn person_at_hand(&self) -> Option<&Person> {
        let who = self.memory().signs_in.clone()?;
        self.data.person(&who)
    }

    // Sign-in requests and codes

    pub fn ask(&self, asked: Asked) -> Result<String> {
        let key = random_text()?;
        self.memory().asked.insert(key.clone(), asked);
        Ok(key)
    }

    pub fn take_asked(&self, key: &str) -> Option<Asked> {
        self.memory().asked.remove(key)
    }

    pub fn issue_code(&self, asked: Asked, who: &Person) -> Result<String> {
        let code = marked("code")?;
        let mut asked = asked;
        asked.grant.who.clone_from(&who.sign_in_name);
        let until = Instant::now() + CODE_LIFE;
        self.memory()
            .codes
            .insert(code.clone(), Code { asked, until });
        Ok(code)
    }

    /// A code can be taken once; `Err(true)`: it was taken before.
    pub fn take_code(&self, code: &str) -> std::result::Result<Code, bool> {
        let mut memory = self.memory();
        let Some(found) = memory.codes.remove(code) else {
            return Err(memory.redeemed.contains(code));
        };
        memory.redeemed.insert(code.to_owned());
        Ok(found)
    }

    // Device codes

    /// Device code and user code.
    pub fn issue_device(&self, grant: Grant) -> Result<(String, String)> {
        let device_code = marked("device-code")?;
        let user_code = random_letters()?;
        let device = Device {
            user_code: user_code.clone(),
            grant,
            until: Instant::now() + DEVICE_LIFE,
            answer: DeviceAnswer::Waiting,
            polls: 0,
        };
        self.memory().devices.insert(device_code.clone(), device);
        Ok((device_code, user_code))
    }

    /// The device flow's state at this poll. From the second poll on, whoever signs in without
    /// being asked has answered.
    pub fn poll_device(&self, device_code: &str) -> Option<Device> {
        let mut memory = self.memory();
        let at_hand = memory.signs_in.clone();
        let device = memory.devices.get_mut(device_code)?;
        device.polls += 1;
        if let (DeviceAnswer::Waiting, Some(who), 2..) = (device.answer, at_hand, device.polls) {
            device.answer = DeviceAnswer::Allowed;
            device.grant.who = who;
        }
        let found = device.clone();
        if found.answer != DeviceAnswer::Waiting {
            memory.devices.remove(device_code);
        }
        Some(found)
    }

    pub fn knows_user_code(&self, user_code: &str) -> bool {
        let memory = self.memory();
        let waits = |d: &Device| d.answer == DeviceAnswer::Waiting && d.until > Instant::now();
        (memory.devices.values()).any(|d| d.user_code.eq_ignore_ascii_case(user_code) && waits(d))
    }

    /// `who`: `None` declines. `false`: no such code waits.
    pub fn answer_device(&self, user_code: &str, who: Option<&Person>) -> bool {
        let mut memory = self.memory();
        let found =
            (memory.devices.values_mut()).find(|d| d.user_code.eq_ignore_ascii_case(user_code));
        let Some(device) = found.filter(|d| d.answer == DeviceAnswer::Waiting) else {
            return false;
        };
        match who {
            Some(person) => {
                device.answer = DeviceAnswer::Allowed;
                device.grant.who.clone_from(&person.sign_in_name);
            }
            None => device.answer = DeviceAnswer::Declined,
        }
        true
    }

    // Tokens

    /// An access token, and a refresh token where `offline_access` was asked for.
    pub fn issue_tokens(&self, grant: &Grant) -> Result<(String, Option<String>)> {
        let access = marked("access-token")?;
        let refresh = marked("refresh-token")?;
        let mut memory = self.memory();
        let held = Access {
            who: grant.who.clone(),
            scopes: grant.scopes.clone(),
            until: Instant::now() + TOKEN_LIFE,
        };
        memory.access.insert(access.clone(), held);
        if !grant.scopes.contains("offline_access") {
            return Ok((access, None));
        }
        let kept = Grant {
            nonce: None,
            ..grant.clone()
        };
        memory.refresh.insert(refresh.clone(), kept);
        Ok((access, Some(refresh)))
    }

    pub fn refresh_grant(&self, refresh: &str) -> Option<Grant> {
        self.memory().refresh.get(refresh).cloned()
    }

    pub fn access(&self, token: &str) -> Option<Access> {
        let memory = self.memory();
        let access = memory.access.get(token)?;
        (access.until > Instant::now()).then(|| access.clone())
    }

    pub fn expire(&self, token: &str) {
        self.memory().access.remove(token);
    }

    // Faults

    pub fn arm(&self, fault: Fault, on: &str, when: When) {
        self.memory().armed.push(Armed {
            fault,
            on: on.to_owned(),
            when,
        });
    }

    /// The fault that fits this request, if its time has come.
    pub fn fault(&self, path: &str, fits: impl Fn(&Fault) -> bool) -> Option<Fault> {
        let armed = &mut self.memory().armed;
        let at = (armed.iter()).position(|a| path.starts_with(&a.on) && fits(&a.fault))?;
        match armed[at].when {
            When::Always => Some(armed[at].fault.clone()),
            When::Once | When::After(0) => Some(armed.remove(at).fault),
            When::After(left) => {
                armed[at].when = When::After(left - 1);
                None
            }
        }
    }

    pub fn note(&self, path: &str) {
        self.memory().served.push(path.to_owned());
    }

    pub fn served(&self, on: &str) -> usize {
        let memory = self.memory();
        memory.served.iter().filter(|p| p.starts_with(on)).count()
    }
}

fn merge(into: &mut Value, from: &Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (key, value) in from {
                merge(into.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (into, from) => *into = from.clone(),
    }
}

/// What a secret of the practice tenant begins with, so that a search for leaks knows all of them.
pub const SECRET: &str = "practice-secret-";

fn marked(what: &str) -> Result<String> {
    Ok(format!("{SECRET}{what}-{}", random_text()?))
}

/// 32 random bytes in text.
pub fn random_text() -> Result<String> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

pub fn random_guid() -> Result<Guid> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes)?;
    Ok(Guid::from_bytes(bytes))
}

/// Nine letters without vowels, so that no word comes out.
fn random_letters() -> Result<String> {
    const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";
    let mut bytes = [0u8; 9];
    getrandom::fill(&mut bytes)?;
    Ok(bytes
        .iter()
        .map(|b| char::from(LETTERS[usize::from(*b) % 20]))
        .collect())
}
