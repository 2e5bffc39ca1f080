//! Draws the page "Microsoft Entra ID".

use egui::Ui;

use crate::entra::registration_help;
use crate::model::document::Cloud;
use crate::model::tenant::{LicenceFinding, TenantDomain, TenantFacts};
use crate::model::text::inert;
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

const CLOUDS: [(Cloud, &str); 5] = [
    (Cloud::Global, "Global (includes GCC)"),
    (Cloud::UsGov, "US Government L4 (GCC High)"),
    (Cloud::UsGovDod, "US Government L5 (DoD)"),
    (Cloud::China, "China, operated by 21Vianet"),
    (Cloud::Custom, "Custom addresses"),
];

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
        if banner::problem(ui, problem, &["Try again"]).is_some() {
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
    let headline = format!("You signed in to {}", inert(&other.name));
    let wanted = &desk.document.tenant;
    let cause = match (wanted.domain.is_empty(), wanted.id) {
        (false, _) => format!(
            "The configuration is for the tenant of {}.",
            inert(&wanted.domain)
        ),
        (true, Some(id)) => format!("The configuration is for the tenant {id}."),
        (true, None) => String::new(),
    };
    let clicked = Banner::warning(&headline)
        .cause(&cause)
        .sentence("Sign in to that one, or let the configuration be for this tenant from now on: cloud groups chosen before are not in it.")
        .action("Sign in as someone else")
        .action("Use this tenant")
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
    card::titled(ui, "Sign in", |ui| {
        if desk.practice.is_some() {
            text::help(
                ui,
                "These are the practice tenant's. Sign-in works as with a real tenant; the practice sign-in page says which account to use.",
            );
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
    let go_on = Check::new("Go on without the tenant for now")
        .help("To prepare a configuration where the tenant cannot be reached. Domains, licences, roles and cloud groups are then not checked; sign in before you apply.");
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
        Button::secondary("Sign in")
    } else {
        Button::primary("Sign in")
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
        .position(|(c, _)| *c == desk.document.tenant.cloud)
        .unwrap_or(0);
    let names = CLOUDS.map(|(_, name)| name);
    let about = Field::new("Cloud").help("Where your tenant is. Each cloud has its own sign-in.");
    if let Some(index) = select::one(ui, &about, &names, current) {
        send(Msg::Cloud(CLOUDS[index].0));
    }
    if desk.document.tenant.cloud != Cloud::Custom {
        return;
    }
    let [login_fault, graph_fault] = address_faults(state);
    let mut login = state.drafts.login.clone();
    let about = Field::new("Sign-in address")
        .hint("https://login.microsoftonline.com")
        .error(login_fault.as_deref());
    if field::text(ui, &about, &mut login).changed() {
        send(Msg::Login(login));
    }
    let mut graph = state.drafts.graph.clone();
    let about = Field::new("Microsoft Graph address")
        .hint("https://graph.microsoft.com")
        .error(graph_fault.as_deref());
    if field::text(ui, &about, &mut graph).changed() {
        send(Msg::Graph(graph));
    }
}

fn application(ui: &mut Ui, state: &State, send: Send<'_>) {
    let mut client_id = state.drafts.client_id.clone();
    let about = Field::new("Application (client) ID")
        .help("Of an app registration in your tenant. Syncwright only reads with it.")
        .hint("00000000-0000-0000-0000-000000000000")
        .mono()
        .error(client_id_fault(state));
    if field::text(ui, &about, &mut client_id).changed() {
        send(Msg::ClientId(client_id));
    }
    details::show(ui, "How to register the application", |ui| {
        text::body(ui, &registration_help().show());
    });
}

fn method(ui: &mut Ui, state: &State, send: Send<'_>) {
    const METHODS: [SignInMethod; 2] = [SignInMethod::Browser, SignInMethod::DeviceCode];
    choice::caption(ui, "How to sign in");
    let current = METHODS.iter().position(|m| *m == state.method);
    let options = [
        "In the browser of this computer",
        "With a code, in a browser on any computer (many tenants block this)",
    ];
    if let Some(index) = choice::radios(ui, "How to sign in", &options, current) {
        send(Msg::Method(METHODS[index]));
    }
}

/// A proxy that opens TLS needs its authority known.
fn further(ui: &mut Ui, state: &State, send: Send<'_>) {
    details::show(ui, "Behind a proxy that opens TLS", |ui| {
        ca_file(ui, state, send)
    });
    let file = state.drafts.ca_file.trim();
    if !file.is_empty() {
        text::help(
            ui,
            &format!("Trusts the authorities in {}, too.", inert(file)),
        );
    }
}

fn ca_file(ui: &mut Ui, state: &State, send: Send<'_>) {
    let mut path = state.drafts.ca_file.clone();
    let about = Field::new("CA file")
        .help("A PEM file with the proxy's certificate authority.")
        .hint("none")
        .width(Width::Full);
    if field::text(ui, &about, &mut path).changed() {
        send(Msg::CaFile(path));
    }
    if Button::ghost("Browse for a CA file…")
        .small()
        .show(ui)
        .clicked()
    {
        send(Msg::BrowseCa);
    }
}

fn prompt(ui: &mut Ui, prompt: Option<&Prompt>, desk: &Desk, send: Send<'_>) {
    match prompt.map(|p| (p, &p.what)) {
        None => progress::spinner(ui, "Starting the sign-in"),
        Some((_, SignInPrompt::Browser { .. })) => {
            Banner::info("Sign in in your browser, then come back here")
                .sentence("If no browser appeared, copy the address and open it yourself on this computer.")
                .show(ui);
            progress::spinner(ui, "Waiting for the browser");
        }
        Some((prompt, SignInPrompt::DeviceCode { code, url, .. })) => {
            device_code(ui, prompt, code, url, desk);
        }
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(prompt) = prompt {
            if let SignInPrompt::DeviceCode { .. } = prompt.what {
                if button::secondary(ui, "Copy the code").clicked() {
                    send(Msg::CopyCode);
                }
                if button::secondary(ui, "Open the page").clicked() {
                    send(Msg::OpenAddress);
                }
            }
            if button::secondary(ui, "Copy the address").clicked() {
                send(Msg::CopyAddress);
            }
        }
        if button::secondary(ui, "Cancel sign-in").clicked() {
            send(Msg::Cancel);
        }
    });
}

fn device_code(ui: &mut Ui, prompt: &Prompt, code: &str, url: &str, desk: &Desk) {
    let left = prompt.seconds_left(desk.now).unwrap_or(0);
    key_value::exact(ui, "Open this page", url);
    key_value::row(ui, "Type this code", |ui| text::hero(ui, code));
    if left > 0 {
        let words = format!("The code is good for {}:{:02} more", left / 60, left % 60);
        text::muted(ui, &words);
        progress::spinner(ui, "Waiting for you to sign in");
    } else {
        text::error(
            ui,
            "The code has expired. Cancel, and sign in again for a new one.",
        );
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
            progress::spinner(ui, "Reading the tenant");
            if button::secondary(ui, "Cancel reading").clicked() {
                send(Msg::Cancel);
            }
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if Button::secondary("Read again")
            .icon(Icon::Refresh)
            .show(ui)
            .clicked()
        {
            send(Msg::ReadAgain);
        }
        if button::secondary(ui, "Sign in as someone else").clicked() {
            send(Msg::SomeoneElse);
        }
    });
}

fn tenant_card(ui: &mut Ui, facts: &TenantFacts) {
    card::titled(ui, "Tenant", |ui| {
        key_value::list(ui, &[("Name", &facts.name)]);
        key_value::exact(ui, "Tenant ID", &facts.id.to_string());
        key_value::row(ui, "Synchronization", |ui| {
            let (tone, word) = match facts.sync_enabled {
                Some(true) => (Tone::Success, "On"),
                Some(false) => (Tone::Neutral, "Off; it was on before"),
                None => (Tone::Neutral, "Never switched on"),
            };
            badge::show(ui, tone, word);
        });
        if let Some(last) = facts.last_sync {
            let when = last.strftime("%-d %B %Y, %H:%M UTC").to_string();
            key_value::list(ui, &[("Last run", &when)]);
        }
        let licence = match &facts.writeback_licence {
            LicenceFinding::Present(name) => format!("Microsoft Entra ID P1 or P2, in {name}"),
            LicenceFinding::Missing => "None found".into(),
            LicenceFinding::Unknown(_) => "Could not be read".into(),
        };
        key_value::list(ui, &[("Licence for writeback", &licence)]);
    });
}

fn person_card(ui: &mut Ui, facts: &TenantFacts) {
    let person = &facts.person;
    card::titled(ui, "Signed in", |ui| {
        key_value::list(
            ui,
            &[
                ("Name", &*person.name),
                ("Sign-in name", &*person.sign_in_name),
            ],
        );
        key_value::row(ui, "Roles", |ui| match &person.roles {
            None => drop(text::muted(ui, "Could not be read")),
            Some(roles) if roles.is_empty() => drop(text::muted(ui, "None that is active")),
            Some(roles) => {
                for role in roles {
                    text::value(ui, &role.name.show());
                }
            }
        });
        key_value::row(ui, "Enough to set up sync", |ui| {
            let (tone, word) = match person.roles_suffice() {
                Some(true) => (Tone::Success, "Yes"),
                Some(false) => (Tone::Warning, "No"),
                None => (Tone::Neutral, "Not known"),
            };
            badge::show(ui, tone, word);
        });
    });
}

fn domains_card(ui: &mut Ui, domains: &[TenantDomain]) {
    card::titled(ui, "Domains of the tenant", |ui| {
        let columns = [
            Column::new("Domain"),
            Column::new("State").share(0.5),
            Column::new("Sign-in").share(0.5),
        ];
        let table = Table::new("Domains of the tenant", &columns).wrapping();
        table.show(ui, domains.len(), |row, column| {
            let domain = &domains[row];
            match column {
                0 => Cell::text(domain.name.clone()),
                1 if domain.verified => Cell::badge(Tone::Success, "Verified"),
                1 => Cell::badge(Tone::Warning, "Not verified"),
                _ => Cell::text(words_of(domain)),
            }
        });
    });
}

fn words_of(domain: &TenantDomain) -> String {
    let mut words = vec![if domain.federated {
        "Federated"
    } else {
        "Managed"
    }];
    words.extend(domain.initial.then_some("initial"));
    words.extend(domain.default.then_some("default"));
    words.join(", ")
}
