"""Every sample of the site runs, and prints what the site says."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.client import SETTINGS, Described, describe
from generator.docs.curl import curl
from generator.docs.recordings import Recordings, recording
from tests.docs.running import RECORDED, ROOT, Runner, samples, sandbox_of_readers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.client.views import MethodView
    from generator.docs.samples import Sample
    from tests.docs.site_files import HtmlPage

AGAIN = "Run `make samples` and look at what is different."
# In the place of curl: how many words it gets, and each of them.
SHOWING = "curl() { printf '%s\\0' $# \"$@\"; }\n"
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with sandbox_of_readers() as sandbox:
        yield Runner(sandbox)


@pytest.fixture(scope="module")
def recordings() -> Recordings:
    return Recordings(RECORDED)


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_runs_and_prints_what_is_shown(
    sample: Sample, runner: Runner, recordings: Recordings
) -> None:
    shown = {one.id: recordings.output(sample, one) for one in sample.programs}
    assert shown == runner.outputs(sample), AGAIN


def test_every_operation_and_webhook_has_all_of_its_samples(document: dict[str, Any]) -> None:
    asked = {
        (method.upper(), path): operation["x-sdk-method"]
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if "x-sdk-method" in operation
    }
    found = {(one.method, one.path): one.name for one in samples() if one.path}
    assert found == asked
    for one in samples():
        ids = [program.id for program in one.programs]
        assert ids == (["curl", "python", "async", "cli"] if one.path else ["python"])
    assert sum(not one.path for one in samples()) == len(document["webhooks"])


def test_nothing_else_is_recorded(recordings: Recordings) -> None:
    assert set(RECORDED.rglob("*.json")) == {recordings.file(one) for one in samples()}, AGAIN


def test_pages_show_programs_and_what_they_print(
    site: Path, pages: dict[str, HtmlPage], recordings: Recordings
) -> None:
    written = [
        (page.text, (site / path).with_suffix(".md").read_text("utf-8"))
        for path, page in pages.items()
    ]
    for sample in samples():
        parts = [one.text for one in sample.programs]
        parts += [recordings.output(sample, one) or "" for one in sample.programs]
        assert any(all(part in text for part in parts for text in texts) for texts in written), (
            sample.name
        )


def test_what_another_program_printed_is_not_shown(tmp_path: Path) -> None:
    sample = next(one for one in samples() if one.path)
    outputs = {one.id: f"output of {one.id}" for one in sample.programs}
    recordings = Recordings(tmp_path)
    first = sample.programs[0]
    assert recordings.output(sample, first) is None
    file = recordings.file(sample)
    file.parent.mkdir(parents=True)
    file.write_text(recording(sample, outputs), "utf-8")
    assert recordings.output(sample, first) == "output of curl"
    assert recordings.output(sample, replace(first, text=f"{first.text} -v")) is None
    assert recordings.output(sample, replace(first, id="other")) is None


# --- Requests of any service, as a shell takes them apart.


@cache
def _bookshop() -> Described:
    return _client()


def _client(**security: Any) -> Described:
    document = yaml.safe_load((ROOT / "tests/generator/bookshop.yaml").read_text("utf-8"))
    for scheme in security.values():
        document["components"]["securitySchemes"] = {"only": scheme}
        document["security"] = [{"only": []}]
    return describe(document, settings=ROOT / "overrides" / SETTINGS)


def _method(client: Described, dotted: str, **examples: object) -> MethodView:
    """A method whose arguments have these examples."""
    view = next(
        view
        for resource in client.all_resources
        for view in resource.methods
        if f"{resource.dotted}.{view.name}" == dotted
    )
    arguments = [
        replace(one, example=examples.get(one.python, one.example)) for one in view.arguments
    ]
    return replace(view, arguments=arguments)


def _words(*views: MethodView) -> list[list[str]]:
    """The words that curl gets from the command of each method."""
    variables = {"BOOKSHOP_SHOP": "main", "BOOKSHOP_KEY": "a key", "BOOKSHOP_URL": "https://b.test"}
    commands = "\n".join(curl(view, _bookshop().service) for view in views)
    done = subprocess.run(
        ["sh", "-c", SHOWING + commands], capture_output=True, check=True, env=variables
    )
    assert not done.stderr
    told = iter(done.stdout.decode().split("\0")[:-1])
    return [[next(told) for _ in range(int(count))] for count in told]


@settings(max_examples=10)
@given(title=TEXT, genre=TEXT, number=TEXT)
@example(title="it's \\'\n$(id)", genre='"`id`$PATH !x', number="../a b?c#d%/$x")
def test_whatever_an_example_says_arrives(title: str, genre: str, number: str) -> None:
    created, listed, got = _words(
        _method(_bookshop(), "books.create", title=title),
        _method(_bookshop(), "books.list", genre=genre),
        _method(_bookshop(), "books.pages.get", id=number, size=1),
    )
    assert created[:2] == ["https://b.test/eu/v2/main/books/?api%20key=a key", "--json"]
    assert json.loads(created[2]) == {"title": title}
    assert listed[1:] == [
        *("-G", "--data-urlencode", f"genre={genre}"),
        *("--data-urlencode", "api%20key=a key"),
    ]
    assert got == [f"https://b.test/eu/v2/main/books/{quote(number, safe='')}/pages/1"]


def test_each_place_of_a_request_has_its_option() -> None:
    listing = _method(
        _bookshop(), "books.list", x_trace="it's", authors="A,B", year=[1990, 1991], in_stock=True
    )
    upload = _method(
        _bookshop(), "books.scans.upload", id="1", pages=[1, 2], notify="https://c.test"
    )
    listed, uploaded, removed = _words(listing, upload, _method(_bookshop(), "books.pages.delete"))
    assert listed[1:] == [
        *("-H", "X-Trace: it's", "-G"),
        *("--data-urlencode", "authors=A,B"),
        *("--data-urlencode", "year=1990", "--data-urlencode", "year=1991"),
        *("--data-urlencode", "in%20stock=true", "--data-urlencode", "api%20key=a key"),
    ]
    assert uploaded[0].endswith("/books/1/scans/?notify=https%3A%2F%2Fc.test&api%20key=a key")
    assert uploaded[1:] == ["-F", "image=@image.png", "-F", "pages=1", "-F", "pages=2"]
    assert removed[:2] == ["-X", "DELETE"]


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        (
            {"type": "http", "scheme": "basic", "x-env": {"username": "USER", "password": "PASS"}},
            '-u "$USER:$PASS"',
        ),
        ({"type": "http", "scheme": "bearer", "x-env": "TOKEN"}, '--oauth2-bearer "$TOKEN"'),
        (
            {"type": "apiKey", "in": "header", "name": "X-Key", "x-env": "KEY"},
            '-H "X-Key: $KEY"',
        ),
    ],
)
def test_credentials_come_from_the_environment(scheme: dict[str, Any], written: str) -> None:
    client = _client(scheme=scheme)
    assert f"  {written}" in curl(_method(client, "books.list"), client.service)
    assert "-" not in curl(_method(client, "books.pages.get"), client.service).split('"')[2]
