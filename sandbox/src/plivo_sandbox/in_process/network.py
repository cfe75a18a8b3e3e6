"""Where callbacks go to: applications of the test's own process, and this machine."""

import asyncio
import ipaddress
from collections.abc import Generator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx2

from plivo_sandbox.in_process.apps import AnswersCallback, App, adapted
from plivo_sandbox.in_process.loop import LoopThread
from plivo_sandbox.in_process.transport import Body
from plivo_sandbox.targets import ForbiddenTargetError, Network


class InProcessNetwork(Network):
    """Hands callbacks to what was mounted at their origin.

    A name that nothing is mounted at is not looked up: tests do not depend on a name server.
    """

    def __init__(self, allowed_hosts: frozenset[str], own: LoopThread) -> None:
        """``own`` is the sandbox's event loop, from which applications are called."""
        super().__init__(allowed_hosts)
        self.transport = _Transport(self)
        self._own = own
        self._thread: LoopThread | None = None
        self._others: asyncio.AbstractEventLoop | None = None
        self._mounted: dict[str, AnswersCallback] = {}
        self._failures: list[Exception] = []

    def mount(self, origin: str, app: App) -> None:
        """Let ``app`` answer what goes to ``origin``, such as ``https://app.example.com``."""
        self._mounted[origin_of(origin)] = adapted(app, self._own.borrow, self._loop)

    def clear(self) -> None:
        """Have nothing mounted."""
        self._mounted.clear()
        self._failures.clear()

    def take_failures(self) -> list[Exception]:
        """What applications have raised since this was last asked."""
        failures, self._failures = self._failures, []
        return failures

    @contextmanager
    def calling_in(self, loop: asyncio.AbstractEventLoop) -> Generator[None]:
        """While it lasts, what is asynchronous is called in this event loop."""
        before, self._others = self._others, loop
        try:
            yield
        finally:
            self._others = before

    async def locate(self, url: httpx2.URL, port: int) -> str:
        """The address to connect to; the name itself where something is mounted."""
        if self.mounted_at(url) is not None:
            return url.host
        if _is_name(url.host) and not self.allowed_hosts & {url.host, "*"}:
            origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
            raise ForbiddenTargetError(
                f"nothing answers at {origin} in this test; let an application do it with "
                f'plivo.mount("{origin}", app)'
            )
        return await super().locate(url, port)

    def mounted_at(self, url: httpx2.URL) -> AnswersCallback | None:
        """What answers there, if anything."""
        return self._mounted.get(origin_of(str(url)))

    def note(self, failure: Exception) -> None:
        """Keep what an application raised, for the test."""
        self._failures.append(failure)

    def close(self) -> None:
        """End the thread, where one was needed."""
        if self._thread is not None:
            self._thread.close()

    def _loop(self) -> asyncio.AbstractEventLoop:
        if self._others is not None:
            return self._others
        if self._thread is None:
            # Not the sandbox's: an application that blocks its event loop asks the sandbox.
            self._thread = LoopThread("plivo-sandbox-applications")
        return self._thread.loop


class _Transport(httpx2.AsyncBaseTransport):
    def __init__(self, network: InProcessNetwork) -> None:
        self._network = network
        self._beyond = httpx2.AsyncHTTPTransport(trust_env=False)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        app = self._network.mounted_at(request.url)
        if app is None:
            return await self._beyond.handle_async_request(request)
        await request.aread()
        try:
            return await app(request)
        except Exception as error:  # noqa: BLE001 - it is the test's to see, whatever it is
            self._network.note(error)
            return httpx2.Response(500, stream=Body(b""))

    async def aclose(self) -> None:
        await self._beyond.aclose()


def origin_of(url: str) -> str:
    """Scheme, host and port of an address.

    Raises:
        ValueError: it is not one of http or https.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"'{url}' is no origin: write one such as https://app.example.com")
    port = parts.port or {"http": 80, "https": 443}[parts.scheme]
    return f"{parts.scheme}://{parts.hostname}:{port}"


def _is_name(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return host != "localhost"
    return False
