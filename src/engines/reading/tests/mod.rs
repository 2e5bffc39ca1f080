mod cloud;
mod rest;

use super::*;
use crate::model::document::{EngineKind, Join, SourceAnchor};
use crate::model::testing::dn;

const CONNECTOR: &str = r#"<ma-data><id>{11111111-2222-3333-4444-555555555555}</id><name>corp.example</name>
<category>AD</category>
<private-configuration><adma-configuration><forest-name>corp.example</forest-name>
<forest-login-domain>corp.example</forest-login-domain><forest-login-user>MSOL_1</forest-login-user>
<password-hash-sync-config><enabled>1</enabled><target>{x}</target></password-hash-sync-config>
</adma-configuration></private-configuration>
<ma-partition-data><partition><id>{a}</id><name>DC=corp,DC=example</name><selected>1</selected>
<filter><object-classes><object-class>user</object-class><object-class>group</object-class></object-classes>
<containers><exclusions><exclusion>DC=corp,DC=example</exclusion><exclusion>OU=Temp,OU=Staff,DC=corp,DC=example</exclusion></exclusions>
<inclusions><inclusion>OU=Staff,DC=corp,DC=example</inclusion></inclusions></containers></filter>
<custom-data><adma-partition-data><guid>{01234567-89ab-cdef-0123-456789abcdef}</guid></adma-partition-data></custom-data></partition>
<partition><name>DC=emea,DC=corp,DC=example</name><selected>0</selected></partition></ma-partition-data>
<a-new-element>42</a-new-element></ma-data>"#;

fn settings(values: &[(&str, &str)]) -> String {
    let each = values
        .iter()
        .map(|(n, v)| format!("<parameter name=\"Microsoft.{n}\">{v}</parameter>"));
    let each: String = each.collect();
    format!(
        "<saved-mv-configuration server='SYNC01' export-date='x'><mv-data><parameter-values>{each}</parameter-values></mv-data></saved-mv-configuration>"
    )
}

fn read(files: &[&str]) -> Imported {
    let mut server = ServerConfiguration::default();
    for (n, text) in files.iter().enumerate() {
        assert!(
            server
                .add_xml(&format!("file {n}"), text.as_bytes())
                .unwrap(),
            "{text}"
        );
    }
    import(&server)
}

fn left(imported: &Imported) -> Vec<String> {
    imported
        .not_carried
        .iter()
        .map(|n| n.what.english().into_owned())
        .collect()
}

#[test]
fn partitions_become_domains_with_their_scope() {
    let document = read(&[CONNECTOR]).document;
    assert_eq!(document.engine, EngineKind::EntraConnect);
    assert_eq!(document.forest[0].name, "corp.example");
    let domain = &document.forest[0].domain[0];
    assert_eq!(
        domain.guid.map(|g| g.to_string()).as_deref(),
        Some("01234567-89ab-cdef-0123-456789abcdef")
    );
    assert!(document.includes(&dn("CN=a,OU=Staff,DC=corp,DC=example")));
    assert!(!document.includes(&dn("CN=a,OU=Temp,OU=Staff,DC=corp,DC=example")));
    assert!(!document.includes(&dn("CN=a,DC=corp,DC=example")));
    assert!(document.features.password_hash_sync);
}

#[test]
fn a_domain_that_is_not_selected_has_nothing_in_scope() {
    let document = read(&[CONNECTOR]).document;
    assert_eq!(document.forest[0].domain[1].name, "emea.corp.example");
    assert!(!document.includes(&dn("OU=any,DC=emea,DC=corp,DC=example")));
}

#[test]
fn what_the_document_cannot_hold_is_listed_with_its_place() {
    let imported = read(&[CONNECTOR]);
    let left = left(&imported);
    for what in [
        r"Connector account corp.example\MSOL_1 of the forest corp.example",
        "Objects of the class contact of corp.example do not sync",
        "1 element ma-data/a-new-element",
    ] {
        assert!(left.iter().any(|l| l == what), "{what} is not in {left:#?}");
    }
    let new = imported
        .not_carried
        .iter()
        .find(|n| n.place.contains("a-new-element"))
        .unwrap();
    assert_eq!(new.place, "file 0: ma-data/a-new-element");
}

