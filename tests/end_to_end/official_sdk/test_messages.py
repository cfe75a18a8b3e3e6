"""The official SDK sends, reads and lists messages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.end_to_end.account import (
    LONG_CODE,
    LONG_CODE_MMS,
    READY_MADE_MEDIA,
    READY_MADE_MMS,
    READY_MADE_POWERPACK,
    RECIPIENT,
    RECIPIENTS,
)
from tests.end_to_end.listener import listen
from tests.end_to_end.official_sdk.sdk import signature_v2_is_valid, signature_v3_is_valid
from tests.end_to_end.waiting import wait_for

OUT_OF_LENGTH = "1415"


def delivered(sdk: Any, message_uuid: str) -> Any:
    """The message, once it is delivered."""
    return wait_for(
        lambda: sdk.messages.get(message_uuid),
        lambda message: message.message_state == "delivered",
    )


@pytest.mark.drives("createMessage", "getMessage")
def test_an_sms_is_sent_and_read(sdk: Any) -> None:
    sent = sdk.messages.create(src=LONG_CODE, dst=RECIPIENT, text="Your code is 4711")
    assert sent.message == "message(s) queued"
    (message_uuid,) = sent.message_uuid

    message = delivered(sdk, message_uuid)

    assert message.message_uuid == message_uuid
    assert message.id == message_uuid
    assert message.from_number == LONG_CODE
    assert message.to_number == RECIPIENT
    assert message.message_direction == "outbound"
    assert message.message_type == "sms"
    assert message.units == 1
    assert float(message.total_amount) >= float(message.total_rate) >= 0
    assert message.error_code in ("000", None)
    assert message.get().message_uuid == message_uuid


@pytest.mark.drives("createMessage")
def test_every_optional_argument_of_an_sms_is_accepted(sdk: Any) -> None:
    sent = sdk.messages.create(
        src=LONG_CODE,
        dst=RECIPIENT,
        text="Grüße 👋",
        type_="sms",
        url="http://127.0.0.1:9/nobody-listens",
        method="GET",
        log="number_only",
        trackable=True,
        message_expiry=600,
        dlt_entity_id="1234",
        dlt_template_id="5678",
        dlt_template_category="transactional",
    )
    assert len(sent.message_uuid) == 1


@pytest.mark.drives("createMessage")
def test_a_bulk_message_answers_one_uuid_per_valid_number_and_lists_the_others(sdk: Any) -> None:
    dst = "<".join([*RECIPIENTS, OUT_OF_LENGTH, RECIPIENTS[0]])

    sent = sdk.messages.create(src=LONG_CODE, dst=dst, text="To many")

    assert len(set(sent.message_uuid)) == len(RECIPIENTS)
    assert sent.invalid_number == [OUT_OF_LENGTH]
    reached = [sdk.messages.get(message_uuid).to_number for message_uuid in sent.message_uuid]
    assert reached == list(RECIPIENTS)


@pytest.mark.drives("createMessage")
def test_invalid_number_is_absent_where_every_number_is_valid(sdk: Any) -> None:
    sent = sdk.messages.create(src=LONG_CODE, dst="<".join(RECIPIENTS), text="To all")
    assert "invalid_number" not in sent


@pytest.mark.drives("createMessage")
def test_a_powerpack_chooses_the_source(sdk: Any, numbers_of_ready_made_pool: set[str]) -> None:
    sent = sdk.messages.create(
        powerpack_uuid=READY_MADE_POWERPACK, dst=RECIPIENT, text="From a pool"
    )
    message = delivered(sdk, sent.message_uuid[0])
    assert message.powerpack_id == READY_MADE_POWERPACK
    assert message.from_number in numbers_of_ready_made_pool


@pytest.mark.drives("createMessage", "listMessageMedia")
def test_an_mms_has_media(sdk: Any) -> None:
    sent = sdk.messages.create(
        src=LONG_CODE_MMS,
        dst=RECIPIENT,
        text="Look",
        type_="mms",
        media_urls=["https://media.example.com/cat.png", "https://media.example.com/dog.jpg"],
    )
    message = delivered(sdk, sent.message_uuid[0])
    assert message.message_type == "mms"

    media = message.listMedia()

    assert [item.content_type for item in media.objects] == ["image/png", "image/jpeg"]
    assert {item.message_uuid for item in media.objects} == {message.message_uuid}
    assert len({item.media_id for item in media.objects}) == 2


@pytest.mark.drives("listMessageMedia")
def test_the_ready_made_mms_has_its_documented_media(sdk: Any) -> None:
    media = sdk.messages.get(READY_MADE_MMS).listMedia()
    assert [item.media_id for item in media.objects] == [READY_MADE_MEDIA]


@pytest.mark.drives("createMessage")
def test_a_whatsapp_template_is_accepted(sdk: Any, template: Any) -> None:
    sent = sdk.messages.create(src=LONG_CODE, dst=RECIPIENT, type_="whatsapp", template=template)
    assert delivered(sdk, sent.message_uuid[0]).message_type == "whatsapp"


@pytest.mark.drives("createMessage")
@pytest.mark.parametrize("kind", ["reply", "list", "cta_url"])
def test_a_whatsapp_interactive_message_is_accepted(
    sdk: Any, kind: str, interactive: dict[str, Any]
) -> None:
    sent = sdk.messages.create(
        src=LONG_CODE, dst=RECIPIENT, type_="whatsapp", interactive=interactive[kind]
    )
    assert len(sent.message_uuid) == 1


@pytest.mark.drives("createMessage")
def test_a_whatsapp_location_is_accepted(sdk: Any, location: Any) -> None:
    sent = sdk.messages.create(src=LONG_CODE, dst=RECIPIENT, type_="whatsapp", location=location)
    assert len(sent.message_uuid) == 1


@pytest.mark.drives("listMessages")
def test_a_list_is_parsed_with_its_meta(sdk: Any) -> None:
    sent = sdk.messages.create(src=LONG_CODE, dst="<".join(RECIPIENTS), text="Listed")

    page = sdk.messages.list(limit=2, offset=0)

    assert not page.has_error()
    assert len(page) == 2
    assert {message.message_uuid for message in page} <= set(sent.message_uuid)
    assert (page.meta.limit, page.meta.offset) == (2, 0)
    assert "offset=2" in page.meta.next
    assert page.meta.previous is None


@pytest.mark.drives("listMessages")
def test_iteration_walks_every_page(sdk: Any) -> None:
    many = [str(int(RECIPIENT) + step) for step in range(25)]
    sent = sdk.messages.create(src=LONG_CODE, dst="<".join(many), text="Page by page")

    walked = [message.message_uuid for message in sdk.messages]

    assert len(walked) == len(set(walked))
    assert set(sent.message_uuid) <= set(walked)


@pytest.mark.drives("listMessages")
def test_every_filter_of_the_list_is_accepted_together(sdk: Any) -> None:
    now = datetime.now(UTC).replace(tzinfo=None)
    sent = sdk.messages.create(powerpack_uuid=READY_MADE_POWERPACK, dst=RECIPIENT, text="Found")
    message = delivered(sdk, sent.message_uuid[0])

    page = sdk.messages.list(
        message_direction="outbound",
        message_time__gt=now - timedelta(minutes=5),
        message_time__gte=now - timedelta(minutes=5),
        message_time__lt=now + timedelta(minutes=5),
        message_time__lte=now + timedelta(minutes=5),
        message_state="delivered",
        message_type="sms",
        powerpack_id=READY_MADE_POWERPACK,
        destination_country_iso2="US",
        from_number=message.from_number,
        to_number=RECIPIENT,
        limit=20,
        offset=0,
    )

    assert [found.message_uuid for found in page] == [message.message_uuid]


@pytest.mark.drives("listMessages")
@pytest.mark.parametrize(
    "criterion",
    [
        {"subaccount": "SASANDBOX00000000000"},
        {"message_time": datetime(2026, 1, 1, 12, 0, tzinfo=UTC).replace(tzinfo=None)},
        {"message_direction": "inbound"},
        {"message_state": "failed"},
        {"message_type": "whatsapp"},
        {"error_code": "200"},
        {"powerpack_id": "00000000-0000-4000-8000-000000000000"},
        {"tendlc_campaign_id": "CABCDEF"},
        {"tendlc_registration_status": "unregistered"},
        {"destination_country_iso2": "FR"},
        {"conversation_id": "00000000-0000-4000-8000-000000000000"},
        {"conversation_origin": "utility"},
        {"from_number": "14155550102"},
        {"to_number": "14155559999"},
    ],
    ids=lambda criterion: next(iter(criterion)),
)
def test_a_filter_that_nothing_meets_finds_nothing(sdk: Any, criterion: dict[str, Any]) -> None:
    sdk.messages.create(src=LONG_CODE, dst=RECIPIENT, text="Not this one")
    assert list(sdk.messages.list(**criterion)) == []


@pytest.mark.drives("createMessage")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_callbacks_carry_signatures_that_the_sdk_accepts(
    sdk: Any, auth_token: str, method: str
) -> None:
    with listen() as listener:
        url = f"{listener.url}?tenant=7"
        sdk.messages.create(src=LONG_CODE, dst=RECIPIENT, text="Tell me", url=url, method=method)
        received = listener.wait_until(
            lambda callbacks: any(c.event.get("Status") == "delivered" for c in callbacks)
        )

    assert {callback.method for callback in received} == {method}
    for callback in received:
        assert signature_v2_is_valid(callback, auth_token)
        assert signature_v3_is_valid(callback, auth_token)
        assert not signature_v2_is_valid(callback, "another-token")
        assert not signature_v3_is_valid(callback, "another-token")
