use super::*;
use crate::model::document::{CredentialRef, TargetOu};
use crate::model::testing::{dn, document, rule};

/// What the connector of forest `x` says beside its containers.
#[derive(Default)]
struct Has<'a> {
    included: &'a [&'a str],
    excluded: &'a [&'a str],
    account: &'a str,
    pilot: &'a str,
    classes: &'a [&'a str],
    /// Selected beside `DC=x`.
    partition: &'a str,
}

const PLAIN: [(&str, &str); 9] = [
    ("SynchronizationOption.UPNAttribute", "userPrincipalName"),
    (
        "SynchronizationOption.AnchorAttribute",
        "mS-DS-ConsistencyGuid",
    ),
    ("SynchronizationOption.JoinCriteria", "AlwaysProvision"),
    ("OptionalFeature.HybridExchange", "False"),
    ("OptionalFeature.PasswordWriteback", "False"),
    ("OptionalFeature.DeviceWriteBack", "False"),
    ("OptionalFeature.GroupWriteBack", "False"),
    ("OptionalFeature.ExportDeletionThreshold", "False"),
    ("Synchronize.StagingMode", "False"),
];

fn all(list: &[&str], tag: &str) -> String {
    list.iter().map(|d| format!("<{tag}>{d}</{tag}>")).collect()
}

fn connector(forest: &str, has: &Has<'_>) -> String {
    let more = match has.partition {
        "" => String::new(),
        name => format!("<partition><name>{name}</name><selected>1</selected></partition>"),
    };
    format!(
        "<ma-data><id>{{11111111-2222-3333-4444-555555555555}}</id><name>{forest}</name><category>AD</category><private-configuration><adma-configuration><forest-name>{forest}</forest-name><forest-login-domain>X</forest-login-domain><forest-login-user>{}</forest-login-user><parameter-values><parameter name=\"Connector.GroupFilteringGroupDn\">{}</parameter></parameter-values></adma-configuration></private-configuration><ma-partition-data><partition><name>DC=X</name><selected>1</selected><filter><object-classes>{}</object-classes><containers><exclusions>{}</exclusions><inclusions>{}</inclusions></containers></filter></partition>{more}</ma-partition-data></ma-data>",
        has.account,
        has.pilot,
        all(has.classes, "object-class"),
        all(has.excluded, "exclusion"),
        all(has.included, "inclusion"),
    )
}

fn sync_rule(name: &str, tag: &str, disabled: bool) -> String {
    format!(
        "<synchronizationRule><id>{{21111111-2222-3333-4444-555555555555}}</id><name>{name}</name><direction>Inbound</direction><immutable-tag>{tag}</immutable-tag><connector>{{11111111-2222-3333-4444-555555555555}}</connector><precedence>150</precedence><disabled>{disabled}</disabled></synchronizationRule>"
    )
}

const TENANT: &str = "<ma-data><id>{31111111-2222-3333-4444-555555555555}</id><name>contoso.onmicrosoft.com - AAD</name><category>Extensible2</category><subtype>Windows Azure Active Directory (Microsoft)</subtype></ma-data>";

fn read(files: &[String], settings: &[(&str, &str)]) -> ServerConfiguration {
    let mut server = ServerConfiguration::default();
    for file in files {
        assert!(server.add_xml("c", file.as_bytes()).unwrap(), "{file}");
    }
    let settings = settings.iter();
    server.settings = settings
        .map(|(n, v)| (format!("Microsoft.{n}"), (*v).to_owned()))
        .collect();
    server
}

/// A server of forest `x` with Microsoft's rules and the settings of an empty document.
fn server(has: &Has<'_>) -> ServerConfiguration {
    let standard = sync_rule("In from AD - User Join", "Microsoft.A.001", false);
    read(&[connector("X", has), TENANT.into(), standard], &PLAIN)
}

const STAFF: Has<'_> = Has {
    included: &["ou=staff,dc=x"],
    excluded: &["DC=x"],
    account: "",
    pilot: "",
    classes: &["user", "group", "contact", "computer", "device"],
    partition: "",
};

fn staff() -> Document {
    let mut document = document(vec![rule(true, "OU=Staff,DC=x")]);
    document.safety.deletion_limit = 0;
    document
}

fn different(items: &[Item]) -> Vec<String> {
    let other = items.iter().filter(|i| !i.is_applied());
    other.map(|i| i.what.english().into_owned()).collect()
}

/// The one thing that differs, and what was found instead.
fn one(document: &Document, server: &ServerConfiguration) -> (String, String) {
    let items = verify(document, server);
    let other: Vec<&Item> = items.iter().filter(|i| !i.is_applied()).collect();
    let [one] = other.as_slice() else {
        panic!("{other:#?}")
    };
    let found = one.found.clone().unwrap_or_default();
    (one.what.english().into_owned(), found)
}

#[test]
fn a_server_that_was_configured_as_wanted_shows_no_difference() {
    let mut wanted = staff();
    wanted.safety.deletion_limit = 500;
    let mut server = server(&STAFF);
    for (name, value) in [
        ("ExportDeletionThreshold", "True"),
        ("ExportDeletionThresholdValue", "500"),
    ] {
        let name = format!("Microsoft.OptionalFeature.{name}");
        server.settings.insert(name, value.to_owned());
    }
    assert_eq!(different(&verify(&wanted, &server)), [""; 0]);
}

#[test]
fn a_container_that_was_not_ticked_is_named() {
    let wanted = document(vec![
        rule(true, "OU=Staff,DC=x"),
        rule(true, "OU=Groups,DC=x"),
    ]);
    let items = verify(&wanted, &server(&STAFF));
    let included = items
        .iter()
        .find(|i| i.what.english().contains("Included"))
        .unwrap();
    assert!(!included.is_applied() && included.wanted.contains("OU=Groups,DC=x"));
}

