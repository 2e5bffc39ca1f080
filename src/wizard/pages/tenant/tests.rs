use super::*;
use crate::model::ProblemKind;
use crate::model::snapshot::Progress;
use crate::model::tenant::{LicenceFinding, SignedIn, TenantDomain, TenantRole};
use crate::plan::Severity;

const CLIENT: &str = "11111111-2222-3333-4444-555555555555";
const NOW: i64 = 1_770_000_000;

fn guid(text: &str) -> Guid {
    text.parse().unwrap()
}

fn facts() -> TenantFacts {
    TenantFacts {
        id: guid("5f0c0000-0000-0000-0000-000000000001"),
        name: "Contoso".into(),
        domains: vec![
            domain("contoso.onmicrosoft.com", true, false),
            domain("contoso.com", false, true),
        ],
        sync_enabled: Some(true),
        last_sync: Some(Timestamp::from_second(NOW - 600).unwrap()),
        person: SignedIn {
            id: guid("5f0c0000-0000-0000-0000-000000000002"),
            name: "Ada".into(),
            sign_in_name: "ada@contoso.onmicrosoft.com".into(),
            roles: Some(vec![TenantRole {
                template: guid("8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2"),
                name: "Hybrid Identity Administrator".into(),
            }]),
            guest: false,
            synced: false,
        },
        writeback_licence: LicenceFinding::Present("EMS".into()),
        sync_features: Some(crate::model::tenant::SyncFeatures::default()),
    }
}

fn domain(name: &str, initial: bool, default: bool) -> TenantDomain {
    TenantDomain {
        name: name.into(),
        verified: true,
        initial,
        default,
        federated: false,
    }
}

struct Open {
    state: State,
    desk: Desk,
}

impl Open {
    fn new() -> Self {
        let mut desk = Desk::default();
        desk.now = Timestamp::from_second(NOW).unwrap();
        let mut open = Self {
            state: State::default(),
            desk,
        };
        enter(&mut open.state, &mut open.desk);
        open
    }

    fn ready() -> Self {
        let mut open = Self::new();
        open.send(Msg::ClientId(CLIENT.into()));
        open
    }

    fn send(&mut self, msg: Msg) -> Vec<Effect> {
        update(&mut self.state, msg, &mut self.desk);
        self.desk.take_effects()
    }

    /// Presses "Sign in" and lets the sign-in end so.
    fn sign_in(&mut self, result: Result<TenantFacts, Problem>) {
        self.send(Msg::SignIn);
        self.reply(Outcome::SignedIn(result.map(Box::new)));
    }

    fn reply(&mut self, outcome: Outcome) {
        let ticket = self.desk.tenant.ticket().expect("a sign-in is under way");
        answer(&mut self.state, ticket, outcome, &mut self.desk);
    }

    fn may_leave(&self) -> bool {
        can_leave(&self.state, &self.desk).is_ok()
    }
}

fn runs(effects: &[Effect], which: impl Fn(&Job) -> bool) -> bool {
    (effects.iter()).any(|e| matches!(e, Effect::Run(_, job) if which(job)))
}

#[test]
fn sign_in_needs_an_application_id() {
    let mut open = Open::new();
    assert!(can_sign_in(&open.state, &open.desk).is_err());
    assert!(open.send(Msg::SignIn).is_empty());
    open.send(Msg::ClientId("not a guid".into()));
    assert!(client_id_fault(&open.state).is_some());
    assert!(can_sign_in(&open.state, &open.desk).is_err());
    open.send(Msg::ClientId(format!("  {CLIENT} ")));
    assert_eq!(can_sign_in(&open.state, &open.desk), Ok(()));
    assert_eq!(open.desk.document.tenant.client_id, Some(guid(CLIENT)));
}

#[test]
fn a_custom_cloud_needs_both_addresses_over_https_and_without_a_path() {
    let mut open = Open::ready();
    open.send(Msg::Cloud(Cloud::Custom));
    assert!(can_sign_in(&open.state, &open.desk).is_err());
    open.send(Msg::Login("https://login.example:8443/".into()));
    for bad in [
        "http://graph.example",
        "https://graph.example/v1.0",
        "graph.example",
        "https://me@graph.example",
    ] {
        open.send(Msg::Graph(bad.into()));
        assert!(can_sign_in(&open.state, &open.desk).is_err(), "{bad}");
        assert!(address_faults(&open.state)[1].is_some(), "{bad}");
        assert_eq!(open.desk.document.tenant.endpoints, None);
    }
    open.send(Msg::Graph("https://graph.example".into()));
    assert_eq!(
        open.desk.document.tenant.endpoints,
        Some(Endpoints {
            login: "https://login.example:8443".into(),
            graph: "https://graph.example".into(),
        })
    );
    open.send(Msg::Cloud(Cloud::China));
    assert_eq!(open.desk.document.tenant.endpoints, None);
    assert_eq!(open.state.drafts.graph, "https://graph.example");
}

