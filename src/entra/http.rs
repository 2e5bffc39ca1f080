//! The HTTPS client: the system's authorities and those of document and settings, the
//! proxy, time-outs, and answers read up to a limit.

use std::error::Error as StdError;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, RequestBuilder, Response, redirect};
use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls_platform_verifier::Verifier;
use url::Url;
use zeroize::Zeroizing;

use super::cloud::Place;
use super::error::{Error, Result};
use crate::model::settings::{Network, Proxy};
use crate::model::{Guid, Words};

/// How long to wait and how much to read.
#[derive(Debug, Clone)]
pub struct Limits {
    pub connect: Duration,
    /// Between two pieces of an answer.
    pub read: Duration,
    /// One request, all in all.
    pub request: Duration,
    pub body_bytes: usize,
    /// The longest `Retry-After` that is waited for.
    pub longest_wait: Duration,
    /// How long a person may take in the browser.
    pub browser: Duration,
    /// How long what was just made may take to reach all of the service.
    pub replication: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            read: Duration::from_secs(30),
            request: Duration::from_secs(120),
            body_bytes: 20 * 1024 * 1024,
            longest_wait: Duration::from_secs(60),
            browser: Duration::from_secs(15 * 60),
            replication: Duration::from_secs(60),
        }
    }
}

#[derive(Clone)]
pub struct Http {
    client: reqwest::Client,
    pub limits: Limits,
}

/// An answer, read to its end. Wiped when dropped: it may hold tokens.
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Zeroizing<Vec<u8>>,
}

impl Http {
    pub fn new(place: &Place, network: &Network, limits: Limits) -> Result<Self> {
        let mut extra = Vec::new();
        // What is set for this computer's network has no part in what stays on it.
        let set = network.ca_file.iter().filter(|_| !place.is_loopback());
        for file in place.ca_file.iter().chain(set) {
            extra.extend(authorities(file)?);
        }
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls(extra)?)
            .https_only(true)
            .redirect(redirect::Policy::none())
            .connect_timeout(limits.connect)
            .read_timeout(limits.read)
            .timeout(limits.request)
            .user_agent(concat!("Syncwright/", env!("CARGO_PKG_VERSION")));
        builder = match &network.proxy {
            _ if place.is_loopback() => builder.no_proxy(),
            Proxy::System => builder,
            Proxy::None => builder.no_proxy(),
            Proxy::At(address) => {
                let all = reqwest::Proxy::all(address.clone());
                let all = all.map_err(|e| Error::Client(chain(&e)))?;
                builder.proxy(all.no_proxy(reqwest::NoProxy::from_env()))
            }
        };
        let client = builder.build().map_err(|e| Error::Client(chain(&e)))?;
        Ok(Self { client, limits })
    }

    pub fn get(&self, url: Url) -> Result<RequestBuilder> {
        self.request(Method::GET, url)
    }

    pub async fn post_form(&self, url: &Url, form: &[(&str, &str)], what: &Words) -> Result<Reply> {
        let request = self.request(Method::POST, url.clone())?.form(form);
        self.send(request, url, what).await
    }

    pub fn request(&self, method: Method, url: Url) -> Result<RequestBuilder> {
        let mut id = [0u8; 16];
        getrandom::fill(&mut id)?;
        let id = Guid::from_bytes(id);
        tracing::debug!(%method, host = url.host_str(), path = url.path(), client_request_id = %id, "request");
        let request = self.client.request(method, url);
        Ok(request
            .header("Accept", "application/json")
            .header("client-request-id", id.to_string()))
    }

    /// Sends and reads the whole answer, whatever its status.
    pub async fn send(&self, request: RequestBuilder, url: &Url, what: &Words) -> Result<Reply> {
        let failed = |error| classify(error, url);
        let response = request.send().await.map_err(failed)?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = self.read(response, url, what).await?;
        Ok(Reply {
            status,
            headers,
            body,
        })
    }

    async fn read(
        &self,
        mut response: Response,
        url: &Url,
        what: &Words,
    ) -> Result<Zeroizing<Vec<u8>>> {
        let limit = self.limits.body_bytes;
        let too_large = || Error::TooLarge {
            what: what.clone(),
            limit,
        };
        if response.content_length().is_some_and(|n| n > limit as u64) {
            return Err(too_large());
        }
        let mut body = Zeroizing::new(Vec::new());
        while let Some(piece) = response.chunk().await.map_err(|e| classify(e, url))? {
            if body.len() + piece.len() > limit {
                return Err(too_large());
            }
            body.extend_from_slice(&piece);
        }
        Ok(body)
    }
}

fn authorities(file: &Path) -> Result<Vec<CertificateDer<'static>>> {
    let wrong = |why: String| Error::CaFile {
        file: file.to_owned(),
        why,
    };
    let text = fs::read(file).map_err(|e| wrong(e.to_string()))?;
    let found = CertificateDer::pem_slice_iter(&text)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|e| wrong(e.to_string()))?;
    if found.is_empty() {
        return Err(wrong(String::new()));
    }
    Ok(found)
}

fn tls(extra: Vec<CertificateDer<'static>>) -> Result<ClientConfig> {
    let failed = |e: rustls::Error| Error::Client(e.to_string());
    let provider = Arc::new(ring::default_provider());
    let verifier = Verifier::new_with_extra_roots(extra, provider.clone()).map_err(failed)?;
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(failed)?
        // "dangerous" is rustls' word for any verifier but its own; this one is the system's.
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

/// Addresses hold codes at times, so only the host is named.
fn classify(error: reqwest::Error, url: &Url) -> Error {
    let host = match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (host, _) => host.unwrap_or_default().to_owned(),
    };
    let error = error.without_url();
    let why = chain(&error);
    if let Some(tls) = tls_error(&error) {
        return Error::Untrusted {
            host,
            why: tls.to_string(),
        };
    }
    if error.is_timeout() {
        return Error::TimedOut { host, why };
    }
    if error.is_builder() {
        return Error::Client(why);
    }
    Error::Unreachable { host, why }
}

fn tls_error<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(tls) = error.downcast_ref() {
            return Some(tls);
        }
        // `source` of an io::Error skips the error that it wraps.
        let wrapped = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        if let Some(tls) = wrapped.and_then(|inner| inner.downcast_ref()) {
            return Some(tls);
        }
        next = match wrapped {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}

fn chain(error: &dyn StdError) -> String {
    let mut out = error.to_string();
    let mut next = error.source();
    while let Some(error) = next {
        out.push_str(": ");
        out.push_str(&error.to_string());
        next = error.source();
    }
    out
}
