//! The form that connects one forest, with the chain of its test.

use egui::Ui;
use jiff::tz::TimeZone;

use crate::model::document::Transport;
use crate::model::snapshot::{ShownCertificate, TestStage};
use crate::model::text::inert;
use crate::model::words::{day, list, say};
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
        Some(name) => say!("page-directory-sign-in-to", forest = inert(name)),
        None => say!("page-directory-add").into(),
    };
    card::titled(ui, &title, |ui| {
        if is_practice_account(form, desk) {
            text::help(ui, say!("page-directory-form-practice"));
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

/// A field whose edits are sent as they are typed; the Enter key tests the connection. Returns
/// whether the keyboard left it.
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
    if field::entered(ui, &response) {
        send(Msg::Test);
    }
    response.lost_focus()
}

fn place(ui: &mut Ui, form: &Form, send: Send<'_>) {
    let about = Field::new(say!("page-directory-domain-name"))
        .help(say!("page-directory-domain-name-help"))
        .hint("corp.contoso.com")
        .error(form.domain_fault());
    edit(ui, &about, &form.domain, Edit::Domain, send);
    let about = Field::new(say!("page-directory-controller"))
        .help(say!("page-directory-controller-help"))
        .hint(say!("page-directory-controller-hint"))
        .error(form.controller_fault());
    edit(ui, &about, &form.controller, Edit::Controller, send);
    let can = form.can_find();
    let find = Button::secondary(say!("page-directory-controllers-find"))
        .icon(Icon::Search)
        .available(off(&can));
    if find.show(ui).clicked() {
        send(Msg::FindControllers);
    }
    controllers(ui, form, send);
    const TRANSPORTS: [Transport; 2] = [Transport::Ldaps, Transport::StartTls];
    choice::caption(ui, say!("page-directory-encryption"));
    let current = TRANSPORTS.iter().position(|t| *t == form.transport);
    let options = [
        say!("page-directory-encryption-ldaps"),
        say!("page-directory-encryption-start-tls"),
    ];
    if let Some(index) = choice::radios(ui, say!("page-directory-encryption"), &options, current) {
        send(Msg::Edit(Edit::Transport(TRANSPORTS[index])));
    }
}

fn controllers(ui: &mut Ui, form: &Form, send: Send<'_>) {
    if form.found.is_running() {
        progress::spinner(ui, say!("page-directory-controllers-finding"));
    }
    if let Some(problem) = form.found.problem()
        && banner::problem(
            ui,
            problem,
            &[say!("page-directory-controllers-find-again")],
        )
        .is_some()
    {
        send(Msg::FindControllers);
    }
    let Some(found) = form.found.value() else {
        return;
    };
    if found.is_empty() {
        empty::line(ui, say!("page-directory-controllers-none"));
    }
    for (index, controller) in found.iter().take(8).enumerate() {
        let host = inert(controller.host.trim_end_matches('.'));
        let label = say!("page-directory-controllers-use", host = host);
        if link::in_row(ui, &label).clicked() {
            send(Msg::UseController(index));
        }
    }
}

fn trust(ui: &mut Ui, form: &Form, send: Send<'_>) {
    let problem = form.ca.problem();
    let wrong = problem.map(|p| p.headline.show());
    let about = Field::new(say!("page-directory-ca"))
        .help(say!("page-directory-ca-help"))
        .hint(say!("page-directory-ca-hint"))
        .width(Width::Full)
        .error(wrong.as_deref());
    if edit(ui, &about, &form.ca_path, Edit::CaPath, send) {
        send(Msg::ReadCa);
    }
    ui.horizontal_wrapped(|ui| {
        let browse = Button::secondary(say!("page-directory-ca-browse")).icon(Icon::Certificate);
        if browse.small().show(ui).clicked() {
            send(Msg::BrowseCa);
        }
        if form.ca.is_running() {
            progress::spinner(ui, say!("page-directory-ca-reading"));
        }
    });
    if let Some(problem) = problem {
        text::help(ui, &problem.remedy.show());
    }
    for line in form.ca.value().iter().flat_map(|ca| &ca.lines) {
        text::help(ui, &say!("page-directory-ca-trusts", authority = line));
    }
}

fn sign_in(ui: &mut Ui, form: &Form, desk: &Desk, send: Send<'_>) {
    const METHODS: [Method; 2] = [Method::Password, Method::Kerberos];
    choice::caption(ui, say!("page-directory-method"));
    let current = METHODS.iter().position(|m| *m == form.method);
    let ticket = can_use_kerberos(desk);
    let options = [
        (say!("page-directory-method-password"), Ok(())),
        (say!("page-directory-method-kerberos"), off(&ticket)),
    ];
    if let Some(index) =
        choice::radios_where_available(ui, say!("page-directory-method"), &options, current)
    {
        send(Msg::Edit(Edit::Method(METHODS[index])));
    }
    if form.method == Method::Kerberos {
        return;
    }
    let about = Field::new(say!("page-directory-account"))
        .help(say!("page-directory-account-help"))
        .hint(say!("page-directory-account-hint"))
        .error(form.account_fault());
    edit(ui, &about, &form.account, Edit::Account, send);
    let mut password = form.password.clone();
    let about =
        Field::new(say!("page-directory-password")).help(say!("page-directory-password-help"));
    let response = field::password(ui, &about, password.edit());
    if response.changed() {
        send(Msg::Edit(Edit::Password(password)));
    }
    if field::entered(ui, &response) {
        send(Msg::Test);
    }
}

fn keep(ui: &mut Ui, form: &Form, send: Send<'_>) {
    if form.method == Method::Kerberos {
        return;
    }
    choice::caption(ui, say!("page-directory-keep-caption"));
    let current = Keep::ALL.iter().position(|k| *k == form.keep);
    let options = [
        say!("page-directory-keep-ask"),
        say!("page-directory-keep-store"),
        say!("page-directory-keep-variable"),
    ];
    let name = say!("page-directory-keep");
    if let Some(index) = choice::radios(ui, name, &options, current) {
        send(Msg::Edit(Edit::Keep(Keep::ALL[index])));
    }
    let label = match form.keep {
        Keep::Ask => return,
        Keep::KeyStore => say!("page-directory-keep-entry-name"),
        Keep::Env => say!("page-directory-keep-variable-name"),
    };
    let fault = form.keep.reference(&form.keep_name).err();
    let about = Field::new(label)
        .mono()
        .error(fault.as_ref().map(|r| r.0.as_str()));
    edit(ui, &about, &form.keep_name, Edit::KeepName, send);
}

fn stage(stage: TestStage) -> &'static str {
    match stage {
        TestStage::Name => say!("page-directory-stage-name"),
        TestStage::Port => say!("page-directory-stage-port"),
        TestStage::Tls => say!("page-directory-stage-tls"),
        TestStage::Bind => say!("page-directory-stage-sign-in"),
        TestStage::RootDse => say!("page-directory-stage-directory"),
        TestStage::Search => say!("page-directory-stage-search"),
        TestStage::Rights => say!("page-directory-stage-rights"),
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
        0 => say!("page-directory-took-under").into(),
        1..=999 => say!("page-directory-took", n = time.subsec_millis()),
        _ => {
            let tenths = u32::try_from(time.as_millis() / 100).unwrap_or(u32::MAX);
            let seconds = f64::from(tenths) / f64::from(10_u8);
            say!("page-directory-took-seconds", n = seconds)
        }
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
        text::subsection(ui, say!("page-directory-certificate"));
        badge::with_icon(
            ui,
            Tone::Danger,
            Icon::Certificate,
            say!("page-directory-certificate-not-trusted"),
        );
        key_value::list(
            ui,
            &[
                (say!("page-directory-certificate-subject"), &*shown.subject),
                (say!("page-directory-certificate-issuer"), &*shown.issuer),
            ],
        );
        let names = match shown.names.is_empty() {
            true => say!("page-directory-certificate-no-names").to_owned(),
            false => list(&shown.names),
        };
        let day = |t: jiff::Timestamp| day(t.to_zoned(TimeZone::UTC).date());
        let valid = say!(
            "page-directory-certificate-valid-days",
            from = day(shown.not_before),
            until = day(shown.not_after)
        );
        key_value::list(
            ui,
            &[
                (say!("page-directory-certificate-names"), &*names),
                (say!("page-directory-certificate-valid"), &*valid),
            ],
        );
        text::label(ui, say!("page-directory-certificate-fingerprint-kind"));
        code::block(
            ui,
            say!("page-directory-certificate-fingerprint"),
            &shown.fingerprint,
        );
        text::body(ui, say!("page-directory-certificate-advice"));
        if plain(ui, say!("page-directory-certificate-choose-ca")) {
            send(Msg::BrowseCa);
        }
    });
}

fn buttons(ui: &mut Ui, form: &Form, desk: &Desk, send: Send<'_>) {
    let running = form.test.is_running() || form.test_after_ca;
    ui.horizontal_wrapped(|ui| {
        if running {
            progress::spinner(ui, say!("page-directory-testing"));
            if plain(ui, say!("page-directory-test-cancel")) {
                send(Msg::CancelTest);
            }
        } else {
            let can = can_test(form, desk);
            let label = say!("page-directory-test");
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
        if (others || form.forest.is_some()) && plain(ui, say!("page-directory-close")) {
            send(Msg::CloseForm);
        }
    });
    if !running {
        text::help(ui, say!("page-directory-test-about"));
    }
}
