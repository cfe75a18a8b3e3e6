"""The values that a description gives as examples."""

from .references import Json, resolve

UNKNOWN = ...
"""What stands for a value of which the description has no example."""


def first_example(document: Json, node: Json) -> object:
    """The first example of a parameter or of a body, of its schema if it has none itself."""
    schema, _ = resolve(document, node.get("schema"), "")
    for holder in (node, node.get("schema") or {}, schema):
        examples = holder.get("examples")
        if isinstance(examples, dict) and examples:
            found, _ = resolve(document, next(iter(examples.values())), "")
            return found.get("value", UNKNOWN)
        if isinstance(examples, list) and examples:
            return examples[0]
        if "example" in holder:
            return holder["example"]
    return UNKNOWN
