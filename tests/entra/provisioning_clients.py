"""Microsoft's msgraph-sdk, and for the beta msgraph-beta-sdk, against the practice tenant's provisioning, and against our requests.

First the SDK configures Cloud Sync itself: every model must come out with no unknown property, and
said back it must be the answer again, so that no value was one that the SDK has no name for.
Then the requests that Syncwright sent: for each, the SDK builds the same call from a body that it
has read into its own types; method, address and body must be ours.

usage: provisioning_clients.py BASE PAGES CA_FILE TENANT CLIENT_ID ACCOUNT REQUESTS
REQUESTS: a JSON file with a list of {method, path, body}.
"""

import asyncio
import json
import re
import sys
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx
import msgraph_beta
from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_serialization_json.json_parse_node_factory import JsonParseNodeFactory
from kiota_serialization_json.json_serialization_writer import JsonSerializationWriter
from msgraph.generated.groups.groups_request_builder import GroupsRequestBuilder
from msgraph_core.requests.batch_request_builder import BatchRequestBuilder
from msgraph_core.requests.batch_request_content import BatchRequestContent
from msgraph_core.requests.batch_request_item import BatchRequestItem
from msgraph.generated.application_templates.application_templates_request_builder import (
    ApplicationTemplatesRequestBuilder,
)
from msgraph.generated.application_templates.item.instantiate.instantiate_post_request_body import (
    InstantiatePostRequestBody,
)
from msgraph.generated.models.directory_definition_discoverabilities import (
    DirectoryDefinitionDiscoverabilities,
)
from msgraph.generated.models.o_data_errors.o_data_error import ODataError
from msgraph.generated.models.object_flow_types import ObjectFlowTypes
from msgraph.generated.models.on_premises_directory_synchronization import (
    OnPremisesDirectorySynchronization,
)
from msgraph.generated.models.synchronization_job import SynchronizationJob
from msgraph.generated.models.synchronization_job_restart_scope import (
    SynchronizationJobRestartScope,
)
from msgraph.generated.models.synchronization_schema import SynchronizationSchema
from msgraph.generated.service_principals.item.synchronization.jobs.item.provision_on_demand.provision_on_demand_post_request_body import (
    ProvisionOnDemandPostRequestBody,
)
from msgraph.generated.service_principals.item.synchronization.jobs.item.restart.restart_post_request_body import (
    RestartPostRequestBody,
)
from msgraph.generated.service_principals.item.synchronization.jobs.item.validate_credentials.validate_credentials_post_request_body import (
    ValidateCredentialsPostRequestBody,
)
from msgraph.generated.service_principals.item.synchronization.secrets.secrets_put_request_body import (
    SecretsPutRequestBody,
)
from msgraph.generated.service_principals.service_principals_request_builder import (
    ServicePrincipalsRequestBuilder,
)

from msgraph_beta.generated.models.organization import Organization
from msgraph_beta.generated.on_premises_publishing_profiles.item.agents.agents_request_builder import (
    AgentsRequestBuilder,
)
from msgraph_beta.generated.on_premises_publishing_profiles.item.published_resources.published_resources_request_builder import (
    PublishedResourcesRequestBuilder,
)

from microsoft_clients import (
    BASE,
    CA_FILE,
    TENANT,
    Bearer,
    graph,
    nothing_unknown,
    sign_in_by_browser,
)

WIDE = [
    f"{BASE}/{name}"
    for name in (
        "User.Read",
        "Group.Read.All",
        "Synchronization.ReadWrite.All",
        "Application.ReadWrite.All",
        "OnPremDirectorySynchronization.ReadWrite.All",
        "OnPremisesPublishingProfiles.ReadWrite.All",
        "Organization.ReadWrite.All",
    )
]
TO_TENANT = "Active Directory to Microsoft Entra ID Provisioning"
# The SDK reads these words but does not write them; they are looked at one by one instead.
FLAGS = {
    "flowTypes": ObjectFlowTypes,
    "discoverabilities": DirectoryDefinitionDiscoverabilities,
    "resetScope": SynchronizationJobRestartScope,
}


def model_of(kind, raw):
    """`raw` in the SDK's own type."""
    node = JsonParseNodeFactory().get_root_parse_node("application/json", json.dumps(raw).encode())
    return node.get_object_value(kind.create_from_discriminator_value(node))


def said(model):
    writer = JsonSerializationWriter()
    writer.write_object_value(None, model)
    return json.loads(writer.get_serialized_content())


