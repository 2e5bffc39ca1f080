//! Finding domain controllers: DNS SRV records and addresses.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::RData;

use crate::model::ports::Result;
use crate::model::snapshot::Controller;
use crate::model::words::words;
use crate::model::{Problem, ProblemKind};

const DNS_TIMEOUT: Duration = Duration::from_secs(5);

/// Who answers DNS questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Names {
    /// As the operating system is configured.
    #[default]
    System,
    /// This server only.
    Server(SocketAddr),
}

/// All domain controllers of a domain by `_ldap._tcp.dc._msdcs.<domain>`, lowest priority first and
/// spread by weight within one (RFC 2782).
pub async fn find_controllers(domain: &str) -> Result<Vec<Controller>> {
    Names::System.controllers(domain).await
}

impl Names {
    /// As [`find_controllers`], asking this source.
    pub async fn controllers(self, domain: &str) -> Result<Vec<Controller>> {
        let domain = valid_domain(domain)?;
        let name = format!("_ldap._tcp.dc._msdcs.{domain}.");
        let answer = match self.resolver()?.srv_lookup(name.as_str()).await {
            Ok(answer) => answer,
            Err(error) if error.is_no_records_found() => return Err(no_controllers(&domain)),
            Err(error) => return Err(no_answer(&domain, &error.to_string())),
        };
        let mut found: Vec<Controller> = answer
            .answers()
            .iter()
            .filter_map(|record| match &record.data {
                RData::SRV(srv) => Some(Controller {
                    host: srv.target.to_utf8().trim_end_matches('.').to_lowercase(),
                    port: srv.port,
                    priority: srv.priority,
                    weight: srv.weight,
                }),
                _ => None,
            })
            .filter(|c| !c.host.is_empty())
            .collect();
        if found.is_empty() {
            return Err(no_controllers(&domain));
        }
        order(&mut found, random);
        Ok(found)
    }

    /// The addresses of a host; IPv4 first.
    pub(super) async fn addresses(self, host: &str) -> Result<Vec<IpAddr>> {
        let mut found: Vec<IpAddr> = match self {
            Self::System => tokio::net::lookup_host((host, 0))
                .await
                .map(|list| list.map(|a| a.ip()).collect())
                .map_err(|error| unknown_host(host, &error.to_string()))?,
            Self::Server(_) => self
                .resolver()?
                .lookup_ip(host)
                .await
                .map(|list| list.iter().collect())
                .map_err(|error| unknown_host(host, &error.to_string()))?,
        };
        found.sort_by_key(IpAddr::is_ipv6);
        found.dedup();
        if found.is_empty() {
            return Err(unknown_host(host, "no address"));
        }
        Ok(found)
    }

    fn resolver(self) -> Result<TokioResolver> {
        let provider = TokioRuntimeProvider::default();
        let mut builder = match self {
            Self::System => {
                TokioResolver::builder(provider).map_err(|e| no_resolver(&e.to_string()))?
            }
            Self::Server(address) => {
                let connections =
                    [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut c| {
                        c.port = address.port();
                        c
                    });
                let server = NameServerConfig::new(address.ip(), true, connections.into());
                let config = ResolverConfig::from_name_servers(vec![server]);
                TokioResolver::builder_with_config(config, provider)
            }
        };
        let options = builder.options_mut();
        options.timeout = DNS_TIMEOUT;
        options.attempts = 2;
        builder.build().map_err(|e| no_resolver(&e.to_string()))
    }
}

/// The domain's name without blanks and final dot, if it can be one.
pub(super) fn valid_domain(domain: &str) -> Result<String> {
    let name = domain.trim().trim_end_matches('.').to_lowercase();
    let fine = !name.is_empty()
        && name.len() <= 253
        && name.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        });
    if fine {
        return Ok(name);
    }
    Err(Problem::new(
        ProblemKind::Invalid,
        words!("directory-not-a-domain"),
        words!("directory-not-a-domain-advice"),
    )
    .because(words!("directory-not-a-domain-cause"))
    .detail(domain.chars().take(120).collect::<String>()))
}

