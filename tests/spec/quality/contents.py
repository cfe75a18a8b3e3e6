"""How much the description says: what stands in it, counted."""

from collections.abc import Iterator
from typing import Any

from generator.walk import resolve, walk

Document = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "patch")
BRANCHES = ("allOf", "anyOf", "oneOf")
HELD = ("items", "additionalProperties")


def contents(document: Document) -> dict[str, int]:
    """What there is of each kind.

    A parameter is counted for each operation that takes it, a field of a body among them. An
    attribute of an answer is counted once for each object that it belongs to, and a value of an
    enum once for each place that lists it.
    """
    operations = list(_operations(document, "paths", METHODS))
    webhooks = list(_operations(document, "webhooks", ("post",)))
    answers = [
        resolve(document, answer)
        for operation in operations
        for status, answer in operation["responses"].items()
        if status[0] == "2"
    ]
    schemas = (node.value for node in walk(document) if node.kind == "schema")
    return {
        "operations": len(operations),
        "webhooks": len(webhooks),
        "parameters": sum(len(_sent(document, operation)) for operation in operations),
        "attributes of answers": len(_attributes(document, answers)),
        "attributes of webhooks": sum(len(_sent(document, webhook)) for webhook in webhooks),
        "enum values": sum(len(schema.get("enum", ())) for schema in schemas),
        "rules beyond schemas": sum(len(operation.get("x-rules", ())) for operation in operations),
    }


def line(document: Document) -> str:
    """The counts as one line of text."""
    return ", ".join(f"{count} {name}" for name, count in contents(document).items())


def _operations(document: Document, root: str, methods: tuple[str, ...]) -> Iterator[Document]:
    for item in document.get(root, {}).values():
        shared = item.get("parameters", [])
        for method in methods:
            if method in item:
                operation = item[method]
                yield operation | {"parameters": [*shared, *operation.get("parameters", [])]}


def _sent(document: Document, operation: Document) -> set[str]:
    """Names of all that can be sent: parameters, and the fields of the body, however deep."""
    names = {resolve(document, one)["name"] for one in operation["parameters"]}
    body = resolve(document, operation.get("requestBody", {}))
    return names | {name for _, name in _attributes(document, [body])}


def _attributes(document: Document, holders: list[Document]) -> set[tuple[str, str]]:
    """Object and name of each property of what these hold."""
    found: set[tuple[str, str]] = set()
    seen: set[int] = set()

    def look(schema: Any, owner: str) -> None:
        if not isinstance(schema, dict) or id(schema) in seen:
            return
        if "$ref" in schema:
            owner = schema["$ref"].rsplit("/", 1)[1]
            look(resolve(document, schema), owner)
        seen.add(id(schema))
        for name, inner in schema.get("properties", {}).items():
            found.add((owner, name))
            look(inner, f"{owner}.{name}")
        for keyword in BRANCHES:
            for branch in schema.get(keyword, ()):
                look(branch, owner)
        for keyword in HELD:
            look(schema.get(keyword), f"{owner}[]")

    for number, holder in enumerate(holders):
        for media in holder.get("content", {}).values():
            look(media.get("schema"), str(number))
    return found
