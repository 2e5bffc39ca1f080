//! Draws whoever is chosen, what can be done about it, and what would follow.

use egui::Ui;

use crate::insight::access::{AccessReview, Attestation, Cell, Gain, kind_name, label, title};
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::text::{inert, inert_lines};
use crate::model::words::{minute, say};
use crate::ui::pages::keep;
use crate::ui::parts::{
    Available, Banner, Button, Change, Field, Icon, banner, card, diff, empty, field, key_value,
    keyed, menu, progress, select, text,
};
use crate::wizard::pages::access::{self, Msg, State};
use crate::wizard::{Desk, Load, Reason};
use crate::work::AccessProposal;

use super::super::pickers;
use super::matrix::day_of;

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
        let kind = kind_name(account.kind);
        key_value::list(ui, &[(say!("page-access-kind"), &kind.show())]);
        if let Some(at) = account.last_sign_in {
            key_value::list(ui, &[(say!("page-access-last"), &day_of(at))]);
        }
        ui.horizontal_wrapped(|ui| {
            mark(ui, state, row.node, send);
            let of = say!("parts-menu-of", name = &name);
            if let Some(entry) = menu::button(ui, &of, &keep::entries()) {
                send(Msg::KeepSo(row.node, keep::keeps_in(entry)));
            }
        });
        for role in DelegationRole::ALL {
            let Some(cell) = row.cell(role) else { continue };
            keyed::show(ui, role.index(), |ui| {
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
        let taken = access::may_take_out(cell);
        let direct = match &taken {
            Ok(()) => may(),
            Err(reason) => Err(reason.0.as_str()),
        };
        let ends = cell.until.or(cell.recorded).is_some();
        let (label, name) = match ends {
            true => (
                say!("page-access-end-now"),
                say!("page-access-end-now-named", group = group),
            ),
            false => (
                say!("page-access-remove"),
                say!("page-access-remove-named", group = group),
            ),
        };
        let remove = Button::secondary(label).name(&name);
        if remove.small().available(direct).show(ui).clicked() {
            send(Msg::Remove(role));
        }
        for (nested, name) in nested(state, role) {
            let label = say!("page-access-remove-nested", nested = &name, group = group);
            let remove = Button::secondary(&label);
            if remove.small().available(may()).show(ui).clicked() {
                send(Msg::RemoveNested(role, nested));
            }
        }
        if let Some(to) = state.draft.role.filter(|to| *to != role) {
            let to = to.default_name();
            let name = say!("page-access-move-named", group = group, to = to);
            let label = say!("page-access-move", to = to);
            let move_ = Button::ghost(&label).name(&name);
            if move_.small().available(direct).show(ui).clicked() {
                send(Msg::Move(role));
            }
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

/// Groups through which the chosen one is in this group, with their names.
fn nested(state: &State, role: DelegationRole) -> Vec<(Node, String)> {
    let (Some(review), Some(node)) = (state.review(), state.chosen) else {
        return Vec::new();
    };
    let groups = access::nested_in(review, role, node).into_iter();
    let name = |group: Node| inert(&label(&review.graph, group)).into_owned();
    groups.map(|group| (group, name(group))).collect()
}

fn mark(ui: &mut Ui, state: &State, node: Node, send: &mut dyn FnMut(Msg)) {
    let label = match state.marked.contains(&node) {
        true => say!("page-access-unmark"),
        false => say!("page-access-mark"),
    };
    if Button::ghost(label).small().show(ui).clicked() {
        send(Msg::Mark(node));
    }
}

/// Those marked, to be taken out together.
pub(super) fn marked(
    ui: &mut Ui,
    state: &State,
    review: &AccessReview,
    desk: &Desk,
    send: &mut dyn FnMut(Msg),
) {
    if state.marked.is_empty() {
        return;
    }
    card::gap(ui);
    card::titled(ui, say!("page-access-marked"), |ui| {
        for node in state.marked.iter().take(GAINS) {
            text::value(ui, &title(&review.graph, *node).show());
        }
        if state.marked.len() > GAINS {
            let n = state.marked.len() - GAINS;
            text::help(ui, &say!("page-access-more-people", n = n));
        }
        ui.horizontal_wrapped(|ui| {
            for role in review.groups.keys() {
                let may = access::may_remove_marked(state, *role, desk);
                let may = may.as_ref().map_err(|r| r.0.as_str()).copied();
                let label = say!("page-access-remove-marked", group = role.default_name());
                let remove = Button::secondary(&label).small();
                if remove.available(may).show(ui).clicked() {
                    send(Msg::RemoveMarked(*role));
                }
            }
        });
    });
}

/// Attestation: one after the other.
pub(super) fn walk(
    ui: &mut Ui,
    state: &State,
    review: &AccessReview,
    desk: &Desk,
    send: &mut dyn FnMut(Msg),
) {
    card::gap(ui);
    card::titled(ui, say!("page-access-walk"), |ui| {
        let mut by = state.draft.by.clone();
        let line = Field::new(say!("page-access-by")).help(say!("page-access-by-help"));
        if field::text(ui, &line, &mut by).changed() {
            send(Msg::By(by));
        }
        let may = access::may_change(desk);
        let named = match state.draft.by.trim().is_empty() {
            true => Err(say!("page-access-by-first")),
            false => may.as_ref().map_err(|r| r.0.as_str()).copied(),
        };
        let Some(walk) = &state.walk else {
            text::help(ui, say!("page-access-walk-about"));
            let start = Button::secondary(say!("page-access-walk-start")).icon(Icon::Play);
            if start.available(named).show(ui).clicked() {
                send(Msg::Walk);
            }
            return;
        };
        let (n, all) = (walk.at, walk.list.len());
        progress::bar(ui, say!("page-access-walk"), n as u64, all as u64, false);
        match walk.current() {
            Some((role, node)) => one_of_walk(ui, review, role, node, send),
            None => {
                let kept = walk.decided.iter().filter(|d| d.keeps).count();
                let gone = walk.decided.len() - kept;
                let passed = all - walk.decided.len();
                text::body(
                    ui,
                    &say!(
                        "page-access-walk-done",
                        kept = kept,
                        gone = gone,
                        passed = passed
                    ),
                );
            }
        }
        ui.horizontal_wrapped(|ui| {
            let propose = match walk.decided.is_empty() {
                true => Err(say!("page-access-walk-nothing")),
                false => named,
            };
            let label = say!("page-access-walk-propose", n = walk.decided.len());
            if Button::secondary(&label)
                .available(propose)
                .show(ui)
                .clicked()
            {
                send(Msg::ProposeWalk);
            }
            let first = match walk.at {
                0 => Err(say!("page-access-walk-first")),
                _ => Ok(()),
            };
            let back = Button::ghost(say!("page-access-walk-back"));
            if back.available(first).show(ui).clicked() {
                send(Msg::WalkBack);
            }
            if Button::ghost(say!("page-access-walk-end"))
                .show(ui)
                .clicked()
            {
                send(Msg::EndWalk);
            }
        });
    });
}

fn one_of_walk(
    ui: &mut Ui,
    review: &AccessReview,
    role: DelegationRole,
    node: Node,
    send: &mut dyn FnMut(Msg),
) {
    let who = title(&review.graph, node);
    let group = role.default_name();
    text::strong(ui, &say!("page-access-who-what", who = who, group = group));
    text::help(ui, &role.may().show());
    let Some(cell) = review.row(node).and_then(|row| row.cell(role)) else {
        return;
    };
    ways(ui, review, role, node);
    times(ui, cell);
    ui.horizontal_wrapped(|ui| {
        let keep = Button::primary(say!("page-access-walk-keep"));
        if keep.show(ui).clicked() {
            send(Msg::Decide(Some(true)));
        }
        let may = access::may_take_out(cell);
        let may = may.as_ref().map_err(|r| r.0.as_str()).copied();
        let gone = Button::secondary(say!("page-access-walk-remove"));
        if gone.available(may).show(ui).clicked() {
            send(Msg::Decide(Some(false)));
        }
        if Button::ghost(say!("page-access-walk-pass"))
            .show(ui)
            .clicked()
        {
            send(Msg::Decide(None));
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
        let field = Field::new(say!("page-access-to")).without_note();
        if let Some(at) = select::one(ui, &field, &names, now) {
            send(Msg::To(DelegationRole::ALL[at]));
        }
        let forests: Vec<&str> = desk.forests.keys().map(String::as_str).collect();
        if forests.len() > 1 {
            let now = draft.forest.as_deref();
            let now = forests.iter().position(|f| Some(*f) == now).unwrap_or(0);
            let field = Field::new(say!("page-access-forest")).without_note();
            if let Some(at) = select::one(ui, &field, &forests, now) {
                send(Msg::Forest(forests[at].to_owned()));
            }
        }
        let chosen: Vec<_> = draft.picked.iter().map(pickers::chosen_object).collect();
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
        if let Some(what) = &state.watch.stale {
            let clicked = Banner::warning(say!("page-review-stale"))
                .cause(&inert_lines(&what.show()))
                .sentence(say!("page-review-stale-means"))
                .action(say!("page-access-read-again"))
                .show(ui);
            if clicked.is_some() {
                send(Msg::ReadAgain);
            }
        }
        let (may, may_review) = (
            access::can_apply(state, desk),
            access::can_review(state, desk),
        );
        ui.horizontal_wrapped(|ui| {
            let apply = Button::primary(say!("page-access-apply")).icon(Icon::Play);
            if apply.available(told(&may)).show(ui).clicked() {
                send(Msg::Apply);
            }
            let review = Button::secondary(say!("page-access-to-review")).icon(Icon::Eye);
            if review.available(told(&may_review)).show(ui).clicked() {
                send(Msg::Review);
            }
            if Button::ghost(say!("page-access-leave")).show(ui).clicked() {
                send(Msg::Leave);
            }
        });
        text::help(ui, say!("page-access-to-review-means"));
    });
    card::gap(ui);
}

fn told(may: &Result<(), Reason>) -> Available<'_> {
    may.as_ref().copied().map_err(|reason| &*reason.0)
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
