//! The practice servers, on threads of their own that give way to the window: together with the jobs
//! they keep two processors busy, and the window would have to wait for one.
//!
//! Only they give way. What opens the browser is a job, and a program inherits the priority of the
//! thread that starts it.

use thread_priority::{ThreadPriority, ThreadPriorityValue, set_current_thread_priority};
use tokio::runtime::{Builder, Runtime};

use crate::model::Problem;
use crate::model::ports::Result;
use crate::practice::forest::Scenario;
use crate::practice::{self, Practice};

/// Of 100, where 50 is usual: niceness 9 on Linux, "below normal" on Windows.
const BEHIND: u8 = 25;

/// At work until it is dropped.
pub(super) struct Servers {
    pub(super) practice: Practice,
    _threads: Threads,
}

impl Servers {
    pub(super) async fn start(scenario: Scenario) -> Result<Self> {
        let threads = Threads::new().map_err(|e| Problem::internal(e.to_string()))?;
        let started = threads.run(practice::start(scenario)).await;
        Ok(Self {
            practice: started?,
            _threads: threads,
        })
    }
}

/// A runtime that may be dropped within another one.
struct Threads(Option<Runtime>);

impl Threads {
    fn new() -> std::io::Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("practice")
            .on_thread_start(give_way)
            .enable_all()
            .build()?;
        Ok(Self(Some(runtime)))
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl Future<Output = practice::Result<T>> + Send + 'static,
    ) -> Result<T> {
        let Some(runtime) = &self.0 else {
            return Err(Problem::internal("the servers have no threads"));
        };
        match runtime.spawn(work).await {
            Ok(done) => Ok(done?),
            Err(error) => Err(Problem::internal(error.to_string())),
        }
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

fn give_way() {
    let value = ThreadPriorityValue::try_from(BEHIND).map(ThreadPriority::Crossplatform);
    let lowered = value.map(set_current_thread_priority);
    if !matches!(lowered, Ok(Ok(()))) {
        tracing::debug!("practice works at usual priority: {lowered:?}");
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    /// The 19th field of `stat` (proc_pid_stat(5)), counted after the name.
    fn niceness() -> i32 {
        let stat = std::fs::read_to_string("/proc/thread-self/stat").unwrap();
        let after = stat.rsplit_once(") ").unwrap().1;
        after.split(' ').nth(16).unwrap().parse().unwrap()
    }

    #[tokio::test]
    async fn the_servers_give_way_and_the_jobs_do_not() {
        let before = niceness();
        let threads = Threads::new().unwrap();
        let theirs = threads.run(async { Ok(niceness()) }).await.unwrap();
        // A program that was started as a nicer one may not take more.
        assert_eq!((theirs, niceness()), (before.max(9), before));
    }
}
