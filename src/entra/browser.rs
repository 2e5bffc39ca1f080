//! Sign-in in the system's browser: authorization code with PKCE (RFC 7636) and a loopback redirect.

use std::io;
use std::sync::Arc;

use oauth2::basic::BasicClient;
use oauth2::{AuthUrl, ClientId, CsrfToken, PkceCodeChallenge, RedirectUrl, Scope};
use tokio::time::timeout;

use super::cloud::Place;
use super::discovery::Discovery;
use super::error::{Error, Result};
use super::http::Http;
use super::listener::Listener;
use super::sign_in::Prompt;
use super::tokens::{Tokens, redeem};
use crate::model::Secret;

/// Shows an address in the browser.
pub type Opener = Arc<dyn Fn(&str) -> io::Result<()> + Send + Sync>;

pub fn system_browser() -> Opener {
    Arc::new(webbrowser::open)
}

/// The tokens, and the nonce that the id token has to carry.
pub async fn run(
    http: &Http,
    place: &Place,
    discovery: &Discovery,
    hint: Option<&str>,
    open: &Opener,
    on_prompt: &mut (dyn FnMut(Prompt) + Send),
) -> Result<(Tokens, Secret)> {
    let state = CsrfToken::new_random();
    let nonce = CsrfToken::new_random();
    let listener = Listener::start(Secret::new(state.secret().as_str())).await;
    let mut listener = listener.map_err(Error::Listener)?;
    let redirect = format!("http://localhost:{}", listener.port);
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let redirect_url =
        RedirectUrl::new(redirect.clone()).map_err(|e| Error::Client(e.to_string()))?;
    let client = BasicClient::new(ClientId::new(place.client_id.clone()))
        .set_auth_uri(AuthUrl::from_url(discovery.authorize.clone()))
        .set_redirect_uri(redirect_url);
    let mut request = client
        .authorize_url(|| state)
        .set_pkce_challenge(challenge)
        .add_extra_param("response_mode", "query")
        .add_extra_param("prompt", "select_account")
        .add_extra_param("nonce", nonce.secret().as_str());
    for scope in place.scopes().split(' ') {
        request = request.add_scope(Scope::new(scope.to_owned()));
    }
    if let Some(hint) = hint.filter(|h| !h.is_empty()) {
        request = request.add_extra_param("login_hint", hint.to_owned());
    }
    let (url, _) = request.url();
    on_prompt(Prompt::Browser {
        url: url.to_string(),
    });
    show(open.clone(), url.to_string());

    let answered = timeout(http.limits.browser, listener.answer()).await;
    let code = match answered.map_err(|_| Error::BrowserTimedOut)? {
        Some(Ok(code)) => code,
        Some(Err(refusal)) => return Err(Error::Service(refusal)),
        None => return Err(Error::Listener(io::ErrorKind::ConnectionAborted.into())),
    };
    let form = [
        ("client_id", place.client_id.as_str()),
        ("grant_type", "authorization_code"),
        ("code", code.expose()),
        ("redirect_uri", redirect.as_str()),
        ("code_verifier", verifier.secret().as_str()),
    ];
    let tokens = redeem(http, discovery, &form).await?;
    Ok((tokens, Secret::new(nonce.secret().as_str())))
}

/// Not waited for: some browsers return only when they are closed. Without any the person can still
/// copy the address from the window, so this is no error.
fn show(open: Opener, url: String) {
    tokio::task::spawn_blocking(move || {
        if let Err(error) = open(&url) {
            tracing::warn!(%error, "no browser could be opened");
        }
    });
}
