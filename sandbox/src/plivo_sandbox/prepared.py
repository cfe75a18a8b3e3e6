"""Statements of the busiest paths, compiled once.

SQLAlchemy builds, hashes and looks up a statement at each execution, which takes it ten times as
long as SQLite takes to answer. What every request runs is compiled once for a dialect, and goes to
the driver as text; types are converted as SQLAlchemy would.
"""

from collections import namedtuple
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Dialect,
    Engine,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    insert,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement

_Convert = Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class _Compiled:
    sql: str
    binds: tuple[tuple[str, Any, _Convert], ...]
    """Name, value if the caller gives none, conversion."""
    positional: bool
    row: Callable[[Any], Any]
    columns: tuple[tuple[int, Callable[[Any], Any]], ...]


class Prepared:
    """A statement of SQLAlchemy's Core, whose variables are ``bindparam``.

    Rows are named tuples, of what the statement selects or returns.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def one(self, connection: Connection, /, **values: Any) -> Any:
        """Run it within the connection's transaction; the first row, None where there is none."""
        return next(iter(self.rows(connection, **values)), None)

    def rows(self, connection: Connection, /, **values: Any) -> list[Any]:
        """Run it within the connection's transaction; what it selects or returns."""
        driver = connection.connection.driver_connection
        return self._rows(driver, connection.dialect, values)

    def count(self, connection: Connection, /, **values: Any) -> int:
        """Run it within the connection's transaction; how many rows it has changed."""
        driver = connection.connection.driver_connection
        dialect = connection.dialect
        return int(self._execute(driver, self._for(dialect), dialect, values).rowcount)

    def read(self, engine: Engine, /, **values: Any) -> list[Any]:
        """Run it without a transaction; what it selects, as it stands at this moment."""
        borrowed = engine.raw_connection()
        try:
            return self._rows(borrowed.driver_connection, engine.dialect, values)
        finally:
            borrowed.close()

    def _rows(self, driver: Any, dialect: Dialect, values: Mapping[str, Any]) -> list[Any]:
        compiled = self._for(dialect)
        found = self._execute(driver, compiled, dialect, values).fetchall()
        if not compiled.columns:
            return [compiled.row(row) for row in found]
        return [compiled.row(_converted(row, compiled.columns)) for row in found]

    def _execute(
        self, driver: Any, compiled: _Compiled, dialect: Dialect, values: Mapping[str, Any]
    ) -> Any:
        given = values.get
        bound = [
            convert(given(name, default)) if convert else given(name, default)
            for name, default, convert in compiled.binds
        ]
        parameters: Any = bound
        if not compiled.positional:
            parameters = dict(zip((bind[0] for bind in compiled.binds), bound, strict=True))
        cursor = driver.cursor()
        try:
            cursor.execute(compiled.sql, parameters)
        except dialect.loaded_dbapi.Error as error:
            # As SQLAlchemy tells it, so that whoever handles one need not know where it came from.
            raise DBAPIError.instance(
                compiled.sql, parameters, error, dialect.loaded_dbapi.Error, dialect=dialect
            ) from error
        return cursor

    def _for(self, dialect: Dialect) -> _Compiled:
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = self._compile(dialect)
        return found

    def _compile(self, dialect: Dialect) -> _Compiled:
        compiled: Any = self._statement.compile(dialect=dialect)
        names = compiled.positiontup if compiled.positional else list(compiled.binds)
        binds: list[tuple[str, Any, _Convert]] = []
        for name in names or ():
            bind = compiled.binds[name]
            convert = bind.type.dialect_impl(dialect).bind_processor(dialect)
            binds.append((bind.key, bind.value, convert))
        selected = list(self._columns())
        row = _row(column.name for column in selected)
        converted = (
            (number, column.type.dialect_impl(dialect).result_processor(dialect, None))
            for number, column in enumerate(selected)
        )
        return _Compiled(
            str(compiled),
            tuple(binds),
            bool(compiled.positional),
            row,
            tuple((number, convert) for number, convert in converted if convert),
        )

    def _columns(self) -> Iterator[Any]:
        if isinstance(self._statement, Select):
            yield from self._statement.selected_columns
        elif isinstance(self._statement, Insert | Update | Delete):
            yield from self._statement.exported_columns


def _row(names: Iterable[str]) -> Callable[[Any], Any]:
    kind: Any = namedtuple("Row", list(names))  # type: ignore[misc] # pyright: ignore[reportUntypedNamedTuple]
    make: Callable[[Any], Any] = kind._make
    return make


def inserting(table: Table) -> Insert:
    """An insert into ``table`` of one row, of which every column but a serial number is given."""
    given = [column for column in table.c if column is not table.autoincrement_column]
    return insert(table).values({column: bindparam(column.name) for column in given})


def one_of(column: ColumnElement[Any], name: str, count: int) -> ColumnElement[bool]:
    """That ``column`` is one of ``count`` values, which are given as ``numbered(name, …)``."""
    if count == 1:
        return column == bindparam(f"{name}_0")
    return column.in_([bindparam(f"{name}_{number}") for number in range(count)])


def numbered(name: str, values: Collection[Any]) -> dict[str, Any]:
    """The values for ``one_of``."""
    return {f"{name}_{number}": value for number, value in enumerate(values)}


def _converted(row: Any, columns: tuple[tuple[int, Callable[[Any], Any]], ...]) -> list[Any]:
    values = list(row)
    for number, convert in columns:
        values[number] = convert(values[number])
    return values
