//! Draws the page "Microsoft Entra ID".

use egui::{Response, Ui};

use crate::entra::registration_help;
use crate::model::document::Cloud;
use crate::model::tenant::{LicenceFinding, TenantDomain, TenantFacts};
use crate::model::text::inert;
use crate::model::words::{list, minute, say};
use crate::plan::Severity;
use crate::ui::parts::field::Width;
use crate::ui::parts::{
    Banner, Button, Cell, Check, Column, Field, Icon, Table, Tone, badge, banner, button, card,
    choice, details, draw, field, key_value, progress, select, split, text,
};
use crate::wizard::pages::tenant::{
    Msg, Prompt, State, address_faults, can_sign_in, client_id_fault, notes,
};
use crate::wizard::{Desk, Model, Msg as Root};
use crate::work::{SignInMethod, SignInPrompt};

type Send<'a> = &'a mut dyn FnMut(Msg);

const CLOUDS: [Cloud; 5] = [
    Cloud::Global,
    Cloud::UsGov,
    Cloud::UsGovDod,
    Cloud::China,
    Cloud::Custom,
];

fn name_of(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Global => say!("page-tenant-cloud-global"),
        Cloud::UsGov => say!("page-tenant-cloud-us-l4"),
        Cloud::UsGovDod => say!("page-tenant-cloud-us-l5"),
        Cloud::China => say!("page-tenant-cloud-china"),
        Cloud::Custom => say!("page-tenant-cloud-custom"),
    }
}

pub fn show(ui: &mut Ui, model: &Model, send: &mut dyn FnMut(Root)) {
    let (state, desk) = (&model.tenant, &model.desk);
    let send: Send<'_> = &mut |msg| send(Root::Tenant(msg));
    let phase = (desk.tenant.value().is_some(), state.other.is_some());
    draw::top_on_change(ui, (phase, desk.tenant.problem().is_some()));
    if let Some(problem) = &state.trouble {
        banner::problem(ui, problem, &[]);
        card::gap(ui);
    }
    if let Some(other) = &state.other {
        another_tenant(ui, other, desk, send);
        return;
    }
    if let Some(problem) = desk.tenant.problem() {
        if banner::problem(ui, problem, &[say!("page-tenant-try-again")]).is_some() {
            send(Msg::SignIn);
        }
        card::gap(ui);
    }
    match desk.tenant.value() {
        Some(facts) => signed_in(ui, facts, state, desk, send),
        None => sign_in(ui, state, desk, send),
    }
}

fn another_tenant(ui: &mut Ui, other: &TenantFacts, desk: &Desk, send: Send<'_>) {
    let headline = say!("page-tenant-other", tenant = inert(&other.name));
    let wanted = &desk.document.tenant;
    let cause = match (wanted.domain.is_empty(), wanted.id) {
        (false, _) => say!(
            "page-tenant-other-of-domain",
            domain = inert(&wanted.domain)
        ),
        (true, Some(id)) => say!("page-tenant-other-of-id", id = &id),
        (true, None) => String::new(),
    };
    let clicked = Banner::warning(&headline)
        .cause(&cause)
        .sentence(say!("page-tenant-other-advice"))
        .action(say!("page-tenant-someone-else"))
        .action(say!("page-tenant-use-this"))
        .show(ui);
    match clicked {
        Some(0) => send(Msg::SomeoneElse),
        Some(_) => send(Msg::UseThisTenant),
        None => {}
    }
    card::gap(ui);
    tenant_card(ui, other);
}

// Before sign-in

fn sign_in(ui: &mut Ui, state: &State, desk: &Desk, send: Send<'_>) {
    card::titled(ui, say!("page-tenant-sign-in"), |ui| {
        if desk.practice.is_some() {
            text::help(ui, say!("page-tenant-practice"));
        }
        let (mut first, mut then) = (Vec::new(), Vec::new());
        split::of_form(
            ui,
            |ui| {
                cloud(ui, state, desk, &mut |msg| first.push(msg));
                application(ui, state, &mut |msg| first.push(msg));
            },
            |ui| {
                method(ui, state, &mut |msg| then.push(msg));
                further(ui, state, &mut |msg| then.push(msg));
                go(ui, state, desk, &mut |msg| then.push(msg));
            },
        );
        first.into_iter().chain(then).for_each(&mut *send);
    });
    card::gap(ui);
    let mut without = desk.without_tenant;
    let go_on = Check::new(say!("page-tenant-without")).help(say!("page-tenant-without-help"));
    if go_on.checkbox(ui, &mut without).clicked() {
        send(Msg::Without(without));
    }
}

