//! Draws the page "Group writeback".

use egui::Ui;

use crate::engines::{Capability, answer, not_written_back};
use crate::model::document::{EngineKind, GroupChoice, GroupNaming};
use crate::model::names::ou_name_problem;
use crate::model::snapshot::NeededRight;
use crate::model::tenant::{TenantGroup, TenantGroupKind};
use crate::model::words::Words;
use crate::ui::parts::table::TableEvent;
use crate::ui::parts::{
    Banner, Button, Cell, Check, Choice, Column, Field, Icon, Link, Table, Tone, Width, badge,
    banner, card, chain, choice, code, details, empty, field, key_value, progress, search, text,
};
use crate::ui::theme::size;
use crate::wizard::pages::group_writeback::{
    self as page, Msg, NameNote, RightsView, State, Target, TargetHow,
};
use crate::wizard::pickers::ContainerMsg;
use crate::wizard::{Desk, Load, Model, Msg as Top, Page};

use super::pickers;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Top)) {
    let (state, desk) = (&model.group_writeback, &model.desk);
    let engine = desk.document.engine;
    let mut on = desk.document.group_writeback.enabled;
    let help = format!("{}.", answer(engine, Capability::GroupWriteback).words);
    let switch = Check::new("Write groups back to Active Directory").help(&help);
    if switch.toggle(ui, &mut on).changed() {
        send(Top::GroupWriteback(Msg::Switch(on)));
    }
    if let Some(warning) = page::switched_off_warning(desk) {
        Banner::warning("Groups written before will go")
            .sentence(&warning)
            .show(ui);
    }
    if !desk.document.group_writeback.enabled {
        return;
    }
    card::gap(ui);
    card::stack(ui, 5, |ui, at| {
        let mut tell = |msg: Msg| send(Top::GroupWriteback(msg));
        match at {
            0 => what_it_does(ui, desk),
            1 => target(ui, state, desk, send),
            2 => groups(ui, state, desk, &mut tell),
            3 => names(ui, state, desk, &mut tell),
            _ => rights(ui, state, desk, send),
        }
    });
    dialogs(ui, &state.target, desk, send);
}

fn what_it_does(ui: &mut Ui, desk: &Desk) {
    let engine = desk.document.engine;
    card::titled(ui, &format!("What {} does", engine.name()), |ui| {
        for about in [
            Capability::WritebackGroupKinds,
            Capability::WritebackChoice,
            Capability::WritebackRemoval,
        ] {
            key_value::row(ui, about.label(), |ui| {
                text::body(ui, &format!("{}.", answer(engine, about).words));
            });
        }
        if engine == EngineKind::EntraConnect {
            key_value::row(ui, "A group deleted in the cloud", |ui| {
                text::body(
                    ui,
                    "Stays in Active Directory until it is deleted there for good, too.",
                );
            });
        }
        key_value::row(ui, "Scope of the written groups", |ui| {
            text::body(
                ui,
                "Always universal: both engines fix it. A universal group cannot hold domain local groups.",
            );
        });
        text::strong(ui, "What it asks for");
        let facts = page::facts(desk);
        let links: Vec<Link> = facts
            .iter()
            .map(|fact| match fact.met {
                Some(true) => Link::done(&fact.headline, &fact.remedy, ""),
                Some(false) => Link::failed(&fact.headline, &fact.remedy, ""),
                None => Link::new(chain::LinkState::Skipped, &fact.headline, &fact.remedy, ""),
            })
            .collect();
        chain::show(ui, &links);
    });
}

