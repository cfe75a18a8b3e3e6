"""Fields: members of bodies and parameters, as a reader wants to know them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.walk import resolve

__all__ = ["Field", "Fields", "Shape"]

Json = dict[str, Any]

_SCHEMAS = "#/components/schemas/"
_DEPTH = 3
_LONGEST_PATTERN = 90


@dataclass(frozen=True)
class Shape:
    """What a value can be.

    Attributes:
        type: in words, such as ``array of string``.
        schema: the named object that it is, or of which it is a list.
        nullable: whether it can be null.
        values: those that are known, where it is one of some.
        closed: whether there are no others.
        limits: what else it has to keep to.
    """

    type: str
    schema: str = ""
    nullable: bool = False
    values: tuple[str, ...] = ()
    closed: bool = False
    limits: tuple[str, ...] = ()


@dataclass(frozen=True)
class Field:
    """One member of an object, or one parameter."""

    name: str
    anchor: str
    shape: Shape
    description: str
    required: bool
    default: str = ""
    example: str = ""
    decisions: tuple[str, ...] = ()
    source: str = ""
    sensitive: bool = False
    children: list["Field"] = field(default_factory=list["Field"])

    def all(self) -> Iterator["Field"]:
        """This one, and those inside of it."""
        yield self
        for child in self.children:
            yield from child.all()


class Fields:
    """Reads the fields of a document's schemas.

    Args:
        document: The bundle.
        pages: The named schemas that have a page of their own.
    """

    def __init__(self, document: Json, pages: Iterable[str]) -> None:
        self._document = document
        self._pages = frozenset(pages)

    def of_object(self, schema: Json, anchor: str, depth: int = 0) -> list[Field]:
        """The members of an object, by the order of the description, required ones first."""
        whole = self._merged(schema)
        required = set(whole.get("required") or ())
        found = [
            self.field(name, member, f"{anchor}-{name}", required=name in required, depth=depth)
            for name, member in (whole.get("properties") or {}).items()
            if isinstance(member, dict)
        ]
        return sorted(found, key=lambda one: not one.required)

    def of_parameter(self, parameter: Json, anchor: str) -> Field:
        """A parameter, which is no schema itself."""
        schema = dict(parameter.get("schema") or {})
        for key in ("description", "x-sensitive", "x-decision", "x-source"):
            if key in parameter:
                schema[key] = parameter[key]
        if "example" in parameter:
            schema["examples"] = [parameter["example"]]
        return self.field(
            str(parameter["name"]),
            schema,
            f"{anchor}-{parameter['name']}",
            required=bool(parameter.get("required")),
        )

    def field(
        self, name: str, schema: Json, anchor: str, *, required: bool, depth: int = 0
    ) -> Field:
        """One member."""
        whole = self._merged(schema)
        shape = self.shape(schema)
        children: list[Field] = []
        inner = self._object_inside(schema)
        if inner is not None and not shape.schema and depth < _DEPTH:
            children = self.of_object(inner, anchor, depth + 1)
        examples = whole.get("examples") or ([whole["example"]] if "example" in whole else [])
        source = whole.get("x-source") or {}
        return Field(
            name=name,
            anchor=anchor,
            shape=shape,
            description=str(whole.get("description") or ""),
            required=required,
            default=_written(whole["default"]) if "default" in whole else "",
            example=_written(examples[0]) if examples else "",
            decisions=tuple(whole.get("x-decision") or ()),
            source=str(source.get("note") or ""),
            sensitive=bool(whole.get("x-sensitive")),
            children=children,
        )

    def shape(self, schema: Json) -> Shape:
        """What a value can be."""
        name = self._name(schema)
        whole = self._merged(schema)
        if name in self._pages:
            return Shape(name, name, _nullable(whole))
        variants = [one for key in ("anyOf", "oneOf") for one in whole.get(key) or ()]
        shapes = [self.shape(one) for one in variants if isinstance(one, dict)]
        values, closed = _values(whole, shapes)
        canonical = whole.get("x-canonical")
        limits = tuple(_limits(whole))
        types = _types(whole)
        nullable = "null" in types or any(one.nullable or one.type == "null" for one in shapes)
        types = [one for one in types if one != "null"]
        linked = next((one.schema for one in shapes if one.schema), "")
        if canonical:
            # The other spellings are for clients that already send them.
            meant = next((one for one in shapes if one.type.split()[0] == canonical), None)
            told = meant.type if meant else str(canonical)
            limits = meant.limits if meant else ()
        elif types == ["array"]:
            inside = self.shape(whole.get("items") or {})
            told, linked = f"array of {inside.type}", inside.schema
            values, closed = values or inside.values, closed if values else inside.closed
        elif types:
            told = " or ".join(types)
        else:
            named = [one.type for one in shapes if one.type not in ("any", "null")]
            told = " or ".join(dict.fromkeys(named)) or "any"
        return Shape(told, linked, nullable, values, closed, limits)

    def _name(self, schema: Json) -> str:
        target = schema.get("$ref")
        return target.removeprefix(_SCHEMAS) if isinstance(target, str) else ""

    def _merged(self, schema: Json) -> Json:
        """A schema with what its reference and its parts say; what stands nearer goes first."""
        whole: Json = {}
        target = schema.get("$ref")
        if isinstance(target, str):
            whole = dict(self._merged(resolve(self._document, {"$ref": target})))
        for part in schema.get("allOf") or ():
            if isinstance(part, dict) and "if" not in part:
                whole = _joined(whole, self._merged(part))
        return _joined(whole, {key: value for key, value in schema.items() if key != "$ref"})

    def _object_inside(self, schema: Json) -> Json | None:
        whole = self._merged(schema)
        if isinstance(whole.get("properties"), dict):
            return whole
        items = whole.get("items")
        if isinstance(items, dict):
            return self._object_inside(items)
        for key in ("anyOf", "oneOf"):
            for one in whole.get(key) or ():
                found = self._object_inside(one) if isinstance(one, dict) else None
                if found is not None:
                    return found
        return None


def _joined(one: Json, other: Json) -> Json:
    joined = {**one, **other}
    if "properties" in one and "properties" in other:
        joined["properties"] = {**one["properties"], **other["properties"]}
    if "required" in one and "required" in other:
        joined["required"] = [*one["required"], *other["required"]]
    return joined


def _types(schema: Json) -> list[str]:
    told = schema.get("type")
    if isinstance(told, str):
        return [told]
    if isinstance(told, list):
        return [str(one) for one in told]
    if isinstance(schema.get("properties"), dict):
        return ["object"]
    return []


def _nullable(schema: Json) -> bool:
    return "null" in _types(schema)


def _values(schema: Json, shapes: list[Shape]) -> tuple[tuple[str, ...], bool]:
    """The known values, and whether there are no others."""
    if "enum" in schema:
        return tuple(_written(one) for one in schema["enum"] if one is not None), True
    if "const" in schema:
        return (_written(schema["const"]),), True
    listed = [one for one in shapes if one.values]
    if not listed:
        return (), False
    canonical = schema.get("x-canonical")
    if canonical:
        # The other spellings are for clients that already send them.
        meant = next((one for one in shapes if one.type.split()[0] == canonical), listed[0])
        return meant.values, meant.closed
    values = dict.fromkeys(value for one in listed for value in one.values)
    return tuple(values), len(listed) == len(shapes)


def _limits(schema: Json) -> Iterator[str]:
    if "format" in schema:
        yield f"format {schema['format']}"
    yield from _between(schema, "minLength", "maxLength", "characters")
    yield from _between(schema, "minimum", "maximum", "")
    yield from _between(schema, "minItems", "maxItems", "items")
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and len(pattern) <= _LONGEST_PATTERN:
        yield f"pattern {pattern}"
    if "x-delimiter" in schema:
        yield f"several joined by {schema['x-delimiter']}"


def _between(schema: Json, least: str, most: str, unit: str) -> Iterator[str]:
    low, high = schema.get(least), schema.get(most)
    if low is None and high is None:
        return
    last = low if high is None else high
    unit = unit.removesuffix("s") if last == 1 else unit
    if low is None:
        words = f"at most {high:,}"
    elif high is None:
        words = f"at least {low:,}"
    else:
        words = f"exactly {low:,}" if low == high else f"{low:,} to {high:,}"
    yield f"{words} {unit}".strip()


def _written(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
