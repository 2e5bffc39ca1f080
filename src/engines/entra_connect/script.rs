//! The PowerShell script: code that is always the same, and one table of data.

use crate::engines::ContainerLists;
use crate::model::Document;
use crate::model::document::{Domain, Forest};

use super::checklist::{NetbiosNames, checklist};
use super::powershell::{boolean, list, quoted, table};
use super::rights;

const CODE: &str = include_str!("../../../resources/entra-connect/configure.ps1");
const PLACE: &str = "__WANTED__";

/// The oldest version whose cmdlets are those of the script (`-AADUserName` for the deletion limit).
const LEAST_VERSION: &str = "2.4.18.0";

/// `Configure-EntraConnect.ps1`. Only the table of data depends on the document, and each of its
/// strings is a literal.
pub fn script(document: &Document, netbios: &NetbiosNames) -> String {
    CODE.replacen(PLACE, &wanted(document, netbios), 1)
}

fn wanted(document: &Document, netbios: &NetbiosNames) -> String {
    let admins = document.delegation.admins.as_ref();
    let target = document
        .group_writeback
        .target
        .as_ref()
        .filter(|_| document.group_writeback.enabled);
    let tasks = checklist(document, netbios).into_iter();
    table(
        0,
        &[
            ("LeastVersion", quoted(LEAST_VERSION)),
            (
                "AdminsGroup",
                quoted(admins.map_or("ADSyncAdmins", |g| &g.name)),
            ),
            (
                "PasswordHashSync",
                boolean(document.features.password_hash_sync).to_owned(),
            ),
            (
                "PasswordWriteback",
                boolean(document.features.password_writeback).to_owned(),
            ),
            ("DeletionLimit", document.safety.deletion_limit.to_string()),
            ("Staging", boolean(document.safety.staging).to_owned()),
            (
                "GroupWritebackTarget",
                quoted(target.map_or("", |t| t.dn.as_str())),
            ),
            (
                "Forests",
                list(document.forest.iter().map(|f| forest(document, f))),
            ),
            ("Checklist", list(tasks.map(|t| quoted(&t.english())))),
        ],
    )
}

fn forest(document: &Document, forest: &Forest) -> String {
    let account = forest.connector.as_ref();
    table(
        1,
        &[
            ("Name", quoted(&forest.name)),
            (
                "ConnectorAccountDN",
                quoted(account.map_or("", |a| a.dn.as_str())),
            ),
            ("Rights", list(rights::wanted(document, forest))),
            ("Domains", list(forest.domain.iter().map(domain))),
        ],
    )
}