/// Signs in, or shows how far it is.
fn go(ui: &mut Ui, state: &State, desk: &Desk, send: Send<'_>) {
    if desk.tenant.is_running() {
        prompt(ui, state.prompt.as_ref(), desk, send);
        return;
    }
    let can = can_sign_in(state, desk);
    // Next is the main act of somebody who goes on without the tenant.
    let sign_in = if desk.without_tenant {
        Button::secondary(say!("page-tenant-sign-in"))
    } else {
        Button::primary(say!("page-tenant-sign-in"))
    };
    let sign_in = sign_in
        .icon(Icon::Key)
        .available(can.as_ref().map(|_| ()).map_err(|r| r.0.as_str()));
    if sign_in.show(ui).clicked() {
        send(Msg::SignIn);
    }
}

fn cloud(ui: &mut Ui, state: &State, desk: &Desk, send: Send<'_>) {
    let current = (CLOUDS.iter())
        .position(|c| *c == desk.document.tenant.cloud)
        .unwrap_or(0);
    let names = CLOUDS.map(name_of);
    let about = Field::new(say!("page-tenant-cloud")).help(say!("page-tenant-cloud-help"));
    if let Some(index) = select::one(ui, &about, &names, current) {
        send(Msg::Cloud(CLOUDS[index]));
    }
    if desk.document.tenant.cloud != Cloud::Custom {
        return;
    }
    let [login_fault, graph_fault] = address_faults(state);
    let mut login = state.drafts.login.clone();
    let about = Field::new(say!("page-tenant-sign-in-address"))
        .hint("https://login.microsoftonline.com")
        .error(login_fault.as_deref());
    let response = field::text(ui, &about, &mut login);
    if response.changed() {
        send(Msg::Login(login));
    }
    sign_in_on_enter(ui, &response, send);
    let mut graph = state.drafts.graph.clone();
    let about = Field::new(say!("page-tenant-graph-address"))
        .hint("https://graph.microsoft.com")
        .error(graph_fault.as_deref());
    let response = field::text(ui, &about, &mut graph);
    if response.changed() {
        send(Msg::Graph(graph));
    }
    sign_in_on_enter(ui, &response, send);
}

fn sign_in_on_enter(ui: &Ui, line: &Response, send: Send<'_>) {
    if field::entered(ui, line) {
        send(Msg::SignIn);
    }
}

fn application(ui: &mut Ui, state: &State, send: Send<'_>) {
    let mut client_id = state.drafts.client_id.clone();
    let about = Field::new(say!("page-tenant-client-id"))
        .help(say!("page-tenant-client-id-help"))
        .hint("00000000-0000-0000-0000-000000000000")
        .mono()
        .error(client_id_fault(state));
    let response = field::text(ui, &about, &mut client_id);
    if response.changed() {
        send(Msg::ClientId(client_id));
    }
    sign_in_on_enter(ui, &response, send);
    details::show(ui, say!("page-tenant-register"), |ui| {
        text::body(ui, &registration_help().show());
    });
}

fn method(ui: &mut Ui, state: &State, send: Send<'_>) {
    const METHODS: [SignInMethod; 2] = [SignInMethod::Browser, SignInMethod::DeviceCode];
    choice::caption(ui, say!("page-tenant-method"));
    let current = METHODS.iter().position(|m| *m == state.method);
    let options = [
        say!("page-tenant-method-browser"),
        say!("page-tenant-method-code"),
    ];
    if let Some(index) = choice::radios(ui, say!("page-tenant-method"), &options, current) {
        send(Msg::Method(METHODS[index]));
    }
}

