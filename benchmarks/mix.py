"""The requests that every server gets: what applications ask of Plivo most."""

import base64
import itertools
import json
from collections.abc import Mapping, Sequence
from typing import Any

from plivo_sandbox.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN

AUTHORIZATION = (
    "Basic " + base64.b64encode(f"{DEFAULT_AUTH_ID}:{DEFAULT_AUTH_TOKEN}".encode()).decode()
)
KINDS = {
    "send": "send a message",
    "get": "get a message",
    "list": "list 20 messages",
    "profiles": "list the profiles",
    "powerpack": "create a powerpack",
}
MIX = ("send", "get", "send", "list", "get", "profiles", "send", "get", "powerpack", "get")
"""Each block of ten requests: three sends, four messages read, two lists, one thing made."""


def build(prefix: str, kind: str, number: int, uuid: str) -> bytes:
    """One request as it goes over the wire; no two of a run are the same where that matters."""
    match kind:
        case "send":
            body = {
                "src": "14155550101",
                "dst": f"1415555{2000 + number % 7000:04d}",
                "text": f"Your code is {number:06d}.",
            }
            return _request(prefix, "POST", "/Message/", body)
        case "get":
            return _request(prefix, "GET", f"/Message/{uuid}/")
        case "list":
            return _request(prefix, "GET", "/Message/?limit=20&message_direction=outbound")
        case "profiles":
            return _request(prefix, "GET", "/Profile/?limit=20")
        case _:
            return _request(prefix, "POST", "/Powerpack/", {"name": f"powerpack {number}"})


def requests(prefix: str, count: int, uuids: Sequence[str], first: int) -> list[bytes]:
    """``count`` requests in the order of ``MIX``, numbered from ``first``."""
    known = itertools.cycle(uuids)
    kinds = itertools.islice(itertools.cycle(MIX), count)
    return [build(prefix, kind, first + n, next(known)) for n, kind in enumerate(kinds)]


def get(prefix: str, path: str) -> bytes:
    """A request that only reads."""
    return _request(prefix, "GET", path)


def _request(prefix: str, method: str, path: str, body: Mapping[str, Any] | None = None) -> bytes:
    content = json.dumps(body).encode() if body else b""
    head = (
        f"{method} {prefix}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {AUTHORIZATION}\r\n"
    )
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n"
    return head.encode() + b"\r\n" + content


CLOCK = _request("", "GET", "/_sandbox/clock")
"""Asks the sandbox what is still to come."""
