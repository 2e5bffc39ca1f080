//! Taking back single steps, and what the history says of it.

use super::*;
use crate::plan::StepId;

fn id(plan: &Plan, part: &str) -> StepId {
    let step = plan.steps.iter().find(|s| s.id.0.starts_with(part));
    step.unwrap_or_else(|| panic!("no step {part}")).id.clone()
}

impl World {
    async fn back(&self, journal: &std::path::Path, steps: &[StepId]) -> Result<Ran, Problem> {
        let cancel = CancellationToken::new();
        let mut watch = Watch {
            cancel: &cancel,
            progress: &mut |_| {},
        };
        undo_steps(journal, steps, &self.ports(), &mut watch).await
    }
}

const BROWSE: &str = "add-members:CN=Readers";
const OPERATORS: &str = "make-group:CN=ADSyncOperators";

#[tokio::test]
async fn one_step_is_taken_back_and_the_others_stand() {
    let world = World::new();
    let plan = world.plan().await;
    let ran = world.apply(&plan).await;
    let step = id(&plan, BROWSE);
    let back = world.back(&ran.journal, std::slice::from_ref(&step)).await;
    assert_eq!(back.unwrap().ended, Ok(()));
    let record = read_journal(&ran.journal).unwrap();
    assert_eq!(record.ended, Some(Ended::PartlyUndone));
    let undone = |s: &&crate::plan::Step| matches!(record.stage(&s.id), Stage::Undone);
    assert_eq!(record.plan.steps.iter().filter(undone).count(), 1);
    assert!(
        unfinished(&world.journals()).is_empty(),
        "nothing is left open"
    );

    // The document still asks for it: the next plan says so, and nothing else.
    let again = world.plan().await;
    let ids: Vec<&StepId> = again.steps.iter().map(|s| &s.id).collect();
    assert_eq!(ids, [&step]);
    let twice = world.back(&ran.journal, &[step]).await.unwrap_err();
    assert!(twice.headline.contains("undone already"), "{twice}");
}

#[tokio::test]
async fn a_step_that_another_counts_on_is_not_taken_back_alone() {
    let world = World::new();
    let plan = world.plan().await;
    let ran = world.apply(&plan).await;
    let before = world.state();
    let make = id(&plan, OPERATORS);
    let refused = world.back(&ran.journal, std::slice::from_ref(&make)).await;
    let refused = refused.unwrap_err();
    assert!(
        refused.headline.contains("another step counts on it"),
        "{refused}"
    );
    assert!(refused.cause.contains("ADSyncOperators"), "{refused}");
    assert_eq!(world.state(), before);
    let unknown = StepId("make-tea".into());
    let refused = world.back(&ran.journal, &[unknown]).await.unwrap_err();
    assert_eq!(refused.kind, ProblemKind::NotFound);

    // Together with those that count on it, it goes.
    let with: Vec<StepId> = crate::plan::needed_by(&plan, &make)
        .into_iter()
        .map(|s| s.id.clone())
        .chain([make])
        .collect();
    let back = world.back(&ran.journal, &with).await.unwrap();
    assert_eq!(back.ended, Ok(()));
    assert!(!world.fake.dump().contains("CN=ADSyncOperators"));
}

#[tokio::test]
async fn step_by_step_from_the_last_everything_goes_back() {
    let world = World::new();
    let before = world.state();
    let plan = world.plan().await;
    let ran = world.apply(&plan).await;
    for step in plan.steps.iter().rev() {
        let back = world
            .back(&ran.journal, std::slice::from_ref(&step.id))
            .await;
        assert_eq!(back.unwrap().ended, Ok(()), "{:?}", step.id);
    }
    assert_eq!(world.state(), before);
    let record = read_journal(&ran.journal).unwrap();
    assert_eq!(record.ended, Some(Ended::Undone));
}

