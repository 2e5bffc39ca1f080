"""Group writeback is switched off after groups were written: the page itself lists them, as they stand
in the directory, with what becomes of them, before anything is reviewed. Cloud Sync's job is paused,
so they stay. Switched on again, nothing becomes of them.
"""

import sys

from returning import OUT, run, sign_in

SWITCH = "Write groups back to Active Directory"
STAY = "2 groups that were written stay, and the change is about them"


def walk(windows):
    w = windows.another()
    sign_in(w)
    w.click("Group writeback", "page tab")
    w.wait("Group writeback", "heading")
    w.click(SWITCH)
    w.wait(STAY, "heading", secs=60)
    for group in ("Written0", "Written1"):
        w.wait(group, "table row", contains=True)
    w.picture(OUT, "stays")
    w.click(SWITCH)
    w.wait_gone(STAY)


sys.exit(run(walk))
