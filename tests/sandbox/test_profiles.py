import pytest

from tests.sandbox.caller import Caller, Json
from tests.sandbox.rules import covers
from tests.sandbox.tendlc import (
    BAKERY,
    CORNER_SHOP,
    OBSOLETE,
    PRIMARY,
    REGISTERED,
    UNKNOWN,
    brand,
    example,
    new_brand,
    new_profile,
    profile,
)


def listed(caller: Caller, **query: str | int) -> list[str]:
    shown = caller.ok("GET", "/Profile/", params=query)["profiles"]
    return [record["profile_alias"] for record in shown]


@covers("profile-created-secondary")
def test_new_profile_is_secondary_and_kept_as_it_was_sent(caller: Caller) -> None:
    sent = example("ProfileCreatePublic")
    record = profile(caller, new_profile(caller, "ProfileCreatePublic"))
    assert record.pop("profile_uuid")
    assert record.pop("created_at").endswith("Z")
    assert record.pop("profile_type") == "SECONDARY"
    assert record.pop("primary_profile") == PRIMARY
    assert record == sent


def test_primary_profile_is_above_no_other(caller: Caller) -> None:
    record = profile(caller, PRIMARY)
    assert record["profile_type"] == "PRIMARY"
    assert "primary_profile" not in record


@covers("profile-answered-in-capitals")
def test_values_are_answered_in_capitals(caller: Caller) -> None:
    uuid = new_profile(caller, customer_type="direct", entity_type="Private", vertical="retail")
    record = profile(caller, uuid)
    assert (record["customer_type"], record["entity_type"]) == ("DIRECT", "PRIVATE")
    assert record["vertical"] == "RETAIL"
    body = {"entity_type": "non_profit", "vertical": "Ngo"}
    changed = caller.ok("POST", f"/Profile/{uuid}/", json=body)["profile"]
    assert (changed["entity_type"], changed["vertical"]) == ("NON_PROFIT", "NGO")


@covers("profile-empty-fields-left-out")
def test_empty_fields_are_left_out(caller: Caller) -> None:
    sent = example("ProfileCreateEmptyStrings")
    record = profile(caller, new_profile(caller, "ProfileCreateEmptyStrings"))
    given = {name for name, value in sent.items() if value}
    added = {"profile_uuid", "profile_type", "primary_profile", "created_at"}
    assert set(record) == given | added


def test_tax_id_may_be_a_number(caller: Caller) -> None:
    assert profile(caller, new_profile(caller, ein=123456789))["ein"] == "123456789"


@covers("profile-update-keeps-absent-fields")
@pytest.mark.parametrize(
    "body",
    [
        {"website": "www.example.org"},
        {"website": "www.example.org", "company_name": "", "entity_type": "", "ein": ""},
        {"website": "www.example.org", "address": None, "authorized_contact": None},
        {"website": "www.example.org", "address": {"street": "", "city": ""}},
    ],
)
def test_update_keeps_what_is_not_sent(caller: Caller, body: Json) -> None:
    before = profile(caller, BAKERY)
    after = caller.ok("POST", f"/Profile/{BAKERY}/", json=body)["profile"]
    assert after == {**before, "website": "www.example.org"}
    assert profile(caller, BAKERY) == after


def test_update_changes_parts_of_address_and_contact(caller: Caller) -> None:
    before = profile(caller, BAKERY)
    body = {"address": {"city": "Albany"}, "authorized_contact": {"phone": "12125550188"}}
    after = caller.ok("POST", f"/Profile/{BAKERY}/", json=body)["profile"]
    assert after["address"] == {**before["address"], "city": "Albany"}
    assert after["authorized_contact"] == {**before["authorized_contact"], "phone": "12125550188"}


@covers("profile-public-is-listed")
def test_only_a_listed_company_becomes_public(caller: Caller) -> None:
    path = f"/Profile/{BAKERY}/"
    assert "'entity_type'" in caller.error(400, "POST", path, json={"entity_type": "PUBLIC"})
    assert profile(caller, BAKERY)["entity_type"] == "PRIVATE"
    uuid = new_profile(caller, "ProfileCreatePublic")
    for kind in ("PRIVATE", "PUBLIC"):
        changed = caller.ok("POST", f"/Profile/{uuid}/", json={"entity_type": kind})
        assert changed["profile"]["entity_type"] == kind


