use super::*;
use crate::model::document::GroupScope;
use crate::model::words::Words;
use crate::plan::{Inverse, Place, Risk, Step, StepId};
use crate::wizard::pages::samples::{desk, dn};
use crate::wizard::{Model, Msg as Top, Recovery};
use crate::work::{ApplyEvent, JournalState};

const JOURNAL: &str = "/state/journal-1";
const DOCUMENT: &str = "/docs/syncwright.toml";

fn step(name: &str, inverse: Inverse) -> Step {
    Step {
        id: StepId(name.into()),
        place: Place::Domain("corp.example".into()),
        sentence: format!("Create the group {name}").into(),
        reason: Words::default(),
        risk: Risk::Cosmetic,
        inverse,
        guards: vec![],
        notes: vec![],
        action: Action::MakeGroup {
            dn: dn("CN=x,DC=corp,DC=example"),
            account_name: name.into(),
            scope: GroupScope::DomainLocal,
            description: String::new(),
        },
    }
}

fn plan() -> Box<Plan> {
    let does = || Inverse::Does("Delete it".into());
    let never = Inverse::CannotBeUndone("The old password is not known".into());
    Box::new(Plan {
        version: Plan::VERSION,
        steps: vec![step("a", does()), step("b", does()), step("c", never)],
    })
}

fn applying() -> Model {
    let mut model = Model {
        page: Page::Apply,
        desk: desk(),
        ..Model::default()
    };
    begin(
        &mut model.apply,
        (plan(), crate::plan::Cause::default()),
        Path::new(DOCUMENT),
        &mut model.desk,
    );
    model.desk.take_effects();
    model
}

fn ticket(model: &Model) -> Ticket {
    match model.apply.stage {
        Stage::Running { ticket, .. } => ticket,
        _ => panic!("not running: {:?}", model.apply.stage),
    }
}

fn tell(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    let ticket = ticket(model);
    model.update(Top::Work(ticket, Box::new(outcome)))
}

fn event(step: &str, state: StepState) -> Outcome {
    Outcome::Applying(ApplyEvent {
        step: StepId(step.into()),
        state,
    })
}

fn applied(ended: Result<(), Problem>) -> Outcome {
    Outcome::Applied {
        journal: JOURNAL.into(),
        ended,
    }
}

fn jobs(effects: &[Effect]) -> Vec<&Job> {
    let run = effects.iter().filter_map(|e| match e {
        Effect::Run(_, job) => Some(job),
        _ => None,
    });
    run.collect()
}

#[test]
fn each_step_shows_what_was_told_of_it_last() {
    let mut model = applying();
    tell(&mut model, event("a", StepState::Running));
    tell(&mut model, event("a", StepState::Done));
    tell(&mut model, event("b", StepState::Running));
    let words: Vec<String> = model
        .apply
        .rows
        .iter()
        .map(|r| state_words(r.state.as_ref(), true))
        .collect();
    assert_eq!(words, ["Done", "Running", "Waiting"]);
    assert_eq!(model.apply.tally().done, 1);
}

#[test]
fn when_all_is_done_the_written_document_is_read_back() {
    let mut model = applying();
    let effects = tell(&mut model, applied(Ok(())));
    assert!(matches!(model.apply.stage, Stage::Done(Act::Apply)));
    assert_eq!(model.apply.journal, Some(JOURNAL.into()));
    assert!(jobs(&effects).contains(&&Job::ForgetDraft));
    let open = Job::OpenDocument {
        path: DOCUMENT.into(),
    };
    assert!(jobs(&effects).contains(&&open));

    let mut written = model.desk.document.clone();
    written.delegation.nest_in_browse = true;
    let rereading = model.apply.rereading.unwrap();
    let opened = Outcome::Opened {
        path: DOCUMENT.into(),
        document: Ok(Box::new(written.clone())),
    };
    model.update(Top::Work(rereading, Box::new(opened)));
    assert_eq!(model.desk.document, written);
    assert_eq!(model.desk.saved, Some(written));
}

#[test]
fn stop_asks_once_and_hears_how_it_ended() {
    let mut model = applying();
    let running = ticket(&model);
    assert_eq!(
        model.update(Top::Apply(Msg::Stop)),
        [Effect::Cancel(running)]
    );
    assert!(model.update(Top::Apply(Msg::Stop)).is_empty());
    assert!(model.apply.is_running(), "the step under way is finished");
    tell(&mut model, event("a", StepState::Done));
    tell(&mut model, applied(Err(Problem::cancelled("The apply"))));
    assert!(matches!(
        model.apply.stage,
        Stage::Stopped {
            act: Act::Apply,
            ..
        }
    ));
}

#[test]
fn after_a_failure_retry_resumes_the_same_journal() {
    let mut model = applying();
    let problem = Problem::internal("no");
    tell(&mut model, event("a", StepState::Done));
    tell(&mut model, event("b", StepState::Failed(problem.clone())));
    tell(&mut model, applied(Err(problem)));
    let effects = model.update(Top::Apply(Msg::Retry));
    assert_eq!(
        jobs(&effects),
        [&Job::Resume {
            journal: JOURNAL.into()
        }]
    );
    let read = Outcome::JournalRead {
        plan: plan(),
        document: DOCUMENT.into(),
    };
    tell(&mut model, read);
    tell(&mut model, event("a", StepState::Stood));
    assert_eq!(model.apply.rows.len(), 3);
    assert_eq!(model.apply.tally().done, 1);
}

