//! From a controller's name to a signed-in connection: the stages Name, Port, Tls, Bind and RootDse.

mod meter;
mod tls;

use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::model::document::Transport;
use crate::model::snapshot::{BindAs, TestStage, TestStep};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Problem, ProblemKind};

use super::error::{DirectoryError, Failure, Who, bind_refused, seconds};
use super::names::Names;
use super::trust::Trust;
use super::wire::Line;
pub(super) use meter::Meter;
pub use meter::Sizes;
use tls::secure;

/// How long to wait for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// Each of: name, port, TLS, bind.
    pub connect: Duration,
    /// Each answer: one entry read or changed, one page of a search.
    pub operation: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            operation: Duration::from_secs(60),
        }
    }
}

/// Everything about a connection but the controller.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// DNS name of the domain that the controller must serve.
    pub domain: String,
    pub transport: Transport,
    pub trust: Trust,
    pub sign_in: BindAs,
    pub names: Names,
    pub timing: Timing,
    pub sizes: Sizes,
}

/// A controller as typed or found: a host name or an address, and a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub host: String,
    pub port: u16,
}

impl Place {
    /// `host`, `host:port`, `address`, `[v6]:port`.
    pub(super) fn parse(text: &str, transport: Transport) -> Result<Self, Problem> {
        let text = text.trim();
        let bare = text.trim_start_matches('[').trim_end_matches(']');
        if bare.parse::<IpAddr>().is_ok() {
            return Ok(Self {
                host: bare.to_owned(),
                port: transport.port(),
            });
        }
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().ok()),
            None => (text, Some(transport.port())),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let fine = host.parse::<IpAddr>().is_ok() || ServerName::try_from(host).is_ok();
        match port {
            Some(port) if port != 0 && fine => Ok(Self {
                host: host.to_lowercase(),
                port,
            }),
            _ => Err(Problem::new(
                ProblemKind::Invalid,
                words!("directory-not-a-controller", text = inert(text)),
                words!("directory-not-a-controller-advice"),
            )),
        }
    }

    pub(super) fn address(&self) -> Option<IpAddr> {
        self.host.parse().ok()
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.address() {
            Some(IpAddr::V6(_)) => write!(f, "[{}]:{}", self.host, self.port),
            _ => write!(f, "{}:{}", self.host, self.port),
        }
    }
}

/// Reports the stages of a chain as they end.
pub(super) struct Steps<'a> {
    on_step: &'a mut (dyn FnMut(TestStep) + Send),
}

impl<'a> Steps<'a> {
    pub(super) fn new(on_step: &'a mut (dyn FnMut(TestStep) + Send)) -> Self {
        Self { on_step }
    }

    pub(super) fn step(&mut self, step: TestStep) {
        (self.on_step)(step);
    }

    /// Runs one stage that takes its time and yields a value and a sentence.
    pub(super) async fn run<T>(
        &mut self,
        stage: TestStage,
        work: impl Future<Output = Result<(T, Words), Problem>> + Send,
    ) -> Result<T, Problem> {
        let start = Instant::now();
        let (value, outcome) = match work.await {
            Ok((value, words)) => (Ok(value), Ok(words)),
            Err(problem) => (Err(problem.clone()), Err(problem)),
        };
        self.step(TestStep {
            stage,
            took: start.elapsed(),
            outcome,
            certificate: None,
        });
        value
    }
}

/// Opens a connection to one controller and signs in.
pub(super) async fn dial(
    target: &Target,
    place: &Place,
    steps: &mut Steps<'_>,
) -> Result<Line, Problem> {
    let limit = target.timing.connect;
    let addresses = steps
        .run(TestStage::Name, resolve(target.names, place, limit))
        .await?;
    let tcp = steps
        .run(TestStage::Port, open(place, &addresses, limit))
        .await?;
    let (line, shown_as) = secure(target, place, tcp, steps).await?;
    steps
        .run(TestStage::Bind, bind(target, &line, &shown_as))
        .await?;
    let line = steps
        .run(TestStage::RootDse, line.learn(&target.domain))
        .await?;
    Ok(line)
}