/// A proxy that opens TLS needs its authority known.
fn further(ui: &mut Ui, state: &State, send: Send<'_>) {
    details::show(ui, say!("page-tenant-proxy"), |ui| ca_file(ui, state, send));
    let file = state.drafts.ca_file.trim();
    if !file.is_empty() {
        text::help(ui, &say!("page-tenant-proxy-trusts", file = inert(file)));
    }
}

fn ca_file(ui: &mut Ui, state: &State, send: Send<'_>) {
    let mut path = state.drafts.ca_file.clone();
    let about = Field::new(say!("page-tenant-ca"))
        .help(say!("page-tenant-ca-help"))
        .hint(say!("page-tenant-ca-hint"))
        .width(Width::Full);
    let response = field::text(ui, &about, &mut path);
    if response.changed() {
        send(Msg::CaFile(path));
    }
    sign_in_on_enter(ui, &response, send);
    if Button::ghost(say!("page-tenant-ca-browse"))
        .small()
        .show(ui)
        .clicked()
    {
        send(Msg::BrowseCa);
    }
}

fn prompt(ui: &mut Ui, prompt: Option<&Prompt>, desk: &Desk, send: Send<'_>) {
    match prompt.map(|p| (p, &p.what)) {
        None => progress::spinner(ui, say!("page-tenant-starting")),
        Some((_, SignInPrompt::Browser { .. })) => {
            Banner::info(say!("page-tenant-browser"))
                .sentence(say!("page-tenant-browser-advice"))
                .show(ui);
            progress::spinner(ui, say!("page-tenant-browser-waiting"));
        }
        Some((prompt, SignInPrompt::DeviceCode { code, url, .. })) => {
            device_code(ui, prompt, code, url, desk);
        }
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(prompt) = prompt {
            if let SignInPrompt::DeviceCode { .. } = prompt.what {
                if button::secondary(ui, say!("page-tenant-copy-code")).clicked() {
                    send(Msg::CopyCode);
                }
                if button::secondary(ui, say!("page-tenant-open-page")).clicked() {
                    send(Msg::OpenAddress);
                }
            }
            if button::secondary(ui, say!("page-tenant-copy-address")).clicked() {
                send(Msg::CopyAddress);
            }
        }
        if button::secondary(ui, say!("page-tenant-cancel")).clicked() {
            send(Msg::Cancel);
        }
    });
}

fn device_code(ui: &mut Ui, prompt: &Prompt, code: &str, url: &str, desk: &Desk) {
    let left = prompt.seconds_left(desk.now).unwrap_or(0);
    key_value::exact(ui, say!("page-tenant-code-page"), url);
    key_value::row(ui, say!("page-tenant-code-type"), |ui| text::hero(ui, code));
    if left > 0 {
        let time = format!("{}:{:02}", left / 60, left % 60);
        let words = say!("page-tenant-code-left", time = time);
        text::muted(ui, &words);
        progress::spinner(ui, say!("page-tenant-code-waiting"));
    } else {
        text::error(ui, say!("page-tenant-code-expired"));
    }
}

// After sign-in

fn signed_in(ui: &mut Ui, facts: &TenantFacts, state: &State, desk: &Desk, send: Send<'_>) {
    for note in notes(facts, desk.now) {
        let tone = match note.severity {
            Severity::Blocks => Tone::Danger,
            Severity::Warning => Tone::Warning,
            Severity::Note => Tone::Info,
        };
        Banner::new(tone, &note.headline.show())
            .sentence(&note.remedy.show())
            .show(ui);
        card::gap(ui);
    }
    card::stack(ui, 3, |ui, at| match at {
        0 => tenant_card(ui, facts),
        1 => person_card(ui, facts),
        _ => domains_card(ui, &facts.domains),
    });
    if desk.tenant.is_running() {
        if state.prompt.is_some() {
            prompt(ui, state.prompt.as_ref(), desk, send);
        } else {
            progress::spinner(ui, say!("page-tenant-reading"));
            if button::secondary(ui, say!("page-tenant-reading-cancel")).clicked() {
                send(Msg::Cancel);
            }
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if Button::secondary(say!("page-tenant-read-again"))
            .icon(Icon::Refresh)
            .show(ui)
            .clicked()
        {
            send(Msg::ReadAgain);
        }
        if button::secondary(ui, say!("page-tenant-someone-else")).clicked() {
            send(Msg::SomeoneElse);
        }
    });
}

