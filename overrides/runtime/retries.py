"""When a request is sent again, and when that could do something twice."""

import math
import random
import re
import time
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any, cast

import httpx2
import msgspec

from .operation import Operation

__all__ = [
    "LONGEST_WAIT",
    "MAX_RETRIES",
    "Clock",
    "Outcome",
    "Policy",
    "decide",
    "retry_after",
    "without_answer",
    "without_success",
]

MAX_RETRIES = 2
"""How often a request is sent again where the caller does not say."""

LONGEST_WAIT = 60.0
"""Seconds. A service that asks for a longer wait gets no second request: that is the caller's to
decide, who is told by the error's ``retry_after``."""

_FIRST_WAIT = 0.5
_LONGEST_BACKOFF = 8.0
_DOUBLINGS = 4

_TOO_MANY = 429
_PASSING = frozenset({408, _TOO_MANY})
_SERVER = 500

_UNCONNECTED = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_UNANSWERED = (
    httpx2.NetworkError,
    httpx2.ProxyError,
    httpx2.RemoteProtocolError,
    httpx2.TimeoutException,
    # From below a transport that does not translate all that a socket can raise.
    OSError,
)
# Transports of other libraries stand behind httpx2's exceptions, and some call it a ConnectError or
# a ConnectTimeout too when a connection breaks on which the request has gone out (aiohttp's
# ClientOSError and ServerDisconnectedError). So the cause must be one that is raised only while
# connecting: of httpcore2 (the first three), of aiohttp, of the standard library.
_WHILE_CONNECTING = frozenset(
    {
        "ConnectError",
        "ConnectTimeout",
        "PoolTimeout",
        "ClientConnectorError",
        "ConnectionTimeoutError",
        "ConnectionRefusedError",
        "gaierror",
    }
)
_SECONDS = re.compile(r"[0-9]+(\.[0-9]+)?", re.ASCII)


class Clock:
    """Time and chance. What waits takes one, so that tests need not wait."""

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def chance(self) -> float:
        """Any number from 0 up to 1."""
        return random.random()  # noqa: S311

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    async def pause(self, seconds: float) -> None:
        """Wait without blocking, in whatever event loop this is."""
        # Here, because it costs time to import and httpx2 brings it for asynchronous clients only.
        from anyio import sleep  # noqa: PLC0415

        await sleep(seconds)


class Policy(msgspec.Struct, frozen=True):
    """What the caller allows."""

    max_retries: int = MAX_RETRIES
    allow_duplicates: bool = False

    def __post_init__(self) -> None:
        if not isinstance(cast("object", self.max_retries), int) or self.max_retries < 0:
            raise ValueError(f"max_retries must be 0 or more, not {self.max_retries}")


class Outcome(msgspec.Struct, frozen=True):
    """What came of one attempt that was no success.

    Args:
        passing: Whether it may be otherwise next time.
        untouched: Whether it is certain that the service did nothing.
        retry_after: The seconds that the service asks to wait for.
    """

    passing: bool
    untouched: bool
    retry_after: float | None = None


def without_answer(error: httpx2.RequestError | OSError, request: httpx2.Request) -> Outcome:
    """The outcome where the answer did not arrive, or only a part of it."""
    return Outcome(passing=isinstance(error, _UNANSWERED), untouched=_unsent(error, request))


def _unsent(error: Exception, request: httpx2.Request) -> bool:
    """Whether no byte of ``request`` can have left. In doubt it has."""
    if not isinstance(error, _UNCONNECTED):
        return False
    try:
        # Where a redirect was followed, or a hook made a request of its own, ours is long gone.
        if error.request is not request:
            return False
    except RuntimeError:
        return False
    cause = error.__cause__
    return cause is None or any(kind.__name__ in _WHILE_CONNECTING for kind in type(cause).__mro__)


def without_success(response: httpx2.Response, request: httpx2.Request, now: float) -> Outcome:
    """The outcome where the answer is no success."""
    status = response.status_code
    return Outcome(
        passing=status in _PASSING or status >= _SERVER,
        untouched=status == _TOO_MANY and response.request is request,
        retry_after=retry_after(response.headers, now),
    )


def decide(
    operation: Operation[Any], attempt: int, outcome: Outcome, policy: Policy, chance: float
) -> float | None:
    """How many seconds to wait before the next attempt, or ``None`` if there must be none.

    Waits double with each attempt, and any part of one may be left out (full jitter), so that
    clients that failed together do not come back together.

    Args:
        operation: What was asked for.
        attempt: How often it was repeated already.
        outcome: What came of the last attempt.
        policy: What the caller allows.
        chance: A random number from 0 up to 1.
    """
    if attempt >= policy.max_retries or not outcome.passing:
        return None
    if not (outcome.untouched or operation.idempotent or policy.allow_duplicates):
        return None
    wait = chance * min(_LONGEST_BACKOFF, _FIRST_WAIT * 2.0 ** min(attempt, _DOUBLINGS))
    if outcome.retry_after is None:
        return wait
    return None if outcome.retry_after > LONGEST_WAIT else max(wait, outcome.retry_after)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that ``Retry-After`` asks to wait (RFC 9110, 10.2.3); ``None`` without any.

    Args:
        headers: The headers of the answer, by lower-case name or in any case.
        now: Seconds since 1970, for where it is a date. A date in the past is 0.
    """
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if _SECONDS.fullmatch(value):
        seconds = float(value)
        return seconds if math.isfinite(seconds) else None
    try:
        date = parsedate_to_datetime(value)
        return max(0.0, (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - now)
    except (ValueError, OverflowError):
        return None