@covers("brand-keeps-profile-data")
def test_brand_keeps_the_data_of_its_registration(caller: Caller) -> None:
    brand_id = new_brand(caller)
    caller.settle()
    before = brand(caller, brand_id)
    caller.ok("POST", f"/Profile/{BAKERY}/", json={"company_name": "Another Bakery LLC"})
    assert profile(caller, BAKERY)["company_name"] == "Another Bakery LLC"
    assert brand(caller, brand_id) == before


@covers("profile-delete-not-primary")
def test_primary_profile_stays(caller: Caller) -> None:
    assert "primary" in caller.error(400, "DELETE", f"/Profile/{PRIMARY}/")
    assert profile(caller, PRIMARY)


@covers("profile-delete-not-in-use")
def test_profile_of_a_brand_stays_until_the_brand_is_gone(caller: Caller) -> None:
    brand_id = new_brand(caller)
    assert "'profile_uuid'" in caller.error(400, "DELETE", f"/Profile/{BAKERY}/")
    caller.ok("DELETE", f"/10dlc/Brand/{brand_id}/")
    caller.ok("DELETE", f"/Profile/{BAKERY}/")


def test_deleted_profile_is_gone(caller: Caller) -> None:
    answer = caller.ok("DELETE", f"/Profile/{OBSOLETE}/")
    assert answer["message"] == "Profile deleted successfully."
    for method in ("GET", "DELETE"):
        assert caller.error(404, method, f"/Profile/{OBSOLETE}/") == "Profile not found."
    assert "sandbox-obsolete" not in listed(caller)


@pytest.mark.parametrize(("method", "body"), [("GET", None), ("POST", {"website": "x"})])
def test_unknown_profile_is_not_found(caller: Caller, method: str, body: Json | None) -> None:
    error = caller.error(404, method, f"/Profile/{UNKNOWN}/", json=body)
    assert error == "Profile not found."


@covers("list-order")
def test_list_is_newest_first_and_never_says_how_many(caller: Caller) -> None:
    for index in range(2):
        new_profile(caller, profile_alias=f"p{index}")
    assert listed(caller)[:3] == ["p1", "p0", "sandbox-bakery"]
    meta = caller.ok("GET", "/Profile/", params={"limit": 3, "offset": 3})["meta"]
    path = f"/v1/Account/{caller.sandbox.auth_id}/Profile/"
    assert meta == {
        "limit": 3,
        "offset": 3,
        "next": f"{path}?limit=3&offset=6",
        "previous": f"{path}?limit=3&offset=0",
    }


@covers("filter-entity-type-both-spellings")
def test_filters(caller: Caller) -> None:
    assert profile(caller, REGISTERED)["entity_type"] == "PRIVATE_PROFIT"
    private = {"sandbox-bakery", "sandbox-obsolete", "sandbox-primary", "sandbox-registered"}
    for spelt in ("PRIVATE", "private"):
        assert set(listed(caller, entity_type=spelt)) == private
    assert listed(caller, entity_type="PRIVATE", type="PRIMARY") == ["sandbox-primary"]
    assert "sandbox-primary" not in listed(caller, type="SECONDARY")
    assert set(listed(caller, vertical="retail")) == {"sandbox-bakery", "sandbox-corner-shop"}
    assert listed(caller, vertical="GAMBLING") == []


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"entity_type": "PUBLIC", "ein": "1"}, "'stock_symbol' is required"),
        ({"company_name": ""}, "'company_name' must not be empty"),
        (
            {"vertical": "FISHING"},
            "MANUFACTURING, GOVERNMENT, TECHNOLOGY or COMMUNICATION, got 'FISHING'",
        ),
        ({"profile_name": "x"}, "did you mean 'profile_alias'?"),
    ],
)
def test_refusal_names_the_field(caller: Caller, changes: Json, error: str) -> None:
    body = {**example("ProfileCreatePrivate"), **changes}
    assert error in caller.error(400, "POST", "/Profile/", json=body)


def test_profile_without_a_tax_id(caller: Caller) -> None:
    assert "ein" not in profile(caller, CORNER_SHOP)
