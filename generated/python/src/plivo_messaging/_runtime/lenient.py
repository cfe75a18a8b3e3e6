"""Reading an answer that is nearly what it should be.

Only what cannot be read at once comes here: answers that are as they should be cost nothing.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn, TypeAlias, cast, get_args, get_origin

import msgspec
from msgspec import inspect
from msgspec.structs import fields

from .model import Source, remember
from .query import text

__all__ = ["TEXT", "Types", "Unread", "alternatives", "fitting", "nearly", "one_of"]

Types: TypeAlias = tuple[inspect.Type, ...]
"""What a value may be."""

TEXT = (inspect.StrType, inspect.LiteralType, inspect.AnyType)


@dataclass(frozen=True, slots=True)
class Unread:
    """A record of a page that cannot be read."""

    index: int
    record: object
    reason: str


def nearly(body: bytes, kind: Any, items: str | None) -> Any:
    """The body as a ``kind``, as far as that is possible.

    An empty string where only something else than text may stand is read as null, and a number or
    a truth value where only text may stand as text. Half an emoji, which cannot be text, becomes
    U+FFFD. Of a page the records that still cannot be read are left out: ``vars(page)["unread"]``
    has them.

    Args:
        body: JSON, or what should be.
        kind: What it is read as.
        items: The service's name for the member that holds the records, if it is a page.

    Raises:
        ValueError: It is no JSON.
        msgspec.ValidationError: It is not what it should be.
    """
    plain = _sound(json.loads(body.decode("utf-8", "replace"), parse_constant=_refuse))
    types = alternatives(inspect.type_info(kind))
    fitted = fitting(plain, types)
    source = Source(decoded=plain)
    try:
        result = msgspec.convert(fitted, kind, strict=False)
    except msgspec.ValidationError:
        if items is None or not isinstance(fitted, dict):
            raise
        return _page(cast("dict[str, Any]", fitted), kind, items, source)
    remember(result, source)
    return result


def _page(fitted: dict[str, Any], kind: type[msgspec.Struct], items: str, source: Source) -> Any:
    """A page without the records that cannot be read, however little else it has."""
    member = next(one for one in fields(kind) if one.encode_name == items)
    record_type = _argument(member.type, list)
    records = fitted.get(items)
    if not isinstance(records, list | None):
        raise msgspec.ValidationError(f"Expected `array` - at `$.{items}`")
    good: list[Any] = []
    bad: list[Unread] = []
    for index, record in enumerate(cast("Sequence[object]", records or ())):
        try:
            read = msgspec.convert(record, record_type, strict=False)
        except msgspec.ValidationError as error:
            reason = _placed(str(error), f"$.{items}[{index}]")
            bad.append(Unread(index, source.at((items, index)), reason))
        else:
            remember(read, source, (items, index))
            good.append(read)
    page = _scanty({name: one for name, one in fitted.items() if name != items}, kind)
    setattr(page, member.name, good)
    remember(page, source)
    vars(page)["unread"] = bad
    return page


def _scanty(value: Mapping[str, object], kind: type[msgspec.Struct]) -> msgspec.Struct:
    """A record in which members are ``None`` that are missing or cannot be read.

    Its type does not allow that, so only what goes around the records of a page is read this way.
    """
    members: dict[str, object] = {}
    for member in fields(kind):
        found = value.get(member.encode_name)
        try:
            members[member.name] = msgspec.convert(found, member.type, strict=False)
        except msgspec.ValidationError:
            nested = _argument(member.type, msgspec.Struct)
            members[member.name] = (
                _scanty(cast("Mapping[str, object]", found), nested)
                if isinstance(found, dict) and nested is not None
                else None
            )
    return kind(**members)


def _argument(kind: Any, wanted: type) -> Any:
    """Of a union the member that is a record, or what the list in it holds."""
    for one in (kind, *get_args(kind)):
        if get_origin(one) is wanted:
            return get_args(one)[0]
        if isinstance(one, type) and issubclass(one, wanted):
            return one
    return None


def _placed(reason: str, place: str) -> str:
    """The reason with the place in the page instead of that in the record."""
    if "`$" in reason:
        return reason.replace("`$", f"`{place}")
    return f"{reason} - at `{place}`"


def alternatives(kind: inspect.Type) -> Types:
    """The members of a union; of anything else the thing itself."""
    return kind.types if isinstance(kind, inspect.UnionType) else (kind,)


def fitting(value: object, types: Types) -> object:
    """``value`` as one of ``types`` can be read from it, if there is no doubt how."""
    if isinstance(value, dict):
        return _members(cast("dict[str, object]", value), types)
    if isinstance(value, list):
        items = next((one.item_type for one in types if isinstance(one, inspect.ListType)), None)
        if items is None:
            return cast("object", value)
        return [fitting(one, alternatives(items)) for one in cast("list[object]", value)]
    if value == "" and not one_of(types, TEXT):
        return None
    if isinstance(value, bool | int | float) and _is_text(types):
        return text(value)
    return value


def _members(value: dict[str, object], types: Types) -> dict[str, object]:
    kinds = dict(_kinds(value, types))
    return {
        name: fitting(one, alternatives(kinds[name])) if name in kinds else one
        for name, one in value.items()
    }


def _kinds(value: Mapping[str, object], types: Types) -> Iterator[tuple[str, inspect.Type]]:
    for kind in types:
        if isinstance(kind, inspect.StructType):
            yield from ((one.encode_name, one.type) for one in kind.fields)
        elif isinstance(kind, inspect.DictType):
            yield from ((name, kind.value_type) for name in value)


def one_of(types: Types, wanted: tuple[type[inspect.Type], ...]) -> bool:
    """Whether one of ``types`` is among the wanted kinds."""
    return any(isinstance(one, wanted) for one in types)


def _is_text(types: Types) -> bool:
    return all(isinstance(one, (*TEXT[:2], inspect.NoneType)) for one in types)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


def _sound(value: object) -> object:
    """``value`` with text that can be encoded."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {str(_sound(name)): _sound(one) for name, one in members.items()}
    if isinstance(value, list):
        return [_sound(one) for one in cast("Sequence[object]", value)]
    return value
