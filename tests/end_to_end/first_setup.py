"""Walks the whole first-time set-up in a real window, by the accessible names of the controls.

On practice (WALK_WORLD unset), or on the world that the environment variables SETUP_… describe.
Leaves a picture of each page, the written configuration and the reports in WALK_OUT.
"""

import os
import sys
import time
import tomllib

from leaks import Leaks, key_store
from pages import walk
from patience import NotFound
from started import OUT, run, seen_through

REAL = os.environ.get("WALK_WORLD") == "real"


def setting(name, default=""):
    return os.environ.get("SETUP_" + name, default)


ENGINE = setting("ENGINE", "Microsoft Entra Connect Sync")
PEOPLE = setting("PEOPLE", "People").split(",")
LEFT_OUT = setting("LEFT_OUT", "Leavers")
ADMIN, OPERATOR = setting("ADMIN", "Anna Abel"), setting("OPERATOR", "Anna Bauer")
PARENT = setting("PARENT", "Groups")
CONFIG = os.path.join(OUT, "syncwright.toml")


# What no program may leave lying about; found out during the walk: the new account's password.
LEAKS = None


def main():
    ended = run(watched, *([] if REAL else ["practice"]), RUST_LOG="trace")
    if ended:
        return ended
    if LEAKS:
        LEAKS.stop()
        with open(os.path.join(OUT, "program.log")) as file:
            log = file.read()
        for event in ("syncwright::entra::http", "search server=", "add server=", "modify server="):
            assert event in log, f"nothing of {event} in the log that is searched"
        leaked = LEAKS.search([OUT, *(os.environ[name] for name in ("HOME", "XDG_RUNTIME_DIR", "TMPDIR"))])
        if leaked:
            print("Secrets lie about:\n  " + "\n  ".join(leaked), file=sys.stderr)
            return 1
    summary()
    return 0


def watched(program):
    global LEAKS
    if setting("PASSWORD"):
        # Each token of a tenant is a JSON object in base64, or, with practice, begins like this.
        known = [("the password that was typed", setting("PASSWORD")), ("a code or token", "practice-secret-")]
        LEAKS = Leaks(program.pid, known, [("a token", "eyJ"), ("a refresh token", "refresh_token")])
    seen_through(lambda window: walk(window, globals()))(program)


def page(w, title):
    w.wait(title, "heading")


def go_on(w, title):
    w.click("Next", "push button")
    page(w, title)


def start(w):
    if not REAL:  # practice has begun already
        page(w, "Sync engine")
        w.click("Back", "push button")
    page(w, "Start")
    w.picture(OUT, "start")
    if REAL:
        w.click("Set up sync", ("push button", "radio button"), contains=True)
        page(w, "Sync engine")
    else:
        go_on(w, "Sync engine")


def engine(w):
    w.click(ENGINE, "radio button", contains=True)
    w.picture(OUT, "engine")
    go_on(w, "Microsoft Entra ID")


def tenant(w):
    if REAL:
        w.choose("Cloud", "Custom addresses")
        w.type("Sign-in address", setting("LOGIN"))
        w.type("Microsoft Graph address", setting("GRAPH"))
        w.type("Application (client) ID", setting("CLIENT_ID"))
        w.click("Behind a proxy that opens TLS")
        w.type("CA file", setting("TENANT_CA"))
    w.click("Sign in", "push button")
    w.wait("Sign in as someone else", secs=60)
    w.picture(OUT, "tenant")
    go_on(w, "Active Directory")


def directory(w):
    if REAL:
        w.type("Domain name", setting("DOMAIN"))
        w.type("Domain controller", setting("CONTROLLER"))
        w.type("CA file", setting("DIRECTORY_CA"))
        w.type("Account", setting("ACCOUNT"))
        w.type("Password", setting("PASSWORD"))
        shown = w.text("Password", "password text")
        assert shown and setting("PASSWORD") not in shown, "the bus tells the password"
    w.picture(OUT, "directory-form")
    w.click("Test connection")
    w.wait("Create a new account", secs=90, contains=True)
    w.picture(OUT, "directory")


    w.type("Account name", "svc-syncwright")
    w.click("Check name and container")
    w.wait("The name is free", contains=True)
    go_on(w, "Sign-in names")


def sign_in_names(w):
    w.wait("suffixes in use verified", contains=True, secs=120)
    w.tick("Continue though some suffixes are not verified")
    w.picture(OUT, "sign-in-names")
    go_on(w, "Domains and OUs")


