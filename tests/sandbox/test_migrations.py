"""A database of an earlier version goes on with all that it holds."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from plivo_sandbox import migrations
from plivo_sandbox.database import open_database
from plivo_sandbox.errors import StartupError
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import metadata
from plivo_sandbox.testing import run_sandbox
from sqlalchemy import Connection, Engine, create_engine, inspect, make_url, text

from tests.sandbox.caller import Caller, eventually

OLD = Path(__file__).parent / "old_databases"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/sandbox.db"
    return str(request.getfixturevalue("postgresql_url"))


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = create_engine(make_url(url.replace("postgresql:", "postgresql+psycopg:")))
    yield engine
    engine.dispose()


def test_migrations_lead_to_the_tables(engine: Engine) -> None:
    with engine.begin() as connection:
        migrations.upgrade(connection, "")
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
        migrated = _indexes(connection), _foreign_keys(connection)
        metadata.drop_all(connection)
        connection.execute(text(f"DROP TABLE {migrations.VERSION_TABLE}"))
        migrations.migrate(connection)
        assert migrated == (_indexes(connection), _foreign_keys(connection))
    found = {difference[0] for difference in differences}
    # Alembic does not see that an index is for one database alone, nor ON DELETE of a column that
    # was added on SQLite; so both are compared by themselves.
    assert found <= {"remove_table", "add_index", "remove_fk", "add_fk"}, differences


def _indexes(connection: Connection) -> set[str]:
    there = inspect(connection)
    return {
        f"{table} {index['name']} {index['column_names']} {index['unique']}"
        for table in there.get_table_names()
        for index in there.get_indexes(table)
    }


def _foreign_keys(connection: Connection) -> list[str]:
    there = inspect(connection)
    if connection.dialect.name == "sqlite":
        return sorted(
            f"{table} {key[2:]}"
            for table in there.get_table_names()
            for key in connection.execute(text(f"PRAGMA foreign_key_list({table})")).all()
        )
    return sorted(
        f"{table} {key['constrained_columns']} {key['referred_table']} {key.get('options')}"
        for table in there.get_table_names()
        for key in there.get_foreign_keys(table)
    )


def test_empty_database_has_the_tables_at_once(url: str, engine: Engine) -> None:
    open_database(url).dispose()
    with engine.begin() as connection:
        versions = text(f"SELECT version_num FROM {migrations.VERSION_TABLE}")
        assert list(connection.scalars(versions)) == [migrations.HEAD]


def test_head_is_the_last_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.HEAD]


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_database_without_a_revision_goes_on(version: str, tmp_path: Path) -> None:
    file = tmp_path / "sandbox.db"
    connection = sqlite3.connect(file)
    connection.executescript((OLD / f"{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    with run_sandbox(Settings(database=f"sqlite:///{file}")) as sandbox:
        caller = Caller(sandbox)
        (message,) = caller.control("messages?search=kept")["messages"]
        # It was on its way when the old sandbox stopped.
        uuid = message["message_uuid"]
        eventually(lambda: caller.message(uuid)["message_state"] == "delivered")
        eventually(lambda: {*reported(caller, uuid)} == {"queued", "sent", "delivered"})
        caller.send()
        caller.http.close()


def reported(caller: Caller, uuid: str) -> list[str]:
    attempts = caller.control(f"callbacks?subject={uuid}")["callbacks"]
    return [attempt["params"]["Status"] for attempt in attempts]


def test_newer_database_is_refused(url: str, engine: Engine) -> None:
    open_database(url).dispose()
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE {migrations.VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(StartupError, match=r"newer plivo-sandbox \(its tables are version 9999"):
        open_database(url)


def test_database_of_something_else_is_refused(url: str, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE messages (body TEXT)"))
    with pytest.raises(StartupError, match=r"tables of something else \(messages\)"):
        open_database(url)
