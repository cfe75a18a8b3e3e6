"""The official SDK registers, corrects and deletes campaigns, and links their numbers."""

from __future__ import annotations

from typing import Any

import pytest

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
from tests.end_to_end.official_sdk.sdk import (
    exceptions,
    signature_v2_is_valid,
    signature_v3_is_valid,
)
from tests.end_to_end.registration import CAMPAIGN_TEXTS, FLOW
from tests.end_to_end.waiting import wait_for

NEEDED = CAMPAIGN_TEXTS
OPTIONAL = {
    "sample3": "Your driver is called Jo and drives a red van.",
    "sample4": "We could not deliver your bread. Please call us.",
    "sample5": "How was your bread? Reply with 1 to 5 stars.",
    "optin_keywords": "YES,SUBSCRIBE",
    "optin_message": "Example Bakery: you are subscribed. Reply STOP to end.",
    "optout_keywords": "STOP,END",
    "help_keywords": "HELP,INFO",
    "terms_and_conditions_link": "https://www.example.com/terms",
    "privacy_policy_link": "https://www.example.com/privacy",
}
FLAGS = ("embedded_link", "embedded_phone", "age_gated", "direct_lending", "affiliate_marketing")


def reached(sdk: Any, campaign_id: str, status: str) -> Any:
    """The campaign, once it has this state."""
    return wait_for(
        lambda: sdk.campaign.get(campaign_id).campaign,
        lambda campaign: campaign.registration_status == status,
    )


def number(sdk: Any, campaign_id: str, status: str) -> Any:
    """The number without a campaign, once its linking to one has this state."""
    return wait_for(
        lambda: sdk.campaign.get_number(campaign_id, UNLINKED_LONG_CODE).phone_numbers[0],
        lambda number: number.status == status,
    )


@pytest.mark.drives("createCampaign", "getCampaign")
def test_a_campaign_of_what_is_needed_is_registered(sdk: Any) -> None:
    """The SDK sends the rest as empty strings, false and an empty list."""
    created = sdk.campaign.create(**NEEDED)
    assert created.message == "Request to create campaign was received and is being processed."

    campaign = reached(sdk, created.campaign_id, "ACTIVE")

    assert (campaign.campaign_id, campaign.brand_id) == (created.campaign_id, BRAND)
    assert campaign.campaign_alias == "made by a test"
    assert campaign.campaign_attributes.subscriber_optin is True
    assert campaign.campaign_attributes.embedded_link is False
    assert campaign.campaign_source == "plivo"
    assert not hasattr(campaign, "sample3")


@pytest.mark.drives("createCampaign")
def test_every_optional_argument_of_create_is_kept(sdk: Any) -> None:
    arguments = {**NEEDED, **OPTIONAL, **dict.fromkeys(FLAGS, True), "usecase": "MIXED"}
    created = sdk.campaign.create(**arguments, sub_usecases=["CUSTOMER_CARE", "2FA"])
    campaign = sdk.campaign.get(created.campaign_id).campaign
    assert {name: getattr(campaign, name) for name in OPTIONAL} == OPTIONAL
    assert all(getattr(campaign.campaign_attributes, name) for name in FLAGS)
    assert campaign.sub_usecase == "CUSTOMER_CARE,2FA"


@pytest.mark.drives("createCampaign", "updateCampaign")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_declined_campaign_is_corrected_and_all_of_it_reported(
    sdk: Any, auth_token: str, method: str
) -> None:
    with listen() as listener:
        declined = {**NEEDED, "message_flow": f"{FLOW} sandbox:1004"}
        created = sdk.campaign.create(**declined, url=f"{listener.url}?tenant=7", method=method)
        campaign = reached(sdk, created.campaign_id, "FAILED")
        assert campaign.error_code == "1004"
        assert campaign.error_description
        again = sdk.campaign.update(created.campaign_id, message_flow=FLOW).campaign
        assert (again.registration_status, again.message_flow) == ("PROCESSING", FLOW)
        assert again.sample1 == NEEDED["sample1"]
        reached(sdk, created.campaign_id, "ACTIVE")
        received = listener.wait_until(lambda callbacks: len(callbacks) == 4)

    reported = [callback.event["status"] for callback in received]
    assert reported == ["created", "rejected", "created", "registered"]
    for callback in received:
        assert callback.method == method
        assert callback.event["campaign_id"] == created.campaign_id
        assert signature_v2_is_valid(callback, auth_token)
        assert signature_v3_is_valid(callback, auth_token)


@pytest.mark.drives("updateCampaign")
def test_every_argument_of_update_is_kept(sdk: Any) -> None:
    names = ("description", "sample1", "sample2", "message_flow", "help_message", "optout_message")
    texts = {**{name: NEEDED[name] for name in names}, **OPTIONAL, "reseller_id": "RSANDB1"}
    updated = sdk.campaign.update(CAMPAIGN_DECLINED, **texts).campaign
    assert {name: getattr(updated, name) for name in texts} == texts


def test_an_active_campaign_is_not_corrected(sdk: Any) -> None:
    with pytest.raises(exceptions.ValidationError, match="FAILED or PROCESSING"):
        sdk.campaign.update(CAMPAIGN, message_flow=FLOW)


