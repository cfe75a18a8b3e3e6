"""Campaigns are registered, corrected, listed and deleted, and their numbers linked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from plivo_messaging import BadRequestError, NotFoundError

from tests.end_to_end.account import (
    BRAND,
    CAMPAIGN,
    CAMPAIGN_DECLINED,
    CAMPAIGN_WITHOUT_NUMBERS,
    LONG_CODE,
    RECIPIENT,
    UNLINKED_LONG_CODE,
)
from tests.end_to_end.listener import listen
from tests.end_to_end.registration import CAMPAIGN_TEXTS, FLOW
from tests.end_to_end.waiting import wait_for

if TYPE_CHECKING:
    from tests.end_to_end.line.caller import Caller

NEEDED = {
    **CAMPAIGN_TEXTS,
    "embedded_link": False,
    "embedded_phone": False,
    "age_gated": False,
    "direct_lending": False,
    "affiliate_marketing": False,
}


def reached(plivo: Caller, campaign_id: str, status: str) -> Any:
    """The campaign, once its registration has this state."""
    return wait_for(
        lambda: plivo.call(lambda client: client.campaigns.get(campaign_id)).campaign,
        lambda campaign: campaign.registration_status == status,
    )


def linked(plivo: Caller, campaign_id: str, number: str) -> Any:
    """The number, once it is linked."""
    return wait_for(
        lambda: plivo.call(
            lambda client: client.campaigns.numbers.get(campaign_id, number)
        ).phone_numbers[0],
        lambda found: found.status == "COMPLETED",
    )


@pytest.mark.drives("createCampaign", "getCampaign", "updateCampaign")
def test_a_declined_campaign_is_corrected(plivo: Caller) -> None:
    with listen() as listener:
        arguments = NEEDED | {"message_flow": f"{FLOW} sandbox:1004"}
        made = plivo.call(
            lambda client: client.campaigns.create(**arguments, url=listener.url, method="GET")
        )
        declined = reached(plivo, made.campaign_id, "FAILED")
        assert (declined.brand_id, declined.error_code) == (BRAND, "1004")
        assert declined.campaign_attributes.subscriber_optin is True
        again = plivo.call(
            lambda client: client.campaigns.update(made.campaign_id, message_flow=FLOW)
        ).campaign
        assert (again.registration_status, again.sample1) == ("PROCESSING", NEEDED["sample1"])
        reached(plivo, made.campaign_id, "ACTIVE")
        received = listener.wait_until(lambda callbacks: len(callbacks) == 4)

    reported = [callback.event["status"] for callback in received]
    assert reported == ["created", "rejected", "created", "registered"]
    assert {callback.method for callback in received} == {"GET"}


@pytest.mark.drives("createCampaign", "getCampaign")
def test_several_use_cases_are_a_list(plivo: Caller) -> None:
    made = plivo.call(
        lambda client: client.campaigns.create(
            **NEEDED | {"usecase": "MIXED"}, sub_usecases=["CUSTOMER_CARE", "2FA"]
        )
    )
    campaign = plivo.call(lambda client: client.campaigns.get(made.campaign_id)).campaign
    assert campaign.sub_usecase == "CUSTOMER_CARE,2FA"


@pytest.mark.drives("importCampaign")
def test_a_campaign_is_imported(plivo: Caller) -> None:
    plivo.call(
        lambda client: client.campaigns.import_existing(
            campaign_id="CSHARE1", campaign_alias="partner"
        )
    )
    assert reached(plivo, "CSHARE1", "ACTIVE").campaign_source == "shared"


@pytest.mark.drives("listCampaigns")
def test_a_list_is_walked_and_filtered(plivo: Caller) -> None:
    walked = plivo.items(lambda client: client.campaigns.list(limit=2))
    assert {campaign.campaign_id for campaign in walked} == {
        CAMPAIGN,
        CAMPAIGN_DECLINED,
        CAMPAIGN_WITHOUT_NUMBERS,
    }
    (failed,) = plivo.items(
        lambda client: client.campaigns.list(brand_id=BRAND, registration_status="FAILED")
    )
    assert failed.campaign_id == CAMPAIGN_DECLINED
    (mixed,) = plivo.items(
        lambda client: client.campaigns.list(usecase="MIXED", campaign_source="plivo")
    )
    assert mixed.campaign_id == CAMPAIGN


@pytest.mark.drives("deleteCampaign")
def test_a_campaign_is_deleted(plivo: Caller) -> None:
    gone = plivo.call(lambda client: client.campaigns.delete(CAMPAIGN_WITHOUT_NUMBERS))
    assert gone.campaign_id == CAMPAIGN_WITHOUT_NUMBERS
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.campaigns.get(CAMPAIGN_WITHOUT_NUMBERS))


@pytest.mark.drives("linkCampaignNumbers", "getCampaignNumber", "unlinkCampaignNumber")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_number_is_linked_and_unlinked(plivo: Caller, method: str) -> None:
    with listen() as listener:
        told = {"url": listener.url, "method": method}
        plivo.call(
            lambda client: client.campaigns.numbers.link(
                CAMPAIGN, numbers=[UNLINKED_LONG_CODE], **told
            )
        )
        assert linked(plivo, CAMPAIGN, UNLINKED_LONG_CODE).number == UNLINKED_LONG_CODE
        plivo.call(
            lambda client: client.campaigns.numbers.unlink(CAMPAIGN, UNLINKED_LONG_CODE, **told)
        )
        received = listener.wait_until(lambda callbacks: len(callbacks) == 4)

    assert [(callback.event["event"], callback.event["status"]) for callback in received] == [
        ("number_linking", "created"),
        ("number_linking", "success"),
        ("number_unlinking", "created"),
        ("number_unlinking", "success"),
    ]
    assert {callback.method for callback in received} == {method}
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.campaigns.numbers.get(CAMPAIGN, UNLINKED_LONG_CODE))


@pytest.mark.drives("listCampaignNumbers")
def test_numbers_are_walked(plivo: Caller) -> None:
    walked = plivo.items(lambda client: client.campaigns.numbers.list(CAMPAIGN, limit=1))
    assert {number.number for number in walked} == {LONG_CODE, "14155550102"}
    page = plivo.page(lambda client: client.campaigns.numbers.list(CAMPAIGN))
    assert (page.campaign_id, page.number_pool_limit) == (CAMPAIGN, 49)
    assert page.phone_numbers_summary == {"COMPLETED": 2}


def test_a_number_that_cannot_be_linked_is_named(plivo: Caller) -> None:
    with pytest.raises(BadRequestError) as refused:
        plivo.call(lambda client: client.campaigns.numbers.link(CAMPAIGN, numbers=[RECIPIENT]))
    assert RECIPIENT in str(refused.value.error)
    assert RECIPIENT not in str(refused.value)
