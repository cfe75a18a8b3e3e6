"""Python annotations for simple schemas."""

from dataclasses import dataclass
from enum import Enum

from .references import Json, component


class Side(Enum):
    """Who wrote the value: that decides how much it may be."""

    READ = "read"
    """The service. Values that nobody knows yet must not break the client."""
    WRITE = "write"
    """The caller. A type checker should find what the service would refuse."""


class Kind(Enum):
    """What a component becomes."""

    RECORD = "record"
    ALIAS = "alias"


@dataclass(frozen=True)
class Named:
    """A component's place in the generated code."""

    name: str
    kind: Kind
    schema: Json

    @property
    def typed_dict(self) -> str:
        """The name of the dictionary form in which callers may write the object."""
        return f"{self.name}Dict"


_READ = {"array": "list", "object": "dict", "any": "Any"}
_WRITE = {"array": "Sequence", "object": "Mapping", "any": "object"}
_SCALARS = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
}


class Annotator:
    """Writes annotations, and notes which generated classes they use.

    Args:
        named: The components by name.
        shadowed: Builtins that a method of the class hides, so that they need their module.
    """

    def __init__(self, named: dict[str, Named], shadowed: frozenset[str] = frozenset()) -> None:
        self._named = named
        self._shadowed = shadowed
        self.used: set[str] = set()

    def annotation(self, schema: Json, side: Side) -> str:
        """The annotation of a value."""
        return " | ".join(dict.fromkeys(self._members(schema, side)))

    def joined(self, schema: Json) -> str:
        """The annotation of a list that is one string on the wire."""
        rest = [part for part in self._members(schema, Side.WRITE) if part == "None"]
        text = self._builtin("str")
        return " | ".join([text, f"Sequence[{text}]", *rest])

    def _builtin(self, name: str) -> str:
        return f"builtins.{name}" if name in self._shadowed else name

    def _members(self, schema: Json, side: Side) -> list[str]:
        if "$ref" in schema:
            return self._reference(component(schema["$ref"]), side)
        if "anyOf" in schema:
            members = [part for one in schema["anyOf"] for part in self._members(one, side)]
            return _null_last(members)
        return self._single(schema, side)

    def _single(self, schema: Json, side: Side) -> list[str]:
        generic = _READ if side is Side.READ else _WRITE
        kind = schema.get("type")
        if "enum" in schema and isinstance(kind, str):
            values = ", ".join(repr(value) for value in schema["enum"])
            literal = f"Literal[{values}]"
            return [literal, self._builtin(_SCALARS[kind])] if side is Side.READ else [literal]
        if kind == "array":
            items = self.annotation(schema["items"], side)
            return [f"{self._builtin(generic['array'])}[{items}]"]
        if kind == "object":
            values = self.annotation(schema.get("additionalProperties") or {}, side)
            text = self._builtin("str")
            return [f"{self._builtin(generic['object'])}[{text}, {values}]"]
        if kind in _SCALARS:
            return [self._builtin(_SCALARS[kind])]
        return [self._builtin(generic["any"])]

    def _reference(self, name: str, side: Side) -> list[str]:
        named = self._named[name]
        if named.kind is Kind.RECORD:
            self.used.add(named.name)
            if side is Side.READ:
                return [named.name]
            self.used.add(named.typed_dict)
            return [named.name, named.typed_dict]
        if not has_values(named.schema):
            return self._members(named.schema, side)
        self.used.add(named.name)
        if side is Side.WRITE:
            return [named.name]
        opened = [
            self._builtin(_SCALARS[one["type"]])
            for one in named.schema.get("anyOf") or [named.schema]
            if "enum" in one
        ]
        return [named.name, *opened]


def has_values(schema: Json) -> bool:
    """Whether a schema is scalar and lists values: then its name says more than its type."""
    members = schema.get("anyOf") or [schema]
    scalar = all(member.get("type") in _SCALARS for member in members)
    return scalar and any("enum" in member for member in members)


def _null_last(members: list[str]) -> list[str]:
    return [*(part for part in members if part != "None"), *(["None"] if "None" in members else [])]


def nullable(annotation: str) -> bool:
    """Whether an annotation has room for ``None``."""
    return annotation.rsplit(" | ", maxsplit=1)[-1] in {"None", "Any", "object"}
