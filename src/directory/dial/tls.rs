//! The stage Tls: from an open port to an encrypted connection whose certificate is trusted.

use std::time::{Duration, Instant};

use ldap3::{LdapConnAsync, LdapConnSettings, StdStream};
use rustls::pki_types::ServerName;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use url::Url;

use crate::directory::error::{clean, seconds};
use crate::directory::names::Names;
use crate::directory::trust::Handshake;
use crate::directory::wire::Line;
use crate::model::document::Transport;
use crate::model::snapshot::{TestStage, TestStep};
use crate::model::words::words;
use crate::model::{Problem, ProblemKind};

use super::meter::metered;
use super::{Place, Steps, Target};

/// The stage Tls: StartTLS where asked for, the handshake, and the certificate with its refusal.
pub(super) async fn secure(
    target: &Target,
    place: &Place,
    tcp: TcpStream,
    steps: &mut Steps<'_>,
) -> Result<(Line, String), Problem> {
    let start = Instant::now();
    let handshake = target.trust.handshake(proofs(target, place)?)?;
    let outcome = shake(target, place, tcp, &handshake).await;
    let certificate = handshake.shown();
    let (line, outcome) = match outcome {
        Ok(line) => {
            let name = certificate.as_ref().map_or("?", |c| c.subject.as_str());
            (Ok(line), Ok(words!("directory-encrypted", name = name)))
        }
        Err(problem) => (Err(problem.clone()), Err(problem)),
    };
    steps.step(TestStep {
        stage: TestStage::Tls,
        took: start.elapsed(),
        outcome,
        certificate,
    });
    Ok((line?, place.to_string()))
}

/// Names of which the certificate must prove one. An address typed instead of a name may also be
/// proved by the domain's name, which is in the certificates that domain controllers enrol.
fn proofs(target: &Target, place: &Place) -> Result<Vec<ServerName<'static>>, Problem> {
    let name = |text: &str| {
        ServerName::try_from(text.to_owned())
            .map_err(|e| Problem::internal(format!("server name {text}: {e}")))
    };
    let mut out = vec![name(&place.host)?];
    if place.address().is_some() {
        out.push(name(&target.domain)?);
    }
    Ok(out)
}

async fn shake(
    target: &Target,
    place: &Place,
    mut tcp: TcpStream,
    handshake: &Handshake,
) -> Result<Line, Problem> {
    let limit = target.timing.connect;
    let slow = || {
        Problem::new(
            ProblemKind::TimedOut,
            words!("directory-tls-slow", place = place.to_string()),
            words!("directory-tls-port-advice"),
        )
        .because(words!("directory-no-answer-within", time = seconds(limit)))
    };
    if target.transport == Transport::StartTls {
        timeout(limit, start_tls(&mut tcp, place))
            .await
            .map_err(|_| slow())??;
    }
    let metered = metered(tcp, target.sizes.message).await;
    let (tcp, meter) = metered.map_err(|e| lost(place, &e.to_string()))?;
    let tcp = tcp.into_std().map_err(|e| lost(place, &e.to_string()))?;
    let settings = LdapConnSettings::new()
        .set_config(handshake.config.clone())
        .set_std_stream(StdStream::Tcp(tcp));
    // The stream stands already: the URL only names the server for the handshake.
    let name = if place.address().is_some() {
        &target.domain
    } else {
        &place.host
    };
    let url = Url::parse(&format!("ldaps://{name}"))
        .map_err(|e| Problem::internal(format!("{name}: {e}")))?;
    let opened = LdapConnAsync::from_url_with_settings(settings, &url);
    match timeout(limit, opened).await.map_err(|_| slow())? {
        Ok(opened) => Ok(Line::new(opened, place.clone(), target, meter)),
        Err(error) => Err(match handshake.refusal(&place.to_string()) {
            Some(refusal) => refusal,
            None => no_tls(target, place, &error.to_string()).await,
        }),
    }
}

/// Asks for TLS on a plain connection (RFC 4511 4.14). Done here rather than in the LDAP library,
/// which waits for ever on a server that closes the connection instead.
async fn start_tls(tcp: &mut TcpStream, place: &Place) -> Result<(), Problem> {
    const REQUEST: &[u8] = b"\x30\x1d\x02\x01\x01\x77\x18\x80\x161.3.6.1.4.1.1466.20037";
    let answer = async {
        tcp.write_all(REQUEST).await?;
        let mut head = [0; 2];
        tcp.read_exact(&mut head).await?;
        let mut body = head.to_vec();
        let more = match head[1] {
            short @ 0..=0x7f => usize::from(short),
            long => {
                let mut size = vec![0; usize::from(long & 0x7f).min(4)];
                tcp.read_exact(&mut size).await?;
                body.extend_from_slice(&size);
                size.iter().fold(0, |sum, b| sum << 8 | usize::from(*b))
            }
        };
        let mut rest = vec![0; more.min(4096)];
        if head[0] == 0x30 {
            tcp.read_exact(&mut rest).await?;
        }
        body.extend(rest);
        Ok::<_, std::io::Error>(body)
    };
    let answer = answer.await.map_err(|e| lost(place, &e.to_string()))?;
    match start_tls_result(&answer) {
        Some((0, _)) => Ok(()),
        Some((code, text)) => Err(no_start_tls(place)
            .because(words!("directory-no-start-tls-refused"))
            .detail(format!("result {code}: {text}"))),
        None => Err(not_ldap(place, "the answer to StartTLS is not LDAP")),
    }
}

