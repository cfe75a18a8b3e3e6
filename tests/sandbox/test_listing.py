from datetime import timedelta
from typing import Any

import pytest

from tests.sandbox.caller import DST, MMS_MESSAGE, POWERPACK, SRC, Caller
from tests.sandbox.manual import START, manual_sandbox, run
from tests.sandbox.rules import covers


def listed(caller: Caller, **query: Any) -> list[str]:
    objects = caller.ok("GET", "/Message/", params=query)["objects"]
    return [message["message_uuid"] for message in objects]


def test_pages_are_newest_first_and_lead_on(caller: Caller) -> None:
    sent = [caller.send(text=str(index))[0] for index in range(5)]
    everything = [*reversed(sent), MMS_MESSAGE]
    assert listed(caller) == everything
    page = caller.ok("GET", "/Message/", params={"limit": 2, "message_direction": "outbound"})
    assert page["meta"]["previous"] is None
    assert set(page["meta"]) == {"limit", "offset", "next", "previous"}
    seen = list[str]()
    while True:
        seen += [message["message_uuid"] for message in page["objects"]]
        if page["meta"]["next"] is None:
            break
        assert "message_direction=outbound" in page["meta"]["next"]
        page = caller.ok("GET", f"{caller.sandbox.url}{page['meta']['next']}")
    assert seen == everything
    assert page["meta"]["offset"] == 4
    assert "offset=2" in page["meta"]["previous"]
    assert listed(caller, offset=100) == []


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ({"message_direction": "outbound"}, True),
        ({"message_direction": "inbound"}, False),
        ({"message_state": "delivered"}, True),
        ({"message_state": "queued"}, False),
        ({"message_type": "sms"}, True),
        ({"message_type": "whatsapp"}, False),
        ({"error_code": "000"}, True),
        ({"error_code": "40"}, False),
        ({"powerpack_id": POWERPACK}, True),
        ({"powerpack_id": MMS_MESSAGE}, False),
        ({"from_number": "98765"}, True),
        ({"from_number": SRC}, False),
        ({"to_number": DST}, True),
        ({"to_number": f"+{DST}"}, True),
        ({"to_number": "14155550124"}, False),
        ({"destination_country_iso2": "US"}, True),
        ({"destination_country_iso2": "CA"}, False),
        ({"tendlc_registration_status": "not_applicable"}, True),
        ({"tendlc_registration_status": "registered"}, False),
        ({"tendlc_campaign_id": "CD4WJJD"}, False),
        ({"conversation_id": "d0dfd12bed80dca89636268d0a67c383"}, False),
        ({"conversation_origin": "service"}, False),
        ({"subaccount": "SASANDBOX00000000000"}, False),
        ({"message_time__gt": "2020-01-01 00:00"}, True),
        ({"message_time__lt": "2020-01-01 00:00"}, False),
        ({"message_state": "delivered", "message_type": "sms", "from_number": "98765"}, True),
        ({"message_state": "delivered", "message_type": "mms", "from_number": "98765"}, False),
    ],
)
def test_each_filter_counts(caller: Caller, query: dict[str, str], matches: bool) -> None:
    (uuid,) = caller.send(src=None, powerpack_uuid=POWERPACK)
    caller.settle()
    assert (uuid in listed(caller, **query)) is matches


def test_conversations_are_found(caller: Caller) -> None:
    (uuid,) = caller.send(type="whatsapp")
    conversation = caller.message(uuid)["conversation_id"]
    assert listed(caller, conversation_id=conversation) == [uuid]
    assert listed(caller, conversation_origin="service") == [uuid]


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ({"message_time": "2026-11-20 12:00:00"}, True),
        ({"message_time": "2026-11-20 12:00"}, True),
        ({"message_time": "2026-11-20 12:00:00.000001"}, False),
        ({"message_time__gt": "2026-11-20 12:00:00"}, False),
        ({"message_time__gt": "2026-11-20 11:59:59.999999"}, True),
        ({"message_time__gte": "2026-11-20 12:00:00"}, True),
        ({"message_time__lt": "2026-11-20 12:00:00"}, False),
        ({"message_time__lte": "2026-11-20 12:00:00"}, True),
        (
            {"message_time__gte": "2026-11-20 12:00", "message_time__lt": "2026-11-20 12:01"},
            True,
        ),
    ],
)
def test_time_is_compared_in_utc(query: dict[str, str], matches: bool) -> None:
    async def test() -> None:
        async with manual_sandbox() as sandbox:
            uuid = await sandbox.send()
            objects = (await sandbox.ok("GET", "/Message/", params=query))["objects"]
            assert (uuid in [message["message_uuid"] for message in objects]) is matches

    run(test)


@covers("message-list-last-day", "message-list-retention")
@pytest.mark.parametrize(
    ("age", "query", "matches"),
    [
        (timedelta(hours=23), {}, True),
        (timedelta(hours=25), {}, False),
        (timedelta(hours=25), {"message_time__gt": "2020-01-01 00:00"}, True),
        (timedelta(days=89), {"message_time__gt": "2020-01-01 00:00"}, True),
        (timedelta(days=91), {"message_time__gt": "2020-01-01 00:00"}, False),
    ],
)
def test_old_messages_are_not_listed(age: timedelta, query: dict[str, str], matches: bool) -> None:
    async def test() -> None:
        async with manual_sandbox(start=START) as sandbox:
            uuid = await sandbox.send()
            sandbox.clock.move_to(sandbox.clock.now() + age)
            objects = (await sandbox.ok("GET", "/Message/", params=query))["objects"]
            assert (uuid in [message["message_uuid"] for message in objects]) is matches

    run(test)
