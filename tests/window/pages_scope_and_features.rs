//! The pages Sign-in names, Domains and OUs, Identifying users and Optional features, drawn around
//! the model and worked by accessible names and keys.

mod containers;
mod options;
mod users;

use eframe::egui::{self, Key, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::model::document::{
    ConnectorAccount, CredentialRef, Domain, EngineKind, Forest, SignIn, Transport,
};
use syncwright::model::schema::{SchemaAttribute, Syntax, known_attributes};
use syncwright::model::snapshot::{
    Census, Container, ContainerKind, Counts, DomainFacts, ForestFacts, PasswordPolicy, Progress,
    WellKnown,
};
use syncwright::model::tenant::{LicenceFinding, SignedIn, TenantDomain, TenantFacts};
use syncwright::model::{Dn, Guid, Problem, ProblemKind};
use syncwright::ui::pages;
use syncwright::ui::theme::{Look, palette, size, space};
use syncwright::wizard::pages::{features, scope, sign_in_names};
use syncwright::wizard::{Effect, ForestDesk, Load, Model, Msg, Page};
use syncwright::work::{Job, Outcome, Ticket};

use crate::scope_picture;
use crate::support::{self, NARROW, Shown, USUAL};

/// What the frame leaves to a page in a window of the usual size.
const PAGE: [f32; 2] = [784.0, 560.0];

pub(crate) const DOMAIN: &str = "DC=corp,DC=example";

pub(crate) struct Bench {
    pub(crate) model: Model,
    effects: Vec<Effect>,
}

impl Bench {
    pub(crate) fn send(&mut self, msg: Msg) {
        self.effects.extend(self.model.update(msg));
    }

    fn job(&self, which: impl Fn(&Job) -> bool) -> Ticket {
        let runs = self.effects.iter().filter_map(|e| match e {
            Effect::Run(ticket, job) if which(job) => Some(*ticket),
            _ => None,
        });
        runs.last().expect("the job was asked for")
    }

    pub(crate) fn answer(&mut self, which: impl Fn(&Job) -> bool, outcome: Outcome) {
        let ticket = self.job(which);
        self.send(Msg::Work(ticket, Box::new(outcome)));
    }

    pub(crate) fn counted(&mut self) {
        let read = Ok(Box::new(census().into()));
        let domain = dn(DOMAIN);
        self.answer(is_census, Outcome::Census { domain, read });
    }
}

pub(crate) fn is_census(job: &Job) -> bool {
    matches!(job, Job::Census { .. })
}

pub(crate) fn dn(text: &str) -> Dn {
    Dn::parse(text).unwrap()
}

fn domain(name: &str, unreachable: Option<Problem>) -> DomainFacts {
    DomainFacts {
        name: name.into(),
        dn: Dn::of_dns_domain(name),
        netbios: "CORP".into(),
        guid: None,
        sid: None,
        controllers: Vec::new(),
        password_policy: PasswordPolicy {
            min_age_secs: Some(24 * 60 * 60),
            ..PasswordPolicy::default()
        },
        unreachable,
    }
}

pub(crate) fn counts(users: u64, groups: u64, contacts: u64, computers: u64) -> Counts {
    Counts {
        users,
        groups,
        contacts,
        computers,
    }
}

pub(crate) fn census() -> Census {
    let rows: &[(&str, Counts)] = &[
        ("DC=corp,DC=example", counts(0, 0, 0, 0)),
        ("CN=Builtin,DC=corp,DC=example", counts(0, 28, 0, 0)),
        ("CN=Computers,DC=corp,DC=example", counts(0, 0, 0, 412)),
        ("CN=Users,DC=corp,DC=example", counts(4, 19, 0, 0)),
        ("OU=Groups,DC=corp,DC=example", counts(0, 318, 0, 0)),
        ("OU=People,DC=corp,DC=example", counts(12, 0, 0, 0)),
        (
            "OU=Berlin,OU=People,DC=corp,DC=example",
            counts(1804, 3, 40, 0),
        ),
        (
            "OU=Leavers,OU=People,DC=corp,DC=example",
            counts(263, 0, 0, 0),
        ),
        (
            "OU=Zürich,OU=People,DC=corp,DC=example",
            counts(955, 0, 0, 0),
        ),
        (
            "OU=Sales\\, West,OU=People,DC=corp,DC=example",
            counts(77, 0, 0, 0),
        ),
        (
            "OU=Service accounts,DC=corp,DC=example",
            counts(31, 2, 0, 0),
        ),
    ];
    let mut containers: Vec<(Container, Counts)> = rows
        .iter()
        .enumerate()
        .map(|(n, (at, counts))| (container(at, n as u8), *counts))
        .collect();
    containers.sort_by(|a, b| a.0.dn.cmp(&b.0.dn));
    Census {
        containers,
        suffixes: vec![
            ("contoso.com".into(), 2_900),
            ("corp.example".into(), 201),
            ("corp.local".into(), 40),
            (String::new(), 5),
        ],
        anchored_users: 17,
    }
}

pub(crate) fn container(at: &str, n: u8) -> Container {
    Container {
        dn: dn(at),
        guid: Some(Guid::from_bytes([n; 16])),
        kind: if at.starts_with("OU=") {
            ContainerKind::Ou
        } else {
            ContainerKind::Container
        },
        advanced: false,
        has_children: None,
        well_known: at
            .starts_with("CN=Computers")
            .then_some(WellKnown::Computers),
    }
}

pub(crate) fn tenant() -> TenantFacts {
    let domain = |name: &str, verified, initial| TenantDomain {
        name: name.into(),
        verified,
        initial,
        default: initial,
        federated: false,
    };
    TenantFacts {
        id: Guid::from_bytes([9; 16]),
        name: "Contoso".into(),
        domains: vec![
            domain("contoso.onmicrosoft.com", true, true),
            domain("contoso.com", true, false),
            domain("corp.example", false, false),
        ],
        sync_enabled: None,
        last_sync: None,
        person: SignedIn {
            id: Guid::from_bytes([8; 16]),
            name: "Ada".into(),
            sign_in_name: "ada@contoso.com".into(),
            roles: None,
            guest: false,
            synced: false,
        },
        writeback_licence: LicenceFinding::Missing,
        sync_features: None,
    }
}

/// A connected forest with one domain that answers and one that does not; one of the four pages open.
pub(crate) fn bench(page: Page) -> Bench {
    let lost = Problem::new(
        ProblemKind::Unreachable,
        "No controller of lost.corp.example answers",
        "Look whether a firewall stands between.",
    );
    let facts = ForestFacts {
        root: "corp.example".into(),
        controller: "dc1.corp.example".into(),
        functional_level: 7,
        schema_version: Some(88),
        exchange_schema: false,
        external_id_attribute: true,
        device_class: true,
        recycle_bin: true,
        domains: vec![
            domain("corp.example", None),
            domain("lost.corp.example", Some(lost)),
        ],
        upn_suffixes: vec![
            "corp.example".into(),
            "contoso.com".into(),
            "fabrikam.com".into(),
        ],
        signed_in_as: "CORP\\admin".into(),
        token: Vec::new(),
    };
    let mut model = Model::default();
    model.desk.begun = true;
    model.desk.document.engine = EngineKind::EntraConnect;
    model.desk.document.forest.push(Forest {
        name: "corp.example".into(),
        sign_in: SignIn {
            account: "CORP\\admin".into(),
            credential: CredentialRef::Ask,
        },
        connector: Some(ConnectorAccount {
            name: "svc-sync".into(),
            dn: dn("CN=svc-sync,OU=Service accounts,DC=corp,DC=example"),
            guid: Some(Guid::from_bytes([40; 16])),
            sid: None,
            create: false,
            credential: CredentialRef::Ask,
            grant_rights: true,
        }),
        transport: Transport::Ldaps,
        ca_file: None,
        domain: vec![Domain {
            name: "corp.example".into(),
            guid: None,
            controllers: Vec::new(),
            cloud_sync: Default::default(),
            rules: Vec::new(),
        }],
    });
    model.desk.forests.insert(
        "corp.example".into(),
        ForestDesk {
            facts,
            census: Default::default(),
        },
    );
    model.desk.tenant = Load::Ready(tenant());
    // Every page may be gone back to, and one is always behind itself.
    model.page = page;
    let mut bench = Bench {
        model,
        effects: Vec::new(),
    };
    bench.send(Msg::Go(page));
    assert_eq!(bench.model.page, page);
    bench
}

pub(crate) type Window = Harness<'static, Shown<Bench>>;

pub(crate) fn window(size: [f32; 2], look: Look, bench: Bench) -> Window {
    support::window(size, look, bench, |bench, ui| {
        let breadth = size::breadth(ui);
        let p = palette(ui);
        ui.painter().rect_filled(ui.max_rect(), 0.0, p.background);
        let mut asked = Vec::new();
        egui::ScrollArea::vertical().show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(egui::Margin::same(breadth.margin() as i8))
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::M;
                    pages::show(ui, &bench.model, &mut |m| asked.push(m));
                });
        });
        asked.into_iter().for_each(|m| bench.send(m));
    })
}

