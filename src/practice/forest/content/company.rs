//! A company from `resources/practice/*.toml`: units, people, groups, grants.

use std::sync::Arc;

use serde::Deserialize;

use super::super::access;
use super::super::store::{ContextId, Id, NewSid};
use super::super::values::file_time;
use super::super::{Options, Scenario};
use super::{Builder, MADE, accounts, attr};
use crate::model::security::{AccessAce, Ask, flag, right, well_known};
use crate::model::{Guid, Secret, Sid};
use crate::practice::{Error, Result};

const SMALL: &str = include_str!("../../../../resources/practice/forest.toml");
const HOSTILE: &str = include_str!("../../../../resources/practice/hostile.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainEntry {
    pub dns: String,
    pub netbios: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Company {
    #[serde(rename = "domain")]
    pub domains: Vec<DomainEntry>,
    /// Domains of the forest that nobody serves.
    pub elsewhere: Vec<DomainEntry>,
    /// `uPNSuffixes`
    pub suffixes: Vec<String>,
    given: Vec<String>,
    family: Vec<String>,
    unit: Vec<Unit>,
    account: Vec<Account>,
    group: Vec<Group>,
    grant: Vec<Grant>,
}

/// What another file adds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct More {
    unit: Vec<Unit>,
    account: Vec<Account>,
    group: Vec<Group>,
}

