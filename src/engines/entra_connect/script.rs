//! The PowerShell script: code that is always the same, and one table of data.

use crate::engines::ContainerLists;
use crate::model::Document;
use crate::model::document::{Domain, Forest, SourceAnchor};

use super::checklist::checklist;
use super::powershell::{boolean, list, quoted, table};

const CODE: &str = include_str!("../../../resources/entra-connect/configure.ps1");
const PLACE: &str = "__WANTED__";

/// The oldest version whose cmdlets are those of the script (`-AADUserName` for the deletion limit).
const LEAST_VERSION: &str = "2.4.18.0";

/// `Configure-EntraConnect.ps1`. Only the table of data depends on the document, and each of its
/// strings is a literal.
pub fn script(document: &Document) -> String {
    CODE.replacen(PLACE, &wanted(document), 1)
}

fn wanted(document: &Document) -> String {
    let admins = document.delegation.admins.as_ref();
    let target = document
        .group_writeback
        .target
        .as_ref()
        .filter(|_| document.group_writeback.enabled);
    let tasks = checklist(document).into_iter();
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
            (
                "Rights",
                list(rights(document, forest).into_iter().map(quoted)),
            ),
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

/// The script's own names for the sets of rights that the features need.
fn rights(document: &Document, forest: &Forest) -> Vec<&'static str> {
    let features = &document.features;
    let target = document.group_writeback.target.as_ref();
    let writes_here = target.is_some_and(|t| forest.domain_of(&t.dn).is_some());
    let granted = forest.connector.as_ref().is_some_and(|a| a.grant_rights);
    let wanted = [
        (true, "BasicRead"),
        (features.password_hash_sync, "PasswordHashSync"),
        (features.password_writeback, "PasswordWriteback"),
        (
            document.identity.source_anchor == SourceAnchor::ConsistencyGuid,
            "ConsistencyGuid",
        ),
        (features.exchange_hybrid, "ExchangeHybrid"),
        (
            document.group_writeback.enabled && writes_here,
            "GroupWriteback",
        ),
    ];
    wanted
        .into_iter()
        .filter(|(on, _)| *on && granted)
        .map(|(_, name)| name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engines::entra_connect::powershell::tests::hostile;
    use crate::model::testing::{dn, document, rule};
    use proptest::prelude::*;

    #[test]
    fn the_data_says_which_containers_and_features() {
        let mut document = document(vec![
            rule(true, "OU=Staff,DC=x"),
            rule(false, "OU=Temp,OU=Staff,DC=x"),
        ]);
        document.features.password_hash_sync = true;
        let script = script(&document);
        assert!(script.contains("PasswordHashSync = $true"));
        assert!(script.contains("Include = @('OU=Staff,DC=x')"));
        assert!(script.contains("Exclude = @('DC=x', 'OU=Temp,OU=Staff,DC=x')"));
        assert!(!script.contains(PLACE));
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
        assert!(parses(&script(&document(vec![rule(
            true,
            "OU=Staff,DC=x"
        )]))));
        assert!(!parses("function {"), "the grammar sees faults");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        /// Whatever a container is called: the script is the code as it is in the resource, around a
        /// table in which every string is one literal.
        #[test]
        fn no_name_becomes_code(name in hostile().prop_filter("a name", |n| !n.trim().is_empty() && !n.contains('\0'))) {
            let mut wanted = document(vec![]);
            let at = dn("DC=x").child("OU", &name);
            wanted.forest[0].domain[0].rules.push(crate::model::ScopeRule { dn: at.clone(), ..rule(true, "DC=x") });
            let text = script(&wanted);
            let (before, after) = CODE.split_once(PLACE).unwrap();
            prop_assert!(text.starts_with(before) && text.ends_with(after));
            let data = &text[before.len()..text.len() - after.len()];
            prop_assert!(data.contains(&quoted(at.as_str())), "{}", data);
            prop_assert!(data.lines().all(|l| !l.trim_start().starts_with('#')));
            prop_assert!(parses(&text.replace(['\u{2018}', '\u{2019}', '\u{201A}', '\u{201B}'], "_")), "{}", data);
        }
    }
}
