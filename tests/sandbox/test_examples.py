"""Every operation, called with the bundle's own examples."""

from typing import Any

import httpx2
import pytest
from openapi_schema_validator import OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.sandbox.bundle import Example, document, examples, operations
from tests.sandbox.caller import POOL, Caller

# What the account does not have as it starts: a number to add is not in the pool yet.
_FREE_TOLLFREE = f"/NumberPool/{POOL}/Tollfree/18885550110/"

EXAMPLES = list(examples())


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_example_is_answered_as_described(caller: Caller, example: Example) -> None:
    if example.operation_id == "addPoolTollfreeNumber":
        caller.ok("DELETE", _FREE_TOLLFREE)
    response = _call(caller, example)
    assert response.status_code in example.statuses, response.text
    _validate(example, response)


def test_every_operation_is_called() -> None:
    called = {example.operation_id for example in examples()}
    assert called == {operation["operationId"] for _, _, operation in operations()}
    assert len(called) >= 20


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_example_works_without_the_slash_at_the_end(caller: Caller, example: Example) -> None:
    if example.operation_id == "addPoolTollfreeNumber":
        caller.ok("DELETE", _FREE_TOLLFREE)
    response = caller.request(example.method, example.path.rstrip("/"), **example.arguments)
    assert response.status_code in example.statuses, response.text


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_example_needs_credentials(caller: Caller, example: Example) -> None:
    response = httpx2.request(
        example.method,
        f"{caller.sandbox.account_url}{example.path}",
        trust_env=False,
        **example.arguments,
    )
    assert response.status_code == 401
    assert response.json()["error"] == "authentication failed"
    assert response.headers["WWW-Authenticate"].startswith("Basic ")


def _call(caller: Caller, example: Example) -> httpx2.Response:
    return caller.request(example.method, example.path, **example.arguments)


def _validate(example: Example, response: httpx2.Response) -> None:
    """Check an answer with another validator than the sandbox's own."""
    registry: Registry[Any] = Registry().with_resource(
        "urn:bundle", Resource.from_contents(document(), default_specification=DRAFT202012)
    )
    path = next(p for p, _, o in operations() if o["operationId"] == example.operation_id)
    if response.status_code == 204:
        assert response.content == b""
        return
    tokens = ["paths", path, example.method.lower(), "responses", str(response.status_code)]
    tokens += ["content", "application/json", "schema"]
    pointer = "/".join(token.replace("~", "~0").replace("/", "~1") for token in tokens)
    schema = {"$ref": f"urn:bundle#/{pointer}"}
    OAS31Validator(schema, registry=registry).validate(response.json())
