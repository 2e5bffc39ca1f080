mod findings;
mod group_sizes;
mod membership;
mod orders;
mod steps;

use super::*;
use crate::insight::PasswordFault;
use crate::insight::drift::Repair;
use crate::model::document::*;
use crate::model::schema::{SchemaAttribute, Syntax, known_attributes};
use crate::model::security::{AccessAce, Ace, SecurityDescriptor, flag, right, well_known as wk};
use crate::model::tenant::*;
use crate::model::words::Words;
use crate::model::{Dn, Entry, Guid, ScopeRule, Sid};

fn dn(text: &str) -> Dn {
    Dn::parse(&format!("{text},DC=corp,DC=example").replace(",,", ",")).unwrap()
}

fn head() -> Dn {
    Dn::of_dns_domain("corp.example")
}

fn guid(n: u8) -> Guid {
    Guid::from_bytes([n; 16])
}

fn sid(rid: u32) -> Sid {
    Sid::new(5, &[21, 1, 2, 3, rid])
}

fn seen(dn: &Dn, class: &str, n: u8) -> Seen {
    let entry = Entry::new(dn.clone())
        .with("objectClass", "top")
        .with("objectClass", class)
        .with("objectGUID", guid(n).to_ad_bytes().to_vec())
        .with("objectSid", sid(u32::from(n) + 1000).to_bytes())
        .with("uSNChanged", (u32::from(n) * 10).to_string())
        .with("sAMAccountName", dn.leaf())
        .with(
            "groupType",
            GroupScope::DomainLocal.security_group_type().to_string(),
        );
    Seen::of(&entry)
}

/// A complete document: everything is to be made.
fn document() -> Document {
    let mut document = Document::new(EngineKind::EntraConnect);
    document.forest.push(Forest {
        name: "corp.example".into(),
        sign_in: SignIn {
            account: "admin@corp.example".into(),
            credential: CredentialRef::Ask,
        },
        connector: Some(ConnectorAccount {
            name: "svc-sync".into(),
            dn: dn("CN=svc-sync,OU=Sync"),
            guid: None,
            sid: None,
            create: true,
            credential: CredentialRef::KeyStore("corp/svc-sync".into()),
            grant_rights: true,
        }),
        transport: Transport::Ldaps,
        ca_file: None,
        domain: vec![Domain {
            name: "corp.example".into(),
            guid: None,
            controllers: vec![],
            cloud_sync: Default::default(),
            rules: vec![ScopeRule {
                dn: dn("OU=People"),
                includes: true,
                guid: None,
                why: None,
                until: None,
            }],
        }],
    });
    document.identity.source_anchor = SourceAnchor::ObjectGuid;
    document.features.password_hash_sync = true;
    document.group_writeback.enabled = true;
    document.group_writeback.target = Some(TargetOu {
        dn: dn("OU=Written,OU=People"),
        guid: None,
        create: true,
    });
    for role in DelegationRole::ALL {
        *document.delegation.slot(role) = Some(DelegationGroup {
            name: role.default_name().into(),
            dn: dn(&format!("CN={},OU=Sync", role.default_name())),
            guid: None,
            sid: None,
            scope: GroupScope::DomainLocal,
            adopt: false,
            members: vec![],
        });
    }
    document.delegation.nest_in_browse = true;
    let admin = Member {
        dn: dn("CN=Anna,OU=People"),
        guid: None,
    };
    document
        .delegation
        .admins
        .as_mut()
        .unwrap()
        .members
        .push(admin);
    document
}

fn full_control(who: Sid) -> SecurityDescriptor {
    SecurityDescriptor {
        owner: None,
        group: None,
        control: 0x8404,
        dacl: vec![Ace::Known(AccessAce {
            allow: true,
            flags: flag::CONTAINER_INHERIT,
            mask: right::FULL_CONTROL,
            object: None,
            inherited_by: None,
            who,
        })],
    }
}

/// A forest in which nothing of the document exists but its OUs and Anna; a Domain Admin is signed in.
fn fresh() -> Observed {
    let mut observed = Observed {
        file: FileSeen {
            path: "syncwright.toml".into(),
            ..FileSeen::default()
        },
        ..Observed::default()
    };
    for (n, at) in [(1, head()), (2, dn("OU=People")), (3, dn("OU=Sync"))] {
        let class = if n == 1 {
            "domainDNS"
        } else {
            "organizationalUnit"
        };
        observed.at.insert(at.clone(), Some(seen(&at, class, n)));
        observed.security.insert(at, full_control(sid(512)));
    }
    let anna = dn("CN=Anna,OU=People");
    observed
        .at
        .insert(anna.clone(), Some(seen(&anna, "user", 4)));
    observed.own.insert(head(), vec![sid(500), sid(512)]);
    let asked = questions(&document(), None);
    for (at, _) in asked.objects {
        observed.at.entry(at).or_insert(None);
    }
    for (domain, name) in asked.names {
        observed.by_name.insert((domain, name.to_lowercase()), None);
    }
    observed
}

