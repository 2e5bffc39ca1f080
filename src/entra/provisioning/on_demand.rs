//! One object, provisioned now. The answer holds JSON inside of texts.

use serde::Deserialize;
use serde_json::{Value, json};

use super::super::error::{Error, Result};
use super::super::graph::{Ask, parsed};
use super::super::session::Session;
use super::{WRITE_SYNC, job_path};
use crate::model::Guid;
use crate::model::provisioning::{OnDemand, OnDemandStep, Subject};
use crate::model::words::words;

#[derive(Deserialize)]
struct Pair {
    key: String,
    value: Option<String>,
}

#[derive(Deserialize)]
struct Outcome {
    #[serde(default)]
    result: String,
    details: Option<Details>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Details {
    error_code: Option<String>,
    error_message: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    action: Option<String>,
    #[serde(default)]
    provisioning_steps: Vec<Step>,
    #[serde(default)]
    modified_properties: Vec<Modified>,
}

#[derive(Deserialize)]
struct Step {
    name: Option<String>,
    status: Option<String>,
    description: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Modified {
    display_name: Option<String>,
    old_value: Option<Value>,
    new_value: Option<Value>,
}

pub async fn run(
    session: &Session,
    app: Guid,
    job: &str,
    rule: &str,
    subject: &Subject,
) -> Result<OnDemand> {
    let what = words!("entra-what-on-demand");
    let (id, kind) = match subject {
        Subject::User(dn) => (dn.to_string(), "user"),
        Subject::Group(dn) => (dn.to_string(), "group"),
        Subject::TenantGroup(id) => (id.to_string(), "Group"),
    };
    let subject = json!({"objectId": id, "objectTypeName": kind});
    let body = json!({"parameters": [{"ruleId": rule, "subjects": [subject]}]});
    let url = session.url(&job_path(app, job, "/provisionOnDemand"), &[]);
    let ask = Ask::post_once(url, &body)?.needing(WRITE_SYNC);
    let pair: Pair = parsed(&what, &session.send_to(app, &what, &ask).await?)?;
    told(&pair).map_err(|why| Error::Malformed { what, why })
}

fn told(pair: &Pair) -> Result<OnDemand, String> {
    let outcome: Outcome = serde_json::from_str(&pair.key).map_err(|e| e.to_string())?;
    let report: Report = match pair.value.as_deref().filter(|v| !v.is_empty()) {
        Some(text) => serde_json::from_str(text).map_err(|e| e.to_string())?,
        None => Report::default(),
    };
    let error = outcome.details.map_or_else(String::new, |d| {
        let parts: Vec<String> = [d.error_code, d.error_message]
            .into_iter()
            .flatten()
            .collect();
        parts.join(": ")
    });
    let step = |s: Step| OnDemandStep {
        name: s.name.unwrap_or_default(),
        status: s.status.unwrap_or_default(),
        description: s.description.unwrap_or_default(),
    };
    let change = |m: Modified| {
        (
            m.display_name.unwrap_or_default(),
            plain(m.old_value),
            plain(m.new_value),
        )
    };
    Ok(OnDemand {
        result: outcome.result,
        action: report.action.unwrap_or_default(),
        steps: report.provisioning_steps.into_iter().map(step).collect(),
        changes: report.modified_properties.into_iter().map(change).collect(),
        error,
    })
}

fn plain(value: Option<Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text,
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skipped_object_says_why() {
        let key = json!({"result": "Skipped", "details": {"errorCode": "RedundantExport",
            "errorMessage": "nothing to do"}});
        let value = json!({"action": "Other", "provisioningSteps": [{"name": "EntryImport",
            "type": "Import", "status": "Success", "description": "read", "details": {}}],
            "modifiedProperties": [{"displayName": "mail", "oldValue": null, "newValue": "a@b"}]});
        let pair = Pair {
            key: key.to_string(),
            value: Some(value.to_string()),
        };
        let told = told(&pair).unwrap();
        assert_eq!(
            (told.result.as_str(), told.action.as_str()),
            ("Skipped", "Other")
        );
        assert_eq!(told.error, "RedundantExport: nothing to do");
        assert_eq!(told.steps[0].description, "read");
        assert_eq!(told.changes, [("mail".into(), String::new(), "a@b".into())]);
    }

    #[test]
    fn a_report_that_is_no_json_is_told_as_such() {
        let pair = Pair {
            key: "{".into(),
            value: None,
        };
        assert!(told(&pair).is_err());
    }
}
