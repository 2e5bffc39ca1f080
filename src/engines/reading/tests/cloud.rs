//! A job that is imported and then planned keeps what the document took over from it.

use serde_json::{Value, json};

use crate::engines::cloud_sync::SchemaWish;
use crate::engines::reading::*;
use crate::model::document::{ChosenGroup, GroupChoice, JobOf, SourceAnchor};
use crate::model::testing::dn;

fn attribute(name: &str) -> Value {
    json!({"type": "Attribute", "name": name, "expression": format!("[{name}]")})
}

fn function(expression: &str) -> Value {
    json!({"type": "Function", "name": "f", "expression": expression})
}

fn schema(sign_in: Value, anchor: Value) -> Value {
    let mapping =
        |target: &str, source: Value| json!({"targetAttributeName": target, "source": source});
    json!({"id": "s", "synchronizationRules": [{
        "name": "USERS", "sourceDirectoryName": "Active Directory", "targetDirectoryName": "Microsoft Entra ID",
        "containerFilter": {"includedContainers": ["OU=Sales,DC=corp,DC=example"]},
        "groupFilter": {"includedGroups": ["CN=Pilot,DC=corp,DC=example"]},
        "objectMappings": [
            {"name": "users", "sourceObjectName": "user", "targetObjectName": "User", "attributeMappings": [
                mapping("UserPrincipalName", sign_in), mapping("SourceAnchor", anchor)]},
            {"name": "groups", "sourceObjectName": "group", "targetObjectName": "Group",
             "attributeMappings": [mapping("SourceAnchor", attribute("objectGUID"))]}]}]})
}

fn writing(groups: &[&str]) -> Value {
    let constant =
        |dn: &str| json!({"type": "Constant", "name": dn, "expression": format!("\"{dn}\"")});
    json!({"id": "w", "templateId": "AAD2ADGroupProvisioning", "schema": {"synchronizationRules": [{
        "name": "W", "sourceDirectoryName": "Microsoft Entra ID", "targetDirectoryName": "Active Directory",
        "groupFilter": {"includedGroups": groups},
        "objectMappings": [
            {"name": "users", "targetObjectName": "user", "attributeMappings": [
                {"targetAttributeName": "parentDistinguishedName", "source": constant("CN=Users,DC=corp,DC=example")}]},
            {"name": "groups", "targetObjectName": "group", "attributeMappings": [
                {"targetAttributeName": "parentDistinguishedName", "source": constant("OU=Cloud,DC=corp,DC=example")}]}]}]}})
}

fn imported(schemas: &[&Value]) -> Imported {
    let mut export = Export::default();
    for (n, schema) in schemas.iter().enumerate() {
        let text = schema.to_string();
        assert!(
            export
                .add_json(&format!("{n}.json"), text.as_bytes())
                .unwrap()
        );
    }
    export.settle();
    export.import()
}

/// What the next plan changes in the schema that was imported.
fn changes(read: &Imported, of: &JobOf, schema: &Value) -> Vec<String> {
    let there = ["DC=corp,DC=example", "OU=Sales,DC=corp,DC=example"].map(dn);
    let wish = SchemaWish::of(&read.document, of, &there).unwrap();
    let changes = wish.edit(schema).unwrap().changes;
    changes.into_iter().map(|c| c.path).collect()
}

fn changes_of_domain(read: &Imported, schema: &Value) -> Vec<String> {
    changes(read, &JobOf::Domain("corp.example".into()), schema)
}

fn why(read: &Imported, what: &str) -> Option<String> {
    let found = read
        .not_carried
        .iter()
        .find(|n| n.what.english().contains(what))?;
    Some(found.why.english().into_owned())
}

#[test]
fn a_job_that_is_imported_and_planned_keeps_its_pilot_groups_and_its_anchor() {
    for (anchor, is) in [
        ("objectGUID", SourceAnchor::ObjectGuid),
        ("employeeID", SourceAnchor::Attribute("employeeID".into())),
        ("ms-ds-consistencyguid", SourceAnchor::ConsistencyGuid),
    ] {
        let schema = schema(attribute("mail"), attribute(anchor));
        let read = imported(&[&schema]);
        let pilots = &read.document.forest[0].domain[0].cloud_sync.pilot_groups;
        assert_eq!(pilots[0].dn, dn("CN=Pilot,DC=corp,DC=example"));
        assert_eq!(read.document.identity.source_anchor, is);
        assert_eq!(read.document.identity.sign_in_attribute, "mail");
        assert_eq!(changes_of_domain(&read, &schema), [""; 0]);
        assert_eq!(why(&read, "CN=Pilot"), None);
    }
}

#[test]
fn a_pilot_group_that_is_no_dn_is_listed_with_what_the_next_apply_does() {
    let mut schema = schema(
        attribute("userPrincipalName"),
        function("[mS-DS-ConsistencyGuid]"),
    );
    schema["synchronizationRules"][0]["groupFilter"]["includedGroups"] = json!(["Pilot people"]);
    let read = imported(&[&schema]);
    let why = why(&read, "Pilot people").unwrap();
    assert!(
        why.contains("the next apply takes this filter away"),
        "{why}"
    );
    assert_eq!(changes_of_domain(&read, &schema).len(), 1);
}

