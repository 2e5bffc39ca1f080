//! What Cloud Sync's jobs say, as a document; and item by item what could not be carried over.

use crate::engines::IncludedContainers;
use crate::model::document::{
    CredentialRef, Domain, EngineKind, Forest, SignIn, TargetOu, Transport,
};
use crate::model::provisioning::Direction;
use crate::model::words::words;
use crate::model::{Dn, Document, Words};

use super::cloud_sync::{CloudJob, CloudRule, CloudSync, Detail, ObjectMapping};
use super::import::{Imported, NotCarried, why};

/// The jobs of one tenant, each of one domain, as a document.
pub fn import_cloud(cloud: &CloudSync) -> Imported {
    let mut import = Import {
        document: Document::new(EngineKind::CloudSync),
        not_carried: Vec::new(),
    };
    for job in &cloud.jobs {
        import.job(job);
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

struct Import {
    document: Document,
    not_carried: Vec<NotCarried>,
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
        if let Some(limit) = job.deletion_limit {
            self.document.safety.deletion_limit = limit;
        }
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
            cloud_sync: Default::default(),
            rules: Vec::new(),
        };
        domain.set_scope(&scope);
        self.add_domain(domain);
        for rule in &job.rules {
            self.rule(job, rule);
        }
    }

    /// A child domain stands in its parent's forest.
    fn add_domain(&mut self, domain: Domain) {
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
                    Some(there) => there.rules.extend(domain.rules),
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
        for group in &rule.groups {
            self.leave(
                words!("import-pilot", group = group),
                words!("import-pilot-why"),
                &place,
            );
        }
        let name = rule.source_of("UserPrincipalName");
        if let Some(name) = name.filter(|n| n.kind == "Attribute") {
            self.document
                .identity
                .sign_in_attribute
                .clone_from(&name.source);
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
        let attributes: usize = mappings.iter().map(|m| m.attributes.len()).sum();
        if attributes > 0 {
            self.leave(
                words!("import-attributes", count = attributes),
                words!("import-attributes-why"),
                place,
            );
        }
    }

    fn read_to_directory(&mut self, job: &CloudJob) {
        let writeback = &mut self.document.group_writeback;
        writeback.enabled = true;
        let target = job
            .rules
            .iter()
            .find_map(|r| r.source_of("parentDistinguishedName"));
        let dn = target
            .filter(|t| t.kind == "Constant")
            .and_then(|t| Dn::parse(t.source.trim_matches('"')).ok());
        match dn {
            Some(dn) => {
                writeback.target = Some(TargetOu {
                    dn,
                    guid: None,
                    create: false,
                });
            }
            None => self.leave(
                words!("import-target"),
                words!("import-target-why"),
                &job.file,
            ),
        }
        for rule in &job.rules {
            let place = place(job, rule);
            for group in &rule.groups {
                self.leave(
                    words!("import-written-group", group = group),
                    words!("import-written-group-why"),
                    &place,
                );
            }
            self.details(&rule.unusual, &place);
            self.mappings(&place, &rule.mappings);
        }
    }
}

fn place(job: &CloudJob, rule: &CloudRule) -> String {
    format!("{}: synchronizationRules/{}", job.file, rule.name)
}
