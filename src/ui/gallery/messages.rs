//! Banners, progress, empty states, dialogs, notices.

use egui::Ui;

use crate::model::{Problem, ProblemKind};
use crate::ui::parts::{
    Answer, Banner, Field, Link, Modal, Toasts, Width, banner, button, card, chain, empty, field,
    progress as work, text,
};
use crate::ui::theme::{Icon, Tone, space};

#[derive(Default)]
pub struct State {
    pub open: Option<Dialog>,
    answered: Option<Answer>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    Plain,
    Danger,
    Long,
    Form,
}

impl Dialog {
    pub const ALL: [Self; 4] = [Self::Plain, Self::Danger, Self::Long, Self::Form];

    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Danger => "danger",
            Self::Long => "long",
            Self::Form => "form",
        }
    }
}

pub fn show(ui: &mut Ui, _state: &mut State, toasts: &mut Toasts) {
    let problem = Problem::new(
        ProblemKind::Untrusted,
        "The certificate of dc1.corp.example is not trusted",
        "Choose the CA file of your domain, or pick another domain controller.",
    )
    .because("It was issued by \"Corp Root CA\", which this computer does not know")
    .detail("invalid peer certificate: UnknownIssuer\n  subject: CN=dc1.corp.example\n  issuer: CN=Corp Root CA");
    let _ = banner::problem(ui, &problem, &["Choose CA file…", "Try again"]);
    let _ = Banner::warning("Two suffixes are not verified in your tenant")
        .sentence("Their users will get a sign-in name that ends in onmicrosoft.com.")
        .action("Show users")
        .show(ui);
    let _ = Banner::success("Connected to corp.example")
        .sentence("Three domains, 12,480 users.")
        .show(ui);
    let _ = Banner::info("You are practising")
        .sentence("Nothing outside this computer is read or changed.")
        .action("Leave practice")
        .show(ui);
    ui.add_space(space::S);
    if button::secondary(ui, "Show a notice").clicked() {
        toasts.push(Tone::Success, "The plan was copied");
    }
    card::gap(ui);
    card::show(ui, |ui| {
        let sentence = "Add one to choose what syncs from it.";
        let _ = empty::show(
            ui,
            Icon::Server,
            "No forest yet",
            sentence,
            Some("Add a forest"),
        );
    });
}

pub fn progress(ui: &mut Ui) {
    card::titled(ui, "Work with numbers", |ui| {
        work::bar(ui, "Reading users of corp.example", 18_250, 50_000, true);
        work::bar(ui, "Reading containers", 2_000, 2_000, false);
    });
    card::gap(ui);
    card::titled(ui, "Work without numbers", |ui| {
        work::spinner_since(ui, "Looking for domain controllers", 3.0);
        work::spinner_since(ui, "Waiting for the sign-in in your browser", f64::from(42));
    });
    card::gap(ui);
    card::titled(ui, "First read", |ui| empty::skeleton(ui, 3));
    card::gap(ui);
    card::titled(ui, "Test connection", |ui| {
        chain::show(
            ui,
            &[
                Link::done("Name", "dc1.corp.example is 192.0.2.10", "4 ms"),
                Link::done("Port", "636 is open", "1 ms"),
                Link::failed(
                    "TLS",
                    "The certificate was issued by \"Corp Root CA\", which this computer does not know.",
                    "12 ms",
                ),
                Link::running("Sign in"),
                Link::skipped("Read the forest"),
                Link::waiting("Rights"),
            ],
        );
    });
}

pub fn dialogs(ui: &mut Ui, state: &mut State) {
    card::show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if button::secondary(ui, "Ask…").clicked() {
                state.open = Some(Dialog::Plain);
            }
            if button::secondary(ui, "Ask about danger…").clicked() {
                state.open = Some(Dialog::Danger);
            }
            if button::secondary(ui, "Ask for something…").clicked() {
                state.open = Some(Dialog::Form);
            }
            if button::secondary(ui, "Say much…").clicked() {
                state.open = Some(Dialog::Long);
            }
        });
        let answered = match state.answered {
            None => "Nothing answered yet.",
            Some(Answer::Yes) => "You answered yes.",
            Some(Answer::No) => "You answered no.",
            Some(Answer::Other) => "You took the third way.",
        };
        text::body(ui, answered);
    });
    let answer = match state.open {
        None => None,
        Some(Dialog::Plain) => Modal::new("Close Syncwright?")
            .act("Close")
            .cancel("Stay")
            .other("Show the draft")
            .show(ui.ctx(), |ui| {
                text::body(ui, "Your draft is saved. Passwords are not in it.");
            }),
        Some(Dialog::Danger) => Modal::new("Forget this draft?")
            .danger("Forget draft")
            .cancel("Keep")
            .show(ui.ctx(), |ui| {
                text::body(
                    ui,
                    "This cannot be undone. The forest and the tenant are not touched.",
                );
            }),
        Some(Dialog::Form) => Modal::new("Number of deletions")
            .act("Apply 3 changes")
            .available(Err("Type the number of those who leave"))
            .cancel("Not yet")
            .form()
            .focus("Type 412")
            .show(ui.ctx(), |ui| {
                text::body(ui, "412 users leave and are deleted in Microsoft Entra ID.");
                let line = Field::new("Type 412").width(Width::Short);
                field::text(ui, &line, &mut "41".to_owned());
            }),
        Some(Dialog::Long) => Modal::new("What is written").show(ui.ctx(), |ui| {
            for n in 1..=30 {
                text::body(
                    ui,
                    &format!("Line {n} of a text that does not fit into the dialog."),
                );
            }
        }),
    };
    if answer.is_some() {
        state.open = None;
        state.answered = answer;
    }
}
