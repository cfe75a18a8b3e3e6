"""One wrong field in one operation's answer makes the contract tests fail."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.contract.conftest import Run, smoke
from tests.contract.proxy import Answer, Fault, proxy

# A whole run on a busy machine.
pytestmark = pytest.mark.timeout(600)

Change = Callable[[Any], None]


def where_ok(change: Change) -> Callable[[Answer], Answer]:
    """The change, made in answers of the 2xx kind only."""

    def apply(answer: Answer) -> Answer:
        status, body = answer
        if status < 300:
            change(body)
        return status, body

    return apply


def renamed(field: str) -> Change:
    def change(body: Any) -> None:
        # An answer that only says that the result comes later has no such field.
        if field in body:
            body[field + "_"] = body.pop(field)

    return change


def retyped(field: str, value: Any) -> Change:
    def change(body: Any) -> None:
        body[field] = value

    return change


def in_items(change: Change) -> Change:
    def change_all(body: Any) -> None:
        for item in body.get("objects", ()):
            change(item)

    return change_all


FAULTS = [
    ("POST", r"/Message/", renamed("message_uuid")),
    ("GET", r"/Message/", in_items(retyped("units", "one"))),
    ("GET", r"/Message/[^/]+/", renamed("message_state")),
    ("GET", r"/Message/[^/]+/Media/", in_items(renamed("media_id"))),
    ("GET", r"/Powerpack/", renamed("meta")),
    ("POST", r"/Powerpack/[^/]+/", retyped("sticky_sender", "perhaps")),
    ("DELETE", r"/Powerpack/[^/]+/", renamed("response")),
    ("POST", r"/Number/[^/]+/", renamed("number")),
    ("GET", r"/Shortcode/", in_items(retyped("shortcode", 98765))),
    ("GET", r"/Tollfree/[^/]+/", retyped("added_on", 1)),
]


@pytest.mark.parametrize(("method", "path", "change"), FAULTS)
def test_wrong_field(
    run_contract: Run, sandbox_url: str, method: str, path: str, change: Change
) -> None:
    fault = Fault(method, r"/v1/Account/[^/]+(/NumberPool/[^/]+)?" + path, where_ok(change))
    with proxy(sandbox_url, fault) as url:
        result = run_contract("--url", url, "--fail-fast")
    assert result.returncode == 1, result.stdout
    assert "promises  failure" in result.stdout


def test_wrong_error_body(
    run_contract: Run, sandbox_url: str, powerpacks: Any, tmp_path: Path
) -> None:
    def change(answer: Answer) -> Answer:
        status, body = answer
        return status, (body if status < 400 else body | {"error": 1})

    with proxy(sandbox_url, Fault("GET", r"/Powerpack/[^/]+/", change)) as url:
        result = run_contract("--url", url, "--fail-fast", *smoke(powerpacks, tmp_path))
    assert result.returncode == 1, result.stdout
    assert "promises  failure" in result.stdout
