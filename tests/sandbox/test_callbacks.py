import time
from datetime import datetime, timedelta

import pytest
from plivo.utils import validate_signature
from plivo.utils.signature_v3 import validate_v3_signature
from plivo_sandbox import callbacks
from plivo_sandbox.settings import Settings

from tests.sandbox.bundle import document
from tests.sandbox.caller import DST, POWERPACK, SRC, Caller, eventually
from tests.sandbox.listener import Listener, Received
from tests.sandbox.manual import manual_sandbox, run

STATES = ["queued", "sent", "delivered"]
WHATSAPP_ONLY = {"ConversationID", "ConversationOrigin", "ConversationExpirationTimestamp"}


def verified(call: Received, token: str) -> bool:
    """Whether Plivo's SDK believes a callback, by both of its signatures."""
    headers = call.headers
    v2 = validate_signature(
        call.url, headers["X-Plivo-Signature-V2-Nonce"], headers["X-Plivo-Signature-V2"], token
    )
    nonce, v3 = headers["X-Plivo-Signature-V3-Nonce"], headers["X-Plivo-Signature-V3"]
    form = dict(call.form)
    return bool(v2 and validate_v3_signature(call.method, call.url, nonce, token, v3, form))


@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize("path", ["/status", "/status?tenant=7&a=b+c", "", "/a%20b/"])
def test_each_state_is_reported_and_signed(
    caller: Caller, listener: Listener, method: str, path: str
) -> None:
    (uuid,) = caller.send(url=listener.origin + path, method=method)
    eventually(lambda: len(listener.received) == 3)
    assert listener.statuses_of(uuid) == STATES
    for number, call in enumerate(listener.received, 1):
        assert call.method == method
        assert call.event["Sequence"] == str(number)
        assert verified(call, caller.sandbox.auth_token)
        assert not verified(call, "another token")
        assert "ErrorCode" not in call.event
        if "tenant" in path:
            assert call.query["tenant"] == "7"
            assert call.query["a"] == "b c"
        if method == "GET":
            assert call.form == {}
    nonces = {call.headers["X-Plivo-Signature-V3-Nonce"] for call in listener.received}
    assert len(nonces) == 3


def test_every_documented_attribute_is_sent(caller: Caller, listener: Listener) -> None:
    documented = set(document()["components"]["schemas"]["MessageStatusEvent"]["properties"])
    (uuid,) = caller.send(
        src=None, powerpack_uuid=POWERPACK, url=listener.origin, text="ç" * 71, log="false"
    )
    eventually(lambda: len(listener.received) == 3)
    event = listener.received[2].event
    assert set(event) == documented - WHATSAPP_ONLY - {"ErrorCode"}
    message = caller.message(uuid)
    assert event["To"] == DST  # the record masks it, the callback does not
    assert event["From"] == message["from_number"]
    assert event["PowerpackUUID"] == POWERPACK
    assert event["ParentMessageUUID"] == event["MessageUUID"] == uuid
    assert event["Units"] == "2"
    assert event["TotalRate"] == message["total_rate"]
    assert event["TotalAmount"] == message["total_amount"]
    assert event["MCC"] == message["mcc"]
    assert event["RequesterIP"] == "127.0.0.1"
    assert message["message_time"] == f"{event['MessageTime']}+00:00"
    assert event["QueuedTime"] <= event["SentTime"] <= event["DeliveryReportTime"]
    first = listener.received[0].event
    assert first["SentTime"] == first["DeliveryReportTime"] == ""


def test_whatsapp_callback_names_the_conversation(caller: Caller, listener: Listener) -> None:
    (uuid,) = caller.send(type="whatsapp", url=listener.origin)
    eventually(lambda: len(listener.received) == 3)
    event = listener.received[2].event
    assert event["ConversationID"] == caller.message(uuid)["conversation_id"]
    assert event["ConversationOrigin"] == "service"
    assert 86_000 < int(event["ConversationExpirationTimestamp"]) - time.time() < 86_401


def test_failure_brings_its_error_code(listener: Listener) -> None:
    async def test() -> None:
        async with manual_sandbox(Settings(sent_after=timedelta(minutes=1))) as sandbox:
            uuid = await sandbox.send(url=f"{listener.origin}/status", message_expiry=5)
            await sandbox.attempted(1)
            sandbox.advance(seconds=4.9)
            assert await sandbox.state(uuid) == "queued"
            # It waits no longer than it may, and not until it would be sent.
            sandbox.advance(seconds=0.1)
            await sandbox.attempted(2)
            message = await sandbox.message(uuid)
            assert message["message_state"] == "failed"
            assert message["error_code"] == "420"
            assert message["total_amount"] == "0.00000"

    run(test)
    assert [call.event["Status"] for call in listener.received] == ["queued", "failed"]
    assert listener.received[1].event["ErrorCode"] == "420"
    assert "ErrorCode" not in listener.received[0].event


