//! The page "Delegated access": the matrix, what is chosen, findings and proposals.

use std::time::{Duration, Instant};

use egui::Key;
use egui::accesskit::{Role, SortDirection};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::insight::access::{AccessReview, Edit, consider};
use syncwright::model::access::{AccessFacts, Account, AccountKind, Edge, Via};
use syncwright::model::document::{DelegationGroup, DelegationRole, GroupScope};
use syncwright::model::words::{Language, speak_here};
use syncwright::plan::{AccessEdit, FileSeen, membership};
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::access::{self, Filter, Sort};
use syncwright::wizard::{Effect, Model, Msg, Page};
use syncwright::work::{AccessProposal, AccessRead, Job, Outcome};

use crate::overview::back;
use crate::pages_finish::words;
use crate::samples::{dn, guid};
use crate::support::{LARGE, NARROW, Shown, USUAL};
use crate::whole::{Silent, fits, framed};

type Window = egui_kittest::Harness<'static, Shown<syncwright::ui::App<Silent>>>;

fn group(name: &str, id: u8) -> Account {
    let at = dn("OU=Sync,DC=corp,DC=example").child("CN", name);
    let mut group = Account::new(at, AccountKind::Group);
    group.name = name.into();
    group.guid = Some(guid(id));
    group.group_type = Some(GroupScope::DomainLocal.security_group_type());
    group
}

/// Two groups set up, a nested one, and `people` in it; the first is disabled.
fn facts(people: usize) -> AccessFacts {
    let mut facts = AccessFacts::default();
    let admins = facts.graph.put(group("ADSyncAdmins", 200));
    let operators = facts.graph.put(group("ADSyncOperators", 201));
    let helpdesk = facts.graph.put(group("Helpdesk", 202));
    facts.groups.insert(DelegationRole::Admins.index(), admins);
    facts
        .groups
        .insert(DelegationRole::Operators.index(), operators);
    let edge = |to| Edge {
        to,
        via: Via::Member,
        since: "2026-01-02T03:04:05Z".parse().ok(),
        until: None,
    };
    let mut edges = Vec::new();
    for n in 0..people {
        let name = format!("person {n:06}");
        let at = dn("OU=People,DC=corp,DC=example").child("CN", &name);
        let mut one = Account::new(at, AccountKind::Person);
        one.name = name;
        one.disabled = n == 0;
        edges.push(edge(facts.graph.put(one)));
    }
    let first = edges[0].to;
    facts.graph.hold_all(helpdesk, edges);
    facts.graph.hold(operators, edge(helpdesk));
    facts.graph.hold(admins, edge(first));
    facts
}

pub fn opened(people: usize) -> Model {
    opened_with(people, |_| {})
}

/// As [`opened`], with more in the review.
pub fn opened_with(people: usize, more: impl FnOnce(&mut AccessReview)) -> Model {
    opened_as(people, None, more)
}

/// As [`opened_with`], where members are to be confirmed every so many days.
fn opened_as(people: usize, every: Option<u32>, more: impl FnOnce(&mut AccessReview)) -> Model {
    let mut model = back();
    model.desk.document.delegation.attest_every_days = every;
    for (role, id) in [
        (DelegationRole::Admins, 200),
        (DelegationRole::Operators, 201),
    ] {
        let name = role.default_name();
        *model.desk.document.delegation.slot(role) = Some(DelegationGroup {
            name: name.into(),
            dn: dn("OU=Sync,DC=corp,DC=example").child("CN", name),
            guid: Some(guid(id)),
            sid: None,
            scope: GroupScope::DomainLocal,
            adopt: true,
            members: Vec::new(),
        });
    }
    model.desk.saved = Some(model.desk.document.clone());
    let facts = facts(people);
    let now = model.desk.now;
    let mut review = AccessReview::make(&model.desk.document, &facts, now, 90);
    more(&mut review);
    let read = AccessRead::new(facts, review);
    for effect in model.update(Msg::Go(Page::Access)) {
        if let Effect::Run(ticket, Job::ReadAccess { .. }) = effect {
            let told = Outcome::Access(Ok(read.clone()));
            model.update(Msg::Work(ticket, Box::new(told)));
        }
    }
    assert_eq!(model.page, Page::Access);
    model
}

/// As [`proposed`]; somebody changed the group since.
pub fn grown_old() -> Model {
    let mut model = proposed();
    let group = ("dn", "CN=ADSyncAdmins,OU=Sync,DC=corp,DC=example");
    model.access.watch.stale = Some(words("apply-moved-changed", &[group]));
    model
}

