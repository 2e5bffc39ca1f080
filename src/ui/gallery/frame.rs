//! The frame of the window: as steps and as tasks, with all that it can say, and with little room.

use egui::{StrokeKind, Ui, UiBuilder, vec2};

use crate::model::{Problem, ProblemKind};
use crate::ui::parts::{card, text};
use crate::ui::shell::{self, Footer, Notice, Step, StepState, View, Work};
use crate::ui::theme::{Breadth, Icon, palette, size};

const BEFORE: &str = "Complete \"Active Directory\" first";

pub fn show(ui: &mut Ui) {
    let wide = match Breadth::of(ui.available_width()) {
        Breadth::Narrow => Breadth::Narrow,
        Breadth::Middle | Breadth::Wide => Breadth::Wide,
    };
    text::section(
        ui,
        "Steps, with a problem, work behind the page and practice",
    );
    let problem = Problem::new(
        ProblemKind::Refused,
        "The draft could not be kept",
        "Make room on the disk, then try again.",
    );
    let steps = steps();
    let counting = Work {
        what: "Counting objects of corp.example",
        done: 18_250,
        total: Some(50_000),
        stop: "Stop counting",
    };
    let first_time = View {
        steps: &steps,
        current: 3,
        // One page for all: each title would take the keyboard as it comes.
        page: "gallery",
        tasks: false,
        title: "Active Directory",
        sentence: "Connect each forest and choose the account that the engine will use.",
        file: "syncwright.toml",
        practice: true,
        problem: Some((&problem, &["Try again"])),
        notice: None,
        work: Some(counting),
        footer: Footer {
            note: "Draft saved",
            back: Some(Ok(())),
            primary: Some(("Next", Err("Choose a connector account"))),
        },
        enter: false,
    };
    one(ui, "steps", size::GALLERY_FRAME, wide, &first_time);

    text::section(ui, "Tasks, with a notice");
    let tasks = tasks();
    let back = View {
        steps: &tasks,
        current: 1,
        tasks: true,
        title: "Domains and OUs",
        sentence: "Choose what syncs.",
        practice: false,
        problem: None,
        notice: Some(Notice {
            headline: "You are signed out of corp.example",
            sentence: "What the page shows was read before.",
            action: "Sign in again",
        }),
        work: None,
        footer: Footer {
            note: "Draft saved",
            back: Some(Ok(())),
            primary: Some(("Review changes", Ok(()))),
        },
        ..first_time
    };
    one(ui, "tasks", size::GALLERY_FRAME, wide, &back);

    text::section(ui, "A middle window: discs only; the first page");
    let middle = wide.min(Breadth::Middle);
    let first = View {
        footer: Footer {
            note: "",
            back: None,
            primary: Some(("Next", Ok(()))),
        },
        work: Some(Work {
            total: None,
            ..counting
        }),
        problem: None,
        ..first_time
    };
    one(ui, "middle", size::GALLERY_FRAME, middle, &first);

    text::section(
        ui,
        "A narrow window: the steps in a line; a page without a way on",
    );
    let last = View {
        practice: false,
        work: None,
        problem: None,
        footer: Footer {
            note: "Draft saved",
            back: Some(Err("The apply is running")),
            primary: None,
        },
        ..first_time
    };
    one(
        ui,
        "narrow",
        size::GALLERY_FRAME_LOW,
        Breadth::Narrow,
        &last,
    );
}

fn one(ui: &mut Ui, key: &str, height: f32, breadth: Breadth, view: &View<'_>) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let builder = UiBuilder::new().max_rect(rect).id_salt(key);
    let mut inside = ui.new_child(builder);
    inside.shrink_clip_rect(rect);
    let _ = shell::show_as(&mut inside, view, breadth, |ui| {
        card::titled(ui, "The page", |ui| {
            text::body(ui, "What stands on it scrolls under the footer.");
        });
    });
    let edge = size::border(palette(ui));
    ui.painter()
        .rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
    card::gap(ui);
}

fn step(title: &str, state: StepState, icon: Icon) -> Step {
    Step {
        title: title.to_owned(),
        state,
        words: String::new(),
        closed: None,
        icon,
    }
}

fn steps() -> Vec<Step> {
    let mut steps = vec![
        step("Start", StepState::Done, Icon::FolderOpen),
        step("Sync engine", StepState::Done, Icon::Gear),
        step("Microsoft Entra ID", StepState::Problem, Icon::Cloud),
        step("Active Directory", StepState::Current, Icon::Server),
        step("Sign-in names", StepState::Todo, Icon::Person),
        step("Domains and OUs", StepState::Todo, Icon::Domain),
        step("Review", StepState::Todo, Icon::Eye),
        step("Apply", StepState::Todo, Icon::Play),
    ];
    "You are signed out".clone_into(&mut steps[2].words);
    for step in &mut steps[5..] {
        step.closed = Some(BEFORE.to_owned());
    }
    steps
}

fn tasks() -> Vec<Step> {
    vec![
        step("Overview", StepState::Todo, Icon::Info),
        step("Domains and OUs", StepState::Current, Icon::Domain),
        step("Group writeback", StepState::Changed, Icon::Download),
        step("Optional features", StepState::Todo, Icon::List),
        step("Active Directory", StepState::Problem, Icon::Server),
    ]
}
