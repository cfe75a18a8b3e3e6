import pytest

from tests.sandbox.caller import POOL, POWERPACK, Caller
from tests.sandbox.rules import covers

NUMBERS = f"/NumberPool/{POOL}/Number/"
SHORTCODES = f"/NumberPool/{POOL}/Shortcode/"
TOLLFREE = f"/NumberPool/{POOL}/Tollfree/"
NO_POOL = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def other_pool(caller: Caller) -> str:
    """The address of a second, empty pool."""
    made = caller.ok("POST", "/Powerpack/", json={"name": "other"})
    return f"/NumberPool/{made['number_pool'].split('/')[5]}"


def numbers(caller: Caller, path: str = NUMBERS, **query: str) -> list[str]:
    return [item["number"] for item in caller.ok("GET", path, params=query)["objects"]]


def test_number_is_added_read_and_removed(caller: Caller) -> None:
    added = caller.ok("POST", f"{NUMBERS}14155550101/", json={"service": "mms"})
    read = caller.ok("GET", f"{NUMBERS}14155550101/")
    assert {**added, "api_id": ""} == {**read, "api_id": ""}
    assert read["service"] == "mms"
    assert read["type"] == "fixed"
    assert read["number_pool_uuid"] == POOL
    assert (
        read["account_phone_number_resource"]
        == f"/v1/Account/{caller.sandbox.auth_id}/Number/14155550101/"
    )
    assert numbers(caller)[0] == "14155550101"
    caller.ok("DELETE", f"{NUMBERS}14155550101/")
    caller.error(404, "GET", f"{NUMBERS}14155550101/")
    # Still rented: it can come back.
    assert caller.ok("POST", f"{NUMBERS}14155550101/")["service"] == "sms"


@covers("added-number-is-rented")
def test_number_of_somebody_else_cannot_be_added(caller: Caller) -> None:
    caller.error(404, "POST", f"{NUMBERS}14155559999/")
    caller.error(404, "POST", f"{TOLLFREE}18005559999/")


@covers("number-in-one-pool")
def test_number_stands_in_one_pool(caller: Caller, other_pool: str) -> None:
    error = caller.error(400, "POST", f"{other_pool}/Number/12125550103/")
    assert "'number'" in error
    assert "another powerpack" in error


@covers("mms-needs-capability")
def test_mms_needs_a_number_that_can(caller: Caller) -> None:
    error = caller.error(400, "POST", f"{NUMBERS}14155550102/", json={"service": "mms"})
    assert error == "'service' must be sms: 14155550102 cannot send media"


@covers("one-tollfree-per-pool")
@pytest.mark.parametrize("path", [NUMBERS, TOLLFREE])
def test_pool_has_one_tollfree_number(caller: Caller, path: str) -> None:
    assert "'number'" in caller.error(400, "POST", f"{path}18005550109/")
    caller.ok("DELETE", f"{TOLLFREE}18885550110/")
    caller.ok("POST", f"{path}18005550109/")


@covers("adding-again")
def test_adding_again_changes_the_service_only(caller: Caller) -> None:
    before = caller.ok("GET", f"{NUMBERS}12125550103/")
    again = caller.ok("POST", f"{NUMBERS}12125550103/")
    assert again["service"] == "sms"
    changed = caller.ok("POST", f"{NUMBERS}12125550103/", json={"service": "mms"})
    assert changed["service"] == "mms"
    assert changed["added_on"] == before["added_on"]
    assert caller.ok("POST", f"{NUMBERS}12125550103/")["service"] == "mms"
    assert caller.ok("POST", f"{TOLLFREE}18885550110/")["number"] == "18885550110"


@covers("pool-belongs-to-account")
@pytest.mark.parametrize(
    ("method", "rest"),
    [
        ("GET", "Number/"),
        ("GET", "Number/12125550103/"),
        ("POST", "Number/14155550101/"),
        ("DELETE", "Number/12125550103/"),
        ("GET", "Shortcode/"),
        ("GET", "Shortcode/98765/"),
        ("DELETE", "Shortcode/98765/"),
        ("GET", "Tollfree/"),
        ("GET", "Tollfree/18885550110/"),
        ("POST", "Tollfree/18005550109/"),
        ("DELETE", "Tollfree/18885550110/"),
    ],
)
def test_pool_must_exist(caller: Caller, method: str, rest: str) -> None:
    caller.error(404, method, f"/NumberPool/{NO_POOL}/{rest}")


