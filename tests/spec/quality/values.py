"""How well operations, parameters, properties, webhooks and errors are described and bounded."""

from collections.abc import Iterator
from typing import Any

from generator.pointer import split
from generator.walk import Node, resolve, walk

Document = dict[str, Any]

SCALARS = {"string", "integer", "number"}
BRANCHES = ("allOf", "anyOf", "oneOf")
CONDITIONS = ("not", "if", "then", "else", "dependentSchemas")
BOUNDS = {
    "const",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxLength",
    "maximum",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
}


def operations_described(document: Document) -> list[bool]:
    """For each operation, whether it has a summary and a description."""
    return [_is_described(node.value) for node in _operations(document, "/paths/")]


def parameters_described(document: Document) -> list[bool]:
    """For each parameter, whether it has a description."""
    return [bool(node.value.get("description")) for node in _parameters(document)]


def properties_described(document: Document) -> list[bool]:
    """For each property, whether it has a description, of its own or of what it refers to."""
    return [
        bool(schema.get("description") or resolve(document, schema).get("description"))
        for schema in _properties(document)
    ]


def parameters_bounded(document: Document) -> list[bool]:
    """For each parameter that is text or a number, whether its schema bounds it."""
    return list(
        _bounded(document, (node.value.get("schema", {}) for node in _parameters(document)))
    )


def properties_bounded(document: Document) -> list[bool]:
    """For each property that is text or a number, whether its schema bounds it."""
    return list(_bounded(document, _properties(document)))


def webhooks_described(document: Document) -> list[bool]:
    """For each webhook, whether it is described, and has a schema of what is sent."""
    return [
        _is_described(node.value)
        and (_has_query(document, node) or _has_schema(document, node.value.get("requestBody", {})))
        for node in _operations(document, "/webhooks/")
    ]


def errors_described(document: Document) -> list[bool]:
    """For each error of each operation, whether it is described, and has a schema of its body."""
    return [
        bool(resolve(document, response).get("description")) and _has_schema(document, response)
        for node in _operations(document, "/paths/")
        for status, response in node.value.get("responses", {}).items()
        if status[0] in "45"
    ]


def _operations(document: Document, root: str) -> Iterator[Node]:
    for node in walk(document):
        # What a callback holds are operations too, of whoever listens.
        inside = node.pointer.startswith(root) and "/callbacks/" not in node.pointer
        if node.kind == "operation" and inside:
            yield node


def _parameters(document: Document) -> Iterator[Node]:
    return (node for node in walk(document) if node.kind == "parameter" and not node.is_reference)


def _properties(document: Document) -> Iterator[Document]:
    """The schema of each property, once for each place where one is defined.

    What a condition, or a branch, says of a property that the object has only narrows it.
    """
    for node in walk(document):
        if node.kind == "schema":
            around = _defined_around(node)
            for name, schema in node.value.get("properties", {}).items():
                if around is not None and isinstance(schema, dict) and name not in around:
                    yield schema


def _defined_around(node: Node) -> set[str] | None:
    """The properties that the objects of which this is a branch define; None in a condition."""
    names: set[str] = set()
    in_place = True
    while node.parent is not None and node.parent.kind == "schema":
        step = split(node.pointer[len(node.parent.pointer) :])[0]
        if step in CONDITIONS:
            return None
        node = node.parent
        in_place = in_place and step in BRANCHES
        if in_place:
            names |= node.value.get("properties", {}).keys()
    return names


def _bounded(document: Document, schemas: Iterator[Document]) -> Iterator[bool]:
    for schema in schemas:
        branches = list(_branches(document, schema))
        if any(_is_scalar(branch) for branch in branches):
            yield any(BOUNDS & branch.keys() for branch in branches)


def _branches(document: Document, schema: Document) -> Iterator[Document]:
    """The schema, and what it refers to or is made of, but not what it holds."""
    yield schema
    if "$ref" in schema:
        yield from _branches(document, resolve(document, schema))
    for keyword in BRANCHES:
        for branch in schema.get(keyword, []):
            yield from _branches(document, branch)


def _is_scalar(schema: Document) -> bool:
    kinds = schema.get("type", [])
    kinds = {kinds} if isinstance(kinds, str) else set(kinds)
    if kinds:
        return bool(kinds & SCALARS)
    shown = [*schema.get("enum", []), *([schema["const"]] if "const" in schema else [])]
    return any(isinstance(one, str | int | float) and not isinstance(one, bool) for one in shown)


def _is_described(value: Document) -> bool:
    return bool(value.get("summary") and value.get("description"))


def _has_query(document: Document, node: Node) -> bool:
    parameters = (resolve(document, one) for one in node.value.get("parameters", []))
    return any(one.get("in") == "query" for one in parameters)


def _has_schema(document: Document, value: Document) -> bool:
    content = resolve(document, value).get("content", {})
    return bool(content) and all("schema" in media for media in content.values())
