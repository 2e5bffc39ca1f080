"""Group writeback is switched off after groups were written: the page itself lists which ones go, as
they stand in the directory, before anything is reviewed. Switched on again, none goes.
"""

import sys

from returning import OUT, run, sign_in

SWITCH = "Write groups back to Active Directory"
GO = "2 written groups are deleted"


def walk(windows):
    w = windows.another()
    sign_in(w)
    w.click("Group writeback", "page tab")
    w.wait("Group writeback", "heading")
    w.click(SWITCH)
    w.wait(GO, "heading", secs=60)
    for group in ("Written0", "Written1"):
        w.wait(group, "table row", contains=True)
    w.picture(OUT, "goes")
    w.click(SWITCH)
    w.wait_gone(GO)


sys.exit(run(walk))
