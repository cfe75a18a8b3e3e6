"""The generated client against the sandbox, each exchange judged by the bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.line.caller import AsyncCaller, Caller, SyncCaller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plivo_sandbox.testing import RunningSandbox

    from tests.end_to_end.second_opinion import Exchange


@pytest.fixture(params=[SyncCaller, AsyncCaller], ids=["sync", "async"])
def form(request: pytest.FixtureRequest) -> type[SyncCaller | AsyncCaller]:
    """Which of the two clients."""
    chosen: type[SyncCaller | AsyncCaller] = request.param
    return chosen


@pytest.fixture
def plivo(
    sandbox: RunningSandbox, exchanges: list[Exchange], form: type[SyncCaller | AsyncCaller]
) -> Iterator[Caller]:
    """The client, with the account of the sandbox."""
    caller = form(sandbox, exchanges.append)
    yield caller
    caller.close()
