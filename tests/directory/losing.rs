//! Losing a connection: reads go on elsewhere, writes are never sent twice, waits end.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use syncwright::model::ProblemKind;
use syncwright::model::ports::{Change, Directory, SearchScope};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::both;
use crate::site::{Site, attempt, attempt_with, options, shaken};

/// A road to a controller that can be closed, at once or after so many bytes of answers.
struct Road {
    address: String,
    open: watch::Sender<bool>,
    budget: Arc<AtomicUsize>,
    /// Bytes of requests that came through.
    asked: Arc<AtomicUsize>,
}

impl Road {
    async fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (open, gate) = watch::channel(true);
        let budget = Arc::new(AtomicUsize::new(usize::MAX));
        let asked = Arc::new(AtomicUsize::new(0));
        let (target, limit, counter) = (target.to_owned(), budget.clone(), asked.clone());
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                if !*gate.borrow() {
                    continue;
                }
                let (target, gate) = (target.clone(), gate.clone());
                tokio::spawn(carry(client, target, gate, limit.clone(), counter.clone()));
            }
        });
        Self {
            address,
            open,
            budget,
            asked,
        }
    }

    fn close(&self) {
        self.open.send_replace(false);
    }

    /// Closes once so many further bytes of answers went through.
    fn close_after(&self, bytes: usize) {
        self.budget.store(bytes, Ordering::SeqCst);
    }
}

async fn carry(
    mut client: TcpStream,
    target: String,
    mut gate: watch::Receiver<bool>,
    budget: Arc<AtomicUsize>,
    asked: Arc<AtomicUsize>,
) {
    let mut server = TcpStream::connect(target).await.unwrap();
    let (mut up, mut down) = ([0; 4096], [0; 4096]);
    loop {
        tokio::select! {
            read = client.read(&mut up) => match read {
                Ok(n) if n > 0 => {
                    asked.fetch_add(n, Ordering::SeqCst);
                    if server.write_all(&up[..n]).await.is_err() { return }
                }
                _ => return,
            },
            read = server.read(&mut down) => match read {
                Ok(n) if n > 0 => {
                    let left = budget.load(Ordering::SeqCst);
                    if left < n { return }
                    if left != usize::MAX { budget.store(left - n, Ordering::SeqCst) }
                    if client.write_all(&down[..n]).await.is_err() { return }
                }
                _ => return,
            },
            () = closed(&mut gate) => return,
        }
    }
}

both!(after_a_loss_reading_goes_on_at_the_next_controller, next);
async fn next(site: &Site) {
    let (first, second) = (Road::to(&site.ldaps).await, Road::to(&site.ldaps).await);
    let mut spec = site.spec();
    spec.controllers = vec![first.address.clone(), second.address.clone()];
    let session = attempt(&spec).await.1.unwrap();
    let anna = site.account("anna");
    // A forest of several domains looks for the others at every controller typed.
    let before = second.asked.load(Ordering::SeqCst);
    assert!(session.read(&anna, &["cn"]).await.unwrap().is_some());
    assert_eq!(second.asked.load(Ordering::SeqCst), before);
    first.close();
    assert!(session.read(&anna, &["cn"]).await.unwrap().is_some());
    assert!(second.asked.load(Ordering::SeqCst) > before);
}

both!(a_read_cut_in_the_middle_is_repeated_whole, cut);
async fn cut(site: &Site) {
    let (first, second) = (Road::to(&site.ldaps).await, Road::to(&site.ldaps).await);
    let mut spec = site.spec();
    spec.controllers = vec![first.address.clone(), second.address.clone()];
    let session = attempt(&spec).await.1.unwrap();
    let all = |session: syncwright::directory::Session| {
        let head = site.head();
        async move {
            session
                .search(
                    &head,
                    SearchScope::Subtree,
                    "(objectClass=*)",
                    &["objectClass", "description"],
                )
                .await
        }
    };
    let whole = all(session.clone()).await.unwrap();
    first.close_after(8000);
    let again = all(session.clone()).await.unwrap();
    assert_eq!(again.len(), whole.len());
    assert!(second.asked.load(Ordering::SeqCst) > 0);
    second.close_after(8000);
    let problem = all(session).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Unreachable, "{problem}");
}

both!(
    a_change_whose_answer_was_lost_is_not_sent_again,
    lost_answer
);
async fn lost_answer(site: &Site) {
    let (first, second) = (Road::to(&site.ldaps).await, Road::to(&site.ldaps).await);
    let mut spec = site.spec();
    spec.controllers = vec![first.address.clone(), second.address.clone()];
    let session = attempt(&spec).await.1.unwrap();
    let before = second.asked.load(Ordering::SeqCst);
    first.close_after(0);
    let note = Change::Replace("description".into(), vec![b"An account in order".to_vec()]);
    let problem = session
        .modify(&site.account("anna"), std::slice::from_ref(&note))
        .await
        .unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Unreachable);
    assert!(problem.headline.contains("not known"), "{problem}");
    assert_eq!(
        second.asked.load(Ordering::SeqCst),
        before,
        "nothing was sent elsewhere"
    );
    session
        .modify(&site.account("anna"), &[note])
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_controller_killed_in_the_middle_ends_the_read_with_words() {
    let shaken = shaken().await;
    let (samba, site) = &*shaken;
    let session = site.session().await;
    samba.run("kill", &[]);
    let problem = session.children(&site.head()).await.unwrap_err();
    samba.run("start", &[]);
    assert_eq!(problem.kind, ProblemKind::Unreachable, "{problem}");
    assert!(!problem.remedy.is_empty());
    let back = session.children(&site.head()).await.unwrap();
    assert!(
        !back.is_empty(),
        "the session came back with the controller"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_controller_that_hangs_is_not_waited_for_without_end() {
    let shaken = shaken().await;
    let (samba, site) = &*shaken;
    let mut options = options();
    options.timing.operation = Duration::from_millis(700);
    let session = attempt_with(&site.spec(), options).await.1.unwrap();
    samba.run("pause", &[]);
    let done = session.children(&site.head()).await;
    samba.run("resume", &[]);
    let problem = done.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::TimedOut, "{problem}");
    assert!(session.children(&site.head()).await.is_ok(), "usable again");
}

async fn closed(gate: &mut watch::Receiver<bool>) {
    // A dropped sender means that the test is over.
    let _ = gate.wait_for(|open| !open).await;
}
