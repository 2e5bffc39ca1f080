//! The page Active Directory.

use super::*;

#[test]
fn the_connection_is_tested_step_by_step_and_a_bad_password_explained() {
    let mut window = Window::at(Page::Directory, USUAL, Look::Light);
    assert!(window.is_off("Test connection"));
    window.is_sound("directory");
    drop(window);
    let mut window = filled(USUAL, Look::Light);
    window.click("Test connection");
    window.reply(
        connects,
        Outcome::TestStep(step(TestStage::Name, 3, Ok("dc1.corp.example is 10.0.0.4"))),
    );
    window.reply(
        connects,
        Outcome::TestStep(step(TestStage::Port, 1, Ok("Port 636 is open"))),
    );
    assert!(window.shows("TLS, running"));
    let problem = Problem::new(
        ProblemKind::SignIn,
        "User name or password is wrong",
        "Type both again; the name as admin@corp.example or CORP\\admin.",
    )
    .detail("80090308: LdapErr: data 52e");
    window.reply(
        connects,
        Outcome::TestStep(step(TestStage::Tls, 21, Ok("TLS 1.3, trusted"))),
    );
    window.reply(
        connects,
        Outcome::TestStep(step(TestStage::Bind, 5, Err(problem.clone()))),
    );
    window.reply(connects, Outcome::Connected(Err(problem)));
    assert!(window.shows("Sign-in, failed"));
    assert!(window.shows("Search, not tried"));
    let bottom = "Test connection";
    window
        .0
        .get_by_role_and_label(Role::Button, bottom)
        .scroll_to_me();
    window.steps();
    window.is_sound("directory-refused");
}

#[test]
fn a_kerberos_ticket_is_offered_or_the_reason_stands_there() {
    let mut window = filled(USUAL, Look::Light);
    let ticket = "The Kerberos ticket at hand";
    for built_in in [false, true] {
        window.app().model.desk.kerberos = built_in;
        window.steps();
        let node = window.0.get_by_role_and_label(Role::RadioButton, ticket);
        assert_eq!(node.accesskit_node().is_disabled(), !built_in);
        assert_eq!(window.shows("has no Kerberos"), !built_in);
    }
    window.press(Role::RadioButton, ticket);
    assert!(!window.shows("Kept in memory until the forest is connected"));
    assert!(!window.is_off("Test connection"));
}

#[test]
fn an_untrusted_certificate_is_shown_with_one_remedy() {
    for (size, look, name) in [
        (USUAL, Look::Dark, "directory-certificate-dark"),
        (NARROW, Look::Light, "directory-certificate-narrow"),
    ] {
        let mut window = filled(size, look);
        window.click("Test connection");
        let problem = Problem::new(
            ProblemKind::Untrusted,
            "The certificate of dc1.corp.example is from an authority this computer does not know",
            "Choose the CA file of that authority.",
        );
        let mut refused = step(TestStage::Tls, 8, Err(problem.clone()));
        refused.certificate = Some(ShownCertificate {
            subject: "CN=dc1.corp.example".into(),
            issuer: "CN=Corp Root CA".into(),
            names: vec!["dc1.corp.example".into()],
            fingerprint: ["AB"; 32].join(":"),
            not_before: "2026-01-01T00:00:00Z".parse().unwrap(),
            not_after: "2027-01-01T00:00:00Z".parse().unwrap(),
        });
        window.reply(connects, Outcome::TestStep(refused));
        window.reply(connects, Outcome::Connected(Err(problem)));
        for text in [
            "CN=Corp Root CA",
            "AB:AB",
            "1 January 2026 to 1 January 2027",
        ] {
            assert!(window.shows(text), "{text}");
        }
        assert!(!window.shows("gnore"), "there is no way to look away");
        let node = window
            .0
            .get_by_role_and_label(Role::Button, "Choose a CA file…");
        node.scroll_to_me();
        window.steps();
        window.is_sound(name);
        window.click("Choose a CA file…");
        assert!(
            window
                .asked(|j| matches!(j, Job::PickFile { .. }))
                .is_some()
        );
    }
}

#[test]
fn a_connected_forest_lists_its_domains_and_marks_the_unreachable_one() {
    for (size, look, name) in [
        (USUAL, Look::Light, "directory-connected"),
        (USUAL, Look::Dark, "directory-connected-dark"),
        (NARROW, Look::Light, "directory-connected-narrow"),
    ] {
        let mut window = connected(size, look);
        assert!(window.shows("emea.corp.example is left out"));
        assert!(window.shows("Unreachable, left out"));
        assert!(!window.is_off("Next"));
        window.is_sound(name);
        let node = window.0.get_by_role_and_label(Role::Button, "Add a forest");
        node.scroll_to_me();
        window.steps();
        window.is_sound(&format!("{name}-below"));
    }
}