/// An OU with what is in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Unit {
    /// NetBIOS name; empty: the root domain.
    domain: String,
    /// From the domain down.
    path: Vec<String>,
    description: String,
    users: usize,
    contacts: usize,
    computers: usize,
    /// Of the sign-in names; empty: none.
    suffix: String,
    department: String,
    /// Every so many users are disabled; 0: none.
    disabled_every: usize,
    /// Every so many users have an ms-DS-ConsistencyGuid already; 0: none.
    anchored_every: usize,
    /// "Protect from accidental deletion".
    protected: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Account {
    #[serde(default)]
    domain: String,
    path: Vec<String>,
    name: String,
    account: String,
    #[serde(default)]
    upn: String,
    /// Which of the public passwords; empty: everybody's.
    #[serde(default)]
    password: String,
    /// disabled, locked, expired, stale, change, hours, station
    #[serde(default)]
    state: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    groups: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    #[serde(default)]
    domain: String,
    path: Vec<String>,
    name: String,
    /// global, domain-local, universal, distribution
    kind: String,
    #[serde(default)]
    description: String,
    /// Account names of the same domain, or `NETBIOS\name`.
    #[serde(default)]
    members: Vec<String>,
    /// All users below this OU.
    #[serde(default)]
    everyone_in: Vec<String>,
    /// Only with the option for clashes.
    #[serde(default)]
    clash: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Grant {
    to: String,
    on: Vec<String>,
    /// groups, replicate, anchor
    right: String,
}

fn bad(what: impl Into<String>) -> Error {
    Error::Data(what.into())
}

impl Company {
    pub fn read(scenario: Scenario) -> Result<Self> {
        let read = |text: &str| toml::from_str::<Self>(text).map_err(|e| bad(e.to_string()));
        let mut company = read(SMALL)?;
        match scenario {
            Scenario::Bare | Scenario::Large => {
                let sync = |path: &[String]| path.len() < 2 || path[1] == "Sync";
                let own = &mut company;
                own.unit.retain(|u| u.domain.is_empty() && sync(&u.path));
                own.unit.iter_mut().for_each(|u| u.users = 0);
                own.account.retain(|a| a.domain.is_empty() && sync(&a.path));
                own.account.iter_mut().for_each(|a| a.groups.clear());
                own.group.retain(|g| g.clash);
            }
            Scenario::Hostile => {
                let more: More = toml::from_str(HOSTILE).map_err(|e| bad(e.to_string()))?;
                company.unit.extend(more.unit);
                company.account.extend(more.account);
                company.group.extend(more.group);
            }
            Scenario::Small => {}
        }
        Ok(company)
    }

    pub fn fill(&self, builder: &mut Builder, options: &Options) -> Result<()> {
        let mut people = People {
            company: self,
            next: 0,
        };
        for unit in &self.unit {
            let ou = self.ou(builder, &unit.domain, &unit.path)?;
            unit.fill(builder, ou, &mut people)?;
        }
        for account in &self.account {
            let ou = self.ou(builder, &account.domain, &account.path)?;
            account.make(builder, ou)?;
        }
        let groups = self.group.iter();
        let groups: Vec<&Group> = groups.filter(|g| !g.clash || options.clash).collect();
        for group in &groups {
            let ou = self.ou(builder, &group.domain, &group.path)?;
            builder.group(
                ou,
                &group.name,
                group.number()?,
                NewSid::Next,
                &group.description,
            )?;
        }
        for group in &groups {
            self.members(builder, group)?;
        }
        for account in &self.account {
            for group in &account.groups {
                let group = self.principal(builder, &account.domain, group)?;
                let user = self.principal(builder, &account.domain, &account.account)?;
                builder.store.link(attr("member")?, group, user);
                if group_protects(builder, group) {
                    builder.protect(user)?;
                }
            }
        }
        for grant in &self.grant {
            self.grant(builder, grant)?;
        }
        Ok(())
    }

    fn context(&self, netbios: &str) -> Result<ContextId> {
        if netbios.is_empty() {
            return Ok(ContextId(0));
        }
        let found = self.domains.iter().position(|d| d.netbios == netbios);
        let found = found.and_then(|at| u8::try_from(at).ok());
        found
            .map(ContextId)
            .ok_or_else(|| bad(format!("there is no domain {netbios}")))
    }

    /// The OU, made where it is missing.
    fn ou(&self, builder: &mut Builder, domain: &str, path: &[String]) -> Result<Id> {
        let mut at = builder.store.context(self.context(domain)?).head;
        let (naming, cn) = (attr("ou")?, attr("cn")?);
        for name in path {
            let there = builder.store.child(at, naming, name);
            at = match there.or_else(|| builder.store.child(at, cn, name)) {
                Some(id) => id,
                None => builder.add(at, "organizationalUnit", name, NewSid::None)?,
            };
        }
        Ok(at)
    }

    /// By account name of the domain, or `NETBIOS\name`.
    fn principal(&self, builder: &Builder, domain: &str, name: &str) -> Result<Id> {
        let (domain, account) = name.split_once('\\').unwrap_or((domain, name));
        let domain = if domain == self.domains[0].netbios {
            ""
        } else {
            domain
        };
        let found = builder.store.by_account(self.context(domain)?, account);
        found.ok_or_else(|| bad(format!("there is no account {name}")))
    }

    fn members(&self, builder: &mut Builder, group: &Group) -> Result<()> {
        let member = attr("member")?;
        let own = self.principal(builder, &group.domain, &group.name)?;
        for name in &group.members {
            let id = self.principal(builder, &group.domain, name)?;
            builder.store.link(member, own, id);
        }
        if !group.everyone_in.is_empty() {
            let ou = self.ou(builder, &group.domain, &group.everyone_in)?;
            for id in builder.store.subtree(ou) {
                let class = builder.store.get(id).class;
                if class.is_a("user") && !class.is_a("computer") {
                    builder.store.link(member, own, id);
                }
            }
        }
        Ok(())
    }

    fn grant(&self, builder: &mut Builder, grant: &Grant) -> Result<()> {
        let to = self.principal(builder, "", &grant.to)?;
        let sid = builder.store.sid(to);
        let sid = sid.ok_or_else(|| bad(format!("{} has no SID", grant.to)))?;
        let on = self.ou(builder, "", &grant.on)?;
        let mut security = (*builder.store.get(on).security).clone();
        for ace in grant.aces(&sid)? {
            security.grant(ace);
        }
        builder.store.get_mut(on).security = Arc::new(security);
        access::propagate(&mut builder.store, on);
        Ok(())
    }
}

fn group_protects(builder: &Builder, group: Id) -> bool {
    attr("adminCount").is_ok_and(|a| builder.store.get(group).number(a) == Some(1))
}

impl Grant {
    fn aces(&self, who: &Sid) -> Result<Vec<AccessAce>> {
        let ace = |flags, ask: Ask, inherited_by: Option<Guid>| AccessAce {
            allow: true,
            flags,
            mask: ask.mask,
            object: ask.object,
            inherited_by,
            who: who.clone(),
        };
        let below = flag::CONTAINER_INHERIT | flag::INHERIT_ONLY;
        let children = right::CREATE_CHILD | right::DELETE_CHILD;
        let change = right::READ_PROPERTY
            | right::WRITE_PROPERTY
            | right::DELETE
            | right::LIST
            | right::CONTROL_ACCESS
            | right::READ_CONTROL;
        let both = right::READ_PROPERTY | right::WRITE_PROPERTY;
        Ok(match self.right.as_str() {
            "groups" => {
                let group = well_known::CLASS_GROUP;
                vec![
                    ace(flag::CONTAINER_INHERIT, Ask::of(children, group), None),
                    ace(below, Ask::all(change), Some(group)),
                ]
            }
            "replicate" => vec![ace(
                0,
                Ask::of(right::CONTROL_ACCESS, well_known::GET_CHANGES),
                None,
            )],
            "anchor" => vec![ace(
                below,
                Ask::of(both, well_known::CONSISTENCY_GUID),
                Some(well_known::CLASS_USER),
            )],
            other => return Err(bad(format!("there is no right {other}"))),
        })
    }
}

impl Group {
    fn number(&self) -> Result<i64> {
        Ok(match self.kind.as_str() {
            "global" => -2_147_483_646,
            "domain-local" => -2_147_483_644,
            "universal" => -2_147_483_640,
            "distribution" => 8,
            other => return Err(bad(format!("there is no kind of group {other}"))),
        })
    }
}

/// Names for people who have none: given and family names in turn, never the same pair twice
/// while there are enough.
struct People<'a> {
    company: &'a Company,
    next: usize,
}

