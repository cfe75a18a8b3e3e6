"""What a new account owns: what default_account.json lists."""

import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, insert, select

from plivo_sandbox.clock import Clock
from plivo_sandbox.phone_numbers import parse_destination
from plivo_sandbox.rates import money, rate_for
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.powerpacks import DEFAULT_PRIORITY
from plivo_sandbox.resources.tollfree_verifications.records import columns_of
from plivo_sandbox.tables import (
    accounts,
    messages,
    pool_numbers,
    powerpacks,
    rented_numbers,
    tollfree_verifications,
)
from plivo_sandbox.tendlc_seeding import create_tendlc

_DELIVERED = {
    "direction": "outbound",
    "state": "delivered",
    "units": 1,
    "error_code": "000",
    "powerpack_uuid": "",
}


def ensure_account(connection: Connection, clock: Clock, auth_id: str, auth_token: str) -> None:
    """Make the account with all that it starts with, or give it this token if it exists."""
    token = connection.scalar(select(accounts.c.auth_token).where(accounts.c.auth_id == auth_id))
    if token is None:
        _create(connection, clock, auth_id, auth_token)
    elif token != auth_token:
        connection.execute(
            accounts.update().where(accounts.c.auth_id == auth_id).values(auth_token=auth_token)
        )


def ensure_subaccount(connection: Connection, clock: Clock, auth_id: str, auth_token: str) -> None:
    """Make a subaccount with its numbers, and its main account where that is missing.

    ``SA`` and 18 characters is a subaccount of ``MA`` and the same 18.
    """
    main = f"MA{auth_id[2:]}"
    if connection.scalar(select(accounts.c.auth_id).where(accounts.c.auth_id == main)) is None:
        _create(connection, clock, main, "")  # its token is the first that it is used with
    connection.execute(
        insert(accounts).values(auth_id=auth_id, auth_token=auth_token, main_id=main)
    )
    numbers = [
        {"account_id": auth_id, **number} for number in ready_made()["subaccount"]["numbers"]
    ]
    connection.execute(insert(rented_numbers), numbers)


@cache
def ready_made() -> dict[str, Any]:
    """What a new account owns."""
    text = (files("plivo_sandbox") / "default_account.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _create(connection: Connection, clock: Clock, auth_id: str, auth_token: str) -> None:
    connection.execute(insert(accounts).values(auth_id=auth_id, auth_token=auth_token))
    furnish(connection, clock, auth_id, ready_made())


def furnish(
    connection: Connection, clock: Clock, auth_id: str, things: Mapping[str, list[dict[str, Any]]]
) -> None:
    """Give an account, which has nothing yet, what ``things`` lists in the way of the defaults."""
    numbers = [{"account_id": auth_id, **number} for number in things["numbers"]]
    if numbers:
        connection.execute(insert(rented_numbers), numbers)
    for powerpack in things["powerpacks"]:
        _create_powerpack(connection, clock, auth_id, powerpack)
    create_tendlc(connection, clock.now(), auth_id, things)
    for verification in things["tollfree_verifications"]:
        _create_tollfree_verification(connection, clock, auth_id, verification)
    for message in things["messages"]:
        _create_message(connection, clock, auth_id, message)
    for item in things["media"]:
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
            application_type="",
            application_id="",
            number_priority=DEFAULT_PRIORITY,
            created_on=now,
            **{"sticky_sender": True, "local_connect": True, **own},
        )
    )
    rented = connection.execute(
        select(rented_numbers.c.number, rented_numbers.c.id).where(
            rented_numbers.c.account_id == auth_id
        )
    )
    ids = {row.number: row.id for row in rented}
    members = [
        {
            "powerpack_id": powerpack_id,
            "number_id": ids[member["number"]],
            "service": member["service"],
            "added_on": now,
        }
        for member in powerpack["members"]
    ]
    if members:
        connection.execute(insert(pool_numbers), members)


def _create_message(
    connection: Connection, clock: Clock, auth_id: str, message: dict[str, Any]
) -> None:
    now = message.get("created") or clock.now()
    own = {key: value for key, value in message.items() if key not in ("media", "created")}
    destination = parse_destination(message["to_number"])
    if destination is None:
        raise ValueError(f"{message['to_number']} is not a phone number")
    rate, units = rate_for(message["type"], destination.country_iso2), message.get("units", 1)
    message_id: int = connection.execute(
        insert(messages)
        .returning(messages.c.id)
        .values(
            account_id=auth_id,
            country_iso2=destination.country_iso2,
            total_rate=money(rate.unit),
            total_amount=money(rate.unit * units),
            carrier_fees_rate=money(rate.carrier_fee),
            carrier_fees=money(rate.carrier_fee * units),
            mcc=destination.mcc,
            mnc="",
            destination_network="",
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
            **{**_DELIVERED, **own},
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
