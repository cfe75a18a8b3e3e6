"""The models: which components become classes, and in which module each one stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .annotations import Annotator, Kind, Named, Side, has_values, nullable
from .faults import Faults
from .names import attribute
from .operations import Operation
from .parser import Parsed
from .prose import described
from .references import Json, component, resolve
from .simplify import AT, referred

SHARED = "shared"
WEBHOOKS = "webhooks"
# What msgspec does not take in the name of a field.
_UNREADABLE = re.compile(r'["\\\x00-\x1f]')
# Attributes of the runtime's base class.
_TAKEN = {"extra", "raw", "to_dict"}
# What the generated modules import.
_RESERVED = {
    "Any",
    "AnyEvent",
    "AsyncPages",
    "EventKind",
    "Listing",
    "Literal",
    "Mapping",
    "Model",
    "NotRequired",
    "Operation",
    "Pages",
    "Required",
    "Sequence",
    "TypeAlias",
    "TypedDict",
    "UnsetType",
    "WebhookError",
}


@dataclass(frozen=True)
class FieldView:
    """A member of a record."""

    wire: str
    python: str
    annotation: str
    written: str
    """The annotation in the dictionary form."""
    required: bool
    description: str


@dataclass(frozen=True)
class RecordView:
    """A class for objects."""

    name: str
    typed_dict: str
    description: str
    fields: tuple[FieldView, ...]
    read: bool
    """Whether the service sends it; else only callers write it."""
    written: bool
    plain_keys: bool
    """Whether the dictionary form can be written as a class."""

    @property
    def ordered(self) -> tuple[FieldView, ...]:
        """The members, required ones first."""
        return tuple(sorted(self.fields, key=lambda field: not field.required))


@dataclass(frozen=True)
class AliasView:
    """A name for a type that is not an object."""

    name: str
    annotation: str
    description: str


@dataclass(frozen=True)
class ModuleView:
    """One module of models."""

    name: str
    title: str
    records: tuple[RecordView, ...]
    aliases: tuple[AliasView, ...]
    imports: dict[str, tuple[str, ...]]
    """Class names by the module of models that they come from."""

    @property
    def names(self) -> tuple[str, ...]:
        """What the module defines."""
        found = [view.name for view in self.records]
        found += [view.name for view in self.aliases]
        found += [record.typed_dict for record in self.records if record.written]
        return tuple(sorted(found))


class Models:
    """What becomes of each component."""

    def __init__(
        self,
        document: Json,
        schemas: dict[str, Json],
        operations: list[Operation],
        *,
        parsed: Parsed,
        faults: Faults,
    ) -> None:
        self._schemas = schemas
        self._parsed = parsed
        self._faults = faults
        self.named = {
            name: Named(
                parsed.class_of(name),
                Kind.RECORD if "properties" in schema else Kind.ALIAS,
                schema,
            )
            for name, schema in schemas.items()
        }
        events = list(_webhook_schemas(document, faults))
        answered = [answer.schema for one in operations for answer in one.answers if answer.schema]
        self.flattened = self._flat_bodies(operations, answered, events)
        sent = [parameter.schema for one in operations for parameter in one.parameters]
        sent += self._body_parts(operations)
        self._read = self._reach([*answered, *events])
        self._written = self._reach(sent)
        self.module_of = self._modules(operations, events)
        self._check_names()
        for schema in answered:
            self._check_readable(schema)

    def modules(self) -> list[ModuleView]:
        """The modules, by name."""
        views = []
        for module in sorted(set(self.module_of.values())):
            mine = [name for name, where in self.module_of.items() if where == module]
            annotator = Annotator(self.named)
            records = [
                self._record(name, annotator)
                for name in mine
                if self.named[name].kind is Kind.RECORD
            ]
            aliases = [
                self._alias(name, annotator) for name in mine if self.named[name].kind is Kind.ALIAS
            ]
            own = {self.named[name].name for name in mine}
            own |= {self.named[name].typed_dict for name in mine}
            views.append(
                ModuleView(
                    name=module,
                    title=module.replace("_", " "),
                    records=tuple(records),
                    aliases=tuple(aliases),
                    imports=self.imports(annotator.used - own),
                )
            )
        return views

    def imports(self, used: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Where the used classes stand, by module."""
        where = {named.name: self.module_of.get(name) for name, named in self.named.items()}
        where |= {named.typed_dict: self.module_of.get(name) for name, named in self.named.items()}
        found: dict[str, list[str]] = {}
        for name in sorted(used):
            module = where[name]
            if module is not None:
                found.setdefault(module, []).append(name)
        return {module: tuple(found[module]) for module in sorted(found)}

    def python_names(self, name: str) -> dict[str, str]:
        """The Python names of a record's members, by their names on the wire."""
        model = self._parsed.model_of(name)
        schema = self._schemas[name]
        if model is None:
            self._faults.add(f"the client's parser lost the schema {name}", schema[AT])
            return {}
        properties = [*(model.required_properties or []), *(model.optional_properties or [])]
        names = {part.name.get_untrusted_value(): str(part.python_name) for part in properties}
        for wire in schema["properties"]:
            if _UNREADABLE.search(wire):
                self._faults.add(
                    f"a record cannot have a property called {wire!r}",
                    schema["properties"][wire][AT],
                    "Quotation marks, backslashes and control characters cannot be read.",
                )
            if wire not in names:
                self._faults.add(
                    f"the client's parser lost {name}.{wire}", schema["properties"][wire][AT]
                )
        fields = {wire: attribute(python) for wire, python in names.items()}
        return {
            wire: f"{python}_" if python in _TAKEN else python for wire, python in fields.items()
        }

    def _record(self, name: str, annotator: Annotator) -> RecordView:
        schema = self._schemas[name]
        python = self.python_names(name)
        read = name in self._read or name not in self._written
        written = name in self._written
        fields: list[FieldView] = []
        properties: dict[str, Json] = schema["properties"]
        for wire, part in properties.items():
            required = wire in schema["required"]
            side = Side.READ if read else Side.WRITE
            annotation = annotator.annotation(part, side)
            if not required:
                annotation = _optional(annotation, read=read)
            if read:
                self._check_readable(part)
            fields.append(
                FieldView(
                    wire=wire,
                    python=python.get(wire, wire),
                    annotation=annotation,
                    written=annotator.annotation(part, Side.WRITE) if written else "",
                    required=required,
                    description=_described(part),
                )
            )
        named = self.named[name]
        return RecordView(
            name=named.name,
            typed_dict=named.typed_dict,
            description=str(schema.get("description") or ""),
            fields=tuple(fields),
            read=read,
            written=written,
            plain_keys=all(field.wire == field.python for field in fields),
        )

    def _alias(self, name: str, annotator: Annotator) -> AliasView:
        schema = self._schemas[name]
        side = Side.WRITE if has_values(schema) else Side.READ
        if name in self._read:
            self._check_readable(schema)
        return AliasView(
            self.named[name].name, annotator.annotation(schema, side), _described(schema)
        )

    def _check_readable(self, schema: Json) -> None:
        """A reader can tell an object from an array, but not one object from another."""
        kinds = [self._followed(member).get("type") for member in schema.get("anyOf") or []]
        for kind in ("object", "array"):
            if kinds.count(kind) > 1:
                self._faults.add(
                    f"this may be one of several {kind}s, and the client cannot tell them apart",
                    schema[AT],
                    f"Describe them as one {kind}.",
                )
        for part in (schema.get("items"), schema.get("additionalProperties")):
            if part is not None:
                self._check_readable(part)

    def _followed(self, schema: Json) -> Json:
        return self._schemas[component(schema["$ref"])] if "$ref" in schema else schema

    def _flat_bodies(
        self, operations: list[Operation], answered: list[Json], events: list[Json]
    ) -> dict[str, list[Operation]]:
        """Objects that are nothing but the arguments of methods: they need no class."""
        bodies: dict[str, list[Operation]] = {}
        for operation in operations:
            if operation.body is not None and "$ref" in operation.body:
                name = component(operation.body["$ref"])
                if self.named[name].kind is Kind.RECORD:
                    bodies.setdefault(name, []).append(operation)
        others = [*answered, *events]
        others += [schema for name, schema in self._schemas.items() if name not in bodies]
        others += [{"anyOf": list(self._schemas[name]["properties"].values())} for name in bodies]
        elsewhere = {name for schema in others for name in referred(schema)}
        return {name: found for name, found in bodies.items() if name not in elsewhere}

    def _body_parts(self, operations: list[Operation]) -> list[Json]:
        parts: list[Json] = []
        for operation in operations:
            if operation.body is None:
                continue
            name = component(operation.body["$ref"]) if "$ref" in operation.body else None
            if name is not None and self.named[name].kind is Kind.RECORD:
                parts += self._schemas[name]["properties"].values()
            else:
                parts.append(operation.body)
        return parts

    def _reach(self, schemas: Iterable[Json]) -> set[str]:
        found: set[str] = set()
        queue = [name for schema in schemas for name in referred(schema)]
        while queue:
            name = queue.pop()
            if name not in found:
                found.add(name)
                queue += referred(self._schemas[name])
        return found

    def _modules(self, operations: list[Operation], events: list[Json]) -> dict[str, str]:
        """Each class in the module of the one resource that uses it, else in a shared one."""
        users: dict[str, set[str]] = {}
        for operation in operations:
            schemas = [parameter.schema for parameter in operation.parameters]
            schemas += [answer.schema for answer in operation.answers if answer.schema]
            schemas += [operation.body] if operation.body is not None else []
            for name in self._reach(schemas):
                users.setdefault(name, set()).add(operation.group[0])
        for name in self._reach(events):
            users.setdefault(name, set()).add(WEBHOOKS)
        unused = [name for name in self._schemas if name not in users]
        for name in [*unused, *self._reach(self._schemas[name] for name in unused)]:
            users.setdefault(name, set()).add(SHARED)
        return {
            name: next(iter(users[name])) if len(users[name]) == 1 else SHARED
            for name in self._schemas
            if name not in self.flattened
        }

    def _check_names(self) -> None:
        taken: dict[str, str] = {}
        for name in self.module_of:
            named = self.named[name]
            names = [named.name]
            if named.kind is Kind.RECORD and name in self._written:
                names.append(named.typed_dict)
            for one in names:
                at = self._schemas[name].get(AT, "")
                if one in _RESERVED:
                    self._faults.add(f"the client needs the name {one} itself", at, "Rename it.")
                elif one in taken:
                    self._faults.add(
                        f"the schemas {taken[one]} and {name} would both be called {one}",
                        at,
                        "Rename one of them.",
                    )
                taken[one] = name


def _described(schema: Json) -> str:
    return described(str(schema.get("description") or ""), schema)


def _optional(annotation: str, *, read: bool) -> str:
    if read:
        return annotation if nullable(annotation) else f"{annotation} | None"
    return f"{annotation} | UnsetType"


def _webhook_schemas(document: Json, faults: Faults) -> Iterable[Json]:
    """The schemas of what the service sends by itself."""
    for event, item in (document.get("webhooks") or {}).items():
        for operation in (item or {}).values():
            if not isinstance(operation, dict):
                continue
            body, at = resolve(document, operation.get("requestBody"), f"/webhooks/{event}")
            for media in (body.get("content") or {}).values():
                schema = media.get("schema") or {}
                if "$ref" in schema:
                    yield {"$ref": schema["$ref"]}
                elif schema:
                    faults.add(
                        f"the webhook {event} describes its body in place",
                        at,
                        "Make the schema a component: the client needs a name for it.",
                    )
