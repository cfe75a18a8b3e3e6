"""Reading campaigns: one, and the list with its filters."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from plivo_sandbox.errors import not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, counted_meta
from plivo_sandbox.resources.campaigns.records import record
from plivo_sandbox.tables import campaigns

_EQUAL = {
    "brand_id": campaigns.c.brand_id,
    "usecase": campaigns.c.usecase,
    "campaign_source": campaigns.c.source,
}


@operation("getCampaign")
def get(call: Call) -> Reply:
    """One campaign."""
    return Reply(200, {"campaign": record(find(call))})


@operation("listCampaigns")
def list_all(call: Call) -> Reply:
    """One page of campaigns, newest first."""
    page = Page.of(call.query)
    statement = (
        select(campaigns)
        .where(call.owns(campaigns.c.account_id), *_conditions(call))
        .order_by(campaigns.c.created.desc(), campaigns.c.id.desc())
    )
    rows, total = page.rows(call.connection, statement)
    shown = [record(row) for row in rows]
    return Reply(200, {"meta": counted_meta(page, total, call.url_path), "campaigns": shown})


def find(call: Call) -> Row[Any]:
    """The campaign that the path names.

    Raises:
        ApiError: 404 when the account has no such campaign.
    """
    row = call.connection.execute(
        select(campaigns).where(
            call.owns(campaigns.c.account_id),
            campaigns.c.campaign_id == call.path["campaign_id"],
        )
    ).one_or_none()
    if row is None:
        raise not_found()
    return row


def _conditions(call: Call) -> Iterator[ColumnElement[bool]]:
    yield from (column == call.query[name] for name, column in _EQUAL.items() if name in call.query)
    if "registration_status" in call.query:
        yield campaigns.c.registration_status == call.query["registration_status"].upper()
