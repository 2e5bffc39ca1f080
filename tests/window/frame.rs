//! The frame around the pages: steps, footer, narrow windows, keyboard.

use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use syncwright::ui::parts::{Field, Width, card, field};
use syncwright::ui::shell::{self, Act, Footer, Notice, Step, StepState, View, Work};
use syncwright::ui::theme::{Icon, Look};

use crate::eye;
use crate::support::{LARGE, NARROW, Shown, USUAL, outside, picture, unnamed, window};

/// A frame with invented pages; remembers what was done to it.
struct Demo {
    acts: Vec<Act>,
    can_go_on: Result<(), &'static str>,
    working: bool,
    noticed: bool,
    host: String,
}

impl Default for Demo {
    fn default() -> Self {
        Self {
            acts: Vec::new(),
            can_go_on: Ok(()),
            working: false,
            noticed: false,
            host: "dc1.corp.example".into(),
        }
    }
}

const TITLES: [&str; 12] = [
    "Start",
    "Sync engine",
    "Microsoft Entra ID",
    "Active Directory",
    "Sign-in names",
    "Domains and OUs",
    "Identifying users",
    "Optional features",
    "Group writeback",
    "Delegation groups",
    "Review",
    "Apply",
];

fn steps() -> Vec<Step> {
    let step = |(index, title): (usize, &&str)| Step {
        title: (*title).to_owned(),
        state: match index {
            0 | 1 => StepState::Done,
            2 => StepState::Problem,
            3 => StepState::Current,
            _ => StepState::Todo,
        },
        words: if index == 2 {
            "You are signed out".into()
        } else {
            String::new()
        },
        closed: (index > 3).then(|| "Complete \"Active Directory\" first".to_owned()),
        icon: Icon::Info,
    };
    TITLES.iter().enumerate().map(step).collect()
}

fn draw(demo: &mut Demo, ui: &mut egui::Ui) {
    let steps = steps();
    let view = View {
        steps: &steps,
        current: 3,
        page: "directory",
        tasks: false,
        title: "Active Directory",
        sentence: "Connect each forest and choose the account that the engine will use.",
        file: "syncwright.toml",
        practice: true,
        problem: None,
        notice: demo.noticed.then_some(Notice {
            headline: "The configuration file was changed",
            sentence: "Somebody saved it since it was opened.",
            action: "Open it again",
        }),
        work: demo.working.then_some(Work {
            what: "Counting objects of corp.example",
            done: 18_250,
            total: Some(50_000),
            stop: "Stop counting",
        }),
        footer: Footer {
            note: "Draft saved",
            back: Some(Ok(())),
            primary: Some(("Next", demo.can_go_on)),
        },
        enter: true,
    };
    let act = shell::show(ui, &view, |ui| {
        card::show(ui, |ui| {
            let host = Field::new("Domain controller").width(Width::Host);
            let host = host.help("Host name, or leave empty to find one through DNS");
            field::text(ui, &host, &mut demo.host);
            for n in 1..=6 {
                let label = format!("Field {n}");
                field::text(ui, &Field::new(&label), &mut String::new());
            }
        });
    });
    demo.acts.extend(act);
}

fn open(size: [f32; 2], look: Look, demo: Demo) -> Harness<'static, Shown<Demo>> {
    window(size, look, demo, draw)
}

#[test]
fn the_frame_looks_as_approved() {
    let mut results = SnapshotResults::new();
    let blocked = || Demo {
        can_go_on: Err("Connect at least one forest"),
        ..Demo::default()
    };
    let working = || Demo {
        working: true,
        ..Demo::default()
    };
    for (name, size, look, demo) in [
        ("frame_light", USUAL, Look::Light, blocked()),
        ("frame_dark", USUAL, Look::Dark, working()),
        ("frame_contrast", USUAL, Look::HighContrast, Demo::default()),
        ("frame_middle", [800.0, 500.0], Look::Light, Demo::default()),
        ("frame_narrow", NARROW, Look::Dark, Demo::default()),
    ] {
        picture(&mut open(size, look, demo), name, &mut results);
    }
}

