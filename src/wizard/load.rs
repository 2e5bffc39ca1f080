//! Something that is read from outside: not asked for, on its way, here, or failed.

use crate::model::Problem;
use crate::model::snapshot::Progress;
use crate::work::Ticket;

/// While it is read again the old value stays visible, so that a page does not blink.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Load<T> {
    #[default]
    Idle,
    Running {
        ticket: Ticket,
        progress: Progress,
        previous: Option<T>,
    },
    Ready(T),
    Failed {
        problem: Problem,
        previous: Option<T>,
    },
}

impl<T> Load<T> {
    /// Starts (again), keeping what is known.
    pub fn start(&mut self, ticket: Ticket) {
        let previous = std::mem::take(self).into_value();
        *self = Self::Running {
            ticket,
            progress: Progress::default(),
            previous,
        };
    }

    pub fn finish(&mut self, result: Result<T, Problem>) {
        let previous = std::mem::take(self).into_value();
        *self = match result {
            Ok(value) => Self::Ready(value),
            Err(problem) => Self::Failed { problem, previous },
        };
    }

    /// Cancelled: back to what was known, or to nothing.
    pub fn cancel(&mut self) {
        *self = std::mem::take(self)
            .into_value()
            .map_or(Self::Idle, Self::Ready);
    }

    pub fn progress(&mut self, now: Progress) {
        if let Self::Running { progress, .. } = self {
            *progress = now;
        }
    }

    /// The newest value known, also while reading again or after a failure.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Running { previous, .. } | Self::Failed { previous, .. } => previous.as_ref(),
            Self::Idle => None,
        }
    }

    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Running { previous, .. } | Self::Failed { previous, .. } => previous,
            Self::Idle => None,
        }
    }

    pub fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Running { ticket, .. } => Some(*ticket),
            _ => None,
        }
    }

    pub fn is_running(&self) -> bool {
        self.ticket().is_some()
    }

    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Failed { problem, .. } => Some(problem),
            _ => None,
        }
    }
}