/// The finding of the disabled account is to be mended: what would follow is shown.
pub fn proposed() -> Model {
    let mut model = opened(3);
    let review = model.access.review().unwrap();
    let mends = review.findings.iter().position(|f| {
        f.fix.is_some() && matches!(f.fix, Some(syncwright::insight::access::Fix::Remove { .. }))
    });
    let msg = access::Msg::Fix(mends.unwrap());
    for effect in model.update(Msg::Access(msg)) {
        let Effect::Run(
            ticket,
            Job::ProposeAccess {
                read,
                document,
                wish,
                ..
            },
        ) = effect
        else {
            continue;
        };
        let syncwright::work::AccessWish::Edits(edits) = wish else {
            panic!("a fix is an edit");
        };
        let simple: Vec<Edit> = edits.iter().flat_map(AccessEdit::considered).collect();
        let what_if = consider(read.review(), &document, read.facts(), &simple);
        let file = FileSeen {
            path: "/docs/syncwright.toml".into(),
            ..FileSeen::default()
        };
        let plan = membership(read.review(), &document, &file, &edits, "HR-412");
        let done = AccessProposal {
            read,
            what_if,
            plan,
        };
        let told = Outcome::AccessProposed(Ok(Box::new(done)));
        model.update(Msg::Work(ticket, Box::new(told)));
    }
    model
}

#[test]
fn the_matrix_shows_everybody_and_the_ways_of_whoever_is_chosen() {
    let mut window = framed(LARGE, Look::Light, opened(3));
    let rows = window.query_all_by_role(Role::Row).count();
    assert!(rows >= 3, "{rows}");
    let node = {
        let model = &window.state().state.model;
        let review = model.access.review().unwrap();
        review.rows[0].node
    };
    let msg = Msg::Access(access::Msg::Choose(node));
    window.state_mut().state.model.update(msg);
    window.run_steps(3);
    window.get_by_label("ADSyncOperators › Helpdesk");
    window.get_by_label("Remove from ADSyncAdmins");
}

#[test]
fn a_mended_finding_is_shown_before_it_is_applied() {
    let window = framed(LARGE, Look::Light, proposed());
    window.get_by_label("Apply this");
    window.get_by_label("Give up");
    assert!(
        window
            .query_all_by_label_contains("Remove person 000000")
            .next()
            .is_some()
    );
}

#[test]
fn what_would_follow_is_read_to_its_end_in_every_language() {
    for language in Language::ALL {
        let _speaking = speak_here(language);
        let model = proposed();
        let plan = &model.access.proposal.value().unwrap().plan;
        let sentence = plan.steps[0].sentence.show().into_owned();
        for size in [NARROW, USUAL] {
            let mut window = framed(size, Look::Light, proposed());
            let all = window.query_all_by_role_and_label(Role::Label, &sentence);
            let line = all.map(|n| n.rect()).next().expect("it is said");
            let sign = size_of_text(&mut window, &sentence);
            let lines = (line.height() / sign.1).round();
            // All of it has room where it stands, not a middle that is cut.
            assert!(lines > 1.0, "{language:?} {size:?}: {line:?} {sign:?}");
            assert!(
                lines * line.width() >= sign.0,
                "{language:?} {size:?}: {line:?}"
            );
        }
    }
}

/// Of the text on one line.
fn size_of_text(window: &mut Window, text: &str) -> (f32, f32) {
    let style = syncwright::ui::theme::Text::Body;
    let font = style.font();
    let galley = window
        .ctx
        .fonts_mut(|f| f.layout_no_wrap(text.to_owned(), font, egui::Color32::BLACK));
    (galley.size().x, style.line_height())
}

#[test]
fn it_is_sorted_by_the_keyboard_and_the_order_is_told() {
    let mut window = framed(LARGE, Look::Light, opened(3));
    let header = |window: &Window, name: &str| {
        let mut all = window.query_all_by_role(Role::ColumnHeader);
        let found = all.find(|n| n.accesskit_node().label().as_deref() == Some(name));
        let node = found.unwrap().accesskit_node();
        (
            node.sort_direction(),
            node.description().unwrap_or_default(),
        )
    };
    let first = |window: &Window| {
        let model = &window.state().state.model;
        let review = model.access.review().unwrap();
        let rows = access::rows(&model.access.view, review);
        review.graph.account(review.rows[rows[0]].node).name.clone()
    };
    for (name, up, down) in [
        ("State", "person 000000", "person 000002"),
        ("Since", "person 000000", "person 000000"),
    ] {
        let focus = |window: &Window| {
            window
                .get_by_role_and_label(Role::ColumnHeader, name)
                .focus()
        };
        focus(&window);
        window.run_steps(2);
        window.key_press(Key::Enter);
        window.run_steps(3);
        let ascending = SortDirection::Ascending;
        let told = (
            Some(ascending),
            "Sorted from the first to the last".to_owned(),
        );
        assert_eq!(header(&window, name), told, "{name}");
        assert_eq!(first(&window), up, "{name}");
        window.key_press(Key::Enter);
        window.run_steps(3);
        assert_eq!(header(&window, name).0, Some(SortDirection::Descending));
        assert_eq!(first(&window), down, "{name}");
    }
}

