mod drafts;
mod import;
mod interrupted;

use super::*;
use crate::model::ProblemKind;
use crate::model::document::{Forest, SignIn, TenantChoice, Transport};
use crate::model::snapshot::{BindAs, ConnectSpec};
use crate::wizard::{Effect, Model, Msg as Root, StepStatus};

/// A forest by name, nothing else: enough to make a document somebody's work.
fn document_with_work() -> Document {
    let mut document = Document::new(EngineKind::EntraConnect);
    document.forest.push(Forest {
        name: "corp.example".into(),
        sign_in: SignIn {
            account: "admin@corp.example".into(),
            credential: crate::model::document::CredentialRef::Ask,
        },
        connector: None,
        transport: Transport::Ldaps,
        ca_file: None,
        domain: Vec::new(),
    });
    document
}

fn draft(page: Page) -> Box<DraftFile> {
    Box::new(DraftFile {
        document: document_with_work(),
        page: page.key().into(),
        path: None,
        without_tenant: false,
    })
}

fn journal() -> JournalState {
    JournalState {
        journal: "state/1.journal".into(),
        document: "conf/syncwright.toml".into(),
        started: "2026-03-01T10:00:00Z".parse().unwrap(),
        steps: 9,
        done: 4,
        open: Some("Create the group ADSyncBrowse".into()),
    }
}

struct Window {
    model: Model,
    jobs: Vec<(Ticket, Job)>,
}

impl Window {
    fn opened() -> Self {
        let mut model = Model::default();
        let effects = model.opened(None);
        let mut window = Self {
            model,
            jobs: Vec::new(),
        };
        window.keep(effects);
        window
    }

    fn found(around: Around) -> Self {
        let mut window = Self::opened();
        window.reply(
            |job| matches!(job, Job::LookAround),
            Outcome::LookedAround {
                draft: around.draft,
                recent: around.recent,
                unfinished: around.unfinished,
                newer: around.newer,
            },
        );
        window
    }

    fn keep(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Run(ticket, job) => self.jobs.push((ticket, job)),
                Effect::Cancel(ticket) => self.jobs.retain(|(t, _)| *t != ticket),
                _ => {}
            }
        }
    }

    fn send(&mut self, msg: Msg) -> &mut Self {
        let effects = self.model.update(Root::Start(msg));
        self.keep(effects);
        self
    }

    fn reply(&mut self, which: impl Fn(&Job) -> bool, outcome: Outcome) -> &mut Self {
        let at = (self.jobs.iter())
            .rposition(|(_, job)| which(job))
            .expect("the job was asked for");
        let (ticket, _) = self.jobs.remove(at);
        let effects = self.model.update(Root::Work(ticket, Box::new(outcome)));
        self.keep(effects);
        self
    }

    fn asked_for(&self, which: impl Fn(&Job) -> bool) -> bool {
        self.jobs.iter().any(|(_, job)| which(job))
    }
}

fn opens(job: &Job) -> bool {
    matches!(job, Job::OpenDocument { .. })
}

#[test]
fn setting_up_sync_opens_the_engine_page_with_an_empty_document() {
    let mut window = Window::found(Around::default());
    assert!(window.model.can_leave(Page::Start).is_err());
    window.send(Msg::Choose(Task::SetUp));
    assert_eq!(window.model.page, Page::Engine);
    assert!(window.model.desk.begun);
    assert_eq!(window.model.desk.path, None);
    assert!(window.model.can_leave(Page::Start).is_ok());
}

#[test]
fn an_opened_configuration_is_also_what_stands_on_disk() {
    let mut window = Window::found(Around::default());
    window.send(Msg::PathEdited(" conf/a.toml ".into()));
    window.send(Msg::OpenTyped);
    assert!(window.asked_for(
        |j| matches!(j, Job::OpenDocument { path } if path.to_str() == Some("conf/a.toml"))
    ));
    window.reply(
        opens,
        Outcome::Opened {
            path: "conf/a.toml".into(),
            document: Ok(Box::new(document_with_work())),
        },
    );
    let desk = &window.model.desk;
    assert_eq!(desk.saved.as_ref(), Some(&document_with_work()));
    assert_eq!(desk.document, document_with_work());
    assert_eq!(desk.path.as_deref(), Some("conf/a.toml".as_ref()));
    assert_eq!(window.model.page, Page::Engine);
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_changes_nothing() {
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::Open("bad.toml".into())));
    let problem = Problem::new(
        ProblemKind::Invalid,
        "bad.toml is no configuration",
        "Mend it",
    );
    window.reply(
        opens,
        Outcome::Opened {
            path: "bad.toml".into(),
            document: Err(problem.clone()),
        },
    );
    assert_eq!(window.model.start.opening.problem(), Some(&problem));
    assert_eq!(window.model.page, Page::Start);
    assert!(!window.model.desk.begun);
    window.send(Msg::PathEdited("good.toml".into()));
    assert_eq!(window.model.start.opening.problem(), None);
}

#[test]
fn an_empty_path_is_not_opened() {
    let mut window = Window::found(Around::default());
    window
        .send(Msg::PathEdited("   ".into()))
        .send(Msg::OpenTyped);
    assert!(!window.asked_for(opens));
    assert!(can_open(&window.model.start).is_err());
}

