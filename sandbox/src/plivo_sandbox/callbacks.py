"""Callbacks: sent over HTTP, signed, tried again, and written down.

Source: Plivo, "Callbacks": the form for POST and the query for GET, 3 retries after 60, 120 and
240 seconds, 8 seconds to answer. The answer of an asynchronous request is JSON where it is a POST.
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.cookiejar import DefaultCookiePolicy
from typing import Any, cast

import httpx2
from sqlalchemy import Connection, Engine, Row, insert

from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, schedule
from plivo_sandbox.families import tokens_of
from plivo_sandbox.ids import Ids
from plivo_sandbox.signatures import Method, signature_headers
from plivo_sandbox.tables import callback_attempts
from plivo_sandbox.targets import ForbiddenTargetError, resolve

KIND = "callback"
TIMEOUT = timedelta(seconds=8)
RETRY_AFTER = tuple(timedelta(seconds=seconds) for seconds in (60, 120, 240))

# So many at once to one listener: what the smallest development servers let wait (http.server: 5).
# More would be dropped by its kernel, come back seconds later, and time out on a busy machine.
_PER_HOST = 5


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

    def report(self, due: datetime, subject: str, params: Mapping[str, str]) -> list[Event]:
        """The first attempt to tell ``params``, due at ``due``, or nothing without an address.

        Callbacks about one ``subject`` are sent one after the other.
        """
        return [self._event(due, subject, params, as_json=False)] if self.url else []

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
        self, due: datetime, subject: str, params: Mapping[str, Any], *, as_json: bool
    ) -> Event:
        payload = {
            "account_id": self.account_id,
            "url": self.url,
            "method": self.method,
            "params": params,
            "json": as_json,
            "attempt": 1,
        }
        return Event(due, KIND, subject, payload)


@dataclass(frozen=True, slots=True)
class _Outcome:
    status: int | None
    error: str
    final: bool = False

    @property
    def delivered(self) -> bool:
        return self.status is not None and self.status // 100 == 2  # noqa: PLR2004


class Callbacks:
    """Sends callbacks; an errand of the worker."""

    def __init__(
        self, engine: Engine, clock: Clock, ids: Ids, *, allowed_hosts: frozenset[str]
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._ids = ids
        self._allowed = allowed_hosts
        self._slots: dict[tuple[str, int], asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(_PER_HOST)
        )
        self._client = httpx2.AsyncClient(
            timeout=TIMEOUT.total_seconds(),
            follow_redirects=False,
            limits=httpx2.Limits(max_connections=None, max_keepalive_connections=20),
            trust_env=False,  # a proxy would be asked to call this machine
        )
        # Each callback stands alone: no listener sees a cookie that another one set.
        self._client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def __call__(self, event: Event) -> Callable[[Connection], None]:
        """Make one attempt, and return what is to be written down."""
        started = self._clock.now()
        outcome = await self._attempt(event)
        duration = round((self._clock.now() - started) / timedelta(milliseconds=1))
        return lambda connection: self._write_down(connection, event, outcome, started, duration)

    async def _attempt(self, event: Event) -> _Outcome:
        payload = event.payload
        # Of what it tells and not of when it is sent: others may be sent at the same time.
        ids = self._ids.of("callback", event.subject, event.due, payload)
        try:
            url = httpx2.URL(payload["url"])
            port = url.port or {"http": 80, "https": 443}[url.scheme]
            if not url.host:
                raise KeyError(url.host)
        except (httpx2.InvalidURL, KeyError):
            return _Outcome(None, "not an http or https URL", final=True)
        async with self._slots[url.host, port]:
            try:
                async with asyncio.timeout(TIMEOUT.total_seconds()):
                    address = await resolve(url.host, port, self._allowed)
                    response = await self._send(url, address, payload, ids)
            except ForbiddenTargetError as error:
                return _Outcome(None, str(error), final=True)
            except (TimeoutError, httpx2.TimeoutException):
                return _Outcome(None, f"no answer within {TIMEOUT.seconds} s")
            except (OSError, UnicodeError, httpx2.HTTPError) as error:
                return _Outcome(None, str(error) or type(error).__name__)
        return _Outcome(response.status_code, "")

    async def _send(self, url: httpx2.URL, address: str, payload: Any, ids: Ids) -> httpx2.Response:
        method = cast("Method", payload["method"])
        # A JSON body is no part of what is signed.
        params = {} if payload["json"] else cast("dict[str, str]", payload["params"])
        # An empty path goes over the wire as "/", and that is what a listener can verify.
        url = url.copy_with(raw_path=url.raw_path, fragment=None)
        with self._engine.begin() as connection:
            token, main_token = tokens_of(connection, payload["account_id"])
        headers = signature_headers(
            method, str(url), params, nonce=ids.nonce(), token=token, main_token=main_token
        )
        headers["Host"] = url.netloc.decode("ascii")
        headers["User-Agent"] = "Plivo-Sandbox"
        request = self._client.build_request(
            method,
            (url.copy_merge_params(params) if method == "GET" else url).copy_with(host=address),
            data=params if method == "POST" and not payload["json"] else None,
            json=payload["params"] if payload["json"] else None,
            headers=headers,
            extensions={"sni_hostname": url.host},
        )
        response = await self._client.send(request, stream=True)
        # Nobody reads the body, and it may be endless.
        await response.aclose()
        return response

    def _write_down(
        self,
        connection: Connection,
        event: Event,
        outcome: _Outcome,
        started: datetime,
        duration: int,
    ) -> None:
        payload, attempt = event.payload, event.payload["attempt"]
        following = None
        if not outcome.delivered and not outcome.final and attempt <= len(RETRY_AFTER):
            following = self._clock.now() + RETRY_AFTER[attempt - 1]
            again = {**payload, "attempt": attempt + 1}
            planned = Event(following, event.kind, event.subject, again)
            schedule(connection, [planned], event.account_id)
        connection.execute(
            insert(callback_attempts).values(
                account_id=payload["account_id"],
                subject=event.subject,
                attempt=attempt,
                method=payload["method"],
                url=payload["url"],
                params=payload["params"],
                started=started,
                duration_ms=duration,
                status=outcome.status,
                error=outcome.error,
                next_attempt=following,
            )
        )