fn tenant_card(ui: &mut Ui, facts: &TenantFacts) {
    card::titled(ui, say!("page-tenant-tenant"), |ui| {
        key_value::list(ui, &[(say!("page-tenant-name"), &facts.name)]);
        key_value::exact(ui, say!("page-tenant-id"), &facts.id.to_string());
        key_value::row(ui, say!("page-tenant-sync"), |ui| {
            let (tone, word) = match facts.sync_enabled {
                Some(true) => (Tone::Success, say!("page-tenant-sync-on")),
                Some(false) => (Tone::Neutral, say!("page-tenant-sync-off")),
                None => (Tone::Neutral, say!("page-tenant-sync-never")),
            };
            badge::show(ui, tone, word);
        });
        if let Some(last) = facts.last_sync {
            let when = minute(last);
            key_value::list(ui, &[(say!("page-tenant-last-run"), &when)]);
        }
        let licence = match &facts.writeback_licence {
            LicenceFinding::Present(name) => say!("page-tenant-licence-in", name = name),
            LicenceFinding::Missing => say!("page-tenant-licence-none").into(),
            LicenceFinding::Unknown(_) => say!("page-tenant-unread").into(),
        };
        key_value::list(ui, &[(say!("page-tenant-licence"), &licence)]);
    });
}

fn person_card(ui: &mut Ui, facts: &TenantFacts) {
    let person = &facts.person;
    card::titled(ui, say!("page-tenant-person"), |ui| {
        key_value::list(
            ui,
            &[
                (say!("page-tenant-name"), &*person.name),
                (say!("page-tenant-sign-in-name"), &*person.sign_in_name),
            ],
        );
        key_value::row(ui, say!("page-tenant-roles"), |ui| match &person.roles {
            None => drop(text::muted(ui, say!("page-tenant-unread"))),
            Some(roles) if roles.is_empty() => {
                drop(text::muted(ui, say!("page-tenant-roles-none")))
            }
            Some(roles) => {
                for role in roles {
                    text::value(ui, &role.name.show());
                }
            }
        });
        key_value::row(ui, say!("page-tenant-roles-suffice"), |ui| {
            let (tone, word) = match person.roles_suffice() {
                Some(true) => (Tone::Success, say!("page-tenant-yes")),
                Some(false) => (Tone::Warning, say!("page-tenant-no")),
                None => (Tone::Neutral, say!("page-tenant-not-known")),
            };
            badge::show(ui, tone, word);
        });
    });
}

fn domains_card(ui: &mut Ui, domains: &[TenantDomain]) {
    card::titled(ui, say!("page-tenant-domains"), |ui| {
        let columns = [
            Column::new(say!("page-tenant-domain")),
            Column::new(say!("page-tenant-domain-state")).share(0.5),
            Column::new(say!("page-tenant-domain-sign-in")).share(0.5),
        ];
        let table = Table::new(say!("page-tenant-domains"), &columns).wrapping();
        table.show(ui, domains.len(), |row, column| {
            let domain = &domains[row];
            match column {
                0 => Cell::text(domain.name.clone()),
                1 if domain.verified => {
                    Cell::badge(Tone::Success, say!("page-tenant-domain-verified"))
                }
                1 => Cell::badge(Tone::Warning, say!("page-tenant-domain-not-verified")),
                _ => Cell::text(words_of(domain)),
            }
        });
    });
}

fn words_of(domain: &TenantDomain) -> String {
    let mut words = vec![if domain.federated {
        say!("page-tenant-domain-federated")
    } else {
        say!("page-tenant-domain-managed")
    }];
    words.extend(domain.initial.then_some(say!("page-tenant-domain-initial")));
    words.extend(domain.default.then_some(say!("page-tenant-domain-default")));
    list(&words)
}
