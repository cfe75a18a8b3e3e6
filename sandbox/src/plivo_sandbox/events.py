"""What is going to happen: events in a table, each at its time."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    Update,
    bindparam,
    delete,
    func,
    select,
    tuple_,
    update,
)

from plivo_sandbox.prepared import Prepared, inserting
from plivo_sandbox.tables import events

DEADLINE = "deadline:"
"""How the kinds of events begin that take place only where nobody does anything until then."""

NOBODY = 0
"""Who has taken what nobody has."""

ALONE = 1
"""The number of a sandbox whose database is its own."""

_INSERT = Prepared(inserting(events))
_DELETE = Prepared(
    delete(events).where(
        events.c.id == bindparam("event_id"), events.c.taken_by == bindparam("taker")
    )
)
_NEXT_DUE = Prepared(
    select(events.c.due).where(events.c.taken_by == NOBODY).order_by(events.c.due).limit(1)
)
_OTHER = events.alias("other")
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
        taken_by: the replica that has taken it.
    """

    due: datetime
    kind: str
    subject: str
    payload: Mapping[str, Any]
    id: int = 0
    account_id: str = ""
    taken_by: int = 0


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
            taken_by=NOBODY,
        )


def take_due(
    connection: Connection,
    now: datetime,
    limit: int,
    kinds: Iterable[str] | None = None,
    *,
    replica: int = ALONE,
    errands: Iterable[str] = (),
) -> list[Event]:
    """Take the events that are due, in their order. They stay in the table until ``finish``.

    Args:
        connection: the transaction.
        now: the time.
        limit: at most so many.
        kinds: only of these.
        replica: for whom.
        errands: kinds that are queues of their own: an event waits only for earlier ones of its
            subject that are as it is.
    """
    due = select(events).where(events.c.taken_by == NOBODY, events.c.due <= now)
    if kinds is not None:
        due = due.where(events.c.kind.in_(kinds))
    due = due.order_by(events.c.due, events.c.id).limit(limit)
    if connection.dialect.name != "sqlite":
        due = _free(due, replica, errands)
    rows = connection.execute(due).all()
    ids = {row.id for row in rows}
    if rows:
        taking = update(events).where(events.c.id.in_(ids)).values(taken_by=replica)
        if connection.dialect.name == "sqlite":
            connection.execute(taking)
        else:
            ids = _in_turn(connection, taking, ids, replica, errands)
    return [
        Event(row.due, row.kind, row.subject, row.payload, row.id, row.account_id, replica)
        for row in rows
        if row.id in ids
    ]


def _free(due: Select[Any], replica: int, errands: Iterable[str]) -> Select[Any]:
    """Of the events that are due, those that nobody is taking, of subjects that nobody else has."""
    elsewhere = _earlier(errands).where(_OTHER.c.taken_by.not_in((NOBODY, replica)))
    return due.where(~elsewhere.exists()).with_for_update(skip_locked=True)


def _in_turn(
    connection: Connection, taking: Update, ids: Set[int], replica: int, errands: Iterable[str]
) -> set[int]:
    """Take those whose turn it is. An earlier one may be locked, and so have been skipped.

    This is a statement of its own, after all locks: it sees what was committed until then.
    """
    before = _earlier(errands).where(_OTHER.c.taken_by != replica, _OTHER.c.id.not_in(ids))
    turn = taking.where(~before.exists()).returning(events.c.id)
    return set(connection.scalars(turn))


def _earlier(errands: Iterable[str]) -> Select[Any]:
    names = tuple(errands)
    return select(_OTHER.c.id).where(
        _OTHER.c.account_id == events.c.account_id,
        _OTHER.c.subject == events.c.subject,
        _OTHER.c.kind.in_(names) == events.c.kind.in_(names),
        tuple_(_OTHER.c.due, _OTHER.c.id) < tuple_(events.c.due, events.c.id),
    )


def holds(connection: Connection, event: Event) -> bool:
    """Whether an event is there, and still taken by whom it was taken."""
    mine = events.c.id == event.id, events.c.taken_by == event.taken_by
    return connection.scalar(select(events.c.id).where(*mine)) is not None


def finish(connection: Connection, event: Event) -> bool:
    """Remove an event that has happened; False if it was gone, as after a reset."""
    return _DELETE.count(connection, event_id=event.id, taker=event.taken_by) == 1


def next_due(connection: Connection, *, awaited: bool = False) -> datetime | None:
    """When the next event is due, None when nothing is planned.

    Args:
        connection: the transaction.
        awaited: leave deadlines out.
    """
    if not awaited:
        planned = _NEXT_DUE.one(connection)
        return planned.due if planned else None
    due = select(events.c.due).where(events.c.taken_by == NOBODY, _AWAITED)
    return connection.scalar(due.order_by(events.c.due).limit(1))


def count_awaited(connection: Connection, account_id: str | None = None) -> int:
    """How many events are to come, deadlines left out: it may be days until they pass."""
    counted = select(func.count()).select_from(events).where(_AWAITED)
    if account_id is not None:
        counted = counted.where(events.c.account_id == account_id)
    return connection.scalar(counted) or 0


def release_taken(connection: Connection, replica: int | None = None) -> None:
    """Give back the events that somebody took and did not finish, or one replica did."""
    whose = events.c.taken_by != NOBODY if replica is None else events.c.taken_by == replica
    connection.execute(update(events).where(whose).values(taken_by=NOBODY))


def takers(connection: Connection, *, but: int) -> set[int]:
    """The replicas that have taken events, but one."""
    taken = select(events.c.taken_by).where(events.c.taken_by.not_in((NOBODY, but))).distinct()
    return set(connection.scalars(taken))
