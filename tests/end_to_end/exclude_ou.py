"""The groups of the delegated access stand in sync scope: the button of the finding excludes their OU,
and the plan on Review is applied.
"""

import sys

from returning import OUT, apply, offered, run, sign_in

FINDING = "ADSyncBrowse is in sync scope"


def walk(windows):
    w = windows.another()
    sign_in(w)
    access(w)
    w.wait(FINDING, contains=True)
    w.picture(OUT, "in-scope")
    w.click("Exclude the OU: " + FINDING, "push button", contains=True)
    w.wait("Review", "heading")
    act = offered(w)
    w.picture(OUT, "review")
    apply(w, act)
    access(w)
    assert w.find("is in sync scope", contains=True) is None, "the finding stays"
    w.picture(OUT, "out-of-scope")


def access(w):
    w.click("Delegated access", "page tab", contains=True)
    w.wait("Delegated access", "heading")
    w.wait("Who has access", "heading", secs=90)


sys.exit(run(walk))