/// Result code and text of an ExtendedResponse.
fn start_tls_result(bytes: &[u8]) -> Option<(u64, String)> {
    let (_, tag) = lber::parse::parse_tag(bytes).ok()?;
    let parts = tag.expect_constructed()?;
    let operation = parts.into_iter().nth(1).filter(|t| t.id == 24)?;
    let mut fields = operation.expect_constructed()?.into_iter();
    let code = fields.next()?.expect_primitive()?;
    let text = fields.nth(1).and_then(|t| t.expect_primitive());
    let code = code
        .iter()
        .take(4)
        .fold(0, |sum, b| sum << 8 | u64::from(*b));
    let text = String::from_utf8_lossy(&text.unwrap_or_default()).into_owned();
    Some((code, clean(&text)))
}

/// Why there is no TLS, by asking once more in the clear (an anonymous question, no password).
async fn no_tls(target: &Target, place: &Place, detail: &str) -> Problem {
    let plain = timeout(
        Duration::from_secs(3),
        speaks_plain_ldap(target.names, place),
    )
    .await;
    if matches!(plain, Ok(Some(true))) && target.transport == Transport::StartTls {
        return no_start_tls(place)
            .because(words!("directory-no-start-tls-broken"))
            .detail(detail);
    }
    if matches!(plain, Ok(Some(true))) {
        return Problem::new(
            ProblemKind::Untrusted,
            words!("directory-plain-only", place = place.to_string()),
            words!("directory-plain-only-advice"),
        )
        .because(words!("directory-plain-only-cause"))
        .detail(detail);
    }
    if matches!(plain, Ok(Some(false))) {
        return not_ldap(place, detail);
    }
    Problem::new(
        ProblemKind::Untrusted,
        words!("directory-tls-ended", place = place.to_string()),
        words!("directory-tls-ended-advice"),
    )
    .because(words!("directory-tls-ended-cause"))
    .detail(detail)
}

fn no_start_tls(place: &Place) -> Problem {
    Problem::new(
        ProblemKind::Untrusted,
        words!("directory-no-start-tls", place = place.to_string()),
        words!("directory-no-start-tls-advice"),
    )
}

/// `None`: it says nothing at all.
async fn speaks_plain_ldap(names: Names, place: &Place) -> Option<bool> {
    // Search of the root entry for nothing: base "", scope base, (objectClass=*), attribute 1.1.
    const ROOT: &[u8] = b"\x30\x2a\x02\x01\x01\x63\x25\x04\x00\x0a\x01\x00\x0a\x01\x00\x02\x01\x01\x02\x01\x05\x01\x01\x00\x87\x0bobjectClass\x30\x05\x04\x031.1";
    let address = match place.address() {
        Some(address) => address,
        None => *names.addresses(&place.host).await.ok()?.first()?,
    };
    let mut tcp = TcpStream::connect((address, place.port)).await.ok()?;
    tcp.write_all(ROOT).await.ok()?;
    let mut first = [0; 1];
    let read = tcp.read(&mut first).await.ok()?;
    (read == 1).then(|| first[0] == 0x30)
}

fn not_ldap(place: &Place, detail: &str) -> Problem {
    Problem::new(
        ProblemKind::Malformed,
        words!("directory-not-ldap", place = place.to_string()),
        words!("directory-not-ldap-advice"),
    )
    .because(words!("directory-not-ldap-cause"))
    .detail(detail)
}

fn lost(place: &Place, detail: &str) -> Problem {
    Problem::new(
        ProblemKind::Unreachable,
        words!("directory-closed", place = place.to_string()),
        words!("directory-tls-port-advice"),
    )
    .because(words!("directory-closed-cause"))
    .detail(detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_to_start_tls_is_read_or_refused() {
        let fine = b"\x30\x0c\x02\x01\x01\x78\x07\x0a\x01\x00\x04\x00\x04\x00";
        assert_eq!(start_tls_result(fine), Some((0, String::new())));
        let refused = b"\x30\x0e\x02\x01\x01\x78\x09\x0a\x01\x34\x04\x00\x04\x02no";
        assert_eq!(start_tls_result(refused), Some((52, "no".into())));
        for bad in [
            &b""[..],
            b"HTTP/1.1 400",
            b"\x30\x00",
            b"\x30\x03\x02\x01\x01",
        ] {
            assert_eq!(start_tls_result(bad), None);
        }
    }
}
