"""Callbacks: sent over HTTP, signed, tried again, and written down.

Source: Plivo, "Callbacks": the form for POST and the query for GET, 3 retries after 60, 120 and
240 seconds, 8 seconds to answer. The answer of an asynchronous request is JSON where it is a POST.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.cookiejar import DefaultCookiePolicy
from typing import Any, Protocol, cast
from weakref import WeakValueDictionary

import httpx2
from sqlalchemy import Connection, Engine, Row, insert, null

from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, schedule
from plivo_sandbox.families import tokens_of
from plivo_sandbox.ids import Ids
from plivo_sandbox.signatures import Method, signature_headers
from plivo_sandbox.tables import callback_attempts
from plivo_sandbox.targets import ForbiddenTargetError, Network

KIND = "callback"
TIMEOUT = timedelta(seconds=8)
RETRY_AFTER = tuple(timedelta(seconds=seconds) for seconds in (60, 120, 240))

READ_BYTES = 64 * 1024
"""How much of an answer's body is read."""

_LOGGED_BYTES = 4 * 1024
_LOGGED_HEADERS = 40
_HEADER_LENGTH = 500

# So many at once to one listener: what the smallest development servers let wait (http.server: 5).
# More would be dropped by its kernel, come back seconds later, and time out on a busy machine.
_PER_HOST = 5

_AT_ONCE = 200
"""So many at once to all listeners, each with a connection of its own."""


Forge = Callable[[dict[str, str], Mapping[str, Any]], tuple[dict[str, str], Mapping[str, Any]]]
"""Makes other headers and parameters of those that were signed."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Where the callbacks about something go.

    Attributes:
        account_id: whose they are; its token signs them.
        url: the address; empty where nobody wants to be told.
        method: POST or GET.
    """

    account_id: str
    url: str
    method: str

    @classmethod
    def of(cls, row: Row[Any]) -> "Listener":
        """The listener that a row names in its columns."""
        return cls(row.account_id, row.callback_url, row.callback_method)

    def report(
        self, due: datetime, subject: str, params: Mapping[str, str], *, reaction: str = ""
    ) -> list[Event]:
        """The first attempt to tell ``params``, due at ``due``, or nothing without an address.

        Callbacks about one ``subject`` are sent one after the other. The ``reaction`` of that name
        gets to see what was answered.
        """
        if not self.url:
            return []
        return [self._event(due, subject, params, as_json=False, reaction=reaction)]

    def answer(self, due: datetime, subject: str, body: Mapping[str, Any]) -> Event:
        """The first attempt to tell a whole answer: as JSON, or each member in the query."""
        if self.method == "POST":
            return self._event(due, subject, body, as_json=True)
        members = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in body.items()
        }
        return self._event(due, subject, members, as_json=False)

    def _event(
        self,
        due: datetime,
        subject: str,
        params: Mapping[str, Any],
        *,
        as_json: bool,
        reaction: str = "",
    ) -> Event:
        payload = {
            "account_id": self.account_id,
            "url": self.url,
            "method": self.method,
            "params": params,
            "json": as_json,
            "attempt": 1,
            "reaction": reaction,
        }
        return Event(due, KIND, subject, payload)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a listener answered.

    Attributes:
        status: the status of HTTP.
        headers: its first headers, shortened.
        body: the body's first bytes.
        whole: whether those are all of them.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    whole: bool

    @property
    def good(self) -> bool:
        """Whether the callback has arrived."""
        return self.status // 100 == 2  # noqa: PLR2004

    @property
    def media_type(self) -> str:
        """What the body is, in lower case and without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def record(self) -> dict[str, Any]:
        """What is written down of it."""
        shown = self.body[:_LOGGED_BYTES].decode(errors="replace")
        truncated = not self.whole or len(self.body) > _LOGGED_BYTES
        # PostgreSQL has no text with a null character in it.
        body = shown.replace("\0", "\N{REPLACEMENT CHARACTER}")
        return {"headers": self.headers, "body": body, "truncated": truncated}


class Reaction(Protocol):
    """What an answer brings about, in the transaction that writes it down."""

    def __call__(
        self,
        connection: Connection,
        account_id: str,
        subject: str,
        answer: Answer | None,
        ids: Ids,
    ) -> Mapping[str, Any] | None:
        """Do it, and say what was done.

        Args:
            connection: the transaction.
            account_id: whose callback it was.
            subject: what it was about.
            answer: a good answer, or None where none came and none will.
            ids: those for what it makes.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Outcome:
    answer: Answer | None
    error: str
    final: bool = False

    @property
    def delivered(self) -> bool:
        return self.answer is not None and self.answer.good


