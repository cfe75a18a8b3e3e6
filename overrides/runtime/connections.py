"""HTTP clients that are closed when nobody needs them any more, also if nobody closes them."""

from collections.abc import AsyncGenerator, Callable
from typing import TypeAlias
from weakref import WeakKeyDictionary, finalize

import httpx2

__all__ = ["AsyncConnections", "Connections"]


class Connections:
    """The connections of a client and of its copies with other settings.

    Args:
        given: The caller's own, which stay open.
    """

    def __init__(self, given: httpx2.Client | None) -> None:
        self.http = given or httpx2.Client()
        self._close = None if given else finalize(self, self.http.close)

    @property
    def closed(self) -> bool:
        """Whether they cannot be used any more."""
        return self.http.is_closed

    def close(self) -> None:
        """Close them, unless they are the caller's."""
        if self._close is not None:
            self._close()


class _NoLoop:
    """Stands for the event loop where it is none of asyncio's."""


_NO_LOOP = _NoLoop()

_Opened: TypeAlias = tuple[httpx2.AsyncClient, AsyncGenerator[None]]


class AsyncConnections:
    """The same for an asynchronous client: other ones in each event loop.

    Connections die with the event loop that they were made in. An event loop that ends closes the
    asynchronous generators that began in it, and one that is forgotten is closed in its loop: so a
    generator closes the connections.

    Args:
        make: Makes an HTTP client.
        given: The caller's own, which stay open.
    """

    def __init__(
        self, make: Callable[[], httpx2.AsyncClient], given: httpx2.AsyncClient | None
    ) -> None:
        # Here, because it costs time to import and synchronous clients have no use for it.
        from asyncio import events  # noqa: PLC0415

        self.http = given or make()
        self._closed = False
        self._make = make
        self._given = given
        self._spare = [self.http]
        self._running: Callable[[], object | None] = events._get_running_loop  # noqa: SLF001
        self._opened: WeakKeyDictionary[object, _Opened] = WeakKeyDictionary()
        # Loop and client together, for threads that have an event loop each.
        self._last: tuple[object, httpx2.AsyncClient] | None = None

    @property
    def closed(self) -> bool:
        """Whether they cannot be used any more."""
        return self._closed if self._given is None else self._given.is_closed

    def ready(self) -> httpx2.AsyncClient | None:
        """Those of this event loop, if it used them last."""
        if self._given is not None:
            return self._given
        last = self._last
        if last is None or last[0] is not (self._running() or _NO_LOOP) or last[1].is_closed:
            return None
        return last[1]

    async def open(self) -> httpx2.AsyncClient:
        """Those of this event loop.

        Raises:
            RuntimeError: They have been closed.
        """
        if self._closed:
            raise RuntimeError("the client has been closed")
        loop = self._running() or _NO_LOOP
        opened = self._opened.get(loop)
        if opened is None or opened[0].is_closed:
            http = self._spare.pop() if self._spare else self._make()
            closer = _closing(http)
            await anext(closer)
            opened = self._opened[loop] = (http, closer)
        self._last = (loop, opened[0])
        return opened[0]

    async def close(self) -> None:
        """Close them, unless they are the caller's. Those of other loops end with their loops."""
        if self._given is not None:
            return
        self._closed = True
        self._last = None
        for http in self._spare:
            await http.aclose()
        opened = self._opened.pop(self._running() or _NO_LOOP, None)
        if opened is not None:
            await opened[1].aclose()


async def _closing(http: httpx2.AsyncClient) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        await http.aclose()
