"""Pages of a list, and the ways in which Plivo writes where the next one is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection, Row, Select, func, select

DEFAULT_LIMIT = 20


@dataclass(frozen=True, slots=True)
class Page:
    """A window of a list.

    Attributes:
        limit: how many records it may hold, 1 to 20.
        offset: how many records come before it.
        query: the request's other parameters, so that the next page is one of the same list.
    """

    limit: int
    offset: int
    query: Mapping[str, Any]

    @classmethod
    def of(cls, query: Mapping[str, Any]) -> "Page":
        """The page that a request asks for."""
        others = {key: value for key, value in query.items() if key not in ("limit", "offset")}
        return cls(int(query.get("limit", DEFAULT_LIMIT)), int(query.get("offset", 0)), others)

    def rows(self, connection: Connection, statement: Select[Any]) -> tuple[list[Row[Any]], int]:
        """The records of this page, and how many the whole list has."""
        count = select(func.count()).select_from(statement.order_by(None).subquery())
        total = connection.scalar(count) or 0
        return list(connection.execute(statement.limit(self.limit).offset(self.offset))), total

    def has_next(self, total: int) -> bool:
        """Whether records follow."""
        return self.offset + self.limit < total

    def next(self, path: str) -> str:
        """The path of the next page."""
        return self._link(path, self.offset + self.limit)

    def previous(self, path: str) -> str:
        """The path of the page before."""
        return self._link(path, max(0, self.offset - self.limit))

    def _link(self, path: str, offset: int) -> str:
        query = {"limit": self.limit, "offset": offset, **self.query}
        return f"{path}?{urlencode(query)}"


def uncounted_meta(page: Page, path: str, *, more: bool) -> dict[str, Any]:
    """Messages and profiles: null where there is no page, and no total."""
    return {
        "limit": page.limit,
        "offset": page.offset,
        "next": page.next(path) if more else None,
        "previous": page.previous(path) if page.offset else None,
    }


def counted_meta(page: Page, total: int, path: str) -> dict[str, Any]:
    """Brands, campaigns and their numbers: null where there is no page, and the total."""
    meta = uncounted_meta(page, path, more=page.has_next(total))
    return {**meta, "total_count": total}


def powerpack_meta(page: Page, total: int, account_id: str) -> dict[str, Any]:
    """Powerpacks: another prefix, and no ``previous`` at all on the first page."""

    def link(offset: int) -> str:
        return f"/api/v1/account/{account_id}/Powerpack?offset={offset}&limit={page.limit}"

    meta: dict[str, Any] = {
        "limit": page.limit,
        "offset": page.offset,
        "next": link(page.offset + page.limit) if page.has_next(total) else "",
        "total_count": total,
    }
    if page.offset:
        meta["previous"] = link(max(0, page.offset - page.limit))
    return meta


def pool_meta(page: Page, total: int, path: str) -> dict[str, Any]:
    """Number pools: an empty string where there is no page."""
    return {
        "limit": page.limit,
        "offset": page.offset,
        "next": page.next(path) if page.has_next(total) else "",
        "previous": page.previous(path) if page.offset else "",
        "total_count": total,
    }