fn target(ui: &mut Ui, state: &State, desk: &Desk, send: &mut dyn FnMut(Top)) {
    let mut tell = |msg: Msg| send(Top::GroupWriteback(msg));
    card::titled(ui, "Target OU", |ui| {
        let hows = [TargetHow::Choose, TargetHow::Create];
        let current = hows.iter().position(|h| *h == state.target.how);
        let options = ["Use an OU that is there", "Make a new OU"];
        if let Some(at) = choice::radios(ui, "Target OU", &options, current) {
            tell(Msg::How(hows[at]));
        }
        match state.target.how {
            TargetHow::Choose => existing(ui, &state.target, &mut tell),
            TargetHow::Create => new_ou(ui, &state.target, &mut tell),
        }
        scope(ui, desk, &mut tell);
        if state.target.there.is_running() || state.target.own.is_running() {
            progress::spinner(ui, "Checking the place and your rights");
        }
        for problem in state.target.own.value().into_iter().flatten() {
            banner::problem(ui, problem, &[]);
        }
        if let Some(problem) = state.target.failed()
            && banner::problem(ui, problem, &["Check again"]).is_some()
        {
            tell(Msg::CheckAgain);
        }
    });
}

fn existing(ui: &mut Ui, target: &Target, tell: &mut dyn FnMut(Msg)) {
    if let Some(place) = &target.chosen {
        key_value::exact(ui, "OU", place.dn.as_str());
    }
    let choose = Button::secondary("Choose the target OU…").icon(Icon::Folder);
    if choose.show(ui).clicked() {
        tell(Msg::Ou(ContainerMsg::Open));
    }
}

fn new_ou(ui: &mut Ui, target: &Target, tell: &mut dyn FnMut(Msg)) {
    if let Some(parent) = &target.parent {
        key_value::exact(ui, "Inside", parent.dn.as_str());
    }
    let choose = Button::secondary("Choose where to make it…").icon(Icon::Folder);
    if choose.show(ui).clicked() {
        tell(Msg::Parent(ContainerMsg::Open));
    }
    let problem = ou_name_problem(&target.name);
    let problem = problem.as_ref().map(Words::show);
    let mut name = target.name.clone();
    let spec = Field::new("Name of the new OU").error(problem.as_deref());
    if field::text(ui, &spec, &mut name).changed() {
        tell(Msg::OuName(name));
    }
    match page::ou_in_the_way(target) {
        Some(Ok(_)) => {
            let banner = Banner::warning("This OU is there already")
                .sentence("Use it, or choose another name.")
                .action("Use this OU");
            if banner.show(ui).is_some() {
                tell(Msg::UseExisting);
            }
        }
        Some(Err(_)) => {
            Banner::error("Something else has this name")
                .sentence("It is no OU. Choose another name.")
                .show(ui);
        }
        None => {}
    }
}

fn scope(ui: &mut Ui, desk: &Desk, tell: &mut dyn FnMut(Msg)) {
    if page::scope_problem(desk).is_some() {
        let banner = Banner::error("The target OU is not in the scope of synchronization")
            .sentence("Entra Connect writes only where it also reads; otherwise every group fails with \"parent missing\".")
            .action("Add it to the scope");
        if banner.show(ui).is_some() {
            tell(Msg::AddToScope);
        }
    } else {
        let words = answer(desk.document.engine, Capability::WritebackTargetInScope).words;
        text::help(ui, &format!("{words}."));
    }
}

fn groups(ui: &mut Ui, state: &State, desk: &Desk, tell: &mut dyn FnMut(Msg)) {
    card::titled(ui, "Which groups", |ui| {
        let selected = matches!(
            desk.document.group_writeback.groups,
            GroupChoice::Selected(_)
        );
        let options = [
            "All groups that the engine writes",
            "Only the groups I choose",
        ];
        let current = Some(usize::from(selected));
        match choice::radios(ui, "Which groups", &options, current) {
            Some(0) => tell(Msg::AllGroups),
            Some(_) => tell(Msg::SelectedGroups),
            None => {}
        }
        if selected && desk.document.engine == EngineKind::EntraConnect {
            Banner::warning("Entra Connect writes all Microsoft 365 groups by itself")
                .sentence("The others are left out by writebackConfiguration in Microsoft Graph, which Syncwright does not change. The last page says how.")
                .show(ui);
        }
        for (name, why) in page::unwritable(state, desk) {
            text::error(ui, &format!("{name}: {why}"));
        }
        if selected {
            text::strong(ui, &format!("{} chosen", page::chosen(desk).len()));
        }
        group_list(ui, state, desk, selected, tell);
    });
}