async fn resolve(
    names: Names,
    place: &Place,
    limit: Duration,
) -> Result<(Vec<SocketAddr>, Words), Problem> {
    if let Some(address) = place.address() {
        let words = words!("directory-is-address", host = address.to_string());
        return Ok((vec![SocketAddr::new(address, place.port)], words));
    }
    let found = timeout(limit, names.addresses(&place.host))
        .await
        .map_err(|_| {
            Problem::new(
                ProblemKind::TimedOut,
                words!("directory-dns-silent", host = &place.host),
                words!("directory-dns-silent-advice"),
            )
            .because(words!("directory-no-answer-within", time = seconds(limit)))
        })??;
    let text: Vec<String> = found.iter().map(IpAddr::to_string).collect();
    let words = words!(
        "directory-has-addresses",
        host = &place.host,
        addresses = text
    );
    let sockets = found.iter().map(|a| SocketAddr::new(*a, place.port));
    Ok((sockets.collect(), words))
}

async fn open(
    place: &Place,
    addresses: &[SocketAddr],
    limit: Duration,
) -> Result<(TcpStream, Words), Problem> {
    let remedy = words!("directory-unreachable-advice");
    let port = place.port.to_string();
    let mut last = Problem::internal("no address to connect to");
    for address in addresses {
        match timeout(limit, TcpStream::connect(address)).await {
            Ok(Ok(tcp)) => {
                // Small requests go out at once; a refusal here only costs time.
                let _ = tcp.set_nodelay(true);
                let host = address.ip().to_string();
                return Ok((tcp, words!("directory-port-open", port = port, host = host)));
            }
            Ok(Err(error)) => {
                let cause = match error.kind() {
                    std::io::ErrorKind::ConnectionRefused => {
                        words!("directory-port-closed-cause", port = &port)
                    }
                    std::io::ErrorKind::NetworkUnreachable
                    | std::io::ErrorKind::HostUnreachable => {
                        words!("directory-no-way-cause")
                    }
                    _ => words!("directory-no-connection-cause"),
                };
                last = Problem::new(
                    ProblemKind::Unreachable,
                    words!("directory-unreachable", place = place.to_string()),
                    remedy.clone(),
                )
                .because(cause)
                .detail(error.to_string());
            }
            Err(_) => {
                last = Problem::new(
                    ProblemKind::TimedOut,
                    words!("directory-port-silent", place = place.to_string()),
                    remedy.clone(),
                )
                .because(words!(
                    "directory-no-connection-within",
                    time = seconds(limit)
                ));
            }
        }
    }
    Err(last)
}

async fn bind(target: &Target, line: &Line, server: &str) -> Result<((), Words), Problem> {
    let (who, done) = match &target.sign_in {
        BindAs::Password { account, password } => {
            // Active Directory takes an empty password for an anonymous bind and says "success".
            if password.is_empty() {
                return Err(Problem::new(
                    ProblemKind::Invalid,
                    words!("directory-no-password"),
                    words!("directory-no-password-advice"),
                )
                .because(words!("directory-no-password-cause")));
            }
            if account.trim().is_empty() {
                return Err(Problem::new(
                    ProblemKind::Invalid,
                    words!("directory-no-user-name"),
                    words!("directory-no-user-name-advice"),
                ));
            }
            let bound = line.simple_bind(account.trim(), password).await;
            (Who::Account(account.trim()), bound)
        }
        BindAs::Kerberos => {
            let bound = line.kerberos_bind(&target.domain).await;
            (Who::Ticket, bound)
        }
    };
    match done {
        Ok(()) => Ok((
            (),
            match who {
                Who::Account(account) => words!("directory-signed-in", account = account),
                Who::Ticket => words!("directory-ticket-signed-in"),
            },
        )),
        Err(Failure::Refused { code, text }) => Err(bind_refused(who, server, code, &text)),
        Err(failure) => {
            let what = words!("directory-doing-sign-in");
            Err(DirectoryError::new(what, server, failure).into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Result<String, Problem> {
        Place::parse(text, Transport::Ldaps).map(|p| p.to_string())
    }

    #[test]
    fn a_controller_may_be_typed_with_or_without_port() {
        assert_eq!(place(" DC1.corp.example ").unwrap(), "dc1.corp.example:636");
        assert_eq!(place("dc1:1636").unwrap(), "dc1:1636");
        assert_eq!(place("127.0.50.1:9").unwrap(), "127.0.50.1:9");
        assert_eq!(place("fd00::1").unwrap(), "[fd00::1]:636");
        assert_eq!(place("[fd00::1]:9").unwrap(), "[fd00::1]:9");
    }

    #[test]
    fn what_is_no_controller_is_refused() {
        for bad in [
            "",
            "dc1:",
            "dc1:0",
            "dc1:99999",
            "ldaps://dc1",
            "dc 1",
            "a/b",
            "dc1:636:7",
        ] {
            assert_eq!(place(bad).unwrap_err().kind, ProblemKind::Invalid, "{bad}");
        }
    }
}
