//! Nothing of an export is dropped silently.

use crate::engines::reading::*;

fn server(files: &[&str]) -> ServerConfiguration {
    let mut server = ServerConfiguration::default();
    for (n, text) in files.iter().enumerate() {
        let added = server.add_xml(&format!("file {n}"), text.as_bytes());
        assert!(added.unwrap(), "{text}");
    }
    server
}

fn settings(values: &[(&str, &str)]) -> ServerConfiguration {
    let mut server = ServerConfiguration::default();
    let each = values
        .iter()
        .map(|(n, v)| (format!("Microsoft.{n}"), (*v).to_owned()));
    server.settings.extend(each);
    server
}

fn lines(imported: &Imported) -> Vec<String> {
    let line = |n: &NotCarried| format!("{} | {} | {}", n.what.english(), n.why.english(), n.place);
    imported.not_carried.iter().map(line).collect()
}

fn has(lines: &[String], parts: &[&str]) {
    let found = lines.iter().any(|l| parts.iter().all(|p| l.contains(p)));
    assert!(found, "{parts:?} is not in {lines:#?}");
}

fn rule(precedence: &str, inside: &str) -> String {
    format!(
        "<synchronizationRule><id>{{11111111-2222-3333-4444-555555555555}}</id><name>Mine</name><direction>Inbound</direction><connector>{{11111111-2222-3333-4444-555555555555}}</connector><precedence>{precedence}</precedence><disabled>False</disabled>{inside}</synchronizationRule>"
    )
}

const POLICY: &str = r#"{"onpremisesDirectoryPolicy": [{"uniqueIdentifier": "11111111-2222-3333-4444-555555555555", "fullyQualifiedDomainName": "x",
    "customSynchronizationRules": [{"uniqueIdentifier": "21111111-2222-3333-4444-555555555555", "name": "Mine", "precedence": "first", "link": "a"}]}]}"#;

#[test]
fn settings_that_an_export_does_not_say_are_listed_with_what_stands_in_the_document() {
    let mut export = Export::default();
    assert!(export.add_json("p.json", POLICY.as_bytes()).unwrap());
    let told = lines(&export.import());
    for (name, value) in [
        ("Source anchor", "mS-DS-ConsistencyGuid"),
        ("Sign-in name", "userPrincipalName"),
        ("Password hash sync", "off"),
        ("OptionalFeature.PasswordWriteback", "off"),
        ("OptionalFeature.GroupWriteBack", "off"),
        ("StagingMode", "off"),
        ("OptionalFeature.ExportDeletionThreshold", "500"),
    ] {
        has(&told, &[name, "the export says nothing of it", value]);
    }
    let said = lines(&import(&settings(&[("Synchronize.StagingMode", "False")])));
    assert_eq!(said, [""; 0]);
}

#[test]
fn what_a_connector_says_is_not_called_unsaid() {
    let connector = "<ma-data><id>{11111111-2222-3333-4444-555555555555}</id><name>x</name><category>AD</category><private-configuration><adma-configuration><password-hash-sync-config><enabled>1</enabled></password-hash-sync-config></adma-configuration></private-configuration></ma-data>";
    let told = lines(&import(&server(&[connector])));
    assert!(
        !told
            .iter()
            .any(|l| l.contains("OptionalFeature.PasswordHashSync")),
        "{told:#?}"
    );
}

#[test]
fn files_beside_an_export_that_are_none_of_it_are_listed_by_name() {
    let mut export = Export::default();
    assert!(export.add_xml("MV.xml", rule("50", "").as_bytes()).unwrap());
    assert!(
        !export
            .add_xml("PersistedState.xml", &b"<state><a>1</a></state>"[..])
            .unwrap()
    );
    assert!(
        !export
            .add_json(
                "MigratedPolicy.json",
                &br#"{"policyMetadata": {"type": "migration"}}"#[..]
            )
            .unwrap()
    );
    let told = lines(&export.import());
    has(&told, &["File PersistedState.xml"]);
    has(&told, &["File MigratedPolicy.json"]);
}

#[test]
fn a_rule_or_connector_that_lacks_what_it_cannot_be_without_is_listed_by_its_name() {
    let no_number = rule("first", "");
    let no_id = "<ma-data><name>No id</name><category>AD</category></ma-data>";
    let wrapped = format!(
        "<saved-ma-configuration>{}</saved-ma-configuration>",
        no_id.replace("No id", "Wrapped")
    );
    let told = lines(&import(&server(&[&no_number, no_id, &wrapped])));
    for name in ["Mine", "No id", "Wrapped"] {
        has(&told, &[&format!("\"{name}\" could not be read")]);
    }
}

