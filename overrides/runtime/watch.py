"""Whoever looks on while a call is made: hooks, the log, a span."""

import logging
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Self

import httpx2
import msgspec

from .errors import APIError, shown
from .hooks import Hooks
from .info import ResponseInfo, api_id

if TYPE_CHECKING:
    from .call import Call
    from .tracing import Span, Tracing

__all__ = ["LOGGER", "Watch", "Watchers"]

LOGGER = logging.getLogger(__name__.partition(".")[0])
"""The package's own. It has no handler: what is shown is the program's choice."""


class Watchers(msgspec.Struct, frozen=True):
    """Who looks on at the calls of a client.

    Args:
        hooks: The caller's functions.
        tracing: What makes spans, if anything does.
    """

    hooks: Hooks = msgspec.field(default_factory=Hooks)
    tracing: "Tracing | None" = None

    def __bool__(self) -> bool:
        return bool(self.hooks) or self.tracing is not None or LOGGER.isEnabledFor(logging.INFO)


class Watch:
    """One call, from before the first attempt until it ends, however it does."""

    def __init__(self, call: "Call", watchers: Watchers) -> None:
        self._call = call
        self._hooks = watchers.hooks
        self._tracing = watchers.tracing
        self._span: Span | None = None
        self._response: httpx2.Response | None = None
        self._began = self._sent = perf_counter()

    def __enter__(self) -> Self:
        if self._tracing is not None:
            self._span = self._tracing.begin(self._call.info())
        return self

    def asking(self) -> None:
        """A request is about to be sent."""
        self._response = None
        if self._hooks.on_request:
            self._hooks.request(self._call.info())
        self._sent = perf_counter()

    def answered(self, response: httpx2.Response) -> None:
        """An answer has arrived."""
        self._response = response
        if self._hooks.on_response:
            info = ResponseInfo(
                self._call.info(),
                response.status_code,
                response.headers,
                response.content,
                perf_counter() - self._sent,
            )
            self._hooks.response(info)

    def repeating(self, error: APIError, seconds: float) -> None:
        """The request is going to be sent again."""
        if self._span is not None:
            self._span.repeating(error)
        self._hooks.retry(error, seconds)

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        seconds = perf_counter() - self._began
        response = self._response
        if self._span is not None:
            self._span.end(
                status_code=response.status_code if response is not None else None,
                api_id=api_id(response.content) if response is not None else None,
                retries=self._call.retries,
                error=error,
            )
        if LOGGER.isEnabledFor(logging.INFO):
            self._log(seconds, error)
        if isinstance(error, APIError):
            self._hooks.error(error)

    def _log(self, seconds: float, error: BaseException | None) -> None:
        request, response = self._call.info(), self._response
        came = [str(response.status_code)] if response is not None else []
        if error is not None:
            came.append(type(error).__name__)
        LOGGER.info(
            "%s: %s in %.3f s, api_id %s, attempt %d",
            shown(request),
            " ".join(came),
            seconds,
            api_id(response.content) if response is not None else None,
            request.retries + 1,
        )
        if not self._call.redact:
            LOGGER.debug(
                "sent %r, received %r",
                request.body,
                response.content if response is not None else None,
            )
