"""Opens a configuration that was applied, in a real window, after others have changed all that it touches.

The Overview tells each change; each is repaired, the repairs are reviewed and applied. The history has
the apply then: one step of it is undone alone, and the rest in whole.
"""

import sys

from patience import until
from returning import OUT, apply, meanwhile, review, run, sign_in

TOLD = [
    "was renamed to OU=Staff",
    "out of scope, with 1 object",
    "is new under an included container, with 1 object",
    "OU=Old,OU=People",
    "(CN=SyncPasswords",
    "The group ADSyncOperators was deleted",
    "The group ADSyncAdmins was domain local and is universal now",
    "A right was removed: ",
]


def walk(windows):
    w = windows.another()
    repair(w)
    undo(w)


def repair(w):
    sign_in(w)
    w.wait(TOLD[0], contains=True, secs=60)
    w.picture(OUT, "differs")
    for told in TOLD:
        w.wait(told, contains=True)
    for act in (
        "Keep it in scope: ",
        "Exclude it: ",
        "Make it again: The group ADSyncOperators",
    ):
        w.click(act, "push button", contains=True)
    # What is followed may make others follow: one after the other, until none is left.
    until(lambda: not followed(w), 60, "there is always one more to follow")
    w.picture(OUT, "repaired")
    act = review(w)
    w.picture(OUT, "review")
    apply(w, act)
    w.click("To the overview", "push button")
    w.wait("Overview", "heading")
    w.wait_gone("was renamed to", contains=True, secs=60)
    meanwhile("repaired")


def followed(w):
    """Follows one that moved; `False`: there is none any more."""
    if w.find("Follow it: ", "push button", contains=True) is None:
        return False
    w.click("Follow it: ", "push button", contains=True)
    return True


def undo(w):
    w.click("History", "page tab")
    w.wait("History", "heading")
    w.wait("Version 2", contains=True, secs=60)
    w.picture(OUT, "history")
    w.click("Write the document", "push button", contains=True)
    w.wait("Undo this step?", contains=True)
    w.click("Undo", "push button")
    w.wait("Apply", "heading", secs=60)
    w.wait("1 step was undone", contains=True, secs=60)
    w.picture(OUT, "one-step-undone")
    w.click("Undo everything…", "push button")
    w.click("Undo", "push button")
    w.wait("To the overview", "push button", secs=120)
    w.wait("undone", contains=True, secs=60)
    w.picture(OUT, "undone")


sys.exit(run(walk))