#[test]
fn global_settings_become_identity_features_and_safety() {
    let text = settings(&[
        (
            "SynchronizationOption.AnchorAttribute",
            "mS-DS-ConsistencyGuid",
        ),
        ("SynchronizationOption.UPNAttribute", "mail"),
        ("SynchronizationOption.JoinCriteria", "ObjectSID"),
        ("OptionalFeature.HybridExchange", "True"),
        ("OptionalFeature.DirectoryExtension", "True"),
        (
            "OptionalFeature.DirectoryExtensionAttributes",
            "employeeID.user.String.True,employeeID.group.String.True,info.user.String.True",
        ),
        ("OptionalFeature.GroupWriteBack", "True"),
        ("GroupWriteBack.Container", "OU=Cloud,DC=corp,DC=example"),
        ("OptionalFeature.ExportDeletionThreshold", "True"),
        ("OptionalFeature.ExportDeletionThresholdValue", "250"),
        ("Synchronize.StagingMode", "True"),
        ("Synchronize.TimeInterval", "00:30:00"),
    ]);
    let imported = read(&[&text]);
    let document = &imported.document;
    assert_eq!(
        document.identity.source_anchor,
        SourceAnchor::ConsistencyGuid
    );
    assert_eq!(
        (
            document.identity.sign_in_attribute.as_str(),
            &document.identity.join
        ),
        ("mail", &Join::ObjectSid)
    );
    assert!(document.features.exchange_hybrid && document.safety.staging);
    assert_eq!(
        document.features.directory_extensions,
        ["employeeID", "info"]
    );
    assert_eq!(
        document.group_writeback.target.as_ref().unwrap().dn,
        dn("OU=Cloud,DC=corp,DC=example")
    );
    assert_eq!(document.safety.deletion_limit, 250);
    assert_eq!(
        left(&imported),
        [
            "Directory extension employeeID.user.String.True",
            "Directory extension employeeID.group.String.True",
            "Directory extension info.user.String.True",
            "Microsoft.Synchronize.TimeInterval = 00:30:00"
        ]
    );
}

#[test]
fn a_switched_off_deletion_guard_stays_off() {
    let text = settings(&[
        ("OptionalFeature.ExportDeletionThreshold", "False"),
        ("OptionalFeature.ExportDeletionThresholdValue", "500"),
    ]);
    assert_eq!(read(&[&text]).document.safety.deletion_limit, 0);
}

#[test]
fn custom_rules_are_listed_one_by_one_and_microsofts_together() {
    let rule = |tag: &str, precedence: u32, name: &str| {
        format!(
            "<synchronizationRule><id>{{11111111-2222-3333-4444-5555555555{precedence:02}}}</id><name>{name}</name><direction>Inbound</direction><immutable-tag>{tag}</immutable-tag><connector>{{11111111-2222-3333-4444-555555555555}}</connector><precedence>{precedence}</precedence><disabled>False</disabled></synchronizationRule>"
        )
    };
    let files = [
        rule("", 50, "In from AD - Filter"),
        rule("Microsoft.A.001", 101 % 100 + 100, "A").replace("5555555555101", "555555555501"),
    ];
    let imported = read(&[&files[0], &files[1], &settings(&[("X", "")])]);
    assert_eq!(
        left(&imported),
        [
            "Custom rule \"In from AD - Filter\", precedence 50",
            "1 standard rule of Microsoft's"
        ]
    );
}

#[test]
fn a_policy_file_of_the_wizard_is_read_whatever_the_case_of_its_keys() {
    let text = br#"{"PolicyMetadata": {"type": "applied", "timeCreated": "2026-01-31 08:15:00Z"},
        "onpremisesDirectoryPolicy": [{"uniqueIdentifier": "11111111-2222-3333-4444-555555555555", "friendlyName": "corp.example",
          "fullyQualifiedDomainName": "corp.example",
          "partitionfilters": [{"distinguishedName": "DC=corp,DC=example", "containerinclusions": ["OU=Staff,DC=corp,DC=example"],
             "containerexclusions": ["DC=corp,DC=example"]}],
          "customSynchronizationRules": [{"uniqueIdentifier": "21111111-2222-3333-4444-555555555555", "name": "Mine", "precedence": 7}]}],
        "somethingNew": {"deep": 1}}"#;
    let mut export = Export::default();
    assert!(export.add_json("policy.json", &text[..]).unwrap());
    let imported = export.import();
    assert!(
        imported
            .document
            .includes(&dn("CN=a,OU=Staff,DC=corp,DC=example"))
    );
    assert!(
        !imported
            .document
            .includes(&dn("CN=a,OU=Other,DC=corp,DC=example"))
    );
    let left = left(&imported);
    assert!(
        left.iter().any(|l| l.contains("Mine"))
            && left.iter().any(|l| l.contains("somethingNew/deep")),
        "{left:#?}"
    );
}

