//! Forest and tenant together: what the window's practice mode and `practice --serve` start.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;

use super::forest::{self, Scenario, accounts};
use super::tls::Authority;
use super::{Error, Result, tenant};
use crate::model::Secret;
use crate::model::document::{TenantChoice, Transport};
use crate::model::snapshot::{BindAs, ConnectSpec};

/// A real tenant takes up to a minute. Here just long enough that nobody comes to rely on less.
const REPLICATION: Duration = Duration::from_millis(400);

/// Where to listen and with what.
#[derive(Debug, Clone)]
pub struct Options {
    pub scenario: Scenario,
    /// Port 0: any free one. StartTLS is on a free port at the same address.
    pub ldaps: SocketAddr,
    pub https: SocketAddr,
}

impl Default for Options {
    fn default() -> Self {
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self {
            scenario: Scenario::default(),
            ldaps: any,
            https: any,
        }
    }
}

/// Both servers at work; dropping it ends them.
pub struct Practice {
    pub forest: forest::Running,
    pub tenant: tenant::Running,
    ca_file: PathBuf,
    _folder: Option<TempDir>,
}

/// Starts both on free ports, with one authority whose certificate lies in a temporary file.
pub async fn start(scenario: Scenario) -> Result<Practice> {
    let folder = tempfile::Builder::new()
        .prefix("syncwright-practice-")
        .tempdir()
        .map_err(|source| write_error(&std::env::temp_dir(), source))?;
    let ca_file = folder.path().join("practice-ca.pem");
    let options = Options {
        scenario,
        ..Options::default()
    };
    let mut practice = start_at(options, ca_file).await?;
    practice._folder = Some(folder);
    Ok(practice)
}

/// Starts both at these addresses and writes to `env` how to reach them, as `NAME='value'` lines
/// for a shell; the authority's certificate lies beside it, with the ending `.ca.pem`.
pub async fn serve_env(options: Options, env: &Path) -> Result<Practice> {
    let practice = start_at(options, env.with_extension("ca.pem")).await?;
    write_whole(env, &practice.env())?;
    Ok(practice)
}

async fn start_at(options: Options, ca_file: PathBuf) -> Result<Practice> {
    let authority = Arc::new(Authority::new()?);
    let forest_options = forest::Options {
        scenario: options.scenario,
        ldaps: options.ldaps,
        ldap: SocketAddr::new(options.ldaps.ip(), 0),
        ..forest::Options::default()
    };
    let forest = forest::start_with(forest_options, &authority).await?;
    let tenant_options = tenant::Options {
        address: options.https,
        authority: Some(authority.clone()),
        replication: REPLICATION,
        ..tenant::Options::default()
    };
    let tenant = tenant::start(tenant_options).await?;
    write_whole(&ca_file, authority.ca_pem())?;
    Ok(Practice {
        forest,
        tenant,
        ca_file,
        _folder: None,
    })
}

/// In full or not at all: who waits for the file never reads half of it.
fn write_whole(path: &Path, text: &str) -> Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    fs::write(&part, text).map_err(|source| write_error(&part, source))?;
    fs::rename(&part, path).map_err(|source| write_error(path, source))
}

fn write_error(path: &Path, source: std::io::Error) -> Error {
    Error::Write {
        file: path.display().to_string(),
        source,
    }
}

impl Practice {
    /// PEM file of the authority that both servers' certificates come from.
    pub fn ca_file(&self) -> &Path {
        &self.ca_file
    }

    /// What the document says to reach the practice tenant.
    pub fn tenant_choice(&self) -> TenantChoice {
        self.tenant.choice(self.ca_file.clone())
    }

    /// The practice forest, signed in as its administrator; a controller of each domain is named.
    pub fn connect_spec(&self) -> ConnectSpec {
        let (account, password) = accounts::ADMINISTRATOR;
        ConnectSpec {
            domain: self.forest.domain.clone(),
            controllers: self.controllers(),
            transport: Transport::Ldaps,
            ca_pem: Some(self.forest.ca_pem.clone()),
            sign_in: BindAs::Password {
                account: account.to_owned(),
                password: Secret::new(password),
            },
        }
    }

    fn controllers(&self) -> Vec<String> {
        let domains = self.forest.domains.iter();
        domains.map(|d| d.ldaps.to_string()).collect()
    }

    /// How to reach everything, one `NAME='value'` a line. The passwords are public constants.
    pub fn env(&self) -> String {
        let (admin, admin_password) = accounts::ADMINISTRATOR;
        let (delegate, delegate_password) = accounts::DELEGATE;
        let (connector, connector_password) = accounts::CONNECTOR;
        let pairs = [
            ("DOMAIN", self.forest.domain.clone()),
            ("LDAPS", self.forest.ldaps.to_string()),
            ("LDAP", self.forest.ldap.to_string()),
            ("CONTROLLERS", self.controllers().join(",")),
            ("HTTPS", self.tenant.base.clone()),
            ("PAGES", self.tenant.pages.clone()),
            ("TENANT", self.tenant.tenant.to_string()),
            ("CLIENT", self.tenant.client_id.to_string()),
            ("CA_FILE", self.ca_file.display().to_string()),
            ("ADMIN", admin.into()),
            ("ADMIN_PASSWORD", admin_password.into()),
            ("DELEGATE", delegate.into()),
            ("DELEGATE_PASSWORD", delegate_password.into()),
            ("CONNECTOR", connector.into()),
            ("CONNECTOR_PASSWORD", connector_password.into()),
        ];
        pairs
            .iter()
            .map(|(name, value)| {
                let quoted = value.replace('\'', "'\\''");
                format!("SYNCWRIGHT_PRACTICE_{name}='{quoted}'\n")
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_env_file_says_where_both_servers_are() {
        let folder = tempfile::tempdir().unwrap();
        let env = folder.path().join("practice.env");
        let options = Options {
            scenario: Scenario::Bare,
            ..Options::default()
        };
        let practice = serve_env(options, &env).await.unwrap();
        let text = fs::read_to_string(&env).unwrap();
        let ldaps = format!("SYNCWRIGHT_PRACTICE_LDAPS='{}'\n", practice.forest.ldaps);
        assert!(text.contains(&ldaps), "{text}");
        assert!(text.contains("SYNCWRIGHT_PRACTICE_CONNECTOR='FABRIKAM\\svc-sync'\n"));
        let ca = fs::read_to_string(folder.path().join("practice.ca.pem")).unwrap();
        assert_eq!(ca, practice.tenant.ca_pem, "one authority for both");
        assert_eq!(practice.connect_spec().controllers.len(), 2);
        assert_eq!(
            practice.tenant_choice().ca_file.unwrap(),
            practice.ca_file()
        );
    }

    #[tokio::test]
    async fn an_address_in_use_is_an_error_that_names_it() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let ldaps = taken.local_addr().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            scenario: Scenario::Bare,
            ldaps,
            ..Options::default()
        };
        let refused = serve_env(options, &folder.path().join("x.env")).await.err();
        assert!(refused.unwrap().to_string().contains(&ldaps.to_string()));
    }
}
