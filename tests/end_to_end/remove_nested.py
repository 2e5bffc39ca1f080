"""Somebody has delegated access only through a group that another one holds: the group is taken out on
the page of delegated access, and the undo puts it back.

At "out" and at "back" the test looks at the directory.
"""

import sys

from returning import OUT, meanwhile, run, sign_in

OUT_OF = "Remove Helpdesk from ADSyncOperators"


def walk(windows):
    w = windows.another()
    sign_in(w)
    access(w)
    chosen(w)
    w.type("Reason", "HR-413")
    w.picture(OUT, "nested")
    direct = w.wait("Remove from ADSyncOperators", "push button")
    assert not w.is_enabled(direct), "bo is not in it himself"
    w.click(OUT_OF, "push button")
    w.wait("What would follow", "heading", secs=60)
    w.wait("bo", contains=True)
    w.picture(OUT, "what-would-follow")
    w.click("Apply this", "push button")
    w.wait("Apply", "heading", secs=60)
    w.wait("To the overview", "push button", secs=120)
    meanwhile("out")
    w.click("Undo everything…", "push button")
    w.click("Undo", "push button")
    w.wait("undone", contains=True, secs=60)
    w.wait("To the overview", "push button", secs=120)
    meanwhile("back")
    access(w)
    chosen(w)
    w.wait(OUT_OF, "push button")


def access(w):
    w.click("Delegated access", "page tab", contains=True)
    w.wait("Delegated access", "heading")
    w.wait("Who has access", "heading", secs=90)


def chosen(w):
    w.type("Search names", "bo", role=("entry", "text"))
    w.click("Who: bo", "table row", contains=True)


sys.exit(run(walk))
