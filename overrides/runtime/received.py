"""What a webhook holds, in whichever form it came: form, query string or JSON."""

from collections.abc import Mapping
from typing import TypeAlias
from urllib.parse import parse_qs

import msgspec

__all__ = ["Received", "form", "is_json", "members"]

Received: TypeAlias = bytes | str | Mapping[str, object]
"""A body or a query string as it arrived, or its members by name, decoded already."""


def is_json(content: bytes | str) -> bool:
    """Whether ``content`` is a JSON object. In a form a brace is written as ``%7B``."""
    start = content.lstrip()[:1]
    return start in (b"{", "{")


def members(content: Received) -> dict[str, object]:
    """The members of what was received. A name that repeats has a list of its values.

    Raises:
        ValueError: It begins like a JSON object and is none.
    """
    if isinstance(content, Mapping):
        # Not items(): a framework's multi-valued mapping may give lists there.
        return {name: content[name] for name in content}
    if is_json(content):
        try:
            return msgspec.json.decode(content, type=dict[str, object])
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise ValueError(f"it is no JSON object: {error}") from error
    return {**form(content)}


def form(content: bytes | str) -> dict[str, str | list[str]]:
    """The members of a form or of a query string. A name that repeats has a list of its values."""
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    found = parse_qs(text.removeprefix("?"), keep_blank_values=True)
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}
