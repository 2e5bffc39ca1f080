//! A certification authority in memory for the practice servers, and certificates with one fault
//! each for tests. Nothing of it is ever written or trusted outside this process's connections.

use std::sync::Arc;

use jiff::{ToSpan, tz::TimeZone};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::ServerConfig;

use super::Result;

/// Names and addresses under which a practice server can be reached on this machine.
pub const LOOPBACK_NAMES: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

/// What is wrong with a certificate made for a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Flaw {
    /// Ended yesterday.
    Expired,
    /// Begins tomorrow.
    NotYetValid,
    /// Is for `wrong.example` and no address.
    WrongName,
    /// Signed by itself.
    SelfSigned,
    /// Signed by another authority that calls itself the same.
    UnknownAuthority,
}

/// An authority made at start; valid for a year.
pub struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    pub fn new() -> Result<Self> {
        let mut params = CertificateParams::new(Vec::new())?;
        params
            .distinguished_name
            .push(DnType::CommonName, "Syncwright Practice CA");
        params
            .distinguished_name
            .push(DnType::OrganizationName, "Fabrikam Practice");
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![
            KeyUsagePurpose::KeyCertSign,
            KeyUsagePurpose::CrlSign,
            KeyUsagePurpose::DigitalSignature,
        ];
        valid(&mut params, -400, 365);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate()?)?;
        let pem = issuer.pem();
        Ok(Self { issuer, pem })
    }

    /// PEM of the authority's own certificate: what a client has to trust.
    pub fn ca_pem(&self) -> &str {
        &self.pem
    }

    /// A server certificate for these DNS names and addresses, and always [`LOOPBACK_NAMES`].
    pub fn server_config(&self, names: &[&str]) -> Result<Arc<ServerConfig>> {
        let key = KeyPair::generate()?;
        let leaf = leaf(names)?.signed_by(&key, &self.issuer)?;
        config(vec![leaf.der().clone(), self.issuer.der().clone()], key)
    }

    /// As [`Self::server_config`], with one thing wrong that every client must refuse.
    pub fn flawed_config(&self, names: &[&str], flaw: Flaw) -> Result<Arc<ServerConfig>> {
        let key = KeyPair::generate()?;
        let mut params = leaf(names)?;
        match flaw {
            Flaw::Expired => valid(&mut params, -365, -1),
            Flaw::NotYetValid => valid(&mut params, 2, 365),
            Flaw::WrongName => {
                params.subject_alt_names = leaf_names(&["wrong.example"])?.subject_alt_names;
            }
            Flaw::SelfSigned => {
                let own = params.self_signed(&key)?;
                return config(vec![own.der().clone()], key);
            }
            Flaw::UnknownAuthority => return Self::new()?.server_config(names),
        }
        let leaf = params.signed_by(&key, &self.issuer)?;
        config(vec![leaf.der().clone(), self.issuer.der().clone()], key)
    }
}

fn leaf(names: &[&str]) -> Result<CertificateParams> {
    let mut all: Vec<&str> = names.to_vec();
    all.extend(LOOPBACK_NAMES.iter().filter(|n| !names.contains(n)));
    leaf_names(&all)
}

fn leaf_names(names: &[&str]) -> Result<CertificateParams> {
    let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
    let common = names.first().cloned().unwrap_or_default();
    let mut params = CertificateParams::new(names)?;
    params.distinguished_name.push(DnType::CommonName, common);
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    valid(&mut params, -1, 365);
    Ok(params)
}

/// Sets the validity from and to midnight UTC, in days from today.
fn valid(params: &mut CertificateParams, from: i64, to: i64) {
    let today = jiff::Timestamp::now().to_zoned(TimeZone::UTC).date();
    let midnight = |days: i64| {
        let date = today.checked_add(days.days()).unwrap_or(today);
        date_time_ymd(
            i32::from(date.year()),
            date.month().unsigned_abs(),
            date.day().unsigned_abs(),
        )
    };
    params.not_before = midnight(from);
    params.not_after = midnight(to);
}

fn config(
    chain: Vec<rustls::pki_types::CertificateDer<'static>>,
    key: KeyPair,
) -> Result<Arc<ServerConfig>> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key.into())?;
    Ok(Arc::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustls::pki_types::{CertificateDer, ServerName, pem::PemObject};
    use rustls::{CertificateError, ClientConfig, RootCertStore};
    use tokio_rustls::{TlsAcceptor, TlsConnector};

    async fn shake(
        authority: &Authority,
        server: Arc<ServerConfig>,
        name: &str,
    ) -> Result<(), rustls::Error> {
        let mut roots = RootCertStore::empty();
        let ca = CertificateDer::from_pem_slice(authority.ca_pem().as_bytes()).unwrap();
        roots.add(ca).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let client = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let (near, far) = tokio::io::duplex(65_536);
        let serve = tokio::spawn(TlsAcceptor::from(server).accept(far));
        let name = ServerName::try_from(name.to_owned()).unwrap();
        let met = TlsConnector::from(Arc::new(client))
            .connect(name, near)
            .await;
        let _ = serve.await;
        met.map(drop)
            .map_err(|e| e.downcast::<rustls::Error>().unwrap())
    }

    #[tokio::test]
    async fn a_client_that_trusts_the_authority_accepts_every_name() {
        let authority = Authority::new().unwrap();
        let config = authority.server_config(&["dc1.corp.example"]).unwrap();
        for name in ["dc1.corp.example", "localhost", "127.0.0.1", "::1"] {
            let met = shake(&authority, config.clone(), name).await;
            assert_eq!(met, Ok(()), "{name}");
        }
    }

    #[tokio::test]
    async fn each_flaw_is_refused_for_what_it_is() {
        let authority = Authority::new().unwrap();
        let refused = async |flaw| {
            let config = authority
                .flawed_config(&["dc1.corp.example"], flaw)
                .unwrap();
            match shake(&authority, config, "localhost").await {
                Err(rustls::Error::InvalidCertificate(why)) => why,
                other => panic!("{flaw:?} gave {other:?}"),
            }
        };
        assert!(matches!(
            refused(Flaw::Expired).await,
            CertificateError::Expired | CertificateError::ExpiredContext { .. }
        ));
        assert!(matches!(
            refused(Flaw::NotYetValid).await,
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. }
        ));
        assert!(matches!(
            refused(Flaw::WrongName).await,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. }
        ));
        assert_eq!(
            refused(Flaw::SelfSigned).await,
            CertificateError::UnknownIssuer
        );
        assert!(matches!(
            refused(Flaw::UnknownAuthority).await,
            CertificateError::UnknownIssuer | CertificateError::BadSignature
        ));
    }
}