pub(crate) fn shown(bench: Bench) -> Window {
    window([1024.0, 1400.0], Look::Light, bench)
}

pub(crate) fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run_steps(4);
}

pub(crate) fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_steps(3);
}

fn type_into(window: &mut Window, field: &str, text: &str) {
    window.get_by_label(field).focus();
    window.run_steps(2);
    window.get_by_label(field).type_text(text);
    window.run_steps(4);
}

pub(crate) fn document(window: &Window) -> &syncwright::model::Document {
    &window.state().state.model.desk.document
}

/// Something on the page says this.
pub(crate) fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

pub(crate) fn rules(window: &Window) -> Vec<String> {
    let rules = document(window).domains().flat_map(|d| &d.rules);
    rules
        .map(|r| format!("{}{}", if r.includes { "+" } else { "-" }, r.dn.leaf()))
        .collect()
}

fn tree_item<'a>(window: &'a Window, name: &'a str) -> egui_kittest::Node<'a> {
    window.get_by_role_and_label(Role::TreeItem, name)
}

fn looks_up(job: &Job) -> bool {
    matches!(job, Job::SchemaAttributes { .. })
}

/// The schema has `employeeNumber` and nothing else.
fn schema_read(names: &[&str]) -> Outcome {
    let employee_number = SchemaAttribute {
        name: "employeeNumber".into(),
        syntax: Syntax::Text,
        single: true,
        constructed: false,
        replicated: true,
        linked: false,
        of_users_or_groups: true,
    };
    let known = names.contains(&"employeeNumber").then_some(employee_number);
    Outcome::SchemaAttributes(Ok(known_attributes(names, known)))
}

