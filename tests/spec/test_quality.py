import json
from pathlib import Path
from typing import Any

import pytest

from tests.spec.quality import linters, table
from tests.spec.quality.contents import contents, line
from tests.spec.quality.linters import ToolError
from tests.spec.repository import ROOT

SENDING = "paths /Message/ post "
NOT_FOUND = "components responses NotFound"
BOUNDS = ("enum", "const", "format", "pattern", "minLength", "maxLength", "minimum", "maximum")


@pytest.fixture
def document() -> Any:
    """The bundle, to be changed at will."""
    return json.loads((ROOT / "generated/openapi.json").read_text(encoding="utf-8"))


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of linters that find nothing."""
    monkeypatch.setattr(linters, "TOOLS", tmp_path)
    report(tmp_path, "redocly", {"problems": []})
    report(tmp_path, "spectral", [])
    return tmp_path


def report(tools: Path, name: str, found: Any) -> None:
    tool = tools / name
    tool.write_text(f"#!/bin/sh\ncat <<'END'\n{json.dumps(found)}\nEND\n", encoding="utf-8")
    tool.chmod(0o755)


def missed(document: Any) -> set[str]:
    return {row.name for row in table.rows(document, Path("openapi.yaml")) if not row.reached}


def at(document: Any, place: str) -> Any:
    """What stands in the document under these keys."""
    for key in place.split():
        document = document[key]
    return document


def strip(node: Any, keys: tuple[str, ...]) -> None:
    """Remove these keys, however deep they stand."""
    if isinstance(node, dict):
        for key in keys:
            node.pop(key, None)
        for value in node.values():
            strip(value, keys)
    elif isinstance(node, list):
        for value in node:
            strip(value, keys)


def test_the_description_as_it_stands(document: Any, tools: Path) -> None:
    assert missed(document) == set()


@pytest.mark.parametrize(
    ("row", "place", "keys"),
    [
        ("openapi-spec-validator", "info", ("title",)),
        ("requests with valid examples", SENDING + "requestBody", ("examples",)),
        ("2xx responses with valid examples", SENDING + "responses 202", ("examples",)),
        ("4xx responses with valid examples", NOT_FOUND, ("examples",)),
        ("operations with a description", SENDING, ("description",)),
        ("operations with a description", SENDING, ("summary",)),
        ("parameters with a description", "components parameters Limit", ("description",)),
        ("properties with a description", "components schemas", ("description",)),
        ("bounded among scalar parameters", "components", BOUNDS),
        ("bounded among scalar properties", "components schemas", BOUNDS),
        ("webhooks described", "webhooks asyncResult", ("description",)),
        ("webhooks described", "webhooks asyncResult", ("requestBody",)),
        ("errors described", NOT_FOUND, ("schema",)),
        ("errors described", NOT_FOUND, ("description",)),
    ],
)
def test_what_is_missing_misses_the_goal(
    document: Any, tools: Path, row: str, place: str, keys: tuple[str, ...]
) -> None:
    strip(at(document, place), keys)
    assert row in missed(document)


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("requests with valid examples", SENDING + "requestBody content application/json"),
        ("requests with valid examples", "components parameters Limit"),
        ("2xx responses with valid examples", SENDING + "responses 202 content application/json"),
        ("4xx responses with valid examples", NOT_FOUND + " content application/json"),
    ],
)
def test_an_invalid_example_misses_the_goal(
    document: Any, tools: Path, row: str, place: str
) -> None:
    at(document, place).setdefault("examples", {})["wrong"] = {"value": ["wrong"]}
    assert row in missed(document)


def test_what_the_linters_find_is_counted_and_told(document: Any, tools: Path) -> None:
    problem = {"ruleId": "no-unused-components", "message": "unused"}
    report(tools, "redocly", {"problems": [problem | {"severity": "warn"}]})
    finding = {"code": "operation-tags", "message": "no tags"}
    report(tools, "spectral", [finding | {"severity": 0}, finding | {"severity": 3}])
    found = {row.name: row for row in table.rows(document, Path("openapi.yaml")) if row.findings}
    assert [(row.measured, row.reached) for row in found.values()] == [
        ("0, 1", False),
        ("1, 0", False),
    ]
    assert found["Redocly: errors, warnings"].findings == ("warning: no-unused-components: unused",)
    assert found["Spectral: errors, warnings"].findings == ("error: operation-tags: no tags",)


def test_a_linter_that_cannot_run_is_one_sentence(tools: Path) -> None:
    (tools / "spectral").write_text("#!/bin/sh\necho out of memory >&2\n", encoding="utf-8")
    with pytest.raises(ToolError, match="spectral failed: out of memory"):
        linters.spectral(Path("openapi.yaml"))
    (tools / "redocly").unlink()
    with pytest.raises(ToolError, match="redocly is not installed"):
        linters.redocly(Path("openapi.yaml"))


def test_a_share_is_rounded_down_and_marked_where_it_misses() -> None:
    almost = table.Row("almost", "99 % of 1000", "100 %", "88 %", reached=False)
    whole = table.Row("whole", "100 % of 3", "100 %", "88 %", reached=True)
    text = list(table.lines([almost, whole]))
    assert text[1].startswith("almost  99 % of 1000")
    assert text[1].endswith("<- missed")
    assert "missed" not in text[0] + text[2]
    assert table.share("almost", [True] * 999 + [False], 100, "88 %") == almost
    assert not table.share("nothing", [], 0, "").reached


def test_what_stands_in_the_description_is_counted() -> None:
    reference = {"$ref": "#/components/schemas/Record"}
    body = {"content": {"application/json": {"schema": reference}}}
    operation = {
        "parameters": [{"name": "id", "in": "path"}],
        "requestBody": body,
        "responses": {"200": body, "404": body},
        "x-rules": [{"id": "one"}],
    }
    small: Any = {
        "paths": {"/a/": {"parameters": [{"name": "colour", "in": "query"}], "post": operation}},
        "webhooks": {"sold": {"post": {"requestBody": body}, "get": {}}},
        "components": {
            "schemas": {
                "Record": {
                    "properties": {
                        "size": {"enum": ["small", "large"]},
                        "parts": {"items": {"properties": {"weight": {"type": "number"}}}},
                        "parent": reference,
                    }
                }
            }
        },
    }
    assert contents(small) == {
        "operations": 1,
        "webhooks": 1,
        "parameters": 6,
        "attributes of answers": 4,
        "attributes of webhooks": 4,
        "enum values": 2,
        "rules beyond schemas": 1,
    }
    assert line(small).startswith("1 operations, 1 webhooks, 6 parameters")


def test_no_less_stands_there_than_the_pages_document(document: Any) -> None:
    documented = {
        "operations": 48,
        "webhooks": 7,
        "parameters": 270,
        "attributes of answers": 234,
        "attributes of webhooks": 43,
        "enum values": 375,
    }
    found = contents(document)
    assert {name for name, count in documented.items() if found[name] < count} == set()
