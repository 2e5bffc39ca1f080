//! The pages Sync engine and Microsoft Entra ID.

use super::*;

#[test]
fn the_engine_is_chosen_from_two_cards_and_both_are_compared() {
    for (size, look, name) in [
        (USUAL, Look::Light, "engine"),
        (USUAL, Look::Dark, "engine-dark"),
        (NARROW, Look::Light, "engine-narrow"),
    ] {
        let mut window = Window::at(Page::Engine, size, look);
        window.is_sound(name);
        let last = "Delegation groups";
        let subjects = window.0.query_all_by_label(last);
        subjects.last().expect("the last subject").scroll_to_me();
        window.steps();
        window.is_sound(&format!("{name}-compared"));
        cells_stand_in_rows(&window);
        assert!(window.shows("Excluding an OU inside an included one"));
        window.press(Role::RadioButton, EngineKind::EntraConnect.name());
        assert_eq!(
            window.model().desk.document.engine,
            EngineKind::EntraConnect
        );
        assert!(window.shows("changes on later pages"));
    }
}

/// Each answer is a cell in the row of its subject and names its engine.
fn cells_stand_in_rows(window: &Window) {
    let subjects = window.0.query_all_by_role(Role::RowHeader).count();
    assert!(subjects > 5, "{subjects}");
    let cells: Vec<_> = window.0.query_all_by_role(Role::Cell).collect();
    assert_eq!(cells.len(), 2 * subjects);
    for cell in cells {
        let node = cell.accesskit_node();
        let name = node.label().unwrap_or_default();
        let engine = ["Cloud Sync: ", "Entra Connect: "][node.data().column_index().unwrap() - 1];
        assert!(name.starts_with(engine), "{name}");
        let mut above = std::iter::successors(node.parent(), |n| n.parent());
        let row = above.find(|n| n.role() == Role::Row);
        let row = row.expect("a row around the cell").label();
        assert!(row.is_some_and(|name| !name.is_empty()));
    }
}

#[test]
fn a_decision_that_the_engine_cannot_carry_out_is_shown_on_the_engine_page() {
    let mut window = Window::at(Page::Engine, USUAL, Look::Light);
    window.app().model.desk.document.features.device_writeback = true;
    window.steps();
    assert!(window.shows("evice writeback"));
    window.is_sound("engine-misfit");
}

#[test]
fn sign_in_by_browser_shows_the_address_and_then_the_tenant() {
    let mut window = Window::at(Page::Tenant, USUAL, Look::Light);
    window.app().model.desk.now = "2026-03-01T12:00:00Z".parse().unwrap();
    assert!(window.is_off("Sign in"));
    assert!(window.is_off("Next"));
    window.write(Role::TextInput, "Application (client) ID", CLIENT);
    window.is_sound("tenant");
    window.click("Sign in");
    let signs_in = |j: &Job| matches!(j, Job::SignIn { .. });
    window.reply(
        signs_in,
        Outcome::SignInPrompt(SignInPrompt::Browser {
            url: "https://login.example/authorize?x=1".into(),
        }),
    );
    assert!(window.shows("Sign in in your browser"));
    window.is_sound("tenant-browser");
    window.click("Copy the address");
    window.reply(signs_in, Outcome::SignedIn(Ok(Box::new(tenant()))));
    for text in [
        "Contoso",
        "Sync last ran 4 hours ago",
        "Global Reader",
        "contoso.de",
    ] {
        assert!(window.shows(text), "{text}");
    }
    assert!(!window.is_off("Next"));
    window.is_sound("tenant-card");
    window.click("Sign in as someone else");
    assert!(window.is_off("Next"));
}

#[test]
fn the_device_code_is_shown_with_its_time_and_a_refusal_says_what_to_do() {
    let mut window = Window::at(Page::Tenant, NARROW, Look::Dark);
    window.is_sound("tenant-narrow");
    window.write(Role::TextInput, "Application (client) ID", CLIENT);
    window.press(
        Role::RadioButton,
        "With a code, in a browser on any computer (many tenants block this)",
    );
    window.click("Sign in");
    let signs_in = |j: &Job| matches!(j, Job::SignIn { .. });
    window.reply(
        signs_in,
        Outcome::SignInPrompt(SignInPrompt::DeviceCode {
            code: "ABCD-EFGH".into(),
            url: "https://login.example/device".into(),
            expires_in_secs: 900,
        }),
    );
    assert!(window.shows("ABCD-EFGH"));
    let now = window.model().desk.now;
    window.send(Msg::Tick(now + jiff::SignedDuration::from_secs(61)));
    assert!(window.shows("13:59"));
    window.is_sound("tenant-code-narrow");
    window.reply(
        signs_in,
        Outcome::SignedIn(Err(Problem::new(
            ProblemKind::SignIn,
            "Conditional Access blocks this sign-in",
            "Sign in with the browser: many tenants block device codes.",
        )
        .detail("AADSTS53003"))),
    );
    assert!(window.shows("Conditional Access blocks this sign-in"));
    window.is_sound("tenant-refused-narrow");
    window.click("Try again");
    window.click("Cancel sign-in");
    assert!(!window.is_off("Sign in"));
}

#[test]
fn a_custom_cloud_has_two_addresses() {
    let mut window = Window::at(Page::Tenant, USUAL, Look::Dark);
    window.app().model.desk.document.tenant.cloud = Cloud::Custom;
    window.steps();
    window.write(Role::TextInput, "Sign-in address", "http://login.example");
    assert!(window.shows("must be https://"));
    assert!(!window.shows("roxy's certificate authority"), "folded away");
    window.is_sound("tenant-custom-dark");
}

#[test]
fn one_can_go_on_without_the_tenant() {
    let mut window = Window::at(Page::Tenant, USUAL, Look::Light);
    window.press(Role::CheckBox, "Go on without the tenant for now");
    assert!(!window.is_off("Next"));
}

#[test]
fn enter_in_the_application_id_signs_in_and_not_twice() {
    let signs_in = |job: &Job| matches!(job, Job::SignIn { .. });
    let mut window = Window::at(Page::Tenant, USUAL, Look::Light);
    window.write(Role::TextInput, "Application (client) ID", CLIENT);
    for _ in 0..2 {
        window.press(Role::TextInput, "Application (client) ID");
        window.0.key_press(egui::Key::Enter);
        window.steps();
    }
    assert!(window.model().desk.tenant.is_running());
    let jobs = &window.0.state().state.runner.jobs;
    assert_eq!(jobs.iter().filter(|(_, job)| signs_in(job)).count(), 1);
}
