//! Whom to believe: the operating system's authorities and those of a chosen file, and a
//! certificate that was refused shown for a person to judge.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, SignatureScheme};
use rustls_platform_verifier::Verifier;
use sha2::{Digest, Sha256};
use x509_parser::prelude::{FromDer, GeneralName, ParsedExtension, X509Certificate};

use crate::model::ports::Result;
use crate::model::snapshot::ShownCertificate;
use crate::model::words::{Words, kept_day, words};
use crate::model::{Problem, ProblemKind};

/// No authority file is larger; a disk image chosen by mistake is not read into memory.
const LARGEST_FILE: u64 = 4 << 20;

/// PEM text of the certificates in a file (PEM or DER), and a line about each.
pub fn read_ca(path: &Path) -> Result<(String, Vec<Words>)> {
    let unreadable = |detail: String| {
        Problem::new(
            ProblemKind::NotFound,
            words!(
                "directory-file-unreadable",
                path = path.display().to_string()
            ),
            words!("directory-file-unreadable-advice"),
        )
        .detail(detail)
    };
    let length = std::fs::metadata(path)
        .map_err(|e| unreadable(e.to_string()))?
        .len();
    if length > LARGEST_FILE {
        return Err(no_certificate(words!("directory-no-certificate-large")));
    }
    read_ca_bytes(&std::fs::read(path).map_err(|e| unreadable(e.to_string()))?)
}

/// As [`read_ca`], from the file's bytes.
pub fn read_ca_bytes(bytes: &[u8]) -> Result<(String, Vec<Words>)> {
    let text = String::from_utf8_lossy(bytes);
    if text.contains("PRIVATE KEY-----") {
        return Err(Problem::new(
            ProblemKind::Invalid,
            words!("directory-private-key"),
            words!("directory-private-key-advice"),
        )
        .because(words!("directory-private-key-cause")));
    }
    let ders: Vec<Vec<u8>> = if text.contains("-----BEGIN ") {
        CertificateDer::pem_slice_iter(bytes)
            .map(|cert| cert.map(|c| c.to_vec()))
            .collect::<std::result::Result<_, _>>()
            .map_err(|e| damaged(&e))?
    } else {
        vec![bytes.to_vec()]
    };
    let mut pem = String::new();
    let mut lines = Vec::new();
    for der in &ders {
        let Ok((rest, cert)) = X509Certificate::from_der(der) else {
            return Err(no_certificate(words!("directory-no-certificate-other")));
        };
        if !rest.is_empty() {
            return Err(no_certificate(words!("directory-no-certificate-more")));
        }
        pem.push_str(&to_pem(der));
        lines.push(about(&cert));
    }
    if lines.is_empty() {
        return Err(no_certificate(words!("directory-no-certificate-none")));
    }
    Ok((pem, lines))
}

fn damaged(error: &pem::Error) -> Problem {
    no_certificate(words!(
        "directory-no-certificate-damaged",
        why = error.to_string()
    ))
}

fn no_certificate(cause: Words) -> Problem {
    Problem::new(
        ProblemKind::Invalid,
        words!("directory-no-certificate"),
        words!("directory-no-certificate-advice"),
    )
    .because(cause)
}

fn about(cert: &X509Certificate<'_>) -> Words {
    let until = cert.validity().not_after.timestamp();
    let day = date(jiff::Timestamp::from_second(until).ok());
    let subject = cert.subject().to_string();
    match cert.is_ca() {
        true => words!("directory-authority", subject = subject, day = day),
        false => words!("directory-no-authority", subject = subject, day = day),
    }
}

fn to_pem(der: &[u8]) -> String {
    use base64::Engine as _;
    let text = base64::engine::general_purpose::STANDARD.encode(der);
    let mut out = String::from("-----BEGIN CERTIFICATE-----");
    for line in text.as_bytes().chunks(64) {
        out.push('\n');
        out.push_str(&String::from_utf8_lossy(line));
    }
    out.push('\n');
    out.push_str("-----END CERTIFICATE-----");
    out.push('\n');
    out
}

fn date(at: Option<jiff::Timestamp>) -> Words {
    match at {
        Some(at) => kept_day(at.to_zoned(jiff::tz::TimeZone::UTC).date()),
        None => words!("directory-unknown-day"),
    }
}

/// What the last handshake showed.
#[derive(Debug, Default)]
struct Seen {
    leaf: Option<Vec<u8>>,
    error: Option<rustls::Error>,
}

