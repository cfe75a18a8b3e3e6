"""The reference of the client: whole, and read without importing anything of it."""

from __future__ import annotations

import inspect
import operator
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import plivo_messaging
import pytest
from plivo_messaging import testing

from generator.docs.library import Library, read_library
from tests.docs.conftest import ROOT
from tests.docs.test_site import operations

if TYPE_CHECKING:
    from pathlib import Path

    from tests.docs.site_files import HtmlPage

SOURCES = ROOT / "generated/python/src"


@pytest.fixture(scope="module")
def library() -> Library:
    found = read_library(SOURCES, "plivo_messaging")
    assert found
    return found


def test_every_method_has_its_place_with_all_arguments(
    library: Library, document: dict[str, Any]
) -> None:
    client = testing.Fake().client
    methods = {one.name: one for module in library.modules for one in module.symbols}
    for operation in operations(document):
        method = methods[operation["x-sdk-method"]]
        assert method.text
        assert method.raises
        called = operator.attrgetter(method.name)(client)
        told = {argument.name for argument in method.arguments}
        assert told == set(inspect.signature(called).parameters)


def test_every_exception_says_what_to_do(library: Library) -> None:
    (errors,) = [one for one in library.modules if one.name == "errors"]
    exported = {name for name in plivo_messaging.__all__ if name.endswith("Error")}
    assert {one.name for one in errors.symbols} == exported
    for status, name in library.statuses.items():
        error = library.error(status)
        assert error is not None, (status, name)
        assert error.advice == getattr(plivo_messaging, name).advice


def test_errors_of_http_lead_to_their_exceptions(pages: dict[str, HtmlPage]) -> None:
    page = pages["errors.html"]
    assert {f"status-{one}" for one in (400, 401, 403, 404, 405, 429, 500)} <= set(page.ids)
    assert "client/errors.html#RateLimitError" in page.links


def test_records_show_their_fields(library: Library) -> None:
    (messages,) = [one for one in library.modules if one.name == "models.messages"]
    (message,) = [one for one in messages.symbols if one.name == "Message"]
    fields = {one.name for one in message.attributes}
    assert {"message_uuid", "message_state", "error_code"} <= fields


def test_nothing_is_imported() -> None:
    code = (
        "import sys; from pathlib import Path; from generator.docs.library import read_library;"
        f"read_library(Path({str(SOURCES)!r}), 'plivo_messaging');"
        "sys.exit('plivo_messaging' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_a_client_there_is_no_reference(tmp_path: Path) -> None:
    assert read_library(tmp_path, "plivo_messaging") is None
