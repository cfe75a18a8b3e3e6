"""The bundle, read once: what can be called, with what, and what comes back."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, cast
from urllib.parse import quote

import jsonschema_rs

from plivo_sandbox.errors import StartupError

Schema = dict[str, Any]

_BUNDLE = "urn:bundle"
_IN_FRAGMENTS = "#/~:@!$&'()*+,;="
_ASYNC_RESULT = "asyncResult"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# They tell people things; compiling them as if they were schemas costs time and can fail.
_PROSE = frozenset({"example", "examples", "links", "servers", "x-rules", "x-decision", "x-source"})
_NAMES = frozenset({"properties", "patternProperties", "schemas", "parameters", "responses"})


def load_bundle() -> dict[str, Any]:
    """Read the bundle that is packaged with the sandbox.

    Raises:
        StartupError: when it is not there, or is not an OpenAPI document.
    """
    file = files("plivo_sandbox") / "openapi.json"
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise StartupError(
            "The API description openapi.json is missing; in the repository, run "
            "'python -m generator build' first."
        ) from error
    except ValueError as error:
        raise StartupError(f"The API description openapi.json cannot be read: {error}.") from error
    return cast("dict[str, Any]", document)


@dataclass(frozen=True)
class Check:
    """One schema of the bundle, and where it stands there."""

    pointer: str
    schema: Schema
    registry: jsonschema_rs.Registry

    @cached_property
    def validator(self) -> jsonschema_rs.Validator:
        """The schema, compiled when it is first needed: all of them take 40 MB."""
        place = {"$ref": _BUNDLE + quote(self.pointer, safe=_IN_FRAGMENTS)}
        return jsonschema_rs.Draft202012Validator(
            place, registry=self.registry, validate_formats=True
        )


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path or query parameter; ``example`` is a value of it, where it is text."""

    name: str
    required: bool
    check: Check
    example: str


