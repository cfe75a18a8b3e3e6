"""httpx2 by hand and ``json.loads``, as one would write it without any client."""

import json
from typing import Any

import httpx2

from . import AUTH_ID, AUTH_TOKEN, LIMIT, RECIPIENT, SENDER, TEXT, Calls


def connect(address: str) -> Calls:
    """One shared client; it keeps its connections."""
    url = f"{address}/v1/Account/{AUTH_ID}/Message/"
    client = httpx2.Client(auth=(AUTH_ID, AUTH_TOKEN))
    asynchronous = httpx2.AsyncClient(auth=(AUTH_ID, AUTH_TOKEN))
    body = {"src": SENDER, "dst": RECIPIENT, "text": TEXT}

    def created(response: httpx2.Response) -> str:
        response.raise_for_status()
        return str(json.loads(response.content)["message_uuid"][0])

    def send() -> str:
        return created(client.post(url, json=body))

    def page() -> list[str]:
        response = client.get(url, params={"limit": LIMIT})
        response.raise_for_status()
        found: list[dict[str, Any]] = json.loads(response.content)["objects"]
        return [message["message_uuid"] for message in found]

    async def send_async() -> str:
        return created(await asynchronous.post(url, json=body))

    return Calls(send, page, send_async)
