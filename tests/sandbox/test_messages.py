import re
from typing import Any

import httpx2
import pytest
from plivo_sandbox.settings import Settings

from tests.sandbox.caller import DST, MMS_MESSAGE, POOL, POWERPACK, SRC, Caller
from tests.sandbox.listener import Listener
from tests.sandbox.manual import manual_sandbox, run
from tests.sandbox.rules import covers

NUMBERS = f"/NumberPool/{POOL}/Number/"
STRANGER = "14155550124"
TEMPLATE = {"name": "hi", "language": "en_US"}
FILES = ["https://media.example.com/cat.jpg", "https://media.example.com/menu.pdf?v=1"]


def refused(caller: Caller, **body: Any) -> str:
    defaults = {"src": SRC, "dst": DST, "text": "Hello"}
    sent = {key: value for key, value in {**defaults, **body}.items() if value is not None}
    return caller.error(400, "POST", "/Message/", json=sent)


def sources(caller: Caller, *dst: str, **body: Any) -> list[str]:
    """The numbers from which messages through the ready-made powerpack leave."""
    uuids = caller.send(src=None, powerpack_uuid=POWERPACK, dst="<".join(dst), **body)
    return [caller.message(uuid)["from_number"] for uuid in uuids]


def prefer(caller: Caller, first: str, service: str = "SMS", country: str = "US") -> None:
    """Let the ready-made powerpack try one kind of number first."""
    kinds = [first, *({"shortcode", "tollfree", "longcode"} - {first})]
    order = {f"priority{index}": kind for index, kind in enumerate(kinds, 1)}
    line = {"service_type": service, "country_iso": country, "priority": order}
    caller.ok("POST", f"/Powerpack/{POWERPACK}/", json={"number_priority": [line]})


def test_message_is_delivered_by_itself(caller: Caller) -> None:
    (uuid,) = caller.send()
    assert caller.message(uuid)["message_state"] == "queued"
    caller.settle()
    message = caller.message(uuid)
    assert message.pop("api_id")
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}\+00:00", message.pop("message_time")
    )
    assert message == {
        "carrier_fees": "0.00300",
        "carrier_fees_rate": "0.00300",
        "conversation_expiration_timestamp": "",
        "conversation_id": "",
        "conversation_origin": "",
        "destination_country_iso2": "US",
        "destination_network": "",
        "dlt_entity_id": "",
        "dlt_template_category": "",
        "dlt_template_id": "",
        "error_code": "000",
        "from_number": SRC,
        "is_domestic": False,
        "log": "true",
        "mcc": "310",
        "message_direction": "outbound",
        "message_state": "delivered",
        "message_type": "sms",
        "message_uuid": uuid,
        "mnc": "",
        "powerpack_id": None,
        "replaced_sender": "",
        "requester_ip": "127.0.0.1",
        "resource_uri": f"/v1/Account/{caller.sandbox.auth_id}/Message/{uuid}/",
        "tendlc_campaign_id": "CSANDB1",
        "tendlc_registration_status": "registered",
        "to_number": DST,
        "total_amount": "0.00550",
        "total_rate": "0.00550",
        "units": 1,
    }


def test_units_are_counted_and_charged(caller: Caller) -> None:
    (uuid,) = caller.send(text="ç" * 71)
    message = caller.message(uuid)
    assert message["units"] == 2
    assert message["total_amount"] == "0.01100"
    assert message["carrier_fees"] == "0.00600"


@covers("message-destinations-valid")
def test_bulk_names_valid_and_invalid_destinations(caller: Caller) -> None:
    dst = "+1 (415) 555-0123<abc<1.415.555.0124</14155550123<12"
    body = {"src": SRC, "dst": dst, "text": "Hello"}
    answer = caller.ok("POST", "/Message/", json=body)
    assert answer["invalid_number"] == ["abc", "12"]
    assert caller.send(dst=f"<{DST}< <") != []
    reached = [caller.message(uuid)["to_number"] for uuid in answer["message_uuid"]]
    assert reached == ["14155550123", "14155550124"]
    assert "invalid_number" not in caller.ok("POST", "/Message/", json={**body, "dst": DST})
    assert refused(caller, dst="1111111") == "'1111111' is not a valid phone number."
    both = refused(caller, dst="1111111<abc")
    assert "'1111111'" in both
    assert "'abc'" in both
    assert "415555012345678" in refused(caller, dst="415555012345678")