/// The world after the plan was applied, and the file as apply leaves it.
fn applied(plan: &Plan, mut observed: Observed) -> Observed {
    let mut file = None;
    for (n, step) in (100u8..).zip(&plan.steps) {
        match &step.action {
            Action::MakeOu { dn, .. } => put(&mut observed, dn, "organizationalUnit", n),
            Action::MakeGroup { dn, .. } => put(&mut observed, dn, "group", n),
            Action::MakeAccount { dn, .. } => {
                put(&mut observed, dn, "user", n);
                observed
                    .tokens
                    .insert(dn.clone(), vec![sid(u32::from(n) + 1000)]);
            }
            Action::SetGroupScope { dn, scope, .. } => {
                let seen = observed.at.get_mut(dn).unwrap().as_mut().unwrap();
                seen.group_type = Some(scope.security_group_type());
            }
            Action::AddMembers { group, members } => {
                let seen = observed.at.get_mut(group).unwrap().as_mut().unwrap();
                seen.members.extend(members.iter().cloned());
            }
            // No document asks for these.
            Action::RemoveMembers { .. } | Action::AddForATime { .. } | Action::Revoke { .. } => {}
            Action::Grant { on, account, aces } => {
                let who = observed.at[account].as_ref().unwrap().sid.clone().unwrap();
                let sd = observed
                    .security
                    .entry(on.clone())
                    .or_insert_with(|| full_control(sid(512)));
                for ace in aces {
                    sd.grant(AccessAce {
                        allow: true,
                        flags: ace.flags,
                        mask: ace.mask,
                        object: ace.object,
                        inherited_by: ace.inherited_by,
                        who: who.clone(),
                    });
                }
            }
            Action::WriteDocument { document, .. } => file = Some(document.as_ref().clone()),
            other => panic!("a step in the tenant, without a sign-in: {other:?}"),
        }
    }
    let mut file = file.expect("the document is written last");
    // Apply fills in what it made.
    let target = file.group_writeback.target.as_mut().unwrap();
    target.guid = observed.at[&target.dn].as_ref().unwrap().guid;
    let account = file.forest[0].connector.as_mut().unwrap();
    let made = observed.at[&account.dn].clone().unwrap();
    (account.guid, account.sid) = (made.guid, made.sid);
    for role in DelegationRole::ALL {
        let group = file.delegation.slot(role).as_mut().unwrap();
        let made = observed.at[&group.dn].clone().unwrap();
        (group.guid, group.sid) = (made.guid, made.sid);
    }
    observed.file.sha256 = Some("of the new file".into());
    observed.file.document = Some(file);
    observed.secrets.insert("corp/svc-sync".into());
    observed
}

fn put(observed: &mut Observed, at: &Dn, class: &str, n: u8) {
    let made = seen(at, class, n);
    observed.by_guid.insert(guid(n), Some(made.clone()));
    observed.by_name.insert(
        (at.domain_head(), at.leaf().to_lowercase()),
        Some(made.clone()),
    );
    observed.at.insert(at.clone(), Some(made));
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.steps.iter().map(|s| s.id.0.as_str()).collect()
}

fn blocking(document: &Document, observed: &Observed) -> Vec<String> {
    findings(document, observed)
        .into_iter()
        .filter(|f| f.severity == Severity::Blocks)
        .map(|f| f.headline.to_string())
        .collect()
}

fn found(document: &Document, observed: &Observed, headline: &str) -> Option<Finding> {
    let mut all = findings(document, observed).into_iter();
    all.find(|f| f.headline.contains(headline))
}

#[test]
fn a_tenant_that_was_not_asked_is_told_with_all_that_was_not_checked() {
    let mut asked = document();
    let told = found(&asked, &fresh(), "Microsoft Entra ID was not asked").unwrap();
    assert_eq!(told.severity, Severity::Note, "a plan can be made offline");
    for what in ["your roles", "UPN suffixes", "licence for writeback"] {
        assert!(told.remedy.contains(what), "{}", told.remedy);
    }
    asked.group_writeback.enabled = false;
    asked.identity.sign_in_attribute = "mail".into();
    let told = found(&asked, &fresh(), "Microsoft Entra ID was not asked").unwrap();
    for what in ["UPN suffixes", "licence for writeback"] {
        assert!(!told.remedy.contains(what), "{}", told.remedy);
    }
}

