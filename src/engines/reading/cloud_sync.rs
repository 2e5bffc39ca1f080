//! What Microsoft Graph says of Cloud Sync's jobs: a job, its schema, its application's settings;
//! from files that hold Graph's answers, or as they were just read.

use std::collections::BTreeSet;

use crate::model::Dn;
use crate::model::provisioning::{Direction, Job, JobSchema, PASSWORD_HASHES, Setting};

use super::configuration::Condition;
use super::json::{self, JsonError};
use super::node::{Node, Untaken};

/// The jobs that were found, and what of them nobody here understands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CloudSync {
    pub jobs: Vec<CloudJob>,
    /// With the file they stand in.
    pub untaken: Vec<(String, Untaken)>,
    /// These are all of a tenant: what is not among them is not there.
    pub whole: bool,
}

/// One job. What its files do not say is `None` or empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CloudJob {
    pub file: String,
    pub id: String,
    /// `AD2AADProvisioning`, `AAD2ADGroupProvisioning` …
    pub template: String,
    /// `Active`, `Paused` …
    pub state: String,
    /// DNS name of the Active Directory domain.
    pub domain: Option<String>,
    /// 0: the limit is off.
    pub deletion_limit: Option<u32>,
    /// Who is told by mail.
    pub recipients: String,
    pub rules: Vec<CloudRule>,
}

/// Graph: `synchronizationRule`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloudRule {
    pub name: String,
    pub source: String,
    pub target: String,
    pub priority: i64,
    /// None: every container.
    pub containers: Vec<Dn>,
    pub groups: Vec<String>,
    pub mappings: Vec<ObjectMapping>,
    pub unusual: Vec<Detail>,
}

/// A detail that no document has and that is not what it usually is: its name in Graph, its value.
pub type Detail = (&'static str, String);

/// Graph: `objectMapping`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectMapping {
    pub name: String,
    pub enabled: bool,
    pub source: String,
    pub target: String,
    /// Any group of conditions that holds as a whole takes the object in; none: every object.
    pub scoping: Vec<Vec<Condition>>,
    pub attributes: Vec<AttributeMapping>,
    pub unusual: Vec<Detail>,
}

/// Graph: `attributeMapping`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeMapping {
    pub target: String,
    /// The attribute, the constant in quotes, or the expression.
    pub source: String,
    /// `Attribute`, `Constant`, `Function`.
    pub kind: String,
    pub unusual: Vec<Detail>,
}

/// Settings by which the service itself signs in: it makes them, and keeps their values to itself.
const OF_THE_SERVICE: [&str; 2] = ["UserName", "Password"];

const ACTIVE_DIRECTORY: &str = "Active Directory";

impl CloudRule {
    /// Whether it carries objects out of Active Directory or into it.
    pub fn direction(&self) -> Option<Direction> {
        if self.source.eq_ignore_ascii_case(ACTIVE_DIRECTORY) {
            Some(Direction::ToTenant)
        } else if self.target.eq_ignore_ascii_case(ACTIVE_DIRECTORY) {
            Some(Direction::ToDirectory)
        } else {
            None
        }
    }

    /// What is written to an attribute of an object of the target, by its first mapping.
    pub fn source_of(&self, target: &str) -> Option<&AttributeMapping> {
        let mut all = self.mappings.iter().flat_map(|m| &m.attributes);
        all.find(|a| a.target.eq_ignore_ascii_case(target))
    }

    pub fn carries_password_hashes(&self) -> bool {
        self.source_of("CredentialData").is_some()
    }
}

impl CloudJob {
    /// `None`: it carries neither accounts nor groups, or something unknown.
    pub fn direction(&self) -> Option<Direction> {
        match self.template.as_str() {
            "" => self.rules.iter().find_map(CloudRule::direction),
            PASSWORD_HASHES => Some(Direction::ToTenant),
            template => [Direction::ToTenant, Direction::ToDirectory]
                .into_iter()
                .find(|d| d.job_template() == template),
        }
    }

    /// It carries hashes of the accounts that another job chooses, and has no scope of its own.
    pub fn is_of_password_hashes(&self) -> bool {
        self.template == PASSWORD_HASHES
    }

