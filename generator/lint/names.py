"""House rules for names."""

import re
from collections.abc import Iterator

from generator import pointer
from generator.document import Bundle
from generator.lint.rule import Finding
from generator.walk import walk

_PASCAL = (re.compile(r"(?:[A-Z][A-Za-z0-9]*)+"), "PascalCase")
_CAMEL = (re.compile(r"[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)*"), "camelCase")
_SNAKE = (re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*"), "snake_case")
_VERB_AND_NOUN = (re.compile(r"[a-z]+(?:[A-Z][A-Za-z0-9]*)+"), "camelCase, a verb and a noun")
_COMPONENTS = ("schemas", "parameters", "responses", "headers")


def path_ends_in_slash(bundle: Bundle) -> Iterator[Finding]:
    """Every path ends in a slash: one spelling for each address."""
    for path in bundle.document.get("paths", {}):
        if not path.endswith("/"):
            place = pointer.join("/paths", path)
            yield Finding(place, f"the path {path} does not end in a slash", f"Write {path}/.")


def name_has_the_case_of_its_kind(bundle: Bundle) -> Iterator[Finding]:
    """Schemas, parameters, responses and headers are PascalCase, tags snake_case.

    Webhooks are camelCase, operations too, a verb and a noun. Generated names follow from these.
    """
    components = bundle.document.get("components", {})
    names = [
        (pointer.join("/components", kind, name), name, _PASCAL)
        for kind in _COMPONENTS
        for name in components.get(kind, {})
    ]
    names += [
        (pointer.join("/webhooks", name), name, _CAMEL)
        for name in bundle.document.get("webhooks", {})
    ]
    names += [
        (pointer.join("/tags", index, "name"), tag["name"], _SNAKE)
        for index, tag in enumerate(bundle.document.get("tags", []))
    ]
    names += [
        (pointer.join(node.pointer, "operationId"), node.value["operationId"], _VERB_AND_NOUN)
        for node in walk(bundle.document)
        if node.kind == "operation" and "operationId" in node.value
    ]
    for place, name, (form, called) in names:
        if not form.fullmatch(name):
            yield Finding(place, f"the name {name} has the wrong case", f"Write it in {called}.")
