"""Reading messages: one, its media, and the list with its filters."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from operator import eq, ge, gt, le, lt
from typing import Any

from sqlalchemy import ColumnElement, Row, or_, select

from plivo_sandbox.errors import bad_request, not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, uncounted_meta
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.media.records import record_of_message
from plivo_sandbox.resources.messages.records import CONTENT_LOGGED, NUMBERS_LOGGED, record
from plivo_sandbox.tables import messages

_RECENT = timedelta(hours=24)
_RETENTION = timedelta(days=90)

_TIME: Mapping[str, Callable[[Any, Any], ColumnElement[bool]]] = {
    "message_time": eq,
    "message_time__gt": gt,
    "message_time__gte": ge,
    "message_time__lt": lt,
    "message_time__lte": le,
}
_EQUAL = {
    "message_direction": messages.c.direction,
    "message_state": messages.c.state,
    "message_type": messages.c.type,
    "tendlc_campaign_id": messages.c.tendlc_campaign_id,
    "tendlc_registration_status": messages.c.tendlc_registration_status,
    "conversation_id": messages.c.conversation_id,
    "conversation_origin": messages.c.conversation_origin,
}


@operation("getMessage")
def get(call: Call) -> Reply:
    """The record of one message."""
    return Reply(200, record(_find(call)))


@operation("listMessages")
def list_all(call: Call) -> Reply:
    """One page of records, newest first; without a time, those of the last 24 hours."""
    page = Page.of(call.query)
    statement = (
        select(messages)
        .where(call.owns(messages.c.account_id), *_conditions(call))
        .order_by(messages.c.created.desc(), messages.c.id.desc())
    )
    rows, total = page.rows(call.connection, statement)
    objects = [record(row) for row in rows]
    return Reply(200, {"meta": uncounted_meta(page, total, call.url_path), "objects": objects})


@operation("listMessageMedia")
def list_media(call: Call) -> Reply:
    """The media of one message."""
    message = _find(call)
    kept = message.log in CONTENT_LOGGED
    items = call.connection.execute(store.files_of(message.id)).all() if kept else []
    return Reply(
        200, {"objects": [record_of_message(item, message, call.origin) for item in items]}
    )


def _find(call: Call) -> Row[Any]:
    row = call.connection.execute(
        select(messages).where(
            call.owns(messages.c.account_id),
            messages.c.uuid == call.path["message_uuid"].lower(),
        )
    ).one_or_none()
    if row is None:
        raise not_found()
    return row


def _conditions(call: Call) -> Iterator[ColumnElement[bool]]:
    query = call.query
    yield from (column == query[name] for name, column in _EQUAL.items() if name in query)
    times = [name for name in _TIME if name in query]
    yield from (_TIME[name](messages.c.created, _moment(name, query[name])) for name in times)
    if not times:
        yield messages.c.created >= call.clock.now() - _RECENT
    yield messages.c.created >= call.clock.now() - _RETENTION
    if "powerpack_id" in query:
        yield messages.c.powerpack_uuid == query["powerpack_id"].lower()
    if "destination_country_iso2" in query:
        yield messages.c.country_iso2 == query["destination_country_iso2"]
    if "error_code" in query:
        yield messages.c.error_code == query["error_code"]
    # A number that is not logged cannot be searched for either.
    logged = messages.c.log.in_(NUMBERS_LOGGED)
    if "from_number" in query:
        yield messages.c.from_number == query["from_number"].removeprefix("+")
        yield or_(messages.c.direction == "outbound", logged)
    if "to_number" in query:
        yield messages.c.to_number == query["to_number"].removeprefix("+")
        yield or_(messages.c.direction == "inbound", logged)
    if "subaccount" in query:
        # One that is not of this account has sent nothing that it may see.
        yield messages.c.account_id == query["subaccount"]


def _moment(name: str, text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError as error:
        raise bad_request(f"'{name}' must be a moment that exists, got '{text}'") from error
