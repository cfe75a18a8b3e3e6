"""Do ``x-decision`` and ``decisions.yaml`` know each other, both ways?"""

from collections.abc import Iterator
from typing import Any

from jsonschema_rs import Draft202012Validator

from generator import pointer
from generator.document import Bundle
from generator.errors import SpecError
from generator.source import Source
from generator.validate.explain import explain
from generator.walk import walk

_TEXT = {"type": "string", "minLength": 1}
_SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "about": _TEXT,
            "sides": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "properties": {"says": _TEXT, "source": _TEXT},
                    "required": ["says", "source"],
                    "additionalProperties": False,
                },
            },
            "choice": _TEXT,
            "reason": _TEXT,
        },
        "required": ["id", "about", "sides", "choice", "reason"],
        "additionalProperties": False,
    },
}


def find(bundle: Bundle, source: Source | None) -> Iterator[SpecError]:
    """Decisions of the wrong form, unknown ones, doubled ones, and ones that shaped nothing."""
    if source is not None:
        found = list(explain(Draft202012Validator(_SCHEMA).iter_errors(source.data), ""))
        for place, message in found:
            yield SpecError.at(
                source.locate(pointer.split(place)),
                message,
                "It has id (kebab-case), about, sides (each says and source), choice and reason.",
            )
        if found:
            return
    decided: dict[str, int] = {}
    for index, decision in enumerate(source.data if source else []):
        name = decision["id"]
        if source and name in decided:
            yield SpecError.at(
                source.locate((str(index), "id")),
                f"the decision {name} stands here twice",
                f"The first is at {source.locate((str(decided[name]), 'id'))}.",
            )
        decided.setdefault(name, index)
    used = dict(_uses(bundle.document))
    for place, name in sorted(used.items()):
        if name not in decided:
            yield SpecError.at(
                bundle.locate(place),
                f"there is no decision {name}",
                "Add it to decisions.yaml, or correct the id.",
            )
    for name in decided.keys() - set(used.values()):
        if source:
            yield SpecError.at(
                source.locate((str(decided[name]), "id")),
                f"no x-decision refers to {name}",
                "Refer to it where it shaped the spec, or delete it.",
            )


def _uses(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for node in walk(document):
        ids = node.value.get("x-decision")
        for index, name in enumerate(ids if isinstance(ids, list) else []):
            if isinstance(name, str):
                yield pointer.join(node.pointer, "x-decision", index), name
