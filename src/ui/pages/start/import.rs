//! Taking over what another engine runs: which file, what is read of it, what is not.

use egui::Ui;

use super::Send;
use crate::insight::sync_picture::{SyncPicture, texts};
use crate::model::text::inert;
use crate::model::words::say;
use crate::ui::parts::{
    Banner, Button, Cell, Column, Field, Icon, Table, banner, card, field, field::Width, key_value,
    progress, sync_picture, text,
};
use crate::wizard::pages::start::import::{Import, Msg, can_read};
use crate::wizard::pages::start::{Msg as Top, Task};
use crate::work::{FilePurpose, ReadConfiguration};

/// A card's worth: which file.
pub(super) fn show(ui: &mut Ui, import: &Import, send: Send<'_>) {
    text::section_of(ui, Icon::Download, say!("page-start-import-title"));
    text::body(ui, say!("page-start-import-about"));
    let mut path = import.path.clone();
    let about = Field::new(say!("page-start-import-path"))
        .width(Width::Full)
        .without_note();
    let response = field::text(ui, &about, &mut path);
    if response.changed() {
        send(Top::Import(Msg::PathEdited(path)));
    }
    let enter = field::entered(ui, &response);
    ui.horizontal_wrapped(|ui| {
        let can = can_read(import);
        let read = Button::secondary(say!("page-start-import-read"))
            .available(can.as_ref().map(|_| ()).map_err(|r| r.0.as_str()));
        if read.show(ui).clicked() || enter {
            send(Top::Import(Msg::Read));
        }
        for (label, purpose) in [
            (say!("page-start-import-folder"), FilePurpose::ExportFolder),
            (say!("page-start-import-file"), FilePurpose::ExportFile),
        ] {
            let button = Button::secondary(label).icon(Icon::FolderOpen);
            if button.show(ui).clicked() {
                send(Top::Import(Msg::Browse(purpose)));
            }
        }
    });
    let cloud = Button::secondary(say!("page-start-import-cloud")).icon(Icon::Cloud);
    if cloud.show(ui).clicked() {
        send(Top::Choose(Task::ReadCloudSync));
    }
    if import.read.is_running() {
        ui.horizontal(|ui| {
            progress::spinner(ui, say!("page-compare-reading"));
            let cancel = Button::secondary(say!("page-compare-cancel")).small();
            if cancel.show(ui).clicked() {
                send(Top::Import(Msg::Forget));
            }
        });
    }
    if let Some(problem) = import.read.problem() {
        banner::problem(ui, problem, &[]);
    }
}

/// What was read, in the page's whole width.
pub(super) fn found(ui: &mut Ui, import: &Import, send: Send<'_>) {
    if let Some(read) = import.read.value() {
        card::show(ui, |ui| preview(ui, read, send));
        card::gap(ui);
    }
}

/// What would become the document, and what would not.
fn preview(ui: &mut Ui, read: &ReadConfiguration, send: Send<'_>) {
    let document = &read.imported.document;
    let left = &read.imported.not_carried;
    text::subsection(ui, &inert(&read.configuration.name.show()));
    let forests: Vec<_> = document.forest.iter().map(|f| inert(&f.name)).collect();
    let included = document.domains().flat_map(|d| &d.rules);
    let included = included.filter(|r| r.includes).count();
    key_value::list(
        ui,
        &[
            (say!("apply-report-engine"), document.engine.name()),
            (
                say!("compare-forests"),
                &crate::model::words::list(&forests),
            ),
            (
                say!("page-start-import-included"),
                &crate::model::words::number(included as u64),
            ),
        ],
    );
    let picture = SyncPicture::of(document);
    if !picture.is_empty() {
        sync_picture::show(ui, &texts(&picture));
    }
    if left.is_empty() {
        Banner::success(say!("page-start-import-all")).show(ui);
    } else {
        let headline = say!("page-start-import-left", n = left.len());
        Banner::info(&headline)
            .sentence(say!("page-start-import-left-about"))
            .show(ui);
        let columns = [
            Column::new(say!("page-start-import-what")),
            Column::new(say!("page-start-import-why")),
            Column::new(say!("page-start-import-place")),
        ];
        let _ = Table::new(say!("page-start-import-list"), &columns)
            .wrapping()
            .show(ui, left.len(), |row, column| {
                let item = &left[row];
                match column {
                    0 => Cell::text(item.what.inert().show().into_owned()),
                    1 => Cell::text(item.why.show().into_owned()),
                    _ => Cell::mono(item.place.clone()),
                }
            });
    }
    ui.horizontal_wrapped(|ui| {
        let take = Button::primary(say!("page-start-import-take")).icon(Icon::ArrowRight);
        if take.show(ui).clicked() {
            send(Top::Choose(Task::Import));
        }
        if Button::ghost(say!("page-start-import-forget"))
            .show(ui)
            .clicked()
        {
            send(Top::Import(Msg::Forget));
        }
    });
}
