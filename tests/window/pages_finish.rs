//! The pages Group writeback, Delegation groups, Review and Apply in each of their states.

mod apply;
mod groups;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::model::document::{
    ConnectorAccount, CredentialRef, DelegationRole, EngineKind, GroupScope,
};
use syncwright::model::snapshot::{Container, ContainerKind, FoundObject, Progress};
use syncwright::model::tenant::{TenantGroup, TenantGroupKind, TenantGroups};
use syncwright::model::words::Arg;
use syncwright::model::{Problem, ProblemKind, ScopeRule, Words};
use syncwright::plan::{
    Action, Finding, Inverse, Place, Plan, PlanReview, Risk, SettingChange, Severity, Step, StepId,
    Topic,
};
use syncwright::ui::pages;
use syncwright::ui::parts::text;
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::{delegation, group_writeback};
use syncwright::wizard::pickers::{ContainerMsg, Place as Container_};
use syncwright::wizard::{Effect, Load, Model, Msg, Page};
use syncwright::work::{ApplyEvent, Job, Outcome, StepState, Ticket};

use crate::samples::{self, dn, guid};
use crate::support::{NARROW, Shown, USUAL, outside, unnamed, window};
use crate::{charts, consent};

/// A model whose jobs are answered by hand.
pub(crate) struct Played {
    /// Boxed: tests hold many of them at once.
    pub(crate) model: Box<Model>,
    jobs: Vec<(Ticket, Job)>,
    stopped: Vec<Ticket>,
}

impl Played {
    pub(crate) fn send(&mut self, msg: Msg) {
        for effect in self.model.update(msg) {
            match effect {
                Effect::Run(ticket, job) => self.jobs.push((ticket, job)),
                Effect::Cancel(ticket) => self.stopped.push(ticket),
                _ => {}
            }
        }
    }

    /// Answers the newest job that `which` recognises.
    fn answer(&mut self, which: fn(&Job) -> bool, outcome: Outcome) {
        let at = self.jobs.iter().rposition(|(_, job)| which(job)).unwrap();
        let (ticket, _) = self.jobs[at];
        self.send(Msg::Work(ticket, Box::new(outcome)));
    }
}

fn draw(played: &mut Played, ui: &mut egui::Ui) {
    let mut said = Vec::new();
    egui::CentralPanel::default().show(ui, |ui| {
        text::page_heading(ui, played.model.page.title(), played.model.page.sentence());
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                pages::show(ui, &played.model, &mut |msg| said.push(msg))
            });
    });
    for msg in said {
        played.send(msg);
    }
}

pub(crate) fn open(size: [f32; 2], look: Look, played: Played) -> Harness<'static, Shown<Played>> {
    window(size, look, played, draw)
}

#[inline(never)]
pub(crate) fn at(page: Page) -> Played {
    let mut model = Model::default();
    model.page = page;
    model.desk = samples::desk();
    let document = &mut model.desk.document;
    document.engine = EngineKind::EntraConnect;
    document.forest[0].connector = Some(ConnectorAccount {
        name: "svc-sync".into(),
        dn: dn("CN=svc-sync,OU=Tier 0,DC=corp,DC=example"),
        guid: None,
        sid: None,
        create: true,
        credential: CredentialRef::KeyStore("syncwright/corp.example/svc-sync".into()),
        grant_rights: true,
    });
    Played {
        model: Box::new(model),
        jobs: Vec::new(),
        stopped: Vec::new(),
    }
}

fn place(at: &str) -> Container_ {
    Container_ {
        dn: dn(at),
        guid: Some(guid(9)),
        kind: ContainerKind::Ou,
    }
}

#[inline(never)]
pub(crate) fn delegation_ready() -> Played {
    let mut played = at(Page::Delegation);
    played.send(Msg::Go(Page::Delegation));
    played.send(Msg::Delegation(delegation::Msg::Switch(true)));
    let ou = place("OU=Tier 0,DC=corp,DC=example");
    played.send(Msg::Delegation(delegation::Msg::Ou(ContainerMsg::Pick(ou))));
    played
}

fn is_look_up(job: &Job) -> bool {
    matches!(job, Job::LookUp { .. })
}

pub(crate) fn group(name: &str) -> FoundObject {
    samples::group(name, GroupScope::Global.security_group_type())
}

