"""One-time codes by SMS, in FastAPI: sends a code, checks it, and leaves alone who wrote STOP.

Run: OTP_SRC=14155550101 OTP_URL=https://me.example uvicorn app:app

PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN say whose number that is. Set the message URL of the number to
OTP_URL/incoming_message/. With PLIVO_BASE_URL it talks to a sandbox instead. Everything is kept in
memory: put it into a database before you serve anybody.
"""

import hmac
import os
import secrets
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Body, Depends, FastAPI, HTTPException, Request, Response
from plivo_messaging import AsyncPlivo, message_errors, sms, webhooks

LIFETIME = 600.0
MAX_GUESSES = 5


@dataclass
class Code:
    """A code that was sent, and what is left of it."""

    digits: str
    expires: float
    guesses: int = MAX_GUESSES


codes: dict[str, Code] = {}
opted_out: set[str] = set()


def phone_of(phone: Annotated[str, Body(embed=True)]) -> str:
    """The phone that a request names, as webhooks name it too."""
    try:
        return sms.number(phone)
    except ValueError as error:
        raise HTTPException(422, str(error)) from error


Phone = Annotated[str, Depends(phone_of)]


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    """One client for the life of the program."""
    async with AsyncPlivo() as client:
        app.state.plivo = client
        yield


app = FastAPI(lifespan=lifespan)


async def genuine(request: Request) -> bytes:
    """What Plivo has sent; 403 to anybody else."""
    body = await request.body()
    if not webhooks.verify(
        url=str(request.url),
        method=request.method,
        headers=request.headers,
        params=body,
        tokens=[os.environ["PLIVO_AUTH_TOKEN"]],
    ):
        raise HTTPException(403)
    return body


Genuine = Annotated[bytes, Depends(genuine)]


@app.post("/codes/", status_code=202)
async def send_code(phone: Phone, request: Request) -> dict[str, str]:
    """Send a code, unless the phone has asked for silence."""
    if phone in opted_out:
        raise HTTPException(409, "This phone wants no messages; write START to us first.")
    digits = f"{secrets.randbelow(10**6):06}"
    client: AsyncPlivo = request.app.state.plivo
    await client.messages.create(
        src=os.environ["OTP_SRC"],
        dst=phone,
        text=f"Your code is {digits}. Reply STOP to get no more.",
        url=f"{os.environ['OTP_URL']}/message_status/",
        log="number_only",  # nobody who reads the records gets a code
    )
    codes[phone] = Code(digits, time.monotonic() + LIFETIME)
    return {"phone": phone}


@app.post("/codes/check/")
async def check_code(phone: Phone, code: Annotated[str, Body(embed=True)]) -> dict[str, bool]:
    """Whether the code is right; it counts once, and a few guesses use it up."""
    sent = codes.get(phone)
    if sent is None or sent.expires < time.monotonic():
        return {"right": False}
    sent.guesses -= 1
    right = hmac.compare_digest(sent.digits.encode(), code.encode())
    if right or not sent.guesses:
        del codes[phone]
    return {"right": right}


@app.post("/incoming_message/")
async def incoming_message(content: Genuine) -> Response:
    """Somebody has written. Plivo itself confirms STOP and START."""
    event = webhooks.parse(content, "incoming_message")
    if event.message_intent == "optout":
        opted_out.add(event.from_)
        codes.pop(event.from_, None)
    elif event.message_intent == "optin":
        opted_out.discard(event.from_)
    return Response()


@app.post("/message_status/")
async def message_status(content: Genuine) -> Response:
    """A message has moved. What we missed of an opt-out shows here."""
    event = webhooks.parse(content, "message_status")
    if event.error_code == message_errors.RECIPIENT_OPTED_OUT.code:
        opted_out.add(event.to)
    return Response()
