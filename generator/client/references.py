"""Following ``$ref`` inside of one document."""

from typing import Any

Json = dict[str, Any]

SCHEMAS = "#/components/schemas/"


def resolve(document: Json, node: Any, at: str) -> tuple[Json, str]:
    """The object that ``node`` stands for, and its JSON pointer."""
    for _ in range(100):
        if not isinstance(node, dict):
            return {}, at
        target = node.get("$ref")
        if not isinstance(target, str):
            return node, at
        at = target.removeprefix("#")
        node = lookup(document, at)
    return {}, at


def lookup(document: Json, at: str) -> Any:
    """What stands at a JSON pointer, or ``None``."""
    value: Any = document
    for step in at.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def component(reference: str) -> str:
    """The name of the component schema that a reference points at."""
    return reference.removeprefix(SCHEMAS).replace("~1", "/").replace("~0", "~")
