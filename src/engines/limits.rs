//! What a document asks for that its engine cannot do.

use crate::model::document::{EngineKind, GroupNaming, Join, SourceAnchor};
use crate::model::words::words;
use crate::model::{Document, Words};

use super::{Capability, answer};

/// Most OUs that one Cloud Sync configuration takes.
pub const CLOUD_SYNC_OUS: usize = 59;

/// A setting that the chosen engine cannot carry out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    pub about: Capability,
    /// What is asked for, one sentence without full stop.
    pub asked: Words,
    /// Why not.
    pub why: Words,
    /// What to do instead.
    pub instead: Words,
}

/// Everything the document asks for that its engine cannot do, in the order of the pages.
pub fn impossible(document: &Document) -> Vec<Impossible> {
    let mut out = match document.engine {
        EngineKind::CloudSync => cloud_sync(document),
        EngineKind::EntraConnect => entra_connect(document),
    };
    out.sort_by_key(|i| i.about);
    out
}

fn no(document: &Document, about: Capability, asked: Words, instead: Words) -> Impossible {
    Impossible {
        about,
        asked,
        why: answer(document.engine, about).words,
        instead,
    }
}

fn cloud_sync(document: &Document) -> Vec<Impossible> {
    let mut out = Vec::new();
    for domain in document.domains() {
        let scope = domain.scope();
        let inside = scope
            .rules()
            .find(|r| !r.includes && r.dn.parent().is_some_and(|p| scope.includes(&p)));
        if let Some(rule) = inside {
            out.push(no(
                document,
                Capability::ExcludeInsideInclude,
                words!("engines-no-exclude", dn = &rule.dn),
                words!("engines-no-exclude-instead"),
            ));
        }
        let included = scope.rules().filter(|r| r.includes).count();
        if included > CLOUD_SYNC_OUS {
            out.push(no(
                document,
                Capability::ScopeByOu,
                words!("engines-no-count", count = included, domain = &domain.name),
                words!("engines-no-count-instead", most = CLOUD_SYNC_OUS),
            ));
        }
    }
    if document.identity.join != Join::Once {
        out.push(no(
            document,
            Capability::JoinAcrossForests,
            words!("engines-no-join"),
            words!("engines-no-join-instead"),
        ));
    }
    if let SourceAnchor::Attribute(name) = &document.identity.source_anchor {
        out.push(no(
            document,
            Capability::SourceAnchorChoice,
            words!("engines-no-anchor", name = name),
            words!("engines-no-anchor-instead"),
        ));
    }
    if document.features.device_writeback {
        out.push(no(
            document,
            Capability::DeviceWriteback,
            words!("engines-no-devices"),
            words!("engines-no-off-instead"),
        ));
    }
    if document.safety.staging {
        out.push(no(
            document,
            Capability::Staging,
            words!("engines-no-staging"),
            words!("engines-no-off-instead"),
        ));
    }
    if document.group_writeback.enabled && document.group_writeback.naming == GroupNaming::ObjectId
    {
        out.push(no(
            document,
            Capability::WritebackNaming,
            words!("engines-no-object-id-names"),
            words!("engines-no-object-id-names-instead"),
        ));
    }
    out
}

fn entra_connect(document: &Document) -> Vec<Impossible> {
    let mut out = Vec::new();
    if document.features.device_writeback && document.forest.len() > 1 {
        out.push(no(
            document,
            Capability::DeviceWriteback,
            words!(
                "engines-no-devices-in-forests",
                count = document.forest.len()
            ),
            words!("engines-no-devices-in-forests-instead"),
        ));
    }
    let writeback = &document.group_writeback;
    let target = writeback.target.as_ref().filter(|_| writeback.enabled);
    if let Some(target) = target.filter(|t| !document.includes(&t.dn)) {
        out.push(no(
            document,
            Capability::WritebackTargetInScope,
            words!("engines-no-target", dn = &target.dn),
            words!("engines-no-target-instead"),
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{CredentialRef, Domain, Forest, SignIn, TargetOu, Transport};
    use crate::model::{Dn, ScopeRule};

    fn document(engine: EngineKind, rules: &[(bool, &str)]) -> Document {
        let mut document = Document::new(engine);
        document.forest.push(Forest {
            name: "corp.example".into(),
            sign_in: SignIn {
                account: String::new(),
                credential: CredentialRef::Ask,
            },
            connector: None,
            transport: Transport::Ldaps,
            ca_file: None,
            domain: vec![Domain {
                name: "corp.example".into(),
                guid: None,
                controllers: vec![],
                cloud_sync: Default::default(),
                rules: rules
                    .iter()
                    .map(|(includes, dn)| ScopeRule {
                        dn: Dn::parse(dn).unwrap(),
                        includes: *includes,
                        guid: None,
                        why: None,
                        until: None,
                    })
                    .collect(),
            }],
        });
        document
    }

    fn about(document: &Document) -> Vec<Capability> {
        impossible(document).into_iter().map(|i| i.about).collect()
    }

    #[test]
    fn cloud_sync_cannot_exclude_inside_an_included_ou() {
        let rules = [
            (true, "OU=a,DC=corp,DC=example"),
            (false, "OU=b,OU=a,DC=corp,DC=example"),
        ];
        assert_eq!(
            about(&document(EngineKind::CloudSync, &rules)),
            [Capability::ExcludeInsideInclude]
        );
        assert!(about(&document(EngineKind::EntraConnect, &rules)).is_empty());
    }

    #[test]
    fn cloud_sync_takes_59_ous_and_not_60() {
        let dns: Vec<String> = (0..60)
            .map(|n| format!("OU=o{n},DC=corp,DC=example"))
            .collect();
        let rules: Vec<(bool, &str)> = dns.iter().map(|d| (true, d.as_str())).collect();
        assert!(about(&document(EngineKind::CloudSync, &rules[..59])).is_empty());
        assert_eq!(
            about(&document(EngineKind::CloudSync, &rules)),
            [Capability::ScopeByOu]
        );
    }

    #[test]
    fn entra_connect_wants_the_target_ou_in_scope_and_cloud_sync_does_not_mind() {
        let with_target = |engine| {
            let mut document = document(engine, &[(true, "OU=a,DC=corp,DC=example")]);
            document.group_writeback.enabled = true;
            document.group_writeback.target = Some(TargetOu {
                dn: Dn::parse("OU=Written,DC=corp,DC=example").unwrap(),
                guid: None,
                create: true,
            });
            document
        };
        assert_eq!(
            about(&with_target(EngineKind::EntraConnect)),
            [Capability::WritebackTargetInScope]
        );
        assert!(about(&with_target(EngineKind::CloudSync)).is_empty());
        let mut off = with_target(EngineKind::EntraConnect);
        off.group_writeback.enabled = false;
        assert!(about(&off).is_empty());
    }

    #[test]
    fn cloud_sync_refuses_what_only_entra_connect_has() {
        let mut document = document(EngineKind::CloudSync, &[]);
        document.identity.join = Join::Mail;
        document.identity.source_anchor = SourceAnchor::Attribute("employeeNumber".into());
        document.features.device_writeback = true;
        document.safety.staging = true;
        document.group_writeback.enabled = true;
        document.group_writeback.naming = GroupNaming::ObjectId;
        assert_eq!(
            about(&document),
            [
                Capability::JoinAcrossForests,
                Capability::SourceAnchorChoice,
                Capability::DeviceWriteback,
                Capability::WritebackNaming,
                Capability::Staging,
            ]
        );
        document.engine = EngineKind::EntraConnect;
        assert!(about(&document).is_empty());
    }
}
