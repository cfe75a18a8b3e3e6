"""The official SDK verifies toll-free numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.end_to_end.account import (
    APPROVED_VERIFICATION,
    FREE_PROFILE,
    LONG_CODE,
    PRIMARY_PROFILE,
    SUBMITTED_VERIFICATION,
    TOLL_FREE,
    UNVERIFIED_TOLL_FREE,
)
from tests.end_to_end.listener import listen
from tests.end_to_end.official_sdk.sdk import (
    exceptions,
    signature_v2_is_valid,
    signature_v3_is_valid,
)
from tests.end_to_end.waiting import wait_for

UNKNOWN = "00000000-0000-4000-8000-000000000000"
NEEDED = {
    "profile_uuid": FREE_PROFILE,
    "number": UNVERIFIED_TOLL_FREE,
    "usecase": "2FA,MARKETING",
    "usecase_summary": "1. We send codes. 2. We send offers.",
    "message_sample": "Your code is 135790.",
    "optin_image_url": "https://example.com/form.png,https://example.com/counter.png",
    "optin_type": "WEB_FORM",
    "volume": "1,000",
}
OPTIONAL = {
    "additional_information": "Privacy policy: https://example.com/privacy/",
    "extra_data": "Ticket 1",
    "terms_and_conditions_link": "https://example.com/terms/",
    "privacy_policy_link": "https://example.com/privacy/",
    "optin_message": "You will get codes. Reply STOP to end.",
    "help_message": "Ask us at help@example.com.",
}


def reached(sdk: Any, uuid: str, status: str) -> Any:
    """The verification, once it has this status."""
    return wait_for(
        lambda: sdk.tollfree_verification.get(uuid),
        lambda verification: verification.status == status,
    )


def shown(record: Any, arguments: dict[str, str]) -> dict[str, str]:
    return {name: getattr(record, name) for name in arguments}


@pytest.mark.drives("createTollfreeVerification", "getTollfreeVerification")
@pytest.mark.parametrize("optional", [{}, OPTIONAL], ids=["needed", "everything"])
def test_a_number_is_verified(sdk: Any, optional: dict[str, str]) -> None:
    created = sdk.tollfree_verification.create(**NEEDED, **optional)
    assert created.message == "created"
    verification = reached(sdk, created.uuid, "APPROVED")
    assert shown(verification, {**NEEDED, **optional}) == {**NEEDED, **optional}
    assert verification.error_message == ""
    assert verification.last_modified > verification.created


@pytest.mark.drives("createTollfreeVerification")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_callbacks_carry_signatures_that_the_sdk_accepts(
    sdk: Any, auth_token: str, method: str
) -> None:
    rejected = {**NEEDED, "usecase_summary": "Codes. sandbox:rejected"}
    with listen() as listener:
        created = sdk.tollfree_verification.create(
            **rejected, callback_url=f"{listener.url}?tenant=7", callback_method=method
        )
        (callback,) = listener.wait_until(lambda callbacks: len(callbacks) == 1)

    assert callback.method == method
    event = {name: value for name, value in callback.event.items() if name != "tenant"}
    verification = sdk.tollfree_verification.get(created.uuid)
    assert event == shown(verification, dict.fromkeys(event, ""))
    assert event["status"] == "REJECTED"
    assert event["error_message"]
    assert signature_v2_is_valid(callback, auth_token)
    assert signature_v3_is_valid(callback, auth_token)


@pytest.mark.drives("updateTollfreeVerification")
def test_what_the_carrier_asked_for_is_added(sdk: Any) -> None:
    asked = {**NEEDED, "extra_data": "sandbox:update-required"}
    uuid = sdk.tollfree_verification.create(**asked).uuid
    waiting = reached(sdk, uuid, "UPDATE_REQUIRED")
    assert waiting.error_message

    answer = sdk.tollfree_verification.update(uuid, extra_data="", optin_type="VERBAL")

    assert uuid in answer.message
    verification = reached(sdk, uuid, "APPROVED")
    assert (verification.extra_data, verification.optin_type) == ("", "VERBAL")
    assert verification.usecase == NEEDED["usecase"]


@pytest.mark.drives("updateTollfreeVerification")
def test_everything_but_the_number_can_change(sdk: Any) -> None:
    changes = {**NEEDED, **OPTIONAL, "profile_uuid": PRIMARY_PROFILE, "callback_method": "GET"}
    changes["callback_url"] = "http://127.0.0.1:9/nobody-listens"
    del changes["number"]
    sdk.tollfree_verification.update(SUBMITTED_VERIFICATION, **changes)
    verification = sdk.tollfree_verification.get(SUBMITTED_VERIFICATION)
    assert shown(verification, changes) == changes
    assert verification.number == TOLL_FREE


@pytest.mark.drives("deleteTollfreeVerification")
def test_a_deleted_request_is_gone(sdk: Any) -> None:
    assert sdk.tollfree_verification.delete(SUBMITTED_VERIFICATION) is None
    with pytest.raises(exceptions.ResourceNotFoundError):
        sdk.tollfree_verification.get(SUBMITTED_VERIFICATION)


def test_an_approved_verification_stays_as_it_is(sdk: Any) -> None:
    with pytest.raises(exceptions.ValidationError, match="APPROVED"):
        sdk.tollfree_verification.update(APPROVED_VERIFICATION, extra_data="Ticket 2")
    with pytest.raises(exceptions.ValidationError, match="APPROVED"):
        sdk.tollfree_verification.delete(APPROVED_VERIFICATION)


@pytest.mark.drives("listTollfreeVerifications")
def test_a_list_is_parsed_with_its_meta(sdk: Any) -> None:
    page = sdk.tollfree_verification.list(limit=1)
    assert [item.uuid for item in page.objects] == [SUBMITTED_VERIFICATION]
    assert (page.meta.limit, page.meta.offset, page.meta.total_count) == (1, 0, 2)
    last = sdk.tollfree_verification.list(limit=1, offset=1)
    assert [item.uuid for item in last.objects] == [APPROVED_VERIFICATION]
    assert last.meta.next is None


@pytest.mark.drives("listTollfreeVerifications")
@pytest.mark.parametrize(
    ("criterion", "count"),
    [
        ({"number": TOLL_FREE}, 1),
        ({"number": UNVERIFIED_TOLL_FREE}, 0),
        ({"status": "APPROVED"}, 1),
        ({"status": "REJECTED"}, 0),
        ({"profile_uuid": FREE_PROFILE}, 2),
        ({"profile_uuid": PRIMARY_PROFILE}, 0),
        ({"usecase": "CUSTOMER_CARE,DELIVERY_NOTIFICATION"}, 1),
        ({"usecase": "CUSTOMER_CARE"}, 0),
    ],
    ids=str,
)
def test_a_filter_is_kept(sdk: Any, criterion: dict[str, str], count: int) -> None:
    assert sdk.tollfree_verification.list(**criterion).meta.total_count == count


@pytest.mark.drives("listTollfreeVerifications")
@pytest.mark.parametrize(
    ("bound", "days_ago", "count"),
    [
        ("created__gt", 10, 2),
        ("created__gte", 0, 0),
        ("created__lt", 0, 2),
        ("created__lte", 10, 0),
    ],
)
def test_a_date_is_kept(sdk: Any, bound: str, days_ago: int, count: int) -> None:
    day = f"{datetime.now(UTC) - timedelta(days=days_ago):%Y-%m-%d}"
    assert sdk.tollfree_verification.list(**{bound: day}).meta.total_count == count


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"profile_uuid": UNKNOWN}, "profile_uuid"),
        ({"number": LONG_CODE}, "number"),
        ({"number": "18005550123"}, "number"),
        ({"usecase": "SPAM"}, "usecase"),
        ({"volume": "1000"}, "volume"),
    ],
    ids=str,
)
def test_a_mistake_is_named(sdk: Any, change: dict[str, str], field: str) -> None:
    with pytest.raises(exceptions.ValidationError, match=field):
        sdk.tollfree_verification.create(**{**NEEDED, **change})
