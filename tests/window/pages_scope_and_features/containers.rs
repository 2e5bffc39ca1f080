//! The page Domains and OUs.

use super::*;

#[test]
fn the_tree_is_opened_ticked_and_undone_by_keyboard() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    let mut window = shown(bench);
    tree_item(&window, "corp.example").focus();
    window.run_steps(3);
    for _ in 0..4 {
        press(&mut window, Key::ArrowDown);
    }
    assert!(tree_item(&window, "People").is_focused());
    press(&mut window, Key::Space);
    assert_eq!(rules(&window), ["+People"]);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowDown);
    assert!(tree_item(&window, "Leavers").is_focused());
    press(&mut window, Key::Space);
    assert_eq!(rules(&window), ["+People", "-Leavers"]);
    let people = tree_item(&window, "People");
    let said = people.accesskit_node().description().unwrap_or_default();
    assert!(said.starts_with("in, some below are out"), "{said}");
    assert_eq!(said.matches("3,111 users").count(), 1, "{said}");
    assert!(said.ends_with("4 of 6"), "{said}");
    click(&mut window, "Undo");
    assert_eq!(rules(&window), ["+People"]);
}

#[test]
fn a_click_on_the_box_ticks_and_a_click_on_the_name_does_not() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    let mut window = shown(bench);
    click(&mut window, "Groups");
    assert!(says(&window, "318 groups"));
    assert!(rules(&window).is_empty());
    click(&mut window, "Take the whole branch in");
    assert_eq!(rules(&window), ["+Groups"]);
    assert!(says(&window, "318 groups enter"));
}

#[test]
fn typing_in_the_search_narrows_the_tree() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    let mut window = shown(bench);
    type_into(&mut window, "Search by name or DN", "sales, w");
    let rows = window.get_all_by_role(Role::TreeItem).count();
    assert_eq!(rows, 3, "corp.example, People, Sales");
    assert!(says(&window, "1 container found"));
}

#[test]
fn bad_rule_lines_are_refused_by_number() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    let mut window = shown(bench);
    click(&mut window, "Edit as text");
    type_into(
        &mut window,
        "Rules",
        "include OU=People,DC=corp,DC=example\nnonsense",
    );
    assert!(says(&window, "line 2"));
    assert!(
        window
            .get_by_label("Apply rules")
            .accesskit_node()
            .is_disabled()
    );
    assert!(rules(&window).is_empty());
}

#[test]
fn reason_and_review_day_are_typed_beside_the_tree() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    let mut window = shown(bench);
    tick(
        &mut window.state_mut().state,
        "OU=People,DC=corp,DC=example",
    );
    window.run_steps(3);
    click(&mut window, "Groups");
    type_into(&mut window, "Why it is out", "HR-412");
    type_into(&mut window, "Review on", "2027-03-31");
    let rules = &document(&window).forest[0].domain[0].rules;
    let rule = rules.iter().find(|r| !r.includes).unwrap();
    assert_eq!(rule.why.as_deref(), Some("HR-412"));
    assert_eq!(rule.until.unwrap().to_string(), "2027-03-31");
}

#[test]
fn an_unreachable_domain_says_so_in_the_tree() {
    let bench = bench(Page::Scope);
    let mut window = shown(bench);
    click(&mut window, "lost.corp.example");
    assert!(says(&window, "No controller of lost"));
    let lost = tree_item(&window, "lost.corp.example");
    assert!(
        lost.accesskit_node().toggled().is_none(),
        "it cannot be ticked"
    );
}

#[test]
fn progress_of_counting_has_numbers_and_a_way_out() {
    for page in [Page::SignInNames, Page::Scope, Page::Identity] {
        let mut bench = bench(page);
        let now = Progress {
            done: 12_000,
            total: Some(50_000),
            what: "objects".into(),
        };
        bench.answer(is_census, Outcome::Progress(now));
        let mut window = shown(bench);
        let bar = window.get_by_role(Role::ProgressIndicator);
        assert_eq!(bar.value().as_deref(), Some("12,000 of 50,000"));
        click(&mut window, "Cancel");
        assert!(
            window.query_by_role(Role::ProgressIndicator).is_none(),
            "{page:?}"
        );
    }
}

#[test]
fn a_failed_count_is_shown_with_a_way_to_try_again() {
    let mut bench = bench(Page::Scope);
    let gone = Problem::new(
        ProblemKind::TimedOut,
        "corp.example did not answer",
        "Try again.",
    );
    let read = Err(gone);
    bench.answer(
        is_census,
        Outcome::Census {
            domain: dn(DOMAIN),
            read,
        },
    );
    bench.effects.clear();
    let mut window = shown(bench);
    assert!(says(&window, "did not answer"));
    click(&mut window, "Count again");
    window.state().state.job(is_census);
}

#[test]
fn a_number_stands_nearer_to_its_own_word_than_to_the_next() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    tick(&mut bench, DOMAIN);
    let window = shown(bench);
    let place = |name: &str| window.get_by_role_and_label(Role::Label, name).rect();
    let (number, word, next) = (place("3,146"), place("users"), place("370"));
    let (within, between) = (word.left() - number.right(), next.left() - word.right());
    assert!((within - space::XS).abs() < 1.0, "{within}");
    assert!((between - space::L).abs() < 1.0, "{between}");
    let tests = window.get_by_label("Scope tests (0)").rect();
    let middle = place("In scope").center().y;
    for one in [number, word, next, tests] {
        assert!((one.center().y - middle).abs() < 0.6, "{one:?} {middle}");
    }
}

#[test]
fn a_star_opens_the_siblings_of_a_row_and_nothing_else() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    let mut window = shown(bench);
    let star = |window: &mut Window, row: &str| {
        tree_item(window, row).click();
        window.run_steps(3);
        window.event(egui::Event::Text("*".into()));
        window.run_steps(3);
        window.query_by_label("Berlin").is_some()
    };
    assert!(!star(&mut window, "corp.example"));
    assert!(star(&mut window, "Groups"), "People is beside Groups");
}
