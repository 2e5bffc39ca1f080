use super::*;
use crate::engines::reading::{CloudSync, Export, ServerConfiguration, import_cloud};
use crate::model::Document;
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

/// One job each, with its schema and its deletion limit; they have their domains by their containers.
fn read_jobs(each: Vec<(serde_json::Value, u32)>) -> CloudSync {
    let job = |id: usize| Job {
        id: format!("j{id}"),
        template: Direction::ToTenant.job_template().into(),
        state: JobState::Active,
        code: JobCode::Active,
        last_run: None,
        quarantine: None,
        carried: Vec::new(),
    };
    let seen: Vec<_> = each.into_iter().enumerate().map(|(id, (json, limit))| {
        let settings = format!(
            r#"{{"Enabled":true,"Recipients":"ops@corp.example","DeleteThresholdEnabled":true,"DeleteThresholdValue":{limit}}}"#
        );
        let setting = Setting {
            key: "SyncNotificationSettings".into(),
            value: Some(settings),
        };
        (job(id), JobSchema { json, etag: None }, [setting])
    }).collect();
    let jobs = seen
        .iter()
        .map(|(job, schema, settings)| (job, schema, settings.as_slice()));
    CloudSync::of_jobs(jobs).unwrap()
}

fn of_job() -> Configuration {
    Configuration::of_cloud("live", &read_jobs(vec![(schema(), 250)]))
}

/// What the job says beside what a document says that was taken over from it.
fn beside_document(of: &serde_json::Value) -> (Configuration, Document) {
    let read = read_jobs(vec![(of.clone(), 250)]);
    let document = import_cloud(&read).document;
    (Configuration::of_cloud("live", &read), document)
}

fn differing(one: &Configuration, other: &Document) -> Vec<Key> {
    let other = Configuration::of_document("d", other);
    let keys = one.settings.iter().filter(|(key, value)| {
        let there = other.settings.get(key);
        there.is_some_and(|there| !there.is_same(value))
    });
    keys.map(|(key, _)| key.clone()).collect()
}

#[test]
fn a_document_taken_over_from_a_job_differs_from_it_only_in_what_is_changed() {
    let mut with_pilot = schema();
    let rule = &mut with_pilot["synchronizationRules"][0];
    rule["groupFilter"]["includedGroups"] = serde_json::json!(["CN=Pilot,DC=corp,DC=example"]);
    let anchor = serde_json::json!({"targetAttributeName": "SourceAnchor",
        "source": {"type": "Attribute", "name": "objectGUID", "expression": "[objectGUID]"}});
    let mappings = rule["objectMappings"][0]["attributeMappings"]
        .as_array_mut()
        .unwrap();
    mappings.push(anchor);
    let (live, document) = beside_document(&with_pilot);
    assert_eq!(differing(&live, &document), []);
    assert_eq!(
        live.settings[&Key::SourceAnchor],
        Value::Text("objectGUID".into())
    );

    let mut other = document.clone();
    other.forest[0].domain[0].cloud_sync.pilot_groups.clear();
    assert_eq!(
        differing(&live, &other),
        [Key::PilotGroups("corp.example".into())]
    );
    let mut other = document.clone();
    other.identity.source_anchor = SourceAnchor::ConsistencyGuid;
    assert_eq!(differing(&live, &other), [Key::SourceAnchor]);
    let mut other = document;
    other.group_writeback.enabled = true;
    assert_eq!(
        differing(&live, &other),
        [Key::GroupWriteback],
        "no job writes groups"
    );
}

#[test]
fn jobs_that_differ_among_themselves_differ_from_a_document() {
    let elsewhere = |text: &str| {
        let text = text.replace("DC=corp,DC=example", "DC=other,DC=example");
        serde_json::from_str(&text.replace("mail", "userPrincipalName")).unwrap()
    };
    let other: serde_json::Value = elsewhere(&schema().to_string());
    let read = read_jobs(vec![(schema(), 250), (other, 9)]);
    let live = Configuration::of_cloud("live", &read);
    let document = import_cloud(&read).document;
    assert_eq!(document.safety.deletion_limit, 250, "the first one's");
    let told = differing(&live, &document);
    assert_eq!(told, [Key::SignInAttribute, Key::DeletionLimit]);
    for key in &told {
        assert!(!can_copy(key, &live.settings[key]), "{key:?}");
    }
    let limits = live.settings[&Key::DeletionLimit].words();
    assert!(limits.contains("corp.example: 250") && limits.contains("other.example: 9"));
}

