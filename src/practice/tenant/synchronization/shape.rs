//! Types of Graph's v1.0 metadata, and whether a JSON value is of one.

use serde_json::Value;

/// What a value may be. Texts, lists and objects may be null; the rest may not.
pub enum Shape {
    Text,
    Flag,
    Number,
    /// One of these.
    Word(&'static [&'static str]),
    /// Some of these, with commas between them.
    Words(&'static [&'static str]),
    List(&'static Shape),
    Object(&'static str, &'static [(&'static str, Shape)]),
    /// A type that holds itself.
    Of(&'static Shape),
}

use Shape::{Flag, List, Number, Object, Of, Text, Word, Words};

static PAIR: Shape = Object(
    "stringKeyStringValuePair",
    &[("key", Text), ("value", Text)],
);

static SOURCE: Shape = Object(
    "attributeMappingSource",
    &[
        ("expression", Text),
        ("name", Text),
        ("parameters", List(&PARAMETER)),
        ("type", Word(&["Attribute", "Constant", "Function"])),
    ],
);

static PARAMETER: Shape = Object(
    "stringKeyAttributeMappingSourceValuePair",
    &[("key", Text), ("value", Of(&SOURCE))],
);

static ATTRIBUTE_MAPPING: Shape = Object(
    "attributeMapping",
    &[
        ("defaultValue", Text),
        ("exportMissingReferences", Flag),
        ("flowBehavior", Word(&["FlowWhenChanged", "FlowAlways"])),
        (
            "flowType",
            Word(&[
                "Always",
                "ObjectAddOnly",
                "MultiValueAddOnly",
                "ValueAddOnly",
                "AttributeAddOnly",
            ]),
        ),
        ("matchingPriority", Number),
        ("source", Of(&SOURCE)),
        ("targetAttributeName", Text),
    ],
);

static CLAUSE: Shape = Object(
    "filterClause",
    &[
        ("operatorName", Text),
        ("sourceOperandName", Text),
        (
            "targetOperand",
            Object("filterOperand", &[("values", List(&Text))]),
        ),
    ],
);

static FILTER_GROUP: Shape = Object("filterGroup", &[("clauses", List(&CLAUSE)), ("name", Text)]);

static FILTER: Shape = Object(
    "filter",
    &[
        ("categoryFilterGroups", List(&FILTER_GROUP)),
        ("groups", List(&FILTER_GROUP)),
        ("inputFilterGroups", List(&FILTER_GROUP)),
    ],
);

static OBJECT_MAPPING_METADATA: Shape = Object(
    "objectMappingMetadataEntry",
    &[
        (
            "key",
            Word(&[
                "EscrowBehavior",
                "DisableMonitoringForChanges",
                "OriginalJoiningProperty",
                "Disposition",
                "IsCustomerDefined",
                "ExcludeFromReporting",
                "Unsynchronized",
            ]),
        ),
        ("value", Text),
    ],
);

static OBJECT_MAPPING: Shape = Object(
    "objectMapping",
    &[
        ("attributeMappings", List(&ATTRIBUTE_MAPPING)),
        ("enabled", Flag),
        ("flowTypes", Words(&["None", "Add", "Update", "Delete"])),
        ("metadata", List(&OBJECT_MAPPING_METADATA)),
        ("name", Text),
        ("scope", Of(&FILTER)),
        ("sourceObjectName", Text),
        ("targetObjectName", Text),
    ],
);

static RULE: Shape = Object(
    "synchronizationRule",
    &[
        (
            "containerFilter",
            Object("containerFilter", &[("includedContainers", List(&Text))]),
        ),
        ("editable", Flag),
        (
            "groupFilter",
            Object("groupFilter", &[("includedGroups", List(&Text))]),
        ),
        ("id", Text),
        ("metadata", List(&PAIR)),
        ("name", Text),
        ("objectMappings", List(&OBJECT_MAPPING)),
        ("priority", Number),
        ("sourceDirectoryName", Text),
        ("targetDirectoryName", Text),
    ],
);

static REFERENCED: Shape = Object(
    "referencedObject",
    &[("referencedObjectName", Text), ("referencedProperty", Text)],
);

static ATTRIBUTE_METADATA: Shape = Object(
    "attributeDefinitionMetadataEntry",
    &[
        (
            "key",
            Word(&[
                "BaseAttributeName",
                "ComplexObjectDefinition",
                "IsContainer",
                "IsCustomerDefined",
                "IsDomainQualified",
                "LinkPropertyNames",
                "LinkTypeName",
                "MaximumLength",
                "ReferencedProperty",
            ]),
        ),
        ("value", Text),
    ],
);

static ATTRIBUTE: Shape = Object(
    "attributeDefinition",
    &[
        ("anchor", Flag),
        ("apiExpressions", List(&PAIR)),
        ("caseExact", Flag),
        ("defaultValue", Text),
        ("flowNullValues", Flag),
        ("metadata", List(&ATTRIBUTE_METADATA)),
        ("multivalued", Flag),
        (
            "mutability",
            Word(&["ReadWrite", "ReadOnly", "Immutable", "WriteOnly"]),
        ),
        ("name", Text),
        ("referencedObjects", List(&REFERENCED)),
        ("required", Flag),
        (
            "type",
            Word(&[
                "String",
                "Integer",
                "Reference",
                "Binary",
                "Boolean",
                "DateTime",
            ]),
        ),
    ],
);

static OBJECT_METADATA: Shape = Object(
    "objectDefinitionMetadataEntry",
    &[
        (
            "key",
            Word(&[
                "PropertyNameAccountEnabled",
                "PropertyNameSoftDeleted",
                "IsSoftDeletionSupported",
                "IsSynchronizeAllSupported",
                "ConnectorDataStorageRequired",
                "Extensions",
                "BaseObjectName",
            ]),
        ),
        ("value", Text),
    ],
);

static OBJECT: Shape = Object(
    "objectDefinition",
    &[
        ("attributes", List(&ATTRIBUTE)),
        ("metadata", List(&OBJECT_METADATA)),
        ("name", Text),
        ("supportedApis", List(&Text)),
    ],
);

static DIRECTORY: Shape = Object(
    "directoryDefinition",
    &[
        (
            "discoverabilities",
            Words(&[
                "None",
                "AttributeNames",
                "AttributeDataTypes",
                "AttributeReadOnly",
                "ReferenceAttributes",
                "UnknownFutureValue",
            ]),
        ),
        ("discoveryDateTime", Text),
        ("id", Text),
        ("name", Text),
        ("objects", List(&OBJECT)),
        ("readOnly", Flag),
        ("version", Text),
    ],
);

pub static SCHEMA: Shape = Object(
    "synchronizationSchema",
    &[
        ("directories", List(&DIRECTORY)),
        ("id", Text),
        ("synchronizationRules", List(&RULE)),
        ("version", Text),
    ],
);

/// Only what a caller may set.
pub static JOB: Shape = Object("synchronizationJob", &[("templateId", Text)]);

pub static RESTART: Shape = Object(
    "synchronizationJobRestart",
    &[(
        "criteria",
        Object("synchronizationJobRestartCriteria", &[("resetScope", Text)]),
    )],
);

static SECRET: Shape = Object(
    "synchronizationSecretKeyStringValuePair",
    &[("key", Word(SECRET_KEYS)), ("value", Text)],
);

pub static SECRETS: Shape = Object("secrets", &[("value", List(&SECRET))]);

pub static CREDENTIALS: Shape = Object(
    "validateCredentials",
    &[
        ("applicationIdentifier", Text),
        ("credentials", List(&SECRET)),
        ("templateId", Text),
        ("useSavedCredentials", Flag),
    ],
);

static LINKED: Shape = Object(
    "synchronizationLinkedObjects",
    &[
        ("manager", Of(&SUBJECT)),
        ("members", List(&SUBJECT)),
        ("owners", List(&SUBJECT)),
    ],
);

static SUBJECT: Shape = Object(
    "synchronizationJobSubject",
    &[
        ("links", Of(&LINKED)),
        ("objectId", Text),
        ("objectTypeName", Text),
    ],
);

static ON_DEMAND_PARAMETERS: Shape = Object(
    "synchronizationJobApplicationParameters",
    &[("ruleId", Text), ("subjects", List(&SUBJECT))],
);

pub static ON_DEMAND: Shape = Object(
    "provisionOnDemand",
    &[("parameters", List(&ON_DEMAND_PARAMETERS))],
);

const SECRET_KEYS: &[&str] = &[
    "None",
    "UserName",
    "Password",
    "SecretToken",
    "AppKey",
    "BaseAddress",
    "ClientIdentifier",
    "ClientSecret",
    "SingleSignOnType",
    "Sandbox",
    "Url",
    "Domain",
    "ConsumerKey",
    "ConsumerSecret",
    "TokenKey",
    "TokenExpiration",
    "Oauth2AccessToken",
    "Oauth2AccessTokenCreationTime",
    "Oauth2RefreshToken",
    "SyncAll",
    "InstanceName",
    "Oauth2ClientId",
    "Oauth2ClientSecret",
    "CompanyId",
    "UpdateKeyOnSoftDelete",
    "SynchronizationSchedule",
    "SystemOfRecord",
    "SandboxName",
    "EnforceDomain",
    "SyncNotificationSettings",
    "SkipOutOfScopeDeletions",
    "Oauth2AuthorizationCode",
    "Oauth2RedirectUri",
    "ApplicationTemplateIdentifier",
    "Oauth2TokenExchangeUri",
    "Oauth2AuthorizationUri",
    "AuthenticationType",
    "Server",
    "PerformInboundEntitlementGrants",
    "HardDeletesEnabled",
    "SyncAgentCompatibilityKey",
    "SyncAgentADContainer",
    "ValidateDomain",
    "TestReferences",
    "ConnectionString",
];

impl Shape {
    /// What is wrong with the value, in Graph's words.
    pub fn check(&self, value: &Value, at: &str) -> Result<(), String> {
        let not = |what: &str| {
            Err(format!(
                "Cannot convert the literal at '{at}' to the expected type '{what}'."
            ))
        };
        match (self, value) {
            (Of(shape), _) => shape.check(value, at),
            (Text, Value::String(_) | Value::Null)
            | (Flag, Value::Bool(_))
            | (List(_) | Object(..), Value::Null) => Ok(()),
            (Number, Value::Number(n)) if n.is_i64() => Ok(()),
            (Word(known), Value::String(word)) => named(known, word, at),
            (Words(known), Value::String(words)) => words
                .split(',')
                .try_for_each(|word| named(known, word.trim(), at)),
            (List(of), Value::Array(items)) => {
                let each = |(n, item)| of.check(item, &format!("{at}[{n}]"));
                items.iter().enumerate().try_for_each(each)
            }
            (Object(name, known), Value::Object(members)) => {
                // Names with "@" are annotations, which any object may have.
                for (key, member) in members.iter().filter(|(key, _)| !key.contains('@')) {
                    let Some((_, shape)) = known.iter().find(|(k, _)| k == key) else {
                        return Err(format!(
                            "The property '{key}' does not exist on type 'microsoft.graph.{name}'. Make sure to only use property names that are defined by the type."
                        ));
                    };
                    shape.check(member, &format!("{at}/{key}"))?;
                }
                Ok(())
            }
            (Text, _) => not("Edm.String"),
            (Flag, _) => not("Edm.Boolean"),
            (Number, _) => not("Edm.Int32"),
            (Word(_) | Words(_), _) => not("an enumeration"),
            (List(_), _) => not("a collection"),
            (Object(name, _), _) => not(name),
        }
    }
}

fn named(known: &[&str], word: &str, at: &str) -> Result<(), String> {
    if known.contains(&word) {
        return Ok(());
    }
    Err(format!("Requested value '{word}' was not found ('{at}')."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_that_the_type_does_not_have_is_refused_where_it_is() {
        let schema = json!({"directories": [], "synchronizationRules": [{"prio": 1}]});
        let refusal = SCHEMA.check(&schema, "").unwrap_err();
        assert!(refusal.contains("'prio'") && refusal.contains("synchronizationRule"));
    }

    #[test]
    fn a_type_that_holds_itself_is_looked_at_all_the_way_down() {
        let source = |kind: &str| {
            json!({"type": "Function", "parameters": [{"key": "a", "value":
                {"type": "Function", "parameters": [{"key": "b", "value": {"type": kind}}]}}]})
        };
        assert_eq!(SOURCE.check(&source("Attribute"), ""), Ok(()));
        let refusal = SOURCE.check(&source("Formula"), "").unwrap_err();
        assert!(refusal.contains("Formula"), "{refusal}");
    }

    #[test]
    fn flags_are_words_with_commas_between() {
        let mapping = |types: Value| OBJECT_MAPPING.check(&json!({"flowTypes": types}), "");
        assert!(mapping(json!("Add,Update, Delete")).is_ok());
        assert!(mapping(json!("Add;Update")).is_err());
        assert!(mapping(json!(null)).is_err(), "it is not nullable");
    }
}
