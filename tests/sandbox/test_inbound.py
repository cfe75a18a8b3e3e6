"""Messages to the account's numbers, and what the application's answers do."""

from base64 import b64encode
from typing import Any

import httpx2
import pytest
from plivo import plivoxml
from plivo_messaging import xml
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.bundle import document
from tests.sandbox.caller import DST, POWERPACK, SRC, Caller, Json, eventually
from tests.sandbox.listener import Listener
from tests.sandbox.manual import manual_sandbox, run
from tests.sandbox.test_callbacks import verified

FILES = ["https://media.example.com/cat.jpg", "https://media.example.com/menu.pdf"]


def refused(caller: Caller, status: int = 400, **body: Any) -> str:
    sent = {"from": DST, "to": SRC, "text": "Hello", **body}
    wanted = {key: value for key, value in sent.items() if value is not None}
    response = caller.http.post(f"{caller.sandbox.url}/_sandbox/inbound", json=wanted)
    assert response.status_code == status, response.text
    assert set(response.json()) == {"error"}
    return str(response.json()["error"])


def arrives(caller: Caller, listener: Listener, **body: Any) -> tuple[Json, dict[str, str]]:
    """The record of a message that arrived, and what the application was told."""
    uuid = caller.inbound(**body)["message_uuid"]
    caller.settle()
    (told,) = [c for c in listener.received if c.event.get("MessageUUID") == uuid]
    return caller.message(uuid), told.event


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_application_is_told_of_an_sms(caller: Caller, listener: Listener, method: str) -> None:
    caller.listen_at(f"{listener.origin}/in?tenant=7", message_method=method)
    message, event = arrives(
        caller, listener, text="a" * 161
    )  # the SDK cannot verify more than ASCII in a query
    (call,) = listener.received
    assert call.method == method
    assert verified(call, caller.sandbox.auth_token)
    event = {name: value for name, value in event.items() if name != "tenant"}
    assert event == {
        "MessageUUID": message["message_uuid"],
        "From": DST,
        "To": SRC,
        "Type": "sms",
        "Text": "a" * 161,
        "Units": "2",
        "TotalRate": "0.00550",
        "TotalAmount": "0.01100",
        "MessageIntent": "",
        "PowerpackUUID": "",
    }
    assert message["message_direction"] == "inbound"
    assert message["message_state"] == "delivered"
    assert (message["from_number"], message["to_number"]) == (DST, SRC)
    assert message["units"] == 2
    assert message["total_amount"] == "0.01100"


def test_every_documented_attribute_is_told(caller: Caller, listener: Listener) -> None:
    caller.listen_at(listener.origin)
    bodies: list[dict[str, Any]] = [
        {"text": "Hello"},
        {"type": "mms", "media_urls": FILES, "error_code": "120"},
        {"type": "whatsapp", "context": "a", "button": {"text": "No", "payload": "no"}},
        {"type": "whatsapp", "media_urls": FILES[:1], "text": "Look."},
    ]
    told = {name for body in bodies for name in arrives(caller, listener, **body)[1]}
    documented = set(document()["components"]["schemas"]["IncomingMessageEvent"]["properties"])
    assert told == documented | {"Media1", "Media2"}


def test_mms_brings_its_files(caller: Caller, listener: Listener) -> None:
    caller.listen_at(listener.origin)
    png = {"content_type": "image/png", "content": b64encode(b"picture").decode()}
    message, event = arrives(
        caller, listener, type="mms", text="Look.", media_urls=FILES[:1], media=[png]
    )
    assert (event["Body"], event["MediaCount"]) == ("Look.", "2")
    items = caller.ok("GET", f"/Message/{message['message_uuid']}/Media/")["objects"]
    assert [item["media_url"] for item in items] == [event["Media1"], event["Media2"]]
    fetched = httpx2.get(event["Media2"], trust_env=False)
    assert (fetched.content, fetched.headers["Content-Type"]) == (b"picture", "image/png")
    assert "MessageIntent" not in event