impl People<'_> {
    fn next(&mut self) -> (String, String, usize) {
        let (given, family) = (&self.company.given, &self.company.family);
        let at = self.next;
        self.next += 1;
        let first = given[at % given.len()].clone();
        let last = family[(at / given.len() + at * 7) % family.len()].clone();
        (first, last, at)
    }
}

impl Unit {
    fn fill(&self, builder: &mut Builder, ou: Id, people: &mut People) -> Result<()> {
        if !self.description.is_empty() {
            builder.set(ou, "description", self.description.as_str())?;
        }
        if self.protected {
            let deny = AccessAce {
                allow: false,
                flags: 0,
                mask: right::DELETE | right::DELETE_TREE,
                object: None,
                inherited_by: None,
                who: access::everyone(),
            };
            let mut security = (*builder.store.get(ou).security).clone();
            security.grant(deny);
            builder.store.get_mut(ou).security = Arc::new(security);
        }
        for number in 1..=self.users {
            self.user(builder, ou, people, number)?;
        }
        for _ in 0..self.contacts {
            let (given, family, at) = people.next();
            let name = format!("{given} {family} (partner {at})");
            let id = builder.add(ou, "contact", &name, NewSid::None)?;
            builder.set(id, "displayName", format!("{given} {family}"))?;
            builder.set(id, "sn", family)?;
            builder.set(id, "mail", format!("contact{at}@partner.example"))?;
        }
        for number in 0..self.computers {
            let name = format!("PC-{}-{number:03}", ou.0);
            let id = builder.add(ou, "computer", &name, NewSid::Next)?;
            builder.set(id, "sAMAccountName", format!("{name}$"))?;
            builder.set(id, "userAccountControl", "4096")?;
            builder.set(id, "primaryGroupID", "515")?;
            builder.set(id, "operatingSystem", "Windows 11 Enterprise")?;
        }
        Ok(())
    }

