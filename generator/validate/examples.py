"""Does every example, and every default, fit its schema?"""

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from generator import pointer
from generator.document import Bundle
from generator.errors import SpecError
from generator.validate.explain import explain
from generator.walk import Node, walk

_WITH_EXAMPLES = ("parameter", "header", "media type")


def find(bundle: Bundle) -> Iterator[SpecError]:
    """Examples and defaults that their schema refuses, formats included."""
    validators = jsonschema_rs.validator_map_for(
        _only_schemas(bundle.document), validate_formats=True
    )
    for node in walk(bundle.document):
        for schema, place, value in _values(bundle.document, node):
            validator = validators.get("#" + schema)
            if validator is None:
                yield SpecError.at(bundle.locate(schema), "the schema cannot be compiled")
                continue
            for where, message in explain(validator.iter_errors(value), place):
                yield SpecError.at(
                    bundle.locate(where),
                    message,
                    f"Correct it, or its schema at {bundle.locate(schema)}.",
                )


def _only_schemas(document: dict[str, Any]) -> dict[str, Any]:
    """The document without what a JSON Schema compiler would mistake for its own keywords."""
    return {key: document[key] for key in ("paths", "webhooks", "components") if key in document}


def _values(document: dict[str, Any], node: Node) -> Iterator[tuple[str, str, Any]]:
    """Of each value that an object shows: its schema's pointer, its own, and the value."""
    if node.kind == "schema":
        for keyword in ("default", "example"):
            if keyword in node.value:
                yield node.pointer, pointer.join(node.pointer, keyword), node.value[keyword]
        for index, value in enumerate(node.value.get("examples", [])):
            yield node.pointer, pointer.join(node.pointer, "examples", index), value
    elif node.kind in _WITH_EXAMPLES and not node.is_reference and "schema" in node.value:
        schema = node.pointer + "/schema"
        for place, value in shown(document, node):
            yield schema, place, value


def shown(document: dict[str, Any], node: Node) -> Iterator[tuple[str, Any]]:
    """The place and the value of each example of a parameter, header or media type."""
    if "example" in node.value:
        yield pointer.join(node.pointer, "example"), node.value["example"]
    for name, example in node.value.get("examples", {}).items():
        place = pointer.join(node.pointer, "examples", name)
        while "$ref" in example:
            place = example["$ref"].removeprefix("#")
            example = pointer.lookup(document, pointer.split(place))  # noqa: PLW2901
        if "value" in example:
            yield pointer.join(place, "value"), example["value"]
