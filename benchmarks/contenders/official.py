"""Plivo's own SDK. It has no asynchronous client, and no setting for its host."""

import importlib
from typing import Any

from . import AUTH_ID, AUTH_TOKEN, LIMIT, RECIPIENT, SENDER, TEXT, Calls


def connect(address: str) -> Calls:
    """One client for all calls: it holds a session of requests."""
    plivo: Any = importlib.import_module("plivo")
    rest: Any = importlib.import_module("plivo.rest.client")
    rest.PLIVO_API_BASE_URI = f"{address}/v1/Account"
    client = plivo.RestClient(AUTH_ID, AUTH_TOKEN)

    def send() -> str:
        created = client.messages.create(src=SENDER, dst=RECIPIENT, text=TEXT)
        return str(created.message_uuid[0])

    def page() -> list[str]:
        return [str(message.message_uuid) for message in client.messages.list(limit=LIMIT).objects]

    return Calls(send, page)
