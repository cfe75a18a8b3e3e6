"""Works off the events when they are due."""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection, Engine

from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, finish, next_due, release_taken, take_due

_log = logging.getLogger(__name__)

_BATCH = 50

Transition = Callable[[Connection, Event], None]
_Key = tuple[str, str]


class Errand(Protocol):
    """Work that waits for the outside world, such as a callback."""

    async def __call__(self, event: Event) -> Callable[[Connection], None]:
        """Do it, and return what is to be written down afterwards."""
        ...


class Worker:
    """Takes events from the table and hands them to their handlers.

    Transitions run at once, each in a transaction of its own. While the clock runs, errands run as
    tasks: one at a time for a subject, in order, and any number of subjects side by side, so that a
    slow listener holds up nothing but its own message. While the clock stands, every event runs by
    itself, in one order, so that the same requests lead to the same course of events.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        *,
        transitions: Mapping[str, Transition],
        errands: Mapping[str, Errand],
        errands_on_demand: bool = False,
    ) -> None:
        """Know what to do with each kind of event.

        Args:
            engine: where the events are.
            clock: when they are due.
            transitions: what takes place in the database, by kind.
            errands: what waits for the outside world, by kind.
            errands_on_demand: while the clock stands, errands take place within ``drain`` alone.
        """
        self._engine = engine
        self._clock = clock
        self._transitions = transitions
        self._errands = errands
        self._wake = asyncio.Event()
        self._quiet = asyncio.Event()
        self._on_demand = errands_on_demand
        self._draining = False
        self._forgotten = set[str | None]()  # since the latest were taken
        self._queues: dict[_Key, deque[Event]] = defaultdict(deque)
        self._tasks: dict[asyncio.Task[None], str] = {}
        self.happened = 0
        """How many events have taken place."""

    def notify(self) -> None:
        """Look at the table again: something was planned.

        While the clock stands, transitions that are due take place now: whoever asks next sees
        the same, however fast they are.
        """
        if not self._clock.running:
            while due := self._taken(_BATCH, self._transitions):
                for event in due:
                    self._transit(event)
        self._wake.set()

    async def run(self) -> None:
        """Work until cancelled."""
        with self._engine.begin() as connection:
            release_taken(connection)
        try:
            while True:
                self._wake.clear()
                running = self._clock.running
                if not await (self._side_by_side() if running else self._one_by_one()):
                    if not self._tasks:
                        self._quiet.set()
                    await self._clock.wait(self._upcoming(), self._wake)
        finally:
            self.forget()

    @property
    def calling(self) -> bool:
        """Whether somebody outside is being called."""
        return bool(self._tasks)

    async def drain(self) -> None:
        """Return when everything that is due has happened, callbacks too."""
        self._quiet.clear()
        self._wake.set()
        self._draining = True
        try:
            await self._quiet.wait()
        finally:
            self._draining = False

    def forget(self, account_id: str | None = None) -> None:
        """Drop what was taken and has not happened yet; the events stay in the table.

        With ``account_id``, only what is of that account.
        """
        self._forgotten.add(account_id)
        for key in [key for key in self._queues if account_id in (None, key[0])]:
            del self._queues[key]
        for task, owner in self._tasks.items():
            if account_id in (None, owner):
                task.cancel()

    def _taken(self, limit: int, kinds: Mapping[str, Transition] | None = None) -> list[Event]:
        with self._engine.begin() as connection:
            return take_due(connection, self._clock.now(), limit, kinds)

    def _upcoming(self) -> datetime | None:
        if not self._clock.running:
            return None  # until somebody moves it
        with self._engine.begin() as connection:
            return next_due(connection)

    async def _side_by_side(self) -> bool:
        self._forgotten.clear()
        due = self._taken(_BATCH)
        for event in due:
            if self._forgotten & {None, event.account_id}:
                continue
            if event.kind in self._transitions:
                self._transit(event)
            else:
                self._start(event)
            await asyncio.sleep(0)  # requests come first
        return bool(due)

    async def _one_by_one(self) -> bool:
        if self._tasks:  # begun while the clock ran
            await asyncio.wait(self._tasks)
        held = self._on_demand and not self._draining
        due = self._taken(1, self._transitions if held else None)
        for event in due:
            if event.kind in self._transitions:
                self._transit(event)
                await asyncio.sleep(0)
            else:
                self._start(event)
                await asyncio.wait(self._tasks)
        return bool(due)

    def _start(self, event: Event) -> None:
        key = event.account_id, event.subject
        queue = self._queues[key]
        queue.append(event)
        if len(queue) == 1:
            task = asyncio.create_task(self._work_off(key, queue))
            self._tasks[task] = event.account_id
            task.add_done_callback(self._tasks.pop)

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
        self.happened += 1

    async def _work_off(self, key: _Key, queue: deque[Event]) -> None:
        while queue:
            event = queue[0]
            try:
                write_down = await self._errands[event.kind](event)
            except Exception:  # noqa: BLE001 - the next one of this subject must still take place
                _log.exception("event %s of %s failed", event.kind, event.subject)
                write_down = _nothing
            self._finish(event, write_down)
            queue.popleft()
            self.notify()
        if self._queues.get(key) is queue:
            del self._queues[key]


def _nothing(_: Connection) -> None:
    """Write nothing down."""
