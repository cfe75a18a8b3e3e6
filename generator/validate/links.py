"""Do links and callbacks lead somewhere? Stateful tests silently skip those that do not."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator import pointer
from generator.document import Bundle
from generator.errors import Location, SpecError
from generator.validate.examples import shown
from generator.walk import Node, resolve, walk

_TOKEN = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"  # noqa: S105
_EXPRESSION = re.compile(
    rf"\$(?:url|method|statusCode|(?:request|response)\."
    rf"(?:header\.{_TOKEN}|query\..+|path\..+|body(?:#(?:/.*)?)?))"
)
_BODY = "$response.body#"
_LOCATIONS = ("path.", "query.", "header.", "cookie.")


def find(bundle: Bundle) -> Iterator[SpecError]:
    """Links to what does not exist, and expressions that are none or find nothing."""
    operations: dict[str, Node] = {}
    for node in walk(bundle.document):
        if node.kind == "operation" and "operationId" in node.value:
            operations[node.value["operationId"]] = node
    for node in walk(bundle.document):
        if node.kind == "link" and not node.is_reference:
            yield from _target(bundle, node, operations)
        elif node.kind == "response" and not node.is_reference:
            yield from _reach(bundle, node)
        elif node.kind == "callback" and not node.is_reference:
            yield from _callback(bundle, node)


def _target(bundle: Bundle, link: Node, operations: Mapping[str, Node]) -> Iterator[SpecError]:
    name = link.value.get("operationId")
    if name is None:
        return
    operation = operations.get(name)
    if operation is None:
        place = pointer.join(link.pointer, "operationId")
        yield SpecError.at(
            bundle.locate(place),
            f"the link leads to the operation {name}, which does not exist",
            f"There are: {', '.join(sorted(operations))}.",
        )
        return
    known = _parameter_names(bundle.document, operation)
    for parameter, value in link.value.get("parameters", {}).items():
        where = bundle.locate(pointer.join(link.pointer, "parameters", parameter))
        plain = parameter
        for location in _LOCATIONS:
            plain = plain.removeprefix(location)
        if plain not in known:
            yield SpecError.at(
                where,
                f"the operation {name} has no parameter {plain}",
                f"It has: {', '.join(known) or 'none'}.",
            )
        yield from _expression(where, value)


def _parameter_names(document: Mapping[str, Any], operation: Node) -> list[str]:
    item = operation.parent.value if operation.parent else {}
    parameters = [*item.get("parameters", []), *operation.value.get("parameters", [])]
    return sorted({resolve(document, parameter)["name"] for parameter in parameters})


def _expression(place: Location, value: Any) -> Iterator[SpecError]:
    if isinstance(value, str) and value.startswith("$") and not _EXPRESSION.fullmatch(value):
        yield SpecError.at(
            place,
            f"{value} is no runtime expression",
            "Write for example $response.body#/id or $request.path.id.",
        )


def _callback(bundle: Bundle, callback: Node) -> Iterator[SpecError]:
    for key in callback.value:
        place = bundle.locate(pointer.join(callback.pointer, key))
        expressions = re.findall(r"\{([^}]*)\}", key)
        if not key.startswith("x-") and not expressions and "://" not in key:
            yield SpecError.at(
                place, f"the callback {key} names no address", "Write '{$request.body#/url}'."
            )
        for expression in expressions:
            yield from _expression(place, expression)


def _reach(bundle: Bundle, response: Node) -> Iterator[SpecError]:
    """What a link takes from the response's body stands in at least one of its examples."""
    bodies: list[Any] = []
    for name, content in response.value.get("content", {}).items():
        at = pointer.join(response.pointer, "content", name)
        media_type = Node("media type", at, content, response)
        bodies.extend(value for _, value in shown(bundle.document, media_type))
    for name, link in response.value.get("links", {}).items():
        place = pointer.join(response.pointer, "links", name)
        for parameter, value in resolve(bundle.document, link).get("parameters", {}).items():
            if not isinstance(value, str) or not value.startswith(_BODY):
                continue
            if not any(_has(body, value.removeprefix(_BODY)) for body in bodies):
                yield SpecError.at(
                    bundle.locate(place),
                    f"the link takes {parameter} from {value}, which no example has",
                    "Correct the expression, or show the value in an example.",
                )


def _has(body: Any, place: str) -> bool:
    try:
        return pointer.lookup(body, pointer.split(place)) is not None
    except LookupError:
        return False
