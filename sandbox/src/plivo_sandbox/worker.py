"""Works off the events when they are due."""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, finish, next_due, take_due
from plivo_sandbox.locks import lock_family
from plivo_sandbox.outages import passes
from plivo_sandbox.replicas import Alone

_log = logging.getLogger(__name__)

_BATCH = 50
_PATIENCE = timedelta(milliseconds=20)
_AGAIN_AFTER = 0.2
"""Seconds until a database that could not be used is tried again."""

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
        replica: Alone | None = None,
    ) -> None:
        """Know what to do with each kind of event.

        Args:
            engine: where the events are.
            clock: when they are due.
            transitions: what takes place in the database, by kind.
            errands: what waits for the outside world, by kind.
            errands_on_demand: while the clock stands, errands take place within ``drain`` alone.
            replica: who it works for, where others work on the same database.
        """
        self._engine = engine
        self._replica = replica or Alone(engine)
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
        self._outage: OperationalError | None = None
        self.happened = 0
        """How many events have taken place."""

    def notify(self) -> None:
        """Look at the table again: something was planned.

        While the clock stands, transitions that are due take place now: whoever asks next sees
        the same, however fast they are.
        """
        if not self._clock.running:
            try:
                while due := self._taken(_BATCH, self._transitions):
                    for event in due:
                        self._transit(event)
            except OperationalError as error:
                self._outage = error
        self._wake.set()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                self._replica.join()
                await self._work()
            except OperationalError as error:
                if not passes(error):
                    raise
                _log.warning("the database cannot be used, and is tried again: %s", error.orig)
            finally:
                # What is under way may be somebody else's by now.
                self.forget()
                self._replica.leave()
            await asyncio.sleep(self._replica.interval or _AGAIN_AFTER)

    async def _work(self) -> None:
        while True:
            self._wake.clear()
            if self._outage is not None:
                error, self._outage = self._outage, None
                raise error
            running = self._clock.running
            if not await (self._side_by_side() if running else self._one_by_one()):
                if not self._tasks:
                    self._quiet.set()
                await self._clock.wait(self._upcoming(), self._wake, self._replica.interval)

    @property
    def calling(self) -> bool:
        """Whether somebody outside is being called."""
        return bool(self._tasks)

    async def answered(self, seconds: float) -> bool:
        """Wait for those who are being called now; False where somebody takes longer than that."""
        under_way = set(self._tasks)
        if not under_way:
            return True
        _, late = await asyncio.wait(under_way, timeout=seconds)
        return not late

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
            if not self._replica.may_take(connection):
                return []
            return take_due(
                connection,
                self._clock.now(),
                limit,
                kinds,
                replica=self._replica.number,
                errands=self._errands,
            )

    def _upcoming(self) -> datetime | None:
        if not self._clock.running:
            return None  # until somebody moves it
        with self._engine.begin() as connection:
            due = next_due(connection)
        if due is None or not self._replica.interval:
            return due
        # What is due and was not to be had waits for others.
        return max(due, self._clock.now() + _PATIENCE)

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
                lock_family(connection, event.account_id)
                if finish(connection, event):
                    write_down(connection)
        except Exception as error:
            if passes(error):
                raise  # it has not happened, and is going to
            _log.exception("event %s of %s failed", event.kind, event.subject)
            with self._engine.begin() as connection:
                finish(connection, event)
        self.happened += 1

    async def _work_off(self, key: _Key, queue: deque[Event]) -> None:
        try:
            while queue:
                await self._run_errand(queue[0])
                queue.popleft()
                self.notify()
        except OperationalError as error:
            self._outage = error
            self._wake.set()
            return
        if self._queues.get(key) is queue:
            del self._queues[key]

    async def _run_errand(self, event: Event) -> None:
        if not self._replica.holds(event):
            return
        try:
            write_down = await self._errands[event.kind](event)
        except Exception as error:
            if passes(error):
                raise
            # The next one of this subject must still take place.
            _log.exception("event %s of %s failed", event.kind, event.subject)
            write_down = _nothing
        self._finish(event, write_down)


def _nothing(_: Connection) -> None:
    """Write nothing down."""
