"""Which pages a browser lets call the API."""

import httpx2
import pytest
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import DST, SRC, Caller

OURS = [
    "null",
    "http://localhost:8000",
    "http://127.0.0.1",
    "http://127.0.0.1:49152",
    "http://[::1]:3000",
    "https://localhost:8443",
]
STRANGERS = [
    "https://example.com",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com:80",
    "http://127x0x0x1:80",
    "http://localhost:8000.example.com",
    "nullx",
]
ASKED = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type",
}


def preflight(caller: Caller, origin: str, **more: str) -> httpx2.Response:
    headers = {"Origin": origin, **ASKED, **more}
    # A browser sends no credentials with it.
    url = f"{caller.sandbox.account_url}/Message/"
    return httpx2.request("OPTIONS", url, headers=headers, trust_env=False)


@pytest.mark.parametrize("origin", OURS)
def test_pages_of_this_machine_may_send_and_read(caller: Caller, origin: str) -> None:
    asked = preflight(caller, origin, **{"Access-Control-Request-Private-Network": "true"})
    assert asked.status_code == 200
    assert asked.headers["access-control-allow-origin"] == origin
    assert "authorization" in asked.headers["access-control-allow-headers"].lower()
    assert "POST" in asked.headers["access-control-allow-methods"]
    assert asked.headers["access-control-allow-private-network"] == "true"

    body = {"src": SRC, "dst": DST, "text": "Hello"}
    sent = caller.request("POST", "/Message/", json=body, headers={"Origin": origin})
    assert sent.status_code == 202
    assert sent.headers["access-control-allow-origin"] == origin
    assert sent.headers["access-control-expose-headers"] == "*"


@pytest.mark.parametrize("origin", STRANGERS)
def test_pages_of_others_may_not(caller: Caller, origin: str) -> None:
    assert preflight(caller, origin).status_code == 400
    listed = caller.request("GET", "/Message/", headers={"Origin": origin})
    assert "access-control-allow-origin" not in listed.headers


def test_a_refusal_can_be_read_too(caller: Caller) -> None:
    url = f"{caller.sandbox.account_url}/Message/"
    refused = httpx2.get(url, headers={"Origin": "null"}, trust_env=False)
    assert refused.status_code == 401
    assert refused.headers["access-control-allow-origin"] == "null"


def test_what_is_no_browsers_is_answered_as_ever(caller: Caller) -> None:
    listed = caller.request("GET", "/Message/")
    assert not {name for name in listed.headers if name.startswith("access-control")}
    assert "vary" not in listed.headers


def test_the_sandboxs_own_api_is_for_its_own_pages(caller: Caller) -> None:
    url = f"{caller.sandbox.url}/_sandbox/messages"
    answered = httpx2.get(url, headers={"Origin": "null"}, trust_env=False)
    assert "access-control-allow-origin" not in answered.headers


@pytest.mark.parametrize("allowed", ["https://docs.example.com", "https://docs.example.com/", "*"])
def test_others_may_when_they_are_named(allowed: str) -> None:
    with run_sandbox(Settings(allowed_origins=frozenset({allowed}))) as sandbox:
        caller = Caller(sandbox)
        answered = preflight(caller, "https://docs.example.com")
        assert answered.status_code == 200
        other = preflight(caller, "https://example.com")
        assert other.status_code == (200 if allowed == "*" else 400)
        caller.http.close()
