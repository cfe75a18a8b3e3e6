"""Writing ``multipart/form-data`` (RFC 7578) without holding its files in memory."""

import io
import os
import re
import stat
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import httpx2

__all__ = ["Content", "Form", "Held", "OnDisk", "Open", "Part", "repeatable"]

_CHUNK = 64 * 1024
# As browsers write names (HTML): a line ends at CR and LF, a name at a quotation mark.
_QUOTED = re.compile(r'["\r\n]')
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Content(Protocol):
    """What is in a part."""

    @property
    def length(self) -> int | None:
        """How many bytes it has, if that is known before they are read."""
        ...

    @property
    def spent(self) -> bool:
        """Whether it was read and cannot be read again."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """It, from its beginning."""
        ...


class Held:
    """Bytes in memory."""

    spent = False

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.length: int | None = len(content)

    def chunks(self) -> Iterator[bytes]:
        """All at once."""
        yield self.content


class OnDisk:
    """A file by its path. It is open only while it is sent.

    Raises:
        OSError: There is no such file, or it is a directory.
    """

    spent = False

    def __init__(self, path: Path) -> None:
        # Opened to see now, and not in the middle of a request, whether it can be read.
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
        self._path = path
        self.length = status.st_size if stat.S_ISREG(status.st_mode) else None

    def chunks(self) -> Iterator[bytes]:
        """Read from disk, as much as there was when the request was made."""
        with self._path.open("rb") as file:
            yield from _read(file, self.length)


class Open:
    """A file object, from where it stands now.

    Raises:
        ValueError: It stands at its end.
    """

    def __init__(self, file: Any) -> None:
        self._file = file
        self._start: int | None = None
        self.spent = False
        self.length: int | None = None
        seekable = getattr(file, "seekable", None)
        if callable(seekable) and seekable():
            self._start = file.tell()
            end = file.seek(0, io.SEEK_END)
            file.seek(self._start)
            self.length = max(0, end - self._start)
            if self._start and not self.length:
                raise ValueError("nothing is left to read of a file object; seek(0) goes back")

    def chunks(self) -> Iterator[bytes]:
        """Read anew, if it can go back to where it stood."""
        if self.spent:
            raise httpx2.StreamConsumed
        if self._start is None:
            self.spent = True
        else:
            self._file.seek(self._start)
        yield from _read(self._file, self.length)


class Part(NamedTuple):
    """A member of a form."""

    name: str
    content: Content
    filename: str | None = None
    kind: str | None = None
    """The MIME type."""

    def head(self) -> bytes:
        """What comes before the content."""
        disposition = f'Content-Disposition: form-data; name="{_quoted(self.name)}"'
        if self.filename is not None:
            disposition += f'; filename="{_quoted(self.filename)}"'
        kind = f"\r\nContent-Type: {_checked(self.kind)}" if self.kind is not None else ""
        return f"{disposition}{kind}\r\n\r\n".encode()


class Form(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A form as the body of a request. It can be read again as long as its files can."""

    def __init__(self, parts: Sequence[Part]) -> None:
        boundary = os.urandom(16).hex()
        self._contents = [part.content for part in parts]
        self._heads = [f"--{boundary}\r\n".encode() + part.head() for part in parts]
        self._end = f"--{boundary}--\r\n".encode()
        self.headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        length = self._length()
        if length is None:
            self.headers["Transfer-Encoding"] = "chunked"
        else:
            self.headers["Content-Length"] = str(length)

    @property
    def held(self) -> bytes | None:
        """The whole form, if all of it is in memory already."""
        if all(isinstance(content, Held) for content in self._contents):
            return b"".join(self)
        return None

    @property
    def spent(self) -> bool:
        """Whether a part of it was read and cannot be read again."""
        return any(content.spent for content in self._contents)

    def _length(self) -> int | None:
        total = len(self._end)
        for head, content in zip(self._heads, self._contents, strict=True):
            if content.length is None:
                return None
            total += len(head) + content.length + len(b"\r\n")
        return total

    def __iter__(self) -> Iterator[bytes]:
        for head, content in zip(self._heads, self._contents, strict=True):
            yield head
            yield from content.chunks()
            yield b"\r\n"
        yield self._end

    async def __aiter__(self) -> AsyncIterator[bytes]:
        # Here, because it costs time to import and httpx2 brings it for asynchronous clients only.
        from anyio.to_thread import run_sync  # noqa: PLC0415

        chunks = iter(self)
        # A disk can be slow: others must not wait for it.
        while (chunk := await run_sync(next, chunks, None)) is not None:
            yield chunk


def repeatable(request: httpx2.Request) -> bool:
    """Whether the body of a request can be sent once more."""
    return not (isinstance(request.stream, Form) and request.stream.spent)


def _read(file: Any, length: int | None) -> Iterator[bytes]:
    left = length
    while left is None or left > 0:
        chunk = file.read(_CHUNK if left is None else min(_CHUNK, left))
        if not isinstance(chunk, bytes | bytearray):
            raise TypeError(f"a file object has to give bytes, not {type(chunk).__name__}: 'rb'")
        if not chunk:
            return
        if left is not None:
            left -= len(chunk)
        yield bytes(chunk)


def _quoted(text: str) -> str:
    return _QUOTED.sub(lambda found: f"%{ord(found[0]):02X}", text)


def _checked(kind: str) -> str:
    if _CONTROL.search(kind):
        raise ValueError(f"{kind!r} is no MIME type")
    return kind