#[test]
fn undo_asks_first_and_names_what_it_cannot_take_back() {
    let mut model = applying();
    for name in ["a", "b", "c"] {
        tell(&mut model, event(name, StepState::Done));
    }
    tell(&mut model, applied(Ok(())));
    assert!(jobs(&model.update(Top::Apply(Msg::AskUndo))).is_empty());
    assert!(model.apply.asking_undo);
    let (can, cannot) = model.apply.undoable();
    assert_eq!(can, 2);
    assert_eq!(cannot[0].id, StepId("c".into()));
    let effects = model.update(Top::Apply(Msg::ConfirmUndo));
    let undo = Job::Undo {
        journal: JOURNAL.into(),
    };
    assert_eq!(jobs(&effects), [&undo]);
}

#[test]
fn an_undo_nobody_asked_for_does_not_run() {
    let mut model = applying();
    tell(&mut model, applied(Ok(())));
    assert!(jobs(&model.update(Top::Apply(Msg::ConfirmUndo))).is_empty());
}

#[test]
fn after_an_undo_the_choices_are_as_they_were_before_the_apply() {
    let mut model = applying();
    let before = model.desk.document.clone();
    tell(&mut model, applied(Ok(())));
    model.desk.document.delegation.nest_in_browse = true;
    model.update(Top::Apply(Msg::AskUndo));
    model.update(Top::Apply(Msg::ConfirmUndo));
    tell(&mut model, event("a", StepState::Undone));
    tell(
        &mut model,
        event("b", StepState::Left("it was changed since".into())),
    );
    let undone = Outcome::Undone {
        journal: JOURNAL.into(),
        ended: Ok(()),
    };
    tell(&mut model, undone);
    let rereading = model.apply.rereading.unwrap();
    let gone = Outcome::Opened {
        path: DOCUMENT.into(),
        document: Err(Problem::internal("not there")),
    };
    model.update(Top::Work(rereading, Box::new(gone)));
    assert_eq!(model.desk.document, before);
    assert_eq!(model.desk.saved, None);
    let tally = model.apply.tally();
    assert_eq!((tally.undone, tally.left), (1, 1));
}

#[test]
fn an_interrupted_apply_is_taken_up_once_its_forest_is_connected() {
    let recovery = Recovery {
        journal: JournalState {
            journal: JOURNAL.into(),
            document: DOCUMENT.into(),
            started: jiff::Timestamp::UNIX_EPOCH,
            steps: 3,
            done: 1,
            open: None,
        },
        way: RecoveryWay::Undo,
    };
    let mut model = Model {
        desk: desk(),
        ..Model::default()
    };
    let forests = std::mem::take(&mut model.desk.forests);
    model.desk.recovery = Some(recovery);
    enter(&mut model.apply, &mut model.desk);
    assert!(!model.apply.is_running(), "no forest is connected yet");
    model.desk.forests = forests;
    enter(&mut model.apply, &mut model.desk);
    assert!(matches!(
        model.apply.stage,
        Stage::Running { act: Act::Undo, .. }
    ));
    assert_eq!(model.desk.recovery, None);
}

#[test]
fn closing_while_it_runs_asks_and_can_stop_first() {
    let mut model = applying();
    let running = ticket(&model);
    assert!(model.update(Top::CloseAsked).is_empty());
    assert!(model.apply.asked_to_close);
    model.update(Top::Apply(Msg::KeepRunning));
    assert!(!model.apply.asked_to_close);
    model.update(Top::CloseAsked);
    let effects = model.update(Top::Apply(Msg::StopAndClose));
    assert_eq!(effects, [Effect::Cancel(running)]);
    let effects = tell(&mut model, applied(Err(Problem::cancelled("The apply"))));
    assert!(effects.contains(&Effect::CloseWindow));
}

#[test]
fn no_other_page_opens_while_it_runs() {
    let mut model = applying();
    model.update(Top::Go(Page::Start));
    model.update(Top::Back);
    assert_eq!(model.page, Page::Apply);
}

#[test]
fn the_report_goes_beside_the_document_in_the_form_chosen() {
    let mut model = applying();
    tell(&mut model, applied(Ok(())));
    assert_eq!(model.apply.report.path, "/docs/syncwright.report.html");
    model.update(Top::Apply(Msg::ReportForm(ReportForm::Markdown)));
    assert_eq!(model.apply.report.path, "/docs/syncwright.report.md");
    model.update(Top::Apply(Msg::ReportPathEdited("/x/r.md".into())));
    model.update(Top::Apply(Msg::ReportForm(ReportForm::Html)));
    assert_eq!(model.apply.report.path, "/x/r.md", "a typed path stays");
    let effects = model.update(Top::Apply(Msg::SaveReport));
    assert!(matches!(
        jobs(&effects)[..],
        [Job::SaveReport {
            form: ReportForm::Html,
            ..
        }]
    ));
}

#[test]
fn a_step_that_was_running_when_the_worker_died_is_not_called_done() {
    let mut model = applying();
    tell(&mut model, event("a", StepState::Running));
    tell(&mut model, Outcome::Failed(Problem::internal("died")));
    let words = state_words(model.apply.rows[0].state.as_ref(), false);
    assert!(words.starts_with("Interrupted"), "{words}");
    assert_eq!(model.apply.tally().done, 0);
}

#[test]
fn an_apply_that_could_not_begin_offers_the_way_back_and_no_undo() {
    let mut model = applying();
    let locked = Problem::new(crate::model::ProblemKind::Busy, "In use", "Wait.");
    let told = Outcome::Applied {
        journal: PathBuf::new(),
        ended: Err(locked),
    };
    let ticket = ticket(&model);
    model.update(Top::Work(ticket, Box::new(told)));
    assert!(model.apply.has_begun_nothing());
    model.update(Top::Apply(Msg::AskUndo));
    assert!(!model.apply.asking_undo);
    model.update(Top::Apply(Msg::Retry));
    assert_eq!(model.page, Page::Review);
}
