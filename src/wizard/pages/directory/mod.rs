//! Active Directory: connects each forest, lists its domains, and chooses the account that the
//! engine will use.

mod connected;
pub mod connector;
mod form;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::model::document::CredentialRef;
use crate::model::snapshot::{BindAs, ForestFacts};
use crate::model::text::inert;
use crate::model::words::say;
use crate::model::{Problem, Secret};
use crate::wizard::{Desk, ForestDesk, Load, Page, Reason};
use crate::work::{FilePurpose, Job, Outcome, Ticket};

pub use connected::losses;
pub use connector::Connector;
pub use form::{Ca, Edit, Form, Keep, Method};

#[derive(Debug, Default)]
pub struct State {
    /// Open while a forest is being connected.
    pub form: Option<Form>,
    /// By forest of the document.
    pub connectors: BTreeMap<String, Connector>,
    /// The removal of this forest waits for a yes.
    pub removing: Option<String>,
    /// Passwords that the person may put into the key store, by forest.
    pub to_keep: BTreeMap<String, ToKeep>,
    /// A file dialog that did not open.
    pub trouble: Option<Problem>,
    picking: Option<Ticket>,
}

/// A password on its way into the key store.
#[derive(Debug)]
pub struct ToKeep {
    pub name: String,
    password: Secret,
    /// `Ready`: it is kept, and no longer here.
    pub stored: Load<()>,
}

#[derive(Debug, Clone)]
pub enum Msg {
    /// Opens the form for one more forest.
    Add,
    /// Opens the form for this forest of the document.
    SignInAgain(String),
    CloseForm,
    Edit(Edit),
    FindControllers,
    UseController(usize),
    BrowseCa,
    ReadCa,
    Test,
    CancelTest,
    Remove(String),
    ConfirmRemove,
    KeepForest,
    /// Put the password of this forest into the key store.
    SavePassword(String),
    Connector(String, connector::Msg),
    /// Every forest is connected: on to the interrupted apply.
    GoOnWithRecovery,
}

/// The page is shown: open the form where something is missing, and look at the rights again,
/// because later pages change what is needed.
pub fn enter(state: &mut State, desk: &mut Desk) {
    for forest in &desk.document.forest {
        if !state.connectors.contains_key(&forest.name) {
            let connector = Connector::of(forest);
            state.connectors.insert(forest.name.clone(), connector);
        }
    }
    let connected: Vec<String> = desk.forests.keys().cloned().collect();
    for forest in connected {
        if let Some(connector) = state.connectors.get_mut(&forest) {
            connector::read_rights(connector, &forest, desk);
        }
    }
    if state.form.is_none() {
        state.form = next_form(desk);
        read_ca(state, desk);
    }
}

/// For the first forest that is not connected; or the first of all.
fn next_form(desk: &Desk) -> Option<Form> {
    let missing = (desk.document.forest.iter()).find(|f| !desk.forests.contains_key(&f.name));
    match (missing, &desk.practice) {
        (Some(forest), _) => Some(Form::of(forest)),
        (None, Some(offer)) if desk.document.forest.is_empty() => Some(Form::of_practice(offer)),
        (None, None) if desk.document.forest.is_empty() => Some(Form::default()),
        _ => None,
    }
}

/// What was typed gives way to the document, which was changed elsewhere.
pub(in crate::wizard) fn take_document(state: &mut State, desk: &Desk) {
    let forests = &desk.document.forest;
    state.connectors.retain(|name, connector| {
        let forest = forests.iter().find(|f| f.name == *name);
        forest.is_some_and(|f| connector.account(f).ok().flatten() == f.connector)
    });
}