#[test]
fn a_rule_of_a_policy_without_a_number_is_listed_whole() {
    let mut export = Export::default();
    assert!(export.add_json("p.json", POLICY.as_bytes()).unwrap());
    let told = lines(&export.import());
    has(&told, &["\"Mine\" could not be read", "p.json"]);
    for key in ["name", "precedence", "link", "uniqueIdentifier"] {
        has(&told, &[&format!("customSynchronizationRules/{key}")]);
    }
}

#[test]
fn what_is_unusual_in_a_custom_rule_is_listed_one_by_one() {
    let inside = "<description>Only for the merger</description><EnablePasswordSync>True</EnablePasswordSync>
        <softDeleteExpiryInterval>01:00:00</softDeleteExpiryInterval><precedence-after>{31111111-2222-3333-4444-555555555555}</precedence-after>
        <attribute-mappings><mapping execute-once=\"true\" newer=\"1\"><dest>mail</dest><src><attr>mail</attr></src><valueMergeType>Merge</valueMergeType></mapping>
        <mapping><dest>sn</dest><src><attr>sn</attr></src><valueMergeType>Update</valueMergeType></mapping></attribute-mappings>
        <relationshipCriteria><conditions><condition><csAttribute>mail</csAttribute><ilmAttribute>mail</ilmAttribute><caseSensitive>True</caseSensitive></condition></conditions></relationshipCriteria>";
    let server = server(&[&rule("50", inside)]);
    let told = lines(&import(&server));
    for detail in [
        "description: Only for the merger",
        "EnablePasswordSync: True",
        "softDeleteExpiryInterval: 01:00:00",
        "precedence-after: {31111111-2222-3333-4444-555555555555}",
        "mail/valueMergeType: Merge",
        "mail/caseSensitive: True",
        "mail/execute-once: true",
    ] {
        has(&told, &[detail, "SynchronizationRule_{11111111"]);
    }
    assert_eq!(server.rules[0].unusual.len(), 7);
    has(&told, &["attribute-mappings/mapping@newer", "file 0"]);
}

#[test]
fn settings_whose_switch_is_off_and_values_that_cannot_be_read_are_listed() {
    let told = lines(&import(&settings(&[
        ("OptionalFeature.GroupWriteBack", "False"),
        ("GroupWriteBack.Container", "OU=Old,DC=x"),
        ("SynchronizationOption.JoinCriteria", "mail"),
        ("SynchronizationOption.CustomAttribute", "employeeID"),
        ("OptionalFeature.DirectoryExtension", "False"),
        (
            "OptionalFeature.DirectoryExtensionAttributes",
            "info.user.String.True",
        ),
        ("OptionalFeature.ExportDeletionThreshold", "True"),
        ("OptionalFeature.ExportDeletionThresholdValue", "many"),
        ("OptionalFeature.PasswordHashSync", "Perhaps"),
    ])));
    has(
        &told,
        &["GroupWriteBack.Container = OU=Old,DC=x", "switched off"],
    );
    has(&told, &["CustomAttribute = employeeID", "switched off"]);
    has(
        &told,
        &["DirectoryExtensionAttributes = info", "switched off"],
    );
    has(
        &told,
        &["ExportDeletionThresholdValue = many", "cannot be read"],
    );
    has(&told, &["PasswordHashSync = Perhaps", "cannot be read"]);
    assert_eq!(told.len(), 5, "{told:#?}");
}

#[test]
fn every_class_that_is_left_out_or_taken_beyond_the_usual_is_listed() {
    let connector = "<ma-data><id>{11111111-2222-3333-4444-555555555555}</id><name>x</name><category>AD</category><ma-partition-data><partition><name>DC=x</name><selected>1</selected><filter><object-classes><object-class>user</object-class><object-class>group</object-class><object-class>contact</object-class><object-class>computer</object-class><object-class>foreignSecurityPrincipal</object-class><object-class>msDS-Device</object-class><object-class>container</object-class><object-class>printQueue</object-class></object-classes></filter></partition></ma-partition-data></ma-data>";
    let told = lines(&import(&server(&[connector])));
    let told: Vec<&str> = told
        .iter()
        .filter(|l| l.ends_with("object-classes"))
        .map(|l| l.split(" | ").next().unwrap())
        .collect();
    assert_eq!(
        told,
        [
            "Objects of the class inetOrgPerson of x do not sync",
            "Objects of the class printQueue of x sync too"
        ]
    );
}
