"""Reading what the service sends by itself as records."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from functools import cached_property
from typing import Any, Generic, TypeAlias, TypeVar, cast

import msgspec
from msgspec import inspect

from .errors import APIError
from .lenient import Types, alternatives, fitting, one_of
from .model import Model, Source, remember
from .received import Received, members

__all__ = ["Event", "Events", "Signs", "WebhookError"]

T = TypeVar("T", bound=Model)

Signs: TypeAlias = Mapping[str, bool | Collection[str]]
"""By what an event is known: members that are there, that are not, or that have certain values."""

_NESTED = (inspect.ListType, inspect.DictType, inspect.StructType)
_SEVERAL = (inspect.ListType, inspect.AnyType)


class WebhookError(APIError):
    """A webhook cannot be read: nothing tells what it is, or it is not what it should be.

    Its ``message`` says what is wrong, without what the webhook holds. If the webhook is genuine,
    answer it with a status that is not a success, and the service sends it again.
    """


class Event(Generic[T]):
    """One kind of event.

    Args:
        record: What it is read as.
        signs: By what it is known; without any it is never guessed.
    """

    def __init__(self, record: type[T], signs: Signs | None = None) -> None:
        self.record = record
        self._signs = signs

    def shows_in(self, received: Mapping[str, object]) -> bool:
        """Whether all signs of the event are there."""
        return bool(self._signs) and all(
            (name in received) is sign
            if isinstance(sign, bool)
            else _first(received.get(name)) in sign
            for name, sign in (self._signs or {}).items()
        )

    def read(self, received: dict[str, object]) -> T:
        """The record of what was received.

        Raises:
            WebhookError: A member is missing, or is of another type.
        """
        values = {
            name: _fitting(value, self._types[name]) if name in self._types else value
            for name, value in received.items()
        }
        try:
            # strict=False reads numbers and truth values that arrive as strings.
            record = msgspec.convert(values, self.record, strict=False)
        except msgspec.ValidationError as error:
            raise WebhookError(f"The webhook is no {self.record.__name__}: {error}.") from error
        remember(record, Source(decoded=received))
        return record

    @cached_property
    def _types(self) -> dict[str, Types]:
        """The types that each member may have, by the service's names."""
        described = inspect.type_info(self.record)
        fields = described.fields if isinstance(described, inspect.StructType) else ()
        return {one.encode_name: alternatives(one.type) for one in fields}


class Events:
    """All kinds of events, by name."""

    def __init__(self, kinds: Mapping[str, Event[Any]]) -> None:
        self._kinds = kinds

    def parse(self, content: Received, kind: str | None) -> Any:
        """The event that was received.

        Raises:
            WebhookError: It cannot be read.
            ValueError: There is no such kind.
        """
        if kind is not None and kind not in self._kinds:
            raise ValueError(f"kind is one of {', '.join(self._kinds)}, not {kind!r}")
        try:
            received = members(content)
        except ValueError as error:
            raise WebhookError(f"The webhook cannot be read: {error}.") from error
        if not received:
            raise WebhookError(
                "The webhook is empty. One that came by GET is in the query string, not in a body."
            )
        event = self._kinds[kind] if kind is not None else self._recognized(received)
        return event.read(received)

    def _recognized(self, received: Mapping[str, object]) -> Event[Any]:
        for event in self._kinds.values():
            if event.shows_in(received):
                return event
        raise WebhookError(
            "Nothing in the webhook tells what it is. If you know, pass kind: it is one of "
            f"{', '.join(self._kinds)}."
        )


def _fitting(value: object, types: Types) -> object:
    """``value`` as its record can read it: forms and query strings know nothing but text."""
    if not one_of(types, _SEVERAL):
        value = _first(value)
    if isinstance(value, str) and value[:1] in {"[", "{"} and one_of(types, _NESTED):
        with suppress(msgspec.DecodeError, RecursionError):
            value = cast("object", msgspec.json.decode(value))
    return fitting(value, types)


def _first(value: object) -> object:
    """Of a name that repeats the first value counts."""
    return next(iter(cast("list[object]", value)), None) if isinstance(value, list) else value
