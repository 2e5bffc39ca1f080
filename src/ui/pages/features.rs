//! Draws the page "Optional features".

use egui::Ui;

use crate::insight::{SUGGESTED, extension_fault};
use crate::model::text::inert;
use crate::model::words::{Words, say};
use crate::ui::parts::{
    Button, Check, Field, Icon, banner, button, card, check, checklist, field, keyed, progress,
    text,
};
use crate::wizard::pages::features::{Card, Feature, Msg as PageMsg};
use crate::wizard::{Model, Msg, Page};

/// Nobody needs a limit above this: it would stop nothing.
const MOST_DELETIONS: u32 = 100_000;

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let state = &model.features;
    if state.is_checking() {
        let said = say!("page-features-checking");
        if progress::spinner_until(ui, said, say!("page-features-cancel")) {
            send(Msg::Features(PageMsg::Cancel));
        }
    }
    for (at, problem) in state.problems().enumerate() {
        ui.push_id(("rights", at), |ui| {
            if banner::problem(ui, problem, &[say!("page-features-check-again")]).is_some() {
                send(Msg::Features(PageMsg::Check));
            }
        });
    }
    card::stack(ui, state.cards.len(), |ui, at| {
        let feature = &state.cards[at];
        keyed::show(ui, feature.feature, |ui| {
            card::show(ui, |ui| one(ui, model, feature, send));
        });
    });
}

fn one(ui: &mut Ui, model: &Model, shown: &Card, send: &mut dyn FnMut(Msg)) {
    let feature = shown.feature;
    match feature {
        Feature::DirectoryExtensions => {
            text::subsection(ui, feature.title());
            text::muted(ui, feature.sentence());
        }
        _ => switch(ui, shown, send),
    }
    match feature {
        Feature::DirectoryExtensions => extensions(ui, model, send),
        Feature::DeletionLimit if shown.on => {
            check::below_toggle(ui, |ui| limit(ui, model, send));
        }
        Feature::GroupWriteback if shown.on => check::below_toggle(ui, |ui| {
            let next = Button::secondary(say!("page-features-set-up-group-writeback"))
                .icon_after(Icon::ArrowRight);
            let open = model.can_go(Page::GroupWriteback);
            let reason = open.as_ref().err().map(|r| r.0.as_str());
            if next
                .available(reason.map_or(Ok(()), Err))
                .show(ui)
                .clicked()
            {
                send(Msg::Go(Page::GroupWriteback));
            }
        }),
        _ => {}
    }
    if shown.unavailable.is_none() && !shown.needs.is_empty() {
        let texts: Vec<_> = (shown.needs.iter())
            .map(|n| (n.what.show(), n.note.show()))
            .collect();
        let items: Vec<checklist::Item<'_>> = (shown.needs.iter().zip(&texts))
            .map(|(n, (what, note))| checklist::Item {
                met: n.met,
                what,
                note,
            })
            .collect();
        let name = say!("page-features-needs", feature = feature.title());
        match feature {
            Feature::DirectoryExtensions => checklist::show(ui, &name, &items),
            _ => check::below_toggle(ui, |ui| checklist::show(ui, &name, &items)),
        }
    }
}

fn switch(ui: &mut Ui, shown: &Card, send: &mut dyn FnMut(Msg)) {
    let feature = shown.feature;
    let mut on = shown.on;
    // What is on can always be switched off.
    let unavailable = shown.unavailable.as_ref().map(Words::show);
    let why_not = unavailable.as_deref().filter(|_| !on);
    let toggle = Check::new(feature.title())
        .help(feature.sentence())
        .available(why_not.map_or(Ok(()), Err));
    if toggle.toggle(ui, &mut on).changed() {
        send(Msg::Features(PageMsg::Switch(feature, on)));
    }
    if let (true, Some(why)) = (shown.on, &unavailable) {
        text::error(ui, why);
    }
}

fn limit(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let mut limit = model.desk.document.safety.deletion_limit;
    let spec =
        Field::new(say!("page-features-deletions")).help(say!("page-features-deletions-help"));
    if field::number(ui, &spec, 1..=MOST_DELETIONS, &mut limit).changed() {
        send(Msg::Features(PageMsg::DeletionLimit(limit)));
    }
}

fn extensions(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Msg)) {
    let mut send = |m: PageMsg| send(Msg::Features(m));
    let chosen = &model.desk.document.features.directory_extensions;
    for name in chosen {
        keyed::show(ui, name, |ui| {
            ui.horizontal(|ui| {
                text::mono(ui, name);
                if button::icon(ui, Icon::Trash, &say!("page-features-remove", name = name))
                    .clicked()
                {
                    send(PageMsg::RemoveExtension(name.clone()));
                }
            });
            let lines = model.features.schema_lines(&model.desk, name);
            let items: Vec<checklist::Item<'_>> = lines
                .iter()
                .map(|line| checklist::Item {
                    met: line.met,
                    what: &line.words,
                    note: "",
                })
                .collect();
            checklist::show(
                ui,
                &say!("page-features-schema-says", name = inert(name)),
                &items,
            );
        });
    }
    let missing = |name: &String| {
        let lines = model.features.schema_lines(&model.desk, name);
        lines.iter().any(|line| line.met == Some(false))
    };
    if chosen.iter().any(missing)
        && Button::secondary(say!("page-features-look-up-again"))
            .small()
            .show(ui)
            .clicked()
    {
        send(PageMsg::Check);
    }
    let mut draft = model.features.extension.clone();
    let fault = model.features.extension_error(&model.desk);
    let spec = Field::new(say!("page-features-attribute"))
        .help(say!("page-features-attribute-help"))
        .error(fault.as_deref());
    let response = field::text(ui, &spec, &mut draft);
    let entered = field::entered(ui, &response);
    if response.changed() {
        send(PageMsg::ExtensionEdited(draft));
    }
    let available = match (&fault, model.features.extension.trim().is_empty()) {
        (Some(why), _) => Err(why.as_str()),
        (None, true) => Err(say!("page-features-attribute-missing")),
        (None, false) => Ok(()),
    };
    let clicked = Button::secondary(say!("page-features-add"))
        .icon(Icon::Plus)
        .available(available)
        .show(ui)
        .clicked();
    if clicked || entered {
        send(PageMsg::AddExtension);
    }
    let offered = SUGGESTED
        .into_iter()
        .filter(|n| extension_fault(n, chosen).is_none());
    text::help(ui, say!("page-features-asked-for-most"));
    ui.horizontal_wrapped(|ui| {
        for name in offered {
            let add = Button::ghost(name).icon(Icon::Plus).small();
            if add
                .name(&say!("page-features-add-named", name = name))
                .show(ui)
                .clicked()
            {
                send(PageMsg::AddSuggested(name));
            }
        }
    });
}
