"""A run in two processes finds what a run in one does."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.contract.conftest import Run, smoke
from tests.contract.gate import unreached
from tests.contract.profiles import PROFILES
from tests.contract.shares import ALONE, BROKEN, SEQUENCES, Share, beside
from tests.contract.tally import Tally
from tests.contract.target import Target

pytestmark = pytest.mark.timeout(600)

NO_OPERATION = "the document has no operation to test"
NO_LINK = "the document has no link, so the stateful phase tested no sequence"


def test_gate_looks_at_what_the_phases_of_a_process_reach() -> None:
    assert list(unreached(Tally(phases=ALONE))) == [NO_OPERATION]
    assert list(unreached(Tally(phases=SEQUENCES))) == [NO_LINK]
    assert list(unreached(Tally())) == [NO_OPERATION, NO_LINK]


def test_calls_of_both_processes_count() -> None:
    one = Tally({"GET /": Counter({2: 1, 4: 2})}, Counter({"GET /": 1}), 3)
    one.add(Tally({"GET /": Counter({2: 5}), "POST /": Counter({2: 1})}, arrived=Counter("a")))
    assert one.answers == {"GET /": Counter({2: 6, 4: 2}), "POST /": Counter({2: 1})}
    assert (one.valid, one.arrived, one.requests()) == ({"GET /": 1}, {"a": 1}, 9)


def test_what_the_other_process_finds_fails_the_run(
    run_contract: Run, powerpacks: Any, tmp_path: Path
) -> None:
    links = powerpacks["paths"]["/Powerpack/"]["post"]["responses"]["200"]["links"]
    links["dead"] = {
        "operationId": "getPowerpack",
        "parameters": {"powerpack_uuid": "$response.body#/no/such/field"},
    }
    result = run_contract(*smoke(powerpacks, tmp_path))
    assert result.returncode == 1, result.stdout + result.stderr
    assert "link never followed: POST /Powerpack/ -> [200] dead -> " in result.stdout
    assert "fuzzing   success" in result.stdout


def test_process_that_ends_without_a_result_is_a_failure(tmp_path: Path) -> None:
    target = Target("http://127.0.0.1:1", "MASANDBOX00000000000", "token")
    nowhere = Share(
        SEQUENCES, target, target.url, tmp_path / "none.json", PROFILES["smoke"], fail_fast=False
    )
    with beside(nowhere) as result:
        assert result().code == BROKEN
