from collections.abc import Iterator
from typing import Any

import pytest
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import DST, Caller, Json, eventually
from tests.sandbox.listener import Listener
from tests.sandbox.rules import covers
from tests.sandbox.tendlc import (
    active_campaign,
    becomes,
    campaign,
    example,
    link,
    new_brand,
    new_campaign,
    new_profile,
    numbers,
    registered_brand,
    starter_brand,
)
from tests.sandbox.test_callbacks import verified

DECLINED = {
    "error_code": "1004",
    "error_reason": "Message flow",
    "error_description": "The message flow does not say where and how people agree.",
}


def listed(caller: Caller, **query: str) -> list[str]:
    shown = caller.ok("GET", "/10dlc/Campaign/", params=query)["campaigns"]
    return [record["campaign_id"] for record in shown]


def refused(caller: Caller, **changes: Any) -> str:
    body = {**example("CampaignCreateSingle"), **changes}
    return caller.error(400, "POST", "/10dlc/Campaign/", json=body)


def update(caller: Caller, campaign_id: str, **body: Any) -> Json:
    return caller.ok("POST", f"/10dlc/Campaign/{campaign_id}/", json=body)


@covers("campaign-brand-registered")
def test_brand_must_be_registered(caller: Caller) -> None:
    processing = new_brand(caller)
    failed = new_brand(caller, new_profile(caller, company_name="A sandbox:701"))
    assert "'brand_id'" in refused(caller, brand_id=processing)
    caller.settle()
    for brand_id in (failed, "BNOBODY"):
        assert "'brand_id'" in refused(caller, brand_id=brand_id)
    new_campaign(caller, brand_id=processing)


@covers("campaign-use-case-allowed")
def test_use_case_must_be_one_of_the_brand(caller: Caller) -> None:
    assert "'usecase'" in refused(caller, usecase="STARTER")
    starter = starter_brand(caller)
    assert "'usecase' must be STARTER" in refused(caller, brand_id=starter)
    new_campaign(caller, brand_id=starter, usecase="STARTER")


@covers("campaign-one-per-starter-brand")
def test_starter_brand_has_one_campaign(caller: Caller) -> None:
    starter = starter_brand(caller)
    only = new_campaign(caller, brand_id=starter, usecase="STARTER")
    assert "'brand_id'" in refused(caller, brand_id=starter, usecase="STARTER")
    caller.ok("DELETE", f"/10dlc/Campaign/{only}/")
    new_campaign(caller, brand_id=starter, usecase="STARTER")


@pytest.fixture
def standing() -> Iterator[Caller]:
    """A sandbox whose clock stands: a state that lasts a moment can be looked at."""
    with run_sandbox(Settings(clock="manual", validate_responses=True)) as sandbox:
        calling = Caller(sandbox)
        yield calling
        calling.http.close()


@covers("campaign-registration")
def test_campaign_goes_its_way(standing: Caller) -> None:
    caller = standing
    accepted = new_campaign(caller)
    declined = new_campaign(caller, description=f"{'x' * 40} sandbox:1004")
    short_lived = new_campaign(caller, campaign_alias="sandbox:expires")
    for campaign_id in (accepted, declined, short_lived):
        assert campaign(caller, campaign_id)["registration_status"] == "PROCESSING"
    caller.sandbox.advance(Settings().registered_after.total_seconds())
    assert campaign(caller, short_lived)["registration_status"] == "ACTIVE"
    caller.sandbox.run()
    assert campaign(caller, accepted)["registration_status"] == "ACTIVE"
    assert "error_code" not in campaign(caller, accepted)
    record = campaign(caller, declined)
    assert record["registration_status"] == "FAILED"
    assert DECLINED.items() <= record.items()
    assert campaign(caller, short_lived)["registration_status"] == "EXPIRED"


