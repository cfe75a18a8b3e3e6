"""House rules for schemas and parameters."""

from collections.abc import Iterator
from typing import Any

from generator import pointer
from generator.document import Bundle
from generator.lint.rule import Finding, events, operations
from generator.walk import Node, walk

_IN_PLACE = ("allOf", "anyOf", "oneOf")
_CONDITIONS = ("if", "then", "else", "not")


def response_is_open(bundle: Bundle) -> Iterator[Finding]:
    """No object that the provider sends is closed: a key that it adds tomorrow is not a fault.

    This goes for responses and for the bodies of webhooks.
    """
    sent: list[str] = []
    for node in operations(bundle):
        sent.extend(_response_schemas(bundle.document, node))
    for node in events(bundle):
        sent.extend(_body_schemas(bundle.document, node))
    for place, schema in _reachable(bundle.document, sent):
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            if schema.get(keyword) is False:
                yield Finding(
                    pointer.join(place, keyword),
                    "an object that the provider sends is closed",
                    f"Remove {keyword}: false, or use a schema of its own for the request.",
                )


def request_body_is_closed(bundle: Bundle) -> Iterator[Finding]:
    """Every object in a request body that lists its properties takes no others.

    So a misspelt field is an error where it is sent, not a setting that never works.
    """
    for node in operations(bundle):
        for place in _body_schemas(bundle.document, node):
            yield from _unclosed(bundle.document, place, set(), must_close=True)


def value_is_described(bundle: Bundle) -> Iterator[Finding]:
    """Every parameter and every property has a description, of its own or of what it refers to.

    A property that a condition or a branch narrows is described where it is defined.
    """
    for node in walk(bundle.document):
        if node.kind == "parameter" and not node.is_reference and not node.value.get("description"):
            message = f"the parameter {node.value.get('name')} has no description"
            yield Finding(node.pointer, message, "Say what it is, its limits and its effect.")
        elif node.kind == "schema" and not _is_narrowing(node):
            for name, schema in node.value.get("properties", {}).items():
                if not _has_description(bundle.document, schema):
                    yield Finding(
                        pointer.join(node.pointer, "properties", name),
                        f"the property {name} has no description",
                        "Say what it is, its limits and its effect.",
                    )


def _is_narrowing(node: Node) -> bool:
    current: Node | None = node
    while current and current.parent and current.parent.kind == "schema":
        step = pointer.split(current.pointer[len(current.parent.pointer) :])
        if step[0] in _CONDITIONS:
            return True
        if step[0] in _IN_PLACE and "properties" in current.parent.value:
            return True
        current = current.parent
    return False


def _has_description(document: dict[str, Any], schema: Any) -> bool:
    if not isinstance(schema, dict):
        return schema is False
    if schema.get("description"):
        return True
    return "$ref" in schema and _has_description(
        document, pointer.lookup(document, pointer.split(schema["$ref"]))
    )


def _response_schemas(document: dict[str, Any], operation: Node) -> Iterator[str]:
    for status, response in operation.value.get("responses", {}).items():
        place = pointer.join(operation.pointer, "responses", status)
        yield from _content_schemas(document, place, response)


def _body_schemas(document: dict[str, Any], operation: Node) -> Iterator[str]:
    if "requestBody" in operation.value:
        place = pointer.join(operation.pointer, "requestBody")
        yield from _content_schemas(document, place, operation.value["requestBody"])


def _content_schemas(document: dict[str, Any], place: str, holder: dict[str, Any]) -> Iterator[str]:
    while "$ref" in holder:
        place = holder["$ref"].removeprefix("#")
        holder = pointer.lookup(document, pointer.split(place))
    for name, media_type in holder.get("content", {}).items():
        if isinstance(media_type.get("schema"), dict):
            yield pointer.join(place, "content", name, "schema")


def _reachable(document: dict[str, Any], places: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema that describes a part of these, by place, each once."""
    seen: set[str] = set()
    queue = list(places)
    while queue:
        place = queue.pop(0)
        schema = pointer.lookup(document, pointer.split(place))
        if place in seen or not isinstance(schema, dict):
            continue
        seen.add(place)
        yield place, schema
        queue.extend(_parts(place, schema))
        queue.extend(_in_place(place, schema))


def _parts(place: str, schema: dict[str, Any]) -> Iterator[str]:
    """Schemas of what is inside of the value."""
    for keyword in ("properties", "patternProperties"):
        for name in schema.get(keyword, {}):
            yield pointer.join(place, keyword, name)
    for keyword in ("items", "additionalProperties", "contains"):
        if isinstance(schema.get(keyword), dict):
            yield pointer.join(place, keyword)
    for index, _ in enumerate(schema.get("prefixItems", [])):
        yield pointer.join(place, "prefixItems", index)


def _in_place(place: str, schema: dict[str, Any]) -> Iterator[str]:
    """Schemas of the same value."""
    if "$ref" in schema:
        yield schema["$ref"].removeprefix("#")
    for keyword in _IN_PLACE:
        for index, _ in enumerate(schema.get(keyword, [])):
            yield pointer.join(place, keyword, index)


def _unclosed(
    document: dict[str, Any], place: str, seen: set[tuple[str, bool]], *, must_close: bool
) -> Iterator[Finding]:
    schema = pointer.lookup(document, pointer.split(place))
    if (place, must_close) in seen or not isinstance(schema, dict):
        return
    seen.add((place, must_close))
    closed = (
        schema.get("additionalProperties") is False or schema.get("unevaluatedProperties") is False
    )
    if must_close and "properties" in schema and not closed:
        yield Finding(
            place, "an object of the request body is not closed", "Add additionalProperties: false."
        )
    for part in _parts(place, schema):
        yield from _unclosed(document, part, seen, must_close=must_close)
    for branch in _in_place(place, schema):
        # A branch beside the properties only narrows them; alone, it is the object.
        narrows = closed or "properties" in schema
        yield from _unclosed(document, branch, seen, must_close=must_close and not narrows)
