//! The OU that groups are written to, and what the account may there.

use egui::Ui;

use crate::engines::{Capability, answer};
use crate::model::names::ou_name_problem;
use crate::model::snapshot::NeededRight;
use crate::model::words::{Words, say};
use crate::ui::parts::{
    Banner, Button, Field, Icon, Tone, badge, banner, card, choice, code, details, empty, field,
    key_value, progress, text,
};
use crate::wizard::pages::group_writeback::{
    self as page, Msg, RightsView, State, Target, TargetHow,
};
use crate::wizard::pickers::ContainerMsg;
use crate::wizard::{Desk, Msg as Top, Page};

use super::super::pickers;

pub(super) fn target(ui: &mut Ui, state: &State, desk: &Desk, send: &mut dyn FnMut(Top)) {
    let mut tell = |msg: Msg| send(Top::GroupWriteback(msg));
    card::titled(ui, say!("page-group-writeback-target"), |ui| {
        let hows = [TargetHow::Choose, TargetHow::Create];
        let current = hows.iter().position(|h| *h == state.target.how);
        let options = [
            say!("page-group-writeback-use-existing-ou"),
            say!("page-group-writeback-make-ou"),
        ];
        if let Some(at) = choice::radios(ui, say!("page-group-writeback-target"), &options, current)
        {
            tell(Msg::How(hows[at]));
        }
        match state.target.how {
            TargetHow::Choose => existing(ui, &state.target, &mut tell),
            TargetHow::Create => new_ou(ui, &state.target, &mut tell),
        }
        scope(ui, desk, &mut tell);
        if state.target.there.is_running() || state.target.own.is_running() {
            progress::spinner(ui, say!("page-group-writeback-checking"));
        }
        for problem in state.target.own.value().into_iter().flatten() {
            banner::problem(ui, problem, &[]);
        }
        if let Some(problem) = state.target.failed()
            && banner::problem(ui, problem, &[say!("page-group-writeback-check-again")]).is_some()
        {
            tell(Msg::CheckAgain);
        }
    });
}

fn existing(ui: &mut Ui, target: &Target, tell: &mut dyn FnMut(Msg)) {
    if let Some(place) = &target.chosen {
        key_value::exact(ui, "OU", place.dn.as_str());
    }
    let choose = Button::secondary(say!("page-group-writeback-choose-ou")).icon(Icon::Folder);
    if choose.show(ui).clicked() {
        tell(Msg::Ou(ContainerMsg::Open));
    }
}

fn new_ou(ui: &mut Ui, target: &Target, tell: &mut dyn FnMut(Msg)) {
    if let Some(parent) = &target.parent {
        key_value::exact(ui, say!("page-group-writeback-inside"), parent.dn.as_str());
    }
    let choose = Button::secondary(say!("page-group-writeback-choose-parent")).icon(Icon::Folder);
    if choose.show(ui).clicked() {
        tell(Msg::Parent(ContainerMsg::Open));
    }
    let problem = ou_name_problem(&target.name);
    let problem = problem.as_ref().map(Words::show);
    let mut name = target.name.clone();
    let spec = Field::new(say!("page-group-writeback-ou-name")).error(problem.as_deref());
    if field::text(ui, &spec, &mut name).changed() {
        tell(Msg::OuName(name));
    }
    match page::ou_in_the_way(target) {
        Some(Ok(_)) => {
            let banner = Banner::warning(say!("page-group-writeback-ou-there"))
                .sentence(say!("page-group-writeback-ou-there-advice"))
                .action(say!("page-group-writeback-use-this-ou"));
            if banner.show(ui).is_some() {
                tell(Msg::UseExisting);
            }
        }
        Some(Err(_)) => {
            Banner::error(say!("page-group-writeback-name-taken"))
                .sentence(say!("page-group-writeback-name-taken-advice"))
                .show(ui);
        }
        None => {}
    }
}