/// Verifies as the operating system does, for names of our choosing, and remembers the leaf.
#[derive(Debug)]
struct Recorder {
    inner: Arc<Verifier>,
    names: Vec<ServerName<'static>>,
    seen: Mutex<Seen>,
}

impl Recorder {
    fn note(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.seen.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        chain: &[CertificateDer<'_>],
        asked: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> std::result::Result<ServerCertVerified, rustls::Error> {
        self.note(|seen| seen.leaf = Some(leaf.to_vec()));
        let verify =
            |name: &ServerName<'_>| self.inner.verify_server_cert(leaf, chain, name, ocsp, now);
        let mut answer = verify(self.names.first().unwrap_or(asked));
        for name in self.names.iter().skip(1) {
            if answer.is_ok() {
                break;
            }
            answer = verify(name).or(answer);
        }
        if let Err(error) = &answer {
            self.note(|seen| seen.error = Some(error.clone()));
        }
        answer
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls12_signature(message, cert, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls13_signature(message, cert, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// The authorities of one forest's connections, loaded once.
#[derive(Debug, Clone)]
pub(super) struct Trust(Arc<Verifier>);

impl Trust {
    pub(super) fn load(ca_pem: Option<&str>) -> Result<Self> {
        let mut roots = Vec::new();
        for cert in ca_pem
            .iter()
            .flat_map(|pem| CertificateDer::pem_slice_iter(pem.as_bytes()))
        {
            roots.push(cert.map_err(|e| damaged(&e))?);
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = if roots.is_empty() {
            Verifier::new(provider)
        } else {
            Verifier::new_with_extra_roots(roots, provider)
        };
        let verifier = verifier.map_err(|error| {
            Problem::new(
                ProblemKind::Untrusted,
                words!("directory-no-trust"),
                words!("directory-no-trust-advice"),
            )
            .because(words!("directory-no-trust-cause"))
            .detail(error.to_string())
        })?;
        Ok(Self(Arc::new(verifier)))
    }

    /// For one handshake with a server that must prove one of these names.
    pub(super) fn handshake(&self, names: Vec<ServerName<'static>>) -> Result<Handshake> {
        let recorder = Arc::new(Recorder {
            inner: self.0.clone(),
            names,
            seen: Mutex::default(),
        });
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|e| Problem::internal(e.to_string()))?
            .dangerous()
            .with_custom_certificate_verifier(recorder.clone())
            .with_no_client_auth();
        Ok(Handshake {
            config: Arc::new(config),
            recorder,
        })
    }
}

pub(super) struct Handshake {
    pub(super) config: Arc<ClientConfig>,
    recorder: Arc<Recorder>,
}

impl Handshake {
    /// The certificate the server showed, if it came that far.
    pub(super) fn shown(&self) -> Option<ShownCertificate> {
        let seen = self.recorder.seen.lock();
        let seen = seen.unwrap_or_else(PoisonError::into_inner);
        show(seen.leaf.as_deref()?)
    }

    /// Why its certificate was refused, if that is what happened.
    pub(super) fn refusal(&self, server: &str) -> Option<Problem> {
        let error = {
            let seen = self.recorder.seen.lock();
            seen.unwrap_or_else(PoisonError::into_inner).error.clone()?
        };
        let shown = self.shown();
        let (cause, remedy) = reason(&error, shown.as_ref(), self.wanted());
        Some(
            Problem::new(
                ProblemKind::Untrusted,
                words!("directory-untrusted", server = server),
                remedy,
            )
            .because(cause)
            .detail(error.to_string()),
        )
    }

    fn wanted(&self) -> Words {
        let names = self.recorder.names.iter().map(ServerName::to_str);
        names
            .map(Words::from)
            .reduce(|first, second| words!("directory-or", first = first, second = second))
            .unwrap_or_default()
    }
}

fn reason(
    error: &rustls::Error,
    shown: Option<&ShownCertificate>,
    wanted: Words,
) -> (Words, Words) {
    use CertificateError as C;
    let renew = words!("directory-renew-advice");
    let rustls::Error::InvalidCertificate(kind) = error else {
        return (words!("directory-untrusted-handshake"), renew);
    };
    let from = || date(shown.map(|s| s.not_before));
    match kind {
        C::UnknownIssuer => {
            let issuer = shown.map_or("?", |s| s.issuer.as_str());
            let own = shown.is_some_and(|s| s.issuer == s.subject);
            let cause = match own {
                true => words!("directory-untrusted-own", issuer = issuer),
                false => words!("directory-untrusted-issuer", issuer = issuer),
            };
            (cause, words!("directory-untrusted-issuer-advice"))
        }
        C::Expired | C::ExpiredContext { .. } => (
            words!(
                "directory-untrusted-expired",
                until = date(shown.map(|s| s.not_after)),
                from = from()
            ),
            renew,
        ),
        C::NotValidYet | C::NotValidYetContext { .. } => (
            words!("directory-untrusted-early", from = from()),
            words!("directory-untrusted-early-advice"),
        ),
        C::NotValidForName | C::NotValidForNameContext { .. } => {
            let names = shown.map(|s| s.names.clone()).unwrap_or_default();
            let cause = if names.is_empty() {
                words!("directory-untrusted-nameless", wanted = wanted)
            } else {
                words!("directory-untrusted-name", names = names, wanted = wanted)
            };
            (cause, words!("directory-untrusted-name-advice"))
        }
        C::Revoked => (words!("directory-untrusted-revoked"), renew),
        C::InvalidPurpose | C::InvalidPurposeContext { .. } => {
            (words!("directory-untrusted-purpose"), renew)
        }
        C::BadSignature => (words!("directory-untrusted-signature"), renew),
        _ => (words!("directory-untrusted-rules"), renew),
    }
}

fn show(der: &[u8]) -> Option<ShownCertificate> {
    let (_, cert) = X509Certificate::from_der(der).ok()?;
    let digest = Sha256::digest(der);
    let hex: Vec<String> = digest.iter().map(|b| format!("{b:02X}")).collect();
    let time = |at: x509_parser::time::ASN1Time| jiff::Timestamp::from_second(at.timestamp()).ok();
    Some(ShownCertificate {
        subject: cert.subject().to_string(),
        issuer: cert.issuer().to_string(),
        names: names(&cert),
        fingerprint: hex.join(":"),
        not_before: time(cert.validity().not_before)?,
        not_after: time(cert.validity().not_after)?,
    })
}

fn names(cert: &X509Certificate<'_>) -> Vec<String> {
    let mut out = Vec::new();
    for extension in cert.extensions() {
        if let ParsedExtension::SubjectAlternativeName(list) = extension.parsed_extension() {
            out.extend(list.general_names.iter().filter_map(|name| match name {
                GeneralName::DNSName(host) => Some((*host).to_owned()),
                GeneralName::IPAddress(bytes) => address(bytes),
                _ => None,
            }));
        }
    }
    out
}

fn address(bytes: &[u8]) -> Option<String> {
    let four: std::result::Result<[u8; 4], _> = bytes.try_into();
    let sixteen: std::result::Result<[u8; 16], _> = bytes.try_into();
    four.map(|b| std::net::IpAddr::from(b).to_string())
        .or_else(|_| sixteen.map(|b| std::net::IpAddr::from(b).to_string()))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authority() -> (String, String) {
        let key = rcgen::KeyPair::generate().unwrap();
        let mut params = rcgen::CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let cert = params.self_signed(&key).unwrap();
        (cert.pem(), key.serialize_pem())
    }

    #[test]
    fn a_file_with_certificates_is_read_and_each_described() {
        let (one, two) = (authority().0, authority().0);
        let (pem, lines) = read_ca_bytes(format!("# ours\n{one}{two}").as_bytes()).unwrap();
        assert_eq!(pem.matches("BEGIN CERTIFICATE").count(), 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[0].contains("authority, valid until"), "{lines:?}");
        assert!(Trust::load(Some(&pem)).is_ok());
    }

    #[test]
    fn a_certificate_in_der_is_read_too() {
        let der = CertificateDer::from_pem_slice(authority().0.as_bytes()).unwrap();
        let (pem, lines) = read_ca_bytes(&der).unwrap();
        assert!(pem.starts_with("-----BEGIN CERTIFICATE-----\n") && lines.len() == 1);
    }

    #[test]
    fn a_file_with_a_private_key_is_refused_in_words() {
        let (pem, key) = authority();
        let problem = read_ca_bytes(format!("{pem}{key}").as_bytes()).unwrap_err();
        assert!(problem.headline.contains("private key"));
        assert!(!problem.to_string().contains(key.lines().nth(1).unwrap()));
    }

    #[test]
    fn what_is_no_certificate_is_refused() {
        let cut = authority().0.replace("-----END CERTIFICATE-----", "");
        for bad in [&b""[..], b"hello", b"\x30\x82", cut.as_bytes()] {
            assert_eq!(read_ca_bytes(bad).unwrap_err().kind, ProblemKind::Invalid);
        }
        assert!(read_ca(Path::new("no/such/file")).is_err());
    }
}