@dataclass(frozen=True, slots=True)
class Body:
    """A request body: JSON, or a form with files in ``file_fields``."""

    required: bool
    check: Check
    media_type: str
    file_fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path."""

    id: str
    method: str
    path: str
    path_parameters: tuple[Parameter, ...]
    query_parameters: tuple[Parameter, ...]
    body: Body | None
    responses: Mapping[int, Check | None]
    rules: tuple[str, ...]
    asynchronous: bool
    """Whether ``callback_url`` asks for the answer to be sent there."""


@dataclass(frozen=True, slots=True)
class PathItem:
    """A URL template and its operations, by method in upper case."""

    segments: tuple[str, ...]
    operations: dict[str, Operation] = field(default_factory=dict[str, Operation])


class Contract:
    """Everything that the sandbox has to know about the API."""

    def __init__(self, document: dict[str, Any]) -> None:
        """Read ``document``, an OpenAPI 3.1 document that refers to nothing outside itself."""
        self.document = document
        schemas = cast("dict[str, Any]", _without_prose(document))
        self._registry = jsonschema_rs.Registry([(_BUNDLE, schemas)])
        self.paths = [self._path_item(path) for path in document["paths"]]

    def operations(self) -> Iterator[Operation]:
        """Every operation, in the bundle's order."""
        for item in self.paths:
            yield from item.operations.values()

    def resolve(self, pointer: str) -> Any:
        """What stands at ``pointer``; every ``$ref`` on the way is followed."""
        return self._follow(pointer)[1]

    def match(self, segments: list[str]) -> tuple[PathItem, dict[str, str]] | None:
        """The path item for a path below the account, and its parameters."""
        for item in self.paths:
            if len(item.segments) == len(segments):
                found = _match(item.segments, segments)
                if found is not None:
                    return item, found
        return None

    def _path_item(self, path: str) -> PathItem:
        item = PathItem(tuple(path.strip("/").split("/")))
        pointer, node = self._follow(f"#/paths/{_escape(path)}")
        for method in METHODS:
            if method in node:
                item.operations[method.upper()] = self._operation(path, method, pointer, node)
        return item

    def _operation(self, path: str, method: str, item: str, node: dict[str, Any]) -> Operation:
        pointer, operation = f"{item}/{method}", node[method]
        parameters: dict[tuple[str, str], Parameter] = {}
        for owner, listed in ((item, node), (pointer, operation)):
            for index in range(len(listed.get("parameters", ()))):
                place, parameter = self._follow(f"{owner}/parameters/{index}")
                parameters[parameter["in"], parameter["name"]] = Parameter(
                    parameter["name"],
                    parameter.get("required", False),
                    self._check(f"{place}/schema"),
                    _example(parameter),
                )
        return Operation(
            id=operation["operationId"],
            method=method.upper(),
            path=path,
            path_parameters=tuple(p for (place, _), p in parameters.items() if place == "path"),
            query_parameters=tuple(p for (place, _), p in parameters.items() if place == "query"),
            body=self._body(pointer, operation),
            responses=dict(self._responses(pointer, operation)),
            rules=tuple(rule["id"] for rule in operation.get("x-rules", ())),
            asynchronous=_ASYNC_RESULT in operation.get("callbacks", {}),
        )

    def _body(self, pointer: str, operation: dict[str, Any]) -> Body | None:
        if "requestBody" not in operation:
            return None
        place, body = self._follow(f"{pointer}/requestBody")
        media_type = next(iter(body["content"]))
        check = self._check(f"{place}/content/{_escape(media_type)}/schema")
        files = frozenset(
            name
            for name, field in check.schema.get("properties", {}).items()
            if field.get("items", {}).get("format") == "binary"
        )
        return Body(body.get("required", False), check, media_type, files)

    def _responses(
        self, pointer: str, operation: dict[str, Any]
    ) -> Iterator[tuple[int, Check | None]]:
        for status in filter(str.isdigit, operation["responses"]):
            place, response = self._follow(f"{pointer}/responses/{status}")
            media = response.get("content", {}).get("application/json")
            schema = f"{place}/content/{_escape('application/json')}/schema"
            yield int(status), self._check(schema) if media else None

    def _check(self, pointer: str) -> Check:
        # The schema's own place and not what it refers to: keywords beside a $ref count too.
        owner, _, last = pointer.rpartition("/")
        place = f"{self._follow(owner)[0]}/{last}"
        return Check(place, self._follow(pointer)[1], self._registry)

    def _follow(self, pointer: str) -> tuple[str, Any]:
        place, node = "#", cast("Any", self.document)
        for token in pointer.split("/")[1:]:
            key = token.replace("~1", "/").replace("~0", "~")
            node = node[int(key)] if isinstance(node, list) else node[key]
            place = f"{place}/{token}"
            if isinstance(node, dict) and "$ref" in node:
                place, node = self._follow(cast("dict[str, str]", node)["$ref"])
        return place, node


@cache
def packaged_contract() -> Contract:
    """The contract of the packaged bundle, compiled once in a process."""
    return Contract(load_bundle())


def _example(parameter: dict[str, Any]) -> str:
    named = (example.get("value") for example in parameter.get("examples", {}).values())
    found = parameter.get("example", next(named, ""))
    return found if isinstance(found, str) else ""


def _match(template: tuple[str, ...], segments: list[str]) -> dict[str, str] | None:
    found: dict[str, str] = {}
    for expected, segment in zip(template, segments, strict=True):
        if expected.startswith("{"):
            found[expected[1:-1]] = segment
        elif expected != segment:
            return None
    return found


def _without_prose(node: object, *, names: bool = False) -> object:
    """Drop what is not schema. Keys that are ``names``, as those of ``properties``, all stay."""
    if isinstance(node, dict):
        return {
            key: _without_prose(value, names=key in _NAMES and not names)
            for key, value in cast("dict[str, object]", node).items()
            if names or key not in _PROSE
        }
    if isinstance(node, list):
        return [_without_prose(value) for value in cast("list[object]", node)]
    return node


def _escape(token: str) -> str:
    return token.replace("~", "~0").replace("/", "~1")
