//! Draws the page "Delegation groups".

use egui::Ui;

use crate::engines::{Capability, answer};
use crate::insight::delegation as insight;
use crate::model::document::{DelegationRole, EngineKind, GroupScope, Member};
use crate::model::snapshot::{FoundObject, ObjectKind};
use crate::model::words::{list, say};
use crate::ui::parts::matrix::{Field, Head, Row};
use crate::ui::parts::{
    Banner, Button, Check, Field as Input, Icon, PickerItem, banner, card, choice, empty, field,
    key_value, keyed, matrix, progress, select, text,
};
use crate::wizard::pages::delegation::{self, Clash, Mode, RoleState, State};
use crate::wizard::pickers::ContainerMsg;
use crate::wizard::{Desk, Model, Msg as Top, Page};

use super::{keep, pickers};
use delegation::Msg;

const SCOPES: [GroupScope; 3] = [
    GroupScope::DomainLocal,
    GroupScope::Global,
    GroupScope::Universal,
];

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let (state, desk) = (&model.delegation, &model.desk);
    let mut tell = |msg: Msg| send(Top::Delegation(msg));
    let words = answer(desk.document.engine, Capability::DelegationGroups).words;
    let help = say!("page-delegation-help", words = words);
    let mut on = state.on;
    let switch = Check::new(say!("page-delegation-switch")).help(&help);
    if switch.toggle(ui, &mut on).changed() {
        tell(Msg::Switch(on));
    }
    if !state.on {
        if desk.document.engine == EngineKind::CloudSync {
            text::muted(ui, say!("page-delegation-without"));
        }
        return;
    }
    card::gap(ui);
    place(ui, state, desk, &mut tell);
    if in_scope(desk) {
        let banner = Banner::warning(say!("page-delegation-would-sync"))
            .sentence(say!("page-delegation-would-sync-means"))
            .action(say!("page-delegation-go-to-scope"));
        if banner.show(ui).is_some() {
            send(Top::Go(Page::Scope));
            return;
        }
        card::gap(ui);
    }
    let mut tell = |msg: Msg| send(Top::Delegation(msg));
    card::stack(ui, DelegationRole::ALL.len(), |ui, at| {
        let role = DelegationRole::ALL[at];
        if let Some(slot) = state.role(role) {
            card::titled(ui, delegation::title(role), |ui| {
                keyed::show(ui, role, |ui| {
                    one_role(ui, state, slot, role, desk, &mut tell)
                });
            });
        }
    });
    nest(ui, desk, &mut tell);
    if let Some(msg) = who_may_do_what(ui, state) {
        send(msg);
    }
    let mut tell = |msg: Msg| send(Top::Delegation(msg));
    pickers::container_dialog(
        ui.ctx(),
        say!("page-delegation-where-dialog"),
        &state.picker,
        desk,
        delegation::cannot_hold_groups,
        &mut |msg| tell(Msg::Ou(msg)),
    );
}

fn in_scope(desk: &Desk) -> bool {
    let delegation = &desk.document.delegation;
    let groups = DelegationRole::ALL
        .into_iter()
        .filter_map(|role| delegation.get(role));
    groups.into_iter().any(|g| desk.document.includes(&g.dn))
}

fn place(ui: &mut Ui, state: &State, desk: &Desk, tell: &mut dyn FnMut(Msg)) {
    card::titled(ui, say!("page-delegation-where"), |ui| {
        match &state.ou {
            Some(ou) => key_value::exact(ui, say!("page-delegation-ou"), ou.dn.as_str()),
            None => {
                text::muted(ui, say!("page-delegation-where-help"));
            }
        }
        let choose = if state.ou.is_some() {
            say!("page-delegation-choose-other-ou")
        } else {
            say!("page-delegation-choose-ou")
        };
        let can = if desk.forests.is_empty() {
            Err(say!("page-delegation-connect-first"))
        } else {
            Ok(())
        };
        let choose = Button::secondary(choose).icon(Icon::Folder);
        if choose.available(can).show(ui).clicked() {
            tell(Msg::Ou(ContainerMsg::Open));
        }
        if !state.makes_groups() {
            return;
        }
        if state.taken.is_running() || state.own.is_running() {
            progress::spinner(ui, say!("page-delegation-checking"));
        }
        for problem in state.own.value().into_iter().flatten() {
            banner::problem(ui, problem, &[]);
        }
        let failed = state.taken.problem().or(state.own.problem());
        if let Some(problem) = failed
            && banner::problem(ui, problem, &[say!("page-delegation-check-again")]).is_some()
        {
            tell(Msg::CheckAgain);
        }
    });
    card::gap(ui);
}

