//! Whom to believe: the operating system's authorities and those of a chosen file, and a
//! certificate that was refused shown for a person to judge.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, SignatureScheme};
use rustls_platform_verifier::Verifier;
use sha2::{Digest, Sha256};
use x509_parser::prelude::{FromDer, GeneralName, ParsedExtension, X509Certificate};

use crate::model::ports::Result;
use crate::model::snapshot::ShownCertificate;
use crate::model::{Problem, ProblemKind};

/// No authority file is larger; a disk image chosen by mistake is not read into memory.
const LARGEST_FILE: u64 = 4 << 20;

/// PEM text of the certificates in a file (PEM or DER), and a line about each.
pub fn read_ca(path: &Path) -> Result<(String, Vec<String>)> {
    let unreadable = |detail: String| {
        Problem::new(
            ProblemKind::NotFound,
            format!("The file {} cannot be read", path.display()),
            "Choose another file.",
        )
        .detail(detail)
    };
    let length = std::fs::metadata(path)
        .map_err(|e| unreadable(e.to_string()))?
        .len();
    if length > LARGEST_FILE {
        return Err(no_certificate("It is larger than any authority file."));
    }
    read_ca_bytes(&std::fs::read(path).map_err(|e| unreadable(e.to_string()))?)
}

/// As [`read_ca`], from the file's bytes.
pub fn read_ca_bytes(bytes: &[u8]) -> Result<(String, Vec<String>)> {
    let text = String::from_utf8_lossy(bytes);
    if text.contains("PRIVATE KEY-----") {
        return Err(Problem::new(
            ProblemKind::Invalid,
            "The file holds a private key",
            "Choose a file that holds the authority's certificate only, and keep the key out of reach.",
        )
        .because("A certificate to trust never needs its private key."));
    }
    let ders: Vec<Vec<u8>> = if text.contains("-----BEGIN ") {
        CertificateDer::pem_slice_iter(bytes)
            .map(|cert| cert.map(|c| c.to_vec()))
            .collect::<std::result::Result<_, _>>()
            .map_err(|e| no_certificate(&format!("Its PEM text is damaged: {e}.")))?
    } else {
        vec![bytes.to_vec()]
    };
    let mut pem = String::new();
    let mut lines = Vec::new();
    for der in &ders {
        let Ok((rest, cert)) = X509Certificate::from_der(der) else {
            return Err(no_certificate("What it holds is not an X.509 certificate."));
        };
        if !rest.is_empty() {
            return Err(no_certificate("More than a certificate stands in it."));
        }
        pem.push_str(&to_pem(der));
        lines.push(about(&cert));
    }
    if lines.is_empty() {
        return Err(no_certificate("No certificate stands in it."));
    }
    Ok((pem, lines))
}

fn no_certificate(cause: &str) -> Problem {
    Problem::new(
        ProblemKind::Invalid,
        "The file is no certificate of an authority",
        "Choose the certificate of the authority that issued the domain controllers' certificates, as .pem, .crt or .cer.",
    )
    .because(cause)
}

fn about(cert: &X509Certificate<'_>) -> String {
    let role = if cert.is_ca() {
        "authority"
    } else {
        "not an authority: only this one certificate"
    };
    let until = cert.validity().not_after.timestamp();
    let until = jiff::Timestamp::from_second(until).map_or_else(|_| "?".into(), date);
    format!("{} ({role}, valid until {until})", cert.subject())
}

fn to_pem(der: &[u8]) -> String {
    use base64::Engine as _;
    let text = base64::engine::general_purpose::STANDARD.encode(der);
    let mut out = String::from("-----BEGIN CERTIFICATE-----\n");
    for line in text.as_bytes().chunks(64) {
        out.push_str(&String::from_utf8_lossy(line));
        out.push('\n');
    }
    out.push_str("-----END CERTIFICATE-----\n");
    out
}

fn date(at: jiff::Timestamp) -> String {
    at.to_string().chars().take(10).collect()
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
            roots.push(cert.map_err(|e| no_certificate(&e.to_string()))?);
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
                "There is no authority to trust",
                "Choose the file of the authority that issued the domain controllers' certificates.",
            )
            .because("The operating system's list of authorities is empty or unreadable, or the chosen file's certificate is unusable.")
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
        let (cause, remedy) = reason(&error, shown.as_ref(), &self.wanted());
        Some(
            Problem::new(
                ProblemKind::Untrusted,
                format!("The certificate of {server} cannot be trusted"),
                remedy,
            )
            .because(cause)
            .detail(error.to_string()),
        )
    }

    fn wanted(&self) -> String {
        let names: Vec<String> = self
            .recorder
            .names
            .iter()
            .map(|n| n.to_str().into_owned())
            .collect();
        names.join(" or ")
    }
}

fn reason(
    error: &rustls::Error,
    shown: Option<&ShownCertificate>,
    wanted: &str,
) -> (String, &'static str) {
    use CertificateError as C;
    const RENEW: &str =
        "Have the domain controller's certificate renewed, or use another domain controller.";
    const NAME: &str = "Type the domain controller by a name that its certificate is valid for, or have a certificate with its name issued.";
    let rustls::Error::InvalidCertificate(kind) = error else {
        return (
            "The handshake failed while its certificate was checked.".into(),
            RENEW,
        );
    };
    let span = |pick: fn(&ShownCertificate) -> jiff::Timestamp| {
        shown.map_or_else(|| "an unknown date".into(), |s| date(pick(s)))
    };
    match kind {
        C::UnknownIssuer => {
            let issuer = shown.map_or("?", |s| s.issuer.as_str());
            let own = shown.is_some_and(|s| s.issuer == s.subject);
            let cause = if own {
                format!("It is signed by itself ({issuer}), not by an authority.")
            } else {
                format!("Its issuer, {issuer}, is not among the authorities this computer trusts.")
            };
            (
                cause,
                "If this certificate is the right one, choose the file of the authority that issued it. Compare the fingerprint with the server's own before.",
            )
        }
        C::Expired | C::ExpiredContext { .. } => (
            format!(
                "It expired on {} (it was valid from {}).",
                span(|s| s.not_after),
                span(|s| s.not_before)
            ),
            RENEW,
        ),
        C::NotValidYet | C::NotValidYetContext { .. } => (
            format!(
                "It is not valid before {}, or this computer's clock is wrong.",
                span(|s| s.not_before)
            ),
            "Check this computer's clock and the domain controller's, or use another domain controller.",
        ),
        C::NotValidForName | C::NotValidForNameContext { .. } => {
            let names = shown.map(|s| s.names.join(", ")).unwrap_or_default();
            let cause = if names.is_empty() {
                format!(
                    "It names no host at all (no subject alternative name), so it cannot prove to be {wanted}."
                )
            } else {
                format!("It is valid for {names}, not for {wanted}.")
            };
            (cause, NAME)
        }
        C::Revoked => ("Its issuer has revoked it.".into(), RENEW),
        C::InvalidPurpose | C::InvalidPurposeContext { .. } => (
            "It is not meant for servers (no server authentication in its purposes).".into(),
            RENEW,
        ),
        C::BadSignature => (
            "Its signature is wrong: it was altered or damaged.".into(),
            RENEW,
        ),
        _ => (
            "It does not meet the rules for server certificates.".into(),
            RENEW,
        ),
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
