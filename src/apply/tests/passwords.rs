//! The job of Cloud Sync that carries password hashes, beside that of its domain.

use super::cloud::{CLOUD, of, verbs};
use super::*;
use crate::model::document::{JobOf, Run};
use crate::plan::{Order, order};

const ON: &str = "[features]\npassword_hash_sync = true\n\n[safety]";

pub(super) fn world() -> World {
    of(&CLOUD.replace("[safety]", ON))
}

fn mapped(world: &World) -> usize {
    let users = world.fake.schemas().remove(0);
    users.to_string().matches("CredentialData").count()
}

async fn ordered(world: &World, what: Order) -> Plan {
    let document = parse(world.text().as_bytes()).unwrap();
    let observed = observe(&document, &world.path(), &world.ports(), Known::default())
        .await
        .unwrap();
    order(&observed, &JobOf::Domain("corp.example".into()), what)
}

#[tokio::test]
async fn hashes_get_a_job_beside_their_domains_and_undo_takes_it_back() {
    let world = world();
    let before = world.state();
    let plan = world.plan().await;
    let of_domain = [
        "make-app",
        "make-job",
        "put-settings",
        "put-schema",
        "start-job",
        "make-job",
        "start-job",
    ];
    assert_eq!(verbs(&plan)[1..8], of_domain);
    let ran = world.apply(&plan).await;
    assert_eq!(ran.ended, Ok(()));
    assert_eq!(world.plan().await.steps, []);
    assert_eq!(world.fake.jobs_running(), [true, true, false]);
    assert_eq!(mapped(&world), 1);
    let written = world.fake.writes();
    let made = |w: &&String| w.starts_with("make-job") && w.ends_with("AD2AADPasswordHash");
    assert_eq!(written.iter().filter(made).count(), 1, "{written:#?}");
    let document = parse(world.text().as_bytes()).unwrap();
    let hashes = JobOf::Passwords("corp.example".into());
    let (job, beside) = (
        document.job_ids(&hashes).unwrap(),
        document.jobs()[0].clone(),
    );
    assert!(job.id.starts_with("AD2AADPasswordHash"));
    assert_eq!(job.app, document.job_ids(&beside).unwrap().app);

    world.go(&ran.journal, true).await.unwrap().ended.unwrap();
    assert_eq!(world.state(), before);
}

#[tokio::test]
async fn a_configuration_of_others_gets_the_job_the_mapping_and_the_order_and_keeps_the_rest() {
    let world = world();
    world.fake.put_job("corp.example", true);
    let before = world.fake.schemas().remove(0);
    let plan = world.plan().await;
    let ran = world.apply(&plan).await;
    assert_eq!(ran.ended, Ok(()));
    assert!(verbs(&plan).contains(&"put-settings"), "the tenant is told");
    assert_eq!(world.plan().await.steps, []);
    assert_eq!(mapped(&world), 1);
    world.go(&ran.journal, true).await.unwrap().ended.unwrap();
    let after = world.fake.schemas().remove(0);
    assert!(crate::engines::cloud_sync::same_schema(&after, &before));
}

#[tokio::test]
async fn of_two_configurations_they_go_beside_the_job_that_the_document_names() {
    let (first, job) = {
        let world = of(CLOUD);
        world.fake.put_job("corp.example", false)
    };
    let named = format!(
        "cloud_sync = {{ run = \"started\", job = {{ app = \"{first}\", id = \"{job}\" }} }}"
    );
    let world = of(&CLOUD
        .replace("cloud_sync = { run = \"started\" }", &named)
        .replace("[safety]", ON));
    assert_eq!(world.fake.put_job("corp.example", false), (first, job));
    world.fake.put_job("corp.example", false);
    let ran = world.apply(&world.plan().await).await;
    assert_eq!(ran.ended, Ok(()));
    let document = parse(world.text().as_bytes()).unwrap();
    let hashes = JobOf::Passwords("corp.example".into());
    assert_eq!(document.job_ids(&hashes).unwrap().app, first);
    assert_eq!(world.plan().await.steps, []);
}

#[tokio::test]
async fn without_their_domains_job_no_order_starts_them() {
    let world = world();
    world.apply(&world.plan().await).await;
    ordered(&world, Order::Pause).await;
    let text = world.text();
    let document = parse(text.as_bytes()).unwrap();
    let of_domain = document.job_ids(&document.jobs()[0]).unwrap().id.clone();
    world.fake.take_job(&of_domain);
    assert_eq!(ordered(&world, Order::Start).await.steps, []);
}

#[tokio::test]
async fn they_pause_and_start_with_their_domain() {
    let world = world();
    world.apply(&world.plan().await).await;
    let plan = ordered(&world, Order::Pause).await;
    assert_eq!(verbs(&plan), ["pause-job", "pause-job", "write-document"]);
    assert_eq!(world.apply(&plan).await.ended, Ok(()));
    assert_eq!(world.fake.jobs_running(), [false, false, false]);
    let document = parse(world.text().as_bytes()).unwrap();
    assert_eq!(document.run(&document.jobs()[1]), Run::Paused);
    assert_eq!(world.plan().await.steps, []);
}

#[tokio::test]
async fn beside_a_job_that_runs_already_they_are_started_by_the_same_order() {
    let world = of(&CLOUD
        .replace("cloud_sync = { run = \"started\" }\n", "")
        .replace("[safety]", ON));
    world.fake.put_job("corp.example", true);
    let document = parse(world.text().as_bytes()).unwrap();
    let observed = observe(&document, &world.path(), &world.ports(), Known::default()).await;
    let told = crate::plan::findings(&document, &observed.unwrap());
    let of = crate::plan::job_title(&JobOf::Passwords("corp.example".into()));
    let still = crate::model::words::words!("plan-job-still", what = of);
    assert!(told.iter().any(|f| f.headline == still), "{told:#?}");
    world.apply(&world.plan().await).await.ended.unwrap();
    assert_eq!(world.fake.jobs_running(), [true, false, false]);
    let plan = ordered(&world, Order::Start).await;
    assert_eq!(verbs(&plan), ["start-job", "write-document"]);
    assert_eq!(world.apply(&plan).await.ended, Ok(()));
    assert_eq!(world.fake.jobs_running(), [true, true, false]);
}

#[tokio::test]
async fn switched_off_the_job_that_was_made_here_stands_still_and_the_mapping_goes() {
    let world = world();
    world.apply(&world.plan().await).await;
    let off = world
        .text()
        .replace("password_hash_sync = true", "password_hash_sync = false");
    fs::write(world.path(), off).unwrap();
    let plan = world.plan().await;
    assert_eq!(verbs(&plan)[..2], ["put-schema", "pause-job"]);
    assert_eq!(world.apply(&plan).await.ended, Ok(()));
    assert_eq!(world.fake.jobs_running(), [true, false, false]);
    assert_eq!(mapped(&world), 0);
    assert_eq!(world.plan().await.steps, []);
}

#[tokio::test]
async fn a_mapping_that_nobody_decided_on_stays() {
    let world = of(CLOUD);
    let (app, job) = world.fake.put_job("corp.example", false);
    world.fake.change_schema(app, &job, |schema| {
        let at = "/synchronizationRules/0/objectMappings/0/attributeMappings";
        let all = schema.pointer_mut(at).unwrap().as_array_mut().unwrap();
        all.push(serde_json::json!({"targetAttributeName": "CredentialData", "source": {"type": "Attribute", "name": "PasswordHash"}}));
    });
    world.apply(&world.plan().await).await.ended.unwrap();
    assert_eq!(mapped(&world), 1);
}
