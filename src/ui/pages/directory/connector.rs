//! The choice of the account that the engine will use in one forest.

use egui::Ui;

use crate::model::document::{EngineKind, Forest};
use crate::model::snapshot::{FoundObject, NeededRight};
use crate::model::text::inert;
use crate::ui::parts::field::Width;
use crate::ui::parts::picker::Found;
use crate::ui::parts::{
    Banner, Cell, Check, Column, Field, Icon, Picked, Picker, PickerItem, Table, Tone, banner,
    choice, code, details, field, progress, text,
};
use crate::ui::theme::size;
use crate::wizard::pages::directory::connector::{Connector, FOUND_AT_MOST, Mode, Msg, refusal};
use crate::wizard::pages::directory::{Keep, Msg as Page};
use crate::wizard::{Desk, Load};

use super::{Send as SendPage, plain};

type Send<'a> = &'a mut dyn FnMut(Msg);

pub fn show(ui: &mut Ui, forest: &Forest, chooser: &Connector, desk: &Desk, send: SendPage<'_>) {
    let send: Send<'_> = &mut |msg| send(Page::Connector(forest.name.clone(), msg));
    text::help(
        ui,
        match desk.document.engine {
            EngineKind::CloudSync => {
                "The account that the provisioning agent uses. Its set-up can also make a managed account of its own: decide later then."
            }
            EngineKind::EntraConnect => {
                "The account that the engine reads with and writes back with. Never a Domain or Enterprise Admin."
            }
        },
    );
    let current = Mode::ALL.iter().position(|m| *m == chooser.mode);
    let options = [
        "Create a new account with just the rights it needs",
        "Use an account that exists",
        "Decide later",
    ];
    if let Some(index) = choice::radios(ui, "Connector account", &options, current) {
        send(Msg::Mode(Mode::ALL[index]));
    }
    match chooser.mode {
        Mode::Later => drop(text::muted(
            ui,
            "No account is made and no right is given. The Review page reminds you.",
        )),
        Mode::Create => create(ui, forest, chooser, send),
        Mode::Existing => existing(ui, chooser, desk.document.engine, send),
    }
}

// A new account

fn create(ui: &mut Ui, forest: &Forest, chooser: &Connector, send: Send<'_>) {
    let clash = chooser.clash();
    let fault = chooser.name_fault().map(str::to_owned);
    let mut name = chooser.name.clone();
    let about = Field::new("Account name")
        .help("Its sAMAccountName, at most 20 characters.")
        .error(fault.as_deref());
    let response = field::text(ui, &about, &mut name);
    if response.changed() {
        send(Msg::Name(name));
    }
    let mut leave = response.lost_focus();
    let mut place = chooser.place.clone();
    let fault = chooser.place_fault(forest).or(clash);
    let about = Field::new("Container of the new account")
        .help("Best an OU that does not sync.")
        .mono()
        .width(Width::Full)
        .error(fault.as_deref());
    let response = field::text(ui, &about, &mut place);
    if response.changed() {
        send(Msg::Place(place));
    }
    leave |= response.lost_focus();
    if leave {
        send(Msg::CheckNew);
    }
    details::show(ui, "Search for a container", |ui| places(ui, chooser, send));
    checked(ui, chooser, send);
    keep(
        ui,
        chooser,
        &[
            "In the key store of this computer, made at random",
            "In an environment variable that you set before the apply",
        ],
        send,
    );
    text::help(
        ui,
        "It gets the rights that the features you switch on ask for, and no others. The Review page shows each.",
    );
}

fn places(ui: &mut Ui, chooser: &Connector, send: Send<'_>) {
    let items: Vec<PickerItem<'_>> = (chooser.places.value().into_iter().flatten())
        .map(|c| PickerItem::new(Icon::Folder, c.dn.leaf(), c.dn.to_string()))
        .collect();
    let found = found(&chooser.places, &items, "Type a part of its name.");
    let mut search = chooser.place_search.clone();
    let picker = Picker::new("Containers").hint("Search containers");
    match picker.show(ui, &mut search, found, &[]) {
        Some(Picked::Search) => send(Msg::PlaceSearch(search)),
        Some(Picked::Add(index)) => send(Msg::PickPlace(index)),
        _ => {}
    }
}

fn checked(ui: &mut Ui, chooser: &Connector, send: Send<'_>) {
    if chooser.standing.is_running() || chooser.own_rights.is_running() {
        progress::spinner(ui, "Checking name and container");
        return;
    }
    for problem in [chooser.standing.problem(), chooser.own_rights.problem()]
        .into_iter()
        .flatten()
    {
        if banner::problem(ui, problem, &["Check again"]).is_some() {
            send(Msg::CheckNew);
        }
    }
    let lacking = chooser.own_rights.value().into_iter().flatten();
    for problem in lacking.flat_map(|(_, problems)| problems) {
        banner::problem(ui, problem, &[]);
    }
    let known = chooser.standing.value().is_some();
    if known && chooser.clash().is_none() {
        text::help(ui, "The name is free and the container is there.");
    } else if !known && plain(ui, "Check name and container") {
        send(Msg::CheckNew);
    }
}

// An existing one

