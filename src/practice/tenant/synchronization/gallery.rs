//! The gallery: application templates, and the jobs that their applications offer.

use serde_json::{Value, json};

use super::super::super::{Error, Result};
use crate::model::Guid;
use crate::model::packed::packed;

/// An application template.
#[derive(Clone)]
pub struct Template {
    pub id: Guid,
    pub name: String,
    pub jobs: &'static [JobTemplate],
}

/// Graph: `synchronizationTemplate`.
pub struct JobTemplate {
    pub id: &'static str,
    pub description: &'static str,
    schema: fn() -> Vec<u8>,
}

pub struct Gallery {
    /// Ids are of this tenant only: whoever remembers those of the real gallery finds nothing.
    templates: Vec<Template>,
    schemas: Vec<(&'static str, Value)>,
}

const TO_TENANT: fn() -> Vec<u8> = || packed!("to-tenant");
const TO_DIRECTORY: fn() -> Vec<u8> = || packed!("to-directory");

static TO_TENANT_JOBS: [JobTemplate; 2] = [
    JobTemplate {
        id: "AD2AADProvisioning",
        description: "Users, groups and contacts from Active Directory to Microsoft Entra ID",
        schema: TO_TENANT,
    },
    JobTemplate {
        id: "AD2AADPasswordHash",
        description: "Password hashes from Active Directory to Microsoft Entra ID",
        schema: TO_TENANT,
    },
];
static TO_DIRECTORY_JOBS: [JobTemplate; 1] = [JobTemplate {
    id: "AAD2ADGroupProvisioning",
    description: "Groups from Microsoft Entra ID to Active Directory",
    schema: TO_DIRECTORY,
}];
static OTHER_JOBS: [JobTemplate; 0] = [];

impl Gallery {
    pub fn load() -> Result<Self> {
        let template = |last: u8, name: &str, jobs: &'static [JobTemplate]| Template {
            id: Guid::from_bytes([
                0x5e, 0x0c, 0x1f, 0x3a, 0x7b, 0x21, 0x4d, 0x44, 0x9a, 0x10, 0, 0, 0, 0, 0, last,
            ]),
            name: name.to_owned(),
            jobs,
        };
        let mut schemas = Vec::new();
        for job in TO_TENANT_JOBS.iter().chain(&TO_DIRECTORY_JOBS) {
            let schema = serde_json::from_slice(&(job.schema)());
            schemas.push((job.id, schema.map_err(|e| Error::Data(e.to_string()))?));
        }
        let templates = vec![
            template(
                1,
                "Workday to Active Directory User Provisioning",
                &OTHER_JOBS,
            ),
            template(
                2,
                "API-driven provisioning to on-premises Active Directory",
                &OTHER_JOBS,
            ),
            template(
                3,
                "Active Directory to Microsoft Entra ID Provisioning",
                &TO_TENANT_JOBS,
            ),
            template(
                4,
                "Microsoft Entra ID to Active Directory Provisioning",
                &TO_DIRECTORY_JOBS,
            ),
        ];
        Ok(Self { templates, schemas })
    }

    pub fn templates(&self) -> &[Template] {
        &self.templates
    }

    pub fn find(&self, id: &str) -> Option<&Template> {
        let id = id.parse().ok()?;
        self.templates.iter().find(|t| t.id == id)
    }

    /// As Microsoft renamed them before.
    pub fn rename(&mut self, from: &str, to: &str) {
        for template in self.templates.iter_mut().filter(|t| t.name == from) {
            to.clone_into(&mut template.name);
        }
    }

    /// The schema that a new job has, with this id.
    pub fn schema(&self, job_template: &str, id: &str, version: &str) -> Value {
        let found = self.schemas.iter().find(|(of, _)| *of == job_template);
        let mut schema = json!({"id": id, "version": version});
        if let (Some(out), Some((_, Value::Object(parts)))) = (schema.as_object_mut(), found) {
            out.extend(parts.clone());
        }
        schema
    }
}

impl Template {
    pub fn json(&self) -> Value {
        json!({
            "id": self.id, "displayName": self.name, "homePageUrl": null,
            "supportedSingleSignOnModes": [], "supportedProvisioningTypes": ["sync"],
            "logoUrl": null, "categories": ["directory"], "publisher": "Fabrikam Practice",
            "description": null,
        })
    }
}

impl JobTemplate {
    pub fn json(&self, app: Guid) -> Value {
        json!({
            "id": self.id, "applicationId": app, "default": true, "description": self.description,
            "discoverable": false, "factoryTag": self.id,
            "metadata": [
                {"key": "IsSynchronizationAgentRequired", "value": "true"},
                {"key": "IsSynchronizationAgentAssignmentRequired", "value": "true"},
            ],
        })
    }
}
