//! What is said about the container under the cursor, and what can be set for it.

use egui::Ui;

use crate::model::TriState;
use crate::model::words::say;
use crate::ui::parts::{
    Banner, Button, Field, Icon, Tone, badge, banner, button, card, choice, code, field, key_value,
    progress, text,
};
use crate::ui::theme::space;
use crate::wizard::Model;
use crate::wizard::pages::scope::{
    Detail, Msg as PageMsg, State, TestMsg, kind_words, state_words,
};
use crate::wizard::words::counts;

pub fn show(ui: &mut Ui, state: &State, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    let Some(detail) = &state.detail else {
        return;
    };
    card::show(ui, |ui| {
        head(ui, detail);
        if let Some(problem) = &detail.unreachable {
            banner::problem(ui, problem, &[]);
            text::muted(ui, say!("page-scope-left-out-help"));
            return;
        }
        if let Some(problem) = &detail.failed
            && banner::problem(ui, problem, &[say!("page-scope-try-again")]).is_some()
        {
            send(PageMsg::Retry(detail.id));
        }
        whole_branch(ui, detail, send);
        numbers(ui, detail);
        later(ui, detail, send);
        let keep = Button::secondary(say!("page-scope-keep-so"))
            .description(say!("page-scope-keep-so-help"));
        if keep.show(ui).clicked() {
            send(PageMsg::Test(TestMsg::KeepSo(detail.id)));
        }
        text::help(ui, say!("page-scope-keep-so-help"));
        if detail.can_note {
            note(ui, state, model, send);
        }
        if let Some(why) = &detail.should_stay {
            if detail.is_out {
                Banner::warning(say!("page-scope-should-stay"))
                    .sentence(&why.show())
                    .show(ui);
            } else {
                text::help(ui, &say!("page-scope-keep-in", why = why));
            }
        }
    });
}

fn head(ui: &mut Ui, detail: &Detail) {
    text::section(ui, &detail.name);
    ui.horizontal_wrapped(|ui| {
        let (tone, icon) = match detail.state {
            TriState::Whole => (Tone::Success, Icon::Check),
            TriState::InPartly => (Tone::Info, Icon::Minus),
            TriState::OutPartly | TriState::Out => (Tone::Neutral, Icon::Cross),
        };
        badge::with_icon(ui, tone, icon, state_words(detail.state));
        text::help(ui, kind_words(detail.kind));
    });
    text::muted(ui, &detail.decided_by.show());
    ui.horizontal_top(|ui| {
        code::copy_icon(ui, say!("page-scope-dn"), detail.dn.as_str());
        ui.vertical(|ui| {
            // Its first line stands at the height of the icon.
            ui.add_space(space::XS);
            text::mono_lines(ui, detail.dn.as_str())
        });
    });
}

fn whole_branch(ui: &mut Ui, detail: &Detail, send: &mut dyn FnMut(PageMsg)) {
    let act = match detail.state {
        TriState::Whole => say!("page-scope-take-out"),
        TriState::InPartly | TriState::OutPartly | TriState::Out => say!("page-scope-take-in"),
    };
    if button::secondary(ui, act).clicked() {
        send(PageMsg::Toggle(detail.id));
    }
}

fn numbers(ui: &mut Ui, detail: &Detail) {
    let Some(of) = &detail.counts else {
        key_value::list(
            ui,
            &[(
                say!("page-scope-objects"),
                say!("page-scope-not-counted-yet"),
            )],
        );
        return;
    };
    let rows = [
        (say!("page-scope-directly"), of.direct),
        (say!("page-scope-below"), of.below),
        (say!("page-scope-of-these-in-scope"), of.in_scope),
    ];
    for (key, n) in rows {
        key_value::row(ui, key, |ui| text::body(ui, &counts(n)));
    }
}

fn later(ui: &mut Ui, detail: &Detail, send: &mut dyn FnMut(PageMsg)) {
    text::label(ui, say!("page-scope-later"));
    if detail.later_waits {
        progress::spinner(ui, say!("page-scope-later-waits"));
        return;
    }
    let current = usize::from(detail.is_out);
    if let Some(picked) = choice::radios(
        ui,
        say!("page-scope-later"),
        &[say!("page-scope-later-in"), say!("page-scope-later-out")],
        Some(current),
    ) {
        send(PageMsg::Later(detail.id, picked == 0));
    }
    text::help(ui, say!("page-scope-later-help"));
}

fn note(ui: &mut Ui, state: &State, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    let mut why = state.note.why.clone();
    let spec = Field::new(say!("page-scope-why-out")).help(say!("page-scope-why-out-help"));
    if field::text(ui, &spec, &mut why).changed() {
        send(PageMsg::ReasonEdited(why));
    }
    let mut until = state.note.until.clone();
    let fault = state.note.fault();
    let help = if state.note.is_past(model.desk.now) {
        say!("page-scope-review-past")
    } else {
        say!("page-scope-review-help")
    };
    let spec = Field::new(say!("page-scope-review-on"))
        .help(help)
        .error(fault.as_deref());
    if field::text(ui, &spec, &mut until).changed() {
        send(PageMsg::UntilEdited(until));
    }
}
