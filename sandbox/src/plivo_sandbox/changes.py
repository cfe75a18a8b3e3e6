"""What happens to messages and callbacks, looked at once for all who watch."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator
from typing import Any

from sqlalchemy import Engine

from plivo_sandbox.clock import Clock
from plivo_sandbox.faults import Faults
from plivo_sandbox.looks import Look, look, news_between
from plivo_sandbox.values import rfc3339

MAX_WATCHERS = 100
"""How many may watch at the same time."""

BACKLOG = 16
"""How many events wait for a watcher who reads slowly."""

INTERVAL = 0.2
"""Seconds between two looks, at least."""

REST = 50
"""How much longer than a look took there is none: a busy sandbox has other work."""

QUIET = 15.0
"""Seconds after which a stream without news says that it lives."""


class TooManyWatchersError(Exception):
    """Nobody else can watch now."""


class Changes:
    """Tells any number of watchers what changes; nothing is done while there are none.

    It compares the newest rows with what they were: so it sees what any process has done to the
    database, and its cost does not depend on how many watch.
    """

    def __init__(self, engine: Engine, clock: Clock, faults: Faults) -> None:
        self._engine = engine
        self._clock = clock
        self._faults = faults
        self._watchers: set[asyncio.Queue[bytes | None]] = set()
        self._looking: asyncio.Task[None] | None = None
        self._last: Look | None = None

    @property
    def watchers(self) -> int:
        """How many watch."""
        return len(self._watchers)

    def watch(self) -> AsyncGenerator[bytes]:
        """Server-sent events until the watcher leaves or ``close`` is called.

        Raises:
            TooManyWatchersError: there are ``MAX_WATCHERS`` already.
        """
        if self.watchers >= MAX_WATCHERS:
            raise TooManyWatchersError
        return self._stream()

    def news(self) -> dict[str, Any]:
        """What has changed since this was last called; how things stand at first."""
        before, self._last = self._last, self._look()
        if before is None:
            return self._last.shown()
        with self._engine.begin() as connection:
            return news_between(connection, before, self._last)

    def tell(self, news: dict[str, Any]) -> None:
        """Tell all watchers."""
        event = _event(news)
        for queue in self._watchers:
            _put(queue, event)

    def close(self) -> None:
        """Let all leave, as before the end of the sandbox."""
        for queue in self._watchers:
            _put(queue, None)

    async def _stream(self) -> AsyncGenerator[bytes]:
        queue: asyncio.Queue[bytes | None] = asyncio.Queue(BACKLOG)
        if self._looking is None or self._looking.done():
            self._last = self._look()
            self._looking = asyncio.create_task(self._keep_looking())
        self._watchers.add(queue)
        try:
            yield b"retry: 2000\n" + _event((self._last or self._look()).shown())
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), QUIET)
                except TimeoutError:
                    event = b": nothing new\n\n"
                if event is None:
                    return
                yield event
        finally:
            self._watchers.discard(queue)

    async def _keep_looking(self) -> None:
        rest = INTERVAL
        while True:
            await asyncio.sleep(rest)
            if not self._watchers:
                return
            began = time.perf_counter()
            news = self.news()
            if news:
                self.tell(news)
            rest = max(INTERVAL, REST * (time.perf_counter() - began))

    def _look(self) -> Look:
        with self._engine.begin() as connection:
            return look(
                connection,
                faults=[rule.shown() for rule in self._faults.all(connection)],
                now=rfc3339(self._clock.now()),
                running=self._clock.running,
            )


def _put(queue: asyncio.Queue[bytes | None], event: bytes | None) -> None:
    """Tell a watcher; one that does not keep up has missed everything before."""
    if queue.full():
        while not queue.empty():
            queue.get_nowait()
        queue.put_nowait(_event({"missed": True}))
    queue.put_nowait(event)


def _event(news: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(news, ensure_ascii=False).encode() + b"\n\n"
