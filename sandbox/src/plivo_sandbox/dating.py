"""The Date header of each answer, by the sandbox's own clock."""

from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from plivo_sandbox.clock import Clock


class Dated:
    """Middleware that adds the header. The server has to be told not to add its own."""

    def __init__(self, app: ASGIApp, clock: Clock) -> None:
        self._app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and the answer back with the header."""

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = _http_date(int(self._clock.now().timestamp()))
                message["headers"] = [*message.get("headers", ()), (b"date", date)]
            await send(message)

        await self._app(scope, receive, dated if scope["type"] == "http" else send)


@lru_cache(maxsize=2)
def _http_date(second: int) -> bytes:
    return format_datetime(datetime.fromtimestamp(second, UTC), usegmt=True).encode()