class Callbacks:
    """Sends callbacks; an errand of the worker."""

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        ids: Ids,
        *,
        network: Network,
        reactions: Mapping[str, Reaction],
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._ids = ids
        self._network = network
        self._reactions = reactions
        # Gone with the last callback that holds it: anybody can name any number of hosts.
        self._slots = WeakValueDictionary[tuple[str, int], asyncio.Semaphore]()
        self._all = asyncio.Semaphore(_AT_ONCE)
        self._client = httpx2.AsyncClient(
            timeout=TIMEOUT.total_seconds(),
            follow_redirects=False,
            limits=httpx2.Limits(max_connections=None, max_keepalive_connections=20),
            headers={"Accept-Encoding": "identity"},
            transport=network.transport,
            trust_env=False,  # a proxy would be asked to call this machine
        )
        # Each callback stands alone: no listener sees a cookie that another one set.
        self._client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def __call__(
        self, event: Event, forge: Forge | None = None
    ) -> Callable[[Connection], None]:
        """Make one attempt, and return what is to be written down."""
        started = self._clock.now()
        headers = dict[str, str]()
        outcome = await self._attempt(event, headers, forge)
        duration = round((self._clock.now() - started) / timedelta(milliseconds=1))
        made = {"started": started, "duration_ms": duration, "request_headers": headers}
        return lambda connection: self._write_down(connection, event, outcome, made)

    async def _attempt(
        self, event: Event, headers: dict[str, str], forge: Forge | None
    ) -> _Outcome:
        payload = event.payload
        # Of what it tells and not of when it is sent: others may be sent at the same time.
        nonce = self._ids.of("callback", event.subject, event.due, payload).nonce()
        try:
            url = httpx2.URL(payload["url"])
            port = url.port or {"http": 80, "https": 443}[url.scheme]
            if not url.host:
                raise KeyError(url.host)
        except (httpx2.InvalidURL, KeyError):
            return _Outcome(None, "not an http or https URL", final=True)
        slot = self._slots.setdefault((url.host, port), asyncio.Semaphore(_PER_HOST))
        async with slot, self._all:
            try:
                async with asyncio.timeout(TIMEOUT.total_seconds()):
                    address = await self._network.locate(url, port)
                    request = self._request(url, address, payload, nonce, forge)
                    headers.update(_headers(request.headers))
                    answer = await self._send(request)
            except ForbiddenTargetError as error:
                return _Outcome(None, str(error), final=True)
            except (TimeoutError, httpx2.TimeoutException):
                return _Outcome(None, f"no answer within {TIMEOUT.seconds} s")
            except (OSError, UnicodeError, httpx2.HTTPError) as error:
                return _Outcome(None, str(error) or type(error).__name__)
        return _Outcome(answer, "")

    def _request(
        self, url: httpx2.URL, address: str, payload: Any, nonce: str, forge: Forge | None
    ) -> httpx2.Request:
        method = cast("Method", payload["method"])
        # A JSON body is no part of what is signed.
        params = {} if payload["json"] else cast("dict[str, str]", payload["params"])
        # An empty path goes over the wire as "/", and that is what a listener can verify.
        url = url.copy_with(raw_path=url.raw_path, fragment=None)
        with self._engine.begin() as connection:
            token, main_token = tokens_of(connection, payload["account_id"])
        headers = signature_headers(
            method, str(url), params, nonce=nonce, token=token, main_token=main_token
        )
        if forge:
            headers, changed = forge(headers, params)
            params = cast("dict[str, str]", changed)
        headers["Host"] = url.netloc.decode("ascii")
        headers["User-Agent"] = "Plivo-Sandbox"
        return self._client.build_request(
            method,
            (url.copy_merge_params(params) if method == "GET" else url).copy_with(host=address),
            data=params if method == "POST" and not payload["json"] else None,
            json=payload["params"] if payload["json"] else None,
            headers=headers,
            extensions={"sni_hostname": url.host},
        )

    async def _send(self, request: httpx2.Request) -> Answer:
        response = await self._client.send(request, stream=True)
        try:
            body, whole = bytearray(), True
            # What was sent compressed stays so: a few bytes could become gigabytes.
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > READ_BYTES:
                    whole = False
                    break
        finally:
            await response.aclose()
        headers = _headers(response.headers)
        return Answer(response.status_code, headers, bytes(body[:READ_BYTES]), whole)

    def _write_down(
        self, connection: Connection, event: Event, outcome: _Outcome, made: Mapping[str, Any]
    ) -> None:
        payload, attempt = event.payload, event.payload["attempt"]
        following = None
        if not outcome.delivered and not outcome.final and attempt <= len(RETRY_AFTER):
            following = self._clock.now() + RETRY_AFTER[attempt - 1]
            again = {**payload, "attempt": attempt + 1}
            planned = Event(following, event.kind, event.subject, again)
            schedule(connection, [planned], event.account_id)
        reply = None
        if payload["reaction"] and following is None:
            reaction = self._reactions[payload["reaction"]]
            answer = outcome.answer if outcome.delivered else None
            ids = self._ids.of("reaction", event.subject, event.due, payload)
            reply = reaction(connection, payload["account_id"], event.subject, answer, ids)
        connection.execute(
            insert(callback_attempts).values(
                account_id=payload["account_id"],
                subject=event.subject,
                attempt=attempt,
                method=payload["method"],
                url=payload["url"],
                params=payload["params"],
                status=outcome.answer.status if outcome.answer else None,
                error=outcome.error,
                next_attempt=following,
                answer=outcome.answer.record() if outcome.answer else null(),
                reply=reply or null(),
                **made,
            )
        )


def _headers(headers: httpx2.Headers) -> dict[str, str]:
    """The first of the headers, each shortened."""
    first = list(headers.items())[:_LOGGED_HEADERS]
    return {name.lower()[:_HEADER_LENGTH]: value[:_HEADER_LENGTH] for name, value in first}
