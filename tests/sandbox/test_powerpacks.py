import re
from typing import Any

import pytest

from tests.sandbox.caller import POOL, POWERPACK, Caller
from tests.sandbox.rules import covers

ORDER = {"priority1": "longcode", "priority2": "shortcode", "priority3": "tollfree"}
DEFAULT = {"priority1": "shortcode", "priority2": "tollfree", "priority3": "longcode"}


def line(service: str = "SMS", country: str = "US", **order: str) -> dict[str, Any]:
    return {"service_type": service, "country_iso": country, "priority": {**ORDER, **order}}


@covers("powerpack-makes-pool", "priority-defaults")
def test_new_powerpack_has_an_empty_pool_and_the_defaults(caller: Caller) -> None:
    made = caller.ok("POST", "/Powerpack/", json={"name": "new"})
    assert made["sticky_sender"] is True
    assert made["local_connect"] is True
    assert made["application_id"] == made["application_type"] == ""
    lines = {(x["service_type"], x["country_iso"]): x["priority"] for x in made["number_priority"]}
    assert lines == {(s, c): DEFAULT for s in ("SMS", "MMS") for c in ("US", "CA")}
    account = re.escape(caller.sandbox.auth_id)
    match = re.fullmatch(
        rf"/v1/Account/{account}/NumberPool/([0-9a-f-]{{36}})/", made["number_pool"]
    )
    assert match
    pool = caller.ok("GET", f"/NumberPool/{match[1]}/Number/")
    assert pool["meta"]["total_count"] == 0
    assert caller.ok("GET", f"/Powerpack/{made['uuid']}/") | {"api_id": ""} == made | {"api_id": ""}


@covers("powerpack-name-unique")
def test_name_is_unique_in_the_account(caller: Caller) -> None:
    made = caller.ok("POST", "/Powerpack/", json={"name": "new"})
    path = f"/Powerpack/{made['uuid']}/"
    for target in ("/Powerpack/", path):
        error = caller.error(400, "POST", target, json={"name": "sandbox-default"})
        assert error == "'name' must be unique: another powerpack of this account has it"
    caller.ok("POST", path, json={"name": "new"})
    caller.ok("DELETE", path)
    caller.ok("POST", "/Powerpack/", json={"name": "new"})


@covers("priority-names-each-kind-once")
@pytest.mark.parametrize("path", ["/Powerpack/", f"/Powerpack/{POWERPACK}/"])
def test_priority_names_each_kind_once(caller: Caller, path: str) -> None:
    body = {"name": "new", "number_priority": [line(priority3="longcode")]}
    assert "'number_priority'" in caller.error(400, "POST", path, json=body)


@covers("priority-one-line-per-service-and-country")
@pytest.mark.parametrize("path", ["/Powerpack/", f"/Powerpack/{POWERPACK}/"])
def test_priority_has_one_line_for_each_pair(caller: Caller, path: str) -> None:
    body = {"name": "new", "number_priority": [line(), line()]}
    error = caller.error(400, "POST", path, json=body)
    assert error == "'number_priority' has two lines for SMS to US"


@covers("update-keeps-absent-fields")
def test_update_keeps_what_is_not_sent(caller: Caller) -> None:
    path = f"/Powerpack/{POWERPACK}/"
    before = caller.ok("GET", path)
    after = caller.ok("POST", path, json={"number_priority": [line("MMS", "CA")]})
    kept = {k: v for k, v in before.items() if k not in ("api_id", "number_priority")}
    assert {k: after[k] for k in kept} == kept
    changed = [x for x in after["number_priority"] if x["priority"] == ORDER]
    assert [(x["service_type"], x["country_iso"]) for x in changed] == [("MMS", "CA")]
    assert len(after["number_priority"]) == 4
    assert caller.ok("POST", path, json={"sticky_sender": "False"})["sticky_sender"] is False
    assert caller.ok("GET", path)["number_priority"] == after["number_priority"]


@covers("application-answered-in-capitals")
def test_application(caller: Caller) -> None:
    path = f"/Powerpack/{POWERPACK}/"
    body = {"application_id": "2034", "application_type": "xml"}
    made = caller.ok("POST", path, json=body)
    assert (made["application_id"], made["application_type"]) == ("2034", "XML")
    kept = caller.ok("POST", path, json={"name": "renamed"})
    assert (kept["application_id"], kept["application_type"]) == ("2034", "XML")
    cleared = caller.ok("POST", path, json={"application_id": "none"})
    assert (cleared["application_id"], cleared["application_type"]) == ("", "")
    assert "'application_type'" in caller.error(400, "POST", path, json={"application_id": "2034"})


@covers("unrent-numbers-gives-up-numbers", "deleted-pool-is-gone")
@pytest.mark.parametrize(("unrent", "left"), [("true", 9), ("false", 12)])
def test_deleting_takes_the_pool_along(caller: Caller, unrent: str, left: int) -> None:
    answer = caller.ok("DELETE", f"/Powerpack/{POWERPACK}/", params={"unrent_numbers": unrent})
    assert answer["response"] == "success"
    rented = [number["number"] for number in caller.control("numbers")["numbers"]]
    assert len(rented) == left
    assert "98765" in rented
    caller.error(404, "GET", f"/Powerpack/{POWERPACK}/")
    caller.error(404, "DELETE", f"/Powerpack/{POWERPACK}/")
    for path in ("Number/", "Number/12125550103/", "Shortcode/98765/", "Tollfree/"):
        caller.error(404, "GET", f"/NumberPool/{POOL}/{path}")


@covers("list-order")
def test_list_is_newest_first_and_pages_like_plivo(caller: Caller) -> None:
    for index in range(4):
        caller.ok("POST", "/Powerpack/", json={"name": f"p{index}"})
    first = caller.ok("GET", "/Powerpack/", params={"limit": 2})
    last = caller.ok("GET", "/Powerpack/", params={"limit": 2, "offset": 4})
    assert [p["name"] for p in first["objects"]] == ["p3", "p2"]
    assert [p["name"] for p in last["objects"]] == ["sandbox-default"]
    prefix = f"/api/v1/account/{caller.sandbox.auth_id}/Powerpack"
    assert first["meta"] == {
        "limit": 2, "offset": 0, "next": f"{prefix}?offset=2&limit=2", "total_count": 5,
    }  # fmt: skip
    assert last["meta"]["next"] == ""
    assert last["meta"]["previous"] == f"{prefix}?offset=2&limit=2"
    assert "number_priority" not in first["objects"][0]
