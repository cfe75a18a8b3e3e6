"""The examples for FastAPI, Flask and Django take what Plivo signs, and nothing else."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, Literal
from urllib.parse import urlencode

import django
import httpx2
import pytest
from django.conf import settings
from django.test import Client
from plivo_sandbox.signatures import signature_headers

from examples.webhooks import django_app, fastapi_app, flask_app

Method = Literal["GET", "POST"]
Ask = Callable[[Method, str, bytes, Mapping[str, str]], int]

TOKEN = "the-present-token"
HOST = "testserver"
FORM = "application/x-www-form-urlencoded"


def ask_fastapi(method: Method, path: str, body: bytes, headers: Mapping[str, str]) -> int:
    async def ask() -> int:
        transport = httpx2.ASGITransport(app=fastapi_app.app)
        async with httpx2.AsyncClient(transport=transport, base_url=f"https://{HOST}") as client:
            answer = await client.request(method, path, content=body, headers=dict(headers))
            return answer.status_code

    return asyncio.run(ask())


def ask_flask(method: Method, path: str, body: bytes, headers: Mapping[str, str]) -> int:
    client = flask_app.app.test_client()
    answer = client.open(
        path, method=method, data=body, headers=dict(headers), base_url=f"https://{HOST}"
    )
    return answer.status_code


def ask_django(method: Method, path: str, body: bytes, headers: Mapping[str, str]) -> int:
    if not settings.configured:
        settings.configure(
            ROOT_URLCONF=django_app.__name__, ALLOWED_HOSTS=[HOST], SECRET_KEY="of a test"
        )
        django.setup()
    client = Client(enforce_csrf_checks=True)
    kind = headers.get("Content-Type", FORM)
    answer = client.generic(method, path, body, kind, secure=True, headers=dict(headers))
    return answer.status_code


@pytest.fixture(params=["fastapi", "flask", "django"])
def framework(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Ask]:
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", f"the-old-token,{TOKEN}")
    found: dict[str, tuple[Any, Ask]] = {
        "fastapi": (fastapi_app, ask_fastapi),
        "flask": (flask_app, ask_flask),
        "django": (django_app, ask_django),
    }
    example, ask = found[request.param]
    for name in ("latest", "try_again", "opted_out"):
        getattr(example, name).clear()
    return example, ask


def send(
    ask: Ask, method: Method, path: str, params: dict[str, str], *, token: str = TOKEN, **more: str
) -> int:
    """Send what Plivo would; ``more`` is added to it behind the signature's back."""
    headers = signature_headers(
        method, f"https://{HOST}{path}", params, nonce="12345", token=token, main_token=token
    )
    # V2 covers neither form nor query.
    headers = {name: value for name, value in headers.items() if "V2" not in name}
    encoded = urlencode({**params, **more})
    if method == "GET":
        return ask("GET", f"{path}{'&' if '?' in path else '?'}{encoded}", b"", headers)
    return ask("POST", path, encoded.encode(), {**headers, "Content-Type": FORM})


def status(state: str, sequence: int, **more: str) -> dict[str, str]:
    return {
        "MessageUUID": "db3ce55a",
        "From": "14155550101",
        "To": "14155550123",
        "Type": "sms",
        "Status": state,
        "Sequence": str(sequence),
        **more,
    }


@pytest.mark.parametrize("path", ["/message_status/", "/message_status/?tenant=7"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_newest_state_stays(framework: tuple[Any, Ask], method: Method, path: str) -> None:
    example, ask = framework

    assert send(ask, method, path, status("sent", 2)) == 200
    assert send(ask, method, path, status("undelivered", 3, ErrorCode="80")) == 200
    assert send(ask, method, path, status("queued", 1)) == 200

    assert example.latest["db3ce55a"].status == "undelivered"
    assert example.try_again == {"db3ce55a"}


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_who_opts_out_is_noted(framework: tuple[Any, Ask], method: Method) -> None:
    example, ask = framework
    message = {
        "MessageUUID": "6d5a1c7e",
        "From": "14155550123",
        "To": "14155550101",
        "Type": "sms",
        "Text": "STOP & Grüße",
    }

    assert send(ask, method, "/incoming_message/", {**message, "MessageIntent": ""}) == 200
    assert example.opted_out == set()
    assert send(ask, method, "/incoming_message/", {**message, "MessageIntent": "optout"}) == 200
    assert example.opted_out == {"14155550123"}


@pytest.mark.parametrize("path", ["/message_status/", "/incoming_message/"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_plivo_did_not_sign_is_refused(
    framework: tuple[Any, Ask], method: Method, path: str
) -> None:
    example, ask = framework
    event = status("delivered", 3, MessageIntent="optout")

    assert send(ask, method, path, event, token="another") == 403
    assert send(ask, method, path, event, Later="added") == 403
    assert ask(method, path, b"", {}) == 403
    assert not example.latest
    assert not example.opted_out


@pytest.mark.parametrize("path", ["/message_status/", "/incoming_message/"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_is_no_event_is_not_accepted(
    framework: tuple[Any, Ask], method: Method, path: str
) -> None:
    _, ask = framework

    assert send(ask, method, path, {"MessageUUID": "db3ce55a"}) == 400