#[test]
fn the_groups_that_a_job_writes_are_compared_by_their_ids() {
    use crate::model::document::{ChosenGroup, GroupChoice};
    let group = |id: u8, name: &str| ChosenGroup {
        id: crate::model::Guid::from_bytes([id; 16]),
        name: name.into(),
    };
    let chosen = |list: Vec<ChosenGroup>| Value::Groups(GroupChoice::Selected(list));
    let one = chosen(vec![group(1, "Sales"), group(2, "")]);
    assert!(one.is_same(&chosen(vec![group(2, "Research"), group(1, "")])));
    assert!(!one.is_same(&chosen(vec![group(1, "Sales")])));
    assert!(!one.is_same(&Value::Groups(GroupChoice::All)));
}

#[test]
fn details_of_a_rule_and_filters_of_several_rules_are_facts_of_it() {
    let facts = |schema: &serde_json::Value| {
        let live = Configuration::of_cloud("live", &read_jobs(vec![(schema.clone(), 1)]));
        let rules = live.rules.unwrap();
        let all = rules.iter().flat_map(Rule::facts);
        let told = all.map(|(fact, value)| (fact.words().english().into_owned(), value));
        told.filter(|(_, value)| !value.is_empty())
            .collect::<Vec<_>>()
    };
    let has = |facts: &[(String, String)], name: &str, value: &str| {
        facts.iter().any(|(n, v)| n == name && v.contains(value))
    };
    let one = facts(&schema());
    assert!(!has(&one, "Containers", ""), "they are its scope");
    let mut unusual = schema();
    let rules = unusual["synchronizationRules"].as_array_mut().unwrap();
    let mut second = rules[0].clone();
    second["name"] = "Second".into();
    second["objectMappings"][0]["flowTypes"] = "Add".into();
    second["objectMappings"][0]["attributeMappings"][0]["flowType"] = "ObjectAddOnly".into();
    second["groupFilter"]["includedGroups"] = serde_json::json!(["CN=P,DC=corp,DC=example"]);
    rules.push(second);
    let both = facts(&unusual);
    assert!(has(&both, "Containers", "OU=Sales"), "{both:?}");
    assert!(has(&both, "Groups", "CN=P"), "{both:?}");
    assert!(has(&both, "flowTypes", "Add"), "{both:?}");
    assert!(
        has(&both, "UserPrincipalName/flowType", "ObjectAddOnly"),
        "{both:?}"
    );
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
    let nothing = Some(Scope::default());
    assert_eq!(of_job().scope_of(&elsewhere), nothing, "it would be read");
    let mut read = read_jobs(vec![(schema(), 250)]);
    read.whole = false;
    let files = Configuration::of_cloud("files", &read);
    assert_eq!(files.scope_of(&elsewhere), None);
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
    let chosen = crate::model::document::ChosenGroup {
        id: crate::model::Guid::from_bytes([3; 16]),
        name: "Sales".into(),
    };
    other.group_writeback.groups = crate::model::document::GroupChoice::Selected(vec![chosen]);
    other.group_writeback.naming = crate::model::document::GroupNaming::ObjectId;
    other.tenant.domain = "contoso.com".into();
    other.engine = EngineKind::CloudSync;
    let from = Configuration::of_document("other", &other);
    let mut mine = document(vec![]);
    let copied = from.settings.iter().filter(|(k, v)| can_copy(k, v));
    for (key, _) in copied {
        assert!(copy_setting(&mut mine, &from, key), "{key:?}");
    }
    let now = Configuration::of_document("mine", &mine);
    for (key, value) in &from.settings {
        if can_copy(key, value) {
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
