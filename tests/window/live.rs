//! A window with its own worker, used by accessible names.

use std::env;
use std::process::Command;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use syncwright::work::Tasks;

use crate::app::Whole;
use crate::desk::Desk;
use crate::ran::Ran;

/// Runs this test again in a process that has the desk for its home: a worker takes its folders from
/// the environment. There it finds the document under `OPENS`.
pub fn again(desk: &Desk, name: &str) {
    let mut again = Command::new(env::current_exe().unwrap());
    again.args(["--exact", name, "--nocapture"]);
    again.env(OPENS, desk.document());
    let ran: Ran = desk.prepare(again).output().unwrap().into();
    let ran = ran.demand(0, &[name]);
    assert!(ran.out.contains("1 passed"), "{}", ran.out);
}

/// The document, in the process that opens the window.
pub const OPENS: &str = "SYNCWRIGHT_TEST_OPENS";

pub type Window = Harness<'static, Whole<Tasks>>;

pub fn seen(w: &Window, label: &str) -> bool {
    w.query_all_by_label_contains(label).next().is_some()
}

/// By its name, or one that begins so.
pub fn click(w: &mut Window, label: &str) {
    let whole = w.query_all_by_label(label).next();
    let node = whole.or_else(|| w.query_all_by_label_contains(label).next());
    let node = node.unwrap_or_else(|| panic!("no {label}"));
    assert!(!node.accesskit_node().is_disabled(), "{label} is disabled");
    node.click();
    w.run_steps(3);
}

pub fn write(w: &mut Window, role: Role, label: &str, text: &str) {
    w.get_by_role_and_label(role, label).focus();
    w.run_steps(2);
    w.get_by_role_and_label(role, label).type_text(text);
    w.run_steps(3);
}

pub fn until(w: &mut Window, what: &str, probe: impl Fn(&Window) -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !probe(w) {
        let seen = || -> Vec<String> {
            let all = w.query_all(By::new());
            all.filter_map(|n| n.accesskit_node().label()).collect()
        };
        assert!(
            Instant::now() < end,
            "{what}: not within a minute; there is {:#?}",
            seen()
        );
        w.run_steps(1);
        std::thread::park_timeout(Duration::from_millis(20));
    }
    w.run_steps(2);
}
