from datetime import timedelta
from typing import Any

import pytest
from plivo_sandbox.settings import Settings

from tests.sandbox.bundle import document
from tests.sandbox.caller import Caller, eventually
from tests.sandbox.listener import Listener
from tests.sandbox.manual import manual_sandbox, run
from tests.sandbox.rules import covers
from tests.sandbox.tendlc import (
    BAKERY,
    CORNER_SHOP,
    UNKNOWN,
    active_campaign,
    brand,
    example,
    new_brand,
    new_campaign,
    new_profile,
    profile,
    registered_brand,
    starter_brand,
)
from tests.sandbox.test_callbacks import verified

NOT_OF_THE_PROFILE = {
    "brand_id",
    "brand_alias",
    "brand_type",
    "registration_status",
    "vetting_status",
    "vetting_score",
    "profile_uuid",
    "created_at",
}
REJECTED = "Example Bakery LLC sandbox:701"


def listed(caller: Caller, **query: str) -> list[str]:
    return [
        record["brand_id"] for record in caller.ok("GET", "/10dlc/Brand/", params=query)["brands"]
    ]


def refused(caller: Caller, **body: Any) -> str:
    sent = {"profile_uuid": BAKERY, "brand_alias": "refused", "brand_type": "STANDARD", **body}
    return caller.error(400, "POST", "/10dlc/Brand/", json=sent)


@covers("brand-profile-exists")
def test_profile_must_exist(caller: Caller) -> None:
    assert "'profile_uuid'" in refused(caller, profile_uuid=UNKNOWN)


@covers("brand-profile-unused")
def test_profile_makes_one_brand_at_a_time(caller: Caller) -> None:
    first = new_brand(caller)
    assert "'profile_uuid'" in refused(caller)
    caller.ok("DELETE", f"/10dlc/Brand/{first}/")
    assert new_brand(caller) != first


@covers("brand-standard-needs-ein")
def test_standard_brand_needs_a_tax_id(caller: Caller) -> None:
    assert "'brand_type'" in refused(caller, profile_uuid=CORNER_SHOP)
    caller.ok("POST", f"/Profile/{CORNER_SHOP}/", json={"ein": "123456789"})
    new_brand(caller, CORNER_SHOP)


@pytest.mark.parametrize("brand_type", [None, ""])
def test_starter_is_the_default(caller: Caller, brand_type: str | None) -> None:
    body = {"profile_uuid": CORNER_SHOP, "brand_alias": "starter"}
    if brand_type is not None:
        body["brand_type"] = brand_type
    brand_id = caller.ok("POST", "/10dlc/Brand/", json=body)["brand_id"]
    assert brand(caller, brand_id)["brand_type"] == "STARTER"


@covers("brand-takes-profile-data")
def test_brand_has_the_data_of_its_profile(caller: Caller) -> None:
    uuid = new_profile(caller, "ProfileCreatePublic")
    record, source = brand(caller, new_brand(caller, uuid)), profile(caller, uuid)
    data = {name: value for name, value in record.items() if name not in NOT_OF_THE_PROFILE}
    assert data == {name: source[name] for name in data}
    assert {"stock_symbol", "stock_exchange", "alt_business_id", "ein", "website"} <= set(data)
    assert record["profile_uuid"] == uuid


@covers("brand-registration")
def test_brand_is_registered_by_itself(caller: Caller) -> None:
    brand_id = new_brand(caller)
    assert brand(caller, brand_id)["registration_status"] == "PROCESSING"
    caller.settle()
    assert brand(caller, brand_id)["registration_status"] == "COMPLETED"
    assert "declined_reasons" not in brand(caller, brand_id)


def test_rejected_brand_says_why_and_can_be_registered_again(caller: Caller) -> None:
    uuid = new_profile(caller, company_name=REJECTED)
    first = new_brand(caller, uuid)
    caller.settle()
    record = brand(caller, first)
    assert record["registration_status"] == "FAILED"
    assert record["declined_reasons"] == [
        {"code": "701", "message": "The tax id does not belong to the legal name."}
    ]
    assert "vetting_score" not in record
    caller.ok("POST", f"/Profile/{uuid}/", json={"company_name": "Example Bakery LLC"})
    caller.ok("DELETE", f"/10dlc/Brand/{first}/")
    registered_brand(caller, uuid)


@covers("brand-vetting")
def test_vetted_brand_has_a_score_once_it_is_completed(caller: Caller) -> None:
    vetted = new_brand(caller)
    assert "vetting_status" not in brand(caller, vetted)
    plain = new_brand(caller, new_profile(caller), secondary_vetting="False")
    starter = new_brand(caller, CORNER_SHOP, brand_type="STARTER", secondary_vetting=True)
    caller.settle()
    assert (brand(caller, vetted)["vetting_status"], brand(caller, vetted)["vetting_score"]) == (
        "ACTIVE",
        80,
    )
    for brand_id in (plain, starter):
        assert not {"vetting_status", "vetting_score"} & set(brand(caller, brand_id))


def test_starter_brand_shows_no_tax_id(caller: Caller) -> None:
    assert "ein" not in brand(caller, new_brand(caller, brand_type="STARTER"))


