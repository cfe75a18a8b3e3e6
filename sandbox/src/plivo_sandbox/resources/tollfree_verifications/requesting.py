"""Asking for a toll-free number to be verified, changing the request, and taking it back."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from plivo_sandbox.errors import bad_request
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.resources import profiles
from plivo_sandbox.resources.tollfree_verifications.reading import find
from plivo_sandbox.resources.tollfree_verifications.records import columns_of
from plivo_sandbox.resources.tollfree_verifications.review import (
    SUBMITTED,
    UPDATE_REQUIRED,
    decision,
)
from plivo_sandbox.tables import rented_numbers, tollfree_verifications

_CHANGEABLE = (SUBMITTED, UPDATE_REQUIRED)
_DELETABLE = (SUBMITTED, "PROCESSING", UPDATE_REQUIRED)


@operation("createTollfreeVerification")
def create(call: Call) -> Reply:
    """Hand a request to the carrier, whose decision shows later."""
    now, uuid = call.clock.now(), call.ids.uuid()
    _check_profile(call)
    nobody = {"callback_url": "", "callback_method": "POST"}
    row: int = call.connection.execute(
        insert(tollfree_verifications)
        .returning(tollfree_verifications.c.id)
        .values(
            account_id=call.account_id,
            uuid=uuid,
            number=_rented_number(call),
            status=SUBMITTED,
            error_message="",
            review=1,
            created=now,
            last_modified=now,
            **{**nobody, **columns_of(call.body, {})},
        )
    ).scalar_one()
    call.schedule([decision(now + call.settings.registered_after, row, review=1)])
    return Reply(201, {"message": "created", "uuid": uuid})


@operation("updateTollfreeVerification")
def change(call: Call) -> Reply:
    """Change what is sent; the carrier looks at it anew."""
    verification, now = find(call), call.clock.now()
    _check_status(verification, _CHANGEABLE, "changed")
    _check_profile(call)
    review = verification.review + 1
    call.connection.execute(
        update(tollfree_verifications)
        .where(tollfree_verifications.c.id == verification.id)
        .values(review=review, last_modified=now, **columns_of(call.body, verification.details))
    )
    due = now + call.settings.registered_after
    call.schedule([decision(due, verification.id, review=review)])
    message = f"Tollfree verification request for uuid {verification.uuid} updated successfully."
    return Reply(202, {"message": message})


@operation("deleteTollfreeVerification")
def remove(call: Call) -> Reply:
    """Take a request back on which nothing has been decided."""
    verification = find(call)
    _check_status(verification, _DELETABLE, "deleted")
    call.connection.execute(
        delete(tollfree_verifications).where(tollfree_verifications.c.id == verification.id)
    )
    return Reply(204)


def _check_profile(call: Call) -> None:
    if "profile_uuid" in call.body:
        unknown = bad_request("'profile_uuid' must be a profile of this account")
        profiles.find(call, call.body["profile_uuid"], unknown)


def _rented_number(call: Call) -> str:
    number: str = call.body["number"].removeprefix("+")
    rented = call.connection.execute(
        select(rented_numbers.c.id).where(
            call.owns(rented_numbers.c.account_id),
            rented_numbers.c.number == number,
            rented_numbers.c.type == "tollfree",
        )
    ).one_or_none()
    if rented is None:
        raise bad_request(
            f"'number' must be a toll-free number that this account rents, and {number} is not"
        )
    return number


def _check_status(verification: Row[Any], allowed: Sequence[str], done: str) -> None:
    if verification.status not in allowed:
        raise bad_request(
            f"'status' must be {' or '.join(allowed)} for a verification to be {done}, and it is "
            f"{verification.status}"
        )