#[test]
fn nothing_leaves_the_frame_at_any_size() {
    for size in [
        NARROW,
        [640.0, 440.0],
        [899.0, 600.0],
        USUAL,
        LARGE,
        [3840.0, 2160.0],
    ] {
        let harness = open(size, Look::Light, Demo::default());
        assert_eq!(outside(&harness), Vec::<String>::new(), "{size:?}");
        assert_eq!(unnamed(&harness), Vec::<String>::new(), "{size:?}");
    }
}

#[test]
fn each_step_says_its_number_name_and_state() {
    let harness = open(USUAL, Look::Light, Demo::default());
    for name in [
        "Step 1 of 12: Start, done",
        "Step 3 of 12: Microsoft Entra ID, has a problem",
        "Step 4 of 12: Active Directory, current",
        "Step 5 of 12: Sign-in names, not yet",
    ] {
        harness.get_by_role_and_label(Role::Tab, name);
    }
    let problem = harness.get_by_label("Step 3 of 12: Microsoft Entra ID, has a problem");
    assert_eq!(
        problem.accesskit_node().data().description(),
        Some("You are signed out")
    );
}

#[test]
fn a_step_that_is_open_is_gone_to_and_a_closed_one_is_not() {
    let mut harness = open(USUAL, Look::Light, Demo::default());
    harness
        .get_by_label("Step 5 of 12: Sign-in names, not yet")
        .click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.acts, []);
    harness.get_by_label("Step 1 of 12: Start, done").click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.acts, [Act::Step(0)]);
}

#[test]
fn tab_goes_from_steps_to_page_to_footer() {
    let mut harness = open(USUAL, Look::Light, Demo::default());
    let mut order = Vec::new();
    for _ in 0..16 {
        harness.key_press(Key::Tab);
        harness.run_steps(2);
        order.push(focused(&harness));
    }
    let at = |name: &str| {
        order
            .iter()
            .position(|n| n == name)
            .unwrap_or_else(|| panic!("{name} in {order:?}"))
    };
    assert!(at("Step 4 of 12: Active Directory, current") < at("Domain controller"));
    assert!(at("Domain controller") < at("Field 6"));
    assert!(at("Field 6") < at("Back"));
    assert_eq!(at("Back") + 1, at("Next"));
}

#[test]
fn arrows_move_between_steps() {
    let mut harness = open(USUAL, Look::Light, Demo::default());
    harness
        .get_by_label("Step 4 of 12: Active Directory, current")
        .focus();
    harness.run_steps(2);
    harness.key_press(Key::ArrowUp);
    harness.run_steps(2);
    assert_eq!(
        focused(&harness),
        "Step 3 of 12: Microsoft Entra ID, has a problem"
    );
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert_eq!(harness.state().state.acts, [Act::Step(2)]);
}

#[test]
fn next_says_why_it_cannot_be_pressed() {
    let demo = Demo {
        can_go_on: Err("Connect at least one forest"),
        ..Demo::default()
    };
    let mut harness = open(USUAL, Look::Light, demo);
    let next = harness.get_by_role_and_label(Role::Button, "Next");
    assert!(next.accesskit_node().is_disabled());
    assert_eq!(
        next.accesskit_node().data().description(),
        Some("Connect at least one forest")
    );
    let told = harness.get_by_role_and_label(Role::Status, "Connect at least one forest");
    assert_eq!(told.accesskit_node().data().live(), Some(Live::Polite));
    next.click();
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run_steps(2);
    assert_eq!(harness.state().state.acts, []);
}

#[test]
fn alt_and_arrows_go_back_and_on() {
    let mut harness = open(USUAL, Look::Light, Demo::default());
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run_steps(2);
    assert_eq!(harness.state().state.acts, [Act::Primary, Act::Back]);
}

#[test]
fn enter_goes_on_where_no_control_has_the_keyboard() {
    let mut harness = open(USUAL, Look::Light, Demo::default());
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert_eq!(harness.state().state.acts, [Act::Primary]);
    harness.get_by_label("Field 1").focus();
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert_eq!(
        harness.state().state.acts,
        [Act::Primary],
        "the field had it"
    );
    let blocked = Demo {
        can_go_on: Err("Connect at least one forest"),
        ..Demo::default()
    };
    let mut harness = open(USUAL, Look::Light, blocked);
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert_eq!(harness.state().state.acts, []);
}

