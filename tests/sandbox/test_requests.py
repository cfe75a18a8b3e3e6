"""What any request is answered, whatever the operation."""

import asyncio
import base64
import json
from collections.abc import MutableMapping
from typing import Any

import httpx2
import pytest
from plivo_sandbox.app import create_app
from plivo_sandbox.settings import Settings

from tests.sandbox.bundle import operations
from tests.sandbox.caller import DST, MMS_MESSAGE, POWERPACK, SRC, Caller

MESSAGE = {"src": SRC, "dst": DST, "text": "Hello"}
TEMPLATE = {"name": "hi", "language": "en"}
MEDIA = "7c1d9a52-3e64-4b0f-8a2d-5f9e0b6c4d18"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"txt": "Hello"}, "'txt' is not a parameter of this request; did you mean 'text'?"),
        ({"text": None}, "'text' must be a string, got null"),
        ({"text": 5}, "'text' must be a string, got 5"),
        ({"text": ""}, "'text' must not be empty when 'type' is sms"),
        ({"dst": ""}, "'dst' must not be empty"),
        ({"powerpack_uuid": POWERPACK}, "only one of 'src' and 'powerpack_uuid' may be given"),
        ({"type": "fax"}, "'type' must be one of sms, mms, whatsapp, got 'fax'"),
        ({"type": "mms"}, "'media_urls' or 'media_ids' is required when 'type' is mms"),
        ({"type": "mms", "media_urls": []}, "'media_urls' must not be empty"),
        (
            {"type": "mms", "media_urls": ["https://a.example/b"] * 11},
            "'media_urls' must hold at most 10 entries, got 11",
        ),
        ({"template": TEMPLATE}, "'template' is not allowed unless 'type' is whatsapp"),
        ({"media_ids": [MEDIA]}, "'media_ids' is not allowed unless 'type' is mms"),
        (
            {"type": "whatsapp", "media_ids": [MEDIA]},
            "'media_ids' is not allowed unless 'type' is mms",
        ),
        (
            {"type": "whatsapp", "template": {"name": "hi"}},
            "'template.language' is required",
        ),
        ({"message_expiry": 4}, "'message_expiry' must be between 5 and 10799, got 4"),
        (
            {"message_expiry": "10800"},
            "'message_expiry' must be between 5 and 10799, got '10800'",
        ),
        (
            {"message_expiry": "soon"},
            "'message_expiry' must look like '600', got 'soon'",
        ),
        (
            {"type": "mms", "media_urls": "cat"},
            (
                "'media_urls' must look like "
                "'https://media.example.com/cat.jpg,https://media.example.com/dog.jpg', got 'cat'"
            ),
        ),
        ({"dst": "< <"}, "'dst' must hold a phone number"),
        ({"method": "PUT"}, "'method' must be one of GET, POST, got 'PUT'"),
        ({"url": "x"}, "'url' must look like 'https://example.com/sms_status/', got 'x'"),
        ({"trackable": "maybe"}, "'trackable' must be true or false, got 'maybe'"),
        (
            {"log": "maybe"},
            "'log' must be true, false, content_only or number_only, got 'maybe'",
        ),
        (
            {"text": "a" * 2000},
            "'text' must be at most 1600 characters long unless 'type' is whatsapp, got 2000",
        ),
    ],
)
def test_error_names_the_field_and_what_is_allowed(
    caller: Caller, body: dict[str, Any], error: str
) -> None:
    assert caller.error(400, "POST", "/Message/", json={**MESSAGE, **body}) == error


def test_missing_fields_are_named(caller: Caller) -> None:
    assert caller.error(400, "POST", "/Message/") == "'dst' is required"
    assert caller.error(400, "POST", "/Powerpack/", json={}) == "'name' is required"
    error = caller.error(400, "POST", "/Message/", json={"dst": DST, "text": "x"})
    assert error == "'src' or 'powerpack_uuid' is required"


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("limit=50", "'limit' must be between 1 and 20, got 50"),
        ("limit=0", "'limit' must be between 1 and 20, got 0"),
        ("limit=ten", "'limit' must be an integer, got 'ten'"),
        ("limit=", "'limit' must be an integer, got ''"),
        ("limit=1&limit=2", "'limit' is given 2 times, once is right"),
        ("offset=-1", "'offset' must be between 0 and 2147483647, got -1"),
        (
            "message_stat=x",
            "'message_stat' is not a parameter of this request; did you mean 'message_state'?",
        ),
        (
            "message_time=2026-02-29+10:00",
            "'message_time' must be a moment that exists, got '2026-02-29 10:00'",
        ),
        (
            "subaccount=me",
            "'subaccount' must look like 'SASANDBOX00000000000', got 'me'",
        ),
        (
            "destination_country_iso2=us",
            "'destination_country_iso2' must look like 'US', got 'us'",
        ),
        (
            "message_time__gt=now",
            (
                "'message_time__gt' must look like '2026-11-20 09:30' or "
                "'2026-11-20 09:30:15.250000', got 'now'"
            ),
        ),
    ],
)
def test_query_is_checked(caller: Caller, query: str, error: str) -> None:
    assert caller.error(400, "GET", f"/Message/?{query}") == error


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff",
        b"{'src': 1}",
        b'{"text": NaN}',
        b'{"text": "\\ud800"}',
        b"[" * 100_000,
        b'{"limit": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_not_json_is_refused(caller: Caller, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    error = caller.error(400, "POST", "/Message/", content=body, headers=headers)
    assert error == "invalid json data sent in raw POST"


