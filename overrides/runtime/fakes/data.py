"""The description's examples, made into answers."""

import re
from collections.abc import Callable, Mapping
from random import SystemRandom
from string import ascii_uppercase, digits
from types import ModuleType
from typing import Any, cast
from urllib.parse import unquote
from uuid import uuid4

import msgspec

__all__ = ["Answer", "Data", "Listing", "Operation"]

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_MIXED = re.compile(r"(?=.*[0-9])([A-Z])([A-Z0-9]{3,})")
_PLACEHOLDER = re.compile(r"\\\{([^{}]*)\\\}")
_CHANCE = SystemRandom()


class Answer(msgspec.Struct, frozen=True):
    """One way in which an operation succeeds."""

    status: int
    record: str
    """The type of its body: the name of a record, or another annotation."""
    when: tuple[str, ...] = ()
    """The arguments that call for it."""
    body: Any = msgspec.UNSET
    """The description's example of it, if there is one."""


class Listing(msgspec.Struct, frozen=True):
    """How an operation answers in pages."""

    items: str
    meta: str
    record: str
    offset: str
    limit: str
    size: int | None = None


class Operation(msgspec.Struct, frozen=True):
    """What the description says about an operation."""

    owner: str
    method: str
    path: str
    arguments: dict[str, str]
    answers: tuple[Answer, ...]
    errors: dict[str, Any]
    listing: Listing | None = None

    @property
    def plain(self) -> Answer:
        """The success of a call that does not ask for its answer later."""
        plain = [one for one in self.answers if not one.when]
        return next((one for one in plain if one.body is not msgspec.UNSET), plain[0])

    def matched(self, method: str, path: str) -> dict[str, str] | None:
        """What stands in the path, by name; ``None`` if the request is not for this operation."""
        if method != self.method:
            return None
        names = [name.replace("\\", "") for name in _PLACEHOLDER.findall(re.escape(self.path))]
        found = re.fullmatch(_PLACEHOLDER.sub("([^/]+)", re.escape(self.path)), path)
        return dict(zip(names, map(unquote, found.groups()), strict=True)) if found else None


class Event(msgspec.Struct, frozen=True):
    """What the description says about a webhook."""

    record: str
    media: str
    members: dict[str, Any] | msgspec.UnsetType = msgspec.UNSET


class _Content(msgspec.Struct, frozen=True):
    identifiers: frozenset[str]
    operations: dict[str, Operation]
    events: dict[str, Event]


class Data:
    """The examples of a description, read when the first of them is needed.

    Args:
        read: Reads them, as JSON.
        modules: The modules that have the records.
    """

    def __init__(self, read: Callable[[], bytes], *modules: ModuleType) -> None:
        self._read = read
        self._modules = modules
        self._content: _Content | None = None

    @property
    def content(self) -> _Content:
        """All of it."""
        if self._content is None:
            self._content = msgspec.json.decode(self._read(), type=_Content)
        return self._content

    def operation(self, name: str) -> Operation:
        """What is said about one operation."""
        return self.content.operations[name]

    def record(self, name: str) -> type[Any] | None:
        """The class of a record; ``None`` if the annotation is none."""
        for module in self._modules:
            found: object = getattr(module, name, None)
            if isinstance(found, type):
                return cast("type[Any]", found)
        return None

    def fresh(self, example: object, path: Mapping[str, str]) -> Any:
        """An example with identifiers of its own, and those of the path where they belong."""
        renamed: dict[str, str] = {}
        members = _members(example)
        for name, value in path.items():
            for member, one in members.items():
                # A book's own "uuid" is the "book_uuid" of its path.
                if isinstance(one, str) and name.endswith(f"_{member}"):
                    renamed[one] = value
        self._rename(example, path, renamed)
        return _replaced(example, renamed)

    def _rename(self, value: object, path: Mapping[str, str], renamed: dict[str, str]) -> None:
        if isinstance(value, dict):
            for name, member in cast("dict[str, object]", value).items():
                if not isinstance(member, str):
                    self._rename(member, path, renamed)
                elif name in path:
                    renamed[member] = path[name]
                elif name in self.content.identifiers and (found := _MIXED.fullmatch(member)):
                    renamed.setdefault(member, found[1] + _letters(len(found[2])))
        elif isinstance(value, list):
            for member in cast("list[object]", value):
                self._rename(member, path, renamed)


def _members(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _letters(count: int) -> str:
    return "".join(_CHANCE.choices(ascii_uppercase + digits, k=count))


def _replaced(value: object, renamed: dict[str, str]) -> object:
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {name: _replaced(member, renamed) for name, member in members.items()}
    if isinstance(value, list):
        return [_replaced(member, renamed) for member in cast("list[object]", value)]
    if not isinstance(value, str):
        return value
    if value in renamed:
        return renamed[value]
    return _UUID.sub(lambda found: renamed.setdefault(found[0], str(uuid4())), value)
