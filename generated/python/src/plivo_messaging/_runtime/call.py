"""One call of a method: what is asked, and how often it has been by now."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import httpx2

from .info import RequestInfo
from .operation import Operation
from .query import HIDDEN, query_string, redacted
from .unset import given

if TYPE_CHECKING:
    from .watch import Watch

__all__ = ["Call"]

_SHORTEST = 4
"""Characters. What is shorter may be part of any word, and is hidden only where it stands alone."""

# A service tells the one number of several that it does not take, and without its plus sign.
_NUMBER = re.compile("[0-9]+")


class Call:
    """Describes its request only if somebody asks, for most calls end without a word.

    Args:
        operation: What is asked for.
        path: The arguments in the path.
        query: The arguments in the query, without credentials.
        body: The body, before it was written.
        request: The request that is sent.
        base_url: The address that paths are appended to.
        redact: Whether what is sensitive is hidden where the request is shown.
    """

    __slots__ = (
        "_base_url",
        "_body",
        "_path",
        "_query",
        "operation",
        "redact",
        "request",
        "retries",
        "watch",
    )

    def __init__(
        self,
        operation: Operation[Any],
        path: Sequence[object],
        query: Mapping[str, object] | None,
        body: object,
        request: httpx2.Request,
        *,
        base_url: str,
        redact: bool,
    ) -> None:
        self.operation = operation
        self.request = request
        self.redact = redact
        self.retries = 0
        self.watch: Watch | None = None
        self._path = path
        self._query = query
        self._body = body
        self._base_url = base_url

    def _content(self) -> bytes | None:
        try:
            return self.request.content or None
        except httpx2.RequestNotRead:
            # A file, which is too large to be told.
            return None

    def info(self) -> RequestInfo:
        """The request as it may be told."""
        url = self._address(self._path, self._query)
        return RequestInfo(
            self.operation.method,
            url,
            self._content(),
            self._redacted() if self.redact and self.operation.sensitive else url,
            self.operation.path,
            self.retries,
        )

    def _redacted(self) -> str:
        sensitive = self.operation.sensitive
        path = [
            HIDDEN if name in sensitive else value
            for name, value in zip(self.operation.placeholders, self._path, strict=True)
        ]
        query = redacted(self._query, sensitive)
        return self._address(path, query)

    def _address(self, path: Sequence[object], query: Mapping[str, object] | None) -> str:
        address = self._base_url + self.operation.address(path)
        asked = query_string(query)
        return f"{address}?{asked}" if asked else address

    def hide(self, words: str) -> str:
        """What the service says, without the sensitive values that it repeats from the request."""
        if not self.redact or not self.operation.sensitive:
            return words
        found = sorted(set(self._sensitive()), key=len, reverse=True)
        for value in found:
            if len(value) >= _SHORTEST:
                words = words.replace(value, HIDDEN)
        return words

    def _sensitive(self) -> Iterator[str]:
        whole = isinstance(self._body, Mapping)
        body = cast("Mapping[str, object]", self._body) if whole else None
        members = [
            *zip(self.operation.placeholders, self._path, strict=True),
            *given(self._query).items(),
            *given(body).items(),
        ]
        for name, value in members:
            if name in self.operation.sensitive:
                yield from _strings(value)


def _strings(value: object) -> Iterator[str]:
    """Every string inside of a value: joined lists in their parts."""
    if isinstance(value, str):
        yield value
        yield from _NUMBER.findall(value)
    elif isinstance(value, Mapping):
        for one in cast("Mapping[str, object]", value).values():
            yield from _strings(one)
    elif isinstance(value, Iterable) and not isinstance(value, bytes | bytearray):
        for one in cast("Iterable[object]", value):
            yield from _strings(one)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
