"""Every end that a message can have, asked for by its destination or its text."""

import pytest
from plivo_sandbox.resources.messages.outcomes import OUTCOMES

from tests.sandbox.bundle import document
from tests.sandbox.caller import Caller, Json
from tests.sandbox.listener import Listener

CODES = [code for code in OUTCOMES if code.isdigit()]


def settled(caller: Caller, **body: object) -> Json:
    (uuid,) = caller.send(**body)
    caller.settle()
    return caller.message(uuid)


def test_each_published_code_can_be_had() -> None:
    schema = document()["components"]["schemas"]["MessageErrorCode"]
    assert {*CODES, "000"} == set(schema["anyOf"][0]["enum"])


def test_each_code_comes_from_a_destination(caller: Caller) -> None:
    destinations = [f"1555000{code:0>4}" for code in CODES]
    uuids = caller.send(dst="<".join(destinations))
    caller.settle()
    for uuid, code in zip(uuids, CODES, strict=True):
        message = caller.message(uuid)
        assert message["error_code"] == code
        assert message["message_state"] == OUTCOMES[code].state
        charged = message["message_state"] == "undelivered"
        assert (message["total_amount"] != "0.00000") is charged
        assert (message["carrier_fees"] != "0.00000") is charged


@pytest.mark.parametrize(
    ("word", "state", "code"),
    [
        ("30", "undelivered", "30"),
        ("450", "failed", "450"),
        ("failed", "failed", "300"),
        ("undelivered", "undelivered", "80"),
        ("rejected", "rejected", "100"),
        ("sent", "sent", "000"),
        ("31", "delivered", "000"),
        ("delivered", "delivered", "000"),
    ],
)
def test_word_in_the_text_decides(
    caller: Caller, listener: Listener, word: str, state: str, code: str
) -> None:
    message = settled(caller, text=f"Hello sandbox:{word}", url=f"{listener.origin}/status")
    assert (message["message_state"], message["error_code"]) == (state, code)
    reached = [] if state == "sent" else [state]
    carried = [] if state in {"failed", "rejected"} else ["sent"]
    assert listener.statuses_of(message["message_uuid"]) == ["queued", *carried, *reached]
    last = listener.received[-1].event
    assert last.get("ErrorCode") == (code if state in {"failed", "undelivered"} else None)


def test_destination_counts_before_the_text(caller: Caller) -> None:
    assert settled(caller, dst="15550000050", text="sandbox:30")["error_code"] == "50"
    assert settled(caller, dst="15550000000", text="sandbox:30")["message_state"] == "sent"
    # Codes that are none say nothing, so the text counts.
    assert settled(caller, dst="15550000031", text="sandbox:30")["error_code"] == "30"
