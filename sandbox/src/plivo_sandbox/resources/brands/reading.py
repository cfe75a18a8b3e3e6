"""Reading brands: one, its use cases, and the list with its filters."""

from typing import Any

from sqlalchemy import Row

from plivo_sandbox.errors import ApiError, not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, counted_meta
from plivo_sandbox.resources.brands.records import BRANDS, record
from plivo_sandbox.resources.brands.use_cases import use_cases_of
from plivo_sandbox.tables import brands

_FILTERS = {
    "type": brands.c.brand_type,
    "registration_status": brands.c.registration_status,
    "status": brands.c.registration_status,
}


@operation("getBrand")
def get(call: Call) -> Reply:
    """One brand."""
    return Reply(200, {"brand": record(find(call, call.path["brand_id"]))})


@operation("listBrands")
def list_all(call: Call) -> Reply:
    """One page of brands, newest first."""
    page = Page.of(call.query)
    wanted = [column == call.query[name] for name, column in _FILTERS.items() if name in call.query]
    statement = BRANDS.where(call.owns(brands.c.account_id), *wanted)
    ordered = statement.order_by(brands.c.created.desc(), brands.c.id.desc())
    rows, total = page.rows(call.connection, ordered)
    meta = counted_meta(page, total, call.url_path)
    return Reply(200, {"meta": meta, "brands": [record(row) for row in rows]})


@operation("getBrandUseCases")
def list_use_cases(call: Call) -> Reply:
    """Which campaigns a brand can have."""
    brand = find(call, call.path["brand_id"])
    listed = [
        {"code": code, "name": use_case.name, "details": use_case.details}
        for code, use_case in use_cases_of(brand.brand_type).items()
    ]
    return Reply(200, {"brand_id": brand.brand_id, "use_cases": listed})


def find(call: Call, brand_id: str, unknown: ApiError | None = None) -> Row[Any]:
    """The account's brand with this id.

    Raises:
        ApiError: ``unknown`` when there is none, 404 unless something else is said.
    """
    row = call.connection.execute(
        BRANDS.where(call.owns(brands.c.account_id), brands.c.brand_id == brand_id)
    ).one_or_none()
    if row is None:
        raise unknown or not_found()
    return row
