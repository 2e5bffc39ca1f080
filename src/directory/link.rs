//! One domain's connection over time: made when needed, made anew when lost, at the next controller.

use std::sync::Arc;

use tokio::sync::Mutex;

use crate::model::snapshot::TestStage;
use crate::model::words::{Words, words};
use crate::model::{Entry, Problem, ProblemKind};

use super::dial::{Place, Steps, Target, dial};
use super::error::{DirectoryError, Failure};
use super::wire::{Line, Query, RootDse, Write};

pub(super) struct Link {
    target: Target,
    /// As typed; empty: found by DNS each time.
    typed: Vec<String>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    line: Option<Arc<Line>>,
    /// Where the present or last line led.
    place: Option<Place>,
}

impl Link {
    /// Not connected yet: the first use does it.
    pub(super) fn new(target: Target, typed: Vec<String>) -> Self {
        Self {
            target,
            typed,
            state: Mutex::default(),
        }
    }

    /// Connects now and reports each stage.
    pub(super) async fn open(&self, steps: &mut Steps<'_>) -> Result<Arc<Line>, Problem> {
        let mut state = self.state.lock().await;
        self.reconnect(&mut state, steps).await
    }

    /// Is there a connection, or can it be made?
    pub(super) async fn is_open(&self) -> bool {
        let line = self.line().await;
        line.inspect_err(|failure| tracing::debug!("no further connection: {failure}"))
            .is_ok()
    }

    /// Another connection to the same domain, for work in parallel.
    pub(super) async fn again(&self) -> Self {
        let place = self.state.lock().await.place.clone();
        let mut typed: Vec<String> = place.iter().map(Place::to_string).collect();
        typed.extend(self.typed.iter().cloned());
        Self::new(self.target.clone(), typed)
    }

    pub(super) fn target(&self) -> &Target {
        &self.target
    }

    pub(super) fn typed(&self) -> &[String] {
        &self.typed
    }

    async fn reconnect(
        &self,
        state: &mut State,
        steps: &mut Steps<'_>,
    ) -> Result<Arc<Line>, Problem> {
        let places = self.places(state.place.as_ref(), steps).await?;
        let mut last = Problem::internal("no domain controller to connect to");
        for (index, place) in places.iter().enumerate() {
            match dial(&self.target, place, steps).await {
                Ok(line) => {
                    let line = Arc::new(line);
                    state.place = Some(place.clone());
                    state.line = Some(line.clone());
                    return Ok(line);
                }
                // A refused password is not tried elsewhere: each try counts towards a lockout.
                Err(problem) if is_of_this_controller(&problem) && index + 1 < places.len() => {
                    last = problem;
                }
                Err(problem) => {
                    last = problem;
                    break;
                }
            }
        }
        Err(last)
    }

    /// The controllers in the order to try; after a loss the one that was lost comes last.
    async fn places(
        &self,
        lost: Option<&Place>,
        steps: &mut Steps<'_>,
    ) -> Result<Vec<Place>, Problem> {
        let mut places = if self.typed.is_empty() {
            steps.run(TestStage::Name, self.found()).await?
        } else {
            let parse = |text: &String| Place::parse(text, self.target.transport);
            match self.typed.iter().map(parse).collect() {
                Ok(places) => places,
                Err(problem) => {
                    let refused = async { Err(problem) };
                    return steps.run(TestStage::Name, refused).await;
                }
            }
        };
        if let Some(at) = lost.and_then(|l| places.iter().position(|p| p == l)) {
            places.rotate_left(at + 1);
        }
        Ok(places)
    }

    async fn found(&self) -> Result<(Vec<Place>, Words), Problem> {
        let found = self.target.names.controllers(&self.target.domain).await?;
        let hosts: Vec<String> = found.into_iter().map(|c| c.host).collect();
        let place = |host: &String| Place {
            host: host.clone(),
            port: self.target.transport.port(),
        };
        let places = hosts.iter().map(place).collect();
        Ok((places, words!("directory-dns-names", hosts = hosts)))
    }

    /// The live connection, or a new one.
    async fn line(&self) -> Result<Arc<Line>, Failure> {
        let mut state = self.state.lock().await;
        if let Some(line) = state.line.as_ref().filter(|line| !line.is_closed()) {
            return Ok(line.clone());
        }
        let mut silent = |_| {};
        self.reconnect(&mut state, &mut Steps::new(&mut silent))
            .await
            .map_err(|problem| Failure::Told(Box::new(problem)))
    }

    /// Not used again: the next request connects anew.
    async fn discard(&self, bad: &Arc<Line>) {
        let mut state = self.state.lock().await;
        if state
            .line
            .as_ref()
            .is_some_and(|line| Arc::ptr_eq(line, bad))
        {
            state.line = None;
        }
    }

    /// The root entry of the controller in use.
    pub(super) async fn root(&self) -> Result<RootDse, Problem> {
        let connecting = words!("directory-doing-connect");
        let frame = |f| DirectoryError::new(connecting, &self.target.domain, f);
        let line = self.line().await.map_err(frame)?;
        line.root
            .clone()
            .ok_or_else(|| Problem::internal("a connection without root entry"))
    }

    /// Reads; a connection lost in the middle is made anew once and the whole search repeated.
    pub(super) async fn search(
        &self,
        what: &Words,
        query: &Query,
    ) -> Result<Vec<Entry>, DirectoryError> {
        let mut tries = 0;
        loop {
            let frame = |server: &str, f| DirectoryError::new(what.clone(), server, f);
            let line = match self.line().await {
                Ok(line) => line,
                Err(failure) => return Err(frame(&self.target.domain, failure)),
            };
            match line.search(query).await {
                Ok(entries) => return Ok(entries),
                Err(failure) if failure.is_lost() && tries == 0 => {
                    tries += 1;
                    self.discard(&line).await;
                }
                Err(failure) => {
                    if matches!(
                        failure,
                        Failure::Lost(_) | Failure::TimedOut(_) | Failure::TooLarge(_)
                    ) {
                        self.discard(&line).await;
                    }
                    return Err(frame(&line.server(), failure));
                }
            }
        }
    }

    /// The one entry of a base search; `None`: it does not exist or cannot be seen.
    pub(super) async fn entry(
        &self,
        what: &Words,
        query: &Query,
    ) -> Result<Option<Entry>, DirectoryError> {
        match self.search(what, query).await {
            Ok(entries) => Ok(entries.into_iter().next()),
            Err(error) if error.failure.is_absent() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Changes something, once. Where the answer was lost it is not sent again.
    pub(super) async fn write(&self, what: &Words, write: &Write) -> Result<(), Problem> {
        let frame = |server: &str, f| Problem::from(DirectoryError::new(what.clone(), server, f));
        let line = match self.line().await {
            Ok(line) => line,
            Err(failure) => return Err(frame(&self.target.domain, failure)),
        };
        match line.write(write).await {
            Ok(()) => Ok(()),
            Err(failure @ (Failure::Lost(_) | Failure::TimedOut(_))) => {
                self.discard(&line).await;
                Err(Problem::new(
                    ProblemKind::Unreachable,
                    words!("directory-unsure", what = what),
                    words!("directory-unsure-advice"),
                )
                .because(words!("directory-unsure-cause", server = line.server()))
                .detail(failure.to_string()))
            }
            Err(failure) => Err(frame(&line.server(), failure)),
        }
    }
}

/// Another controller of the domain may do better.
fn is_of_this_controller(problem: &Problem) -> bool {
    matches!(
        problem.kind,
        ProblemKind::Unreachable | ProblemKind::TimedOut | ProblemKind::NotFound
    )
}
