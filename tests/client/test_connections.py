"""Connections: proxies, certificates, threads, event loops, and what is left behind of them."""

import asyncio
import json
import ssl
import subprocess
import sys
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Literal

import httpx2
import pytest
import trustme
from plivo_messaging import (
    APIConnectionError,
    AsyncPlivo,
    ClientClosedError,
    Plivo,
)
from plivo_messaging.aiohttp_transport import AiohttpTransport

from .description import success_of
from .fake import Fake

FOUND = json.dumps(success_of("powerpacks.get")).encode()
KEYS: dict[str, Any] = {"auth_id": "MA1", "auth_token": "t", "max_retries": 0}
TRANSPORTS: list[Literal["aiohttp"] | None] = [None, "aiohttp"]

BOTH_TRANSPORTS = pytest.mark.parametrize("transport", TRANSPORTS, ids=["httpx2", "aiohttp"])


class Server(ThreadingHTTPServer):
    """Finds every powerpack, and keeps connections open."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.lines: list[str] = []

    def handle_error(self, *_: Any) -> None:
        """A client that does not trust us hangs up."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        self.server.lines.append(self.path)
        self.send_response(200)
        self.send_header("Content-Length", str(len(FOUND)))
        self.end_headers()
        self.wfile.write(FOUND)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Nothing: a test's output is about the test."""


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Generator[Server]:
    server = Server()
    if context is not None:
        # The handshake is the handler's, not that of the thread that accepts.
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def address(server: Server, scheme: str = "http") -> str:
    return f"{scheme}://127.0.0.1:{server.server_address[1]}"


@pytest.fixture(name="server", scope="module")
def a_server() -> Iterator[Server]:
    with serving() as server:
        yield server


async def get(client: AsyncPlivo) -> str | None:
    return (await client.powerpacks.get("x")).uuid


@pytest.fixture(name="authority", scope="module")
def an_authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(name="secure", scope="module")
def a_secure_server(authority: trustme.CA) -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with serving(context) as server:
        yield server


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_certificates_of_ones_own(secure: Server, authority: trustme.CA) -> None:
    base = address(secure, "https")
    with httpx2.Client(verify=trusting(authority), trust_env=False) as http:
        assert Plivo(**KEYS, base_url=base, http_client=http).powerpacks.get("x").uuid
    with Plivo(**KEYS, base_url=base) as client, pytest.raises(APIConnectionError, match="CERT"):
        client.powerpacks.get("x")


@BOTH_TRANSPORTS
def test_certificates_of_ones_own_without_blocking(
    secure: Server, authority: trustme.CA, transport: str | None
) -> None:
    base = address(secure, "https")

    async def run() -> None:
        verify = trusting(authority)
        inner = AiohttpTransport(verify=verify) if transport else None
        async with httpx2.AsyncClient(transport=inner, verify=verify) as http:
            assert await get(AsyncPlivo(**KEYS, base_url=base, http_client=http))
        async with AsyncPlivo(**KEYS, base_url=base) as client:
            with pytest.raises(APIConnectionError, match="CERT"):
                await get(client)

    asyncio.run(run())


def test_a_proxy(server: Server) -> None:
    server.lines.clear()
    with httpx2.Client(proxy=address(server)) as http:
        Plivo(**KEYS, base_url="http://a.test", http_client=http).powerpacks.get("x")
    assert server.lines == ["http://a.test/v1/Account/MA1/Powerpack/x/"]


@BOTH_TRANSPORTS
def test_a_proxy_without_blocking(server: Server, transport: str | None) -> None:
    server.lines.clear()

    async def run() -> None:
        proxy = address(server)
        http = (
            httpx2.AsyncClient(transport=AiohttpTransport(proxy=proxy))
            if transport
            else httpx2.AsyncClient(proxy=proxy)
        )
        async with http:
            await get(AsyncPlivo(**KEYS, base_url="http://a.test", http_client=http))

    asyncio.run(run())
    assert server.lines == ["http://a.test/v1/Account/MA1/Powerpack/x/"]


@BOTH_TRANSPORTS
def test_a_proxy_of_the_environment(
    server: Server, transport: Literal["aiohttp"] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", address(server))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server.lines.clear()

    async def run() -> None:
        for base in ("http://a.test", address(server)):
            async with AsyncPlivo(**KEYS, base_url=base, transport=transport) as client:
                await get(client)

    asyncio.run(run())
    path = "/v1/Account/MA1/Powerpack/x/"
    assert server.lines == [f"http://a.test{path}", path]


def test_threads_share_a_client(server: Server) -> None:
    server.lines.clear()
    with Plivo(**KEYS, base_url=address(server)) as client, ThreadPoolExecutor(16) as pool:
        found = list(pool.map(client.powerpacks.get, [f"p{index}" for index in range(200)]))
    assert len(found) == 200
    assert len(set(server.lines)) == 200


@BOTH_TRANSPORTS
def test_each_event_loop_has_its_own_connections(
    server: Server, transport: Literal["aiohttp"] | None
) -> None:
    client = AsyncPlivo(**KEYS, base_url=address(server), transport=transport)

    assert asyncio.run(get(client))
    assert asyncio.run(get(client))

    def loop(_: int) -> str | None:
        return asyncio.run(get(client))

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(loop, range(12)))
    asyncio.run(client.close())


def test_event_loops_that_take_turns_keep_their_connections(server: Server) -> None:
    client = AsyncPlivo(**KEYS, base_url=address(server))
    with asyncio.Runner() as first, asyncio.Runner() as second:
        for _ in range(2):
            first.run(get(client))
            second.run(get(client))
        assert len(vars(vars(client)["_api"])["_connections"]._opened) == 2


