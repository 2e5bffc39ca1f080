//! Places where tests let the process die, to prove that resume and undo cope with it.
//!
//! In a release build nothing of this is there.

/// Set to N, the process aborts at the N-th point it comes to.
#[cfg(debug_assertions)]
const VARIABLE: &str = "SYNCWRIGHT_TEST_ABORT_AT";

#[cfg(debug_assertions)]
pub(super) fn point() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static PASSED: AtomicUsize = AtomicUsize::new(0);
    let Some(at) = std::env::var(VARIABLE)
        .ok()
        .and_then(|t| t.parse::<usize>().ok())
    else {
        return;
    };
    if PASSED.fetch_add(1, Ordering::SeqCst) + 1 == at {
        std::process::abort();
    }
}

#[cfg(not(debug_assertions))]
pub(super) fn point() {}

#[cfg(test)]
thread_local! {
    static FUSE: std::cell::Cell<Option<usize>> = const { std::cell::Cell::new(None) };
}

/// In unit tests a crash is a panic on this thread after this many more points.
#[cfg(test)]
pub(super) fn light(points: usize) {
    FUSE.set(Some(points));
}

#[cfg(test)]
pub(super) fn put_out() {
    FUSE.set(None);
}

#[cfg(test)]
pub(super) fn burn() {
    match FUSE.get() {
        Some(0) => {
            FUSE.set(None);
            std::panic::resume_unwind(Box::new("crash"));
        }
        Some(n) => FUSE.set(Some(n - 1)),
        None => {}
    }
}

#[cfg(not(test))]
pub(super) fn burn() {}

/// A point for both kinds of test.
pub(super) fn here() {
    burn();
    point();
}
