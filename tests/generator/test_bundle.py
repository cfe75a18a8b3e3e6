"""The bundle is one self-contained document, the same every time, and leads back to its files."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.bundle import bundle, load
from generator.document import to_json, to_yaml
from generator.errors import SpecErrors
from generator.pointer import join, lookup, split
from generator.rules import tell_rules
from generator.walk import walk

from .conftest import LIBRARY

REPOSITORY = Path(__file__).parents[2]
SPECS = [LIBRARY, REPOSITORY / "spec"]


def references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [ref for item in value.values() for ref in references(item)]
    if isinstance(value, list):
        return [ref for item in value for ref in references(item)]
    return []


@pytest.mark.parametrize("spec", SPECS, ids=["library", "messaging"])
def test_every_reference_stays_inside_and_leads_somewhere(spec: Path) -> None:
    document = bundle(spec).document
    found = references(document)
    assert found
    for reference in found:
        assert reference.startswith("#/")
        lookup(document, split(reference))


@pytest.mark.parametrize("spec", SPECS, ids=["library", "messaging"])
def test_yaml_and_json_are_the_same_document_for_parsers_of_yaml_1_1(spec: Path) -> None:
    document = bundle(spec).document
    assert yaml.safe_load(to_yaml(document)) == document
    assert json.loads(to_json(document)) == document


@pytest.mark.parametrize("seed", ["1", "4711", "random"])
@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_the_bundle_is_byte_identical_on_any_hash_seed(
    tmp_path: Path, seed: str, suffix: str
) -> None:
    written = []
    for number, hash_seed in enumerate(["0", seed]):
        output = tmp_path / f"{number}.{suffix}"
        subprocess.run(
            [sys.executable, "-m", "generator", "bundle", "--spec", "spec", "--output", output],
            cwd=REPOSITORY,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            check=True,
            capture_output=True,
        )
        written.append(output.read_bytes())
    assert written[0] == written[1]


def test_the_order_of_files_on_disk_does_not_matter(tmp_path: Path) -> None:
    files = sorted(path for path in LIBRARY.rglob("*") if path.is_file())
    for path in reversed(files):
        copy = tmp_path / path.relative_to(LIBRARY)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    assert to_json(bundle(tmp_path).document) == to_json(bundle(LIBRARY).document)


def test_components_keep_their_names_and_stand_in_alphabetical_order() -> None:
    document = bundle(LIBRARY).document
    assert list(document["components"]["schemas"]) == [
        "Book",
        "BookCreateRequest",
        "BookList",
        "Refusal",
    ]
    assert list(document["components"]) == [
        "schemas",
        "parameters",
        "responses",
        "examples",
        "links",
        "securitySchemes",
    ]


def test_path_items_stand_in_the_paths_and_webhooks_once() -> None:
    document = bundle(LIBRARY).document
    assert list(document["paths"]) == ["/books/", "/books/{book_id}/"]
    assert document["webhooks"]["bookReturned"]["post"]["operationId"] == "bookReturned"
    callbacks = document["paths"]["/books/"]["post"]["callbacks"]
    assert callbacks["returned"]["{$request.body#/return_url}"] == {
        "$ref": "#/webhooks/bookReturned"
    }


def test_a_schema_may_contain_itself() -> None:
    book = bundle(LIBRARY).document["components"]["schemas"]["Book"]
    assert book["properties"]["sequel"] == {"$ref": "#/components/schemas/Book"}


def test_references_may_lead_into_a_component(workspace: Path) -> None:
    page = workspace / "spec/components/schemas/BookList.yaml"
    page.write_text(page.read_text() + "  first:\n    $ref: Book.yaml#/properties/title\n")
    book = workspace / "spec/components/schemas/Book.yaml"
    book.write_text(book.read_text() + "  subtitle:\n    $ref: '#/properties/title'\n")
    schemas = bundle(Path("spec")).document["components"]["schemas"]
    title = {"$ref": "#/components/schemas/Book/properties/title"}
    assert schemas["BookList"]["properties"]["first"] == title
    assert schemas["Book"]["properties"]["subtitle"] == title


def test_discriminators_lead_to_components(workspace: Path) -> None:
    page = workspace / "spec/components/schemas/BookList.yaml"
    mapping = "discriminator:\n  propertyName: kind\n  mapping: {a: Book.yaml, b: Book}\n"
    page.write_text(page.read_text() + mapping)
    schema = bundle(Path("spec")).document["components"]["schemas"]["BookList"]
    assert schema["discriminator"]["mapping"] == {"a": "#/components/schemas/Book", "b": "Book"}


def test_long_text_is_readable_yaml() -> None:
    text = to_yaml(bundle(LIBRARY).document)
    assert text.startswith("# Made from spec/ by `python -m generator build`.")
    assert "description: |-\n        Gets one book.\n\n        It may be lent" in text
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize("spec", SPECS, ids=["library", "messaging"])
def test_every_place_of_the_bundle_leads_to_its_line(spec: Path) -> None:
    result = bundle(spec)
    checked = 0
    for node in walk(result.document):
        for key in node.value:
            place = result.locate(join(node.pointer, key))
            line = Path(place.file).read_text("utf-8").splitlines()[place.line - 1]
            if node.pointer in ("", "/paths", "/webhooks", "/components") or "components" in line:
                continue
            assert key in line, (node.pointer, key, place)
            checked += 1
    assert checked > 100


def test_a_place_that_does_not_exist_leads_to_the_nearest_one() -> None:
    result = bundle(LIBRARY)
    known = result.locate("#/components/schemas/Book/properties/title")
    assert result.locate("#/components/schemas/Book/properties/title/enum/3") == known
    assert known.file.endswith("library/components/schemas/Book.yaml")
    assert known.line == 8


def test_a_bundle_can_be_loaded_again(tmp_path: Path) -> None:
    document = bundle(LIBRARY).document
    for name, text in (("a.yaml", to_yaml(document)), ("a.json", to_json(document))):
        (tmp_path / name).write_text(text, "utf-8")
        assert load(tmp_path / name).document == document


def test_a_loaded_document_must_be_one_file(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text("openapi: 3.1.0\npaths:\n  /a:\n    $ref: a.yaml\n")
    with pytest.raises(SpecErrors, match=r"api\.yaml:3: the \$ref 'a\.yaml' leads to another file"):
        load(path)


def test_an_operation_tells_its_rules_in_its_description() -> None:
    document = bundle(REPOSITORY / "spec").document
    told = 0
    for node in walk(document):
        if node.kind == "operation" and "x-rules" in node.value:
            lines = node.value["description"].splitlines()
            for number, rule in enumerate(node.value["x-rules"], 1):
                assert f"{number}. {' '.join(rule['rule'].split())}" in lines
                told += 1
    assert told > 100


@pytest.mark.parametrize("rules", [None, 3, [], [3, {"rule": 4}, {"id": "one"}]])
def test_rules_of_another_shape_are_left_to_the_validation(rules: Any) -> None:
    listing = {"description": "Lists books.", "x-rules": rules}
    document = {"paths": {"/books/": {"get": listing}}}
    tell_rules(document)
    assert listing["description"] == "Lists books."


def test_rules_of_an_operation_without_a_description_make_none() -> None:
    listing = {"x-rules": [{"rule": "Newest first."}]}
    tell_rules({"paths": {"/books/": {"get": listing}}})
    assert listing == {"x-rules": [{"rule": "Newest first."}]}
