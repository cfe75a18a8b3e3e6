"""Whom a browser may ask /_sandbox/ for: nobody but the sandbox's own pages."""

import httpx2
import pytest
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import Caller

STRANGERS = [
    *("evil.example", "evil.example:8787", "127.0.0.1.evil.example", "localhost.evil.example"),
    *("evil.example.", "a.b", "xn--ls8h.la", "1.2.3", "local.example", "[evil.example]", "::1.x"),
]
OURS = [
    *("127.0.0.1", "10.0.0.7:1", "[::1]", "[::1]:8787", "localhost", "LOCALHOST:80", "sandbox"),
    *("plivo-sandbox:8787", "x.localhost", "mac.local", "plivo.default.svc.cluster.local"),
    *("host.docker.internal:8787", "sandbox.test", "localhost.", ""),
]


def asked(caller: Caller, method: str, path: str, **headers: str) -> httpx2.Response:
    return caller.http.request(method, f"{caller.sandbox.url}/_sandbox/{path}", headers=headers)


@pytest.mark.parametrize("host", STRANGERS)
@pytest.mark.parametrize(("method", "path"), [("GET", "messages"), ("POST", "reset"), ("GET", "")])
def test_name_that_strangers_can_have_is_refused(
    caller: Caller, host: str, method: str, path: str
) -> None:
    """A page whose name leads to this machine, since it was bound anew, has the right Origin."""
    caller.send()
    answer = asked(caller, method, path, Host=host, Origin=f"http://{host}")
    assert answer.status_code == 403
    assert len(caller.ok("GET", "/Message/")["objects"]) == 2


def test_refusal_says_what_to_do(caller: Caller) -> None:
    answer = asked(caller, "GET", "health", Host="sandbox.example.com")
    assert answer.json() == {
        "error": "'sandbox.example.com' may be a name of another site: start the sandbox with "
        "--allow-host and that name, or ask by its address"
    }


@pytest.mark.parametrize("host", OURS)
def test_name_of_ones_own_is_fine(caller: Caller, host: str) -> None:
    assert asked(caller, "GET", "health", Host=host).status_code == 200


@pytest.mark.parametrize("name", ["Sandbox.Example.com", "*"])
def test_name_can_be_allowed(name: str) -> None:
    with run_sandbox(Settings(allowed_hosts=frozenset({name}))) as sandbox:
        headers = {"Host": "sandbox.example.com:8787"}
        url = f"{sandbox.url}/_sandbox/reset"
        assert httpx2.post(url, headers=headers, trust_env=False).status_code == 200
        headers["Origin"] = "http://evil.example"
        assert httpx2.post(url, headers=headers, trust_env=False).status_code == 403


@pytest.mark.parametrize("origin", ["http://[", "null", "http://127.0.0.1:1", "", "://", "x" * 999])
def test_page_of_another_site_changes_nothing(caller: Caller, origin: str) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
        answer = asked(caller, method, "faults", Origin=origin)
        assert answer.status_code == 403


def test_answers_are_for_no_other_site(caller: Caller) -> None:
    answer = asked(caller, "GET", "messages", Origin="http://elsewhere.example")
    assert "access-control-allow-origin" not in answer.headers
