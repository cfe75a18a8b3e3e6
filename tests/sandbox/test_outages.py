"""A database that cannot be used for a while: what was to happen happens when it can."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from plivo_sandbox.clock import Clock
from plivo_sandbox.database import open_database
from plivo_sandbox.events import Event, count_awaited, schedule
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox
from plivo_sandbox.worker import Worker
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from tests.sandbox.caller import Caller, eventually
from tests.sandbox.listener import Listener

GONE = OperationalError("COMMIT", {}, ConnectionError("terminated by administrator"))


class Kinds:
    """Three kinds of events: one that happens, and two that fail the first time."""

    def __init__(self, failure: Exception) -> None:
        self.happened: list[str] = []
        self._failures = [failure, failure]

    def _fail(self, event: Event) -> None:
        if event.subject == "fails" and len(self._failures) > 1:
            raise self._failures.pop()

    def transit(self, _: Connection, event: Event) -> None:
        self._fail(event)
        self.happened.append(event.subject)

    async def run(self, event: Event) -> Callable[[Connection], None]:
        self._fail(event)
        return lambda _: self.happened.append(event.subject)

    async def write(self, event: Event) -> Callable[[Connection], None]:
        return lambda connection: self.transit(connection, event)


def happened(kind: str, failure: Exception, *, clock: Clock) -> list[str]:
    """What happens of three events, of which the second one fails at first."""
    kinds, engine = Kinds(failure), open_database("sqlite://")
    worker = Worker(
        engine,
        clock,
        transitions={"transition": kinds.transit},
        errands={"errand": kinds.run, "writing": kinds.write},
    )
    with engine.begin() as connection:
        due = clock.now() - timedelta(seconds=1)
        events = [Event(due, kind, subject, {}) for subject in ("one", "fails", "last")]
        schedule(connection, events, "MA")

    def left() -> int:
        with engine.begin() as connection:
            return count_awaited(connection)

    async def work() -> None:
        running = asyncio.create_task(worker.run())
        worker.notify()
        async with asyncio.timeout(20):
            while left():  # noqa: ASYNC110 - what is waited for is in the database
                await asyncio.sleep(0.005)
        running.cancel()

    asyncio.run(work())
    engine.dispose()
    return sorted(kinds.happened)


@pytest.mark.parametrize("standing", [False, True])
@pytest.mark.parametrize("kind", ["transition", "errand", "writing"])
def test_event_is_tried_again_where_the_database_was_gone(kind: str, standing: bool) -> None:
    clock = Clock(Clock().now() if standing else None)
    assert happened(kind, GONE, clock=clock) == ["fails", "last", "one"]


@pytest.mark.parametrize("kind", ["transition", "errand", "writing"])
def test_event_that_cannot_happen_does_not_hold_up_others(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    mistake = sqlite3.OperationalError("no such table: messages")
    mistake.sqlite_errorname = "SQLITE_ERROR"
    failure = OperationalError("SELECT", {}, mistake)
    assert happened(kind, failure, clock=Clock()) == ["last", "one"]
    assert f"event {kind} of fails failed" in caplog.text


def test_another_program_can_lock_the_file_for_a_while(
    tmp_path: Path, listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "sandbox.db"
    listener.open.clear()
    with (
        run_sandbox(Settings(database=f"sqlite:///{file}?timeout=0.05")) as sandbox,
        closing(sqlite3.connect(file, isolation_level=None)) as other,
    ):
        caller = Caller(sandbox)
        (uuid,) = caller.send(url=f"{listener.origin}/status")
        eventually(lambda: len(listener.received) == 1)
        other.execute("BEGIN IMMEDIATE")
        listener.open.set()
        eventually(lambda: "database is locked" in caplog.text)
        other.execute("COMMIT")
        eventually(lambda: caller.message(uuid)["message_state"] == "delivered")
        caller.settle()
        attempts = caller.control(f"callbacks?subject={uuid}")["callbacks"]
        caller.http.close()
    states = list(dict.fromkeys(listener.statuses_of(uuid)))
    assert states == ["queued", "sent", "delivered"]
    assert [attempt["params"]["Sequence"] for attempt in attempts] == ["1", "2", "3"]
