"""What a description may contain that a client's generator loses: here it works, or it is told.

Each case is one change to a small sound document.
"""

import importlib
import shutil
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import httpx2
import pytest

from generator.client import render
from generator.errors import Location, SpecErrors

OVERRIDES = Path(__file__).parents[2] / "overrides"

Document = dict[str, Any]
SIGNS = "x-recognized-by"

SOUND: Document = {
    "openapi": "3.1.0",
    "info": {
        "title": "Shop",
        "version": "1",
        "x-sdk": {"client": "Shop", "distribution": "shop-client", "package": "shop_client"},
    },
    "servers": [{"url": "http://shop.test"}],
    "paths": {
        "/things/": {
            "post": {
                "operationId": "createThing",
                "x-sdk-method": "things.create",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Input"}}
                    },
                },
                "responses": {
                    "200": {
                        "description": "The thing.",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}
                        },
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Input": {"type": "object", "properties": {"value": {"type": "string"}}},
            "Thing": {"type": "object", "properties": {"value": {"type": "string"}}},
        }
    },
}


def changed(*path: str, to: Any) -> Document:
    """The sound document with another value at ``path``."""
    document = deepcopy(SOUND)
    inside: Any = document
    for step in path[:-1]:
        inside = inside.setdefault(step, {})
    inside[path[-1]] = to
    return document


def values(schema: Any) -> Document:
    """The sound document with this schema for ``value`` in request and response."""
    document = changed("components", "schemas", "Thing", "properties", "value", to=schema)
    document["components"]["schemas"]["Input"]["properties"]["value"] = schema
    document["components"]["schemas"]["Word"] = {"type": "string"}
    return document


def operation(**members: Any) -> Document:
    """The sound document with other members of its operation."""
    document = deepcopy(SOUND)
    document["paths"]["/things/"]["post"].update(members)
    return document


def events(*refs: str, **items: Any) -> Document:
    """The sound document with webhooks ``one``, ``two`` … whose bodies are these schemas."""
    document = deepcopy(SOUND)
    document["components"]["schemas"]["Words"] = {"type": "array", "items": {"type": "string"}}
    document["webhooks"] = {
        name: {"post": {"requestBody": {"content": _contents(refs)}}} | item
        for name, item in (items or {"one": {}}).items()
    }
    return document


def _contents(refs: tuple[str, ...]) -> Document:
    return {
        f"application/{number}": {"schema": {"$ref": f"#/components/schemas/{ref}"}}
        for number, ref in enumerate(refs)
    }


def codes(entries: Document, name: str = "fates") -> Document:
    """The sound document with codes ``a`` and ``b``, of which this is told."""
    told = {code: {"meaning": "m", "retry": "never", **one} for code, one in entries.items()}
    schema = {"type": "string", "enum": ["a", "b"], "x-codes": {"name": name, "codes": told}}
    return changed("components", "schemas", "Fate", to=schema)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[Document], Any]]:
    """Render a document and import the client."""

    def made(document: Document) -> Any:
        render(document, overrides=OVERRIDES, target=tmp_path / "python")
        sys.path.insert(0, str(tmp_path / "python/src"))
        return importlib.import_module("shop_client")

    yield made
    if str(tmp_path / "python/src") in sys.path:
        sys.path.remove(str(tmp_path / "python/src"))
    for name in [name for name in sys.modules if name.startswith("shop_client")]:
        del sys.modules[name]


def exchanged(package: Any, given: Any, answer: str) -> tuple[bytes, Any]:
    """What is sent for a value, and what is read from an answer."""
    sent: list[bytes] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.read())
        return httpx2.Response(200, text=answer)

    http = httpx2.Client(transport=httpx2.MockTransport(handle))
    thing = package.Shop(http_client=http).things.create(value=given)
    return sent[0], thing.value


