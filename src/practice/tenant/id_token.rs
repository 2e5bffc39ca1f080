//! Id tokens, signed with a key made at start (ES256, RFC 7518 3.4).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};

use super::super::{Error, Result};
use super::data::Person;
use super::state::State;

/// The pseudo role that every member of a tenant has in `wids`.
const PLAIN_USER: &str = "b79fbf4d-3ef9-4689-8143-76b194e85509";
/// The tenant of all personal Microsoft accounts.
const PERSONAL: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
const KEY_ID: &str = "practice-1";

pub struct Signer {
    key: EcdsaKeyPair,
    random: SystemRandom,
}

impl Signer {
    pub fn new() -> Result<Self> {
        let random = SystemRandom::new();
        let failed = |_| Error::Data("the signing key could not be made".into());
        let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(algorithm, &random).map_err(failed)?;
        let key = EcdsaKeyPair::from_pkcs8(algorithm, pkcs8.as_ref(), &random)
            .map_err(|e| Error::Data(format!("the signing key cannot be read: {e}")))?;
        Ok(Self { key, random })
    }

    /// The JSON Web Key Set. The public key is one byte and two coordinates (SEC 1 2.3.3).
    pub fn jwks(&self) -> Value {
        let point = self.key.public_key().as_ref();
        let (x, y) = point[1..].split_at(32);
        json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": KEY_ID,
            "x": URL_SAFE_NO_PAD.encode(x), "y": URL_SAFE_NO_PAD.encode(y)}]})
    }

    fn sign(&self, claims: &Value) -> Result<String> {
        let header = json!({"alg": "ES256", "typ": "JWT", "kid": KEY_ID});
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let text = format!("{}.{}", part(&header), part(claims));
        let signature = (self.key.sign(&self.random, text.as_bytes()))
            .map_err(|_| Error::Data("the id token could not be signed".into()))?;
        Ok(format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }
}

/// An id token for this person, with the claims of version 2.0.
pub fn id_token(
    state: &State,
    person: &Person,
    nonce: Option<&str>,
    personal: bool,
) -> Result<String> {
    let now = jiff::Timestamp::now().as_second();
    let tenant = if personal {
        PERSONAL.to_owned()
    } else {
        state.tenant().to_string()
    };
    let issuer = format!("{}/{tenant}/v2.0", state.base);
    let mut claims = json!({
        "ver": "2.0", "iss": issuer, "aud": state.data.organization.client_id,
        "iat": now, "nbf": now, "exp": now + 3600,
        "tid": tenant, "oid": person.id, "sub": format!("practice-{}", person.id),
        "name": person.name, "preferred_username": person.sign_in_name,
    });
    if let Some(nonce) = nonce {
        claims["nonce"] = json!(nonce);
    }
    if person.guest {
        claims["idp"] = json!("https://sts.windows.net/2d4a8f9e-0000-4000-8000-00000000cafe/");
    }
    if person.wids {
        let mut wids: Vec<String> = (state.data.roles_of(person))
            .map(|r| r.template.to_string())
            .collect();
        wids.push(PLAIN_USER.into());
        claims["wids"] = json!(wids);
    }
    state.signer.sign(&claims)
}
