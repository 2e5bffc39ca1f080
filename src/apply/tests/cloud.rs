//! Cloud Sync in the tenant: done, killed at every point, resumed, taken back.

use serde_json::Value;

use super::crashes::{assert_nothing_twice, crashes, ended};
use super::*;
use crate::engines::cloud_sync::{included, same_schema};
use crate::model::document::{JobOf, Run};
use crate::model::provisioning::{Direction, Restart};
use crate::plan::{Order, Risk, order};

pub(super) const CLOUD: &str = r#"#:schema ./syncwright.schema.json
version = 1
engine = "cloud-sync"

[[forest]]
name = "corp.example"
sign_in = { account = "admin@corp.example", credential = "ask" }

[[forest.domain]]
name = "corp.example"
scope = [
  { include = "OU=People,DC=corp,DC=example" },
  { exclude = "OU=Leavers,OU=People,DC=corp,DC=example" },
]
cloud_sync = { run = "started" }

[identity]
sign_in_attribute = "mail"

[group_writeback]
enabled = true
target = { dn = "OU=Written,OU=People,DC=corp,DC=example", create = true }

[safety]
deletion_limit = 250
"#;

fn world() -> World {
    of(CLOUD)
}

pub(super) fn of(document: &str) -> World {
    let world = World::with(document);
    for ou in ["Berlin", "Leavers"] {
        let at = format!("OU={ou},OU=People,DC=corp,DC=example");
        world.fake.put(&at, "organizationalUnit", None);
    }
    world
}

/// A configuration is there already, and runs.
fn adopting() -> (World, (crate::model::Guid, String)) {
    let world = world();
    let text = CLOUD.replace("cloud_sync = { run = \"started\" }\n", "");
    fs::write(world.path(), text).unwrap();
    let job = world.fake.put_job("corp.example", true);
    (world, job)
}

pub(super) fn verbs(plan: &Plan) -> Vec<&str> {
    let verb = |s: &crate::plan::Step| s.id.0.split(':').next().unwrap_or_default().to_owned();
    let verbs: Vec<String> = plan.steps.iter().map(verb).collect();
    verbs
        .into_iter()
        .map(|v| &*Box::leak(v.into_boxed_str()))
        .collect()
}

#[tokio::test]
async fn a_tenant_without_anything_gets_applications_jobs_settings_and_schemas() {
    let world = world();
    let plan = world.plan().await;
    assert_eq!(
        verbs(&plan),
        [
            "make-ou",
            "make-app",
            "make-job",
            "put-settings",
            "put-schema",
            "start-job",
            "make-app",
            "make-job",
            "put-settings",
            "put-schema",
            "write-document"
        ]
    );
    assert_eq!(world.apply(&plan).await.ended, Ok(()));
    assert_eq!(world.plan().await.steps, []);
    let [users, groups] = world.fake.schemas().try_into().unwrap();
    assert_eq!(
        included(&users),
        ["OU=Berlin", "OU=Written"].map(|ou| dn(&format!("{ou},OU=People,DC=corp,DC=example")))
    );
    let rule = &users["synchronizationRules"][0]["objectMappings"][0]["attributeMappings"];
    assert_eq!(rule[1]["source"]["expression"], "[mail]");
    let target = &groups["synchronizationRules"][0]["objectMappings"][0]["attributeMappings"][0];
    assert_eq!(
        target["source"]["name"],
        "OU=Written,OU=People,DC=corp,DC=example"
    );
    assert_eq!(
        world.fake.jobs_running(),
        [true, false],
        "a job is started only where the document says so"
    );
    let document = parse(world.text().as_bytes()).unwrap();
    for of in document.jobs() {
        assert!(document.job_ids(&of).is_some(), "{of:?}");
    }
}

#[tokio::test]
async fn a_job_that_is_there_is_taken_over_and_what_is_not_known_of_its_schema_stays() {
    let (world, (app, job)) = adopting();
    let before = world.fake.schemas().remove(0);
    let plan = world.plan().await;
    assert!(
        !verbs(&plan)[..4].contains(&"start-job"),
        "whether it runs stays"
    );
    let ran = world.apply(&plan).await;
    assert_eq!(ran.ended, Ok(()));
    let mut after = world.fake.schemas().remove(0);
    assert!(!same_schema(&after, &before));
    // With what was wanted put back, the text is the same, byte for byte.
    after["version"] = before["version"].clone();
    let rule = &mut after["synchronizationRules"][0];
    rule.as_object_mut()
        .unwrap()
        .shift_remove("containerFilter");
    let sign_in = "/synchronizationRules/0/objectMappings/0/attributeMappings/1/source";
    *after.pointer_mut(sign_in).unwrap() = before.pointer(sign_in).unwrap().clone();
    assert_eq!(after.to_string(), before.to_string());
    let document = parse(world.text().as_bytes()).unwrap();
    let ids = document
        .job_ids(&JobOf::Domain("corp.example".into()))
        .unwrap();
    assert_eq!((ids.app, &ids.id), (app, &job));

    let undone = world.go(&ran.journal, true).await.unwrap();
    assert_eq!(undone.ended, Ok(()));
    assert!(
        same_schema(&world.fake.schemas()[0], &before),
        "the exact former schema"
    );
    assert_eq!(world.fake.jobs_running(), [true]);
}