CONSTANTS = {"oneOf": [{"const": "a"}, {"const": "b"}]}
WORKING: dict[str, tuple[Any, Any, str, Any]] = {
    "oneOf of constants": (CONSTANTS, "b", '{"value":"b"}', "b"),
    "enum of floats": ({"type": "number", "enum": [0.5, 1.5]}, 1.5, '{"value":1.5}', 1.5),
    "enum of integers": ({"type": "integer", "enum": [1, 2]}, 2, '{"value":3}', 3),
    "enum of several types": ({"enum": ["a", 1, None, True]}, 1, '{"value":null}', None),
    "enum of truth values": ({"type": "boolean", "enum": [True]}, True, '{"value":true}', True),
    "enum without identifiers": ({"enum": ["", " ", "é", "1a", "a-b"]}, "", '{"value":"?"}', "?"),
    "nullable": ({"type": ["string", "null"]}, None, '{"value":null}', None),
    "several types": ({"type": ["integer", "string"]}, 1, '{"value":"x"}', "x"),
    "anything": ({}, {"a": [1]}, '{"value":{"a":[1]}}', {"a": [1]}),
    "true": (True, [1], '{"value":[1]}', [1]),
    "array without items": ({"type": "array"}, [1, "a"], '{"value":[1,"a"]}', [1, "a"]),
    "map": (
        {"type": "object", "additionalProperties": {"type": "integer"}},
        {"a": 1},
        '{"value":{"a":1}}',
        {"a": 1},
    ),
    "anyOf with a narrowing": (
        {"type": "string", "anyOf": [{"minLength": 1}, {"pattern": "^x"}]},
        "a",
        '{"value":"b"}',
        "b",
    ),
    "allOf of one type and constraints": (
        {"allOf": [{"type": "string"}, {"maxLength": 3}]},
        "a",
        '{"value":"b"}',
        "b",
    ),
    "reference with more constraints": (
        {"$ref": "#/components/schemas/Word", "type": "string", "maxLength": 3},
        "a",
        '{"value":"b"}',
        "b",
    ),
    "reference in allOf with a description": (
        {"allOf": [{"$ref": "#/components/schemas/Word"}], "description": "A word."},
        "a",
        '{"value":"b"}',
        "b",
    ),
    "anyOf with anything": ({"anyOf": [{"type": "string"}, {}]}, [1], '{"value":{}}', {}),
    "two enums": (
        {"anyOf": [{"enum": ["a"]}, {"enum": ["b"]}, {"type": "null"}]},
        "b",
        '{"value":null}',
        None,
    ),
    "several spellings of an enum": (
        {"type": ["string", "boolean"], "enum": ["a", True], "x-canonical": "string"},
        "a",
        '{"value":"a"}',
        "a",
    ),
    "constant": ({"const": "fixed"}, "fixed", '{"value":"fixed"}', "fixed"),
    "default of another type": ({"type": "integer", "default": "x"}, 1, '{"value":1}', 1),
    "several spellings": (
        {"oneOf": [{"type": "boolean"}, {"enum": ["yes"]}], "x-canonical": "boolean"},
        True,
        '{"value":"true"}',
        True,
    ),
}


@pytest.mark.parametrize("name", WORKING)
def test_works(make: Callable[[Document], Any], name: str) -> None:
    schema, given, answer, read = WORKING[name]

    sent, value = exchanged(make(values(schema)), given, answer)

    assert httpx2.Response(200, content=sent).json() == {"value": given}
    assert value == read


def test_alternatives_beside_properties_keep_the_model(make: Callable[[Document], Any]) -> None:
    schema = {
        "type": "object",
        "properties": {"value": {"type": "string"}, "other": {"type": "string"}},
        "oneOf": [{"required": ["value"]}, {"required": ["other"]}],
        "if": {"properties": {"value": {"const": "x"}}},
        "then": {"required": ["third"], "properties": {"third": {"type": "integer"}}},
        "dependentRequired": {"other": ["value"]},
        "patternProperties": {"^x-": {"type": "string"}},
    }
    document = changed("components", "schemas", "Thing", to=schema)
    document["components"]["schemas"]["Input"] = schema

    package = make(document)

    assert package.models.Thing.__struct_fields__ == ("value", "other", "third")
    arguments = package.Shop().things.create.__kwdefaults__
    assert set(arguments) == {"value", "other", "third"}


