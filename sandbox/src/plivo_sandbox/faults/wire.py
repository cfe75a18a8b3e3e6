"""How an answer goes over the wire, where that goes wrong.

ASGI has no message that breaks a connection off. The application keeps the server's own ``send`` in
the scope; in uvicorn it belongs to an object that knows the connection's transport.
"""

import asyncio
import os
import socket
import struct
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

SERVER_SEND = "plivo_sandbox.send"
"""Where in the scope the application keeps the server's ``send``."""

# Linger for no time: closing the socket resets the connection.
_RESET = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
_PIECES = 8

Pause = Callable[[], Awaitable[None]]


class WireResponse(Response):
    """An answer that is sent by ``wire``."""

    def __init__(self, wire: "Wire", content: bytes, status: int, headers: dict[str, str]) -> None:
        super().__init__(content, status, headers)
        self._wire = wire

    @property
    def broken(self) -> bool:
        """Whether the caller does not get the whole of it."""
        return self._wire in (reset, close, cut, hang)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it (ASGI)."""
        await self._wire(self, scope, receive, send)

    async def start(self, send: Send) -> None:
        """Send the status and the headers, which promise the whole body."""
        await send(
            {
                "type": "http.response.start",
                "status": self.status_code,
                "headers": self.raw_headers,
            }
        )


Wire = Callable[[WireResponse, Scope, Receive, Send], Awaitable[None]]


async def WHOLE(  # noqa: N802 - a value of this module's, not something to call
    response: WireResponse, scope: Scope, receive: Receive, send: Send
) -> None:
    """As it should be."""
    await Response.__call__(response, scope, receive, send)


async def reset(_: WireResponse, scope: Scope, receive: Receive, __: Send) -> None:
    """Reset the connection, without a byte."""
    await _break_off(scope, receive, hard=True)


async def close(_: WireResponse, scope: Scope, receive: Receive, __: Send) -> None:
    """Close the connection, without a byte."""
    await _break_off(scope, receive, hard=False)


async def cut(response: WireResponse, scope: Scope, receive: Receive, send: Send) -> None:
    """Close the connection in the middle of the body."""
    await response.start(send)
    half = bytes(response.body)[: len(response.body) // 2]
    await send({"type": "http.response.body", "body": half, "more_body": True})
    await _break_off(scope, receive, hard=False)


async def hang(_: WireResponse, __: Scope, receive: Receive, ___: Send) -> None:
    """Say nothing until the caller has given up."""
    await _gone(receive)


def slowly(pause: Pause) -> Wire:
    """Send the body in pieces, each after a ``pause``."""

    async def send_slowly(response: WireResponse, _: Scope, receive: Receive, send: Send) -> None:
        await response.start(send)
        body = bytes(response.body)
        size = max(1, -(-len(body) // _PIECES))
        gone = asyncio.ensure_future(_gone(receive))
        try:
            for begin in range(0, len(body), size):
                waiting = asyncio.ensure_future(pause())
                await asyncio.wait({waiting, gone}, return_when=asyncio.FIRST_COMPLETED)
                if not waiting.done():
                    waiting.cancel()
                    return
                piece = body[begin : begin + size]
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            gone.cancel()

    return send_slowly


async def _break_off(scope: Scope, receive: Receive, *, hard: bool) -> None:
    transport = _transport(scope)
    if transport is None:  # no connection, as in a process of its own with its caller
        raise ConnectionResetError("a fault of the sandbox broke this connection off")
    if hard:
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        transport.abort()
    else:
        transport.close()
    await _gone(receive)


def _transport(scope: Scope) -> Any:
    cycle = getattr(scope.get(SERVER_SEND), "__self__", None)
    return getattr(cycle, "transport", None)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
