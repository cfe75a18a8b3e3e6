"""Applications of the test's own process, and how each kind of them is called."""

import asyncio
import inspect
import json
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, TypeVar, cast
from urllib.parse import parse_qsl

import httpx2

from plivo_sandbox.in_process.transport import Body, bodily

_T = TypeVar("_T")

Params = Mapping[str, Any]
App = Callable[..., Any]
"""An ASGI or a WSGI application, or a function of what a callback tells."""

AnswersCallback = Callable[[httpx2.Request], Awaitable[httpx2.Response]]
Borrow = Callable[[Callable[[], httpx2.Response]], Awaitable[httpx2.Response]]
Loop = Callable[[], asyncio.AbstractEventLoop]

_FUNCTION, _WSGI, _ASGI = 1, 2, 3


def adapted(app: App, borrow: Borrow, loop: Loop) -> AnswersCallback:
    """How ``app`` answers a callback.

    Args:
        app: ASGI takes three arguments, WSGI two, a function one: what the callback tells.
        borrow: runs what is synchronous in the test's own thread.
        loop: the event loop for what is asynchronous.

    Raises:
        TypeError: it is neither.
    """
    count = _required(app)
    if count == _ASGI:
        return _Asgi(app, loop)
    if count == _WSGI:
        return _Wsgi(app, borrow)
    if count == _FUNCTION and inspect.iscoroutinefunction(app):
        return _Coroutine(app, loop)
    if count == _FUNCTION:
        return _Function(app, borrow)
    raise TypeError(
        f"{app!r} is no application: it must take scope, receive and send (ASGI), environ and "
        "start_response (WSGI), or one argument, the callback's parameters"
    )


def _required(app: object) -> int:
    if not callable(app):
        return 0
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return sum(
        parameter.kind in positional and parameter.default is inspect.Parameter.empty
        for parameter in inspect.signature(app).parameters.values()
    )


class _Asgi:
    def __init__(self, app: App, loop: Loop) -> None:
        self._transport = httpx2.ASGITransport(app=app)
        self._loop = loop

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        return await _elsewhere(self._loop(), self._answer(request))

    async def _answer(self, request: httpx2.Request) -> httpx2.Response:
        return await bodily(await self._transport.handle_async_request(request))


class _Wsgi:
    def __init__(self, app: App, borrow: Borrow) -> None:
        self._transport = httpx2.WSGITransport(app=app)
        self._borrow = borrow

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        return await self._borrow(lambda: self._answer(request))

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        response = self._transport.handle_request(request)
        content = b"".join(response.iter_raw())
        response.close()
        return httpx2.Response(response.status_code, headers=response.headers, stream=Body(content))


class _Function:
    def __init__(self, function: App, borrow: Borrow) -> None:
        self._function = function
        self._borrow = borrow

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        return await self._borrow(lambda: _answer_of(self._function(_params(request))))


class _Coroutine:
    def __init__(self, function: App, loop: Loop) -> None:
        self._function = function
        self._loop = loop

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        return _answer_of(await _elsewhere(self._loop(), self._function(_params(request))))


async def _elsewhere(loop: asyncio.AbstractEventLoop, coroutine: Coroutine[Any, Any, _T]) -> _T:
    return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(coroutine, loop))


def _params(request: httpx2.Request) -> Params:
    if request.method == "GET":
        return dict(request.url.params)
    if request.headers.get("content-type", "").startswith("application/json"):
        return cast("Params", json.loads(request.content))
    return dict(parse_qsl(request.content.decode(), keep_blank_values=True))


def _answer_of(returned: object) -> httpx2.Response:
    """The answer that a function means: nothing, a status, or XML as text or as an object."""
    if returned is None or isinstance(returned, int):
        return httpx2.Response(200 if returned is None else returned, stream=Body(b""))
    content = returned if isinstance(returned, bytes) else str(returned).encode()
    return httpx2.Response(200, headers={"Content-Type": "application/xml"}, stream=Body(content))
