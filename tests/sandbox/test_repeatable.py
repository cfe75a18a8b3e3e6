"""The same seed and the same requests give the same bytes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest
from plivo_sandbox.ids import SeededIds
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener, Received

ROOT = Path(__file__).parents[2]


def played(seed: int, hash_seed: str, listener: Listener) -> tuple[bytes, list[Received]]:
    """The transcript of a scenario in a process of its own, and the callbacks that it led to."""
    # Some are tried again, one until it is given up.
    listener.received = []
    listener.statuses = [200, 500, 500, 200, 404, *[200] * 10, 500, 500, 500, 500, 503]
    done = subprocess.run(
        [sys.executable, "-m", "tests.sandbox.mixed_scenario", str(seed), listener.origin],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    return done.stdout, listener.received


def test_two_runs_are_the_same_to_the_byte(listener: Listener) -> None:
    first, second = played(7, "1", listener), played(7, "2", listener)
    assert first[0].count(b"\n") > 100
    assert len(first[1]) > 150
    assert first[0].splitlines() == second[0].splitlines()
    assert first[1] == second[1]
    signed = {call.headers["X-Plivo-Signature-V3"] for call in first[1]}
    assert len(signed) > 150  # what a restored snapshot leads to again is signed alike


def test_another_seed_gives_other_ids() -> None:
    assert SeededIds(1).uuid() != SeededIds(2).uuid()


def test_ids_are_of_what_they_are_drawn_for() -> None:
    ids = SeededIds(1)
    drawn = [ids.of("request", "MA", 1).uuid() for _ in range(2)]
    assert drawn[0] == drawn[1]
    one = ids.of("request", "MA", 1)
    assert len({one.uuid(), one.uuid(), ids.of("request", "MA", 2).uuid(), ids.uuid()}) == 4
    nonces = {one.nonce() for _ in range(100)}
    assert len(nonces) == 100
    assert {len(nonce) for nonce in nonces} == {20}


def test_accounts_do_not_change_each_others_ids() -> None:
    def ids_of(strangers: int) -> list[str]:
        with run_sandbox(Settings(seed=3, open_accounts=True)) as sandbox:
            caller = Caller(sandbox)
            found: list[str] = []
            for index in range(3):
                other = (f"MAOTHER{index:013}", "token")
                for _ in range(strangers):
                    url = f"{sandbox.url}/v1/Account/{other[0]}/Message/"
                    caller.http.get(url, auth=other).raise_for_status()
                found += caller.send()
            caller.http.close()
            return found

    assert ids_of(0) == ids_of(2)


def test_reset_starts_the_ids_again() -> None:
    with run_sandbox(Settings(seed=3)) as sandbox:
        caller = Caller(sandbox)
        first = caller.send()
        caller.http.post(f"{sandbox.url}/_sandbox/reset").raise_for_status()
        assert caller.send() == first
        caller.http.close()


def test_ids_go_on_after_a_restart(tmp_path: Path) -> None:
    settings = Settings(seed=3, database=f"sqlite:///{tmp_path}/sandbox.db")
    sent: list[str] = []
    for _ in range(2):
        with run_sandbox(settings) as sandbox:
            caller = Caller(sandbox)
            sent += caller.send()
            caller.http.close()
    assert len(set(sent)) == 2


def test_clock_of_a_seed_stands_at_a_fixed_instant() -> None:
    with run_sandbox(Settings(seed=3)) as sandbox:
        caller = Caller(sandbox)
        response = caller.http.get(f"{sandbox.url}/_sandbox/clock")
        assert response.json()["now"] == "2026-01-01T00:00:00.000000Z"
        assert response.headers.get_list("Date") == ["Thu, 01 Jan 2026 00:00:00 GMT"]
        caller.http.close()


@pytest.mark.parametrize(("clock", "runs"), [(None, False), ("real", True), ("manual", False)])
def test_clock_that_is_named_counts(clock: Literal["real", "manual"] | None, runs: bool) -> None:
    settings = Settings(seed=3, clock=clock)
    assert (settings.stands_at is None) is runs
