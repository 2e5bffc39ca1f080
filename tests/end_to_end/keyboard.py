"""Walks the whole first-time set-up in the real window by the keyboard alone, on practice.

No pointer and no action of the bus: keys go to the display as a keyboard's do. What has the focus,
and what a screen reader is told, is read from the accessibility bus. On the way every page and
dialog is looked over: names, roles, states, and that the Tab key goes in reading order.
"""

import os
import sys
import time

from bus import POLL_SECS, Atspi, Bus, has, press, take_keyboard, type_text
from pages import walk
from patience import until
from started import NAME, OUT, run

CONFIG = os.path.join(OUT, "syncwright.toml")
STATE = Atspi.StateType
# What a person acts on, and what such a thing must be able to say.
ACTED_ON = {"push button", "toggle button", "check box", "radio button", "entry", "password text", "combo box", "spin button", "link", "tree item", "list item", "page tab", "table row", "table cell", "column header", "menu item"}
SECS = 30
SCREEN = int(os.environ["WALK_SIZE"].split("x")[1])


def main():
    return run(walked(lambda: Walker(NAME), lambda walker: walk(walker, globals())), "practice")


def walked(walker, walk):
    """As `run` wants it, with a line about how far it went."""

    def of(_):
        w = walker()
        walk(w)
        print(f"{w.tabs} times Tab, {w.pages} pages and dialogs looked over")

    return of


