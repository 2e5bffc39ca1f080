//! A directory and key store in memory for tests, in which any single call can fail or be the last
//! thing the process does.

mod tenant;

pub use tenant::{BUSY, NEVER, REFUSED};

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

use async_trait::async_trait;

use crate::model::ports::{Change, Directory, Result, SearchScope, SecretStore};
use crate::model::security::{AccessAce, Ace, SecurityDescriptor, flag, right};
pub use crate::model::testing::dn;
use crate::model::{Dn, Entry, Guid, Problem, ProblemKind, Secret, Sid};

type Attributes = BTreeMap<String, Vec<Vec<u8>>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mishap {
    /// The call errs, and nothing happened.
    Refused,
    CrashBefore,
    /// The call is carried out, but its answer never comes.
    CrashAfter,
    /// The process dies with a write under way, which the directory carries out only when the next
    /// write arrives.
    CrashUnderWay,
}

#[derive(Default)]
struct State {
    entries: BTreeMap<Dn, Attributes>,
    security: BTreeMap<Dn, SecurityDescriptor>,
    secrets: BTreeMap<String, Secret>,
    usn: i64,
    serial: u32,
    calls: usize,
    mishap: Option<(usize, Mishap)>,
    /// Writes carried out, as `verb dn`.
    writes: Vec<String>,
    tenant: tenant::Tenant,
    /// In how many seconds a member goes, as it was put in.
    ends: BTreeMap<Vec<u8>, i64>,
    /// A write of a process that is gone, not carried out yet.
    under_way: Option<Write>,
}

type Write = Box<dyn FnOnce(&mut State) + Send>;

#[derive(Default)]
pub struct Fake {
    state: Mutex<State>,
}

pub fn admin() -> Sid {
    Sid::new(5, &[21, 1, 2, 3, 512])
}

impl Fake {
    /// A domain with these OUs and users, which a Domain Admin may change.
    pub fn new(containers: &[&str], users: &[&str]) -> Self {
        let fake = Self::default();
        fake.put("DC=corp,DC=example", "domainDNS", None);
        for at in containers {
            fake.put(at, "organizationalUnit", None);
        }
        for at in users {
            fake.put(at, "user", Some(&dn(at).leaf()));
        }
        fake
    }

    pub fn put(&self, at: &str, class: &str, account_name: Option<&str>) {
        let mut attributes = vec![(
            "objectClass".to_owned(),
            vec![b"top".to_vec(), class.into()],
        )];
        if let Some(name) = account_name {
            attributes.push(("sAMAccountName".into(), vec![name.into()]));
        }
        if class == "group" {
            attributes.push(("groupType".into(), vec![b"-2147483644".to_vec()]));
        }
        self.state.lock().unwrap().insert(&dn(at), &attributes);
    }

    pub fn change(&self, at: &str, attribute: &str, value: &str) {
        let mut state = self.state.lock().unwrap();
        let entry = state.entries.get_mut(&dn(at)).unwrap();
        entry.insert(attribute.to_lowercase(), vec![value.into()]);
        state.touch(&dn(at));
    }

    pub fn mishap(&self, mishap: Option<(usize, Mishap)>) {
        let mut state = self.state.lock().unwrap();
        state.calls = 0;
        state.mishap = mishap;
    }

    /// In how many seconds a member goes by itself, as it was put in last.
    pub fn end_of(&self, member: &str) -> Option<i64> {
        let state = self.state.lock().unwrap();
        state.ends.get(member.as_bytes()).copied()
    }

    pub fn calls(&self) -> usize {
        self.state.lock().unwrap().calls
    }

    pub fn writes(&self) -> Vec<String> {
        self.state.lock().unwrap().writes.clone()
    }

    pub fn secrets(&self) -> BTreeMap<String, Secret> {
        self.state.lock().unwrap().secrets.clone()
    }

    /// Everything but bookkeeping attributes, identifiers and the password's value.
    pub fn dump(&self) -> String {
        let state = self.state.lock().unwrap();
        let mut out = String::new();
        for (at, attributes) in &state.entries {
            out.push_str(&format!("{at}\n"));
            for (name, values) in attributes {
                if ["usnchanged", "objectguid", "objectsid", "unicodepwd"].contains(&name.as_str())
                {
                    continue;
                }
                let mut values: Vec<_> =
                    values.iter().map(|v| String::from_utf8_lossy(v)).collect();
                values.sort();
                out.push_str(&format!("  {name}: {values:?}\n"));
            }
            if let Some(sd) = state.security.get(at) {
                let masks = sd.dacl.iter().filter_map(|a| match a {
                    Ace::Known(k) => Some((k.mask, k.object, k.inherited_by, k.flags)),
                    Ace::Other(_) => None,
                });
                out.push_str(&format!("  {:?}\n", masks.collect::<Vec<_>>()));
            }
        }
        let names: Vec<_> = state.secrets.keys().collect();
        out.push_str(&format!("secrets: {names:?}\n"));
        out.push_str(&state.tenant.dump());
        out
    }

