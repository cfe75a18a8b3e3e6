"""Messages that end as a number or a fault says."""

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_sandbox.contract import load_bundle
from plivo_sandbox.outcomes import MAGIC_NUMBERS, OUTCOMES, Outcome, outcome_of
from plivo_sandbox.settings import Settings

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener
from tests.sandbox.manual import manual_sandbox, run
from tests.sandbox.setter import Setter

_SCHEMA = load_bundle()["components"]["schemas"]["MessageErrorCode"]
CODES: dict[str, object] = _SCHEMA["x-codes"]["codes"]
TABLE: str = _SCHEMA["description"]
PATHS = {
    "delivered": ["sent", "delivered"],
    "undelivered": ["sent", "undelivered"],
    "sent": ["sent"],
    "queued": [],
    "failed": ["failed"],
    "rejected": ["rejected"],
}


def test_every_code_has_an_outcome_and_a_number() -> None:
    assert {name for name in OUTCOMES if name.isdigit()} == set(CODES)
    assert set(CODES) <= set(MAGIC_NUMBERS.values())
    assert all(re.fullmatch(r"120255501\d\d", number) for number in MAGIC_NUMBERS)


def test_states_are_those_of_the_documentation() -> None:
    for code, states in re.findall(
        r"^\| `(\d+)` \|.*\| ([a-z, ]+) \|[^|]*\|$", TABLE, re.MULTILINE
    ):
        assert OUTCOMES[code].state in states.split(", ")


@pytest.mark.parametrize(("number", "name"), MAGIC_NUMBERS.items())
def test_number_decides(caller: Caller, listener: Listener, number: str, name: str) -> None:
    (uuid,) = caller.send(dst=number, url=f"{listener.origin}/status")
    caller.settle()
    message, outcome = caller.message(uuid), OUTCOMES[name]
    assert message["message_state"] == outcome.state
    assert message["error_code"] == outcome.error_code
    assert listener.statuses_of(uuid) == ["queued", *PATHS[outcome.state]]
    assert (message["total_amount"] == "0.00000") == (outcome.state in ("failed", "rejected"))
    told = listener.received[-1].event.get("ErrorCode")
    assert told == (outcome.error_code if outcome.error_code != "000" else None)


def test_what_it_fails_with_anyway_comes_first(caller: Caller) -> None:
    (uuid,) = caller.send(type="whatsapp", dst="12025550130", text="Hello")
    caller.settle()
    assert caller.message(uuid)["error_code"] == "340"


@pytest.mark.parametrize(
    ("value", "state", "code"),
    [
        ("30", "undelivered", "30"),
        ("undelivered/50", "undelivered", "50"),
        ("failed", "failed", "300"),
        ("rejected", "rejected", "1000"),
        ("stuck-sent", "sent", "000"),
        ("stuck-queued", "queued", "000"),
    ],
)
def test_fault_decides(caller: Caller, fault: Setter, value: str, state: str, code: str) -> None:
    number = fault("message-outcome", value, number="14155550124")
    hit, spared = caller.send(dst="14155550124<14155550125")
    caller.settle()
    assert (caller.message(hit)["message_state"], caller.message(hit)["error_code"]) == (
        state,
        code,
    )
    assert caller.message(spared)["message_state"] == "delivered"
    assert fault.hits(number) == 1


def test_fault_comes_before_the_number_and_the_first_of_two(caller: Caller, fault: Setter) -> None:
    first = fault("message-outcome", "30", first=1)
    second = fault("message-outcome", "20")
    uuids = [caller.send(dst="12025550190")[0] for _ in range(2)]
    caller.settle()
    codes = [caller.message(uuid)["error_code"] for uuid in uuids]
    assert sorted(codes) == ["20", "30"]
    assert (fault.hits(first), fault.hits(second)) == (1, 1)


def test_expiry_comes_first() -> None:
    async def test() -> None:
        late = Settings(faults=("message-outcome=30",), sent_after=timedelta(hours=1))
        async with manual_sandbox(late) as sandbox:
            uuid = await sandbox.send(message_expiry=60)
            sandbox.advance(minutes=1)
            await sandbox.becomes(uuid, "failed")
            assert (await sandbox.message(uuid))["error_code"] == "420"

    run(test)


@given(text=st.text(alphabet="0123456789/adefijlnqrtuvsk-", max_size=16))
def test_no_text_is_another_outcome(text: str) -> None:
    found = outcome_of(text)
    assert found is None or isinstance(found, Outcome)
    if found and "/" not in text:
        assert text in OUTCOMES
