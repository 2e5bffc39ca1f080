"""What Orca says of the real window, on practice: Start, the tree of Domains and OUs, dialogs, Review.

Orca runs without a voice and writes each utterance to its debug file. The words go to OUT/said.txt,
under the key that was pressed. Run by hand, with the package orca: walk hearing PROGRAM OUT.
"""

import os
import re
import subprocess
import sys
import time

import keyboard
from bus import press
from desktop import wake_registry
from keyboard import Walker
from patience import until
from started import OUT, PROGRAM

LOG = os.path.join(OUT, "orca.log")
SAID = re.compile(r"SPEECH OUTPUT: '(.*?)'(?:\{| voice=|$)")
QUIET_SECS = 1.5
# Orca does not flush its debug file.
ORCA = """
import builtins, runpy, sys
log, plain = sys.argv[1], builtins.open
builtins.open = lambda file, *a, **k: plain(file, *a, **({**k, "buffering": 1} if file == log else k))
sys.argv = ["orca", "--replace", "--debug", f"--debug-file={log}"]
runpy.run_path("/usr/bin/orca", run_name="__main__")
"""


class Listener(Walker):
    def __init__(self, program):
        super().__init__(program)
        self.read, self.record = 0, open(os.path.join(OUT, "said.txt"), "w")
        self.heard("(the window opens)")

    def lines(self):
        with open(LOG, encoding="utf-8", errors="replace") as log:
            return [m.group(1) for line in log if (m := SAID.search(line))]

    def heard(self, after):
        """What was said since, once it has been quiet for a while."""
        count, since = -1, time.monotonic()
        while time.monotonic() - since < QUIET_SECS:
            now = len(self.lines())
            if now != count:
                count, since = now, time.monotonic()
            time.sleep(0.05)
        words, self.read = self.lines()[self.read :], count
        self.record.write(f"{after}\n" + "".join(f"    {word}\n" for word in words))
        self.record.flush()
        return words

    def key(self, *keys):
        for key in keys:
            press(key)
            self.heard(key)

    def skip(self):
        self.read = len(self.lines())


def listen(w):
    w.to("Step 2 of 12", "page tab", contains=True)
    w.skip()
    w.key("Up", "Return")
    w.page("Start")
    w.key("Tab", "Tab", "Tab")
    press("alt+Right")
    w.page("Sync engine")
    w.heard("alt+Right")
    w.key("Tab", "Down")
    keyboard.engine(w)
    keyboard.tenant(w)
    keyboard.directory(w)
    w.skip()
    keyboard.sign_in_names(w)
    w.heard("(to Domains and OUs)")
    w.bus.wait("Domains and OUs", "tree")
    w.to("", "tree item", contains=True)
    w.skip()
    w.key("Home", "Right", "Down", "Down", "space", "Down", "Right", "Left", "End", "Home")
    w.fill("Search by name or DN", "People")
    keyboard.row(w, "People")
    w.skip()
    w.key("space", "space")
    w.key("F1", "Tab", "Escape")
    w.key("ctrl+comma", "Tab", "Tab", "Escape")
    w.key("ctrl+k", "Escape")
    keyboard.scope(w)
    keyboard.identity(w)
    keyboard.features(w)
    keyboard.group_writeback(w)
    keyboard.delegation(w)
    w.skip()
    w.fill("Write the configuration to", keyboard.CONFIG)
    w.do("Make the plan again")
    act = w.enabled("Apply ", "push button", contains=True).name
    w.heard("(on Review, after the plan was made again)")
    w.to(act, "push button")
    w.heard("(Tab, to the end of Review)")
    w.key("Return", "Tab", "Escape")


def main():
    wake_registry()
    with open(os.path.join(OUT, "program.log"), "w") as log:
        orca = subprocess.Popen(["/usr/bin/python3", "-c", ORCA, LOG], stdout=log, stderr=log)
        program = None
        try:
            until(lambda: os.path.exists(LOG) and "SPEECH OUTPUT" in open(LOG, errors="replace").read(), 60, "Orca says nothing")
            program = subprocess.Popen([PROGRAM, "practice"], stdout=log, stderr=log, cwd=os.environ["HOME"])
            listen(Listener(os.path.basename(PROGRAM)))
        except (AssertionError, subprocess.CalledProcessError) as error:
            print(f"The walk stopped: {error}", file=sys.stderr)
            return 1
        finally:
            for process in filter(None, (program, orca)):
                process.kill()
                process.wait()
    print(open(os.path.join(OUT, "said.txt")).read())
    return 0


if __name__ == "__main__":
    sys.exit(main())
