"""Number pools: the numbers, short codes and toll-free number of a powerpack."""

from collections.abc import Sequence
from typing import Any

import phonenumbers
from sqlalchemy import ColumnElement, Row, Select, delete, insert, or_, select, update

from plivo_sandbox.errors import bad_request, not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, pool_meta
from plivo_sandbox.renting import rent
from plivo_sandbox.tables import pool_numbers, powerpacks, rented_numbers
from plivo_sandbox.values import boolean, flag, rfc3339

_PHONE = ("fixed", "mobile", "tollfree")
_TOLLFREE = ("tollfree",)
_SHORTCODE = ("shortcode",)


@operation("addPoolNumber")
def add_number(call: Call) -> Reply:
    """Put a rented number into the pool, or change what a member is there for."""
    pool = _pool(call)
    if boolean(call.body.get("rent", False)):
        rent(call.connection, call.account_id, call.path["number"])
    number = _rented(call, call.path["number"], _PHONE)
    service = call.body.get("service")
    if service == "mms" and not number.mms:
        raise bad_request(f"'service' must be sms: {number.number} cannot send media")
    _put(call, pool, number, service)
    return Reply(200, _number(call, _member(call, pool, number.number, _PHONE)))


@operation("listPoolNumbers")
def list_numbers(call: Call) -> Reply:
    """One page of the pool's phone numbers, the toll-free one among them."""
    query, conditions = call.query, list[ColumnElement[bool]]()
    country = query.get("country_iso2", "").upper()
    if "starts_with" in query:
        if not country:
            raise bad_request("'country_iso2' is required when 'starts_with' is given")
        code = phonenumbers.country_code_for_region(country)
        prefixes = query["starts_with"].split(",")
        conditions.append(
            or_(*(rented_numbers.c.number.startswith(f"{code}{prefix}") for prefix in prefixes))
        )
    if country:
        conditions.append(rented_numbers.c.country_iso2 == country)
    if "type" in query:
        conditions.append(rented_numbers.c.type == query["type"].replace("-", ""))
    if "service" in query:
        conditions.append(pool_numbers.c.service == query["service"])
    return _list(call, _PHONE, conditions, _number)


@operation("getPoolNumber")
def get_number(call: Call) -> Reply:
    """One phone number of the pool."""
    member = _member(call, _pool(call), call.path["number"], _PHONE)
    if call.query.get("service", member.service) != member.service:
        raise not_found()
    return Reply(200, _number(call, member))


@operation("removePoolNumber")
def remove_number(call: Call) -> Reply:
    """Take a phone number out of the pool."""
    return _remove(call, _member(call, _pool(call), call.path["number"], _PHONE))


@operation("listPoolShortcodes")
def list_shortcodes(call: Call) -> Reply:
    """One page of the pool's short codes."""
    return _list(call, _SHORTCODE, [], _shortcode)


@operation("getPoolShortcode")
def get_shortcode(call: Call) -> Reply:
    """One short code of the pool."""
    return Reply(
        200, _shortcode(call, _member(call, _pool(call), call.path["shortcode"], _SHORTCODE))
    )


@operation("removePoolShortcode")
def remove_shortcode(call: Call) -> Reply:
    """Take a short code out of the pool; it stays with the account."""
    return _remove(call, _member(call, _pool(call), call.path["shortcode"], _SHORTCODE))


@operation("addPoolTollfreeNumber")
def add_tollfree(call: Call) -> Reply:
    """Put a rented toll-free number into the pool; what it is there for, it says itself."""
    pool, number = _pool(call), _rented(call, call.path["number"], _PHONE)
    if number.type != "tollfree":
        raise bad_request(f"'number' must be toll-free, and {number.number} is not")
    _put(call, pool, number, "mms" if number.mms else "sms")
    return Reply(200, _tollfree(call, _member(call, pool, number.number, _TOLLFREE)))


@operation("listPoolTollfreeNumbers")
def list_tollfree(call: Call) -> Reply:
    """The pool's toll-free number, as a list."""
    return _list(call, _TOLLFREE, [], _tollfree)


@operation("getPoolTollfreeNumber")
def get_tollfree(call: Call) -> Reply:
    """The pool's toll-free number."""
    return Reply(200, _tollfree(call, _member(call, _pool(call), call.path["number"], _TOLLFREE)))


