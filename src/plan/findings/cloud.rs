//! Cloud Sync: what it cannot carry, what the tenant's jobs and agents stand at.

use crate::engines::cloud_sync::{
    MOST_CONFIGURATIONS, MOST_CONTAINERS, MOST_MEMBERS, Misfit, OLDEST_AGENT, SchemaWish, is_older,
    misfits,
};
use crate::engines::too_large;
use crate::model::document::{EngineKind, GroupChoice, JobOf, Run};
use crate::model::provisioning::{Agent, Direction};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document};
use crate::plan::Topic;
use crate::plan::make::cloud::title;
use crate::plan::make::{listed, shown};
use crate::plan::observed::Seen;
use crate::plan::provisioned::{AppSeen, GroupSizes, JobSeen, Match, Provisioned, named};

use super::Check;

/// Containers named in one finding.
const NAMED: usize = 10;

impl Check<'_> {
    pub(super) fn cloud(&mut self, desired: &Document) {
        if desired.engine != EngineKind::CloudSync {
            return;
        }
        let observed = self.observed;
        for of in desired.jobs() {
            let containers = observed.containers_of(desired, &of, self.new_target.as_ref());
            for misfit in misfits(desired, &of, &containers) {
                self.misfit(&misfit);
            }
            self.size(desired, &of);
            self.pilot(desired, &of);
            if let Some(there) = &observed.provisioned {
                let wish = SchemaWish::of(desired, &of, &containers);
                match (&of, there.find(desired, &of)) {
                    // Made with its domain's, of which all else is told.
                    (JobOf::Passwords(_), Match::None | Match::App(_)) => {
                        self.stands_still(desired, &of);
                    }
                    _ => self.job(desired, there, &of, wish.as_ref()),
                }
            }
        }
        // What could not be read is told as such.
        let refused = observed
            .refused
            .iter()
            .any(|(topic, _)| *topic == Topic::Tenant);
        let asked = observed.provisioned.is_some() || refused;
        if observed.tenant.is_some() && !asked && !desired.jobs().is_empty() {
            self.warns(
                Topic::Tenant,
                words!("plan-cloud-no-permission"),
                words!("plan-cloud-no-permission-advice"),
            );
        }
        if desired.group_writeback.enabled {
            self.notes(
                Topic::GroupWriteback,
                words!("plan-writeback-limits"),
                words!("plan-writeback-limits-advice", version = OLDEST_AGENT),
            );
        }
        if let Some(there) = &observed.provisioned {
            self.agents(desired, there);
            self.written_groups(desired, there);
            self.configurations(desired, there);
            if desired.features.password_hash_sync {
                self.notes(
                    Topic::Features,
                    words!("plan-cloud-passwords"),
                    words!("plan-cloud-passwords-advice"),
                );
            }
        }
    }

    fn misfit(&mut self, misfit: &Misfit) {
        let topic = Topic::Scope;
        let Misfit::LeftOut { containers, .. } = misfit else {
            let advice = match misfit {
                Misfit::TooMany { .. } => {
                    words!("engines-no-count-instead", most = MOST_CONTAINERS)
                }
                _ => words!("plan-carries-nothing-advice"),
            };
            return self.blocks(topic, misfit.words(), advice);
        };
        let held = |dn: &&Dn| self.observed.held.get(*dn).copied().unwrap_or_default();
        let (holding, empty): (Vec<&Dn>, Vec<&Dn>) = containers.iter().partition(|dn| held(dn) > 0);
        if !holding.is_empty() {
            let objects: u64 = holding.iter().map(held).sum();
            let lines = holding
                .iter()
                .take(NAMED)
                .map(|dn| words!("plan-left-out-one", dn = shown(dn), n = held(dn)));
            let named = listed(lines.collect::<Vec<Words>>());
            let headline = words!("plan-left-out-objects", n = objects);
            let advice = words!(
                "plan-left-out-objects-advice",
                containers = holding.len(),
                which = named
            );
            self.blocks(topic, headline, advice);
        }
        if !empty.is_empty() {
            let named = listed(empty.iter().take(NAMED).map(|dn| shown(dn)));
            self.warns(
                topic,
                words!("plan-left-out-later", n = empty.len()),
                words!("plan-left-out-later-advice", which = named),
            );
        }
    }

    /// Computers are counted too, which are not carried: it warns.
    fn size(&mut self, desired: &Document, of: &JobOf) {
        let JobOf::Domain(name) = of else { return };
        let large = desired.domain_named(name).and_then(|domain| {
            let objects = self.observed.in_scope.get(&domain.dn())?;
            too_large(desired, domain, *objects)
        });
        if let Some(large) = large {
            let advice = words!(
                "plan-engine-cannot-advice",
                why = large.why,
                instead = large.instead
            );
            self.warns(Topic::Scope, large.asked.inert(), advice);
        }
    }

    fn pilot(&mut self, desired: &Document, of: &JobOf) {
        let JobOf::Domain(name) = of else { return };
        let Some(domain) = desired.domain_named(name) else {
            return;
        };
        let groups = &domain.cloud_sync.pilot_groups;
        if groups.is_empty() {
            return;
        }
        for group in groups {
            let found = self.observed.find(&group.dn, group.guid).object();
            let Some(seen) = found.filter(|seen| seen.is("group")) else {
                self.blocks(
                    Topic::Scope,
                    words!("plan-pilot-no-group", dn = shown(&group.dn)),
                    words!("plan-pilot-no-group-advice"),
                );
                continue;
            };
            self.pilot_group(seen);
        }
        self.warns(
            Topic::Scope,
            words!("plan-pilot", domain = inert(name), n = groups.len()),
            words!("plan-pilot-advice"),
        );
    }

    fn pilot_group(&mut self, seen: &Seen) {
        self.members(Topic::Scope, &shown(&seen.dn), seen.members.len() as u64);
        let nested = self.observed.nested.get(&seen.dn);
        if let Some(nested) = nested.filter(|n| !n.is_empty()) {
            let named = listed(nested.iter().take(NAMED).map(shown));
            self.warns(
                Topic::Scope,
                words!("plan-pilot-nested", dn = shown(&seen.dn), n = nested.len()),
                words!("plan-pilot-nested-advice", which = named),
            );
        }
    }

    fn members(&mut self, topic: Topic, group: &str, members: u64) {
        if members > MOST_MEMBERS {
            self.blocks(
                topic,
                words!("plan-group-large", group = group, n = members),
                words!("plan-group-large-advice", most = MOST_MEMBERS),
            );
        }
    }

    /// Those that are written back, by their members in the tenant.
    fn written_groups(&mut self, desired: &Document, there: &Provisioned) {
        let Some(sizes) = &there.sizes else { return };
        let topic = Topic::GroupWriteback;
        let large = sizes.members.iter().filter(|(_, n)| *n > MOST_MEMBERS);
        let large: Vec<&(String, u64)> = large.collect();
        match &desired.group_writeback.groups {
            GroupChoice::Selected(_) => {
                for (name, members) in &large {
                    self.members(topic, &inert(name), *members);
                }
            }
            GroupChoice::All if large.is_empty() => {}
            GroupChoice::All => {
                let lines = large
                    .iter()
                    .take(NAMED)
                    .map(|(name, n)| words!("plan-group-large", group = inert(name), n = *n));
                self.warns(
                    topic,
                    words!("plan-groups-large", n = large.len(), most = MOST_MEMBERS),
                    words!(
                        "plan-groups-large-advice",
                        which = listed(lines.collect::<Vec<Words>>())
                    ),
                );
            }
        }
        self.groups_counted(sizes, desired.group_writeback.groups == GroupChoice::All);
    }

    /// Says so where not all were counted, else how many they were.
    fn groups_counted(&mut self, sizes: &GroupSizes, all: bool) {
        let (topic, counted, found) = (Topic::GroupWriteback, sizes.members.len(), sizes.found);
        if sizes.all_found && counted == found {
            if all && counted > 0 {
                self.notes(
                    topic,
                    words!("plan-groups-counted", n = counted),
                    words!("plan-groups-counted-advice", most = MOST_MEMBERS),
                );
            }
            return;
        }
        let headline = match (all, sizes.all_found) {
            (true, true) => words!("plan-groups-not-all", counted = counted, n = found),
            (true, false) => words!("plan-groups-not-found", counted = counted),
            (false, _) => words!("plan-chosen-not-all", counted = counted, n = found),
        };
        let advice = match all {
            true => words!("plan-groups-not-all-advice", most = MOST_MEMBERS),
            false => words!("plan-chosen-not-all-advice", most = MOST_MEMBERS),
        };
        self.warns(topic, headline, advice);
    }

    fn job(
        &mut self,
        desired: &Document,
        there: &Provisioned,
        of: &JobOf,
        wish: Option<&SchemaWish>,
    ) {
        let topic = Topic::Tenant;
        let what = || title(of);
        match there.find(desired, of) {
            Match::Several(n) => self.blocks(
                topic,
                words!("plan-several-jobs", what = what(), n = n),
                words!("plan-several-jobs-advice"),
            ),
            Match::None => {
                if let Some(ids) = desired.job_ids(of) {
                    self.warns(
                        topic,
                        words!("plan-job-is-gone", what = what(), job = inert(&ids.id)),
                        words!("plan-job-is-gone-advice"),
                    );
                }
                let template = there.template(of.direction());
                let taken = template
                    .is_some_and(|t| named(&there.apps, t.id, of.domain()).next().is_some());
                if taken {
                    self.blocks(
                        topic,
                        words!("plan-app-name-taken", name = inert(of.domain())),
                        words!("plan-app-name-taken-advice"),
                    );
                }
                self.stands_still(desired, of);
            }
            Match::App(_) => self.stands_still(desired, of),
            Match::Job(app, job) => self.job_there(desired, of, (app, job), wish),
        }
    }

    fn job_there(
        &mut self,
        desired: &Document,
        of: &JobOf,
        (app, job): (&AppSeen, &JobSeen),
        wish: Option<&SchemaWish>,
    ) {
        let topic = Topic::Tenant;
        if let Some(Err(unfit)) = wish.map(|w| w.edit(&job.schema.json)) {
            self.blocks(
                topic,
                words!("plan-schema-unfit", what = title(of)),
                words!("plan-schema-unfit-advice", why = unfit.words()),
            );
        }
        let known = self.observed.file.document.as_ref();
        let ids = app.ids(job);
        if known.and_then(|d| d.job_ids(of)) != Some(&ids) {
            self.notes(
                topic,
                words!(
                    "plan-job-taken-over",
                    what = title(of),
                    app = inert(&app.app.name)
                ),
                words!("plan-job-taken-over-advice"),
            );
        }
        if let Some(quarantine) = &job.job.quarantine {
            let why = match quarantine.error.is_empty() {
                true => inert(&quarantine.reason).into_owned(),
                false => {
                    inert(&format!("{}: {}", quarantine.reason, quarantine.error)).into_owned()
                }
            };
            self.warns(
                topic,
                words!("plan-job-quarantine", what = title(of)),
                words!("plan-job-quarantine-advice", why = why),
            );
        }
        if !job.runs() {
            self.stands_still(desired, of);
        }
    }

    fn stands_still(&mut self, desired: &Document, of: &JobOf) {
        // Where the domain's job stands still, too, that is told of it.
        let told = match of {
            JobOf::Passwords(domain) => self.runs(desired, domain),
            JobOf::Domain(_) | JobOf::Writeback(_) => true,
        };
        if told && desired.run(of) == Run::Left {
            self.notes(
                Topic::Tenant,
                words!("plan-job-still", what = title(of)),
                words!("plan-job-still-advice"),
            );
        }
    }

    fn runs(&self, desired: &Document, domain: &str) -> bool {
        let there = self.observed.provisioned.as_ref();
        let of = JobOf::Domain(domain.to_owned());
        let found = there.map(|t| t.find(desired, &of));
        matches!(found, Some(Match::Job(_, job)) if job.runs())
    }

    /// They cannot be installed from here, so each finding says how.
    fn agents(&mut self, desired: &Document, there: &Provisioned) {
        let Some(agents) = &there.agents else { return };
        let topic = Topic::Engine;
        if agents.is_empty() {
            return self.warns(
                topic,
                words!("plan-no-agent"),
                words!("plan-no-agent-advice", version = OLDEST_AGENT),
            );
        }
        let carries = |of: &JobOf| !matches!(of, JobOf::Passwords(_));
        for of in desired.jobs().into_iter().filter(carries) {
            let serves = |a: &&Agent| {
                a.domains
                    .iter()
                    .any(|d| d.eq_ignore_ascii_case(of.domain()))
            };
            let serving: Vec<&Agent> = agents.iter().filter(serves).collect();
            let domain = inert(of.domain());
            if serving.is_empty() {
                self.warns(
                    topic,
                    words!("plan-no-agent-for", domain = domain),
                    words!("plan-no-agent-for-advice"),
                );
            } else if !serving.iter().any(|a| a.active) {
                let names = listed(serving.iter().map(|a| inert(&a.machine).into_owned()));
                self.warns(
                    topic,
                    words!("plan-agents-silent", domain = domain),
                    words!("plan-agents-silent-advice", machines = names),
                );
            }
        }
        self.versions(agents, desired.group_writeback.enabled);
    }

    /// The one version that something hangs on is that which writes groups.
    fn versions(&mut self, agents: &[Agent], writes: bool) {
        let topic = Topic::Engine;
        let machine = |agent: &Agent| inert(&agent.machine).into_owned();
        let known = agents
            .iter()
            .filter_map(|a| Some((a, a.version.as_deref()?)));
        for (agent, version) in known.filter(|(_, v)| is_older(v, OLDEST_AGENT)) {
            let advice = words!(
                "plan-agent-old-advice",
                version = inert(version),
                wanted = OLDEST_AGENT
            );
            let headline = words!("plan-agent-old", machine = machine(agent));
            match writes {
                true => self.warns(topic, headline, advice),
                false => self.notes(topic, headline, advice),
            }
        }
        let unknown = agents.iter().filter(|a| a.version.is_none());
        let unknown: Vec<String> = unknown.map(machine).collect();
        if !unknown.is_empty() {
            self.notes(
                topic,
                words!("plan-agents-unknown", n = unknown.len()),
                words!(
                    "plan-agents-unknown-advice",
                    machines = listed(unknown),
                    wanted = OLDEST_AGENT
                ),
            );
        }
    }

    fn configurations(&mut self, desired: &Document, there: &Provisioned) {
        let new = desired.jobs().iter().any(|of| {
            let writeback = of.direction() == Direction::ToDirectory;
            writeback && there.find(desired, of) == Match::None
        });
        let back = |a: &&AppSeen| a.direction == Direction::ToDirectory;
        let count = there.apps.iter().filter(back).count();
        if new && count >= MOST_CONFIGURATIONS {
            self.blocks(
                Topic::GroupWriteback,
                words!("plan-too-many-configurations", n = count),
                words!(
                    "plan-too-many-configurations-advice",
                    most = MOST_CONFIGURATIONS
                ),
            );
        }
    }
}
