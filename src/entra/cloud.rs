//! Where a tenant lives: the hosts of each cloud, and what the document adds.

use std::path::PathBuf;

use url::{Host, Url};

use super::error::{Error, Result, Service};
use crate::model::document::{Cloud, TenantChoice};
use crate::model::words::{Words, words};

/// The delegated permissions of Microsoft Graph that are asked for at first. All only read.
pub const PERMISSIONS: [&str; 7] = [
    "User.Read",
    "Organization.Read.All",
    "Domain.Read.All",
    "RoleManagement.Read.Directory",
    "LicenseAssignment.Read.All",
    "Group.Read.All",
    "OnPremDirectorySynchronization.Read.All",
];

/// What a sign-in asks for. Each includes the one before; a person is asked for more only when it is
/// needed (incremental consent).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Access {
    /// Reading the tenant: [`PERMISSIONS`].
    #[default]
    Tenant,
    /// Reading Cloud Sync's configuration as well.
    ReadProvisioning,
    /// Writing Cloud Sync's configuration, and reading its agents.
    Provisioning,
}

impl Access {
    pub fn permissions(self) -> Vec<&'static str> {
        let more: &[&str] = match self {
            Self::Tenant => &[],
            Self::ReadProvisioning => &["Synchronization.Read.All", "Application.Read.All"],
            // The agents can be read only with a permission that could write them, too.
            Self::Provisioning => &[
                "Synchronization.ReadWrite.All",
                "Application.ReadWrite.All",
                "OnPremisesPublishingProfiles.ReadWrite.All",
            ],
        };
        PERMISSIONS.iter().chain(more).copied().collect()
    }
}

/// What an administrator registers once, so that sign-in is possible.
pub fn registration_help() -> Words {
    let permissions = PERMISSIONS.map(str::to_owned).to_vec();
    words!("entra-registration-help", permissions = permissions)
}

/// A tenant's addresses, checked.
#[derive(Debug, Clone)]
pub struct Place {
    pub login: Url,
    pub graph: Url,
    /// The segment after the login host: id, domain or `organizations`.
    pub tenant: String,
    /// The id that the document asks for.
    pub wanted: Option<String>,
    pub client_id: String,
    pub ca_file: Option<PathBuf>,
    pub access: Access,
}

impl Place {
    pub fn of(choice: &TenantChoice) -> Result<Self> {
        let (login, graph) = match (choice.cloud, &choice.endpoints) {
            (Cloud::Custom, None) => return Err(Error::NoEndpoints),
            (Cloud::Custom, Some(own)) => (own.login.as_str(), own.graph.as_str()),
            (cloud, _) => hosts(cloud),
        };
        let login = base_address(Service::SignIn, login)?;
        let graph = base_address(Service::Graph, graph)?;
        let client_id = choice.client_id.ok_or(Error::NoClientId)?.to_string();
        let wanted = choice.id.map(|id| id.to_string());
        let tenant = match (&wanted, choice.domain.trim()) {
            (Some(id), _) => id.clone(),
            (None, "") => "organizations".to_owned(),
            (None, domain) => checked_domain(domain)?,
        };
        let ca_file = choice.ca_file.clone();
        Ok(Self {
            login,
            graph,
            tenant,
            wanted,
            client_id,
            ca_file,
            access: Access::default(),
        })
    }

    /// Scopes for one request to the sign-in service, each with its resource in front.
    pub fn scopes(&self) -> String {
        let graph = self.graph.as_str().trim_end_matches('/');
        let permissions = self.access.permissions();
        let own = permissions.iter().map(|p| format!("{graph}/{p}"));
        let openid = ["openid", "profile", "offline_access"].map(str::to_owned);
        openid.into_iter().chain(own).collect::<Vec<_>>().join(" ")
    }

    /// Loopback connections never go through a proxy.
    pub fn is_loopback(&self) -> bool {
        [&self.login, &self.graph].into_iter().all(on_loopback)
    }

    /// Plain HTTP never leaves this computer: a page for the person's browser may use it only where
    /// the services and the page are all on loopback, as in practice.
    pub fn takes_plain(&self, page: &Url) -> bool {
        page.scheme() == "http" && self.is_loopback() && on_loopback(page)
    }
}

fn on_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// <https://learn.microsoft.com/graph/deployments> and the national clouds page of Microsoft Entra.
const fn hosts(cloud: Cloud) -> (&'static str, &'static str) {
    match cloud {
        Cloud::Global | Cloud::Custom => (
            "https://login.microsoftonline.com",
            "https://graph.microsoft.com",
        ),
        Cloud::UsGov => (
            "https://login.microsoftonline.us",
            "https://graph.microsoft.us",
        ),
        Cloud::UsGovDod => (
            "https://login.microsoftonline.us",
            "https://dod-graph.microsoft.us",
        ),
        Cloud::China => (
            "https://login.partner.microsoftonline.cn",
            "https://microsoftgraph.chinacloudapi.cn",
        ),
    }
}

