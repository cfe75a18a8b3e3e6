"""How arguments are written into the query string and into headers."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import cast
from urllib.parse import quote

from msgspec import UNSET, UnsetType

__all__ = ["HIDDEN", "join", "query_string", "redacted", "text"]

HIDDEN = "..."
"""Stands in place of what is sensitive."""


def text(value: object) -> str:
    """A single value as it stands in a query string or a header."""
    if value is True:
        return "true"
    if value is False:
        return "false"
    return str(value)


def join(values: str | Sequence[str] | UnsetType | None, delimiter: str) -> str | UnsetType | None:
    """A list as one string. A string is taken to be joined already.

    Raises:
        TypeError: It is neither a string nor a list, as a phone number without quotes.
        ValueError: One of the values contains the delimiter, and would arrive as two.
    """
    if values is UNSET or values is None or isinstance(values, str):
        return values
    if not isinstance(cast("object", values), Iterable):
        raise TypeError(f"{values!r} must be a string or a list of strings")
    parts = [str(value) for value in values]
    for part in parts:
        if delimiter in part:
            raise ValueError(f"{part!r} contains {delimiter!r}, which separates the values")
    return delimiter.join(parts)


def _pairs(arguments: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    for name, value in arguments.items():
        if value is UNSET or value is None:
            continue
        if isinstance(value, str) or not isinstance(value, Iterable):
            yield name, text(value)
        else:
            for item in cast("Iterable[object]", value):
                yield name, text(item)


@lru_cache
def _name(name: str) -> str:
    return quote(name, safe="")


def query_string(*arguments: Mapping[str, object] | None) -> str:
    """The query string for ``arguments``, without its question mark; lists repeat their name.

    ``None`` is left out, for a query string has no way to say null.
    """
    return "&".join(
        f"{_name(name)}={quote(value, safe='')}"
        for group in arguments
        if group
        for name, value in _pairs(group)
    )


def redacted(
    arguments: Mapping[str, object] | None, sensitive: Collection[str]
) -> Mapping[str, object]:
    """The same, with the values of those that are sensitive hidden."""
    return {
        name: HIDDEN if name in sensitive and value is not None else value
        for name, value in (arguments or {}).items()
        if value is not UNSET
    }
