"""What carriers refuse."""

import pytest

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener
from tests.sandbox.rules import covers
from tests.sandbox.setter import Setter
from tests.sandbox.test_tollfree_verifications import NUMBER, REJECTED, decided, new

PENDING, APPROVED = "18005550109", "18885550110"
REFUSED, ARRIVED = ("undelivered", "100"), ("delivered", "000")


def ends(caller: Caller, **body: object) -> tuple[str, str]:
    (uuid,) = caller.send(**{"src": NUMBER, **body})
    caller.settle()
    message = caller.message(uuid)
    return message["message_state"], message["error_code"]


@covers("message-tollfree-verified")
@pytest.mark.parametrize("dst", ["14155550123", "14165550123"])
def test_toll_free_number_has_to_be_verified(caller: Caller, dst: str) -> None:
    assert ends(caller, dst=dst) == REFUSED
    assert ends(caller, dst=dst, src=PENDING) == ARRIVED
    assert ends(caller, dst=dst, src=APPROVED) == ARRIVED
    assert ends(caller, dst="447700900123") == ARRIVED
    new(caller)
    assert ends(caller, dst=dst) == ARRIVED


@covers("message-tollfree-verified")
def test_rejected_verification_is_none(caller: Caller, listener: Listener) -> None:
    assert decided(caller, usecase_summary=REJECTED)["status"] == "REJECTED"
    assert ends(caller, url=listener.origin) == REFUSED
    told = [(call.event["Status"], call.event.get("ErrorCode")) for call in listener.received]
    assert told == [("queued", None), ("sent", None), ("undelivered", "100")]


def test_fault_goes_before_the_carrier(caller: Caller, fault: Setter) -> None:
    fault("message-outcome", value="30", number=NUMBER)
    assert ends(caller) == ("undelivered", "30")
