"""Messages are sent, delivered, reported, read and listed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

import pytest
from plivo_messaging import webhooks

from tests.end_to_end.account import (
    LONG_CODE,
    LONG_CODE_MMS,
    READY_MADE_MEDIA,
    READY_MADE_MMS,
    READY_MADE_POWERPACK,
    RECIPIENT,
    RECIPIENTS,
)
from tests.end_to_end.listener import Callback, listen
from tests.end_to_end.waiting import wait_for

if TYPE_CHECKING:
    from plivo_sandbox.testing import RunningSandbox

    from tests.end_to_end.line.caller import Caller

LIFE = ["queued", "sent", "delivered"]


def delivered(plivo: Caller, message_uuid: str) -> Any:
    return wait_for(
        lambda: plivo.call(lambda client: client.messages.get(message_uuid)),
        lambda message: message.message_state == "delivered",
    )


def in_order(received: list[Callback]) -> list[Callback]:
    return sorted(received, key=lambda callback: int(callback.event["Sequence"]))


@pytest.mark.drives("createMessage", "getMessage")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_message_reports_its_whole_life(
    plivo: Caller, sandbox: RunningSandbox, method: str
) -> None:
    with listen() as listener:
        url = f"{listener.url}?order=4711"
        sent = plivo.call(
            lambda client: client.messages.create(
                src=LONG_CODE, dst=[RECIPIENT], text="Grüße 👋", url=url, method=method
            )
        )
        received = in_order(listener.wait_until(lambda callbacks: len(callbacks) == len(LIFE)))

    (message_uuid,) = sent.message_uuid
    assert [callback.event["Status"] for callback in received] == LIFE
    for callback in received:
        assert callback.method == method
        assert callback.query["order"] == "4711"
        assert callback.event["MessageUUID"] == message_uuid
        assert (callback.event["From"], callback.event["To"]) == (LONG_CODE, RECIPIENT)
        assert "ErrorCode" not in callback.event
    message = plivo.call(lambda client: client.messages.get(message_uuid))
    assert (message.message_state, message.units) == ("delivered", 1)


@pytest.mark.drives("createMessage")
@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize("version", ["V2", "V3"])
def test_a_callback_is_told_from_a_forged_one(
    plivo: Caller, sandbox: RunningSandbox, method: str, version: Literal["V2", "V3"]
) -> None:
    with listen() as listener:
        plivo.call(
            lambda client: client.messages.create(
                src=LONG_CODE, dst=RECIPIENT, text="Signed", url=listener.url, method=method
            )
        )
        (callback, *_) = listener.wait_until(lambda callbacks: len(callbacks) == len(LIFE))

    def verified(*, token: str = sandbox.auth_token, url: str = callback.url) -> bool:
        return webhooks.verify(
            url=url,
            headers=callback.headers,
            tokens=token,
            method=callback.method,
            params=callback.form,
            versions=[version],
        )

    assert verified()
    assert not verified(token="another-token")
    assert not verified(url=callback.url.replace("/status", "/elsewhere"))


@pytest.mark.drives("createMessage")
def test_a_bulk_message_tells_valid_numbers_from_invalid_ones(plivo: Caller) -> None:
    sent = plivo.call(
        lambda client: client.messages.create(
            src=LONG_CODE, dst=[*RECIPIENTS, "1415"], text="To many"
        )
    )
    assert len(set(sent.message_uuid)) == len(RECIPIENTS)
    assert sent.invalid_number == ["1415"]
    reached = [delivered(plivo, uuid).to_number for uuid in sent.message_uuid]
    assert reached == list(RECIPIENTS)


@pytest.mark.drives("createMessage", "listMessageMedia")
def test_an_mms_has_media(plivo: Caller) -> None:
    sent = plivo.call(
        lambda client: client.messages.create(
            src=LONG_CODE_MMS,
            dst=RECIPIENT,
            type="mms",
            media_urls=["https://media.example.com/cat.png"],
        )
    )
    media = plivo.items(lambda client: client.messages.list_media(sent.message_uuid[0]))
    assert [item.content_type for item in media] == ["image/png"]
    ready_made = plivo.items(lambda client: client.messages.list_media(READY_MADE_MMS))
    assert [item.media_id for item in ready_made] == [READY_MADE_MEDIA]


@pytest.mark.drives("createMessage")
def test_a_powerpack_chooses_the_source(plivo: Caller) -> None:
    sent = plivo.call(
        lambda client: client.messages.create(
            powerpack_uuid=READY_MADE_POWERPACK, dst=RECIPIENT, text="From a pool"
        )
    )
    assert delivered(plivo, sent.message_uuid[0]).powerpack_id == READY_MADE_POWERPACK


@pytest.mark.drives("createMessage")
@pytest.mark.parametrize(
    "content",
    [
        {
            "template": {
                "name": "order_update",
                "language": "en_US",
                "components": [
                    {"type": "body", "parameters": [{"type": "text", "text": "4711"}]},
                ],
            }
        },
        {
            "interactive": {
                "type": "reply",
                "body": {"text": "Coffee or tea?"},
                "action": {
                    "buttons": [{"id": "coffee", "title": "Coffee"}, {"id": "tea", "title": "Tea"}]
                },
            }
        },
        {
            "location": {
                "latitude": "37.422",
                "longitude": "-122.084",
                "name": "A park",
                "address": "1 Park Road",
            }
        },
    ],
    ids=lambda content: next(iter(content)),
)
def test_whatsapp_is_sent(plivo: Caller, content: dict[str, Any]) -> None:
    sent = plivo.call(
        lambda client: client.messages.create(
            src=LONG_CODE, dst=RECIPIENT, type="whatsapp", **content
        )
    )
    assert delivered(plivo, sent.message_uuid[0]).message_type == "whatsapp"


@pytest.mark.drives("listMessages")
def test_a_list_is_walked_over_its_pages(plivo: Caller) -> None:
    many = [str(int(RECIPIENT) + step) for step in range(25)]
    sent = plivo.call(
        lambda client: client.messages.create(src=LONG_CODE, dst=many, text="Page by page")
    )

    walked = plivo.items(lambda client: client.messages.list(message_type="sms"))

    assert {message.message_uuid for message in walked} == set(sent.message_uuid)
    assert len(walked) == len(many)
    page = plivo.page(lambda client: client.messages.list(limit=2, offset=24))
    assert (page.meta.limit, page.meta.offset) == (2, 24)
    assert len(page.objects) == 2


@pytest.mark.drives("listMessages")
def test_filters_narrow_the_list(plivo: Caller) -> None:
    sent = plivo.call(
        lambda client: client.messages.create(src=LONG_CODE, dst=list(RECIPIENTS), text="Found")
    )
    wanted = delivered(plivo, sent.message_uuid[1])
    since = f"{datetime.now(UTC) - timedelta(minutes=5):%Y-%m-%d %H:%M:%S}"

    found = plivo.items(
        lambda client: client.messages.list(
            message_time_gte=since,
            message_direction="outbound",
            message_state="delivered",
            to_number=RECIPIENTS[1],
        )
    )

    assert [message.message_uuid for message in found] == [wanted.message_uuid]
