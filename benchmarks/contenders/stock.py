"""What openapi-python-client makes of the same document with its own templates."""

import importlib
from base64 import b64encode
from typing import Any

from benchmarks.stock import PACKAGE

from . import AUTH_ID, AUTH_TOKEN, LIMIT, RECIPIENT, SENDER, TEXT, Calls


def connect(address: str) -> Calls:
    """One client for all calls: it holds an httpx.Client and an httpx.AsyncClient."""

    def module(name: str) -> Any:
        return importlib.import_module(f"{PACKAGE}.{name}")

    token = b64encode(f"{AUTH_ID}:{AUTH_TOKEN}".encode()).decode("ascii")
    client = module("client").AuthenticatedClient(
        base_url=f"{address}/v1/Account/{AUTH_ID}", token=token, prefix="Basic"
    )
    create, listing = module("api.messages.create_message"), module("api.messages.list_messages")
    # Its generator finds no model in the body's schema and takes anything.
    body = {"src": SENDER, "dst": RECIPIENT, "text": TEXT}

    def send() -> str:
        return str(create.sync(client=client, body=dict(body)).message_uuid[0])

    def page() -> list[str]:
        return [
            message.message_uuid for message in listing.sync(client=client, limit=LIMIT).objects
        ]

    async def send_async() -> str:
        created = await create.asyncio(client=client, body=dict(body))
        return str(created.message_uuid[0])

    return Calls(send, page, send_async)
