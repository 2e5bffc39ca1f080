"""What is in the way of an apply and of its undo: a lock of another computer, a lock that a process of
this computer left, a journal that a newer version wrote.

At "locked", "refused", "undone" and "newer-gone" the test does what belongs there. The journals of the
window are its own: the one of a newer version is made here.
"""

import glob
import os
import sys

from returning import OUT, agree, apply, meanwhile, review, run, sign_in

JOURNALS = os.path.join(os.environ["XDG_STATE_HOME"], "syncwright/journal")
LATER = os.path.join(JOURNALS, "29991231T235959Z-ffffffffffff.jsonl")
NEWER = "was written by a newer version of Syncwright"
ADVICE = "Go on or undo with the version that wrote it"


def walk(windows):
    w = windows.another()
    sign_in(w)
    act = locked(w, review(w))
    # What the dead process left is taken over.
    apply(w, act)
    w.picture(OUT, "applied")
    newer(windows, w)


def locked(w, act):
    """Somebody on another computer writes: who and since when is said, and how to break the lock."""
    meanwhile("locked")
    agree(w, act)
    for says in ("is being written by another run of Syncwright", "otto on another-computer", "since 2026-11-30 17:00", "syncwright unlock", "held-by.lock"):
        w.wait(says, contains=True)
    w.wait("Nothing was begun", contains=True)
    assert w.find("To the overview", "push button") is None, "it was carried out"
    w.picture(OUT, "locked")
    meanwhile("refused")
    w.click("Back to Review", "push button")
    w.wait("Review", "heading")
    return w.name(w.wait("Apply ", "push button", contains=True, secs=60))


def newer(windows, w):
    """Undo is refused on every page, and Start tells it."""
    (own,) = glob.glob(os.path.join(JOURNALS, "*.jsonl"))
    with open(own) as journal:
        text = journal.read()
    changed = text.replace('"version":1', '"version":2', 1)
    assert changed != text
    with open(LATER, "w") as journal:
        journal.write(changed)

    undo(w)
    w.wait(NEWER, contains=True, secs=60)
    w.wait(ADVICE, contains=True)
    w.picture(OUT, "undo-refused")
    meanwhile("undone")

    go(w, "History")
    w.click("Version: 2,", "table row", contains=True)
    w.wait(NEWER, contains=True)
    w.wait(ADVICE, contains=True)
    button = w.wait("Undo everything…", "push button")
    assert not w.is_enabled(button), "an undo is offered"
    w.picture(OUT, "history")

    other = windows.fresh()
    other.wait("Start", "heading", secs=60)
    other.wait(NEWER, contains=True)
    other.wait(ADVICE, contains=True)
    other.picture(OUT, "start")
    windows.close(other)

    os.remove(LATER)
    go(w, "Overview")
    go(w, "History")
    w.wait_gone(NEWER, contains=True)
    undo(w)
    w.wait("To the overview", "push button", secs=120)
    meanwhile("newer-gone")


def undo(w):
    w.click("Undo everything…", "push button")
    w.click("Undo", "push button")


def go(w, page):
    w.click(page, "page tab", contains=True)
    w.wait(page, "heading")


sys.exit(run(walk))
