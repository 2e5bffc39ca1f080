//! The account that the sync engine will use in one forest: an existing one, or a new one with
//! just the rights it needs.

mod asked;

use crate::model::document::{ConnectorAccount, CredentialRef, EngineKind, Forest};
use crate::model::snapshot::{Container, FoundObject, NeededRight, ObjectKind};
use crate::model::text::inert;
use crate::model::words::say;
use crate::model::{Dn, Guid, Problem, ProblemKind, Sid};
use crate::wizard::{Desk, Load, Reason};

use super::form::Keep;
pub use asked::{answer, read_rights};
use asked::{check_new, drop_load, forget_checks, pick, search, search_places};

/// How many accounts or containers a search brings.
pub const FOUND_AT_MOST: usize = 25;

#[derive(Debug)]
pub struct Connector {
    pub mode: Mode,
    // An existing account.
    pub search: String,
    pub found: Load<Vec<FoundObject>>,
    pub chosen: Option<Chosen>,
    pub rights: Load<Vec<NeededRight>>,
    /// The account that was found fit already: reading its rights again bars nothing.
    fit: Option<Dn>,
    /// Give it what it lacks, when the plan is applied.
    pub grant: bool,
    // A new account.
    pub name: String,
    /// DN of the container it is made in.
    pub place: String,
    pub place_search: String,
    pub places: Load<Vec<Container>>,
    /// What stands in the way: the place is missing, or the name is taken.
    pub standing: Load<Vec<FoundObject>>,
    /// What the signed-in administrator cannot do in the place.
    pub own_rights: Load<Vec<(Dn, Vec<Problem>)>>,
    // Both.
    pub keep: Keep,
    pub keep_name: String,
    /// The person named the place of the password; until then it follows the account.
    keep_named: bool,
}

/// An account that was picked, or that the document names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub dn: Dn,
    pub name: String,
    pub guid: Option<Guid>,
    pub sid: Option<Sid>,
    /// An earlier apply made it: what the document says of that stays.
    made: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Create,
    Existing,
    /// No account yet: a finding on the Review page says so.
    Later,
}

impl Mode {
    pub const ALL: [Self; 3] = [Self::Create, Self::Existing, Self::Later];
}

#[derive(Debug, Clone)]
pub enum Msg {
    Mode(Mode),
    Search(String),
    Pick(usize),
    Unpick,
    Grant(bool),
    ReadRights,
    Name(String),
    Place(String),
    PlaceSearch(String),
    PickPlace(usize),
    /// Is the name free, the place there, and may an account be made in it?
    CheckNew,
    Keep(Keep),
    KeepName(String),
}

impl Connector {
    /// As the document says; a new forest starts with a new account in its Users container.
    pub fn of(forest: &Forest) -> Self {
        let root = Dn::of_dns_domain(&forest.name);
        let mut new = Self {
            mode: Mode::Create,
            search: String::new(),
            found: Load::Idle,
            chosen: None,
            rights: Load::Idle,
            fit: None,
            grant: true,
            name: "svc-sync".into(),
            place: root.child("CN", "Users").to_string(),
            place_search: String::new(),
            places: Load::Idle,
            standing: Load::Idle,
            own_rights: Load::Idle,
            keep: Keep::KeyStore,
            keep_name: String::new(),
            keep_named: false,
        };
        new.follow_name(&forest.name);
        if let Some(account) = &forest.connector {
            new.fill(account);
        }
        new
    }

    fn fill(&mut self, account: &ConnectorAccount) {
        (self.keep, self.keep_name) = Keep::of(&account.credential);
        self.keep_named = true;
        self.grant = account.grant_rights;
        if account.create && account.guid.is_none() {
            self.name.clone_from(&account.name);
            if let Some(parent) = account.dn.parent() {
                self.place = parent.to_string();
            }
        } else {
            self.mode = Mode::Existing;
            // One that was applied was looked at before; the plan looks again.
            self.fit = account.guid.map(|_| account.dn.clone());
            self.chosen = Some(Chosen {
                dn: account.dn.clone(),
                name: account.name.clone(),
                guid: account.guid,
                sid: account.sid.clone(),
                made: account.create,
            });
        }
    }

