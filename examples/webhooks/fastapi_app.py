"""Webhooks in FastAPI: who got a message, and who does not want any more.

Run: PLIVO_AUTH_TOKEN=… uvicorn fastapi_app:app
"""

import os
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from plivo_messaging import message_errors, webhooks

app = FastAPI()
latest: dict[str, webhooks.MessageStatusEvent] = {}
try_again: set[str] = set()
opted_out: set[str] = set()


async def genuine(request: Request) -> bytes | str:
    """What Plivo has sent; 403 to anybody else."""
    body = await request.body()
    # Behind a proxy the server must know the address that Plivo calls: uvicorn --proxy-headers.
    if not webhooks.verify(
        url=str(request.url),
        method=request.method,
        headers=request.headers,
        params=body,
        tokens=os.environ["PLIVO_AUTH_TOKEN"].split(","),
    ):
        raise HTTPException(403)
    return body if request.method == "POST" else request.url.query


Genuine = Annotated[bytes | str, Depends(genuine)]


@app.exception_handler(webhooks.WebhookError)
async def unreadable(_request: Request, _error: Exception) -> Response:
    """Plivo sends it again."""
    return Response(status_code=400)


@app.api_route("/message_status/", methods=["GET", "POST"])
async def message_status(content: Genuine) -> Response:
    """The state of a message has changed. Reports can overtake each other."""
    event = webhooks.parse(content, "message_status")
    known = latest.get(event.message_uuid)
    if known is None or (known.sequence or 0) <= (event.sequence or 0):
        latest[event.message_uuid] = event
    if event.error_code and message_errors.lookup(event.error_code).retry == "later":
        try_again.add(event.message_uuid)
    return Response()


@app.api_route("/incoming_message/", methods=["GET", "POST"])
async def incoming_message(content: Genuine) -> Response:
    """Somebody has written."""
    event = webhooks.parse(content, "incoming_message")
    if event.message_intent == "optout":
        opted_out.add(event.from_)
    return Response()
