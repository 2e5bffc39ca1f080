//! The process dies in the middle of an apply. Debug builds abort where the variable says; what is
//! killed from outside is the same to the journal.

use super::desk::{Desk, Ran};

/// Each line of the journal passes three points: before it, in its middle, and when it is on disk.
const POINTS_PER_LINE: usize = 3;

fn die(desk: &Desk, verb: &[&str], point: usize) -> Option<i32> {
    let output = desk
        .command(verb)
        .env("SYNCWRIGHT_TEST_ABORT_AT", point.to_string())
        .output()
        .unwrap();
    Ran::from(output).code
}

#[test]
fn after_a_kill_at_any_line_of_the_journal_resume_and_undo_both_work() {
    let desk = Desk::with_practice();
    let (before, text) = (desk.dump(), desk.text());
    let mut killed = 0;
    for line in 1.. {
        // The three points in turn, so that torn lines are among them.
        let point = (line - 1) * POINTS_PER_LINE + 1 + line % POINTS_PER_LINE;
        match die(&desk, &["apply", "--yes"], point) {
            Some(0) => break,
            None => killed += 1,
            other => panic!("point {point}: {other:?}"),
        }
        if point <= 2 {
            // Nothing had begun: there is no journal to take up.
            continue;
        }
        if line % 2 == 0 {
            let resumed = desk.run(&["resume"]);
            // The end itself may be what was cut off.
            assert!(
                matches!(resumed.code, Some(0 | 3)),
                "point {point}: {resumed:?}"
            );
            let plan = desk.run(&["plan"]);
            assert_eq!(plan.code, Some(0), "point {point}: {}", plan.out);
        }
        let undone = desk.run(&["undo"]);
        assert_eq!(undone.code, Some(0), "point {point}: {undone:?}");
        assert_eq!(desk.text(), text, "point {point}");
        assert_eq!(desk.dump(), before, "point {point}");
    }
    // Start, begin and done of ten steps, end.
    assert_eq!(killed, 22);
}

#[test]
fn an_undo_that_is_killed_is_taken_up_again() {
    let desk = Desk::with_practice();
    let before = desk.dump();
    for point in [2, 6, 14, 30, 45] {
        desk.expect(0, &["apply", "--yes"]);
        assert_eq!(die(&desk, &["undo"], point), None, "point {point}");
        desk.expect(0, &["undo"]);
        assert_eq!(desk.dump(), before, "point {point}");
    }
}
