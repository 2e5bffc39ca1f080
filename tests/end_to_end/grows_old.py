"""A plan in sight while others work: an OU of it is renamed, then the file is edited. Each is noticed
by the window itself, and nothing of the plan can be applied any more until it is made again.
"""

import sys

from bus import take_keyboard
from returning import OUT, meanwhile, offered, review, run, sign_in

OLD = "This plan is out of date"


def walk(windows):
    w = windows.another()
    # Only the window in which the person works looks whether something moved.
    take_keyboard()
    sign_in(w)
    act = review(w)
    assert w.is_enabled(w.find(act, "push button")), "it can be applied"
    meanwhile("shown")
    refused(w, act, "renamed")
    w.click("Make the plan again", "push button")
    w.wait_gone(OLD)
    act = offered(w)
    w.wait("OU=Staff", contains=True)
    meanwhile("shown-again")
    refused(w, act, "edited")


def refused(w, act, picture):
    w.wait(OLD, secs=90)
    w.picture(OUT, picture)
    assert not w.is_enabled(w.find(act, "push button")), "an old plan can be applied"


sys.exit(run(walk))
