//! `cloud-sync`: what the tenant's jobs stand at; starting, pausing, restarting; one object on demand.

use std::path::Path;

use serde_json::json;

use crate::apply::{self, Watch, group_trial, observe, trial, try_object};
use crate::engines::cloud_sync::{OLDEST_AGENT, included};
use crate::insight::{agent_line, is_wrong, job_lines};
use crate::model::document::{EngineKind, JobOf};
use crate::model::ports::Result;
use crate::model::provisioning::{Direction, OnDemand, Restart};
use crate::model::text::inert;
use crate::model::words::{list, say, words};
use crate::model::{Document, Problem, ProblemKind};
use crate::plan::{Cause, Match, Observed, Order, Provisioned, job_title, order, settled};
use crate::work::write_for_cloud_sync;

use super::args::{self, CloudSync, RestartHow, WhichJob};
use super::connect::World;
use super::plan::{consents, ended, tell};
use super::{Exit, say, stop};

pub async fn run(config: &Path, act: &CloudSync) -> Result<Exit> {
    if let CloudSync::Start { yes, .. }
    | CloudSync::Pause { yes, .. }
    | CloudSync::Restart { yes, .. }
    | CloudSync::Test { yes, .. } = act
        && !yes
        && !say::is_interactive()
    {
        say::problem(&Problem::new(
            ProblemKind::Invalid,
            words!("cli-cannot-ask"),
            words!("cli-cannot-ask-advice"),
        ));
        return Ok(Exit::Usage);
    }
    let world = World::reach(config, true).await?;
    if world.document.engine != EngineKind::CloudSync {
        return Err(Problem::new(
            ProblemKind::Invalid,
            words!(
                "cli-cloud-not-engine",
                path = config.display().to_string(),
                engine = world.document.engine.name()
            ),
            words!("cli-cloud-not-engine-advice"),
        ));
    }
    let mut observed = observe(&world.document, config, &world.ports(), world.known()).await?;
    let Some(there) = observed.provisioned.take() else {
        let refused = observed.refused.into_iter().next();
        return Err(refused.map_or_else(apply::not_signed_in, |(_, problem)| problem));
    };
    observed.provisioned = Some(there.clone());
    match act {
        CloudSync::Status { json } => Ok(status(&world.document, &there, *json)),
        CloudSync::Start { which, yes } => {
            ordered(config, &world, &observed, which, Order::Start, *yes).await
        }
        CloudSync::Pause { which, yes } => {
            ordered(config, &world, &observed, which, Order::Pause, *yes).await
        }
        CloudSync::Restart { which, how, yes } => {
            let how = Order::Restart(match how {
                RestartHow::Full => Restart::Full,
                RestartHow::Quarantine => Restart::Quarantine,
                RestartHow::ForceDeletes => Restart::ForceDeletes,
            });
            ordered(config, &world, &observed, which, how, *yes).await
        }
        CloudSync::Test {
            object,
            writeback,
            yes,
        } => test(&world, &there, object, *writeback, *yes).await,
    }
}

