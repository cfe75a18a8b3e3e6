"""What a new account owns: what default_account.json lists."""

import json
from base64 import b64decode
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from plivo_sandbox.clock import Clock
from plivo_sandbox.phone_numbers import parse_destination
from plivo_sandbox.rates import money, rate_for
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.powerpacks import DEFAULT_PRIORITY
from plivo_sandbox.resources.tollfree_verifications.records import columns_of
from plivo_sandbox.tables import (
    accounts,
    messages,
    metadata,
    pool_numbers,
    powerpacks,
    rented_numbers,
    tollfree_verifications,
)
from plivo_sandbox.tendlc_seeding import create_tendlc


def ensure_account(connection: Connection, clock: Clock, auth_id: str, auth_token: str) -> None:
    """Make the account with all that it starts with, or give it this token if it exists."""
    token = connection.scalar(select(accounts.c.auth_token).where(accounts.c.auth_id == auth_id))
    if token is None:
        _create(connection, clock, auth_id, auth_token)
    elif token != auth_token:
        connection.execute(
            accounts.update().where(accounts.c.auth_id == auth_id).values(auth_token=auth_token)
        )


def reset(connection: Connection, clock: Clock, auth_id: str, auth_token: str) -> None:
    """Forget everything, and start again with the default account."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(delete(table))
    _create(connection, clock, auth_id, auth_token)


@cache
def _defaults() -> dict[str, Any]:
    text = (files("plivo_sandbox") / "default_account.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _create(connection: Connection, clock: Clock, auth_id: str, auth_token: str) -> None:
    connection.execute(insert(accounts).values(auth_id=auth_id, auth_token=auth_token))
    numbers = [{"account_id": auth_id, **number} for number in _defaults()["numbers"]]
    connection.execute(insert(rented_numbers), numbers)
    for powerpack in _defaults()["powerpacks"]:
        _create_powerpack(connection, clock, auth_id, powerpack)
    create_tendlc(connection, clock.now(), auth_id, _defaults())
    for verification in _defaults()["tollfree_verifications"]:
        _create_tollfree_verification(connection, clock, auth_id, verification)
    for message in _defaults()["messages"]:
        _create_message(connection, clock, auth_id, message)
    for item in _defaults()["media"]:
        _keep_file(connection, clock, auth_id, item, uploaded=True)


def _create_powerpack(
    connection: Connection, clock: Clock, auth_id: str, powerpack: dict[str, Any]
) -> None:
    now = clock.now()
    own = {key: value for key, value in powerpack.items() if key != "members"}
    powerpack_id = connection.scalar(
        insert(powerpacks)
        .returning(powerpacks.c.id)
        .values(
            account_id=auth_id,
            sticky_sender=True,
            local_connect=True,
            application_type="",
            application_id="",
            number_priority=DEFAULT_PRIORITY,
            created_on=now,
            **own,
        )
    )
    rented = connection.execute(
        select(rented_numbers.c.number, rented_numbers.c.id).where(
            rented_numbers.c.account_id == auth_id
        )
    )
    ids = {row.number: row.id for row in rented}
    connection.execute(
        insert(pool_numbers),
        [
            {
                "powerpack_id": powerpack_id,
                "number_id": ids[member["number"]],
                "service": member["service"],
                "added_on": now,
            }
            for member in powerpack["members"]
        ],
    )


def _create_message(
    connection: Connection, clock: Clock, auth_id: str, message: dict[str, Any]
) -> None:
    now = clock.now()
    own = {key: value for key, value in message.items() if key != "media"}
    destination = parse_destination(message["to_number"])
    if destination is None:
        raise ValueError(f"{message['to_number']} is not a phone number")
    rate = rate_for(message["type"], destination.country_iso2)
    message_id: int = connection.execute(
        insert(messages)
        .returning(messages.c.id)
        .values(
            account_id=auth_id,
            direction="outbound",
            state="delivered",
            country_iso2=destination.country_iso2,
            units=1,
            total_rate=money(rate.unit),
            total_amount=money(rate.unit),
            carrier_fees_rate=money(rate.carrier_fee),
            carrier_fees=money(rate.carrier_fee),
            error_code="000",
            mcc=destination.mcc,
            mnc="",
            destination_network="",
            powerpack_uuid="",
            dlt_entity_id="",
            dlt_template_id="",
            dlt_template_category="",
            conversation_id="",
            conversation_origin="",
            requester_ip="127.0.0.1",
            log="true",
            expires=now,
            callback_url="",
            callback_method="POST",
            callback_sequence=3,
            created=now,
            sent=now,
            reported=now,
            **own,
        )
    ).scalar_one()
    files = [_keep_file(connection, clock, auth_id, item) for item in message["media"]]
    store.attach(connection, [message_id], files)


def _keep_file(
    connection: Connection,
    clock: Clock,
    auth_id: str,
    item: dict[str, str],
    *,
    uploaded: bool = False,
) -> int:
    file = store.File(
        item["media_id"],
        item["content_type"],
        file_name=item.get("file_name", ""),
        content=b64decode(item["content"]),
        uploaded=uploaded,
    )
    return store.keep(connection, auth_id, file, clock.now())


def _create_tollfree_verification(
    connection: Connection, clock: Clock, auth_id: str, verification: dict[str, Any]
) -> None:
    made = clock.now() - timedelta(days=verification["days_old"])
    connection.execute(
        insert(tollfree_verifications).values(
            account_id=auth_id,
            error_message="",
            review=1,
            callback_url="",
            callback_method="POST",
            created=made,
            last_modified=made,
            **{name: verification[name] for name in ("uuid", "status", "number")},
            **columns_of(verification, {}),
        )
    )