@covers("get-number-by-service")
def test_number_is_found_by_its_service(caller: Caller) -> None:
    caller.ok("GET", f"{NUMBERS}14165550107/", params={"service": "mms"})
    caller.error(404, "GET", f"{NUMBERS}14165550107/", params={"service": "sms"})


@covers("numbers-include-tollfree")
def test_tollfree_number_is_one_of_the_numbers(caller: Caller) -> None:
    assert numbers(caller, type="toll-free") == ["18885550110"]
    assert caller.ok("GET", f"{NUMBERS}18885550110/")["type"] == "toll-free"
    assert caller.ok("GET", f"{TOLLFREE}18885550110/")["type"] == "tollfree"
    caller.ok("DELETE", f"{NUMBERS}18885550110/")
    assert numbers(caller, TOLLFREE) == []


@covers("tollfree-view-excludes-others")
@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_long_code_is_no_tollfree_number(caller: Caller, method: str) -> None:
    caller.error(404, method, f"{TOLLFREE}12125550103/")


@covers("tollfree-only")
def test_only_tollfree_numbers_are_added_as_such(caller: Caller) -> None:
    error = caller.error(400, "POST", f"{TOLLFREE}14155550101/")
    assert error == "'number' must be toll-free, and 14155550101 is not"


@covers("tollfree-service-detected")
def test_tollfree_number_knows_its_service(caller: Caller, other_pool: str) -> None:
    assert caller.ok("POST", f"{other_pool}/Tollfree/18005550109/")["service"] == "mms"
    caller.ok("DELETE", f"{other_pool}/Tollfree/18005550109/")
    caller.ok("DELETE", f"{TOLLFREE}18885550110/")
    assert caller.ok("POST", f"{other_pool}/Tollfree/18885550110/")["service"] == "sms"


@covers("rent-buys-number")
@pytest.mark.parametrize(
    ("number", "kind", "rent"),
    [
        ("12125559901", ("fixed", "US"), True),
        ("14165559901", ("fixed", "CA"), "true"),
        ("18775559901", ("toll-free", "US"), "True"),
    ],
)
def test_number_is_rented_and_added(
    caller: Caller, other_pool: str, number: str, kind: tuple[str, str], rent: object
) -> None:
    path = f"{other_pool}/Number/{number}/"
    caller.error(404, "POST", path)
    caller.error(404, "POST", path, json={"rent": "false"})
    added = caller.ok("POST", path, json={"rent": rent, "service": "mms"})
    assert (added["number"], added["type"], added["country_iso2"]) == (number, *kind)
    rented = {item["number"] for item in caller.control("numbers")["numbers"]}
    assert number in rented
    assert caller.ok("POST", path, json={"rent": rent})["added_on"] == added["added_on"]


@pytest.mark.parametrize(
    "number", ["447700900123", "10125550123", "12121550123", "1212555012", "98764"]
)
def test_number_that_is_not_for_sale(caller: Caller, number: str) -> None:
    caller.error(404, "POST", f"{NUMBERS}{number}/", json={"rent": True})
    assert len(caller.control("numbers")["numbers"]) == 12


def test_refused_number_is_not_rented_either(caller: Caller) -> None:
    error = caller.error(400, "POST", f"{NUMBERS}18775559901/", json={"rent": True})
    assert "toll-free" in error
    assert len(caller.control("numbers")["numbers"]) == 12


@covers("unrent-gives-up-number")
@pytest.mark.parametrize("path", [f"{NUMBERS}12125550103/", f"{TOLLFREE}18885550110/"])
def test_unrented_number_is_gone(caller: Caller, path: str) -> None:
    number = path.split("/")[4]
    caller.ok("DELETE", path, params={"unrent": "true"})
    caller.error(404, "POST", path)
    assert number not in [item["number"] for item in caller.control("numbers")["numbers"]]
    body = {"src": number, "dst": "14155550123", "text": "x"}
    error = caller.error(400, "POST", "/Message/", json=body)
    assert error == "This caller ID is not allowed for outbound message."


