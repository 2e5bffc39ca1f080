//! Applies that were interrupted.

use super::*;

#[test]
fn an_interrupted_apply_is_taken_up_where_the_forests_are_connected() {
    let mut window = Window::found(Around {
        unfinished: vec![journal()],
        ..Around::default()
    });
    window.send(Msg::Choose(Task::Recover(
        Box::new(journal()),
        RecoveryWay::Undo,
    )));
    window.reply(
        opens,
        Outcome::Opened {
            path: "conf/syncwright.toml".into(),
            document: Ok(Box::new(document_with_work())),
        },
    );
    assert_eq!(window.model.page, Page::Directory);
    assert_eq!(window.model.desk.document, document_with_work());
    assert_eq!(
        window.model.desk.recovery,
        Some(Recovery {
            journal: journal(),
            way: RecoveryWay::Undo
        })
    );
}

fn journal_of(number: u8, document: &str) -> JournalState {
    JournalState {
        journal: format!("state/{number}.journal").into(),
        document: document.into(),
        ..journal()
    }
}

#[test]
fn every_interrupted_apply_is_offered_and_the_newest_of_a_document_comes_first() {
    let around = Around {
        unfinished: vec![
            journal_of(1, "a.toml"),
            journal_of(2, "b.toml"),
            journal_of(3, "a.toml"),
        ],
        ..Around::default()
    };
    let offered: Vec<_> = around
        .interrupted()
        .map(|(j, waits)| (j.journal.to_str().unwrap(), waits))
        .collect();
    assert_eq!(
        offered,
        [
            ("state/3.journal", false),
            ("state/2.journal", false),
            ("state/1.journal", true)
        ]
    );
    let newer = Around {
        newer: vec![NewerJournal {
            document: "b.toml".into(),
            problem: Problem::new(ProblemKind::Invalid, "Of a newer version", "Take that"),
        }],
        ..around
    };
    let waiting: Vec<_> = newer.interrupted().map(|(_, waits)| waits).collect();
    assert_eq!(waiting, [false, true, true]);
}

#[test]
fn an_interrupted_apply_is_closed_only_when_confirmed_and_the_others_are_looked_for_again() {
    let closes = |job: &Job| matches!(job, Job::CloseJournal { .. });
    let mut window = Window::found(Around {
        unfinished: vec![journal_of(1, "a.toml"), journal()],
        ..Around::default()
    });
    window.send(Msg::Choose(Task::Close(Box::new(journal()))));
    let asked = window.model.start.asked.as_ref().map(|q| q.loss);
    assert_eq!(asked, Some(Loss::Interrupted));
    assert!(!window.asked_for(closes));
    window.send(Msg::Confirm);
    let stuck = Problem::new(ProblemKind::Busy, "The journal is in use", "Wait");
    window.reply(closes, Outcome::JournalClosed(Err(stuck.clone())));
    assert_eq!(window.model.start.around.problem(), Some(&stuck));
    window
        .send(Msg::Choose(Task::Close(Box::new(journal()))))
        .send(Msg::Confirm);
    window.reply(closes, Outcome::JournalClosed(Ok(())));
    assert!(window.asked_for(|j| matches!(j, Job::LookAround)));
}

#[test]
fn an_interrupted_first_apply_whose_file_was_never_written_can_still_be_resumed() {
    let mut window = Window::found(Around {
        unfinished: vec![journal()],
        ..Around::default()
    });
    window.send(Msg::Choose(Task::Recover(
        Box::new(journal()),
        RecoveryWay::Resume,
    )));
    window.reply(
        opens,
        Outcome::Opened {
            path: "conf/syncwright.toml".into(),
            document: Err(Problem::new(ProblemKind::NotFound, "No such file", "Look")),
        },
    );
    assert_eq!(window.model.page, Page::Directory);
    assert!(window.model.desk.recovery.is_some());
    assert_eq!(window.model.start.opening.problem(), None);
}
