"""Faults and rate limits that restarts and replicas share."""

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from plivo_sandbox.database import open_database
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import faults
from plivo_sandbox.testing import run_sandbox
from sqlalchemy import Engine, event, update

from tests.sandbox.caller import Caller
from tests.sandbox.manual import manual_sandbox, run
from tests.sandbox.setter import Setter
from tests.sandbox.test_faults import statuses


@contextmanager
def calling(*settings: Settings) -> Generator[list[Caller]]:
    """Sandboxes, one after the other, until the block ends."""
    with ExitStack() as stack:
        sandboxes = [stack.enter_context(run_sandbox(each)) for each in settings]
        callers = [Caller(sandbox) for sandbox in sandboxes]
        for caller in callers:
            stack.callback(caller.http.close)
        yield callers


def names(caller: Caller) -> list[str]:
    return [one["name"] for one in caller.control("faults")["faults"]]


def on_file(folder: Path, **more: Any) -> Settings:
    return Settings(database=f"sqlite:///{folder}/sandbox.db", **more)


def test_count_of_one_comes_once_over_all_replicas(postgresql_url: str) -> None:
    replica = Settings(database=postgresql_url)
    with calling(replica, replica, replica) as callers, ThreadPoolExecutor(6) as pool:
        number = Setter(callers[0])("status", "503", first=2, operation="listPowerpacks")
        asked = [pool.submit(statuses, callers[i % 3], 5, "/Powerpack/") for i in range(6)]
        answers = [status for each in asked for status in each.result()]
        assert sorted(answers) == [200] * 28 + [503] * 2
        (shown,) = callers[2].control("faults")["faults"]
        assert (shown["id"], shown["matched"], shown["hits"]) == (number, 30, 2)


def test_what_one_replica_is_told_all_do(postgresql_url: str) -> None:
    replica = Settings(database=postgresql_url)
    with calling(replica, replica) as (here, there):
        assert statuses(there, 1) == [200]
        fault = Setter(here)
        number = fault("status", "503")
        # Strangers too.
        answers = [there.http.get("/Message/", auth=(name, "wrong")) for name in ("MA", "")]
        assert [answer.status_code for answer in answers] == [503, 503]
        assert statuses(there, 1) == [503]
        assert there.http.delete(f"{there.sandbox.url}/_sandbox/faults/{number}").is_success
        assert statuses(here, 1) == [200]
        fault("stale-read")
        made = here.ok("POST", "/Powerpack/", json={"name": "before"})
        path = f"/Powerpack/{made['uuid']}/"
        here.ok("POST", path, json={"name": "after"})
        assert there.ok("GET", path)["name"] == "before"
        there.sandbox.reset()
        assert here.ok("GET", "/Powerpack/5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46/")
        assert names(here) == []


def test_message_fault_of_another_replica_is_kept_to(postgresql_url: str) -> None:
    replica = Settings(database=postgresql_url)
    with calling(replica, replica) as (here, there):
        Setter(here)("message-outcome", "30", number="14155550188")
        (uuid,) = there.send(dst="14155550188")
        there.settle()
        assert there.message(uuid)["error_code"] == "30"


def test_rate_limit_counts_the_requests_of_all_replicas(postgresql_url: str) -> None:
    replica = Settings(database=postgresql_url, rate_limits="7/3600")
    with calling(replica, replica) as callers, ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(statuses, callers[i % 2], 3, "/Powerpack/") for i in range(4)]
        answers = [status for each in asked for status in each.result()]
        assert sorted(answers) == [200] * 7 + [429] * 5


def test_counts_survive_a_restart(tmp_path: Path) -> None:
    settings = on_file(tmp_path, faults=("status=503:first=1",), rate_limits="4/3600")
    with calling(settings) as (first,):
        Setter(first)("not-json", operation="getMessage")
        assert statuses(first, 2) == [503, 200]
    with calling(settings) as (again,):
        assert names(again) == ["status", "not-json"]  # neither gone nor doubled
        assert statuses(again, 4) == [200, 200, 200, 429]
        again.sandbox.reset()
        assert names(again) == ["status"]
        assert statuses(again, 2) == [503, 200]


def test_faults_of_the_start_follow_the_command_line(tmp_path: Path) -> None:
    latency, status = "latency=0", "status=503:operation=getMessage"
    with calling(on_file(tmp_path, faults=(latency, status, status))) as (caller,):
        assert names(caller) == ["latency", "status", "status"]
        last = caller.control("faults")["faults"][-1]["id"]
        caller.http.delete(f"{caller.sandbox.url}/_sandbox/faults/{last}").raise_for_status()
    with calling(on_file(tmp_path, faults=(latency, status, status))) as (caller,):
        assert names(caller) == ["latency", "status"]  # what was removed stays away
    with calling(on_file(tmp_path, faults=("not-json:operation=getMedia", latency))) as (caller,):
        assert names(caller) == ["not-json", "latency"]
    with calling(on_file(tmp_path)) as (caller,):
        assert names(caller) == []
        assert statuses(caller, 1) == [200]


def test_faults_are_part_of_snapshots_and_of_the_export(caller: Caller, fault: Setter) -> None:
    control = f"{caller.sandbox.url}/_sandbox"
    auth_id = caller.sandbox.auth_id
    fault("status", "503", first=2, operation="listPowerpacks", account=auth_id)
    assert statuses(caller, 1, "/Powerpack/") == [503]
    caller.http.put(f"{control}/snapshots/troubled").raise_for_status()
    for table in (caller.control("state"), caller.control(f"state?account={auth_id}")):
        (row,) = table["tables"]["faults"]
        assert (row["what"]["name"], row["matched"], row["hits"]) == ("status", 1, 1)
    assert caller.control("state?account=MAOTHER0000000000000")["tables"]["faults"] == []
    assert statuses(caller, 2, "/Powerpack/") == [503, 200]
    caller.http.delete(f"{control}/faults").raise_for_status()
    caller.http.post(f"{control}/snapshots/troubled/restore").raise_for_status()
    assert statuses(caller, 2, "/Powerpack/") == [503, 200]
    caller.http.delete(f"{control}/snapshots/troubled").raise_for_status()


def test_without_faults_nothing_is_asked_of_their_tables(tmp_path: Path) -> None:
    async def test() -> None:
        async with manual_sandbox(on_file(tmp_path)) as sandbox:
            asked: list[str] = []

            def note(*arguments: Any) -> None:
                asked.append(arguments[2])

            event.listen(Engine, "before_cursor_execute", note)
            try:
                uuid = await sandbox.send(url="http://127.0.0.1:9/")
                sandbox.advance(seconds=5)
                await sandbox.becomes(uuid, "delivered")
                await sandbox.attempted(3)
            finally:
                event.remove(Engine, "before_cursor_execute", note)
            assert asked
            assert not [statement for statement in asked if "fault" in statement]

    run(test)


def test_fault_of_a_later_version_does_no_harm(tmp_path: Path) -> None:
    with calling(on_file(tmp_path)) as (caller,):
        Setter(caller)("status", "503", operation="getMessage")
    engine = open_database(f"sqlite:///{tmp_path}/sandbox.db")
    with engine.begin() as connection:
        connection.execute(update(faults).values(what={"name": "not-invented-yet"}))
    engine.dispose()
    with calling(on_file(tmp_path)) as (caller,):
        assert statuses(caller, 1) == [200]
        assert names(caller) == []
