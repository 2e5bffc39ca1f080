//! The form that connects one forest, with the chain of its test.

use egui::Ui;

use crate::model::document::Transport;
use crate::model::snapshot::{ShownCertificate, TestStage};
use crate::model::text::inert;
use crate::ui::parts::chain::{self, Link, LinkState};
use crate::ui::parts::field::Width;
use crate::ui::parts::{
    Button, Field, Icon, Tone, badge, banner, card, choice, code, empty, field, key_value, link,
    progress, split, text,
};
use crate::wizard::Desk;
use crate::wizard::pages::directory::{
    Edit, Form, Keep, Method, Msg, can_test, can_use_kerberos, is_practice_account,
};

use super::{Send, off, plain};

pub fn show(ui: &mut Ui, form: &Form, desk: &Desk, send: Send<'_>) {
    let title = match &form.forest {
        Some(name) => format!("Sign in to {}", inert(name)),
        None => "Add a forest".into(),
    };
    card::titled(ui, &title, |ui| {
        if is_practice_account(form, desk) {
            text::help(
                ui,
                "Domain, account and password are the practice forest's. The connection is tested as a real one is.",
            );
        }
        let (mut first, mut then) = (Vec::new(), Vec::new());
        split::of_form(
            ui,
            |ui| {
                place(ui, form, &mut |msg| first.push(msg));
                trust(ui, form, &mut |msg| first.push(msg));
            },
            |ui| {
                sign_in(ui, form, desk, &mut |msg| then.push(msg));
                keep(ui, form, &mut |msg| then.push(msg));
                chain(ui, form);
                outcome(ui, form, &mut |msg| then.push(msg));
                buttons(ui, form, desk, &mut |msg| then.push(msg));
            },
        );
        first.into_iter().chain(then).for_each(&mut *send);
    });
}

/// A field whose edits are sent as they are typed. Returns whether the keyboard left it.
fn edit(
    ui: &mut Ui,
    about: &Field<'_>,
    value: &str,
    make: impl FnOnce(String) -> Edit,
    send: Send<'_>,
) -> bool {
    let mut text = value.to_owned();
    let response = field::text(ui, about, &mut text);
    if response.changed() {
        send(Msg::Edit(make(text)));
    }
    response.lost_focus()
}

fn place(ui: &mut Ui, form: &Form, send: Send<'_>) {
    let about = Field::new("Domain name")
        .help("DNS name of the forest, or of any domain in it.")
        .hint("corp.contoso.com")
        .error(form.domain_fault());
    edit(ui, &about, &form.domain, Edit::Domain, send);
    let about = Field::new("Domain controller")
        .help("Host, or host:port; several with commas between. Leave it empty to use one that DNS names.")
        .hint("found by DNS")
        .error(form.controller_fault());
    edit(ui, &about, &form.controller, Edit::Controller, send);
    let can = form.can_find();
    let find = Button::secondary("Find controllers")
        .icon(Icon::Search)
        .available(off(&can));
    if find.show(ui).clicked() {
        send(Msg::FindControllers);
    }
    controllers(ui, form, send);
    const TRANSPORTS: [Transport; 2] = [Transport::Ldaps, Transport::StartTls];
    choice::caption(ui, "Encryption");
    let current = TRANSPORTS.iter().position(|t| *t == form.transport);
    let options = ["LDAPS, port 636", "StartTLS, port 389"];
    if let Some(index) = choice::radios(ui, "Encryption", &options, current) {
        send(Msg::Edit(Edit::Transport(TRANSPORTS[index])));
    }
}

fn controllers(ui: &mut Ui, form: &Form, send: Send<'_>) {
    if form.found.is_running() {
        progress::spinner(ui, "Asking DNS for domain controllers");
    }
    if let Some(problem) = form.found.problem()
        && banner::problem(ui, problem, &["Ask DNS again"]).is_some()
    {
        send(Msg::FindControllers);
    }
    let Some(found) = form.found.value() else {
        return;
    };
    if found.is_empty() {
        empty::line(
            ui,
            "DNS names no domain controller for this domain. Type one.",
        );
    }
    for (index, controller) in found.iter().take(8).enumerate() {
        let label = format!("Use {}", inert(controller.host.trim_end_matches('.')));
        if link::show(ui, &label, false).clicked() {
            send(Msg::UseController(index));
        }
    }
}