    /// The password's entry is named after the account until the person names it.
    fn follow_name(&mut self, forest: &str) {
        if !self.keep_named {
            let account = match (self.mode, &self.chosen) {
                (Mode::Existing, Some(chosen)) => chosen.name.as_str(),
                _ => self.name.trim(),
            };
            self.keep_name = match self.keep {
                Keep::Ask => String::new(),
                Keep::KeyStore => format!("syncwright/{forest}/{account}"),
                Keep::Env => "SYNCWRIGHT_CONNECTOR_PASSWORD".into(),
            };
        }
    }

    /// What is wrong with the new account's name.
    pub fn name_fault(&self) -> Option<&'static str> {
        const REFUSED: &str = "\"/\\[]:;|=,+*?<>@";
        let name = self.name.trim();
        if name.chars().count() > 20 {
            return Some(say!("page-directory-new-name-long"));
        }
        if name.chars().any(|c| REFUSED.contains(c) || c.is_control()) {
            return Some(say!("page-directory-new-name-signs"));
        }
        name.ends_with('.')
            .then_some(say!("page-directory-new-name-stop"))
    }

    /// What is wrong with the place of the new account, in a forest with these domains.
    pub fn place_fault(&self, forest: &Forest) -> Option<String> {
        let text = self.place.trim();
        match Dn::parse(text) {
            _ if text.is_empty() => None,
            Err(error) => Some(say!("page-directory-new-place-no-dn", why = error.why)),
            Ok(dn) if forest.domain_of(&dn).is_none() => Some(say!(
                "page-directory-new-place-elsewhere",
                forest = inert(&forest.name)
            )),
            Ok(_) => None,
        }
    }

    /// The account for the document; or what is missing.
    pub fn account(&self, forest: &Forest) -> Result<Option<ConnectorAccount>, Reason> {
        match self.mode {
            Mode::Later => Ok(None),
            Mode::Existing => self.existing().map(Some),
            Mode::Create => self.new_account(forest).map(Some),
        }
    }

    fn existing(&self) -> Result<ConnectorAccount, Reason> {
        let Some(chosen) = &self.chosen else {
            return Err(Reason::new(say!("page-directory-existing-missing")));
        };
        Ok(ConnectorAccount {
            name: chosen.name.clone(),
            dn: chosen.dn.clone(),
            guid: chosen.guid,
            sid: chosen.sid.clone(),
            create: chosen.made,
            credential: self.keep.reference(&self.keep_name)?,
            grant_rights: self.grant,
        })
    }

    fn new_account(&self, forest: &Forest) -> Result<ConnectorAccount, Reason> {
        let name = self.name.trim();
        if name.is_empty() {
            return Err(Reason::new(say!("page-directory-new-name-missing")));
        }
        if let Some(fault) = self.name_fault() {
            return Err(fault_of(fault));
        }
        if let Some(fault) = self.place_fault(forest) {
            return Err(fault_of(&fault));
        }
        let place = Dn::parse(self.place.trim())
            .ok()
            .filter(|dn| !dn.is_root())
            .ok_or_else(|| Reason::new(say!("page-directory-new-place-missing")))?;
        let credential = self.keep.reference(&self.keep_name)?;
        if credential == CredentialRef::Ask {
            return Err(Reason::new(say!("page-directory-new-password-missing")));
        }
        Ok(ConnectorAccount {
            name: name.into(),
            dn: place.child("CN", name),
            guid: None,
            sid: None,
            create: true,
            credential,
            grant_rights: self.grant,
        })
    }

    /// The account has rights it must not have, as the server says.
    pub fn refused(&self) -> Option<&Problem> {
        self.rights
            .problem()
            .filter(|p| p.kind == ProblemKind::Refused)
    }

    /// Something stands where the new account is to be, or the place does not.
    pub fn clash(&self) -> Option<String> {
        let standing = self
            .standing
            .value()
            .filter(|_| self.mode == Mode::Create)?;
        let place = Dn::parse(self.place.trim()).ok()?;
        let name = self.name.trim();
        let taken = standing
            .iter()
            .find(|o| o.account_name.eq_ignore_ascii_case(name) || o.dn == place.child("CN", name));
        if let Some(object) = taken {
            return Some(say!(
                "page-directory-new-taken",
                dn = inert(object.dn.as_str())
            ));
        }
        let there = standing.iter().any(|o| o.dn == place);
        (!there).then(|| {
            say!(
                "page-directory-new-no-container",
                dn = inert(place.as_str())
            )
        })
    }

    pub fn can_leave(&self, forest: &Forest) -> Result<(), Reason> {
        if self.mode == Mode::Existing
            && let Some(problem) = self.refused()
        {
            return Err(Reason::new(problem.headline.show()));
        }
        let unknown = self
            .chosen
            .as_ref()
            .is_some_and(|c| self.fit.as_ref() != Some(&c.dn));
        if self.mode == Mode::Existing && unknown && self.rights.ticket().is_some() {
            return Err(Reason::new(say!("page-directory-existing-checking")));
        }
        if let Some(clash) = self.clash() {
            return Err(fault_of(&clash));
        }
        self.account(forest).map(|_| ())
    }
}

