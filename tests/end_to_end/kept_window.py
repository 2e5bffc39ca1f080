"""Moves and resizes the real window, closes it, and opens it again: it stands where it stood."""

import os
import subprocess
import sys

from bus import Bus, press, take_keyboard
from desktop import wake_registry
from patience import until
from started import NAME, OUT, start, stopped

SECS = 30


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], check=True, capture_output=True, text=True).stdout


def window():
    return xdotool("search", "--sync", "--onlyvisible", "--name", "^Syncwright$").split()[0]


def geometry():
    lines = xdotool("getwindowgeometry", "--shell", window()).splitlines()
    told = dict(line.split("=") for line in lines)
    return tuple(int(told[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))


def stands(place):
    until(lambda: geometry() == place, SECS, lambda: f"it stands at {geometry()}, not at {place}")


def started(log):
    program = start(log)
    Bus(NAME).wait("Start", "heading")
    return program


def main():
    wake_registry()
    with open(os.path.join(OUT, "program.log"), "w") as log:
        program = started(log)
        try:
            place = (230, 140, 1100, 760)
            xdotool("windowmove", "--sync", window(), "230", "140")
            xdotool("windowsize", "--sync", window(), "1100", "760")
            stands(place)
            take_keyboard()
            press("ctrl+q")
            assert program.wait(SECS) == 0
            program = started(log)
            stands(place)
        except (AssertionError, subprocess.SubprocessError) as error:
            stopped(error)
            return 1
        finally:
            program.kill()
            program.wait()
    return 0


sys.exit(main())