@pytest.mark.parametrize(
    ("body", "content_type", "more"),
    [
        ({"text": "Hi"}, "text", {"Body": "Hi"}),
        ({"media_urls": FILES[:1]}, "media", {"MimeType": "image/jpeg"}),
        ({"context": "x1"}, "unknown", {"Context": '{"id": "x1"}'}),
        (
            {"button": {"text": "No", "payload": "n"}},
            "button",
            {"Button": '{"Text": "No", "Payload": "n"}'},
        ),
    ],
)
def test_whatsapp_says_what_it_holds(
    caller: Caller,
    listener: Listener,
    body: dict[str, Any],
    content_type: str,
    more: dict[str, str],
) -> None:
    caller.listen_at(listener.origin)
    message, event = arrives(caller, listener, type="whatsapp", **body)
    assert event["ContentType"] == content_type
    assert more.items() <= event.items()
    assert message["total_rate"] == event["TotalRate"] == "0.00080"


def test_whatsapp_opens_the_conversation_for_a_day(listener: Listener) -> None:
    stranger, free = "14155550124", {"dst": "14155550124", "type": "whatsapp"}

    async def test() -> None:
        async with manual_sandbox() as sandbox:
            sms = {"from": stranger, "to": SRC, "text": "Hi"}
            await sandbox.post("inbound", json=sms)
            before = await sandbox.send(**free)
            await sandbox.post("inbound", json={**sms, "type": "whatsapp"})
            sandbox.advance(hours=23)
            within = await sandbox.send(**free)
            other = await sandbox.send(**free, src="14155550102")
            sandbox.advance(hours=25)
            after = await sandbox.send(**free)
            sandbox.advance(seconds=1)
            for uuid, state in ((within, "delivered"), (after, "failed"), (before, "failed")):
                await sandbox.becomes(uuid, state)
            assert await sandbox.state(other) == "failed"
            assert (await sandbox.message(within))["conversation_origin"] == "service"

    run(test)
    assert listener.received == []


def test_messages_are_found_by_their_direction(caller: Caller) -> None:
    caller.send()
    uuid = caller.inbound(text="Hello")["message_uuid"]
    listed = caller.ok("GET", "/Message/", params={"message_direction": "inbound"})["objects"]
    assert [message["message_uuid"] for message in listed] == [uuid]
    params = {"from_number": DST, "to_number": SRC, "message_state": "received"}
    assert len(caller.ok("GET", "/Message/", params=params)["objects"]) == 1
    assert caller.message(uuid)["message_state"] == "received"


def test_log_can_be_switched_off(caller: Caller, listener: Listener) -> None:
    caller.listen_at(listener.origin, log_incoming_messages=False)
    message, event = arrives(caller, listener, type="mms", text="Hi", media_urls=FILES)
    assert (message["from_number"], message["to_number"]) == ("+141XXXXX123", SRC)
    assert message["log"] == "false"
    assert caller.ok("GET", f"/Message/{message['message_uuid']}/Media/")["objects"] == []
    assert (event["From"], event["MediaCount"]) == (DST, "2")
    for name, number, count in (("from_number", DST, 0), ("to_number", SRC, 1)):
        found = caller.ok("GET", "/Message/", params={name: number})["objects"]
        assert len(found) == count


def test_powerpacks_application_goes_before_the_number(caller: Caller, listener: Listener) -> None:
    number = "12125550103"
    caller.listen_at(f"{listener.origin}/number", number)
    application = {"application_id": "20342783288007824", "application_type": "xml"}
    caller.ok("POST", f"/Powerpack/{POWERPACK}/", json=application)
    _, event = arrives(caller, listener, to=number, text="1")
    assert event["PowerpackUUID"] == POWERPACK
    url = f"{caller.sandbox.url}/_sandbox/applications/{application['application_id']}"
    made = caller.http.post(url, json={"message_url": f"{listener.origin}/application"}).json()
    assert made == {
        "account": caller.sandbox.auth_id,
        "message_url": f"{listener.origin}/application",
        "message_method": "POST",
        "log_incoming_messages": True,
    }
    arrives(caller, listener, to=number, text="2")
    assert [c.url.rpartition("/")[2] for c in listener.received] == ["number", "application"]


