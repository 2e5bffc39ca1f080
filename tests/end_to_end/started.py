"""The program, started for a walk. Where the walk stops, a picture and a word tell where that was."""

import os
import subprocess
import sys

from desktop import Window, wake_registry

OUT, PROGRAM = os.environ["WALK_OUT"], os.environ["WALK_PROGRAM"]
NAME = os.path.basename(PROGRAM)


def start(log, *arguments, **more):
    """The settings of the walk are no part of what the program is started with."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SETUP_")}
    return subprocess.Popen([PROGRAM, *arguments], stdout=log, stderr=log, cwd=os.environ["HOME"], env=environment | more)


def run(walk, *arguments, **more):
    """Calls `walk` with the program that was started. 0, or 1 where the walk stopped."""
    wake_registry()
    with open(os.path.join(OUT, "program.log"), "w") as log:
        program = start(log, *arguments, **more)
        try:
            walk(program)
        except (AssertionError, subprocess.CalledProcessError) as error:
            stopped(error)
            return 1
        finally:
            program.kill()
            program.wait()
    return 0


def stopped(error):
    subprocess.run(["import", "-silent", "-window", "root", f"{OUT}/failed.png"])
    print(f"The walk stopped: {error}", file=sys.stderr)


def seen_through(walk):
    """A walk through one window, each control of which has a name at its end."""

    def of(_):
        window = Window(NAME)
        walk(window)
        unnamed = window.unnamed()
        assert not unnamed, f"controls without a name: {unnamed}"

    return of