@covers("campaign-answered-as-record")
@pytest.mark.parametrize("spelt", [["DELIVERY_NOTIFICATION", "2FA"], "DELIVERY_NOTIFICATION,2FA"])
def test_record_of_a_campaign(caller: Caller, spelt: list[str] | str) -> None:
    sent = example("CampaignCreateMixed")
    record = campaign(caller, new_campaign(caller, "CampaignCreateMixed", sub_usecases=spelt))
    assert record["sub_usecase"] == "DELIVERY_NOTIFICATION,2FA"
    assert record["campaign_source"] == "plivo"
    flags = record["campaign_attributes"]
    assert flags == {name: sent[name] for name in flags}
    assert len(flags) == 8
    elsewhere = {*flags, "sub_usecases", "url", "method"}
    assert {name: sent[name] for name in sent if name not in elsewhere}.items() <= record.items()


def test_empty_texts_are_left_out(caller: Caller) -> None:
    sent = example("CampaignCreateEmptyStrings")
    record = campaign(caller, new_campaign(caller, "CampaignCreateEmptyStrings"))
    empty = {name for name, value in sent.items() if value == ""}
    assert empty
    assert not empty & set(record)
    assert "sub_usecase" not in record


@covers("campaign-limits")
def test_limits_follow_from_the_brand(caller: Caller) -> None:
    plain = registered_brand(caller, secondary_vetting=False)
    vetted = campaign(caller, new_campaign(caller))["mno_metadata"]
    unvetted = campaign(caller, new_campaign(caller, brand_id=plain))["mno_metadata"]
    only = new_campaign(caller, brand_id=starter_brand(caller), usecase="STARTER")
    starter = campaign(caller, only)["mno_metadata"]
    for limits, tpm, tier in (
        (vetted, 4500, "TOP"),
        (unvetted, 240, "LOW"),
        (starter, 15, "SOLE_PROPRIETOR"),
    ):
        assert limits == {
            "AT&T": {"tpm": tpm},
            "T-Mobile": {"brand_tier": tier},
            "US Cellular": {"tpm": tpm},
            "Verizon Wireless": {"tpm": tpm},
        }


@covers("campaign-events")
@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize(
    ("alias", "result"),
    [
        ("fine", {"status": "registered"}),
        (
            "sandbox:1004",
            {
                "status": "rejected",
                "error_code": "1004",
                "error_message": DECLINED["error_description"],
            },
        ),
    ],
)
@pytest.mark.parametrize("imported", [False, True])
def test_each_step_is_reported_and_signed(  # noqa: PLR0917 - all combinations
    caller: Caller,
    listener: Listener,
    method: str,
    alias: str,
    result: dict[str, str],
    imported: bool,
) -> None:
    told = {"campaign_alias": alias, "url": f"{listener.origin}/campaign", "method": method}
    if imported:
        body = {"campaign_id": "CSHARE1", **told}
        campaign_id = caller.ok("POST", "/10dlc/Campaign/Import/", json=body)["campaign_id"]
    else:
        campaign_id = new_campaign(caller, **told)
    eventually(lambda: len(listener.received) == 2)
    brand_id = campaign(caller, campaign_id)["brand_id"]
    about = {"event": "campaign", "campaign_id": campaign_id, "brand_id": brand_id}
    assert [call.event for call in listener.received] == [
        {**about, "status": "created"},
        {**about, **result},
    ]
    for call in listener.received:
        assert call.method == method
        assert verified(call, caller.sandbox.auth_token)


@covers("import-makes-shared-campaign")
def test_imported_campaign_is_shared(caller: Caller) -> None:
    body = {"campaign_id": "CSHARE1", "campaign_alias": "partner"}
    answer = caller.ok("POST", "/10dlc/Campaign/Import/", json=body)
    assert answer["message"] == "Request to import campaign was received and is being processed."
    record = campaign(caller, answer["campaign_id"])
    assert (record["campaign_id"], record["campaign_alias"]) == ("CSHARE1", "partner")
    assert (record["campaign_source"], record["registration_status"]) == ("shared", "PROCESSING")
    becomes(caller, "CSHARE1", "ACTIVE")
    link(caller, "CSHARE1", "13125550104")
    assert listed(caller, campaign_source="shared") == ["CSHARE1"]
    assert "CSHARE1" not in listed(caller, campaign_source="plivo")


