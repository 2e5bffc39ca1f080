//! A crash or a refusal at every single point, and what comes after.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;

use super::*;

/// Runs until the mishap; `true`: it came.
pub(super) async fn crashes<T>(work: impl Future<Output = T>) -> bool {
    AssertUnwindSafe(work).catch_unwind().await.is_err()
}

/// Was the plan carried out to its end?
pub(super) fn ended(world: &World) -> bool {
    let all = journals(&world.journals());
    all.first().is_some_and(|r| r.ended == Some(Ended::Applied))
}

pub(super) fn assert_nothing_twice(world: &World, when: &str) {
    let mut once: Vec<String> = world.fake.writes();
    // A password may be set again: it is the same one.
    once.retain(|w| !w.starts_with("modify CN=svc-sync"));
    let all = once.len();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), all, "{when}: {:#?}", world.fake.writes());
}

#[tokio::test]
async fn after_a_crash_at_any_call_resume_and_undo_both_end_right() {
    let done = World::new();
    let before = done.state();
    let plan = done.plan().await;
    done.fake.mishap(None);
    done.apply(&plan).await;
    let (calls, applied) = (done.fake.calls(), done.state());
    for undoing in [false, true] {
        for mishap in [Mishap::CrashBefore, Mishap::CrashAfter] {
            for n in 1..=calls {
                let world = World::new();
                let plan = world.plan().await;
                world.fake.mishap(Some((n, mishap)));
                assert!(crashes(world.apply(&plan)).await, "call {n} of {calls}");
                world.fake.mishap(None);
                if ended(&world) {
                    // While it was kept what stands now: the plan is carried out.
                    assert_eq!(world.state(), applied, "call {n}");
                    continue;
                }
                let ran = world.take_up(undoing).await.unwrap();
                let when = format!("{mishap:?} {n}, undoing: {undoing}");
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

#[tokio::test]
async fn after_a_crash_at_any_point_of_writing_the_journal_resume_and_undo_both_end_right() {
    let done = World::new();
    let before = done.state();
    done.apply(&done.plan().await).await;
    let applied = done.state();
    let mut crashed = 0;
    for undoing in [false, true] {
        for n in 0.. {
            let world = World::new();
            let plan = world.plan().await;
            crash::light(n);
            let came = crashes(world.apply(&plan)).await;
            crash::put_out();
            if !came {
                break;
            }
            crashed += 1;
            let when = format!("point {n}, undoing: {undoing}");
            let ended = journals(&world.journals()).first().map(|r| r.ended);
            match ended {
                // The first line was not whole: nothing had begun.
                None => assert_eq!(world.state(), before, "{when}"),
                Some(Some(_)) => assert_eq!(world.state(), applied, "{when}"),
                Some(None) => {
                    let ran = world.take_up(undoing).await.unwrap();
                    assert_eq!(ran.ended, Ok(()), "{when}");
                    let expected = if undoing { &before } else { &applied };
                    assert_eq!(&world.state(), expected, "{when}");
                    if !undoing {
                        assert_nothing_twice(&world, &when);
                        let undone = world.go(&ran.journal, true).await.unwrap();
                        assert_eq!(undone.ended, Ok(()), "{when}, then undone");
                        assert_eq!(world.state(), before, "{when}, then undone");
                    }
                }
            }
        }
    }
    // Start, nine steps with begin and done, end: 20 lines with three points each, both ways.
    assert_eq!(crashed, 120);
}

#[tokio::test]
async fn an_undo_that_crashes_at_any_call_or_line_is_itself_resumed() {
    let done = World::new();
    let before = done.state();
    let ran = done.apply(&done.plan().await).await;
    done.fake.mishap(None);
    done.go(&ran.journal, true).await.unwrap();
    let calls = done.fake.calls();
    let ways = [
        Mishap::CrashBefore,
        Mishap::CrashAfter,
        Mishap::CrashUnderWay,
    ];
    let mishaps = (1..=calls).flat_map(|n| ways.map(|way| (n, way)));
    let fuses = (0..55).map(Err);
    for trouble in mishaps.map(Ok).chain(fuses) {
        let world = World::new();
        let ran = world.apply(&world.plan().await).await;
        match trouble {
            Ok(mishap) => world.fake.mishap(Some(mishap)),
            Err(points) => crash::light(points),
        }
        assert!(crashes(world.go(&ran.journal, true)).await, "{trouble:?}");
        world.fake.mishap(None);
        crash::put_out();
        let record = read_journal(&ran.journal).unwrap();
        if record.ended.is_none() {
            let ran = world.take_up(false).await.unwrap();
            assert_eq!(ran.ended, Ok(()), "{trouble:?}");
        } else if record.ended == Some(Ended::Applied) {
            // Not even the first line of the undo was written.
            world.go(&ran.journal, true).await.unwrap().ended.unwrap();
        }
        assert_eq!(world.state(), before, "{trouble:?}");
    }
}

#[tokio::test]
async fn any_single_call_that_fails_stops_cleanly_and_can_be_retried() {
    let done = World::new();
    let plan = done.plan().await;
    done.fake.mishap(None);
    done.apply(&plan).await;
    let (calls, applied) = (done.fake.calls(), done.state());
    for n in 1..=calls {
        let world = World::new();
        let plan = world.plan().await;
        world.fake.mishap(Some((n, Mishap::Refused)));
        let ran = world.apply(&plan).await;
        world.fake.mishap(None);
        if ended(&world) {
            assert_eq!((ran.ended, world.state()), (Ok(()), applied.clone()));
            continue;
        }
        assert_eq!(stopped_by(&ran), ProblemKind::AccessDenied, "call {n}");
        let ran = world.take_up(false).await.unwrap();
        assert_eq!(ran.ended, Ok(()), "call {n}");
        assert_eq!(world.state(), applied, "call {n}");
        assert_nothing_twice(&world, &format!("call {n}"));
    }
}