def test_refused_callback_is_tried_again(listener: Listener) -> None:
    listener.statuses = [500, 404, 302, 500]

    async def test() -> None:
        # The message stays queued, so that there is only this one callback.
        async with manual_sandbox(Settings(sent_after=timedelta(days=1))) as sandbox:
            await sandbox.send(url=f"{listener.origin}/status")
            for number, wait in enumerate((60, 120, 240), 1):
                attempts = await sandbox.attempted(number)
                due = sandbox.clock.now() + timedelta(seconds=wait)
                assert datetime.fromisoformat(attempts[-1]["next_attempt"]) == due
                sandbox.advance(seconds=wait - 0.001)
                await sandbox.callbacks()
                assert len(listener.received) == number
                sandbox.advance(seconds=0.001)
            attempts = await sandbox.attempted(4)
            assert [attempt["status"] for attempt in attempts] == [500, 404, 302, 500]
            assert [attempt["attempt"] for attempt in attempts] == [1, 2, 3, 4]
            assert attempts[-1]["next_attempt"] is None

    run(test)
    assert len(listener.received) == 4
    assert {call.url for call in listener.received} == {f"{listener.origin}/status"}
    assert not any("Cookie" in call.headers for call in listener.received)


def test_listener_has_eight_seconds(
    caller: Caller, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert timedelta(seconds=8) == callbacks.TIMEOUT
    # Long enough for a busy machine to have asked by then.
    monkeypatch.setattr(callbacks, "TIMEOUT", timedelta(seconds=1))
    listener.open.clear()
    (uuid,) = caller.send(url=f"{listener.origin}/slow")
    path = f"callbacks?subject={uuid}"
    eventually(lambda: len(caller.control(path)["callbacks"]) == 3)
    listener.open.set()
    for attempt in caller.control(path)["callbacks"]:
        assert attempt["error"].startswith("no answer within")
        assert attempt["next_attempt"]
        assert attempt["answer"] is None
        assert attempt["request_headers"]["x-plivo-signature-v2"]


def test_slow_listener_holds_up_nothing_else(caller: Caller, listener: Listener) -> None:
    listener.open.clear()
    (slow,) = caller.send(url=f"{listener.origin}/slow")
    eventually(lambda: len(listener.received) == 1)
    (other,) = caller.send()
    began = time.monotonic()
    eventually(lambda: caller.message(other)["message_state"] == "delivered")
    assert caller.message(slow)["message_state"] == "delivered"
    assert time.monotonic() - began < 3
    assert listener.statuses_of(slow) == ["queued"]
    listener.open.set()
    eventually(lambda: listener.statuses_of(slow) == STATES)


def test_bulk_reports_each_message_in_order(caller: Caller, listener: Listener) -> None:
    destinations = "<".join(f"1415556{index:04}" for index in range(60))
    uuids = caller.send(dst=destinations, url=f"{listener.origin}/status")
    eventually(lambda: len(listener.received) == 180, seconds=20)
    for uuid in uuids:
        assert listener.statuses_of(uuid) == STATES


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("http://203.0.113.7/status", "203.0.113.7 is not on this machine"),
        ("http://169.254.169.254/latest/meta-data/", "169.254.169.254 is not on this machine"),
        ("http://[::ffff:203.0.113.7]/", "is not on this machine"),
        ("http://0.0.0.0:1/", "0.0.0.0 is not on this machine"),
    ],
)
def test_public_listener_is_not_called(caller: Caller, url: str, error: str) -> None:
    (uuid,) = caller.send(url=url)
    caller.settle()
    attempts = caller.control(f"callbacks?subject={uuid}")["callbacks"]
    assert len(attempts) == 3
    for attempt in attempts:
        assert error in attempt["error"]
        assert "--allow-callback-host" in attempt["error"]
        assert attempt["status"] is None
        assert attempt["next_attempt"] is None


def test_unreachable_listener_is_written_down(caller: Caller) -> None:
    (uuid,) = caller.send(url="http://127.0.0.1:1/status")
    path = f"callbacks?subject={uuid}"
    eventually(lambda: len(caller.control(path)["callbacks"]) == 3)
    for attempt in caller.control(path)["callbacks"]:
        assert attempt["error"]
        assert attempt["next_attempt"]
        assert caller.sandbox.auth_token not in str(attempt)


def test_reset_forgets_what_was_to_come(caller: Caller, listener: Listener) -> None:
    listener.open.clear()
    (uuid,) = caller.send(url=f"{listener.origin}/status")
    eventually(lambda: len(listener.received) == 1)
    caller.http.post(f"{caller.sandbox.url}/_sandbox/reset").raise_for_status()
    assert caller.control("health")["pending_events"] == 0
    listener.open.set()
    (after,) = caller.send(url=f"{listener.origin}/status", src=SRC)
    eventually(lambda: listener.statuses_of(after) == STATES)
    assert listener.statuses_of(uuid) == ["queued"]
    assert {a["subject"] for a in caller.control("callbacks")["callbacks"]} == {after}
