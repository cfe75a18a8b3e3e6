"""Schemas as the client sees them: types and names, without what only validates.

openapi-python-client drops models that use more of JSON Schema than it knows, some of them without
a word. So it gets a copy in which every schema is one of: a reference, an object with properties
(always a component, so that it has a name), a map, an array, an enum, a scalar, a union of these,
or anything at all.
"""

from copy import deepcopy
from typing import Any

from .faults import Faults, pointer
from .names import class_name
from .references import SCHEMAS, Json, component, resolve

_SHAPE = {
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "enum",
    "items",
    "oneOf",
    "prefixItems",
    "properties",
    "type",
}
_SAID = (
    "deprecated",
    "description",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "x-delimiter",
    "x-time-format",
    "x-sensitive",
)
# Deeper than any description that is not a circle.
_DEEP = 50
_CONDITIONAL = ("if", "then", "else")
_OF_VALUE: dict[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string"}

AT = "x-at"
DEFAULT = "x-default"


class Simplifier:
    """Makes the simple copies, and names the objects that have no name of their own."""

    def __init__(self, document: Json, faults: Faults) -> None:
        self._document = document
        self._faults = faults
        self.schemas: dict[str, Json] = {}
        """Every component, and every nested object under the name that it was given."""

    def components(self) -> None:
        """Simplify all components of the document."""
        schemas: Json = (self._document.get("components") or {}).get("schemas") or {}
        for name, schema in schemas.items():
            self.schemas[name] = {}
            at = pointer("components", "schemas", name)
            self.schemas[name] = self._body(schema, at, name, named=True)

    def simple(self, schema: Any, at: str, owner: str) -> Json:
        """A simple copy of ``schema``.

        Args:
            schema: What stands in the document.
            at: Its JSON pointer.
            owner: The name for it, if it is an object without one.
        """
        return self._body(schema, at, owner, named=False)

    def _body(self, schema: Any, at: str, owner: str, *, named: bool) -> Json:
        if not isinstance(schema, dict) or not schema:
            return {AT: at}
        schema = self._canonical(self._single(schema, at))
        if "$ref" in schema:
            return self._reference(schema, at)
        if self._is_object(schema):
            return self._object(schema, at, owner, named=named)
        said = {key: schema[key] for key in _SAID if key in schema}
        said.update(_default(schema))
        said[AT] = at
        if "allOf" in schema:
            self._faults.add(
                "allOf of what are not objects has no type in the client",
                at,
                "Write the constraints into one schema.",
            )
            return said
        members = _values(schema)
        if members is None:
            members = self._union(schema, at, owner)
        if members is None:
            members = self._scalars(schema, at, owner)
        if len(members) == 1:
            return {**members[0], **said}
        return {"anyOf": members, **said} if members else said

    def _reference(self, schema: Json, at: str) -> Json:
        target = str(schema["$ref"])
        if component(target) not in self._raw_components():
            self._faults.add(f"{target} is no schema of this document", at)
            return {AT: at}
        kept = {key: schema[key] for key in _SAID if key in schema}
        return {"$ref": target, **kept, AT: at, **_default(schema)}

    def _single(self, schema: Json, at: str) -> Json:
        """``schema`` without an ``allOf`` that adds nothing but constraints to one schema."""
        parts: list[Json] = list(schema.get("allOf") or [])
        rest = {key: value for key, value in schema.items() if key != "allOf"}
        if not parts:
            if "$ref" in rest and _SHAPE & set(rest) - {"$ref", "type"}:
                reference = {"$ref": rest.pop("$ref")}
                return {"allOf": [reference, rest], **_kept(rest)}
            return rest
        shaped = [part for part in parts if _shape(part)]
        if len(shaped) == 1 and not _shape(rest):
            said = {key: part[key] for part in parts for key in _SAID if key in part}
            single = {**said, **shaped[0], **_kept(rest)}
            return self._single(single, at) if single != schema else single
        return schema

    def _canonical(self, schema: Json) -> Json:
        """The one spelling that clients use, of a schema that accepts several."""
        wanted = schema.get("x-canonical")
        if not isinstance(wanted, str):
            return schema
        kept = {**_kept(schema), **_default(schema)}
        if DEFAULT in kept:
            kept["default"] = kept.pop(DEFAULT)
        for member in [*(schema.get("anyOf") or []), *(schema.get("oneOf") or [])]:
            resolved, _ = resolve(self._document, member, "")
            if resolved.get("type") == wanted:
                return {**member, **kept}
        base = {
            key: value
            for key, value in schema.items()
            if key not in {"anyOf", "oneOf", "x-canonical", "enum"}
        }
        values = [value for value in schema.get("enum") or [] if _type_of(value) == wanted]
        return {**base, "type": wanted, **({"enum": values} if values else {})}

    def _is_object(self, schema: Json, depth: int = 0) -> bool:
        if depth > _DEEP:
            return False
        if schema.get("properties"):
            return True
        for part in schema.get("allOf") or []:
            resolved, _ = resolve(self._document, part, "")
            if self._is_object(resolved, depth + 1):
                return True
        return False

    def _object(self, schema: Json, at: str, owner: str, *, named: bool) -> Json:
        parts = _Parts(self._document, self._faults)
        parts.take(schema, at)
        parts.maybe()
        if not named:
            if owner in self.schemas or owner in self._raw_components():
                self._faults.add(
                    f"the object here would be called {owner}, which is another schema's name",
                    at,
                    "Make it a component of its own.",
                )
                return {AT: at}
            self.schemas[owner] = {}
        simple: Json = {
            "type": "object",
            "properties": {
                name: self.simple(part, where, class_name(owner, name))
                for name, (part, where) in parts.properties.items()
            },
            "required": [name for name in parts.required if name in parts.properties],
            **{key: schema[key] for key in _SAID if key in schema},
            AT: at,
        }
        if named:
            return simple
        self.schemas[owner] = simple
        return {
            "$ref": SCHEMAS + owner,
            **{key: schema[key] for key in _SAID if key in schema},
            AT: at,
        }

    def _raw_components(self) -> Json:
        components: Json = (self._document.get("components") or {}).get("schemas") or {}
        return components

    def _union(self, schema: Json, at: str, owner: str) -> list[Json] | None:
        key = "anyOf" if "anyOf" in schema else "oneOf"
        members = schema.get(key)
        if not isinstance(members, list):
            return None
        if "anyOf" in schema and "oneOf" in schema:
            self._faults.add("anyOf and oneOf side by side have no type in the client", at)
        if any(member is True or member == {} for member in members):
            return [{}]
        shaped = [(index, member) for index, member in enumerate(members) if _shape(member)]
        if not shaped:
            return None
        inherited = {"type": schema["type"]} if "type" in schema else {}
        simple: list[Json] = []
        for index, member in shaped:
            one = {**inherited, **member} if "$ref" not in member else member
            made = self.simple(
                one, at + pointer(key, index), f"{owner}{index + 1}" if len(shaped) > 1 else owner
            )
            nested = made.get("anyOf")
            simple.extend(nested or [made])
        return _merged(simple)

    def _scalars(self, schema: Json, at: str, owner: str) -> list[Json]:
        types = schema.get("type")
        names: list[str] = types if isinstance(types, list) else [types] if types else []
        return [self._scalar(name, schema, at, owner) for name in names]

    def _scalar(self, kind: str, schema: Json, at: str, owner: str) -> Json:
        if kind == "array":
            if schema.get("prefixItems"):
                self._faults.add("prefixItems has no type in the client", at, "Use items.")
            items = self.simple(schema.get("items"), at + "/items", f"{owner}Item")
            return {"type": "array", "items": items, AT: at}
        if kind == "object":
            values = schema.get("additionalProperties")
            if not isinstance(values, dict):
                values = {}
            inner = self.simple(values, at + "/additionalProperties", f"{owner}Value")
            return {"type": "object", "additionalProperties": inner, AT: at}
        return {"type": kind, AT: at}


class _Parts:
    """The properties of an object, gathered from everything that describes it."""

    def __init__(self, document: Json, faults: Faults) -> None:
        self._document = document
        self._faults = faults
        self.properties: dict[str, tuple[Any, str]] = {}
        self.required: list[str] = []
        self._taken: list[tuple[Json, str]] = []

    def take(self, schema: Json, at: str, depth: int = 0) -> None:
        """Take what always holds: properties, and those of ``allOf``."""
        if depth > _DEEP:
            self._faults.add("allOf refers to itself", at)
            return
        for index, part in enumerate(schema.get("allOf") or []):
            resolved, where = resolve(self._document, part, at + pointer("allOf", index))
            self.take(resolved, where, depth + 1)
        for name, part in (schema.get("properties") or {}).items():
            self._add(name, part, at + pointer("properties", name))
        self.required += [
            name for name in schema.get("required") or [] if name not in self.required
        ]
        self._taken.append((schema, at))

    def maybe(self) -> None:
        """Take properties that only some alternatives have; they are optional."""
        for schema, at in self._taken:
            self._alternatives(schema, at)

    def _alternatives(self, schema: Json, at: str) -> None:
        alternatives = [(schema[key], pointer(key)) for key in _CONDITIONAL if key in schema]
        for key in ("anyOf", "oneOf"):
            alternatives += [
                (part, pointer(key, index)) for index, part in enumerate(schema.get(key) or [])
            ]
        for key, part in (schema.get("dependentSchemas") or {}).items():
            alternatives.append((part, pointer("dependentSchemas", key)))
        for part, step in alternatives:
            resolved, where = resolve(self._document, part, at + step)
            for name, found in (resolved.get("properties") or {}).items():
                if name not in self.properties and _shape(found):
                    self._add(name, found, where + pointer("properties", name))

    def _add(self, name: str, part: Any, at: str) -> None:
        known = self.properties.get(name)
        if known is not None and _shape(part) and _shape(known[0]) and known[0] != part:
            self._faults.add(
                f"property {name} is described twice, differently", at, f"See also {known[1]}."
            )
            return
        if known is None or _shape(part):
            self.properties[name] = (deepcopy(part), at)


def _shape(schema: Any) -> bool:
    """Whether a schema says what a value is, and does not merely narrow it down."""
    return isinstance(schema, dict) and bool(_SHAPE & set(schema) - {"additionalProperties"})


def _kept(schema: Json) -> Json:
    kept = {key: schema[key] for key in _SAID if key in schema}
    if "default" in schema:
        kept["default"] = schema["default"]
    return kept


def _default(schema: Json) -> Json:
    return {DEFAULT: schema["default"]} if "default" in schema else {}


def _type_of(value: Any) -> str:
    return "null" if value is None else _OF_VALUE.get(type(value), "object")


def _values(schema: Json) -> list[Json] | None:
    """Enums and constants, one member for each type of value."""
    values = schema.get("enum")
    if "const" in schema:
        values = [schema["const"]]
    if not isinstance(values, list):
        return None
    by_type: dict[str, list[Any]] = {}
    for value in values:
        by_type.setdefault(_type_of(value), []).append(value)
    members: list[Json] = []
    for kind, group in by_type.items():
        if kind in {"string", "integer"}:
            members.append({"type": kind, "enum": list(dict.fromkeys(group))})
        elif kind == "object":
            members.append({})
        else:
            # Python has no literal type of floats, and one of truth values says no more than bool.
            members.append({"type": kind})
    return members


def _merged(members: list[Json]) -> list[Json]:
    """The members without repetitions, enums of one type in one."""
    merged: list[Json] = []
    for member in members:
        same = next((one for one in merged if _same_enum(one, member)), None)
        if same is not None:
            same["enum"] = list(dict.fromkeys([*same["enum"], *member["enum"]]))
        elif not any(_bare(one) == _bare(member) for one in merged):
            merged.append(dict(member))
    return merged


def _same_enum(one: Json, other: Json) -> bool:
    return "enum" in one and "enum" in other and one.get("type") == other.get("type")


def _bare(schema: Json) -> Json:
    return {key: value for key, value in schema.items() if key not in {AT, *_SAID}}


def referred(schema: Json) -> list[str]:
    """The components that a simple schema refers to, in order."""
    found: list[str] = []
    if "$ref" in schema:
        found.append(component(schema["$ref"]))
    for member in schema.get("anyOf") or []:
        found += referred(member)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            found += referred(schema[key])
    for part in (schema.get("properties") or {}).values():
        found += referred(part)
    return found
