"""Microsoft's own Python clients against the practice tenant.

msal signs in with a device code and with a browser; msgraph-sdk reads what Syncwright reads.
Every model must come out with no unknown property: a misspelt or invented one would show there.

usage: microsoft_clients.py BASE PAGES CA_FILE TENANT CLIENT_ID DEVICE_ACCOUNT
Prints one line for each thing that was seen to work. provisioning_clients.py uses parts of it.
"""

import asyncio
import html
import re
import ssl
import sys
import threading

import httpx
import msal
import requests
from kiota_abstractions.authentication import AuthenticationProvider
from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_abstractions.serialization import Parsable
from msgraph import GraphRequestAdapter, GraphServiceClient
from msgraph.generated.groups.groups_request_builder import GroupsRequestBuilder
from msgraph.generated.models.o_data_errors.o_data_error import ODataError
from msgraph.graph_request_adapter import options as sdk_options
from msgraph_core import GraphClientFactory

BASE, PAGES, CA_FILE, TENANT, CLIENT_ID, ACCOUNT = sys.argv[1:7]
SCOPES = [
    f"{BASE}/{name}"
    for name in (
        "User.Read",
        "Organization.Read.All",
        "Domain.Read.All",
        "RoleManagement.Read.Directory",
        "LicenseAssignment.Read.All",
        "Group.Read.All",
        "OnPremDirectorySynchronization.Read.All",
    )
]


def application():
    return msal.PublicClientApplication(
        CLIENT_ID,
        authority=f"{BASE}/{TENANT}",
        instance_discovery=False,
        verify=CA_FILE,
    )


def field(page, name):
    return html.unescape(re.search(rf'name="{name}" value="([^"]*)"', page).group(1))


def accepted(result):
    assert "access_token" in result, result
    claims = result["id_token_claims"]
    assert claims["tid"] == TENANT and claims["aud"] == CLIENT_ID, claims
    assert claims["preferred_username"] == ACCOUNT, claims
    return result["access_token"]


def sign_in_by_device_code():
    app = application()
    flow = app.initiate_device_flow(scopes=SCOPES)
    assert flow.get("user_code") and flow["verification_uri"] == f"{PAGES}/devicelogin", flow
    assert flow["user_code"] in flow["message"], flow
    fields = {"user_code": flow["user_code"], "account": ACCOUNT}

    def enter():
        page = requests.post(flow["verification_uri"], data=fields, timeout=10)
        assert "You are signed in" in page.text, page.text

    # After the first poll, so that a pending answer is seen too.
    threading.Timer(1.5, enter).start()
    token = accepted(app.acquire_token_by_device_flow(flow))
    print("msal: device code")

    account = app.get_accounts()[0]
    renewed = app.acquire_token_silent(SCOPES, account=account, force_refresh=True)
    assert accepted(renewed) != token
    print("msal: refresh token")
    return token


def sign_in_by_browser(scopes=None):
    app = application()

    def browser(url):
        def walk():
            # As a person's browser: it knows no practice authority.
            session = requests.Session()
            page = session.get(url, timeout=10).text
            answer = {"request": field(page, "request"), "account": ACCOUNT}
            back = session.post(f"{PAGES}/practice/answer", data=answer, timeout=10).text
            # msal asks for response_mode=form_post: the page holds a form that sends itself.
            action = html.unescape(re.search(r'action="([^"]*)"', back).group(1))
            names = re.findall(r'type="hidden" name="([^"]*)"', back)
            session.post(action, data={n: field(back, n) for n in names}, timeout=10)

        threading.Thread(target=walk, daemon=True).start()

    class Robot:
        """In place of the webbrowser module, which msal calls."""

        @staticmethod
        def open(url):
            browser(url)
            return True

    # msal looks the browser up at the moment it needs one.
    import webbrowser

    webbrowser.get = lambda *_: Robot
    webbrowser.open = Robot.open
    result = app.acquire_token_interactive(
        scopes or SCOPES, prompt="select_account", timeout=30, login_hint=ACCOUNT
    )
    token = accepted(result)
    print("msal: browser")
    return token


class Bearer(AuthenticationProvider):
    def __init__(self, token):
        self.token = token

    async def authenticate_request(self, request, additional_authentication_context={}):
        request.headers.try_add("Authorization", f"Bearer {self.token}")


