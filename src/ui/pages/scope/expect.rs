//! The scope tests: what must hold of the scope, whether it does, and writing them.

use egui::Ui;

use crate::insight::scope_tests::Verdict;
use crate::model::text::{inert, inert_lines};
use crate::model::words::say;
use crate::ui::parts::{
    Banner, Button, Field, Icon, Tone, Width, badge, banner, card, choice, empty, field, progress,
    text,
};
use crate::ui::theme::space;
use crate::wizard::pages::scope::{Kind, Msg as PageMsg, State, TestMsg, TestRow};
use crate::wizard::{Action, Msg};

/// Failing tests that are named above the tree; the others are a number.
const NAMED: usize = 4;

/// Above the tree: do they hold?
pub fn line(ui: &mut Ui, state: &State, send: &mut dyn FnMut(Msg)) {
    let tests = &state.tests;
    if tests.rows.is_empty() {
        return;
    }
    let failing: Vec<String> = (tests.failing())
        .filter_map(|row| match &row.verdict {
            Verdict::Fails(what) => Some(inert_lines(&what.show())),
            Verdict::Holds | Verdict::Unknown(_) => None,
        })
        .collect();
    if failing.is_empty() {
        let unknown = |row: &&TestRow| matches!(row.verdict, Verdict::Unknown(_));
        let n = tests.rows.iter().filter(unknown).count();
        let all = tests.rows.len();
        text::help(
            ui,
            &match n {
                0 => say!("page-scope-tests-hold", n = all),
                n => say!("page-scope-tests-unknown", n = n, all = all),
            },
        );
        return;
    }
    let clicked = Banner::error(&say!("page-scope-tests-fail", n = failing.len()))
        .sentence(&failing[..failing.len().min(NAMED)].join("\n"))
        .action(say!("page-scope-undo"))
        .action(say!("page-scope-tests-show"))
        .show(ui);
    match clicked {
        Some(0) => send(Msg::Do(Action::Undo)),
        Some(_) => send(Msg::Scope(PageMsg::Test(TestMsg::Open(true)))),
        None => {}
    }
}

/// In place of the tree.
pub fn show(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let tests = &state.tests;
    card::titled(ui, say!("page-scope-tests"), |ui| {
        text::muted(ui, say!("page-scope-tests-about"));
        if tests.is_reading() {
            progress::spinner(ui, say!("page-scope-tests-reading"));
        }
        if let Some(problem) = &tests.problem
            && banner::problem(ui, problem, &[say!("page-scope-try-again")]).is_some()
        {
            send(PageMsg::Test(TestMsg::ReadAgain));
        }
        if tests.rows.is_empty() {
            empty::line(ui, say!("page-scope-tests-none"));
        }
        for (at, row) in tests.rows.iter().enumerate() {
            ui.push_id(at, |ui| one(ui, at, row, send));
        }
    });
    card::gap(ui);
    write(ui, state, send);
    card::gap(ui);
    if Button::ghost(say!("page-scope-tests-back"))
        .hanging()
        .show(ui)
        .clicked()
    {
        send(PageMsg::Test(TestMsg::Open(false)));
    }
}

fn one(ui: &mut Ui, at: usize, row: &TestRow, send: &mut dyn FnMut(PageMsg)) {
    ui.add_space(space::S);
    ui.spacing_mut().item_spacing.y = space::XS;
    let sentence = inert_lines(&row.sentence.show());
    let (tone, icon, word, more) = match &row.verdict {
        Verdict::Holds => (
            Tone::Success,
            Icon::Check,
            say!("page-scope-test-holds"),
            None,
        ),
        Verdict::Fails(what) => (
            Tone::Danger,
            Icon::Cross,
            say!("page-scope-test-fails"),
            Some(inert_lines(&what.show())),
        ),
        Verdict::Unknown(why) => (
            Tone::Warning,
            Icon::Warning,
            say!("page-scope-test-unknown"),
            Some(inert_lines(&why.show())),
        ),
    };
    ui.horizontal_wrapped(|ui| {
        badge::with_icon(ui, tone, icon, word);
        text::strong(ui, &sentence);
    });
    if let Some(more) = more.filter(|more| *more != sentence) {
        text::muted(ui, &more);
    }
    if let Some(why) = &row.why {
        text::muted(ui, &say!("page-scope-test-why-line", why = inert(why)));
    }
    ui.horizontal_wrapped(|ui| {
        let about = say!("page-scope-test-edit-name", test = &*sentence);
        let edit = Button::ghost(say!("page-scope-test-edit")).name(&about);
        if edit.small().hanging().show(ui).clicked() {
            send(PageMsg::Test(TestMsg::Edit(at)));
        }
        let about = say!("page-scope-test-remove-name", test = &*sentence);
        let remove = Button::ghost(say!("page-scope-test-remove")).name(&about);
        if remove.small().show(ui).clicked() {
            send(PageMsg::Test(TestMsg::Remove(at)));
        }
    });
}

fn write(ui: &mut Ui, state: &State, send: &mut dyn FnMut(PageMsg)) {
    let draft = &state.tests.draft;
    let title = match draft.editing {
        Some(_) => say!("page-scope-test-edit-title"),
        None => say!("page-scope-test-new"),
    };
    card::titled(ui, title, |ui| {
        let labels = Kind::ALL.map(Kind::label);
        let current = Kind::ALL.iter().position(|k| *k == draft.kind);
        if let Some(picked) = choice::radios(ui, say!("page-scope-test-kind"), &labels, current) {
            send(PageMsg::Test(TestMsg::Kind(Kind::ALL[picked])));
        }
        let mut about = draft.about.clone();
        let (label, help) = match draft.kind.counts() {
            true => (
                say!("page-scope-test-container"),
                say!("page-scope-test-container-help"),
            ),
            false => (
                say!("page-scope-test-who"),
                say!("page-scope-test-who-help"),
            ),
        };
        let spec = Field::new(label).help(help).width(Width::Full);
        if field::text(ui, &spec, &mut about).changed() {
            send(PageMsg::Test(TestMsg::AboutEdited(about)));
        }
        if draft.kind.counts() {
            let mut number = draft.number.clone();
            let spec = Field::new(say!("page-scope-test-number")).width(Width::Short);
            if field::text(ui, &spec, &mut number).changed() {
                send(PageMsg::Test(TestMsg::NumberEdited(number)));
            }
        }
        let mut why = draft.why.clone();
        let spec = Field::new(say!("page-scope-test-why"))
            .help(say!("page-scope-test-why-help"))
            .width(Width::Full);
        if field::text(ui, &spec, &mut why).changed() {
            send(PageMsg::Test(TestMsg::WhyEdited(why)));
        }
        let can = draft.test().map(|_| ());
        let can = can.as_ref().map(|_| ()).map_err(|r| r.0.as_str());
        let act = match draft.editing {
            Some(_) => say!("page-scope-test-save"),
            None => say!("page-scope-test-add"),
        };
        if Button::secondary(act).available(can).show(ui).clicked() {
            send(PageMsg::Test(TestMsg::Save));
        }
    });
}
