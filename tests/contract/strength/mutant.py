"""One way in which a server can be wrong."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import httpx2

from tests.contract.strength.exchange import Exchange

Change = Callable[[Exchange], None]
Events = Callable[[httpx2.Request, dict[Any, Any]], Iterable[httpx2.Request]]


def nothing(_: Exchange) -> None:
    """Leave an exchange as it is."""


def as_it_is(request: httpx2.Request, _: dict[Any, Any]) -> Iterable[httpx2.Request]:
    """Send a callback as it is."""
    yield request


@dataclass(frozen=True)
class Mutant:
    """A server that is wrong in one way.

    Attributes:
        kind: the way, in words.
        tag: the resource whose part of the document is tested against it.
        places: method and path template of the operations that it breaks; `*` is every method.
        before: changes a request on its way in.
        after: changes an answer on its way out.
        event: what is sent instead of a callback.
    """

    kind: str
    tag: str
    places: tuple[str, ...]
    before: Change = nothing
    after: Change = nothing
    event: Events = as_it_is

    @property
    def name(self) -> str:
        """Kind and place: a name of its own for each mutant."""
        return f"{self.kind}: {', '.join(self.places) or self.tag}"

    @cached_property
    def _patterns(self) -> list[tuple[str, re.Pattern[str]]]:
        pairs = (place.split(" ", 1) for place in self.places)
        return [(method, re.compile(re.sub(r"\{\w+\}", "[^/]+", path))) for method, path in pairs]

    def hits(self, exchange: Exchange) -> bool:
        """Whether a request is one of those that it breaks."""
        return any(
            method in ("*", exchange.method) and pattern.fullmatch(exchange.path)
            for method, pattern in self._patterns
        )