#[test]
fn signing_in_records_the_tenant_in_the_document() {
    let mut open = Open::ready();
    assert!(!open.may_leave());
    open.sign_in(Ok(facts()));
    assert_eq!(open.desk.document.tenant.id, Some(facts().id));
    assert_eq!(open.desk.document.tenant.domain, "contoso.com");
    assert_eq!(open.desk.tenant, Load::Ready(facts()));
    assert!(open.may_leave());
}

#[test]
fn a_device_code_is_shown_with_the_time_it_has_left() {
    let mut open = Open::ready();
    open.send(Msg::Method(SignInMethod::DeviceCode));
    let effects = open.send(Msg::SignIn);
    assert!(runs(&effects, |j| matches!(
        j,
        Job::SignIn {
            method: SignInMethod::DeviceCode,
            ..
        }
    )));
    open.reply(Outcome::SignInPrompt(SignInPrompt::DeviceCode {
        code: "ABCD-EFGH".into(),
        url: "https://login.example/device".into(),
        expires_in_secs: 900,
    }));
    let prompt = open.state.prompt.clone().unwrap();
    let at = |s| Timestamp::from_second(NOW + s).unwrap();
    assert_eq!(prompt.seconds_left(at(0)), Some(900));
    assert_eq!(prompt.seconds_left(at(61)), Some(839));
    assert_eq!(prompt.seconds_left(at(5000)), Some(0));
    assert_eq!(
        open.send(Msg::CopyCode),
        [Effect::CopyText("ABCD-EFGH".into())]
    );
    assert_eq!(
        open.send(Msg::CopyAddress),
        [Effect::CopyText("https://login.example/device".into())]
    );
    assert!(open.desk.tenant.is_running());
}

#[test]
fn a_cancelled_sign_in_leaves_nothing_behind() {
    let mut open = Open::ready();
    open.send(Msg::SignIn);
    open.reply(Outcome::SignInPrompt(SignInPrompt::Browser {
        url: "https://login.example/authorize".into(),
    }));
    let ticket = open.desk.tenant.ticket().unwrap();
    assert_eq!(open.send(Msg::Cancel), [Effect::Cancel(ticket)]);
    assert_eq!(open.state.prompt, None);
    assert_eq!(open.desk.tenant, Load::Idle);
    answer(
        &mut open.state,
        ticket,
        Outcome::SignedIn(Ok(Box::new(facts()))),
        &mut open.desk,
    );
    assert_eq!(open.desk.tenant, Load::Idle);
}

#[test]
fn a_refused_sign_in_shows_the_problem_and_can_be_tried_again() {
    let mut open = Open::ready();
    let problem = Problem::new(ProblemKind::SignIn, "Blocked", "Ask").detail("AADSTS53003");
    open.sign_in(Err(problem.clone()));
    assert_eq!(open.desk.tenant.problem(), Some(&problem));
    assert!(!open.may_leave());
    open.sign_in(Ok(facts()));
    assert!(open.may_leave());
}

#[test]
fn someone_else_signs_in_without_the_name_of_the_last_person() {
    let hint_of = |effects: &[Effect]| {
        effects.iter().find_map(|e| match e {
            Effect::Run(_, Job::SignIn { hint, .. }) => Some(hint.clone()),
            _ => None,
        })
    };
    let mut open = Open::ready();
    open.sign_in(Ok(facts()));
    let again = open.send(Msg::SignIn);
    assert_eq!(
        hint_of(&again),
        Some(Some("ada@contoso.onmicrosoft.com".into()))
    );
    open.reply(Outcome::SignedIn(Ok(Box::new(facts()))));
    let effects = open.send(Msg::SomeoneElse);
    assert!(runs(&effects, |j| *j == Job::SignOut));
    assert_eq!(open.desk.tenant, Load::Idle);
    assert!(!open.may_leave());
    let effects = open.send(Msg::SignIn);
    assert_eq!(hint_of(&effects), Some(None));
}

#[test]
fn another_cloud_ends_the_session_in_this_one() {
    let mut open = Open::ready();
    open.sign_in(Ok(facts()));
    let effects = open.send(Msg::Cloud(Cloud::UsGov));
    assert!(runs(&effects, |j| *j == Job::SignOut));
    assert_eq!(open.desk.tenant, Load::Idle);
    assert_eq!(open.desk.document.tenant.cloud, Cloud::UsGov);
}

#[test]
fn an_edit_while_signing_in_cancels_it() {
    let mut open = Open::ready();
    open.send(Msg::SignIn);
    let ticket = open.desk.tenant.ticket().unwrap();
    let effects = open.send(Msg::ClientId("1".into()));
    assert_eq!(effects, [Effect::Cancel(ticket)]);
}

