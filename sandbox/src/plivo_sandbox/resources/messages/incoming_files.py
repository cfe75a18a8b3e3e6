"""The files that arrive with a message: their content, or only their addresses."""

import binascii
from base64 import b64decode
from collections.abc import Mapping
from typing import Any

from plivo_sandbox.errors import bad_request
from plivo_sandbox.operations import Call
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.messages.attachments import keep_named

_MAX_FILES = 10
_MAX_BYTES = 5 * 1024 * 1024


def check_files(body: Mapping[str, Any]) -> list[bytes]:
    """The content of the files in ``media``.

    Raises:
        ApiError: 400, when they are too many, too large, or not in base64.
    """
    urls, media = body.get("media_urls", []), body.get("media", [])
    if len(urls) + len(media) > _MAX_FILES:
        raise bad_request(f"'media_urls' and 'media' must hold at most {_MAX_FILES} files together")
    contents = [_decoded(index, item["content"]) for index, item in enumerate(media)]
    if sum(map(len, contents)) + len(body.get("text", "").encode()) > _MAX_BYTES:
        raise bad_request("the text and the files of 'media' must be at most 5 MB together")
    return contents


def keep_files(call: Call, message_id: int, contents: list[bytes]) -> None:
    """Let the message have come with its files."""
    media = call.body.get("media", [])
    kept = [keep_named(call, url) for url in call.body.get("media_urls", [])]
    for item, content in zip(media, contents, strict=True):
        file = store.File(call.ids.uuid(), item["content_type"], content=content)
        kept.append(store.keep(call.connection, call.account_id, file, call.clock.now()))
    store.attach(call.connection, [message_id], kept)


def _decoded(index: int, content: str) -> bytes:
    try:
        return b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise bad_request(f"'media.{index}.content' must be base64") from None
