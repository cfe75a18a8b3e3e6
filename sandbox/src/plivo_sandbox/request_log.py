"""The latest requests to the API and how they were answered, for whoever wonders what came."""

import json
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

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
    """

    method: str
    path: str
    account: str
    status: int | None
    error: str
    time: datetime


class RequestLog:
    """Kept in memory, without queries and bodies: those tell whom people write to."""

    def __init__(self, clock: Clock, most: int = 1000) -> None:
        """Keep the latest ``most``."""
        self._clock = clock
        self._entries: deque[Entry] = deque(maxlen=most)

    def note(self, request: Request, response: Response) -> None:
        """Keep a request and its answer."""
        account, _, path = request.path_params["rest"].partition("/")
        broken = isinstance(response, WireResponse) and response.broken
        status = None if broken else response.status_code
        self._entries.append(
            Entry(
                request.method,
                f"/{path}"[:_LENGTH],
                account[:_LENGTH],
                status,
                _error(response) if status and status >= _ERROR_FROM else "",
                self._clock.now(),
            )
        )

    def all(self, account: str | None = None) -> list[Entry]:
        """The requests, oldest first; of one account only if it is named."""
        return [entry for entry in self._entries if account in (None, entry.account)]

    def forget(self, accounts: Collection[str] | None = None) -> None:
        """Forget them, or those of these accounts."""
        kept = [] if accounts is None else [e for e in self._entries if e.account not in accounts]
        self._entries.clear()
        self._entries.extend(kept)


def _error(response: Response) -> str:
    try:
        body = json.loads(bytes(response.body))
    except ValueError:  # a fault can make it anything
        return ""
    error = body.get("error") if isinstance(body, dict) else None
    return error[:_LENGTH] if isinstance(error, str) else ""
