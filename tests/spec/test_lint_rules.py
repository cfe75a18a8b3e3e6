import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from generator.lint import explained
from tests.spec.repository import committed_texts

CONTRIBUTING = committed_texts()["docs/contributing.md"]


def test_contributing_explains_every_house_rule() -> None:
    section = CONTRIBUTING.split("### The house's rules for the spec")[1].split("\n### ")[0]
    assert re.findall(r"^\| `(\w+)` \| \w", section, re.MULTILINE) == [n for n, _ in explained()]


@pytest.mark.parametrize("name", ["redocly.yaml", ".spectral.yaml"])
def test_contributing_explains_every_rule_that_is_off(name: str) -> None:
    # YAML 1.1 reads a bare `off` as false.
    rules = yaml.safe_load(committed_texts()[name])["rules"]
    off = {rule for rule, severity in rules.items() if severity in (False, "off")}
    assert off
    for rule in off:
        assert f"`{rule}`" in CONTRIBUTING


IGNORED = yaml.safe_load(committed_texts()[".redocly.lint-ignore.yaml"])
BUNDLE = yaml.safe_load(committed_texts()["generated/openapi.yaml"])


def test_redocly_overlooks_one_rule_and_only_by_place() -> None:
    assert {document: list(rules) for document, rules in IGNORED.items()} == {
        "generated/openapi.yaml": ["no-required-schema-properties-undefined"]
    }


@pytest.mark.parametrize(
    "pointer", IGNORED["generated/openapi.yaml"]["no-required-schema-properties-undefined"]
)
def test_what_redocly_overlooks_is_a_property_of_the_schema_around_it(pointer: str) -> None:
    steps = pointer.removeprefix("#/").split("/")
    assert steps[:2] == ["components", "schemas"]
    assert at(steps) in set(properties(BUNDLE["components"]["schemas"][steps[2]], set()))


def at(steps: list[str]) -> Any:
    value: Any = BUNDLE
    for step in steps:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def properties(schema: Any, seen: set[str]) -> Iterator[str]:
    """The names of all properties of a schema, its branches, and what they refer to."""
    if isinstance(schema, list):
        for branch in schema:
            yield from properties(branch, seen)
    elif isinstance(schema, dict):
        target = schema.get("$ref")
        if isinstance(target, str) and target not in seen:
            seen.add(target)
            yield from properties(at(target.removeprefix("#/").split("/")), seen)
        if isinstance(schema.get("properties"), dict):
            yield from schema["properties"]
        for pattern in schema.get("patternProperties", ()):
            yield pattern.removeprefix("^").removesuffix("$")
        for value in schema.values():
            yield from properties(value, seen)