    /// Attributes of Exchange Online are written into Active Directory by a job of their own.
    pub fn writes_exchange_back(&self) -> bool {
        self.template == "AAD2ADExchangeHybridWriteback"
    }

    /// The DNS name of its domain: as its settings say, else where its containers are.
    pub fn domain_name(&self) -> Option<String> {
        let listed = || {
            let mut containers = self.rules.iter().flat_map(|r| &r.containers);
            let name = containers.next()?.dns_domain();
            (!name.is_empty()).then_some(name)
        };
        self.domain.clone().or_else(listed)
    }

    /// Password hashes are carried by a job of their own, or by a mapping of this one.
    pub fn carries_password_hashes(&self) -> bool {
        self.is_of_password_hashes() || self.rules.iter().any(CloudRule::carries_password_hashes)
    }
}

impl CloudSync {
    /// Adds a file with an answer of Graph's, whichever it is. `false`: it is none.
    pub fn add(&mut self, file: &str, mut top: Node) -> bool {
        // Its attributes are the directories' own; thousands of lines say nothing.
        top.fold("directories");
        let known =
            self.add_settings(file, &top) || self.add_jobs(file, &top) || self.add_job(file, &top);
        if known {
            self.list(file, &top);
        }
        known
    }

    /// The tenant's jobs as they were just read, each with its schema and its application's settings.
    pub fn of_jobs<'a>(
        jobs: impl IntoIterator<Item = (&'a Job, &'a JobSchema, &'a [Setting])>,
    ) -> Result<Self, JsonError> {
        let mut cloud = Self {
            whole: true,
            ..Self::default()
        };
        for (job, schema, settings) in jobs {
            cloud.add_read(job, schema, settings)?;
        }
        Ok(cloud)
    }

    fn add_read(
        &mut self,
        job: &Job,
        schema: &JobSchema,
        settings: &[Setting],
    ) -> Result<(), JsonError> {
        let mut top = json::of_value(&schema.json)?;
        top.fold("directories");
        let mut read = schema_of(&job.id, &top);
        read.id.clone_from(&job.id);
        read.template.clone_from(&job.template);
        read.state = format!("{:?}", job.state);
        for setting in settings {
            let value = setting.value.as_deref().unwrap_or_default();
            let known = take_setting(&mut read, &setting.key, value);
            if !known && !OF_THE_SERVICE.contains(&setting.key.as_str()) {
                let path = format!("synchronization/secrets/{}", setting.key);
                let (count, example) = (1, String::new());
                let untaken = Untaken {
                    path,
                    count,
                    example,
                };
                self.untaken.push((job.id.clone(), untaken));
            }
        }
        self.jobs.push(read);
        self.list(&job.id, &top);
        Ok(())
    }

    /// Files of one folder belong together: a schema to its job, settings to every job.
    pub fn settle(&mut self) {
        let (mut schemas, mut heads): (Vec<_>, Vec<_>) = std::mem::take(&mut self.jobs)
            .into_iter()
            .partition(|job| job.is_schema());
        let (settings, mut jobs): (Vec<_>, Vec<_>) =
            heads.drain(..).partition(CloudJob::is_settings);
        let lone = schemas.len() == 1 && jobs.len() == 1;
        for job in jobs.iter_mut().filter(|j| j.rules.is_empty()) {
            let at = schemas
                .iter()
                .position(|s| lone || (!s.id.is_empty() && s.id == job.id));
            if let Some(at) = at {
                job.rules = schemas.remove(at).rules;
            }
        }
        jobs.extend(schemas);
        for job in &mut jobs {
            for of_app in &settings {
                job.domain = job.domain.take().or_else(|| of_app.domain.clone());
                job.deletion_limit = job.deletion_limit.or(of_app.deletion_limit);
                if job.recipients.is_empty() {
                    job.recipients.clone_from(&of_app.recipients);
                }
            }
        }
        self.jobs = jobs;
    }

    fn list(&mut self, file: &str, top: &Node) {
        let untaken = top.untaken().into_iter();
        self.untaken.extend(untaken.map(|u| (file.to_owned(), u)));
    }

