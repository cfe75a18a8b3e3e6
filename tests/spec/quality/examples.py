"""Which requests and responses show an example, and whether every one that they show is valid."""

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from generator.pointer import join
from generator.validate.examples import shown
from generator.walk import Node, resolve, walk

Document = dict[str, Any]


class Examples:
    """The examples of one document.

    Args:
        document: an OpenAPI 3.1 document without references to other files.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        parts: Document = {key: document[key] for key in ("paths", "components") if key in document}
        self._validators = jsonschema_rs.validator_map_for(parts, validate_formats=True)
        self._nodes = {node.pointer: node for node in walk(document)}
        self._operations = [
            node
            for node in self._nodes.values()
            if node.kind == "operation" and node.pointer.startswith("/paths/")
        ]

    def requests(self) -> Iterator[bool]:
        """For each operation that takes anything, whether it shows what to send, and validly.

        A body and what is required have an example, and anything has where all is optional.
        """
        for operation in self._operations:
            parameters = list(self._parameters(operation))
            needed = [at for at in parameters if self._nodes[at].value.get("required")]
            if "requestBody" in operation.value:
                needed += self._media_types(operation.pointer + "/requestBody")
            if needed or parameters:
                found = {at: self._verdicts(at) for at in [*needed, *parameters]}
                shows = all(found[at] for at in needed) and any(found.values())
                yield shows and all(valid for verdicts in found.values() for valid in verdicts)

    def responses(self, family: str) -> Iterator[bool]:
        """For each response of a status family (`2`, `4`), whether its body has valid examples.

        A response without a body has nothing to show, and is left out.
        """
        for operation in self._operations:
            for status in operation.value.get("responses", {}):
                place = join(operation.pointer, "responses", status)
                found = [self._verdicts(at) for at in self._media_types(place)]
                if status.startswith(family) and found:
                    yield all(verdicts and all(verdicts) for verdicts in found)

    def _parameters(self, operation: Node) -> Iterator[str]:
        for node in (operation, operation.parent):
            for index in range(len(node.value.get("parameters", [])) if node else 0):
                yield self._target(join(node.pointer if node else "", "parameters", index))

    def _media_types(self, place: str) -> list[str]:
        target = self._target(place)
        return [join(target, "content", name) for name in self._content(target)]

    def _content(self, place: str) -> Document:
        content: Document = self._nodes[place].value.get("content", {})
        return content

    def _target(self, place: str) -> str:
        while "$ref" in self._nodes[place].value:
            place = self._nodes[place].value["$ref"].removeprefix("#")
        return place

    def _verdicts(self, place: str) -> list[bool]:
        """Whether each example of a parameter, of its schema too, or of a media type is valid."""
        node = self._nodes[place]
        values = [value for _, value in shown(self._document, node)]
        if node.kind == "parameter":
            schema = node.value.get("schema", {})
            values += schema.get("examples") or resolve(self._document, schema).get("examples", [])
        validator = self._validators.get(f"#{place}/schema")
        return [validator is not None and validator.is_valid(value) for value in values]
