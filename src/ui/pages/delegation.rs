//! Draws the page "Delegation groups".

use egui::Ui;

use crate::engines::{Capability, answer};
use crate::insight::delegation as insight;
use crate::model::document::{DelegationRole, EngineKind, GroupScope, Member};
use crate::model::snapshot::{FoundObject, ObjectKind};
use crate::ui::parts::matrix::{Field, Head, Row};
use crate::ui::parts::{
    Banner, Button, Check, Field as Input, Icon, PickerItem, banner, card, choice, empty, field,
    key_value, matrix, progress, select, text,
};
use crate::wizard::pages::delegation::{self, Clash, Mode, RoleState, State};
use crate::wizard::pickers::ContainerMsg;
use crate::wizard::{Desk, Model, Msg as Top, Page};

use super::pickers;
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
    let help = format!("{words}.");
    let mut on = state.on;
    let switch = Check::new("Set up delegation groups").help(&help);
    if switch.toggle(ui, &mut on).changed() {
        tell(Msg::Switch(on));
    }
    if !state.on {
        if desk.document.engine == EngineKind::CloudSync {
            text::muted(ui, "Cloud Sync works without them; you can go on.");
        }
        return;
    }
    card::gap(ui);
    place(ui, state, desk, &mut tell);
    if in_scope(desk) {
        let banner = Banner::warning("These groups would sync to the cloud")
            .sentence("Their OU is in the scope of synchronization. Choose one that is not, or exclude it.")
            .action("Go to Domains and OUs");
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
                ui.push_id(role, |ui| one_role(ui, state, slot, role, desk, &mut tell));
            });
        }
    });
    nest(ui, desk, &mut tell);
    who_may_do_what(ui, state);
    pickers::container_dialog(
        ui.ctx(),
        "Where the groups are made",
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
    card::titled(ui, "Where new groups are made", |ui| {
        match &state.ou {
            Some(ou) => key_value::exact(ui, "OU", ou.dn.as_str()),
            None => {
                text::muted(
                    ui,
                    "One OU for all four. Best is one for tier 0 that does not sync.",
                );
            }
        }
        let choose = if state.ou.is_some() {
            "Choose another OU…"
        } else {
            "Choose the OU…"
        };
        let can = if desk.forests.is_empty() {
            Err("Connect a forest first")
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
            progress::spinner(ui, "Checking names and your rights");
        }
        for problem in state.own.value().into_iter().flatten() {
            banner::problem(ui, problem, &[]);
        }
        let failed = state.taken.problem().or(state.own.problem());
        if let Some(problem) = failed
            && banner::problem(ui, problem, &["Check again"]).is_some()
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
    text::muted(ui, &format!("{}.", role.may()));
    if role == DelegationRole::Admins {
        text::help(
            ui,
            "Tier 0: the engine's account can read password hashes, so whoever rules the engine rules the domain.",
        );
    }
    let modes = [Mode::Create, Mode::Adopt, Mode::Skip];
    let current = modes.iter().position(|m| *m == slot.mode);
    let name = format!("{title}: group");
    let make = if slot.made().is_some() {
        "Keep the group that was made"
    } else {
        "Make a new group"
    };
    let options = [make, "Use a group that is there", "Leave out"];
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
        key_value::exact(ui, "Group", made.dn.as_str());
        return;
    }
    let title = delegation::title(role);
    let problem = delegation::name_problem(state, role);
    let label = format!("Name of the {title} group");
    let mut name = slot.name.clone();
    let spec = Input::new(&label).error(problem.as_deref());
    if field::text(ui, &spec, &mut name).changed() {
        tell(Msg::Name(role, name));
    }
    match delegation::clash(state, role, desk) {
        Some(Clash::Usable(there)) => {
            let headline = format!("{} is there already", slot.name);
            let kind = delegation::type_words(there.group_type.unwrap_or_default());
            let sentence = format!(
                "It is a {kind} at {}. Use it, or choose another name.",
                there.dn
            );
            let action = format!("Use {}", there.account_name);
            let banner = Banner::warning(&headline)
                .sentence(&sentence)
                .action(&action);
            if banner.show(ui).is_some() {
                tell(Msg::UseClash(role));
            }
        }
        Some(Clash::Unusable(there, why)) => {
            let headline = format!("{} is taken", slot.name);
            let sentence = format!("{} has that name. {why}. Choose another name.", there.dn);
            Banner::error(&headline).sentence(&sentence).show(ui);
        }
        None => {}
    }
    let label = format!("Scope of the {title} group");
    let names = ["Domain local", "Global", "Universal"];
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
        key_value::exact(ui, "Group", group.dn.as_str());
        key_value::list(
            ui,
            &[("Kind", &format!("{} security group", group.scope.name()))],
        );
        if slot.found.as_ref().is_some_and(|f| f.admin_count) {
            text::help(ui, "It is or was a protected group of administrators.");
        }
        let name = format!("Choose another group for {title}");
        if Button::secondary("Choose another")
            .name(&name)
            .show(ui)
            .clicked()
        {
            tell(Msg::ForgetGroup(role));
        }
        return;
    }
    let name = format!("Group for {title}");
    let hint = format!("Search a group for {title} by name or SID");
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
    let name = format!("First members of {title}");
    let hint = format!("Search members of {title}");
    let chosen: Vec<PickerItem> = slot.members.iter().map(|m| chip(slot, m)).collect();
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
        text::help(ui, "Members that are in the group stay; these are added.");
    }
}

