"""The SDK against the sandbox, each exchange judged by the bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.end_to_end.account import READY_MADE_POWERPACK
from tests.end_to_end.official_sdk import sdk as official

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plivo_sandbox.testing import RunningSandbox

    from tests.end_to_end.second_opinion import Exchange


@pytest.fixture
def sdk(
    sandbox: RunningSandbox, monkeypatch: pytest.MonkeyPatch, exchanges: list[Exchange]
) -> Iterator[Any]:
    """The SDK's client.

    The host is a module constant that the client reads again at each call, so setting it on the
    client would last for one call only.
    """
    monkeypatch.setattr(official.rest, "PLIVO_API_BASE_URI", f"{sandbox.url}/v1/Account")
    with official.client(sandbox.auth_id, sandbox.auth_token, exchanges.append) as client:
        yield client


@pytest.fixture
def auth_token(sandbox: RunningSandbox) -> str:
    """The token that signs the callbacks."""
    return sandbox.auth_token


@pytest.fixture
def powerpack(sdk: Any) -> Any:
    """The ready-made powerpack, as the SDK reads it; its pool is `powerpack.numberpool`."""
    return sdk.powerpacks.get(READY_MADE_POWERPACK)


@pytest.fixture
def fresh_powerpack(sdk: Any) -> Any:
    """A powerpack with an empty pool."""
    created = sdk.powerpacks.create(name="made by the official SDK")
    return sdk.powerpacks.get(created.uuid)


@pytest.fixture
def numbers_of_ready_made_pool(powerpack: Any) -> set[str]:
    """Everything that the ready-made powerpack may send from."""
    pool = powerpack.numberpool
    return (
        {item.number for item in pool.numbers.list().objects}
        | {item.shortcode for item in pool.shortcodes.list().objects}
        | {item.number for item in pool.tollfree.list().objects}
    )


@pytest.fixture
def template() -> Any:
    """A WhatsApp template with one component of each type, built as the SDK's manual builds it."""
    return official.templates.Template(
        name="order_update",
        language="en_US",
        components=[
            {
                "type": "header",
                "parameters": [{"type": "media", "media": "https://media.example.com/logo.png"}],
            },
            {"type": "body", "parameters": [{"type": "text", "text": "4711"}]},
            {
                "type": "button",
                "sub_type": "url",
                "index": "0",
                "parameters": [{"type": "text", "text": "orders/4711"}],
            },
            {
                "type": "button",
                "sub_type": "quick_reply",
                "index": "1",
                "parameters": [{"type": "payload", "payload": "cancel-4711"}],
            },
        ],
    )


@pytest.fixture
def interactive() -> dict[str, Any]:
    """One interactive WhatsApp message of each type. What is not given, the SDK sends as null."""
    return {
        "reply": official.interactives.Interactive(
            type="reply",
            header={"type": "media", "media": "https://media.example.com/menu.png"},
            body={"text": "Coffee or tea?"},
            footer={"text": "One each"},
            action={
                "buttons": [{"id": "coffee", "title": "Coffee"}, {"id": "tea", "title": "Tea"}]
            },
        ),
        "list": official.interactives.Interactive(
            type="list",
            header={"type": "text", "text": "Menu"},
            body={"text": "What may it be?"},
            action={
                "buttons": [{"title": "Open the menu"}],
                "sections": [
                    {
                        "title": "Hot",
                        "rows": [
                            {"id": "coffee", "title": "Coffee", "description": "Black"},
                            {"id": "tea", "title": "Tea", "description": "Green"},
                        ],
                    }
                ],
            },
        ),
        "cta_url": official.interactives.Interactive(
            type="cta_url",
            body={"text": "See for yourself"},
            action={"buttons": [{"title": "Open", "cta_url": "https://shop.example.com/"}]},
        ),
    }


@pytest.fixture
def location() -> Any:
    """A place, as the SDK's manual builds it."""
    return official.locations.Location(
        latitude="37.422", longitude="-122.084", name="A park", address="1 Park Road"
    )