fn base_address(of: Service, text: &str) -> Result<Url> {
    let wrong = || Error::Address {
        of,
        address: text.chars().take(200).collect(),
    };
    let url = Url::parse(text.trim()).map_err(|_| wrong())?;
    let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let anonymous = url.username().is_empty() && url.password().is_none();
    if url.scheme() != "https" || url.host().is_none() || !plain || !anonymous {
        return Err(wrong());
    }
    Ok(url)
}

/// A domain becomes a path segment, so only a domain's characters may be in it.
fn checked_domain(domain: &str) -> Result<String> {
    let label = |l: &str| {
        !l.is_empty() && l.len() <= 63 && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    if domain.len() <= 253 && domain.contains('.') && domain.split('.').all(label) {
        Ok(domain.to_ascii_lowercase())
    } else {
        Err(Error::Domain(domain.chars().take(100).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Endpoints;
    use crate::model::{Guid, Problem};

    fn choice(cloud: Cloud) -> TenantChoice {
        TenantChoice {
            cloud,
            client_id: Some(Guid::from_bytes([7; 16])),
            ..TenantChoice::default()
        }
    }

    fn custom(login: &str) -> TenantChoice {
        let endpoints = Endpoints {
            login: login.into(),
            graph: "https://graph.example".into(),
        };
        TenantChoice {
            endpoints: Some(endpoints),
            ..choice(Cloud::Custom)
        }
    }

    #[test]
    fn each_cloud_has_its_own_hosts_and_scopes() {
        let graph = |cloud| Place::of(&choice(cloud)).unwrap().graph.to_string();
        assert_eq!(graph(Cloud::Global), "https://graph.microsoft.com/");
        assert_eq!(graph(Cloud::UsGov), "https://graph.microsoft.us/");
        assert_eq!(graph(Cloud::UsGovDod), "https://dod-graph.microsoft.us/");
        assert_eq!(
            graph(Cloud::China),
            "https://microsoftgraph.chinacloudapi.cn/"
        );
        let scopes = Place::of(&choice(Cloud::China)).unwrap().scopes();
        assert!(scopes.contains("https://microsoftgraph.chinacloudapi.cn/Domain.Read.All"));
    }

    #[test]
    fn more_is_asked_for_only_when_it_is_needed() {
        let mut place = Place::of(&choice(Cloud::Global)).unwrap();
        assert!(!place.scopes().contains("Write"), "the first sign-in reads");
        place.access = Access::ReadProvisioning;
        assert!(place.scopes().contains("/Synchronization.Read.All"));
        assert!(!place.scopes().contains("Write"));
        place.access = Access::Provisioning;
        assert!(place.scopes().contains("/Synchronization.ReadWrite.All"));
        assert!(place.scopes().contains("/Group.Read.All"), "and all before");
    }

    #[test]
    fn only_https_addresses_without_a_path_are_taken() {
        for bad in [
            "http://login.example",
            "http://localhost:8080",
            "https://login.example/path",
            "https://user@login.example",
            "https://",
            "login.example",
            "https://login.example?x=1",
        ] {
            let refused = Place::of(&custom(bad));
            assert!(matches!(refused, Err(Error::Address { .. })), "{bad}");
        }
        assert!(Place::of(&custom("https://localhost:8443")).is_ok());
    }

    #[test]
    fn a_tenant_is_on_loopback_only_if_all_of_it_is() {
        let mut place = Place::of(&custom("https://localhost:8443")).unwrap();
        assert!(!place.is_loopback(), "Graph is elsewhere");
        place.graph.clone_from(&place.login);
        assert!(place.is_loopback());
    }

    #[test]
    fn without_an_app_registration_the_refusal_says_what_to_register() {
        let none = TenantChoice::default();
        let problem = Problem::from(Place::of(&none).unwrap_err());
        for part in ["http://localhost", "public client", "Group.Read.All"] {
            assert!(problem.remedy.contains(part), "{part}");
        }
    }

    #[test]
    fn a_domain_cannot_leave_its_place_in_the_path() {
        for bad in [
            "contoso",
            "contoso.com/../common",
            "a..b",
            "contoso.com?x",
            "évil.com",
        ] {
            let tenant = TenantChoice {
                domain: bad.into(),
                ..choice(Cloud::Global)
            };
            assert!(matches!(Place::of(&tenant), Err(Error::Domain(_))), "{bad}");
        }
        let tenant = TenantChoice {
            domain: " Contoso.com ".into(),
            ..choice(Cloud::Global)
        };
        assert_eq!(Place::of(&tenant).unwrap().tenant, "contoso.com");
    }
}
