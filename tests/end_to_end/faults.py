"""What a person meets when a forest cannot be connected: each fault clicked in the real window.

SETUP_SAMBA and SETUP_SAMBA_DIR name the script and the folder of the controller; the other
variables are those of the whole set-up.
"""

import os
import subprocess
import sys
import time

from bus import Bus
from desktop import Window
from leaks import key_store
from started import NAME, OUT, run

STARTTLS, LDAPS = "StartTLS, port 389", "LDAPS, port 636"


def setting(name):
    return os.environ["SETUP_" + name]


def samba(*command):
    subprocess.run([setting("SAMBA"), command[0], setting("SAMBA_DIR"), *command[1:]], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def walk(_):
    w, bus = Window(NAME), Bus(NAME)
    bus.wait("Start", "heading")
    w.click("Set up sync", ("push button", "radio button"), contains=True)
    bus.wait("Sync engine", "heading")
    w.click("Next", "push button")
    bus.wait("Microsoft Entra ID", "heading")
    w.click("Go on without the tenant for now")
    w.click("Next", "push button")
    bus.wait("Active Directory", "heading")
    w.type("Domain name", setting("DOMAIN"))
    w.type("Domain controller", setting("CONTROLLER"))
    w.type("CA file", setting("DIRECTORY_CA"))
    w.type("Account", setting("ACCOUNT"))
    w.type("Password", setting("PASSWORD"))
    for fault in (servers, certificates, accounts):
        fault(w, bus)
    nothing_written()
    right(w, bus)


def refused(w, bus, what, headline, remedy):
    """One error, in words, with what to do; nothing is connected."""
    began = time.monotonic()
    w.click("Test connection")
    bus.wait(headline, "notification", contains=True, secs=60)
    errors = [n.name for n in bus.nodes() if n.role == "notification" and n.name.startswith("Error:")]
    assert len(errors) == 1, f"{what}: {errors}"
    assert remedy in errors[0], f"{what}: \"{remedy}\" is not in {errors[0]}"
    assert not bus.find("Create a new account", contains=True), f"{what}: it is connected all the same"
    assert not w.is_enabled(w.wait("Next", "push button")), f"{what}: one can go on"
    print(f"  {what}: {errors[0]} ({time.monotonic() - began:.1f} s)", flush=True)


def servers(w, bus):
    samba("tls", "off")
    refused(w, bus, "plain LDAP only, by LDAPS", "636 could not be reached", "domain controller")
    w.type("Domain controller", setting("CONTROLLER") + ":389")
    refused(w, bus, "plain LDAP only, by LDAPS on its port", "speaks LDAP without TLS only", "never sends a password")
    w.type("Domain controller", setting("CONTROLLER"))
    w.click(STARTTLS, "radio button")
    refused(w, bus, "plain LDAP only, by StartTLS", "does not offer StartTLS", "certificate")
    w.click(LDAPS, "radio button")


def certificates(w, bus):
    samba("tls", "expired")
    refused(w, bus, "expired certificate", "expired on", "renewed")
    w.picture(OUT, "expired")
    samba("tls", "wrongname")
    refused(w, bus, "name mismatch", "valid for other.invalid", "by a name")
    samba("tls", "good")
    # A real authority, but not the one that issued the certificate.
    w.type("CA file", setting("TENANT_CA"))
    refused(w, bus, "wrong CA", "Syncwright test authority", "choose the file")
    w.type("CA file", setting("DIRECTORY_CA"))


def accounts(w, bus):
    w.type("Password", "not-the-password")
    refused(w, bus, "wrong password", "name or password is wrong", "Type both again")
    w.type("Password", setting("PASSWORD"))
    for name, headline, remedy in (
        ("locked", "account is locked", "unlocked"),
        ("disabled", "account is disabled", "Enable the account"),
        ("expired", "account has expired", "expiry date"),
    ):
        w.type("Account", f"{name}@{setting('DOMAIN')}")
        refused(w, bus, name, headline, remedy)
    w.picture(OUT, "account")


def nothing_written():
    """In the directory: the test that started this compares dumps."""
    assert not key_store(), "something is in the key store"
    files = [os.path.join(place, name) for place, _, names in os.walk(os.environ["HOME"]) for name in names]
    written = [path for path in files if "journal" in path or path.endswith("syncwright.toml")]
    assert not written, f"written: {written}"


def right(w, bus):
    w.type("Account", setting("ACCOUNT"))
    w.click("Test connection")
    bus.wait("Create a new account", contains=True, secs=90)
    errors = [n.name for n in bus.nodes() if n.role == "notification" and n.name.startswith("Error:")]
    assert not errors, f"the error stays: {errors}"
    w.click("Decide later", "radio button")
    w.click("Next", "push button")
    bus.wait("Sign-in names", "heading")


sys.exit(run(walk))
