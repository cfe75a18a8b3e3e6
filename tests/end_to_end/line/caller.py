"""One way to call both forms of the client, so that each test is written once and runs for both."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

import httpx2
from plivo_messaging import AsyncPlivo, Plivo

from tests.end_to_end.second_opinion import Exchange

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from plivo_sandbox.testing import RunningSandbox


class Caller(ABC):
    """A client, called the same way whether it waits or is awaited."""

    @abstractmethod
    def call(self, use: Callable[[Any], Any]) -> Any:
        """What the client answers: `caller.call(lambda client: client.messages.get(id))`."""

    @abstractmethod
    def items(self, use: Callable[[Any], Any]) -> list[Any]:
        """All records of a list, over all of its pages."""

    def page(self, use: Callable[[Any], Any]) -> Any:
        """One page of a list."""
        return self.call(lambda client: use(client).page())

    @abstractmethod
    def close(self) -> None:
        """Give the connections back."""


class SyncCaller(Caller):
    def __init__(self, sandbox: RunningSandbox, record: Callable[[Exchange], None]) -> None:
        def report(response: httpx2.Response) -> None:
            response.read()
            record(exchange(response))

        self._http = httpx2.Client(event_hooks={"response": [report]})
        self._client = Plivo(
            auth_id=sandbox.auth_id,
            auth_token=sandbox.auth_token,
            base_url=sandbox.url,
            http_client=self._http,
        )

    def call(self, use: Callable[[Any], Any]) -> Any:
        return use(self._client)

    def items(self, use: Callable[[Any], Any]) -> list[Any]:
        return list(use(self._client))

    def close(self) -> None:
        self._client.close()
        self._http.close()


class AsyncCaller(Caller):
    def __init__(self, sandbox: RunningSandbox, record: Callable[[Exchange], None]) -> None:
        async def report(response: httpx2.Response) -> None:
            await response.aread()
            record(exchange(response))

        self._runner = asyncio.Runner()
        self._http = httpx2.AsyncClient(event_hooks={"response": [report]})
        self._client = AsyncPlivo(
            auth_id=sandbox.auth_id,
            auth_token=sandbox.auth_token,
            base_url=sandbox.url,
            http_client=self._http,
        )

    def call(self, use: Callable[[Any], Any]) -> Any:
        async def answer() -> Any:
            pending: Awaitable[Any] = use(self._client)
            return await pending

        return self._runner.run(answer())

    def items(self, use: Callable[[Any], Any]) -> list[Any]:
        async def walk() -> list[Any]:
            return [item async for item in use(self._client)]

        return self._runner.run(walk())

    def close(self) -> None:
        self._runner.run(self._client.close())
        self._runner.run(self._http.aclose())
        self._runner.close()


def exchange(response: httpx2.Response) -> Exchange:
    """What the judge needs of a response and its request."""
    return Exchange(
        method=response.request.method,
        url=str(response.request.url),
        # Files are streamed: this reads them once more.
        request_body=response.request.read(),
        request_type=response.request.headers.get("Content-Type", ""),
        status=response.status_code,
        content_type=response.headers.get("Content-Type", ""),
        response_body=response.content,
    )
