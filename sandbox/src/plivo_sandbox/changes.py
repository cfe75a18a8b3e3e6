"""What happens to messages and callbacks, looked at once for all who watch."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, Iterable
from typing import Any

from sqlalchemy import Connection, Engine, Row, select

from plivo_sandbox.clock import Clock
from plivo_sandbox.events import count_awaited
from plivo_sandbox.faults import Faults
from plivo_sandbox.tables import callback_attempts, messages
from plivo_sandbox.values import rfc3339

MAX_WATCHERS = 100
"""How many may watch at the same time."""

WINDOW = 400
"""How many messages, the newest, are watched for changes of state."""

_INTERVAL = 0.2
# After a look that took a millisecond, 50 without one: a busy sandbox has other work.
_REST = 50
_QUIET = 15.0
_BACKLOG = 16

_MOVING = ("queued", "sent", "received")

_ROW = (messages.c.id, messages.c.uuid, messages.c.state, messages.c.error_code)


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
        self._look = _Look()

    def watch(self) -> AsyncGenerator[bytes]:
        """Server-sent events until the watcher leaves or ``close`` is called.

        Raises:
            TooManyWatchersError: there are ``MAX_WATCHERS`` already.
        """
        if len(self._watchers) >= MAX_WATCHERS:
            raise TooManyWatchersError
        return self._stream()

    def close(self) -> None:
        """Let all leave, as before the end of the sandbox."""
        for queue in self._watchers:
            _put(queue, None)

    async def _stream(self) -> AsyncGenerator[bytes]:
        queue: asyncio.Queue[bytes | None] = asyncio.Queue(_BACKLOG)
        if self._looking is None or self._looking.done():
            self._look = self._now()
            self._looking = asyncio.create_task(self._keep_looking())
        self._watchers.add(queue)
        try:
            yield b"retry: 2000\n" + _event(self._look.shown())
            while True:
                try:
                    told = await asyncio.wait_for(queue.get(), _QUIET)
                except TimeoutError:
                    told = b": nothing new\n\n"
                if told is None:
                    return
                yield told
        finally:
            self._watchers.discard(queue)

    async def _keep_looking(self) -> None:
        rest = _INTERVAL
        while True:
            await asyncio.sleep(rest)
            if not self._watchers:
                return
            began = time.perf_counter()
            before, self._look = self._look, self._now()
            news = self._news(before, self._look)
            if news:
                told = _event(news)
                for queue in self._watchers:
                    _put(queue, told)
            rest = max(_INTERVAL, _REST * (time.perf_counter() - began))

    def _now(self) -> "_Look":
        look = _Look()
        newest = select(*_ROW).order_by(messages.c.id.desc()).limit(WINDOW)
        attempts = select(callback_attempts.c.id).order_by(callback_attempts.c.id.desc()).limit(1)
        with self._engine.begin() as connection:
            look.messages = {
                row.id: (row.uuid, row.state, row.error_code)
                for row in connection.execute(newest).all()
            }
            look.last_attempt = connection.scalar(attempts) or 0
            look.pending = count_awaited(connection)
        look.faults = [rule.shown() for rule in self._faults.all()]
        look.now = rfc3339(self._clock.now())
        look.running = bool(getattr(self._clock, "running", True))
        return look

    def _news(self, before: "_Look", after: "_Look") -> dict[str, Any]:
        news = after.differing(before)
        if after.began_again(before):
            return {**after.shown(), "reset": True}
        changed = [
            key for key, value in after.messages.items() if before.messages.get(key) != value
        ]
        with self._engine.begin() as connection:
            if changed:
                news["messages"] = _messages(connection, changed)
            if after.last_attempt > before.last_attempt:
                news["callbacks"] = _attempts(connection, before.last_attempt)
        if after.lost_sight_of(before):
            news["missed"] = True
        if news and not after.running:
            news["now"] = after.now
        return news


class _Look:
    """How things stood at one moment."""

    def __init__(self) -> None:
        self.messages: dict[int, tuple[str, str, str]] = {}
        self.last_attempt = 0
        self.pending = 0
        self.faults: list[dict[str, Any]] = []
        self.now = ""
        self.running = True

    def shown(self) -> dict[str, Any]:
        """All but messages and callbacks."""
        return {
            "pending_events": self.pending,
            "faults": self.faults,
            "now": self.now,
            "running": self.running,
        }

    def differing(self, before: "_Look") -> dict[str, Any]:
        """What of ``shown`` is another than before; time only where it does not pass by itself."""
        then = before.shown()
        news = {name: value for name, value in self.shown().items() if value != then[name]}
        if self.running and before.running:
            news.pop("now", None)
        return news

    def lost_sight_of(self, before: "_Look") -> bool:
        """Whether a message has gone out of the window, or past it, that was still to move."""
        oldest = min(self.messages, default=0)
        return oldest > max(before.messages, default=oldest) + 1 or any(
            key < oldest and state in _MOVING for key, (_, state, _) in before.messages.items()
        )

    def began_again(self, before: "_Look") -> bool:
        """Whether something is gone that was there: the state was reset or brought back."""
        oldest = min(self.messages, default=0)
        if self.last_attempt < before.last_attempt or (before.messages and not self.messages):
            return True
        return any(
            self.messages.get(key, ("",))[0] != value[0]
            for key, value in before.messages.items()
            if key >= oldest
        )


def _messages(connection: Connection, ids: Iterable[int]) -> list[dict[str, Any]]:
    rows = connection.execute(
        select(messages).where(messages.c.id.in_(ids)).order_by(messages.c.id)
    )
    return [shown_message(row) for row in rows.all()]


def _attempts(connection: Connection, after: int) -> list[dict[str, Any]]:
    """The newest of the attempts after one, without what was sent and answered."""
    table = callback_attempts.c
    rows = connection.execute(
        select(table.id, table.account_id, table.subject, table.attempt, table.status, table.error)
        .where(table.id > after)
        .order_by(table.id.desc())
        .limit(WINDOW)
    ).all()
    return [
        {
            "id": row.id,
            "account": row.account_id,
            "subject": row.subject,
            "attempt": row.attempt,
            "status": row.status,
            "error": row.error,
        }
        for row in reversed(rows)
    ]


def shown_message(row: Row[Any]) -> dict[str, Any]:
    """A message as /_sandbox/ shows it."""
    return {
        "account": row.account_id,
        "message_uuid": row.uuid,
        "direction": row.direction,
        "type": row.type,
        "from": row.from_number,
        "to": row.to_number,
        "text": row.text,
        "state": row.state,
        "error_code": row.error_code,
        "time": rfc3339(row.created),
    }


def _put(queue: asyncio.Queue[bytes | None], told: bytes | None) -> None:
    """Tell a watcher; one that does not keep up has missed everything before."""
    if queue.full():
        while not queue.empty():
            queue.get_nowait()
        queue.put_nowait(_event({"missed": True}))
    queue.put_nowait(told)


def _event(told: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(told, ensure_ascii=False).encode() + b"\n\n"
