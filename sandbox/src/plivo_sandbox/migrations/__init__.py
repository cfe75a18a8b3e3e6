"""Bringing a database up to the tables of this version, with all that is in it."""

from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, inspect, select

from plivo_sandbox.errors import StartupError
from plivo_sandbox.tables import metadata

HEAD = "0005"
"""The revision whose tables are those of ``tables.py``."""

VERSION_TABLE = "plivo_sandbox_version"

# As Alembic makes it.
_version = Table(VERSION_TABLE, MetaData(), Column("version_num", String(32), primary_key=True))


def migrate(connection: Connection) -> None:
    """Make the tables that are missing, and change those that are older.

    An empty database gets today's tables at once: Alembic is loaded only where there is something
    to be kept.

    Raises:
        StartupError: when the database is newer than this sandbox, or not one of a sandbox.
    """
    found = _found(connection)
    if found is None:
        metadata.create_all(connection, checkfirst=False)
        _version.create(connection)
        connection.execute(insert(_version).values(version_num=HEAD))
    elif found > HEAD:
        raise StartupError(
            f"The database was made by a newer plivo-sandbox (its tables are version {found}, this "
            f"one knows {HEAD}): upgrade plivo-sandbox, or choose another database."
        )
    elif found < HEAD:
        upgrade(connection, found)


def upgrade(connection: Connection, found: str, to: str = HEAD) -> None:
    """Go from one revision to another by the migrations, in the connection's transaction."""
    from alembic import command  # noqa: PLC0415 - it takes longer to load than most starts
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    if found and not inspect(connection).has_table(VERSION_TABLE):
        command.stamp(config, found)
    command.upgrade(config, to)


def _found(connection: Connection) -> str | None:
    """The revision of the tables that are there; None where there are none."""
    there = inspect(connection)
    names = set(there.get_table_names())
    if VERSION_TABLE in names:
        return connection.scalar(select(_version.c.version_num))
    ours = names & set(metadata.tables)
    if not ours:
        return None
    # Before there were revisions.
    if {"accounts", "events", "messages"} <= names:
        columns = {column["name"] for column in there.get_columns("accounts")}
        if columns == {"auth_id", "auth_token"}:
            return "0001"
        if columns == {"auth_id", "auth_token", "main_id"}:
            return "0002"
    raise StartupError(
        f"The database has tables of something else ({', '.join(sorted(ours))}): give the sandbox "
        "a database of its own."
    )