@covers("message-destinations-limit")
def test_bulk_takes_a_thousand_different_destinations(caller: Caller) -> None:
    many = [f"1415{index}" for index in range(5_560_000, 5_561_000)]
    uuids = caller.send(dst="<".join([*many, *many]))
    assert len(uuids) == len(set(uuids)) == 1000
    error = refused(caller, dst="<".join([*many, "14165550000"]))
    assert error == "'dst' must hold at most 1000 different numbers, got 1001"


@covers("message-sender-not-destination")
def test_sender_is_no_destination(caller: Caller) -> None:
    assert "'src'" in refused(caller, src="+1 415 555 0101", dst=f"{DST}<{SRC}")


@covers("message-sender-owned")
def test_north_america_needs_a_number_of_ones_own(caller: Caller) -> None:
    for dst in (DST, "14165550123", f"447700900123<{DST}"):
        error = refused(caller, src="14155559999", dst=dst)
        assert error == "This caller ID is not allowed for outbound message."
    (uuid,) = caller.send(src="14155559999", dst="447700900123")
    assert caller.message(uuid)["destination_country_iso2"] == "GB"


@covers("message-sender-alphanumeric")
def test_sender_id_with_letters_is_not_enabled(caller: Caller) -> None:
    assert "sender IDs with letters" in refused(caller, src="ACME", dst="447700900123")
    header = {
        "dlt_entity_id": "1101456324785236974",
        "dlt_template_id": "1107161234567890123",
        "dlt_template_category": "transactional",
    }
    (uuid,) = caller.send(src="AC-ME", dst="919876543210", **header)
    message = caller.message(uuid)
    assert message["from_number"] == "ACME"
    assert {key: message[key] for key in header} == header


@covers("message-powerpack-exists")
def test_powerpack_must_exist(caller: Caller) -> None:
    unknown = "00000000-0000-4000-8000-000000000000"
    assert "'powerpack_uuid'" in refused(caller, src=None, powerpack_uuid=unknown)
    caller.ok("DELETE", f"/Powerpack/{POWERPACK}/")
    assert "'powerpack_uuid'" in refused(caller, src=None, powerpack_uuid=POWERPACK)


@covers("message-text-ucs2-length")
def test_longest_texts(caller: Caller) -> None:
    assert len(caller.send(text="ç" * 737)) == 1
    error = refused(caller, text="ç" * 738)
    assert error == "'text' must be at most 737 UCS-2 characters long, got 738"
    assert refused(caller, text="😀" * 369).endswith("got 738")
    assert len(caller.send(text="a" * 1600)) == 1
    assert "1600" in refused(caller, text="a" * 1601)


@covers("message-mms-destination")
def test_mms_stays_in_north_america(caller: Caller) -> None:
    error = refused(caller, type="mms", media_urls=FILES, dst="447700900123")
    assert "447700900123" in error
    assert "MMS" in error


@covers("message-mms-sender")
def test_mms_needs_a_number_that_can(caller: Caller) -> None:
    error = refused(caller, type="mms", media_urls=FILES, src="14155550102")
    assert error == "'src' must be able to send media, and 14155550102 is not"


@pytest.mark.parametrize("urls", [FILES, ",".join(FILES), ", ".join(FILES)])
def test_media_are_listed(caller: Caller, urls: object) -> None:
    (uuid,) = caller.send(type="mms", media_urls=urls, text=None)
    items = caller.ok("GET", f"/Message/{uuid}/Media/")["objects"]
    assert [item["content_type"] for item in items] == ["image/jpeg", "application/pdf"]
    assert {item["message_uuid"] for item in items} == {uuid}
    for item in items:
        assert item["media_url"].endswith(f"/Message/{uuid}/Media/{item['media_id']}")


def test_media_that_are_no_address_are_of_unknown_type(caller: Caller) -> None:
    (uuid,) = caller.send(type="mms", media_urls="https://[x", text=None)
    (item,) = caller.ok("GET", f"/Message/{uuid}/Media/")["objects"]
    assert item["content_type"] == "application/octet-stream"


def test_ready_made_message_has_media(caller: Caller) -> None:
    assert caller.message(MMS_MESSAGE)["message_state"] == "delivered"
    (item,) = caller.ok("GET", f"/Message/{MMS_MESSAGE}/Media/")["objects"]
    assert item["media_id"] == "0178eb8a-461a-4fd1-bc37-13eebfdc0676"
    assert len(httpx2.get(item["media_url"], trust_env=False).content) == item["size"] > 0