fn chip<'a>(slot: &'a RoleState, member: &'a Member) -> PickerItem<'a> {
    let known = slot.picked.iter().find(|o| o.dn == member.dn);
    let is_group = known.is_some_and(|o| o.kind == ObjectKind::Group);
    let icon = if is_group { Icon::Group } else { Icon::Person };
    PickerItem::new(icon, member.dn.leaf(), member.dn.as_str())
}

/// Roles by members.
fn who_may_do_what(ui: &mut Ui, state: &State) {
    let shown = &state.matrix;
    if shown.roles.is_empty() {
        return;
    }
    card::gap(ui);
    card::titled(ui, "Who may do what", |ui| {
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
            empty::line(ui, "Nobody yet: no member is chosen.");
        } else {
            matrix::show(ui, "Who may do what", &heads, &rows);
        }
        if state
            .roles
            .values()
            .any(|r| r.adopted().is_some() || r.made().is_some())
        {
            text::help(
                ui,
                "Shown are the members chosen here. Others may be in a group that is there already.",
            );
        }
    });
}

fn matrix_row(state: &State, row: &insight::Row) -> Row {
    let mut known = state.roles.values().flat_map(|r| &r.picked);
    let known = known.find(|o| o.dn == row.member);
    let is_group = known.is_some_and(|o| o.kind == ObjectKind::Group);
    let field = |cell: &insight::Cell| Field {
        held: *cell != insight::Cell::No,
        word: match cell {
            insight::Cell::No => "No".into(),
            insight::Cell::Direct => "Yes".into(),
            insight::Cell::Through(way) => format!("Yes, through {}", way.join(", ")),
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
        Err("Set up Browse and one of the two first")
    } else {
        Ok(())
    };
    card::titled(ui, "Operators and Password set also browse", |ui| {
        let mut on = delegation.nest_in_browse;
        let check = Check::new("Operators and PasswordSet are also in Browse")
            .help("Microsoft asks for it: both need to read what the engine knows.")
            .available(can);
        if check.checkbox(ui, &mut on).changed() {
            tell(Msg::Nest(on));
        }
        if let Some(why) = delegation::nest_problem(delegation) {
            text::error(ui, &why);
        }
    });
    text::help(
        ui,
        "A new member signs out and in again before the rights take effect.",
    );
}