    fn call<T>(&self, work: impl FnOnce(&mut State) -> Result<T>) -> Result<T> {
        let state = self.state.lock().unwrap();
        Self::called(state, work)
    }

    /// A call that changes the directory: the only sort that can outlive its process.
    fn write(&self, work: impl FnOnce(&mut State) -> Result<()> + Send + 'static) -> Result<()> {
        let mut state = self.state.lock().unwrap();
        if let Some(earlier) = state.under_way.take() {
            earlier(&mut state);
        }
        if state.mishap == Some((state.calls + 1, Mishap::CrashUnderWay)) {
            state.calls += 1;
            state.under_way = Some(Box::new(|state| drop(work(state))));
            drop(state);
            std::panic::resume_unwind(Box::new("crash"));
        }
        Self::called(state, work)
    }

    fn called<T>(
        mut state: MutexGuard<'_, State>,
        work: impl FnOnce(&mut State) -> Result<T>,
    ) -> Result<T> {
        state.calls += 1;
        let mishap = state
            .mishap
            .filter(|(at, _)| *at == state.calls)
            .map(|(_, m)| m);
        let crash = || std::panic::resume_unwind(Box::new("crash"));
        match mishap {
            Some(Mishap::Refused) => Err(refused(ProblemKind::AccessDenied)),
            // A read that nobody waits for leaves nothing behind.
            Some(Mishap::CrashBefore | Mishap::CrashUnderWay) => {
                drop(state);
                crash()
            }
            Some(Mishap::CrashAfter) => {
                let _ = work(&mut state);
                drop(state);
                crash()
            }
            None => work(&mut state),
        }
    }
}

/// The member, and in how many seconds it goes by itself.
fn with_end(value: &[u8]) -> (Vec<u8>, Option<i64>) {
    let text = String::from_utf8_lossy(value);
    match text.strip_prefix("<TTL=").and_then(|t| t.split_once(">,")) {
        Some((left, dn)) => (dn.as_bytes().to_vec(), Some(left.parse().unwrap())),
        None => (value.to_vec(), None),
    }
}

fn refused(kind: ProblemKind) -> Problem {
    Problem::new(kind, "The directory refused", "Nothing, this is a test.")
}

impl State {
    fn insert(&mut self, at: &Dn, attributes: &[(String, Vec<Vec<u8>>)]) {
        self.serial += 1;
        let mut entry: Attributes = attributes
            .iter()
            .map(|(name, values)| (name.to_lowercase(), values.clone()))
            .collect();
        let mut guid = [7u8; 16];
        guid[..4].copy_from_slice(&self.serial.to_be_bytes());
        entry.insert(
            "objectguid".into(),
            vec![Guid::from_bytes(guid).to_ad_bytes().to_vec()],
        );
        if entry.contains_key("samaccountname") {
            let sid = Sid::new(5, &[21, 1, 2, 3, 1000 + self.serial]);
            entry.insert("objectsid".into(), vec![sid.to_bytes()]);
        }
        self.entries.insert(at.clone(), entry);
        let full = AccessAce {
            allow: true,
            flags: flag::CONTAINER_INHERIT,
            mask: right::FULL_CONTROL,
            object: None,
            inherited_by: None,
            who: admin(),
        };
        let security = SecurityDescriptor {
            owner: Some(admin()),
            group: None,
            control: 0x8404,
            dacl: vec![Ace::Known(full)],
        };
        self.security.insert(at.clone(), security);
        self.touch(at);
    }

    fn touch(&mut self, at: &Dn) {
        self.usn += 1;
        let usn = self.usn.to_string().into_bytes();
        if let Some(entry) = self.entries.get_mut(at) {
            entry.insert("usnchanged".into(), vec![usn]);
        }
    }

    fn entry(&self, at: &Dn) -> Option<Entry> {
        let mut entry = Entry::new(at.clone());
        for (name, values) in self.entries.get(at)? {
            entry.push(name, values.clone());
        }
        if entry.has_class("user") && !entry.has("tokenGroups") {
            entry.push("tokenGroups", [Sid::new(5, &[21, 1, 2, 3, 513]).to_bytes()]);
        }
        Some(entry)
    }

