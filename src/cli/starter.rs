//! `init`: a starter document, for the practice forest or from another document.

use std::collections::BTreeMap;
use std::path::Path;

use crate::apply::read_document;
use crate::model::document::{
    Cloud, ConnectorAccount, CredentialRef, DelegationGroup, DelegationRole, Document, Domain,
    Endpoints, EngineKind, Forest, GroupScope, Member, SignIn, TargetOu, TenantChoice, Transport,
    to_toml,
};
use crate::model::ports::Result;
use crate::model::words::words;
use crate::model::{Dn, Problem, ProblemKind, ScopeRule};

use super::{Exit, args, say};

const PREFIX: &str = "SYNCWRIGHT_PRACTICE_";

pub fn init(init: &args::Init) -> Result<Exit> {
    let document = match init.from.as_str() {
        "practice" => practice(&|name| std::env::var(format!("{PREFIX}{name}")).ok())?,
        file => from_file(Path::new(file))?,
    };
    say::out(&to_toml(&document, None)?);
    Ok(Exit::Fine)
}

fn from_file(path: &Path) -> Result<Document> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    if text.starts_with(PREFIX) {
        let values = env_lines(&text);
        return practice(&|name| values.get(name).cloned());
    }
    let mut document = read_document(path)?;
    forget_identities(&mut document);
    Ok(document)
}

/// `NAME='value'` lines as `practice --serve --env` writes them, names without prefix.
fn env_lines(text: &str) -> BTreeMap<String, String> {
    text.lines()
        .filter_map(|line| {
            let (name, value) = line.strip_prefix(PREFIX)?.split_once('=')?;
            let value = value.strip_prefix('\'')?.strip_suffix('\'')?;
            Some((name.to_owned(), value.replace("'\\''", "'")))
        })
        .collect()
}

/// GUIDs and SIDs belong to one forest: a document that starts a new one has none.
fn forget_identities(document: &mut Document) {
    for forest in &mut document.forest {
        for domain in &mut forest.domain {
            domain.guid = None;
            domain.rules.iter_mut().for_each(|r| r.guid = None);
        }
        if let Some(account) = &mut forest.connector {
            (account.guid, account.sid) = (None, None);
        }
    }
    if let Some(target) = &mut document.group_writeback.target {
        target.guid = None;
    }
    for role in DelegationRole::ALL {
        if let Some(group) = document.delegation.slot(role) {
            (group.guid, group.sid) = (None, None);
            group.members.iter_mut().for_each(|m| m.guid = None);
        }
    }
}

fn practice(value: &dyn Fn(&str) -> Option<String>) -> Result<Document> {
    let need = |name: &str| {
        value(name).ok_or_else(|| {
            Problem::new(
                ProblemKind::NotFound,
                words!("cli-no-practice"),
                words!("cli-no-practice-advice"),
            )
            .because(words!(
                "cli-no-practice-cause",
                name = format!("{PREFIX}{name}")
            ))
        })
    };
    let name = need("DOMAIN")?;
    let head = Dn::of_dns_domain(&name);
    let company = head.child("OU", "Fabrikam");
    let people = company.child("OU", "People");
    let sync = company.child("OU", "Sync");
    let mut document = Document::new(EngineKind::CloudSync);
    document.tenant = TenantChoice {
        id: need("TENANT")?.parse().ok(),
        domain: "fabrikam-practice.example".into(),
        cloud: Cloud::Custom,
        client_id: need("CLIENT")?.parse().ok(),
        endpoints: Some(Endpoints {
            login: need("HTTPS")?,
            graph: need("HTTPS")?,
        }),
        ca_file: Some(need("CA_FILE")?.into()),
    };
    document.forest.push(Forest {
        name: name.clone(),
        sign_in: SignIn {
            account: need("ADMIN")?,
            credential: CredentialRef::Env(format!("{PREFIX}ADMIN_PASSWORD")),
        },
        connector: Some(ConnectorAccount {
            name: "svc-syncwright".into(),
            dn: sync.child("CN", "svc-syncwright"),
            guid: None,
            sid: None,
            create: true,
            credential: CredentialRef::KeyStore("practice/svc-syncwright".into()),
            grant_rights: true,
        }),
        transport: Transport::Ldaps,
        ca_file: Some(need("CA_FILE")?.into()),
        domain: vec![Domain {
            name,
            guid: None,
            controllers: need("CONTROLLERS")?.split(',').map(str::to_owned).collect(),
            cloud_sync: Default::default(),
            rules: vec![ScopeRule {
                dn: people.clone(),
                includes: true,
                guid: None,
                why: None,
                until: None,
            }],
        }],
    });
    document.features.password_hash_sync = true;
    document.group_writeback.enabled = true;
    document.group_writeback.target = Some(TargetOu {
        dn: company.child("OU", "Cloud groups"),
        guid: None,
        create: true,
    });
    for role in DelegationRole::ALL {
        *document.delegation.slot(role) = Some(DelegationGroup {
            name: role.default_name().into(),
            dn: sync.child("CN", role.default_name()),
            guid: None,
            sid: None,
            scope: GroupScope::DomainLocal,
            adopt: false,
            members: Vec::<Member>::new(),
        });
    }
    document.delegation.nest_in_browse = true;
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::parse;

    #[test]
    fn the_env_file_becomes_a_document_without_a_password() {
        let names = [
            "DOMAIN",
            "TENANT",
            "CLIENT",
            "HTTPS",
            "CA_FILE",
            "ADMIN",
            "CONTROLLERS",
        ];
        let text: String = names
            .iter()
            .map(|n| format!("{PREFIX}{n}='it'\\''s.{n}'\n"))
            .collect();
        let values = env_lines(&text);
        assert_eq!(values["ADMIN"], "it's.ADMIN");
        let document = practice(&|name| values.get(name).cloned()).unwrap();
        assert_eq!(
            parse(to_toml(&document, None).unwrap().as_bytes()).unwrap(),
            document
        );
        let missing = practice(&|_| None).unwrap_err();
        assert!(missing.remedy.contains("practice --serve"));
    }
}