#[tokio::test]
async fn what_leaves_a_running_job_is_destructive() {
    let (world, (app, job)) = adopting();
    world.fake.change_schema(app, &job, |schema| {
        schema["synchronizationRules"][0]["containerFilter"] =
            serde_json::json!({"includedContainers": ["OU=Other,DC=corp,DC=example"], "more": 1});
    });
    let plan = world.plan().await;
    let step = plan
        .steps
        .iter()
        .find(|s| s.id.0.starts_with("put-schema"))
        .unwrap();
    assert_eq!(step.risk, Risk::Destructive);
    assert!(
        step.notes.iter().any(|n| n.contains("OU=Other")),
        "{:?}",
        step.notes
    );
    assert!(!plan.jobs_touched().is_empty());
}

#[tokio::test]
async fn a_tenant_that_moved_since_the_plan_is_refused() {
    type Change = fn(&World, crate::model::Guid, &str);
    let changes: [Change; 2] = [
        |w, app, job| {
            w.fake
                .change_schema(app, job, |s| s["futureThing"] = Value::Null)
        },
        |w, _, _| drop(w.fake.put_job("corp.example", false)),
    ];
    for change in changes {
        let (world, (app, job)) = adopting();
        let plan = world.plan().await;
        change(&world, app, &job);
        let before = world.fake.schemas();
        let ran = world.apply(&plan).await;
        if ran.ended.is_ok() {
            // Another configuration does not matter to a job that is known by its id.
            continue;
        }
        assert_eq!(stopped_by(&ran), ProblemKind::Stale);
        assert_eq!(world.fake.schemas(), before);
    }
}

#[tokio::test]
async fn undo_leaves_a_schema_that_somebody_changed_since() {
    let (world, (app, job)) = adopting();
    let ran = world.apply(&world.plan().await).await;
    world
        .fake
        .change_schema(app, &job, |s| s["futureThing"] = Value::Null);
    let changed = world.fake.schemas();
    assert_eq!(world.go(&ran.journal, true).await.unwrap().ended, Ok(()));
    assert_eq!(world.fake.schemas()[0], changed[0]);
    let record = read_journal(&ran.journal).unwrap();
    let left = record
        .stages
        .iter()
        .filter(|(_, s)| matches!(s, Stage::Left(_)));
    assert!(
        left.into_iter()
            .any(|(id, _)| id.0.starts_with("put-schema"))
    );
}

#[tokio::test]
async fn without_a_sign_in_the_tenants_part_is_left_out() {
    let world = world();
    let document = parse(CLOUD.as_bytes()).unwrap();
    let ports = Ports {
        provisioning: None,
        ..world.ports()
    };
    let observed = observe(&document, &world.path(), &ports, Known::default())
        .await
        .unwrap();
    let plan = make(&document, &observed);
    assert_eq!(verbs(&plan), ["make-ou", "write-document"]);
    let findings = crate::plan::findings(&document, &observed);
    let said = findings
        .iter()
        .any(|f| f.remedy.contains("its part is not in this plan"));
    assert!(said, "{findings:#?}");
}

#[tokio::test]
async fn members_are_counted_only_where_asked_and_the_plan_is_the_same_without() {
    let world = world();
    let group = crate::model::Guid::from_bytes([7; 16]);
    world.fake.group_has(group, 50_001);
    let document = parse(CLOUD.as_bytes()).unwrap();
    let seen = async |count_members| {
        let known = Known {
            count_members,
            ..Known::default()
        };
        let before = world.fake.calls();
        let observed = observe(&document, &world.path(), &world.ports(), known).await;
        let review = crate::plan::review(&document, &observed.unwrap());
        (world.fake.calls() - before, review)
    };
    world.fake.mishap(None);
    let (few, without) = seen(false).await;
    let (more, with) = seen(true).await;
    assert_eq!(more, few + 2, "the groups are found, and counted");
    let large = |review: &crate::plan::PlanReview| {
        let mut found = review.findings.iter();
        found.any(|f| f.headline.contains("more than 50,000 members"))
    };
    assert!(large(&with) && !large(&without));
    assert!(with.is_same(&without));
    assert_eq!(with.what_moved(&without), None);
}