def test_allof_makes_one_record(make: Callable[[Document], Any]) -> None:
    document = changed(
        "components",
        "schemas",
        "Thing",
        to={
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {"properties": {"more": {"type": "integer"}}, "required": ["value"]},
            ]
        },
    )
    document["components"]["schemas"]["Base"] = {
        "type": "object",
        "properties": {"value": {"type": "string"}},
    }

    thing = make(document).models.Thing(value="a", more=1)

    assert (thing.value, thing.more) == ("a", 1)


def test_a_record_may_contain_itself(make: Callable[[Document], Any]) -> None:
    document = values({"$ref": "#/components/schemas/Node"})
    document["components"]["schemas"]["Node"] = {
        "type": "object",
        "properties": {
            "next": {"$ref": "#/components/schemas/Node"},
            "all": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
        },
    }

    _, value = exchanged(make(document), {"next": {}}, '{"value":{"next":{"next":{}},"all":[{}]}}')

    assert value.next.next.next is None
    assert len(value.all) == 1


PARAMETER = {"name": "x", "in": "query", "schema": {"type": "string"}}
TEXT = {"description": "Text.", "content": {"text/plain": {"schema": {"type": "string"}}}}
TWO_OBJECTS = {
    "oneOf": [
        {"type": "object", "properties": {"a": {"type": "string"}}},
        {"type": "object", "properties": {"b": {"type": "string"}}},
    ]
}
OTHER = {"type": "object", "properties": {"value": {"type": "integer"}}}
THINGS = deepcopy(SOUND["paths"]["/things/"])

ANSWERS = SOUND["paths"]["/things/"]["post"]["responses"]
LATER = {"description": "Later.", **{k: v for k, v in ANSWERS["200"].items() if k == "content"}}


def form(schema: Any) -> Document:
    """The sound document with a form, with this schema for ``value``."""
    body = {"type": "object", "properties": {"value": schema}}
    return operation(requestBody={"content": {"multipart/form-data": {"schema": body}}})


def counted(**names: str) -> Document:
    """The sound document with a list whose pages are counted by these parameters."""
    page = {
        "type": "object",
        "properties": {
            "records": {"type": "array", "items": {"type": "string"}},
            "page": {"type": "object", "properties": {"next": {"type": "string"}}},
        },
    }
    document = operation(
        parameters=[PARAMETER | {"name": "limit"}],
        **{"x-pagination": {"items": "records", "meta": "page", **names}},
    )
    document["components"]["schemas"]["Thing"] = page
    return document