@pytest.mark.parametrize(
    ("log", "to_number", "media"),
    [
        (True, DST, 2),
        ("true", DST, 2),
        ("number_only", DST, 0),
        ("content_only", "+141XXXXX123", 2),
        ("false", "+141XXXXX123", 0),
        (False, "+141XXXXX123", 0),
    ],
)
def test_log_decides_what_is_kept(caller: Caller, log: object, to_number: str, media: int) -> None:
    (uuid,) = caller.send(type="mms", media_urls=FILES, log=log)
    message = caller.message(uuid)
    assert message["to_number"] == to_number
    assert message["log"] == str(log).lower()
    assert len(caller.ok("GET", f"/Message/{uuid}/Media/")["objects"]) == media
    found = caller.ok("GET", "/Message/", params={"to_number": DST})["objects"]
    assert (uuid in [item["message_uuid"] for item in found]) is (to_number == DST)


def whatsapp(caller: Caller, dst: str = STRANGER, **body: Any) -> dict[str, Any]:
    """A WhatsApp message, once nothing more happens to it."""
    (uuid,) = caller.send(type="whatsapp", dst=dst, **body)
    caller.settle()
    return caller.message(uuid)


@covers("message-conversation-open")
def test_template_opens_a_conversation_for_free_messages(caller: Caller) -> None:
    closed = whatsapp(caller)
    assert (closed["message_state"], closed["error_code"]) == ("failed", "340")
    assert (closed["conversation_id"], closed["conversation_origin"]) == ("", "")
    assert closed["conversation_expiration_timestamp"] == ""
    assert closed["total_amount"] == "0.00000"
    opened = whatsapp(caller, text=None, template=TEMPLATE)
    assert (opened["message_state"], opened["conversation_origin"]) == ("delivered", "utility")
    assert len(opened["conversation_id"]) == 32
    assert opened["conversation_expiration_timestamp"] > opened["message_time"]
    assert opened["units"] == 1
    bodies: list[dict[str, Any]] = [
        {},
        {"text": None, "location": {"latitude": "1.5", "longitude": "2.5"}},
        {"media_urls": FILES[:1]},
        {"text": None, "template": TEMPLATE},
    ]
    for body in bodies:
        free = whatsapp(caller, **body)
        assert free["message_state"] == "delivered"
        assert free["conversation_id"] == opened["conversation_id"]
        conversation_ends = "conversation_expiration_timestamp"
        assert free[conversation_ends] == opened[conversation_ends]
    # Each sender and each recipient has conversations of its own.
    assert whatsapp(caller, src="14155550102")["error_code"] == "340"
    assert whatsapp(caller, "14155550125")["error_code"] == "340"


def test_each_destination_has_a_conversation_of_its_own(caller: Caller) -> None:
    body = {"type": "whatsapp", "text": None, "template": TEMPLATE}
    uuids = caller.send(dst=f"{STRANGER}<14155550125<{DST}", **body)
    assert len({caller.message(uuid)["conversation_id"] for uuid in uuids}) == 3


def test_recipient_who_has_written_can_be_answered(caller: Caller) -> None:
    first, second = whatsapp(caller, DST), whatsapp(caller, DST)
    assert first["message_state"] == "delivered"
    assert first["conversation_origin"] == "service"
    assert second["conversation_id"] == first["conversation_id"]
    assert whatsapp(caller, DST, text=None, template=TEMPLATE)["conversation_origin"] == "utility"


def test_recipient_who_reads(caller: Caller, listener: Listener) -> None:
    message = whatsapp(caller, "14155550188", url=listener.origin)
    assert message["message_state"] == "read"
    states = ["queued", "sent", "delivered", "read"]
    assert listener.statuses_of(message["message_uuid"]) == states
    assert caller.send(dst="14155550188")
    caller.settle()
    assert caller.ok("GET", "/Message/")["objects"][0]["message_state"] == "delivered"


def test_conversation_lasts_a_day(listener: Listener) -> None:
    free = {"type": "whatsapp", "dst": STRANGER}

    async def test() -> None:
        async with manual_sandbox(Settings(validate_responses=True)) as sandbox:
            body = {"src": SRC, "dst": STRANGER, "type": "whatsapp", "template": TEMPLATE}
            await sandbox.ok("POST", "/Message/", json=body)
            sandbox.advance(hours=23.9)
            within = await sandbox.send(**free)
            sandbox.advance(hours=0.2)
            after = await sandbox.send(**free, url=listener.origin)
            sandbox.advance(seconds=1)
            await sandbox.becomes(within, "delivered")
            await sandbox.becomes(after, "failed")
            await sandbox.attempted(2)

    run(test)
    event = listener.received[1].event
    assert event["ErrorCode"] == "340"
    assert "ConversationID" not in event


