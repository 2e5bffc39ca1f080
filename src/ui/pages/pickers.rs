//! Choosing a container or objects from the directory, as several pages do.

use egui::{Context, Ui};

use crate::model::snapshot::{Container, ContainerKind, FoundObject, ObjectKind};
use crate::model::words::say;
use crate::ui::pages::keep;
use crate::ui::parts::picker::Found;
use crate::ui::parts::table::TableEvent;
use crate::ui::parts::{
    Answer, Button, Cell, Column, Field, Icon, Modal, Picked, Picker, PickerItem, Table, Width,
    banner, empty, progress, search, select, text,
};
use crate::ui::theme::size;
use crate::wizard::keep::Subject;
use crate::wizard::pickers::{ContainerMsg, ContainerPicker, ObjectMsg, ObjectPicker, Place};
use crate::wizard::{Desk, Load};

/// The dialog of a [`ContainerPicker`], while it is open. A click steps into a container; say!("pickers-choose")
/// takes the one that is stepped into.
pub fn container_dialog(
    ctx: &Context,
    title: &str,
    picker: &ContainerPicker,
    desk: &Desk,
    why_not: fn(&Place) -> Option<&'static str>,
    send: &mut dyn FnMut(ContainerMsg),
) {
    if !picker.open {
        return;
    }
    let can = match &picker.at {
        None => Err(say!("pickers-open-first")),
        Some(place) => why_not(place).map_or(Ok(()), Err),
    };
    let dialog = Modal::new(title)
        .act(say!("pickers-choose"))
        .cancel(say!("pickers-cancel"));
    let hint = say!("pickers-search");
    let answer = dialog.available(can).focus(hint).show(ctx, |ui| {
        forest(ui, picker, desk, send);
        let mut typed = picker.text.clone();
        if search::field_of_width(ui, hint, Width::Full, &mut typed).changed() {
            send(ContainerMsg::Search(typed));
        }
        if picker.text.trim().is_empty() {
            browse(ui, picker, desk, send);
        } else {
            results(ui, &picker.found, say!("pickers-found"), send);
        }
    });
    match (answer, &picker.at) {
        (Some(Answer::Yes), Some(place)) => send(ContainerMsg::Pick(place.clone())),
        (Some(_), _) => send(ContainerMsg::Close),
        (None, _) => {}
    }
}

fn forest(ui: &mut Ui, picker: &ContainerPicker, desk: &Desk, send: &mut dyn FnMut(ContainerMsg)) {
    let names: Vec<&str> = desk.forests.keys().map(String::as_str).collect();
    if names.len() < 2 {
        return;
    }
    let current = names.iter().position(|n| *n == picker.forest).unwrap_or(0);
    if let Some(at) = select::one(ui, &Field::new(say!("pickers-forest")), &names, current) {
        send(ContainerMsg::Forest(names[at].to_owned()));
    }
}

fn browse(ui: &mut Ui, picker: &ContainerPicker, desk: &Desk, send: &mut dyn FnMut(ContainerMsg)) {
    let Some(at) = &picker.at else {
        let domains = ContainerPicker::domains(desk);
        if domains.is_empty() {
            empty::line(ui, say!("pickers-no-domain"));
        }
        list(ui, say!("pickers-domains"), &domains, send);
        return;
    };
    text::mono(ui, at.dn.as_str());
    if Button::ghost(say!("pickers-up"))
        .icon(Icon::ChevronUp)
        .small()
        .show(ui)
        .clicked()
    {
        send(ContainerMsg::StepUp);
    }
    results(ui, &picker.children, say!("pickers-inside"), send);
}

