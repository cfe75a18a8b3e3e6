"""How many connections there may be, and how slowly they may ask."""

import logging
import socket
from collections.abc import Iterator
from contextlib import ExitStack

import httpx2
import pytest
from plivo_sandbox import connections
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox

HEALTH = b"GET /_sandbox/health HTTP/1.1\r\nHost: localhost\r\n\r\n"
POST = b"POST /_sandbox/inbound HTTP/1.1\r\nHost: localhost\r\n"
PATIENCE = 0.2


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> Iterator[RunningSandbox]:
    """A sandbox that waits a moment only, and for a few."""
    monkeypatch.setattr(connections, "REQUEST_SECONDS", PATIENCE)
    monkeypatch.setattr(connections, "MAX_CONNECTIONS", 5)
    with run_sandbox(Settings()) as sandbox:
        yield sandbox


def connected(sandbox: RunningSandbox) -> socket.socket:
    host, port = sandbox.url.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=10)


def ended(connection: socket.socket) -> bytes:
    """What came until the end."""
    came = b""
    try:
        while piece := connection.recv(65_536):
            came += piece
    except ConnectionResetError:
        pass
    return came


def healthy(connection: socket.socket) -> bool:
    """Whether a request is answered on it."""
    connection.sendall(HEALTH)
    came = b""
    while not came.endswith(b"}"):
        came += connection.recv(65_536)
    return came.startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"GET /_sand",
        HEALTH[:-2] + b"X-Slow: ",
        POST + b"Content-Length: 100\r\n\r\n{",
        POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\n",
        HEALTH + HEALTH[:-2],
    ],
)
def test_half_a_request_is_not_waited_for(hasty: RunningSandbox, begun: bytes) -> None:
    with connected(hasty) as connection:
        connection.sendall(begun)
        came = ended(connection)
    assert came.startswith(b"HTTP/1.1 200") == begun.startswith(HEALTH)


def logged_errors(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the server logs as an error from now on."""
    errors: list[object] = []

    def error(*said: object, **_: object) -> None:
        errors.extend(said)

    monkeypatch.setattr(logging.getLogger("uvicorn.error"), "error", error)
    return errors


def test_broken_chunk_is_answered_once(
    hasty: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = logged_errors(monkeypatch)
    with connected(hasty) as connection:
        connection.sendall(POST + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n")
        assert ended(connection).startswith(b"HTTP/1.1 400")
    with connected(hasty) as connection:
        assert healthy(connection)
    assert errors == []


@pytest.mark.parametrize("path", ["inbound", "faults", "clock", "fixtures", "numbers"])
def test_body_that_is_cut_off_is_no_error_of_ours(
    hasty: RunningSandbox, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = logged_errors(monkeypatch)
    with connected(hasty) as connection:
        connection.sendall(POST.replace(b"inbound", path.encode()) + b"Content-Length: 9\r\n\r\n{")
        connection.shutdown(socket.SHUT_WR)
        ended(connection)
    with connected(hasty) as connection:
        assert healthy(connection)
    assert errors == []


def test_answer_may_take_longer_than_its_request(
    hasty: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "REQUEST_SECONDS", 2)
    fault = {"name": "latency", "value": "2.5", "operation": "listMessages"}
    httpx2.post(f"{hasty.url}/_sandbox/faults", json=fault, trust_env=False).raise_for_status()
    url = f"{hasty.account_url}/Message/"
    assert httpx2.get(url, auth=hasty.auth, trust_env=False, timeout=30).status_code == 200


def test_long_head_is_not_read(hasty: RunningSandbox) -> None:
    with connected(hasty) as connection:
        try:
            connection.sendall(HEALTH[:-2] + b"X-Long: " + b"y" * 200_000)
        except ConnectionError:
            return
        assert not ended(connection).startswith(b"HTTP/1.1 200")


def test_what_is_too_many_is_told_so(
    hasty: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "REQUEST_SECONDS", 30)
    with ExitStack() as stack:
        few = [stack.enter_context(connected(hasty)) for _ in range(5)]
        for connection in few:
            assert healthy(connection)
        refused = ended(stack.enter_context(connected(hasty)))
        assert refused.startswith(b"HTTP/1.1 503")
        assert b'{"error": "5 connections are open' in refused
        assert healthy(few[0])


def test_as_many_files_as_connections_can_be_open() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, before[1]))
    try:
        connections.allow_connections()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= min(2000, before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
