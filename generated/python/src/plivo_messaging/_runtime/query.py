"""How arguments are written into the query string and into headers."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TypeVar, cast
from urllib.parse import quote

from msgspec import UNSET, UnsetType

__all__ = ["HIDDEN", "day", "join", "moment", "query_string", "redacted", "text"]

T = TypeVar("T")

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


def moment(value: T, form: str | None) -> T | str:
    """A moment as the service writes it, in UTC. Everything but a moment stays as it is.

    Args:
        value: What the caller passed. A string is taken to be written already.
        form: How it is written, for ``strftime``; ``None`` for RFC 3339.

    Raises:
        TypeError: It is a day, which begins at another moment in each time zone.
        ValueError: It has no time zone: nobody knows which moment it is.
    """
    if not isinstance(value, datetime):
        if isinstance(value, date):
            raise TypeError(f"{value!r} is a day; pass a datetime, or a string")
        return value
    if value.utcoffset() is None:
        raise ValueError(
            f"{value!r} has no time zone; say which one: datetime(..., tzinfo=UTC), "
            "or .astimezone() for a local time"
        )
    utc = value.astimezone(UTC)
    if form is None:
        return utc.isoformat().replace("+00:00", "Z")
    return utc.strftime(form)


def day(value: T) -> T | str:
    """A day as ``YYYY-MM-DD``. Everything but a day stays as it is.

    Raises:
        TypeError: It is a moment, whose day is another one in each time zone.
    """
    if isinstance(value, datetime):
        raise TypeError(f"{value!r} is a moment; pass its date(), in the time zone that is meant")
    return value.isoformat() if isinstance(value, date) else value


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
