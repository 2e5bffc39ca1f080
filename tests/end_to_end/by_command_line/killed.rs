//! The program dies in the middle of an apply: at each single point of its journal, and at any time.

use std::time::{Duration, Instant};

use crate::support::{Lab, Ran, difference, moved};

/// In debug builds the program aborts at this point of its journal; each line has three: before it,
/// in its middle, and when it is on disk.
const ABORT_AT: &str = "SYNCWRIGHT_TEST_ABORT_AT";

fn die(lab: &Lab, verb: &[&str], point: usize) -> Ran {
    let output = lab.command(verb).env(ABORT_AT, point.to_string()).output();
    output.unwrap().into()
}

/// What was begun is told; `resume` carries it to the end, nothing twice.
fn resume(lab: &Lab, context: &str) {
    // The end itself may be what was cut off: then there is nothing to go on with.
    let resumed = lab.run(&["resume"]);
    assert!(
        matches!(resumed.code, Some(0 | 3)),
        "{context}: {resumed:?}"
    );
    let plan = lab.run(&["plan"]);
    assert_eq!(plan.code, Some(0), "{context}: {}{}", plan.out, plan.err);
    let last = lab.journals().pop().unwrap().1;
    let done = last.lines().filter(|l| l.contains("\"line\":\"done\""));
    let steps: Vec<_> = done
        .map(|l| {
            l.split("\"step\":")
                .nth(1)
                .unwrap()
                .split("\",")
                .next()
                .unwrap()
        })
        .collect();
    let mut once = steps.clone();
    once.dedup();
    assert_eq!((steps.len(), once.len()), (11, 11), "{context}: {last}");
}

#[test]
fn at_each_point_of_the_journal_resume_and_undo_both_work_and_nothing_is_done_twice() {
    let lab = Lab::new();
    let (whole, before, text) = (lab.dump(), lab.view(), lab.text());
    let mut killed = 0;
    for point in 1.. {
        let first = die(&lab, &["apply", "--yes"], point);
        if first.code == Some(0) {
            lab.expect(0, &["undo"]);
            break;
        }
        assert_eq!(first.code, None, "point {point}: {first:?}");
        killed += 1;
        let has_begun = lab
            .journals()
            .last()
            .is_some_and(|(_, text)| text.ends_with('\n') || text.lines().count() > 1);
        if !has_begun {
            // Not even the first line was written: there is nothing to take up.
            lab.expect(3, &["resume"]);
            assert_eq!(difference(&before, &lab.view()), "", "point {point}");
            lab.journals()
                .iter()
                .for_each(|(path, _)| std::fs::remove_file(path).unwrap());
            continue;
        }
        // Both ways from the same point: the second time it dies there again.
        lab.expect(0, &["undo"]);
        assert_eq!(
            difference(&before, &lab.view()),
            "",
            "undo after point {point}"
        );
        assert_eq!(lab.text(), text, "undo after point {point}");
        assert_eq!(die(&lab, &["apply", "--yes"], point).code, None);
        resume(&lab, &format!("point {point}"));
        lab.expect(0, &["undo"]);
        assert_eq!(
            difference(&before, &lab.view()),
            "",
            "resume and undo after point {point}"
        );
        assert_eq!(lab.text(), text, "resume and undo after point {point}");
        lab.journals()
            .iter()
            .for_each(|(path, _)| std::fs::remove_file(path).unwrap());
    }
    // Start, begin and done of eleven steps, end: three points each.
    assert_eq!(killed, 3 * (1 + 2 * 11 + 1));
    assert_eq!(
        moved(&whole, &lab.dump()),
        "",
        "a hundred applies and undos left nothing behind"
    );
}

#[test]
fn an_undo_that_is_killed_at_any_line_is_taken_up_again() {
    let lab = Lab::new();
    let (before, text) = (lab.view(), lab.text());
    let mut killed = 0;
    for line in 0.. {
        lab.expect(0, &["apply", "--yes"]);
        // The three points in turn.
        let point = 3 * line + 1 + line % 3;
        let died = die(&lab, &["undo"], point).code;
        if died.is_none() {
            killed += 1;
            // Either verb goes on with it; after the last line there is nothing left to go on with.
            let verb = ["undo", "resume"][line % 2];
            let ran = lab.run(&[verb]);
            assert!(matches!(ran.code, Some(0 | 3)), "line {line}: {ran:?}");
            if ran.code == Some(3) || lab.text() != text {
                lab.run(&["undo"]);
            }
        }
        assert_eq!(difference(&before, &lab.view()), "", "line {line}");
        assert_eq!(lab.text(), text, "line {line}");
        if died == Some(0) {
            break;
        }
    }
    // Begin and end of eleven steps, and the end of all.
    assert_eq!(killed, 23);
}

#[test]
fn a_kill_from_outside_at_any_time_is_survived() {
    let lab = Lab::new();
    let (before, text) = (lab.view(), lab.text());
    let begun = Instant::now();
    lab.expect(0, &["apply", "--yes"]);
    let whole = begun.elapsed();
    lab.expect(0, &["undo"]);
    let mut cut_short = 0;
    for part in 1..=12 {
        lab.journals()
            .iter()
            .for_each(|(path, _)| std::fs::remove_file(path).unwrap());
        let mut child = lab
            .command(&["apply", "--yes"])
            .stderr(std::process::Stdio::null())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // A moment, not an event, is what this test is about.
        std::thread::park_timeout(whole * part / 13 + Duration::from_millis(part.into()));
        child.kill().unwrap();
        let ended = child.wait().unwrap();
        let begun = lab
            .journals()
            .last()
            .is_some_and(|(_, text)| text.contains('\n'));
        if !ended.success() && begun {
            cut_short += 1;
            match part % 2 {
                0 => resume(&lab, &format!("part {part}")),
                _ => assert_eq!(lab.run(&["undo"]).code, Some(0), "part {part}"),
            }
        }
        if part % 2 == 0 && begun {
            lab.expect(0, &["undo"]);
        }
        if ended.success() && part % 2 == 1 {
            lab.expect(0, &["undo"]);
        }
        assert_eq!(difference(&before, &lab.view()), "", "part {part}");
        assert_eq!(lab.text(), text, "part {part}");
    }
    assert!(
        cut_short >= 3,
        "{cut_short} of 12 hit the middle of an apply"
    );
}
