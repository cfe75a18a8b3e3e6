from pathlib import Path
from typing import Any

import pytest
from plivo_sandbox.database import open_database
from plivo_sandbox.settings import DEFAULT_AUTH_ID, Settings
from plivo_sandbox.tables import rented_numbers
from plivo_sandbox.testing import run_sandbox
from sqlalchemy import insert

from tests.sandbox.caller import POOL, Caller, Json, eventually
from tests.sandbox.listener import Listener
from tests.sandbox.manual import Manual, manual_sandbox, run
from tests.sandbox.rules import covers
from tests.sandbox.tendlc import (
    BAKERY,
    active_campaign,
    example,
    link,
    new_campaign,
    numbers,
    starter_brand,
)
from tests.sandbox.test_callbacks import verified

FREE = "13125550104"
OTHERS = ("12065550105", "15125550106")
LINK_FAILS = "The number is registered elsewhere."
UNLINK_FAILS = "The number could not be taken out of the campaign."
OVERTAKEN = "The number was taken out of the campaign before it was linked."


def refused(caller: Caller, campaign_id: str, *linked: str) -> str:
    path = f"/10dlc/Campaign/{campaign_id}/Number/"
    return caller.error(400, "POST", path, json={"numbers": list(linked)})


def unlink(caller: Caller, campaign_id: str, number: str, **query: str) -> Json:
    return caller.ok("DELETE", f"/10dlc/Campaign/{campaign_id}/Number/{number}/", params=query)


@covers("link-message")
def test_linking_takes_its_time(caller: Caller) -> None:
    answer = link(caller, "CSANDB1", f"+{FREE}", OTHERS[0])
    assert answer["message"] == (
        f"Request to link {FREE}, {OTHERS[0]} to campaign CSANDB1 was received and is being "
        "processed"
    )
    linked = {"14155550102": "COMPLETED", "14155550101": "COMPLETED"}
    assert numbers(caller, "CSANDB1") == {
        OTHERS[0]: "PROCESSING", FREE: "PROCESSING", **linked,
    }  # fmt: skip
    caller.settle()
    assert set(numbers(caller, "CSANDB1").values()) == {"COMPLETED"}


@covers("link-campaign-active")
def test_campaign_must_be_active(caller: Caller) -> None:
    for campaign_id in ("CSANDB2", new_campaign(caller)):
        assert "'campaign_id'" in refused(caller, campaign_id, FREE)
    caller.error(404, "POST", "/10dlc/Campaign/CNOBODY/Number/", json={"numbers": [FREE]})


@covers("link-number-rented")
@pytest.mark.parametrize("number", ["14155550199", "14165550107", "18005550109"])
def test_number_must_be_a_long_code_of_the_account(caller: Caller, number: str) -> None:
    assert refused(caller, "CSANDB1", number) == f"The number {number} is not a valid number"


@covers("link-number-once")
def test_number_belongs_to_one_campaign(caller: Caller) -> None:
    link(caller, "CSANDB3", FREE)
    for campaign_id in ("CSANDB1", "CSANDB3"):
        for number in (FREE, "14155550101"):
            error = refused(caller, campaign_id, number)
            assert error == f"The number {number} is already requested for linking"
    assert "already" in refused(caller, "CSANDB1", OTHERS[0], f"+{OTHERS[0]}")


@covers("link-all-or-none")
def test_one_wrong_number_stops_all(caller: Caller) -> None:
    refused(caller, "CSANDB3", FREE, "14155550199")
    assert numbers(caller, "CSANDB3") == {}


@covers("link-number-limit")
def test_starter_campaign_has_five_numbers(caller: Caller) -> None:
    campaign_id = active_campaign(caller, brand_id=starter_brand(caller), usecase="STARTER")
    caller.ok("DELETE", "/10dlc/Campaign/CSANDB1/")
    own = ["14155550101", "14155550102", "12125550103", *OTHERS]
    assert "'numbers' must hold at most 5" in refused(caller, campaign_id, *own, FREE)
    link(caller, campaign_id, *own)
    assert "'numbers' must hold at most 0 more" in refused(caller, campaign_id, FREE)
    page = caller.ok("GET", f"/10dlc/Campaign/{campaign_id}/Number/")
    assert page["number_pool_limit"] == 5


@covers("link-number-limit")
def test_campaign_has_49_numbers(tmp_path: Path) -> None:
    settings = Settings(database=f"sqlite:///{tmp_path}/sandbox.db")
    many = [f"1646555{index:04}" for index in range(50)]
    rented = {"type": "fixed", "country_iso2": "US", "sms": True, "mms": False}
    with run_sandbox(settings) as sandbox:
        engine = open_database(settings.database)
        with engine.begin() as connection:
            rows = [{"account_id": DEFAULT_AUTH_ID, "number": n, **rented} for n in many]
            connection.execute(insert(rented_numbers), rows)
        engine.dispose()
        caller = Caller(sandbox)
        link(caller, "CSANDB3", *many[:40])
        assert "'numbers' must hold at most 9 more" in refused(caller, "CSANDB3", *many[40:])
        link(caller, "CSANDB3", *many[40:49])
        assert "'numbers'" in refused(caller, "CSANDB3", many[49])
        caller.http.close()


