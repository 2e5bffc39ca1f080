use super::*;
use crate::engines::reading::{CloudSync, Export, ServerConfiguration};
use crate::model::document::SourceAnchor;
use crate::model::provisioning::{Direction, Job, JobCode, JobSchema, JobState, Setting};
use crate::model::testing::{dn, document, rule};

fn schema() -> serde_json::Value {
    serde_json::json!({
        "id": "1", "version": "v1",
        "directories": [{"name": "Active Directory", "objects": [{"name": "user", "attributes": []}]}],
        "synchronizationRules": [{
            "name": "AD to Entra", "priority": 1, "editable": true,
            "sourceDirectoryName": "Active Directory", "targetDirectoryName": "Azure Active Directory",
            "containerFilter": {"includedContainers": ["OU=Sales,DC=corp,DC=example"]},
            "groupFilter": {"includedGroups": []},
            "objectMappings": [{
                "name": "Provision Active Directory users", "enabled": true, "flowTypes": "Add,Update,Delete",
                "sourceObjectName": "user", "targetObjectName": "User",
                "scope": {"groups": [{"name": "f", "clauses": [{"operatorName": "EQUALS", "sourceOperandName": "department", "targetOperand": {"values": ["Sales"]}}]}]},
                "attributeMappings": [{"targetAttributeName": "UserPrincipalName", "flowType": "Always",
                    "source": {"type": "Attribute", "name": "mail", "expression": "[mail]", "parameters": []}}]
            }]
        }]
    })
}

fn of_job() -> Configuration {
    let schema = JobSchema {
        json: schema(),
        etag: None,
    };
    let setting = |key: &str, value: &str| Setting {
        key: key.into(),
        value: Some(value.into()),
    };
    let settings = [
        setting("Domain", r#"{"domain":"corp.example"}"#),
        setting(
            "SyncNotificationSettings",
            r#"{"Enabled":true,"Recipients":"ops@corp.example","DeleteThresholdEnabled":true,"DeleteThresholdValue":250}"#,
        ),
    ];
    let job = Job {
        id: "j".into(),
        template: Direction::ToTenant.job_template().into(),
        state: JobState::Active,
        code: JobCode::Active,
        last_run: None,
        quarantine: None,
        carried: Vec::new(),
    };
    let read = CloudSync::of_jobs([(&job, &schema, settings.as_slice())]).unwrap();
    Configuration::of_cloud("live", &read)
}

#[test]
fn a_job_of_cloud_sync_says_its_scope_its_limit_and_its_mappings() {
    let job = of_job();
    let scope = job.scope_of(&dn("DC=corp,DC=example")).unwrap();
    assert!(scope.includes(&dn("CN=a,OU=Sales,DC=corp,DC=example")));
    assert!(!scope.includes(&dn("CN=a,OU=Other,DC=corp,DC=example")));
    assert_eq!(
        job.settings.get(&Key::DeletionLimit),
        Some(&Value::Limit(250))
    );
    assert_eq!(
        job.settings.get(&Key::SignInAttribute),
        Some(&Value::Text("mail".into()))
    );
    let rules = job.rules.unwrap();
    assert_eq!(rules[0].scoping, ["department EQUALS Sales"]);
}

#[test]
fn a_job_says_nothing_of_other_domains_and_a_document_does() {
    let elsewhere = dn("DC=other");
    assert_eq!(of_job().scope_of(&elsewhere), None);
    let all = Configuration::of_document("d", &document(vec![]));
    assert_eq!(all.scope_of(&elsewhere), Some(Scope::default()));
}

#[test]
fn a_policy_file_without_settings_says_none() {
    let text = br#"{"onpremisesDirectoryPolicy": [{"uniqueIdentifier": "11111111-2222-3333-4444-555555555555",
        "fullyQualifiedDomainName": "x", "partitionFilters": [{"distinguishedName": "DC=x", "containerInclusions": ["OU=a,DC=x"], "containerExclusions": ["DC=x"]}]}]}"#;
    let mut export = Export::default();
    assert!(export.add_json("p.json", &text[..]).unwrap());
    let policy = Configuration::of_export("p.json", &export);
    assert!(!policy.settings.contains_key(&Key::Staging));
    assert!(policy.domains[&dn("DC=x")].includes(&dn("OU=b,OU=a,DC=x")));
}

#[test]
fn settings_of_a_server_that_no_document_has_are_kept_by_their_names() {
    let mut server = ServerConfiguration::default();
    let interval = "Microsoft.Synchronize.TimeInterval";
    server.settings.insert(interval.into(), "00:30:00".into());
    let read = Configuration::of_server("s", &server);
    assert_eq!(
        read.settings.get(&Key::Other(interval.into())),
        Some(&Value::Text("00:30:00".into()))
    );
}

/// Each setting of a document that can be carried across is the other's afterwards.
#[test]
fn every_setting_that_can_be_copied_is_the_others_afterwards() {
    let mut other = document(vec![rule(true, "OU=a,DC=x")]);
    other.identity.sign_in_attribute = "mail".into();
    other.identity.source_anchor = SourceAnchor::Attribute("employeeID".into());
    other.identity.join = crate::model::document::Join::Mail;
    other.features.password_hash_sync = true;
    other.features.password_writeback = true;
    other.features.exchange_hybrid = true;
    other.features.device_writeback = true;
    other.features.directory_extensions = vec!["info".into()];
    other.safety.staging = true;
    other.safety.deletion_limit = 7;
    other.group_writeback.enabled = true;
    other.group_writeback.target = Some(crate::model::document::TargetOu {
        dn: dn("OU=w,DC=x"),
        guid: None,
        create: false,
    });
    other.group_writeback.naming = crate::model::document::GroupNaming::ObjectId;
    other.tenant.domain = "contoso.com".into();
    other.engine = EngineKind::CloudSync;
    let from = Configuration::of_document("other", &other);
    let mut mine = document(vec![]);
    let copied = from.settings.keys().filter(|k| can_copy(k));
    for key in copied {
        assert!(copy_setting(&mut mine, &from, key), "{key:?}");
    }
    let now = Configuration::of_document("mine", &mine);
    for (key, value) in &from.settings {
        if can_copy(key) {
            assert!(now.settings[key].is_same(value), "{key:?}");
        }
    }
}

#[test]
fn a_copied_scope_keeps_what_the_document_knows_of_its_containers() {
    let mut known = rule(false, "OU=a,DC=x");
    known.why = Some("HR".into());
    known.guid = "01234567-89ab-cdef-0123-456789abcdef".parse().ok();
    let mut mine = document(vec![rule(true, "DC=x"), known.clone()]);
    let theirs = document(vec![
        rule(true, "DC=x"),
        rule(false, "OU=a,DC=x"),
        rule(false, "OU=b,DC=x"),
    ]);
    let from = Configuration::of_document("other", &theirs);
    assert!(copy_scope(&mut mine, &from, &dn("DC=x")));
    let rules = &mine.forest[0].domain[0].rules;
    assert_eq!(rules.len(), 3);
    assert!(rules.contains(&known));
    assert!(!copy_scope(&mut mine, &from, &dn("DC=elsewhere")));
}

#[test]
fn order_and_case_of_names_make_no_difference() {
    let names = |list: &[&str]| Value::Names(list.iter().map(|n| (*n).to_owned()).collect());
    assert!(names(&["a", "B"]).is_same(&names(&["b", "A", "a"])));
    assert!(!names(&["a"]).is_same(&names(&["a", "b"])));
    assert!(Value::Text("OU=A".into()).is_same(&Value::Text("ou=a".into())));
}
