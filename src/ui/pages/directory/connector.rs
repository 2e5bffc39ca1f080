//! The choice of the account that the engine will use in one forest.

use egui::Ui;

use crate::model::document::{EngineKind, Forest};
use crate::model::snapshot::{FoundObject, NeededRight};
use crate::model::text::inert;
use crate::model::words::say;
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
                say!("page-directory-connector-about-cloud-sync")
            }
            EngineKind::EntraConnect => {
                say!("page-directory-connector-about-connect")
            }
        },
    );
    let current = Mode::ALL.iter().position(|m| *m == chooser.mode);
    let options = [
        say!("page-directory-connector-create"),
        say!("page-directory-connector-existing"),
        say!("page-directory-connector-later"),
    ];
    if let Some(index) = choice::radios(ui, say!("page-directory-connector"), &options, current) {
        send(Msg::Mode(Mode::ALL[index]));
    }
    match chooser.mode {
        Mode::Later => drop(text::muted(
            ui,
            say!("page-directory-connector-later-about"),
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
    let about = Field::new(say!("page-directory-new-name"))
        .help(say!("page-directory-new-name-help"))
        .error(fault.as_deref());
    let response = field::text(ui, &about, &mut name);
    if response.changed() {
        send(Msg::Name(name));
    }
    let mut leave = response.lost_focus();
    let mut place = chooser.place.clone();
    let fault = chooser.place_fault(forest).or(clash);
    let about = Field::new(say!("page-directory-new-place"))
        .help(say!("page-directory-new-place-help"))
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
    details::show(ui, say!("page-directory-new-place-search"), |ui| {
        places(ui, chooser, send)
    });
    checked(ui, chooser, send);
    keep(
        ui,
        chooser,
        &[
            say!("page-directory-new-password-store"),
            say!("page-directory-new-password-variable"),
        ],
        send,
    );
    text::help(ui, say!("page-directory-new-rights"));
}

fn places(ui: &mut Ui, chooser: &Connector, send: Send<'_>) {
    let items: Vec<PickerItem<'_>> = (chooser.places.value().into_iter().flatten())
        .map(|c| PickerItem::new(Icon::Folder, c.dn.leaf(), c.dn.to_string()))
        .collect();
    let found = found(
        &chooser.places,
        &items,
        say!("page-directory-containers-advice"),
    );
    let mut search = chooser.place_search.clone();
    let picker =
        Picker::new(say!("page-directory-containers")).hint(say!("page-directory-containers-hint"));
    match picker.show(ui, &mut search, found, &[]) {
        Some(Picked::Search) => send(Msg::PlaceSearch(search)),
        Some(Picked::Add(index)) => send(Msg::PickPlace(index)),
        _ => {}
    }
}

fn checked(ui: &mut Ui, chooser: &Connector, send: Send<'_>) {
    if chooser.standing.is_running() || chooser.own_rights.is_running() {
        progress::spinner(ui, say!("page-directory-new-checking"));
        return;
    }
    for problem in [chooser.standing.problem(), chooser.own_rights.problem()]
        .into_iter()
        .flatten()
    {
        if banner::problem(ui, problem, &[say!("page-directory-new-check-again")]).is_some() {
            send(Msg::CheckNew);
        }
    }
    let lacking = chooser.own_rights.value().into_iter().flatten();
    for problem in lacking.flat_map(|(_, problems)| problems) {
        banner::problem(ui, problem, &[]);
    }
    let known = chooser.standing.value().is_some();
    if known && chooser.clash().is_none() {
        text::help(ui, say!("page-directory-new-free"));
    } else if !known && plain(ui, say!("page-directory-new-check")) {
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
    let found = found(
        &chooser.found,
        &items,
        say!("page-directory-existing-advice"),
    );
    let mut search = chooser.search.clone();
    let picker =
        Picker::new(say!("page-directory-existing")).hint(say!("page-directory-existing-hint"));
    match picker.show(ui, &mut search, found, &chosen) {
        Some(Picked::Search) => send(Msg::Search(search)),
        Some(Picked::Add(index)) => send(Msg::Pick(index)),
        Some(Picked::Remove(_)) => send(Msg::Unpick),
        Some(Picked::OfFound(..) | Picked::OfChosen(..)) | None => {}
    }
    let Some(chosen) = &chooser.chosen else {
        return;
    };
    text::mono(ui, chosen.dn.as_str());
    rights(ui, chooser, send);
    text::help(ui, say!("page-directory-existing-password"));
    keep(
        ui,
        chooser,
        &[
            say!("page-directory-keep-ask"),
            say!("page-directory-keep-store"),
            say!("page-directory-keep-variable"),
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
        Load::Running { .. } => progress::spinner(ui, say!("page-directory-rights-reading")),
        Load::Failed { problem, .. } => {
            let again: &[&str] = match chooser.refused() {
                Some(_) => &[],
                None => &[say!("page-directory-rights-read-again")],
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
        text::muted(ui, say!("page-directory-rights-none-needed"));
        return;
    }
    let lacking = needed.iter().filter(|r| !r.has).count();
    table(ui, needed);
    if lacking == 0 {
        Banner::success(say!("page-directory-rights-all")).show(ui);
        return;
    }
    let mut grant = chooser.grant;
    let about = Check::new(say!("page-directory-rights-grant"))
        .help(say!("page-directory-rights-grant-help"));
    if about.checkbox(ui, &mut grant).clicked() {
        send(Msg::Grant(grant));
    }
    if !grant {
        let headline = say!("page-directory-rights-missing-count", n = lacking);
        Banner::warning(&headline)
            .sentence(say!("page-directory-rights-missing-about"))
            .show(ui);
    }
    details::show(ui, say!("page-directory-rights-sddl"), |ui| {
        let lines: Vec<String> = (needed.iter().filter(|r| !r.has))
            .map(|r| format!("{}  {}", r.on, r.ace.to_sddl()))
            .collect();
        code::block(ui, say!("page-directory-rights-missing"), &lines.join("\n"));
    });
}

fn table(ui: &mut Ui, needed: &[NeededRight]) {
    let columns = [
        Column::new(say!("page-directory-rights-column-right")),
        Column::new(say!("page-directory-rights-column-for")),
        Column::new(say!("page-directory-rights-column-on")),
        Column::new(say!("page-directory-rights-column-has")).fixed(size::BADGE_COLUMN_SHORT),
    ];
    let table = Table::new(say!("page-directory-rights"), &columns).wrapping();
    table.show(ui, needed.len(), |row, column| {
        let right = &needed[row];
        match column {
            0 => Cell::text(right.what.show().into_owned()),
            1 => Cell::text(right.why.name().show().into_owned()),
            2 => Cell::mono(inert(right.on.as_str()).into_owned()),
            _ if right.has => Cell::badge(Tone::Success, say!("page-directory-rights-has")),
            _ => Cell::badge(Tone::Warning, say!("page-directory-rights-has-not")),
        }
    });
}

/// Where the account's password is. `options` without "asked" are for a new account.
fn keep(ui: &mut Ui, chooser: &Connector, options: &[&str], send: Send<'_>) {
    let all = &Keep::ALL[Keep::ALL.len() - options.len()..];
    let name = say!("page-directory-password-where");
    choice::caption(ui, name);
    let current = all.iter().position(|k| *k == chooser.keep);
    if let Some(index) = choice::radios(ui, name, options, current) {
        send(Msg::Keep(all[index]));
    }
    let label = match chooser.keep {
        Keep::Ask => return,
        Keep::KeyStore => say!("page-directory-password-entry"),
        Keep::Env => say!("page-directory-password-variable"),
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
