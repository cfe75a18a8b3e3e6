"""Everything that a sandbox keeps, read and written whole: for reset, snapshots and export."""

from base64 import b64decode, b64encode
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    Table,
    delete,
    false,
    func,
    insert,
    select,
    text,
)

from plivo_sandbox.tables import (
    EPOCH,
    FAULT_VERSION,
    SNAPSHOTS,
    UtcDateTime,
    accounts,
    events,
    metadata,
)

State = dict[str, list[dict[str, Any]]]
"""The rows of each table, as values that JSON has."""

# Where SQLite keeps which numbers it has given to rows.
_SERIALS = text("DELETE FROM sqlite_sequence WHERE name != :kept")


def tables() -> list[Table]:
    """All tables that are part of the state, each after those that it refers to."""
    apart = (SNAPSHOTS, EPOCH, FAULT_VERSION)
    return [table for table in metadata.sorted_tables if table.name not in apart]


def dump(
    connection: Connection, account_ids: Iterable[str] | None = None, *, secrets: bool = True
) -> State:
    """The state, in an order that depends on nothing but the state.

    Args:
        connection: the transaction.
        account_ids: only what is of these accounts.
        secrets: whether tokens are in it.
    """
    owners = None if account_ids is None else tuple(account_ids)
    return {table.name: _rows(connection, table, owners, secrets=secrets) for table in tables()}


def load(connection: Connection, state: State) -> None:
    """Forget everything, and be as ``dump`` has found it."""
    clear(connection)
    for table in tables():
        rows = [_read(table, row) for row in state.get(table.name, ())]
        if rows:
            connection.execute(insert(table), rows)
    _number_on(connection)


def clear(connection: Connection) -> None:
    """Forget everything but the snapshots."""
    for table in reversed(tables()):
        connection.execute(delete(table))
    if connection.dialect.name == "sqlite":
        connection.execute(_SERIALS, {"kept": SNAPSHOTS})
    _number_on(connection)


def _number_on(connection: Connection) -> None:
    """Let PostgreSQL give rows the numbers that SQLite gives them: those after the last one.

    But not events, which other replicas may still have in their hands: no number comes twice.
    """
    if connection.dialect.name == "sqlite":
        return
    last = func.coalesce(func.max(events.c.id), 0)
    following = func.greatest(func.nextval(_sequence(events)), last)
    connection.execute(select(func.setval(_sequence(events), following)).select_from(events))
    for table in tables():
        if "id" in table.c and table.c.id.autoincrement is True and table is not events:
            number = (connection.scalar(select(func.max(table.c.id))) or 0) + 1
            connection.exec_driver_sql(f"ALTER SEQUENCE {_sequence(table)} RESTART WITH {number}")


def _sequence(table: Table) -> str:
    return f"{table.name}_id_seq"


def clear_accounts(connection: Connection, account_ids: Iterable[str]) -> None:
    """Forget these accounts, with all that is theirs."""
    owners = tuple(account_ids)
    connection.execute(delete(accounts).where(accounts.c.auth_id.in_(owners)))
    for table in reversed(tables()):
        if "account_id" in table.c:
            connection.execute(delete(table).where(table.c.account_id.in_(owners)))


def _rows(
    connection: Connection, table: Table, owners: tuple[str, ...] | None, *, secrets: bool
) -> list[dict[str, Any]]:
    columns = [column for column in table.c if secrets or not column.info.get("secret")]
    statement = select(*columns).order_by(*table.primary_key.columns)
    if owners is not None:
        statement = statement.where(_owned(table, owners))
    return [
        {column.name: _shown(value) for column, value in zip(columns, row, strict=True)}
        for row in connection.execute(statement)
    ]


def _owned(table: Table, owners: tuple[str, ...]) -> ColumnElement[bool]:
    """That a row is of one of ``owners``, by itself or by the first thing that it refers to."""
    for name in ("account_id", "auth_id", "whose"):
        if name in table.c:
            return table.c[name].in_(owners)
    for column in table.c:
        for key in column.foreign_keys:
            above = key.column.table
            return column.in_(select(key.column).where(_owned(above, owners)))
    return false()  # of no account, such as the clock


def _shown(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return b64encode(value).decode() if isinstance(value, bytes) else value


def _read(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    return {name: _parsed(table, name, value) for name, value in row.items()}


def _parsed(table: Table, name: str, value: Any) -> Any:
    kind = table.c[name].type
    if value is not None and isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value).astimezone(UTC)
    return b64decode(value) if value is not None and isinstance(kind, LargeBinary) else value
