"""Moving time: everything that is due on the way happens in its order, each at its own time."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy import Engine

from plivo_sandbox.callbacks import TIMEOUT
from plivo_sandbox.clock import Clock
from plivo_sandbox.errors import ApiError
from plivo_sandbox.events import next_due
from plivo_sandbox.positions import save_position
from plivo_sandbox.replicas import Alone
from plivo_sandbox.worker import Worker

MAX_EVENTS = 100_000
"""``run`` stops after so many events: what plans itself anew would never end."""

PATIENCE = 4.0
"""Seconds that a move waits for the answer to a callback that is under way: less than callbacks do.

Who asks may be who has to answer.
"""

_LOOK = 0.02  # seconds between two looks at what others still do


class Timekeeper:
    """Moves the clock of a sandbox whose worker runs."""

    def __init__(self, engine: Engine, worker: Worker, clock: Clock, replica: Alone) -> None:
        self._engine = engine
        self._replica = replica
        self._worker = worker
        self._clock = clock
        self._moving = asyncio.Lock()

    async def advance_to(self, moment: datetime) -> int:
        """Go to ``moment``, and return how many events took place.

        The clock stands at the time of each while it happens, and moves on when the callbacks that
        it led to were attempted. What an event plans within the span happens too.
        """
        async with self._standing():
            before = self._worker.happened
            await self._worker.drain()
            while (due := self._next(awaited=False)) is not None and due <= moment:
                await self._step_to(due)
            self._put(max(moment, self._clock.now()))
            return self._worker.happened - before

    async def run(self) -> int:
        """Go on until nothing is awaited, and return how many events took place.

        Deadlines, hours or days away, are not waited for; those that lie on the way pass.
        """
        async with self._standing():
            before = self._worker.happened
            await self._worker.drain()
            while self._next(awaited=True) is not None:
                due = self._next(awaited=False)
                if due is None or self._worker.happened - before >= MAX_EVENTS:
                    break
                await self._step_to(due)
            return self._worker.happened - before

    async def freeze(self) -> None:
        """Let time stand still. What is under way ends first."""
        async with self._alone():
            self._clock.stop()
            await self._worker.drain()
            self._save()

    async def resume(self) -> None:
        """Let time pass by itself again, from where it is."""
        async with self._alone():
            self._clock.resume()
            self._save()

    async def _step_to(self, due: datetime) -> None:
        self._put(max(due, self._clock.now()))
        await self._worker.drain()

    def _next(self, *, awaited: bool) -> datetime | None:
        with self._engine.begin() as connection:
            return next_due(connection, awaited=awaited)

    def _put(self, moment: datetime) -> None:
        self._clock.move_to(moment)
        self._save()

    def _save(self) -> None:
        with self._engine.begin() as connection:
            save_position(connection, self._clock)

    @asynccontextmanager
    async def _alone(self) -> AsyncGenerator[None]:
        """One move at a time; the next one waits, unless it may be what the first one waits for.

        A move begins when the callbacks that are under way are answered, and ends when those on its
        way are, so who answers one by moving time would wait for himself.
        """
        if self._moving.locked() and self._worker.calling:
            raise ApiError(
                409,
                "time is being moved, and waits for the answer to a callback: answer it first, and "
                "move time when the other request has been answered",
            )
        async with self._moving:
            if not await self._worker.answered(PATIENCE):
                raise _unanswered()
            with self._replica.moving():
                await self._others_answered()
                yield

    async def _others_answered(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                while self._replica.others_work():  # noqa: ASYNC110 - it is in the database
                    await asyncio.sleep(_LOOK)
        except TimeoutError:
            raise _unanswered() from None

    @asynccontextmanager
    async def _standing(self) -> AsyncGenerator[None]:
        """One move at a time, and while it lasts, time does not pass by itself."""
        async with self._alone():
            resumes = self._clock.running
            self._clock.stop()
            try:
                yield
            finally:
                if resumes:
                    self._clock.resume()
                    self._save()


def _unanswered() -> ApiError:
    return ApiError(
        409,
        "a callback is under way and has no answer yet: answer it before you move time, or wait "
        "until it is given up, 8 seconds after it began",
        {"Retry-After": str(round(TIMEOUT.total_seconds() - PATIENCE))},
    )
