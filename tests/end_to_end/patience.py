"""Waiting for what another program is about to do."""

import time


class NotFound(AssertionError):
    """It did not come within the time; the message says what there is instead."""


def until(probe, secs, message, pause=0.05):
    """The first answer of `probe` that is not false; `message` may be a function, asked at the end."""
    end = time.monotonic() + secs
    while time.monotonic() < end:
        found = probe()
        if found:
            return found
        time.sleep(pause)
    raise NotFound(message() if callable(message) else message)
