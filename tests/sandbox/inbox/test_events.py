"""What /_sandbox/events tells, and what it costs."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import pytest
from plivo_sandbox import app as application
from plivo_sandbox import changes as watching
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox
from sqlalchemy import Engine, delete, event, insert, update

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener


@contextmanager
def watched(caller: Caller) -> Iterator[Iterator[dict[str, Any]]]:
    """What is told, once the stream has begun."""
    url = f"{caller.sandbox.url}/_sandbox/events"
    with httpx2.Client(trust_env=False, timeout=20) as http, http.stream("GET", url) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        lines = response.iter_lines()
        told = (json.loads(line[6:]) for line in lines if line.startswith("data: "))
        yield told


def test_first_event_tells_how_things_stand(caller: Caller) -> None:
    with watched(caller) as told:
        first = next(told)
    assert first["pending_events"] == 0
    assert first["faults"] == []
    assert first["running"] is True
    assert first["now"].endswith("Z")


def test_message_and_its_states_are_told(caller: Caller, listener: Listener) -> None:
    with watched(caller) as told:
        next(told)
        (uuid,) = caller.send(text="Your code\nis 135790.", url=f"{listener.origin}/status")
        states, attempts = [], []
        while len(attempts) < 3 or states[-1] != "delivered":
            news = next(told)
            for message in news.get("messages", []):
                assert (message["message_uuid"], message["text"]) == (uuid, "Your code\nis 135790.")
                states.append(message["state"])
            attempts += [attempt["subject"] for attempt in news.get("callbacks", [])]
    assert len(states) == len(set(states))
    assert attempts == [uuid] * 3


def test_faults_are_told(caller: Caller, fault: Any) -> None:
    with watched(caller) as told:
        next(told)
        fault("status", value="503")
        news = next(news for news in told if "faults" in news)
    assert [rule["name"] for rule in news["faults"]] == ["status"]


def test_reset_is_told(caller: Caller) -> None:
    caller.send()
    caller.settle()
    with watched(caller) as told:
        next(told)
        caller.http.post(f"{caller.sandbox.url}/_sandbox/reset")
        assert any(news.get("reset") for news in told)


@pytest.mark.parametrize("origin", ["http://elsewhere.example", "null"])
def test_page_of_another_site_cannot_watch(caller: Caller, origin: str) -> None:
    answer = caller.http.get(f"{caller.sandbox.url}/_sandbox/events", headers={"Origin": origin})
    assert answer.status_code == 403


def test_only_so_many_can_watch(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "MAX_WATCHERS", 1)
    with watched(caller) as told:
        next(told)
        answer = caller.http.get(f"{caller.sandbox.url}/_sandbox/events")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "10"


def test_who_watches_does_not_keep_the_sandbox_from_ending() -> None:
    http = httpx2.Client(trust_env=False, timeout=20)
    with run_sandbox() as sandbox:
        request = http.build_request("GET", f"{sandbox.url}/_sandbox/events")
        response = http.send(request, stream=True)
    # The stream ended well: a connection that is cut raises.
    assert b"data: " in response.read()
    http.close()


class Watched:
    """Changes of a database without a server, looked at when told to."""

    def __init__(self) -> None:
        app = application.create_app(Settings())
        self.changes: watching.Changes = app.state.changes
        self.engine: Engine = self.changes._engine
        self.look = self.changes._now()

    def news(self) -> dict[str, Any]:
        before, self.look = self.look, self.changes._now()
        return self.changes._news(before, self.look)

    def add(self, count: int, state: str = "delivered") -> None:
        with self.engine.begin() as connection:
            row = connection.execute(watching.messages.select()).first()
            assert row is not None
            kept = {name: value for name, value in row._mapping.items() if name != "id"}
            number = (max(self.look.messages, default=0) + 1) * 10_000
            rows = [{**kept, "uuid": f"{number + at}", "state": state} for at in range(count)]
            connection.execute(insert(watching.messages), rows)


@pytest.fixture
def database() -> Iterator[Watched]:
    made = Watched()
    yield made
    made.engine.dispose()


def test_nothing_new_is_not_told(database: Watched) -> None:
    assert database.news() == {}


def test_more_than_the_window_is_missed(database: Watched) -> None:
    database.add(watching.WINDOW + 1)
    news = database.news()
    assert news["missed"] is True
    assert len(news["messages"]) == watching.WINDOW


def test_message_that_moves_behind_the_window_is_missed(database: Watched) -> None:
    database.add(1, state="queued")
    assert "missed" not in database.news()
    database.add(watching.WINDOW)
    assert database.news()["missed"] is True


def test_message_that_has_come_to_rest_is_not_missed(database: Watched) -> None:
    database.add(1)
    database.news()
    database.add(watching.WINDOW)
    assert "missed" not in database.news()


def test_message_that_is_gone_begins_everything_again(database: Watched) -> None:
    database.add(3)
    database.news()
    with database.engine.begin() as connection:
        gone = max(database.look.messages) - 1
        connection.execute(delete(watching.messages).where(watching.messages.c.id == gone))
    assert database.news()["reset"] is True


def test_one_look_asks_the_same_however_much_there_is(database: Watched) -> None:
    statements: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
    database.news()
    few = len(statements)
    database.add(watching.WINDOW)
    database.news()
    statements.clear()
    database.news()
    assert len(statements) == few
    with database.engine.begin() as connection:
        connection.execute(update(watching.messages).values(state="failed"))
    assert len(database.news()["messages"]) == watching.WINDOW


def test_watchers_share_one_look_and_nobody_looks_without_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(watching, "_INTERVAL", 0)
    monkeypatch.setattr(watching, "_REST", 0)

    async def scenario() -> None:
        database = Watched()
        changes = database.changes
        streams = [changes.watch() for _ in range(50)]
        for stream in streams:
            assert b"pending_events" in await anext(stream)
        looking = changes._looking
        assert looking is not None
        database.add(1)
        told = [await anext(stream) for stream in streams]
        assert len(told) == 50
        assert len({id(one) for one in told}) == 1
        assert json.loads(told[0][6:])["messages"][0]["state"] == "delivered"
        for stream in streams:
            await stream.aclose()
        await looking
        assert changes._watchers == set()
        database.engine.dispose()

    asyncio.run(scenario())


def test_who_is_slow_is_told_that_something_was_missed() -> None:
    async def scenario() -> None:
        queue: asyncio.Queue[bytes | None] = asyncio.Queue(watching._BACKLOG)
        for number in range(watching._BACKLOG + 1):
            watching._put(queue, b"%d" % number)
        assert queue.get_nowait() == b'data: {"missed": true}\n\n'
        assert queue.get_nowait() == b"%d" % watching._BACKLOG
        assert queue.empty()

    asyncio.run(scenario())


def test_quiet_stream_says_that_it_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_QUIET", 0)

    async def scenario() -> None:
        database = Watched()
        stream = database.changes.watch()
        await anext(stream)
        assert await anext(stream) == b": nothing new\n\n"
        database.changes.close()
        await stream.aclose()
        looking = database.changes._looking
        assert looking is not None
        looking.cancel()
        database.engine.dispose()

    asyncio.run(scenario())