def same(raw, again, at="answer"):
    """`again` says all that `raw` says. What is null, empty or an annotation says nothing."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            here = f"{at}.{key}"
            if "@" in key or value is None or value == []:
                continue
            if key in FLAGS:
                names = {member.value for member in FLAGS[key]}
                for word in value.split(","):
                    assert word.strip() in names, f"{here}: {word}"
                continue
            assert key in again, f"{here} is lost"
            same(value, again[key], here)
    elif isinstance(raw, list):
        assert len(raw) == len(again), f"{at}: {len(again)} of {len(raw)}"
        for number, (one, other) in enumerate(zip(raw, again)):
            same(one, other, f"{at}[{number}]")
    elif isinstance(raw, str) and re.match(r"\d{4}-\d\d-\d\dT", raw):
        assert again[:16] == raw[:16], f"{at}: {again} for {raw}"
    elif isinstance(raw, str) and re.match(r"PT\d+M$", raw):
        # The SDK writes what it has read in the way of Python.
        assert again == str(timedelta(minutes=int(raw[2:-1]))), f"{at}: {again} for {raw}"
    else:
        assert raw == again, f"{at}: {again!r} for {raw!r}"


def beta(token):
    http = httpx.AsyncClient(verify=CA_FILE, timeout=20, trust_env=False)
    adapter = msgraph_beta.GraphRequestAdapter(Bearer(token), client=http)
    adapter.base_url = f"{BASE}/beta"
    return msgraph_beta.GraphServiceClient(request_adapter=adapter)


def profile(client):
    return client.on_premises_publishing_profiles.by_on_premises_publishing_profile_id("provisioning")


class Seen:
    """The SDK's answers beside the raw ones."""

    def __init__(self, token):
        self.client = graph(token)
        self.http = httpx.AsyncClient(
            verify=CA_FILE,
            headers={"Authorization": f"Bearer {token}"},
            base_url=f"{BASE}/v1.0/",
            trust_env=False,
        )

    async def both(self, path, model):
        raw = (await self.http.get(path)).raise_for_status().json()
        nothing_unknown(model)
        same(raw, said(model), path)
        return raw


async def configure(token):
    seen = Seen(token)
    client = seen.client
    template = await gallery(seen)

    made = await client.application_templates.by_application_template_id(template).instantiate.post(
        InstantiatePostRequestBody(display_name="corp.practice.example")
    )
    nothing_unknown(made)
    app = made.service_principal.id
    assert made.application.app_id == made.service_principal.app_id
    await seen.both("servicePrincipals", await client.service_principals.get())
    await seen.both("applications", await client.applications.get())
    principal = client.service_principals.by_service_principal_id(app)
    await seen.both(f"servicePrincipals/{app}", await principal.get())
    print("msgraph-sdk: applications")

    synchronization = principal.synchronization
    templates = await synchronization.templates.get()
    await seen.both(f"servicePrincipals/{app}/synchronization/templates", templates)
    assert templates.value[0].id == "AD2AADProvisioning"
    job = await synchronization.jobs.post(SynchronizationJob(template_id="AD2AADProvisioning"))
    nothing_unknown(job)
    assert job.status.code.value == "Paused" and job.schedule.state.value == "Disabled"
    print("msgraph-sdk: templates and jobs")

    await settings(seen, app, synchronization)
    one = synchronization.jobs.by_synchronization_job_id(job.id)
    at = f"servicePrincipals/{app}/synchronization/jobs/{job.id}"
    await act(seen, one, at)
    await schema(seen, one, at)

    await one.delete()
    try:
        await one.get()
    except ODataError as error:
        nothing_unknown(error.error)
        assert error.response_status_code == 404
    else:
        raise AssertionError("a job that was deleted is still there")
    await principal.delete()
    await client.applications_with_app_id(made.application.app_id).delete()
    assert app not in [p.id for p in (await client.service_principals.get()).value]
    print("msgraph-sdk: deleted")

    tenant = client.directory.on_premises_synchronization.by_on_premises_directory_synchronization_id(TENANT)
    change = {"features": {"groupWriteBackEnabled": True}}
    await tenant.patch(model_of(OnPremisesDirectorySynchronization, change))
    now = await tenant.get()
    await seen.both(f"directory/onPremisesSynchronization/{TENANT}", now)
    assert now.features.group_write_back_enabled is True
    print("msgraph-sdk: onPremisesSynchronization changed")