fn trust(ui: &mut Ui, form: &Form, send: Send<'_>) {
    let problem = form.ca.problem();
    let wrong = problem.map(|p| p.headline.show());
    let about = Field::new("CA file")
        .help("Only where this computer does not know the authority that issued the controllers' certificates.")
        .hint("as the system trusts")
        .width(Width::Full)
        .error(wrong.as_deref());
    if edit(ui, &about, &form.ca_path, Edit::CaPath, send) {
        send(Msg::ReadCa);
    }
    ui.horizontal_wrapped(|ui| {
        let browse = Button::secondary("Browse for a CA file…").icon(Icon::Certificate);
        if browse.small().show(ui).clicked() {
            send(Msg::BrowseCa);
        }
        if form.ca.is_running() {
            progress::spinner(ui, "Reading the CA file");
        }
    });
    if let Some(problem) = problem {
        text::help(ui, &problem.remedy.show());
    }
    for line in form.ca.value().iter().flat_map(|ca| &ca.lines) {
        text::help(ui, &format!("Trusts {line}"));
    }
}

fn sign_in(ui: &mut Ui, form: &Form, desk: &Desk, send: Send<'_>) {
    const METHODS: [Method; 2] = [Method::Password, Method::Kerberos];
    choice::caption(ui, "Sign in with");
    let current = METHODS.iter().position(|m| *m == form.method);
    let ticket = can_use_kerberos(desk);
    let options = [
        ("Account and password", Ok(())),
        ("The Kerberos ticket at hand", off(&ticket)),
    ];
    if let Some(index) = choice::radios_where_available(ui, "Sign in with", &options, current) {
        send(Msg::Edit(Edit::Method(METHODS[index])));
    }
    if form.method == Method::Kerberos {
        return;
    }
    let about = Field::new("Account")
        .help("Who reads now, and later makes what you plan. Not the engine's account.")
        .hint("admin@corp.contoso.com or CORP\\admin")
        .error(form.account_fault());
    edit(ui, &about, &form.account, Edit::Account, send);
    let mut password = form.password.clone();
    let about = Field::new("Password").help("Kept in memory until the forest is connected.");
    if field::password(ui, &about, password.edit()).changed() {
        send(Msg::Edit(Edit::Password(password)));
    }
}

fn keep(ui: &mut Ui, form: &Form, send: Send<'_>) {
    if form.method == Method::Kerberos {
        return;
    }
    choice::caption(ui, "Where later runs by command line find the password");
    let current = Keep::ALL.iter().position(|k| *k == form.keep);
    let options = [
        "Asked each time",
        "In the key store of this computer",
        "In an environment variable",
    ];
    let name = "Where later runs find the password";
    if let Some(index) = choice::radios(ui, name, &options, current) {
        send(Msg::Edit(Edit::Keep(Keep::ALL[index])));
    }
    let label = match form.keep {
        Keep::Ask => return,
        Keep::KeyStore => "Entry of the key store",
        Keep::Env => "Environment variable",
    };
    let fault = form.keep.reference(&form.keep_name).err();
    let about = Field::new(label)
        .mono()
        .error(fault.as_ref().map(|r| r.0.as_str()));
    edit(ui, &about, &form.keep_name, Edit::KeepName, send);
}

fn stage(stage: TestStage) -> &'static str {
    match stage {
        TestStage::Name => "Name",
        TestStage::Port => "Port",
        TestStage::Tls => "TLS",
        TestStage::Bind => "Sign-in",
        TestStage::RootDse => "Directory",
        TestStage::Search => "Search",
        TestStage::Rights => "Rights",
    }
}

