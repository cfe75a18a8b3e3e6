"""The list of messages: what its filters mean, and how a page is found among millions.

What few messages have stands in an index that ends in the time; what most have is found along the
time. ``tables`` has the indices. Nothing is counted: one record more than a page has shows that
there is a next one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    bindparam,
    literal_column,
    or_,
    select,
    union_all,
)

from plivo_sandbox.errors import bad_request
from plivo_sandbox.operations import Call
from plivo_sandbox.paging import Page
from plivo_sandbox.prepared import Prepared
from plivo_sandbox.resources.messages.records import NUMBERS_LOGGED
from plivo_sandbox.tables import USUAL_IN_MESSAGES, messages

_RECENT = timedelta(hours=24)
_RETENTION = timedelta(days=90)
_INSTANT = timedelta(microseconds=1)
_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)

_COLUMNS = {
    "message_direction": messages.c.direction,
    "message_state": messages.c.state,
    "message_type": messages.c.type,
    "error_code": messages.c.error_code,
    "destination_country_iso2": messages.c.country_iso2,
    "powerpack_id": messages.c.powerpack_uuid,
    "tendlc_campaign_id": messages.c.tendlc_campaign_id,
    "tendlc_registration_status": messages.c.tendlc_registration_status,
    "conversation_id": messages.c.conversation_id,
    "conversation_origin": messages.c.conversation_origin,
    "from_number": messages.c.from_number,
    "to_number": messages.c.to_number,
}
# A number that is not logged cannot be searched for either.
_LOGGED = [f"'{value}'" for value in NUMBERS_LOGGED]
_PROTECTED = {"from_number": "outbound", "to_number": "inbound"}


def window(call: Call, page: Page) -> tuple[list[Any], bool]:
    """The records of a page, and whether more follow.

    Raises:
        ApiError: 400, when a time is none.
    """
    span = _Span.of(call.query, call.clock.now())
    owners = call.sees
    if "subaccount" in call.query:
        # One that is not of this account has sent nothing that it may see.
        owners = tuple(owner for owner in owners if owner == call.query["subaccount"])
    if not owners:
        return [], False
    filters = {name: _stored(name, call.query[name]) for name in _COLUMNS if name in call.query}
    unusual = frozenset(
        name for name, value in filters.items() if value != USUAL_IN_MESSAGES.get(_COLUMNS[name])
    )
    rows: list[Any] = _list(frozenset(filters), unusual, len(owners)).rows(
        call.connection,
        since=span.since,
        until=span.until,
        wanted=page.limit + 1,
        reach=page.offset + page.limit + 1,
        skipped=page.offset,
        **{f"owner_{number}": owner for number, owner in enumerate(owners)},
        **filters,
    )
    return rows[: page.limit], len(rows) > page.limit


@dataclass(frozen=True, slots=True)
class _Span:
    """From when until when, both included; empty where it ends before it begins."""

    since: datetime
    until: datetime

    @classmethod
    def of(cls, query: Mapping[str, Any], now: datetime) -> "_Span":
        given = [
            cls._bound(name, query[name])
            for name in query
            if name.partition("__")[0] == "message_time"
        ]
        earliest = now - (_RETENTION if given else _RECENT)
        return cls(
            max([earliest, *(span.since for span in given)]),
            min([_LAST, *(span.until for span in given)]),
        )

    @classmethod
    def _bound(cls, name: str, text: str) -> "_Span":
        try:
            moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
        except ValueError as error:
            raise bad_request(f"'{name}' must be a moment that exists, got '{text}'") from error
        # One bound of each kind: of two, the database would walk along the wrong one.
        match name.partition("__")[2]:
            case "gt":
                return cls(moment + _INSTANT, _LAST) if moment < _LAST else cls(_LAST, _FIRST)
            case "gte":
                return cls(moment, _LAST)
            case "lt":
                return cls(_FIRST, moment - _INSTANT) if moment > _FIRST else cls(_LAST, _FIRST)
            case "lte":
                return cls(_FIRST, moment)
            case _:
                return cls(moment, moment)


def _stored(name: str, value: Any) -> Any:
    if name in _PROTECTED:
        return value.removeprefix("+")
    return value.lower() if name == "powerpack_id" else value


@lru_cache(maxsize=256)
def _list(filters: frozenset[str], unusual: frozenset[str], owners: int) -> Prepared:
    """The list with these filters, of an account that sees so many accounts.

    Those that are ``unusual`` ask for what most messages do not have.
    """
    newest_first = messages.c.created.desc(), messages.c.id.desc()
    skipped: BindParameter[int] = bindparam("skipped")
    wanted: BindParameter[int] = bindparam("wanted")
    conditions = list(_conditions(filters, unusual))
    if owners == 1:
        first = select(messages).where(messages.c.account_id == bindparam("owner_0"), *conditions)
        return Prepared(first.order_by(*newest_first).limit(wanted).offset(skipped))

    def newest(number: int) -> Any:
        # Of each account by itself: an index has them in order for one account at a time.
        owner = messages.c.account_id == bindparam(f"owner_{number}")
        found = select(messages.c.id, messages.c.created).where(owner, *conditions)
        ordered = found.order_by(*newest_first).limit(bindparam("reach")).subquery()
        return select(ordered.c.id, ordered.c.created)

    found = union_all(*map(newest, range(owners))).subquery()
    ids = select(found.c.id).order_by(found.c.created.desc(), found.c.id.desc())
    page = ids.limit(wanted).offset(skipped)
    return Prepared(select(messages).where(messages.c.id.in_(page)).order_by(*newest_first))


def _conditions(filters: frozenset[str], unusual: frozenset[str]) -> Iterator[ColumnElement[bool]]:
    yield messages.c.created >= bindparam("since", type_=messages.c.created.type)
    yield messages.c.created <= bindparam("until", type_=messages.c.created.type)
    for name in sorted(filters):
        column = _COLUMNS[name]
        yield column == bindparam(name)
        if name in unusual and column in USUAL_IN_MESSAGES:
            # What the index says of itself: without it, the database would not know that it fits.
            yield column != literal_column(f"'{USUAL_IN_MESSAGES[column]}'")
        if name in _PROTECTED:
            yield or_(
                messages.c.direction == _PROTECTED[name],
                messages.c.log.in_(map(literal_column, _LOGGED)),
            )