def test_account_has_a_default_address(listener: Listener) -> None:
    with run_sandbox(
        Settings(message_url=f"{listener.origin}/all", message_method="GET")
    ) as sandbox:
        caller = Caller(sandbox)
        assert caller.inbound(text="1")["message_url"] == f"{listener.origin}/all"
        caller.listen_at(f"{listener.origin}/own")
        assert caller.inbound(text="2")["message_url"] == f"{listener.origin}/own"
        eventually(lambda: len(listener.received) == 2)
        caller.http.close()
    assert {call.method for call in listener.received} == {"GET", "POST"}


def test_address_of_a_number_is_shown(caller: Caller) -> None:
    caller.listen_at("http://127.0.0.1:1/in", message_method="GET")
    (shown,) = [n for n in caller.control("numbers")["numbers"] if n["number"] == SRC]
    assert (shown["message_url"], shown["message_method"]) == ("http://127.0.0.1:1/in", "GET")
    url = f"{caller.sandbox.url}/_sandbox/numbers"
    assert (
        caller.http.put(f"{url}/{SRC}", json={"message_url": ""}).json()["message_method"] == "GET"
    )
    unknown = caller.http.put(f"{url}/14155559999", json={"message_url": ""})
    assert unknown.status_code == 404
    assert "does not rent" in unknown.json()["error"]
    for wrong in ({}, {"message_url": "ftp://x"}, {"message_url": "x"}, {"url": "http://x"}):
        assert caller.http.put(f"{url}/{SRC}", json=wrong).status_code == 400


def test_what_cannot_arrive_is_refused(caller: Caller) -> None:
    assert refused(caller, to=None) == "'to' is required"
    assert "'Text' is not" in refused(caller, Text="Hello")
    assert "'type' must be" in refused(caller, type="fax")
    senders: list[dict[str, Any]] = [{"from": "me"}, {"from": SRC}]
    assert "phone number, got 'me'" in refused(caller, **senders[0])
    assert refused(caller, **senders[1]) == "'from' must not be 'to'"
    assert refused(caller, text=None) == "'text' is required where 'type' is sms"
    assert "1600" in refused(caller, text="a" * 1601)
    assert "mms or whatsapp" in refused(caller, media_urls=FILES)
    assert "whatsapp" in refused(caller, button={"text": "a", "payload": "b"})
    assert "able to receive media" in refused(caller, type="mms", to="14155550102")
    assert "/_sandbox/numbers lists" in refused(caller, 404, to="14155559999")
    assert "'account'" in refused(caller, 404, account="MANOBODY000000000000")
    assert "base64" in refused(caller, type="mms", media=[{"content_type": "a/b", "content": "-"}])
    six = {"content_type": "a/b", "content": b64encode(b"x" * 1024 * 1024).decode()}
    assert "5 MB" in refused(caller, type="mms", media=[six] * 5)
    assert "10 files" in refused(caller, type="mms", media_urls=FILES * 3, media=[six] * 5)
    url = f"{caller.sandbox.url}/_sandbox/inbound"
    assert caller.http.post(url, content=b"{").status_code == 400
    assert caller.http.post(url, content=b" " * (8 * 1024 * 1024 + 1)).status_code == 413
    assert caller.ok("GET", "/Message/", params={"message_direction": "inbound"})["objects"] == []


