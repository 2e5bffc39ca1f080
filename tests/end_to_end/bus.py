"""A window as a screen reader has it: all controls in one call, their states, and the keyboard."""

import functools
import subprocess
from collections import namedtuple

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib

from patience import until

ROOT = "/org/a11y/atspi/accessible/root"
POLL_SECS = 0.02

# `about` is what is said after the name; `place` tells two controls of one name apart; `above` are
# the places of those that it is in; `states` is a bit set.
Node = namedtuple("Node", "place role name about states above")


def has(node, state):
    return bool(node.states >> int(state) & 1)


@functools.cache
def role_name(role):
    return Atspi.role_get_name(Atspi.Role(role))


class Bus:
    def __init__(self, program, secs=30):
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None).unpack()[0]
        kind = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, kind, None, None)
        self.owner = until(lambda: self._owner(program), secs, f"no window of {program} on the bus", POLL_SECS)

    def _call(self, owner, path, interface, method, arguments=None):
        return self.connection.call_sync(owner, path, interface, method, arguments, None, 0, 10_000, None).unpack()

    def _owner(self, program):
        children = self._call("org.a11y.atspi.Registry", ROOT, "org.a11y.atspi.Accessible", "GetChildren")[0]
        for owner, path in children:
            try:
                asked = GLib.Variant("(ss)", ("org.a11y.atspi.Accessible", "Name"))
                if self._call(owner, path, "org.freedesktop.DBus.Properties", "Get", asked)[0] == program:
                    return owner
            except GLib.Error:  # it ended meanwhile
                continue
        return None

    def nodes(self):
        """All controls, in reading order."""
        items = self._call(self.owner, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")[0]
        below = {}
        for item in items:
            (_, place), _, (_, parent), index, _, _, name, role, about, states = item
            if place != ROOT:
                below.setdefault(parent, []).append((index, place, role, name, about, states))
        out, stack = [], [(child, ()) for child in sorted(below.get(ROOT, []), reverse=True)]
        while stack:
            (_, place, role, name, about, (low, high)), above = stack.pop()
            out.append(Node(place, role_name(role), name, about, low | high << 32, above))
            inner = below.get(place)
            if inner:
                stack.extend((child, above + (place,)) for child in sorted(inner, reverse=True))
        return out

    def find(self, name, role=None, contains=False):
        for node in self.nodes():
            if role and node.role not in ([role] if isinstance(role, str) else role):
                continue
            if node.name == name or (contains and name in node.name):
                return node
        return None

    def wait(self, name, role=None, contains=False, secs=30):
        def message():
            there = sorted({f'{n.role} "{n.name}"' for n in self.nodes() if n.name})
            return f'no {role or "control"} "{name}" within {secs} s; there are:\n  ' + "\n  ".join(there)

        return until(lambda: self.find(name, role, contains), secs, message, POLL_SECS)

    def wait_gone(self, name, role=None, contains=False, secs=30):
        until(lambda: self.find(name, role, contains) is None, secs, f'"{name}" stays', POLL_SECS)

    def focused(self):
        """The control that has the keyboard; the window itself does not count."""
        return next((n for n in self.nodes() if n.above and has(n, Atspi.StateType.FOCUSED)), None)

    def place_of(self, node):
        """Left, top, right, bottom on the screen; `None`: gone."""
        try:
            asked = GLib.Variant("(u)", (0,))
            x, y, width, height = self._call(self.owner, node.place, "org.a11y.atspi.Component", "GetExtents", asked)[0]
            return x, y, x + width, y + height
        except GLib.Error:
            return None

    def text_of(self, node):
        """What stands in a field."""
        try:
            return self._call(self.owner, node.place, "org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]
        except GLib.Error:
            return ""


def take_keyboard(title="^Syncwright|– Syncwright$", secs=30):
    """No window manager gives the window the keyboard here."""
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync"], check=True, timeout=secs, stdout=subprocess.DEVNULL)


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "2", text], check=True)
