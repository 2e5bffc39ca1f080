"""Two real windows on one configuration that was changed by hand: what the one applies, the other
notices and refuses to undo."""

import sys

from returning import OUT, agree, apply, review, run, sign_in


def walk(windows):
    first = windows.another()
    shown = reviewed(first)
    # The second covers the first: it has it open all the same.
    second = windows.another()
    apply(second, reviewed(second))
    second.picture(OUT, "applied")
    windows.close(second)
    refused(first, shown)


def reviewed(w):
    sign_in(w)
    return review(w)


def refused(w, act):
    """It still shows its plan. Noticed by itself or agreed to, nothing of it runs."""
    noticed = w.find("This plan is out of date") is not None
    if not noticed:
        agree(w, act)
        w.wait("Something has changed since you looked", secs=60)
    w.picture(OUT, "refused-noticed" if noticed else "refused")
    assert w.find("To the overview", "push button") is None, "it was carried out"


sys.exit(run(walk))