@operation("removePoolTollfreeNumber")
def remove_tollfree(call: Call) -> Reply:
    """Take the toll-free number out of the pool."""
    return _remove(call, _member(call, _pool(call), call.path["number"], _TOLLFREE))


def members_of(powerpack_id: int, types: Sequence[str] = (*_PHONE, *_SHORTCODE)) -> Select[Any]:
    """What a pool holds: each member with its number's own properties."""
    return (
        select(
            rented_numbers,
            pool_numbers.c.id.label("member_id"),
            pool_numbers.c.service,
            pool_numbers.c.added_on,
            powerpacks.c.number_pool_uuid,
        )
        .join(pool_numbers, pool_numbers.c.number_id == rented_numbers.c.id)
        .join(powerpacks, powerpacks.c.id == pool_numbers.c.powerpack_id)
        .where(powerpacks.c.id == powerpack_id, rented_numbers.c.type.in_(types))
        .order_by(pool_numbers.c.added_on.desc(), pool_numbers.c.id.desc())
    )


def _pool(call: Call) -> int:
    found: int | None = call.connection.scalar(
        select(powerpacks.c.id).where(
            call.owns(powerpacks.c.account_id),
            powerpacks.c.number_pool_uuid == call.path["number_pool_uuid"].lower(),
        )
    )
    if found is None:
        raise not_found()
    return found


def _rented(call: Call, number: str, types: Sequence[str]) -> Row[Any]:
    row = call.connection.execute(
        select(rented_numbers).where(
            call.owns(rented_numbers.c.account_id),
            rented_numbers.c.number == number,
            rented_numbers.c.type.in_(types),
        )
    ).one_or_none()
    if row is None:
        raise not_found()
    return row


def _member(call: Call, pool: int, number: str, types: Sequence[str]) -> Row[Any]:
    row = call.connection.execute(
        members_of(pool, types).where(rented_numbers.c.number == number)
    ).one_or_none()
    if row is None:
        raise not_found()
    return row


def _put(call: Call, pool: int, number: Row[Any], service: str | None) -> None:
    home = call.connection.scalar(
        select(pool_numbers.c.powerpack_id).where(pool_numbers.c.number_id == number.id)
    )
    if home == pool:
        if service:
            call.connection.execute(
                update(pool_numbers)
                .where(pool_numbers.c.number_id == number.id)
                .values(service=service)
            )
        return
    if home is not None:
        raise bad_request(
            f"'number' must be free, and {number.number} is in another powerpack's pool"
        )
    if number.type == "tollfree" and call.connection.execute(members_of(pool, _TOLLFREE)).first():
        raise bad_request("'number' must not be toll-free: the pool has its one toll-free number")
    call.connection.execute(
        insert(pool_numbers).values(
            powerpack_id=pool,
            number_id=number.id,
            service=service or "sms",
            added_on=call.clock.now(),
        )
    )


def _remove(call: Call, member: Row[Any]) -> Reply:
    if flag(call, "unrent"):
        call.connection.execute(delete(rented_numbers).where(rented_numbers.c.id == member.id))
    else:
        call.connection.execute(delete(pool_numbers).where(pool_numbers.c.id == member.member_id))
    return Reply(200, {"response": "success"})


def _list(
    call: Call, types: Sequence[str], conditions: list[ColumnElement[bool]], shown: Any
) -> Reply:
    page = Page.of(call.query)
    statement = members_of(_pool(call), types).where(*conditions)
    rows, total = page.rows(call.connection, statement)
    return Reply(
        200,
        {
            "meta": pool_meta(page, total, call.url_path),
            "objects": [shown(call, row) for row in rows],
        },
    )


def _number(call: Call, member: Row[Any]) -> dict[str, Any]:
    kind = "toll-free" if member.type == "tollfree" else member.type
    return {**_tollfree(call, member), "type": kind}


def _tollfree(call: Call, member: Row[Any]) -> dict[str, Any]:
    return {
        "account_phone_number_resource": f"/v1/Account/{call.account_id}/Number/{member.number}/",
        "added_on": rfc3339(member.added_on),
        "country_iso2": member.country_iso2,
        "number": member.number,
        "number_pool_uuid": member.number_pool_uuid,
        "service": member.service,
        "type": "tollfree",
    }


def _shortcode(_: Call, member: Row[Any]) -> dict[str, Any]:
    return {
        "added_on": rfc3339(member.added_on),
        "country_iso2": member.country_iso2,
        "number_pool_uuid": member.number_pool_uuid,
        "shortcode": member.number,
    }