#[test]
fn a_sign_in_expression_that_no_document_holds_is_listed_as_replaced() {
    let schema = schema(
        function("Join(\"@\", [sAMAccountName], \"x\")"),
        function("IIF(IsPresent([mS-DS-ConsistencyGuid]), [mS-DS-ConsistencyGuid], [objectGUID])"),
    );
    let read = imported(&[&schema]);
    let why_sign_in = why(&read, "Join(").unwrap();
    assert!(
        why_sign_in.contains("the next apply puts userPrincipalName in its place"),
        "{why_sign_in}"
    );
    assert_eq!(changes_of_domain(&read, &schema).len(), 1);
    assert_eq!(why(&read, "source anchor"), None, "as the template has it");
    // Told by itself, it is not among what is left as the job has it.
    assert_eq!(why(&read, "3 attribute mappings"), None);
}

#[test]
fn an_anchor_expression_that_the_document_does_not_say_is_listed_as_kept() {
    let schema = schema(attribute("userPrincipalName"), function("f([objectGUID])"));
    let read = imported(&[&schema]);
    let why = why(&read, "f([objectGUID])").unwrap();
    assert!(why.contains("leaves the mapping as it is"), "{why}");
    assert_eq!(changes_of_domain(&read, &schema), [""; 0]);
}

#[test]
fn a_second_job_with_another_sign_in_name_is_listed_as_replaced() {
    let one = schema(attribute("mail"), attribute("objectGUID"));
    let mut other = schema(attribute("userPrincipalName"), attribute("objectGUID"));
    let list = json!(["OU=Sales,DC=other,DC=example"]);
    other["synchronizationRules"][0]["containerFilter"]["includedContainers"] = list;
    let read = imported(&[&one, &other]);
    assert_eq!(read.document.identity.sign_in_attribute, "mail");
    let why = why(&read, "comes from userPrincipalName").unwrap();
    assert!(why.contains("puts mail in its place"), "{why}");
}

#[test]
fn rules_with_and_without_a_pilot_filter_take_everybody_and_say_so() {
    let mut schema = schema(attribute("mail"), attribute("objectGUID"));
    let rules = schema["synchronizationRules"].as_array_mut().unwrap();
    let mut second = rules[0].clone();
    second["groupFilter"] = Value::Null;
    rules.push(second);
    let read = imported(&[&schema]);
    assert!(
        read.document.forest[0].domain[0]
            .cloud_sync
            .pilot_groups
            .is_empty()
    );
    let why_group = why(&read, "CN=Pilot").unwrap();
    assert!(why_group.contains("takes everybody"), "{why_group}");
    assert!(why(&read, "choose different containers or groups").is_some());
}

#[test]
fn groups_that_a_job_writes_are_carried_by_their_ids() {
    let id = "0a1b2c3d-0000-1111-2222-333344445555";
    let job = writing(&[id]);
    let read = imported(&[&job]);
    let chosen = ChosenGroup {
        id: id.parse().unwrap(),
        name: String::new(),
    };
    let writeback = &read.document.group_writeback;
    assert_eq!(writeback.groups, GroupChoice::Selected(vec![chosen]));
    let target = writeback.target.as_ref().map(|t| &t.dn);
    assert_eq!(target, Some(&dn("OU=Cloud,DC=corp,DC=example")));
    let of = JobOf::Writeback("corp.example".into());
    assert_eq!(changes(&read, &of, &job["schema"]), [""; 0]);
    assert_eq!(why(&read, id), None);

    let read = imported(&[&writing(&["Sales team"])]);
    let why = why(&read, "Sales team").unwrap();
    assert!(why.contains("object ID"), "{why}");
}

#[test]
fn a_second_job_that_writes_groups_is_listed_and_changes_nothing() {
    let id = "0a1b2c3d-0000-1111-2222-333344445555";
    let read = imported(&[&writing(&[id]), &writing(&[])]);
    assert_ne!(read.document.group_writeback.groups, GroupChoice::All);
    assert!(why(&read, "writes groups back too").is_some());
}

fn limits(each: &[u32]) -> Imported {
    use crate::model::provisioning::{self, Job, JobCode, JobSchema, JobState, Setting};
    let schema = JobSchema {
        json: schema(attribute("mail"), attribute("objectGUID")),
        etag: None,
    };
    let job = Job {
        id: "AD2AADProvisioning.1".into(),
        template: provisioning::Direction::ToTenant.job_template().into(),
        state: JobState::Active,
        code: JobCode::Active,
        last_run: None,
        quarantine: None,
        carried: Vec::new(),
    };
    let settings = each.iter().map(|limit| {
        let value = json!({"DeleteThresholdEnabled": true, "DeleteThresholdValue": limit});
        [
            ("SyncNotificationSettings", value.to_string()),
            ("SyncAll", "true".into()),
        ]
        .map(|(key, value)| Setting {
            key: key.into(),
            value: Some(value),
        })
    });
    let settings: Vec<_> = settings.collect();
    let jobs = settings.iter().map(|s| (&job, &schema, s.as_slice()));
    import_cloud(&CloudSync::of_jobs(jobs).unwrap())
}

#[test]
fn of_several_deletion_limits_the_first_is_taken_and_the_others_are_listed() {
    let read = limits(&[250, 250, 9]);
    assert_eq!(read.document.safety.deletion_limit, 250);
    let listed = |what: &str| why(&read, what).unwrap_or_else(|| panic!("{:#?}", read.not_carried));
    let why_limit = listed("is: 9 ");
    assert!(why_limit.contains("250"), "{why_limit}");
    assert_eq!(why(&read, "is: 250 "), None);
    assert!(why(&read, "synchronization/secrets/SyncAll").is_some());
    let unsaid = imported(&[&schema(attribute("mail"), attribute("objectGUID"))]);
    assert!(why(&unsaid, "No job says its deletion limit").is_some());
}