#[test]
fn of_ten_thousand_ous_in_one_level_only_those_in_sight_are_drawn() {
    let mut bench = bench(Page::Scope);
    let top = dn(DOMAIN);
    let mut read = census();
    read.containers = vec![(container(DOMAIN, 0), Counts::default())];
    read.containers.extend((0..10_000).map(|n| {
        let mut below = container(DOMAIN, 1);
        below.dn = top.child("OU", &format!("Branch {n:05}"));
        below.kind = ContainerKind::Ou;
        (below, counts(3, 1, 0, 0))
    }));
    let read = Ok(Box::new(read.into()));
    bench.answer(is_census, Outcome::Census { domain: top, read });
    let mut window = window(PAGE, Look::Light, bench);
    let drawn = window.get_all_by_role(Role::TreeItem).count();
    assert!((5..60).contains(&drawn), "{drawn} rows");
    let started = std::time::Instant::now();
    type_into(&mut window, "Search by name or DN", "09999");
    assert!(says(&window, "1 container found"));
    assert!(
        tree_item(&window, "Branch 09999")
            .accesskit_node()
            .is_selected()
            == Some(true)
    );
    // Typed, searched, and six frames drawn, unoptimised.
    let took = started.elapsed();
    assert!(took.as_millis() < 500, "{took:?}");
}

pub(crate) fn tick(bench: &mut Bench, at: &str) {
    let id = bench.model.scope.tree.find(&dn(at)).unwrap();
    bench.send(Msg::Scope(scope::Msg::Toggle(id)));
}

