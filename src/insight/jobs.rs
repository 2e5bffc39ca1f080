//! Cloud Sync's jobs and agents in words: state, quarantine, last run, counts, errors.

use crate::model::provisioning::{Agent, Job, JobCode, JobRun, JobState, Quarantine};
use crate::model::text::inert;
use crate::model::words::{Words, minute, words};

/// One line of a job: what, and what of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobLine {
    pub name: Words,
    pub value: Words,
    /// Somebody has to look at it.
    pub wrong: bool,
}

fn line(name: Words, value: Words, wrong: bool) -> JobLine {
    JobLine { name, value, wrong }
}

/// All that a person is told of a job.
pub fn job_lines(job: &Job) -> Vec<JobLine> {
    let quarantined = is_quarantined(job);
    let mut out = vec![line(words!("insight-job-state"), state(job), quarantined)];
    if let Some(quarantine) = &job.quarantine {
        out.push(line(words!("insight-job-why"), why(quarantine), true));
        if !quarantine.error.is_empty() {
            out.push(line(
                words!("insight-job-error"),
                inert(&quarantine.error).into(),
                true,
            ));
        }
    }
    match &job.last_run {
        None => out.push(line(
            words!("insight-job-last-run"),
            words!("insight-job-never"),
            false,
        )),
        Some(run) => last_run(run, &mut out),
    }
    let carried = job
        .carried
        .iter()
        .map(|(kind, n)| words!("insight-job-carried-of", kind = inert(kind), n = *n));
    let carried: Vec<String> = carried.map(|w| w.show().into_owned()).collect();
    if !carried.is_empty() {
        out.push(line(
            words!("insight-job-carried"),
            Words::from(carried.join("; ")),
            false,
        ));
    }
    out
}

pub fn is_quarantined(job: &Job) -> bool {
    job.quarantine.is_some() || job.code == JobCode::Quarantine
}

/// Something to look at: in quarantine, or the last run failed.
pub fn is_wrong(job: &Job) -> bool {
    job_lines(job).iter().any(|l| l.wrong)
}

pub fn state(job: &Job) -> Words {
    if is_quarantined(job) {
        return words!("insight-job-quarantined");
    }
    match &job.state {
        JobState::Active => words!("insight-job-runs"),
        JobState::Paused => words!("insight-job-paused"),
        JobState::Disabled => words!("insight-job-disabled"),
        JobState::Other(state) => words!("insight-job-other", state = inert(state)),
    }
}

fn why(quarantine: &Quarantine) -> Words {
    let why = match quarantine.reason.as_str() {
        "TooManyDeletes" => words!("insight-job-too-many-deletes"),
        reason if reason.contains("EscrowThreshold") || reason.contains("EscrowProportion") => {
            words!("insight-job-failing-much")
        }
        reason => inert(reason).into(),
    };
    match quarantine.since {
        Some(since) => words!("insight-job-since", why = why, time = minute(since)),
        None => why,
    }
}

fn last_run(run: &JobRun, out: &mut Vec<JobLine>) {
    let time = run.ended.map_or_else(|| "–".to_owned(), minute);
    let ended = match run.succeeded {
        true => words!("insight-job-succeeded", time = time),
        false => words!("insight-job-failed", time = time),
    };
    out.push(line(words!("insight-job-last-run"), ended, !run.succeeded));
    let counts = words!(
        "insight-job-counts",
        imported = run.imported,
        exported = run.exported,
        failing = run.failing
    );
    out.push(line(words!("insight-job-numbers"), counts, run.failing > 0));
    if !run.error.is_empty() {
        out.push(line(
            words!("insight-job-error"),
            inert(&run.error).into(),
            true,
        ));
    }
}

/// An agent's state, version and domains.
pub fn agent_line(agent: &Agent) -> Words {
    let state = match agent.active {
        true => words!("insight-agent-active"),
        false => words!("insight-agent-inactive"),
    };
    let version = match &agent.version {
        Some(version) => words!("insight-agent-version", version = inert(version)),
        None => words!("insight-agent-unknown-version"),
    };
    let serves = match agent.domains.is_empty() {
        true => words!("insight-agent-serves-none"),
        false => {
            let domains = agent.domains.iter().map(|d| inert(d).into_owned());
            words!(
                "insight-agent-serves",
                domains = domains.collect::<Vec<_>>()
            )
        }
    };
    words!(
        "insight-agent-line",
        state = state,
        version = version,
        serves = serves
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job() -> Job {
        Job {
            id: "AD2AADProvisioning.x.y".into(),
            template: "AD2AADProvisioning".into(),
            state: JobState::Active,
            code: JobCode::Active,
            last_run: None,
            quarantine: None,
            carried: vec![("User to User".into(), 1200)],
        }
    }

    fn said(job: &Job) -> Vec<String> {
        let lines = job_lines(job).into_iter();
        lines
            .map(|l| format!("{}: {}", l.name.english(), l.value.english()))
            .collect()
    }

    #[test]
    fn a_job_that_never_ran_says_so_and_nothing_is_wrong_with_it() {
        assert_eq!(
            said(&job()),
            [
                "State: runs by its schedule",
                "Last run: never",
                "Carried so far: User to User: 1,200"
            ]
        );
        assert!(!is_wrong(&job()));
    }

    #[test]
    fn a_quarantine_says_what_it_means_and_what_to_do() {
        let mut job = job();
        job.quarantine = Some(Quarantine {
            since: None,
            reason: "TooManyDeletes".into(),
            error: String::new(),
        });
        let said = said(&job);
        assert_eq!(said[0], "State: in quarantine");
        assert!(said[1].contains("than the limit allows"), "{said:?}");
        assert!(is_wrong(&job));
    }

    #[test]
    fn a_run_that_failed_or_left_objects_failing_is_wrong() {
        let run = |succeeded, failing| JobRun {
            ended: None,
            succeeded,
            imported: 10,
            exported: 3,
            failing,
            error: String::new(),
        };
        let with = |run| Job {
            last_run: Some(run),
            ..job()
        };
        assert!(!is_wrong(&with(run(true, 0))));
        assert!(is_wrong(&with(run(true, 2))) && is_wrong(&with(run(false, 0))));
    }
}
