//! Draws the page "Active Directory".

mod connector;
mod form;

use egui::Ui;

use crate::model::document::Forest;
use crate::model::snapshot::{DomainFacts, ForestFacts};
use crate::model::text::inert;
use crate::model::words::say;
use crate::plan::recycle_bin_off;
use crate::ui::parts::{
    Answer, Banner, Button, Cell, Column, Icon, Modal, Table, Tone, badge, banner, button, card,
    draw, key_value, keyed, split, text,
};
use crate::wizard::pages::directory::{Msg, State, ToKeep, can_recover, losses};
use crate::wizard::{Desk, Model, Msg as Root, RecoveryWay};

type Send<'a> = &'a mut dyn FnMut(Msg);

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Root)) {
    let (state, desk) = (&model.directory, &model.desk);
    let send: Send<'_> = &mut |msg| send(Root::Directory(msg));
    draw::top_on_change(ui, (desk.forests.len(), state.form.is_some()));
    recovery(ui, desk, send);
    if let Some(problem) = &state.trouble {
        banner::problem(ui, problem, &[]);
        card::gap(ui);
    }
    for forest in &desk.document.forest {
        keyed::show(ui, &forest.name, |ui| one(ui, forest, state, desk, send));
        card::gap(ui);
    }
    match &state.form {
        Some(form) => form::show(ui, form, desk, send),
        None => {
            if Button::secondary(say!("page-directory-add"))
                .icon(Icon::Plus)
                .show(ui)
                .clicked()
            {
                send(Msg::Add);
            }
        }
    }
    if let Some(name) = &state.removing {
        ask(ui, name, desk, send);
    }
}

/// The interrupted apply needs its forests connected, nothing else of this page.
fn recovery(ui: &mut Ui, desk: &Desk, send: Send<'_>) {
    let Some(recovery) = &desk.recovery else {
        return;
    };
    let act = match &recovery.way {
        RecoveryWay::Resume => say!("page-directory-recovery-resume"),
        RecoveryWay::Undo | RecoveryWay::UndoStep(_) => say!("page-directory-recovery-undo"),
    };
    match can_recover(desk) {
        Ok(()) => {
            let clicked = Banner::success(say!("page-directory-recovery-ready"))
                .sentence(say!("page-directory-recovery-ready-about"))
                .action(act)
                .show(ui);
            if clicked.is_some() {
                send(Msg::GoOnWithRecovery);
            }
        }
        Err(reason) => {
            Banner::warning(say!("page-directory-recovery-waits"))
                .cause(&say!("page-directory-recovery-waits-why", why = &reason.0))
                .sentence(say!("page-directory-recovery-waits-about"))
                .show(ui);
        }
    }
    card::gap(ui);
}

fn one(ui: &mut Ui, forest: &Forest, state: &State, desk: &Desk, send: Send<'_>) {
    let name = inert(&forest.name);
    let facts = desk.forests.get(&forest.name).map(|f| &f.facts);
    card::titled(ui, &say!("page-directory-forest", name = &name), |ui| {
        let (mut first, mut then) = (Vec::new(), Vec::new());
        split::of_form(
            ui,
            |ui| {
                match facts {
                    Some(facts) => about(ui, facts),
                    None => not_signed_in(ui),
                }
                if let Some(keep) = state.to_keep.get(&forest.name) {
                    keep_password(ui, forest, keep, &mut |msg| first.push(msg));
                }
            },
            |ui| {
                if let (Some(_), Some(chooser)) = (facts, state.connectors.get(&forest.name)) {
                    text::subsection(ui, say!("page-directory-connector"));
                    connector::show(ui, forest, chooser, desk, &mut |msg| then.push(msg));
                }
            },
        );
        first.into_iter().chain(then).for_each(&mut *send);
        ui.horizontal_wrapped(|ui| {
            let open = (state.form.as_ref())
                .is_some_and(|f| f.forest.as_deref() == Some(forest.name.as_str()));
            if !open {
                let (label, said) = match facts {
                    Some(_) => (
                        say!("page-directory-sign-in-again"),
                        say!("page-directory-sign-in-again-to", forest = &name),
                    ),
                    None => (
                        say!("page-directory-sign-in"),
                        say!("page-directory-sign-in-to", forest = &name),
                    ),
                };
                if Button::secondary(label).name(&said).show(ui).clicked() {
                    send(Msg::SignInAgain(forest.name.clone()));
                }
            }
            let said = say!("page-directory-remove-named", forest = &name);
            let remove = Button::ghost(say!("page-directory-remove"))
                .icon(Icon::Trash)
                .name(&said);
            if remove.show(ui).clicked() {
                send(Msg::Remove(forest.name.clone()));
            }
        });
    });
}