#[test]
fn a_container_is_the_same_in_another_case_and_escaping() {
    let mut wanted = document(vec![rule(true, r"OU=M\C3\9CNCHEN\, West,DC=x")]);
    wanted.safety.deletion_limit = 0;
    let has = Has {
        included: &["OU=\"München, West\",DC=X"],
        ..STAFF
    };
    assert_eq!(different(&verify(&wanted, &server(&has))), [""; 0]);
}

#[test]
fn another_forest_and_another_domain_are_named() {
    let mut with_forest = server(&STAFF);
    let other = connector("other.example", &STAFF).replace("DC=X", "DC=other,DC=example");
    assert!(with_forest.add_xml("c", other.as_bytes()).unwrap());
    let (what, found) = one(&staff(), &with_forest);
    assert!(
        what == "Forests" && found.contains("other.example"),
        "{what}: {found}"
    );
    let has = Has {
        partition: "DC=child,DC=X",
        ..STAFF
    };
    let (what, found) = one(&staff(), &server(&has));
    assert!(
        what.contains("domains") && found.contains("child.x"),
        "{what}: {found}"
    );
}

#[test]
fn a_pilot_filter_and_a_class_that_is_off_are_named() {
    let has = Has {
        pilot: "CN=Pilot,DC=x",
        ..STAFF
    };
    let (what, found) = one(&staff(), &server(&has));
    assert!(
        what.contains("group filter") && found == "CN=Pilot,DC=x",
        "{what}: {found}"
    );
    let has = Has {
        classes: &["user", "group", "contact"],
        ..STAFF
    };
    let (what, found) = one(&staff(), &server(&has));
    assert!(
        what.contains("classes") && !found.contains("computer"),
        "{what}: {found}"
    );
}

#[test]
fn own_rules_and_standard_rules_that_are_off_are_named() {
    for (rule, named) in [
        (sync_rule("Mine", "", false), "Mine (150)"),
        (
            sync_rule("Shipped", "Microsoft.B.001", true),
            "Shipped (150)",
        ),
    ] {
        let mut server = server(&STAFF);
        assert!(server.add_xml("r", rule.as_bytes()).unwrap());
        assert_eq!(one(&staff(), &server).1, named);
    }
}

#[test]
fn what_the_export_does_not_hold_is_not_called_applied() {
    let without_rules = read(&[connector("X", &STAFF), TENANT.into()], &PLAIN);
    let items = verify(&staff(), &without_rules);
    assert_eq!(different(&items).len(), 2);
    assert!(
        items
            .iter()
            .filter(|i| !i.is_applied())
            .all(|i| i.found.is_none())
    );
}

#[test]
fn another_account_and_another_tenant_are_named() {
    let mut wanted = staff();
    wanted.forest[0].connector = Some(ConnectorAccount {
        name: "svc-sync".into(),
        dn: dn("CN=svc-sync,DC=x"),
        guid: None,
        sid: None,
        create: false,
        credential: CredentialRef::Ask,
        grant_rights: true,
    });
    for (account, same) in [
        ("SVC-sync", true),
        (r"x.example\svc-sync", false),
        ("svc-sync@any.suffix", true),
        ("MSOL_1", false),
    ] {
        let has = Has { account, ..STAFF };
        let items = verify(&wanted, &server(&has));
        assert_eq!(different(&items).is_empty(), same, "{account}");
    }
    let mut wanted = staff();
    wanted.tenant.domain = "fabrikam.onmicrosoft.com".into();
    let (what, found) = one(&wanted, &server(&STAFF));
    assert_eq!(
        (what.as_str(), found.as_str()),
        ("Tenant", "contoso.onmicrosoft.com")
    );
    // A domain of one's own can be of any tenant.
    wanted.tenant.domain = "contoso.com".into();
    assert_eq!(different(&verify(&wanted, &server(&STAFF))), [""; 0]);
}

#[test]
fn extensions_where_none_are_wanted_are_named_unless_switched_off() {
    let name = "Microsoft.OptionalFeature.DirectoryExtension".to_owned();
    let mut server = server(&STAFF);
    let listed = "info.user.String.True".to_owned();
    server.settings.insert(format!("{name}Attributes"), listed);
    assert_eq!(one(&staff(), &server).1, "info");
    server.settings.insert(name, "False".into());
    assert_eq!(different(&verify(&staff(), &server)), [""; 0]);
}

#[test]
fn the_target_ou_and_the_extensions_are_looked_at_in_any_order() {
    let mut wanted = document(vec![]);
    wanted.features.directory_extensions = vec!["info".into(), "employeeID".into()];
    wanted.group_writeback.enabled = true;
    wanted.group_writeback.target = Some(TargetOu {
        dn: dn("OU=w,DC=x"),
        guid: None,
        create: false,
    });
    let found = [
        ("GroupWriteBack.Container", "ou=W, dc=x"),
        (
            "OptionalFeature.DirectoryExtensionAttributes",
            "employeeID.user.String.True,info.user.String.True",
        ),
    ];
    let items = verify(&wanted, &read(&[], &found));
    for (name, _) in found {
        let item = items.iter().find(|i| i.what.contains(name)).unwrap();
        assert!(item.is_applied(), "{item:?}");
    }
}

#[test]
fn what_an_export_must_show_is_what_will_be_looked_at() {
    let wanted = staff();
    let what = |items: &[Item]| -> Vec<(String, String)> {
        let each = items.iter();
        each.map(|i| (i.what.english().into_owned(), i.wanted.clone()))
            .collect()
    };
    let looked_at = verify(&wanted, &server(&STAFF));
    assert_eq!(what(&expected(&wanted)), what(&looked_at));
}
