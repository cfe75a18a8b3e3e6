# Made by `python -m generator build` from the API's description: edit that, not this.
"""For your own tests: clients that ask nobody, and webhooks that nobody has sent.

Nothing here uses the network, and nothing waits.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import httpx2

from . import models, webhooks
from ._client import AsyncPlivo, Plivo
from ._runtime import fakes as _fakes
from ._runtime.fakes import Answers, Call, SentRequest, UnexpectedCallError, WebhookRequest
from ._runtime.transport import AsyncTransport, SyncTransport

__all__ = [
    "TOKEN",
    "Answers",
    "Call",
    "Fake",
    "SentRequest",
    "UnexpectedCallError",
    "WebhookRequest",
    "webhook",
]

TOKEN = "testing-token"  # noqa: S105 - it opens nothing
"""The secret of the clients here, and what webhooks are signed with."""

_HOST = "https://api.plivo.com"
_DATA = _fakes.Data(
    lambda: Path(__file__).with_name("_examples.json").read_bytes(), models, webhooks
)


class _FakePlivo(Plivo):
    """A client whose service is a fake."""

    def __init__(self, backend: _fakes.Backend) -> None:
        self._backend = backend
        super().__init__(
            auth_id="testing-auth-id",
            auth_token=TOKEN,
            base_url=_HOST,
            http_client=httpx2.Client(transport=backend.transport),
        )

    def _use(self, api: SyncTransport) -> None:
        super()._use(api)
        self._backend.watch(self, api)


class _AsyncFakePlivo(AsyncPlivo):
    """A client whose service is a fake."""

    def __init__(self, backend: _fakes.Backend) -> None:
        self._backend = backend
        super().__init__(
            auth_id="testing-auth-id",
            auth_token=TOKEN,
            base_url=_HOST,
            http_client=httpx2.AsyncClient(transport=backend.transport),
        )

    def _use(self, api: AsyncTransport) -> None:
        super()._use(api)
        self._backend.watch(self, api)


class Fake(_fakes.Fake):
    """A service inside of the process: it answers from memory and notes what it is asked.

    Its clients are real ones: they check, encode, retry and decode as always, except that retries do
    not wait. What no answer is set for succeeds with the description's example, with identifiers of
    its own each time, and with those that stand in the address. Lists come in pages, filters change
    nothing.

    Args:
        strict: Raise :class:`UnexpectedCallError` instead where no answer is set.
    """

    def __init__(self, *, strict: bool = False) -> None:
        super().__init__(_DATA, secrets=(TOKEN,), strict=strict)

    @cached_property
    def client(self) -> Plivo:
        """A client that asks this fake; the same each time."""
        return _FakePlivo(self._backend)

    @cached_property
    def async_client(self) -> AsyncPlivo:
        """An asynchronous client that asks this fake; the same each time."""
        return _AsyncFakePlivo(self._backend)


def webhook(
    kind: webhooks.EventKind,
    /,
    *,
    url: str = "https://example.com/webhook/",
    method: Literal["POST", "GET"] = "POST",
    token: str = TOKEN,
    **changes: Any,
) -> WebhookRequest:
    """A webhook as the service would send it, with right signatures.

    Args:
        kind: What it is about.
        url: The address of your handler, as the service was told it.
        method: How it is sent.
        token: What it is signed with.
        changes: The fields of its record that are to be other than in the description's example;
            with ``None`` a field is left out.

    Raises:
        TypeError: Its record has no such field.
    """
    return _fakes.Sender(_DATA).request(kind, changes, url=url, method=method, token=token)
