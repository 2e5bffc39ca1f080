//! What the service is told to switch on in the tenant again.

use super::*;
use crate::engines::cloud_sync::Ordered;
use crate::insight::drift::{Area, Difference, Edit, Offer, Weight};
use crate::model::provisioning::{
    Direction, Job, JobCode, JobSchema, JobState, PASSWORD_HASHES, ProvisioningApp, Setting,
};

const DOMAINS: [&str; 2] = ["corp.example", "emea.corp.example"];

/// Two domains whose applications and jobs are in the tenant already.
fn served() -> (Document, Observed) {
    let (mut document, mut observed) = (document(), fresh());
    document.engine = EngineKind::CloudSync;
    document.group_writeback.enabled = false;
    let mut second = document.forest[0].domain[0].clone();
    second.name = DOMAINS[1].into();
    let at = Dn::of_dns_domain(DOMAINS[1]).child("OU", "People");
    second.rules[0].dn = at.clone();
    document.forest[0].domain.push(second);
    put(&mut observed, &at, "organizationalUnit", 5);
    observed.provisioned = Some(Provisioned {
        apps: vec![app(DOMAINS[0], 40), app(DOMAINS[1], 50)],
        ..Provisioned::default()
    });
    (document, observed)
}

fn app(domain: &str, n: u8) -> AppSeen {
    let setting = |key: &str, value: String| Setting {
        key: key.into(),
        value: Some(value),
    };
    let job = |template: &str| JobSeen {
        job: Job {
            id: format!("{template}.{n}"),
            template: template.into(),
            state: JobState::Paused,
            code: JobCode::Paused,
            last_run: None,
            quarantine: None,
            carried: Vec::new(),
        },
        schema: JobSchema {
            json: serde_json::json!({}),
            etag: None,
        },
    };
    let direction = Direction::ToTenant;
    AppSeen {
        direction,
        app: ProvisioningApp {
            id: guid(n),
            app_id: guid(n + 1),
            name: domain.into(),
            template: None,
        },
        settings: vec![
            setting("Domain", format!(r#"{{"domain":"{domain}"}}"#)),
            setting("AppKey", "{}".into()),
            setting(
                "SyncNotificationSettings",
                r#"{"DeleteThresholdEnabled":true,"DeleteThresholdValue":500}"#.into(),
            ),
        ],
        jobs: vec![job(direction.job_template()), job(PASSWORD_HASHES)],
    }
}

fn switched_off(order: Ordered) -> Difference {
    Difference {
        id: format!("{order:?}"),
        area: Area::Features,
        weight: Weight::Warning,
        headline: "It was switched off".into(),
        consequence: Words::default(),
        accept: None,
        repair: Some(Offer {
            label: Words::default(),
            edit: Edit::Order(order),
        }),
        by_itself: false,
    }
}

/// Of each step that writes settings: its domain, and what is written.
fn told(document: &Document, observed: &Observed) -> Vec<(String, String)> {
    let plan = make(document, observed);
    let settings = |s: &Step| match &s.action {
        Action::PutSettings { wish, .. } => {
            let notes: Vec<_> = s.notes.iter().map(|n| n.english().into_owned()).collect();
            Some((wish.domain.clone(), notes.join("; ")))
        }
        _ => None,
    };
    plan.steps.iter().filter_map(settings).collect()
}

#[test]
fn nothing_is_ordered_while_nothing_was_switched_off_elsewhere() {
    let (document, observed) = served();
    assert_eq!(told(&document, &observed), []);
}

#[test]
fn what_was_switched_off_elsewhere_is_ordered_of_one_domain_by_what_it_is() {
    for (orders, scenario) in [
        (vec![Ordered::PasswordHashes], PASSWORD_HASHES),
        (vec![Ordered::Synchronization], "AD2AADProvisioning"),
        (
            vec![Ordered::Synchronization, Ordered::PasswordHashes],
            PASSWORD_HASHES,
        ),
    ] {
        let (document, mut observed) = served();
        observed.drift = orders.iter().map(|o| switched_off(*o)).collect();
        let [(domain, written)] = told(&document, &observed).try_into().unwrap();
        assert_eq!(domain, DOMAINS[0]);
        assert!(written.contains(scenario), "{orders:?}: {written}");
    }
}

#[test]
fn the_order_goes_to_the_first_domain_that_can_be_written() {
    let (document, mut observed) = served();
    observed.drift.push(switched_off(Ordered::PasswordHashes));
    let there = observed.provisioned.as_mut().unwrap();
    // Which of two applications is meant cannot be told.
    there.apps.push(app(DOMAINS[0], 60));
    let [(domain, _)] = told(&document, &observed).try_into().unwrap();
    assert_eq!(domain, DOMAINS[1]);
}

#[test]
fn a_step_that_is_only_an_order_says_what_is_switched_on_and_that_it_stays() {
    let (document, mut observed) = served();
    observed.drift.push(switched_off(Ordered::PasswordHashes));
    let plan = make(&document, &observed);
    let mut all = plan.steps.iter();
    let step = all
        .find(|s| matches!(s.action, Action::PutSettings { .. }))
        .unwrap();
    assert_eq!(
        step.sentence.english(),
        "Tell Cloud Sync to switch on in the tenant again: Password hash synchronization"
    );
    assert!(matches!(step.inverse, Inverse::CannotBeUndone(_)));
    // The deletion limit goes along: that is a setting, and is put back.
    let mut more = document.clone();
    more.safety.deletion_limit = 7;
    let plan = make(&more, &observed);
    let mut all = plan.steps.iter();
    let step = all
        .find(|s| matches!(s.action, Action::PutSettings { .. }))
        .unwrap();
    assert!(matches!(step.inverse, Inverse::Does(_)));
}

#[test]
fn what_runs_and_nothing_asks_for_any_more_is_paused_and_kept() {
    let (mut document, mut observed) = served();
    let there = observed.provisioned.as_mut().unwrap();
    let mut writeback = app("groups", 60);
    writeback.direction = Direction::ToDirectory;
    there.apps.push(writeback);
    for app in &mut there.apps {
        for job in &mut app.jobs {
            (job.job.state, job.job.code) = (JobState::Active, JobCode::Active);
        }
    }
    let ids = |n: u8, template: &str| {
        Some(JobIds {
            app: guid(n),
            id: format!("{template}.{n}"),
        })
    };
    let second = &mut document.forest[0].domain[1];
    second.cloud_sync.job = ids(50, "AD2AADProvisioning");
    second.rules.clear();
    document.group_writeback.cloud_sync.job = ids(60, "AD2AADProvisioning");
    let plan = make(&document, &observed);
    let paused: Vec<_> = (plan.steps.iter())
        .filter(|s| matches!(s.action, Action::PauseJob { .. }))
        .map(|s| (s.id.0.as_str(), s.reason.english().contains("stays")))
        .collect();
    assert_eq!(
        paused,
        [
            ("pause-job:to-tenant:emea.corp.example", true),
            ("pause-job:to-directory:corp.example", true)
        ]
    );
    // The first domain is asked for, and nothing is done about it.
    assert!(
        plan.steps
            .iter()
            .all(|s| !s.id.0.ends_with("to-tenant:corp.example"))
    );
}
