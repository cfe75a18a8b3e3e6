"""Connections within bounds: how many there are, and how slowly they may say what they want.

uvicorn waits for ever for the rest of a request: some thousand connections that say nothing would
take a shared sandbox from everybody.
"""

import asyncio
from contextlib import suppress
from typing import Any, cast

from uvicorn.protocols.http.auto import AutoHTTPProtocol

MAX_CONNECTIONS = 1000
"""How many may be open at once; what comes then is answered 503, and closed."""

REQUEST_SECONDS = 60.0
"""How long a request may take to arrive whole, a new connection to send one, and one that has asked
to read on."""

MAX_HEAD_BYTES = 64 * 1024
"""How long the line and the headers of a request may be."""

_FULL = b"""HTTP/1.1 503 Service Unavailable\r
Content-Type: application/json\r
Content-Length: %d\r
Retry-After: 10\r
Connection: close\r
\r
%b"""
_SENTENCE = b'{"error": "%d connections are open, and no more are taken: close some"}'


# Which of uvicorn's two protocols that is depends on what is installed; they share what is used.
class BoundedProtocol(cast("type[Any]", AutoHTTPProtocol)):  # type: ignore[misc]
    """uvicorn's protocol, with an end to its patience."""

    _patience: asyncio.TimerHandle | None = None
    _head = 0

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Called by asyncio."""
        super().connection_made(transport)
        if len(self.connections) > MAX_CONNECTIONS:
            body = _SENTENCE % MAX_CONNECTIONS
            transport.write(_FULL % (len(body), body))
            transport.close()
            return
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Called by asyncio."""
        super().data_received(data)
        cycle = self.cycle
        if cycle is None or cycle.response_complete:  # of the next request there is only a part
            self._head += len(data)
            if self._head > MAX_HEAD_BYTES:
                self.transport.abort()
                return
        else:
            self._head = 0
            if not cycle.more_body:
                self._trust()
                return
        self._wait()

    def send_400_response(self, msg: str) -> None:
        """Called by uvicorn when a body turns out to be no HTTP: nobody else answers it then."""
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        super().send_400_response(msg)

    def pause_writing(self) -> None:
        """Called by asyncio when who asked does not read the answer."""
        super().pause_writing()
        self._wait()

    def resume_writing(self) -> None:
        """Called by asyncio when it is read on."""
        super().resume_writing()
        self._trust()

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by asyncio."""
        self._trust()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(REQUEST_SECONDS, self._lose)

    def _trust(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _lose(self) -> None:
        self.transport.abort()


def allow_connections() -> None:
    """Have this process open as many files as it may have connections, where the system lets it."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - Windows has none

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = 2 * MAX_CONNECTIONS
        if 0 <= soft < wanted:
            most = wanted if hard < 0 else min(wanted, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
