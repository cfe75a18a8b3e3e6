"""Toll-free verifications are requested, decided on, changed, listed and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from plivo_messaging import BadRequestError, NotFoundError

from tests.end_to_end.account import (
    APPROVED_VERIFICATION,
    FREE_PROFILE,
    SUBMITTED_VERIFICATION,
    UNVERIFIED_TOLL_FREE,
)
from tests.end_to_end.listener import listen
from tests.end_to_end.waiting import wait_for

if TYPE_CHECKING:
    from tests.end_to_end.line.caller import Caller

NEEDED = {
    "profile_uuid": FREE_PROFILE,
    "number": UNVERIFIED_TOLL_FREE,
    "usecase": "2FA",
    "usecase_summary": "We send codes to customers who sign in.",
    "message_sample": "Your code is 135790.",
    "optin_image_url": "https://example.com/opt-in.png",
    "optin_type": "WEB_FORM",
    "volume": "10,000",
}
LACKING = NEEDED | {"usecase_summary": "Codes. sandbox:update-required"}


def reached(plivo: Caller, uuid: str, status: str) -> Any:
    """The verification, once it has this state."""
    return wait_for(
        lambda: plivo.call(lambda client: client.tollfree_verifications.get(uuid)),
        lambda verification: verification.status == status,
    )


@pytest.mark.drives("createTollfreeVerification", "getTollfreeVerification")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_verification_is_approved_and_reported(plivo: Caller, method: str) -> None:
    with listen() as listener:
        made = plivo.call(
            lambda client: client.tollfree_verifications.create(
                **NEEDED, callback_url=listener.url, callback_method=method
            )
        )
        approved = reached(plivo, made.uuid, "APPROVED")
        (callback,) = listener.wait_until(lambda callbacks: len(callbacks) == 1)

    assert (approved.number, approved.usecase) == (UNVERIFIED_TOLL_FREE, "2FA")
    assert callback.method == method
    assert (callback.event["uuid"], callback.event["status"]) == (made.uuid, "APPROVED")


@pytest.mark.drives("createTollfreeVerification", "updateTollfreeVerification")
def test_one_that_lacks_something_is_updated(plivo: Caller) -> None:
    made = plivo.call(lambda client: client.tollfree_verifications.create(**LACKING))
    asked = reached(plivo, made.uuid, "UPDATE_REQUIRED")
    assert asked.error_message

    plivo.call(
        lambda client: client.tollfree_verifications.update(
            made.uuid, usecase_summary="We send codes to customers who sign in."
        )
    )
    reached(plivo, made.uuid, "APPROVED")
    with pytest.raises(BadRequestError, match="status"):
        plivo.call(lambda client: client.tollfree_verifications.delete(made.uuid))


@pytest.mark.drives("createTollfreeVerification", "deleteTollfreeVerification")
def test_one_that_is_not_decided_is_deleted(plivo: Caller) -> None:
    made = plivo.call(lambda client: client.tollfree_verifications.create(**LACKING))
    reached(plivo, made.uuid, "UPDATE_REQUIRED")
    assert plivo.call(lambda client: client.tollfree_verifications.delete(made.uuid)) is None
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.tollfree_verifications.get(made.uuid))


@pytest.mark.drives("listTollfreeVerifications")
def test_a_list_is_walked_and_filtered(plivo: Caller) -> None:
    walked = plivo.items(lambda client: client.tollfree_verifications.list(limit=1))
    assert {one.uuid for one in walked} == {SUBMITTED_VERIFICATION, APPROVED_VERIFICATION}
    (approved,) = plivo.items(lambda client: client.tollfree_verifications.list(status="APPROVED"))
    assert approved.uuid == APPROVED_VERIFICATION
    later = plivo.items(lambda client: client.tollfree_verifications.list(created_gt="2999-01-01"))
    assert later == []


def test_a_number_of_nobody_is_refused(plivo: Caller) -> None:
    with pytest.raises(BadRequestError, match="number"):
        plivo.call(
            lambda client: client.tollfree_verifications.create(
                **NEEDED | {"number": "18445550100"}
            )
        )
