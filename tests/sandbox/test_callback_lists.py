"""Lists of attempts to deliver callbacks, which an index makes short work of."""

import pytest
from plivo_sandbox.control.observing import newest_attempts
from plivo_sandbox.database import open_database
from sqlalchemy import text

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener


@pytest.mark.parametrize(
    ("account_id", "subject", "index"),
    [
        ("MA", "s", "callback_attempts_by_subject (account_id=? AND subject=?)"),
        (None, "s", "callback_attempts_by_subject (account_id=? AND subject=?)"),
        ("MA", None, "(account_id=?)"),
    ],
)
def test_lists_of_attempts_are_found_by_an_index(
    account_id: str | None, subject: str | None, index: str
) -> None:
    engine = open_database("sqlite://")
    statement = newest_attempts(account_id, subject).limit(1000)
    written = statement.compile(engine, compile_kwargs={"literal_binds": True})
    with engine.begin() as connection:
        plan = [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {written}"))]
    engine.dispose()
    assert index in plan[0]
    assert not [step for step in plan if step.startswith("SCAN")]
    if account_id is not None:
        assert len(plan) == 1  # the newest come first without being sorted


def test_attempts_about_a_subject_are_listed_with_and_without_an_account(
    caller: Caller, listener: Listener
) -> None:
    uuids = [caller.send(url=f"{listener.origin}/status")[0] for _ in range(2)]
    caller.settle()
    for whose in ("", f"&account={caller.sandbox.auth_id}"):
        attempts = caller.control(f"callbacks?subject={uuids[1]}{whose}")["callbacks"]
        assert {attempt["subject"] for attempt in attempts} == {uuids[1]}
        assert [attempt["params"]["Status"] for attempt in attempts] == [
            *("queued", "sent", "delivered")
        ]
    assert caller.control(f"callbacks?subject={uuids[1]}&account=MAOTHER0000000000000") == {
        "callbacks": []
    }