def test_an_http_client_of_another_event_loop(server: Server) -> None:
    http = httpx2.AsyncClient(transport=AiohttpTransport())
    client = AsyncPlivo(**KEYS, base_url=address(server), http_client=http)
    with asyncio.Runner() as first:
        first.run(get(client))
        with (
            asyncio.Runner() as second,
            pytest.raises(ClientClosedError, match="event loop") as caught,
        ):
            second.run(get(client))
        first.run(http.aclose())
    assert isinstance(caught.value.__cause__, RuntimeError)


def test_a_client_that_is_closed(server: Server) -> None:
    closed = Plivo(**KEYS, base_url=address(server))
    closed.powerpacks.get("x")
    closed.close()
    http = httpx2.Client()
    http.close()
    for client in (closed, closed.with_options(timeout=1.0), Plivo(**KEYS, http_client=http)):
        with pytest.raises(ClientClosedError, match="the client is closed") as caught:
            client.powerpacks.get("x")
        assert caught.value.request is not None
    closed.close()


@BOTH_TRANSPORTS
def test_a_client_that_is_closed_without_blocking(
    server: Server, transport: Literal["aiohttp"] | None
) -> None:
    async def run() -> None:
        client = AsyncPlivo(**KEYS, base_url=address(server), transport=transport)
        await get(client)
        await client.close()
        await client.close()
        http = httpx2.AsyncClient()
        await http.aclose()
        unused = AsyncPlivo(**KEYS, transport=transport)
        await unused.close()
        for one in (client, unused, AsyncPlivo(**KEYS, http_client=http)):
            with pytest.raises(ClientClosedError, match="the client is closed"):
                await get(one)

    asyncio.run(run())


def test_other_mistakes_are_passed_on() -> None:
    with pytest.raises(RuntimeError, match="mine"):
        Fake().fail(RuntimeError("mine")).client().powerpacks.get("x")


LEFT = """
import asyncio, gc, sys, warnings
from plivo_messaging import AsyncPlivo, Plivo
kind, base = sys.argv[1:]
keys = dict(auth_id="MA1", auth_token="t", base_url=base)

async def dropped(transport):
    await AsyncPlivo(**keys, transport=transport).powerpacks.get("x")
    gc.collect()
    await asyncio.sleep(0)

async def kept(transport):
    global client
    client = AsyncPlivo(**keys, transport=transport)
    await client.powerpacks.get("x")

if kind == "sync":
    Plivo(**keys).powerpacks.get("x")
    gc.collect()
    client = Plivo(**keys).with_options(timeout=5.0)
    gc.collect()
    client.powerpacks.get("x")
else:
    transport = "aiohttp" if "aiohttp" in kind else None
    asyncio.run((dropped if "dropped" in kind else kept)(transport))
"""


@pytest.mark.parametrize("kind", ["sync", "dropped", "kept", "dropped aiohttp", "kept aiohttp"])
def test_a_client_that_is_never_closed_leaves_no_warning(server: Server, kind: str) -> None:
    found = subprocess.run(
        [sys.executable, "-W", "always", "-c", LEFT, kind, address(server)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stderr == ""


def test_the_test_above_would_see_a_warning(server: Server) -> None:
    leaking = LEFT.replace("import asyncio", "import socket, asyncio", 1) + "socket.socket()\n"
    found = subprocess.run(
        [sys.executable, "-W", "always", "-c", leaking, "sync", address(server)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "ResourceWarning: unclosed" in found.stderr


def test_a_raw_error_of_a_socket_is_a_connection_error() -> None:
    for error in (OSError("broken"), ConnectionResetError("reset"), ssl.SSLError("bad record")):
        fake = Fake().fail(error)
        with pytest.raises(APIConnectionError) as caught:
            fake.client().messages.create(src="1", dst="2", text="x")
        assert caught.value.__cause__ is error
        # It may have been sent.
        assert len(fake.requests) == 1
        with pytest.raises(APIConnectionError):
            asyncio.run(fake.async_client().powerpacks.get("x"))
        assert len(fake.requests) == 4


@pytest.mark.parametrize(
    "timeout",
    [-1, 0, float("nan"), float("inf"), httpx2.Timeout(5, connect=-1), httpx2.Timeout(-0.5)],
)
def test_a_timeout_is_more_than_nothing(timeout: float | httpx2.Timeout) -> None:
    for make in (Plivo, AsyncPlivo):
        with pytest.raises(ValueError, match="timeout must be more than 0"):
            make(**KEYS, timeout=timeout)
    with Plivo(**KEYS) as client, pytest.raises(ValueError, match="timeout must be"):
        client.with_options(timeout=timeout)


def test_no_timeout_is_asked_for_by_name() -> None:
    with Plivo(**KEYS, timeout=httpx2.Timeout(None)) as client:
        assert "MA1" in repr(client)


@pytest.mark.parametrize("max_retries", [-1, 1.5, "2", None])
def test_retries_are_counted(max_retries: Any) -> None:
    with pytest.raises(ValueError, match="max_retries must be 0 or more"):
        Plivo(auth_id="MA1", auth_token="t", max_retries=max_retries)


def test_a_transport_is_for_a_client_without_an_http_client() -> None:
    with pytest.raises(ValueError, match="transport is for"):
        AsyncPlivo(**KEYS, http_client=httpx2.AsyncClient(), transport="aiohttp")


def test_the_user_agent_tells_versions() -> None:
    fake = Fake().answer(200, success_of("powerpacks.get"))
    fake.client().powerpacks.get("x")

    ours, python, http = fake.asked.headers["user-agent"].split()
    assert ours.startswith("plivo-messaging/")
    assert python == f"Python/{sys.version.split()[0].rstrip('+')}"
    assert http == f"httpx2/{httpx2.__version__}"
