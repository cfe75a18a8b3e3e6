"""What Plivo's pages print is what the schemas describe, or a decision says why not.

`samples/` has every JSON that the pages print, by resource. A sample names the `operation` that
answers it and its `status`, the operation that takes it as its `request`, or the component
`schema` of what is printed on its own. One that the description does not accept says so in
`refused`, and one that no operation answers in `unanswered`, each with the decision behind it.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
import yaml

from generator.bundle import bundle
from generator.pointer import join, lookup, split
from generator.walk import METHODS, resolve
from tests.spec.repository import ROOT

JSON = "application/json"
FILES = sorted((ROOT / "tests/spec/samples").glob("*.yaml"))
# Their answers have no body.
WITHOUT_A_BODY = {"deletePowerpack", "deleteTollfreeVerification"}

Sample = dict[str, Any]


def read() -> Iterator[tuple[str, Sample]]:
    for file in FILES:
        for sample in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield f"{file.stem}: {sample['about']}", sample


NAMED = dict(read())
ANSWERS = {name: sample for name, sample in NAMED.items() if "operation" in sample}
DESCRIBED = {name: sample for name, sample in NAMED.items() if "unanswered" not in sample}


@cache
def document() -> dict[str, Any]:
    return bundle(ROOT / "spec").document


@cache
def validators() -> dict[str, Any]:
    schemas = {key: document()[key] for key in ("paths", "webhooks", "components")}
    return dict(jsonschema_rs.validator_map_for(schemas, validate_formats=True))


@cache
def operations() -> dict[str, str]:
    """The place of each operation, by its id."""
    return {
        item[method]["operationId"]: join("/paths", path, method)
        for path, item in document()["paths"].items()
        for method in METHODS
        if method in item
    }


@cache
def decisions() -> set[str]:
    text = (ROOT / "spec/decisions.yaml").read_text(encoding="utf-8")
    return {decision["id"] for decision in yaml.safe_load(text)}


def place_of(sample: Sample) -> str:
    """Where the schema of a sample stands in the bundle."""
    if "schema" in sample:
        return join("/components/schemas", sample["schema"])
    if "request" in sample:
        return join(operations()[sample["request"]], "requestBody", "content", JSON, "schema")
    response = join(operations()[sample["operation"]], "responses", sample["status"])
    assert resolve(document(), lookup(document(), split(response)))
    return join(response, "content", JSON, "schema")


def faults(sample: Sample, value: Any) -> list[str]:
    found = validators()["#" + place_of(sample)].iter_errors(value)
    return [f"{'/'.join(map(str, error.instance_path))}: {error.message}" for error in found]


@pytest.mark.parametrize("name", DESCRIBED)
def test_what_is_printed_is_what_is_described(name: str) -> None:
    sample = NAMED[name]
    found = faults(sample, sample["value"])
    assert bool(found) == ("refused" in sample), found


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_without_anything_is_none(name: str) -> None:
    assert faults(NAMED[name], {})


def test_what_differs_has_been_decided() -> None:
    differing = {sample.get("refused") or sample.get("unanswered") for sample in NAMED.values()}
    assert differing - {None} <= decisions()


def test_every_operation_with_a_body_has_an_answer() -> None:
    answered = {sample["operation"] for sample in ANSWERS.values() if "refused" not in sample}
    assert answered == operations().keys() - WITHOUT_A_BODY
