"""A feature of the tenant is switched elsewhere after an apply: the Overview tells it, and it can be
taken as it is. SETUP_… are the practice tenant's addresses; the account that signs in may read and
write the settings there.
"""

import json
import os
import ssl
import sys
import urllib.parse
import urllib.request

from patience import NotFound, until
from returning import OUT, apply, review, run, sign_in

ACCOUNT = os.environ["SYNCWRIGHT_TEST_ACCOUNT"]
TRUST = ssl.create_default_context(cafile=os.environ["SETUP_TENANT_CA"])
SAME = "Nothing differs from what was applied."
TOLD = "Password hash synchronization in Microsoft Entra ID was on and is off now"


def walk(windows):
    switch("passwordSyncEnabled", True)
    w = windows.another()
    sign_in(w)
    w.click("Microsoft Entra ID", "page tab", contains=True)
    w.click("Sign in", "push button")
    w.wait("Sign in as someone else", secs=60)
    w.click("Overview", "page tab", contains=True)
    w.wait("Overview", "heading")
    apply(w, review(w))
    w.click("To the overview", "push button")
    w.wait(SAME, secs=60)

    switch("passwordSyncEnabled", False)
    compare_until(w, lambda: w.find(TOLD, contains=True))
    w.picture(OUT, "switched")
    w.click("Accept: " + TOLD, "push button", contains=True)
    w.wait_gone(TOLD, contains=True)
    w.picture(OUT, "accepted")
    w.click("Compare again", "push button")
    w.wait(SAME, secs=60)

    # Back to what the configuration says: that is no difference.
    switch("passwordSyncEnabled", True)
    w.click("Compare again", "push button")
    w.wait(SAME, secs=60)
    assert w.find(TOLD, contains=True) is None, "it is told though it is as it was"


def compare_until(w, shown):
    """A comparison that was under way before may answer first."""
    for _ in range(6):
        w.click("Compare again", "push button")
        try:
            return until(shown, 10, "it is not told")
        except NotFound:
            continue
    raise NotFound("it is not told")


def switch(feature, on):
    """As somebody in another program: signed in by a device code, over HTTPS."""
    token = signed_in()
    at = "v1.0/directory/onPremisesSynchronization/" + os.environ["SETUP_TENANT"]
    ask(at, {"features": {feature: on}}, token, "PATCH")


def signed_in():
    who = {"client_id": os.environ["SETUP_CLIENT_ID"]}
    login = os.environ["SETUP_TENANT"] + "/oauth2/v2.0/"
    scope = os.environ["SETUP_GRAPH"] + "/OnPremDirectorySynchronization.ReadWrite.All"
    code = form(login + "devicecode", who | {"scope": scope})
    typed = {"user_code": code["user_code"], "account": ACCOUNT}
    data = urllib.parse.urlencode(typed).encode()
    with urllib.request.urlopen(os.environ["SETUP_PAGES"].rstrip("/") + "/devicelogin", data, timeout=30) as page:
        assert b"You are signed in" in page.read()
    grant = {"grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": code["device_code"]}
    return form(login + "token", who | grant)["access_token"]


def form(at, fields):
    return send(urllib.request.Request(address(at), urllib.parse.urlencode(fields).encode()))


def ask(at, body, token, method):
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    return send(urllib.request.Request(address(at), json.dumps(body).encode(), headers, method=method))


def address(at):
    return f"{os.environ['SETUP_GRAPH']}/{at}"


def send(request):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=TRUST))
    with opener.open(request, timeout=30) as answer:
        text = answer.read()
        return json.loads(text) if text else None


sys.exit(run(walk))