    fn user(
        &self,
        builder: &mut Builder,
        ou: Id,
        people: &mut People,
        number: usize,
    ) -> Result<()> {
        let (given, family, at) = people.next();
        let account = format!("{}{at}", ascii(&given)).to_lowercase();
        let id = builder.add(ou, "user", &format!("{given} {family} {at}"), NewSid::Next)?;
        let every = |n: usize| n > 0 && number.is_multiple_of(n);
        let uac = if every(self.disabled_every) {
            514
        } else {
            66_048
        };
        builder.set(id, "sAMAccountName", account.as_str())?;
        builder.set(id, "userAccountControl", uac.to_string())?;
        builder.set(id, "primaryGroupID", "513")?;
        builder.set(id, "pwdLastSet", file_time(MADE).to_string())?;
        builder.set(id, "accountExpires", i64::MAX.to_string())?;
        builder.set(id, "displayName", format!("{given} {family}"))?;
        builder.set(id, "givenName", given)?;
        builder.set(id, "sn", family)?;
        builder.set(id, "company", "Fabrikam Practice")?;
        if !self.department.is_empty() {
            builder.set(id, "department", self.department.as_str())?;
        }
        if !self.suffix.is_empty() {
            let upn = format!("{account}@{}", self.suffix);
            builder.set(id, "userPrincipalName", upn.as_str())?;
            builder.set(id, "mail", upn.as_str())?;
            builder.set_all(id, "proxyAddresses", &[format!("SMTP:{upn}")])?;
        }
        if every(self.anchored_every) {
            let anchor = builder.store.get(id).guid.to_ad_bytes().to_vec();
            let anchored = attr("mS-DS-ConsistencyGuid")?;
            builder.store.set(id, anchored, vec![anchor]);
        }
        let secret = Secret::new(accounts::EVERYBODY);
        builder.store.passwords.insert(id, secret);
        Ok(())
    }
}

/// Letters that an account name of any age can have.
fn ascii(name: &str) -> String {
    let plain: String = name.chars().filter(char::is_ascii_alphabetic).collect();
    if plain.is_empty() { "p".into() } else { plain }
}

impl Account {
    fn make(&self, builder: &mut Builder, ou: Id) -> Result<()> {
        let id = builder.add(ou, "user", &self.name, NewSid::Next)?;
        let mut uac = 66_048;
        let mut set = file_time(MADE);
        let mut expires = i64::MAX;
        match self.state.as_str() {
            "" => {}
            "disabled" => uac = 66_050,
            "locked" => builder.set(id, "lockoutTime", file_time(MADE).to_string())?,
            "expired" => expires = file_time(MADE),
            // Set in 2020 and not exempt from the policy of 42 days.
            "stale" => (uac, set) = (512, file_time(1_577_836_800)),
            "change" => (uac, set) = (512, 0),
            "hours" => builder
                .store
                .set(id, attr("logonHours")?, vec![vec![0; 21]]),
            "station" => builder.set(id, "userWorkstations", "PRACTICE-PC")?,
            other => return Err(bad(format!("there is no state {other}"))),
        }
        builder.set(id, "sAMAccountName", self.account.as_str())?;
        builder.set(id, "displayName", self.name.as_str())?;
        builder.set(id, "userAccountControl", uac.to_string())?;
        builder.set(id, "pwdLastSet", set.to_string())?;
        builder.set(id, "accountExpires", expires.to_string())?;
        builder.set(id, "primaryGroupID", "513")?;
        for (name, value) in [
            ("userPrincipalName", &self.upn),
            ("description", &self.description),
        ] {
            if !value.is_empty() {
                builder.set(id, name, value.as_str())?;
            }
        }
        let password = match self.password.as_str() {
            "delegate" => accounts::DELEGATE.1,
            "connector" => accounts::CONNECTOR.1,
            "reader" => accounts::READER.1,
            _ => accounts::EVERYBODY,
        };
        builder.store.passwords.insert(id, Secret::new(password));
        Ok(())
    }
}