#[test]
fn a_given_password_that_the_domain_would_refuse_stops_the_plan() {
    let mut asked = document();
    let account = asked.forest[0].connector.as_mut().unwrap();
    account.credential = CredentialRef::Env("SYNC_PASSWORD".into());
    let at = account.dn.clone();
    let mut observed = fresh();
    for (faults, severity, words) in [
        (
            vec![PasswordFault::Missing],
            Severity::Blocks,
            "at least 16",
        ),
        (
            vec![PasswordFault::ShorterThan(24), PasswordFault::HoldsName],
            Severity::Blocks,
            "fewer than 24 characters, and holds the account's name",
        ),
        (
            vec![PasswordFault::TooFewKinds],
            Severity::Blocks,
            "fewer than three of",
        ),
        (Vec::new(), Severity::Note, "a fine-grained one"),
    ] {
        observed.passwords.insert(at.clone(), faults.clone());
        let told = found(&asked, &observed, "SYNC_PASSWORD").unwrap();
        assert_eq!(told.severity, severity, "{faults:?}");
        assert!(told.remedy.contains(words), "{}", told.remedy);
    }
    let asks = questions(&asked, None).passwords;
    assert_eq!(asks[0].variable, "SYNC_PASSWORD");
    assert!(questions(&document(), None).passwords.is_empty());
}

#[test]
fn directory_extensions_are_held_against_the_schema_of_each_forest() {
    let mut asked = document();
    asked.features.directory_extensions = [
        "costCenter",
        "COSTCENTER",
        "halfKnown",
        "nowhere",
        "lastLogon",
        "Division",
        "unicodePwd",
        "mail",
    ]
    .map(String::from)
    .to_vec();
    assert_eq!(questions(&asked, None).attributes.len(), 8);
    let attribute = |name: &str, replicated| SchemaAttribute {
        name: name.into(),
        syntax: Syntax::Text,
        single: true,
        constructed: false,
        replicated,
        linked: false,
        of_users_or_groups: true,
    };
    let everywhere = vec![
        attribute("costCenter", true),
        attribute("lastLogon", false),
        attribute("division", true),
        attribute("mail", true),
    ];
    let one = [everywhere.clone(), vec![attribute("halfKnown", true)]].concat();
    let names = &asked.features.directory_extensions;
    let mut observed = fresh();
    for (forest, found) in [("corp.example", one), ("other.example", everywhere)] {
        let known = known_attributes(names, found);
        observed.schema.insert(forest.into(), known);
    }
    use Severity as S;
    let told = |headline: &str| found(&asked, &observed, headline).map(|f| f.severity);
    assert_eq!(told("COSTCENTER cannot be"), Some(S::Blocks), "twice");
    assert_eq!(
        told("halfKnown is not in the schema of other"),
        Some(S::Warning)
    );
    assert_eq!(
        told("nowhere is not in the schema of corp.example, other.example"),
        Some(S::Blocks)
    );
    assert_eq!(told("lastLogon cannot be"), Some(S::Blocks));
    assert_eq!(told("Division is spelled division"), Some(S::Note));
    assert_eq!(told("unicodePwd cannot be"), Some(S::Blocks));
    assert_eq!(told("mail is synchronized anyway"), Some(S::Warning));
    assert_eq!(told("costCenter"), None);
    observed.schema.clear();
    let told = |headline: &str| found(&asked, &observed, headline).map(|f| f.severity);
    assert_eq!(told("nowhere"), None, "no schema was read");
}

#[test]
fn a_document_that_was_edited_by_hand_is_taken_over_by_a_step_of_its_own() {
    let document = document();
    let first = make(&document, &fresh());
    let observed = applied(&first, fresh());
    let applied_document = observed.file.document.clone().unwrap();
    assert!(make(&applied_document, &observed).is_empty());
    // The file holds an edit, and it is the edit that is planned.
    let mut edited = applied_document.clone();
    edited.safety.deletion_limit = 7;
    let mut now = observed;
    now.applied = Some(Box::new(applied_document.clone()));
    assert!(make(&applied_document, &now).is_empty());
    now.file.document = Some(edited.clone());
    let plan = make(&edited, &now);
    assert_eq!(plan.steps.len(), 1);
    assert!(
        plan.steps[0]
            .sentence
            .contains("Take over what was changed")
    );
    assert!(
        plan.steps[0].notes[0].contains("7 deletions"),
        "{:?}",
        plan.steps[0].notes
    );
}
