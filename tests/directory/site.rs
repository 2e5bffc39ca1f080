//! A forest to test against, whichever it is: how to reach it, and what stands in it.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::time::Duration;

use syncwright::directory::{Names, Options, Session, Sizes, Timing, connect_with};
use syncwright::model::document::Transport;
use syncwright::model::snapshot::{BindAs, ConnectSpec, TestStage, TestStep};
use syncwright::model::{Dn, Problem, Secret};
use tokio::sync::{Mutex, MutexGuard};

use crate::samba::Samba;

pub struct Site {
    pub domain: String,
    pub netbios: String,
    /// `address:port` for LDAPS and for StartTLS.
    pub ldaps: String,
    pub ldap: String,
    pub ca_pem: String,
    pub admin: String,
    pub password: String,
    /// Of the accounts that may not sign in.
    pub states_password: String,
    /// The OU that holds the fixtures.
    pub root: Dn,
    /// By account name: DN and sign-in name.
    pub accounts: BTreeMap<String, (Dn, String)>,
    /// By name as it was asked for: the OU's DN.
    pub odd: BTreeMap<String, Dn>,
}

/// One controller for all tests that leave it as it is.
pub fn samba() -> &'static (Samba, Site) {
    static SHARED: OnceLock<(Samba, Site)> = OnceLock::new();
    SHARED.get_or_init(|| {
        let samba = Samba::start();
        let site = Site::of(&samba);
        (samba, site)
    })
}

/// Another one for tests that stop it or change its certificate; one test at a time.
pub async fn shaken() -> MutexGuard<'static, (Samba, Site)> {
    static OWN: OnceLock<Mutex<(Samba, Site)>> = OnceLock::new();
    let own = OWN.get_or_init(|| {
        let samba = Samba::start();
        let site = Site::of(&samba);
        Mutex::new((samba, site))
    });
    own.lock().await
}

impl Site {
    /// And not practice, which listens where it may.
    pub fn is_samba(&self) -> bool {
        self.ldaps.ends_with(":636")
    }

    pub fn of(samba: &Samba) -> Self {
        let facts = &samba.fixtures;
        let text = |v: &serde_json::Value| v.as_str().unwrap_or_default().to_owned();
        let dn = |v: &serde_json::Value| Dn::parse(&text(v)).unwrap();
        let map = |name: &str| facts[name].as_object().unwrap().clone();
        Self {
            domain: samba.var("SAMBA_DOMAIN").into(),
            netbios: samba.var("SAMBA_NETBIOS").into(),
            ldaps: format!("{}:636", samba.var("SAMBA_IP")),
            ldap: format!("{}:389", samba.var("SAMBA_IP")),
            ca_pem: samba.ca_pem(),
            admin: samba.var("SAMBA_ADMIN").into(),
            password: samba.var("SAMBA_PASSWORD").into(),
            states_password: samba.var("SAMBA_PASSWORD").into(),
            root: dn(&facts["root"]),
            accounts: map("accounts")
                .iter()
                .map(|(name, a)| (name.clone(), (dn(&a["dn"]), text(&a["upn"]))))
                .collect(),
            odd: map("odd").iter().map(|(n, d)| (n.clone(), dn(d))).collect(),
        }
    }

    pub fn account(&self, name: &str) -> Dn {
        self.accounts[name].0.clone()
    }

    pub fn ou(&self, name: &str) -> Dn {
        self.root.child("OU", name)
    }

    pub fn head(&self) -> Dn {
        Dn::of_dns_domain(&self.domain)
    }

    pub fn spec(&self) -> ConnectSpec {
        self.spec_as(&self.admin, &self.password)
    }

    pub fn spec_as(&self, account: &str, password: &str) -> ConnectSpec {
        ConnectSpec {
            domain: self.domain.clone(),
            controllers: vec![self.ldaps.clone()],
            transport: Transport::Ldaps,
            ca_pem: Some(self.ca_pem.clone()),
            sign_in: BindAs::Password {
                account: account.into(),
                password: Secret::new(password),
            },
        }
    }

    pub async fn session(&self) -> Session {
        self.session_as(&self.admin).await
    }

    pub async fn session_as(&self, account: &str) -> Session {
        let (_, done) = attempt(&self.spec_as(account, &self.password)).await;
        done.unwrap_or_else(|p| panic!("{p}"))
    }
}

/// Short waits: a test that waits fails soon.
pub fn options() -> Options {
    Options {
        names: Names::System,
        timing: Timing {
            connect: Duration::from_secs(4),
            operation: Duration::from_secs(20),
        },
        sizes: Sizes::default(),
    }
}

pub async fn attempt(spec: &ConnectSpec) -> (Vec<TestStep>, Result<Session, Problem>) {
    attempt_with(spec, options()).await
}

pub async fn attempt_with(
    spec: &ConnectSpec,
    options: Options,
) -> (Vec<TestStep>, Result<Session, Problem>) {
    let mut steps = Vec::new();
    let done = connect_with(spec, options, &mut |step| steps.push(step)).await;
    (steps, done)
}

/// The chain ended at this stage with this problem.
pub async fn refused(spec: &ConnectSpec, stage: TestStage) -> (TestStep, Problem) {
    let (steps, done) = attempt(spec).await;
    let problem = done.expect_err("the connection should have been refused");
    let last = steps.last().expect("a step was reported").clone();
    assert_eq!(last.stage, stage, "{problem}");
    assert_eq!(last.outcome.as_ref().err(), Some(&problem));
    assert!(!problem.remedy.is_empty(), "{problem}");
    if let BindAs::Password { password, .. } = &spec.sign_in {
        let short = password.expose().len() < 8;
        assert!(short || !problem.to_string().contains(password.expose()));
    }
    (last, problem)
}