def test_nobody_answers_for_ever(listener: Listener) -> None:
    listener.statuses = [500] * 4

    async def test() -> None:
        async with manual_sandbox(Settings(message_url=listener.origin)) as sandbox:
            arrived = await sandbox.post("inbound", json={"from": DST, "to": SRC, "text": "Hi"})
            uuid = arrived["message_uuid"]
            for number, wait in enumerate((60, 120, 240), 1):
                await sandbox.attempted(number)
                assert await sandbox.state(uuid) == "received"
                sandbox.advance(seconds=wait)
            await sandbox.attempted(4)
            assert await sandbox.state(uuid) == "undelivered"

    run(test)


def test_later_good_answer_counts(listener: Listener) -> None:
    listener.statuses = [503]
    listener.bodies = [("text/plain", b"down"), ("text/xml", _reply("Back again."))]

    async def test() -> None:
        async with manual_sandbox(Settings(message_url=listener.origin)) as sandbox:
            arrived = await sandbox.post("inbound", json={"from": DST, "to": SRC, "text": "Hi"})
            await sandbox.attempted(1)
            sandbox.advance(seconds=60)
            _, second = await sandbox.attempted(2)
            assert await sandbox.state(arrived["message_uuid"]) == "delivered"
            assert len(second["reply"]["sent"]) == 1

    run(test)


def _reply(*texts: str, attributes: str = f'src="{SRC}" dst="{DST}"') -> bytes:
    messages = "".join(f"<Message {attributes}>{text}</Message>" for text in texts)
    return f"<Response>\n  {messages}\n</Response>".encode()


def answered(
    caller: Caller,
    listener: Listener,
    content: bytes,
    media_type: str = "application/xml",
    **body: Any,
) -> Any:
    """What became of the XML with which a message was answered."""
    caller.listen_at(listener.origin)
    listener.bodies = [(media_type, content)]
    uuid = caller.inbound(**{"text": "Hello", **body})["message_uuid"]
    eventually(lambda: len(caller.control(f"callbacks?subject={uuid}")["callbacks"]) == 1)
    caller.settle()
    assert caller.message(uuid)["message_state"] == "delivered"
    (attempt,) = caller.control(f"callbacks?subject={uuid}")["callbacks"]
    return attempt["reply"]


@pytest.mark.parametrize("media_type", ["application/xml", "text/xml; charset=utf-8", "Text/XML"])
def test_xml_answer_sends_messages(caller: Caller, listener: Listener, media_type: str) -> None:
    attributes = (
        f'src="{SRC}" dst="{DST}&lt;14155550124" type="sms" '
        f'callbackUrl="{listener.origin}/status" callbackMethod="GET"'
    )
    done = answered(
        caller, listener, _reply("One &amp; two", "ç", attributes=attributes), media_type
    )
    assert done["problems"] == []
    sent = [caller.message(uuid) for uuid in done["sent"]]
    assert [m["to_number"] for m in sent] == [DST, "14155550124", DST, "14155550124"]
    assert {m["message_state"] for m in sent} == {"delivered"}
    reported = [call for call in listener.received if "/status" in call.url]
    assert len(reported) == 12
    assert {call.method for call in reported} == {"GET"}


