"""A configuration of two forests, in the second of which an OU was renamed: while nobody is signed in
there, that it is not compared is said; then the rename is told, followed and applied.

SETUP_FIRST and SETUP_SECOND are their names; one password is good for both.
"""

import os
import sys

from returning import OUT, apply, review, run

FIRST, SECOND = os.environ["SETUP_FIRST"], os.environ["SETUP_SECOND"]
RENAMED = "was renamed to"
SILENT = "Not compared, because nobody is signed in there: "


def walk(windows):
    w = windows.another()
    w.wait("Overview", "heading", secs=60)
    w.wait("nobody is signed in", contains=True)
    w.click("Sign in again")
    w.wait("Active Directory", "heading")
    sign_in(w, FIRST)
    overview(w)
    w.wait(SILENT + SECOND, contains=True, secs=60)
    w.wait("Nothing differs from what was applied.", contains=True)
    assert w.find(RENAMED, contains=True) is None, "what nobody has read is told"
    w.picture(OUT, "one-forest")

    w.click("Active Directory", "page tab", contains=True)
    w.wait("Active Directory", "heading")
    sign_in(w, SECOND)
    overview(w)
    told = w.name(w.wait(RENAMED, contains=True, secs=60))
    assert "OU=People" in told and "OU=Staff" in told, told
    assert w.find(SILENT, contains=True) is None, "both are compared"
    w.picture(OUT, "both-forests")
    w.click("Follow it: ", "push button", contains=True)
    act = review(w)
    w.picture(OUT, "review")
    apply(w, act)
    overview(w)
    w.wait("Nothing differs from what was applied.", contains=True, secs=60)


def sign_in(w, forest):
    """The form of the first forest that is not connected is open."""
    w.wait("Sign in again to " + FIRST if forest == SECOND else "Sign in to " + SECOND, "push button")
    w.type("Password", os.environ["SETUP_PASSWORD"])
    w.click("Test connection")
    w.wait("Sign in again to " + forest, "push button", secs=90)


def overview(w):
    w.click("Overview", "page tab", contains=True)
    w.wait("Overview", "heading")


sys.exit(run(walk))
