//! What Cloud Sync's jobs say, as a document; and item by item what could not be carried over.

mod identity;
mod writeback;

use std::collections::BTreeSet;

use crate::engines::IncludedContainers;
use crate::engines::cloud_sync::{is_anchor, is_sign_in};
use crate::model::document::{
    CredentialRef, Domain, DomainSync, EngineKind, Forest, Member, SignIn, Transport,
};
use crate::model::provisioning::Direction;
use crate::model::words::words;
use crate::model::{Dn, Document, Words};

use super::cloud_sync::{AttributeMapping, CloudJob, CloudRule, CloudSync, Detail, ObjectMapping};
use super::import::{Imported, NotCarried};
use super::import_rest::why;
pub use identity::Identities;
use identity::is_of_users;

/// The jobs of one tenant, each of one domain, as a document.
pub fn import_cloud(cloud: &CloudSync) -> Imported {
    let mut import = Import {
        document: Document::new(EngineKind::CloudSync),
        not_carried: Vec::new(),
        said: Said::default(),
    };
    for job in &cloud.jobs {
        import.job(job);
    }
    for job in &cloud.jobs {
        import.other_identity(job);
    }
    if import.said.limit.is_none() && !cloud.jobs.is_empty() {
        let limit = told(import.document.safety.deletion_limit);
        import.leave(
            words!("import-limit-unsaid"),
            words!("import-unsaid-why", value = limit),
            "SyncNotificationSettings",
        );
    }
    import.document.forest.sort_by(|a, b| a.name.cmp(&b.name));
    for forest in &import.document.forest {
        import.not_carried.push(NotCarried {
            what: words!("import-forest-guessed", forest = &forest.name),
            why: words!("import-forest-guessed-why"),
            place: forest.name.clone(),
        });
    }
    import.not_carried.extend(untaken(cloud));
    Imported {
        document: import.document,
        not_carried: import.not_carried,
    }
}

/// Jobs that lie beside another engine's export.
pub(super) fn left(cloud: &CloudSync) -> Vec<NotCarried> {
    let jobs = cloud.jobs.iter().map(|job| NotCarried {
        what: words!("import-other-engine", job = name_of(job)),
        why: words!("import-other-engine-why"),
        place: job.file.clone(),
    });
    jobs.chain(untaken(cloud)).collect()
}

fn untaken(cloud: &CloudSync) -> impl Iterator<Item = NotCarried> {
    cloud.untaken.iter().map(|(file, untaken)| NotCarried {
        what: words!(
            "import-element",
            count = untaken.count,
            path = &untaken.path
        ),
        why: why(&untaken.path),
        place: format!("{file}: {}", untaken.path),
    })
}

fn name_of(job: &CloudJob) -> String {
    let rule = job.rules.first().map(|r| r.name.clone());
    let named = [job.id.clone(), rule.unwrap_or_default()];
    let mut named = named.into_iter().filter(|n| !n.is_empty());
    named.next().unwrap_or_else(|| job.file.clone())
}

fn told(limit: u32) -> Words {
    match limit {
        0 => words!("plan-set-off"),
        n => words!("plan-limit-deletions", n = n),
    }
}

const PARENT: &str = "parentDistinguishedName";

struct Import {
    document: Document,
    not_carried: Vec<NotCarried>,
    said: Said,
}

/// What the jobs so far decided on that a document has once for all of them.
#[derive(Default)]
struct Said {
    sign_in: bool,
    anchor: bool,
    limit: Option<u32>,
}

impl Import {
    fn leave(&mut self, what: Words, why: Words, place: &str) {
        self.not_carried.push(NotCarried {
            what,
            why,
            place: place.to_owned(),
        });
    }

    fn job(&mut self, job: &CloudJob) {
        let paused = !job.state.is_empty() && !job.state.eq_ignore_ascii_case("active");
        if paused {
            self.leave(
                words!("import-job-state", job = name_of(job), state = &job.state),
                words!("import-job-state-why"),
                &job.file,
            );
        }
        if !job.recipients.is_empty() {
            self.leave(
                words!("import-recipients", who = &job.recipients),
                words!("import-feature-why"),
                &job.file,
            );
        }
        self.limit(job);
        self.document.features.password_hash_sync |= job.carries_password_hashes();
        match job.direction() {
            _ if job.is_of_password_hashes() => {}
            Some(Direction::ToTenant) => self.read_to_tenant(job),
            Some(Direction::ToDirectory) => self.read_to_directory(job),
            None if job.writes_exchange_back() => self.document.features.exchange_hybrid = true,
            None if job.rules.is_empty() && job.template.is_empty() => {}
            None => self.leave(
                words!(
                    "import-job-other",
                    job = name_of(job),
                    template = &job.template
                ),
                words!("import-other-connector-why"),
                &job.file,
            ),
        }
    }

