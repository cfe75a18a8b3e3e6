"""Time, as it is seen and moved from outside."""

import re
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plivo_sandbox.control.context import Context
from plivo_sandbox.control.requests import described_body
from plivo_sandbox.errors import bad_request
from plivo_sandbox.events import count_awaited, next_due
from plivo_sandbox.values import moment, rfc3339

_LONGEST = timedelta(days=366)
_UNITS = ("days", "hours", "minutes", "seconds")
_DURATION = re.compile(
    r"P(?:(?P<days>\d{1,4})D)?"
    r"(?:T(?:(?P<hours>\d{1,6})H)?(?:(?P<minutes>\d{1,7})M)?(?:(?P<seconds>\d{1,9}(?:\.\d{1,6})?)S)?)?"
)


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""
    shown = ClockRoutes(context)
    return [
        Route("/clock", shown.show, methods=["GET"]),
        Route("/clock", shown.move, methods=["POST"]),
    ]


class ClockRoutes:
    """The handlers."""

    def __init__(self, context: Context) -> None:
        self._engine = context.engine
        self._clock = context.clock
        self._timekeeper = context.timekeeper

    async def show(self, _: Request) -> Response:
        """What time it is, and what is planned."""
        return JSONResponse(self._state())

    async def move(self, request: Request) -> Response:
        """Do the one thing that the body asks for; answered when all that was due has happened."""
        body = await described_body(request, "moveClock")
        happened = 0
        if "advance" in body:
            happened = await self._advance(self._clock.now() + _span(body["advance"]))
        elif "set" in body:
            happened = await self._advance(moment("set", body["set"]))
        elif "run" in body:
            happened = await self._timekeeper.run()
        elif "freeze" in body:
            await self._timekeeper.freeze()
        else:
            await self._timekeeper.resume()
        return JSONResponse({**self._state(), "happened": happened})

    async def _advance(self, target: datetime) -> int:
        now = self._clock.now()
        if target < now:
            raise bad_request(
                f"'set' must not be in the past, and it is {rfc3339(now)}: time only goes forward, "
                "until POST /_sandbox/reset"
            )
        if target - now > _LONGEST:
            raise bad_request(f"time can be moved by at most {_LONGEST.days} days at once")
        return await self._timekeeper.advance_to(target)

    def _state(self) -> dict[str, Any]:
        with self._engine.begin() as connection:
            following, pending = next_due(connection), count_awaited(connection)
        ahead = self._clock.ahead
        return {
            "now": rfc3339(self._clock.now()),
            "running": self._clock.running,
            "ahead": None if ahead is None else ahead.total_seconds(),
            "next_event": rfc3339(following) if following else None,
            "pending_events": pending,
        }


def _span(told: float | str) -> timedelta:
    if not isinstance(told, str):
        return timedelta(seconds=told)
    found = _DURATION.fullmatch(told)
    parts = {name: float(found[name]) for name in _UNITS if found[name]} if found else {}
    if not parts or told.endswith("T"):
        raise bad_request(
            f"'advance' must be a number of seconds or a duration such as PT4M, got '{told[:40]}'"
        )
    return timedelta(**parts)