fn scope(ui: &mut Ui, desk: &Desk, tell: &mut dyn FnMut(Msg)) {
    if page::scope_problem(desk).is_some() {
        let banner = Banner::error(say!("page-group-writeback-not-in-scope"))
            .sentence(say!("page-group-writeback-not-in-scope-why"))
            .action(say!("page-group-writeback-add-to-scope"));
        if banner.show(ui).is_some() {
            tell(Msg::AddToScope);
        }
    } else {
        let words = answer(desk.document.engine, Capability::WritebackTargetInScope).words;
        text::help(ui, &say!("page-group-writeback-sentence", text = words));
    }
}

pub(super) fn rights(ui: &mut Ui, state: &State, desk: &Desk, send: &mut dyn FnMut(Top)) {
    card::titled(
        ui,
        say!("page-group-writeback-rights"),
        |ui| match page::rights_view(state, desk) {
            RightsView::NoTarget => empty::line(ui, say!("page-group-writeback-rights-no-target")),
            RightsView::NoAccount(rights) => {
                let banner = Banner::warning(say!("page-group-writeback-no-account"))
                    .sentence(say!("page-group-writeback-no-account-advice"))
                    .action(say!("page-group-writeback-go-to-directory"));
                if banner.show(ui).is_some() {
                    send(Top::Go(Page::Directory));
                }
                right_list(ui, &rights.iter().collect::<Vec<_>>(), None);
            }
            RightsView::NewAccount(name, rights) => {
                let note = say!("page-group-writeback-new-account", name = name);
                text::body(ui, &note);
                right_list(ui, &rights.iter().collect::<Vec<_>>(), None);
            }
            RightsView::Reading => {
                progress::spinner(ui, say!("page-group-writeback-rights-reading"))
            }
            RightsView::Failed(problem) => {
                if banner::problem(
                    ui,
                    problem,
                    &[say!("page-group-writeback-rights-read-again")],
                )
                .is_some()
                {
                    send(Top::GroupWriteback(Msg::CheckAgain));
                }
            }
            RightsView::Known {
                account,
                rights,
                grant,
            } => {
                let missing = rights.iter().filter(|r| !r.has).count();
                let words = match (missing, grant) {
                    (0, _) => say!("page-group-writeback-has-all", account = account),
                    (n, true) => say!("page-group-writeback-lacks-given", account = account, n = n),
                    (n, false) => {
                        say!("page-group-writeback-lacks-yours", account = account, n = n)
                    }
                };
                text::body(ui, &words);
                right_list(ui, &rights, Some(grant));
            }
        },
    );
}

/// `grant`: whether the plan gives what is missing; `None`: nothing is known of the account yet.
fn right_list(ui: &mut Ui, rights: &[&NeededRight], grant: Option<bool>) {
    for right in rights {
        ui.horizontal_wrapped(|ui| {
            match grant {
                Some(_) if right.has => {
                    badge::show(ui, Tone::Success, say!("page-group-writeback-right-has"))
                }
                Some(true) => badge::show(
                    ui,
                    Tone::Info,
                    say!("page-group-writeback-right-will-be-given"),
                ),
                Some(false) => badge::show(
                    ui,
                    Tone::Warning,
                    say!("page-group-writeback-right-missing"),
                ),
                None => badge::show(ui, Tone::Neutral, say!("page-group-writeback-right-needed")),
            };
            text::body(ui, &right.what.show());
        });
    }
    if rights.is_empty() {
        return;
    }
    details::show(ui, say!("page-group-writeback-as-sddl"), |ui| {
        let lines: Vec<String> = rights.iter().map(|r| page::sddl(r)).collect();
        code::block(ui, "SDDL", &lines.join("\n"));
    });
}

pub(super) fn dialogs(ui: &mut Ui, target: &Target, desk: &Desk, send: &mut dyn FnMut(Top)) {
    let ctx = ui.ctx().clone();
    pickers::container_dialog(
        &ctx,
        say!("page-group-writeback-target"),
        &target.picker,
        desk,
        page::cannot_be_target,
        &mut |msg| send(Top::GroupWriteback(Msg::Ou(msg))),
    );
    pickers::container_dialog(
        &ctx,
        say!("page-group-writeback-where-made"),
        &target.parent_picker,
        desk,
        |_| None,
        &mut |msg| send(Top::GroupWriteback(Msg::Parent(msg))),
    );
}
