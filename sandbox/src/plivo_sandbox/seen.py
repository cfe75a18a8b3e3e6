"""Messages as /_sandbox/ shows them: whole, with what the people who got them saw."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row

from plivo_sandbox.contract import packaged_contract
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.media.records import record_of_message
from plivo_sandbox.values import rfc3339


def seen_messages(connection: Connection, rows: Sequence[Row[Any]]) -> list[dict[str, Any]]:
    """Rows of ``messages``, with their files."""
    files = store.files_by_message(connection, [row.id for row in rows])
    return [_message(row, files.get(row.id, ())) for row in rows]


def _message(row: Row[Any], files: Iterable[Row[Any]]) -> dict[str, Any]:
    return {
        "id": row.id,
        "account": row.account_id,
        "message_uuid": row.uuid,
        "direction": row.direction,
        "type": row.type,
        "from": row.from_number,
        "to": row.to_number,
        "text": row.text,
        "units": row.units,
        "media": [_file(file, row) for file in files],
        "state": row.state,
        "error_code": row.error_code,
        "error": _meanings().get(row.error_code, ""),
        "time": rfc3339(row.created),
    }


def _file(file: Row[Any], message: Row[Any]) -> dict[str, Any]:
    own = "" if file.source_url else record_of_message(file, message, "")["media_url"]
    return {
        "content_type": file.content_type,
        "size": file.size,
        "url": file.source_url or own,
        "kept": not file.source_url,
    }


@cache
def _meanings() -> dict[str, str]:
    """What each error code says; nothing of the one that says that there is no error."""
    codes = packaged_contract().resolve("#/components/schemas/MessageErrorCode")["x-codes"]["codes"]
    return {code: told["meaning"] for code, told in codes.items() if code.strip("0")}
