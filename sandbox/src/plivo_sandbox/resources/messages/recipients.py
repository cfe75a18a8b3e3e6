"""The account's numbers as recipients: which one a message arrives at, and who is told of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from plivo_sandbox.callbacks import Listener
from plivo_sandbox.errors import bad_request, not_found
from plivo_sandbox.operations import Call
from plivo_sandbox.phone_numbers import clean_source, country_of
from plivo_sandbox.tables import message_urls, pool_numbers, powerpacks, rented_numbers


@dataclass(frozen=True, slots=True)
class Recipient:
    """A number that a message arrives at.

    Attributes:
        number: the number.
        country_iso2: where it is.
        account_id: who rents it: the account that was asked, or a subaccount of it.
        rented: its row; None for a WhatsApp number, which need not be rented here.
        powerpack_uuid: the powerpack that it belongs to, or empty.
        listener: who is told.
        log: what of the message is kept, ``true`` or ``false``.
    """

    number: str
    country_iso2: str
    account_id: str
    rented: Row[Any] | None
    powerpack_uuid: str
    listener: Listener
    log: str


def recipient_of(call: Call, kind: str) -> Recipient:
    """The number that the body's ``to`` names.

    Raises:
        ApiError: 404, when the account has no such number; 400, when it takes no such message.
    """
    number = clean_source(call.body["to"]) or ""
    rented = _rented(call, number)
    if rented is None and (kind != "whatsapp" or not number.isdigit()):
        raise not_found(
            f"'to' must be a number that {call.account_id} rents, and '{call.body['to'][:40]}' is "
            "none; GET /_sandbox/numbers lists them"
        )
    if kind == "mms" and rented is not None and not rented.mms:
        raise bad_request(f"'to' must be able to receive media, and {number} is not")
    powerpack_uuid = (rented.powerpack_uuid if rented else None) or ""
    account_id: str = rented.account_id if rented else call.account_id
    owners = [(account_id, number)]
    if rented and rented.application_id:
        owners.insert(0, (rented.powerpack_account, rented.application_id))
    settings, own = call.settings, _message_url(call, owners)
    listener = Listener(account_id, settings.message_url, settings.message_method)
    if own and own.message_url:
        listener = Listener(account_id, own.message_url, own.message_method)
    return Recipient(
        number=number,
        country_iso2=rented.country_iso2 if rented else country_of(number),
        account_id=account_id,
        rented=rented,
        powerpack_uuid=powerpack_uuid,
        listener=listener,
        log="true" if own is None or own.log_incoming_messages else "false",
    )


def _rented(call: Call, number: str) -> Row[Any] | None:
    return call.connection.execute(
        select(
            rented_numbers,
            powerpacks.c.uuid.label("powerpack_uuid"),
            powerpacks.c.application_id,
            powerpacks.c.account_id.label("powerpack_account"),
        )
        .join(pool_numbers, pool_numbers.c.number_id == rented_numbers.c.id, isouter=True)
        .join(powerpacks, powerpacks.c.id == pool_numbers.c.powerpack_id, isouter=True)
        .where(
            call.owns(rented_numbers.c.account_id),
            rented_numbers.c.number == number,
        )
    ).one_or_none()


def _message_url(call: Call, owners: Iterable[tuple[str, str]]) -> Row[Any] | None:
    """What the first of them says that says anything, each an account and its owner there."""
    for account_id, owner in owners:
        found = call.connection.execute(
            select(message_urls).where(
                message_urls.c.account_id == account_id, message_urls.c.owner == owner
            )
        ).one_or_none()
        if found:
            return found
    return None
