"""This repository's client, on aiohttp: asynchronous calls only."""

import inspect
from typing import Any

from plivo_messaging import AsyncPlivo

from . import AUTH_ID, AUTH_TOKEN, RECIPIENT, SENDER, TEXT, Calls


def connect(address: str) -> Calls:
    """One client for all calls.

    Raises:
        ImportError: This version of the client has no such transport, or aiohttp is missing.
    """
    if "transport" not in inspect.signature(AsyncPlivo).parameters:
        raise ImportError("this client has no transport='aiohttp'")
    options: dict[str, Any] = {"transport": "aiohttp"}
    client = AsyncPlivo(auth_id=AUTH_ID, auth_token=AUTH_TOKEN, base_url=address, **options)

    async def send() -> str:
        created = await client.messages.create(src=SENDER, dst=RECIPIENT, text=TEXT)
        return (created.message_uuid or [""])[0]

    return Calls(send_async=send)
