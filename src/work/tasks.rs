//! Jobs on tokio: one task a ticket, answers over a channel, a closure that wakes the window.

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, mpsc};

use futures_util::FutureExt as _;
use tokio_util::sync::CancellationToken;

use super::sessions::Sessions;
use super::{Job, Outcome, Runner, Ticket, jobs};
use crate::apply;
use crate::model::Problem;
use crate::model::words::words;
use crate::practice::forest::Scenario;

/// The real runner. Dropping it stops its jobs at their next await.
pub struct Tasks {
    /// Taken when dropped.
    runtime: Option<tokio::runtime::Runtime>,
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
    /// Two worker threads are plenty: jobs wait for the network. `practice` is what the practice
    /// forest will hold.
    pub fn new(practice: Scenario) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("job")
            .enable_all()
            .build()?;
        let (sender, inbox) = mpsc::channel();
        Ok(Self {
            runtime: Some(runtime),
            sessions: Arc::new(Sessions::new(practice, apply::settings::load().settings)),
            wake: Arc::new(|| {}),
            sender,
            inbox,
            live: BTreeMap::new(),
        })
    }
}

impl Tasks {
    /// Called, from any thread, whenever an answer has come.
    #[must_use]
    pub fn waking(mut self, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        self.wake = wake;
        self
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
        let Some(runtime) = &self.runtime else { return };
        let task = runtime.spawn(async move {
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

impl Drop for Tasks {
    /// A browser that was started and does not return must not keep the window open.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(std::time::Duration::from_millis(500));
        }
    }
}

/// A worker's panic is a problem to show, not a page that waits for ever.
fn panicked(payload: &(dyn std::any::Any + Send)) -> Problem {
    let text = payload
        .downcast_ref::<&str>()
        .map(|t| (*t).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| words!("work-stopped-silently").to_string());
    Problem::internal(text)
}