fn not_signed_in(ui: &mut Ui) {
    key_value::row(ui, say!("page-directory-state"), |ui| {
        badge::show(ui, Tone::Warning, say!("page-directory-not-signed-in"));
    });
    text::muted(ui, say!("page-directory-not-signed-in-about"));
}

fn about(ui: &mut Ui, facts: &ForestFacts) {
    key_value::row(ui, say!("page-directory-state"), |ui| {
        badge::show(ui, Tone::Success, say!("page-directory-connected"));
    });
    key_value::list(
        ui,
        &[
            (say!("page-directory-controller-in-use"), &*facts.controller),
            (say!("page-directory-signed-in-as"), &*facts.signed_in_as),
            (say!("page-directory-level"), level(facts.functional_level)),
        ],
    );
    let columns = [
        Column::new(say!("page-directory-domain")).share(2.0),
        Column::new(say!("page-directory-state")).share(3.0),
    ];
    let rows = &facts.domains;
    let said = say!("page-directory-domains-of", forest = inert(&facts.root));
    let table = Table::new(&said, &columns).wrapping();
    table.show(ui, rows.len(), |row, column| match column {
        0 => Cell::text(rows[row].name.clone()),
        _ => match &rows[row].unreachable {
            None => Cell::badge(Tone::Success, say!("page-directory-reachable")),
            Some(_) => Cell::badge(Tone::Warning, say!("page-directory-unreachable")),
        },
    });
    for domain in rows {
        unreachable(ui, domain);
    }
    if !facts.recycle_bin {
        let (headline, advice) = recycle_bin_off(&facts.root);
        Banner::warning(&headline.show())
            .sentence(&advice.show())
            .show(ui);
    }
}

fn unreachable(ui: &mut Ui, domain: &DomainFacts) {
    let Some(problem) = &domain.unreachable else {
        return;
    };
    let headline = say!(
        "page-directory-left-out",
        domain = inert(&domain.name),
        why = &problem.headline
    );
    Banner::warning(&headline)
        .cause(&problem.cause.show())
        .sentence(&problem.remedy.show())
        .details(&problem.detail)
        .show(ui);
}

fn level(level: i64) -> &'static str {
    match level {
        ..=3 => say!("page-directory-level-older"),
        4 => "Windows Server 2008 R2",
        5 => "Windows Server 2012",
        6 => "Windows Server 2012 R2",
        7..=9 => "Windows Server 2016",
        _ => "Windows Server 2025",
    }
}

fn keep_password(ui: &mut Ui, forest: &Forest, keep: &ToKeep, send: Send<'_>) {
    if keep.stored.value().is_some() {
        let said = say!("page-directory-password-kept", name = inert(&keep.name));
        badge::with_icon(ui, Tone::Success, Icon::Check, &said);
        return;
    }
    if let Some(problem) = keep.stored.problem() {
        let clicked = banner::problem(ui, problem, &[say!("page-directory-password-save-again")]);
        text::help(ui, say!("page-directory-password-no-store"));
        if clicked.is_some() {
            send(Msg::SavePassword(forest.name.clone()));
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let can = match keep.stored.is_running() {
            true => Err(say!("page-directory-password-saving")),
            false => Ok(()),
        };
        let save = Button::secondary(say!("page-directory-password-save"))
            .icon(Icon::Lock)
            .available(can);
        if save.show(ui).clicked() {
            send(Msg::SavePassword(forest.name.clone()));
        }
        text::help(
            ui,
            &say!(
                "page-directory-password-save-about",
                name = inert(&keep.name)
            ),
        );
    });
}

fn ask(ui: &Ui, name: &str, desk: &Desk, send: Send<'_>) {
    let title = say!("page-directory-remove-ask", forest = inert(name));
    let answer = Modal::new(&title)
        .danger(say!("page-directory-remove-do"))
        .cancel(say!("page-directory-remove-keep"))
        .show(ui.ctx(), |ui| {
            text::body(ui, say!("page-directory-remove-about"));
            for loss in losses(&desk.document, name) {
                text::body(ui, &format!("• {loss}"));
            }
        });
    match answer {
        Some(Answer::Yes) => send(Msg::ConfirmRemove),
        Some(_) => send(Msg::KeepForest),
        None => {}
    }
}

/// A button that is off with its reason.
fn off(can: &Result<(), crate::wizard::Reason>) -> Result<(), &str> {
    match can {
        Ok(()) => Ok(()),
        Err(reason) => Err(&reason.0),
    }
}

/// A plain button; the shortest way to say it.
fn plain(ui: &mut Ui, text: &str) -> bool {
    button::secondary(ui, text).clicked()
}
