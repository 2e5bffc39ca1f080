"""Drives a real window through the accessibility bus (AT-SPI), by role and accessible name only."""

import subprocess
import sys
import time

import pyatspi

from patience import until

POLL_SECS = 0.05


def wake_registry():
    """The registry must answer before a program starts: one that does not find it stays silent."""
    for _ in range(100):
        try:
            if pyatspi.Registry.getDesktop(0).getRoleName():
                return
        except Exception:
            pass
        time.sleep(POLL_SECS)


class Window:
    def __init__(self, program, secs=30, pid=None):
        """`pid`: of several that run, the one of this process."""
        self.pictures = 0
        self.app = until(lambda: self._application(program, pid), secs, f"no window of {program} on the bus")
        # What a control can do changes when it is enabled; the client must not remember it.
        self.app.set_cache_mask(0)
        # Out of the way: a tip under the pointer would cover what a picture is of.
        pyatspi.Registry.generateMouseEvent(1, 699, "abs")

    @staticmethod
    def _application(program, pid=None):
        desktop = pyatspi.Registry.getDesktop(0)
        for app in desktop:
            if app is not None and app.name == program and app.childCount and pid in (None, app.get_process_id()):
                return app
        return None

    def nodes(self):
        """All controls on screen, in reading order."""
        stack = [self.app]
        while stack:
            node = stack.pop()
            try:
                children = list(node)
                yield node
            except Exception:  # gone between two calls: the window drew a new frame
                continue
            stack.extend(reversed([c for c in children if c is not None]))

    @staticmethod
    def role(node):
        try:
            return node.getRoleName()
        except Exception:
            return ""

    @staticmethod
    def states(node):
        try:
            return node.getState()
        except Exception:
            return pyatspi.StateSet()

    @staticmethod
    def name(node):
        """Its name; for a plain text, the text."""
        try:
            if node.name:
                return node.name
            return node.queryText().getText(0, -1)
        except Exception:
            return ""

    def find(self, name, role=None, contains=False):
        for node in self.nodes():
            if role and self.role(node) not in ([role] if isinstance(role, str) else role):
                continue
            own = self.name(node)
            if own == name or (contains and name in own):
                return node
        return None

    def wait(self, name, role=None, contains=False, secs=30):
        def message():
            there = sorted({f"{self.role(n)} \"{self.name(n)}\"" for n in self.nodes() if self.name(n)})
            return f"no {role or 'control'} \"{name}\" within {secs} s; there are:\n  " + "\n  ".join(there)

        return until(lambda: self.find(name, role, contains), secs, message)

    def wait_gone(self, name, role=None, contains=False, secs=30):
        until(lambda: self.find(name, role, contains) is None, secs, f"\"{name}\" stays")

    def is_enabled(self, node):
        return self.states(node).contains(pyatspi.STATE_ENABLED) and self.states(node).contains(pyatspi.STATE_SENSITIVE)

    def click(self, name, role=None, contains=False, secs=30):
        """Waits until the control is there and enabled, then does its action."""

        def done():
            node = self.find(name, role, contains)
            if node is None or not self.is_enabled(node):
                return False
            try:
                node.queryAction().doAction(0)
            except Exception:  # it was redrawn between the two calls
                return False
            return True

        self.wait(name, role, contains, secs)
        until(done, secs, lambda: f"\"{name}\" stays disabled: {self.description(name)}")
        time.sleep(0.15)

    def tick(self, name, secs=60):
        """Until the box is ticked: a list that grows meanwhile may take the tick back."""

        def ticked():
            node = self.find(name, "check box")
            if node is None:
                return False
            if self.states(node).contains(pyatspi.STATE_CHECKED):
                return True
            self.click(name, "check box")
            time.sleep(0.3)
            return False

        until(ticked, secs, f"\"{name}\" does not stay ticked")

    def description(self, name):
        node = self.find(name)
        return node.description if node is not None else ""

    def type(self, name, text, role=None, secs=30):
        def done():
            node = self.find(name, role or ("entry", "text", "password text"))
            try:
                return node is not None and node.queryEditableText().setTextContents(text)
            except Exception:  # it was redrawn between the two calls
                return False

        self.wait(name, role or ("entry", "text", "password text"), secs=secs)
        until(done, secs, f"\"{name}\" takes no text")
        time.sleep(0.1)

    def text(self, name, role=None):
        node = self.wait(name, role)
        return node.queryText().getText(0, -1)

    def unnamed(self):
        """Focusable controls that a screen reader could not name."""
        return [
            self.role(node)
            for node in self.nodes()
            if self.states(node).contains(pyatspi.STATE_FOCUSABLE) and not self.name(node).strip() and self.role(node) not in ("frame", "window", "application", "panel", "filler")
        ]

    def choose(self, name, entry):
        """An entry of a list that opens on a click."""
        self.click(name, ("combo box", "push button"))
        self.click(entry, contains=True)

    def picture(self, folder, name):
        time.sleep(0.4)  # animations and the last frame
        self.pictures += 1
        path = f"{folder}/{self.pictures:02d}-{name}.png"
        subprocess.run(["import", "-silent", "-window", "root", path], check=True)
        print(f"  {path}", flush=True)
        return path

    def dump(self, out=sys.stderr):
        for node in self.nodes():
            print(f"{self.role(node)!r:20} {self.name(node)!r} {node.description!r}", file=out)
