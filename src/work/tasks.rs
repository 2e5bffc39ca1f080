//! Jobs on tokio: one task a ticket, answers over a channel, a closure that wakes the window.

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, mpsc};

use futures_util::FutureExt as _;
use tokio_util::sync::CancellationToken;

use super::sessions::Sessions;
use super::{Job, Outcome, Runner, Ticket, jobs};
use crate::model::Problem;

/// The real runner. Dropping it stops its jobs at their next await.
pub struct Tasks {
    runtime: tokio::runtime::Runtime,
    sessions: Arc<Sessions>,
    wake: Arc<dyn Fn() + Send + Sync>,
    sender: mpsc::Sender<(Ticket, Outcome)>,
    inbox: mpsc::Receiver<(Ticket, Outcome)>,
    live: BTreeMap<Ticket, Live>,
}

struct Live {
    stop: CancellationToken,
    task: tokio::task::AbortHandle,
    /// A job that writes is asked to stop between two steps; it is never torn off.
    writes: bool,
}

/// How a job reports while it runs.
#[derive(Clone)]
pub(super) struct Reporter {
    ticket: Ticket,
    sender: mpsc::Sender<(Ticket, Outcome)>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Reporter {
    pub(super) fn send(&self, outcome: Outcome) {
        // The window may be gone: then nobody waits for the answer.
        if self.sender.send((self.ticket, outcome)).is_ok() {
            (self.wake)();
        }
    }
}

impl Tasks {
    /// Two worker threads are plenty: jobs wait for the network.
    pub fn new(wake: Arc<dyn Fn() + Send + Sync>) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("job")
            .enable_all()
            .build()?;
        let (sender, inbox) = mpsc::channel();
        Ok(Self {
            runtime,
            sessions: Arc::default(),
            wake,
            sender,
            inbox,
            live: BTreeMap::new(),
        })
    }
}

impl Runner for Tasks {
    fn start(&mut self, ticket: Ticket, job: Job) {
        let reporter = Reporter {
            ticket,
            sender: self.sender.clone(),
            wake: Arc::clone(&self.wake),
        };
        let stop = CancellationToken::new();
        let writes = jobs::writes(&job);
        let work = jobs::run(
            job,
            Arc::clone(&self.sessions),
            reporter.clone(),
            stop.clone(),
        );
        let task = self.runtime.spawn(async move {
            let ended = AssertUnwindSafe(work).catch_unwind().await;
            reporter.send(ended.unwrap_or_else(|payload| Outcome::Failed(panicked(&*payload))));
        });
        self.live.insert(
            ticket,
            Live {
                stop,
                task: task.abort_handle(),
                writes,
            },
        );
    }

    fn cancel(&mut self, ticket: Ticket) {
        let Some(live) = self.live.get(&ticket) else {
            return;
        };
        live.stop.cancel();
        if !live.writes {
            live.task.abort();
            self.live.remove(&ticket);
        }
    }

    fn try_recv(&mut self) -> Option<(Ticket, Outcome)> {
        let (ticket, outcome) = self.inbox.try_recv().ok()?;
        if outcome.is_last() {
            self.live.remove(&ticket);
        }
        Some((ticket, outcome))
    }
}

/// A worker's panic is a problem to show, not a page that waits for ever.
fn panicked(payload: &(dyn std::any::Any + Send)) -> Problem {
    let text = payload
        .downcast_ref::<&str>()
        .map(|t| (*t).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "a worker stopped without a message".into());
    Problem::internal(text)
}
