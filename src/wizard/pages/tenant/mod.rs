//! Microsoft Entra ID: which cloud, how to sign in, and what the tenant looks like.

mod facts;

pub use facts::{LONG_AGO_HOURS, notes};

use jiff::Timestamp;

use crate::model::document::{Cloud, Endpoints, EngineKind, TenantChoice};
use crate::model::tenant::TenantFacts;
use crate::model::text::inert;
use crate::model::words::say;
use crate::model::{Guid, Problem};
use crate::wizard::{Desk, Effect, Load, Page, Reason};
use crate::work::{FilePurpose, Job, Outcome, SignInMethod, SignInPrompt, Ticket};

#[derive(Debug)]
pub struct State {
    /// What is being typed; the document holds what can be used of it.
    pub drafts: Drafts,
    pub method: SignInMethod,
    pub prompt: Option<Prompt>,
    /// Signed in to another tenant than the configuration is for, until the person decides.
    pub other: Option<Box<TenantFacts>>,
    /// Nothing to do with sign-in itself: a file dialog or a browser that did not open.
    pub trouble: Option<Problem>,
    /// Who signed in last: offered again after the session ended.
    hint: Option<String>,
    picking: Option<Ticket>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts {
    pub client_id: String,
    pub login: String,
    pub graph: String,
    pub ca_file: String,
}

/// What the person must do outside the window, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    pub what: SignInPrompt,
    pub since: Timestamp,
}

impl Prompt {
    /// Seconds until the code expires; `None` where nothing expires.
    pub fn seconds_left(&self, now: Timestamp) -> Option<u64> {
        let SignInPrompt::DeviceCode {
            expires_in_secs, ..
        } = &self.what
        else {
            return None;
        };
        let passed = now.as_second().saturating_sub(self.since.as_second());
        Some(expires_in_secs.saturating_sub(u64::try_from(passed).unwrap_or(0)))
    }