@covers("campaign-number-summary", "list-order")
def test_list_has_pages_and_counts_all(caller: Caller) -> None:
    link(caller, "CSANDB1", FREE)
    page = caller.ok("GET", "/10dlc/Campaign/CSANDB1/Number/", params={"limit": 1})
    path = f"/v1/Account/{caller.sandbox.auth_id}/10dlc/Campaign/CSANDB1/Number/"
    page.pop("api_id")
    assert page == {
        "meta": {
            "limit": 1,
            "offset": 0,
            "next": f"{path}?limit=1&offset=1",
            "previous": None,
            "total_count": 3,
        },
        "campaign_id": "CSANDB1",
        "campaign_alias": "sandbox-campaign",
        "usecase": "MIXED",
        "phone_numbers": [{"number": FREE, "status": "PROCESSING"}],
        "phone_numbers_summary": {"COMPLETED": 2, "PROCESSING": 1},
        "number_pool_limit": 49,
    }


@covers("number-of-this-campaign")
@pytest.mark.parametrize("number", [FREE, "14155550199"])
def test_number_of_another_campaign_is_not_found(caller: Caller, number: str) -> None:
    link(caller, "CSANDB3", FREE)
    for method in ("GET", "DELETE"):
        error = caller.error(404, method, f"/10dlc/Campaign/CSANDB1/Number/{number}/")
        assert error == f"The number {number} is not linked to this campaign"


def test_single_number_is_a_list_of_one(caller: Caller) -> None:
    shown = caller.ok("GET", "/10dlc/Campaign/CSANDB1/Number/14155550101/")
    assert shown["phone_numbers"] == [{"number": "14155550101", "status": "COMPLETED"}]
    assert "meta" not in shown


@covers("unlink-message", "unlink-ends")
def test_unlinking_takes_its_time(caller: Caller) -> None:
    answer = unlink(caller, "CSANDB1", "14155550102")
    assert answer["message"] == (
        "Request to unlink 14155550102 from campaign CSANDB1 was received and is being processed"
    )
    assert numbers(caller, "CSANDB1")["14155550102"] == "PROCESSING"
    caller.settle()
    assert set(numbers(caller, "CSANDB1")) == {"14155550101"}
    caller.error(404, "DELETE", "/10dlc/Campaign/CSANDB1/Number/14155550102/")
    link(caller, "CSANDB3", "14155550102")


@covers("number-linking-events")
@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize(
    ("alias", "result"),
    [
        ("fine", {"status": "success"}),
        ("sandbox:link-fails", {"status": "failed", "error_message": LINK_FAILS}),
    ],
)
def test_linking_of_each_number_is_reported_and_signed(
    caller: Caller, listener: Listener, method: str, alias: str, result: dict[str, str]
) -> None:
    campaign_id = active_campaign(caller, campaign_alias=alias)
    link(caller, campaign_id, FREE, OTHERS[0], url=f"{listener.origin}/link", method=method)
    eventually(lambda: len(listener.received) == 4)
    for number in (FREE, OTHERS[0]):
        about = {"event": "number_linking", "campaign_id": campaign_id, "number": number}
        events = [c.event for c in listener.received if c.event["number"] == number]
        assert events == [{**about, "status": "created"}, {**about, **result}]
    for call in listener.received:
        assert call.method == method
        assert verified(call, caller.sandbox.auth_token)


@covers("number-unlinking-events", "delete-arguments-in-query-or-body")
@pytest.mark.parametrize("place", ["params", "json"])
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_unlinking_is_reported_and_signed(
    caller: Caller, listener: Listener, place: str, method: str
) -> None:
    told: dict[str, Any] = {place: {"url": f"{listener.origin}/unlink", "method": method}}
    caller.ok("DELETE", "/10dlc/Campaign/CSANDB1/Number/14155550101/", **told)
    eventually(lambda: len(listener.received) == 2)
    about = {"event": "number_unlinking", "campaign_id": "CSANDB1", "number": "14155550101"}
    assert [call.event for call in listener.received] == [
        {**about, "status": "created"},
        {**about, "status": "success"},
    ]
    for call in listener.received:
        assert call.method == method
        assert verified(call, caller.sandbox.auth_token)


def test_failed_number_stays_until_it_is_linked_anew_or_unlinked(caller: Caller) -> None:
    campaign_id = active_campaign(caller, campaign_alias="sandbox:link-fails")
    link(caller, campaign_id, FREE, OTHERS[0])
    caller.settle()
    shown = caller.ok("GET", f"/10dlc/Campaign/{campaign_id}/Number/{FREE}/")
    failed = {"number": FREE, "status": "FAILED", "remark": LINK_FAILS}
    assert shown["phone_numbers"] == [failed]
    link(caller, "CSANDB1", FREE)
    unlink(caller, campaign_id, OTHERS[0])
    caller.settle()
    assert numbers(caller, campaign_id) == {}
    assert numbers(caller, "CSANDB1")[FREE] == "COMPLETED"


