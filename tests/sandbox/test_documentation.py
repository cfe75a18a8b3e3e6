"""The samples of docs/sandbox/ are run, and what its tables say is true."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from plivo_sandbox.cli import serve
from plivo_sandbox.outcomes import MAGIC_NUMBERS, OUTCOMES
from plivo_sandbox.rates import rate_for
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener

PAGES = sorted((Path(__file__).parents[2] / "docs" / "sandbox").glob("*.md"))
_BLOCK = re.compile(r"^```(python|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Http:
    """What the samples call ``http``: paths of the account, and those of the sandbox itself."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def _url(self, path: str) -> str:
        return f"{self._caller.sandbox.url}{path}" if path.startswith("/_") else path

    def get(self, path: str) -> httpx2.Response:
        return self._caller.request("GET", self._url(path))

    def post(self, path: str, **more: object) -> httpx2.Response:
        return self._caller.request("POST", self._url(path), **more)


@contextmanager
def names_of_samples(page: str, listener: Listener) -> Generator[dict[str, Any]]:
    """What a sample finds there: a sandbox, somebody who listens, and ways to call both."""
    limited = page == "rate-limits"
    # Its windows slide with the time, which must not depend on how fast the sample runs.
    settings = Settings(rate_limits="plivo", clock="manual") if limited else Settings()
    with run_sandbox(settings) as sandbox:
        caller = Caller(sandbox)
        yield {
            "http": Http(caller),
            "listener": listener,
            "message": caller.message,
            "sandbox": sandbox,
            "send": caller.send,
            "settle": caller.settle,
        }
        caller.http.close()


# Samples that are tests themselves are run by test_docs_of_pytest.
@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.stem != "pytest"], ids=lambda page: page.stem
)
def test_sample_runs(
    page: Path,
    listener: Listener,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(tmp_path)
    more: dict[str, Any] = {}
    if page.stem == "storage":
        more["postgresql"] = request.getfixturevalue("postgresql_url")
    blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
    assert any(kind == "python" for kind, _ in blocks)
    with names_of_samples(page.stem, listener) as names:
        names.update(more)
        for kind, text in blocks:
            if kind == "yaml":
                Path("fixtures.yaml").write_text(text, encoding="utf-8")
            else:
                exec(compile(text, page.name, "exec"), names)


def test_every_page_is_linked() -> None:
    front = (PAGES[0].parents[1] / "sandbox.md").read_text(encoding="utf-8")
    assert all(f"(sandbox/{page.name})" in front for page in PAGES)


def test_prices_are_true() -> None:
    section = text_of("sending").split("## What it costs")[1]
    header, _, unit, fee = re.findall(r"^\|.*\|$", section, re.MULTILINE)
    columns = [
        ("sms", "US"), ("sms", "CA"), ("sms", "GB"), ("sms", "IN"), ("sms", "AU"),
        ("mms", "US"), ("mms", "CA"), ("whatsapp", "US"),
    ]  # fmt: skip
    assert header.count("|") == len(columns) + 2
    cells = [[cell.strip() for cell in line.split("|")[2:-1]] for line in (unit, fee)]
    rates = [rate_for(*column) for column in columns]
    assert cells[0] == [f"{rate.unit:.5f}" for rate in rates]
    assert cells[1] == [f"{rate.carrier_fee:.5f}" if rate.carrier_fee else "" for rate in rates]


def test_table_of_magic_numbers_is_true() -> None:
    rows = re.findall(
        r"^\| `(\d+)` \| (?:stays )?\*(\w+)\* \| (?:`(\d+)`)? ?\|$",
        text_of("magic-numbers"),
        re.MULTILINE,
    )
    told = {number: (state, code or "000") for number, state, code in rows}
    outcomes = {number: OUTCOMES[name] for number, name in MAGIC_NUMBERS.items()}
    assert told == {number: (one.state, one.error_code) for number, one in outcomes.items()}


def text_of(page: str) -> str:
    return (PAGES[0].parent / f"{page}.md").read_text(encoding="utf-8")


def test_every_option_is_in_the_overview() -> None:
    front = (PAGES[0].parents[1] / "sandbox.md").read_text(encoding="utf-8")
    options = {name for one in serve.params for name in one.opts if name.startswith("--")}
    assert {name for name in options if f"`{name}" not in front} == set()
