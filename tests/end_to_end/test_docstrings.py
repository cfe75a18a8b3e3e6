"""The example in the docstring of each method runs, in both flavours."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
import textwrap
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest
from plivo_messaging import AsyncPlivo, Plivo

from tests.end_to_end.conftest import BUNDLE
from tests.end_to_end.prepared import prepare

if TYPE_CHECKING:
    from plivo_sandbox.testing import RunningSandbox

FENCE = re.compile(r"^Example:\n    ```python\n(.*?)^    ```$", re.DOTALL | re.MULTILINE)

PATHS: dict[str, dict[str, Any]] = json.loads(BUNDLE.read_text())["paths"]
OPERATIONS = {
    operation["x-sdk-method"]: operation
    for item in PATHS.values()
    for operation in item.values()
    if isinstance(operation, dict) and "x-sdk-method" in operation
}


def docstring(kind: type[Plivo | AsyncPlivo], name: str) -> str:
    client = kind(auth_id="MA1", auth_token="t")
    text = inspect.getdoc(attrgetter(name)(client))
    assert text is not None
    return text


def example(kind: type[Plivo | AsyncPlivo], name: str) -> str:
    (code,) = FENCE.findall(docstring(kind, name))
    return textwrap.dedent(code)


@pytest.fixture(autouse=True)
def environment(sandbox: RunningSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a user has set."""
    monkeypatch.setenv("PLIVO_AUTH_ID", sandbox.auth_id)
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", sandbox.auth_token)
    monkeypatch.setenv("PLIVO_BASE_URL", sandbox.url)


@pytest.mark.parametrize("name", OPERATIONS)
def test_runs(name: str, sandbox: RunningSandbox, capsys: pytest.CaptureFixture[str]) -> None:
    prepare(name, sandbox)

    exec(compile(example(Plivo, name), name, "exec"), {})

    assert capsys.readouterr().out or "list" in name


@pytest.mark.parametrize("name", OPERATIONS)
def test_runs_without_blocking(
    name: str, sandbox: RunningSandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(name, sandbox)
    code = f"async def main():\n{textwrap.indent(example(AsyncPlivo, name), '    ')}"
    found: dict[str, Any] = {}

    exec(compile(code, name, "exec"), found)
    asyncio.run(found["main"]())

    assert capsys.readouterr().out or "list" in name


@pytest.mark.parametrize("name", OPERATIONS)
def test_says_what_a_caller_needs(name: str) -> None:
    for kind in (Plivo, AsyncPlivo):
        text = docstring(kind, name)
        method = attrgetter(name)(kind(auth_id="MA1", auth_token="t"))
        for argument in inspect.signature(method).parameters:
            assert re.search(rf"^    {argument}: \S", text, re.MULTILINE), argument
        assert "RateLimitError: " in text
        assert f"Source: {OPERATIONS[name]['externalDocs']['url']}" in text
