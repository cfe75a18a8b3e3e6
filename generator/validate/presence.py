"""Does every operation show a request, an answer and a refusal?"""

from collections.abc import Iterator
from typing import Any

from generator import pointer
from generator.document import Bundle
from generator.errors import SpecError
from generator.validate.examples import shown
from generator.walk import Node, resolve, walk


def find(bundle: Bundle) -> Iterator[SpecError]:
    """Operations without an example of what is sent or of what comes back."""
    for node in walk(bundle.document):
        if node.kind == "operation" and "paths" in pointer.split(node.pointer)[:1]:
            if _in_callback(node):
                continue
            yield from _request(bundle, node)
            yield from _responses(bundle, node)


def _in_callback(node: Node) -> bool:
    return (
        node.parent is not None
        and node.parent.parent is not None
        and (node.parent.parent.kind == "callback")
    )


def _request(bundle: Bundle, operation: Node) -> Iterator[SpecError]:
    body = operation.value.get("requestBody")
    if body is not None:
        for name, media_type in resolve(bundle.document, body).get("content", {}).items():
            if not _shows(bundle.document, media_type):
                place = pointer.join(operation.pointer, "requestBody")
                yield _missing(bundle, place, f"the request body ({name})")
    item = operation.parent.value if operation.parent else {}
    for owner, values in ((operation.parent, item), (operation, operation.value)):
        for index, reference in enumerate(values.get("parameters", [])):
            parameter = resolve(bundle.document, reference)
            if parameter.get("required") and not _shows(bundle.document, parameter) and owner:
                place = pointer.join(owner.pointer, "parameters", index)
                yield _missing(bundle, place, f"the required parameter {parameter['name']}")


def _responses(bundle: Bundle, operation: Node) -> Iterator[SpecError]:
    responses: dict[str, Any] = operation.value.get("responses", {})
    place = pointer.join(operation.pointer, "responses")
    for family, meaning in (("2", "success"), ("4", "refusal")):
        members = {s: resolve(bundle.document, r) for s, r in responses.items() if s[0] == family}
        if not members:
            yield SpecError.at(
                bundle.locate(place),
                f"the operation has no {family}xx response",
                f"Describe a {meaning}, with an example.",
            )
        for status, response in members.items():
            for name, media_type in response.get("content", {}).items():
                if not _shows(bundle.document, media_type):
                    where = pointer.join(place, status)
                    yield _missing(bundle, where, f"the {status} response ({name})")


def _shows(document: dict[str, Any], holder: dict[str, Any]) -> bool:
    """Whether a parameter or media type has an example, of its own or of its schema."""
    node = Node("media type", "", holder, None)
    if any(True for _ in shown(document, node)):
        return True
    schema = holder.get("schema")
    if not isinstance(schema, dict):
        return False
    schema = resolve(document, schema)
    return "example" in schema or bool(schema.get("examples"))


def _missing(bundle: Bundle, place: str, what: str) -> SpecError:
    return SpecError.at(
        bundle.locate(place),
        f"{what} has no example",
        "Add example: or examples: beside its schema.",
    )
