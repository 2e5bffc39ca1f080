//! The log: what was asked of whom, for those who look for a fault. Nothing, unless `RUST_LOG` asks.
//!
//! Only this program's own lines: libraries log whole requests, and a bind holds its password. Written
//! here, because the crate that does it would make the program larger than it may be.

use std::fmt::{Debug, Write as _};
use std::io::{Write, stderr};
use std::sync::Mutex;

use jiff::Timestamp;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::model::text::inert;

pub(super) fn start() {
    let asked = std::env::var("RUST_LOG").unwrap_or_default();
    if let Some(level) = level(&asked) {
        let to = Mutex::new(stderr());
        // An error means that there is a log already.
        let _ = tracing::subscriber::set_global_default(Lines { level, to });
    }
}

/// `debug`, or `syncwright=debug`.
fn level(asked: &str) -> Option<LevelFilter> {
    let parts = asked
        .split(',')
        .filter_map(|part| match part.split_once('=') {
            Some(("syncwright", level)) => Some(level),
            Some(_) => None,
            None => Some(part),
        });
    let levels = parts.map(str::trim).filter(|level| !level.is_empty());
    levels.filter_map(|level| level.parse().ok()).next_back()
}

/// Each event is one line, whatever the strings of a directory in it hold.
struct Lines<W> {
    level: LevelFilter,
    to: Mutex<W>,
}

impl<W: Write + Send + 'static> Subscriber for Lines<W> {
    fn enabled(&self, of: &Metadata<'_>) -> bool {
        let own = of.target() == "syncwright" || of.target().starts_with("syncwright::");
        own && of.is_event() && *of.level() <= self.level
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(self.level)
    }

    fn event(&self, event: &Event<'_>) {
        let of = event.metadata();
        let mut said = Said::default();
        event.record(&mut said);
        let line = format!(
            "{:.3} {:>5} {}: {}{}",
            Timestamp::now(),
            of.level(),
            of.target(),
            said.message,
            said.fields
        );
        if let Ok(mut to) = self.to.lock() {
            // Where it cannot be written there is nobody to tell.
            let _ = writeln!(to, "{}", inert(&line));
        }
    }

    // No spans are made.
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Said {
    message: String,
    fields: String,
}

impl Visit for Said {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing to a text cannot fail.
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, " {name}={value:?}"),
        };
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn it_is_off_unless_this_program_is_asked_for() {
        for nothing in ["", "hyper=trace", "nonsense"] {
            assert_eq!(level(nothing), None, "{nothing}");
        }
        assert_eq!(level("debug"), Some(LevelFilter::DEBUG));
        assert_eq!(
            level("warn,syncwright=trace,h2=info"),
            Some(LevelFilter::TRACE)
        );
    }

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn logged(events: impl FnOnce()) -> String {
        let kept = Kept::default();
        let log = Lines {
            level: LevelFilter::INFO,
            to: Mutex::new(kept.clone()),
        };
        tracing::subscriber::with_default(log, events);
        let bytes = kept.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn only_events_of_this_program_and_of_the_level_are_written() {
        let text = logged(|| {
            tracing::info!(n = 7, "done");
            tracing::debug!("more than was asked for");
            tracing::info!(target: "ldap3", password = "hunter2", "bind");
        });
        assert!(
            text.ends_with(" INFO syncwright::cli::log::tests: done n=7\n"),
            "{text}"
        );
        assert_eq!(text.lines().count(), 1, "{text}");
    }

    #[test]
    fn whatever_a_name_holds_an_event_is_one_line_that_does_nothing() {
        let name = "OU=a\n2026-12-01 INFO all is well\u{1b}[2J\u{202e}";
        let text = logged(|| {
            tracing::info!(dn = %name, "read {name}");
            tracing::info!("next");
        });
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
        assert!(
            text.contains("⟨U+000A⟩2026-12-01 INFO all is well"),
            "{text}"
        );
    }
}