@covers("import-once")
@pytest.mark.parametrize("campaign_id", ["CSHARE1", "CSANDB1"])
def test_campaign_is_imported_once(caller: Caller, campaign_id: str) -> None:
    body = {"campaign_id": "CSHARE1", "campaign_alias": "partner"}
    caller.ok("POST", "/10dlc/Campaign/Import/", json=body)
    again = {**body, "campaign_id": campaign_id}
    assert "'campaign_id'" in caller.error(400, "POST", "/10dlc/Campaign/Import/", json=again)


@covers("campaign-update-status")
def test_only_failed_and_undecided_campaigns_are_corrected(caller: Caller) -> None:
    body = {"sample1": "A sample that is long enough."}
    expired = active_campaign(caller, campaign_alias="sandbox:expires")
    becomes(caller, expired, "EXPIRED")
    for campaign_id in ("CSANDB1", expired):
        path = f"/10dlc/Campaign/{campaign_id}/"
        assert "FAILED or PROCESSING" in caller.error(400, "POST", path, json=body)
    update(caller, new_campaign(caller), **body)
    update(caller, "CSANDB2", **body)


@covers("campaign-update-resubmits")
def test_corrected_campaign_is_reviewed_again(caller: Caller, listener: Listener) -> None:
    flow = "Customers tick a box under the order form and agree to get messages."
    campaign_id = new_campaign(
        caller, message_flow=f"{flow} sandbox:1003", url=f"{listener.origin}/campaign"
    )
    becomes(caller, campaign_id, "FAILED")
    record = update(caller, campaign_id, message_flow=f"{flow} sandbox:1004")["campaign"]
    assert record["registration_status"] == "PROCESSING"
    assert not {"error_code", "error_reason", "error_description"} & set(record)
    becomes(caller, campaign_id, "FAILED")
    assert campaign(caller, campaign_id)["error_code"] == "1004"
    update(caller, campaign_id, message_flow=flow)
    becomes(caller, campaign_id, "ACTIVE")
    eventually(lambda: len(listener.received) == 6)
    reported = [call.event["status"] for call in listener.received]
    assert reported == ["created", "rejected", "created", "rejected", "created", "registered"]


def test_correction_under_review_replaces_the_review(caller: Caller, listener: Listener) -> None:
    campaign_id = new_campaign(
        caller, sample1="A sample, sandbox:1002, to be corrected.", url=listener.origin
    )
    update(caller, campaign_id, sample1="A sample that is long enough.")
    caller.settle()
    assert campaign(caller, campaign_id)["registration_status"] == "ACTIVE"
    reported = [call.event["status"] for call in listener.received]
    assert reported == ["created", "created", "registered"]


@covers("campaign-update-keeps-absent-fields")
def test_update_keeps_what_is_not_sent(caller: Caller) -> None:
    before = campaign(caller, "CSANDB2")
    after = update(caller, "CSANDB2", **example("CampaignUpdateEmptyStrings"))["campaign"]
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"registration_status", "sample1"}
    renamed = update(caller, "CSANDB2", campaign_alias="another")["campaign"]
    assert renamed == {**after, "campaign_alias": "another"}


@covers("campaign-update-changes-something")
@pytest.mark.parametrize("body", [{"sample1": ""}, {"campaign_alias": "", "help_message": ""}])
def test_update_must_change_something(caller: Caller, body: Json) -> None:
    assert "'message_flow'" in caller.error(400, "POST", "/10dlc/Campaign/CSANDB2/", json=body)
    assert campaign(caller, "CSANDB2")["registration_status"] == "FAILED"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"sample1": "short"}, "'sample1' must be at least 20 characters long"),
        ({"usecase": "MIXED"}, "'usecase' is not a parameter"),
    ],
)
def test_refused_update_names_the_field(caller: Caller, body: Json, error: str) -> None:
    assert error in caller.error(400, "POST", "/10dlc/Campaign/CSANDB2/", json=body)