/// The rights of every connected forest's connector account.
pub(in crate::wizard) fn read_again(state: &mut State, desk: &mut Desk) {
    for (forest, connector) in &mut state.connectors {
        if desk.forests.contains_key(forest) {
            connector::update(connector, connector::Msg::ReadRights, forest, desk);
        }
    }
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Add => open(state, Form::default(), desk),
        Msg::SignInAgain(name) => {
            if let Some(forest) = desk.document.forest.iter().find(|f| f.name == name) {
                let form = Form::of(forest);
                open(state, form, desk);
                read_ca(state, desk);
            }
        }
        Msg::CloseForm => close_form(state, desk),
        Msg::Edit(edit) => {
            if !matches!(edit, Edit::Keep(_) | Edit::KeepName(_)) {
                cancel_test(state, desk);
            }
            if let Some(form) = &mut state.form {
                if matches!(edit, Edit::CaPath(_)) {
                    cancel(&mut form.ca, desk);
                }
                form.edit(edit);
            }
        }
        Msg::FindControllers => {
            if let Some(form) = (state.form.as_mut()).filter(|f| f.can_find().is_ok()) {
                let domain = form.domain.trim().to_owned();
                let job = Job::FindControllers { domain };
                desk.load(Page::Directory, job, &mut form.found);
            }
        }
        Msg::UseController(index) => use_controller(state, index, desk),
        Msg::BrowseCa => {
            state.trouble = None;
            let purpose = FilePurpose::CaFile;
            state.picking = Some(desk.run(Page::Directory, Job::PickFile { purpose }));
        }
        Msg::ReadCa => read_ca(state, desk),
        Msg::Test => test(state, desk),
        Msg::CancelTest => cancel_test(state, desk),
        Msg::Remove(name) => {
            if connected::losses(&desk.document, &name).is_empty() {
                remove(state, &name, desk);
            } else {
                state.removing = Some(name);
            }
        }
        Msg::ConfirmRemove => {
            if let Some(name) = state.removing.take() {
                remove(state, &name, desk);
            }
        }
        Msg::KeepForest => state.removing = None,
        Msg::SavePassword(forest) => {
            if let Some(keep) = state.to_keep.get_mut(&forest) {
                let job = Job::StoreSecret {
                    name: keep.name.clone(),
                    secret: keep.password.clone(),
                };
                desk.load(Page::Directory, job, &mut keep.stored);
            }
        }
        Msg::Connector(forest, msg) => {
            if let Some(connector) = state.connectors.get_mut(&forest) {
                connector::update(connector, msg, &forest, desk);
            }
        }
        Msg::GoOnWithRecovery => {
            if desk.recovery.is_some() && all_connected(desk).is_ok() {
                desk.leads_to = Some(Page::Apply);
            }
        }
    }
}

fn open(state: &mut State, form: Form, desk: &mut Desk) {
    close_form(state, desk);
    state.form = Some(form);
}

fn cancel<T>(slot: &mut Load<T>, desk: &mut Desk) {
    if let Some(ticket) = slot.ticket() {
        desk.cancel(ticket);
        slot.cancel();
    }
}

fn close_form(state: &mut State, desk: &mut Desk) {
    cancel_test(state, desk);
    if let Some(mut form) = state.form.take() {
        cancel(&mut form.found, desk);
        cancel(&mut form.ca, desk);
    }
}

fn cancel_test(state: &mut State, desk: &mut Desk) {
    if let Some(form) = &mut state.form {
        form.test_after_ca = false;
        cancel(&mut form.test, desk);
    }
}

fn use_controller(state: &mut State, index: usize, desk: &mut Desk) {
    let Some(form) = &mut state.form else { return };
    let Some(host) = (form.found.value())
        .and_then(|f| f.get(index))
        .map(|c| c.host.trim_end_matches('.').to_owned())
    else {
        return;
    };
    cancel(&mut form.test, desk);
    form.edit(Edit::Controller(host));
}

fn read_ca(state: &mut State, desk: &mut Desk) {
    let Some(form) = state.form.as_mut().filter(|f| f.needs_ca()) else {
        return;
    };
    let path = PathBuf::from(form.ca_path.trim());
    let job = Job::ReadCaFile { path };
    desk.load(Page::Directory, job, &mut form.ca);
}

fn test(state: &mut State, desk: &mut Desk) {
    let Some(form) = &mut state.form else { return };
    if can_test(form, desk).is_err() || form.test.is_running() {
        return;
    }
    if form.needs_ca() {
        form.test_after_ca = true;
        if !form.ca.is_running() {
            read_ca(state, desk);
        }
        return;
    }
    if let Some(spec) = form.spec() {
        form.steps.clear();
        form.test_after_ca = false;
        desk.load(Page::Directory, Job::Connect { spec }, &mut form.test);
    }
}

fn remove(state: &mut State, name: &str, desk: &mut Desk) {
    connected::remove(&mut desk.document, name);
    state.connectors.remove(name);
    state.to_keep.remove(name);
    if desk.forests.remove(name).is_some() {
        let forest = name.to_owned();
        desk.run(Page::Directory, Job::Disconnect { forest });
    }
    if (state.form.as_ref()).is_some_and(|f| f.forest.as_deref() == Some(name)) {
        close_form(state, desk);
    }
    if state.form.is_none() {
        state.form = next_form(desk);
    }
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    let connectors = state.connectors.values_mut();
    if connectors
        .into_iter()
        .any(|c| connector::answer(c, ticket, &outcome))
    {
        return;
    }
    if let Some(keep) = (state.to_keep.values_mut()).find(|k| k.stored.ticket() == Some(ticket)) {
        match outcome {
            Outcome::SecretStored { done, .. } => {
                if done.is_ok() {
                    keep.password = Secret::default();
                }
                keep.stored.finish(done);
            }
            Outcome::Failed(problem) => keep.stored.finish(Err(problem)),
            _ => keep.stored.cancel(),
        }
        return;
    }
    if state.picking == Some(ticket) {
        picked(state, outcome, desk);
        return;
    }
    form_answer(state, ticket, outcome, desk);
}