    /// The address to open.
    pub fn url(&self) -> &str {
        match &self.what {
            SignInPrompt::Browser { url } | SignInPrompt::DeviceCode { url, .. } => url,
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            drafts: Drafts::default(),
            method: SignInMethod::Browser,
            prompt: None,
            other: None,
            trouble: None,
            hint: None,
            picking: None,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Msg {
    Cloud(Cloud),
    ClientId(String),
    Login(String),
    Graph(String),
    CaFile(String),
    BrowseCa,
    Method(SignInMethod),
    SignIn,
    Cancel,
    SomeoneElse,
    /// The configuration is for the tenant signed in to from now on.
    UseThisTenant,
    /// Read the tenant again, with the session there is.
    ReadAgain,
    CopyAddress,
    CopyCode,
    OpenAddress,
    Without(bool),
}

/// The page is shown: the fields show what the document holds.
pub fn enter(state: &mut State, desk: &mut Desk) {
    let choice = &desk.document.tenant;
    let drafts = &mut state.drafts;
    if let Some(id) = choice.client_id {
        drafts.client_id = id.to_string();
    }
    if let Some(endpoints) = &choice.endpoints {
        drafts.login.clone_from(&endpoints.login);
        drafts.graph.clone_from(&endpoints.graph);
    }
    if let Some(file) = &choice.ca_file {
        drafts.ca_file = file.display().to_string();
    }
}

/// What was typed gives way to the document, which was changed elsewhere.
pub(in crate::wizard) fn take_document(state: &mut State) {
    state.drafts = Drafts::default();
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Cloud(cloud) => edit(state, desk, |_, choice| choice.cloud = cloud),
        Msg::ClientId(text) => edit(state, desk, |drafts, _| drafts.client_id = text),
        Msg::Login(text) => edit(state, desk, |drafts, _| drafts.login = text),
        Msg::Graph(text) => edit(state, desk, |drafts, _| drafts.graph = text),
        Msg::CaFile(text) => edit(state, desk, |drafts, _| drafts.ca_file = text),
        Msg::BrowseCa => {
            let purpose = FilePurpose::CaFile;
            state.picking = Some(desk.run(Page::Tenant, Job::PickFile { purpose }));
        }
        Msg::Method(method) => {
            cancel(state, desk);
            state.method = method;
        }
        Msg::SignIn => sign_in(state, desk),
        Msg::Cancel => cancel(state, desk),
        Msg::SomeoneElse => {
            sign_out(state, desk);
            state.hint = None;
        }
        Msg::UseThisTenant => {
            if let Some(facts) = state.other.take() {
                take(desk, *facts);
                if desk.takes_cloud_over {
                    desk.leads_to = Some(Page::Start);
                }
            }
        }
        Msg::ReadAgain => {
            if desk.tenant.value().is_some() {
                let mut slot = std::mem::take(&mut desk.tenant);
                desk.load(Page::Tenant, Job::ReadTenant, &mut slot);
                desk.tenant = slot;
            }
        }
        Msg::CopyAddress => {
            if let Some(prompt) = &state.prompt {
                desk.push(Effect::CopyText(prompt.url().to_owned()));
            }
        }
        Msg::CopyCode => {
            if let Some(SignInPrompt::DeviceCode { code, .. }) =
                state.prompt.as_ref().map(|p| &p.what)
            {
                desk.push(Effect::CopyText(code.clone()));
            }
        }
        Msg::OpenAddress => {
            if let Some(prompt) = &state.prompt {
                let url = prompt.url().to_owned();
                desk.run(Page::Tenant, Job::OpenInBrowser { url });
            }
        }
        Msg::Without(without) => {
            cancel(state, desk);
            desk.takes_cloud_over = false;
            desk.without_tenant = without;
        }
    }
}

/// How to sign in changed: a sign-in under way is for something else, and so is a tenant read before.
fn edit(state: &mut State, desk: &mut Desk, change: impl FnOnce(&mut Drafts, &mut TenantChoice)) {
    if desk.tenant.value().is_some() || state.other.is_some() {
        sign_out(state, desk);
    } else {
        cancel(state, desk);
        desk.tenant = Load::Idle;
    }
    change(&mut state.drafts, &mut desk.document.tenant);
    let (drafts, choice) = (&state.drafts, &mut desk.document.tenant);
    choice.client_id = drafts.client_id.trim().parse::<Guid>().ok();
    choice.endpoints = (choice.cloud == Cloud::Custom)
        .then(|| endpoints(drafts).ok())
        .flatten();
    let file = drafts.ca_file.trim();
    choice.ca_file = (!file.is_empty()).then(|| file.into());
}

/// The two addresses of a custom cloud; or what is wrong with which.
fn endpoints(drafts: &Drafts) -> Result<Endpoints, Reason> {
    Ok(Endpoints {
        login: base_address(&drafts.login, Address::SignIn)?,
        graph: base_address(&drafts.graph, Address::Graph)?,
    })
}

#[derive(Clone, Copy)]
enum Address {
    SignIn,
    Graph,
}

/// An https address without a path, as the document wants it.
fn base_address(text: &str, of: Address) -> Result<String, Reason> {
    let text = text.trim().trim_end_matches('/');
    if text.is_empty() {
        return Err(Reason::new(match of {
            Address::SignIn => say!("page-tenant-sign-in-address-missing"),
            Address::Graph => say!("page-tenant-graph-address-missing"),
        }));
    }
    let wrong = || {
        Reason::new(match of {
            Address::SignIn => say!("page-tenant-sign-in-address-fault"),
            Address::Graph => say!("page-tenant-graph-address-fault"),
        })
    };
    let url = url::Url::parse(text).map_err(|_| wrong())?;
    let plain = url.scheme() == "https"
        && url.host_str().is_some()
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if plain { Ok(text.into()) } else { Err(wrong()) }
}

/// What is wrong with the application id, for the field.
pub fn client_id_fault(state: &State) -> Option<&'static str> {
    let text = state.drafts.client_id.trim();
    (!text.is_empty() && text.parse::<Guid>().is_err())
        .then_some(say!("page-tenant-client-id-fault"))
}

/// What is wrong with the addresses of a custom cloud, for the field of each; nothing while empty.
pub fn address_faults(state: &State) -> [Option<String>; 2] {
    let fault = |text: &str, of| {
        (!text.trim().is_empty())
            .then(|| base_address(text, of).err())
            .flatten()
            .map(|reason| reason.0)
    };
    [
        fault(&state.drafts.login, Address::SignIn),
        fault(&state.drafts.graph, Address::Graph),
    ]
}

/// May say!("page-tenant-sign-in") be pressed?
pub fn can_sign_in(state: &State, desk: &Desk) -> Result<(), Reason> {
    if state.drafts.client_id.trim().is_empty() {
        return Err(Reason::new(say!("page-tenant-client-id-missing")));
    }
    if let Some(fault) = client_id_fault(state) {
        return Err(Reason::new(fault));
    }
    if desk.document.tenant.cloud == Cloud::Custom {
        endpoints(&state.drafts)?;
    }
    Ok(())
}

fn sign_in(state: &mut State, desk: &mut Desk) {
    if can_sign_in(state, desk).is_err() || desk.tenant.is_running() {
        return;
    }
    state.prompt = None;
    state.other = None;
    state.trouble = None;
    desk.without_tenant = false;
    let job = Job::SignIn {
        choice: desk.document.tenant.clone(),
        method: state.method,
        hint: state.hint.clone(),
        cloud_sync: desk.document.engine == EngineKind::CloudSync,
    };
    let mut slot = std::mem::take(&mut desk.tenant);
    desk.load(Page::Tenant, job, &mut slot);
    desk.tenant = slot;
}

fn cancel(state: &mut State, desk: &mut Desk) {
    state.prompt = None;
    if let Some(ticket) = desk.tenant.ticket() {
        desk.cancel(ticket);
        desk.tenant.cancel();
    }
}

fn sign_out(state: &mut State, desk: &mut Desk) {
    cancel(state, desk);
    desk.tenant = Load::Idle;
    state.other = None;
    desk.run(Page::Tenant, Job::SignOut);
}

/// The configuration is for this tenant.
fn take(desk: &mut Desk, facts: TenantFacts) {
    let choice = &mut desk.document.tenant;
    choice.id = Some(facts.id);
    let domain = (facts.domains.iter())
        .find(|d| d.default && d.verified)
        .or_else(|| facts.domains.iter().find(|d| d.verified));
    choice.domain = domain.map(|d| d.name.clone()).unwrap_or_default();
    desk.tenant.finish(Ok(facts));
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    match outcome {
        Outcome::Picked { path, .. } if state.picking == Some(ticket) => {
            state.picking = None;
            if let Some(path) = path {
                update(state, Msg::CaFile(path.display().to_string()), desk);
            }
        }
        _ if desk.tenant.ticket() == Some(ticket) => signing_in(state, outcome, desk),
        Outcome::Failed(problem) => state.trouble = Some(problem),
        _ => {}
    }
}

fn signing_in(state: &mut State, outcome: Outcome, desk: &mut Desk) {
    match outcome {
        Outcome::SignInPrompt(what) => {
            let since = desk.now;
            state.prompt = Some(Prompt { what, since });
        }
        Outcome::Progress(progress) => desk.tenant.progress(progress),
        Outcome::SignedIn(Ok(facts)) | Outcome::Tenant(Ok(facts)) => {
            state.prompt = None;
            state.hint = Some(facts.person.sign_in_name.clone());
            match desk.document.tenant.id {
                Some(id) if id != facts.id => {
                    desk.tenant = Load::Idle;
                    state.other = Some(facts);
                }
                _ => take(desk, *facts),
            }
            if desk.takes_cloud_over && desk.tenant.value().is_some() {
                desk.leads_to = Some(Page::Start);
            }
        }
        Outcome::SignedIn(Err(problem))
        | Outcome::Tenant(Err(problem))
        | Outcome::Failed(problem) => {
            state.prompt = None;
            desk.tenant.finish(Err(problem));
        }
        Outcome::Cancelled => {
            state.prompt = None;
            desk.tenant.cancel();
        }
        _ => {}
    }
}

/// One may go on when signed in, or when one said to go on without.
pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    if let Some(other) = &state.other {
        return Err(Reason::new(say!(
            "page-tenant-leave-other",
            tenant = inert(&other.name)
        )));
    }
    if desk.tenant.value().is_some() || desk.without_tenant {
        return Ok(());
    }
    if desk.tenant.is_running() {
        return Err(Reason::new(say!("page-tenant-leave-unfinished")));
    }
    Err(Reason::new(match desk.continued {
        true => {
            say!("page-tenant-leave-sign-in-again")
        }
        false => say!("page-tenant-leave-sign-in"),
    }))
}

#[cfg(test)]
mod tests;