def test_number_that_cannot_be_unlinked_stays(caller: Caller, listener: Listener) -> None:
    campaign_id = active_campaign(caller, campaign_alias="sandbox:unlink-fails")
    link(caller, campaign_id, FREE)
    caller.settle()
    unlink(caller, campaign_id, FREE, url=listener.origin)
    caller.settle()
    assert numbers(caller, campaign_id) == {FREE: "COMPLETED"}
    assert listener.received[1].event["status"] == "failed"
    assert listener.received[1].event["error_message"] == UNLINK_FAILS


@pytest.mark.parametrize("first", ["", "sandbox:link-fails "])
def test_number_that_cannot_be_unlinked_is_what_it_was(caller: Caller, first: str) -> None:
    campaign_id = active_campaign(caller, campaign_alias=f"{first}sandbox:unlink-fails")
    link(caller, campaign_id, FREE)
    caller.settle()
    before = numbers(caller, campaign_id)
    for _ in range(2):
        unlink(caller, campaign_id, FREE)
    caller.settle()
    assert numbers(caller, campaign_id) == before


def test_number_that_was_never_linked_does_not_become_so(caller: Caller) -> None:
    campaign_id = active_campaign(caller, campaign_alias="sandbox:unlink-fails")
    link(caller, campaign_id, FREE)
    unlink(caller, campaign_id, FREE)
    caller.settle()
    assert numbers(caller, campaign_id) == {FREE: "FAILED"}


@covers("number-linking-events")
def test_unlinking_overtakes_linking(caller: Caller, listener: Listener) -> None:
    link(caller, "CSANDB3", FREE, url=f"{listener.origin}/link")
    for _ in range(2):
        unlink(caller, "CSANDB3", FREE, url=f"{listener.origin}/unlink")
    caller.settle()
    assert numbers(caller, "CSANDB3") == {}
    reported = [(call.event["event"], call.event["status"]) for call in listener.received]
    assert reported == [
        ("number_linking", "created"),
        *[("number_unlinking", "created")] * 2,
        ("number_linking", "failed"),
        *[("number_unlinking", "success")] * 2,
    ]
    assert listener.received[3].event["error_message"] == OVERTAKEN


def test_number_that_is_given_up_leaves_its_campaign(caller: Caller) -> None:
    link(caller, "CSANDB3", "12125550103")
    caller.settle()
    caller.ok("DELETE", f"/NumberPool/{POOL}/Number/12125550103/", params={"unrent": "true"})
    assert numbers(caller, "CSANDB3") == {}


@covers("number-linking-events")
def test_linking_of_a_number_that_is_given_up_ends(caller: Caller, listener: Listener) -> None:
    link(caller, "CSANDB3", "12125550103", url=listener.origin)
    caller.ok("DELETE", f"/NumberPool/{POOL}/Number/12125550103/", params={"unrent": "true"})
    caller.settle()
    assert [call.event["status"] for call in listener.received] == ["created", "failed"]
    assert listener.received[1].event["error_message"] == OVERTAKEN


@covers("number-linking-events", "brand-deleted-is-gone")
def test_linking_ends_with_the_brand(listener: Listener) -> None:
    async def test() -> None:
        async with manual_sandbox() as sandbox:
            body = {"profile_uuid": BAKERY, "brand_alias": "new", "brand_type": "STANDARD"}
            brand_id = (await sandbox.ok("POST", "/10dlc/Brand/", json=body))["brand_id"]
            brand = f"/10dlc/Brand/{brand_id}/"
            await _reaches(sandbox, 0.3, brand, "brand", "COMPLETED")
            body = {**example("CampaignCreateSingle"), "brand_id": brand_id}
            body["campaign_alias"] = "sandbox:expires"
            made = await sandbox.ok("POST", "/10dlc/Campaign/", json=body)
            campaign = f"/10dlc/Campaign/{made['campaign_id']}/"
            await _reaches(sandbox, 0.3, campaign, "campaign", "ACTIVE")
            sandbox.advance(seconds=0.1)
            linked = {"numbers": [FREE], "url": listener.origin}
            await sandbox.ok("POST", f"{campaign}Number/", json=linked)
            await _reaches(sandbox, 0.2, campaign, "campaign", "EXPIRED")
            await sandbox.ok("DELETE", brand)
            sandbox.advance(seconds=0.1)
            await sandbox.attempted(2)

    run(test)
    assert [call.event["status"] for call in listener.received] == ["created", "failed"]


async def _reaches(sandbox: Manual, seconds: float, path: str, kind: str, status: str) -> None:
    """Let so much time pass until a brand or campaign has this state."""
    sandbox.advance(seconds=seconds)

    async def reached() -> bool:
        record = (await sandbox.ok("GET", path))[kind]
        return bool(record["registration_status"] == status)

    await sandbox.eventually(reached)
