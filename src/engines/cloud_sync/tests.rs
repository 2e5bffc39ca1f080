//! A schema is changed where the document says other than it, and nowhere else.

use serde_json::{Value, json};

use super::*;
use crate::model::document::SourceAnchor;
use crate::model::provisioning::{Direction, Setting};
use crate::model::testing::dn;

fn schema() -> Value {
    let mapping = |target: &str, source: Value| json!({"targetAttributeName": target, "later": [], "source": source});
    json!({
        "z": "last letter first", "version": "Date:1",
        "synchronizationRules": [{
            "id": "1", "name": "USERS", "sourceDirectoryName": "Active Directory",
            "targetDirectoryName": "Azure Active Directory",
            "containerFilter": {"unknown": true, "includedContainers": ["ou=people,dc=X"]},
            "groupFilter": null,
            "objectMappings": [{"name": "u", "sourceObjectName": "user", "targetObjectName": "User", "attributeMappings": [
                mapping("UserPrincipalName", json!({"type": "Function", "name": "IIF", "expression": "IIF(x, [userPrincipalName], y)", "parameters": [1]})),
                mapping("SourceAnchor", json!({"type": "Function", "expression": "f([objectGUID])"})),
                mapping("Mail", json!({"type": "Attribute", "name": "mail"}))]}]
        }, {"id": "2", "name": "BACK", "sourceDirectoryName": "Azure Active Directory", "targetDirectoryName": "Active Directory"}]
    })
}

fn wish(containers: &[&str]) -> SchemaWish {
    SchemaWish::ToTenant {
        containers: containers.iter().map(|c| dn(c)).collect(),
        groups: Vec::new(),
        sign_in: "userPrincipalName".into(),
        anchor: SourceAnchor::default(),
        passwords: None,
    }
}

fn paths(edited: &Edited) -> Vec<&str> {
    edited.changes.iter().map(|c| c.path.as_str()).collect()
}

#[test]
fn what_means_the_same_is_left_byte_for_byte() {
    let edited = wish(&["OU=People,DC=x"]).edit(&schema()).unwrap();
    assert_eq!(edited.changes, []);
    assert_eq!(edited.schema.to_string(), schema().to_string());
}

#[test]
fn other_containers_change_that_list_alone() {
    let mut edited = wish(&["OU=People,DC=x", "OU=More,DC=x"])
        .edit(&schema())
        .unwrap();
    assert_eq!(
        paths(&edited),
        ["synchronizationRules[USERS].containerFilter.includedContainers"]
    );
    let change = &edited.changes[0];
    assert_eq!(change.added().collect::<Vec<_>>(), ["OU=More,DC=x"]);
    assert_eq!(
        change.removed().count(),
        0,
        "another spelling is no other container"
    );
    let list = "/synchronizationRules/0/containerFilter/includedContainers";
    *edited.schema.pointer_mut(list).unwrap() = json!(["ou=people,dc=X"]);
    assert_eq!(edited.schema.to_string(), schema().to_string());
}

#[test]
fn a_filter_that_is_missing_is_made_and_one_for_nobody_is_not() {
    let mut without = schema();
    let rule = without["synchronizationRules"][0].as_object_mut().unwrap();
    rule.shift_remove("containerFilter");
    let edited = wish(&["OU=People,DC=x"]).edit(&without).unwrap();
    assert_eq!(included(&edited.schema), [dn("OU=People,DC=x")]);
    assert!(edited.schema["synchronizationRules"][0]["groupFilter"].is_null());
}

#[test]
fn another_sign_in_name_and_anchor_are_mapped_and_taken_back() {
    let with = |sign_in: &str, anchor| SchemaWish::ToTenant {
        containers: vec![dn("OU=People,DC=x")],
        groups: vec![dn("CN=Pilot,DC=x")],
        sign_in: sign_in.into(),
        anchor,
        passwords: None,
    };
    let edited = with("mail", SourceAnchor::ObjectGuid)
        .edit(&schema())
        .unwrap();
    assert_eq!(
        paths(&edited),
        [
            "synchronizationRules[USERS].groupFilter.includedGroups",
            "synchronizationRules[USERS].objectMappings[u].attributeMappings[UserPrincipalName].source",
            "synchronizationRules[USERS].objectMappings[u].attributeMappings[SourceAnchor].source"
        ]
    );
    let mappings =
        &edited.schema["synchronizationRules"][0]["objectMappings"][0]["attributeMappings"];
    assert_eq!(mappings[0]["source"]["expression"], "[mail]");
    assert_eq!(mappings[1]["source"]["name"], "objectGUID");
    let again = with("mail", SourceAnchor::ObjectGuid)
        .edit(&edited.schema)
        .unwrap();
    assert_eq!(again.changes, []);
    let back = with("userPrincipalName", SourceAnchor::ConsistencyGuid);
    let back = back.edit(&edited.schema).unwrap();
    assert_eq!(back.changes.len(), 2);
}