#[inline(never)]
fn writeback_ready() -> Played {
    let mut played = at(Page::GroupWriteback);
    played.send(Msg::GroupWriteback(group_writeback::Msg::Switch(true)));
    played.send(Msg::GroupWriteback(group_writeback::Msg::RetryGroups));
    let group = |n, name: &str, kind| TenantGroup {
        id: guid(n),
        name: name.into(),
        description: String::new(),
        kind,
        dynamic: n == 2,
        synced: false,
    };
    let page = TenantGroups {
        groups: vec![
            group(1, "Board", TenantGroupKind::Microsoft365),
            group(
                2,
                "All staff of the northern and southern branches, part time",
                TenantGroupKind::Microsoft365,
            ),
            group(3, "Sales", TenantGroupKind::Security),
        ],
        next: Some("2".into()),
        total: Some(41),
    };
    played.answer(
        |job| matches!(job, Job::TenantGroups { .. }),
        Outcome::Groups(Ok(page)),
    );
    let ou = place("OU=Written,DC=corp,DC=example");
    let pick = group_writeback::Msg::Ou(ContainerMsg::Pick(ou));
    played.send(Msg::GroupWriteback(pick));
    played
}

/// As the plan says it, in every language.
pub(crate) fn words(id: &'static str, args: &[(&'static str, &str)]) -> Words {
    let args = args.iter().map(|(name, text)| (*name, Arg::from(*text)));
    Words::named(id, args.collect())
}

fn step(n: usize, place: Place, sentence: Words) -> Step {
    let may = DelegationRole::Admins.may();
    Step {
        id: StepId(format!("s{n}")),
        place,
        sentence,
        reason: Words::named("plan-delegation-reason", vec![("may", may.into())]),
        risk: if n == 2 {
            Risk::SyncAffecting
        } else {
            Risk::Cosmetic
        },
        inverse: Inverse::Does(words("plan-make-group-undo", &[("what", "ADSyncAdmins")])),
        guards: vec![],
        notes: vec!["sAMAccountName: ADSyncAdmins".into()],
        action: Action::MakeGroup {
            dn: dn("CN=ADSyncAdmins,OU=Tier 0,DC=corp,DC=example"),
            account_name: "ADSyncAdmins".into(),
            scope: GroupScope::DomainLocal,
            description: String::new(),
        },
    }
}

fn review(severity: Severity) -> PlanReview {
    let domain = Place::Domain("corp.example".into());
    let group = vec![
        ("scope", GroupScope::DomainLocal.name().into()),
        ("what", Arg::from("ADSyncAdmins")),
    ];
    PlanReview {
        affected: Default::default(),
        limit: 500,
        plan: Plan {
            version: Plan::VERSION,
            steps: vec![
                step(1, domain.clone(), Words::named("plan-make-group", group)),
                step(2, domain, words("plan-make-ou", &[("what", "Written")])),
                step(
                    3,
                    Place::File,
                    words("plan-write-document", &[("path", "/docs/syncwright.toml")]),
                ),
            ],
        },
        findings: vec![Finding {
            severity,
            topic: Topic::Scope,
            headline: words(
                "plan-container-replaced",
                &[("dn", "OU=Sales,DC=corp,DC=example")],
            ),
            remedy: words("plan-container-advice", &[]),
        }],
        changes: vec![SettingChange {
            topic: Topic::Delegation,
            setting: "Administrators".into(),
            old: None,
            new: Some("ADSyncAdmins".into()),
        }],
    }
}

#[inline(never)]
pub(crate) fn reviewing(answer: Outcome) -> Played {
    let mut played = at(Page::Review);
    let people = ScopeRule {
        dn: dn("OU=People,DC=corp,DC=example"),
        guid: None,
        includes: true,
        why: None,
        until: None,
    };
    let domain = &mut played.model.desk.document.forest[0].domain[0];
    domain.rules.push(people);
    played.send(Msg::Review(
        syncwright::wizard::pages::review::Msg::PathEdited("/docs/syncwright.toml".into()),
    ));
    played.send(Msg::Review(syncwright::wizard::pages::review::Msg::Refresh));
    played.answer(|job| matches!(job, Job::MakePlan { .. }), answer);
    played
}

