"""Whatever stands in the place of a value, a mistake is told with its place."""

import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.build import read_spec
from generator.errors import SpecError, SpecErrors

WRONG: tuple[Any, ...] = (None, 3, True, "x", [], {}, ["a"], {"a": 1}, {"$ref": "x"})
FILES = (
    "openapi.yaml",
    "decisions.yaml",
    "paths/books/books.yaml",
    "paths/books/book.yaml",
    "webhooks/bookReturned.yaml",
    "components/schemas/Book.yaml",
    "components/examples/Novel.yaml",
    "components/links/BookById.yaml",
)


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield at
    keys = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in keys:
        yield from places(value[key], (*at, key))


def replaced(value: Any, at: tuple[Any, ...], wrong: Any) -> Any:
    if not at:
        return wrong
    result = deepcopy(value)
    holder = result
    for key in at[:-1]:
        holder = holder[key]
    holder[at[-1]] = wrong
    return result


@pytest.mark.parametrize("name", FILES)
def test_a_value_of_any_wrong_type_is_told_with_its_place(workspace: Path, name: str) -> None:
    path = workspace / "spec" / name
    before = path.read_text("utf-8")
    data = yaml.safe_load(before)
    cases = [(at, wrong) for at in places(data) for wrong in WRONG]
    told: list[SpecError] = []
    for at, wrong in random.Random(name).sample(cases, 25):
        path.write_text(yaml.safe_dump(replaced(data, at, wrong)), "utf-8")
        try:
            read_spec(Path("spec"))
        except SpecErrors as errors:
            told.extend(errors.errors)
    assert len(told) > 10
    assert [str(error) for error in told if not (error.file and error.line)] == []