@covers("message-source-priority")
def test_powerpack_follows_its_order(caller: Caller) -> None:
    assert sources(caller, DST) == ["98765"]
    caller.ok("DELETE", f"/NumberPool/{POOL}/Shortcode/98765/")
    # The order goes on to the next kind, and a source that left is not remembered.
    assert sources(caller, DST) == ["18885550110"]
    prefer(caller, "longcode")
    assert sources(caller, "12125550199") == ["12125550103"]
    (uuid,) = caller.send(src=None, powerpack_uuid=POWERPACK)
    assert caller.message(uuid)["powerpack_id"] == POWERPACK


@covers("message-source-sticky")
def test_sticky_sender_keeps_the_source(caller: Caller) -> None:
    assert sources(caller, DST) == ["98765"]
    prefer(caller, "longcode")
    assert sources(caller, DST) == ["98765"]
    assert sources(caller, "14155550124") == ["12125550103"]
    caller.ok("POST", f"/Powerpack/{POWERPACK}/", json={"sticky_sender": False})
    assert sources(caller, DST) == ["12125550103"]


@covers("message-source-local")
def test_local_connect_prefers_the_state_then_the_country(caller: Caller) -> None:
    prefer(caller, "longcode")
    # San Francisco's neighbour, New York's, and those who are far from both.
    for number in ("14155550101", "13125550104", "16045550108"):
        caller.ok("POST", f"{NUMBERS}{number}/")
    # Los Angeles, Buffalo, Springfield: the same state. The fifth number of the pool is Toronto's.
    near = sources(caller, "12135550111", "17165550111", "12175550111")
    assert near == ["14155550101", "12125550103", "13125550104"]
    # Denver has no neighbour; Canadians come last.
    denver = sources(caller, *(f"1303555012{digit}" for digit in range(8)))
    assert set(denver) == {"14155550101", "12125550103", "13125550104"}
    for number in ("14155550101", "12125550103", "13125550104"):
        caller.ok("DELETE", f"{NUMBERS}{number}/")
    assert sources(caller, "13035550130")[0] in {"14165550107", "16045550108"}


@covers("message-source-local")
def test_local_connect_in_canada(caller: Caller) -> None:
    prefer(caller, "longcode", country="CA")
    caller.ok("POST", f"{NUMBERS}16045550108/")
    # Ottawa, Victoria, and Halifax, which has no neighbour but other Canadians.
    assert sources(caller, "16135550111", "12505550111") == ["14165550107", "16045550108"]
    halifax = sources(caller, *(f"1902555012{digit}" for digit in range(8)))
    assert set(halifax) == {"14165550107", "16045550108"}


@covers("message-source-local")
def test_local_connect_prefers_the_area_code(caller: Caller) -> None:
    prefer(caller, "longcode")
    caller.ok("POST", f"{NUMBERS}13125550104/")
    caller.ok("POST", f"{NUMBERS}12065550105/")
    near = sources(caller, "13125550111", "12065550111", "12125550111", "14165550111")
    assert near[:3] == ["13125550104", "12065550105", "12125550103"]
    # The 312 of another country is no neighbour of Chicago's.
    far = sources(caller, *(f"4931255501{digit:02}" for digit in range(8)))
    assert len(set(far)) > 1
    # A tenth of a million destinations would be shared out; a few must already differ.
    caller.ok("POST", f"/Powerpack/{POWERPACK}/", json={"local_connect": False})
    spread = sources(caller, *(f"1303555012{digit}" for digit in range(8)))
    assert len(set(spread)) > 1


def test_canadian_destination_uses_what_reaches_it(caller: Caller) -> None:
    assert sources(caller, "14165550199") == ["18885550110"]
    prefer(caller, "longcode", country="CA")
    assert sources(caller, "16045550199") == ["14165550107"]


def test_mms_needs_a_number_that_was_added_for_it(caller: Caller) -> None:
    mms = {"type": "mms", "media_urls": FILES}
    assert sources(caller, DST, **mms) == ["14165550107"]
    caller.ok("DELETE", f"{NUMBERS}14165550107/")
    (uuid,) = caller.send(src=None, powerpack_uuid=POWERPACK, **mms)
    caller.settle()
    message = caller.message(uuid)
    assert message["message_state"] == "failed"
    assert message["error_code"] == "40"
    assert message["total_amount"] == "0.00000"