impl Played {
    pub(crate) fn answer_plan(&mut self, severity: Severity) {
        self.answer(|job| matches!(job, Job::MakePlan { .. }), planned(severity));
    }
}

pub(crate) fn planned(severity: Severity) -> Outcome {
    Outcome::Planned(Ok(Box::new(review(severity))))
}

/// A plan is being made, and the members of the groups to be written back are counted for it.
#[inline(never)]
fn counting() -> Played {
    reviewing(Outcome::Progress(Progress {
        done: 1_240,
        total: Some(4_120),
        what: words("apply-counting-members", &[]),
    }))
}

fn refused() -> Problem {
    Problem::new(
        ProblemKind::AccessDenied,
        "You may not create groups in OU=Tier 0,DC=corp,DC=example",
        "Sign in as somebody who has the right, or have it given to you.",
    )
    .because("The right \"Create child: groups\" is missing")
    .detail("00002098: SecErr: DSID-0, problem 4003")
}

#[inline(never)]
fn applying() -> Played {
    let mut played = reviewing(planned(Severity::Note));
    played.send(Msg::Next);
    played.send(Msg::Review(syncwright::wizard::pages::review::Msg::Consent));
    // It is looked at once more.
    played.answer_plan(Severity::Note);
    let event = |step: &str, state| {
        Outcome::Applying(ApplyEvent {
            step: StepId(step.into()),
            state,
        })
    };
    played.answer(is_apply, event("s1", StepState::Done));
    played.answer(is_apply, event("s2", StepState::Running));
    played
}

#[inline(never)]
fn applied() -> Played {
    let mut played = applying();
    for step in ["s2", "s3"] {
        let done = ApplyEvent {
            step: StepId(step.into()),
            state: StepState::Done,
        };
        played.answer(is_apply, Outcome::Applying(done));
    }
    played.answer(is_apply, ended(Ok(())));
    // The file holds the ids of what the apply found.
    let mut written = played.model.desk.document.clone();
    written.forest[0].domain[0].guid = Some(guid(1));
    let read = Outcome::Opened {
        path: "/docs/syncwright.toml".into(),
        document: Ok(Box::new(written)),
    };
    played.answer(|job| matches!(job, Job::OpenDocument { .. }), read);
    played
}

fn is_apply(job: &Job) -> bool {
    matches!(job, Job::Apply { .. })
}

fn ended(with: Result<(), Problem>) -> Outcome {
    Outcome::Applied {
        journal: "/state/journals/0001.jsonl".into(),
        ended: with,
    }
}

/// What a hostile or merely foreign directory and tenant hold, on each page that shows it.
pub fn hostile(names: &[String]) -> Vec<(&'static str, Model)> {
    let mut writeback = at(Page::GroupWriteback);
    writeback.send(Msg::GroupWriteback(group_writeback::Msg::Switch(true)));
    writeback.send(Msg::GroupWriteback(group_writeback::Msg::RetryGroups));
    let groups = names.iter().enumerate().map(|(n, name)| TenantGroup {
        id: guid(n as u8),
        name: name.clone(),
        description: name.clone(),
        kind: TenantGroupKind::Microsoft365,
        dynamic: false,
        synced: false,
    });
    let page = TenantGroups {
        groups: groups.collect(),
        next: None,
        total: Some(names.len() as u64),
    };
    writeback.answer(
        |job| matches!(job, Job::TenantGroups { .. }),
        Outcome::Groups(Ok(page)),
    );
    let longest = names.iter().max_by_key(|n| n.len()).unwrap();
    let far = Container_ {
        dn: dn("DC=corp,DC=example").child("OU", longest),
        ..place("OU=Written,DC=corp,DC=example")
    };
    let pick = group_writeback::Msg::Ou(ContainerMsg::Pick(far.clone()));
    writeback.send(Msg::GroupWriteback(pick));

    let mut delegation = delegation_ready();
    delegation.send(Msg::Delegation(delegation::Msg::Ou(ContainerMsg::Pick(
        far,
    ))));
    let found = names.iter().map(|n| FoundObject {
        account_name: "ADSyncAdmins".into(),
        ..group(n)
    });
    delegation.answer(is_look_up, Outcome::LookedUp(Ok(found.collect())));

    let mut made = review(Severity::Warning);
    for (step, name) in made.plan.steps.iter_mut().zip(names) {
        step.sentence = format!("Create the group {name}").into();
        step.reason = name.into();
        step.notes = names.iter().map(Into::into).collect();
    }
    let mut problem = refused();
    problem.headline = names.concat().into();
    problem.cause = names.concat().into();
    problem.detail = names.join("\n");
    vec![
        ("writeback", *writeback.model),
        ("delegation", *delegation.model),
        (
            "review",
            *reviewing(Outcome::Planned(Ok(Box::new(made)))).model,
        ),
        ("problem", *reviewing(Outcome::Planned(Err(problem))).model),
    ]
}

