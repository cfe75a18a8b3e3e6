"""How far something is, in one line on standard error that goes away in the end."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any, Self

import httpx2

__all__ = ["Line", "counted", "uploading"]

_CHUNK = 65_536
_PERCENT = 100


class Line:
    """One line that is written over and over; nothing where ``shown`` is ``False``."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._length = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.say("")

    def say(self, text: str) -> None:
        """Show this in place of what was there."""
        if self._shown and (text or self._length):
            sys.stderr.write(f"\r{text.ljust(self._length)}\r{text}")
            sys.stderr.flush()
            self._length = len(text)


def counted(records: Iterable[Any], line: Line) -> Iterator[Any]:
    """The same records, and how many there have been."""
    for number, record in enumerate(records, 1):
        line.say(f"{number:,} records")
        yield record


class _Counted(httpx2.SyncByteStream):
    def __init__(self, content: bytes, line: Line) -> None:
        self._content = content
        self._line = line

    def __iter__(self) -> Iterator[bytes]:
        size = len(self._content)
        for start in range(0, size, _CHUNK):
            yield self._content[start : start + _CHUNK]
            sent = min(start + _CHUNK, size)
            self._line.say(f"Uploading: {sent * _PERCENT // size} % of {size:,} bytes")


def uploading(line: Line) -> httpx2.Client:
    """An HTTP client that says how much of a request has left."""

    def count(request: httpx2.Request) -> None:
        if content := request.content:
            request.stream = _Counted(content, line)

    return httpx2.Client(event_hooks={"request": [count]})
