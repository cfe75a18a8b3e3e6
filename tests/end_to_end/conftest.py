"""The sandbox that the tests of this folder talk to, and the judge of what is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import httpx2
import pytest
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.end_to_end.second_opinion import Exchange, SecondOpinion

if TYPE_CHECKING:
    from collections.abc import Iterator

BUNDLE = Path(__file__).parents[2] / "generated" / "openapi.json"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "drives(*operation_ids): operations that succeed here")


@pytest.fixture(scope="session")
def second_opinion() -> SecondOpinion:
    """The bundle as a judge of what goes over the wire."""
    return SecondOpinion(json.loads(BUNDLE.read_text()))


@pytest.fixture(scope="session")
def running_sandbox() -> Iterator[RunningSandbox]:
    """One sandbox for all tests. It checks its own answers too, by other means than the judge."""
    with run_sandbox(Settings(validate_responses=True)) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running_sandbox: RunningSandbox) -> RunningSandbox:
    """The sandbox in its ready-made state."""
    httpx2.post(f"{running_sandbox.url}/_sandbox/reset").raise_for_status()
    return running_sandbox


@pytest.fixture
def exchanges(
    request: pytest.FixtureRequest, second_opinion: SecondOpinion
) -> Iterator[list[Exchange]]:
    """What went over the wire in this test, in order, for clients to add to.

    At the test's end every exchange has to keep to the bundle, and each operation that the test is
    marked to drive must have succeeded.
    """
    recorded: list[Exchange] = []
    yield recorded
    objections = [fault for each in recorded for fault in second_opinion.objections(each)]
    assert not objections, "\n".join(objections)
    answered = {
        operation.id
        for each in recorded
        if each.status < 400 and (operation := second_opinion.operation_of(each))
    }
    item = cast("pytest.Item", cast("Any", request).node)
    for marker in item.iter_markers("drives"):
        missing = set(marker.args) - answered
        assert not missing, f"claimed to drive {missing}, reached {answered}"
