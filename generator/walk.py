"""Every OpenAPI object of a document, with its kind and its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import pointer

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# What an object of each kind holds: a single object, a list of them ([kind]), or a map of them
# ({kind}).
_OPERATIONS = dict.fromkeys(METHODS, "operation")
_SCHEMA_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs")
_SCHEMA_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SCHEMA_SINGLES = (
    "additionalProperties",
    "unevaluatedProperties",
    "unevaluatedItems",
    "items",
    "contains",
    "propertyNames",
    "contentSchema",
    "not",
    "if",
    "then",
    "else",
)
_SHAPES: dict[str, dict[str, str]] = {
    "document": {
        "info": "info",
        "servers": "[server]",
        "paths": "{path item}",
        "webhooks": "{path item}",
        "components": "components",
        "tags": "[tag]",
        "externalDocs": "external docs",
    },
    "components": {
        "schemas": "{schema}",
        "responses": "{response}",
        "parameters": "{parameter}",
        "examples": "{example}",
        "requestBodies": "{request body}",
        "headers": "{header}",
        "securitySchemes": "{security scheme}",
        "links": "{link}",
        "callbacks": "{callback}",
        "pathItems": "{path item}",
    },
    "info": {"contact": "contact", "license": "license"},
    "server": {"variables": "{server variable}"},
    "tag": {"externalDocs": "external docs"},
    "path item": {**_OPERATIONS, "servers": "[server]", "parameters": "[parameter]"},
    "operation": {
        "externalDocs": "external docs",
        "parameters": "[parameter]",
        "requestBody": "request body",
        "responses": "{response}",
        "callbacks": "{callback}",
        "servers": "[server]",
    },
    "callback": {"*": "path item"},
    "parameter": {"schema": "schema", "content": "{media type}", "examples": "{example}"},
    "header": {"schema": "schema", "content": "{media type}", "examples": "{example}"},
    "request body": {"content": "{media type}"},
    "response": {"headers": "{header}", "content": "{media type}", "links": "{link}"},
    "media type": {"schema": "schema", "examples": "{example}", "encoding": "{encoding}"},
    "encoding": {"headers": "{header}"},
    "link": {"server": "server"},
    "schema": {
        **dict.fromkeys(_SCHEMA_MAPS, "{schema}"),
        **dict.fromkeys(_SCHEMA_LISTS, "[schema]"),
        **dict.fromkeys(_SCHEMA_SINGLES, "schema"),
        "externalDocs": "external docs",
    },
}


@dataclass(frozen=True, slots=True)
class Node:
    """One object of the document."""

    kind: str
    """The OpenAPI object in small letters: ``operation``, ``path item``, ``media type`` …"""
    pointer: str
    """Where it stands, such as ``/paths/~1books~1/get``."""
    value: dict[str, Any]
    parent: "Node | None"

    @property
    def is_reference(self) -> bool:
        """Whether it stands for another object. A schema with ``$ref`` is a schema of its own."""
        return self.kind != "schema" and "$ref" in self.value

    @property
    def key(self) -> str:
        """The last key of its place: a component's name, a path, a status."""
        return pointer.split(self.pointer)[-1]


def walk(document: Mapping[str, Any]) -> Iterator[Node]:
    """Every object of the document from the top down, in the document's order.

    What is not of the right type is left out: the check against OpenAPI's own schema tells of it.
    """
    yield from _visit(Node("document", "", dict(document), None))


def resolve(document: Mapping[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    """What an object's ``$ref`` finally leads to, or the object itself."""
    while isinstance(value.get("$ref"), str):
        value = pointer.lookup(document, pointer.split(value["$ref"]))
    return value


def _visit(node: Node) -> Iterator[Node]:
    yield node
    if node.is_reference and node.kind != "path item":
        return
    shape = _SHAPES.get(node.kind, {})
    for key, value in node.value.items():
        expected = shape.get(key) or shape.get("*")
        if expected is None or key.startswith("x-"):
            continue
        at = pointer.join(node.pointer, key)
        if expected[0] == "{" and isinstance(value, dict):
            members = [(name, item) for name, item in value.items() if not name.startswith("x-")]
            if key in _SCHEMA_MAPS:
                members = list(value.items())
            for name, item in members:
                yield from _child(expected[1:-1], pointer.join(at, name), item, node)
        elif expected[0] == "[" and isinstance(value, list):
            for index, item in enumerate(value):
                yield from _child(expected[1:-1], pointer.join(at, index), item, node)
        else:
            yield from _child(expected, at, value, node)


def _child(kind: str, at: str, value: Any, parent: Node) -> Iterator[Node]:
    if isinstance(value, dict):
        yield from _visit(Node(kind, at, value, parent))