    /// Each application has a limit of its own, and a document one for all.
    fn limit(&mut self, job: &CloudJob) {
        let Some(limit) = job.deletion_limit else {
            return;
        };
        match self.said.limit {
            None => {
                self.said.limit = Some(limit);
                self.document.safety.deletion_limit = limit;
            }
            Some(first) if first != limit => self.leave(
                words!("import-limit", job = name_of(job), limit = told(limit)),
                words!("import-limit-why", limit = told(first)),
                &job.file,
            ),
            Some(_) => {}
        }
    }

    fn read_to_tenant(&mut self, job: &CloudJob) {
        let Some(name) = job.domain_name() else {
            return self.leave(
                words!("import-job-domain", job = name_of(job)),
                words!("import-job-domain-why"),
                &job.file,
            );
        };
        let head = Dn::of_dns_domain(&name);
        let listed: Vec<Dn> = job
            .rules
            .iter()
            .flat_map(|r| r.containers.clone())
            .collect();
        let (inside, strays): (Vec<Dn>, Vec<Dn>) = listed
            .iter()
            .cloned()
            .partition(|dn| dn.is_at_or_below(&head));
        for stray in &strays {
            self.leave(
                words!("import-stray", dn = stray, domain = &name),
                words!("import-stray-why"),
                &job.file,
            );
        }
        // A job without its schema says nothing of its scope.
        if job.rules.is_empty() {
            self.leave(
                words!("import-job-schema", job = name_of(job)),
                words!("import-job-schema-why"),
                &job.file,
            );
        }
        // A rule without a filter takes the whole domain.
        let whole = job
            .rules
            .iter()
            .any(|r| r.direction() == Some(Direction::ToTenant) && r.containers.is_empty());
        let scope = match (whole, inside.is_empty()) {
            (true, _) => IncludedContainers::scope(&[], &head),
            // All that was listed lies elsewhere: nothing of this domain.
            (false, true) => crate::model::Scope::default(),
            (false, false) => IncludedContainers::scope(&inside, &head),
        };
        let mut domain = Domain {
            name: name.clone(),
            guid: None,
            controllers: Vec::new(),
            cloud_sync: DomainSync {
                pilot_groups: self.pilot_groups(job),
                ..DomainSync::default()
            },
            rules: Vec::new(),
        };
        domain.set_scope(&scope);
        self.add_domain(job, domain);
        self.identity(job);
        for rule in &job.rules {
            self.rule(job, rule);
        }
    }

    /// Who of those in scope syncs: the document has one choice for all rules of a domain.
    fn pilot_groups(&mut self, job: &CloudJob) -> Vec<Member> {
        let rules = || rules_of(job, Direction::ToTenant);
        let chosen: BTreeSet<_> = rules().map(choice).collect();
        let everybody = rules().any(|r| r.groups.is_empty());
        if chosen.len() > 1 {
            self.leave(
                words!("import-rules-differ", job = name_of(job)),
                words!("import-rules-differ-why"),
                &job.file,
            );
        }
        let mut members: Vec<Member> = Vec::new();
        for rule in rules() {
            for group in &rule.groups {
                let why = match Dn::parse(group) {
                    Ok(_) if everybody => words!("import-pilot-everybody-why"),
                    Ok(dn) => {
                        if !members.iter().any(|m| m.dn == dn) {
                            members.push(Member { dn, guid: None });
                        }
                        continue;
                    }
                    Err(_) => words!("import-pilot-unnamed-why"),
                };
                self.leave(
                    words!("import-pilot", group = group),
                    why,
                    &place(job, rule),
                );
            }
        }
        members
    }