fn one_role(
    ui: &mut Ui,
    state: &State,
    slot: &RoleState,
    role: DelegationRole,
    desk: &Desk,
    tell: &mut dyn FnMut(Msg),
) {
    let title = delegation::title(role);
    text::muted(ui, &say!("page-delegation-help", words = role.may()));
    if role == DelegationRole::Admins {
        text::help(ui, say!("page-delegation-tier-0"));
    }
    let modes = [Mode::Create, Mode::Adopt, Mode::Skip];
    let current = modes.iter().position(|m| *m == slot.mode);
    let name = say!("page-delegation-group-of", role = title);
    let make = if slot.made().is_some() {
        say!("page-delegation-keep")
    } else {
        say!("page-delegation-make")
    };
    let options = [
        make,
        say!("page-delegation-use"),
        say!("page-delegation-leave-out"),
    ];
    if let Some(at) = choice::radios(ui, &name, &options, current) {
        tell(Msg::Mode(role, modes[at]));
    }
    match slot.mode {
        Mode::Skip => return,
        Mode::Create => new_group(ui, state, slot, role, desk, tell),
        Mode::Adopt => use_group(ui, slot, role, desk, tell),
    }
    members(ui, state, slot, role, desk, tell);
}

fn new_group(
    ui: &mut Ui,
    state: &State,
    slot: &RoleState,
    role: DelegationRole,
    desk: &Desk,
    tell: &mut dyn FnMut(Msg),
) {
    if let Some(made) = slot.made() {
        key_value::exact(ui, say!("page-delegation-group"), made.dn.as_str());
        return;
    }
    let title = delegation::title(role);
    let problem = delegation::name_problem(state, role);
    let label = say!("page-delegation-name-of", role = title);
    let mut name = slot.name.clone();
    let spec = Input::new(&label).error(problem.as_deref());
    if field::text(ui, &spec, &mut name).changed() {
        tell(Msg::Name(role, name));
    }
    match delegation::clash(state, role, desk) {
        Some(Clash::Usable(there)) => {
            let headline = say!("page-delegation-there", name = &slot.name);
            let kind = delegation::type_words(there.group_type.unwrap_or_default());
            let sentence = say!("page-delegation-there-means", kind = kind, dn = &there.dn);
            let action = say!("page-delegation-use-it", name = &there.account_name);
            let banner = Banner::warning(&headline)
                .sentence(&sentence)
                .action(&action);
            if banner.show(ui).is_some() {
                tell(Msg::UseClash(role));
            }
        }
        Some(Clash::Unusable(there, why)) => {
            let headline = say!("page-delegation-taken", name = &slot.name);
            let sentence = say!("page-delegation-taken-means", dn = &there.dn, why = why);
            Banner::error(&headline).sentence(&sentence).show(ui);
        }
        None => {}
    }
    let label = say!("page-delegation-scope-of", role = title);
    let names = [
        say!("page-delegation-domain-local"),
        say!("page-delegation-global"),
        say!("page-delegation-universal"),
    ];
    let current = SCOPES.iter().position(|s| *s == slot.scope).unwrap_or(0);
    if let Some(at) = select::one(ui, &Input::new(&label).without_note(), &names, current) {
        tell(Msg::Scope(role, SCOPES[at]));
    }
}

fn use_group(
    ui: &mut Ui,
    slot: &RoleState,
    role: DelegationRole,
    desk: &Desk,
    tell: &mut dyn FnMut(Msg),
) {
    let title = delegation::title(role);
    if let Some(group) = slot.adopted() {
        key_value::exact(ui, say!("page-delegation-group"), group.dn.as_str());
        key_value::list(
            ui,
            &[(
                say!("page-delegation-kind"),
                delegation::security_group(group.scope),
            )],
        );
        if slot.found.as_ref().is_some_and(|f| f.admin_count) {
            text::help(ui, say!("page-delegation-protected"));
        }
        let name = say!("page-delegation-choose-other-for", role = title);
        if Button::secondary(say!("page-delegation-choose-other"))
            .name(&name)
            .show(ui)
            .clicked()
        {
            tell(Msg::ForgetGroup(role));
        }
        return;
    }
    let name = say!("page-delegation-group-for", role = title);
    let hint = say!("page-delegation-group-search", role = title);
    let why_not = |o: &FoundObject| delegation::cannot_adopt(o, role, &desk.document.delegation);
    pickers::objects(ui, &name, &hint, &slot.finder, &[], &why_not, &mut |msg| {
        tell(Msg::FindGroup(role, msg));
    });
}