def graph(token):
    context = ssl.create_default_context(cafile=CA_FILE)
    http = GraphClientFactory.create_with_default_middleware(
        client=httpx.AsyncClient(verify=context, timeout=20, trust_env=False),
        # What the SDK sets when it makes its client itself.
        options=sdk_options,
    )
    adapter = GraphRequestAdapter(Bearer(token), client=http)
    adapter.base_url = f"{BASE}/v1.0"
    return GraphServiceClient(request_adapter=adapter)


def nothing_unknown(model, at="answer"):
    """No property that the SDK does not know, in the model or below. The context is no property."""
    if isinstance(model, (list, tuple)):
        for number, item in enumerate(model):
            nothing_unknown(item, f"{at}[{number}]")
        return
    if not isinstance(model, Parsable):
        return
    unknown = dict(getattr(model, "additional_data", None) or {})
    unknown.pop("@odata.context", None)
    assert unknown == {}, f"{at}: {unknown}"
    values = model.backing_store.enumerate_() if hasattr(model, "backing_store") else vars(model).items()
    for name, value in values:
        if name != "additional_data":
            nothing_unknown(value, f"{at}.{name}")


async def read(token):
    client = graph(token)

    organizations = await client.organization.get()
    nothing_unknown(organizations)
    [organization] = organizations.value
    assert organization.id == TENANT and organization.display_name == "Fabrikam Practice"
    assert len(organization.verified_domains) == 2
    print("msgraph-sdk: organization")

    domains = await client.domains.get()
    nothing_unknown(domains)
    assert [d.is_verified for d in domains.value].count(True) == 2 and len(domains.value) == 3
    print("msgraph-sdk: domains")

    me = await client.me.get()
    nothing_unknown(me)
    assert me.user_principal_name == ACCOUNT
    roles = await client.me.transitive_member_of.get()
    nothing_unknown(roles)
    assert [r.display_name for r in roles.value] == ["Global Administrator"]
    assignments = await client.role_management.directory.role_assignments.get()
    nothing_unknown(assignments)
    assert assignments.value[0].directory_scope_id == "/"
    print("msgraph-sdk: me and roles")

    licences = await client.subscribed_skus.get()
    nothing_unknown(licences)
    assert any(p.service_plan_name == "AAD_PREMIUM" for s in licences.value for p in s.service_plans)
    print("msgraph-sdk: licences")

    await read_groups(client)

    settings = await client.directory.on_premises_synchronization.get()
    nothing_unknown(settings)
    [settings] = settings.value
    assert settings.features.password_sync_enabled is False
    assert settings.configuration.accidental_deletion_prevention.alert_threshold == 500
    single = client.directory.on_premises_synchronization.by_on_premises_directory_synchronization_id
    nothing_unknown(await single(TENANT).get())
    print("msgraph-sdk: onPremisesSynchronization")


async def read_groups(client):
    query = GroupsRequestBuilder.GroupsRequestBuilderGetQueryParameters(
        count=True, top=60, orderby=["displayName"]
    )
    wanted = RequestConfiguration(query_parameters=query)
    wanted.headers.add("ConsistencyLevel", "eventual")
    page = await client.groups.get(request_configuration=wanted)
    total, ids, pages = page.odata_count, set(), 0
    while True:
        nothing_unknown(page)
        pages += 1
        ids.update(g.id for g in page.value)
        if page.odata_next_link is None:
            break
        page = await client.groups.with_url(page.odata_next_link).get(request_configuration=wanted)
    assert pages > 3 and len(ids) == total, (pages, len(ids), total)

    group = await client.groups.by_group_id(next(iter(ids))).get()
    nothing_unknown(group)
    members = await client.groups.by_group_id(group.id).members.get()
    nothing_unknown(members)
    assert members.value
    try:
        await client.groups.by_group_id("00000000-0000-0000-0000-000000000000").get()
    except ODataError as error:
        assert error.error.code == "Request_ResourceNotFound", error
        nothing_unknown(error.error)
    else:
        raise AssertionError("a group that does not exist was found")
    print(f"msgraph-sdk: {total} groups on {pages} pages")


def main():
    token = sign_in_by_browser()
    asyncio.run(read(token))
    sign_in_by_device_code()
    print("all accepted")


if __name__ == "__main__":
    main()
