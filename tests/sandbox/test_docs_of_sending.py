"""The samples of docs/sandbox/ on sending, inbound messages and callbacks run as printed."""

import re
from pathlib import Path

import pytest
from plivo_sandbox.rates import rate_for

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ["sending", "inbound", "callbacks"]


def text_of(page: str) -> str:
    return (DOCS / "sandbox" / f"{page}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_samples_run(caller: Caller, listener: Listener, page: str) -> None:
    samples = re.findall(r"```python\n(.*?)```", text_of(page), re.DOTALL)
    assert samples
    names = {"sandbox": caller.sandbox, "listener": listener, "settle": caller.settle}
    for sample in samples:
        exec(sample, names)


def test_pages_are_linked() -> None:
    overview = (DOCS / "sandbox.md").read_text(encoding="utf-8")
    for page in PAGES:
        assert f"(sandbox/{page}.md)" in overview


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
