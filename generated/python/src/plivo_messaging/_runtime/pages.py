"""Walking lists that the service answers in pages."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from .model import Model
from .operation import Operation
from .query import query_string, redacted
from .records import whole
from .transport import AsyncTransport, SyncTransport
from .walking import Listing, Walk

__all__ = ["AsyncPages", "Listing", "Pages"]

T = TypeVar("T")
P = TypeVar("P", bound=Model)
R = TypeVar("R")


class _Pages(Generic[T, P]):
    def __init__(
        self,
        operation: Operation[P],
        listing: Listing[T, P],
        path: Sequence[object],
        query: Mapping[str, object],
        headers: Mapping[str, object] | None,
    ) -> None:
        self._operation = operation
        self._listing = listing
        self._path = path
        self._query = query
        self._headers = headers
        # A wrong argument is told where it is passed, not where the list is first walked.
        operation.address(path)

    def __repr__(self) -> str:
        query = query_string(redacted(self._query, self._operation.sensitive))
        return f"<{type(self).__name__} of {self._operation.path}{'?' if query else ''}{query}>"

    @property
    def _arguments(self) -> dict[str, Any]:
        return {"path": self._path, "headers": self._headers}


class Pages(_Pages[T, P]):
    """A list of the service's. Nothing is asked for until it is walked.

    Iterating walks the records of all pages, one page in memory at a time, and starts anew each
    time. Each step can raise what a call can raise.

    A step that raises does not end the walk: the next step of the same iterator, iter(pages),
    asks for the page again, or goes on after the record that could not be read
    (:class:`RecordDecodingError`, which says which one it is and has it).
    """

    def __init__(
        self,
        api: SyncTransport,
        operation: Operation[P],
        listing: Listing[T, P],
        *,
        path: Sequence[object] = (),
        query: Mapping[str, object],
        headers: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(operation, listing, path, query, headers)
        self._api = api

    def page(self) -> P:
        """Ask for one page: the first, or the one that the arguments point at.

        Raises:
            RecordDecodingError: One of its records cannot be read. Its ``page`` has the others.
        """
        page = self._send(self._query)
        self._listing.records(page)
        return whole(page)

    def pages(self) -> Iterator[P]:
        """Walk page by page. A page with a record that cannot be read raises as ``page`` does."""
        return _PageSteps(self._send, Walk(self._listing, self._query))

    def ask(self, operation: Operation[R]) -> R:
        """Ask the same, of an operation whose answer is no page."""
        return self._api.send(operation, query=self._query, **self._arguments)

    def __iter__(self) -> Iterator[T]:
        return _RecordSteps(self._send, Walk(self._listing, self._query))

    def _send(self, query: Mapping[str, object]) -> P:
        return self._api.send(self._operation, query=query, **self._arguments)


# No generators: they end where something is raised.


class _PageSteps(Iterator[P], Generic[T, P]):
    def __init__(self, send: Callable[[Mapping[str, object]], P], walk: Walk[T, P]) -> None:
        self._send = send
        self._walk = walk

    def __next__(self) -> P:
        query = self._walk.query
        if query is None:
            raise StopIteration
        page = self._send(query)
        self._walk.advance(page)
        return whole(page)


class _RecordSteps(Iterator[T], Generic[T, P]):
    def __init__(self, send: Callable[[Mapping[str, object]], P], walk: Walk[T, P]) -> None:
        self._send = send
        self._walk = walk
        self._records: Iterator[T] = iter(())

    def __next__(self) -> T:
        while True:
            for record in self._records:
                return record
            query = self._walk.query
            if query is None:
                raise StopIteration
            self._records = self._walk.advance(self._send(query))


class AsyncPages(_Pages[T, P]):
    """A list of the service's. Nothing is asked for until it is walked.

    ``async for`` walks the records of all pages, one page in memory at a time, and starts anew
    each time. Each step can raise what a call can raise.

    A step that raises does not end the walk: the next step of the same iterator, aiter(pages),
    asks for the page again, or goes on after the record that could not be read
    (:class:`RecordDecodingError`, which says which one it is and has it).
    """

    def __init__(
        self,
        api: AsyncTransport,
        operation: Operation[P],
        listing: Listing[T, P],
        *,
        path: Sequence[object] = (),
        query: Mapping[str, object],
        headers: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(operation, listing, path, query, headers)
        self._api = api

    async def page(self) -> P:
        """Ask for one page: the first, or the one that the arguments point at.

        Raises:
            RecordDecodingError: One of its records cannot be read. Its ``page`` has the others.
        """
        page = await self._send(self._query)
        self._listing.records(page)
        return whole(page)

    def pages(self) -> AsyncIterator[P]:
        """Walk page by page. A page with a record that cannot be read raises as ``page`` does."""
        return _AsyncPageSteps(self._send, Walk(self._listing, self._query))

    async def ask(self, operation: Operation[R]) -> R:
        """Ask the same, of an operation whose answer is no page."""
        return await self._api.send(operation, query=self._query, **self._arguments)

    def __aiter__(self) -> AsyncIterator[T]:
        return _AsyncRecordSteps(self._send, Walk(self._listing, self._query))

    async def _send(self, query: Mapping[str, object]) -> P:
        return await self._api.send(self._operation, query=query, **self._arguments)


# No generators: they end where something is raised.


class _AsyncPageSteps(AsyncIterator[P], Generic[T, P]):
    def __init__(
        self, send: Callable[[Mapping[str, object]], Awaitable[P]], walk: Walk[T, P]
    ) -> None:
        self._send = send
        self._walk = walk

    async def __anext__(self) -> P:
        query = self._walk.query
        if query is None:
            raise StopAsyncIteration
        page = await self._send(query)
        self._walk.advance(page)
        return whole(page)


class _AsyncRecordSteps(AsyncIterator[T], Generic[T, P]):
    def __init__(
        self, send: Callable[[Mapping[str, object]], Awaitable[P]], walk: Walk[T, P]
    ) -> None:
        self._send = send
        self._walk = walk
        self._records: Iterator[T] = iter(())

    async def __anext__(self) -> T:
        while True:
            for record in self._records:
                return record
            query = self._walk.query
            if query is None:
                raise StopAsyncIteration
            self._records = self._walk.advance(await self._send(query))
