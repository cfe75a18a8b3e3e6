"""The samples of docs/sandbox/ on trouble run as they are printed."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from plivo_sandbox.outcomes import MAGIC_NUMBERS, OUTCOMES
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import DST, SRC, Caller

DOCS = Path(__file__).parents[2] / "docs"


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
def calling(settings: Settings) -> Generator[Caller]:
    with run_sandbox(settings) as sandbox:
        caller = Caller(sandbox)
        yield caller
        caller.http.close()


@pytest.mark.parametrize("page", ["faults", "rate-limits", "magic-numbers"])
def test_sample_runs(page: str) -> None:
    text = (DOCS / f"sandbox/{page}.md").read_text(encoding="utf-8")
    (sample,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    limits = "plivo" if page == "rate-limits" else "off"
    with calling(Settings(rate_limits=limits)) as caller:
        sent = {"src": SRC, "dst": DST, "text": "Hello"}
        http = Http(caller)
        names = {
            "http": http,
            "message": caller.message,
            "settle": caller.settle,
            "send": caller.send
            if page == "magic-numbers"
            else lambda: http.post("/Message/", json=sent),
        }
        exec(sample, names)


def test_pages_are_linked() -> None:
    overview = (DOCS / "sandbox.md").read_text(encoding="utf-8")
    for page in ("faults", "rate-limits", "magic-numbers"):
        assert f"(sandbox/{page}.md)" in overview


def test_table_of_magic_numbers_is_true() -> None:
    text = (DOCS / "sandbox/magic-numbers.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| `(\d+)` \| (?:stays )?\*(\w+)\* \| (?:`(\d+)`)? ?\|$", text, re.MULTILINE
    )
    told = {number: (state, code or "000") for number, state, code in rows}
    outcomes = {number: OUTCOMES[name] for number, name in MAGIC_NUMBERS.items()}
    assert told == {number: (one.state, one.error_code) for number, one in outcomes.items()}
