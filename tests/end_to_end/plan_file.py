"""Four eyes, two windows: a plan that one wrote into a file is opened in the other and applied there.

With SETUP_PLAN, a plan that the command line has made is opened instead.
"""

import os
import sys

from returning import OUT, apply, offered, password, review, run, sign_in

FILE = os.path.join(OUT, "plan.json")


def walk(windows):
    if "SETUP_PLAN" not in os.environ:
        save(windows)
    carry_out(windows.another("--plan", os.environ.get("SETUP_PLAN", FILE)))


def save(windows):
    w = windows.another()
    sign_in(w)
    review(w)
    w.type("Reason or ticket", "CHG-2041")
    w.type("Export the plan to", FILE)
    w.click("Export plan", "push button")
    w.wait("The plan was exported", secs=60)
    w.picture(OUT, "exported")
    windows.close(w)


def carry_out(w):
    """Shown before anybody signs in; applied after."""
    w.wait("Review", "heading", secs=60)
    w.wait("CHG-2041", contains=True)
    w.picture(OUT, "opened")
    w.click("Active Directory", "page tab", contains=True)
    w.wait("Active Directory", "heading")
    password(w)
    w.click("Review", "page tab", contains=True)
    w.wait("Review", "heading")
    apply(w, offered(w))
    w.picture(OUT, "applied")


sys.exit(run(walk))
