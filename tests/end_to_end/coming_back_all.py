"""Opens a configuration that was applied, in a real window, after others have changed all that it touches.

The Overview tells each change; each is repaired, the repairs are reviewed and applied. The history has
the apply then: one step of it is undone alone, and the rest in whole. SETUP_CONFIG is the file,
SETUP_PASSWORD the administrator's password.
"""

import os
import subprocess
import sys

from desktop import Window, wake_registry
from patience import until

OUT, PROGRAM = os.environ["WALK_OUT"], os.environ["WALK_PROGRAM"]

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


def main():
    wake_registry()
    window = None
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SETUP_")}
    with open(os.path.join(OUT, "program.log"), "w") as log:
        arguments = [PROGRAM, "--config", os.environ["SETUP_CONFIG"]]
        program = subprocess.Popen(arguments, stdout=log, stderr=log, cwd=os.environ["HOME"], env=environment)
        try:
            window = Window(os.path.basename(PROGRAM))
            repair(window)
            undo(window)
            unnamed = window.unnamed()
            assert not unnamed, f"controls without a name: {unnamed}"
        except AssertionError as error:
            if window:
                window.picture(OUT, "failed")
            print(f"The walk stopped: {error}", file=sys.stderr)
            return 1
        finally:
            program.kill()
            program.wait()
    return 0


def repair(w):
    w.wait("Overview", "heading", secs=60)
    w.click("Sign in again")
    w.wait("Active Directory", "heading")
    w.type("Password", os.environ["SETUP_PASSWORD"])
    w.click("Test connection")
    w.wait_gone("Test connection", secs=90)
    w.click("Back", "push button")
    w.wait("Overview", "heading")
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
    w.click("Review changes", "push button")
    w.wait("Review", "heading")
    act = w.name(w.wait("Apply ", "push button", contains=True, secs=60))
    w.picture(OUT, "review")
    w.click(act, "push button")
    w.wait("Not yet", "push button")
    w.click(act.rstrip("…"), "push button")
    w.wait("Apply", "heading", secs=60)
    w.wait("To the overview", "push button", secs=120)
    w.click("To the overview", "push button")
    w.wait("Overview", "heading")
    w.wait_gone("was renamed to", contains=True, secs=60)
    repaired = os.path.join(OUT, "repaired")
    open(repaired, "w").close()
    until(lambda: not os.path.exists(repaired), 120, "nobody looked")


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


sys.exit(main())
