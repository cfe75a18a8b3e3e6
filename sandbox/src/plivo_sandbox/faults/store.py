"""The faults that are set, as rows that all processes on one database share."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from plivo_sandbox.faults.rules import Order, Rule
from plivo_sandbox.ids import Ids
from plivo_sandbox.settings import AUTH_ID
from plivo_sandbox.tables import (
    fault_counts,
    fault_holds,
    fault_memories,
    fault_version,
    faults,
)

MAX_REMEMBERED = 1000
"""How much one fault remembers; the oldest is forgotten first."""

_MAX_COUNTED = 100_000

VERSION = select(func.coalesce(func.max(fault_version.c.number), 0)).scalar_subquery()
"""How often what is set was changed, for a statement that reads other things too."""


def version(connection: Connection) -> int:
    """How often what is set was changed."""
    return connection.scalar(select(VERSION)) or 0


def changed(connection: Connection) -> None:
    """Let all processes know that they have to look again."""
    first = _insert(connection, fault_version).values(id=1, number=1)
    following = {"number": fault_version.c.number + 1}
    connection.execute(first.on_conflict_do_update(index_elements=["id"], set_=following))


def begin(connection: Connection, orders: Sequence[Order]) -> None:
    """Have these as those of the start. One that was there goes on counting, or stays removed."""
    known = connection.execute(
        select(faults.c.id, faults.c.position, faults.c.what)
        .where(faults.c.position.is_not(None))
        .order_by(faults.c.position)
    ).all()
    left = list(known)
    for position, order in enumerate(orders):
        before = next((row for row in left if row.what == order.told()), None)
        if before is None:
            _add(connection, order, position)
            continue
        left.remove(before)
        if before.position != position:
            moved = update(faults).where(faults.c.id == before.id)
            connection.execute(moved.values(position=position))
    if left:
        connection.execute(delete(faults).where(faults.c.id.in_([row.id for row in left])))
    changed(connection)


def restart(connection: Connection, account_ids: Collection[str]) -> None:
    """Have only those of the start, of what is chosen by these accounts, and count anew."""
    theirs = faults.c.whose.in_(account_ids)
    connection.execute(delete(faults).where(theirs, faults.c.position.is_(None)))
    anew = {"removed": False, "matched": 0, "hits": 0}
    connection.execute(update(faults).where(theirs).values(anew))
    of_them = select(faults.c.id).where(theirs)
    connection.execute(delete(fault_memories).where(fault_memories.c.fault_id.in_(of_them)))
    changed(connection)


def add(connection: Connection, order: Order) -> int:
    """Set one more; its number."""
    changed(connection)
    return _add(connection, order, None)


def remove(connection: Connection, number: int | None = None, whose: str | None = None) -> int:
    """Take away the one of this number, or those of an account, or all; how many these were."""
    chosen: list[ColumnElement[bool]] = [faults.c.removed.is_(False)]
    if number is not None:
        chosen.append(faults.c.id == number)
    if whose is not None:
        chosen.append(faults.c.whose == whose)
    kept = update(faults).where(*chosen, faults.c.position.is_not(None)).values(removed=True)
    gone = delete(faults).where(*chosen, faults.c.position.is_(None))
    count = connection.execute(kept).rowcount + connection.execute(gone).rowcount
    changed(connection)
    return count


def rows(
    connection: Connection, number: int | None = None, whose: str | None = None
) -> Sequence[Row[Any]]:
    """What is set, in its order: all, the one of a number, or those of an account."""
    chosen = select(faults).where(faults.c.removed.is_(False))
    if number is not None:
        chosen = chosen.where(faults.c.id == number)
    if whose is not None:
        chosen = chosen.where(faults.c.whose == whose)
    return connection.execute(
        chosen.order_by(faults.c.position.is_(None), faults.c.position, faults.c.id)
    ).all()


def count(connection: Connection) -> int:
    """How many are set."""
    counted = select(func.count()).select_from(faults).where(faults.c.removed.is_(False))
    return connection.scalar(counted) or 0


def ids_of_next(connection: Connection, ids: Ids, kind: str, account_id: str) -> Ids:
    """Those for an account's next request, callback or message that a fault fits."""
    name = account_id if AUTH_ID.fullmatch(account_id) else ""  # anybody can name anything
    mine = fault_counts.c.account_id == name, fault_counts.c.kind == kind
    following = {"count": fault_counts.c.count + 1}
    counted = connection.scalar(
        update(fault_counts).where(*mine).values(following).returning(fault_counts.c.count)
    )
    if counted is None:
        _bound(connection, fault_counts)
        first = _insert(connection, fault_counts).values(account_id=name, kind=kind, count=1)
        counted = connection.scalar(
            first.on_conflict_do_update(
                index_elements=["account_id", "kind"], set_=following
            ).returning(fault_counts.c.count)
        )
    return ids.of("fault", kind, account_id, counted)


