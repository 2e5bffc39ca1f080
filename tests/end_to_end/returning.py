"""Coming back to a configuration that was applied: what the walks that do so have in common.

SETUP_CONFIG is the file, SETUP_PASSWORD the administrator's password.
"""

import os
import sys

from desktop import Window, wake_registry
from patience import until
from started import NAME, OUT, start

CONFIG = os.environ["SETUP_CONFIG"]


class Windows:
    """The windows that a walk opened; all are closed at its end."""

    def __init__(self, log):
        self.log, self.programs, self.open = log, [], []

    def another(self, *arguments):
        """A window on the configuration, or on what the arguments name."""
        return self._open(*(arguments or ("--config", CONFIG)))

    def fresh(self):
        """A window on no configuration."""
        return self._open()

    def _open(self, *arguments):
        started = start(self.log, *arguments)
        self.programs.append(started)
        self.open.append(Window(NAME, pid=started.pid))
        return self.open[-1]

    def close(self, window):
        at = self.open.index(window)
        program = self.programs.pop(at)
        self.open.pop(at)
        program.kill()
        program.wait()


def run(walk):
    """Calls `walk` with the windows; pictures of all that are open tell where it stopped."""
    wake_registry()
    with open(os.path.join(OUT, "program.log"), "w") as log:
        windows = Windows(log)
        try:
            walk(windows)
            for window in windows.open:
                unnamed = window.unnamed()
                assert not unnamed, f"controls without a name: {unnamed}"
        except AssertionError as error:
            for number, window in enumerate(windows.open):
                window.picture(OUT, f"failed-{number}")
            print(f"The walk stopped: {error}", file=sys.stderr)
            return 1
        finally:
            for window in list(windows.open):
                windows.close(window)
    return 0


def sign_in(w):
    """From the Overview, and back to it."""
    w.wait("Overview", "heading", secs=60)
    w.click("Sign in again")
    w.wait("Active Directory", "heading")
    password(w)
    w.click("Back", "push button")
    w.wait("Overview", "heading")


def password(w):
    w.type("Password", os.environ["SETUP_PASSWORD"])
    w.click("Test connection")
    w.wait_gone("Test connection", secs=90)


def review(w):
    """Opens the plan; the name of the button that applies it."""
    w.click("Review changes", "push button")
    w.wait("Review", "heading")
    return offered(w)


def offered(w):
    return w.name(w.wait("Apply ", "push button", contains=True, secs=60))


def agree(w, act):
    w.click(act, "push button")
    w.wait("Not yet", "push button")
    w.click(act.rstrip("…"), "push button")


def apply(w, act):
    agree(w, act)
    w.wait("To the overview", "push button", secs=120)


def meanwhile(name):
    """Waits until the test has done what it does when it sees this file."""
    mark = os.path.join(OUT, name)
    open(mark, "w").close()
    until(lambda: not os.path.exists(mark), 120, f"nobody did what {name} asks for")
