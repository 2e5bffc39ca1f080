//! Draws whoever is chosen, what can be done about it, and what would follow.

use egui::Ui;

use crate::insight::access::{AccessReview, Attestation, Cell, Gain, title};
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::text::inert;
use crate::model::words::{minute, say};
use crate::ui::parts::{
    Banner, Button, Change, Field, Icon, PickerItem, banner, card, diff, empty, field, key_value,
    progress, select, text,
};
use crate::wizard::pages::access::{self, Msg, State};
use crate::wizard::{Desk, Load};
use crate::work::AccessProposal;

use super::super::pickers;

/// Ways and consequences shown; more are told by their number.
const WAYS: usize = 12;
const GAINS: usize = 50;

pub(super) fn chosen(
    ui: &mut Ui,
    state: &State,
    review: &AccessReview,
    desk: &Desk,
    send: &mut dyn FnMut(Msg),
) {
    let Some(row) = state.chosen.and_then(|node| review.row(node)) else {
        return;
    };
    card::gap(ui);
    let name = title(&review.graph, row.node);
    card::titled(ui, &name.show(), |ui| {
        let account = review.graph.account(row.node);
        text::mono(ui, account.dn.as_str());
        for role in DelegationRole::ALL {
            let Some(cell) = row.cell(role) else { continue };
            ui.push_id(role.index(), |ui| {
                text::subsection(ui, role.default_name());
                text::help(ui, &role.may().show());
                ways(ui, review, role, row.node);
                times(ui, cell);
                acts(ui, state, desk, role, cell, send);
            });
        }
    });
}

fn ways(ui: &mut Ui, review: &AccessReview, role: DelegationRole, node: Node) {
    let ways = review.ways(role, node, WAYS);
    for way in &ways.list {
        text::value(ui, &review.way_words(way).show());
    }
    if ways.more {
        text::help(ui, say!("page-access-more-ways"));
    }
}

fn times(ui: &mut Ui, cell: &Cell) {
    let mut lines: Vec<(&str, String)> = Vec::new();
    lines.extend(cell.since.map(|at| (say!("page-access-since"), minute(at))));
    let end = match (cell.until, cell.recorded) {
        (Some(at), _) => Some(say!("page-access-ends-by-directory", at = minute(at))),
        (None, Some(at)) => Some(say!("page-access-ends-by-us", at = minute(at))),
        (None, None) => None,
    };
    lines.extend(end.map(|end| (say!("page-access-ends"), end)));
    match &cell.attested {
        Attestation::None => {}
        Attestation::Due => lines.push((
            say!("page-access-confirmed"),
            say!("page-access-not-yet").into(),
        )),
        Attestation::Confirmed { by, at, .. } => lines.push((
            say!("page-access-confirmed"),
            say!("page-access-confirmed-by", by = inert(by), at = minute(*at)),
        )),
    }
    for (name, value) in lines {
        key_value::list(ui, &[(name, &value)]);
    }
}

fn acts(
    ui: &mut Ui,
    state: &State,
    desk: &Desk,
    role: DelegationRole,
    cell: &Cell,
    send: &mut dyn FnMut(Msg),
) {
    let group = role.default_name();
    let may = access::may_change(desk);
    let may = || may.as_ref().map_err(|r| r.0.as_str()).copied();
    ui.horizontal_wrapped(|ui| {
        let direct = match cell.is_direct() {
            true => may(),
            false => Err(say!("page-access-only-nested")),
        };
        let name = say!("page-access-remove-named", group = group);
        let remove = Button::secondary(say!("page-access-remove")).name(&name);
        if remove.small().available(direct).show(ui).clicked() {
            send(Msg::Remove(role));
        }
        let end = access::end_of(&state.draft.until, desk.now);
        let timed = match &end {
            Ok(Some(_)) => may(),
            Ok(None) => Err(say!("page-access-until-first")),
            Err(reason) => Err(reason.0.as_str()),
        };
        let name = say!("page-access-extend-named", group = group);
        let extend = Button::ghost(say!("page-access-extend")).name(&name);
        if extend.small().available(timed).show(ui).clicked() {
            send(Msg::Extend(role));
        }
        let by = match state.draft.by.trim().is_empty() {
            true => Err(say!("page-access-by-first")),
            false => may(),
        };
        let name = say!("page-access-confirm-named", group = group);
        let confirm = Button::ghost(say!("page-access-confirm")).name(&name);
        if confirm.small().available(by).show(ui).clicked() {
            send(Msg::Confirm(role));
        }
    });
}