def claim(connection: Connection, fitting: Iterable[Rule], ids: Ids) -> list[Rule]:
    """Count what these fit, and say which of them come.

    A row is locked from when it is counted until the transaction ends, so no two processes count
    the same.

    Returns:
        Those that come, as they are for this one time; give them to ``settle`` afterwards.
    """
    chosen: list[Rule] = []
    for rule in fitting:
        counted = connection.execute(
            update(faults)
            .where(faults.c.id == rule.id, faults.c.removed.is_(False))
            .values(matched=faults.c.matched + 1)
            .returning(faults.c.matched, faults.c.hits)
        ).one_or_none()
        if counted is None:
            continue
        turn = replace(rule, matched=counted.matched - 1, hits=counted.hits)
        if turn.comes(ids):
            _hit(connection, turn, 1)
            turn.memory = _remembered(connection, turn)
            turn.before = dict(turn.memory)
            chosen.append(turn)
    return chosen


def settle(connection: Connection, chosen: Iterable[Rule]) -> None:
    """Take back the hits of those that found nothing to break, and keep what they have seen."""
    for turn in chosen:
        if turn.misses:
            _hit(connection, turn, -turn.misses)
        seen = {k: v for k, v in turn.memory.items() if turn.before.get(k) != v}
        if seen:
            _remember(connection, turn, seen)


def hold(connection: Connection, account_id: str, subject: str) -> bool:
    """Note that a callback about ``subject`` waits for the next; False where one did before."""
    _bound(connection, fault_holds)
    noted = _insert(connection, fault_holds).values(account_id=account_id, subject=subject)
    return connection.execute(noted.on_conflict_do_nothing()).rowcount == 1


def holds(connection: Connection, account_id: str, subject: str) -> bool:
    """Whether a callback about ``subject`` has waited for the next."""
    held = select(fault_holds.c.subject).where(
        fault_holds.c.account_id == account_id, fault_holds.c.subject == subject
    )
    return connection.scalar(held) is not None


def _add(connection: Connection, order: Order, position: int | None) -> int:
    made = insert(faults).values(
        whose=order.account,
        position=position,
        removed=False,
        what=order.told(),
        matched=0,
        hits=0,
    )
    return int(connection.scalar(made.returning(faults.c.id)) or 0)


def _hit(connection: Connection, rule: Rule, times: int) -> None:
    this = update(faults).where(faults.c.id == rule.id)
    connection.execute(this.values(hits=faults.c.hits + times))


def _remembered(connection: Connection, rule: Rule) -> dict[str, Any]:
    kept = select(fault_memories.c.key, fault_memories.c.value)
    found = kept.where(fault_memories.c.fault_id == rule.id).order_by(fault_memories.c.id)
    return {row.key: row.value for row in connection.execute(found)}


def _remember(connection: Connection, rule: Rule, seen: dict[str, Any]) -> None:
    if connection.scalar(select(faults.c.id).where(faults.c.id == rule.id)) is None:
        return  # it was taken away meanwhile
    mine = fault_memories.c.fault_id == rule.id
    for key, value in seen.items():
        noted = _insert(connection, fault_memories).values(fault_id=rule.id, key=key, value=value)
        again = {"value": noted.excluded.value}
        connection.execute(
            noted.on_conflict_do_update(index_elements=["fault_id", "key"], set_=again)
        )
    oldest = select(fault_memories.c.id).where(mine).order_by(fault_memories.c.id.desc())
    last = connection.scalar(oldest.offset(MAX_REMEMBERED).limit(1))
    if last is not None:
        connection.execute(delete(fault_memories).where(mine, fault_memories.c.id <= last))


def _bound(connection: Connection, table: Table) -> None:
    if (connection.scalar(select(func.count()).select_from(table)) or 0) >= _MAX_COUNTED:
        connection.execute(delete(table))


def _insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that says what to do where the row is there already."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