fn status(document: &Document, there: &Provisioned, as_json: bool) -> Exit {
    let jobs: Vec<(JobOf, Match<'_>)> = document
        .jobs()
        .into_iter()
        .map(|of| {
            let found = there.find(document, &of);
            (of, found)
        })
        .collect();
    let agents = there.agents.as_deref().unwrap_or_default();
    let bad = |(_, found): &(JobOf, Match<'_>)| match found {
        Match::Job(_, job) => is_wrong(&job.job),
        _ => true,
    };
    let served = |(of, _): &(JobOf, Match<'_>)| {
        let domain = of.domain();
        let serves = |d: &String| d.eq_ignore_ascii_case(domain);
        agents
            .iter()
            .any(|a| a.active && a.domains.iter().any(serves))
    };
    let wrong = jobs.iter().any(bad) || !jobs.iter().all(served);
    if as_json {
        let each = jobs.iter().map(|(of, found)| match found {
            Match::Job(app, job) => json!({
                "of": of,
                "app": app.app,
                "job": job.job,
                "containers": included(&job.schema.json),
            }),
            _ => json!({"of": of, "job": null}),
        });
        say::json(&json!({"jobs": each.collect::<Vec<_>>(), "agents": there.agents}));
    } else {
        jobs.iter().for_each(print_job);
        say::line(say!("cli-cloud-agents"));
        for agent in agents {
            let machine = inert(&agent.machine);
            say::line(&say!(
                "cli-cloud-agent",
                machine = machine,
                state = agent_line(agent)
            ));
        }
        if agents.is_empty() {
            let advice = words!("plan-no-agent-advice", version = OLDEST_AGENT);
            say::line(&say!("cli-cloud-no-agents", advice = advice));
        }
    }
    match wrong {
        true => Exit::Findings,
        false => Exit::Fine,
    }
}

fn print_job((of, found): &(JobOf, Match<'_>)) {
    let what = job_title(of);
    match found {
        Match::Job(_, job) => {
            say::line(&say!("cli-cloud-job", what = what));
            for line in job_lines(&job.job) {
                say::line(&say!("cli-cloud-row", name = line.name, value = line.value));
            }
        }
        _ => say::line(&say!("apply-try-no-job", what = what)),
    }
}

/// The one that is meant.
fn chosen(document: &Document, which: &WhichJob) -> Result<JobOf> {
    let is = |of: &&JobOf| {
        let writeback = of.direction() == Direction::ToDirectory;
        let named = which.domain.as_deref();
        writeback == which.writeback && named.is_none_or(|n| of.domain().eq_ignore_ascii_case(n))
    };
    // An order to a domain's job is one to its password hashes, too.
    let own = |of: &JobOf| !matches!(of, JobOf::Passwords(_));
    let jobs: Vec<JobOf> = document.jobs().into_iter().filter(own).collect();
    let found: Vec<&JobOf> = jobs.iter().filter(is).collect();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        _ => {
            let names: Vec<String> = jobs
                .iter()
                .map(|of| job_title(of).show().into_owned())
                .collect();
            Err(Problem::new(
                ProblemKind::Invalid,
                words!("cli-cloud-which"),
                words!("cli-cloud-which-advice", jobs = list(&names)),
            ))
        }
    }
}

async fn ordered(
    config: &Path,
    world: &World,
    observed: &Observed,
    which: &WhichJob,
    what: Order,
    yes: bool,
) -> Result<Exit> {
    let of = chosen(&world.document, which)?;
    let there = observed.provisioned.as_ref();
    if !there.is_some_and(|t| matches!(t.find(&world.document, &of), Match::Job(..))) {
        return Err(no_job(&of));
    }
    let plan = order(observed, &of, what);
    if plan.is_empty() {
        say::line(say!("cli-nothing-to-do"));
        return Ok(Exit::Fine);
    }
    say::plan(&plan);
    for words in plan.jobs_touched() {
        say::note(&format!("{words}."));
    }
    if !yes && !consents()? {
        say::note(say!("cli-nothing-changed"));
        return Ok(Exit::Stopped);
    }
    let journals =
        apply::paths::journal_dir(&world.settings).ok_or(apply::ApplyError::NoStateFolder)?;
    let mut told = tell(&plan);
    let cancel = stop::by_ctrl_c();
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut told,
    };
    let ran = apply::apply(
        &plan,
        &Cause::default(),
        config,
        &journals,
        &world.ports(),
        &mut watch,
    )
    .await?;
    Ok(ended(&ran))
}

fn no_job(of: &JobOf) -> Problem {
    Problem::new(
        ProblemKind::NotFound,
        words!("apply-try-no-job", what = job_title(of)),
        words!("apply-try-no-job-advice"),
    )
}

async fn test(
    world: &World,
    there: &Provisioned,
    object: &str,
    writeback: bool,
    yes: bool,
) -> Result<Exit> {
    let ports = world.ports();
    let what = match writeback {
        true => group_trial(&world.document, there, object)?,
        false => trial(&world.document, there, &ports, object).await?,
    };
    say::note(&say!("cli-cloud-test-warning", object = &what.shown));
    if !yes && !consents()? {
        say::note(say!("cli-nothing-changed"));
        return Ok(Exit::Stopped);
    }
    let done = try_object(&ports, &what).await?;
    print_test(&what.shown, &done);
    Ok(match done.result.as_str() {
        "Failure" => Exit::Findings,
        _ => Exit::Fine,
    })
}

fn print_test(object: &str, done: &OnDemand) {
    say::line(&say!(
        "cli-cloud-test-result",
        object = object,
        result = inert(&done.result),
        action = inert(&done.action)
    ));
    for step in &done.steps {
        say::line(&say!(
            "cli-cloud-test-step",
            name = inert(&step.name),
            status = inert(&step.status),
            text = inert(&step.description)
        ));
    }
    for (name, old, new) in &done.changes {
        say::line(&say!(
            "cli-cloud-test-change",
            name = inert(name),
            old = inert(old),
            new = inert(new)
        ));
    }
    if !done.error.is_empty() {
        say::line(&inert(&done.error));
    }
}

/// The files for Cloud Sync. With a sign-in the whole schemas, as they are to be.
pub async fn export(config: &Path, export: &args::Export) -> Result<Exit> {
    let world = World::reach(config, export.reach.sign_in).await?;
    let observed = observe(&world.document, config, &world.ports(), world.known()).await?;
    let settled = settled(&world.document, &observed);
    for path in write_for_cloud_sync(&settled, &observed, &export.into_folder)? {
        say::line(&path.display().to_string());
    }
    Ok(Exit::Fine)
}