#[test]
fn a_schema_without_what_is_to_be_changed_is_refused_and_not_guessed() {
    let mut none = schema();
    none["synchronizationRules"]
        .as_array_mut()
        .unwrap()
        .remove(0);
    assert_eq!(wish(&["OU=People,DC=x"]).edit(&none), Err(Unfit::NoRule));
    for broken in [Value::Null, json!([]), json!({"synchronizationRules": 7})] {
        assert_eq!(wish(&["OU=People,DC=x"]).edit(&broken), Err(Unfit::NoRule));
    }
    let back = SchemaWish::ToDirectory {
        container: dn("OU=W,DC=x"),
        groups: Vec::new(),
    };
    let target = "parentDistinguishedName";
    assert_eq!(back.edit(&schema()), Err(Unfit::NoMapping { target }));
}

#[test]
fn the_target_container_is_written_as_a_constant_that_no_name_can_leave() {
    let mut schema = schema();
    schema["synchronizationRules"][1]["objectMappings"] = json!([{"targetObjectName": "group", "attributeMappings": [
        {"targetAttributeName": "parentDistinguishedName", "source": {"type": "Constant", "name": "x", "more": 1}}]}]);
    let container = dn(r#"OU=a\"\, [b],DC=x"#);
    let wish = SchemaWish::ToDirectory {
        container: container.clone(),
        groups: Vec::new(),
    };
    let edited = wish.edit(&schema).unwrap();
    let at = "/synchronizationRules/1/objectMappings/0/attributeMappings/0/source";
    let source = edited.schema.pointer(at).unwrap();
    assert_eq!(source["name"], container.as_str());
    assert_eq!(source["more"], 1);
    let text = source["expression"].as_str().unwrap();
    let inner: String = serde_json::from_str(text).unwrap();
    assert_eq!(inner, container.as_str());
    assert_eq!(wish.edit(&edited.schema).unwrap().changes, []);
}

fn setting(key: &str, value: Option<&str>) -> Setting {
    Setting {
        key: key.into(),
        value: value.map(str::to_owned),
    }
}

fn settings_wish(limit: u32) -> SettingsWish {
    SettingsWish {
        direction: Direction::ToTenant,
        domain: "corp.example".into(),
        limit,
        unseen: false,
        passwords: Passwords::No,
        again: None,
    }
}

#[test]
fn password_hashes_are_ordered_once_and_again_only_where_they_begin() {
    let with = |passwords| SettingsWish {
        passwords,
        ..settings_wish(500)
    };
    let (all, _) = with(Passwords::Begin).edit(&[]);
    let key = all.iter().find(|s| s.key == "AppKey").unwrap();
    assert!(key.value.as_ref().unwrap().contains("AD2AADPasswordHash"));
    // The service shows an account of its own in place of the order.
    let mut shown: Vec<Setting> = all.into_iter().filter(|s| s.key != "AppKey").collect();
    shown.push(setting("UserName", Some("theirs")));
    assert_eq!(with(Passwords::Carried).edit(&shown).1, []);
    let begun = with(Passwords::Begin).edit(&shown).1;
    assert_eq!(begun.len(), 1);
    assert!(switches_on(&begun));
    assert_eq!(with(Passwords::Begin).done().edit(&shown).1, []);
    // The tenant was switched off elsewhere: the same order, once more.
    for (again, scenario) in [
        (Ordered::PasswordHashes, "AD2AADPasswordHash"),
        // What was not switched off elsewhere, or was accepted as off, is not switched on along.
        (Ordered::Synchronization, "AD2AADProvisioning"),
    ] {
        let again = SettingsWish {
            again: Some(again),
            ..with(Passwords::Carried)
        };
        let ordered = again.edit(&shown).1;
        assert!(ordered[0].2.contains(scenario), "{ordered:?}");
        assert_eq!(again.done().edit(&shown).1, []);
    }
}

#[test]
fn the_mapping_of_password_hashes_is_added_once_and_taken_away_alone() {
    let with = |passwords| SchemaWish::ToTenant {
        containers: vec![dn("OU=People,DC=x")],
        groups: Vec::new(),
        sign_in: "userPrincipalName".into(),
        anchor: SourceAnchor::default(),
        passwords,
    };
    let added = with(Some(true)).edit(&schema()).unwrap();
    assert_eq!(
        paths(&added),
        ["synchronizationRules[USERS].objectMappings[u].attributeMappings[CredentialData]"]
    );
    let last = "/synchronizationRules/0/objectMappings/0/attributeMappings/3/source/name";
    assert_eq!(added.schema.pointer(last), Some(&json!("PasswordHash")));
    let again = with(Some(true)).edit(&added.schema).unwrap();
    assert_eq!(again.changes, []);
    assert_eq!(with(None).edit(&added.schema).unwrap().changes, []);
    let away = with(Some(false)).edit(&added.schema).unwrap();
    assert_eq!(away.schema.to_string(), schema().to_string());
}

#[test]
fn a_new_application_gets_its_domain_its_order_and_the_limit() {
    let (all, changed) = settings_wish(250).edit(&[]);
    let keys: Vec<&str> = changed.iter().map(|(key, _, _)| key.as_str()).collect();
    assert_eq!(keys, ["Domain", "AppKey", "SyncNotificationSettings"]);
    assert!(
        all[2]
            .value
            .as_ref()
            .unwrap()
            .contains("\"DeleteThresholdValue\":250")
    );
    assert!(switches_on(&changed));
    assert!(settings_wish(250).edit(&all).1.is_empty());
}

#[test]
fn the_limit_is_changed_inside_what_else_the_setting_says() {
    let current = [
        setting("Domain", Some(r#"{"domain":"CORP.example"}"#)),
        setting("UserName", Some("x")),
        setting("Further", None),
        setting(
            "SyncNotificationSettings",
            Some(
                r#"{"Recipients":"ops@x","new":[1],"DeleteThresholdEnabled":true,"DeleteThresholdValue":500}"#,
            ),
        ),
    ];
    assert!(settings_wish(500).edit(&current).1.is_empty());
    let (all, changed) = settings_wish(0).edit(&current);
    assert_eq!(changed.len(), 1);
    assert_eq!(
        all[3].value.as_deref().unwrap(),
        r#"{"Recipients":"ops@x","new":[1],"DeleteThresholdEnabled":false,"DeleteThresholdValue":500}"#
    );
    assert_eq!(all[2], current[2]);
}

#[test]
fn a_limit_that_is_kept_from_us_is_written_only_where_it_is_another_now() {
    let current = [
        setting("Domain", None),
        setting("AppKey", None),
        setting("SyncNotificationSettings", None),
    ];
    assert!(settings_wish(250).edit(&current).1.is_empty());
    let unseen = SettingsWish {
        unseen: true,
        ..settings_wish(250)
    };
    assert_eq!(unseen.edit(&current).1.len(), 1);
}

#[test]
fn versions_are_compared_number_by_number() {
    assert!(is_older("1.1.977.0", OLDEST_AGENT) && is_older("1.1", OLDEST_AGENT));
    assert!(!is_older("1.1.2334.0", OLDEST_AGENT) && !is_older("1.2.0", OLDEST_AGENT));
}

mod trees {
    use proptest::prelude::*;

    use super::*;
    use crate::engines::IncludedContainers;
    use crate::model::testing::{NODES, document, rule, tree};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn a_scope_written_into_a_schema_and_read_back_is_the_same_and_the_rest_is_untouched(
            marks in prop::collection::vec((0..NODES, any::<bool>()), 0..20)
        ) {
            let nodes = tree();
            let rules = marks.iter().map(|(at, i)| rule(*i, nodes[*at].as_str())).collect();
            let mut document = document(rules);
            document.engine = crate::model::document::EngineKind::CloudSync;
            let of = crate::model::document::JobOf::Domain("x".into());
            let lists = IncludedContainers::of(&document.domains().next().unwrap().scope(), &nodes);
            let Some(wish) = SchemaWish::of(&document, &of, &nodes) else {
                prop_assert!(lists.includes.is_empty());
                return Ok(());
            };
            let mut edited = wish.edit(&schema()).unwrap().schema;
            let back = IncludedContainers::scope(&included(&edited), &nodes[0]);
            for at in &nodes {
                let wanted = document.includes(at) && !lists.left_out.contains(&at);
                prop_assert_eq!(back.includes(at), wanted, "{}", at);
            }
            prop_assert!(wish.edit(&edited).unwrap().changes.is_empty());
            let list = "/synchronizationRules/0/containerFilter/includedContainers";
            *edited.pointer_mut(list).unwrap() = schema().pointer(list).unwrap().clone();
            prop_assert_eq!(edited.to_string(), schema().to_string());
        }
    }
}

#[test]
fn the_whole_domain_is_the_same_said_and_unsaid() {
    let listing = |list: Value| {
        let mut there = schema();
        there["synchronizationRules"][0]["containerFilter"]["includedContainers"] = list;
        there
    };
    let whole = wish(&["DC=x"]);
    let edits = |wish: &SchemaWish, list| wish.edit(&listing(list)).unwrap().changes.len();
    assert_eq!(edits(&whole, json!([])), 0);
    assert_eq!(edits(&whole, Value::Null), 0);
    assert_eq!(edits(&whole, json!(["dc=X"])), 0);
    assert_eq!(edits(&whole, json!(["DC=x", "OU=People,DC=x"])), 0);
    // Of another domain, or less than all of this one.
    assert_eq!(edits(&whole, json!(["DC=y"])), 1);
    assert_eq!(edits(&whole, json!(["OU=People,DC=x"])), 1);
    let part = wish(&["OU=People,DC=x"]);
    assert_eq!(edits(&part, json!([])), 1);
    assert_eq!(
        edits(&part, json!(["OU=People,DC=x", "OU=a,OU=People,DC=x"])),
        0
    );
    let mut without = schema();
    let rule = without["synchronizationRules"][0].as_object_mut().unwrap();
    rule.shift_remove("containerFilter");
    assert_eq!(whole.edit(&without).unwrap().changes, []);
}
