//! The way from Entra Connect to Cloud Sync, as a report.

use jiff::Timestamp;

use crate::apply::ReportForm;
use crate::insight::migration::{Migration, Obstacle};
use crate::model::words::{minute, number, say};

use super::{Block, Page, Step};

pub fn migration_report(migration: &Migration, made: Timestamp, form: ReportForm) -> String {
    let mut page = Page::new(say!("apply-move-title"));
    page.fact(say!("apply-audit-made"), minute(made));
    if let Some(pilot) = &migration.pilot {
        page.fact(say!("apply-move-pilot"), pilot.as_str());
    }
    page.heading(say!("apply-move-blocks"));
    obstacles(&mut page, &migration.blocks, say!("apply-move-blocks-none"));
    page.heading(say!("apply-move-changes"));
    obstacles(
        &mut page,
        &migration.changes,
        say!("apply-move-changes-none"),
    );
    page.heading(say!("apply-move-untold"));
    let untold = migration.untold.iter().map(|w| w.show().into_owned());
    page.blocks.push(Block::List(untold.collect()));
    page.heading(say!("apply-move-steps"));
    let steps = migration.steps.iter().map(|step| Step {
        sentence: step.what.show().into_owned(),
        state: String::new(),
        about: Vec::new(),
        notes: vec![step.how.show().into_owned()],
    });
    page.blocks.push(Block::Steps(steps.collect()));
    page.heading(say!("apply-report-what-syncs"));
    page.blocks
        .push(Block::Picture(Box::new(migration.cloud.clone())));
    page.show(form)
}

fn obstacles(page: &mut Page, obstacles: &[Obstacle], none: &str) {
    if obstacles.is_empty() {
        return page.text(none);
    }
    let rows = obstacles.iter().map(|o| {
        vec![
            o.what.show().into_owned(),
            o.cause.clone(),
            o.why.show().into_owned(),
            o.instead.show().into_owned(),
            o.objects.map_or_else(String::new, |c| number(c.total())),
        ]
    });
    page.table(
        &[
            say!("apply-move-what"),
            say!("apply-move-cause"),
            say!("apply-move-why"),
            say!("apply-move-instead"),
            say!("apply-move-who"),
        ],
        rows.collect(),
    );
}
