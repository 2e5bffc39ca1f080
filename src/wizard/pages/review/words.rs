//! How the plan reads: groups by place, counts, consequences, the command that does the same.

use std::path::Path;

use crate::model::Document;
use crate::model::words::say;
use crate::plan::{Inverse, Place, Plan, Risk, Step, Topic};
use crate::system::quoted;
use crate::wizard::{Page, RecoveryWay};

/// The steps that write to one place, with their numbers in the order of the whole plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceGroup<'a> {
    pub place: &'a Place,
    pub steps: Vec<(usize, &'a Step)>,
}

/// By place, in the order in which the plan first comes there.
pub fn by_place(plan: &Plan) -> Vec<PlaceGroup<'_>> {
    let mut groups: Vec<PlaceGroup> = Vec::new();
    for (at, step) in plan.steps.iter().enumerate() {
        let entry = (at + 1, step);
        match groups.iter_mut().find(|g| *g.place == step.place) {
            Some(group) => group.steps.push(entry),
            None => groups.push(PlaceGroup {
                place: &step.place,
                steps: vec![entry],
            }),
        }
    }
    groups
}

pub fn place_title(place: &Place) -> String {
    match place {
        Place::Domain(name) => say!("page-review-place-domain", domain = name),
        Place::Tenant => say!("page-review-place-tenant").to_owned(),
        Place::KeyStore => say!("page-review-place-key-store").to_owned(),
        Place::File => say!("page-review-file").to_owned(),
    }
}

/// What a plan amounts to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub steps: usize,
    pub in_directory: usize,
    pub sync_affecting: usize,
    pub destructive: usize,
    pub cannot_be_undone: usize,
}

impl Counts {
    pub fn of(plan: &Plan) -> Self {
        let count = |test: &dyn Fn(&Step) -> bool| plan.steps.iter().filter(|s| test(s)).count();
        Self {
            steps: plan.steps.len(),
            in_directory: count(&|s| matches!(s.place, Place::Domain(_))),
            sync_affecting: count(&|s| s.risk == Risk::SyncAffecting),
            destructive: count(&|s| s.risk == Risk::Destructive),
            cannot_be_undone: count(&|s| matches!(s.inverse, Inverse::CannotBeUndone(_))),
        }
    }
}

/// What the person consents to, line by line.
pub fn consequence(plan: &Plan) -> Vec<String> {
    let counts = Counts::of(plan);
    let mut lines: Vec<String> = by_place(plan)
        .iter()
        .map(|g| {
            let n = g.steps.len();
            say!(
                "page-review-place-changes",
                place = place_title(g.place),
                n = n
            )
        })
        .collect();
    if counts.destructive > 0 {
        let n = counts.destructive;
        lines.push(say!("page-review-consequence-removes", n = n));
    }
    lines.push(match counts.cannot_be_undone {
        0 => say!("page-review-consequence-undone").to_owned(),
        n => say!("page-review-consequence-not-undone", n = n),
    });
    lines
}

/// The page that mends a finding; `None`: this one.
pub fn page_of(topic: Topic) -> Option<Page> {
    Some(match topic {
        Topic::Engine => Page::Engine,
        Topic::Tenant => Page::Tenant,
        Topic::Directory => Page::Directory,
        Topic::SignInNames => Page::SignInNames,
        Topic::Scope => Page::Scope,
        Topic::Identity => Page::Identity,
        Topic::Features => Page::Features,
        Topic::GroupWriteback => Page::GroupWriteback,
        Topic::Delegation => Page::Delegation,
        Topic::File => return None,
    })
}

/// The command that does the same. While the file does not hold these choices yet, it takes them
/// from the exported plan.
pub fn command(path: &str, export_path: &str, saved: Option<&Document>, now: &Document) -> String {
    let mut line = format!("syncwright apply --config {}", quoted(path.trim()));
    if saved != Some(now) {
        line.push_str(&format!(" --plan {}", quoted(export_path.trim())));
    }
    line
}

/// Beside the document: `syncwright.plan.json` of `syncwright.toml`.
pub fn export_path(document: &str) -> String {
    let path = Path::new(document.trim());
    path.with_extension("plan.json").display().to_string()
}

pub(super) fn recovery_label(way: &RecoveryWay) -> &'static str {
    match way {
        RecoveryWay::Resume => say!("page-review-finish-interrupted"),
        RecoveryWay::Undo | RecoveryWay::UndoStep(_) => say!("page-review-undo-interrupted"),
    }
}
