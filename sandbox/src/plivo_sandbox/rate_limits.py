"""How many requests an account may make.

Source: Plivo, "API overview": 300 requests in 5 seconds; "List all messages": 20 in a minute. The
windows slide, and a request that is refused does not count: Plivo says neither.
"""

import math
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, func, insert, select

from plivo_sandbox.clock import Clock
from plivo_sandbox.errors import ApiError, StartupError
from plivo_sandbox.tables import accounts, admitted_requests

_FORM = re.compile(r"(\d{1,7})/(\d{1,5})(?:,list=(\d{1,7})/(\d{1,5}))?")
_LIST = "listMessages"


@dataclass(frozen=True, slots=True)
class Limit:
    """So many requests within so many seconds."""

    requests: int
    seconds: int


PLIVO = (Limit(300, 5), Limit(20, 60))


def read_limits(text: str) -> tuple[Limit | None, Limit | None]:
    """The limits of all requests and of lists of messages, from ``--rate-limits``.

    Raises:
        StartupError: it is neither plivo nor off, nor REQUESTS/SECONDS.
    """
    if text == "off":
        return None, None
    if text == "plivo":
        return PLIVO
    found = _FORM.fullmatch(text)
    if found is None or "0" in {str(int(digits)) for digits in found.groups() if digits}:
        raise StartupError(
            f"'{text[:40]}' is no rate limit: write plivo, off, REQUESTS/SECONDS such as 300/5, or "
            "with a limit for lists of messages, such as 300/5,list=20/60."
        )
    every, seconds, lists, of_lists = (int(digits) if digits else 0 for digits in found.groups())
    return Limit(every, seconds), Limit(lists, of_lists) if lists else None


class RateLimits:
    """Counts the requests of each account, by the sandbox's clock, for all processes together.

    Attributes:
        active: whether there is any limit.
    """

    def __init__(self, text: str, engine: Engine, clock: Clock) -> None:
        """Keep the limits that ``text`` names, as ``read_limits`` reads it."""
        self._every, self._lists = read_limits(text)
        self._engine = engine
        self._clock = clock
        self.active = self._every is not None

    def admit(self, account_id: str, operation_id: str) -> None:
        """Count a request.

        Raises:
            ApiError: 429, when the account has made too many.
        """
        limits = {"": self._every, _LIST: self._lists if operation_id == _LIST else None}
        now = self._clock.now()
        with self._engine.begin() as connection:
            # Its row is locked, so that two processes do not both admit the last one.
            connection.execute(
                select(accounts.c.auth_id)
                .where(accounts.c.auth_id == account_id)
                .with_for_update(key_share=True)
            )
            open_windows = [
                _count(connection, account_id, kind, limit, now)
                for kind, limit in limits.items()
                if limit is not None
            ]
            rows = [{"account_id": account_id, "kind": kind, "at": now} for kind in open_windows]
            if rows:
                connection.execute(insert(admitted_requests), rows)


def _count(connection: Connection, account_id: str, kind: str, limit: Limit, now: datetime) -> str:
    """Forget what is past, and see to it that there is room for one more."""
    window = admitted_requests.c.account_id == account_id, admitted_requests.c.kind == kind
    span = timedelta(seconds=limit.seconds)
    past = delete(admitted_requests).where(*window, admitted_requests.c.at <= now - span)
    connection.execute(past)
    count, first = connection.execute(
        select(func.count(), func.min(admitted_requests.c.at)).where(*window)
    ).one()
    if count >= limit.requests:
        wait = {"Retry-After": str(max(1, math.ceil((first + span - now).total_seconds())))}
        raise ApiError(429, "too many requests", wait)
    return kind
