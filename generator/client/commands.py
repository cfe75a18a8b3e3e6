"""The command line: what the templates print about each method, as plain data."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from mimetypes import guess_extension
from typing import Any

from .faults import Faults
from .operations import Operation
from .prose import unfilled
from .references import Json, component, lookup, resolve
from .views import ArgumentView, MethodView, ResourceView

OWN = frozenset({"completion"})
"""What the command line has beside the resources."""

_EXAMPLES = 3
_LONGEST = 200
"""How many characters further examples may have: long ones teach the service, not the command."""
_METAVARS = {
    "date": "DATE",
    "date-time": "TIME",
    "email": "EMAIL",
    "uri": "URL",
    "uuid": "UUID",
}
_KINDS = {
    "string": ("text", "TEXT"),
    "integer": ("integer", "INTEGER"),
    "number": ("number", "NUMBER"),
    "boolean": ("boolean", ""),
}


@dataclass
class OptionView:
    """An argument of a method, as it is typed."""

    name: str
    kind: str
    metavar: str
    help: str
    required: bool
    many: bool
    choices: tuple[str, ...]
    joined: bool


@dataclass
class CommandView:
    """A method, as a command."""

    view: MethodView
    method: str
    description: str
    positional: list[OptionView]
    options: list[OptionView]
    examples: list[tuple[str, tuple[str, ...]]]
    removes: bool
    columns: tuple[str, ...]


@dataclass
class GroupView:
    """A resource, as a group of commands."""

    name: str
    module: str
    description: str
    commands: list[CommandView]
    groups: list["GroupView"]

    def words(self) -> list[str]:
        """What is typed for the first command."""
        if self.commands:
            return [self.name, dashed(self.commands[0].view.name)]
        return [self.name, *self.groups[0].words()]


class Commands:
    """Makes the commands of all methods.

    Args:
        document: The OpenAPI document.
        schemas: Its schemas, made simple.
        records: The component of each record that the service sends, by the name of its class.
        faults: Where mistakes go.
    """

    def __init__(
        self, document: Json, schemas: dict[str, Json], records: dict[str, str], faults: Faults
    ) -> None:
        self._document = document
        self._schemas = schemas
        self._records = records
        self._faults = faults

    def groups(self, resources: list[ResourceView]) -> list[GroupView]:
        """The groups at the top, in the order of the document."""
        for resource in resources:
            if resource.name in OWN:
                self._faults.add(f"the command line has a command {resource.name} of its own", "")
        return [self._group(resource) for resource in resources]

    def _group(self, resource: ResourceView) -> GroupView:
        about = f"Commands: {', '.join(dashed(view.name) for view in resource.methods)}."
        return GroupView(
            name=dashed(resource.name),
            module=resource.name,
            description=unfilled(resource.description or about),
            commands=[self._command(resource, view) for view in resource.methods],
            groups=[self._group(child) for child in resource.children.values()],
        )

    def _command(self, resource: ResourceView, view: MethodView) -> CommandView:
        options = [self._option(one) for one in view.keywords]
        self._check_flags(view, options)
        return CommandView(
            view=view,
            method=f"{resource.dotted}.{view.name}",
            description=unfilled(view.description),
            positional=[self._option(one) for one in view.positional],
            options=options,
            examples=list(self._examples(view)),
            removes=view.operation.method == "delete",
            columns=self._columns(view, resource),
        )

    def _check_flags(self, view: MethodView, options: list[OptionView]) -> None:
        taken: set[str] = set()
        for one in options:
            flags = {one.name, f"no_{one.name}"} if one.kind == "boolean" else {one.name}
            for flag in sorted(flags & taken):
                self._faults.add(
                    f"two arguments of {view.name} want the option --{dashed(flag)}",
                    view.operation.at,
                )
            taken |= flags

    def _option(self, argument: ArgumentView) -> OptionView:
        kind, metavar, many, choices, more = self._typed(argument)
        text = unfilled(argument.description)
        return OptionView(
            name=argument.python,
            kind=kind,
            metavar=metavar if argument.location != "path" else argument.python.upper().strip("_"),
            help=" ".join(part for part in (text, more) if part),
            required=argument.required,
            many=many,
            choices=choices,
            joined=argument.delimiter is not None,
        )

    def _typed(self, argument: ArgumentView) -> tuple[str, str, bool, tuple[str, ...], str]:
        """Kind, placeholder, whether it can be given several times, values, and what is told."""
        schema = self._plain(argument.schema)
        if argument.file:
            return "file", "FILE", schema.get("type") == "array", (), ""
        if argument.delimiter is not None:
            return "text", "TEXT", True, (), ""
        many = schema.get("type") == "array"
        items = self._plain(schema.get("items") or {}) if many else schema
        if items.get("type") not in _KINDS:
            return "json", "JSON", False, (), self._members(items)
        kind, metavar = _KINDS[str(items["type"])]
        known = tuple(str(value) for value in items.get("enum") or () if value is not None)
        if known and not items.get("open"):
            return kind, "CHOICE", many, known, ""
        metavar = _METAVARS.get(str(items.get("format")), metavar)
        if many and kind == "boolean":
            # A list of yes and no has no flags.
            return "json", "JSON", False, (), ""
        if kind == "text" and "datetime" in argument.annotation:
            kind, metavar = "time", "TIME"
        more = f"Known values: {', '.join(known)}." if known else ""
        return kind, metavar, many, (), more

    def _plain(self, schema: Json) -> Json:
        """A schema without its reference and without null, as one type where it has one."""
        schema = self._followed(schema)
        if "anyOf" not in schema:
            return schema
        members = [self._plain(one) for one in schema["anyOf"]]
        members = [one for one in members if one.get("type") != "null"]
        if len(members) == 1:
            return {**schema, **members[0], "anyOf": None}
        types = {one.get("type") for one in members}
        if types <= {"integer", "number"}:
            return {"type": "number"}
        if types <= {"string", "integer", "number"}:
            values = [value for one in members for value in one.get("enum") or ()]
            return {"type": "string", "enum": values, "open": True}
        return {}

    def _followed(self, schema: Json) -> Json:
        if "$ref" not in schema:
            return schema
        target = self._schemas.get(component(schema["$ref"])) or {}
        return {**target, **{key: value for key, value in schema.items() if key != "$ref"}}

    def _members(self, schema: Json) -> str:
        """What is in an object, or in each of several."""
        needed = set(schema.get("required") or ())
        names = [
            f"{name} (required)" if name in needed else name
            for name in schema.get("properties") or {}
        ]
        return f"Members: {', '.join(names)}." if names else ""

    def _columns(self, view: MethodView, resource: ResourceView) -> tuple[str, ...]:
        """The members of a list's records that fit a column: first those that paths ask for."""
        schema = (
            self._schemas.get(self._records.get(view.listing.record, "")) if view.listing else None
        )
        if schema is None:
            return ()
        asked = {one.wire for other in resource.methods for one in other.positional}
        names = [
            name
            for name, part in (schema.get("properties") or {}).items()
            if self._plain(part).get("type") in _KINDS
        ]
        return tuple(sorted(names, key=lambda name: name not in asked))

    def _examples(self, view: MethodView) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What the document's examples are as commands."""
        bodies = list(self._bodies(view.operation)) or [("", {})]
        found = 0
        for about, body in bodies:
            words = tuple(self._words(view, body))
            if "" in words or (found and len(" ".join(words)) > _LONGEST):
                continue
            yield about, words
            found += 1
            if found == _EXAMPLES:
                return

    def _bodies(self, operation: Operation) -> Iterator[tuple[str, Json]]:
        body, at = resolve(self._document, operation.raw.get("requestBody"), operation.at)
        for content in (body.get("content") or {}).values():
            if isinstance(content.get("example"), dict):
                yield "", content["example"]
            for node in (content.get("examples") or {}).values():
                example, _ = resolve(self._document, node, at)
                if isinstance(example.get("value"), dict):
                    yield str(example.get("summary") or ""), example["value"]
            return

    def _words(self, view: MethodView, body: Json) -> Iterator[str]:
        for one in view.positional:
            yield str(self._value(one))
        for one in view.keywords:
            if one.wire in body or one.required:
                value = body[one.wire] if one.wire in body else self._value(one)
                yield from self._typed_words(one, view, value)

    def _value(self, argument: ArgumentView) -> Any:
        """The example of a parameter, wherever it stands."""
        at = argument.at.removesuffix("/schema")
        for place in (at, f"{at}/schema"):
            found, _ = resolve(self._document, lookup(self._document, place), place)
            examples: Any = found.get("examples") or []
            if isinstance(examples, dict):
                named = [resolve(self._document, one, at)[0] for one in examples.values()]
                examples = [one.get("value") for one in named]
            for one in [found["example"]] if "example" in found else examples:
                return one
        return argument.python.upper()

    def _typed_words(self, argument: ArgumentView, view: MethodView, value: Any) -> Iterator[str]:
        option = self._option(argument)
        flag = f"--{dashed(option.name)}"
        if option.kind == "boolean":
            yield flag if str(value).lower() == "true" else f"--no-{dashed(option.name)}"
            return
        if option.joined and isinstance(value, str):
            value = value.split(argument.delimiter)
        for one in value if option.many and isinstance(value, list) else [value]:
            yield flag
            if option.kind == "file":
                yield file_name(view, argument)
            elif option.kind == "json":
                yield json.dumps(one, ensure_ascii=False)
            else:
                yield one if isinstance(one, str) else json.dumps(one)


def dashed(name: str) -> str:
    """A name as it is typed in a shell."""
    return name.strip("_").replace("_", "-")


def file_name(view: MethodView, argument: ArgumentView) -> str:
    """The name of a file that examples send."""
    types = (view.files or {}).get(argument.wire, ())
    ending = next((ending for one in types if (ending := guess_extension(one))), "")
    return f"{argument.python}{ending}"
