"""The latest requests to the API and how they were answered, for whoever wonders what came."""

import json
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from operator import attrgetter

from starlette.requests import Request
from starlette.responses import Response

from plivo_sandbox.clock import Clock
from plivo_sandbox.faults.wire import WireResponse

_ERROR_FROM = 400
_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One request.

    Attributes:
        method: in capitals.
        path: below the account.
        account: the account of its path, which need not exist.
        status: what it was answered with; None where the connection broke.
        error: why it was refused; empty where it was not.
        time: when it came.
        number: its place among those of all accounts.
    """

    method: str
    path: str
    account: str
    status: int | None
    error: str
    time: datetime
    number: int


class RequestLog:
    """Kept in the memory of one process, without queries and bodies.

    Those tell whom people write to. Each account has its own latest, whatever others do.
    """

    def __init__(self, clock: Clock, most: int = 1000, most_of_all: int = 20_000) -> None:
        """Keep the latest ``most`` of an account, and about ``most_of_all`` together."""
        self._clock = clock
        self._most = most
        self._most_of_all = most_of_all
        self._size = 0
        self._numbers = count()
        # The account that asked last is the last one.
        self._entries: dict[str, deque[Entry]] = {}

    def note(self, request: Request, response: Response) -> None:
        """Keep a request and its answer."""
        account, _, path = request.path_params["rest"].partition("/")
        account = account[:_LENGTH]
        broken = isinstance(response, WireResponse) and response.broken
        status = None if broken else response.status_code
        theirs = self._entries.pop(account, None)
        if theirs is None:
            theirs = deque(maxlen=self._most)
        self._entries[account] = theirs
        self._size += len(theirs) < self._most
        theirs.append(
            Entry(
                request.method,
                f"/{path}"[:_LENGTH],
                account,
                status,
                _error(response) if status and status >= _ERROR_FROM else "",
                self._clock.now(),
                next(self._numbers),
            )
        )
        while self._size > self._most_of_all and len(self._entries) > 1:
            self._size -= len(self._entries.pop(next(iter(self._entries))))

    def all(self, account: str | None = None) -> list[Entry]:
        """The latest requests, oldest first; of one account only if it is named."""
        if account is not None:
            return list(self._entries.get(account, ()))
        everything = (entry for theirs in self._entries.values() for entry in theirs)
        return sorted(everything, key=attrgetter("number"))[-self._most :]

    def forget(self, accounts: Collection[str] | None = None) -> None:
        """Forget them, or those of these accounts."""
        for account in list(self._entries) if accounts is None else accounts:
            self._size -= len(self._entries.pop(account, ()))


def _error(response: Response) -> str:
    try:
        body = json.loads(bytes(response.body))
    except ValueError:  # a fault can make it anything
        return ""
    error = body.get("error") if isinstance(body, dict) else None
    return error[:_LENGTH] if isinstance(error, str) else ""
