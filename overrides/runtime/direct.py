"""HTTP clients of our own, with nothing between a request and its transport."""

from datetime import timedelta
from threading import Lock
from time import perf_counter
from typing import Any, cast
from urllib.request import getproxies

import httpx2

__all__ = ["async_client", "client"]

_ENCODED = "Content-Encoding"


def client() -> httpx2.Client:
    """A client that nobody but the caller configures."""
    # Which proxy is for which host is httpx2's to know.
    return httpx2.Client() if getproxies() else _DirectClient(_LateTransport())


def async_client(transport: httpx2.AsyncBaseTransport | None = None) -> httpx2.AsyncClient:
    """The same without blocking.

    Args:
        transport: What sends. Without one it is httpx2's own.
    """
    if transport is None and getproxies():
        return httpx2.AsyncClient()
    return _DirectAsyncClient(transport or httpx2.AsyncHTTPTransport())


class _LateTransport(httpx2.BaseTransport):
    """httpx2's transport, made for the first request.

    Reading the certificates of the authorities takes longer than all else that making a client
    does, and programs make clients that they do not use in this run. Asynchronous clients do it at
    once: here the event loop would stand still.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: httpx2.HTTPTransport | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        made = self._made
        if made is None:
            with self._lock:
                made = self._made = self._made or httpx2.HTTPTransport()
        return made.handle_request(request)

    def close(self) -> None:
        if self._made is not None:
            self._made.close()


def _fill(response: httpx2.Response, content: bytes) -> None:
    """Give a response the content that came as it is, not compressed.

    ``Response.read`` takes every chunk through a decoder, three generators and as many contexts, to
    end with these same four attributes. Two of them are httpx2's own, which has no public way to
    set them: a test holds such a response to one that httpx2 has read, on its oldest version that
    we allow too.
    """
    vars(response).update(
        _content=content,
        _num_bytes_downloaded=len(content),
        is_stream_consumed=True,
        is_closed=True,
    )


class _DirectClient(httpx2.Client):
    """Sends without what httpx2 does around it: authentication, redirects, cookies and hooks.

    Requests come with their credentials, redirects are never followed, and nobody can set the rest
    on a client that nobody sees. A stream goes the long way: it is seldom.
    """

    def __init__(self, transport: httpx2.BaseTransport) -> None:
        super().__init__(transport=transport)
        self._handle = transport.handle_request

    def send(
        self, request: httpx2.Request, *, stream: bool = False, **more: Any
    ) -> httpx2.Response:
        if stream or more or self.is_closed:
            return super().send(request, stream=stream, **more)
        start = perf_counter()
        try:
            response = self._handle(request)
            response.request = request
            if _ENCODED in response.headers:
                response.read()
            else:
                chunks = cast("httpx2.SyncByteStream", response.stream)
                try:
                    content = b"".join(chunks)
                finally:
                    chunks.close()
                _fill(response, content)
        except httpx2.RequestError as error:
            error.request = request
            raise
        response.elapsed = timedelta(seconds=perf_counter() - start)
        return response


class _DirectAsyncClient(httpx2.AsyncClient):
    """The same without blocking."""

    def __init__(self, transport: httpx2.AsyncBaseTransport) -> None:
        super().__init__(transport=transport)
        self._handle = transport.handle_async_request

    async def send(
        self, request: httpx2.Request, *, stream: bool = False, **more: Any
    ) -> httpx2.Response:
        if stream or more or self.is_closed:
            return await super().send(request, stream=stream, **more)
        start = perf_counter()
        try:
            response = await self._handle(request)
            response.request = request
            if _ENCODED in response.headers:
                await response.aread()
            else:
                chunks = cast("httpx2.AsyncByteStream", response.stream)
                try:
                    content = b"".join([chunk async for chunk in chunks])
                finally:
                    await chunks.aclose()
                _fill(response, content)
        except httpx2.RequestError as error:
            error.request = request
            raise
        response.elapsed = timedelta(seconds=perf_counter() - start)
        return response