/// What is typed for any change, and adding.
pub(super) fn add(ui: &mut Ui, state: &State, desk: &Desk, send: &mut dyn FnMut(Msg)) {
    card::gap(ui);
    card::titled(ui, say!("page-access-change"), |ui| {
        let draft = &state.draft;
        let names = DelegationRole::ALL.map(DelegationRole::default_name);
        let now = draft.role.map_or(0, DelegationRole::index);
        if let Some(at) = select::one(ui, &Field::new(say!("page-access-to")), &names, now) {
            send(Msg::To(DelegationRole::ALL[at]));
        }
        let chosen: Vec<PickerItem> = draft.picked.iter().map(pickers::chosen_object).collect();
        let gone = pickers::objects(
            ui,
            say!("page-access-pick"),
            say!("page-access-pick-hint"),
            &draft.picker,
            &chosen,
            &|_| None,
            &mut |msg| send(Msg::Picker(msg)),
        );
        if let Some(at) = gone {
            send(Msg::Unpick(at));
        }
        let mut until = draft.until.clone();
        let end = access::end_of(&until, desk.now);
        let fault = end.as_ref().err().map(|r| r.0.as_str());
        let line = Field::new(say!("page-access-until"))
            .help(say!("page-access-until-help"))
            .error(fault);
        if field::text(ui, &line, &mut until).changed() {
            send(Msg::Until(until));
        }
        let mut reason = draft.reason.clone();
        let line = Field::new(say!("page-access-reason")).help(say!("page-access-reason-help"));
        if field::text(ui, &line, &mut reason).changed() {
            send(Msg::Reason(reason));
        }
        let mut by = draft.by.clone();
        let line = Field::new(say!("page-access-by")).help(say!("page-access-by-help"));
        if field::text(ui, &line, &mut by).changed() {
            send(Msg::By(by));
        }
        let why = access::why_not_propose(state, desk);
        let why = why.as_ref().map_err(|r| r.0.as_str()).copied();
        let add = Button::secondary(say!("page-access-add")).icon(Icon::Plus);
        if add.available(why).show(ui).clicked() {
            send(Msg::Add);
        }
    });
}

/// What would follow, and the plan: nothing is changed before it is agreed to.
pub(super) fn proposal(ui: &mut Ui, state: &State, desk: &Desk, send: &mut dyn FnMut(Msg)) {
    if state.proposal.is_running()
        && progress::spinner_until(ui, say!("page-access-proposing"), say!("page-access-leave"))
    {
        send(Msg::Leave);
    }
    if let Some(problem) = state.proposal.problem() {
        if banner::problem(ui, problem, &[say!("page-access-leave")]).is_some() {
            send(Msg::Leave);
        }
        card::gap(ui);
    }
    let Load::Ready(proposal) = &state.proposal else {
        return;
    };
    card::titled(ui, say!("page-access-proposal"), |ui| {
        consequences(ui, proposal);
        for step in &proposal.plan.steps {
            diff::row(
                ui,
                Change::Alter,
                &step.sentence.show(),
                &step.reason.show(),
            );
        }
        if proposal.plan.is_empty() {
            empty::line(ui, say!("page-access-so-already"));
        }
        let may = access::may_change(desk);
        let can = if !proposal.what_if.refused.is_empty() {
            Err(say!("page-access-refused"))
        } else if proposal.plan.is_empty() {
            Err(say!("page-access-so-already"))
        } else {
            may.as_ref().map_err(|r| r.0.as_str()).copied()
        };
        ui.horizontal_wrapped(|ui| {
            let apply = Button::primary(say!("page-access-apply")).icon(Icon::Play);
            if apply.available(can).show(ui).clicked() {
                send(Msg::Apply);
            }
            if Button::ghost(say!("page-access-leave")).show(ui).clicked() {
                send(Msg::Leave);
            }
        });
    });
    card::gap(ui);
}

fn consequences(ui: &mut Ui, proposal: &AccessProposal) {
    let what = &proposal.what_if;
    let review = proposal.read.review();
    if !what.refused.is_empty() {
        Banner::error(say!("page-access-refused"))
            .sentence(say!("page-access-refused-means"))
            .show(ui);
    }
    let mut list = |change: Change, list: &[Gain]| {
        for one in list.iter().take(GAINS) {
            let who = title(&review.graph, one.node);
            let what = say!(
                "page-access-who-what",
                who = who,
                group = one.role.default_name()
            );
            diff::row(ui, change, &what, &review.way_words(&one.way).show());
        }
        if list.len() > GAINS {
            text::help(ui, &say!("page-access-more-people", n = list.len() - GAINS));
        }
    };
    list(Change::Add, &what.gains);
    list(Change::Remove, &what.losses);
    for finding in &what.arise {
        Banner::warning(&say!("page-access-arises", finding = &finding.headline))
            .sentence(&finding.reason.show())
            .show(ui);
    }
    for finding in &what.vanish {
        Banner::success(&say!("page-access-vanishes", finding = &finding.headline)).show(ui);
    }
}
