"""What is going to happen: events in a table, each at its time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from plivo_sandbox.tables import events

DEADLINE = "deadline:"
"""How the kinds of events begin that take place only where nobody does anything until then."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens once.

    Attributes:
        due: when.
        kind: which handler takes it.
        subject: what it happens to; events of one subject keep their order.
        payload: what the handler needs, as JSON.
        id: its row; 0 before it has one.
    """

    due: datetime
    kind: str
    subject: str
    payload: Mapping[str, Any]
    id: int = 0


def schedule(connection: Connection, planned: Iterable[Event]) -> None:
    """Keep ``planned`` until they are due."""
    rows = [
        {"due": e.due, "kind": e.kind, "subject": e.subject, "payload": e.payload, "taken": False}
        for e in planned
    ]
    if rows:
        connection.execute(insert(events), rows)


def take_due(connection: Connection, now: datetime, limit: int) -> list[Event]:
    """Take the events that are due, in their order. They stay in the table until ``finish``."""
    rows = connection.execute(
        select(events)
        .where(events.c.taken.is_(False), events.c.due <= now)
        .order_by(events.c.due, events.c.id)
        .limit(limit)
    ).all()
    if rows:
        ids = [row.id for row in rows]
        connection.execute(update(events).where(events.c.id.in_(ids)).values(taken=True))
    return [Event(row.due, row.kind, row.subject, row.payload, row.id) for row in rows]


def finish(connection: Connection, event: Event) -> bool:
    """Remove an event that has happened; False if it was gone, as after a reset."""
    return connection.execute(delete(events).where(events.c.id == event.id)).rowcount == 1


def next_due(connection: Connection) -> datetime | None:
    """When the next event is due, None when nothing is planned."""
    return connection.scalar(
        select(events.c.due).where(events.c.taken.is_(False)).order_by(events.c.due).limit(1)
    )


def count_awaited(connection: Connection) -> int:
    """How many events are to come, deadlines left out: it may be days until they pass."""
    awaited = events.c.kind.not_like(f"{DEADLINE}%")
    return connection.scalar(select(func.count()).select_from(events).where(awaited)) or 0


def release_taken(connection: Connection) -> None:
    """Give back the events that an earlier process took and did not finish."""
    connection.execute(update(events).where(events.c.taken.is_(True)).values(taken=False))
