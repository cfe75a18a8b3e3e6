"""The judge of the other tests here must itself find faults."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import httpx2
import pytest

from tests.end_to_end.second_opinion import Exchange, SecondOpinion

SHOP: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Bookshop", "version": "1"},
    "servers": [{"url": "https://shop.example.com/v1/{branch}"}],
    "paths": {
        "/Book/{isbn}/": {
            "parameters": [{"$ref": "#/components/parameters/Isbn"}],
            "post": {
                "operationId": "orderBook",
                "parameters": [
                    {
                        "name": "copies",
                        "in": "query",
                        "required": True,
                        "schema": {"type": "integer", "maximum": 9},
                    }
                ],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Order"}},
                        "multipart/form-data": {"schema": {"$ref": "#/components/schemas/Cover"}},
                    },
                },
                "responses": {
                    "202": {
                        "description": "Ordered",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Order"}}
                        },
                    },
                    "204": {"description": "Nothing to say"},
                    "400": {
                        "description": "Refused",
                        "content": {"application/json": {"schema": {"required": ["error"]}}},
                    },
                },
            },
        }
    },
    "components": {
        "parameters": {
            "Isbn": {
                "name": "isbn",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "pattern": "^[0-9]+$"},
            }
        },
        "schemas": {
            "Cover": {
                "type": "object",
                "required": ["image"],
                "properties": {
                    "image": {"type": "array", "maxItems": 2, "items": {"minLength": 1}},
                    "title": {"type": "string", "maxLength": 5},
                },
                "additionalProperties": False,
            },
            "Order": {
                "type": "object",
                "required": ["id"],
                "properties": {"id": {"type": "string", "format": "uuid"}},
                "additionalProperties": False,
            },
        },
    },
}
ORDER = json.dumps({"id": "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46"}).encode()
GOOD = Exchange(
    method="POST",
    url="http://127.0.0.1:1/v1/downtown/Book/123/?copies=2",
    request_body=ORDER,
    request_type="application/json",
    status=202,
    content_type="application/json; charset=utf-8",
    response_body=ORDER,
)


def form(*members: tuple[str, str]) -> dict[str, Any]:
    """How an exchange with a form differs from the good one."""
    parts = [(name, (f"{name}.png", value)) for name, value in members]
    request = httpx2.Request("POST", "http://127.0.0.1:1/", files=parts)
    return {"request_body": request.read(), "request_type": request.headers["Content-Type"]}


@pytest.fixture(scope="module")
def judge() -> SecondOpinion:
    return SecondOpinion(SHOP)


def test_a_right_exchange_meets_no_objection(judge: SecondOpinion) -> None:
    operation = judge.operation_of(GOOD)
    assert operation is not None
    assert operation.id == "orderBook"
    assert judge.objections(GOOD) == []


def test_a_right_form_meets_no_objection(judge: SecondOpinion) -> None:
    right = form(("image", "a"), ("image", "b"), ("title", "Dune"))
    assert judge.objections(replace(GOOD, **right)) == []


def test_a_refused_request_may_be_invalid(judge: SecondOpinion) -> None:
    refused = replace(GOOD, request_body=b"{}", status=400, response_body=b'{"error": "no id"}')
    assert judge.objections(refused) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"method": "PUT"}, "no operation"),
        ({"url": "http://127.0.0.1:1/v2/downtown/Book/123/?copies=2"}, "no operation"),
        ({"url": "http://127.0.0.1:1/v1/downtown/Book/123?copies=2"}, "no operation"),
        ({"url": "http://127.0.0.1:1/v1/downtown/Book/abc/?copies=2"}, "path parameter isbn"),
        ({"url": "http://127.0.0.1:1/v1/downtown/Book/1/?copies=10"}, "query parameter copies"),
        ({"url": "http://127.0.0.1:1/v1/downtown/Book/1/?copies=2&x=1"}, "'x' is not in the"),
        ({"url": "http://127.0.0.1:1/v1/downtown/Book/1/"}, "'copies' is required"),
        ({"request_body": b""}, "body is required"),
        ({"request_body": b'{"id": "not-a-uuid"}'}, "request body: $.id"),
        ({"request_type": "text/csv"}, "type 'text/csv' is not in the bundle"),
        (form(("title", "Dune")), "'image' is a required property"),
        (form(("image", "a"), ("image", "b"), ("image", "c")), "request body: $.image"),
        (form(("image", "a"), ("title", "Solaris")), "request body: $.title"),
        (form(("image", "a"), ("colour", "red")), "'colour' was unexpected"),
        ({"status": 201}, "status 201 is not in"),
        ({"status": 204}, "204 has a body"),
        ({"content_type": "text/html"}, "'text/html' is not in"),
        ({"response_body": b'{"id": 1}'}, "response 202: $.id"),
        ({"response_body": b"{}"}, "'id' is a required property"),
        ({"status": 400, "response_body": b"{}"}, "'error' is a required property"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_fault_is_found(judge: SecondOpinion, change: dict[str, Any], complaint: str) -> None:
    objections = judge.objections(replace(GOOD, **change))
    assert any(complaint in objection for objection in objections), objections