fn domain(domain: &Domain) -> String {
    let lists = ContainerLists::of(&domain.dn(), &domain.scope());
    let selected = lists.is_some();
    let lists = lists.unwrap_or_default();
    table(
        2,
        &[
            ("Name", quoted(&domain.name)),
            ("DN", quoted(domain.dn().as_str())),
            ("Selected", boolean(selected).to_owned()),
            (
                "Include",
                list(lists.inclusions.iter().map(|d| quoted(d.as_str()))),
            ),
            (
                "Exclude",
                list(lists.exclusions.iter().map(|d| quoted(d.as_str()))),
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engines::entra_connect::powershell::tests::hostile;
    use crate::model::document::SourceAnchor;
    use crate::model::testing::{dn, document, rule};
    use proptest::prelude::*;

    #[test]
    fn the_data_says_which_containers_and_features() {
        let mut document = document(vec![
            rule(true, "OU=Staff,DC=x"),
            rule(false, "OU=Temp,OU=Staff,DC=x"),
        ]);
        document.features.password_hash_sync = true;
        let script = script(&document, &NetbiosNames::new());
        assert!(script.contains("PasswordHashSync = $true"));
        assert!(script.contains("Include = @('OU=Staff,DC=x')"));
        assert!(script.contains("Exclude = @('DC=x', 'OU=Temp,OU=Staff,DC=x')"));
        assert!(!script.contains(PLACE));
    }

    /// Each call that changes something stands behind `-WhatIf`; containers are written by the one
    /// function that says that Microsoft does not support it, and by the switch only.
    #[test]
    fn nothing_is_changed_without_being_asked() {
        let lines: Vec<&str> = CODE.lines().collect();
        let changes = |l: &&str| {
            let call = l.trim_start();
            [
                "Set-ADSync",
                "Enable-ADSync",
                "Disable-ADSync",
                "Get-ADSyncServerConfiguration -Path",
            ]
            .iter()
            .any(|c| call.starts_with(c))
        };
        for (at, line) in lines.iter().enumerate().filter(|(_, l)| changes(l)) {
            let near = &lines[at.saturating_sub(9)..at];
            let asked = near.iter().any(|l| l.contains("ShouldProcess"));
            let marked = near.iter().any(|l| l.contains("if ($changed)"));
            assert!(asked || marked, "{line}");
        }
        let marked = CODE.find("# NOT SUPPORTED BY MICROSOFT").unwrap();
        assert!(CODE.find("ContainerInclusionList").unwrap() > marked);
        assert_eq!(CODE.matches("Set-ContainersUnsupported").count(), 2);
        assert!(CODE.contains("if ($SetContainers) { Set-ContainersUnsupported"));
        let first = CODE.find("\nAssert-Ready\n").unwrap();
        assert!(first < CODE.find("Save-State 'before'").unwrap());
    }

    fn has_error(node: tree_sitter::Node<'_>) -> bool {
        node.has_error()
    }

    fn parses(script: &str) -> bool {
        let mut parser = tree_sitter::Parser::new();
        parser
            .set_language(&tree_sitter_powershell::LANGUAGE.into())
            .unwrap();
        let tree = parser.parse(script, None).unwrap();
        !has_error(tree.root_node())
    }

    #[test]
    fn it_parses_with_a_grammar_of_powershell() {
        let document = document(vec![rule(true, "OU=Staff,DC=x")]);
        assert!(parses(&script(&document, &NetbiosNames::new())));
        assert!(!parses("function {"), "the grammar sees faults");
    }

    /// A document with this text wherever a string of it reaches the script.
    fn everywhere(name: &str) -> Document {
        use crate::model::document::{
            ConnectorAccount, CredentialRef, DelegationGroup, DelegationRole, Join, TargetOu,
        };
        let mut wanted = document(vec![]);
        let at = dn("DC=x").child("OU", name);
        wanted.forest[0].domain[0]
            .rules
            .push(crate::model::ScopeRule {
                dn: at.clone(),
                ..rule(true, "DC=x")
            });
        wanted.forest[0].name = name.into();
        wanted.forest[0].connector = Some(ConnectorAccount {
            name: name.into(),
            dn: at.child("CN", name),
            guid: None,
            sid: None,
            create: false,
            credential: CredentialRef::Ask,
            grant_rights: true,
        });
        wanted.identity.sign_in_attribute = name.into();
        wanted.identity.source_anchor = SourceAnchor::Attribute(name.into());
        wanted.identity.join = Join::Attribute(name.into());
        wanted.features.directory_extensions = vec![name.into()];
        wanted.group_writeback.enabled = true;
        wanted.group_writeback.target = Some(TargetOu {
            dn: at.clone(),
            guid: None,
            create: false,
        });
        for role in DelegationRole::ALL {
            *wanted.delegation.slot(role) = Some(DelegationGroup {
                name: name.into(),
                dn: at.child("CN", name),
                guid: None,
                sid: None,
                scope: Default::default(),
                adopt: true,
                members: Vec::new(),
            });
        }
        wanted
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        /// Whatever anything is called, wherever it stands: the script is the code as it is in the
        /// resource, around a table in which every string is one literal.
        #[test]
        fn no_name_becomes_code(name in hostile().prop_filter("a name", |n| !n.trim().is_empty() && !n.contains('\0'))) {
            let wanted = everywhere(&name);
            let netbios = [(dn("DC=x"), name.clone())].into();
            let text = script(&wanted, &netbios);
            let (before, after) = CODE.split_once(PLACE).unwrap();
            prop_assert!(text.starts_with(before) && text.ends_with(after));
            let data = &text[before.len()..text.len() - after.len()];
            let at = dn("DC=x").child("OU", &name);
            let account = at.child("CN", &name);
            for literal in [at.as_str(), account.as_str(), &name] {
                prop_assert!(data.contains(&quoted(literal)), "{}", data);
            }
            prop_assert!(data.lines().all(|l| !l.trim_start().starts_with('#')));
            prop_assert!(parses(&text.replace(['\u{2018}', '\u{2019}', '\u{201A}', '\u{201B}'], "_")), "{}", data);
        }
    }
}
