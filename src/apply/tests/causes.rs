//! Whose plan it was, and why.

use super::*;

#[tokio::test]
async fn who_made_a_plan_who_applied_it_and_why_is_kept() {
    let world = World::new();
    let plan = world.plan().await;
    let cancel = CancellationToken::new();
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut |_| {},
    };
    let cause = Cause {
        author: "otto on laptop".into(),
        reason: "CHG-2041".into(),
    };
    let (path, journals) = (world.path(), world.journals());
    let ran = apply(&plan, &cause, &path, &journals, &world.ports(), &mut watch).await;
    let record = read_journal(&ran.unwrap().journal).unwrap();
    assert_eq!((&record.cause, &record.by), (&cause, &paths::whoami()));
    let applied = last_applied(&path).unwrap();
    assert_eq!(
        (applied.author, applied.reason),
        (cause.author, cause.reason)
    );
    assert_eq!(applied.by, paths::whoami());
}

#[tokio::test]
async fn a_plan_without_an_author_is_of_the_one_who_applies_it() {
    let world = World::new();
    let ran = world.apply(&world.plan().await).await;
    let cause = read_journal(&ran.journal).unwrap().cause;
    let by_me = Cause::reasoned("CHG-2041").by(&paths::whoami());
    assert_eq!(cause, by_me);
}

#[tokio::test]
async fn a_journal_of_before_has_no_author_and_reads_as_it_was() {
    let world = World::new();
    let ran = world.apply(&world.plan().await).await;
    let text = fs::read_to_string(&ran.journal).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    let mut start: serde_json::Value = serde_json::from_str(lines[0]).unwrap();
    for key in ["by", "author", "reason"] {
        start.as_object_mut().unwrap().remove(key).unwrap();
    }
    let start = start.to_string();
    lines[0] = &start;
    fs::write(&ran.journal, lines.join("\n") + "\n").unwrap();
    let record = read_journal(&ran.journal).unwrap();
    assert_eq!((record.by.as_str(), record.cause), ("", Cause::default()));
    assert_eq!(record.ended, Some(Ended::Applied));
}
