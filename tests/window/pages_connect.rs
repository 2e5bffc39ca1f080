//! The pages Start, Sync engine, Microsoft Entra ID and Active Directory in the whole window,
//! worked by accessible names; jobs are answered by hand.

use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::model::document::{Cloud, Document, EngineKind};
use syncwright::model::security::{AccessAce, right, well_known};
use syncwright::model::snapshot::{
    DomainFacts, ForestFacts, FoundObject, NeededFor, NeededRight, ObjectKind, ShownCertificate,
    TestStage, TestStep,
};
use syncwright::model::tenant::{LicenceFinding, SignedIn, TenantDomain, TenantFacts, TenantRole};
use syncwright::model::{Dn, Guid, Problem, ProblemKind};
use syncwright::ui::App;
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::start;
use syncwright::wizard::{Model, Msg, Page};
use syncwright::work::{DraftFile, Job, JournalState, Outcome, Runner, SignInPrompt, Ticket};

use crate::support::{self, NARROW, Shown, USUAL};

const CLIENT: &str = "11111111-2222-3333-4444-555555555555";

/// Keeps jobs; the test answers them.
#[derive(Default)]
struct Hand {
    jobs: Vec<(Ticket, Job)>,
}

impl Runner for Hand {
    fn start(&mut self, ticket: Ticket, job: Job) {
        self.jobs.push((ticket, job));
    }

    fn cancel(&mut self, ticket: Ticket) {
        self.jobs.retain(|(t, _)| *t != ticket);
    }

    fn try_recv(&mut self) -> Option<(Ticket, Outcome)> {
        None
    }
}