fn group_list(
    ui: &mut Ui,
    state: &State,
    desk: &Desk,
    selectable: bool,
    tell: &mut dyn FnMut(Msg),
) {
    let mut typed = state.list.search.clone();
    if search::field_of_width(ui, "Search groups", Width::Full, &mut typed).changed() {
        tell(Msg::Search(typed));
    }
    if let Some(problem) = state.list.page.problem()
        && banner::problem(ui, problem, &["Read the groups again"]).is_some()
    {
        tell(Msg::RetryGroups);
    }
    let groups = state.list.groups();
    match &state.list.page {
        Load::Running { previous: None, .. } => empty::skeleton(ui, 3),
        Load::Idle => empty::line(ui, "Sign in to the tenant to see its groups."),
        Load::Ready(_) if groups.is_empty() => empty::line(ui, "No group was found."),
        _ => {}
    }
    if groups.is_empty() {
        return;
    }
    let chosen = page::chosen(desk);
    let columns = [
        Column::new("Written back").fixed(size::BADGE_COLUMN_SHORT),
        Column::new("Group").share(2.0),
        Column::new("Kind").share(3.0),
    ];
    let mut table = Table::new("Groups of the tenant", &columns).wrapping();
    if selectable {
        table = table.selectable(None);
    }
    let engine = desk.document.engine;
    let event = table.show(ui, groups.len(), |row, column| {
        let group = &groups[row];
        let refused = not_written_back(engine, group);
        match column {
            0 => match refused {
                Some(_) => Cell::badge(Tone::Neutral, "Cannot"),
                None if !selectable || chosen.iter().any(|c| c.id == group.id) => {
                    Cell::badge(Tone::Success, "Yes")
                }
                None => Cell::text("No"),
            },
            1 => Cell::text(group.name.clone()),
            _ => Cell::text(refused.map_or_else(|| kind_words(group), str::to_owned)),
        }
    });
    if let Some(TableEvent::Row(row)) = event {
        tell(Msg::Toggle(groups[row].id));
    }
    if selectable {
        text::help(ui, "Click a row to choose it or leave it out.");
    }
    if state.list.page.is_running() {
        progress::spinner(ui, "Reading groups");
    } else if state.list.has_more() && Button::ghost("Read more groups").show(ui).clicked() {
        tell(Msg::MoreGroups);
    }
    if let Some(total) = state.list.page.value().and_then(|p| p.total) {
        text::help(ui, &format!("{} of {total} read", groups.len()));
    }
}

fn kind_words(group: &TenantGroup) -> String {
    let kind = match group.kind {
        TenantGroupKind::Microsoft365 => "Microsoft 365 group",
        TenantGroupKind::Security => "Security group",
        TenantGroupKind::MailEnabledSecurity => "Mail-enabled security group",
        TenantGroupKind::Distribution => "Distribution list",
    };
    if group.dynamic {
        format!("{kind}, dynamic members")
    } else {
        kind.to_owned()
    }
}

