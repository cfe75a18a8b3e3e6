"""A service inside of the process."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar, overload

import msgspec

from ..model import Model
from ..pages import AsyncPages, Pages
from .answers import Answers
from .backend import Backend
from .calls import Call, told
from .data import Data

__all__ = ["Fake"]

T = TypeVar("T")
P = TypeVar("P", bound=Model)


class Fake:
    """A service inside of the process: it answers from memory and notes what it is asked.

    Clients of a fake are real ones: they build, encode, retry and decode as always, except that
    retries do not wait. What no answer is set for succeeds with the description's example, with
    identifiers of its own each time, and with those that stand in the address.

    Args:
        data: What the description says.
        secrets: Credentials, which are not noted.
        strict: Raise :class:`UnexpectedCallError` instead where no answer is set.
    """

    def __init__(self, data: Data, *, secrets: Sequence[str] = (), strict: bool = False) -> None:
        self._data = data
        self._backend = Backend(data, secrets=secrets, strict=strict)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {', '.join(map(str, self.calls)) or 'no calls'}>"

    @property
    def calls(self) -> list[Call]:
        """What was called, in order, each with its arguments and its HTTP requests."""
        return self._backend.calls

    @overload
    def on(self, method: Callable[..., Pages[T, P]], /) -> Answers[Sequence[T]]: ...

    @overload
    def on(self, method: Callable[..., AsyncPages[T, P]], /) -> Answers[Sequence[T]]: ...

    @overload
    def on(self, method: Callable[..., Awaitable[T]], /) -> Answers[T]: ...

    @overload
    def on(self, method: Callable[..., T], /) -> Answers[T]: ...

    def on(self, method: Callable[..., Any], /) -> Answers[Any]:
        """Say what a method answers from now on.

        Args:
            method: The method of a client, such as ``client.books.get``. What is set counts for
                all clients of this fake, synchronous or not, and replaces what was set before.

        Raises:
            TypeError: It is no method of a client.
        """
        name = self._name(method)
        answers: Answers[Any] = Answers(name, self._data.operation(name), self._data)
        self._backend.answers[name] = answers
        return answers

    @overload
    def example(self, method: Callable[..., Pages[T, P]], /, **changes: object) -> T: ...

    @overload
    def example(self, method: Callable[..., AsyncPages[T, P]], /, **changes: object) -> T: ...

    @overload
    def example(self, method: Callable[..., Awaitable[T]], /, **changes: object) -> T: ...

    @overload
    def example(self, method: Callable[..., T], /, **changes: object) -> T: ...

    def example(self, method: Callable[..., Any], /, **changes: object) -> Any:
        """A record as a method returns it, from the description's example.

        Args:
            method: The method of a client; of a list one of its records is made.
            changes: The fields that are to be otherwise.

        Raises:
            TypeError: A field is unknown or of another type, or the method returns no record.
        """
        name = self._name(method)
        operation = self._data.operation(name)
        answer = operation.plain
        listing = operation.listing
        kind = self._data.record(listing.record if listing else answer.record)
        body = None if answer.body is msgspec.UNSET else self._data.fresh(answer.body, {})
        if listing and body is not None:
            body = next(iter(body[listing.items]), None)
        if kind is None or body is None:
            raise TypeError(f"the description has no example of what {name} returns")
        try:
            record = msgspec.convert(body, kind, strict=False)
            changed = msgspec.structs.replace(record, **changes)
            msgspec.json.decode(msgspec.json.encode(changed), type=kind, strict=False)
        except (TypeError, msgspec.ValidationError) as error:
            raise TypeError(f"{kind.__name__}: {error}") from error
        return changed

    def calls_to(self, method: Callable[..., Any], /) -> list[Call]:
        """The calls of one method, in order."""
        name = self._name(method)
        return [call for call in self.calls if call.operation == name]

    def assert_called_once(self, method: Callable[..., Any], /, **arguments: object) -> Call:
        """Check that a method was called once, with these arguments among others.

        Returns:
            The call.

        Raises:
            AssertionError: It was not, or more often, or otherwise. It says what was called.
        """
        name = self._name(method)
        calls = self.calls_to(method)
        if len(calls) == 1 and all(
            key in calls[0].arguments and calls[0].arguments[key] == value
            for key, value in arguments.items()
        ):
            return calls[0]
        wanted = told(name, arguments) if arguments else name
        if not calls:
            happened = "it was not called"
        elif len(calls) == 1:
            happened = "the call was another"
        else:
            happened = f"it was called {len(calls)} times"
        raise AssertionError(f"expected one call of {wanted}, and {happened}. {self._history()}")

    def assert_not_called(self, method: Callable[..., Any], /) -> None:
        """Check that a method was not called.

        Raises:
            AssertionError: It was. It says what was called.
        """
        if self.calls_to(method):
            raise AssertionError(
                f"expected no call of {self._name(method)}, and there was one. {self._history()}"
            )

    def _history(self) -> str:
        lines = [f"  {number}. {call}" for number, call in enumerate(self.calls, 1)]
        return "\n".join(["All calls:", *lines]) if lines else "Nothing was called at all."

    def _name(self, method: Callable[..., Any]) -> str:
        qualified = str(getattr(method, "__qualname__", "")).removeprefix("Async")
        for name, operation in self._data.content.operations.items():
            if qualified == f"{operation.owner}.{name.rpartition('.')[2]}":
                return name
        raise TypeError(f"{method!r} is no method of a client, such as client.books.get")