/// By priority; within one, a host of greater weight comes earlier more often (RFC 2782).
fn order(list: &mut Vec<Controller>, mut random: impl FnMut(u64) -> u64) {
    list.sort_by(|a, b| (a.priority, &a.host).cmp(&(b.priority, &b.host)));
    let mut rest = std::mem::take(list);
    while let Some(priority) = rest.first().map(|c| c.priority) {
        let same = rest.iter().take_while(|c| c.priority == priority).count();
        // One more than its weight, so that a weight of zero has a small chance too.
        let shares = |c: &Controller| u64::from(c.weight) + 1;
        let total: u64 = rest[..same].iter().map(shares).sum();
        let mut drawn = random(total);
        let at = rest[..same]
            .iter()
            .position(|c| match drawn.checked_sub(shares(c)) {
                Some(left) => {
                    drawn = left;
                    false
                }
                None => true,
            });
        list.push(rest.remove(at.unwrap_or(0)));
    }
}

/// A number below `limit`; without a random source the first choice, which is fine.
fn random(limit: u64) -> u64 {
    getrandom::u64().map_or(0, |n| n % limit.max(1))
}

fn no_controllers(domain: &str) -> Problem {
    Problem::new(
        ProblemKind::NotFound,
        words!("directory-no-controllers", domain = domain),
        words!("directory-no-controllers-advice"),
    )
    .because(words!(
        "directory-no-controllers-cause",
        record = format!("_ldap._tcp.dc._msdcs.{domain}")
    ))
}

fn no_answer(domain: &str, detail: &str) -> Problem {
    Problem::new(
        ProblemKind::Unreachable,
        words!("directory-dns-no-answer", domain = domain),
        words!("directory-dns-no-answer-advice"),
    )
    .because(words!("directory-dns-no-answer-cause"))
    .detail(detail)
}

fn unknown_host(host: &str, detail: &str) -> Problem {
    Problem::new(
        ProblemKind::Unreachable,
        words!("directory-unknown-host", host = host),
        words!("directory-unknown-host-advice"),
    )
    .because(words!("directory-unknown-host-cause"))
    .detail(detail)
}

fn no_resolver(detail: &str) -> Problem {
    Problem::new(
        ProblemKind::Unreachable,
        words!("directory-no-resolver"),
        words!("directory-no-resolver-advice"),
    )
    .detail(detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn controller(host: &str, priority: u16, weight: u16) -> Controller {
        Controller {
            host: host.into(),
            port: 389,
            priority,
            weight,
        }
    }

    fn hosts(list: &[Controller]) -> Vec<&str> {
        list.iter().map(|c| c.host.as_str()).collect()
    }

    #[test]
    fn a_lower_priority_comes_first_whatever_the_weight() {
        let mut list = vec![controller("b", 10, 900), controller("a", 0, 0)];
        order(&mut list, |_| 0);
        assert_eq!(hosts(&list), ["a", "b"]);
    }

    #[test]
    fn within_a_priority_the_weight_decides_how_often_one_is_first() {
        let first = |drawn: u64| {
            let mut list = vec![controller("a", 0, 0), controller("b", 0, 98)];
            order(&mut list, |limit| drawn.min(limit - 1));
            list.remove(0).host
        };
        let b = (0..100).filter(|n| first(*n) == "b").count();
        assert_eq!(b, 99);
    }

    #[test]
    fn a_name_that_is_no_domain_is_refused_before_dns_is_asked() {
        for bad in ["", "corp..com", "corp contoso", "a.b/c", &"x".repeat(300)] {
            assert_eq!(valid_domain(bad).unwrap_err().kind, ProblemKind::Invalid);
        }
        assert_eq!(
            valid_domain(" Corp.Contoso.COM. ").unwrap(),
            "corp.contoso.com"
        );
    }
}