fn names(ui: &mut Ui, state: &State, desk: &Desk, tell: &mut dyn FnMut(Msg)) {
    card::titled(ui, "Names in Active Directory", |ui| {
        let namings = [GroupNaming::DisplayName, GroupNaming::ObjectId];
        let by_id = Choice::new("Object id", "Group_ and the object id of the cloud group.");
        let cloud_sync = desk.document.engine == EngineKind::CloudSync;
        let options = [
            Choice::new(
                "Display name",
                "The display name, \"_\" and the last 12 digits of the object id.",
            ),
            by_id.available(if cloud_sync {
                Err("Cloud Sync always uses the display name")
            } else {
                Ok(())
            }),
        ];
        let naming = desk.document.group_writeback.naming;
        let current = namings.iter().position(|n| *n == naming);
        if let Some(at) = choice::cards(ui, "How names are formed", &options, current) {
            tell(Msg::Naming(namings[at]));
        }
        if let Some(why) = page::naming_problem(&desk.document) {
            text::error(ui, why);
        }
        let rows = page::name_rows(state, desk);
        if rows.is_empty() {
            empty::line(ui, "The names of your groups appear here.");
            return;
        }
        let columns = [
            Column::new("Group"),
            Column::new("Name in the OU").share(2.0),
            Column::new("").fixed(size::BADGE_COLUMN),
        ];
        Table::new("Preview of names", &columns)
            .max_height(size::TABLE_SHORT)
            .wrapping()
            .show(ui, rows.len(), |row, column| {
                let row = &rows[row];
                match (column, row.note) {
                    (0, _) => Cell::text(row.preview.display_name.clone()),
                    (1, _) => Cell::mono(row.preview.name.clone()),
                    (_, NameNote::Collides) => Cell::badge(Tone::Danger, row.note.words()),
                    (_, NameNote::There) => Cell::badge(Tone::Info, row.note.words()),
                    (_, NameNote::Cut) => Cell::badge(Tone::Warning, row.note.words()),
                    (_, NameNote::Fine) => Cell::text(""),
                }
            });
        if rows.len() == page::PREVIEWED {
            text::help(
                ui,
                &format!("The first {} groups are shown.", page::PREVIEWED),
            );
        }
        if let Some(problem) = state.taken.problem()
            && banner::problem(ui, problem, &["Look for these names again"]).is_some()
        {
            tell(Msg::CheckAgain);
        }
    });
}

fn rights(ui: &mut Ui, state: &State, desk: &Desk, send: &mut dyn FnMut(Top)) {
    card::titled(
        ui,
        "Rights of the engine's account on the OU",
        |ui| match page::rights_view(state, desk) {
            RightsView::NoTarget => empty::line(ui, "Choose the target OU first."),
            RightsView::NoAccount(rights) => {
                let banner = Banner::warning("No connector account is chosen for this forest")
                    .sentence("Whichever account the engine uses needs the rights below.")
                    .action("Go to Active Directory");
                if banner.show(ui).is_some() {
                    send(Top::Go(Page::Directory));
                }
                right_list(ui, &rights.iter().collect::<Vec<_>>(), None);
            }
            RightsView::NewAccount(name, rights) => {
                let note = format!("{name} is made by the plan and gets exactly these rights.");
                text::body(ui, &note);
                right_list(ui, &rights.iter().collect::<Vec<_>>(), None);
            }
            RightsView::Reading => progress::spinner(ui, "Reading the rights on the OU"),
            RightsView::Failed(problem) => {
                if banner::problem(ui, problem, &["Read the rights again"]).is_some() {
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
                    (0, _) => format!("{account} has every right it needs here."),
                    (n, true) => format!("{account} lacks {n}; the plan gives what is missing."),
                    (n, false) => {
                        format!("{account} lacks {n}; you chose to give it the rights yourself.")
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
                Some(_) if right.has => badge::show(ui, Tone::Success, "Has it"),
                Some(true) => badge::show(ui, Tone::Info, "Will be given"),
                Some(false) => badge::show(ui, Tone::Warning, "Missing"),
                None => badge::show(ui, Tone::Neutral, "Needed"),
            };
            text::body(ui, &right.what.show());
        });
    }
    if rights.is_empty() {
        return;
    }
    details::show(ui, "These rights as SDDL", |ui| {
        let lines: Vec<String> = rights.iter().map(|r| page::sddl(r)).collect();
        code::block(ui, "SDDL", &lines.join("\n"));
    });
}

fn dialogs(ui: &mut Ui, target: &Target, desk: &Desk, send: &mut dyn FnMut(Top)) {
    let ctx = ui.ctx().clone();
    pickers::container_dialog(
        &ctx,
        "Target OU",
        &target.picker,
        desk,
        page::cannot_be_target,
        &mut |msg| send(Top::GroupWriteback(Msg::Ou(msg))),
    );
    pickers::container_dialog(
        &ctx,
        "Where the OU is made",
        &target.parent_picker,
        desk,
        |_| None,
        &mut |msg| send(Top::GroupWriteback(Msg::Parent(msg))),
    );
}