fn results(
    ui: &mut Ui,
    load: &Load<Vec<Container>>,
    name: &str,
    send: &mut dyn FnMut(ContainerMsg),
) {
    if let Load::Failed { problem, .. } = load
        && banner::problem(ui, problem, &[say!("pickers-try-again")]).is_some()
    {
        send(ContainerMsg::Retry);
    }
    if load.is_running() {
        progress::spinner(ui, say!("pickers-reading"));
    }
    let Some(containers) = load.value() else {
        return;
    };
    if containers.is_empty() && !load.is_running() {
        empty::line(ui, say!("pickers-none"));
        return;
    }
    let places: Vec<Place> = containers.iter().map(Place::from).collect();
    list(ui, name, &places, send);
}

fn list(ui: &mut Ui, name: &str, places: &[Place], send: &mut dyn FnMut(ContainerMsg)) {
    if places.is_empty() {
        return;
    }
    let columns = [
        Column::new(say!("pickers-name")),
        Column::new(say!("pickers-where")).share(2.0),
    ];
    let table = Table::new(name, &columns)
        .max_height(size::TABLE_SHORT)
        .wrapping()
        .selectable(None);
    let event = table.show(ui, places.len(), |row, column| {
        let place = &places[row];
        if column == 0 && place.kind == ContainerKind::Domain {
            Cell::text(place.dn.dns_domain())
        } else if column == 0 {
            Cell::text(place.dn.leaf())
        } else {
            Cell::mono(place.dn.as_str())
        }
    });
    if let Some(TableEvent::Row(row)) = event {
        send(ContainerMsg::StepInto(places[row].clone()));
    }
}

/// A search for objects with what is chosen as chips. Returns the chip that is to go.
pub fn objects(
    ui: &mut Ui,
    name: &str,
    hint: &str,
    picker: &ObjectPicker,
    chosen: &[(PickerItem<'_>, Subject)],
    why_not: &dyn Fn(&FoundObject) -> Option<String>,
    send: &mut dyn FnMut(ObjectMsg),
) -> Option<usize> {
    let found = picker.found.value().map_or(&[][..], Vec::as_slice);
    let items: Vec<PickerItem> = found.iter().map(|o| item(o, why_not(o))).collect();
    let shown = match &picker.found {
        Load::Failed { problem, .. } => Found::Failed(problem.headline.show()),
        Load::Running { previous: None, .. } => Found::Searching,
        Load::Idle => Found::Nothing(""),
        Load::Ready(_) | Load::Running { .. } => Found::Items {
            items: &items,
            more: picker.is_cut(),
        },
    };
    let mut typed = picker.text.clone();
    let (chips, subjects): (Vec<PickerItem>, Vec<&Subject>) =
        chosen.iter().map(|(item, of)| (item.clone(), of)).unzip();
    let entries = keep::entries();
    let search = Picker::new(name).hint(hint).menu(&entries);
    let mut keep_so = |subject: Subject, entry: usize| {
        send(ObjectMsg::KeepSo(Box::new(subject), keep::keeps_in(entry)));
    };
    match search.show(ui, &mut typed, shown, &chips) {
        Some(Picked::Search) => send(ObjectMsg::Search(typed)),
        Some(Picked::Add(at)) => send(ObjectMsg::Pick(Box::new(found[at].clone()))),
        Some(Picked::OfFound(at, entry)) => keep_so((&found[at]).into(), entry),
        Some(Picked::OfChosen(at, entry)) => keep_so(subjects[at].clone(), entry),
        Some(Picked::Remove(at)) => return Some(at),
        None => {}
    }
    None
}

/// One that was picked before.
pub fn chosen_object(object: &FoundObject) -> (PickerItem<'_>, Subject) {
    (item(object, None), object.into())
}

fn item(object: &FoundObject, why_not: Option<String>) -> PickerItem<'_> {
    let icon = if object.kind == ObjectKind::Group {
        Icon::Group
    } else {
        Icon::Person
    };
    let name = if object.disabled {
        say!("pickers-disabled", name = &object.name)
    } else {
        object.name.clone()
    };
    PickerItem {
        why_not: why_not.map(Into::into),
        ..PickerItem::new(icon, name, object.dn.as_str())
    }
}
