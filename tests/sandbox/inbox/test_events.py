"""What /_sandbox/events tells, and what it costs."""

import asyncio
import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest
from plivo_sandbox import changes
from plivo_sandbox.app import create_app
from plivo_sandbox.database import open_database
from plivo_sandbox.looks import WINDOW
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import messages
from plivo_sandbox.testing import run_sandbox
from sqlalchemy import Engine, delete, insert, select, update

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener


@contextmanager
def watched(caller: Caller) -> Generator[Iterator[dict[str, Any]]]:
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
        states: list[str] = []
        attempts: list[str] = []
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
    monkeypatch.setattr(changes, "MAX_WATCHERS", 1)
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


@dataclass
class Watched:
    """Changes that are looked at when told to, of a database that another process writes."""

    changes: changes.Changes
    engine: Engine

    def add(self, count: int, state: str = "delivered") -> None:
        with self.engine.begin() as connection:
            rows = connection.execute(select(messages)).mappings().all()
            kept = {name: value for name, value in rows[0].items() if name != "id"}
            new = [
                {**kept, "uuid": f"{len(rows) + number}", "state": state} for number in range(count)
            ]
            connection.execute(insert(messages), new)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Watched]:
    url = f"sqlite:///{tmp_path}/sandbox.db"
    context = create_app(Settings(database=url)).state.context
    made = Watched(context.changes, open_database(url))
    made.changes.news()
    yield made
    made.engine.dispose()
    context.engine.dispose()


def test_nothing_new_is_not_told(database: Watched) -> None:
    assert database.changes.news() == {}


def test_more_than_the_window_is_missed(database: Watched) -> None:
    database.add(WINDOW + 1)
    news = database.changes.news()
    assert news["missed"] is True
    assert len(news["messages"]) == WINDOW


def test_message_that_moves_behind_the_window_is_missed(database: Watched) -> None:
    database.add(1, state="queued")
    assert "missed" not in database.changes.news()
    database.add(WINDOW)
    assert database.changes.news()["missed"] is True


def test_message_that_has_come_to_rest_is_not_missed(database: Watched) -> None:
    database.add(1)
    database.changes.news()
    database.add(WINDOW)
    assert "missed" not in database.changes.news()


def test_message_that_is_gone_begins_everything_again(database: Watched) -> None:
    database.add(3)
    database.changes.news()
    with database.engine.begin() as connection:
        connection.execute(delete(messages).where(messages.c.uuid == "2"))
    assert database.changes.news()["reset"] is True


def test_change_of_many_states_is_told(database: Watched) -> None:
    database.add(WINDOW)
    database.changes.news()
    with database.engine.begin() as connection:
        connection.execute(update(messages).values(state="failed"))
    news = database.changes.news()
    assert {message["state"] for message in news["messages"]} == {"failed"}
    assert len(news["messages"]) == WINDOW


def test_watchers_share_one_look_and_nobody_looks_without_them(
    database: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "INTERVAL", 0)
    monkeypatch.setattr(changes, "REST", 0)

    async def scenario() -> None:
        streams = [database.changes.watch() for _ in range(50)]
        for stream in streams:
            assert b"pending_events" in await anext(stream)
        assert database.changes.watchers == 50
        (looking,) = asyncio.all_tasks() - {asyncio.current_task()}
        database.add(1)
        told = [await anext(stream) for stream in streams]
        assert len({id(one) for one in told}) == 1
        assert json.loads(told[0][6:])["messages"][0]["state"] == "delivered"
        for stream in streams:
            await stream.aclose()
        await asyncio.gather(looking)
        assert database.changes.watchers == 0

    asyncio.run(scenario())


def test_who_is_slow_is_told_that_something_was_missed(
    database: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "INTERVAL", 3600)

    async def scenario() -> None:
        stream = database.changes.watch()
        await anext(stream)
        for number in range(changes.BACKLOG + 1):
            database.changes.tell({"pending_events": number})
        assert await anext(stream) == b'data: {"missed": true}\n\n'
        assert json.loads((await anext(stream))[6:]) == {"pending_events": changes.BACKLOG}
        await stream.aclose()

    asyncio.run(scenario())


def test_quiet_stream_says_that_it_lives_until_it_is_closed(
    database: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "QUIET", 0)

    async def scenario() -> None:
        stream = database.changes.watch()
        await anext(stream)
        assert await anext(stream) == b": nothing new\n\n"
        monkeypatch.setattr(changes, "QUIET", 3600)
        database.changes.close()
        assert [told async for told in stream] == []

    asyncio.run(scenario())
