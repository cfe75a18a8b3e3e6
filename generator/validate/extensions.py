"""Have the ``x-`` extensions the form, and the places, that ``docs/architecture.md`` gives them?"""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema_rs import Draft202012Validator

from generator import pointer
from generator.document import Bundle
from generator.errors import SpecError
from generator.validate.explain import explain
from generator.walk import Node, walk


@cache
def known() -> dict[str, dict[str, Any]]:
    """Each extension: ``on``, the kinds of objects that may have it (none: all), and ``schema``."""
    text = files("generator.validate").joinpath("extensions.json").read_text("utf-8")
    table: dict[str, dict[str, Any]] = json.loads(text)
    return table


def find(bundle: Bundle) -> Iterator[SpecError]:
    """Unknown extensions, misplaced ones, and ones of the wrong form."""
    validators = {name: Draft202012Validator(entry["schema"]) for name, entry in known().items()}
    for node in walk(bundle.document):
        for key in node.value:
            if key.startswith("x-"):
                yield from _check(bundle, node, key, validators)


def _check(
    bundle: Bundle, node: Node, key: str, validators: dict[str, Draft202012Validator]
) -> Iterator[SpecError]:
    place = pointer.join(node.pointer, key)
    if key not in validators:
        names = ", ".join(sorted(validators))
        yield SpecError.at(
            bundle.locate(place), f"nothing knows the extension {key}", f"Known: {names}."
        )
        return
    kinds = known()[key]["on"]
    if kinds and node.kind not in kinds:
        yield SpecError.at(
            bundle.locate(place),
            f"{key} means nothing on this {node.kind}",
            f"It belongs on: {', '.join(kinds)}.",
        )
    for where, message in explain(validators[key].iter_errors(node.value[key]), place):
        yield SpecError.at(
            bundle.locate(where), f"{key}: {message}", "docs/architecture.md has the form of it."
        )
