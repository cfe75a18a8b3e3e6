"""No token is told: not in the log, not in an export, not in what is shown."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from plivo_sandbox.testing import RunningSandbox

from tests.fuzz.process import Sandbox, serving
from tests.sandbox.caller import Caller, eventually
from tests.sandbox.listener import Listener

TOKEN = "Geheimnis-4711-of-the-account"
OTHER = "Geheimnis-0815-of-fixtures"
WORDS = "Geheimnis-in-a-query"
SHOWN = ["state", "messages", "callbacks", "requests", "numbers", "accounts", "snapshots", "faults"]


@pytest.fixture
def talking(tmp_path: Path) -> Iterator[tuple[Sandbox, Caller]]:
    """A sandbox that says all that it can."""
    options = ("--auth-token", TOKEN, "--log-level", "debug", "--sent-after", "0")
    with serving(tmp_path / "log", *options) as sandbox:
        url = f"http://127.0.0.1:{sandbox.port}"
        caller = Caller(RunningSandbox(url, "MASANDBOX00000000000", TOKEN))
        yield sandbox, caller
        caller.http.close()


def test_no_token_is_told(talking: tuple[Sandbox, Caller], listener: Listener) -> None:
    sandbox, caller = talking
    control = f"{caller.sandbox.url}/_sandbox"
    caller.send(url=f"{listener.origin}/status?secret={WORDS}", method="GET")
    caller.ok("GET", f"/Message/?{WORDS}=")
    caller.http.get("/Message/", auth=("MASANDBOX00000000000", f"{TOKEN}x"))
    caller.http.get("/Message/", headers={"Authorization": f"Bearer {TOKEN}"})
    accounts = f"accounts: [{{auth_id: MASHOP00000000000000, auth_token: {OTHER}}}]"
    caller.http.post(f"{control}/fixtures", content=accounts).raise_for_status()
    caller.http.post(f"{control}/fixtures", content=accounts.replace("MA", "XX"))
    caller.http.put(f"{control}/snapshots/one").raise_for_status()
    caller.settle()
    eventually(lambda: len(caller.control("callbacks")["callbacks"]) >= 3)
    shown = [caller.http.get(f"{control}/{path}").text for path in SHOWN]
    caller.http.post(f"{control}/snapshots/one/restore").raise_for_status()
    for text in (*shown, sandbox.log.read_text(encoding="utf-8")):
        assert TOKEN not in text
        assert OTHER not in text
    written = sandbox.written()
    assert "GET /v1/Account/MASANDBOX00000000000/Message/?…" in written
    assert listener.origin in written
    assert WORDS not in written


def test_error_of_the_database_does_not_tell_it() -> None:
    program = """
import sys
from plivo_sandbox.database import open_database
from plivo_sandbox.tables import accounts
from sqlalchemy import insert
with open_database("sqlite://").begin() as connection:
    for _ in range(2):
        connection.execute(insert(accounts).values(auth_id="MA", auth_token=sys.argv[1]))
"""
    ended = subprocess.run(
        [sys.executable, "-c", program, TOKEN], capture_output=True, text=True, check=False
    )
    assert "IntegrityError" in ended.stderr
    assert TOKEN not in ended.stderr