@pytest.mark.parametrize("body", [[], [MESSAGE], "text", 5, None, True])
def test_body_must_be_an_object(caller: Caller, body: Any) -> None:
    content = json.dumps(body)
    headers = {"Content-Type": "application/json"}
    error = caller.error(400, "POST", "/Message/", content=content, headers=headers)
    assert error.startswith("the request body must be an object")


def test_body_that_is_required_may_not_be_missing(caller: Caller) -> None:
    error = caller.error(400, "POST", f"/Powerpack/{POWERPACK}/")
    assert error == "a request body is required"
    assert caller.ok("POST", f"/Powerpack/{POWERPACK}/", json={})["uuid"] == POWERPACK


def test_form_is_refused(caller: Caller) -> None:
    error = caller.error(400, "POST", "/Message/", data=MESSAGE)
    assert error.startswith("invalid json data sent in raw POST")


def test_error_shows_little_of_what_was_sent(caller: Caller) -> None:
    secret = "s3cret-" * 50
    for body in ({**MESSAGE, "type": secret}, {**MESSAGE, secret: 1}, {**MESSAGE, "log": [secret]}):
        assert len(caller.error(400, "POST", "/Message/", json=body)) < 500
    shown = caller.error(400, "POST", "/Message/", json={**MESSAGE, "type": secret})
    assert secret[:41] not in shown


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Basic"},
        {"Authorization": "Basic !!!"},
        {"Authorization": "Bearer token"},
        {"Authorization": "Basic " + base64.b64encode(b"no colon").decode()},
        {"Authorization": "Basic " + base64.b64encode(b"MASANDBOX00000000000:x").decode()},
        {"Authorization": "Basic " + base64.b64encode(b"\xff:x").decode()},
        {
            "Authorization": "Basic "
            + base64.b64encode(b"MANOBODY000000000000:sandbox-token-not-a-secret").decode()
        },
    ],
)
def test_credentials_are_checked(caller: Caller, headers: dict[str, str]) -> None:
    response = httpx2.get(
        f"{caller.sandbox.account_url}/Message/", headers=headers, trust_env=False
    )
    assert response.status_code == 401
    assert response.json()["error"] == "authentication failed"


def test_account_of_somebody_else_is_closed(caller: Caller) -> None:
    url = f"{caller.sandbox.url}/v1/Account/MASOMEBODYELSE000000/Message/"
    assert caller.error(401, "GET", url) == "authentication failed"


@pytest.mark.parametrize(
    "path",
    ["/", "/Nothing/", "/message/", f"/Message/{MMS_MESSAGE}/Media/x/", "/Message/not-a-uuid/",
     "/NumberPool/", "/%0A/", "/Message//"],
)  # fmt: skip
def test_unknown_path(caller: Caller, path: str) -> None:
    assert caller.error(404, "GET", path) == "not found"


@pytest.mark.parametrize("path", ["", "/", "/v1/", "/v2/Account/x/"])
def test_unknown_path_outside_the_account(caller: Caller, path: str) -> None:
    assert caller.error(404, "GET", caller.sandbox.url + path) == "not found"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "TRACE", "DELETE"])
def test_wrong_method(caller: Caller, method: str) -> None:
    response = caller.request(method, "/Message/")
    assert response.status_code == 405
    assert response.json()["error"] == "method not allowed"
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS, POST"


def test_head_and_options(caller: Caller) -> None:
    head, get = caller.request("HEAD", "/Message/"), caller.request("GET", "/Message/")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["Content-Length"] == get.headers["Content-Length"]
    options = caller.request("OPTIONS", f"/Powerpack/{POWERPACK}/")
    assert options.status_code == 204
    assert options.headers["Allow"] == "DELETE, GET, HEAD, OPTIONS, POST"


def test_large_body_is_refused(caller: Caller) -> None:
    response = caller.request("POST", "/Message/", json={**MESSAGE, "text": "a" * 2_000_000})
    assert response.status_code == 413
    assert response.json()["error"] == "the request body must be at most 1048576 bytes long"


def test_caller_that_hangs_up_is_no_failure(caplog: pytest.LogCaptureFixture) -> None:
    settings = Settings()
    token = base64.b64encode(f"{settings.auth_id}:{settings.auth_token}".encode())
    scope = {
        "type": "http",
        "method": "POST",
        "path": f"/v1/Account/{settings.auth_id}/Message/",
        "query_string": b"",
        "headers": [(b"authorization", b"Basic " + token), (b"content-length", b"100")],
    }
    messages: list[MutableMapping[str, Any]] = [
        {"type": "http.request", "body": b"{", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> MutableMapping[str, Any]:
        return messages.pop(0)

    async def send(_: MutableMapping[str, Any]) -> None:
        """Nobody listens."""

    async def hang_up() -> None:
        app = create_app(settings)
        async with app.router.lifespan_context(app):
            await app(scope, receive, send)

    asyncio.run(hang_up())
    assert messages == []
    assert caplog.text == ""


def test_every_answer_has_an_identifier_of_its_own(caller: Caller) -> None:
    seen = {caller.request("GET", "/Message/").json()["api_id"] for _ in range(5)}
    seen |= {caller.request("GET", "/Nothing/").json()["api_id"] for _ in range(5)}
    assert len(seen) == 10


def test_refused_request_changes_nothing(caller: Caller) -> None:
    before = caller.ok("GET", "/Message/")["objects"]
    for _, method, operation in operations():
        if method == "post":
            path = "/Message/" if operation["operationId"] == "createMessage" else "/Powerpack/"
            caller.request("POST", path, json={"nonsense": True})
    assert caller.ok("GET", "/Message/")["objects"] == before
