"""Walking lists that the service answers in pages."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import parse_qs, urlsplit

from .errors import DecodingError
from .model import Model, Source, remember
from .operation import Operation
from .query import query_string, redacted
from .transport import AsyncTransport, SyncTransport

__all__ = ["AsyncPages", "Listing", "Pages"]

T = TypeVar("T")
P = TypeVar("P", bound=Model)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Listing(Generic[T, P]):
    """Where a page keeps its records and the way to the next page.

    Args:
        key: The service's name for the member that holds the records.
        items: The records of a page.
        meta: The object whose ``next`` is the address of the next page.
        offset: The argument that counts the records to skip, where pages may come without meta.
        limit: The argument that says how many records a page holds at most.
        size: How many that are when nobody says.
    """

    key: str
    items: Callable[[P], Sequence[T] | None]
    meta: Callable[[P], object]
    offset: str | None = None
    limit: str | None = None
    size: int | None = None

    def records(self, page: P) -> Sequence[T]:
        """The records of a page; none where the service sends null."""
        records = self.items(page) or ()
        source = vars(page).get("source")
        if isinstance(source, Source):
            for index, record in enumerate(records):
                remember(record, source, (self.key, index))
        return records

    def following(self, page: P, query: Mapping[str, object]) -> Mapping[str, object] | None:
        """What changes in the query for the next page, or ``None`` after the last.

        Only the query of ``next`` counts: its host and path need not be those that were asked.
        """
        meta = self.meta(page)
        if meta is None and self.offset is not None:
            return self._counted(page, query)
        address = getattr(meta, "next", None)
        if not isinstance(address, str) or not address:
            return None
        return parse_qs(urlsplit(address).query, keep_blank_values=True) or None

    def _counted(self, page: P, query: Mapping[str, object]) -> Mapping[str, object] | None:
        """A page that is full may have another one behind it."""
        records = self.items(page) or ()
        limit = query.get(self.limit) if self.limit else None
        size = limit if isinstance(limit, int) else self.size
        if self.offset is None or len(records) < (size or 1):
            return None
        skipped = query.get(self.offset)
        return {self.offset: (skipped if isinstance(skipped, int) else 0) + len(records)}


class _Walk(Generic[T, P]):
    """One walk over the pages: the query of the page to ask for, and when to stop."""

    def __init__(self, listing: Listing[T, P], query: Mapping[str, object]) -> None:
        self._listing = listing
        self._first = query
        self._asked = query_string(query)
        self._last: Sequence[T] = ()
        self.query: Mapping[str, object] | None = query

    def advance(self, page: P) -> Sequence[T]:
        records = self._listing.records(page)
        if self._listing.meta(page) is None:
            if records == self._last:
                # It has all records on one page, and takes no notice of where to begin.
                self.query = None
                return ()
            self._last = records
        following = self._listing.following(page, self.query or {})
        if following is None:
            self.query = None
        else:
            # The filters stay even where the service leaves them out of `next`.
            self.query = {**self._first, **following}
            address = query_string(self.query)
            if address == self._asked:
                raise DecodingError("the next page is the one that was just read")
            self._asked = address
        return records


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
        """Ask for one page: the first, or the one that the arguments point at."""
        page = self._api.send(self._operation, query=self._query, **self._arguments)
        self._listing.records(page)
        return page

    def pages(self) -> Iterator[P]:
        """Walk page by page."""
        walk = _Walk(self._listing, self._query)
        while walk.query is not None:
            page = self._api.send(self._operation, query=walk.query, **self._arguments)
            walk.advance(page)
            yield page

    def ask(self, operation: Operation[R]) -> R:
        """Ask the same, of an operation whose answer is no page."""
        return self._api.send(operation, query=self._query, **self._arguments)

    def __iter__(self) -> Iterator[T]:
        walk = _Walk(self._listing, self._query)
        while walk.query is not None:
            page = self._api.send(self._operation, query=walk.query, **self._arguments)
            yield from walk.advance(page)


class AsyncPages(_Pages[T, P]):
    """A list of the service's. Nothing is asked for until it is walked.

    ``async for`` walks the records of all pages, one page in memory at a time, and starts anew
    each time. Each step can raise what a call can raise.
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
        """Ask for one page: the first, or the one that the arguments point at."""
        page = await self._api.send(self._operation, query=self._query, **self._arguments)
        self._listing.records(page)
        return page

    async def pages(self) -> AsyncIterator[P]:
        """Walk page by page."""
        walk = _Walk(self._listing, self._query)
        while walk.query is not None:
            page = await self._api.send(self._operation, query=walk.query, **self._arguments)
            walk.advance(page)
            yield page

    async def ask(self, operation: Operation[R]) -> R:
        """Ask the same, of an operation whose answer is no page."""
        return await self._api.send(operation, query=self._query, **self._arguments)

    async def __aiter__(self) -> AsyncIterator[T]:
        walk = _Walk(self._listing, self._query)
        while walk.query is not None:
            page = await self._api.send(self._operation, query=walk.query, **self._arguments)
            for record in walk.advance(page):
                yield record
