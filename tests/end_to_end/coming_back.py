"""Opens a configuration that was applied, in a real window, after somebody renamed an OU that it names.

The Overview tells it; it is followed by one click, reviewed and applied. SETUP_CONFIG is the file,
SETUP_PASSWORD the administrator's password.
"""

import os
import subprocess
import sys

from desktop import Window, wake_registry

OUT, PROGRAM = os.environ["WALK_OUT"], os.environ["WALK_PROGRAM"]


def main():
    wake_registry()
    window = None
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SETUP_")}
    with open(os.path.join(OUT, "program.log"), "w") as log:
        arguments = [PROGRAM, "--config", os.environ["SETUP_CONFIG"]]
        program = subprocess.Popen(arguments, stdout=log, stderr=log, cwd=os.environ["HOME"], env=environment)
        try:
            window = Window(os.path.basename(PROGRAM))
            walk(window)
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


def walk(w):
    w.wait("Overview", "heading", secs=60)
    w.picture(OUT, "offline")
    w.click("Sign in again")
    w.wait("Active Directory", "heading")
    w.type("Password", os.environ["SETUP_PASSWORD"])
    w.click("Test connection")
    w.wait_gone("Test connection", secs=90)
    w.click("Back", "push button")
    w.wait("Overview", "heading")
    w.wait("was renamed to", contains=True, secs=60)
    w.picture(OUT, "differs")
    w.click("Follow it: ", "push button", contains=True)
    w.wait_gone("was renamed to", contains=True)
    w.click("Review changes", "push button")
    w.wait("Review", "heading")
    act = w.name(w.wait("Apply ", "push button", contains=True, secs=60))
    w.picture(OUT, "review")
    w.click(act, "push button")
    w.wait("Not yet", "push button")
    w.click(act.rstrip("…"), "push button")
    w.wait("Apply", "heading", secs=60)
    w.wait("To the overview", "push button", secs=120)
    w.picture(OUT, "applied")
    w.click("To the overview", "push button")
    w.wait("Nothing differs from what was applied.", secs=60)
    w.picture(OUT, "same")


sys.exit(main())
