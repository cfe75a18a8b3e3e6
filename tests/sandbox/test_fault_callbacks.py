"""Callbacks that are lost, late, wrong or forged, as their listener gets them."""

from collections.abc import Callable

import pytest
from plivo_sandbox.faults.catalog import GROUPS
from plivo_sandbox.settings import Settings
from plivo_sandbox.signatures import Method, sign_v2, sign_v3

from tests.sandbox.caller import Caller, eventually
from tests.sandbox.listener import Listener, Received
from tests.sandbox.manual import Manual, manual_sandbox, run
from tests.sandbox.setter import Setter

STATES = ["queued", "sent", "delivered"]
Calls = list[Received]


def signed(call: Received, token: str) -> bool:
    headers = {name.lower(): value for name, value in call.headers.items()}
    nonce = headers.get("x-plivo-signature-v3-nonce", "")
    method: Method = "POST" if call.method == "POST" else "GET"
    url = call.url if method == "POST" else call.url.partition("?")[0]
    return headers.get("x-plivo-signature-v3") == sign_v3(method, url, nonce, token, call.event)


def states(calls: Calls) -> list[str]:
    return [call.event["Status"] for call in calls]


def uuids(calls: Calls) -> set[str]:
    return {call.event["MessageUUID"] for call in calls}


# What the listener of one message sees: whether that is wrong in the way that the name says.
SEEN: dict[str, Callable[[Calls, str, str], bool]] = {
    "callback-lost": lambda calls, _, __: calls == [],
    "callback-doubled": lambda calls, _, __: sorted(states(calls)) == sorted(STATES * 2),
    "callback-out-of-order": lambda calls, _, __: states(calls) == ["sent", "queued", "delivered"]
    or states(calls) == ["sent", "delivered", "queued"],
    "callback-field-missing": lambda calls, _, __: all("MessageUUID" not in c.event for c in calls),
    "callback-field-renamed": lambda calls, _, __: all("messageuuid" in c.event for c in calls),
    "callback-field-empty": lambda calls, _, __: uuids(calls) == {""},
    "callback-of-another": lambda calls, uuid, token: uuid not in uuids(calls)
    and all(signed(call, token) for call in calls),
    "callback-state-unknown": lambda calls, _, __: states(calls) == ["teleported"] * 3,
    "callback-sequence-repeated": lambda calls, _, __: [c.event["Sequence"] for c in calls]
    == ["1"] * 3,
    "callback-sequence-missing": lambda calls, _, __: all("Sequence" not in c.event for c in calls),
    "callback-as-json": lambda calls, _, __: [c.json["Status"] for c in calls] == STATES,
    "callback-method-wrong": lambda calls, _, __: {c.method for c in calls} == {"GET"},
    "callback-unsigned": lambda calls, _, __: not any("Signature" in str(c.headers) for c in calls),
    "callback-signature-wrong": lambda calls, _, token: not any(signed(c, token) for c in calls),
    "callback-nonce-wrong": lambda calls, _, token: not any(signed(c, token) for c in calls),
    "callback-v3-missing": lambda calls, _, __: all(
        "X-Plivo-Signature-V2" in c.headers and "X-Plivo-Signature-V3" not in c.headers
        for c in calls
    ),
    "callback-signature-replayed": lambda calls, _, token: [signed(c, token) for c in calls]
    == [True, False, False],
    "callback-tampered": lambda calls, uuid, token: uuid not in uuids(calls)
    and not any(signed(call, token) for call in calls),
}  # fmt: skip


def test_all_are_tried() -> None:
    named = {fault.name for fault in GROUPS["Callbacks"]}
    assert named == {*SEEN, "callback-late"}


@pytest.mark.parametrize("name", SEEN)
def test_listener_sees_it(caller: Caller, listener: Listener, fault: Setter, name: str) -> None:
    number = fault(name)
    (uuid,) = caller.send(url=f"{listener.origin}/status")
    if name == "callback-out-of-order":
        eventually(lambda: len(listener.received) == 3)
    caller.settle()
    assert SEEN[name](listener.received, uuid, caller.sandbox.auth_token)
    assert fault.hits(number) >= 1


def test_without_a_fault_all_is_right(caller: Caller, listener: Listener, fault: Setter) -> None:
    fault("callback-lost", number="12125550103")
    fault("callback-unsigned", operation="brandStatus")
    caller.send(url=f"{listener.origin}/status")
    caller.settle()
    assert states(listener.received) == STATES
    assert all(signed(call, caller.sandbox.auth_token) for call in listener.received)
    call = listener.received[0]
    nonce = call.headers["X-Plivo-Signature-V2-Nonce"]
    assert call.headers["X-Plivo-Signature-V2"] == sign_v2(
        call.url, nonce, caller.sandbox.auth_token
    )


@pytest.mark.parametrize(
    "options",
    [{"operation": "messageStatus"}, {"number": "14155550123"}, {"number": "14155550101"}],
)
def test_they_are_chosen(
    caller: Caller, listener: Listener, fault: Setter, options: dict[str, str]
) -> None:
    fault("callback-lost", after=1, first=1, **options)
    caller.send(url=f"{listener.origin}/status")
    caller.settle()
    assert states(listener.received) == ["queued", "delivered"]


def test_field_can_be_chosen(caller: Caller, listener: Listener, fault: Setter) -> None:
    fault("callback-field-missing", field="Units")
    caller.send(url=f"{listener.origin}/status")
    caller.settle()
    assert all("Units" not in call.event and "To" in call.event for call in listener.received)


def test_late_is_by_the_clock(listener: Listener) -> None:
    async def test() -> None:
        async with manual_sandbox(Settings(faults=("callback-late=30:first=1",))) as sandbox:
            await sandbox.send(url=f"{listener.origin}/status")
            await sandbox.eventually(lambda: _hits(sandbox))
            assert listener.received == []
            sandbox.advance(seconds=30)
            await sandbox.attempted(3)
        assert states(listener.received)[-1] != "sent"

    async def _hits(sandbox: Manual) -> bool:
        shown = await sandbox.control("faults")
        return bool(shown["faults"][0]["hits"] == 1)

    run(test)
