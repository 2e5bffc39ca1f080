"""Looks for known secrets wherever a program may leave them: files, arguments, environment, the bus."""

import base64
import os
import threading

from gi.repository import Gio, GLib

LOOK_SECS = 0.1


def forms(secret):
    """As bytes that a file would hold: plain, UTF-16, and base64 of both at each of the three offsets."""
    out = {}
    for name, data in (("UTF-8", secret.encode()), ("UTF-16LE", secret.encode("utf-16-le")), ("UTF-16BE", secret.encode("utf-16-be"))):
        out[name] = data
        for offset in range(3):
            text = base64.b64encode(b"\0" * offset + data)
            # The outermost characters depend on what stands beside the secret.
            inner = text[(offset * 8 + 5) // 6 : (offset + len(data)) * 8 // 6]
            out[f"base64 of {name}, offset {offset}"] = inner
            out[f"base64url of {name}, offset {offset}"] = inner.replace(b"+", b"-").replace(b"/", b"_")
    return out


class Leaks:
    """Watches a program and its children from now on."""

    def __init__(self, pid, secrets, marks=()):
        # A mark is what only a secret begins with; it has no other forms.
        self.pid, self.needles, self.looks, self.rounds = pid, {}, {}, 0
        for name, mark in marks:
            self.needles[name] = mark.encode()
        for name, secret in secrets:
            self.know(name, secret)
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def know(self, name, secret):
        assert len(secret) >= 8, f"{name} is too short to be looked for"
        known = {f"{name} in {form}": data for form, data in forms(secret).items()}
        for before in ("", "a", "ab"):
            planted = base64.b64encode(f"{before}{secret}, and more".encode())
            assert any(data in planted for data in known.values()), "the search itself is wrong"
        self.needles.update(known)

    def _family(self):
        parents = {}
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/stat") as stat:
                    parents[int(pid)] = int(stat.read().rsplit(")", 1)[1].split()[1])
            except OSError:  # it ended
                continue
        family = {self.pid}
        while more := {pid for pid, parent in parents.items() if parent in family} - family:
            family |= more
        return family

    def _watch(self):
        while not self.ended.wait(LOOK_SECS):
            self.rounds += 1
            for pid in self._family():
                for what in ("cmdline", "environ"):
                    try:
                        with open(f"/proc/{pid}/{what}", "rb") as file:
                            self.looks.setdefault(file.read(), f"{what} of process {pid}")
                    except OSError:
                        continue

    def stop(self):
        self.ended.set()
        self.thread.join()

    def found(self, data, where):
        return [f"{name} in {where}" for name, needle in self.needles.items() if needle in data]

    def search(self, folders):
        """All that leaked; what was searched is printed."""
        assert self.rounds > 20, "it was hardly looked at"
        found, files = [], []
        for data, where in self.looks.items():
            found += self.found(data, where)
        for folder in folders:
            for place, _, names in os.walk(folder):
                files += [os.path.join(place, name) for name in names]
        for path in filter(os.path.isfile, files):
            with open(path, "rb") as file:
                found += self.found(file.read(), path)
            found += self.found(path.encode(), "the name of a file")
        print(f"Searched for {len(self.needles)} forms of secrets: {len(files)} files, {len(self.looks)} arguments and environments in {self.rounds} looks")
        return found


def key_store():
    """All that the key store holds, as it tells every program of the session."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)

    def call(path, method, arguments):
        return bus.call_sync("org.freedesktop.secrets", path, "org.freedesktop.Secret.Service", method, arguments, None, 0, -1, None).unpack()

    place = "/org/freedesktop/secrets"
    _, session = call(place, "OpenSession", GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
    unlocked, _ = call(place, "SearchItems", GLib.Variant("(a{ss})", ({},)))
    if not unlocked:
        return []
    secrets = call(place, "GetSecrets", GLib.Variant("(aoo)", (unlocked, session)))[0]
    return [bytes(value).decode() for _, _, value, _ in secrets.values()]
