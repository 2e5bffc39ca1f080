//! The page Start.

use super::*;

#[test]
fn one_begins_a_set_up_from_the_start_page() {
    let mut window = Window::open(USUAL, Look::Light);
    window.nothing_found();
    assert!(window.is_off("Next"));
    window.click("Set up sync");
    assert_eq!(window.model().page, Page::Engine);
}

#[test]
fn a_configuration_is_opened_by_typing_its_path() {
    let mut window = Window::open(USUAL, Look::Light);
    window.nothing_found();
    assert!(window.is_off("Open"));
    window.write(Role::TextInput, "Configuration file", "a.toml");
    window.click("Open");
    let opens =
        |j: &Job| matches!(j, Job::OpenDocument { path } if path.to_str() == Some("a.toml"));
    window.reply(
        opens,
        Outcome::Opened {
            path: "a.toml".into(),
            document: Err(Problem::new(
                ProblemKind::Invalid,
                "a.toml has the unknown key \"engin\" in line 3",
                "Did you mean \"engine\"?",
            )),
        },
    );
    assert!(window.shows("unknown key"));
    window.click("Try again");
    window.reply(
        opens,
        Outcome::Opened {
            path: "a.toml".into(),
            document: Ok(Box::new(Document::new(EngineKind::EntraConnect))),
        },
    );
    assert_eq!(window.model().page, Page::Engine);
    assert_eq!(
        window.model().desk.document.engine,
        EngineKind::EntraConnect
    );
}

#[test]
fn an_interrupted_apply_and_a_draft_are_offered_first() {
    for (size, look, name) in [
        (USUAL, Look::Light, "start-found"),
        (NARROW, Look::Dark, "start-found-narrow"),
    ] {
        let mut window = Window::open(size, look);
        let draft = DraftFile {
            document: Document::new(EngineKind::CloudSync),
            page: Page::Scope.key().into(),
            path: None,
            without_tenant: false,
        };
        let journal = JournalState {
            journal: "1.journal".into(),
            document: "conf/syncwright.toml".into(),
            started: "2026-03-01T10:00:00Z".parse().unwrap(),
            steps: 9,
            done: 4,
            open: Some("Create the group ADSyncBrowse".into()),
        };
        window.found(Some(Box::new(draft)), vec![journal]);
        window.is_sound(name);
        window.click("Set up sync");
        assert!(window.shows("Replace the draft?"));
        window.is_sound(&format!("{name}-asked"));
        window.click("Keep it");
        window.click("Resume");
        assert!(
            window
                .asked(|j| matches!(j, Job::OpenDocument { .. }))
                .is_some()
        );
    }
}

#[test]
fn of_several_interrupted_applies_each_is_shown_and_those_that_can_be_taken_up_have_buttons() {
    for (size, look, name) in [
        (USUAL, Look::Light, "start-interrupted"),
        (NARROW, Look::Dark, "start-interrupted-narrow"),
    ] {
        let mut window = Window::open(size, look);
        let journal = |number: u8, document: &str| JournalState {
            journal: format!("{number}.journal").into(),
            document: document.into(),
            started: "2026-03-01T10:00:00Z".parse().unwrap(),
            steps: 9,
            done: number.into(),
            open: None,
        };
        let all = vec![
            journal(1, "a.toml"),
            journal(2, "b.toml"),
            journal(3, "a.toml"),
        ];
        window.found(None, all);
        for stand in ["1 of 9", "2 of 9", "3 of 9"] {
            assert!(window.shows(stand), "{stand}");
        }
        let undos = window.0.get_all_by_role_and_label(Role::Button, "Undo");
        assert_eq!(undos.count(), 2);
        assert!(window.shows("the newer one of the same file"));
        window.is_sound(name);
        window.send(Msg::Start(start::Msg::LookAgain));
        window.found(None, vec![journal(1, "a.toml")]);
        window.click("Keep what stands");
        assert!(window.shows("Keep what stands?"));
        window.click("Decide later");
        let closes = |j: &Job| matches!(j, Job::CloseJournal { .. });
        assert!(window.asked(closes).is_none());
    }
}

#[test]
fn a_continued_draft_opens_where_it_was_left_and_says_where_to_sign_in() {
    for (size, look, name) in [
        (USUAL, Look::Light, "draft-continued"),
        (NARROW, Look::Dark, "draft-continued-narrow"),
    ] {
        let mut window = Window::open(size, look);
        let mut document = Document::new(EngineKind::EntraConnect);
        let connected = connected(USUAL, Look::Light);
        document.forest = connected.model().desk.document.forest.clone();
        let draft = DraftFile {
            document,
            page: Page::Identity.key().into(),
            path: None,
            without_tenant: true,
        };
        window.found(Some(Box::new(draft)), Vec::new());
        window.click("Continue the draft");
        assert_eq!(window.model().page, Page::Identity);
        assert!(window.shows("Not connected: corp.example"));
        window.is_sound(name);
        // The page is usable meanwhile.
        window.press(Role::RadioButton, "objectGUID");
        let anchor = &window.model().desk.document.identity.source_anchor;
        assert_eq!(anchor.attribute(), "objectGUID");
        if size == USUAL {
            let step = "Step 4 of 12: Active Directory, has a problem";
            let node = window.0.get_by_role_and_label(Role::Tab, step);
            let words = node.accesskit_node().description().unwrap_or_default();
            assert!(words.contains("a draft keeps no passwords"), "{words}");
        }
        window.click("Sign in again");
        assert_eq!(window.model().page, Page::Directory);
        assert!(!window.shows("Not connected:"));
    }
}

#[test]
fn practice_is_started_from_the_start_page_and_can_be_cancelled() {
    let mut window = Window::open(USUAL, Look::Dark);
    window.nothing_found();
    window.is_sound("start-dark");
    window.click("Practise");
    assert!(window.asked(|j| matches!(j, Job::StartPractice)).is_some());
    assert!(window.is_off("Practise"));
    window.click("Cancel starting");
    assert!(!window.is_off("Practise"));
}
