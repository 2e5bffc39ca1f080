//! The pages Start, Sync engine, Microsoft Entra ID and Active Directory in the whole window,
//! worked by accessible names; jobs are answered by hand.

mod beginning;
mod connecting;
mod signing_in;

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
                newer: Vec::new(),
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

fn filled(size: [f32; 2], look: Look) -> Window {
    let mut window = Window::at(Page::Directory, size, look);
    window.write(Role::TextInput, "Domain name", "corp.example");
    window.write(Role::TextInput, "Account", "admin@corp.example");
    window.write(Role::PasswordInput, "Password", "s3cret");
    window
}

fn connected(size: [f32; 2], look: Look) -> Window {
    let mut window = filled(size, look);
    window.click("Test connection");
    window.reply(connects, Outcome::Connected(Ok(Box::new(forest()))));
    window
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
