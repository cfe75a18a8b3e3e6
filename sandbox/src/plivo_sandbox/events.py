"""What is going to happen: events in a table, each at its time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update

from plivo_sandbox.prepared import Prepared, inserting
from plivo_sandbox.tables import events

DEADLINE = "deadline:"
"""How the kinds of events begin that take place only where nobody does anything until then."""

_INSERT = Prepared(inserting(events))
_DELETE = Prepared(delete(events).where(events.c.id == bindparam("event_id")))
_NEXT_DUE = Prepared(
    select(events.c.due).where(events.c.taken.is_(False)).order_by(events.c.due).limit(1)
)

_AWAITED = events.c.kind.not_like(f"{DEADLINE}%")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens once.

    Attributes:
        due: when.
        kind: which handler takes it.
        subject: what it happens to; events of one subject keep their order.
        payload: what the handler needs, as JSON.
        id: its row; 0 before it has one.
        account_id: whose it is.
    """

    due: datetime
    kind: str
    subject: str
    payload: Mapping[str, Any]
    id: int = 0
    account_id: str = ""


def schedule(connection: Connection, planned: Iterable[Event], account_id: str) -> None:
    """Keep ``planned``, which are of this account, until they are due."""
    for event in planned:
        _INSERT.count(
            connection,
            due=event.due,
            kind=event.kind,
            subject=event.subject,
            payload=event.payload,
            account_id=account_id,
            taken=False,
        )


def take_due(
    connection: Connection, now: datetime, limit: int, kinds: Iterable[str] | None = None
) -> list[Event]:
    """Take the events that are due, in their order. They stay in the table until ``finish``.

    With ``kinds``, only those.
    """
    due = select(events).where(events.c.taken.is_(False), events.c.due <= now)
    if kinds is not None:
        due = due.where(events.c.kind.in_(kinds))
    rows = connection.execute(due.order_by(events.c.due, events.c.id).limit(limit)).all()
    if rows:
        ids = [row.id for row in rows]
        connection.execute(update(events).where(events.c.id.in_(ids)).values(taken=True))
    return [
        Event(row.due, row.kind, row.subject, row.payload, row.id, row.account_id) for row in rows
    ]


def finish(connection: Connection, event: Event) -> bool:
    """Remove an event that has happened; False if it was gone, as after a reset."""
    return _DELETE.count(connection, event_id=event.id) == 1


def next_due(connection: Connection, *, awaited: bool = False) -> datetime | None:
    """When the next event is due, None when nothing is planned.

    Args:
        connection: the transaction.
        awaited: leave deadlines out.
    """
    if not awaited:
        planned = _NEXT_DUE.one(connection)
        return planned.due if planned else None
    due = select(events.c.due).where(events.c.taken.is_(False), _AWAITED)
    return connection.scalar(due.order_by(events.c.due).limit(1))


def count_awaited(connection: Connection, account_id: str | None = None) -> int:
    """How many events are to come, deadlines left out: it may be days until they pass."""
    counted = select(func.count()).select_from(events).where(_AWAITED)
    if account_id is not None:
        counted = counted.where(events.c.account_id == account_id)
    return connection.scalar(counted) or 0


def release_taken(connection: Connection) -> None:
    """Give back the events that an earlier process took and did not finish."""
    connection.execute(update(events).where(events.c.taken.is_(True)).values(taken=False))
