"""This repository's client, on httpx2."""

from plivo_messaging import AsyncPlivo, Plivo

from . import AUTH_ID, AUTH_TOKEN, LIMIT, RECIPIENT, SENDER, TEXT, Calls


def connect(address: str) -> Calls:
    """One client for all calls, as its documentation says."""
    client = Plivo(auth_id=AUTH_ID, auth_token=AUTH_TOKEN, base_url=address)
    asynchronous = AsyncPlivo(auth_id=AUTH_ID, auth_token=AUTH_TOKEN, base_url=address)

    def send() -> str:
        return (client.messages.create(src=SENDER, dst=RECIPIENT, text=TEXT).message_uuid or [""])[
            0
        ]

    def page() -> list[str]:
        return [
            message.message_uuid or ""
            for message in client.messages.list(limit=LIMIT).page().objects or ()
        ]

    async def send_async() -> str:
        created = await asynchronous.messages.create(src=SENDER, dst=RECIPIENT, text=TEXT)
        return (created.message_uuid or [""])[0]

    return Calls(send, page, send_async)