async def agents(token):
    """What only the beta has."""
    seen = Seen(token)
    client = beta(token)
    expand = AgentsRequestBuilder.AgentsRequestBuilderGetQueryParameters(expand=["agentGroups"])
    found = await profile(client).agents.get(RequestConfiguration(query_parameters=expand))
    path = f"{BASE}/beta/onPremisesPublishingProfiles/provisioning"
    await seen.both(f"{path}/agents?$expand=agentGroups", found)
    assert [a.status.value for a in found.value] == ["active", "inactive", "inactive"]
    assert all(a.agent_groups for a in found.value)
    await seen.both(f"{path}/agentGroups", await profile(client).agent_groups.get())
    await seen.both(f"{path}/publishedResources", await profile(client).published_resources.get())
    body = {"onPremisesSyncEnabled": True}
    await client.organization.by_organization_id(TENANT).patch(model_of(Organization, body))
    [organization] = (await seen.client.organization.get()).value
    assert organization.on_premises_sync_enabled is True
    print("msgraph-beta-sdk: agents, organization")


async def batch(token):
    """Counts of members, as msgraph-core asks for several things at once and reads the answers."""
    client = graph(token)
    wanted = RequestConfiguration(
        query_parameters=GroupsRequestBuilder.GroupsRequestBuilderGetQueryParameters(
            filter="securityEnabled eq true and mailEnabled eq false", top=999
        )
    )
    groups = (await client.groups.get(wanted)).value
    assert all(g.security_enabled and not g.mail_enabled for g in groups) and len(groups) >= 20
    content = BatchRequestContent()
    for number, group in enumerate(groups[:20]):
        content.add_request(None, counting(client, group.id, str(number)))
    answer = await BatchRequestBuilder(client.request_adapter).post(content)
    statuses = answer.get_response_status_codes()
    assert statuses == {str(n): 200 for n in range(20)}, statuses
    assert answer.get_response_by_id("7").content_type.startswith("text/plain")
    print("msgraph-core: 20 requests in one")


def counting(client, group, number):
    information = client.groups.by_group_id(group).members.count.to_get_request_information()
    information.headers.try_add("ConsistencyLevel", "eventual")
    # Of an item the address is below the version.
    information.url = unquote(urlsplit(information.url).path).removeprefix("/v1.0")
    return BatchRequestItem(information, number)


async def gallery(seen):
    query = ApplicationTemplatesRequestBuilder.ApplicationTemplatesRequestBuilderGetQueryParameters(
        filter=f"displayName eq '{TO_TENANT}'"
    )
    found = await seen.client.application_templates.get(RequestConfiguration(query_parameters=query))
    nothing_unknown(found)
    [template] = found.value
    single = seen.client.application_templates.by_application_template_id(template.id)
    await seen.both(f"applicationTemplates/{template.id}", await single.get())
    await seen.both("applicationTemplates", await seen.client.application_templates.get())
    print("msgraph-sdk: applicationTemplates")
    return template.id


async def settings(seen, app, synchronization):
    pairs = [
        {"key": "Domain", "value": '{"domain":"corp.practice.example"}'},
        {"key": "AppKey", "value": '{"appKeyScenario":"AD2AADProvisioning"}'},
    ]
    await synchronization.secrets.put(model_of(SecretsPutRequestBody, {"value": pairs}))
    # The SDK has no way to read them; the answer is of the type that it puts.
    path = f"servicePrincipals/{app}/synchronization/secrets"
    raw = (await seen.http.get(path)).raise_for_status().json()
    raw.pop("@odata.context")
    model = model_of(SecretsPutRequestBody, raw)
    nothing_unknown(model)
    same(raw, said(model), path)
    assert [pair["key"] for pair in raw["value"]] == ["Domain", "UserName", "Password"], raw
    print("msgraph-sdk: secrets")


async def act(seen, job, at):
    await job.validate_credentials.post(
        model_of(ValidateCredentialsPostRequestBody, {"useSavedCredentials": True})
    )
    await job.start.post()
    running = await job.get()
    await seen.both(at, running)
    assert running.status.code.value == "Active"
    assert running.status.last_execution.state.value == "Succeeded"
    await job.pause.post()
    await job.restart.post(
        model_of(RestartPostRequestBody, {"criteria": {"resetScope": "Full"}})
    )
    print("msgraph-sdk: start, pause, restart")


