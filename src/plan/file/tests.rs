use super::*;
use crate::model::document::EngineKind;
use crate::model::words::{Language, speak_here};
use crate::plan::{AffectedObject, Inverse, Risk, Severity, Topic};

const HERE: &str = "/home/anna/syncwright.toml";
const THERE: &str = "/srv/sync/syncwright.toml";

fn write_step(path: &str) -> Step {
    Step {
        id: StepId(format!("write-document:{path}")),
        place: Place::File,
        sentence: words!("plan-write-document", path = path),
        reason: words!("plan-write-document-reason"),
        risk: Risk::SyncAffecting,
        inverse: Inverse::Does(words!("plan-write-document-undo")),
        guards: vec![Guard::File {
            path: path.into(),
            sha256: Some("aa".into()),
        }],
        notes: vec![],
        action: Action::WriteDocument {
            path: path.into(),
            document: Box::new(Document::new(EngineKind::CloudSync)),
        },
    }
}

fn review(path: &str) -> PlanReview {
    let mut affected = Affected::default();
    affected.leaving.add(AffectedObject {
        dn: crate::model::testing::dn("CN=Anna,DC=corp,DC=example"),
        name: "anna\u{202e}".into(),
        guid: None,
        kind: crate::model::snapshot::ObjectKind::User,
        privileged: false,
    });
    PlanReview {
        plan: Plan {
            version: Plan::VERSION,
            steps: vec![write_step(path)],
        },
        findings: vec![Finding {
            severity: Severity::Warning,
            topic: Topic::Scope,
            headline: words!("plan-nothing-in-scope"),
            remedy: words!("plan-nothing-in-scope-advice"),
        }],
        changes: vec![SettingChange {
            topic: Topic::Engine,
            setting: words!("plan-set-engine"),
            old: None,
            new: Some("Microsoft Entra Cloud Sync".into()),
        }],
        affected,
        limit: 500,
    }
}

fn file() -> PlanFile {
    let made = Made {
        seen: "2026-11-30T17:00:00Z".parse().unwrap(),
        cause: Cause::reasoned("CHG-2041").by("anna on laptop"),
        path: HERE.into(),
        document: Document::new(EngineKind::CloudSync),
        before: None,
        repairs: Default::default(),
    };
    PlanFile::new(&review(HERE), made)
}

#[test]
fn a_plan_written_and_read_is_the_same_with_author_reason_time_and_counts() {
    let text = file().text();
    assert!(!text.contains('\u{202e}'), "it is harmless to look at");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["author"], "anna on laptop");
    assert_eq!(json["reason"], "CHG-2041");
    assert_eq!(json["seen"], "2026-11-30T17:00:00Z");
    assert_eq!(json["affected"]["leaving"]["users"], 1);
    assert_eq!(json["hash"], file().plan.hash());
    assert_eq!(PlanFile::read(text.as_bytes()), Ok(file()));
}

#[test]
fn a_plan_is_told_in_the_language_of_who_reads_it() {
    let text = file().text();
    let _speaking = speak_here(Language::German);
    let read = PlanFile::read(text.as_bytes()).unwrap();
    let english = read.plan.steps[0].sentence.english().into_owned();
    assert_ne!(read.plan.steps[0].sentence.show(), english);
    assert_eq!(read.plan.hash(), file().plan.hash());
}

#[test]
fn a_file_with_one_byte_changed_is_refused_whichever_it_is() {
    let text = file().text().into_bytes();
    for at in 0..text.len() {
        for flip in [1, 0x20] {
            let mut other = text.clone();
            other[at] ^= flip;
            let read = PlanFile::read(&other);
            assert!(
                matches!(read, Err(PlanFault::Changed | PlanFault::NoPlan)),
                "byte {at}: {read:?}"
            );
        }
    }
    let cut = &text[..text.len() - 1];
    assert_eq!(PlanFile::read(cut), Err(PlanFault::Changed));
}

#[test]
fn what_is_no_plan_or_of_another_version_is_told_apart() {
    let read = |text: &str| PlanFile::read(text.as_bytes()).unwrap_err();
    assert_eq!(read("version = 1\n"), PlanFault::NoPlan);
    assert_eq!(read("{}"), PlanFault::NoPlan);
    assert_eq!(read("{\"version\":1,\"steps\":[]}"), PlanFault::Unsealed);
    let newer = PlanFile {
        version: 2,
        ..file()
    }
    .text();
    assert_eq!(read(&newer), PlanFault::Newer(2));
    for fault in [PlanFault::NoPlan, PlanFault::Unsealed, PlanFault::Changed] {
        let problem = fault.problem("/x/plan.json");
        assert!(problem.headline.contains("/x/plan.json"), "{problem}");
    }
}

#[test]
fn a_plan_holds_on_another_computer_where_the_document_is_elsewhere() {
    let plan = file().still_holds(&review(THERE), THERE).unwrap();
    assert_eq!(plan, review(THERE).plan);
    let same = file().still_holds(&review(HERE), HERE).unwrap();
    assert_eq!(same.hash(), file().hash);
}

#[test]
fn a_plan_does_not_hold_when_a_condition_a_step_or_who_is_affected_moved() {
    let why = |now: &PlanReview| {
        let problem = file().still_holds(now, HERE).unwrap_err();
        assert_eq!(problem.kind, ProblemKind::Stale);
        problem.cause.english().into_owned()
    };
    let mut now = review(HERE);
    now.plan.steps[0].guards = vec![];
    assert!(why(&now).contains("syncwright.toml"), "{}", why(&now));

    let mut now = review(HERE);
    now.plan.steps.clear();
    assert!(why(&now).contains("nothing is left"), "{}", why(&now));

    let mut now = review(HERE);
    let mut new = write_step(HERE);
    new.id = StepId("make-ou:OU=X".into());
    new.sentence = "Create the OU X".into();
    now.plan.steps.push(new);
    assert!(why(&now).contains("Create the OU X"), "{}", why(&now));

    let mut now = review(HERE);
    now.affected.leaving.users = 4;
    assert!(why(&now).contains('4'), "{}", why(&now));
}

#[test]
fn other_words_for_the_same_deeds_do_not_make_a_plan_old() {
    let mut now = review(HERE);
    now.plan.steps[0].notes = vec!["something else".into()];
    now.findings.clear();
    assert!(file().still_holds(&now, HERE).is_ok());
}
