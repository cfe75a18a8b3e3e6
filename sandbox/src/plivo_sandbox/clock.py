"""Where the sandbox takes the time from."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """A source of time that can be waited on."""

    def now(self) -> datetime:
        """The current time, always in UTC."""
        ...

    async def wait(self, until: datetime | None, wake: asyncio.Event) -> None:
        """Return at ``until`` or as soon as ``wake`` is set; ``None`` waits for ``wake`` alone."""
        ...


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """The time of day."""
        return datetime.now(UTC)

    async def wait(self, until: datetime | None, wake: asyncio.Event) -> None:
        """Sleep until then, or until woken."""
        seconds = None if until is None else max(0.0, (until - self.now()).total_seconds())
        try:
            await asyncio.wait_for(wake.wait(), seconds)
        except TimeoutError:
            return


class ManualClock:
    """A clock that stands still until it is told to move."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)
        self._wakes: set[asyncio.Event] = set()

    def now(self) -> datetime:
        """Where the clock stands."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move on by ``by`` and wake everyone who waits. Call it in the event loop's thread."""
        self._now += by
        for wake in self._wakes:
            wake.set()

    async def wait(self, until: datetime | None, wake: asyncio.Event) -> None:
        """Sleep until the clock is moved there, or until woken."""
        if until is not None and until <= self._now:
            return
        self._wakes.add(wake)
        try:
            await wake.wait()
        finally:
            self._wakes.discard(wake)
