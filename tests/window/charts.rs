//! Before and after on Review, who may do what on Delegation groups, what syncs where on Start: what
//! they say to a screen reader, at every size.

use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::insight::sync_picture::{STYLE, Scene, SyncPicture, svg, texts};
use syncwright::model::document::{DelegationRole, TargetOu};
use syncwright::model::snapshot::{Census, Container, ContainerKind, Counts};
use syncwright::model::{Document, ScopeRule};
use syncwright::plan::Severity;
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::delegation;
use syncwright::wizard::pickers::ObjectMsg;
use syncwright::wizard::{Load, Msg, Page};

use crate::pages_finish::{Played, at, delegation_ready, group, open, planned, reviewing};
use crate::samples::dn;
use crate::support::{LARGE, NARROW, Shown, USUAL, outside, unnamed};

type Window = Harness<'static, Shown<Played>>;

const DOMAIN: &str = "DC=corp,DC=example";
const SIZES: [[f32; 2]; 3] = [NARROW, USUAL, LARGE];

fn count(played: &mut Played) {
    let row = |at: &str, users, groups| {
        let container = Container {
            dn: dn(at),
            guid: None,
            kind: ContainerKind::Ou,
            advanced: false,
            has_children: None,
            well_known: None,
        };
        let counts = Counts {
            users,
            groups,
            ..Counts::default()
        };
        (container, counts)
    };
    let census = Census {
        containers: vec![
            row(DOMAIN, 0, 0),
            row("OU=New,DC=corp,DC=example", 120, 4),
            row("OU=Old,DC=corp,DC=example", 9, 0),
            row("OU=People,DC=corp,DC=example", 3000, 0),
        ],
        ..Census::default()
    };
    let forests = &mut played.model.desk.forests;
    let forest = forests.get_mut("corp.example").unwrap();
    forest.census.insert(dn(DOMAIN), Load::Ready(census.into()));
}

fn include(document: &mut Document, names: &[&str]) {
    let rule = |name: &&str| ScopeRule {
        dn: dn(DOMAIN).child("OU", name),
        includes: true,
        guid: None,
        why: None,
        until: None,
    };
    document.forest[0].domain[0].rules = names.iter().map(rule).collect();
}

/// Some enter and some leave.
#[inline(never)]
pub fn changed(counted: bool) -> Played {
    let mut played = reviewing(planned(Severity::Note));
    if counted {
        count(&mut played);
    }
    let document = &mut played.model.desk.document;
    let mut saved = document.clone();
    include(&mut saved, &["People", "Old"]);
    include(document, &["People", "New"]);
    played.model.desk.saved = Some(saved);
    played.send(Msg::Review(syncwright::wizard::pages::review::Msg::Refresh));
    played.answer_plan(Severity::Note);
    played
}

fn says(window: &Window, role: Role, words: &str) -> bool {
    let all = window.query_all_by_role(role);
    let told = |n: egui_kittest::Node<'_>| {
        let node = n.accesskit_node();
        let said = [node.label(), node.description()];
        said.into_iter().flatten().any(|t| t.contains(words))
    };
    all.into_iter().any(told)
}

#[test]
fn review_says_who_enters_and_who_leaves_in_numbers() {
    for size in [[512.0, 2400.0], [1024.0, 2400.0]] {
        let window = open(size, Look::Light, changed(true));
        let said = "Users: 3,009 → 3,120. 120 enter, 9 leave";
        assert!(says(&window, Role::ListItem, said), "{size:?}");
        assert!(says(&window, Role::ListItem, "Groups: 0 → 4. 4 enter"));
        window.get_by_label("Leaves");
    }
}

#[test]
fn review_names_domains_that_were_not_counted() {
    let window = open([1024.0, 2400.0], Look::Light, changed(false));
    window.get_by_label_contains("not in these numbers: corp.example");
}

/// Somebody is an operator, and so in Browse; somebody has a hostile name.
#[inline(never)]
pub fn members() -> Played {
    let mut played = delegation_ready();
    let mut add = |role, name: &str| {
        let pick = ObjectMsg::Pick(Box::new(group(name)));
        let msg = delegation::Msg::FindMember(role, pick);
        played.send(Msg::Delegation(msg));
    };
    add(DelegationRole::Operators, "Helpdesk Manila");
    add(DelegationRole::Admins, "Tier 0 \u{202e}people <b>");
    add(DelegationRole::Browse, &"long ".repeat(40));
    played.send(Msg::Delegation(delegation::Msg::Nest(true)));
    played
}