/// For the tests of the whole window.
/// Switched off after groups were written, which are found.
#[inline(never)]
fn writeback_goes() -> Played {
    let mut played = writeback_ready();
    let desk = &mut played.model.desk;
    desk.saved = Some(desk.document.clone());
    desk.path = Some("/docs/syncwright.toml".into());
    played.send(Msg::GroupWriteback(group_writeback::Msg::Switch(false)));
    let found = Outcome::FoundWritten(Ok(Box::new(consent::written())));
    played.answer(|job| matches!(job, Job::FindWritten { .. }), found);
    played
}

pub fn models() -> Vec<(&'static str, Model)> {
    let all = all().into_iter();
    all.map(|(name, played)| (name, *played.model)).collect()
}

fn all() -> Vec<(&'static str, Played)> {
    let mut clash = delegation_ready();
    clash.answer(
        is_look_up,
        Outcome::LookedUp(Ok(vec![group("ADSyncAdmins")])),
    );
    let mut checked = delegation_ready();
    checked.answer(is_look_up, Outcome::LookedUp(Ok(Vec::new())));
    checked.answer(
        |job| matches!(job, Job::OwnRights { .. }),
        Outcome::OwnRights(Ok(Vec::new())),
    );
    let mut consent = reviewing(planned(Severity::Warning));
    consent.send(Msg::Next);
    let mut failed = applying();
    failed.answer(is_apply, ended(Err(refused())));
    let mut searching = at(Page::Delegation);
    searching.send(Msg::Delegation(delegation::Msg::Switch(true)));
    searching.send(Msg::Delegation(delegation::Msg::Ou(ContainerMsg::Open)));
    vec![
        ("start_open", charts::begun(1)),
        ("start_many", charts::begun(9)),
        ("delegation_members", charts::members()),
        ("review_impact", charts::changed(true)),
        ("writeback_off", at(Page::GroupWriteback)),
        ("writeback", writeback_ready()),
        ("writeback_goes", writeback_goes()),
        ("delegation", checked),
        ("delegation_clash", clash),
        ("delegation_dialog", searching),
        ("review", reviewing(planned(Severity::Warning))),
        ("review_blocked", reviewing(planned(Severity::Blocks))),
        ("review_counting", counting()),
        ("review_failed", reviewing(Outcome::Planned(Err(refused())))),
        ("review_consent", consent),
        ("apply_idle", at(Page::Apply)),
        ("apply_running", applying()),
        ("apply_failed", failed),
        ("apply_done", applied()),
    ]
}

#[test]
fn nothing_leaves_the_window_and_everything_has_a_name() {
    for size in [NARROW, USUAL] {
        for (name, played) in all() {
            let harness = open(size, Look::Light, played);
            assert_eq!(outside(&harness), Vec::<String>::new(), "{name} {size:?}");
            assert_eq!(unnamed(&harness), Vec::<String>::new(), "{name} {size:?}");
        }
    }
}

#[test]
fn a_read_that_failed_keeps_its_list() {
    let mut played = writeback_ready();
    played.send(Msg::GroupWriteback(group_writeback::Msg::MoreGroups));
    played.answer(
        |job| matches!(job, Job::TenantGroups { .. }),
        Outcome::Groups(Err(refused())),
    );
    assert!(matches!(
        played.model.group_writeback.list.page,
        Load::Failed { .. }
    ));
    let harness = open([1024.0, 3000.0], Look::Light, played);
    harness.get_by_label("Read the groups again");
    harness.get_by_label_contains("3 of 41");
}
