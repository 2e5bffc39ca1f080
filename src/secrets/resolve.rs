//! From the document's reference to the secret itself.

use std::env::{self, VarError};

use super::error::Error;
use crate::model::document::CredentialRef;
use crate::model::ports::{Result, SecretStore};
use crate::model::words::words;
use crate::model::{Problem, Secret};

/// The secret that `credential` stands for; `None` with a Kerberos ticket, which needs none.
///
/// `what` says whose password it is, for instance `CORP\admin`. `ask` is called only where the
/// document says that the person is asked, with `what`; it returns `None` when the person gives up.
pub async fn resolve(
    credential: &CredentialRef,
    what: &str,
    store: &dyn SecretStore,
    ask: &mut (dyn FnMut(&str) -> Result<Option<Secret>> + Send),
) -> Result<Option<Secret>> {
    match credential {
        CredentialRef::Kerberos => Ok(None),
        CredentialRef::Ask => match ask(what)? {
            Some(secret) => Ok(Some(secret)),
            None => Err(Problem::cancelled(words!("secrets-asking", who = what))),
        },
        CredentialRef::Env(name) => Ok(Some(from_environment(name)?)),
        CredentialRef::KeyStore(name) => match store.get(name).await? {
            Some(secret) => Ok(Some(secret)),
            None => Err(Error::Missing { name: name.clone() }.into()),
        },
    }
}

/// An empty variable counts as one that is not set: no directory takes an empty password, and an
/// empty one would sign in as nobody (RFC 4513 5.1.2).
fn from_environment(name: &str) -> Result<Secret, Error> {
    let name = name.to_owned();
    match env::var(&name) {
        Ok(text) if !text.is_empty() => Ok(Secret::new(text)),
        Ok(_) | Err(VarError::NotPresent) => Err(Error::NoVariable { name }),
        Err(VarError::NotUnicode(_)) => Err(Error::VariableNotText { name }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ProblemKind;

    /// Holds one entry.
    struct One(&'static str, &'static str);

    #[async_trait::async_trait]
    impl SecretStore for One {
        async fn get(&self, name: &str) -> Result<Option<Secret>> {
            Ok((name == self.0).then(|| Secret::new(self.1)))
        }
        async fn set(&self, _: &str, _: &Secret) -> Result<()> {
            Err(Problem::internal("not written to here"))
        }
        async fn delete(&self, _: &str) -> Result<()> {
            Err(Problem::internal("not written to here"))
        }
    }

    async fn resolved(
        credential: CredentialRef,
        answer: Option<&str>,
    ) -> (Result<Option<Secret>>, Vec<String>) {
        let mut asked = Vec::new();
        let mut ask = |what: &str| {
            asked.push(what.to_owned());
            Ok(answer.map(Secret::new))
        };
        let store = One("corp", "from the store");
        let result = resolve(&credential, "CORP\\admin", &store, &mut ask).await;
        (result, asked)
    }

    #[tokio::test]
    async fn each_reference_leads_to_its_own_place() {
        let (found, asked) = resolved(CredentialRef::KeyStore("corp".into()), None).await;
        assert_eq!(found, Ok(Some(Secret::new("from the store"))));
        assert!(asked.is_empty());
        // Set by cargo for every test.
        let (found, asked) = resolved(CredentialRef::Env("CARGO_PKG_NAME".into()), None).await;
        assert_eq!(found, Ok(Some(Secret::new("syncwright"))));
        assert!(asked.is_empty());
        let (found, asked) = resolved(CredentialRef::Ask, Some("typed")).await;
        assert_eq!(found, Ok(Some(Secret::new("typed"))));
        assert_eq!(asked, ["CORP\\admin"]);
        let (found, asked) = resolved(CredentialRef::Kerberos, None).await;
        assert_eq!(found, Ok(None));
        assert!(asked.is_empty());
    }

    #[tokio::test]
    async fn a_missing_secret_is_told_and_never_asked_for_instead() {
        for (credential, kind) in [
            (
                CredentialRef::KeyStore("other".into()),
                ProblemKind::NotFound,
            ),
            (
                CredentialRef::Env("SYNCWRIGHT_NOT_SET".into()),
                ProblemKind::Invalid,
            ),
        ] {
            let (found, asked) = resolved(credential, Some("typed")).await;
            assert_eq!(found.unwrap_err().kind, kind);
            assert!(asked.is_empty());
        }
    }

    #[tokio::test]
    async fn giving_up_is_a_cancellation() {
        let (found, _) = resolved(CredentialRef::Ask, None).await;
        assert_eq!(found.unwrap_err().kind, ProblemKind::Cancelled);
    }
}