#[test]
fn another_file_is_none_of_them() {
    let mut export = Export::default();
    assert!(
        !export
            .add_xml("x", &b"<project><a/></project>"[..])
            .unwrap()
    );
    assert!(!export.add_json("x", &b"{\"a\": 1}"[..]).unwrap());
}

const SCHEMA: &str = r#"{"@odata.context": "x", "id": "s1", "version": "1",
 "directories": [{"id": "d", "name": "Active Directory", "objects": [{"name": "user", "attributes": [{"name": "mail"}, {"name": "sn"}]}]}],
 "synchronizationRules": [{"id": "r", "name": "AD", "priority": 1, "editable": true,
   "sourceDirectoryName": "Active Directory", "targetDirectoryName": "Azure Active Directory", "aNewThing": {"inside": 7},
   "containerFilter": {"includedContainers": ["OU=Sales,DC=corp,DC=example", "no dn", "OU=Away,DC=elsewhere"]},
   "groupFilter": {"includedGroups": ["CN=Pilot,DC=corp,DC=example"]},
   "objectMappings": [
     {"name": "Users", "enabled": true, "flowTypes": "Add", "sourceObjectName": "user", "targetObjectName": "User",
      "scope": {"groups": [{"name": "f", "clauses": [{"operatorName": "EQUALS", "sourceOperandName": "department", "targetOperand": {"values": ["Sales"]}}]}]},
      "attributeMappings": [{"targetAttributeName": "CredentialData", "flowType": "Always", "source": {"type": "Attribute", "name": "PasswordHash"}}]},
     {"name": "Contacts", "enabled": false, "sourceObjectName": "contact", "targetObjectName": "Contact", "attributeMappings": []}]}]}"#;

const JOBS: &str = r#"{"value": [{"id": "AD2AADProvisioning.1", "templateId": "AD2AADProvisioning",
  "schedule": {"state": "Paused", "interval": "PT40M"}, "status": {"code": "Paused", "quarantine": null}}]}"#;

const SECRETS: &str = r#"{"value": [{"key": "Domain", "value": "{\"domain\":\"corp.example\"}"},
  {"key": "SyncNotificationSettings", "value": "{\"Enabled\":true,\"Recipients\":\"ops@corp.example\",\"DeleteThresholdEnabled\":true,\"DeleteThresholdValue\":77}"},
  {"key": "SyncAll", "value": "true"}]}"#;

fn cloud(files: &[(&str, &str)]) -> Imported {
    let mut export = Export::default();
    for (name, text) in files {
        assert!(export.add_json(name, text.as_bytes()).unwrap(), "{name}");
    }
    export.settle();
    export.import()
}

#[test]
fn answers_of_graph_about_one_job_become_a_document_for_cloud_sync() {
    let read = cloud(&[
        ("job.json", JOBS),
        ("schema.json", SCHEMA),
        ("secrets.json", SECRETS),
    ]);
    let document = &read.document;
    assert_eq!(document.engine, EngineKind::CloudSync);
    assert_eq!(document.forest[0].domain[0].name, "corp.example");
    assert!(document.includes(&dn("CN=a,OU=Sales,DC=corp,DC=example")));
    assert!(!document.includes(&dn("CN=a,OU=Other,DC=corp,DC=example")));
    assert_eq!(document.safety.deletion_limit, 77);
    assert!(document.features.password_hash_sync);
}

#[test]
fn what_a_job_has_beyond_a_document_is_listed_item_by_item() {
    let read = cloud(&[
        ("job.json", JOBS),
        ("schema.json", SCHEMA),
        ("secrets.json", SECRETS),
    ]);
    let left = left(&read);
    for what in [
        "state Paused",
        "ops@corp.example",
        "department EQUALS Sales",
        "\"Contacts\" is switched off",
        "1 attribute mapping",
        "OU=Away,DC=elsewhere",
        "aNewThing/inside",
        "includedContainers",
        "directories",
        "value/value",
    ] {
        assert!(
            left.iter().any(|l| l.contains(what)),
            "{what} is not in {left:#?}"
        );
    }
}

#[test]
fn flags_are_the_same_with_blanks_and_in_any_order() {
    let schema = SCHEMA.replace("\"Add\"", "\"Update, Add, Delete\"");
    let read = cloud(&[("schema.json", &schema), ("secrets.json", SECRETS)]);
    let left = left(&read);
    assert!(!left.iter().any(|l| l.contains("flowTypes")), "{left:#?}");
}

