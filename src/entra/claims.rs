//! What the id token says about the person.
//!
//! It comes straight from the token endpoint over a verified TLS connection, so its signature need
//! not be checked (OpenID Connect Core 3.1.3.7, 6); everything else is.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

use super::error::{Error, Result};
use crate::model::words::{Words, words};
use crate::model::{Guid, Secret};

/// The tenant of all personal Microsoft accounts.
const PERSONAL: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
/// Clocks may differ by this much.
const SKEW_SECS: i64 = 300;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Claims {
    iss: String,
    aud: String,
    exp: i64,
    #[serde(default)]
    nonce: Option<String>,
    pub tid: Guid,
    pub oid: Guid,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub preferred_username: String,
    /// Directory roles that are active; missing unless the app registration asks for them.
    #[serde(default)]
    pub wids: Vec<String>,
    /// Where a guest comes from.
    #[serde(default)]
    idp: Option<String>,
}

/// What an id token has to fit.
pub struct Expected<'a> {
    pub client_id: &'a str,
    /// From discovery; may hold `{tenantid}`.
    pub issuer: &'a str,
    pub nonce: Option<&'a str>,
    /// The tenant that the document names.
    pub tenant: Option<&'a str>,
    /// Seconds since 1970.
    pub now: i64,
}

impl Claims {
    pub fn read(token: &Secret, expected: &Expected<'_>) -> Result<Self> {
        let wrong = Error::IdToken;
        let mut parts = token.expose().split('.');
        let (Some(_), Some(payload), Some(_), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(wrong(words!("entra-id-token-parts")));
        };
        let json = URL_SAFE_NO_PAD
            .decode(payload)
            .map_err(|_| wrong(words!("entra-id-token-encoding")))?;
        // A parser's message could quote what it read.
        let claims: Self =
            serde_json::from_slice(&json).map_err(|_| wrong(words!("entra-id-token-claims")))?;
        claims.check(expected)?;
        Ok(claims)
    }

    fn check(&self, expected: &Expected<'_>) -> Result<()> {
        let tid = self.tid.to_string();
        if tid == PERSONAL {
            return Err(Error::PersonalAccount);
        }
        let wrong = |why: Words| Err(Error::IdToken(why));
        if !self.aud.eq_ignore_ascii_case(expected.client_id) {
            return wrong(words!("entra-id-token-application"));
        }
        if self.iss != expected.issuer.replace("{tenantid}", &tid) {
            return wrong(words!("entra-id-token-issuer"));
        }
        if expected.nonce.is_some() && self.nonce.as_deref() != expected.nonce {
            return wrong(words!("entra-id-token-other"));
        }
        if self.exp + SKEW_SECS < expected.now {
            return wrong(words!("entra-id-token-expired"));
        }
        match expected.tenant {
            Some(wanted) if !wanted.eq_ignore_ascii_case(&tid) => Err(Error::OtherTenant {
                wanted: wanted.to_owned(),
                got: tid,
            }),
            _ => Ok(()),
        }
    }

    /// Signed in by another organisation than the tenant's own.
    pub fn is_guest(&self) -> bool {
        self.idp
            .as_ref()
            .is_some_and(|idp| *idp != self.iss && !idp.contains(&self.tid.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const TENANT: &str = "11111111-2222-4333-8444-555555555555";

    fn token(change: impl FnOnce(&mut Value)) -> Secret {
        let mut claims = json!({
            "iss": format!("https://login.example/{TENANT}/v2.0"), "aud": "app", "exp": 1000,
            "nonce": "n", "tid": TENANT, "oid": "66666666-2222-4333-8444-555555555555",
        });
        change(&mut claims);
        Secret::new(format!(
            "e30.{}.sig",
            URL_SAFE_NO_PAD.encode(claims.to_string())
        ))
    }

    fn read(token: &Secret) -> Result<Claims> {
        let expected = Expected {
            client_id: "app",
            issuer: "https://login.example/{tenantid}/v2.0",
            nonce: Some("n"),
            tenant: Some(TENANT),
            now: 900,
        };
        Claims::read(token, &expected)
    }

    #[test]
    fn a_token_for_this_sign_in_is_taken() {
        assert_eq!(read(&token(|_| ())).unwrap().tid.to_string(), TENANT);
    }

    #[test]
    fn a_token_with_one_wrong_claim_is_refused() {
        for (claim, value) in [
            ("aud", json!("other-app")),
            ("iss", json!("https://evil.example/v2.0")),
            ("nonce", json!("m")),
            ("nonce", Value::Null),
            ("exp", json!(100)),
            ("oid", Value::Null),
        ] {
            let refused = read(&token(|c| c[claim] = value.clone()));
            assert!(matches!(refused, Err(Error::IdToken(_))), "{claim} {value}");
        }
    }

    #[test]
    fn a_personal_account_and_another_tenant_are_refused_for_what_they_are() {
        let personal = token(|c| c["tid"] = json!(PERSONAL));
        assert!(matches!(read(&personal), Err(Error::PersonalAccount)));
        let other = "99999999-2222-4333-8444-555555555555";
        let other = token(|c| {
            c["tid"] = json!(other);
            c["iss"] = json!(format!("https://login.example/{other}/v2.0"));
        });
        assert!(matches!(read(&other), Err(Error::OtherTenant { .. })));
    }

    #[test]
    fn text_that_is_no_token_is_refused_without_being_quoted() {
        for bad in ["", "a.b", "a.b.c.d", "a.!!!.c", "a.c2VjcmV0.c"] {
            let error = read(&Secret::new(bad)).unwrap_err();
            assert!(matches!(error, Error::IdToken(_)), "{bad}");
            assert!(!error.to_string().contains("secret"));
        }
    }

    #[test]
    fn whoever_another_organisation_signed_in_is_a_guest() {
        let home = |idp: String| read(&token(|c| c["idp"] = json!(idp))).unwrap().is_guest();
        assert!(home(
            "https://sts.windows.net/77777777-2222-4333-8444-555555555555/".into()
        ));
        assert!(!home(format!("https://sts.windows.net/{TENANT}/")));
        assert!(!read(&token(|_| ())).unwrap().is_guest());
    }
}
