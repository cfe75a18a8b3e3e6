"""A file as the API shows it, on its own and beside its message."""

from typing import Any

from sqlalchemy import Row

from plivo_sandbox.values import rfc3339

SERVED_AT = "/_sandbox/media"
"""The path below which the sandbox serves the files themselves."""


def record(item: Row[Any], origin: str) -> dict[str, Any]:
    """One of ``store.FILES``."""
    shown = {
        "content_type": item.content_type,
        "media_id": item.media_id,
        "media_url": _url(item, origin, "" if item.uploaded else item.message_uuid),
        "size": item.size,
    }
    if item.uploaded:
        shown |= {"upload_time": rfc3339(item.created)}
        shown |= {"file_name": item.file_name} if item.file_name else {}
    return shown | ({"message_uuid": item.message_uuid} if item.message_uuid else {})


def record_of_message(item: Row[Any], message: Row[Any], origin: str) -> dict[str, Any]:
    """A file in the list of its message."""
    return {
        "content_type": item.content_type,
        "media_id": item.media_id,
        "media_url": _url(item, origin, message.uuid),
        "message_uuid": message.uuid,
        "size": item.size,
    }


def _url(item: Row[Any], origin: str, message_uuid: str | None) -> str:
    below = f"Message/{message_uuid}/Media" if message_uuid else "Media"
    return f"{origin}{SERVED_AT}/Account/{item.account_id}/{below}/{item.media_id}"
