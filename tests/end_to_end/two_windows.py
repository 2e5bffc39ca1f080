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

    def another():
        arguments = [PROGRAM, "--config", os.environ["SETUP_CONFIG"]]
        started = subprocess.Popen(arguments, stdout=log, stderr=log, cwd=os.environ["HOME"], env=environment)
        programs.append(started)
        windows.append(Window(os.path.basename(PROGRAM), pid=started.pid))
        return windows[-1]

    with open(os.path.join(OUT, "program.log"), "w") as log:
        try:
            first = another()
            shown = review(first)
            # The second covers the first: it has it open all the same.
            second = another()
            apply(second, review(second))
            second.picture(OUT, "applied")
            end(programs.pop())
            refused(first, shown)
        except AssertionError as error:
            for number, window in enumerate(windows):
                window.picture(OUT, f"failed-{number}")
            print(f"The walk stopped: {error}", file=sys.stderr)
            return 1
        finally:
            for program in programs:
                end(program)
    return 0


def end(program):
    program.kill()
    program.wait()


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


def apply(w, act):
    w.click(act, "push button")
    w.wait("Not yet", "push button")
    w.click(act.rstrip("…"), "push button")
    w.wait("To the overview", "push button", secs=120)


def refused(w, act):
    """It still shows its plan. Noticed by itself or agreed to, nothing of it runs."""
    noticed = w.find("This plan is out of date") is not None
    if not noticed:
        w.click(act, "push button")
        w.wait("Not yet", "push button")
        w.click(act.rstrip("…"), "push button")
        w.wait("Something has changed since you looked", secs=60)
    w.picture(OUT, "refused-noticed" if noticed else "refused")
    assert w.find("To the overview", "push button") is None, "it was carried out"


sys.exit(main())
