"""What PostgreSQL says when it cannot be used, and that it can."""

import sys

import pytest
from plivo_sandbox.database import open_database
from plivo_sandbox.errors import StartupError
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import Caller, eventually
from tests.sandbox.postgresql import PASSWORD, Server


def refused(url: str) -> str:
    with pytest.raises(StartupError) as raised:
        open_database(url)
    assert PASSWORD not in str(raised.value)
    assert raised.value.__cause__ is None
    return str(raised.value)


def test_state_survives_on_a_server(postgresql_url: str) -> None:
    settings = Settings(database=postgresql_url.replace("postgresql://", "postgres://"))
    with run_sandbox(settings) as sandbox:
        first = Caller(sandbox)
        (uuid,) = first.send(text="kept")
        first.http.close()
    with run_sandbox(settings) as sandbox:
        second = Caller(sandbox)
        eventually(lambda: second.message(uuid)["message_state"] == "delivered")
        (message,) = second.control("messages?search=kept")["messages"]
        assert message["message_uuid"] == uuid
        second.http.close()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{url}_not", 'no database "{database}_not"; make it with: createdb {database}_not.'),
        ("{url}?password=wrong", "PostgreSQL does not let sandbox in: the password"),
        ("{bare}", "PostgreSQL does not let sandbox in: the password"),
        ("{url}?sslmode=require", "sandbox:***@127.0.0.1:{port}/{database} cannot be reached: "),
    ],
)
def test_refusals_are_explained(
    written: str, said: str, postgresql: Server, postgresql_url: str
) -> None:
    parts = {
        "url": postgresql_url,
        "bare": postgresql_url.replace(f":{PASSWORD}", ""),
        "database": postgresql_url.rpartition("/")[2],
        "port": postgresql.port,
    }
    assert said.format(**parts) in refused(written.format(**parts))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (f"postgresql://x:{PASSWORD}@127.0.0.1:1/x", "cannot be reached: "),
        (f"postgresql://127.0.0.1:1/x?user=x&password={PASSWORD}", "cannot be reached: "),
        (
            f"postgresql://x:{PASSWORD}@127.0.0.1:port/x",
            "'postgresql://***@127.0.0.1:port/x' is no",
        ),
        (
            f"postgresql//x:{PASSWORD}@127.0.0.1/x",
            "'postgresql//***@127.0.0.1/x' is not a database",
        ),
        (f"mysql://x:{PASSWORD}@127.0.0.1/x", "SQLite or PostgreSQL, not in mysql"),
    ],
)
def test_what_cannot_work_tells_no_password(url: str, said: str) -> None:
    assert said in refused(url)


def test_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert "pip install 'plivo-sandbox[postgresql]'" in refused("postgresql://127.0.0.1/x")


def test_encoding_that_cannot_hold_every_text(postgresql: Server) -> None:
    postgresql.execute(
        "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0"
    )
    assert "is encoded in LATIN1" in refused(postgresql.url("latin"))
    postgresql.execute("DROP DATABASE latin")


@pytest.mark.parametrize("written", ["x" * 300, "%00"])
def test_every_text_can_be_kept(written: str, postgresql_url: str) -> None:
    with run_sandbox(Settings(database=postgresql_url)) as sandbox:
        caller = Caller(sandbox)
        path = f"{sandbox.url}/_sandbox/applications/{written}"
        answer = caller.http.put(path, json={"message_url": "http://127.0.0.1:9/"})
        assert answer.status_code == 200
        (uuid,) = caller.send(text="a null character: \0")
        (message,) = caller.control(f"messages?search={uuid}")["messages"]
        assert message["text"] == "a null character: \N{REPLACEMENT CHARACTER}"
        caller.http.close()
