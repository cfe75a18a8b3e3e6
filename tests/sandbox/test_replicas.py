"""Several sandboxes on one database of PostgreSQL."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import cycle, groupby

import pytest
from plivo_sandbox.database import open_database
from plivo_sandbox.events import Event, finish, release_taken, schedule, take_due
from plivo_sandbox.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox
from sqlalchemy import Engine

from tests.sandbox.caller import Caller, eventually
from tests.sandbox.listener import Listener
from tests.sandbox.postgresql import Server

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
STATES = ["queued", "sent", "delivered"]


@pytest.fixture
def callers(postgresql_url: str) -> Iterator[list[Caller]]:
    """Callers of two sandboxes that share a state, and whose clock stands."""
    settings = Settings(database=postgresql_url, clock="manual", validate_responses=True)
    with replicas(settings) as calling:
        yield calling


@contextmanager
def replicas(settings: Settings, count: int = 2) -> Generator[list[Caller]]:
    with ExitStack() as stack:
        sandboxes = [stack.enter_context(run_sandbox(settings)) for _ in range(count)]
        callers = [Caller(sandbox) for sandbox in sandboxes]
        for caller in callers:
            stack.callback(caller.http.close)
        yield callers


@contextmanager
def process(database: str, *options: str) -> Generator[tuple[Caller, subprocess.Popen[str]]]:
    """A sandbox that can be killed."""
    command = [sys.executable, "-m", "plivo_sandbox", "serve", "--port", "0"]
    with subprocess.Popen(
        [*command, "--database", database, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as running:
        try:
            assert running.stdout
            greeting = next(line for line in running.stdout if line.startswith("Plivo sandbox"))
            url = greeting.split()[-1]
            caller = Caller(RunningSandbox(url, DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN))
            yield caller, running
            caller.http.close()
        finally:
            running.kill()


def settle(caller: Caller) -> None:
    """Wait longer than usual: a machine that has much else to do shares it among many processes."""
    eventually(lambda: caller.control("health")["pending_events"] == 0, 60)


def reported(listener: Listener) -> dict[str, list[str]]:
    """The states of each message, in the order in which they came."""
    uuids = {call.event["MessageUUID"] for call in listener.received}
    return {uuid: listener.statuses_of(uuid) for uuid in uuids}


def test_each_callback_is_sent_once_and_in_order(postgresql_url: str, listener: Listener) -> None:
    settings = Settings(
        database=postgresql_url,
        sent_after=timedelta(milliseconds=5),
        delivered_after=timedelta(milliseconds=5),
    )
    with replicas(settings, 3) as callers:
        calling = cycle(callers)
        uuids = [next(calling).send(url=f"{listener.origin}/")[0] for _ in range(15)]
        settle(callers[0])
    assert reported(listener) == dict.fromkeys(uuids, STATES)
    # Of one message, also where another replica told the one before.
    sequences = [call.event["Sequence"] for call in listener.received]
    assert Counter(sequences) == dict.fromkeys(["1", "2", "3"], 15)


def test_who_is_left_carries_on(postgresql_url: str, listener: Listener) -> None:
    listener.open.clear()
    with process(postgresql_url) as (first, running), process(postgresql_url) as (second, _):
        uuids = [first.send(url=f"{listener.origin}/")[0] for _ in range(6)]
        eventually(lambda: len(listener.received) >= 1, 60)
        running.send_signal(signal.SIGKILL)
        running.wait()
        listener.open.set()
        settle(second)
        states = {uuid: second.message(uuid)["message_state"] for uuid in uuids}
    assert states == dict.fromkeys(uuids, "delivered")
    # What was under way is sent again, and nothing else.
    once = {
        uuid: [state for state, _ in groupby(told)] for uuid, told in reported(listener).items()
    }
    assert once == dict.fromkeys(uuids, STATES)
    assert len(listener.received) <= 6 * 3 + 5  # so many at once to one listener


def test_time_is_the_same_for_all(callers: list[Caller]) -> None:
    one, other = callers
    (uuid,) = one.send()
    began = one.control("clock")
    assert other.control("clock")["now"] == began["now"]
    other.sandbox.advance(3600)
    assert one.message(uuid)["message_state"] == "delivered"
    assert one.control("clock")["now"] == other.control("clock")["now"] > began["now"]
    one.sandbox.reset()
    assert other.control("clock")["now"] == began["now"]
    other.error(404, "GET", f"/Message/{uuid}/")


def test_time_that_passes_can_be_stopped_for_all(postgresql_url: str) -> None:
    with replicas(Settings(database=postgresql_url)) as (one, other):
        one.sandbox.advance(7200)
        clock = other.control("clock")
        assert clock["running"]
        assert clock["ahead"] > 7100  # it stands while it is moved
        one.http.post(f"{one.sandbox.url}/_sandbox/clock", json={"freeze": True})
        assert not other.control("clock")["running"]
        with replicas(Settings(database=postgresql_url), 1) as (late,):
            assert late.control("clock")["now"] == one.control("clock")["now"]
        other.http.post(f"{other.sandbox.url}/_sandbox/clock", json={"resume": True})
        assert one.control("clock")["running"]


def test_snapshot_is_everybodys(callers: list[Caller], listener: Listener) -> None:
    one, other = callers
    (uuid,) = one.send(url=f"{listener.origin}/")
    one.sandbox.run()
    one.sandbox.keep("sent")
    other.send()
    other.sandbox.restore("sent")
    (more,) = one.send(url=f"{listener.origin}/")
    other.sandbox.run()
    assert reported(listener) == {uuid: STATES, more: STATES}


def test_time_is_moved_by_one_at_a_time(callers: list[Caller], listener: Listener) -> None:
    one, other = callers
    one.send(url=f"{listener.origin}/")
    listener.open.clear()
    with ThreadPoolExecutor() as pool:
        moving = pool.submit(one.sandbox.advance, 60)
        eventually(lambda: len(listener.received) == 1)
        clock = f"{other.sandbox.url}/_sandbox/clock"
        refused = other.http.post(clock, json={"advance": 1})
        listener.open.set()
        moving.result(20)
    assert refused.status_code == 409
    assert "by another sandbox on the same database" in refused.json()["error"]
    other.sandbox.advance(1)


def test_all_can_start_at_once(postgresql_url: str) -> None:
    def start() -> int:
        with run_sandbox(Settings(database=postgresql_url)) as sandbox:
            caller = Caller(sandbox)
            count = len(caller.control("numbers")["numbers"])
            caller.http.close()
            return count

    with ThreadPoolExecutor() as pool:
        assert [f.result() for f in [pool.submit(start) for _ in range(3)]] == [12, 12, 12]


def test_lost_session_is_opened_again(postgresql_url: str, postgresql: Server) -> None:
    with replicas(Settings(database=postgresql_url), 1) as (caller,):
        caller.send()
        postgresql.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            f"WHERE datname = '{postgresql_url.rpartition('/')[2]}'"
        )
        eventually(lambda: caller.http.get("/Message/").status_code == 200, 60)
        (uuid,) = caller.send()
        eventually(lambda: caller.message(uuid)["message_state"] == "delivered")


@pytest.fixture
def engine(postgresql_url: str) -> Iterator[Engine]:
    engine = open_database(postgresql_url)
    yield engine
    engine.dispose()


def plan(engine: Engine, *subjects: str, kind: str = "callback") -> None:
    with engine.begin() as connection:
        schedule(connection, [Event(NOW, kind, subject, {}) for subject in subjects], "MA")


def subjects(events: list[Event]) -> list[str]:
    return [event.subject for event in events]


def test_later_event_waits_for_one_that_is_being_taken(engine: Engine) -> None:
    plan(engine, "a", "a", "b")
    errands = ("callback",)
    with engine.begin() as one, engine.begin() as other:
        first = take_due(one, NOW, 1, replica=10, errands=errands)
        assert subjects(first) == ["a"]
        assert subjects(take_due(other, NOW, 9, replica=11, errands=errands)) == ["b"]
    with engine.begin() as other:
        assert take_due(other, NOW, 9, replica=11, errands=errands) == []
    with engine.begin() as one:
        assert not finish(one, Event(NOW, "callback", "a", {}, first[0].id, "MA", taken_by=11))
        assert finish(one, first[0])
    with engine.begin() as other:
        assert subjects(take_due(other, NOW, 9, replica=11, errands=errands)) == ["a"]


def test_callbacks_do_not_hold_up_transitions(engine: Engine) -> None:
    plan(engine, "a")
    plan(engine, "a", "a", kind="message")
    errands = ("callback",)
    with engine.begin() as one:
        assert len(take_due(one, NOW, 1, replica=10, errands=errands)) == 1
    with engine.begin() as other:
        taken = take_due(other, NOW, 9, replica=11, errands=errands)
        assert [event.kind for event in taken] == ["message", "message"]
        release_taken(other, 10)
    with engine.begin() as other:
        assert len(take_due(other, NOW, 9, replica=11, errands=errands)) == 1
