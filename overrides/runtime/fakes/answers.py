"""What a fake answers to the calls of one method."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, Self, TypeVar, cast

import httpx2
import msgspec

from ..errors import (
    BY_STATUS,
    APIConnectionError,
    APIError,
    APITimeoutError,
    DecodingError,
    ServerError,
)
from ..model import Model
from .calls import Call
from .data import Data, Operation
from .pages import page

__all__ = ["Answers"]

T = TypeVar("T")

_STATUSES: dict[type[APIError], int] = {
    **{kind: status for status, kind in BY_STATUS.items()},
    ServerError: 500,
}
_UNREADABLE = b"<html>Not what was promised"


@dataclass(frozen=True, slots=True)
class _Result:
    """A record, several for a list, or ``None``."""

    make: Callable[[Call], object]


@dataclass(frozen=True, slots=True)
class _Response:
    """Anything else that can come back, or nothing at all."""

    make: Callable[[httpx2.Request], httpx2.Response]


class Answers(Generic[T]):
    """What is answered to the calls of one method, in this order; the last answer stays.

    Each attempt takes the next answer, retries too. A list takes one for all of its pages.
    """

    def __init__(self, name: str, operation: Operation, data: Data) -> None:
        self._name = name
        self._operation = operation
        self._data = data
        self._steps: list[_Result | _Response] = []
        self._walked: dict[int, Sequence[object]] = {}
        self._lock = Lock()

    def __repr__(self) -> str:
        return f"<Answers to {self._name}>"

    def returns(self, *results: T) -> Self:
        """Succeed with these results, one after the other.

        Args:
            results: What the method returns; for a list its records, as many as you like: the fake
                divides them into pages. A call that asks for its answer later gets the
                description's example of that instead.

        Raises:
            TypeError: It is not what the method returns.
        """
        for result in results:
            self._check(result)
            self._steps.append(_Result(_always(result)))
        return self

    def does(self, function: Callable[[Call], T]) -> Self:
        """Succeed with what ``function`` makes of the call, or raise what it raises.

        Args:
            function: Takes the call, with the arguments by name; returns what the method returns.
        """
        self._steps.append(_Result(function))
        return self

    def raises(
        self,
        kind: type[APIError],
        /,
        *,
        error: str | None = None,
        retry_after: float | None = None,
    ) -> Self:
        """Fail so that the client raises ``kind``.

        The client retries as it does in earnest, without waiting: a failure that it repeats is
        raised when it stays, not when a success follows.

        Args:
            kind: The class of the exception.
            error: What the service says is wrong. Without it the description's example.
            retry_after: The seconds that it asks to wait for.

        Raises:
            ValueError: No answer has that exception as its consequence; see :meth:`answers`.
        """
        if issubclass(kind, APIConnectionError):
            # A connection that was made and broke: the request may have been carried out.
            fault: type[httpx2.RequestError] = (
                httpx2.ReadTimeout if issubclass(kind, APITimeoutError) else httpx2.ReadError
            )
            self._steps.append(_Response(_failing(fault)))
            return self
        if kind is DecodingError:
            return self.answers(self._operation.answers[0].status, _UNREADABLE)
        if kind not in _STATUSES:
            raise ValueError(f"no answer leads to {kind.__name__} alone: use answers(status, …)")
        status = _STATUSES[kind]
        body = self._operation.errors.get(str(status), {})
        if error is not None:
            body = {**(cast("dict[str, Any]", body) if isinstance(body, dict) else {})}
            body["error"] = error
        headers = {} if retry_after is None else {"Retry-After": f"{retry_after:g}"}
        return self.answers(status, self._data.fresh(body, {}), headers)

    def answers(
        self,
        status: int,
        body: Model | Mapping[str, Any] | Sequence[Any] | str | bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Answer just this.

        Args:
            status: The HTTP status.
            body: A record or plain values, which become JSON, or text and bytes as they are.
            headers: The headers of the answer.
        """
        content = body.encode() if isinstance(body, str) else body
        if content is None:
            content = b""
        elif not isinstance(content, bytes):
            content = msgspec.json.encode(content)
        told = {**(headers or {})}

        def make(request: httpx2.Request) -> httpx2.Response:
            return httpx2.Response(status, headers=told, content=content, request=request)

        self._steps.append(_Response(make))
        return self

    def respond(
        self, call: Call, request: httpx2.Request, later: httpx2.Response | None
    ) -> httpx2.Response:
        """Answer a request; the fake does.

        Args:
            call: The call that it belongs to.
            request: The request.
            later: What a success is answered with where the call asks for its result later.
        """
        records = self._walked.get(id(call))
        if records is not None and self._operation.listing:
            return page(self._operation, records, self._data, request)
        with self._lock:
            step = self._steps.pop(0) if len(self._steps) > 1 else self._steps[0]
        if isinstance(step, _Response):
            return step.make(request)
        if later is not None:
            return later
        result = step.make(call)
        self._check(result)
        if self._operation.listing:
            records = self._walked[id(call)] = list(cast("Sequence[object]", result))
            return page(self._operation, records, self._data, request)
        content = b"" if result is None else msgspec.json.encode(result)
        return httpx2.Response(self._status(result), content=content, request=request)

    def _status(self, result: object) -> int:
        wanted = type(result).__name__ if result is not None else "None"
        fitting = [one.status for one in self._operation.answers if one.record == wanted]
        return fitting[0] if fitting else self._operation.answers[0].status

    def _check(self, result: object) -> None:
        listing = self._operation.listing
        if listing:
            if not isinstance(result, Sequence) or isinstance(result, str | bytes):
                raise TypeError(f"{self._name} returns a list of {listing.record}, not {result!r}")
            for record in cast("Sequence[object]", result):
                self._check_one(record, {listing.record})
        else:
            self._check_one(result, {one.record for one in self._operation.answers})

    def _check_one(self, result: object, wanted: set[str]) -> None:
        classes = {name for name in wanted if name == "None" or self._data.record(name)}
        if classes == wanted and (result and type(result).__name__) not in {
            *classes,
            *({None} if "None" in classes else ()),
        }:
            raise TypeError(
                f"{self._name} returns {' or '.join(sorted(classes))}, not {type(result).__name__}"
            )
        if isinstance(result, Model):
            try:
                msgspec.json.decode(msgspec.json.encode(result), type=type(result), strict=False)
            except msgspec.ValidationError as error:
                raise TypeError(
                    f"this {type(result).__name__} could not have come from the service: {error}"
                ) from error


def _always(result: object) -> Callable[[Call], object]:
    return lambda _: result


def _failing(fault: type[httpx2.RequestError]) -> Callable[[httpx2.Request], httpx2.Response]:
    def make(request: httpx2.Request) -> httpx2.Response:
        raise fault("the fake was told to fail", request=request)

    return make