    /// A child domain stands in its parent's forest.
    fn add_domain(&mut self, job: &CloudJob, domain: Domain) {
        let below = |name: &str, of: &str| {
            name == of
                || name
                    .strip_suffix(of)
                    .is_some_and(|rest| rest.ends_with('.'))
        };
        let known = self
            .document
            .forest
            .iter_mut()
            .find(|f| below(&domain.name, &f.name) || below(&f.name, &domain.name));
        match known {
            Some(forest) => {
                if below(&forest.name, &domain.name) {
                    forest.name.clone_from(&domain.name);
                }
                match forest.domain.iter_mut().find(|d| d.name == domain.name) {
                    // Two jobs of one domain carry what either carries.
                    Some(there) => {
                        there.rules.extend(domain.rules);
                        let groups = &mut there.cloud_sync.pilot_groups;
                        let others = domain.cloud_sync.pilot_groups;
                        if groups.is_empty() || others.is_empty() {
                            groups.clear();
                        } else {
                            groups.extend(others);
                        }
                        self.leave(
                            words!("import-second-job", job = name_of(job)),
                            words!("import-second-job-why"),
                            &job.file,
                        );
                    }
                    None => forest.domain.push(domain),
                }
            }
            None => self.document.forest.push(Forest {
                name: domain.name.clone(),
                sign_in: SignIn {
                    account: String::new(),
                    credential: CredentialRef::Ask,
                },
                connector: None,
                transport: Transport::default(),
                ca_file: None,
                domain: vec![domain],
            }),
        }
    }

    fn rule(&mut self, job: &CloudJob, rule: &CloudRule) {
        let place = place(job, rule);
        if rule.direction() != Some(Direction::ToTenant) {
            for group in &rule.groups {
                self.leave(
                    words!("import-pilot", group = group),
                    words!("import-kept-why"),
                    &place,
                );
            }
        }
        self.details(&rule.unusual, &place);
        self.mappings(&place, &rule.mappings);
    }

    fn details(&mut self, unusual: &[Detail], place: &str) {
        for (name, value) in unusual {
            self.leave(
                words!("import-detail", name = *name, value = value),
                words!("import-attributes-why"),
                place,
            );
        }
    }

    /// A filter or a mapping that is off changes who syncs; what single attributes carry is the
    /// template's, told together.
    fn mappings(&mut self, place: &str, mappings: &[ObjectMapping]) {
        for mapping in mappings {
            let place = format!("{place}/{}", mapping.name);
            self.details(&mapping.unusual, &place);
            for attribute in &mapping.attributes {
                self.details(&attribute.unusual, &format!("{place}/{}", attribute.target));
            }
            if !mapping.enabled {
                self.leave(
                    words!("import-mapping-off", name = &mapping.name),
                    words!("import-mapping-off-why"),
                    &place,
                );
            }
            for group in &mapping.scoping {
                let told: Vec<String> = group.iter().map(ToString::to_string).collect();
                self.leave(
                    words!(
                        "import-filter",
                        name = &mapping.name,
                        filter = told.join("; ")
                    ),
                    words!("import-filter-why"),
                    &place,
                );
            }
        }
        let attributes = mappings
            .iter()
            .flat_map(|m| m.attributes.iter().map(move |a| (m, a)));
        let attributes = attributes.filter(|(m, a)| !is_decided(m, a)).count();
        if attributes > 0 {
            self.leave(
                words!("import-attributes", count = attributes),
                words!("import-attributes-why"),
                place,
            );
        }
    }
}

fn rules_of(job: &CloudJob, direction: Direction) -> impl Iterator<Item = &CloudRule> {
    let rules = job.rules.iter();
    rules.filter(move |r| r.direction() == Some(direction))
}

/// The containers and groups that a rule takes, in any order and spelling.
fn choice(rule: &CloudRule) -> (BTreeSet<&str>, BTreeSet<String>) {
    let containers = rule.containers.iter().map(Dn::key).collect();
    let groups = rule.groups.iter().map(|g| g.to_lowercase()).collect();
    (containers, groups)
}

/// Is this mapping told by itself, carried or listed?
fn is_decided(mapping: &ObjectMapping, attribute: &AttributeMapping) -> bool {
    let target = attribute.target.as_str();
    is_of_users(mapping) && (is_sign_in(target) || is_anchor(target))
        || mapping.target.eq_ignore_ascii_case("group") && target.eq_ignore_ascii_case(PARENT)
}

fn place(job: &CloudJob, rule: &CloudRule) -> String {
    format!("{}: synchronizationRules/{}", job.file, rule.name)
}
