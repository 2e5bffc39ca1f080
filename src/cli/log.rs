//! The log: what was asked of whom, for those who look for a fault. Nothing, unless `RUST_LOG` asks.
//!
//! Only this program's own lines: libraries log whole requests, and a bind holds its password.

use std::io::{Error, ErrorKind, Write, stderr};

use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;

use crate::model::text::inert;

pub(super) fn start() {
    let asked = std::env::var("RUST_LOG").unwrap_or_default();
    let Some(level) = level(&asked) else {
        return;
    };
    let own = Targets::new().with_target("syncwright", level);
    let lines = fmt::layer()
        .with_ansi(false)
        .with_writer(|| Inert(stderr()));
    let log = tracing_subscriber::registry().with(lines.with_filter(own));
    // An error means that there is a log already.
    let _ = tracing::subscriber::set_global_default(log);
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
    levels.filter_map(|level| level.parse().ok()).last()
}

/// Each event comes as one piece and is one line, whatever the strings of a directory in it hold.
struct Inert<W>(W);

impl<W: Write> Write for Inert<W> {
    fn write(&mut self, event: &[u8]) -> std::io::Result<usize> {
        let text = std::str::from_utf8(event).map_err(|e| Error::new(ErrorKind::InvalidData, e))?;
        let line = format!("{}\n", inert(text.trim_end_matches('\n')));
        self.0.write_all(line.as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

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

    #[test]
    fn whatever_a_name_holds_an_event_is_one_line_that_does_nothing() {
        let kept = Kept::default();
        let writer = kept.clone();
        let lines = fmt::layer()
            .with_ansi(false)
            .with_writer(move || Inert(writer.clone()));
        let log = tracing_subscriber::registry().with(lines);
        tracing::subscriber::with_default(log, || {
            let name = "OU=a\n2026-12-01 INFO all is well\u{1b}[2J\u{202e}";
            tracing::info!(dn = %name, "read {name}");
            tracing::info!("next");
        });
        let text = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
        assert!(
            text.contains("⟨U+000A⟩2026-12-01 INFO all is well"),
            "{text}"
        );
    }
}
