"""Time that can be moved, over HTTP."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import httpx2
import pytest
from plivo_sandbox import timekeeping
from plivo_sandbox.errors import StartupError
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import Caller, eventually
from tests.sandbox.listener import Listener
from tests.sandbox.manual import START

STANDS = Settings(clock="manual", start_time=START, validate_responses=True)


@pytest.fixture
def standing() -> Iterator[Caller]:
    """A sandbox whose clock stands."""
    with run_sandbox(STANDS) as sandbox:
        calling = Caller(sandbox)
        yield calling
        calling.http.close()


def move(caller: Caller, **body: Any) -> dict[str, Any]:
    response = post(caller, body)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def post(caller: Caller, body: Any) -> httpx2.Response:
    return caller.http.post(f"{caller.sandbox.url}/_sandbox/clock", json=body)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_time_stands_until_it_is_moved(standing: Caller) -> None:
    (uuid,) = standing.send()
    shown = standing.control("clock")
    assert shown["running"] is False
    assert shown["ahead"] is None
    assert at(shown["now"]) == START
    assert at(shown["next_event"]) == START + timedelta(milliseconds=100)
    assert shown["pending_events"] == 1
    assert standing.message(uuid)["message_state"] == "queued"
    assert move(standing, advance=0.1)["happened"] == 1
    assert standing.message(uuid)["message_state"] == "sent"
    assert at(move(standing, advance="PT0.2S")["now"]) == START + timedelta(milliseconds=300)
    assert standing.message(uuid)["message_state"] == "delivered"


def test_each_event_happens_at_its_own_time(standing: Caller, listener: Listener) -> None:
    (uuid,) = standing.send(url=f"{listener.origin}/status")
    moved = move(standing, advance="PT1H")
    # Two changes of state, the second of which the first one planned, and three callbacks.
    assert moved["happened"] == 5
    assert at(moved["now"]) == START + timedelta(hours=1)
    assert listener.statuses_of(uuid) == ["queued", "sent", "delivered"]
    last = listener.received[-1].event
    assert last["SentTime"] == "2026-11-20 12:00:00.100000"
    assert last["DeliveryReportTime"] == "2026-11-20 12:00:00.300000"
    attempts = standing.control(f"callbacks?subject={uuid}")["callbacks"]
    assert [attempt["duration_ms"] for attempt in attempts] == [0, 0, 0]


def test_retries_of_four_minutes_take_no_time(standing: Caller, listener: Listener) -> None:
    listener.statuses = [500] * 20
    (uuid,) = standing.send(url=f"{listener.origin}/status")
    assert move(standing, run=True)["pending_events"] == 0
    attempts = standing.control(f"callbacks?subject={uuid}")["callbacks"]
    queued = [at(a["started"]) for a in attempts if a["params"]["Status"] == "queued"]
    assert [(moment - START).total_seconds() for moment in queued] == [0, 60, 180, 420]


def test_run_stops_where_only_deadlines_are_left(standing: Caller) -> None:
    files = {"file": ("note.txt", b"Hello", "text/plain")}
    uploaded = standing.ok("POST", "/Media/", files=files)["objects"][0]["media_id"]
    standing.send()
    moved = move(standing, run=True)
    assert at(moved["now"]) == START + timedelta(milliseconds=300)
    assert at(moved["next_event"]) == START + timedelta(hours=6)
    standing.ok("GET", f"/Media/{uploaded}/")
    move(standing, advance="PT6H")
    standing.error(404, "GET", f"/Media/{uploaded}/")


def test_set_goes_to_a_moment_and_never_back(standing: Caller) -> None:
    assert at(move(standing, set="2026-11-20T14:00:00+01:00")["now"]) == START + timedelta(hours=1)
    refused = post(standing, {"set": "2026-11-20T12:59:59Z"})
    assert refused.status_code == 400
    assert "time only goes forward" in refused.json()["error"]


def test_time_resumes_and_freezes(standing: Caller) -> None:
    moved = move(standing, resume=True)
    assert moved["running"] is True
    assert moved["ahead"] is not None
    (uuid,) = standing.send()
    standing.settle()
    assert standing.message(uuid)["message_state"] == "delivered"
    frozen = move(standing, freeze=True)
    assert standing.control("clock")["now"] == frozen["now"]


def test_real_time_is_jumped_ahead(caller: Caller, listener: Listener) -> None:
    listener.statuses = [503]
    (uuid,) = caller.send(url=f"{listener.origin}/status")
    moved = move(caller, advance="P1DT1H")
    assert moved["running"] is True
    assert moved["ahead"] > 24 * 3600
    assert moved["pending_events"] == 0
    states = listener.statuses_of(uuid)
    assert sorted(states) == ["delivered", "queued", "queued", "sent"]
    later = move(caller, advance=60)
    assert at(later["now"]) - at(moved["now"]) >= timedelta(seconds=60)


def test_reset_brings_time_back(standing: Caller) -> None:
    move(standing, advance="P3D")
    move(standing, resume=True)
    standing.http.post(f"{standing.sandbox.url}/_sandbox/reset").raise_for_status()
    assert at(standing.control("clock")["now"]) == START


def test_callbacks_are_alone_while_time_stands(standing: Caller, listener: Listener) -> None:
    dst = "<".join(f"1415555{number}" for number in range(2000, 2020))
    uuids = standing.send(dst=dst, url=f"{listener.origin}/status")
    move(standing, run=True)
    told = [(call.event["Status"], call.event["MessageUUID"]) for call in listener.received]
    assert told == [(state, uuid) for state in ("queued", "sent", "delivered") for uuid in uuids]


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({}, "at least 1"),
        ({"advance": 1, "run": True}, "at most 1"),
        ({"advance": -1}, "'advance' must"),
        ({"advance": "4 minutes"}, "a duration such as PT4M"),
        ({"advance": "P"}, "a duration such as PT4M"),
        ({"advance": "P1DT"}, "a duration such as PT4M"),
        ({"advance": "P400D"}, "at most 366 days"),
        ({"advance": "PT999999999S"}, "at most 366 days"),
        ({"set": "tomorrow"}, "'set' must be a moment"),
        ({"set": "9999-01-01"}, "at most 366 days"),
        ({"run": False}, "'run' must be"),
        ({"forward": 1}, "'forward' is not a parameter"),
        ([], "must be an object"),
    ],
)
def test_what_is_wrong_is_said(standing: Caller, body: Any, wrong: str) -> None:
    refused = post(standing, body)
    assert refused.status_code == 400
    assert wrong in refused.json()["error"]
    assert at(standing.control("clock")["now"]) == START


def test_body_is_bounded(standing: Caller) -> None:
    assert post(standing, {"advance": "1" * 2**20}).status_code == 413


def test_who_answers_a_callback_outside_of_a_move_is_told_to_answer_first(
    standing: Caller, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timekeeping, "PATIENCE", 0.05)
    listener.open.clear()
    standing.send(url=f"{listener.origin}/status")
    eventually(lambda: len(listener.received) == 1)
    for body in ({"advance": 1}, {"run": True}, {"freeze": True}, {"resume": True}):
        refused = post(standing, body)
        assert refused.status_code == 409
        assert "answer it before you move time" in refused.json()["error"]
        assert refused.headers["Retry-After"] == "8"
    listener.open.set()
    assert move(standing, advance=60)["happened"] > 0
    statuses = [attempt["status"] for attempt in standing.control("callbacks")["callbacks"]]
    assert statuses == [200] * 3  # none was given up


def test_refused_move_lets_a_running_clock_run(
    caller: Caller, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timekeeping, "PATIENCE", 0.05)
    listener.open.clear()
    caller.send(url=f"{listener.origin}/status")
    eventually(lambda: len(listener.received) == 1)
    assert post(caller, {"freeze": True}).status_code == 409
    assert caller.control("clock")["running"]
    listener.open.set()
    caller.settle()


def test_who_answers_a_callback_cannot_move_time(standing: Caller, listener: Listener) -> None:
    (uuid,) = standing.send(url=f"{listener.origin}/status")
    move(standing, advance=0)
    listener.open.clear()
    with ThreadPoolExecutor() as pool:
        moving = pool.submit(move, standing, advance=1)
        eventually(lambda: len(listener.received) == 2)
        for body in ({"advance": 1}, {"run": True}, {"freeze": True}, {"resume": True}):
            refused = post(standing, body)
            assert refused.status_code == 409
            assert "waits for the answer to a callback" in refused.json()["error"]
        listener.open.set()
        assert moving.result()["pending_events"] == 0
    assert listener.statuses_of(uuid) == ["queued", "sent", "delivered"]


def test_start_time_is_for_a_standing_clock() -> None:
    with pytest.raises(StartupError, match="--clock manual"):
        Settings(start_time=START)


def test_moved_time_survives_a_restart(tmp_path: Any) -> None:
    settings = Settings(
        clock="manual", start_time=START, database=f"sqlite:///{tmp_path}/sandbox.db"
    )
    with run_sandbox(settings) as sandbox:
        caller = Caller(sandbox)
        moved = move(caller, advance="PT1H")
        caller.http.close()
    with run_sandbox(settings) as sandbox:
        caller = Caller(sandbox)
        assert caller.control("clock")["now"] == moved["now"]
        caller.http.close()
