"""A page of a list takes as much work among very many messages as among few."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from plivo_sandbox.clock import Clock
from plivo_sandbox.database import open_database
from plivo_sandbox.ids import RandomIds
from plivo_sandbox.operations import Call
from plivo_sandbox.paging import Page
from plivo_sandbox.resources.messages.listing import window
from plivo_sandbox.seeding import ensure_account
from plivo_sandbox.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, Settings
from sqlalchemy import Connection, Engine

from benchmarks.stored import store

FEW, MANY = 1000, 20_000
STEPS = 50
"""So many instructions of SQLite's machine are counted as one."""


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Engine, Engine]]:
    folder = tmp_path_factory.mktemp("messages")
    few, many = (filled(folder / f"{count}.db", count) for count in (FEW, MANY))
    yield few, many
    few.dispose()
    many.dispose()


def filled(path: Path, count: int) -> Engine:
    url = f"sqlite:///{path}"
    engine = open_database(url)
    with engine.begin() as connection:
        ensure_account(connection, Clock(), DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN)
    store(url, count)
    return engine


def call(connection: Connection, query: dict[str, str | int], sees: tuple[str, ...]) -> Call:
    return Call(
        account_id=DEFAULT_AUTH_ID,
        main=DEFAULT_AUTH_ID,
        sees=sees,
        requester_ip="",
        path={},
        query=query,
        body={},
        files=(),
        origin="",
        url_path="",
        connection=connection,
        clock=Clock(),
        ids=RandomIds(),
        settings=Settings(),
    )


def work(engine: Engine, query: dict[str, str | int], sees: tuple[str, ...]) -> tuple[int, int]:
    """How many records a page has, and how many instructions it takes SQLite to find them."""
    counted = 0

    def count() -> None:
        nonlocal counted
        counted += 1

    with engine.begin() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(count, STEPS)
        try:
            rows, _ = window(call(connection, query, sees), Page.of(query))
        finally:
            driver.set_progress_handler(None, 0)
    return len(rows), counted


def hour() -> dict[str, str | int]:
    until = datetime.now(UTC) - timedelta(hours=10)
    since = until - timedelta(hours=1)
    return {"message_time__gte": f"{since:%Y-%m-%d %H:%M:%S}", "message_time__lt": f"{until:%F %T}"}


LISTS: dict[str, dict[str, str | int]] = {
    "all": {},
    "usual state": {"message_state": "delivered"},
    "unusual state": {"message_state": "undelivered"},
    "state of none": {"message_state": "queued"},
    "direction": {"message_direction": "inbound"},
    "type of none": {"message_type": "whatsapp"},
    "error code": {"error_code": "30"},
    "country of none": {"destination_country_iso2": "DE"},
    "sender": {"from_number": "14155551000"},
    "recipient": {"to_number": "14155552003"},
    "powerpack of none": {"powerpack_id": "72b2ad9c-7f1f-4c1d-9a8c-3f1d4d0a7f52"},
    "campaign of none": {"tendlc_campaign_id": "CABCDEF"},
    "registration of none": {"tendlc_registration_status": "unregistered"},
    "conversation of none": {"conversation_id": "1"},
    "origin of none": {"conversation_origin": "marketing"},
    "time": {},
    "two": {"message_state": "undelivered", "error_code": "30"},
}


@pytest.mark.parametrize("sees", [1, 2], ids=["alone", "with a subaccount"])
@pytest.mark.parametrize("name", LISTS)
def test_a_page_is_found_without_looking_at_the_others(
    engines: tuple[Engine, Engine], name: str, sees: int
) -> None:
    owners = (DEFAULT_AUTH_ID, "SASANDBOX00000000000")[:sees]
    query = hour() if name == "time" else LISTS[name]

    few, many = (work(engine, query, owners) for engine in engines)

    assert few[0] == many[0] == (0 if "none" in name else 20)
    assert many[1] <= 2 * few[1] + 1
