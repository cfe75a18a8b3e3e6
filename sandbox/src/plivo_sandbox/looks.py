"""How things stand at one moment, and what has changed between two."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from plivo_sandbox.events import count_awaited
from plivo_sandbox.seen import seen_messages
from plivo_sandbox.tables import callback_attempts, messages

WINDOW = 400
"""How many messages, the newest, are compared."""

_MOVING = ("queued", "sent", "received")


@dataclass(frozen=True, slots=True)
class Look:
    """How things stood.

    Attributes:
        messages: id, state and error code of the newest messages, by their row.
        last_attempt: the row of the latest attempt to deliver a callback; 0 without one.
        pending: how many events were to come.
        faults: those that were set, as they are shown.
        now: the sandbox's time.
        running: whether it passed by itself.
    """

    messages: dict[int, tuple[str, str, str]]
    last_attempt: int
    pending: int
    faults: list[dict[str, Any]]
    now: str
    running: bool

    def shown(self) -> dict[str, Any]:
        """All but messages and callbacks."""
        return {
            "pending_events": self.pending,
            "faults": self.faults,
            "now": self.now,
            "running": self.running,
        }


def look(connection: Connection, *, faults: list[dict[str, Any]], now: str, running: bool) -> Look:
    """Look at the database; it costs the same however much is in it."""
    newest = (
        select(messages.c.id, messages.c.uuid, messages.c.state, messages.c.error_code)
        .order_by(messages.c.id.desc())
        .limit(WINDOW)
    )
    attempts = select(callback_attempts.c.id).order_by(callback_attempts.c.id.desc()).limit(1)
    return Look(
        messages={
            row.id: (row.uuid, row.state, row.error_code)
            for row in connection.execute(newest).all()
        },
        last_attempt=connection.scalar(attempts) or 0,
        pending=count_awaited(connection),
        faults=faults,
        now=now,
        running=running,
    )


def news_between(connection: Connection, before: Look, after: Look) -> dict[str, Any]:
    """What a watcher who knows ``before`` is to be told; empty where nothing is new."""
    if _began_again(before, after):
        return {**after.shown(), "reset": True}
    then = before.shown()
    news = {name: value for name, value in after.shown().items() if value != then[name]}
    if after.running and before.running:
        del news["now"]
    changed = [row for row, value in after.messages.items() if before.messages.get(row) != value]
    if changed:
        news["messages"] = _messages(connection, changed)
    if after.last_attempt > before.last_attempt:
        news["callbacks"] = _attempts(connection, before.last_attempt)
    if _lost_sight(before, after):
        news["missed"] = True
    return news


def _began_again(before: Look, after: Look) -> bool:
    """Whether something is gone that was there: the state was reset or brought back."""
    oldest = min(after.messages, default=0)
    if after.last_attempt < before.last_attempt:
        return True
    return any(
        after.messages.get(row, ("",))[0] != uuid
        for row, (uuid, _, _) in before.messages.items()
        if row >= oldest
    )


def _lost_sight(before: Look, after: Look) -> bool:
    """Whether a message has gone past the window, or out of it while it still was to move."""
    oldest = min(after.messages, default=0)
    return oldest > max(before.messages, default=oldest) + 1 or any(
        row < oldest and state in _MOVING for row, (_, state, _) in before.messages.items()
    )


def _messages(connection: Connection, rows: Iterable[int]) -> list[dict[str, Any]]:
    chosen = select(messages).where(messages.c.id.in_(rows)).order_by(messages.c.id)
    return seen_messages(connection, connection.execute(chosen).all())


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
