"""The files that a message leaves with: uploaded ones, and ones that are only named."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Row, select

from plivo_sandbox.errors import bad_request
from plivo_sandbox.operations import Call
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.media.content_types import type_by_name
from plivo_sandbox.resources.messages.records import CONTENT_LOGGED
from plivo_sandbox.tables import media

_MAX_FILES = 10
_MAX_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Attachments:
    """The files of one request, those with an address first."""

    urls: Sequence[str]
    uploads: Sequence[Row[Any]]

    @classmethod
    def of(cls, call: Call) -> "Attachments":
        """What the request names.

        Raises:
            ApiError: 400, when there are more than 10, or an upload is not there.
        """
        urls, ids = _entries(call.body.get("media_urls")), _entries(call.body.get("media_ids"))
        if len(urls) + len(ids) > _MAX_FILES:
            raise bad_request(
                f"'media_urls' and 'media_ids' must name at most {_MAX_FILES} files together, "
                f"got {len(urls) + len(ids)}"
            )
        return cls(urls, _uploads(call, ids))

    def too_large_with(self, text: str) -> bool:
        """Whether they make an MMS larger than 5 MB. What only has an address counts nothing."""
        total: int = sum(file.size for file in self.uploads) + len(text.encode())
        return total > _MAX_BYTES

    def leave_with(self, call: Call, queued: Sequence[Row[Any]]) -> None:
        """Let ``queued`` have these files, unless their content is not to be kept."""
        if not self.urls and not self.uploads:
            return
        store.use(call.connection, [file.id for file in self.uploads])
        logged = [message.id for message in queued if message.log in CONTENT_LOGGED]
        if logged:
            named = [keep_named(call, url) for url in self.urls]
            store.attach(call.connection, logged, [*named, *(file.id for file in self.uploads)])


def _entries(listed: str | Sequence[str] | None) -> list[str]:
    if isinstance(listed, str):
        return [entry.strip() for entry in listed.split(",")]
    return list(listed or ())


def _uploads(call: Call, ids: Sequence[str]) -> list[Row[Any]]:
    if not ids:
        return []
    rows = call.connection.execute(
        select(media).where(
            call.owns(media.c.account_id),
            media.c.media_id.in_([media_id.lower() for media_id in ids]),
        )
    )
    found = {row.media_id: row for row in rows}
    for media_id in ids:
        if media_id.lower() not in found:
            raise bad_request(
                f"'media_ids' must name files that this account has, and {media_id[:40]} is none"
            )
    return [found[media_id.lower()] for media_id in ids]


def keep_named(call: Call, url: str) -> int:
    """Keep the address of a file; its row's id."""
    # The file is not fetched: a sandbox has no business with other people's servers.
    named = store.File(call.ids.uuid(), _content_type(url), source_url=url)
    return store.keep(call.connection, call.account_id, named, call.clock.now())


def _content_type(url: str) -> str:
    try:
        guessed = type_by_name(urlsplit(url).path)
    except ValueError:  # no address, like https://[x
        guessed = None
    return guessed or "application/octet-stream"