#[test]
fn an_existing_connector_account_shows_what_it_lacks_and_an_administrator_is_refused() {
    let mut window = connected(USUAL, Look::Light);
    window.press(Role::RadioButton, "Use an account that exists");
    assert!(window.is_off("Next"));
    window.write(Role::SearchInput, "Search accounts", "s");
    let object = |name: &str, admin_count| FoundObject {
        dn: Dn::parse(&format!("CN={name},CN=Users,DC=corp,DC=example")).unwrap(),
        guid: Some(guid(9)),
        sid: Some("S-1-5-21-1-2-3-1105".parse().unwrap()),
        kind: ObjectKind::User,
        name: name.into(),
        account_name: name.into(),
        sign_in_name: String::new(),
        description: String::new(),
        disabled: false,
        group_type: None,
        admin_count,
    };
    window.reply(
        |j| matches!(j, Job::FindObjects { .. }),
        Outcome::FoundObjects(Ok(vec![object("super", true), object("svc-old", false)])),
    );
    assert!(window.shows("whoever holds the sync server"));
    window.is_sound("directory-existing");
    window.send(Msg::Directory(
        syncwright::wizard::pages::directory::Msg::Connector(
            "corp.example".into(),
            syncwright::wizard::pages::directory::connector::Msg::Pick(1),
        ),
    ));
    let right = |what: &str, has| NeededRight {
        on: Dn::of_dns_domain("corp.example"),
        what: what.into(),
        why: NeededFor::PasswordHashSync,
        ace: AccessAce {
            allow: true,
            flags: 0,
            mask: right::CONTROL_ACCESS,
            object: Some(well_known::GET_CHANGES),
            inherited_by: None,
            who: "S-1-5-21-1-2-3-1105".parse().unwrap(),
        },
        has,
    };
    window.reply(
        |j| matches!(j, Job::ConnectorRights { .. }),
        Outcome::ConnectorRights(Ok(vec![
            right("Replicating Directory Changes", true),
            right("Replicating Directory Changes All", false),
        ])),
    );
    assert!(window.shows("Replicating Directory Changes All"));
    assert!(window.shows("Missing"));
    assert!(!window.is_off("Next"));
    let give = "Give it the rights it lacks";
    window
        .0
        .get_by_role_and_label(Role::CheckBox, give)
        .scroll_to_me();
    window.steps();
    // The table stands whole above what follows it, also at the end of a page.
    let last = (window.0.get_all_by_role(Role::Row))
        .map(|row| row.rect().bottom())
        .fold(0.0, f32::max);
    let next = window.0.get_by_role_and_label(Role::CheckBox, give);
    assert!(last <= next.rect().top());
    window.is_sound("directory-rights");
    window.press(Role::CheckBox, give);
    assert!(window.shows("1 right is missing"));
}

#[test]
fn removing_a_forest_says_what_would_be_lost() {
    let mut window = connected(USUAL, Look::Light);
    let rule = syncwright::model::ScopeRule {
        dn: Dn::parse("OU=People,DC=corp,DC=example").unwrap(),
        includes: true,
        guid: None,
        why: None,
        until: None,
    };
    window.app().model.desk.document.forest[0].domain[0]
        .rules
        .push(rule);
    window.steps();
    window.click("Remove corp.example");
    assert!(window.shows("1 scope rule of corp.example"));
    window.is_sound("directory-removal");
    window.click("Keep it");
    assert_eq!(window.model().desk.document.forest.len(), 1);
    window.click("Remove corp.example");
    window.click("Remove the forest");
    assert!(window.model().desk.document.forest.is_empty());
}

#[test]
fn the_form_of_a_forest_is_walked_by_keyboard() {
    let mut window = Window::at(Page::Directory, USUAL, Look::Light);
    window.press(Role::TextInput, "Domain name");
    let mut passed = Vec::new();
    for _ in 0..24 {
        window.0.key_press(egui::Key::Tab);
        window.0.run_steps(2);
        let mut all = window.0.query_all(egui_kittest::kittest::By::new());
        let node = all.find(|n| n.is_focused());
        passed.extend(node.and_then(|n| n.accesskit_node().label()));
    }
    let mut rest = passed.iter();
    for name in ["Domain controller", "CA file", "Account", "Password"] {
        assert!(
            rest.any(|p| p == name),
            "{name} after those before: {passed:?}"
        );
    }
}

#[test]
fn enter_in_a_line_of_the_form_tests_the_connection_once_it_can_be_tested() {
    let mut window = Window::at(Page::Directory, USUAL, Look::Light);
    window.write(Role::TextInput, "Domain name", "corp.example");
    window.0.key_press(egui::Key::Enter);
    window.steps();
    assert_eq!(window.asked(connects), None);
    for (role, line) in [
        (Role::TextInput, "Domain name"),
        (Role::TextInput, "Account"),
        (Role::PasswordInput, "Password"),
    ] {
        let mut window = filled(USUAL, Look::Light);
        window.press(role, line);
        window.0.key_press(egui::Key::Enter);
        window.steps();
        assert!(window.asked(connects).is_some(), "{line}");
        assert_eq!(window.model().page, Page::Directory);
    }
}
