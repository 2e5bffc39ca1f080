//! F5 reads again what a page shows.

use std::collections::BTreeSet;

use super::*;
use crate::{compare, pages_scope_and_features, states};

#[test]
fn f5_says_where_there_is_nothing_to_read() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    press(&mut window, Modifiers::NONE, Key::F5);
    window.get_by_role_and_label(Role::Status, "This page reads nothing from elsewhere");
}

/// What a page has asked for again once F5 was pressed.
type Asked = fn(&Job) -> bool;

#[test]
fn f5_reads_again_on_every_page_that_shows_what_was_read() {
    let asked: [(&str, Asked); 14] = [
        ("start", |j| matches!(j, Job::LookAround)),
        ("tenant", |j| matches!(j, Job::ReadTenant)),
        ("directory_account", |j| {
            matches!(j, Job::ConnectorRights { .. })
        }),
        ("names", |j| matches!(j, Job::ReadTenant)),
        ("scope", |j| matches!(j, Job::Census { .. })),
        ("identity", |j| matches!(j, Job::Census { .. })),
        ("features", |j| matches!(j, Job::ConnectorRights { .. })),
        ("writeback", |j| matches!(j, Job::TenantGroups { .. })),
        ("delegation", |j| matches!(j, Job::LookUp { .. })),
        ("review", |j| matches!(j, Job::MakePlan { .. })),
        ("overview", |j| matches!(j, Job::LookBack { .. })),
        ("access", |j| matches!(j, Job::ReadAccess { .. })),
        ("compare", |j| matches!(j, Job::ReadConfiguration { .. })),
        ("history", |j| matches!(j, Job::ReadHistory { .. })),
    ];
    let mut states = states();
    let mut seen = BTreeSet::from([Page::Engine, Page::Apply]);
    for (name, asked) in asked {
        let at = states.iter().position(|(state, _)| *state == name);
        let (_, model) = states.swap_remove(at.expect(name));
        seen.insert(model.page);
        let started = asked_by_f5(model);
        assert!(started.iter().any(asked), "{name}: {started:?}");
    }
    assert_eq!(seen, BTreeSet::from(Page::ALL), "every page has its turn");
}

fn states() -> Vec<(&'static str, Model)> {
    let mut all = states::all();
    let account = pages_scope_and_features::bench(Page::Directory);
    all.push(("directory_account", account.model));
    all.push(("compare", compare::compared()));
    all
}

fn asked_by_f5(model: Model) -> Vec<Job> {
    let mut app = App::new(ByHand::default(), Model::default(), None);
    app.model = model;
    let mut window = window_of(app, USUAL, Look::Light);
    window.state_mut().0.runner.started.clear();
    press(&mut window, Modifiers::NONE, Key::F5);
    let started = std::mem::take(&mut window.state_mut().0.runner.started);
    started.into_iter().map(|(_, job)| job).collect()
}
