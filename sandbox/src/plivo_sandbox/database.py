"""Opening the database."""

import re
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlalchemy.pool import StaticPool

from plivo_sandbox import postgresql
from plivo_sandbox.errors import StartupError
from plivo_sandbox.locks import lock_everything
from plivo_sandbox.migrations import migrate


def open_database(url: str) -> Engine:
    """Connect to ``url``, make the tables that are missing, and migrate those that are older.

    Raises:
        StartupError: when the URL is not one, the file cannot be opened, or the server does not
            let us in, or the database is newer than this sandbox.
    """
    parsed = _parsed(url)
    if parsed.drivername in postgresql.NAMES:
        engine = postgresql.connect(parsed)
    elif parsed.get_backend_name() == "sqlite":
        engine = _sqlite(parsed)
    else:
        raise StartupError(
            "The sandbox keeps its data in SQLite or PostgreSQL, not in "
            f"{parsed.get_backend_name()}; write a URL such as sqlite:///sandbox.db or "
            "postgresql://user:password@host/database."
        )
    try:
        with engine.begin() as connection:
            lock_everything(connection)
            migrate(connection)
    except StartupError:
        engine.dispose()
        raise
    except DatabaseError as error:
        engine.dispose()
        raise StartupError(
            f"The database {postgresql.shown(parsed)} cannot be opened: {error.orig}."
        ) from error
    return engine


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        # It may hold a password, wherever that is.
        told = re.sub(r"//.*@", "//***@", url)
        raise StartupError(
            f"'{told}' is not a database URL; write one such as sqlite:///sandbox.db or "
            "postgresql://user:password@host/database."
        ) from None


def _sqlite(parsed: URL) -> Engine:
    in_memory = parsed.database in (None, "", ":memory:")
    options: dict[str, Any] = {"connect_args": {"check_same_thread": False}}
    options["hide_parameters"] = True  # what an error tells is logged, and tokens are parameters
    if in_memory:
        options["poolclass"] = StaticPool  # a second connection would see a second database
    engine = create_engine(parsed, **options)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, _: object) -> None:
    # The driver would open transactions by its own rules; _begin opens them by ours.
    connection.isolation_level = None
    try:
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except Exception:
        # The pool never sees a connection that fails here, and nobody else would close it.
        connection.close()
        raise


def _begin(connection: Any) -> None:
    # IMMEDIATE: a reader that turns writer halfway would fail with SQLITE_BUSY.
    connection.connection.driver_connection.execute("BEGIN IMMEDIATE")