@covers("delete-arguments-in-query-or-body")
@pytest.mark.parametrize(
    ("query", "body", "gone"),
    [
        ({}, {"unrent": True}, True),
        ({}, {"unrent": "True"}, True),
        ({"unrent": "true"}, {"unrent": False}, True),
        ({"unrent": "false"}, {"unrent": True}, False),
        ({}, {"unrent": "False"}, False),
        ({}, None, False),
    ],
)
def test_delete_takes_its_argument_from_query_or_body(
    caller: Caller, query: dict[str, str], body: object, gone: bool
) -> None:
    caller.ok("DELETE", f"{NUMBERS}12125550103/", params=query, json=body)
    response = caller.request("POST", f"{NUMBERS}12125550103/")
    assert response.status_code == (404 if gone else 200)


@covers("shortcode-stays-rented")
def test_shortcode_is_only_unlinked(caller: Caller) -> None:
    assert caller.ok("GET", f"{SHORTCODES}98765/")["country_iso2"] == "US"
    caller.ok("DELETE", f"{SHORTCODES}98765/")
    caller.error(404, "GET", f"{SHORTCODES}98765/")
    assert caller.ok("GET", SHORTCODES)["objects"] == []
    assert caller.send(src="98765")


@covers("starts-with-needs-country")
def test_starts_with_needs_a_country(caller: Caller) -> None:
    error = caller.error(400, "GET", NUMBERS, params={"starts_with": "212"})
    assert error == "'country_iso2' is required when 'starts_with' is given"


@covers("starts-with-without-country-code")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"starts_with": "212", "country_iso2": "US"}, ["12125550103"]),
        ({"starts_with": "212", "country_iso2": "us"}, ["12125550103"]),
        ({"starts_with": "999,212,888", "country_iso2": "US"}, ["12125550103", "18885550110"]),
        ({"starts_with": "416", "country_iso2": "CA"}, ["14165550107"]),
        ({"starts_with": "416", "country_iso2": "US"}, []),
        ({"starts_with": "1", "country_iso2": "US"}, []),
        ({"country_iso2": "CA"}, ["14165550107"]),
        ({"service": "mms"}, ["14165550107"]),
        ({"type": "fixed"}, ["12125550103", "14165550107"]),
        ({"type": "mobile"}, []),
    ],
)
def test_numbers_are_filtered(caller: Caller, query: dict[str, str], found: list[str]) -> None:
    assert sorted(numbers(caller, **query)) == found


def test_more_than_ten_prefixes_are_refused(caller: Caller) -> None:
    query = {"starts_with": ",".join(["212"] * 11), "country_iso2": "US"}
    assert "'starts_with'" in caller.error(400, "GET", NUMBERS, params=query)


def test_pages_say_where_they_stand(caller: Caller) -> None:
    first = caller.ok("GET", NUMBERS, params={"limit": 2, "country_iso2": "US"})
    assert first["meta"] == {
        "limit": 2, "offset": 0, "next": "", "previous": "", "total_count": 2,
    }  # fmt: skip
    page = caller.ok("GET", NUMBERS, params={"limit": 1})
    seen = list[str]()
    while True:
        seen += [item["number"] for item in page["objects"]]
        if not page["meta"]["next"]:
            break
        page = caller.ok("GET", f"{caller.sandbox.url}{page['meta']['next']}")
    assert seen == numbers(caller)
    assert len(seen) == page["meta"]["total_count"] == 3
    assert page["meta"]["previous"].endswith("?limit=1&offset=1")


def test_deleted_powerpack_frees_its_numbers(caller: Caller, other_pool: str) -> None:
    caller.ok("DELETE", f"/Powerpack/{POWERPACK}/")
    caller.ok("POST", f"{other_pool}/Number/12125550103/")
