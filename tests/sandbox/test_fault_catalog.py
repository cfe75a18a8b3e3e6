"""Each fault changes what callers see."""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from plivo_sandbox.contract import packaged_contract
from plivo_sandbox.faults.catalog import CATALOG, GROUPS
from plivo_sandbox.faults.kinds import ApiFault

from tests.sandbox.caller import Caller
from tests.sandbox.tour import Answer, Tour, tour

PAGE = Path(__file__).parents[2] / "docs/sandbox/faults.md"
VALUES = {"status": "503", "status-after": "503", "proxy-page": "502"}
# They never answer in process, or are late: test_fault_connections tries them over a socket.
TIMING = {fault.name for fault in GROUPS["Time and connections"]}
API = [f.name for f in CATALOG.values() if isinstance(f, ApiFault) and f.name not in TIMING]


def written(name: str) -> str:
    return f"{name}={VALUES[name]}" if name in VALUES else name


@cache
def true() -> Tour:
    return tour()


def essence(answer: Answer) -> tuple[str, int, str, bytes]:
    """An answer without its own id."""
    what, status, headers, raw = answer
    ours = re.sub(rb'"api_id": ?"[^"]+"', b'"api_id":"x"', raw).replace(b'": ', b'":')
    kept = {k: headers.get(k) for k in ("content-type", "allow", "www-authenticate")}
    return what, status, json.dumps([kept, headers.get("content-encoding")]), ours


def test_there_are_many_and_no_name_is_used_twice() -> None:
    listed = [fault.name for group in GROUPS.values() for fault in group]
    assert len(listed) == len(set(listed)) == len(CATALOG)
    assert len(listed) >= 120
    assert len({fault.sentence for fault in CATALOG.values()}) == len(listed)
    assert all(
        re.fullmatch(r"[A-Z\d].*\.|api_id.*\.|meta.*\.", f.sentence) for f in CATALOG.values()
    )


def test_the_walk_is_the_same_each_time_and_sees_no_fault() -> None:
    assert tour().answers == true().answers
    assert {answer[1] for answer in true().answers} >= {200, 202, 400, 401, 404, 405}


@pytest.mark.parametrize(
    "name", [n for n in API if n not in ("retry-after-missing", "api-id-repeated")]
)
def test_fault_is_seen(name: str) -> None:
    wrong = tour(written(name))
    assert wrong.hits >= 1
    assert [essence(a) for a in wrong.answers] != [essence(a) for a in true().answers]


def test_same_api_id_everywhere() -> None:
    bodies = [raw for _, status, _, raw in tour("api-id-repeated").answers if status == 200]
    assert len({re.findall(rb'"api_id": ?"([^"]*)"', body)[0] for body in bodies}) == 1


def test_no_retry_after() -> None:
    limited = [a for a in tour(rate_limits="10/5").answers if a[1] == 429]
    assert limited
    assert all("retry-after" in headers for _, _, headers, _ in limited)
    wrong = [a for a in tour("retry-after-missing", rate_limits="10/5").answers if a[1] == 429]
    assert wrong
    assert not any("retry-after" in headers for _, _, headers, _ in wrong)


BROKEN = ("field-missing", "field-null", "field-wrong-type", "field-wrong-format", "field-renamed")


@pytest.mark.parametrize("name", BROKEN)
def test_every_resource_has_the_fault(name: str) -> None:
    """By its own schema: each successful answer with a record no longer fits it."""
    contract = packaged_contract()
    broken, whole = set[str](), set[str]()
    for what, status, _, raw in tour(name).answers:
        if status != 200 or not raw:
            continue
        method, path = what.partition("?")[0].split(" ")
        found = contract.match(path.strip("/").split("/"))
        assert found
        operation = found[0].operations[method]
        check = operation.responses[status]
        assert check
        valid = check.validator.is_valid(json.loads(raw))
        (whole if valid else broken).add(operation.id)
    assert broken >= {
        "listMessages", "listCampaigns", "getCampaign", "listBrands", "getBrand", "listPowerpacks",
        "getPowerpack", "listPoolNumbers", "getPoolNumber", "listProfiles", "getProfile",
        "listMedia", "listTollfreeVerifications",
    } - ({"listPowerpacks"} if name == "field-null" else set())  # fmt: skip


def test_documentation_lists_them() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plivo_sandbox", "faults", "--markdown"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() in PAGE.read_text(encoding="utf-8")


def test_terminal_lists_them() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plivo_sandbox", "faults"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    for fault in CATALOG.values():
        assert fault.name in done.stdout
        assert fault.sentence in done.stdout


def test_names_are_told_over_http(caller: Caller) -> None:
    names = caller.control("faults/names")["names"]
    assert [one["name"] for one in names] == list(CATALOG)
    assert {one["name"]: one["value"] for one in names}["latency"] == "0.5 or 0.1..2"
