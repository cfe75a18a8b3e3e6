"""Calling a sandbox."""

import time
from collections.abc import Callable
from typing import Any, cast

import httpx2
from plivo_sandbox.testing import RunningSandbox

POOL = "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21"
POWERPACK = "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46"
MMS_MESSAGE = "b48d95dc-e3ac-4c1b-a9c2-0242ac110005"
SRC = "14155550101"
DST = "14155550123"

Json = dict[str, Any]


class Caller:
    """A client of one account, as plain as can be."""

    def __init__(self, sandbox: RunningSandbox) -> None:
        self.sandbox = sandbox
        self.http = httpx2.Client(
            auth=sandbox.auth, base_url=sandbox.account_url, trust_env=False, timeout=20
        )

    def request(self, method: str, path: str, **arguments: Any) -> httpx2.Response:
        return self.http.request(method, path, **arguments)

    def ok(self, method: str, path: str, **arguments: Any) -> Json:
        response = self.request(method, path, **arguments)
        assert response.is_success, response.text
        return cast("Json", response.json())

    def error(self, status: int, method: str, path: str, **arguments: Any) -> str:
        """The error of a request that must be refused with ``status``."""
        response = self.request(method, path, **arguments)
        assert response.status_code == status, response.text
        body = response.json()
        assert set(body) == {"api_id", "error"}
        return str(body["error"])

    def send(self, **body: Any) -> list[str]:
        """Send a message, SMS from the first number unless said otherwise; its uuids."""
        defaults = {"src": SRC, "dst": DST, "text": "Hello"}
        sent = {key: value for key, value in {**defaults, **body}.items() if value is not None}
        return cast("list[str]", self.ok("POST", "/Message/", json=sent)["message_uuid"])

    def message(self, uuid: str) -> Json:
        return self.ok("GET", f"/Message/{uuid}/")

    def control(self, path: str) -> Json:
        return cast("Json", self.http.get(f"{self.sandbox.url}/_sandbox/{path}").json())

    def inbound(self, **body: Any) -> Json:
        """Let a message arrive, an SMS at the first number unless said otherwise."""
        sent = {"from": DST, "to": SRC, **body}
        response = self.http.post(f"{self.sandbox.url}/_sandbox/inbound", json=sent)
        assert response.status_code == 201, response.text
        return cast("Json", response.json())

    def listen_at(self, url: str, number: str = SRC, **more: Any) -> None:
        """Let messages to a number be told to ``url``."""
        path = f"{self.sandbox.url}/_sandbox/numbers/{number}"
        self.http.put(path, json={"message_url": url, **more}).raise_for_status()

    def settle(self) -> None:
        """Wait until nothing is going to happen any more."""
        eventually(lambda: self.control("health")["pending_events"] == 0)


def eventually(holds: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until something holds.

    Raises:
        AssertionError: it still does not after so many seconds.
    """
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.01)