class Walker:
    def __init__(self, program, first="Sync engine"):
        self.bus, self.tabs, self.pages = Bus(program), 0, 0
        self.bus.wait(first, "heading", secs=60)
        take_keyboard()

    def tab(self, key="Tab"):
        """One press; what has the focus then."""
        before = self.bus.focused()
        press(key)
        self.tabs += 1
        end = time.monotonic() + 3
        while time.monotonic() < end:
            now = self.bus.focused()
            if now and (before is None or now.place != before.place):
                self.in_reading_order(before, now, key)
                self.in_sight(now)
                return now
            time.sleep(POLL_SECS)
        raise AssertionError(f"{key} leads nowhere from {before and before.name!r}")

    def in_reading_order(self, before, now, key):
        """Down, or to the right; what wraps around starts again at the first."""
        assert now.name.strip(), f"a {now.role} without a name has the focus"
        if before is None:
            return
        nodes = {n.place: at for at, n in enumerate(self.bus.nodes())}
        first, second = (before, now) if key == "Tab" else (now, before)
        if first.place not in nodes or second.place not in nodes or nodes[second.place] < nodes[first.place]:
            return  # around, or what was left is gone
        end = time.monotonic() + 2
        while time.monotonic() < end:
            a, b = self.bus.place_of(first), self.bus.place_of(second)
            if not a or not b:
                return
            below, right, beside = b[1] >= a[1] + 4, b[0] >= a[0] + 4, b[0] >= a[2]
            if below or right and b[3] > a[1] or beside:
                return
            time.sleep(POLL_SECS)  # the page is being scrolled
        raise AssertionError(f"Tab goes back from {first.name!r} {a} to {second.name!r} {b}")

    def in_sight(self, now):
        """Not above the window nor below its page, which ends above the footer; beside it are the steps."""
        last = self.bus.find("Next", "push button")
        title = next((n for n in self.bus.nodes() if n.role == "heading"), None)
        left = title and self.bus.place_of(title)
        end = time.monotonic() + 3
        while time.monotonic() < end:
            at, foot = self.bus.place_of(now), last and self.bus.place_of(last)
            if not at:
                return
            beside = left and at[2] <= left[0]
            in_footer = foot and (now.name == "Back" or now.place == last.place)
            bottom = foot[1] if foot and not beside and not in_footer else SCREEN
            if at[1] >= 0 and at[3] <= bottom or at[3] - at[1] > bottom:
                return
            time.sleep(POLL_SECS)
        raise AssertionError(f"{now.name!r} has the focus out of sight: {at}, of {bottom}")

    def to(self, name, role=None, contains=False, key="Tab"):
        """Presses Tab until this has the focus."""
        self.bus.wait(name, role, contains)
        roles = [role] if isinstance(role, str) else role
        return self.on(lambda now: (not roles or now.role in roles) and (now.name == name or contains and name in now.name), name, key)

    def on(self, sought, name, key="Tab"):
        """Presses the key until what is sought has the focus; each control comes once around at most."""
        seen, end = [], time.monotonic() + SECS
        while True:
            now = self.bus.focused()
            if now and sought(now):
                return now
            assert len(seen) < 90 and time.monotonic() < end, f"{key} does not come to {name!r}, only to {seen}"
            seen.append(self.tab(key).name)

    def choose(self, name, contains=False):
        """Comes to the group by Tab, for which it is one stop, and within it by an arrow, which chooses."""
        wanted = self.enabled(name, "radio button", contains)
        self.on(lambda now: now.role == "radio button" and now.above == wanted.above, name)
        self.on(lambda now: now.place == wanted.place, name, key="Down")
        chosen = lambda: (now := self.bus.find(name, "radio button", contains)) and has(now, STATE.CHECKED)
        if not chosen():
            press("space")
        until(chosen, SECS, f"{name!r} is not chosen")

    def do(self, name, role=None, contains=False, key="Return"):
        """Comes to it by Tab and presses it once it can be pressed."""
        self.enabled(name, role, contains)
        self.to(name, role, contains)
        press(key)

    def settled(self):
        """What has the focus once a key has had its effect."""
        now, same = None, 0
        while same < 5:
            before, now = now, self.bus.focused()
            same = same + 1 if before and now and before.place == now.place else 0
            time.sleep(POLL_SECS)
        return now

    def enabled(self, name, role=None, contains=False):
        def probe():
            node = self.bus.find(name, role, contains)
            return node and has(node, STATE.ENABLED) and node

        return until(probe, SECS, lambda: f"{name!r} stays disabled: {self.bus.find(name, role, contains)}")

    def tick(self, name, role="check box", contains=False):
        def ticked():
            node = self.bus.find(name, role, contains)
            return node is not None and (has(node, STATE.CHECKED) or has(node, STATE.PRESSED))

        # A list that grows meanwhile may take it back.
        for _ in range(5):
            if not ticked():
                self.do(name, role, contains, key="space")
            time.sleep(0.3)
            if ticked():
                return
        raise AssertionError(f"{name!r} does not stay ticked")

    def fill(self, name, text, role="entry", contains=False):
        """Replaces what stands in the field."""
        field = self.to(name, role, contains)
        press("ctrl+a")
        type_text(text)
        until(lambda: self.bus.text_of(field).strip() == text, SECS, lambda: f"{name!r} holds {self.bus.text_of(field)!r}")

    def page(self, title):
        self.bus.wait(title, "heading")
        self.look_over(title)

    def go_on(self, title):
        self.look_over("before " + title)
        self.do("Next", "push button")
        self.page(title)
        told = lambda: (now := self.bus.focused()) and now.role == "heading" and now.name == title and now.about
        until(told, SECS, lambda: f"{title!r} is not told: the focus is on {self.bus.focused()}")

    def look_over(self, where):
        """All that a screen reader needs to say what is there."""
        self.pages += 1
        end = time.monotonic() + 2
        # A page that just opens gives its title the focus in the next frame.
        while (faults := self.faults()) and time.monotonic() < end:
            time.sleep(POLL_SECS)
        assert not faults, f"{where}:\n  " + "\n  ".join(sorted(set(faults)))

    def faults(self):
        nodes, faults = self.bus.nodes(), []
        for node in nodes:
            reached = has(node, STATE.FOCUSABLE)
            if reached and not node.name.strip():
                faults.append(f"a {node.role} that the keyboard reaches has no name")
            # A page that was just opened has the focus on its title.
            if reached and node.above and node.role not in ACTED_ON and not (node.role == "heading" and has(node, STATE.FOCUSED)):
                faults.append(f"{node.name!r} is reached by keyboard and is a {node.role}")
            if node.role in ACTED_ON - {"table cell", "list item", "table row", "column header"} and not node.name.strip():
                faults.append(f"a {node.role} has no name")
            if node.role in ("check box", "radio button") and not has(node, STATE.CHECKABLE):
                faults.append(f"{node.name!r} does not tell whether it is chosen")
            if node.role in ("push button", "check box", "radio button") and not has(node, STATE.ENABLED) and not node.about:
                faults.append(f"{node.name!r} does not say why it is off")
            if node.role == "tree item":
                said = node.about.lower()
                if "level " not in said or has(node, STATE.CHECKABLE) and not any(word in said for word in ("in ", "out")):
                    faults.append(f"the tree item {node.name!r} says only {node.about!r}")
            if node.name != node.name.strip() or ".." in node.about.replace("...", ""):
                faults.append(f"{node.role} {node.name!r}: {node.about!r}")
        trees = [n for n in nodes if n.role == "tree"]
        if trees and not any(n.role == "tree item" and " of " in n.about for n in nodes):
            faults.append("no row of the tree tells its position")
        if sum(has(n, STATE.FOCUSED) for n in nodes if n.above) > 1:
            faults.append("two controls have the focus")
        return faults


def start(w):
    """Practice opens on the second page; the arrows of the steps lead back to the first."""
    w.to("Step 2 of 12", "page tab", contains=True)
    press("Up")
    until(lambda: (now := w.bus.focused()) and now.name.startswith("Step 1 of 12"), SECS, "the arrow does not lead to step 1")
    press("Return")
    w.page("Start")
    press("alt+Right")


def engine(w):
    w.page("Sync engine")
    w.choose("Microsoft Entra Connect Sync")
    w.go_on("Microsoft Entra ID")


def tenant(w):
    w.do("Sign in", "push button")
    w.bus.wait("Sign in as someone else", secs=60)
    w.go_on("Active Directory")


def directory(w):
    w.do("Test connection")
    w.bus.wait("Create a new account", "radio button", contains=True, secs=60)
    w.fill("Account name", "svc-syncwright")
    w.tab()  # leaving it checks it
    w.bus.wait("The name is free", contains=True)
    w.go_on("Sign-in names")


