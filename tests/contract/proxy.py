"""A proxy that breaks one operation's answers, to see whether the contract tests notice."""

import json
import re
import socket
import threading
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import httpx2
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.types import Receive, Scope, Send

Answer = tuple[int, Any]
HOP_BY_HOP = {"connection", "content-length", "host", "keep-alive", "transfer-encoding"}
START_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a server.

    Attributes:
        method: of the operation that is broken.
        path: regular expression for the end of its path.
        change: makes the wrong answer of the right one, each a status and a JSON body.
    """

    method: str
    path: str
    change: Callable[[Answer], Answer]

    def hits(self, request: Request) -> bool:
        """Whether this request is answered wrongly."""
        return (
            request.method == self.method
            and re.search(self.path + "$", request.url.path) is not None
        )


class Proxy:
    """Passes everything on, but for the answers that the fault hits."""

    def __init__(self, upstream: str, fault: Fault | None, client: httpx2.AsyncClient) -> None:
        self._upstream = upstream
        self._fault = fault
        self._client = client

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI)."""
        request = Request(scope, receive)
        query = f"?{scope['query_string'].decode()}" if scope["query_string"] else ""
        answer = await self._client.request(
            request.method,
            self._upstream + scope["raw_path"].decode() + query,
            headers=[pair for pair in request.headers.raw if pair[0].decode() not in HOP_BY_HOP],
            content=await request.body(),
        )
        status, body = answer.status_code, answer.content
        if self._fault is not None and self._fault.hits(request):
            status, changed = self._fault.change((status, json.loads(body)))
            body = json.dumps(changed).encode()
        response = Response(body, status)
        for name, value in answer.headers.items():
            if name not in HOP_BY_HOP:
                response.headers[name] = value
        await response(scope, receive, send)


def application(upstream: str, fault: Fault | None) -> Starlette:
    """The proxy as an application that closes its connections when it stops."""
    routes: list[BaseRoute] = []

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        async with httpx2.AsyncClient(timeout=30.0) as client:
            routes.append(Mount("/", Proxy(upstream, fault, client)))
            yield

    app = Starlette(lifespan=lifespan)
    app.router.routes = routes
    return app


@contextmanager
def proxy(upstream: str, fault: Fault | None = None) -> Generator[str]:
    """Run a proxy in front of a server, in a thread, and give its URL."""
    listener = socket.create_server(("127.0.0.1", 0))
    # asyncio does so only for a socket made as IPPROTO_TCP; without it each answer waits 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = uvicorn.Server(uvicorn.Config(application(upstream, fault), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(START_SECONDS)
        listener.close()
