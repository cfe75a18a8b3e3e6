"""The sandbox's time: it runs with the computer's, stands still, or is moved ahead."""

import asyncio
from datetime import UTC, datetime, timedelta


class Clock:
    """One source of time for everything that happens in a sandbox; it can be waited on.

    A running clock is the computer's, or ahead of it by a fixed span. A standing one is where it
    was put. Nothing but ``restart`` puts it back. Move it in the event loop's thread only.
    """

    def __init__(self, start: datetime | None = None) -> None:
        """A clock that stands at ``start``; without it, the computer's."""
        self._start = None if start is None else start.astimezone(UTC)
        self._ahead = timedelta()
        self._stands_at = self._start
        self._wakes: set[asyncio.Event] = set()

    @property
    def running(self) -> bool:
        """Whether time passes by itself."""
        return self._stands_at is None

    @property
    def ahead(self) -> timedelta | None:
        """How far it is ahead of the computer's clock; None while it stands."""
        return self._ahead if self.running else None

    def now(self) -> datetime:
        """The current time, always in UTC."""
        return self._stands_at or datetime.now(UTC) + self._ahead

    def restart(self) -> None:
        """Bring it back to how it was made."""
        self._ahead = timedelta()
        self._stands_at = self._start
        self._wake_all()

    def stop(self) -> None:
        """Let it stand where it is."""
        self._stands_at = self.now()
        self._wake_all()

    def resume(self) -> None:
        """Let it run on from where it is."""
        if self._stands_at is not None:
            self._ahead = self._stands_at - datetime.now(UTC)
            self._stands_at = None
            self._wake_all()

    def move_to(self, moment: datetime) -> None:
        """Put it there, and wake everyone who waits. What lies between is not worked off."""
        moment = moment.astimezone(UTC)
        if self._stands_at is None:
            self._ahead = moment - datetime.now(UTC)
        else:
            self._stands_at = moment
        self._wake_all()

    def follow(self, ahead: timedelta | None, moment: datetime) -> None:
        """Be as another clock was left: run ``ahead`` of the computer's, or stand at ``moment``."""
        self._stands_at = moment if ahead is None else None
        self._ahead = timedelta() if ahead is None else ahead
        self._wake_all()

    async def wait(
        self, until: datetime | None, wake: asyncio.Event, at_most: float | None = None
    ) -> None:
        """Return at ``until``, when it is moved, or as soon as ``wake`` is set.

        ``None`` waits for the other two alone. ``at_most`` is in seconds of real time.
        """
        seconds = None if until is None else (until - self.now()).total_seconds()
        if seconds is not None and seconds <= 0:
            return
        self._wakes.add(wake)
        try:
            bounds = seconds if self.running else None, at_most
            await asyncio.wait_for(
                wake.wait(), min((b for b in bounds if b is not None), default=None)
            )
        except TimeoutError:
            return
        finally:
            self._wakes.discard(wake)

    def _wake_all(self) -> None:
        for wake in self._wakes:
            wake.set()