def scope(w):
    w.wait("Domains and OUs", "tree")
    for name in PEOPLE:
        w.type("Search by name or DN", name)
        w.click(name, "tree item")
        w.wait(f"{name} is in with everything below", contains=True)
    w.type("Search by name or DN", LEFT_OUT)
    w.click(LEFT_OUT, "tree item")
    w.wait(f"{LEFT_OUT} is out", contains=True)
    w.type("Why it is out", "Contracts end, HR-412")
    w.picture(OUT, "scope")
    go_on(w, "Identifying users")


def identity(w):
    w.picture(OUT, "identity")
    go_on(w, "Optional features")


def features(w):
    w.click("Password hash synchronization", contains=True)
    w.picture(OUT, "features")
    go_on(w, "Group writeback")


def choose_container(w, opener):
    w.click(opener)
    w.type("Search containers by name or DN", PARENT)
    w.click(f"OU={PARENT},", "table row", contains=True)
    w.click("Choose", "push button")
    w.wait_gone("Search containers by name or DN")


def group_writeback(w):
    w.click("Write groups back to Active Directory")
    w.click("Make a new OU", contains=True)
    choose_container(w, "Choose where to make it…")
    w.type("Name of the new OU", "Cloud groups")
    try:
        w.click("Add it to the scope", contains=True, secs=5)
    except NotFound:
        pass  # its parent is in scope already
    w.picture(OUT, "group-writeback")
    go_on(w, "Delegation groups")


def delegation(w):
    if "Cloud Sync" in ENGINE:  # it works without them
        w.picture(OUT, "delegation")
        return go_on(w, "Review")
    choose_container(w, "Choose the OU…")
    w.tick("Operators and PasswordSet are also in Browse")
    add_member(w, "Administrators", ADMIN)
    add_member(w, "Operators", OPERATOR)
    w.picture(OUT, "delegation")
    go_on(w, "Review")


def add_member(w, role, name):
    w.type(f"Search members of {role}", name)
    w.click(name, "list item")


def review(w):
    w.type("Write the configuration to", CONFIG)
    w.click("Make the plan again")
    w.picture(OUT, "review")
    act = w.name(w.wait("Apply ", "push button", contains=True))  # "Apply 12 changes…"
    w.click(act, "push button")
    w.wait("Not yet", "push button")
    w.picture(OUT, "consent")
    w.click(act.rstrip("…"), "push button")


def apply(w):
    page(w, "Apply")
    w.wait("steps are done", contains=True, secs=120)
    w.picture(OUT, "applied")
    if LEAKS:
        made = key_store()
        assert made, "the key store holds no password of the new account"
        for number, secret in enumerate(made, 1):
            LEAKS.know(f"password {number} of the key store", secret)
    for form, name in (("HTML", "report.html"), ("Markdown", "report.md")):
        w.click(form, "radio button")
        w.type("Save the report to", os.path.join(OUT, name))
        w.click("Save report")
        wait_file(os.path.join(OUT, name))
    if setting("UNDO"):
        open(os.path.join(OUT, "applied"), "w").close()  # the test looks at the directory now
        while os.path.exists(os.path.join(OUT, "applied")):
            time.sleep(0.1)
        w.click("Undo everything…")
        w.click("Undo", "push button")
        w.wait("steps were undone", contains=True, secs=120)
        w.picture(OUT, "undone")
        assert not key_store(), "the key store keeps the password of the account that is gone"


def wait_file(path):
    end = time.monotonic() + 20
    while not os.path.exists(path):
        assert time.monotonic() < end, f"{path} was not written"
        time.sleep(0.1)


def summary():
    if os.path.exists(CONFIG):
        what_was_made()
    else:
        print("The first-time set-up is done and undone.")
    files = sorted(name for name in os.listdir(OUT) if not name.startswith("."))
    pictures = [name for name in files if name.endswith(".png")]
    print(f"{len(pictures)} pictures, {pictures[0]} to {pictures[-1]}, and the configuration are in {OUT}:")
    for name in files:
        print(f"  {name}")


def what_was_made():
    with open(CONFIG, "rb") as file:
        made = tomllib.load(file)
    print(f"The first-time set-up {'' if REAL else 'on practice '}is done with {made['engine']}:")
    for forest in made["forest"]:
        for domain in forest["domain"]:
            rules = domain.get("scope", [])
            count = lambda way: sum(way in rule for rule in rules)
            print(f"  {domain['name']}: {count('include')} containers included, {count('exclude')} excluded")
    groups = [group for group in made.get("delegation", {}).values() if isinstance(group, dict)]
    target = made.get("group_writeback", {}).get("target")
    print(f"  groups written back: {target['dn'] if target else 'none'}")
    print(f"  delegation groups: {', '.join(group['name'] for group in groups) or 'none'}")


sys.exit(main())