fn fault_of(fault: &str) -> Reason {
    Reason::new(say!("page-directory-connector-fault", fault = fault))
}

/// Why this object cannot be the connector account, as far as it shows.
pub fn refusal(object: &FoundObject, engine: EngineKind) -> Option<&'static str> {
    let rid = object.sid.as_ref().and_then(Sid::rid);
    if matches!(rid, Some(500 | 502)) || object.admin_count {
        return Some(say!("page-directory-refused-protected"));
    }
    if engine == EngineKind::EntraConnect && object.kind != ObjectKind::User {
        return Some(say!("page-directory-refused-kind"));
    }
    object
        .disabled
        .then_some(say!("page-directory-refused-disabled"))
}

/// One change; then the document says what the form says.
pub fn update(connector: &mut Connector, msg: Msg, forest: &str, desk: &mut Desk) {
    match msg {
        Msg::Mode(mode) => {
            connector.mode = mode;
            match mode {
                // The password of a new account is made, and must go somewhere.
                Mode::Create if connector.keep == Keep::Ask => {
                    connector.keep = Keep::KeyStore;
                    connector.keep_named = false;
                }
                // That of an existing one is known to whoever set it.
                Mode::Existing if !connector.keep_named => connector.keep = Keep::Ask,
                _ => {}
            }
        }
        Msg::Search(text) => search(connector, text, forest, desk),
        Msg::Pick(index) => pick(connector, index, desk),
        Msg::Unpick => {
            connector.chosen = None;
            drop_load(&mut connector.rights, desk);
        }
        Msg::Grant(grant) => connector.grant = grant,
        Msg::ReadRights => drop_load(&mut connector.rights, desk),
        Msg::Name(name) => {
            connector.name = name;
            forget_checks(connector, desk);
        }
        Msg::Place(place) => {
            connector.place = place;
            forget_checks(connector, desk);
        }
        Msg::PlaceSearch(text) => search_places(connector, text, forest, desk),
        Msg::PickPlace(index) => {
            let picked = connector.places.value().and_then(|p| p.get(index));
            if let Some(dn) = picked.map(|p| p.dn.to_string()) {
                connector.place = dn;
                connector.place_search.clear();
                connector.places = Load::Idle;
                forget_checks(connector, desk);
                check_new(connector, forest, desk);
            }
        }
        Msg::CheckNew => check_new(connector, forest, desk),
        Msg::Keep(keep) => {
            connector.keep = keep;
            connector.keep_named = false;
        }
        Msg::KeepName(name) => {
            connector.keep_name = name;
            connector.keep_named = true;
        }
    }
    connector.follow_name(forest);
    let changed = record(connector, forest, desk);
    if changed || connector.rights == Load::Idle {
        read_rights(connector, forest, desk);
    }
}

/// Writes the account into the document. Returns whether another account is chosen now.
pub fn record(connector: &Connector, forest: &str, desk: &mut Desk) -> bool {
    let Some(place) = (desk.document.forest.iter_mut()).find(|f| f.name == forest) else {
        return false;
    };
    let before = place.connector.take();
    let mut account = connector.account(place).ok().flatten();
    if let (Some(new), Some(old)) = (&mut account, &before)
        && new.create
        && new.dn == old.dn
    {
        new.guid = old.guid;
        new.sid = old.sid.clone();
    }
    let dn = |a: &Option<ConnectorAccount>| a.as_ref().map(|a| a.dn.clone());
    let changed = dn(&before) != dn(&account);
    place.connector = account;
    changed
}