struct Window(Harness<'static, Shown<App<Hand>>>);

impl Window {
    fn open(size: [f32; 2], look: Look) -> Self {
        let app = App::new(Hand::default(), Model::default(), None);
        Self(support::window(size, look, app, |app, ui| app.show(ui)))
    }

    /// With a set-up begun, at this page.
    fn at(page: Page, size: [f32; 2], look: Look) -> Self {
        let mut window = Self::open(size, look);
        window.nothing_found();
        window.click("Set up sync");
        for _ in 2..page.number().unwrap() {
            window.app().model.desk.without_tenant = true;
            window.send(Msg::Next);
        }
        window.app().model.desk.without_tenant = false;
        assert_eq!(window.app().model.page, page);
        window.steps();
        window
    }

    fn app(&mut self) -> &mut App<Hand> {
        &mut self.0.state_mut().state
    }

    fn model(&self) -> &Model {
        &self.0.state().state.model
    }

    fn steps(&mut self) {
        self.0.run_steps(4);
    }

    fn send(&mut self, msg: Msg) {
        let ctx = self.0.ctx.clone();
        self.app().dispatch(msg, &ctx);
        self.steps();
    }

    fn click(&mut self, name: &str) {
        self.press(Role::Button, name);
    }

    fn press(&mut self, role: Role, name: &str) {
        let node = self.0.get_by_role_and_label(role, name);
        node.scroll_to_me();
        self.0.run_steps(3);
        self.0.get_by_role_and_label(role, name).click();
        self.steps();
    }

    fn write(&mut self, role: Role, name: &str, text: &str) {
        self.press(role, name);
        self.0.get_by_role_and_label(role, name).type_text(text);
        self.steps();
    }

    fn is_off(&self, name: &str) -> bool {
        let node = self.0.get_by_role_and_label(Role::Button, name);
        node.accesskit_node().is_disabled()
    }

    fn shows(&self, text: &str) -> bool {
        let holds = |words: Option<String>| words.is_some_and(|w| w.contains(text));
        self.0.query_all_by_label_contains(text).next().is_some()
            || (self.0.query_all(egui_kittest::kittest::By::new())).any(|n| {
                holds(n.accesskit_node().value())
                    || holds(n.accesskit_node().data().description().map(Into::into))
            })
    }

    fn asked(&self, which: impl Fn(&Job) -> bool) -> Option<Ticket> {
        let jobs = &self.0.state().state.runner.jobs;
        jobs.iter().rev().find(|(_, j)| which(j)).map(|(t, _)| *t)
    }

    fn reply(&mut self, which: impl Fn(&Job) -> bool, outcome: Outcome) {
        let ticket = self.asked(which).expect("the job was asked for");
        self.send(Msg::Work(ticket, Box::new(outcome)));
    }

    fn nothing_found(&mut self) {
        self.found(None, Vec::new());
    }

    fn found(&mut self, draft: Option<Box<DraftFile>>, unfinished: Vec<JournalState>) {
        self.reply(
            |j| matches!(j, Job::LookAround),
            Outcome::LookedAround {
                draft,
                recent: vec!["conf/syncwright.toml".into()],
                unfinished,
            },
        );
    }

    /// Everything the keyboard reaches has a name, and nothing leaves the window sideways.
    fn is_sound(&mut self, name: &str) {
        assert_eq!(support::unnamed(&self.0), Vec::<String>::new(), "{name}");
        assert_eq!(support::outside(&self.0), Vec::<String>::new(), "{name}");
        if let Ok(folder) = std::env::var("SYNCWRIGHT_PICTURES") {
            let image = self.0.render().unwrap();
            let path = std::path::Path::new(&folder).join(format!("{name}.png"));
            image.save(path).unwrap();
        }
    }
}

fn guid(n: u8) -> Guid {
    Guid::from_bytes([n; 16])
}

fn tenant() -> TenantFacts {
    let domain = |name: &str, verified, initial| TenantDomain {
        name: name.into(),
        verified,
        initial,
        default: !initial && verified,
        federated: false,
    };
    TenantFacts {
        id: guid(5),
        name: "Contoso".into(),
        domains: vec![
            domain("contoso.onmicrosoft.com", true, true),
            domain("contoso.com", true, false),
            domain("contoso.de", false, false),
        ],
        sync_enabled: Some(true),
        last_sync: Some("2026-03-01T08:00:00Z".parse().unwrap()),
        person: SignedIn {
            id: guid(6),
            name: "Ada Lovelace".into(),
            sign_in_name: "ada@contoso.onmicrosoft.com".into(),
            roles: Some(vec![TenantRole {
                template: "f2ef992c-3afb-46b9-b7cf-a126ee74c451".parse().unwrap(),
                name: "Global Reader".into(),
            }]),
            guest: false,
            synced: false,
        },
        writeback_licence: LicenceFinding::Present("EMSPREMIUM".into()),
        sync_features: None,
    }
}

fn forest() -> ForestFacts {
    let domain = |name: &str, unreachable| DomainFacts {
        name: name.into(),
        dn: Dn::of_dns_domain(name),
        netbios: "CORP".into(),
        guid: Some(guid(name.len() as u8)),
        sid: None,
        controllers: vec![format!("dc1.{name}")],
        password_policy: Default::default(),
        unreachable,
    };
    ForestFacts {
        root: "corp.example".into(),
        controller: "dc1.corp.example:636".into(),
        functional_level: 7,
        schema_version: Some(88),
        exchange_schema: false,
        external_id_attribute: true,
        device_class: true,
        recycle_bin: true,
        domains: vec![
            domain("corp.example", None),
            domain(
                "emea.corp.example",
                Some(
                    Problem::new(
                        ProblemKind::TimedOut,
                        "dc1.emea.corp.example:636 did not answer within 10 s",
                        "Open port 636 to it, or name another controller.",
                    )
                    .detail("connect timed out"),
                ),
            ),
        ],
        upn_suffixes: vec!["corp.example".into()],
        signed_in_as: "CORP\\admin".into(),
        token: Vec::new(),
    }
}

fn step(stage: TestStage, ms: u64, outcome: Result<&str, Problem>) -> TestStep {
    TestStep {
        stage,
        took: Duration::from_millis(ms),
        outcome: outcome.map(Into::into),
        certificate: None,
    }
}

fn connects(job: &Job) -> bool {
    matches!(job, Job::Connect { .. })
}

// Start

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

// Sync engine

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

// Microsoft Entra ID

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

// Active Directory

fn filled(size: [f32; 2], look: Look) -> Window {
    let mut window = Window::at(Page::Directory, size, look);
    window.write(Role::TextInput, "Domain name", "corp.example");
    window.write(Role::TextInput, "Account", "admin@corp.example");
    window.write(Role::PasswordInput, "Password", "s3cret");
    window
}

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

fn connected(size: [f32; 2], look: Look) -> Window {
    let mut window = filled(size, look);
    window.click("Test connection");
    window.reply(connects, Outcome::Connected(Ok(Box::new(forest()))));
    window
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

/// For the tests of the whole window.
pub fn models() -> Vec<(&'static str, Model)> {
    type Make = fn() -> Window;
    let all: [(&str, Make); 14] = [
        ("start", || {
            let mut window = Window::open(USUAL, Look::Light);
            window.nothing_found();
            window
        }),
        ("engine", || Window::at(Page::Engine, USUAL, Look::Light)),
        ("engine_misfit", || {
            let mut window = Window::at(Page::Engine, USUAL, Look::Light);
            window.app().model.desk.document.features.device_writeback = true;
            window
        }),
        ("tenant_form", || {
            Window::at(Page::Tenant, USUAL, Look::Light)
        }),
        ("tenant_without", || {
            let mut window = Window::at(Page::Tenant, USUAL, Look::Light);
            window.press(Role::CheckBox, "Go on without the tenant for now");
            window
        }),
        ("tenant_browser", || {
            answered(Outcome::SignInPrompt(SignInPrompt::Browser {
                url: "https://login.example/authorize?x=1".into(),
            }))
        }),
        ("tenant_code", || {
            answered(Outcome::SignInPrompt(SignInPrompt::DeviceCode {
                code: "ABCD-EFGH".into(),
                url: "https://login.example/device".into(),
                expires_in_secs: 900,
            }))
        }),
        ("tenant_refused", || {
            let refused = Problem::new(
                ProblemKind::SignIn,
                "Conditional Access blocks this sign-in",
                "Sign in with the browser: many tenants block device codes.",
            );
            answered(Outcome::SignedIn(Err(refused.detail("AADSTS53003"))))
        }),
        ("tenant", || {
            answered(Outcome::SignedIn(Ok(Box::new(tenant()))))
        }),
        ("directory_form", || {
            Window::at(Page::Directory, USUAL, Look::Light)
        }),
        ("directory_testing", || {
            let mut window = filled(USUAL, Look::Light);
            window.click("Test connection");
            for (stage, words) in [
                (TestStage::Name, "dc1.corp.example is 10.0.0.4"),
                (TestStage::Port, "Port 636 is open"),
            ] {
                window.reply(connects, Outcome::TestStep(step(stage, 3, Ok(words))));
            }
            window
        }),
        ("directory", || connected(USUAL, Look::Light)),
        ("directory_existing", || {
            let mut window = connected(USUAL, Look::Light);
            window.press(Role::RadioButton, "Use an account that exists");
            window
        }),
        ("directory_second", || {
            let mut window = connected(USUAL, Look::Light);
            window.click("Add a forest");
            window
        }),
    ];
    let taken = |make: Make| std::mem::take(&mut make().app().model);
    all.into_iter()
        .map(|(name, make)| (name, taken(make)))
        .collect()
}

/// A sign-in that came this far.
fn answered(outcome: Outcome) -> Window {
    let mut window = Window::at(Page::Tenant, USUAL, Look::Light);
    window.app().model.desk.now = "2026-03-01T12:00:00Z".parse().unwrap();
    window.write(Role::TextInput, "Application (client) ID", CLIENT);
    window.click("Sign in");
    window.reply(|j| matches!(j, Job::SignIn { .. }), outcome);
    window
}