fn members(
    ui: &mut Ui,
    state: &State,
    slot: &RoleState,
    role: DelegationRole,
    desk: &Desk,
    tell: &mut dyn FnMut(Msg),
) {
    let title = delegation::title(role);
    let name = say!("page-delegation-first-members", role = title);
    let hint = say!("page-delegation-members-search", role = title);
    let chosen: Vec<_> = (slot.members.iter())
        .map(|m| (chip(slot, m), state.member(&m.dn)))
        .collect();
    let why_not = |o: &FoundObject| delegation::cannot_be_member(o, state, role, desk);
    let removed = pickers::objects(
        ui,
        &name,
        &hint,
        &slot.member_finder,
        &chosen,
        &why_not,
        &mut |msg| tell(Msg::FindMember(role, msg)),
    );
    if let Some(at) = removed {
        tell(Msg::RemoveMember(role, slot.members[at].dn.clone()));
    }
    if slot.adopted().is_some() || slot.made().is_some() {
        text::help(ui, say!("page-delegation-members-stay"));
    }
}

fn chip<'a>(slot: &'a RoleState, member: &'a Member) -> PickerItem<'a> {
    let known = slot.picked.iter().find(|o| o.dn == member.dn);
    let is_group = known.is_some_and(|o| o.kind == ObjectKind::Group);
    let icon = if is_group { Icon::Group } else { Icon::Person };
    PickerItem::new(icon, member.dn.leaf(), member.dn.as_str())
}

/// Roles by members.
fn who_may_do_what(ui: &mut Ui, state: &State) -> Option<Top> {
    let shown = &state.matrix;
    if shown.roles.is_empty() {
        return None;
    }
    card::gap(ui);
    let mut keeps = None;
    card::titled(ui, say!("page-delegation-who"), |ui| {
        let may: Vec<_> = shown.roles.iter().map(|r| (*r, r.may())).collect();
        let words: Vec<_> = may.iter().map(|(r, may)| (*r, may.show())).collect();
        let heads: Vec<Head<'_>> = (words.iter())
            .map(|(role, may)| Head {
                title: delegation::title(*role),
                words: may,
            })
            .collect();
        let rows: Vec<Row> = shown.rows.iter().map(|r| matrix_row(state, r)).collect();
        if rows.is_empty() {
            empty::line(ui, say!("page-delegation-nobody"));
        } else {
            let name = say!("page-delegation-who");
            let chosen = matrix::show(ui, name, &heads, &rows, &keep::entries());
            keeps =
                chosen.map(|(row, entry)| keep::msg(state.member(&shown.rows[row].member), entry));
        }
        if state
            .roles
            .values()
            .any(|r| r.adopted().is_some() || r.made().is_some())
        {
            text::help(ui, say!("page-delegation-who-help"));
        }
    });
    keeps
}

fn matrix_row(state: &State, row: &insight::Row) -> Row {
    let mut known = state.roles.values().flat_map(|r| &r.picked);
    let known = known.find(|o| o.dn == row.member);
    let is_group = known.is_some_and(|o| o.kind == ObjectKind::Group);
    let field = |cell: &insight::Cell| Field {
        held: *cell != insight::Cell::No,
        word: match cell {
            insight::Cell::No => say!("page-delegation-no").into(),
            insight::Cell::Direct => say!("page-delegation-yes").into(),
            insight::Cell::Through(way) => say!("page-delegation-yes-through", groups = list(way)),
        },
    };
    Row {
        icon: if is_group { Icon::Group } else { Icon::Person },
        name: row.member.leaf(),
        about: row.member.to_string(),
        fields: row.cells.iter().map(field).collect(),
    }
}

fn nest(ui: &mut Ui, desk: &Desk, tell: &mut dyn FnMut(Msg)) {
    let delegation = &desk.document.delegation;
    let inner = delegation.operators.is_some() || delegation.password_set.is_some();
    let can = if delegation.browse.is_none() || !inner {
        Err(say!("page-delegation-nest-first"))
    } else {
        Ok(())
    };
    card::titled(ui, say!("page-delegation-nest-title"), |ui| {
        let mut on = delegation.nest_in_browse;
        let check = Check::new(say!("page-delegation-nest"))
            .help(say!("page-delegation-nest-help"))
            .available(can);
        if check.checkbox(ui, &mut on).changed() {
            tell(Msg::Nest(on));
        }
        if let Some(why) = delegation::nest_problem(delegation) {
            text::error(ui, &why);
        }
    });
    text::help(ui, say!("page-delegation-sign-out"));
}
