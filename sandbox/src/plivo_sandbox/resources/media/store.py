"""Where files are kept: their rows, their content, and the messages that they left with."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select, update

from plivo_sandbox.events import DEADLINE, Event
from plivo_sandbox.tables import media, media_contents, message_media, messages

KIND = f"{DEADLINE}media"

_FIRST_MESSAGE = (
    select(messages.c.uuid)
    .join(message_media, message_media.c.message == messages.c.id)
    .where(message_media.c.media == media.c.id)
    .order_by(messages.c.id)
    .limit(1)
    .scalar_subquery()
)

FILES = select(media, _FIRST_MESSAGE.label("message_uuid"))
"""Files with the first message that each of them left with, or null."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that is to be kept: with its content, or with the address where it is."""

    media_id: str
    content_type: str
    file_name: str = ""
    content: bytes | None = None
    source_url: str = ""
    uploaded: bool = False
    used: bool = True


def keep(connection: Connection, account_id: str, file: File, now: datetime) -> int:
    """Keep ``file``; its row's id."""
    row: int = connection.execute(
        insert(media)
        .returning(media.c.id)
        .values(
            account_id=account_id,
            media_id=file.media_id,
            content_type=file.content_type,
            size=len(file.content or b""),
            file_name=file.file_name,
            source_url=file.source_url,
            uploaded=file.uploaded,
            used=file.used,
            created=now,
        )
    ).scalar_one()
    if file.content is not None:
        connection.execute(insert(media_contents).values(media=row, content=file.content))
    return row


def attach(connection: Connection, message_ids: Sequence[int], media_rows: Sequence[int]) -> None:
    """Let the messages have left with these files, in this order."""
    rows = [
        {"message": message, "position": position, "media": row}
        for message in message_ids
        for position, row in enumerate(media_rows)
    ]
    if rows:
        connection.execute(insert(message_media), rows)


def use(connection: Connection, media_rows: Iterable[int]) -> None:
    """From now on these files are not deleted."""
    connection.execute(update(media).where(media.c.id.in_(media_rows)).values(used=True))


def files_of(message_id: int) -> Select[Any]:
    """The files that a message left with, in their order."""
    return (
        select(media)
        .join(message_media, message_media.c.media == media.c.id)
        .where(message_media.c.message == message_id)
        .order_by(message_media.c.position)
    )


def files_by_message(
    connection: Connection, message_ids: Sequence[int]
) -> dict[int, list[Row[Any]]]:
    """The files that each of these messages left with, in their order."""
    found: dict[int, list[Row[Any]]] = {}
    statement = (
        select(media, message_media.c.message)
        .join(message_media, message_media.c.media == media.c.id)
        .where(message_media.c.message.in_(message_ids))
        .order_by(message_media.c.message, message_media.c.position)
    )
    for row in connection.execute(statement):
        found.setdefault(row.message, []).append(row)
    return found


def find(connection: Connection, accounts: Collection[str], media_id: str) -> Row[Any] | None:
    """The file with this id that one of ``accounts`` has."""
    return connection.execute(
        FILES.where(media.c.account_id.in_(accounts), media.c.media_id == media_id.lower())
    ).one_or_none()


def content_of(connection: Connection, media_row: int) -> bytes | None:
    """What is in a file, None where the sandbox knows its address only."""
    content: bytes | None = connection.scalar(
        select(media_contents.c.content).where(media_contents.c.media == media_row)
    )
    return content


def discard_unused(connection: Connection, event: Event) -> None:
    """Delete the file that ``event`` names, unless a message has used it; a transition."""
    unused = (media.c.id == event.payload["id"], media.c.used.is_(False))
    connection.execute(delete(media).where(*unused))
