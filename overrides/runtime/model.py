"""The base of all records that the service answers with."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import msgspec

__all__ = ["Model", "Source", "remember", "remember_all"]


class Source:
    """The body that records were read from. It is decoded again only if somebody asks.

    Args:
        body: The body, as JSON.
        decoded: The same as a plain value, where somebody has it.
    """

    __slots__ = ("_body", "_decoded")

    def __init__(self, body: bytes = b"", *, decoded: Any = msgspec.UNSET) -> None:
        self._body = body
        self._decoded: Any = decoded

    def at(self, path: Sequence[str | int]) -> Any:
        """The plain value at ``path``: keys of objects and indices of arrays from the root."""
        if self._decoded is msgspec.UNSET:
            self._decoded = msgspec.json.decode(self._body)
        value = self._decoded
        for step in path:
            value = value[step]
        return value


class Model(msgspec.Struct, kw_only=True, dict=True, omit_defaults=True):
    """A record as the service describes it.

    Members that a record lacks are ``None``, as those that are null; only :attr:`raw` tells which.
    """

    @property
    def raw(self) -> dict[str, Any]:
        """The record exactly as it arrived, unknown members and all.

        Empty for records inside of other records and for those that did not come from the service.
        """
        source: Source | None = vars(self).get("source")
        if source is None:
            return {}
        record: dict[str, Any] = source.at(vars(self)["path"])
        return record

    @property
    def extra(self) -> dict[str, Any]:
        """The members of :attr:`raw` that this version of the client does not know."""
        known = set(self.__struct_encode_fields__)
        return {name: value for name, value in self.raw.items() if name not in known}

    def to_dict(self) -> dict[str, Any]:
        """The known members that are not ``None``, under the service's names, as plain values."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain

    # msgspec copies and pickles the members alone.

    def __copy__(self) -> Self:
        other = msgspec.structs.replace(self)
        vars(other).update(vars(self))
        return other

    def __reduce__(self) -> tuple[Any, ...]:
        members = {name: getattr(self, name) for name in self.__struct_fields__}
        raw = self.raw if "source" in vars(self) else None
        return _restored, (type(self), members, raw)


def _restored(kind: type[Model], members: Mapping[str, Any], raw: dict[str, Any] | None) -> Model:
    record = kind(**members)
    if raw is not None:
        remember(record, Source(decoded=raw))
    return record


def remember(record: object, source: Source, path: Sequence[str | int] = ()) -> None:
    """Note where a record stands in the body that it came from, for :attr:`Model.raw`."""
    if isinstance(record, Model):
        place = vars(record)
        place["source"] = source
        place["path"] = path


def remember_all(records: Sequence[object], source: Source, key: str) -> None:
    """The same for all records of a page, which the body has under ``key``."""
    # Without a call for each record: this is done for all of every list.
    for index, record in enumerate(records):
        if isinstance(record, Model):
            place = vars(record)
            place["source"] = source
            place["path"] = (key, index)
