"""Finding the way from one page of a list to the next."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import parse_qs, parse_qsl, urlsplit

from .errors import DecodingError
from .model import Model, Source, remember_all
from .query import query_string
from .records import broken, walkable

__all__ = ["Listing", "Walk"]

T = TypeVar("T")
P = TypeVar("P", bound=Model)


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
        # Where some could not be read, the others know already where they stand.
        if isinstance(source, Source) and not broken(page):
            remember_all(records, source, self.key)
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
        records = [*(self.items(page) or ()), *broken(page)]
        limit = query.get(self.limit) if self.limit else None
        size = limit if isinstance(limit, int) else self.size
        if self.offset is None or len(records) < (size or 1):
            return None
        skipped = query.get(self.offset)
        return {self.offset: (skipped if isinstance(skipped, int) else 0) + len(records)}


class Walk(Generic[T, P]):
    """One walk over the pages: the query of the page to ask for, and when to stop."""

    def __init__(self, listing: Listing[T, P], query: Mapping[str, object]) -> None:
        self._listing = listing
        self._first = query
        self._query: Mapping[str, object] | None = query
        self._last: Sequence[T] = ()
        self._circle = _Circle(query_string(query))
        self._fault: DecodingError | None = None

    @property
    def query(self) -> Mapping[str, object] | None:
        """What to ask for now; ``None`` after the last page.

        Raises:
            DecodingError: The service never gets to an end.
        """
        if self._fault is not None:
            fault, self._fault, self._query = self._fault, None, None
            raise fault
        return self._query

    def advance(self, page: P) -> Iterator[T]:
        """Go on to the next page; the records of this one."""
        records = self._listing.records(page)
        if self._listing.meta(page) is None:
            if records and records == self._last:
                # It has all records on one page, and takes no notice of where to begin.
                self._query = None
                return iter(())
            self._last = records
        asked = self._query or {}
        following = self._listing.following(page, asked)
        if following is None or (not records and not broken(page) and _counts(following, asked)):
            self._query = None
        else:
            # The filters stay even where the service leaves them out of `next`.
            self._query = {**self._first, **following}
            address = query_string(self._query)
            if self._circle.closes(address):
                self._fault = DecodingError(
                    "the next page is one that was just read: the walk would never end"
                )
        return walkable(page, records)


class _Circle:
    """Finds out when addresses repeat, and remembers one of them only (Brent's algorithm)."""

    def __init__(self, first: str) -> None:
        self._mark = first
        self._steps = 0
        self._most: int = 1

    def closes(self, address: str) -> bool:
        """Whether ``address``, the next one, has been there before."""
        if address == self._mark:
            return True
        self._steps += 1
        if self._steps == self._most:
            self._mark = address
            self._steps = 0
            self._most *= 2
        return False


def _counts(following: Mapping[str, object], asked: Mapping[str, object]) -> bool:
    """Whether the way to the next page only counts on: behind an empty page there is nothing."""
    changed = set(parse_qsl(query_string(following))) - set(parse_qsl(query_string(asked)))
    return all(value.isdecimal() for _, value in changed)