BOMB = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<Response><Message src="14155550101" dst="14155550123">&b;</Message></Response>"""
SECRETS = b"""<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<Response><Message src="14155550101" dst="14155550123">&a;</Message></Response>"""


@pytest.mark.parametrize(
    ("xml", "problem"),
    [
        (b"<Response>", "not well-formed"),
        (b"thanks", "not well-formed"),
        (BOMB, "must not declare a document type"),
        (SECRETS, "must not declare a document type"),
        (b"<Reply/>", "outermost element must be <Response>, not <Reply>"),
        (b"<Response><Speak>Hi</Speak></Response>", "element of the Response must be <Message>"),
        (_reply("<b>Hi</b>"), "a Message holds text only, and not <b>"),
        (_reply("Hi", attributes='from="1"'), "'from' is no attribute of a Message"),
        (_reply("Hi", attributes=f'src="{SRC}"'), "message 1: 'dst' is required"),
        (_reply("Hi", attributes=f'src="1" dst="{DST}"'), "message 1: This caller ID"),
        (_reply("Hi", attributes=f'src="{SRC}" dst="x"'), "message 1: 'x' is not a valid"),
        (_reply("", attributes=f'src="{SRC}" dst="{DST}"'), "message 1: 'text'"),
        (_reply("Hi", attributes=f'src="{SRC}" dst="{DST}" type="mms"'), "'type' must be sms"),
        (_reply("a" * 70_000), "longer than 65536 bytes"),
        (b'<?xml version="1.0" encoding="martian"?><Response/>', "encoding that is not known"),
    ],
)
def test_nonsense_is_reported_and_does_no_harm(
    caller: Caller, listener: Listener, xml: bytes, problem: str
) -> None:
    done = answered(caller, listener, xml)
    assert done["sent"] == []
    assert problem in done["problems"][0]
    assert caller.ok("GET", "/Message/")["objects"][0]["message_direction"] == "inbound"


def test_what_can_be_sent_is_sent(caller: Caller, listener: Listener) -> None:
    good, bad = f'src="{SRC}" dst="{DST}"', f'src="{SRC}" dst="abc"'
    xml = f"<Response><Message {bad}>1</Message><Message {good}>2</Message></Response>"
    done = answered(caller, listener, xml.encode())
    assert len(done["sent"]) == 1
    assert done["problems"] == ["message 1: 'abc' is not a valid phone number."]


@pytest.mark.parametrize(
    ("xml", "media_type", "expected"),
    [
        (_reply("Hi"), "text/plain", None),
        (b"", "application/xml", {"sent": [], "problems": []}),
        (b"<Response/>", "application/xml", {"sent": [], "problems": []}),
    ],
)
def test_other_answers_send_nothing(
    caller: Caller, listener: Listener, xml: bytes, media_type: str, expected: Any
) -> None:
    assert answered(caller, listener, xml, media_type) == expected


def test_whatsapp_cannot_be_answered_with_xml(caller: Caller, listener: Listener) -> None:
    done = answered(caller, listener, _reply("Hi"), type="whatsapp")
    assert done == {"sent": [], "problems": ["a WhatsApp message cannot be answered with XML"]}


def test_attempts_show_request_and_answer(caller: Caller, listener: Listener) -> None:
    listener.bodies = [("text/plain", "wörd ".encode() * 2000), ("text/plain", b"a\0b")]
    (uuid,) = caller.send(url=f"{listener.origin}/status")
    caller.settle()
    first, second, third = caller.control(f"callbacks?subject={uuid}")["callbacks"]
    assert first["answer"]["truncated"] is True
    assert first["answer"]["body"].startswith("wörd wörd")
    assert len(first["answer"]["body"].encode()) <= 4096 + 3
    assert first["answer"]["headers"]["content-type"] == "text/plain"
    assert first["request_headers"]["user-agent"] == "Plivo-Sandbox"
    assert first["request_headers"]["x-plivo-signature-v3"]
    assert (second["answer"]["body"], second["answer"]["truncated"]) == ("a\ufffdb", False)
    assert third["answer"]["body"] == ""
    assert caller.sandbox.auth_token not in str(first)


def test_xml_of_clients_is_obeyed(caller: Caller, listener: Listener) -> None:
    ours = str(xml.Response(xml.Message("1 < 2 & ç", src=SRC, dst=[DST, "14155550124"])))
    theirs: Any = plivoxml.ResponseElement()
    theirs.add_message("Thanks", src=SRC, dst=DST, callback_url=f"{listener.origin}/status")
    for document_, count in ((ours, 2), (theirs.to_string(), 1)):
        done = answered(caller, listener, document_.encode())
        assert done["problems"] == []
        assert len(done["sent"]) == count
    texts = [message["text"] for message in caller.control("messages?from=14155550101")["messages"]]
    assert texts[-3:] == ["1 < 2 & ç", "1 < 2 & ç", "Thanks"]
    assert any("/status" in call.url for call in listener.received)
