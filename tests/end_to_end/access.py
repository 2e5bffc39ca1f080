"""Reviews delegated access in a real window: temporary access is ended before its time and the end
undone, then the members are walked over and confirmed by name.

SETUP_CONFIG is a configuration that was applied, SETUP_PASSWORD the administrator's password. At
"ended" and at "undone" it waits until somebody has looked at the directory.
"""

import os
import shutil
import sys

from patience import until
from started import OUT, run, seen_through


def walk(w):
    sign_in(w)
    end_now(w)
    attest(w)


def sign_in(w):
    w.wait("Overview", "heading", secs=60)
    w.click("Sign in again")
    w.wait("Active Directory", "heading")
    w.type("Password", os.environ["SETUP_PASSWORD"])
    w.click("Test connection")
    w.wait_gone("Test connection", secs=90)
    access(w)


def access(w):
    w.click("Delegated access", "page tab")
    w.wait("Delegated access", "heading")
    w.wait("Who has access", "heading", secs=90)


def apply(w):
    w.wait("What would follow", "heading", secs=60)
    w.picture(OUT, "what-would-follow")
    w.click("Apply this", "push button")
    w.wait("Apply", "heading", secs=60)
    w.wait("To the overview", "push button", secs=120)


def end_now(w):
    w.type("Search names", "bo", role=("entry", "text"))
    w.click("Who: bo", "table row", contains=True)
    w.type("Reason", "HR-412")
    w.picture(OUT, "temporary")
    w.click("End now in ADSyncOperators", "push button")
    apply(w)
    shutil.copytree(os.path.join(os.environ["XDG_STATE_HOME"], "syncwright/journal"), os.path.join(OUT, "journal"))
    tell("ended")
    w.click("Undo everything…", "push button")
    w.click("Undo", "push button")
    w.wait("undone", contains=True, secs=60)
    w.wait("To the overview", "push button", secs=120)
    tell("undone")


def tell(what):
    """Until somebody has looked."""
    mark = os.path.join(OUT, what)
    open(mark, "w").close()
    until(lambda: not os.path.exists(mark), 120, f"nobody looked at {what}")


def attest(w):
    access(w)
    w.type("Your name", "Rita Reader")
    w.click("Start attestation", "push button")
    w.wait("anna: ADSyncAdmins", contains=True)
    w.picture(OUT, "attestation")
    w.click("Confirm, and next", "push button")
    w.wait("bo: ADSyncOperators", contains=True)
    w.click("Decide later", "push button")
    w.click("See what follows from 1 decision", "push button")
    apply(w)
    access(w)
    w.click("HTML", "push button")
    w.wait("Saved: ", contains=True)
    w.picture(OUT, "attested")


sys.exit(run(seen_through(walk), "--config", os.environ["SETUP_CONFIG"]))
