"""Requests to the sandbox without a network."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import httpx2
from starlette.types import ASGIApp

from plivo_sandbox.in_process.loop import LoopThread


class Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that is there, as it went over the wire."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        yield self._content

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._content


class SandboxTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """A transport for httpx2's clients of both kinds: whatever their address, the sandbox answers.

    It may be used from any thread, and from any event loop of asyncio.
    """

    def __init__(self, app: ASGIApp, loop: LoopThread) -> None:
        self._asgi = httpx2.ASGITransport(app=app)
        self._loop = loop

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a synchronous client."""
        request.read()
        return self._loop.call(self.answer(request))

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer an asynchronous client."""
        await request.aread()
        return await asyncio.wrap_future(self._loop.submit(self.answer(request)))

    async def answer(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request whose body was read, in the sandbox's own event loop.

        Raises:
            httpx2.ReadError: a fault broke the connection.
            httpx2.ReadTimeout: there is no answer in the time that the client gives it.
        """
        seconds = request.extensions.get("timeout", {}).get("read")
        try:
            async with asyncio.timeout(seconds):
                return await bodily(await self._asgi.handle_async_request(request))
        except TimeoutError as error:
            raise httpx2.ReadTimeout(f"no answer in {seconds} s", request=request) from error
        except ConnectionResetError as error:
            raise httpx2.ReadError(str(error), request=request) from error


async def bodily(response: httpx2.Response) -> httpx2.Response:
    """The same answer, whose body is there, for anyone to read."""
    content = b"".join([chunk async for chunk in response.aiter_raw()])
    return httpx2.Response(response.status_code, headers=response.headers, stream=Body(content))
