"""Any request can be answered later, at an address of the caller's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from plivo_messaging.models import AsyncAccepted

from tests.end_to_end.account import (
    CAMPAIGN,
    LONG_CODE,
    READY_MADE_POWERPACK,
    RECIPIENT,
    UNLINKED_LONG_CODE,
)
from tests.end_to_end.listener import listen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.end_to_end.line.caller import Caller

LATER: dict[str, Callable[[Any, str], Any]] = {
    "messages.create": lambda client, url: client.messages.create(
        src=LONG_CODE, dst=RECIPIENT, text="Hello", callback_url=url
    ),
    "powerpacks.get": lambda client, url: client.powerpacks.get(
        READY_MADE_POWERPACK, callback_url=url
    ),
    "campaigns.list": lambda client, url: client.campaigns.list(limit=1, callback_url=url),
    "campaigns.numbers.link": lambda client, url: client.campaigns.numbers.link(
        CAMPAIGN, numbers=[UNLINKED_LONG_CODE], callback_url=url
    ),
    "media.upload": lambda client, url: client.media.upload(
        file=[("menu.txt", b"Soup")], callback_url=url
    ),
}
MEMBERS = {
    "messages.create": "message_uuid",
    "powerpacks.get": "number_pool",
    "campaigns.list": "campaigns",
    "campaigns.numbers.link": "message",
    "media.upload": "objects",
}


@pytest.mark.parametrize("method", LATER)
def test_the_answer_comes_later(plivo: Caller, method: str) -> None:
    with listen() as listener:
        accepted = plivo.call(lambda client: LATER[method](client, listener.url))
        assert isinstance(accepted, AsyncAccepted)
        (callback,) = listener.wait_until(lambda callbacks: len(callbacks) == 1)

    answer = json.loads(callback.body)
    assert (callback.method, answer["api_id"]) == ("POST", accepted.api_id)
    assert MEMBERS[method] in answer


def test_a_refusal_comes_later_too(plivo: Caller) -> None:
    with listen() as listener:
        accepted = plivo.call(
            lambda client: client.powerpacks.get(
                "00000000-0000-4000-8000-000000000000",
                callback_url=listener.url,
                callback_method="GET",
            )
        )
        (callback,) = listener.wait_until(lambda callbacks: len(callbacks) == 1)

    assert callback.query["api_id"] == accepted.api_id
    assert callback.query["error"]