fn picked(state: &mut State, outcome: Outcome, desk: &mut Desk) {
    state.picking = None;
    match outcome {
        Outcome::Picked {
            path: Some(path), ..
        } => {
            let text = path.display().to_string();
            update(state, Msg::Edit(Edit::CaPath(text)), desk);
            read_ca(state, desk);
        }
        Outcome::Failed(problem) => state.trouble = Some(problem),
        _ => {}
    }
}

fn form_answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    let Some(form) = &mut state.form else { return };
    if form.found.ticket() == Some(ticket) {
        match outcome {
            Outcome::Controllers(read) => form.found.finish(read),
            Outcome::Failed(problem) => form.found.finish(Err(problem)),
            _ => {}
        }
    } else if form.ca.ticket() == Some(ticket) {
        match outcome {
            Outcome::CaFile { path, read } => form.ca.finish(read.map(|(pem, lines)| Ca {
                path: Some(path),
                pem,
                lines,
            })),
            Outcome::Failed(problem) => form.ca.finish(Err(problem)),
            _ => form.ca.cancel(),
        }
        if std::mem::take(&mut form.test_after_ca) && form.ca.value().is_some() {
            test(state, desk);
        }
    } else if form.test.ticket() == Some(ticket) {
        match outcome {
            Outcome::TestStep(step) => form.steps.push(step),
            Outcome::Progress(progress) => form.test.progress(progress),
            Outcome::Connected(Ok(facts)) => connected(state, *facts, desk),
            Outcome::Connected(Err(problem)) | Outcome::Failed(problem) => {
                form.test.finish(Err(problem));
            }
            _ => form.test.cancel(),
        }
    }
}

/// The forest is taken over; the password leaves memory unless it is to be kept in the key store.
fn connected(state: &mut State, facts: ForestFacts, desk: &mut Desk) {
    let Some(form) = &mut state.form else { return };
    if let Err(problem) = connected::recognise(&desk.document, form, &facts) {
        form.test.finish(Err(problem));
        if !desk.forests.contains_key(&facts.root) {
            let forest = facts.root;
            desk.run(Page::Directory, Job::Disconnect { forest });
        }
        return;
    }
    let root = facts.root.clone();
    connected::take_over(&mut desk.document, form, &facts);
    state.to_keep.remove(&root);
    if let (Ok(CredentialRef::KeyStore(name)), Method::Password) = (form.credential(), form.method)
    {
        let keep = ToKeep {
            name,
            password: std::mem::take(&mut form.password),
            stored: Load::Idle,
        };
        state.to_keep.insert(root.clone(), keep);
    }
    state.form = None;
    desk.forests.insert(
        root.clone(),
        ForestDesk {
            facts,
            census: BTreeMap::new(),
        },
    );
    let forest = desk.document.forest.iter().find(|f| f.name == root);
    if let Some(forest) = forest {
        let connector = (state.connectors.entry(root.clone())).or_insert(Connector::of(forest));
        connector::record(connector, &root, desk);
        connector::read_rights(connector, &root, desk);
    }
    if desk.document.forest.len() > desk.forests.len() {
        state.form = next_form(desk);
        read_ca(state, desk);
    }
}

fn all_connected(desk: &Desk) -> Result<(), Reason> {
    if desk.document.forest.is_empty() {
        return Err(Reason::new(say!("page-directory-leave-no-forest")));
    }
    let missing = (desk.document.forest.iter()).find(|f| !desk.forests.contains_key(&f.name));
    match missing {
        Some(forest) => {
            let name = inert(&forest.name);
            Err(Reason::new(match desk.continued {
                true => {
                    say!("page-directory-leave-sign-in-again", forest = name)
                }
                false => say!("page-directory-leave-sign-in", forest = name),
            }))
        }
        None => Ok(()),
    }
}

/// May the interrupted apply be taken up?
pub fn can_recover(desk: &Desk) -> Result<(), Reason> {
    all_connected(desk)
}

pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    all_connected(desk)?;
    for forest in &desk.document.forest {
        if let Some(connector) = state.connectors.get(&forest.name) {
            connector.can_leave(forest)?;
        }
    }
    Ok(())
}

/// May the ticket at hand be used to sign in?
pub fn can_use_kerberos(desk: &Desk) -> Result<(), Reason> {
    match desk.kerberos {
        true => Ok(()),
        false => Err(Reason::new(say!("page-directory-method-no-kerberos"))),
    }
}

/// May the connection be tested, with what this build can do?
pub fn can_test(form: &Form, desk: &Desk) -> Result<(), Reason> {
    form.can_test()?;
    match form.method {
        Method::Kerberos => can_use_kerberos(desk),
        Method::Password => Ok(()),
    }
}

/// Is this the account that the practice forest brought with it?
pub fn is_practice_account(form: &Form, desk: &Desk) -> bool {
    desk.practice
        .as_ref()
        .is_some_and(|offer| match &offer.forest.sign_in {
            BindAs::Password { account, password } => {
                form.account == *account && form.password == *password
            }
            BindAs::Kerberos => false,
        })
}

#[cfg(test)]
mod tests;
