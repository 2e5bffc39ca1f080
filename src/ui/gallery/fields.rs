//! Fields to type into.

use egui::Ui;

use crate::ui::parts::{Field, Width, card, field, search, select};

pub struct State {
    host: String,
    account: String,
    password: String,
    off: String,
    rules: String,
    limit: u32,
    cloud: usize,
    search: String,
    found: String,
}

impl Default for State {
    fn default() -> Self {
        Self {
            host: "dc1.corp.example".into(),
            account: "svc-sync@corp".into(),
            password: "not a real one".into(),
            off: "LDAPS".into(),
            rules: "+ OU=People,DC=corp,DC=example\n- OU=Leavers,OU=People,DC=corp,DC=example"
                .into(),
            limit: 500,
            cloud: 0,
            search: String::new(),
            found: "leav".into(),
        }
    }
}

pub fn show(ui: &mut Ui, state: &mut State) {
    card::titled(ui, "One line", |ui| {
        let host = Field::new("Domain controller")
            .help("Host name, or leave empty to find one through DNS")
            .hint("dc1.corp.example")
            .width(Width::Host);
        field::text(ui, &host, &mut state.host);
        let account = Field::new("Account")
            .help("A user name with its domain")
            .error(Some(
                "Use the form user@domain, for example svc-sync@corp.example",
            ));
        field::text(ui, &account, &mut state.account);
        field::password(ui, &Field::new("Password"), &mut state.password);
        let off = Field::new("Protocol").available(Err("Plain LDAP is never offered"));
        field::text(ui, &off.help("Plain LDAP is never offered"), &mut state.off);
    });
    card::gap(ui);
    card::titled(ui, "Several lines, numbers, lists", |ui| {
        let rules = Field::new("Rules").mono().width(Width::Full);
        let rules = rules.help("One rule a line; + includes, - excludes");
        field::multiline(ui, &rules, 4, &mut state.rules);
        let limit = Field::new("Deletion limit").help("Sync stops above this number");
        field::number(ui, &limit, 1..=10_000, &mut state.limit);
        let clouds = [
            "Global",
            "US Gov L4",
            "US Gov L5 (DoD)",
            "China (21Vianet)",
            "Custom…",
        ];
        let cloud = Field::new("Cloud").help("Where your tenant lives");
        if let Some(to) = select::one(ui, &cloud, &clouds, state.cloud) {
            state.cloud = to;
        }
    });
    card::gap(ui);
    card::titled(ui, "Search", |ui| {
        search::field(ui, "Search names", &mut state.search);
        search::field(ui, "Search containers", &mut state.found);
    });
}