/// Each stage with what it found and how long it took; those after a failure were not tried.
fn chain(ui: &mut Ui, form: &Form) {
    let running = form.test.is_running();
    if form.steps.is_empty() && !running {
        return;
    }
    let rows: Vec<(LinkState, &str, String, String)> = (TestStage::ALL.into_iter())
        .map(|at| {
            let step = form.steps.iter().find(|s| s.stage == at);
            let time = step.map(|s| took(s.took)).unwrap_or_default();
            let (state, words) = match step.map(|s| &s.outcome) {
                Some(Ok(words)) => (LinkState::Done, words.to_string()),
                Some(Err(problem)) => (LinkState::Failed, problem.headline.to_string()),
                None if !running => (LinkState::Skipped, String::new()),
                None if Some(at) == next(form) => (LinkState::Running, String::new()),
                None => (LinkState::Waiting, String::new()),
            };
            (state, stage(at), words, time)
        })
        .collect();
    let links: Vec<Link<'_>> = (rows.iter())
        .map(|(state, name, words, time)| Link::new(*state, name, words, time))
        .collect();
    chain::show(ui, &links);
}

/// The stage that is being tried.
fn next(form: &Form) -> Option<TestStage> {
    (TestStage::ALL.into_iter()).find(|at| form.steps.iter().all(|s| s.stage != *at))
}

fn took(time: std::time::Duration) -> String {
    match time.as_millis() {
        0 => "< 1 ms".into(),
        ms @ 1..=999 => format!("{ms} ms"),
        ms => format!("{}.{} s", ms / 1000, ms % 1000 / 100),
    }
}

fn outcome(ui: &mut Ui, form: &Form, send: Send<'_>) {
    if let Some(certificate) = form.refused_certificate() {
        refused(ui, certificate, send);
    }
    if let Some(problem) = form.test.problem() {
        banner::problem(ui, problem, &[]);
    }
}

/// The one remedy is to know the authority; there is no button that looks away.
fn refused(ui: &mut Ui, shown: &ShownCertificate, send: Send<'_>) {
    card::show(ui, |ui| {
        text::subsection(ui, "The certificate that the controller showed");
        badge::with_icon(ui, Tone::Danger, Icon::Certificate, "Not trusted");
        key_value::list(
            ui,
            &[("Subject", &*shown.subject), ("Issuer", &*shown.issuer)],
        );
        let names = match shown.names.is_empty() {
            true => "None".to_owned(),
            false => shown.names.join(", "),
        };
        let day = |t: jiff::Timestamp| t.strftime("%-d %B %Y").to_string();
        let valid = format!("{} to {}", day(shown.not_before), day(shown.not_after));
        key_value::list(ui, &[("Good for the names", &*names), ("Valid", &*valid)]);
        text::label(ui, "Fingerprint (SHA-256)");
        code::block(ui, "Fingerprint", &shown.fingerprint);
        text::body(
            ui,
            "If the issuer is an authority of yours, choose its certificate as CA file and test again. Compare the fingerprint with the controller's own first.",
        );
        if plain(ui, "Choose a CA file…") {
            send(Msg::BrowseCa);
        }
    });
}

fn buttons(ui: &mut Ui, form: &Form, desk: &Desk, send: Send<'_>) {
    let running = form.test.is_running() || form.test_after_ca;
    ui.horizontal_wrapped(|ui| {
        if running {
            progress::spinner(ui, "Testing the connection");
            if plain(ui, "Cancel the test") {
                send(Msg::CancelTest);
            }
        } else {
            let can = can_test(form, desk);
            let label = "Test connection";
            // With a forest connected, Next is the page's main act.
            let test = if desk.forests.is_empty() {
                Button::primary(label)
            } else {
                Button::secondary(label)
            };
            let test = test.icon(Icon::Link).available(off(&can));
            if test.show(ui).clicked() {
                send(Msg::Test);
            }
        }
        let others = desk.document.forest.len() > usize::from(form.forest.is_some());
        if (others || form.forest.is_some()) && plain(ui, "Close") {
            send(Msg::CloseForm);
        }
    });
    if !running {
        text::help(
            ui,
            "When the test succeeds, the forest is connected. Nothing is written.",
        );
    }
}