    /// `synchronization/secrets`: the keys that are read here hold no secret.
    fn add_settings(&mut self, file: &str, top: &Node) -> bool {
        let is_setting =
            |n: &Node| n.name.eq_ignore_ascii_case("value") && n.has("key") && n.has("value");
        if !top.children.iter().any(is_setting) {
            return false;
        }
        top.child("@odata.context");
        let mut job = CloudJob {
            file: file.to_owned(),
            ..CloudJob::default()
        };
        for pair in top.all("value") {
            let key = pair.child("key").map_or("", Node::text);
            let value = pair.children.iter().find(|c| c.name == "value");
            let text = value.map_or("", |v| v.text()).to_owned();
            let known = take_setting(&mut job, key, &text);
            if let Some(value) = value.filter(|_| known) {
                value.take();
            }
        }
        self.jobs.push(job);
        true
    }

    fn add_jobs(&mut self, file: &str, top: &Node) -> bool {
        let jobs: Vec<&Node> = top
            .children
            .iter()
            .filter(|n| n.name.eq_ignore_ascii_case("value") && n.has("templateId"))
            .collect();
        if jobs.is_empty() {
            return false;
        }
        top.child("@odata.context");
        for node in jobs {
            node.take();
            self.jobs.push(job_of(file, node));
        }
        true
    }

    fn add_job(&mut self, file: &str, top: &Node) -> bool {
        if top.has("synchronizationRules") {
            self.jobs.push(schema_of(file, top));
            return true;
        }
        if top.has("templateId") {
            self.jobs.push(job_of(file, top));
            return true;
        }
        false
    }
}

impl CloudJob {
    fn is_schema(&self) -> bool {
        !self.rules.is_empty() && self.template.is_empty()
    }

    fn is_settings(&self) -> bool {
        self.rules.is_empty() && self.template.is_empty()
    }
}

/// Whether the setting is one that is understood.
fn take_setting(job: &mut CloudJob, key: &str, value: &str) -> bool {
    let inner = || serde_json::from_str::<serde_json::Value>(value).ok();
    match key {
        "Domain" => {
            let named = inner().and_then(|v| Some(v.get("domain")?.as_str()?.to_owned()));
            job.domain = named.or_else(|| Some(value.to_owned()).filter(|v| !v.starts_with('{')));
            job.domain.is_some()
        }
        "SyncNotificationSettings" => {
            let Some(told) = inner() else { return false };
            let text = |name: &str| told.get(name).and_then(|v| v.as_str());
            let on = told.get("DeleteThresholdEnabled").and_then(|v| v.as_bool());
            let limit = told.get("DeleteThresholdValue").and_then(|v| v.as_u64());
            job.deletion_limit = match (on, limit) {
                (Some(false), _) => Some(0),
                (_, Some(limit)) => u32::try_from(limit).ok(),
                _ => None,
            };
            text("Recipients")
                .unwrap_or_default()
                .clone_into(&mut job.recipients);
            true
        }
        // Only repeats what the templates of the jobs say.
        "AppKey" => true,
        _ => false,
    }
}

fn job_of(file: &str, node: &Node) -> CloudJob {
    node.child("@odata.context");
    let schema = node.child("schema").map(|s| schema_of(file, s));
    // How it runs now and what it did is no configuration: all below is taken together.
    for passing in ["status", "bulkUpload"] {
        node.child(passing).into_iter().for_each(take_all);
    }
    let schedule = node.child("schedule");
    let state = schedule.map_or("", |s| s.text_of("state")).to_owned();
    schedule.into_iter().for_each(take_all);
    CloudJob {
        file: file.to_owned(),
        id: node.text_of("id").to_owned(),
        template: node.text_of("templateId").to_owned(),
        state,
        rules: schema.map(|s| s.rules).unwrap_or_default(),
        ..CloudJob::default()
    }
}

fn take_all(node: &Node) {
    node.take();
    node.children.iter().for_each(take_all);
}

fn schema_of(file: &str, node: &Node) -> CloudJob {
    for known in ["@odata.context", "version", "provisioningTaskIdentifier"] {
        node.child(known);
    }
    CloudJob {
        file: file.to_owned(),
        id: node.text_of("id").to_owned(),
        rules: node.all("synchronizationRules").map(rule).collect(),
        ..CloudJob::default()
    }
}

