"""Reading messages: one, its media, and the list with its filters."""

from functools import lru_cache
from typing import Any

from sqlalchemy import Row, bindparam, select

from plivo_sandbox.errors import not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, uncounted_meta
from plivo_sandbox.prepared import Prepared, numbered, one_of
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.media.records import record_of_message
from plivo_sandbox.resources.messages.listing import window
from plivo_sandbox.resources.messages.records import CONTENT_LOGGED, record
from plivo_sandbox.tables import messages


@operation("getMessage")
def get(call: Call) -> Reply:
    """The record of one message."""
    return Reply(200, record(_find(call)))


@operation("listMessages")
def list_all(call: Call) -> Reply:
    """One page of records, newest first; without a time, those of the last 24 hours."""
    page = Page.of(call.query)
    rows, more = window(call, page)
    objects = [record(row) for row in rows]
    return Reply(200, {"meta": uncounted_meta(page, call.url_path, more=more), "objects": objects})


@operation("listMessageMedia")
def list_media(call: Call) -> Reply:
    """The media of one message."""
    message = _find(call)
    kept = message.log in CONTENT_LOGGED
    items = call.connection.execute(store.files_of(message.id)).all() if kept else []
    return Reply(
        200, {"objects": [record_of_message(item, message, call.origin) for item in items]}
    )


@lru_cache(maxsize=32)
def _message(owners: int) -> Prepared:
    return Prepared(
        select(messages).where(
            one_of(messages.c.account_id, "owner", owners), messages.c.uuid == bindparam("uuid")
        )
    )


def _find(call: Call) -> Row[Any]:
    uuid, owners = call.path["message_uuid"].lower(), numbered("owner", call.sees)
    row: Row[Any] | None = _message(len(call.sees)).one(call.connection, uuid=uuid, **owners)
    if row is None:
        raise not_found()
    return row
