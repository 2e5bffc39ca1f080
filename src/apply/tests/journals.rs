//! Journals that are kept, left, in use or damaged.

use super::*;

#[tokio::test]
async fn a_stop_between_steps_keeps_the_journal_to_go_on() {
    let world = World::new();
    let plan = world.plan().await;
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    let mut done = 0;
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut |event| {
            done += usize::from(event.state == StepState::Done);
            if done == 3 {
                stop.cancel();
            }
        },
    };
    let ran = world.watched(&plan, &Cause::default(), &mut watch).await;
    assert_eq!(stopped_by(&ran), ProblemKind::Cancelled);
    assert_eq!(unfinished(&world.journals())[0].done, 3);
    assert_eq!(world.take_up(false).await.unwrap().ended, Ok(()));
    assert_eq!(world.plan().await.steps, []);
}

#[tokio::test]
async fn a_journal_that_is_left_is_not_offered_again() {
    let world = World::new();
    let plan = world.plan().await;
    world.fake.mishap(Some((9, Mishap::Refused)));
    let ran = world.apply(&plan).await;
    world.fake.mishap(None);
    leave(&ran.journal).unwrap();
    assert!(unfinished(&world.journals()).is_empty());
    assert_eq!(
        world.go(&ran.journal, false).await.unwrap_err().kind,
        ProblemKind::Invalid
    );
}

#[tokio::test]
async fn journals_of_one_second_come_in_the_order_they_were_begun() {
    let world = World::new();
    let plan = world.plan().await;
    let begun: Vec<PathBuf> = (0..3)
        .map(|_| {
            let cause = Cause::default();
            journal::Journal::create(&world.journals(), &plan, &cause, &world.path())
        })
        .map(|journal| journal.unwrap().record.path)
        .collect();
    let told: Vec<PathBuf> = journals(&world.journals())
        .into_iter()
        .map(|record| record.path)
        .collect();
    assert_eq!(told, begun);
}

#[tokio::test]
async fn what_was_done_before_a_journal_of_a_newer_version_is_not_taken_back() {
    let world = World::new();
    let ran = world.apply(&world.plan().await).await;
    let text = fs::read_to_string(&ran.journal).unwrap();
    let later = world.journals().join("29991231T235959Z-ffffffffffff.jsonl");
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    fs::write(&later, &newer).unwrap();
    let refused = world.go(&ran.journal, true).await.unwrap_err();
    let path = later.to_str().unwrap();
    assert!(refused.to_string().contains(path), "{refused}");
    let told = newer_journals(&world.journals());
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, world.path());
    let version = history(&world.path()).pop().unwrap();
    assert!(version.steps.is_some() && version.newer.is_some());
    // Of another document it is no matter.
    let mut other: serde_json::Value = serde_json::from_str(newer.lines().next().unwrap()).unwrap();
    other["document"] = "/elsewhere/syncwright.toml".into();
    fs::write(&later, format!("{other}\n")).unwrap();
    assert_eq!(world.go(&ran.journal, true).await.unwrap().ended, Ok(()));
}

#[tokio::test]
async fn a_journal_in_use_or_damaged_is_refused() {
    let world = World::new();
    let ran = world.apply(&world.plan().await).await;
    let held = journal::Journal::open(&ran.journal).unwrap();
    assert_eq!(
        world.go(&ran.journal, true).await.unwrap_err().kind,
        ProblemKind::Busy
    );
    drop(held);
    let text = fs::read_to_string(&ran.journal).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let cut = format!("{}\n{{\"line\":\"be\n{}\n", lines[0], lines[2]);
    fs::write(&ran.journal, cut).unwrap();
    assert_eq!(
        world.go(&ran.journal, true).await.unwrap_err().kind,
        ProblemKind::Malformed
    );
    fs::write(&ran.journal, text.replace("OU=Written", "OU=Other")).unwrap();
    assert_eq!(
        world.go(&ran.journal, true).await.unwrap_err().kind,
        ProblemKind::Malformed,
        "a plan that is not the one of the hash is not carried out"
    );
}