@covers("campaign-delete-no-numbers-processing")
def test_campaign_with_a_number_on_its_way_stays(caller: Caller) -> None:
    link(caller, "CSANDB3", "13125550104")
    assert "PROCESSING" in caller.error(400, "DELETE", "/10dlc/Campaign/CSANDB3/")
    caller.settle()
    caller.ok("DELETE", "/10dlc/Campaign/CSANDB3/Number/13125550104/")
    assert "PROCESSING" in caller.error(400, "DELETE", "/10dlc/Campaign/CSANDB3/")
    caller.settle()
    caller.ok("DELETE", "/10dlc/Campaign/CSANDB3/")


@covers("campaign-deleted-is-gone")
def test_deleted_campaign_releases_its_numbers(caller: Caller) -> None:
    answer = caller.ok("DELETE", "/10dlc/Campaign/CSANDB1/")
    assert (answer["campaign_id"], answer["message"]) == ("CSANDB1", "Campaign Deactivated")
    for path in ("", "Number/", "Number/14155550101/"):
        caller.error(404, "GET", f"/10dlc/Campaign/CSANDB1/{path}")
    caller.error(404, "DELETE", "/10dlc/Campaign/CSANDB1/")
    link(caller, "CSANDB3", "14155550101", "14155550102")
    assert set(numbers(caller, "CSANDB3")) == {"14155550101", "14155550102"}


def test_expiry_is_not_reported(caller: Caller, listener: Listener) -> None:
    campaign_id = new_campaign(caller, campaign_alias="sandbox:expires", url=listener.origin)
    becomes(caller, campaign_id, "EXPIRED")
    caller.settle()
    assert [call.event["status"] for call in listener.received] == ["created", "registered"]


def test_deleted_campaign_is_reported_no_further(caller: Caller, listener: Listener) -> None:
    campaign_id = new_campaign(caller, url=listener.origin)
    caller.ok("DELETE", f"/10dlc/Campaign/{campaign_id}/")
    caller.settle()
    assert [call.event["status"] for call in listener.received] == ["created"]


@covers("list-order")
def test_list_and_its_filters(caller: Caller) -> None:
    made = new_campaign(caller, usecase="MARKETING")
    assert listed(caller) == [made, "CSANDB1", "CSANDB2", "CSANDB3"]
    assert listed(caller, usecase="MARKETING") == [made]
    assert listed(caller, brand_id="BSANDB2") == []
    for spelt in ("FAILED", "Failed", "failed"):
        assert listed(caller, registration_status=spelt) == ["CSANDB2"]
    page = caller.ok("GET", "/10dlc/Campaign/", params={"limit": 2, "brand_id": "BSANDB1"})
    path = f"/v1/Account/{caller.sandbox.auth_id}/10dlc/Campaign/"
    assert page["meta"] == {
        "limit": 2,
        "offset": 0,
        "next": f"{path}?limit=2&offset=2&brand_id=BSANDB1",
        "previous": None,
        "total_count": 4,
    }


@pytest.mark.parametrize(
    ("src", "campaign_id", "status"),
    [
        ("14155550101", "CSANDB1", "registered"),
        ("13125550104", None, "unregistered"),
        ("18005550109", None, "not_applicable"),
    ],
)
def test_messages_name_the_campaign_of_their_number(
    caller: Caller, src: str, campaign_id: str | None, status: str
) -> None:
    (uuid,) = caller.send(src=src)
    message = caller.message(uuid)
    assert message["tendlc_campaign_id"] == campaign_id
    assert message["tendlc_registration_status"] == status
    found = caller.ok("GET", "/Message/", params={"tendlc_campaign_id": "CSANDB1"})["objects"]
    assert (uuid in [item["message_uuid"] for item in found]) is (campaign_id is not None)


def test_messages_follow_the_state_of_link_and_campaign(caller: Caller) -> None:
    def status(dst: str = DST) -> str:
        (uuid,) = caller.send(src="13125550104", dst=dst)
        return str(caller.message(uuid)["tendlc_registration_status"])

    campaign_id = active_campaign(caller, campaign_alias="lives")
    link(caller, campaign_id, "13125550104")
    assert status() == "unregistered"
    caller.settle()
    assert status() == "registered"
    assert status("14165550124") == "not_applicable"
    caller.ok("DELETE", f"/10dlc/Campaign/{campaign_id}/Number/13125550104/")
    assert status() == "unregistered"