#[test]
fn work_behind_the_page_can_be_stopped() {
    let working = Demo {
        working: true,
        ..Demo::default()
    };
    let mut harness = open(USUAL, Look::Light, working);
    let told = harness.get_by_role_and_label(Role::Status, "Counting objects of corp.example");
    let told = told.accesskit_node();
    assert_eq!(told.data().live(), Some(Live::Polite));
    assert!(
        told.value()
            .is_some_and(|v| v.ends_with(": 18,250 of 50,000"))
    );
    harness.get_by_label("Stop counting").click();
    harness.run_steps(2);
    assert_eq!(harness.state().state.acts, [Act::StopWork]);
}

#[test]
fn while_something_is_counted_the_footer_still_says_why_one_cannot_go_on() {
    const REASON: &str = "Connect at least one forest";
    for size in [NARROW, [800.0, 500.0], USUAL] {
        let demo = Demo {
            working: true,
            can_go_on: Err(REASON),
            ..Demo::default()
        };
        let mut harness = open(size, Look::Light, demo);
        let work = harness.get_by_role_and_label(Role::Status, "Counting objects of corp.example");
        let why = harness.get_by_role_and_label(Role::Status, REASON);
        let (work, why) = (work.rect(), why.rect());
        assert!(
            work.bottom() <= why.top() && why.bottom() <= size[1],
            "{work:?} {why:?}"
        );
        let next = harness.get_by_role_and_label(Role::Button, "Next").rect();
        assert!(why.right() <= next.left(), "{why:?} {next:?}");
        assert_eq!(eye::faults(&harness), Vec::<String>::new(), "{size:?}");
        harness.get_by_label("Stop counting").click();
        harness.run_steps(2);
        assert_eq!(harness.state().state.acts, [Act::StopWork]);
    }
}

/// A click on the way or a key pressed at that moment would go to nobody.
#[test]
fn what_begins_or_ends_around_a_control_takes_neither_its_focus_nor_its_identity() {
    let demo = Demo {
        working: true,
        ..Demo::default()
    };
    let mut harness = open(USUAL, Look::Light, demo);
    for name in ["Next", "Domain controller"] {
        harness.get_by_label(name).focus();
        harness.run_steps(3);
        let before = harness.get_by_label(name).accesskit_node().id();
        for (working, noticed) in [(false, false), (true, false), (true, true), (false, true)] {
            let demo = &mut harness.state_mut().state;
            (demo.working, demo.noticed) = (working, noticed);
            harness.run_steps(3);
            let now = harness.get_by_label(name).accesskit_node().id();
            assert_eq!(now, before, "{name}, {working}, {noticed}");
            assert_eq!(focused(&harness), name, "{working}, {noticed}");
        }
    }
}

#[test]
fn a_narrow_window_keeps_the_steps_in_a_menu() {
    let mut harness = open(NARROW, Look::Light, Demo::default());
    harness.get_by_label("Step 4 of 12 · Active Directory");
    assert!(
        harness
            .query_by_label("Step 1 of 12: Start, done")
            .is_none()
    );
    harness.get_by_label("Steps").click();
    harness.run_steps(3);
    harness.get_by_label("Step 1 of 12: Start, done").click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.acts, [Act::Step(0)]);
}

#[test]
fn the_theme_is_chosen_from_a_menu() {
    let mut harness = open(USUAL, Look::Light, Demo::default());
    harness.get_by_label("Theme: Light").click();
    harness.run_steps(3);
    harness.get_by_label("High contrast").click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.acts, [Act::Wear(Look::HighContrast)]);
}

fn focused<S>(harness: &Harness<'_, S>) -> String {
    harness
        .query_all(egui_kittest::kittest::By::new())
        .find(|n| n.is_focused())
        .and_then(|n| n.accesskit_node().label())
        .unwrap_or_default()
}