#[test]
fn each_detail_of_a_mapping_that_is_otherwise_than_usual_is_listed_with_its_place() {
    let mapping = r#"{"targetAttributeName": "mail", "flowType": "ObjectAddOnly", "flowBehavior": "FlowAlways",
        "matchingPriority": 2, "exportMissingReferences": true, "defaultValue": "none", "source": {"type": "Attribute", "name": "mail"}}"#;
    let schema = SCHEMA
        .replace(
            "\"attributeMappings\": []",
            &format!("\"attributeMappings\": [{mapping}]"),
        )
        .replace("\"priority\": 1", "\"priority\": 3");
    let read = cloud(&[("schema.json", &schema), ("secrets.json", SECRETS)]);
    let at = |place: &str| -> Vec<String> {
        let here = read.not_carried.iter().filter(|n| n.place == place);
        here.map(|n| n.what.english().into_owned()).collect()
    };
    let rule = "schema.json: synchronizationRules/AD";
    assert!(at(rule).contains(&"priority: 3".to_owned()));
    assert!(at(&format!("{rule}/Users")).contains(&"flowTypes: Add".to_owned()));
    let details = [
        "matchingPriority: 2",
        "flowBehavior: FlowAlways",
        "flowType: ObjectAddOnly",
        "exportMissingReferences: true",
        "defaultValue: none",
    ];
    assert_eq!(at(&format!("{rule}/Contacts/mail")), details);
    // What is as usual is told by its number.
    assert_eq!(at(&format!("{rule}/Users/CredentialData")), [""; 0]);
}

#[test]
fn the_job_of_password_hashes_takes_no_object_in() {
    let hashes = JOBS.replace("AD2AADProvisioning", "AD2AADPasswordHash");
    let both = r#"{"value": [{"id": "AD2AADProvisioning.1", "templateId": "AD2AADProvisioning"}]}"#;
    let unfiltered = r#"{"id": "AD2AADPasswordHash.1", "synchronizationRules": [{"name": "H",
        "sourceDirectoryName": "Active Directory", "targetDirectoryName": "Azure Active Directory"}]}"#;
    let schema = SCHEMA.replace("\"id\": \"s1\"", "\"id\": \"AD2AADProvisioning.1\"");
    let read = cloud(&[
        ("jobs.json", both),
        ("hashes.json", &hashes),
        ("schema.json", &schema),
        ("hash-schema.json", unfiltered),
        ("secrets.json", SECRETS),
    ]);
    assert!(read.document.features.password_hash_sync);
    assert!(
        read.document
            .includes(&dn("CN=a,OU=Sales,DC=corp,DC=example"))
    );
    assert!(
        !read
            .document
            .includes(&dn("CN=a,OU=Other,DC=corp,DC=example"))
    );
}

#[test]
fn a_job_without_a_filter_takes_the_whole_domain() {
    let schema = SCHEMA.replace("containerFilter", "otherFilter");
    let read = cloud(&[("schema.json", &schema), ("secrets.json", SECRETS)]);
    assert!(read.document.includes(&dn("OU=any,DC=corp,DC=example")));
}

#[test]
fn a_schema_alone_takes_its_domain_from_its_containers() {
    let read = cloud(&[("schema.json", SCHEMA)]);
    assert_eq!(read.document.forest[0].name, "corp.example");
    let unfiltered = SCHEMA.replace("containerFilter", "otherFilter");
    let read = cloud(&[("schema.json", &unfiltered)]);
    assert!(read.document.forest.is_empty());
    assert!(
        left(&read)
            .iter()
            .any(|l| l.contains("does not say for which domain"))
    );
}

#[test]
fn a_job_that_writes_groups_back_gives_the_target() {
    let text = r#"{"id": "j", "templateId": "AAD2ADGroupProvisioning", "schema": {"synchronizationRules": [{"name": "W",
      "sourceDirectoryName": "Azure Active Directory", "targetDirectoryName": "Active Directory",
      "objectMappings": [{"name": "Groups", "targetObjectName": "group", "attributeMappings": [{"targetAttributeName": "parentDistinguishedName",
        "source": {"type": "Constant", "name": "OU=Cloud,DC=corp,DC=example", "expression": "\"OU=Cloud,DC=corp,DC=example\""}}]}]}]}}"#;
    let read = cloud(&[("job.json", text)]);
    let writeback = &read.document.group_writeback;
    assert!(writeback.enabled);
    assert_eq!(
        writeback.target.as_ref().map(|t| &t.dn),
        Some(&dn("OU=Cloud,DC=corp,DC=example"))
    );
}