@covers("brand-events")
@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize(
    ("company_name", "result"), [("Example Bakery LLC", "registered"), (REJECTED, "rejected")]
)
def test_each_step_is_reported_and_signed(
    caller: Caller, listener: Listener, method: str, company_name: str, result: str
) -> None:
    uuid = new_profile(caller, company_name=company_name)
    brand_id = new_brand(caller, uuid, url=f"{listener.origin}/brand", method=method)
    eventually(lambda: len(listener.received) == 2)
    about = {"event": "brand", "brand_id": brand_id, "profile_uuid": uuid}
    error = {"error_message": "The tax id does not belong to the legal name."}
    assert [call.event for call in listener.received] == [
        {**about, "status": "created"},
        {**about, "status": result, **(error if result == "rejected" else {})},
    ]
    for call in listener.received:
        assert call.method == method
        assert verified(call, caller.sandbox.auth_token)
    caller.settle()
    attempts = caller.control(f"callbacks?subject={brand_id}")["callbacks"]
    assert [attempt["status"] for attempt in attempts] == [200, 200]


def test_time_of_the_result_can_be_chosen() -> None:
    async def test() -> None:
        async with manual_sandbox(Settings(registered_after=timedelta(days=2))) as sandbox:
            body = {"profile_uuid": BAKERY, "brand_alias": "slow", "brand_type": "STANDARD"}
            made = await sandbox.ok("POST", "/10dlc/Brand/", json=body)
            path = f"/10dlc/Brand/{made['brand_id']}/"

            async def completed() -> bool:
                shown = (await sandbox.ok("GET", path))["brand"]
                return bool(shown["registration_status"] == "COMPLETED")

            sandbox.advance(days=1.9)
            await sandbox.control("health")
            assert not await completed()
            sandbox.advance(days=0.1)
            await sandbox.eventually(completed)

    run(test)


def test_deleted_brand_is_reported_no_further(caller: Caller, listener: Listener) -> None:
    brand_id = new_brand(caller, url=listener.origin)
    caller.ok("DELETE", f"/10dlc/Brand/{brand_id}/")
    caller.settle()
    assert [call.event["status"] for call in listener.received] == ["created"]


@covers("brand-status-filters-agree", "list-order")
def test_list_and_its_filters(caller: Caller) -> None:
    starter, standard = starter_brand(caller), new_brand(caller)
    assert listed(caller) == [standard, starter, "BSANDB1", "BSANDB2"]
    assert listed(caller, type="STARTER") == [starter]
    for name in ("status", "registration_status"):
        assert listed(caller, **{name: "PROCESSING"}) == [standard]
    assert listed(caller, status="PROCESSING", registration_status="COMPLETED") == []
    assert listed(caller, status="COMPLETED", registration_status="COMPLETED", type="STARTER") == [
        starter
    ]
    meta = caller.ok("GET", "/10dlc/Brand/", params={"limit": 1, "type": "STANDARD"})["meta"]
    path = f"/v1/Account/{caller.sandbox.auth_id}/10dlc/Brand/"
    assert meta == {
        "limit": 1,
        "offset": 0,
        "next": f"{path}?limit=1&offset=1&type=STANDARD",
        "previous": None,
        "total_count": 3,
    }


@covers("use-cases-by-brand-type")
def test_use_cases_follow_from_the_type(caller: Caller) -> None:
    standard = caller.ok("GET", "/10dlc/Brand/BSANDB1/usecases/")
    assert standard["use_cases"] == example("BrandUseCasesStandard")["use_cases"]
    starter = caller.ok("GET", f"/10dlc/Brand/{new_brand(caller, brand_type='STARTER')}/usecases/")
    assert starter["use_cases"] == example("BrandUseCasesStarter")["use_cases"]
    allowed = document()["components"]["schemas"]["CampaignUseCaseInput"]["enum"]
    both = [case["code"] for case in (*standard["use_cases"], *starter["use_cases"])]
    assert both == sorted(allowed)


@covers("brand-delete-no-active-campaigns")
def test_brand_of_a_living_campaign_stays(caller: Caller) -> None:
    assert "'brand_id'" in caller.error(400, "DELETE", "/10dlc/Brand/BSANDB1/")
    brand_id = registered_brand(caller)
    campaign_id = new_campaign(caller, brand_id=brand_id)
    assert "'brand_id'" in caller.error(400, "DELETE", f"/10dlc/Brand/{brand_id}/")
    caller.ok("DELETE", f"/10dlc/Campaign/{campaign_id}/")
    caller.ok("DELETE", f"/10dlc/Brand/{brand_id}/")


@covers("brand-deleted-is-gone")
def test_deleted_brand_takes_its_dead_campaigns_along(caller: Caller) -> None:
    brand_id = registered_brand(caller)
    failed = new_campaign(caller, brand_id=brand_id, campaign_alias="sandbox:1001")
    expired = active_campaign(caller, brand_id=brand_id, campaign_alias="sandbox:expires")
    caller.settle()
    answer = caller.ok("DELETE", f"/10dlc/Brand/{brand_id}/")
    assert (answer["brand_id"], answer["message"]) == (brand_id, "Brand Deactivated")
    for path in (f"Brand/{brand_id}/", f"Campaign/{failed}/", f"Campaign/{expired}/"):
        caller.error(404, "GET", f"/10dlc/{path}")
    caller.error(404, "DELETE", f"/10dlc/Brand/{brand_id}/")
    caller.error(404, "GET", f"/10dlc/Brand/{brand_id}/usecases/")
    new_brand(caller)
