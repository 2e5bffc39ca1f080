//! Ctrl-C while something is written. The practice servers are held still meanwhile, so that the
//! signal surely comes in the middle of a step.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use super::desk::{Desk, Ran};

/// A shell that waits: what it is told is done at once, without a process to start first.
struct Hand(Child);

impl Hand {
    fn new() -> Self {
        let shell = Command::new("sh").stdin(Stdio::piped()).spawn();
        Self(shell.unwrap())
    }

    fn signal(&mut self, name: &str, process: u32) {
        let input = self.0.stdin.as_mut().unwrap();
        writeln!(input, "kill -{name} {process}").unwrap();
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Runs the verb; presses Ctrl-C so often once its first step is told.
fn interrupted(desk: &Desk, verb: &[&str], times: usize) -> Ran {
    let mut hand = Hand::new();
    let mut child = desk
        .command(verb)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let mut err = String::new();
    let mut until = |words: &str, err: &mut String| {
        while !err.lines().last().is_some_and(|l| l.contains(words)) {
            assert_ne!(told.read_line(err).unwrap(), 0, "no \"{words}\" in {err}");
        }
    };
    until(": ", &mut err);
    hand.signal("STOP", desk.server_id());
    hand.signal("INT", child.id());
    until("Stopping after", &mut err);
    if times > 1 {
        hand.signal("INT", child.id());
        let code = child.wait().unwrap().code();
        hand.signal("CONT", desk.server_id());
        return Ran {
            code,
            out: String::new(),
            err,
        };
    }
    hand.signal("CONT", desk.server_id());
    let code = child.wait().unwrap().code();
    std::io::Read::read_to_string(&mut told, &mut err).unwrap();
    Ran {
        code,
        out: String::new(),
        err,
    }
}

#[test]
fn ctrl_c_stops_an_apply_between_two_steps_and_it_goes_on_later() {
    let desk = Desk::with_practice();
    let (before, text) = (desk.dump(), desk.text());
    let stopped = interrupted(&desk, &["apply", "--yes"], 1);
    assert_eq!(stopped.code, Some(4), "{}", stopped.err);
    assert!(stopped.err.contains("was cancelled"), "{}", stopped.err);
    assert!(stopped.err.contains("syncwright resume"), "{}", stopped.err);
    desk.expect(0, &["resume"]);
    desk.expect(0, &["plan"]);

    let stopped = interrupted(&desk, &["undo"], 1);
    assert_eq!(stopped.code, Some(4), "{}", stopped.err);
    desk.expect(0, &["undo"]);
    assert_eq!((desk.dump(), desk.text()), (before, text));
}

#[test]
fn a_second_ctrl_c_does_not_wait_for_a_directory_that_is_silent() {
    let desk = Desk::with_practice();
    let (before, text) = (desk.dump(), desk.text());
    let ended = interrupted(&desk, &["apply", "--yes"], 2);
    assert_eq!(ended.code, Some(4), "{}", ended.err);
    desk.expect(0, &["resume"]);
    desk.expect(0, &["undo"]);
    assert_eq!((desk.dump(), desk.text()), (before, text));
}
