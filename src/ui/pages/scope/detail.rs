//! What is said about the container under the cursor, and what can be set for it.

use egui::Ui;

use crate::model::TriState;
use crate::ui::parts::{
    Banner, Field, Icon, Tone, badge, banner, button, card, choice, code, field, key_value,
    progress, text,
};
use crate::ui::theme::space;
use crate::wizard::Model;
use crate::wizard::pages::scope::{Detail, Msg as PageMsg, State, state_words};
use crate::wizard::words::counts;

pub fn show(ui: &mut Ui, state: &State, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    let Some(detail) = &state.detail else {
        return;
    };
    card::show(ui, |ui| {
        head(ui, detail);
        if let Some(problem) = &detail.unreachable {
            banner::problem(ui, problem, &[]);
            text::muted(
                ui,
                "It is left out. Its rules in the document stay as they are.",
            );
            return;
        }
        if let Some(problem) = &detail.failed
            && banner::problem(ui, problem, &["Try again"]).is_some()
        {
            send(PageMsg::Retry(detail.id));
        }
        whole_branch(ui, detail, send);
        numbers(ui, detail);
        later(ui, detail, send);
        if detail.can_note {
            note(ui, state, model, send);
        }
        if let Some(why) = &detail.should_stay {
            if detail.is_out {
                Banner::warning("It should stay in")
                    .sentence(&why.show())
                    .show(ui);
            } else {
                text::help(ui, &format!("Keep it in. {why}."));
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
        text::help(ui, detail.kind);
    });
    text::muted(ui, &format!("{}.", detail.decided_by));
    ui.horizontal_top(|ui| {
        code::copy_icon(ui, "distinguished name", detail.dn.as_str());
        ui.vertical(|ui| {
            // Its first line stands at the height of the icon.
            ui.add_space(space::XS);
            text::mono_lines(ui, detail.dn.as_str())
        });
    });
}

fn whole_branch(ui: &mut Ui, detail: &Detail, send: &mut dyn FnMut(PageMsg)) {
    let act = match detail.state {
        TriState::Whole => "Take the whole branch out",
        TriState::InPartly | TriState::OutPartly | TriState::Out => "Take the whole branch in",
    };
    if button::secondary(ui, act).clicked() {
        send(PageMsg::Toggle(detail.id));
    }
}

fn numbers(ui: &mut Ui, detail: &Detail) {
    let Some(of) = &detail.counts else {
        key_value::list(ui, &[("Objects", "Not counted yet")]);
        return;
    };
    let rows = [
        ("Directly in it", of.direct),
        ("With everything below", of.below),
        ("Of these in scope", of.in_scope),
    ];
    for (key, n) in rows {
        key_value::row(ui, key, |ui| text::body(ui, &counts(n)));
    }
}

fn later(ui: &mut Ui, detail: &Detail, send: &mut dyn FnMut(PageMsg)) {
    text::label(ui, "Children made later");
    if detail.later_waits {
        progress::spinner(ui, "Reading the present children");
        return;
    }
    let current = usize::from(detail.is_out);
    if let Some(picked) = choice::radios(ui, "Children made later", &["In", "Out"], Some(current)) {
        send(PageMsg::Later(detail.id, picked == 0));
    }
    text::help(
        ui,
        "Objects directly in it follow the same choice; the containers in it now stay as they are.",
    );
}

fn note(ui: &mut Ui, state: &State, model: &Model, send: &mut dyn FnMut(PageMsg)) {
    let mut why = state.note.why.clone();
    let spec = Field::new("Why it is out").help("For the next administrator, for example a ticket");
    if field::text(ui, &spec, &mut why).changed() {
        send(PageMsg::ReasonEdited(why));
    }
    let mut until = state.note.until.clone();
    let fault = state.note.fault();
    let help = if state.note.is_past(model.desk.now) {
        "This day has passed: look whether it is still to be out"
    } else {
        "For example 2027-03-31; a reminder, nothing happens by itself"
    };
    let spec = Field::new("Review on").help(help).error(fault.as_deref());
    if field::text(ui, &spec, &mut until).changed() {
        send(PageMsg::UntilEdited(until));
    }
}