@pytest.mark.drives("importCampaign")
def test_a_campaign_is_imported(sdk: Any) -> None:
    answer = sdk.campaign.import_campaign("CSHARE1", "partner", url="", method="POST")
    assert answer.campaign_id == "CSHARE1"
    campaign = reached(sdk, "CSHARE1", "ACTIVE")
    assert (campaign.campaign_alias, campaign.campaign_source) == ("partner", "shared")
    (found,) = sdk.campaign.list(campaign_source="shared").campaigns
    assert found.campaign_id == "CSHARE1"


@pytest.mark.drives("listCampaigns")
def test_a_list_is_parsed_with_its_meta(sdk: Any) -> None:
    page = sdk.campaign.list(limit=2)
    assert len(page.campaigns) == 2
    assert (page.meta.limit, page.meta.offset, page.meta.total_count) == (2, 0, 3)
    last = sdk.campaign.list(limit=2, offset=2)
    listed = {campaign.campaign_id for campaign in (*page.campaigns, *last.campaigns)}
    assert listed == {CAMPAIGN, CAMPAIGN_DECLINED, CAMPAIGN_WITHOUT_NUMBERS}
    assert last.meta.next is None


@pytest.mark.drives("listCampaigns")
@pytest.mark.parametrize(
    ("criterion", "count"),
    [
        ({"brand_id": BRAND}, 3),
        ({"brand_id": "BNOBODY"}, 0),
        ({"registration_status": "Failed"}, 1),
        ({"usecase": "MIXED"}, 1),
        ({"campaign_source": "plivo"}, 3),
    ],
    ids=str,
)
def test_a_filter_is_kept(sdk: Any, criterion: dict[str, str], count: int) -> None:
    assert sdk.campaign.list(**criterion).meta.total_count == count


@pytest.mark.drives("deleteCampaign")
def test_a_deleted_campaign_is_gone(sdk: Any) -> None:
    answer = sdk.campaign.delete(CAMPAIGN_WITHOUT_NUMBERS)
    assert answer.campaign_id == CAMPAIGN_WITHOUT_NUMBERS
    assert answer.message == "Campaign Deactivated"
    with pytest.raises(exceptions.ResourceNotFoundError):
        sdk.campaign.get(CAMPAIGN_WITHOUT_NUMBERS)


@pytest.mark.drives("linkCampaignNumbers", "getCampaignNumber", "unlinkCampaignNumber")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_number_is_linked_and_unlinked_and_all_of_it_reported(
    sdk: Any, auth_token: str, method: str
) -> None:
    with listen() as listener:
        told = {"url": f"{listener.url}?tenant=7", "method": method}
        linked = sdk.campaign.number_link(CAMPAIGN, numbers=[UNLINKED_LONG_CODE], **told)
        assert linked.message.startswith(f"Request to link {UNLINKED_LONG_CODE} to campaign")
        number(sdk, CAMPAIGN, "COMPLETED")
        unlinked = sdk.campaign.number_unlink(CAMPAIGN, UNLINKED_LONG_CODE, **told)
        assert unlinked.message.startswith(f"Request to unlink {UNLINKED_LONG_CODE} from campaign")
        received = listener.wait_until(lambda callbacks: len(callbacks) == 4)

    assert [(callback.event["event"], callback.event["status"]) for callback in received] == [
        ("number_linking", "created"),
        ("number_linking", "success"),
        ("number_unlinking", "created"),
        ("number_unlinking", "success"),
    ]
    for callback in received:
        assert callback.method == method
        assert callback.event["number"] == UNLINKED_LONG_CODE
        assert signature_v2_is_valid(callback, auth_token)
        assert signature_v3_is_valid(callback, auth_token)
    with pytest.raises(exceptions.ResourceNotFoundError, match="is not linked to this campaign"):
        sdk.campaign.get_number(CAMPAIGN, UNLINKED_LONG_CODE)


@pytest.mark.drives("linkCampaignNumbers", "unlinkCampaignNumber", "getMessage")
def test_messages_say_whether_their_number_is_registered(sdk: Any) -> None:
    def standing() -> tuple[str | None, str]:
        sent = sdk.messages.create(src=UNLINKED_LONG_CODE, dst=RECIPIENT, text="Hello")
        message = sdk.messages.get(sent.message_uuid[0])
        return message.tendlc_campaign_id, message.tendlc_registration_status

    assert standing() == (None, "unregistered")
    sdk.campaign.number_link(CAMPAIGN, numbers=[UNLINKED_LONG_CODE])
    number(sdk, CAMPAIGN, "COMPLETED")
    assert standing() == (CAMPAIGN, "registered")
    sdk.campaign.number_unlink(CAMPAIGN, UNLINKED_LONG_CODE)
    assert standing() == (None, "unregistered")


@pytest.mark.drives("listCampaignNumbers")
def test_numbers_are_listed_with_their_counts(sdk: Any) -> None:
    answer = sdk.campaign.get_numbers(CAMPAIGN, limit=1, offset=1)
    assert [row.number for row in answer.phone_numbers] == [LONG_CODE]
    assert (answer.campaign_id, answer.usecase) == (CAMPAIGN, "MIXED")
    assert answer.phone_numbers_summary.COMPLETED == 2
    assert answer.number_pool_limit == 49


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (LONG_CODE, f"The number {LONG_CODE} is already requested for linking"),
        (RECIPIENT, f"The number {RECIPIENT} is not a valid number"),
    ],
)
def test_a_number_that_cannot_be_linked_is_named(sdk: Any, number: str, error: str) -> None:
    with pytest.raises(exceptions.ValidationError, match=error):
        sdk.campaign.number_link(CAMPAIGN, numbers=[number])