async def schema(seen, job, at):
    model = await job.schema.get()
    raw = await seen.both(f"{at}/schema", model)
    rule = model.synchronization_rules[0]
    assert "practiceNotes" in [entry.key for entry in rule.metadata]
    operators = await job.schema.filter_operators.get()
    nothing_unknown(operators)
    functions = await job.schema.functions.get()
    nothing_unknown(functions)
    assert operators.value and functions.value
    subject = {"objectId": "CN=A,OU=People,DC=corp,DC=practice,DC=example", "objectTypeName": "user"}
    body = {"parameters": [{"ruleId": rule.id, "subjects": [subject]}]}
    done = await job.provision_on_demand.post(model_of(ProvisionOnDemandPostRequestBody, body))
    nothing_unknown(done)
    assert json.loads(done.key)["result"] == "Success", done.key
    assert json.loads(done.value)["provisioningSteps"], done.value
    # The documented way to write it is PUT, for which the SDK has no method.
    raw.pop("@odata.context")
    put = await seen.http.put(f"{at}/schema", json=raw)
    assert put.status_code == 204, put.text
    print("msgraph-sdk: schema, operators, functions, on demand")


# Our own requests

SP = r"servicePrincipals/(?P<app>[0-9a-f-]{36})"
JOB = rf"{SP}/synchronization/jobs/(?P<job>[A-Za-z0-9.-]+)"


def calls(client, beta_client):
    """Method, path, type of the body, and how the SDK builds the call from parts and body."""
    principal = client.service_principals.by_service_principal_id
    sync = lambda m: principal(m["app"]).synchronization
    job = lambda m: sync(m).jobs.by_synchronization_job_id(m["job"])
    template = r"applicationTemplates/(?P<template>[0-9a-f-]{36})/instantiate"
    templates = ApplicationTemplatesRequestBuilder.ApplicationTemplatesRequestBuilderGetQueryParameters
    principals = ServicePrincipalsRequestBuilder.ServicePrincipalsRequestBuilderGetQueryParameters
    groups = GroupsRequestBuilder.GroupsRequestBuilderGetQueryParameters
    publishing = profile(beta_client)
    agents_query = AgentsRequestBuilder.AgentsRequestBuilderGetQueryParameters
    resources_query = PublishedResourcesRequestBuilder.PublishedResourcesRequestBuilderGetQueryParameters
    query = lambda kind, q: RequestConfiguration(query_parameters=kind(**q))
    return [
        ("GET", "applicationTemplates", None, lambda m, b, q: client.application_templates.to_get_request_information(query(templates, q))),
        ("POST", template, InstantiatePostRequestBody, lambda m, b, q: client.application_templates.by_application_template_id(m["template"]).instantiate.to_post_request_information(b)),
        ("GET", "servicePrincipals", None, lambda m, b, q: client.service_principals.to_get_request_information(query(principals, q))),
        ("DELETE", SP, None, lambda m, b, q: principal(m["app"]).to_delete_request_information()),
        ("DELETE", r"applications\(appId='(?P<key>[0-9a-f-]{36})'\)", None, lambda m, b, q: client.applications_with_app_id(m["key"]).to_delete_request_information()),
        ("GET", "groups", None, lambda m, b, q: client.groups.to_get_request_information(query(groups, q))),
        ("GET", r"groups/(?P<group>[0-9a-f-]{36})/members/\$count", None, lambda m, b, q: client.groups.by_group_id(m["group"]).members.count.to_get_request_information()),
        ("GET", rf"{SP}/synchronization/templates", None, lambda m, b, q: sync(m).templates.to_get_request_information()),
        ("GET", rf"{SP}/synchronization/jobs", None, lambda m, b, q: sync(m).jobs.to_get_request_information()),
        ("POST", rf"{SP}/synchronization/jobs", SynchronizationJob, lambda m, b, q: sync(m).jobs.to_post_request_information(b)),
        ("GET", JOB, None, lambda m, b, q: job(m).to_get_request_information()),
        ("DELETE", JOB, None, lambda m, b, q: job(m).to_delete_request_information()),
        ("POST", rf"{JOB}/start", None, lambda m, b, q: job(m).start.to_post_request_information()),
        ("POST", rf"{JOB}/pause", None, lambda m, b, q: job(m).pause.to_post_request_information()),
        ("POST", rf"{JOB}/restart", RestartPostRequestBody, lambda m, b, q: job(m).restart.to_post_request_information(b)),
        ("POST", rf"{JOB}/provisionOnDemand", ProvisionOnDemandPostRequestBody, lambda m, b, q: job(m).provision_on_demand.to_post_request_information(b)),
        ("PUT", rf"{SP}/synchronization/secrets", SecretsPutRequestBody, lambda m, b, q: sync(m).secrets.to_put_request_information(b)),
        ("GET", "beta/onPremisesPublishingProfiles/provisioning/agents", None, lambda m, b, q: publishing.agents.to_get_request_information(query(agents_query, q))),
        ("GET", "beta/onPremisesPublishingProfiles/provisioning/publishedResources", None, lambda m, b, q: publishing.published_resources.to_get_request_information(query(resources_query, q))),
        # Of these the SDK knows the address and the type, not the method.
        ("PUT", rf"{JOB}/schema", SynchronizationSchema, lambda m, b, q: job(m).schema.to_patch_request_information(b)),
        ("GET", rf"{JOB}/schema", None, lambda m, b, q: job(m).schema.to_get_request_information()),
        ("GET", rf"{SP}/synchronization/secrets", None, lambda m, b, q: sync(m).secrets.to_put_request_information(SecretsPutRequestBody())),
    ]