#[test]
fn another_tenant_than_the_configuration_is_for_needs_a_decision() {
    let mut open = Open::ready();
    let configured = guid("5f0c0000-0000-0000-0000-00000000ffff");
    open.desk.document.tenant.id = Some(configured);
    open.sign_in(Ok(facts()));
    assert_eq!(open.desk.document.tenant.id, Some(configured));
    assert!(!open.may_leave());
    open.send(Msg::UseThisTenant);
    assert_eq!(open.desk.document.tenant.id, Some(facts().id));
    assert!(open.may_leave());
}

#[test]
fn one_may_go_on_without_the_tenant_only_by_saying_so() {
    let mut open = Open::new();
    assert!(!open.may_leave());
    open.send(Msg::Without(true));
    assert!(open.may_leave());
    open.send(Msg::Without(false));
    assert!(!open.may_leave());
}

#[test]
fn reading_the_tenant_again_keeps_the_old_facts_until_the_new_are_here() {
    let mut open = Open::ready();
    open.sign_in(Ok(facts()));
    let effects = open.send(Msg::ReadAgain);
    assert!(runs(&effects, |j| *j == Job::ReadTenant));
    assert_eq!(open.desk.tenant.value(), Some(&facts()));
    open.reply(Outcome::Progress(Progress::default()));
    let mut newer = facts();
    newer.person.roles = Some(Vec::new());
    open.reply(Outcome::Tenant(Ok(Box::new(newer.clone()))));
    assert_eq!(open.desk.tenant, Load::Ready(newer));
}

#[test]
fn a_ca_file_picked_or_typed_is_in_the_document() {
    let mut open = Open::ready();
    open.send(Msg::BrowseCa);
    let ticket = open.state.picking.unwrap();
    answer(
        &mut open.state,
        ticket,
        Outcome::Picked {
            purpose: FilePurpose::CaFile,
            path: Some("proxy.pem".into()),
        },
        &mut open.desk,
    );
    assert_eq!(
        open.desk.document.tenant.ca_file.as_deref(),
        Some("proxy.pem".as_ref())
    );
    open.send(Msg::CaFile(String::new()));
    assert_eq!(open.desk.document.tenant.ca_file, None);
}

#[test]
fn the_fields_show_what_an_opened_document_holds() {
    let mut desk = Desk::default();
    desk.document.tenant = TenantChoice {
        cloud: Cloud::Custom,
        client_id: Some(guid(CLIENT)),
        endpoints: Some(Endpoints {
            login: "https://l.example".into(),
            graph: "https://g.example".into(),
        }),
        ca_file: Some("ca.pem".into()),
        ..TenantChoice::default()
    };
    let mut state = State::default();
    enter(&mut state, &mut desk);
    assert_eq!(state.drafts.client_id, CLIENT);
    assert_eq!(state.drafts.graph, "https://g.example");
    assert_eq!(state.drafts.ca_file, "ca.pem");
    assert_eq!(can_sign_in(&state, &desk), Ok(()));
}

fn headlines(facts: &TenantFacts) -> Vec<String> {
    let now = Timestamp::from_second(NOW).unwrap();
    (notes(facts, now).into_iter())
        .map(|n| n.headline.to_string())
        .collect()
}

#[test]
fn a_healthy_tenant_has_no_findings() {
    assert_eq!(headlines(&facts()), Vec::<String>::new());
}

#[test]
fn a_last_run_of_three_hours_ago_is_a_warning() {
    let mut facts = facts();
    facts.last_sync = Some(Timestamp::from_second(NOW - 3 * 3600 + 1).unwrap());
    assert!(headlines(&facts).is_empty());
    facts.last_sync = Some(Timestamp::from_second(NOW - 3 * 3600).unwrap());
    assert_eq!(headlines(&facts), ["Sync last ran 3 hours ago"]);
    facts.last_sync = Some(Timestamp::from_second(NOW - 72 * 3600).unwrap());
    assert_eq!(headlines(&facts), ["Sync last ran 3 days ago"]);
}

#[test]
fn roles_that_do_not_suffice_point_to_privileged_identity_management() {
    let mut facts = facts();
    facts.person.roles = Some(Vec::new());
    let now = Timestamp::from_second(NOW).unwrap();
    let note = notes(&facts, now).remove(0);
    assert_eq!(note.severity, Severity::Warning);
    assert!(note.remedy.contains("Privileged Identity Management"));
    facts.person.roles = None;
    assert_eq!(headlines(&facts), ["Your roles could not be read"]);
}

#[test]
fn guests_synced_administrators_and_missing_licences_are_named() {
    let mut facts = facts();
    facts.person.guest = true;
    facts.person.synced = true;
    facts.person.sign_in_name = "ada\u{202e}@contoso.com".into();
    facts.writeback_licence = LicenceFinding::Missing;
    let found = headlines(&facts);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|h| !h.contains('\u{202e}')));
}