#[test]
fn a_file_picked_in_the_dialog_is_opened_and_a_closed_dialog_changes_nothing() {
    let picks = |job: &Job| matches!(job, Job::PickFile { .. });
    let picked = |path: Option<&str>| Outcome::Picked {
        purpose: FilePurpose::OpenDocument,
        path: path.map(PathBuf::from),
    };
    let mut window = Window::found(Around::default());
    window.send(Msg::Browse).reply(picks, picked(None));
    assert!(!window.asked_for(opens));
    window
        .send(Msg::Browse)
        .reply(picks, picked(Some("x.toml")));
    assert!(window.asked_for(opens));
}

#[test]
fn a_cancelled_opening_is_forgotten_and_its_late_answer_dropped() {
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::Open("slow.toml".into())));
    let (ticket, _) = window.jobs.last().cloned().unwrap();
    window.send(Msg::Cancel);
    assert!(!window.model.start.opening.is_running());
    window.model.update(Root::Work(
        ticket,
        Box::new(Outcome::Opened {
            path: "slow.toml".into(),
            document: Ok(Box::new(document_with_work())),
        }),
    ));
    assert_eq!(window.model.page, Page::Start);
}

#[test]
fn practising_offers_the_practice_tenant_and_forest() {
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::Practise));
    assert!(window.model.start.practice.is_running());
    let tenant = TenantChoice {
        domain: "practice.example".into(),
        ..TenantChoice::default()
    };
    let forest = ConnectSpec {
        domain: "corp.practice.example".into(),
        controllers: vec!["127.0.0.1:1636".into()],
        transport: Transport::Ldaps,
        ca_pem: None,
        sign_in: BindAs::Kerberos,
    };
    window.reply(
        |j| matches!(j, Job::StartPractice),
        Outcome::PracticeStarted(Ok(Box::new((tenant.clone(), forest.clone())))),
    );
    let offer = window.model.desk.practice.as_ref().unwrap();
    assert_eq!((&offer.tenant, &offer.forest), (&tenant, &forest));
    assert_eq!(window.model.desk.document.tenant, tenant);
    assert_eq!(window.model.page, Page::Engine);
    assert!(
        !window.asked_for(|j| matches!(j, Job::SaveDraft { .. })),
        "practice leaves no draft"
    );
}

#[test]
fn practice_that_does_not_start_leaves_the_page_as_it_was() {
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::Practise));
    let problem = Problem::internal("no port");
    window.reply(
        |j| matches!(j, Job::StartPractice),
        Outcome::PracticeStarted(Err(problem.clone())),
    );
    assert_eq!(window.model.start.practice.problem(), Some(&problem));
    assert!(!window.model.desk.begun);
}

/// The draft that was kept last.
fn kept(window: &Window) -> Box<DraftFile> {
    let draft = window.jobs.iter().rev().find_map(|(_, job)| match job {
        Job::SaveDraft { draft } => Some(draft.clone()),
        _ => None,
    });
    draft.unwrap()
}

#[test]
fn beginning_anew_cancels_and_forgets_what_the_pages_were_doing() {
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::SetUp));
    let ticket = window.model.desk.run(Page::Tenant, Job::ReadTenant);
    window.model.desk.tenant.start(ticket);
    window.model.update(Root::Go(Page::Start));
    window.send(Msg::Choose(Task::SetUp));
    assert!(!window.model.desk.is_live(ticket));
    assert_eq!(window.model.desk.tenant, Load::Idle);
}

#[test]
fn a_kept_draft_is_told_to_the_window() {
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::SetUp));
    assert!(!window.model.desk.draft_kept);
    window.reply(
        |j| matches!(j, Job::SaveDraft { .. }),
        Outcome::DraftSaved(Ok(())),
    );
    assert!(window.model.desk.draft_kept);
}

#[test]
fn a_draft_that_could_not_be_kept_is_told_until_it_is() {
    let saves = |job: &Job| matches!(job, Job::SaveDraft { .. });
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::SetUp));
    let full = Problem::new(ProblemKind::Refused, "No room", "Make room");
    window.reply(saves, Outcome::DraftSaved(Err(full.clone())));
    assert_eq!(window.model.desk.draft_problem, Some(full));
    let effects = window.model.update(Root::KeepDraft);
    let [Effect::Run(ticket, Job::SaveDraft { .. })] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    let kept = Outcome::DraftSaved(Ok(()));
    window.model.update(Root::Work(*ticket, Box::new(kept)));
    assert_eq!(window.model.desk.draft_problem, None);
    assert!(window.model.desk.draft_kept);
}

#[test]
fn a_draft_that_could_not_be_deleted_is_told_and_offered_again() {
    let forgets = |job: &Job| matches!(job, Job::ForgetDraft);
    let mut window = Window::found(Around {
        draft: Some(draft(Page::Scope)),
        ..Around::default()
    });
    window
        .send(Msg::Choose(Task::ForgetDraft))
        .send(Msg::Confirm);
    let problem = Problem::new(ProblemKind::Refused, "Cannot delete", "Look at it");
    window.reply(forgets, Outcome::DraftSaved(Err(problem.clone())));
    assert_eq!(window.model.start.around.problem(), Some(&problem));
    window.send(Msg::LookAgain);
    assert!(window.asked_for(|j| matches!(j, Job::LookAround)));
    assert!(!window.model.desk.draft_kept);
}
