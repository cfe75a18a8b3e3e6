"""A prepared statement does what SQLAlchemy does with it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from plivo_sandbox.database import open_database
from plivo_sandbox.prepared import Prepared, inserting, numbered, one_of
from plivo_sandbox.tables import events
from sqlalchemy import Engine, bindparam, delete, select
from sqlalchemy.exc import IntegrityError

ROW = {
    "due": datetime(2026, 11, 21, 12, 30, 15, 250, UTC),
    "kind": "message",
    "subject": "1",
    "payload": {"message_id": 1, "text": "é"},
    "account_id": "MASANDBOX00000000000",
    "taken_by": 0,
}
INSERT = Prepared(inserting(events).returning(events))


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = open_database("sqlite://")
    yield engine
    engine.dispose()


def test_values_come_back_as_they_went_in(engine: Engine) -> None:
    with engine.begin() as connection:
        inserted = INSERT.one(connection, **ROW)
        found = connection.execute(select(events)).one()

    assert tuple(inserted) == tuple(found)
    assert inserted._asdict() == {"id": 1, **ROW}
    assert Prepared(select(events)).read(engine) == [inserted]


def test_one_of_several_values(engine: Engine) -> None:
    with engine.begin() as connection:
        for subject in "123":
            INSERT.one(connection, **{**ROW, "subject": subject})
        for wanted in (["2"], ["1", "3"], ["4"]):
            statement = select(events.c.subject).where(
                one_of(events.c.subject, "subject", len(wanted))
            )
            rows = Prepared(statement).rows(connection, **numbered("subject", wanted))
            assert [row.subject for row in rows] == [s for s in wanted if s != "4"]


def test_changed_rows_are_counted(engine: Engine) -> None:
    gone = Prepared(delete(events).where(events.c.id == bindparam("event")))
    with engine.begin() as connection:
        INSERT.one(connection, **ROW)

        assert gone.count(connection, event=1) == 1
        assert gone.count(connection, event=1) == 0
        assert Prepared(select(events)).one(connection) is None


def test_errors_are_those_of_sqlalchemy(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(IntegrityError, match="NOT NULL"):
        INSERT.one(connection, **{**ROW, "kind": None})