    fn modify(&mut self, at: &Dn, changes: &[Change]) -> Result<()> {
        let entry = self
            .entries
            .get_mut(at)
            .ok_or_else(|| refused(ProblemKind::NotFound))?;
        let mut next = entry.clone();
        for change in changes {
            match change {
                Change::Add(name, values) => {
                    let links = values.iter().map(|v| with_end(v));
                    let links: Vec<(Vec<u8>, Option<i64>)> = links.collect();
                    let values: Vec<Vec<u8>> = links.iter().map(|(v, _)| v.clone()).collect();
                    let have = next.entry(name.to_lowercase()).or_default();
                    if values.iter().any(|v| have.contains(v)) {
                        return Err(refused(ProblemKind::AlreadyExists));
                    }
                    have.extend(values);
                    for (member, left) in links {
                        self.ends.remove(&member);
                        self.ends.extend(left.map(|left| (member, left)));
                    }
                }
                Change::Delete(name, values) => {
                    let have = next.entry(name.to_lowercase()).or_default();
                    if values.iter().any(|v| !have.contains(v)) {
                        return Err(refused(ProblemKind::NotFound));
                    }
                    self.ends.retain(|member, _| !values.contains(member));
                    have.retain(|v| !values.is_empty() && !values.contains(v));
                    if have.is_empty() {
                        next.remove(&name.to_lowercase());
                    }
                }
                Change::Replace(name, values) => {
                    next.insert(name.to_lowercase(), values.clone());
                }
            }
        }
        *entry = next;
        self.touch(at);
        self.writes.push(format!("modify {at}"));
        Ok(())
    }

    /// `(attribute=value)`, `(objectClass=*)` and an or of the former.
    fn matches(&self, at: &Dn, filter: &str) -> bool {
        let Some(entry) = self.entry(at) else {
            return false;
        };
        let inner = filter.trim_start_matches("(|").trim_matches(['(', ')']);
        inner.split(")(").any(|part| {
            let (name, value) = part.split_once('=').unwrap();
            value == "*" || entry.texts(name).any(|v| v.eq_ignore_ascii_case(value))
        })
    }
}

#[async_trait]
impl Directory for Fake {
    async fn read(&self, at: &Dn, _: &[&str]) -> Result<Option<Entry>> {
        self.call(|state| Ok(state.entry(at)))
    }

    async fn read_by_guid(&self, _: &Dn, guid: Guid, _: &[&str]) -> Result<Option<Entry>> {
        self.call(|state| {
            let all = state.entries.keys().filter_map(|at| state.entry(at));
            Ok(all.into_iter().find(|e| e.guid() == Some(guid)))
        })
    }

    async fn search(
        &self,
        base: &Dn,
        scope: SearchScope,
        filter: &str,
        _: &[&str],
    ) -> Result<Vec<Entry>> {
        self.call(|state| {
            let within = |at: &Dn| match scope {
                SearchScope::Base => at == base,
                SearchScope::OneLevel => at.parent().as_ref() == Some(base),
                SearchScope::Subtree => at.is_at_or_below(base),
            };
            let found = state
                .entries
                .keys()
                .filter(|at| within(at) && state.matches(at, filter));
            Ok(found.filter_map(|at| state.entry(at)).collect())
        })
    }

    async fn add(&self, at: &Dn, attributes: &[(String, Vec<Vec<u8>>)]) -> Result<()> {
        self.call(|state| {
            if state.entries.contains_key(at) {
                return Err(refused(ProblemKind::AlreadyExists));
            }
            if !at.parent().is_some_and(|p| state.entries.contains_key(&p)) {
                return Err(refused(ProblemKind::NotFound));
            }
            state.insert(at, attributes);
            state.writes.push(format!("add {at}"));
            Ok(())
        })
    }

    async fn modify(&self, at: &Dn, changes: &[Change]) -> Result<()> {
        let (at, changes) = (at.clone(), changes.to_vec());
        self.write(move |state| state.modify(&at, &changes))
    }

    async fn delete(&self, at: &Dn) -> Result<()> {
        let at = at.clone();
        self.write(move |state| {
            if state.entries.keys().any(|e| e.is_below(&at)) {
                return Err(refused(ProblemKind::Refused));
            }
            state.security.remove(&at);
            state.writes.push(format!("delete {at}"));
            let gone = state.entries.remove(&at);
            gone.map(|_| ())
                .ok_or_else(|| refused(ProblemKind::NotFound))
        })
    }

    async fn security(&self, at: &Dn) -> Result<SecurityDescriptor> {
        self.call(|state| {
            let found = state.security.get(at).cloned();
            found.ok_or_else(|| refused(ProblemKind::NotFound))
        })
    }

    async fn write_dacl(&self, at: &Dn, security: &SecurityDescriptor) -> Result<()> {
        self.call(|state| {
            state.security.insert(at.clone(), security.clone());
            state.touch(at);
            state.writes.push(format!("dacl {at}"));
            Ok(())
        })
    }

    async fn own_sids(&self, _: &Dn) -> Result<Vec<Sid>> {
        self.call(|_| Ok(vec![admin()]))
    }
}

#[async_trait]
impl SecretStore for Fake {
    async fn get(&self, name: &str) -> Result<Option<Secret>> {
        self.call(|state| Ok(state.secrets.get(name).cloned()))
    }

    async fn set(&self, name: &str, secret: &Secret) -> Result<()> {
        self.call(|state| {
            state.secrets.insert(name.into(), secret.clone());
            state.writes.push(format!("secret {name}"));
            Ok(())
        })
    }

    async fn delete(&self, name: &str) -> Result<()> {
        self.call(|state| {
            state.secrets.remove(name);
            Ok(())
        })
    }
}
