"""A local Plivo for one test: what was sent, what arrives, what goes wrong, and time."""

import asyncio
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx2

from plivo_sandbox.in_process.apps import App
from plivo_sandbox.in_process.house import House
from plivo_sandbox.in_process.records import (
    Arrival,
    Callback,
    Fault,
    Listed,
    Message,
    Request,
    Sent,
)
from plivo_sandbox.in_process.summary import nothing_sent, summary
from plivo_sandbox.in_process.transport import SandboxTransport
from plivo_sandbox.outcomes import outcome_of
from plivo_sandbox.settings import Settings

APP_ORIGIN = "http://app.test"
"""Where an application is whose own origin does not matter."""

_PHONE_NUMBER = frozenset("+0123456789 ()-.")


class LocalPlivo:
    """A Plivo of a test's own, in its process.

    Time stands still until ``deliver``, ``receive`` or ``advance`` moves it, and only then are
    callbacks sent: so a test sees the same each time. What is synchronous of the application is
    called in the test's own thread.

    Attributes:
        url: scheme, host and port of a real loopback address, for HTTP libraries other than httpx2.
        auth_id: the account.
        auth_token: its token.
    """

    def __init__(self, house: House) -> None:
        """A Plivo in its first state; ``house`` belongs to it until it is made anew."""
        house.restart()
        self._house = house
        self._moving = False
        self.url = house.url
        self.auth_id = house.settings.auth_id
        self.auth_token = house.settings.auth_token
        if house.first_messages is None:
            house.first_messages = {shown["message_uuid"] for shown in self._shown("messages")}
        self._had = house.first_messages

    @property
    def credentials(self) -> tuple[str, str]:
        """The account and its token, as HTTP libraries take them for Basic auth."""
        return self.auth_id, self.auth_token

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables by which clients find it."""
        return {
            "PLIVO_AUTH_ID": self.auth_id,
            "PLIVO_AUTH_TOKEN": self.auth_token,
            "PLIVO_BASE_URL": self.url,
        }

    @property
    def api_base(self) -> str:
        """The address below which the accounts are: ``base_uri`` of Plivo's own SDK."""
        return f"{self.url}/v1/Account"

    @property
    def transport(self) -> SandboxTransport:
        """A transport for httpx2's clients, synchronous or not: requests without a network."""
        return self._house.transport

    @property
    def sent(self) -> Sent:
        """What was sent so far, oldest first; answers to messages that arrived are among it."""
        return Sent([m for m in self._messages() if m.direction == "outbound"], self._nothing_sent)

    @property
    def received(self) -> Sequence[Message]:
        """What arrived so far, oldest first."""
        return Listed(
            [m for m in self._messages() if m.direction == "inbound"],
            lambda: "nothing was received: plivo.receive(…) lets a message arrive",
        )

    @property
    def callbacks(self) -> Sequence[Callback]:
        """The attempts to tell the application something so far, oldest first."""
        return Listed(
            [Callback.of(shown) for shown in self._shown("callbacks")],
            lambda: (
                "no callback was sent: they are when plivo.deliver() moves time, to the "
                "addresses that messages name"
            ),
        )

    @property
    def requests(self) -> Sequence[Request]:
        """The requests to the API so far, oldest first."""
        return Listed(
            [Request(**shown) for shown in self._shown("requests")], lambda: "no request came"
        )

    def deliver(self) -> None:
        """Let all that is under way happen: messages arrive, callbacks are sent, and sent again.

        Raises:
            Exception: what the application raised when it was called.
        """
        self._move("POST", "clock", json={"run": True})

    def advance(self, seconds: float) -> None:
        """Move time on: what is due on the way happens in its order.

        Raises:
            Exception: what the application raised when it was called.
        """
        self._move("POST", "clock", json={"advance": seconds})

    def receive(
        self,
        text: str = "",
        *,
        from_: str,
        to: str | None = None,
        media: Sequence[str] = (),
        type_: str | None = None,
        **more: Any,
    ) -> Arrival:
        """Let a message arrive, as if somebody had written it, and the application be told of it.

        Args:
            text: the text; an SMS has one.
            from_: who writes, a phone number.
            to: a number of the account, the first one that takes such messages if left out.
            media: addresses of files; with them it is an MMS.
            type_: ``sms``, ``mms`` or ``whatsapp``; by the media if left out.
            more: what ``POST /_sandbox/inbound`` takes besides, such as ``button``.

        Raises:
            ValueError: it cannot arrive.
            Exception: what the application raised when it was called.
        """
        kind = type_ or ("mms" if media else "sms")
        body = {"from": from_, "to": to or self._number_for(kind), "type": kind, **more}
        body |= {"text": text} if text else {}
        body |= {"media_urls": list(media)} if media else {}
        arrived = self._ask("POST", "inbound", json=body)
        self._move("POST", "clock", json={"advance": 0})
        uuid = arrived["message_uuid"]
        told = [callback for callback in self.callbacks if callback.subject == uuid]
        messages = {message.uuid: message for message in self._messages()}
        return Arrival(
            messages[uuid],
            arrived["message_intent"],
            told[0] if told else None,
            tuple(messages[reply] for reply in (told[-1].sent if told else ())),
        )

    async def adeliver(self) -> None:
        """As ``deliver``; asynchronous applications are called in this event loop."""
        await self._moved_here(self.deliver)

    async def aadvance(self, seconds: float) -> None:
        """As ``advance``; asynchronous applications are called in this event loop."""
        await self._moved_here(self.advance, seconds)

    async def areceive(self, text: str = "", **arguments: Any) -> Arrival:
        """As ``receive``; asynchronous applications are called in this event loop."""
        arrival: Arrival = await self._moved_here(self.receive, text, **arguments)
        return arrival

    def mount(self, origin: str, app: App) -> None:
        """Let an application of this process answer the callbacks that go to ``origin``.

        Args:
            origin: such as ``https://app.example.com``.
            app: an ASGI or a WSGI application, or a function. It gets what a callback tells as a
                dictionary, and returns XML, a status or nothing.

        Raises:
            TypeError: ``app`` is none of these.
            ValueError: ``origin`` is not an address.
        """
        self._house.network.mount(origin, app)

    def message_app(self, app: App, path: str = "/", *, number: str | None = None) -> None:
        """Let an application of this process be told of the messages that arrive.

        Args:
            app: as ``mount`` takes it.
            path: the message URL: a path, or a whole address where its origin matters, as it does
                where signatures are checked against an address from a configuration.
            number: only for messages to this number; all of the account's if left out.

        Raises:
            TypeError: ``app`` is no application.
            ValueError: ``path`` is neither, or the account does not rent ``number``.
        """
        url = path if "://" in path else f"{APP_ORIGIN}/{path.removeprefix('/')}"
        parts = urlsplit(url)
        self.mount(f"{parts.scheme}://{parts.netloc}", app)
        where = "numbers" if number is None else f"numbers/{number}"
        self._ask("PUT", where, json={"message_url": url})

    def fail(self, where: str, how: str, **options: Any) -> Fault:
        """Let something go wrong, until the test ends or the fault is removed.

        ``fail("+14155550123", "30")`` lets messages to or from this number end with code 30, and
        ``fail("createMessage", "status=503", first=2)`` answers the first two requests to send with
        503.

        Args:
            where: a phone number; else what ``operation`` of a fault can be, such as an operationId
                or a webhook; empty is everywhere.
            how: how messages end (an error code, a state or both, ``undelivered/30``), or a fault
                with its value, as ``plivo-sandbox faults`` lists them.
            options: the fault's other options: ``first``, ``after``, ``every``, ``share``, …

        Raises:
            ValueError: there is no such fault, or it does not fit; the message says what does.
        """
        name, _, value = how.partition("=")
        order: dict[str, Any] = {"name": name, **options}
        if outcome_of(how) is not None:
            order |= {"name": "message-outcome", "value": how}
        elif value:
            order["value"] = value
        if where:
            order["number" if _PHONE_NUMBER.issuperset(where) else "operation"] = where
        return Fault(self._ask("POST", "faults", json=order)["id"], self._ask)

    def numbers(self) -> list[str]:
        """The numbers that the account rents."""
        return [shown["number"] for shown in self._shown("numbers")]

    def summary(self) -> str:
        """All that happened, for the report of a test that failed; empty if nothing did."""
        return summary(self.requests, self._messages(), self.callbacks)

    def _number_for(self, kind: str) -> str:
        able = [n for n in self._shown("numbers") if kind == "whatsapp" or n[kind]]
        if not able:
            raise ValueError(f"the account rents no number that takes {kind}: say which with to=…")
        return str(able[0]["number"])

    def _messages(self) -> list[Message]:
        shown = self._shown("messages")
        return [Message.of(one) for one in shown if one["message_uuid"] not in self._had]

    def _nothing_sent(self) -> str:
        return nothing_sent(self.requests)

    def _shown(self, what: str) -> list[Mapping[str, Any]]:
        shown: list[Mapping[str, Any]] = self._ask("GET", what)[what]
        return shown

    async def _moved_here(self, move: Any, *arguments: Any, **named: Any) -> Any:
        with self._house.network.calling_in(asyncio.get_running_loop()):
            return await asyncio.to_thread(move, *arguments, **named)

    def _move(self, method: str, path: str, **content: Any) -> None:
        if self._moving:
            raise RuntimeError(
                "time cannot be moved from within a callback: let the application return first"
            )
        self._moving = True
        try:
            self._ask(method, path, lend=True, **content)
        finally:
            self._moving = False
        failures = self._house.network.take_failures()
        if failures:
            raise failures[0]

    def _ask(self, method: str, path: str, *, lend: bool = False, **content: Any) -> Any:
        request = httpx2.Request(method, f"{self.url}/_sandbox/{path}", **content)
        response = self._house.ask(request, lend=lend)
        response.read()
        if response.is_error:
            raise ValueError(response.json()["error"])
        return response.json() if response.content else None


@contextmanager
def local_plivo(settings: Settings | None = None) -> Generator[LocalPlivo]:
    """A local Plivo for the length of the block, for test runners other than pytest.

    Raises:
        StartupError: when it cannot start.
    """
    house = House(settings or Settings(clock="manual"))
    try:
        yield LocalPlivo(house)
    finally:
        house.close()