REFUSED: dict[str, tuple[Document, str]] = {
    "a header that is an array": (
        operation(
            parameters=[PARAMETER | {"in": "header", "schema": {"type": "array", "items": {}}}]
        ),
        "would lose this",
    ),
    "a cookie": (operation(parameters=[PARAMETER | {"in": "cookie"}]), "cookie"),
    "a parameter without schema": (operation(parameters=[{"name": "x", "in": "query"}]), "schema"),
    "an object in the query": (
        operation(
            parameters=[
                PARAMETER
                | {"schema": {"type": "object", "additionalProperties": {"type": "string"}}}
            ]
        ),
        "cannot write the object",
    ),
    "a path parameter that is not described": (
        changed("paths", "/things/{id}/", to=THINGS | {"post": THINGS["post"]}),
        "would lose this",
    ),
    "two operations with one name": (
        changed("paths", "/others/", to=THINGS),
        "want the method things.create",
    ),
    "a method without resource": (operation(**{"x-sdk-method": "create"}), "names no resource"),
    "a method that is also a resource": (
        changed(
            "paths",
            "/others/",
            to={"post": THINGS["post"] | {"x-sdk-method": "things.create.more"}},
        ),
        "is method and resource",
    ),
    "an answer that is not JSON": (operation(responses={"200": TEXT}), "cannot read text/plain"),
    "no success": (operation(responses={"404": {"description": "No."}}), "no successful response"),
    "a wrong status": (operation(responses={"2xy": {"description": "?"}}), "is no status"),
    "a body that is not JSON": (
        operation(requestBody={"content": {"text/csv": {"schema": {"type": "string"}}}}),
        "cannot send a body of type text/csv",
    ),
    "a form with an object": (
        form({"type": "object", "properties": {"a": {"type": "string"}}}),
        "cannot write value into a form",
    ),
    "a form with a list of lists": (
        form({"type": "array", "items": {"type": "array", "items": {"type": "string"}}}),
        "cannot write value into a form",
    ),
    "a form without members": (
        operation(requestBody={"content": {"multipart/form-data": {"schema": {"type": "string"}}}}),
        "a form needs members",
    ),
    "an answer that an unknown argument calls for": (
        operation(responses=ANSWERS | {"202": LATER | {"x-when": ["nothing"]}}),
        "cannot tell when x-when applies",
    ),
    "an answer that a required argument calls for": (
        operation(
            parameters=[PARAMETER | {"required": True}],
            responses=ANSWERS | {"202": LATER | {"x-when": ["x"]}},
        ),
        "cannot tell when x-when applies",
    ),
    "answers that different arguments call for": (
        operation(
            parameters=[PARAMETER, PARAMETER | {"name": "y"}],
            responses=ANSWERS
            | {"202": LATER | {"x-when": ["x"]}, "203": LATER | {"x-when": ["y"]}},
        ),
        "cannot tell when x-when applies",
    ),
    "pages that are counted by nothing": (
        counted(offset="skip", limit="limit"),
        "no parameter skip in the query",
    ),
    "one of several objects": (values(TWO_OBJECTS), "cannot tell them apart"),
    "several types at once": (
        values({"allOf": [{"type": "string"}, {"type": "integer"}]}),
        "allOf of what are not objects",
    ),
    "alternatives within alternatives": (
        values({"anyOf": [{"type": "string"}], "oneOf": [{"type": "string"}]}),
        "anyOf and oneOf side by side",
    ),
    "an object that is part of itself": (
        changed(
            "components",
            "schemas",
            "Thing",
            to={"allOf": [{"$ref": "#/components/schemas/Thing"}], "properties": {"a": {}}},
        ),
        "refers to itself",
    ),
    "a tuple": (
        values({"type": "array", "prefixItems": [{"type": "string"}]}),
        "prefixItems has no type",
    ),
    "a property described twice": (
        changed(
            "components",
            "schemas",
            "Thing",
            to={"allOf": [{"$ref": "#/components/schemas/Input"}, OTHER]},
        ),
        "described twice, differently",
    ),
    "schemas whose names become one": (
        changed("components", "schemas", "thing", to=OTHER),
        "Thing",
    ),
    "a schema with a name that the client needs": (
        changed("components", "schemas", "Model", to=OTHER),
        "needs the name Model",
    ),
    "a nested object with another schema's name": (
        changed(
            "components", "schemas", "ThingValue", to={"type": "object", "properties": {"a": {}}}
        )
        | {
            "components": {
                "schemas": {
                    **SOUND["components"]["schemas"],
                    "Thing": {
                        "type": "object",
                        "properties": {"value": {"type": "object", "properties": {"a": {}}}},
                    },
                    "ThingValue": {"type": "object", "properties": {"a": {}}},
                }
            }
        },
        "would be called ThingValue",
    ),
    "a reference to nothing": (
        values({"$ref": "#/components/schemas/Nothing"}),
        "Nothing",
    ),
    "pages without records": (
        operation(**{"x-pagination": {"items": "objects", "meta": "meta"}}),
        "has no property objects",
    ),
    "an unknown security scheme": (
        changed("components", "securitySchemes", to={"o": {"type": "oauth2", "flows": {}}})
        | {"security": [{"o": []}]},
        "does not know the security scheme o",
    ),
    "security that is not described": (
        {**SOUND, "security": [{"nobody": []}]},
        "no security scheme nobody",
    ),
    "security of its own": (operation(security=[{"other": []}]), "credentials of its own"),
    "no server": ({**SOUND, "servers": []}, "names no server"),
    "a webhook without a name for its body": (
        {
            **SOUND,
            "webhooks": {
                "e": {
                    "post": {
                        "requestBody": {"content": {"application/json": {"schema": OTHER}}},
                        "responses": {"200": {"description": "Ok."}},
                    }
                }
            },
        },
        "describes its body in place",
    ),
    "a webhook that can be two things": (events("Thing", "Input"), "than one kind of object"),
    "a webhook that is a list": (events("Words"), "than one kind of object"),
    "webhooks that both fit": (
        events("Thing", one={SIGNS: {"a": True, "b": ["x", "y"]}}, two={SIGNS: {"b": ["y"]}}),
        "can be both one and two",
    ),
    "webhooks that become one kind": (
        events("Thing", bookSold={}, book_sold={}),
        "two webhooks would be the kind book_sold",
    ),
    "a code of which nothing is told": (
        codes({"a": {"name": "x"}}),
        "the enum has the code b, and x-codes has not",
    ),
    "a code that is none": (
        codes({code: {"name": code} for code in "abc"}),
        "x-codes has the code c, and the enum has not",
    ),
    "codes of one name": (
        codes({"a": {"name": "x"}, "b": {"name": "x"}}),
        "two codes have one name",
    ),
    "a code that hides the table": (
        codes({"a": {"name": "x"}, "b": {"name": "codes"}}),
        "or one is called codes",
    ),
    "codes in a module that is there": (
        codes({"a": {"name": "x"}, "b": {"name": "y"}}, "models"),
        "cannot have another module models",
    ),
    "a name with a quotation mark": (
        changed("components", "schemas", "Thing", "properties", 'a"b', to={"type": "string"}),
        "cannot have a property called",
    ),
    "a name with a line break": (
        changed("components", "schemas", "Thing", "properties", "a\nb", to={"type": "string"}),
        "cannot have a property called",
    ),
    "arguments that become one": (
        operation(
            parameters=[
                PARAMETER | {"name": "a b"},
                PARAMETER | {"name": "a_b"},
            ]
        ),
        "a_b",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_is_told(tmp_path: Path, name: str) -> None:
    document, told = REFUSED[name]

    with pytest.raises(SpecErrors, match=told):
        render(document, overrides=OVERRIDES, target=tmp_path / "python")


def test_a_mistake_is_told_with_its_place(tmp_path: Path) -> None:
    seen: list[str] = []

    def locate(pointer: str) -> Location:
        seen.append(pointer)
        return Location("spec/things.yaml", 7)

    document, _ = REFUSED["a header that is an array"]
    with pytest.raises(SpecErrors, match=r"^spec/things\.yaml:7: "):
        render(document, overrides=OVERRIDES, target=tmp_path / "python", locate=locate)

    assert seen == ["/paths/~1things~1/post/parameters/0"]


@pytest.mark.parametrize(
    "template",
    ["models.py.jinja", "resource.py.jinja"],
)
def test_a_template_that_forgets_something_is_found_out(tmp_path: Path, template: str) -> None:
    overrides = tmp_path / "overrides"
    shutil.copytree(OVERRIDES, overrides)
    file = overrides / "templates" / template
    text = file.read_text("utf-8")
    forgetful = {
        "models.py.jinja": ("{% for field in record.ordered %}", "{% for field in [] %}"),
        "resource.py.jinja": ("{% for argument in arguments %}", "{% for argument in [] %}"),
    }
    before, after = forgetful[template]
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")

    with pytest.raises(SpecErrors, match=r"has no (field|argument)"):
        render(SOUND, overrides=overrides, target=tmp_path / "python")


HOSTILE = [
    '"""; raise SystemExit(1); """',
    '\\"""\nraise SystemExit(1)\n"""',
    "'; raise SystemExit(1); '",
    "{{ 7 * 7 }}{% raise %}",
    "\\",
    '"',
    "\\N{BULLET} \\x \\u12 \\U1",
    "a\u2028raise SystemExit(1)\u2029\x85\x0c\x0b\r\x1c",
    "\u202eevil\u2066",
    "\x00\x07",
    "# type: ignore\n# noqa",
    "*/ --> ]]>",
    "line\n\n\n\n    indented\n- item\n* item\n\t tab",
    "",
    " ",
    "```\nfence that never ends",
    "x" * 5000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_text_never_becomes_code(make: Callable[[Document], Any], text: str) -> None:
    document = values({"type": "string", "description": text, "enum": [text or "x"]})
    post = document["paths"]["/things/"]["post"]
    post |= {"summary": text, "description": text, "externalDocs": {"url": text}}
    post["responses"]["200"]["description"] = text
    post["responses"]["404"] = {"description": text}
    post["tags"] = ["t"]
    document["tags"] = [{"name": "t", "description": text}]
    document["components"]["schemas"]["Thing"]["description"] = text
    document["info"] |= {"summary": text, "description": text}

    package = make(document)

    sent, value = exchanged(package, text, '{"value":"v"}')
    assert httpx2.Response(200, content=sent).json() == {"value": text}
    assert value == "v"


@pytest.mark.parametrize(
    "name",
    [
        "class", "def", "None", "self", "type", "list", "str", "next", "raw", "extra", "to_dict",
        "é", "变量", "1st", "a-b", "a.b", "$ref!", "__init__", "_x", "UPPER", "camelCase",
        "two words", "it's", "{x}", "Literal", "Model", "api", "path", "query", "body", "headers",
    ],
)  # fmt: skip
def test_any_name_can_be_sent_and_read(make: Callable[[Document], Any], name: str) -> None:
    schema = {
        "type": "object",
        "properties": {name: {"type": "array", "items": {"type": "string"}}},
    }
    document = changed("components", "schemas", "Thing", to=schema)
    document["components"]["schemas"]["Input"] = schema
    document["components"]["schemas"]["Input"]["properties"]["inner"] = {
        "$ref": "#/components/schemas/Inner"
    }
    document["components"]["schemas"]["Inner"] = deepcopy(schema) | {"properties": {name: {}}}
    package = make(document)
    sent: list[Any] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        sent.append(httpx2.Response(200, content=request.read()).json())
        return httpx2.Response(200, json={name: ["read"]})

    http = httpx2.Client(transport=httpx2.MockTransport(handle))
    create = package.Shop(http_client=http).things.create
    (argument,) = set(create.__kwdefaults__) - {"inner"}
    (field,) = set(package.models.Thing.__struct_fields__) - {"inner"}

    thing = create(**{argument: ["sent"], "inner": {name: 1}})

    assert sent == [{name: ["sent"], "inner": {name: 1}}]
    assert getattr(thing, field) == ["read"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"a": True}, {"a": False}),
        ({"a": ["x"]}, {"a": False, "b": True}),
        ({"a": ["x"], "b": True}, {"a": ["y"], "b": True}),
        ({"a": True}, {}),
    ],
)
def test_webhooks_that_a_member_tells_apart(
    make: Callable[[Document], Any], one: Document, two: Document
) -> None:
    told = [{SIGNS: signs} if signs else {} for signs in (one, two)]
    package = make(events("Thing", one=told[0], two=told[1]))

    assert package.webhooks.parse({"a": "x", "b": "", "value": "v"}).value == "v"


def test_one_webhook_is_one_kind(make: Callable[[Document], Any]) -> None:
    webhooks = make(events("Thing")).webhooks

    assert webhooks.parse("value=v", "one").value == "v"
    with pytest.raises(webhooks.WebhookError, match="pass kind"):
        webhooks.parse("value=v")


def test_without_webhooks_there_is_nothing_to_parse(make: Callable[[Document], Any]) -> None:
    assert make(SOUND).webhooks.__all__ == ["verify"]
