"""How many requests an account may make.

Source: Plivo, "API overview": 300 requests in 5 seconds; "List all messages": 20 in a minute. The
windows slide, and a request that is refused does not count: Plivo says neither.
"""

import math
import re
from collections import defaultdict, deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from plivo_sandbox.clock import Clock
from plivo_sandbox.errors import ApiError, StartupError

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
    """Counts the requests of each account, by the sandbox's clock. Kept in memory.

    Attributes:
        active: whether there is any limit.
    """

    def __init__(self, text: str, clock: Clock) -> None:
        """Keep the limits that ``text`` names, as ``read_limits`` reads it."""
        self._every, self._lists = read_limits(text)
        self._clock = clock
        self._times: dict[tuple[str, str], deque[datetime]] = defaultdict(deque)
        self.active = self._every is not None

    def forget(self, account_ids: Collection[str] | None = None) -> None:
        """Count anew, everything or these accounts' requests."""
        for key in [key for key in self._times if account_ids is None or key[0] in account_ids]:
            del self._times[key]

    def admit(self, account_id: str, operation_id: str) -> None:
        """Count a request.

        Raises:
            ApiError: 429, when the account has made too many.
        """
        limits = [("", self._every), (_LIST, self._lists if operation_id == _LIST else None)]
        now = self._clock.now()
        open_windows: list[deque[datetime]] = []
        for name, limit in limits:
            if limit is None:
                continue
            times, span = self._times[account_id, name], timedelta(seconds=limit.seconds)
            while times and times[0] <= now - span:
                times.popleft()
            if len(times) >= limit.requests:
                seconds = (times[0] + span - now).total_seconds()
                wait = {"Retry-After": str(max(1, math.ceil(seconds)))}
                raise ApiError(429, "too many requests", wait)
            open_windows.append(times)
        for times in open_windows:
            times.append(now)
