//! A practice tenant with its authority in a file, a robot in place of the browser, and a session.

use std::collections::BTreeMap;
use std::io;
use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use syncwright::entra::{Access, Error, Limits, Method, Prompt, Session, SignIn};
use syncwright::model::document::TenantChoice;
use syncwright::practice::tenant::{Options, Running, start};
use tempfile::NamedTempFile;
use tokio::runtime::Handle;

pub const HYBRID: &str = "hanna@fabrikampractice.onmicrosoft.com";
pub const GLOBAL: &str = "gustav@fabrikampractice.onmicrosoft.com";
pub const NO_ROLE: &str = "nora@fabrikam-practice.example";
pub const GUEST: &str = "gerd_partner.example#EXT#@fabrikampractice.onmicrosoft.com";

pub struct Bench {
    pub tenant: Running,
    pub choice: TenantChoice,
    pub robot: Robot,
    _ca: NamedTempFile,
}

impl Bench {
    /// Whoever has this name is signed in without being asked.
    pub async fn with(who: &str) -> Self {
        Self::start(Some(who)).await
    }

    /// The page asks who it is.
    pub async fn asking() -> Self {
        Self::start(None).await
    }

    /// What is made takes this long to reach all of the service.
    pub async fn replicating(who: &str, replication: Duration) -> Self {
        Self::of(Options {
            signs_in: Some(who.to_owned()),
            replication,
            ..Options::default()
        })
        .await
    }

    async fn start(signs_in: Option<&str>) -> Self {
        Self::of(Options {
            signs_in: signs_in.map(str::to_owned),
            device_interval_secs: 1,
            ..Options::default()
        })
        .await
    }

    async fn of(options: Options) -> Self {
        let tenant = start(options).await.unwrap();
        let mut ca = NamedTempFile::new().unwrap();
        ca.write_all(tenant.ca_pem.as_bytes()).unwrap();
        Self {
            choice: tenant.choice(ca.path().to_owned()),
            robot: Robot::trusting(&tenant.ca_pem),
            tenant,
            _ca: ca,
        }
    }

    pub async fn sign_in(&self) -> Result<Session, Error> {
        self.sign_in_with(short_limits()).await
    }

    pub async fn sign_in_with(&self, limits: Limits) -> Result<Session, Error> {
        self.sign_in_as(Access::Tenant, limits).await
    }

    /// Signed in with these permissions.
    pub async fn sign_in_for(&self, access: Access) -> Result<Session, Error> {
        self.sign_in_as(access, short_limits()).await
    }

    pub async fn sign_in_as(&self, access: Access, limits: Limits) -> Result<Session, Error> {
        let robot = self.robot.clone();
        let sign_in = SignIn::default()
            .with_limits(limits)
            .with_access(access)
            .with_browser(move |url| robot.open(url));
        sign_in
            .run(&self.choice, Method::Browser, None, &mut |_| ())
            .await
    }

    pub async fn device_code(
        &self,
        on_prompt: &mut (dyn FnMut(Prompt) + Send),
    ) -> Result<Session, Error> {
        SignIn::default()
            .with_limits(short_limits())
            .run(&self.choice, Method::DeviceCode, None, on_prompt)
            .await
    }
}

/// With a browser of the test's own.
pub fn sign_in_by(open: impl Fn(&str) -> io::Result<()> + Send + Sync + 'static) -> SignIn {
    SignIn::default()
        .with_limits(short_limits())
        .with_browser(open)
}

/// Waiting long for what is on loopback would only make a broken test slow.
pub fn short_limits() -> Limits {
    Limits {
        connect: Duration::from_secs(5),
        read: Duration::from_secs(5),
        request: Duration::from_secs(20),
        browser: Duration::from_secs(30),
        ..Limits::default()
    }
}

/// A browser that follows redirects and fills in forms.
#[derive(Clone)]
pub struct Robot(reqwest::Client);

impl Robot {
    fn trusting(ca_pem: &str) -> Self {
        let mut roots = RootCertStore::empty();
        let ca = CertificateDer::from_pem_slice(ca_pem.as_bytes()).unwrap();
        roots.add(ca).unwrap();
        Self::with_roots(roots)
    }

    /// As the browser of someone who never heard of the practice authority.
    pub fn trusting_nothing() -> Self {
        Self::with_roots(RootCertStore::empty())
    }

    fn with_roots(roots: RootCertStore) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .no_proxy()
            .timeout(Duration::from_secs(10))
            .build();
        Self(client.unwrap())
    }

    /// From a thread for blocking work, as the browser is opened.
    pub fn open(&self, url: &str) -> io::Result<()> {
        Handle::current()
            .block_on(self.get(url))
            .map(drop)
            .map_err(io::Error::other)
    }

    /// Status and text of where the redirects end.
    pub async fn get(&self, url: &str) -> reqwest::Result<(u16, String)> {
        let answer = self.0.get(url).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    pub async fn post(&self, url: &str, fields: &[(&str, &str)]) -> reqwest::Result<(u16, String)> {
        let answer = self.0.post(url).form(fields).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }
}

/// The value of a hidden field.
pub fn hidden(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let rest = page.split_once(&start).map(|(_, rest)| rest);
    let value = rest.and_then(|r| r.split('"').next());
    value
        .unwrap_or_else(|| panic!("no field {name} in {page}"))
        .to_owned()
}

/// The query options of an address.
pub fn query(url: &str) -> BTreeMap<String, String> {
    let url = url::Url::parse(url).unwrap();
    url.query_pairs().into_owned().collect()
}
