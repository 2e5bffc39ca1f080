"""What somebody comes back for, in a real window by the keyboard alone: a configuration that was
applied is opened after an OU was renamed, the rename is followed, a feature is changed and the
change taken back, delegated access is looked at, and the change is reviewed and applied.

SETUP_CONFIG is the file, SETUP_PASSWORD the administrator's password.
"""

import os
import sys

from bus import has, press, type_text
from keyboard import SECS, STATE, Walker, dialog, walked
from patience import until
from started import NAME, run


def walk(w):
    for step in (connect, follow, change_and_undo, access, apply):
        step(w)


def connect(w):
    w.page("Overview")
    w.do("Sign in again", "push button")
    w.page("Active Directory")
    w.to("Password", "password text")
    type_text(os.environ["SETUP_PASSWORD"])
    w.do("Test connection", "push button")
    w.bus.wait_gone("Test connection", secs=90)
    w.look_over("Active Directory, connected")
    w.do("Back", "push button")
    w.page("Overview")


def follow(w):
    w.bus.wait("was renamed to", contains=True, secs=60)
    w.look_over("Overview, with a difference")
    w.do("Follow it: ", "push button", contains=True)
    w.bus.wait_gone("was renamed to", contains=True)


def change_and_undo(w):
    """From a task of the page to its page; the change is taken back by Ctrl+Z."""
    w.do("Optional features", "link")
    w.page("Optional features")
    before = is_on(w, "Password writeback")
    w.do("Password writeback", contains=True, key="space")
    until(lambda: is_on(w, "Password writeback") != before, SECS, "the feature does not change")
    press("ctrl+z")
    until(lambda: is_on(w, "Password writeback") == before, SECS, "Ctrl+Z does not take it back")


def is_on(w, name):
    node = w.bus.wait(name, contains=True)
    return has(node, STATE.CHECKED) or has(node, STATE.PRESSED)


def access(w):
    """By the palette, then the arrows of the sidebar."""
    press("ctrl+k")
    w.bus.wait("Find a page, setting, OU, user, group or action", contains=True)
    type_text("delegated access")
    chosen = lambda: (now := w.bus.focused()) and now.role == "list item" and now.name.startswith("Delegated access")
    until(chosen, SECS, lambda: f"the palette does not choose the page: {w.bus.focused()}")
    press("Return")
    w.page("Delegated access")
    w.bus.wait("Who has access", "heading", secs=90)
    w.look_over("Delegated access, read")
    press("ctrl+f")
    inside = lambda: (now := w.bus.focused()) and now.name == "Search names"
    until(inside, SECS, "Ctrl+F does not come to the search of names")
    type_text("anna")
    w.to("Who: anna", "table row", contains=True)
    press("Return")
    w.bus.wait("Remove from ", "push button", contains=True)
    w.to("Delegated access", "page tab")
    press("Home")
    until(lambda: (now := w.bus.focused()) and now.name == "Overview", SECS, "Home does not lead to the first task")
    press("Return")
    w.page("Overview")


def apply(w):
    w.do("Review changes", "push button")
    w.page("Review")
    act = w.enabled("Apply ", "push button", contains=True).name
    w.do(act, "push button")
    dialog(w, act.removesuffix("…"), act)
    w.do(act.removesuffix("…"), "push button")
    w.page("Apply")
    w.do("To the overview", "push button")
    w.page("Overview")
    w.bus.wait("Nothing differs from what was applied.", secs=60)
    w.look_over("Overview, nothing differs")


if __name__ == "__main__":
    walker = walked(lambda: Walker(NAME, first="Overview"), walk)
sys.exit(run(walker, "--config", os.environ["SETUP_CONFIG"]))
