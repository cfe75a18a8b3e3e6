"""Puts a mutant around the sandbox: ASGI for what it answers, a transport for what it calls."""

from collections.abc import AsyncIterable, AsyncIterator
from typing import Any

import httpx2
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.contract.strength.exchange import BASE, Exchange, Memory
from tests.contract.strength.mutant import Mutant

RESET = "/_sandbox/reset"


class Bent:
    """An application whose answers to one operation are wrong.

    Args:
        app: the sandbox.
        mutant: what is wrong.
        memory: what the mutant remembers.
    """

    def __init__(self, app: ASGIApp, mutant: Mutant, memory: Memory) -> None:
        self._app = app
        self._mutant = mutant
        self._memory = memory

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI)."""
        if scope["type"] == "http" and scope["path"] == RESET:
            self._memory.seen.clear()
        if scope["type"] != "http" or not scope["path"].startswith(BASE):
            await self._app(scope, receive, send)
            return
        exchange = Exchange.of(scope, await _content(receive), self._memory.seen)
        if not self._mutant.hits(exchange):
            await self._app(scope, _replayed(exchange.content), send)
            return
        untouched = (exchange.content, dict(exchange.query), exchange.method, exchange.path)
        self._mutant.before(exchange)
        inner = dict(scope) | {"method": exchange.method}
        inner["headers"] = _headers(
            exchange.headers | {"content-length": str(len(exchange.content))}
        )
        if (exchange.content, exchange.query, exchange.method, exchange.path) != untouched or (
            exchange.account != scope["path"].removeprefix(BASE).partition("/")[0]
        ):
            inner["path"], inner["query_string"] = exchange.url
            inner["raw_path"] = inner["path"].encode()

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                exchange.status = message["status"]
                exchange.told = {
                    name.decode().lower(): value.decode() for name, value in message["headers"]
                }
            else:
                exchange.answered += message.get("body", b"")

        await self._app(inner, _replayed(exchange.content), keep)
        # The mutant sees what was asked, not what it made of it.
        asked = Exchange.of(scope, untouched[0], self._memory.seen)
        asked.status, asked.told, asked.answered = exchange.status, exchange.told, exchange.answered
        self._mutant.after(asked)
        asked.told["content-length"] = str(len(asked.answered))
        start = {"type": "http.response.start", "status": asked.status}
        await send(start | {"headers": _headers(asked.told)})
        await send({"type": "http.response.body", "body": asked.answered})


class BentCalls(httpx2.AsyncBaseTransport):
    """Carries callbacks, as wrong as the mutant makes them."""

    def __init__(self, mutant: Mutant, memory: Memory) -> None:
        self._mutant = mutant
        self._memory = memory
        self._way = httpx2.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Carry one."""
        request = httpx2.Request(
            request.method, request.url, headers=request.headers, content=await _read(request)
        )
        response = httpx2.Response(200, stream=httpx2.ByteStream(b""))
        for each in self._mutant.event(request, self._memory.seen):
            response = await self._way.handle_async_request(each)
            content = b"".join([part async for part in _parts(response.stream)])
            await response.aclose()
            response = httpx2.Response(response.status_code, stream=httpx2.ByteStream(content))
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        await self._way.aclose()


def _parts(stream: Any) -> AsyncIterator[bytes]:
    assert isinstance(stream, AsyncIterable)
    return aiter(stream)


async def _read(request: httpx2.Request) -> bytes:
    return b"".join([part async for part in _parts(request.stream)])


async def _content(receive: Receive) -> bytes:
    content, more = b"", True
    while more:
        message = await receive()
        content += message.get("body", b"")
        more = message.get("more_body", False)
    return content


def _replayed(content: bytes) -> Receive:
    messages: list[Message] = [{"type": "http.request", "body": content, "more_body": False}]

    async def receive() -> Message:
        return messages.pop() if messages else {"type": "http.disconnect"}

    return receive


def _headers(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    pairs: Any = ((name.encode(), value.encode("latin-1")) for name, value in headers.items())
    return list(pairs)
