//! Ctrl-C while something is written: the step under way is finished, then it stops.

use tokio_util::sync::CancellationToken;

use super::{Exit, say};
use crate::model::words::say;
use crate::system::signals::presses;

/// Cancelled by the first Ctrl-C. The second one ends the program at once, for a directory that does
/// not answer any more: the journal then holds the step as begun, and `resume` looks how it ended.
pub fn by_ctrl_c() -> CancellationToken {
    let cancel = CancellationToken::new();
    // A system without this signal can only kill the program, which the journal copes with.
    let Ok(mut presses) = presses() else {
        return cancel;
    };
    let asked = cancel.clone();
    tokio::spawn(async move {
        if presses.recv().await.is_none() {
            return;
        }
        asked.cancel();
        say::note(say!("cli-stopping"));
        if presses.recv().await.is_some() {
            #[expect(
                clippy::disallowed_methods,
                reason = "the person asked twice: at once, the journal is kept"
            )]
            std::process::exit(Exit::Stopped as i32);
        }
    });
    cancel
}