/// Of these details with their usual values: those that are otherwise.
fn unusual(node: &Node, usual: &[(&'static str, &str)]) -> Vec<Detail> {
    let differs = |(name, usual): &(&'static str, &str)| {
        let value = node.text_of(name);
        let other = !value.is_empty() && !same_flags(value, usual);
        other.then(|| (*name, value.to_owned()))
    };
    usual.iter().filter_map(differs).collect()
}

/// Several flags come in one text, with blanks and without, in any order.
fn same_flags(value: &str, usual: &str) -> bool {
    let flags = |text: &str| -> BTreeSet<String> {
        let each = text.split(',').map(str::trim);
        each.map(str::to_ascii_lowercase).collect()
    };
    flags(value) == flags(usual)
}

fn rule(node: &Node) -> CloudRule {
    node.child("id");
    let text = |name: &str| node.text_of(name).to_owned();
    let groups = node.child("groupFilter");
    CloudRule {
        name: text("name"),
        source: text("sourceDirectoryName"),
        target: text("targetDirectoryName"),
        priority: node.text_of("priority").parse().unwrap_or_default(),
        containers: node
            .child("containerFilter")
            .map(containers)
            .unwrap_or_default(),
        groups: groups
            .map(|g| {
                g.all("includedGroups")
                    .map(|n| n.text().to_owned())
                    .collect()
            })
            .unwrap_or_default(),
        mappings: node.all("objectMappings").map(object_mapping).collect(),
        unusual: unusual(node, &[("editable", "true"), ("priority", "1")]),
    }
}

/// An entry that is no DN is left, and so listed.
fn containers(filter: &Node) -> Vec<Dn> {
    let mut out = Vec::new();
    for entry in filter.all("includedContainers") {
        match Dn::parse(entry.text()) {
            Ok(dn) => out.push(dn),
            Err(_) => entry.leave(),
        }
    }
    out
}

fn object_mapping(node: &Node) -> ObjectMapping {
    let text = |name: &str| node.text_of(name).to_owned();
    let scope = node.child("scope");
    ObjectMapping {
        name: text("name"),
        enabled: !node.text_of("enabled").eq_ignore_ascii_case("false"),
        source: text("sourceObjectName"),
        target: text("targetObjectName"),
        scoping: scope
            .map(|s| s.all("groups").map(conditions).collect())
            .unwrap_or_default(),
        attributes: node
            .all("attributeMappings")
            .map(attribute_mapping)
            .collect(),
        unusual: unusual(node, &[("flowTypes", "Add,Update,Delete")]),
    }
}

fn conditions(group: &Node) -> Vec<Condition> {
    group.child("name");
    let clause = |clause: &Node| {
        let values = clause.child("targetOperand");
        let values = values.map(|t| t.all("values").map(Node::text).collect::<Vec<_>>());
        Condition {
            attribute: clause.text_of("sourceOperandName").to_owned(),
            operator: clause.text_of("operatorName").to_owned(),
            value: values.unwrap_or_default().join(", "),
        }
    };
    group.all("clauses").map(clause).collect()
}

fn attribute_mapping(node: &Node) -> AttributeMapping {
    let usual = [
        ("matchingPriority", "0"),
        ("flowBehavior", "FlowWhenChanged"),
        ("flowType", "Always"),
        ("exportMissingReferences", "false"),
        ("defaultValue", ""),
    ];
    let source = node.child("source");
    let text = |name: &str| source.map_or("", |s| s.text_of(name)).to_owned();
    // The same as the expression, taken apart.
    source
        .into_iter()
        .flat_map(|s| s.all("parameters"))
        .for_each(take_all);
    let (kind, name, expression) = (text("type"), text("name"), text("expression"));
    AttributeMapping {
        target: node.text_of("targetAttributeName").to_owned(),
        source: match kind.as_str() {
            "Constant" => format!("\"{}\"", if name.is_empty() { &expression } else { &name }),
            "Attribute" if !name.is_empty() => name,
            _ if expression.is_empty() => name,
            _ => expression,
        },
        kind,
        unusual: unusual(node, &usual),
    }
}