#[test]
fn the_groups_stand_in_one_column_where_there_is_no_room_for_four() {
    for (size, heads) in [
        (NARROW, ["Groups", "State"]),
        (USUAL, ["Admins", "PasswordSet"]),
    ] {
        let window = framed(size, Look::Light, opened(3));
        let there = |name| window.query_by_role_and_label(Role::ColumnHeader, name);
        for name in ["Groups", "Admins", "PasswordSet", "State"] {
            let wanted = heads.contains(&name) || name == "State";
            assert_eq!(there(name).is_some(), wanted, "{size:?}: {name}");
        }
        let both = window.query_all_by_label_contains("Groups: Admins, Operators");
        assert_eq!(both.count() > 0, size == NARROW);
    }
}

#[test]
fn where_it_is_narrow_what_is_looked_for_decides_the_last_column() {
    for (filter, name, sort) in [
        (Filter::All, "Since", Sort::Since),
        (Filter::Idle, "Last sign-in", Sort::LastSignIn),
        (Filter::NoPerson, "Kind", Sort::Kind),
    ] {
        let mut model = opened_with(6, |review| {
            let mut one = review.graph.account(review.rows[0].node).clone();
            one.kind = AccountKind::Service;
            review.graph.put(one);
        });
        model.access.view.filter = filter;
        let mut window = framed(NARROW, Look::Light, model);
        for other in ["Since", "Last sign-in", "Kind"] {
            let there = window.query_by_role_and_label(Role::ColumnHeader, other);
            assert_eq!(there.is_some(), other == name, "{filter:?}: {other}");
        }
        let header = window.get_by_role_and_label(Role::ColumnHeader, name);
        header.focus();
        window.run_steps(2);
        window.key_press(Key::Enter);
        window.run_steps(3);
        assert_eq!(window.state().state.model.access.view.sort, sort);
        assert!(
            window
                .query_by_role_and_label(Role::ColumnHeader, name)
                .is_some()
        );
    }
}

#[test]
fn nobody_in_admins_is_mended_by_adding_members() {
    let mut window = framed([1600.0, 4000.0], Look::Light, opened(3));
    window
        .get_by_label("Add members: Nobody is in ADSyncAdmins")
        .click();
    window.run_steps(4);
    let search = window.get_by_role_and_label(Role::SearchInput, "Search users and groups");
    assert!(search.is_focused());
    let role = window.state().state.model.access.draft.role;
    assert_eq!(role, Some(DelegationRole::Admins));
}

fn press(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run_steps(4);
}

#[test]
fn what_is_to_be_confirmed_leads_to_the_name_then_through_the_list_to_a_plan() {
    let mut window = framed(
        [1600.0, 4000.0],
        Look::Light,
        opened_as(3, Some(90), |_| {}),
    );
    let due = "Attestation: person 000000 in ADSyncAdmins is to be confirmed";
    press(&mut window, due);
    let name = window.get_by_role_and_label(Role::TextInput, "Your name");
    assert!(name.is_focused(), "somebody has to say who confirms");
    name.type_text("Carol");
    window.run_steps(3);
    press(&mut window, due);
    let confirm = window.get_by_role_and_label(Role::Button, "Confirm, and next");
    assert!(confirm.is_focused());
    window.key_press(Key::Enter);
    window.run_steps(4);
    press(&mut window, "See what follows from 1 decision");
    assert!(window.state().state.model.access.proposal.is_running());
}

#[test]
fn set_up_delegation_groups_leads_there_from_a_finding_and_from_the_empty_page() {
    let mut window = framed([1600.0, 4000.0], Look::Light, opened(3));
    press(
        &mut window,
        "Set up delegation groups: ADSyncBrowse is not set up",
    );
    assert_eq!(window.state().state.model.page, Page::Delegation);
    window.get_by_role_and_label(Role::Heading, "Delegation groups");

    let mut model = back();
    model.update(Msg::Go(Page::Access));
    let mut window = framed(USUAL, Look::Light, model);
    window.get_by_label("No delegation group is set up");
    press(&mut window, "Set up delegation groups");
    assert_eq!(window.state().state.model.page, Page::Delegation);
}

#[test]
fn the_page_fits_in_every_language_and_size() {
    fits("access", &[("read", || opened(3)), ("proposed", proposed)]);
}

#[test]
fn a_hundred_thousand_members_are_scrolled_without_a_wait() {
    let model = opened(100_000);
    // From the data's arrival to the matrix on screen. Making the review of it is measured beside the
    // code; here everything is unoptimised and draws four frames.
    let arrived = Instant::now();
    let mut window = framed(USUAL, Look::Light, model);
    let shown = arrived.elapsed();
    assert!(
        shown < Duration::from_secs(2),
        "{shown:?} until it was shown"
    );
    window.run_steps(3);
    let begun = Instant::now();
    window.run_steps(10);
    let frame = begun.elapsed() / 10;
    // Unoptimised, and with the whole window around it; what is shipped takes a tenth.
    assert!(frame < Duration::from_millis(100), "{frame:?} a frame");
}
