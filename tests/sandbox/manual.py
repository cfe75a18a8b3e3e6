"""A sandbox whose clock the test moves, in the test's own event loop."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import httpx2
from plivo_sandbox.app import create_app
from plivo_sandbox.clock import Clock
from plivo_sandbox.settings import Settings

from tests.sandbox.caller import DST, SRC

START = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Manual:
    """Calls the default account, and moves the clock."""

    def __init__(self, http: httpx2.AsyncClient, clock: Clock, settings: Settings) -> None:
        self._http = http
        self._account = f"/v1/Account/{settings.auth_id}"
        self.clock = clock

    async def answer(self, method: str, path: str, **arguments: Any) -> httpx2.Response:
        return await self._http.request(method, f"{self._account}{path}", **arguments)

    async def status(self, method: str, path: str, **arguments: Any) -> int:
        return (await self.answer(method, path, **arguments)).status_code

    async def ok(self, method: str, path: str, **arguments: Any) -> dict[str, Any]:
        response = await self._http.request(method, f"{self._account}{path}", **arguments)
        assert response.is_success, response.text
        return cast("dict[str, Any]", response.json())

    async def outside(self, path: str) -> int:
        """The status of a path that is not the account's."""
        return (await self._http.get(path)).status_code

    async def control(self, path: str) -> dict[str, Any]:
        return cast("dict[str, Any]", (await self._http.get(f"/_sandbox/{path}")).json())

    async def post(self, path: str, **arguments: Any) -> dict[str, Any]:
        """Ask something of the sandbox itself."""
        response = await self._http.post(f"/_sandbox/{path}", **arguments)
        assert response.is_success, response.text
        return cast("dict[str, Any]", response.json())

    async def send(self, **body: Any) -> str:
        sent = {"src": SRC, "dst": DST, "text": "Hello", **body}
        return cast("str", (await self.ok("POST", "/Message/", json=sent))["message_uuid"][0])

    async def message(self, uuid: str) -> dict[str, Any]:
        return await self.ok("GET", f"/Message/{uuid}/")

    async def state(self, uuid: str) -> str:
        return str((await self.message(uuid))["message_state"])

    async def callbacks(self) -> list[dict[str, Any]]:
        return cast("list[dict[str, Any]]", (await self.control("callbacks"))["callbacks"])

    async def becomes(self, uuid: str, state: str) -> None:
        await self.eventually(lambda: self._is(uuid, state))

    async def attempted(self, count: int) -> list[dict[str, Any]]:
        """The attempts to deliver callbacks, once there are ``count``."""
        await self.eventually(lambda: self._has_attempts(count))
        attempts = await self.callbacks()
        assert len(attempts) == count
        return attempts

    async def _is(self, uuid: str, state: str) -> bool:
        return await self.state(uuid) == state

    async def _has_attempts(self, count: int) -> bool:
        return len(await self.callbacks()) >= count

    @staticmethod
    async def eventually(holds: Callable[[], Awaitable[bool]]) -> None:
        while not await holds():  # noqa: ASYNC110 - what is waited for is in the database
            await asyncio.sleep(0.002)

    def advance(self, **by: float) -> None:
        self.clock.move_to(self.clock.now() + timedelta(**by))


@asynccontextmanager
async def manual_sandbox(
    settings: Settings | None = None, start: datetime = START
) -> AsyncGenerator[Manual]:
    """A sandbox at ``start``; everything in the block has to happen within 20 seconds."""
    settings = settings or Settings(validate_responses=True)
    clock = Clock(start)
    app = create_app(settings, clock=clock)
    transport = httpx2.ASGITransport(app=app)
    async with (
        asyncio.timeout(20),
        app.router.lifespan_context(app),
        httpx2.AsyncClient(
            transport=transport,
            base_url="http://sandbox",
            auth=(settings.auth_id, settings.auth_token),
        ) as http,
    ):
        yield Manual(http, clock, settings)


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a test that is a coroutine function."""
    asyncio.run(test())
