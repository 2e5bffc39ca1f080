"""Two real windows on one configuration: what the one applies, the other notices and refuses to undo.

SETUP_CONFIG is a configuration that was applied and then changed by hand, SETUP_PASSWORD the
administrator's password.
"""

import os
import subprocess
import sys

from desktop import Window, wake_registry

OUT, PROGRAM = os.environ["WALK_OUT"], os.environ["WALK_PROGRAM"]


def main():
    wake_registry()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SETUP_")}
    programs, windows = [], []
    with open(os.path.join(OUT, "program.log"), "w") as log:
        try:
            for _ in range(2):
                arguments = [PROGRAM, "--config", os.environ["SETUP_CONFIG"]]
                started = subprocess.Popen(arguments, stdout=log, stderr=log, cwd=os.environ["HOME"], env=environment)
                programs.append(started)
                windows.append(Window(os.path.basename(PROGRAM), pid=started.pid))
            walk(*windows)
        except AssertionError as error:
            for window in windows:
                window.picture(OUT, "failed")
            print(f"The walk stopped: {error}", file=sys.stderr)
            return 1
        finally:
            for program in programs:
                program.kill()
                program.wait()
    return 0


def review(w):
    """Signs in and opens the plan; the name of the button that applies it."""
    w.wait("Overview", "heading", secs=60)
    w.click("Sign in again")
    w.wait("Active Directory", "heading")
    w.type("Password", os.environ["SETUP_PASSWORD"])
    w.click("Test connection")
    w.wait_gone("Test connection", secs=90)
    w.click("Back", "push button")
    w.wait("Overview", "heading")
    w.click("Review changes", "push button")
    w.wait("Review", "heading")
    return w.name(w.wait("Apply ", "push button", contains=True, secs=60))


def walk(first, second):
    act = review(first)
    other = review(second)
    first.click(act, "push button")
    first.wait("Not yet", "push button")
    first.click(act.rstrip("…"), "push button")
    first.wait("To the overview", "push button", secs=120)
    # The second still shows its plan. Agreed to, it is looked at once more, and nothing runs.
    if second.find("This plan is out of date") is None and second.find(other, "push button") is not None:
        second.click(other, "push button")
        second.wait("Not yet", "push button")
        second.click(other.rstrip("…"), "push button")
        second.wait("Something has changed since you looked", secs=60)
    second.picture(OUT, "refused")


sys.exit(main())
