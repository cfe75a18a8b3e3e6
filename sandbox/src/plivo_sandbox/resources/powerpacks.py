"""Powerpacks: named sending options, each with a number pool."""

from collections.abc import Mapping
from itertools import product
from typing import Any

from sqlalchemy import Row, delete, exists, insert, select, update

from plivo_sandbox.errors import bad_request, not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, powerpack_meta
from plivo_sandbox.tables import pool_numbers, powerpacks, rented_numbers
from plivo_sandbox.values import boolean, flag, rfc3339

Line = dict[str, Any]

_DEFAULT_ORDER = {"priority1": "shortcode", "priority2": "tollfree", "priority3": "longcode"}
DEFAULT_PRIORITY: list[Line] = [
    {"service_type": service, "country_iso": country, "priority": _DEFAULT_ORDER}
    for service, country in product(("SMS", "MMS"), ("US", "CA"))
]


@operation("createPowerpack")
def create(call: Call) -> Reply:
    """A powerpack and its empty number pool."""
    values: dict[str, Any] = {
        "account_id": call.account_id,
        "uuid": call.ids.uuid(),
        "number_pool_uuid": call.ids.uuid(),
        "sticky_sender": True,
        "local_connect": True,
        "application_id": "",
        "application_type": "",
        "number_priority": DEFAULT_PRIORITY,
        "created_on": call.clock.now(),
        **_changes(call, DEFAULT_PRIORITY),
    }
    _check_name(call, values["name"])
    call.connection.execute(insert(powerpacks).values(values))
    return Reply(200, record(find(call, values["uuid"])))


@operation("listPowerpacks")
def list_all(call: Call) -> Reply:
    """One page of powerpacks, newest first; like Plivo's, without the sending order."""
    page = Page.of(call.query)
    statement = (
        select(powerpacks)
        .where(call.owns(powerpacks.c.account_id))
        .order_by(powerpacks.c.created_on.desc(), powerpacks.c.id.desc())
    )
    rows, total = page.rows(call.connection, statement)
    objects = [_without_priority(record(row)) for row in rows]
    return Reply(200, {"meta": powerpack_meta(page, total, call.account_id), "objects": objects})


@operation("getPowerpack")
def get(call: Call) -> Reply:
    """One powerpack."""
    return Reply(200, record(find(call, call.path["powerpack_uuid"])))


@operation("updatePowerpack")
def change(call: Call) -> Reply:
    """Change what is sent, keep the rest."""
    powerpack = find(call, call.path["powerpack_uuid"])
    values = _changes(call, powerpack.number_priority)
    if "name" in values and values["name"] != powerpack.name:
        _check_name(call, values["name"])
    if values:
        call.connection.execute(
            update(powerpacks).where(powerpacks.c.id == powerpack.id).values(values)
        )
    return Reply(200, record(find(call, powerpack.uuid)))


@operation("deletePowerpack")
def remove(call: Call) -> Reply:
    """Delete a powerpack with its pool, and on demand the pool's phone numbers too."""
    powerpack = find(call, call.path["powerpack_uuid"])
    if flag(call, "unrent_numbers"):
        members = select(pool_numbers.c.number_id).where(
            pool_numbers.c.powerpack_id == powerpack.id
        )
        call.connection.execute(
            delete(rented_numbers).where(
                rented_numbers.c.id.in_(members), rented_numbers.c.type != "shortcode"
            )
        )
    call.connection.execute(delete(powerpacks).where(powerpacks.c.id == powerpack.id))
    return Reply(200, {"response": "success"})


def find(call: Call, uuid: str) -> Row[Any]:
    """The account's powerpack with this id.

    Raises:
        ApiError: 404 when there is none.
    """
    row = call.connection.execute(
        select(powerpacks).where(
            call.owns(powerpacks.c.account_id), powerpacks.c.uuid == uuid.lower()
        )
    ).one_or_none()
    if row is None:
        raise not_found()
    return row


def record(powerpack: Row[Any]) -> dict[str, Any]:
    """A powerpack as the API shows it."""
    pool = f"/v1/Account/{powerpack.account_id}/NumberPool/{powerpack.number_pool_uuid}/"
    return {
        "application_id": powerpack.application_id,
        "application_type": powerpack.application_type,
        "created_on": rfc3339(powerpack.created_on),
        "local_connect": powerpack.local_connect,
        "name": powerpack.name,
        "number_pool": pool,
        "number_priority": powerpack.number_priority,
        "sticky_sender": powerpack.sticky_sender,
        "uuid": powerpack.uuid,
    }


def _without_priority(shown: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in shown.items() if key != "number_priority"}


def _changes(call: Call, priority: list[Line]) -> dict[str, Any]:
    body = call.body
    values: dict[str, Any] = {}
    if "name" in body:
        values["name"] = body["name"]
    for option in ("sticky_sender", "local_connect"):
        if option in body:
            values[option] = boolean(body[option])
    if "application_id" in body:
        values |= _application(body)
    if "number_priority" in body:
        values["number_priority"] = _merged(priority, body["number_priority"])
    return values


def _application(body: Mapping[str, Any]) -> dict[str, str]:
    if body["application_id"] in ("", "none"):
        return {"application_id": "", "application_type": ""}
    return {
        "application_id": body["application_id"],
        "application_type": body["application_type"].upper(),
    }


def _merged(lines: list[Line], changed: list[Line]) -> list[Line]:
    by_key = {_key(line): line for line in lines}
    seen: set[tuple[str, str]] = set()
    for line in changed:
        order = list(line["priority"].values())
        if len(set(order)) < len(order):
            raise bad_request(
                "'number_priority' must name shortcode, tollfree and longcode once each "
                f"for {' to '.join(_key(line))}"
            )
        if _key(line) in seen:
            raise bad_request(f"'number_priority' has two lines for {' to '.join(_key(line))}")
        seen.add(_key(line))
        by_key[_key(line)] = line
    return list(by_key.values())


def _key(line: Line) -> tuple[str, str]:
    return line["service_type"], line["country_iso"]


def _check_name(call: Call, name: str) -> None:
    taken = select(
        exists().where(powerpacks.c.account_id == call.account_id, powerpacks.c.name == name)
    )
    if call.connection.scalar(taken):
        raise bad_request("'name' must be unique: another powerpack of this account has it")
