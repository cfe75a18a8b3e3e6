"""A run in which something was never really tested fails, whatever schemathesis says of it."""

from pathlib import Path
from typing import Any

import pytest

from tests.contract.conftest import Run, smoke
from tests.contract.proxy import Answer, Fault, proxy

# A whole run on a busy machine.
pytestmark = pytest.mark.timeout(600)


def links(document: Any) -> Any:
    return document["paths"]["/Powerpack/"]["post"]["responses"]["200"]["links"]


def not_found(answer: Answer) -> Answer:
    return 404, {"api_id": answer[1]["api_id"], "error": "not found"}


def test_honest_server_passes(
    run_contract: Run, sandbox_url: str, powerpacks: Any, tmp_path: Path
) -> None:
    with proxy(sandbox_url) as url:
        result = run_contract("--url", url, *smoke(powerpacks, tmp_path))
    assert result.returncode == 0, result.stdout


def test_operation_that_never_answers_2xx(
    run_contract: Run, sandbox_url: str, powerpacks: Any, tmp_path: Path
) -> None:
    fault = Fault("GET", r"/Powerpack/[^/]+/", not_found)
    with proxy(sandbox_url, fault) as url:
        result = run_contract("--url", url, *smoke(powerpacks, tmp_path))
    assert result.returncode == 1
    assert "GET /Powerpack/{powerpack_uuid}/ never answered 2xx" in result.stdout
    assert "link never led to a 2xx" in result.stdout


def test_link_that_is_never_followed(
    run_contract: Run, sandbox_url: str, powerpacks: Any, tmp_path: Path
) -> None:
    links(powerpacks)["dead"] = {
        "operationId": "getPowerpack",
        "parameters": {"powerpack_uuid": "$response.body#/no/such/field"},
    }
    result = run_contract("--url", sandbox_url, *smoke(powerpacks, tmp_path))
    assert result.returncode == 1
    assert "link never followed: POST /Powerpack/ -> [200] dead -> " in result.stdout


def test_document_without_links(
    run_contract: Run, sandbox_url: str, powerpacks: Any, tmp_path: Path
) -> None:
    for item in powerpacks["paths"].values():
        for method in ("get", "post", "delete"):
            for response in item.get(method, {"responses": {}})["responses"].values():
                response.pop("links", None)
    result = run_contract("--url", sandbox_url, *smoke(powerpacks, tmp_path))
    assert result.returncode == 1
    assert "the document has no link" in result.stdout


def test_account_in_every_path(
    run_contract: Run, sandbox_url: str, powerpacks: Any, tmp_path: Path
) -> None:
    """With the account as a parameter the stateful phase calls nothing that exists."""
    account = {"name": "auth_id", "in": "path", "required": True, "schema": {"type": "string"}}
    for item in powerpacks["paths"].values():
        item.setdefault("parameters", []).append(account)
    powerpacks["paths"] = {
        "/v1/Account/{auth_id}" + path: item for path, item in powerpacks["paths"].items()
    }
    powerpacks["servers"] = [{"url": "https://api.plivo.com"}]
    result = run_contract("--url", sandbox_url, *smoke(powerpacks, tmp_path))
    assert result.returncode == 1
    assert "never answered 2xx" in result.stdout