#[tokio::test]
async fn a_job_is_paused_and_started_by_a_plan_of_its_own_and_the_document_remembers_it() {
    let world = world();
    world.apply(&world.plan().await).await;
    // States of one second have no order.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let of = JobOf::Domain("corp.example".into());
    let observed = async || {
        let document = parse(world.text().as_bytes()).unwrap();
        observe(&document, &world.path(), &world.ports(), Known::default())
            .await
            .unwrap()
    };
    let plan = order(&observed().await, &of, Order::Pause);
    assert_eq!(verbs(&plan), ["pause-job", "write-document"]);
    let ran = world.apply(&plan).await;
    assert_eq!(ran.ended, Ok(()));
    assert_eq!(world.fake.jobs_running(), [false, false]);
    assert_eq!(
        parse(world.text().as_bytes()).unwrap().run(&of),
        Run::Paused
    );
    assert_eq!(world.plan().await.steps, [], "and it is no difference");
    world.go(&ran.journal, true).await.unwrap().ended.unwrap();
    assert_eq!(world.fake.jobs_running(), [true, false]);

    let plan = order(
        &observed().await,
        &of,
        Order::Restart(Restart::ForceDeletes),
    );
    assert_eq!(verbs(&plan), ["restart-job-force-deletes"]);
    assert_eq!(plan.steps[0].risk, Risk::Destructive);
    assert_eq!(world.apply(&plan).await.ended, Ok(()));
    assert_eq!(order(&observed().await, &of, Order::Start).steps, []);
    assert_eq!(of.direction(), Direction::ToTenant);
}

#[tokio::test]
async fn after_a_crash_at_any_call_to_the_tenant_resume_and_undo_both_end_right() {
    let worlds: [fn() -> World; 3] = [world, || adopting().0, super::passwords::world];
    for fresh in worlds {
        let done = fresh();
        let before = done.state();
        let plan = done.plan().await;
        done.fake.mishap(None);
        assert_eq!(done.apply(&plan).await.ended, Ok(()));
        let (calls, applied) = (done.fake.calls(), done.state());
        for undoing in [false, true] {
            for mishap in [Mishap::CrashBefore, Mishap::CrashAfter] {
                for n in 1..=calls {
                    let world = fresh();
                    let plan = world.plan().await;
                    world.fake.mishap(Some((n, mishap)));
                    assert!(crashes(world.apply(&plan)).await, "call {n} of {calls}");
                    world.fake.mishap(None);
                    let when = format!("{mishap:?} {n}, undoing: {undoing}");
                    if ended(&world) {
                        assert_eq!(world.state(), applied, "{when}");
                        continue;
                    }
                    let ran = world.take_up(undoing).await.unwrap();
                    assert_eq!(ran.ended, Ok(()), "{when}");
                    let expected = if undoing { &before } else { &applied };
                    assert_eq!(&world.state(), expected, "{when}");
                    if !undoing {
                        assert_nothing_twice(&world, &when);
                        let undone = world.go(&ran.journal, true).await.unwrap();
                        assert_eq!(undone.ended, Ok(()), "{when}");
                        assert_eq!(world.state(), before, "{when}, then undone");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn an_undo_in_the_tenant_that_crashes_at_any_call_is_itself_resumed() {
    let done = world();
    let before = done.state();
    let ran = done.apply(&done.plan().await).await;
    done.fake.mishap(None);
    done.go(&ran.journal, true).await.unwrap().ended.unwrap();
    assert_eq!(done.state(), before);
    let calls = done.fake.calls();
    for way in [
        Mishap::CrashBefore,
        Mishap::CrashAfter,
        Mishap::CrashUnderWay,
    ] {
        for n in 1..=calls {
            let world = world();
            let ran = world.apply(&world.plan().await).await;
            world.fake.mishap(Some((n, way)));
            assert!(crashes(world.go(&ran.journal, true)).await, "{way:?} {n}");
            world.fake.mishap(None);
            let record = read_journal(&ran.journal).unwrap();
            match record.ended {
                None => assert_eq!(world.take_up(false).await.unwrap().ended, Ok(())),
                Some(Ended::Applied) => {
                    world.go(&ran.journal, true).await.unwrap().ended.unwrap();
                }
                Some(_) => {}
            }
            assert_eq!(world.state(), before, "{way:?} {n}");
        }
    }
}