#[test]
fn delegation_says_for_each_member_what_it_may_do_and_why() {
    for size in [[512.0, 6000.0], [1024.0, 4000.0]] {
        let window = open(size, Look::Light, members());
        let said = "Helpdesk Manila. Administrators: No, Operators: Yes, Browse: Yes, through ADSyncOperators, Password set: No";
        assert!(says(&window, Role::Row, said), "{size:?}");
        assert!(says(
            &window,
            Role::Row,
            "Tier 0 ‹U+202E›people <b>. Administrators: Yes"
        ));
        window.get_by_role_and_label(Role::Table, "Who may do what");
    }
    let window = open([1024.0, 4000.0], Look::Light, delegation_ready());
    window.get_by_label_contains("Nobody yet");
}

/// A set-up is open: one forest, or as many as given.
#[inline(never)]
pub fn begun(forests: usize) -> Played {
    let mut played = at(Page::Start);
    let document = &mut played.model.desk.document;
    include(document, &["People"]);
    document.tenant.domain = "contoso.com".into();
    document.features.password_hash_sync = true;
    document.group_writeback.enabled = true;
    document.group_writeback.target = Some(TargetOu {
        dn: dn("OU=Cloud groups,DC=corp,DC=example"),
        guid: None,
        create: false,
    });
    for n in 1..forests {
        let mut more = document.forest[0].clone();
        more.name = format!("forest-number-{n}-of-a-group.example");
        more.domain[0].name.clone_from(&more.name);
        document.forest.push(more);
    }
    played
}

#[test]
fn start_shows_what_syncs_where_and_tells_it() {
    let mut window = open(USUAL, Look::Light, begun(1));
    let image = window.get_by_role_and_label(Role::Image, "What syncs where");
    let said = image.accesskit_node().description().unwrap_or_default();
    assert!(
        said.contains("carries what is in scope to the tenant contoso.com, with password hashes")
    );
    assert!(said.contains("written back to corp.example, into OU=Cloud groups,DC=corp,DC=example"));
    window.get_by_label("The picture in words").click();
    window.run_steps(4);
    window.get_by_label_contains("Forest corp.example: 1 domain, 1 included");
}

/// `SYNCWRIGHT_PICTURES=folder` writes the drawings of the report, for the eye.
#[test]
fn the_report_draws_the_same_picture_as_a_file() {
    for (forests, width) in [(1, 800.0), (9, 800.0), (1, 400.0)] {
        let document = begun(forests).model.desk.document;
        let texts = texts(&SyncPicture::of(&document));
        let drawn = svg(&Scene::of(&texts, width), &texts);
        assert_eq!(drawn.matches("<rect").count(), texts.forests.len() + 2);
        assert!(drawn.contains("aria-labelledby"));
        if let Some(folder) = std::env::var_os("SYNCWRIGHT_PICTURES") {
            let file = format!("sync-{forests}-{width}.svg");
            let path = std::path::Path::new(&folder).join(file);
            let mut style = format!("<style>{STYLE}</style>");
            for (name, color) in [
                ("text", "#1a212b"),
                ("quiet", "#556070"),
                ("edge", "#858f9e"),
                ("box", "#f0f2f5"),
                ("accent", "#1d5fd1"),
                ("accent-box", "#e5edfb"),
            ] {
                style = style.replace(&format!("var(--{name})"), color);
            }
            let drawn = drawn.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1);
            std::fs::write(path, drawn.replacen("<title", &format!("{style}<title"), 1)).unwrap();
        }
    }
}

#[test]
fn start_shows_no_picture_before_anything_is_decided() {
    let mut played = at(Page::Start);
    played.model.desk.document.forest.clear();
    let window = open(USUAL, Look::Light, played);
    assert!(window.query_by_role(Role::Image).is_none());
}

#[test]
fn nothing_leaves_the_window_and_everything_has_a_name() {
    let states: [fn() -> Played; 5] = [
        || changed(true),
        || changed(false),
        members,
        || begun(1),
        || begun(9),
    ];
    for size in SIZES {
        for state in states {
            let window = open(size, Look::Light, state());
            assert_eq!(outside(&window), Vec::<String>::new(), "{size:?}");
            assert_eq!(unnamed(&window), Vec::<String>::new(), "{size:?}");
        }
    }
}