def sign_in_names(w):
    w.bus.wait("suffixes in use verified", contains=True, secs=90)
    w.tick("Continue though some suffixes are not verified")
    w.go_on("Domains and OUs")


def row(w, name):
    """In the tree: the first row, then down to this one."""
    w.bus.wait(name, "tree item")
    w.to("", "tree item", contains=True)
    for key in ["Home"] + ["Down"] * 30:
        press(key)
        now = w.settled()
        assert now and now.role == "tree item", f"{key} leaves the tree: {now}"
        if now.name == name:
            return
    raise AssertionError(f"the arrows do not come to {name!r}")


def scope(w):
    w.bus.wait("Domains and OUs", "tree")
    w.fill("Search by name or DN", "People")
    row(w, "People")
    press("space")
    w.bus.wait("People is in with everything below", contains=True)
    w.to("Search by name or DN", "entry", key="shift+Tab")
    w.fill("Search by name or DN", "Leavers")
    row(w, "Leavers")
    press("space")
    w.bus.wait("Leavers is out", contains=True)
    w.fill("Why it is out", "Contracts end, HR-412")
    w.go_on("Identifying users")


def identity(w):
    w.go_on("Optional features")


def features(w):
    w.do("Password hash synchronization", contains=True, key="space")
    w.go_on("Group writeback")


def dialog(w, name, opener):
    """It has a name and the focus; Tab stays inside; Esc closes it and gives the focus back."""
    found = w.bus.wait(name, "alert", contains=True)
    inside = lambda: (now := w.bus.focused()) and found.place in now.above and now
    until(inside, SECS, f"the dialog {found.name!r} does not take the focus")
    nodes = w.bus.nodes()
    dialogs = [(n.role, n.name) for n in nodes if n.role in ("alert", "dialog", "window")]
    assert dialogs == [("alert", found.name)], f"dialogs: {dialogs}"
    assert has(found, STATE.MODAL), f"{found.name!r} is not modal"
    w.look_over(f"the dialog {found.name!r}")
    first, seen = w.bus.focused().place, set()
    for key in ("Tab", "shift+Tab"):
        for _ in range(40):
            now = w.tab(key)
            assert found.place in now.above, f"{key} leaves the dialog for {now.name!r}"
            seen.add(now.name)
            if now.place == first:
                break
        else:
            raise AssertionError(f"{key} does not come around: {seen}")
    press("Escape")
    w.bus.wait_gone(found.name, "alert")
    back = until(w.bus.focused, SECS, f"nothing has the focus after {found.name!r}")
    assert back.name == opener, f"after {found.name!r} the focus is on {back.name!r}, not {opener!r}"
    press("Return")
    w.bus.wait(found.name, "alert")
    until(inside, SECS, f"the dialog {found.name!r} does not take the focus again")


def choose_container(w, opener):
    w.do(opener)
    w.bus.wait("Search containers by name or DN", "entry")
    title = next(n.name for n in w.bus.nodes() if n.role == "alert")
    dialog(w, title, opener)
    w.fill("Search containers by name or DN", "Groups")
    w.do("OU=Groups,", "table row", contains=True)
    w.do("Choose", "push button")
    w.bus.wait_gone(title, "alert")


def group_writeback(w):
    w.do("Write groups back to Active Directory", key="space")
    w.choose("Make a new OU", contains=True)
    choose_container(w, "Choose where to make it…")
    w.fill("Name of the new OU", "Cloud groups")
    time.sleep(0.3)
    if w.bus.find("Add it to the scope", contains=True):
        w.do("Add it to the scope", contains=True)
    w.go_on("Delegation groups")


def delegation(w):
    choose_container(w, "Choose the OU…")
    w.tick("Operators and PasswordSet are also in Browse")
    for role, person in (("Administrators", "Anna Abel"), ("Operators", "Anna Bauer")):
        w.fill(f"Search members of {role}", person)
        w.do(person, "list item")
        w.bus.wait(f"Remove {person}", "push button", contains=True)
    w.go_on("Review")


def review(w):
    w.fill("Write the configuration to", CONFIG)
    w.do("Make the plan again")
    act = w.enabled("Apply ", "push button", contains=True).name
    w.do(act, "push button")
    dialog(w, act.removesuffix("…"), act)
    w.do(act.removesuffix("…"), "push button")


def apply(w):
    w.page("Apply")
    w.bus.wait("steps are done", contains=True, secs=120)
    path = os.path.join(OUT, "report.html")
    w.fill("Save the report to", path)
    w.do("Save report")
    until(lambda: os.path.exists(path), SECS, f"{path} was not written")
    w.look_over("Apply, done")
    w.do("Undo everything…")
    dialog(w, "Undo what was applied?", "Undo everything…")
    press("Return")  # the safe answer has the focus
    w.bus.wait_gone("Undo what was applied?", "alert")
    w.bus.wait("steps are done", contains=True)


if __name__ == "__main__":
    sys.exit(main())
