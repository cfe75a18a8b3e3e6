"""Opening the database."""

from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlalchemy.pool import StaticPool

from plivo_sandbox.errors import StartupError
from plivo_sandbox.tables import metadata


def open_database(url: str) -> Engine:
    """Connect to ``url`` and make the tables that are missing.

    Raises:
        StartupError: when the URL is not one, or the file cannot be opened.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StartupError(
            f"'{url}' is not a database URL; write one such as sqlite:///sandbox.db."
        ) from error
    if parsed.get_backend_name() != "sqlite":
        raise StartupError(
            f"The sandbox keeps its data in SQLite, not in {parsed.get_backend_name()}; "
            "write a URL such as sqlite:///sandbox.db."
        )
    in_memory = parsed.database in (None, "", ":memory:")
    options: dict[str, Any] = {"connect_args": {"check_same_thread": False}}
    if in_memory:
        options["poolclass"] = StaticPool  # a second connection would see a second database
    engine = create_engine(parsed, **options)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    try:
        metadata.create_all(engine)
    except DatabaseError as error:
        engine.dispose()
        raise StartupError(f"The database {url} cannot be opened: {error.orig}.") from error
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
