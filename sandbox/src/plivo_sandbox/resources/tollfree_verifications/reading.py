"""Reading toll-free verifications: one, and the list with its filters."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from operator import ge, gt, le, lt
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from plivo_sandbox.errors import not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, counted_meta
from plivo_sandbox.resources.tollfree_verifications.records import record, sorted_usecases
from plivo_sandbox.tables import tollfree_verifications

_WEEK = timedelta(days=7)
_MONTH = timedelta(days=30)
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)  # nothing is older, and a month before it there is

_Comparison = Callable[[Any, Any], ColumnElement[bool]]

_BY_DAY: Mapping[str, Sequence[tuple[_Comparison, time]]] = {
    "created": ((ge, time.min), (le, time.max)),
    "created__gt": ((gt, time.max),),
    "created__gte": ((ge, time.min),),
    "created__lt": ((lt, time.min),),
    "created__lte": ((le, time.max),),
}
_UPPER = (lt, le)


@operation("getTollfreeVerification")
def get(call: Call) -> Reply:
    """One verification."""
    return Reply(200, record(find(call)))


@operation("listTollfreeVerifications")
def list_all(call: Call) -> Reply:
    """One page of verifications, newest first; without a date, those of the last 7 days."""
    page = Page.of(call.query)
    statement = (
        select(tollfree_verifications)
        .where(call.owns(tollfree_verifications.c.account_id), *_conditions(call))
        .order_by(tollfree_verifications.c.created.desc(), tollfree_verifications.c.id.desc())
    )
    rows, total = page.rows(call.connection, statement)
    objects = [record(row) for row in rows]
    return Reply(200, {"meta": counted_meta(page, total, call.url_path), "objects": objects})


def find(call: Call) -> Row[Any]:
    """The account's verification that the path names.

    Raises:
        ApiError: 404, when there is none.
    """
    row = call.connection.execute(
        select(tollfree_verifications).where(
            call.owns(tollfree_verifications.c.account_id),
            tollfree_verifications.c.uuid == call.path["uuid"].lower(),
        )
    ).one_or_none()
    if row is None:
        raise not_found()
    return row


def _conditions(call: Call) -> Iterator[ColumnElement[bool]]:
    query, columns = call.query, tollfree_verifications.c
    if "number" in query:
        yield columns.number == query["number"].removeprefix("+")
    if "status" in query:
        yield columns.status == query["status"]
    if "profile_uuid" in query:
        yield columns.profile_uuid == query["profile_uuid"].lower()
    if "usecase" in query:
        yield columns.usecases_sorted == sorted_usecases(query["usecase"])
    bounds = list(_bounds(query))
    yield from (compare(columns.created, moment) for compare, moment in bounds)
    now = call.clock.now()
    upper = min([now, *(moment for compare, moment in bounds if compare in _UPPER)])
    yield columns.created >= (max(upper, _FIRST) - _MONTH if bounds else now - _WEEK)


def _bounds(query: Mapping[str, Any]) -> Iterator[tuple[_Comparison, datetime]]:
    for name, comparisons in _BY_DAY.items():
        if name in query:
            day = date.fromisoformat(query[name])
            for compare, of_day in comparisons:
                yield compare, datetime.combine(day, of_day, UTC)
