"""Functions of the caller's that are told what happens during calls."""

from collections.abc import Callable
from inspect import iscoroutinefunction
from typing import TypeAlias

import msgspec

from .errors import APIError, shown
from .info import RequestInfo, ResponseInfo

__all__ = ["ErrorHook", "Hooks", "RequestHook", "ResponseHook", "RetryHook"]

RequestHook: TypeAlias = Callable[[RequestInfo], object]
"""Called before each attempt."""

ResponseHook: TypeAlias = Callable[[ResponseInfo], object]
"""Called with each answer, also with those that are errors and are asked for again."""

RetryHook: TypeAlias = Callable[[APIError, float], object]
"""Called before the wait for another attempt, with what went wrong and the seconds to wait."""

ErrorHook: TypeAlias = Callable[[APIError], object]
"""Called with what a call ends in when it fails."""


class Hooks(msgspec.Struct, frozen=True):
    """All of them, in the order in which they were given.

    They are ordinary functions, also for an asynchronous client, and hold up the call while they
    run. What one raises ends the call, and has a note that says where it comes from.
    """

    on_request: tuple[RequestHook, ...] = ()
    on_response: tuple[ResponseHook, ...] = ()
    on_retry: tuple[RetryHook, ...] = ()
    on_error: tuple[ErrorHook, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.on_request or self.on_response or self.on_retry or self.on_error)

    def also(
        self,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        on_retry: RetryHook | None = None,
        on_error: ErrorHook | None = None,
    ) -> "Hooks":
        """These and those.

        Raises:
            TypeError: One is a coroutine function, which nobody would await.
        """
        return Hooks(
            (*self.on_request, *_checked("on_request", on_request)),
            (*self.on_response, *_checked("on_response", on_response)),
            (*self.on_retry, *_checked("on_retry", on_retry)),
            (*self.on_error, *_checked("on_error", on_error)),
        )

    def request(self, request: RequestInfo) -> None:
        """Tell that a request is about to be sent."""
        for hook in self.on_request:
            try:
                hook(request)
            except Exception as error:
                _explain(error, "on_request", hook, f"before {shown(request)}, which was not sent")
                raise

    def response(self, response: ResponseInfo) -> None:
        """Tell that an answer has arrived."""
        for hook in self.on_response:
            try:
                hook(response)
            except Exception as error:
                what = f"after {shown(response.request)} was answered: {response.status_code}"
                _explain(error, "on_response", hook, what)
                raise

    def retry(self, failure: APIError, seconds: float) -> None:
        """Tell that a request is going to be sent again."""
        for hook in self.on_retry:
            try:
                hook(failure, seconds)
            except Exception as error:
                _explain(error, "on_retry", hook, f"after: {failure}")
                raise

    def error(self, failure: APIError) -> None:
        """Tell that a call has failed."""
        for hook in self.on_error:
            try:
                hook(failure)
            except Exception as error:
                _explain(error, "on_error", hook, f"after: {failure}")
                raise


def _checked(name: str, hook: Callable[..., object] | None) -> tuple[Callable[..., object], ...]:
    if hook is None:
        return ()
    if iscoroutinefunction(hook) or not callable(hook):
        raise TypeError(f"{name} must be an ordinary function, which is called and not awaited")
    return (hook,)


def _explain(error: Exception, name: str, hook: Callable[..., object], when: str) -> None:
    # Not its repr: that of a partial function holds arguments.
    called = getattr(hook, "__qualname__", type(hook).__qualname__)
    error.add_note(f"Raised by the hook {name}={called} of the client, {when}")
