"""What was asked of a fake."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

__all__ = ["Call", "SentRequest", "told"]

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class SentRequest:
    """One HTTP request, as it would have gone over the wire."""

    method: str
    """The HTTP method, in capitals."""
    url: str
    """The whole address, without credentials."""
    headers: Mapping[str, str]
    """The headers by lower-case name, without credentials."""
    body: bytes = field(repr=False)
    """The body as it would have been sent; empty where there is none."""

    def json(self) -> Any:
        """The body, decoded; ``None`` where there is none.

        Raises:
            ValueError: It is no JSON: a form with files, for instance.
        """
        try:
            return msgspec.json.decode(self.body) if self.body else None
        except msgspec.DecodeError as error:
            raise ValueError(f"the body is no JSON: {error}") from error


@dataclass(slots=True)
class Call:
    """One call of a method, and the requests that it led to."""

    operation: str
    """The method's name from the client on: ``books.get``."""
    arguments: dict[str, Any]
    """The arguments that were given, by name, as they were given."""
    requests: list[SentRequest] = field(default_factory=list[SentRequest])
    """Its HTTP requests, in order: more than one where it was retried, or walked several pages."""

    @property
    def request(self) -> SentRequest:
        """The first of its requests."""
        return self.requests[0]

    def __str__(self) -> str:
        return told(self.operation, self.arguments)


def told(operation: str, arguments: Mapping[str, object]) -> str:
    """A call as it stands in code."""
    return f"{operation}({', '.join(f'{name}={_short(one)}' for name, one in arguments.items())})"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