/// What a hostile or merely foreign directory holds, on each page that shows it.
pub fn hostile(names: &[String]) -> Vec<(&'static str, Model)> {
    let pages = [
        ("names", Page::SignInNames),
        ("scope", Page::Scope),
        ("scope_picture", Page::Scope),
        ("identity", Page::Identity),
    ];
    let one = |(shown, page): (&'static str, Page)| {
        let mut bench = bench(page);
        let mut read = census();
        let top = dn(DOMAIN);
        let below = read.containers.len();
        read.containers.extend(names.iter().map(|name| {
            let mut one = container("OU=X,DC=corp,DC=example", 7);
            one.dn = top.child("OU", name);
            (one, counts(4_000_000, 70_000, 0, 0))
        }));
        read.containers.sort_by(|a, b| a.0.dn.cmp(&b.0.dn));
        assert_eq!(read.containers.len(), below + names.len());
        read.suffixes = names.iter().map(|n| (n.clone(), 1_234_567)).collect();
        let read = Ok(Box::new(read.into()));
        bench.answer(
            is_census,
            Outcome::Census {
                domain: top.clone(),
                read,
            },
        );
        if page == Page::Scope {
            let longest = names.iter().max_by_key(|n| n.len()).unwrap();
            let at = top.child("OU", longest);
            let id = bench.model.scope.tree.find(&at).unwrap();
            bench.send(Msg::Scope(scope::Msg::Toggle(id)));
        }
        if shown == "scope_picture" {
            scope_picture::picture(&mut bench);
        }
        (shown, bench.model)
    };
    pages.into_iter().map(one).collect()
}

/// For the tests of the whole window.
pub fn models() -> Vec<(&'static str, Model)> {
    let all = every_state().into_iter();
    all.map(|(name, bench)| (name, bench.model)).collect()
}

fn every_state() -> Vec<(&'static str, Bench)> {
    let mut scope = bench(Page::Scope);
    scope.counted();
    let open = |bench: &mut Bench, at: &str| {
        let id = bench.model.scope.tree.find(&dn(at)).unwrap();
        bench.send(Msg::Scope(scope::Msg::OpenOrClose(id)));
    };
    open(&mut scope, "OU=People,DC=corp,DC=example");
    tick(&mut scope, DOMAIN);
    scope.model.desk.saved = Some(scope.model.desk.document.clone());
    tick(&mut scope, "OU=Groups,DC=corp,DC=example");
    tick(&mut scope, "OU=Leavers,OU=People,DC=corp,DC=example");
    let mut unticked = bench(Page::Scope);
    unticked.counted();
    tick(&mut unticked, DOMAIN);
    tick(&mut unticked, "CN=Computers,DC=corp,DC=example");
    let mut text = bench(Page::Scope);
    text.counted();
    tick(&mut text, "OU=People,DC=corp,DC=example");
    {
        text.send(Msg::Scope(scope::Msg::OpenEditor));
        let typed = "include OU=People,DC=corp,DC=example\nexclude Leavers\n";
        text.send(Msg::Scope(scope::Msg::EditorEdited(typed.into())));
    }
    let mut names = bench(Page::SignInNames);
    names.counted();
    names.send(Msg::SignInNames(sign_in_names::Msg::Select(2)));
    let mut identity = bench(Page::Identity);
    identity.counted();
    let mut optional = bench(Page::Features);
    optional.answer(
        |j| matches!(j, Job::ConnectorRights { .. }),
        Outcome::ConnectorRights(Ok(Vec::new())),
    );
    for name in ["employeeNumber", "costCenter"] {
        let typed = features::Msg::ExtensionEdited(name.into());
        optional.send(Msg::Features(typed));
        optional.send(Msg::Features(features::Msg::AddExtension));
        optional.answer(looks_up, schema_read(&[name]));
    }
    vec![
        ("names_loading", bench(Page::SignInNames)),
        ("names", names),
        ("scope_loading", bench(Page::Scope)),
        ("scope", scope),
        ("scope_picture", scope_picture::ready()),
        ("scope_picture_loading", scope_picture::loading()),
        ("scope_picture_partial", scope_picture::all_domains()),
        ("scope_unticked", unticked),
        ("scope_text", text),
        ("identity", identity),
        ("features_checking", bench(Page::Features)),
        ("features", optional),
    ]
}

#[test]
fn nothing_leaves_the_window_and_everything_has_a_name() {
    for size in [NARROW, PAGE, USUAL] {
        for (name, bench) in every_state() {
            let window = window(size, Look::Light, bench);
            assert_eq!(
                support::outside(&window),
                Vec::<String>::new(),
                "{name} {size:?}"
            );
            assert_eq!(
                support::unnamed(&window),
                Vec::<String>::new(),
                "{name} {size:?}"
            );
        }
    }
}
