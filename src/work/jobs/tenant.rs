//! Sign-in, the tenant, and the practice servers.

use std::sync::Arc;

use crate::entra::{self, Access, Method, Prompt};
use crate::model::document::TenantChoice;
use crate::model::ports::Result;
use crate::model::snapshot::ConnectSpec;
use crate::model::tenant::{TenantFacts, TenantGroups};
use crate::model::words::words;
use crate::model::{Problem, ProblemKind};

use super::super::servers::Servers;
use super::super::sessions::Sessions;
use super::super::tasks::Reporter;
use super::super::{Outcome, SignInMethod, SignInPrompt};

/// Signs in and reads the tenant; the session is kept only when both went well.
pub(super) async fn sign_in(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    choice: &TenantChoice,
    method: SignInMethod,
    hint: Option<String>,
    access: Access,
) -> Result<Box<TenantFacts>> {
    let method = match method {
        SignInMethod::Browser => Method::Browser,
        SignInMethod::DeviceCode => Method::DeviceCode,
    };
    let mut on_prompt = move |prompt| reporter.send(Outcome::SignInPrompt(shown(prompt)));
    let network = sessions.settings().network;
    let session = entra::sign_in(
        choice,
        method,
        hint.as_deref(),
        access,
        &network,
        &mut on_prompt,
    )
    .await?;
    let facts = session.facts().await?;
    sessions.set_tenant(Some(session));
    Ok(Box::new(facts))
}

fn shown(prompt: Prompt) -> SignInPrompt {
    match prompt {
        Prompt::Browser { url } => SignInPrompt::Browser { url },
        Prompt::DeviceCode {
            code,
            url,
            expires_in,
        } => SignInPrompt::DeviceCode {
            code,
            url,
            expires_in_secs: expires_in.as_secs(),
        },
    }
}

pub(super) fn sign_out(sessions: Arc<Sessions>) -> Outcome {
    if let Some(session) = sessions.set_tenant(None) {
        session.sign_out();
    }
    Outcome::SignedOut
}

pub(super) async fn read(sessions: Arc<Sessions>) -> Result<Box<TenantFacts>> {
    Ok(Box::new(sessions.tenant()?.facts().await?))
}

pub(super) async fn groups(
    sessions: Arc<Sessions>,
    search: &str,
    next: Option<String>,
) -> Result<TenantGroups> {
    Ok(sessions.tenant()?.groups(search, next).await?)
}

/// Starts the practice forest and tenant in this process, once.
pub(super) async fn start_practice(
    sessions: Arc<Sessions>,
) -> Result<Box<(TenantChoice, ConnectSpec)>> {
    let servers = Servers::start(sessions.scenario).await?;
    let practice = &servers.practice;
    let offer = (practice.tenant_choice(), practice.connect_spec());
    sessions.set_practice(servers);
    Ok(Box::new(offer))
}

pub(super) async fn open_in_browser(url: String) -> Outcome {
    let opened = tokio::task::spawn_blocking({
        let url = url.clone();
        move || webbrowser::open(&url)
    });
    match opened.await {
        Ok(Ok(())) => Outcome::Cancelled,
        Ok(Err(error)) => Outcome::Failed(
            Problem::new(
                ProblemKind::Refused,
                words!("work-no-browser"),
                words!("work-no-browser-advice", url = &url),
            )
            .detail(error.to_string()),
        ),
        Err(error) => Outcome::Failed(Problem::internal(error.to_string())),
    }
}
