//! From a document to a connected world: credentials, forests, the tenant if asked for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::apply::{Known, Ports, read_document};
use crate::directory::{self, Forests};
use crate::entra::{self, Access};
use crate::insight::drift::Repair;
use crate::model::document::{CredentialRef, EngineKind, Forest};
use crate::model::ports::{Provisioning, Result, Tenant};
use crate::model::settings::{Network, Settings};
use crate::model::snapshot::{BindAs, ConnectSpec, Progress};
use crate::model::tenant::TenantFacts;
use crate::model::text::inert;
use crate::model::words::{say, words};
use crate::model::{Dn, Document, Problem, ProblemKind, Secret};
use crate::secrets::{self, Store};

use super::say;

pub struct World {
    pub document: Document,
    pub forests: Forests,
    pub tenant: Option<TenantFacts>,
    session: Option<entra::Session>,
    pub secrets: Store,
    pub settings: Settings,
    /// What somebody added and the plan is to take away.
    pub repairs: BTreeSet<Repair>,
    waiting: Arc<say::Waiting>,
    tell: Box<dyn Fn(Progress) + Send + Sync>,
}

/// What the person has set for this computer; what in it is not understood is told.
pub fn settings() -> Settings {
    let read = crate::apply::settings::load();
    read.notices
        .iter()
        .for_each(|notice| say::note(&notice.show()));
    read.settings
}

impl World {
    /// Reads the document and connects to all its forests; to the tenant only if asked.
    pub async fn reach(config: &Path, sign_in: bool) -> Result<Self> {
        Self::of(read_document(config)?, config, sign_in).await
    }

    /// As [`Self::reach`], with this document in place of what its file holds.
    pub async fn of(document: Document, config: &Path, sign_in: bool) -> Result<Self> {
        let secrets = Store::new();
        let settings = settings();
        let mut forests = Forests::default();
        for forest in &document.forest {
            let spec = spec_of(forest, config, &secrets).await?;
            forests.insert(directory::connect(&spec, &mut |_| {}).await?);
        }
        let (mut tenant, mut session) = (None, None);
        if sign_in {
            let access = match document.engine {
                EngineKind::CloudSync => Access::Provisioning,
                EngineKind::EntraConnect => Access::Tenant,
            };
            let signed_in = self::sign_in(&document, config, access, &settings.network).await?;
            tenant = Some(signed_in.facts().await?);
            session = Some(signed_in);
        }
        let waiting = Arc::new(say::Waiting::new());
        let told = waiting.clone();
        Ok(Self {
            document,
            forests,
            tenant,
            session,
            secrets,
            settings,
            repairs: BTreeSet::new(),
            waiting,
            tell: Box::new(move |now| told.tell(&now)),
        })
    }

    /// For a read that begins now.
    pub fn ports(&self) -> Ports<'_> {
        self.waiting.begins();
        Ports {
            directory: &self.forests,
            secrets: &self.secrets,
            tenant: self.session.as_ref().map(|s| s as &dyn Tenant),
            provisioning: provisioning(self.session.as_ref()),
            tell: &*self.tell,
        }
    }

    pub fn known(&self) -> Known {
        Known {
            tenant: self.tenant.clone(),
            forests: self.forests.iter().map(|s| s.facts().clone()).collect(),
            repairs: self.repairs.clone(),
            ..Known::default()
        }
    }

    /// For findings that are shown.
    pub fn known_counting(&self) -> Known {
        Known {
            count_members: true,
            ..self.known()
        }
    }

    pub fn heads(&self) -> Vec<Dn> {
        self.document.domains().map(|d| d.dn()).collect()
    }
}

async fn spec_of(forest: &Forest, config: &Path, secrets: &Store) -> Result<ConnectSpec> {
    let account = forest.sign_in.account.clone();
    let credential = &forest.sign_in.credential;
    let what = match account.is_empty() {
        true => forest.name.clone(),
        false => account.clone(),
    };
    let password = secrets::resolve(credential, &what, secrets, &mut ask).await?;
    let sign_in = match (credential, password) {
        (CredentialRef::Kerberos, _) | (_, None) => BindAs::Kerberos,
        (_, Some(password)) => BindAs::Password { account, password },
    };
    let ca_pem = match &forest.ca_file {
        Some(file) => Some(directory::read_ca(&beside(config, file))?.0),
        None => None,
    };
    Ok(ConnectSpec {
        domain: forest.name.clone(),
        controllers: forest
            .domain
            .iter()
            .flat_map(|d| d.controllers.clone())
            .collect(),
        transport: forest.transport,
        ca_pem,
        sign_in,
    })
}

/// A relative path in a document is meant from the document's folder.
fn beside(config: &Path, file: &Path) -> PathBuf {
    config.parent().unwrap_or(Path::new("")).join(file)
}

/// Asks on the terminal without echo; `None`: the person gave up.
fn ask(what: &str) -> Result<Option<Secret>> {
    if !say::is_interactive() {
        return Err(Problem::new(
            ProblemKind::SignIn,
            words!("cli-no-terminal", who = inert(what)),
            words!("cli-no-terminal-advice"),
        ));
    }
    match rpassword::prompt_password(format!("{} ", say!("cli-password-of", who = inert(what)))) {
        Ok(password) if password.is_empty() => Ok(None),
        Ok(password) => Ok(Some(Secret::new(password))),
        Err(error) => Err(Problem::new(
            ProblemKind::SignIn,
            words!("cli-password-unread"),
            words!("cli-password-unread-advice"),
        )
        .detail(error.to_string())),
    }
}

pub(super) async fn sign_in(
    document: &Document,
    config: &Path,
    access: Access,
    network: &Network,
) -> Result<entra::Session> {
    let mut choice = document.tenant.clone();
    choice.ca_file = choice.ca_file.map(|file| beside(config, &file));
    let mut prompt = |prompt: entra::Prompt| {
        if let entra::Prompt::DeviceCode {
            code,
            url,
            expires_in,
        } = prompt
        {
            let minutes = expires_in.as_secs() / 60;
            say::note(&say!(
                "cli-sign-in",
                url = url,
                code = code,
                minutes = minutes
            ));
        }
    };
    let session = entra::sign_in(
        &choice,
        entra::Method::DeviceCode,
        None,
        access,
        network,
        &mut prompt,
    )
    .await?;
    Ok(session)
}

/// As far as whoever is signed in agreed to it.
pub(super) fn provisioning(session: Option<&entra::Session>) -> Option<&dyn Provisioning> {
    let session = session.filter(|s| s.has_access(Access::Provisioning))?;
    Some(session)
}