#[tokio::test]
async fn what_was_changed_since_is_left_alone_by_a_step_too() {
    let world = World::new();
    let plan = world.plan().await;
    let ran = world.apply(&plan).await;
    world
        .fake
        .change("CN=Readers,OU=Sync,DC=corp,DC=example", "info", "mine");
    let step = id(&plan, BROWSE);
    let back = world.back(&ran.journal, std::slice::from_ref(&step)).await;
    assert_eq!(back.unwrap().ended, Ok(()));
    let record = read_journal(&ran.journal).unwrap();
    assert!(matches!(record.stage(&step), Stage::Left(_)));
    assert!(
        world.fake.dump().contains("cn=adsyncoperators")
            || world.fake.dump().contains("CN=ADSyncOperators")
    );
}

#[tokio::test]
async fn an_undo_of_one_step_that_was_cut_short_goes_on_with_that_step_only() {
    let world = World::new();
    let plan = world.plan().await;
    let ran = world.apply(&plan).await;
    let step = id(&plan, BROWSE);
    world.fake.mishap(Some((1, Mishap::Refused)));
    let cut = world.back(&ran.journal, std::slice::from_ref(&step)).await;
    assert!(cut.unwrap().ended.is_err());
    world.fake.mishap(None);
    let on = world.go(&ran.journal, false).await.unwrap();
    assert_eq!(on.ended, Ok(()));
    let record = read_journal(&ran.journal).unwrap();
    assert_eq!(record.ended, Some(Ended::PartlyUndone));
    let stand = plan.steps.iter().filter(|s| record.stands(&s.id)).count();
    assert_eq!(stand, plan.steps.len() - 1);
    // And the rest can be taken back in whole.
    assert_eq!(world.go(&ran.journal, true).await.unwrap().ended, Ok(()));
    let record = read_journal(&ran.journal).unwrap();
    assert_eq!(record.ended, Some(Ended::Undone));
}

#[tokio::test]
async fn the_history_has_every_apply_with_its_steps_and_what_was_undone() {
    let world = World::new();
    assert_eq!(history(&world.path()), []);
    let plan = world.plan().await;
    let first = world.apply(&plan).await;
    fs::write(world.path(), world.text().replace("# our forest", "# ours")).unwrap();
    let text = world
        .text()
        .replace("password_hash_sync = true", "password_hash_sync = false");
    fs::write(world.path(), text).unwrap();
    let second = world.apply(&world.plan().await).await;
    assert_eq!(second.ended, Ok(()));

    let all = history(&world.path());
    assert_eq!(all.iter().map(|v| v.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(
        all.iter().map(|v| v.stands).collect::<Vec<_>>(),
        [false, true]
    );
    let steps = all[0].steps.as_ref().unwrap();
    assert_eq!(steps.len(), plan.steps.len());
    let make = steps.iter().find(|s| s.id == id(&plan, OPERATORS)).unwrap();
    let why = make.not_alone.as_ref().unwrap();
    assert!(why.contains("counts on it"), "{why}");
    let set = |v: &Version| v.document.features.password_hash_sync;
    assert_eq!((set(&all[0]), set(&all[1])), (true, false));

    world.go(&second.journal, true).await.unwrap();
    let all = history(&world.path());
    assert!(all[1].undone.is_some() && all[0].stands && !all[1].stands);
    assert_eq!(
        last_applied(&world.path()).unwrap().journal,
        first.journal.display().to_string()
    );
    assert_eq!(version(&world.path(), "1").unwrap().id, all[0].id);
    assert_eq!(version(&world.path(), &all[1].id).unwrap().number, 2);
    let unknown = version(&world.path(), "3").unwrap_err();
    assert!(unknown.headline.contains("no version 3"), "{unknown}");

    fs::remove_file(&first.journal).unwrap();
    assert_eq!(history(&world.path())[0].steps, None, "the journal is gone");
}

#[tokio::test]
async fn what_this_program_took_back_itself_is_no_difference() {
    let world = World::new();
    let plan = world.plan().await;
    let ran = world.apply(&plan).await;
    world
        .back(&ran.journal, &[id(&plan, BROWSE)])
        .await
        .unwrap();
    let document = parse(world.text().as_bytes()).unwrap();
    let ports = world.ports();
    let observed = observe(&document, &world.path(), &ports, Known::default()).await;
    assert_eq!(observed.unwrap().drift, []);
}
