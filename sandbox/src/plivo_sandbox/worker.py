"""Works off the events when they are due."""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from typing import Protocol

from sqlalchemy import Connection, Engine

from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, finish, next_due, release_taken, take_due

_log = logging.getLogger(__name__)

_BATCH = 50

Transition = Callable[[Connection, Event], None]


class Errand(Protocol):
    """Work that waits for the outside world, such as a callback."""

    async def __call__(self, event: Event) -> Callable[[Connection], None]:
        """Do it, and return what is to be written down afterwards."""
        ...


class Worker:
    """Takes events from the table and hands them to their handlers.

    Transitions run at once, each in a transaction of its own. Errands run as tasks: one at a time
    for a subject, in order, and any number of subjects side by side, so that a slow listener
    holds up nothing but its own message.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        *,
        transitions: Mapping[str, Transition],
        errands: Mapping[str, Errand],
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._transitions = transitions
        self._errands = errands
        self._wake = asyncio.Event()
        self._generation = 0
        self._queues: dict[str, deque[Event]] = defaultdict(deque)
        self._tasks: set[asyncio.Task[None]] = set()

    def notify(self) -> None:
        """Look at the table again: something was planned."""
        self._wake.set()

    async def run(self) -> None:
        """Work until cancelled."""
        with self._engine.begin() as connection:
            release_taken(connection)
        try:
            while True:
                self._wake.clear()
                with self._engine.begin() as connection:
                    due = take_due(connection, self._clock.now(), _BATCH)
                    upcoming = None if due else next_due(connection)
                generation = self._generation
                for event in due:
                    if generation != self._generation:
                        break
                    self._start(event)
                    await asyncio.sleep(0)  # requests come first
                if not due:
                    await self._clock.wait(upcoming, self._wake)
        finally:
            self.forget()

    def forget(self) -> None:
        """Drop what was taken and has not happened yet; the events stay in the table."""
        self._generation += 1
        self._queues.clear()
        for task in self._tasks:
            task.cancel()

    def _start(self, event: Event) -> None:
        if event.kind in self._transitions:
            self._transit(event)
            return
        queue = self._queues[event.subject]
        queue.append(event)
        if len(queue) == 1:
            task = asyncio.create_task(self._work_off(event.subject, queue))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _transit(self, event: Event) -> None:
        transition = self._transitions[event.kind]
        self._finish(event, lambda connection: transition(connection, event))

    def _finish(self, event: Event, write_down: Callable[[Connection], None]) -> None:
        try:
            with self._engine.begin() as connection:
                if finish(connection, event):
                    write_down(connection)
        except Exception:  # noqa: BLE001 - the others must still take place
            _log.exception("event %s of %s failed", event.kind, event.subject)
            with self._engine.begin() as connection:
                finish(connection, event)

    async def _work_off(self, subject: str, queue: deque[Event]) -> None:
        while queue:
            event = queue[0]
            try:
                write_down = await self._errands[event.kind](event)
            except Exception:  # noqa: BLE001 - the next one of this subject must still take place
                _log.exception("event %s of %s failed", event.kind, subject)
                write_down = _nothing
            self._finish(event, write_down)
            queue.popleft()
            self.notify()
        if self._queues.get(subject) is queue:
            del self._queues[subject]


def _nothing(_: Connection) -> None:
    """Write nothing down."""