def judge_batch(client, request):
    """Its items must be those that msgraph-core would send. That they are calls is judged one by one."""
    content = BatchRequestContent()
    ours = json.loads(request["body"])
    for item in ours["requests"]:
        group = re.fullmatch(r"/groups/([0-9a-f-]{36})/members/\$count", item["url"]).group(1)
        content.add_request(None, counting(client, group, item["id"]))
    theirs = said(content)
    for item in theirs["requests"]:
        # Spelt in a way that Graph does not know; empty it says nothing.
        assert item.pop("depends_on") == []
        item["headers"] = {"ConsistencyLevel": item["headers"]["consistencylevel"]}
    assert ours == theirs, (ours, theirs)
    assert request["content_type"] == "application/json", request


OTHER_METHOD = {("PUT", "schema"), ("GET", "secrets")}


def judge(client, beta_client, requests):
    """Every request of provisioning must be one that the SDK would make."""
    table = calls(client, beta_client)
    used = set()
    for request in requests:
        if request["path"] == "/v1.0/$batch":
            judge_batch(client, request)
            continue
        url = urlsplit(request["path"])
        path = unquote(url.path)
        path = path.removeprefix("/v1.0/").removeprefix("/")
        at = f"{request['method']} {path}"
        found = [(row, m) for row in table if row[0] == request["method"] and (m := re.fullmatch(row[1], path))]
        assert len(found) == 1, f"{at}: no such call"
        (method, pattern, kind, build), match = found[0]
        used.add((method, pattern))
        body = None
        if kind is None:
            assert request["body"] == "", f"{at} has a body"
        else:
            raw = json.loads(request["body"])
            body = model_of(kind, raw)
            nothing_unknown(body, at)
            same(raw, said(body), at)
        options = dict(parse_qsl(url.query))
        names = {name.removeprefix("$"): value for name, value in options.items()}
        for listed in ("select", "expand"):
            if listed in names:
                names[listed] = names[listed].split(",")
        built = build(match.groupdict(), body, names)
        theirs = urlsplit(built.url)
        # Without an adapter there is no host and no version in front.
        assert unquote(theirs.path).lstrip("/") == path.removeprefix("beta/"), f"{at}: {built.url}"
        assert dict(parse_qsl(theirs.query)) == options, f"{at}: {theirs.query}"
        if (method, path.rsplit("/", 1)[-1]) not in OTHER_METHOD:
            assert built.http_method.value == method, f"{at}: {built.http_method}"
        if kind is not None:
            same(json.loads(request["body"]), json.loads(built.content), at)
            assert request["content_type"] == "application/json", request
    unused = {row[:2] for row in table} - used
    assert unused == set(), f"never sent: {unused}"
    print(f"msgraph-sdk: {len(requests)} requests of ours, each as the SDK builds it")


def main():
    token = sign_in_by_browser(WIDE)
    asyncio.run(configure(token))
    asyncio.run(agents(token))
    asyncio.run(batch(token))
    judge(graph(token), beta(token), json.loads(Path(sys.argv[7]).read_text(encoding="utf-8")))
    print("all accepted")


main()