fn existing(ui: &mut Ui, chooser: &Connector, engine: EngineKind, send: Send<'_>) {
    let items: Vec<PickerItem<'_>> = (chooser.found.value().into_iter().flatten())
        .map(|object| item(object, engine))
        .collect();
    let chosen: Vec<PickerItem<'_>> = (chooser.chosen.iter())
        .map(|c| PickerItem::new(Icon::Person, c.name.as_str(), c.dn.to_string()))
        .collect();
    let found = found(&chooser.found, &items, "Type the start of its name.");
    let mut search = chooser.search.clone();
    let picker = Picker::new("Existing account").hint("Search accounts");
    match picker.show(ui, &mut search, found, &chosen) {
        Some(Picked::Search) => send(Msg::Search(search)),
        Some(Picked::Add(index)) => send(Msg::Pick(index)),
        Some(Picked::Remove(_)) => send(Msg::Unpick),
        None => {}
    }
    let Some(chosen) = &chooser.chosen else {
        return;
    };
    text::mono(ui, chosen.dn.as_str());
    rights(ui, chooser, send);
    text::help(
        ui,
        "Syncwright does not need its password; you type it when you set the engine up.",
    );
    keep(
        ui,
        chooser,
        &[
            "Asked each time",
            "In the key store of this computer",
            "In an environment variable",
        ],
        send,
    );
}

fn item<'a>(object: &'a FoundObject, engine: EngineKind) -> PickerItem<'a> {
    let name = match object.account_name.is_empty() {
        true => object.name.as_str(),
        false => object.account_name.as_str(),
    };
    let mut item = PickerItem::new(Icon::Person, name, object.dn.to_string());
    item.why_not = refusal(object, engine).map(Into::into);
    item
}

fn found<'a, T>(load: &'a Load<Vec<T>>, items: &'a [PickerItem<'a>], advice: &'a str) -> Found<'a> {
    match load {
        Load::Idle => Found::Nothing(advice),
        Load::Running { previous: None, .. } => Found::Searching,
        Load::Failed { problem, .. } => Found::Failed(problem.headline.show()),
        _ => Found::Items {
            items,
            more: items.len() >= FOUND_AT_MOST,
        },
    }
}

fn rights(ui: &mut Ui, chooser: &Connector, send: Send<'_>) {
    match &chooser.rights {
        Load::Idle => return,
        Load::Running { .. } => progress::spinner(ui, "Reading the account's rights"),
        Load::Failed { problem, .. } => {
            let again: &[&str] = match chooser.refused() {
                Some(_) => &[],
                None => &["Read its rights again"],
            };
            if banner::problem(ui, problem, again).is_some() {
                send(Msg::ReadRights);
            }
        }
        Load::Ready(_) => {}
    }
    let Some(needed) = chooser.rights.value() else {
        return;
    };
    if needed.is_empty() {
        text::muted(
            ui,
            "Nothing that is switched on asks for more than reading. Come back after the page Optional features.",
        );
        return;
    }
    let lacking = needed.iter().filter(|r| !r.has).count();
    table(ui, needed);
    if lacking == 0 {
        Banner::success("It has every right it needs").show(ui);
        return;
    }
    let mut grant = chooser.grant;
    let about = Check::new("Give it the rights it lacks")
        .help("When the plan is applied. The Review page shows each entry before.");
    if about.checkbox(ui, &mut grant).clicked() {
        send(Msg::Grant(grant));
    }
    if !grant {
        let headline = match lacking {
            1 => "1 right is missing".to_owned(),
            n => format!("{n} rights are missing"),
        };
        Banner::warning(&headline)
            .sentence("The features that ask for them will fail until someone gives them.")
            .show(ui);
    }
    details::show(ui, "The missing rights as SDDL", |ui| {
        let lines: Vec<String> = (needed.iter().filter(|r| !r.has))
            .map(|r| format!("{}  {}", r.on, r.ace.to_sddl()))
            .collect();
        code::block(ui, "Missing rights", &lines.join("\n"));
    });
}

fn table(ui: &mut Ui, needed: &[NeededRight]) {
    let columns = [
        Column::new("Right"),
        Column::new("For"),
        Column::new("On"),
        Column::new("Has it").fixed(size::BADGE_COLUMN_SHORT),
    ];
    let table = Table::new("Rights of the account", &columns).wrapping();
    table.show(ui, needed.len(), |row, column| {
        let right = &needed[row];
        match column {
            0 => Cell::text(right.what.show().into_owned()),
            1 => Cell::text(right.why.name().show().into_owned()),
            2 => Cell::mono(inert(right.on.as_str()).into_owned()),
            _ if right.has => Cell::badge(Tone::Success, "Yes"),
            _ => Cell::badge(Tone::Warning, "Missing"),
        }
    });
}

/// Where the account's password is. `options` without "asked" are for a new account.
fn keep(ui: &mut Ui, chooser: &Connector, options: &[&str], send: Send<'_>) {
    let all = &Keep::ALL[Keep::ALL.len() - options.len()..];
    let name = "Where its password is";
    choice::caption(ui, name);
    let current = all.iter().position(|k| *k == chooser.keep);
    if let Some(index) = choice::radios(ui, name, options, current) {
        send(Msg::Keep(all[index]));
    }
    let label = match chooser.keep {
        Keep::Ask => return,
        Keep::KeyStore => "Entry for its password",
        Keep::Env => "Variable with its password",
    };
    let fault = chooser.keep.reference(&chooser.keep_name).err();
    let mut text = chooser.keep_name.clone();
    let about = Field::new(label)
        .mono()
        .error(fault.as_ref().map(|r| r.0.as_str()));
    if field::text(ui, &about, &mut text).changed() {
        send(Msg::KeepName(text));
    }
}
