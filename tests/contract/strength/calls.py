"""What mutants do to callbacks."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

import httpx2
from plivo_sandbox.settings import DEFAULT_AUTH_TOKEN
from plivo_sandbox.signatures import signature_headers

from tests.contract.strength.changes import Alter
from tests.contract.strength.mutant import Events


def again(
    request: httpx2.Request,
    *,
    method: str = "",
    headers: Mapping[str, str] | None = None,
    content: bytes | None = None,
) -> httpx2.Request:
    """A callback with something else in it."""
    made = dict(request.headers) if headers is None else dict(headers)
    made.pop("content-length", None)
    made.pop("Content-Length", None)
    body = request.read() if content is None else content
    return httpx2.Request(method or request.method, request.url, headers=made, content=body)


def with_form(alter: Alter) -> Events:
    """Alter what a callback says, and sign what it says then."""

    def apply(request: httpx2.Request, _: dict[Any, Any]) -> Iterable[httpx2.Request]:
        if request.headers.get("content-type", "").startswith("application/json"):
            told = json.loads(request.read())
            alter(told)
            yield again(request, content=json.dumps(told).encode())
        else:
            said = dict(parse_qsl(request.read().decode(), keep_blank_values=True))
            alter(said)
            headers = {key.lower(): text for key, text in request.headers.items()}
            url = str(request.url.copy_with(netloc=headers["host"].encode()))
            nonce = headers["x-plivo-signature-v3-nonce"]
            token = DEFAULT_AUTH_TOKEN
            signed = signature_headers(
                "POST", url, said, nonce=nonce, token=token, main_token=token
            )
            headers |= {name.lower(): text for name, text in signed.items()}
            yield again(request, headers=headers, content=urlencode(said).encode())

    return apply


def with_header(name: str, value: str | None) -> Events:
    """Give a header another value, or leave it out."""

    def apply(request: httpx2.Request, _: dict[Any, Any]) -> Iterable[httpx2.Request]:
        headers = {key.lower(): text for key, text in request.headers.items()}
        headers.pop(name, None)
        yield again(request, headers=headers if value is None else headers | {name: value})

    return apply


def never(_: httpx2.Request, __: dict[Any, Any]) -> Iterable[httpx2.Request]:
    """Send nothing."""
    return ()


def twice(request: httpx2.Request, _: dict[Any, Any]) -> Iterable[httpx2.Request]:
    """Send each one two times."""
    yield request
    yield again(request)


def not_the(number: int) -> Events:
    """Lose one of the callbacks to an address."""

    def apply(request: httpx2.Request, memory: dict[Any, Any]) -> Iterable[httpx2.Request]:
        memory["calls"] = memory.get("calls", 0) + 1
        if memory["calls"] != number:
            yield request

    return apply


def second_first(request: httpx2.Request, memory: dict[Any, Any]) -> Iterable[httpx2.Request]:
    """Send the first one after the second."""
    if not request.headers.get("content-type", "").endswith("form-urlencoded"):
        yield request
        return
    held = memory.setdefault("held", [])
    if not held:
        held.append(again(request))
        return
    yield request
    if len(held) == 1:
        held.append(None)
        yield held[0]


def by_get(request: httpx2.Request, _: dict[Any, Any]) -> Iterable[httpx2.Request]:
    """Call by GET whatever was asked for."""
    yield again(request, method="GET")


def as_json(request: httpx2.Request, _: dict[Any, Any]) -> Iterable[httpx2.Request]:
    """Send a form as JSON."""
    told = dict(parse_qsl(request.read().decode(), keep_blank_values=True))
    headers = {key.lower(): text for key, text in request.headers.items()}
    headers["content-type"] = "application/json"
    yield again(request, headers=headers, content=json.dumps(told).encode())
