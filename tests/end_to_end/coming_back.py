"""Opens a configuration that was applied, in a real window, after somebody renamed an OU that it names.

The Overview tells it; it is followed by one click, reviewed and applied.
"""

import sys

from returning import OUT, agree, review, run, sign_in


def walk(windows):
    w = windows.another()
    w.wait("Overview", "heading", secs=60)
    w.picture(OUT, "offline")
    sign_in(w)
    w.wait("was renamed to", contains=True, secs=60)
    w.picture(OUT, "differs")
    w.click("Follow it: ", "push button", contains=True)
    w.wait_gone("was renamed to", contains=True)
    act = review(w)
    w.picture(OUT, "review")
    agree(w, act)
    w.wait("Apply", "heading", secs=60)
    w.wait("To the overview", "push button", secs=120)
    w.picture(OUT, "applied")
    w.click("To the overview", "push button")
    w.wait("Nothing differs from what was applied.", secs=60)
    w.picture(OUT, "same")


sys.exit(run(walk))
