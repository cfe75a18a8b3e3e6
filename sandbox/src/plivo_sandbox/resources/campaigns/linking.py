"""The numbers of a campaign: link, list, get and unlink them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, Select, delete, func, insert, select, update

from plivo_sandbox.callbacks import Listener
from plivo_sandbox.errors import bad_request, not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, counted_meta
from plivo_sandbox.resources.campaigns.links import LINKING, UNCHANGED, UNLINKING, Order
from plivo_sandbox.resources.campaigns.reading import find
from plivo_sandbox.tables import campaign_numbers, rented_numbers
from plivo_sandbox.values import argument

_LIMIT = 49
_STARTER_LIMIT = 5
_LONG_CODES = ("fixed", "mobile")


@operation("linkCampaignNumbers")
def link(call: Call) -> Reply:
    """Ask for numbers to be linked to an active campaign: all of them, or none."""
    campaign, now = find(call), call.clock.now()
    if campaign.registration_status != "ACTIVE":
        raise bad_request(
            f"'campaign_id' must be a campaign that is ACTIVE, and {campaign.campaign_id} is "
            f"{campaign.registration_status}"
        )
    linked: list[Row[Any]] = []
    for text in call.body["numbers"]:
        linked.append(_linkable(call, text.removeprefix("+"), linked))
    _check_limit(call, campaign, len(linked))
    # A number whose linking failed is tried anew.
    ids = [number.id for number in linked]
    call.connection.execute(delete(campaign_numbers).where(campaign_numbers.c.number_id.in_(ids)))
    listener = Listener(call.account_id, call.body.get("url", ""), call.body.get("method", "POST"))
    for number in linked:
        row: int = call.connection.execute(
            insert(campaign_numbers)
            .returning(campaign_numbers.c.id)
            .values(
                campaign_id=campaign.id,
                number_id=number.id,
                status="PROCESSING",
                remark="",
                unlinking=False,
                added=now,
            )
        ).scalar_one()
        order = Order(LINKING, row, number.number, campaign.campaign_id, listener)
        order.place(call.connection, now=now, result=now + call.settings.registered_after)
    numbers = ", ".join(number.number for number in linked)
    return _received(f"link {numbers} to", campaign)


@operation("listCampaignNumbers")
def list_all(call: Call) -> Reply:
    """One page of the campaign's numbers, the latest first."""
    campaign, page = find(call), Page.of(call.query)
    ordered = _numbers(campaign).order_by(
        campaign_numbers.c.added.desc(), campaign_numbers.c.id.desc()
    )
    rows, total = page.rows(call.connection, ordered)
    return Reply(
        200,
        {
            "meta": counted_meta(page, total, call.url_path),
            **_shown(campaign, rows),
            "phone_numbers_summary": _summary(call, campaign),
            "number_pool_limit": _limit(campaign),
        },
    )


@operation("getCampaignNumber")
def get(call: Call) -> Reply:
    """One number of the campaign, as a list of one."""
    campaign = find(call)
    return Reply(200, _shown(campaign, [_member(call, campaign)]))


@operation("unlinkCampaignNumber")
def unlink(call: Call) -> Reply:
    """Ask for a number to be taken out of the campaign."""
    campaign, now = find(call), call.clock.now()
    member = _member(call, campaign)
    call.connection.execute(
        update(campaign_numbers)
        .where(campaign_numbers.c.id == member.id)
        .values(status="PROCESSING", unlinking=True)
    )
    order = Order(
        UNLINKING,
        member.id,
        member.number,
        campaign.campaign_id,
        Listener(call.account_id, argument(call, "url", ""), argument(call, "method", "POST")),
        otherwise=_if_it_stays(member),
    )
    order.place(call.connection, now=now, result=now + call.settings.registered_after)
    return _received(f"unlink {member.number} from", campaign)


def _if_it_stays(member: Row[Any]) -> str:
    """The state of a number that is to be unlinked, should that fail."""
    if member.unlinking:
        return UNCHANGED
    # One that is still being linked never will be: this request overtakes that one.
    return "FAILED" if member.status == "PROCESSING" else str(member.status)


def _linkable(call: Call, number: str, others: Iterable[Row[Any]]) -> Row[Any]:
    found = call.connection.execute(
        select(rented_numbers, campaign_numbers.c.status)
        .join(campaign_numbers, campaign_numbers.c.number_id == rented_numbers.c.id, isouter=True)
        .where(
            call.owns(rented_numbers.c.account_id),
            rented_numbers.c.number == number,
            rented_numbers.c.type.in_(_LONG_CODES),
            rented_numbers.c.country_iso2 == "US",
        )
    ).one_or_none()
    if found is None:
        raise bad_request(f"The number {number} is not a valid number")
    if found.status in ("PROCESSING", "COMPLETED") or found in others:
        raise bad_request(f"The number {number} is already requested for linking")
    return found


def _check_limit(call: Call, campaign: Row[Any], added: int) -> None:
    held = sum(count for status, count in _summary(call, campaign).items() if status != "FAILED")
    if held + added > _limit(campaign):
        raise bad_request(
            f"'numbers' must hold at most {_limit(campaign) - held} more: "
            f"{campaign.campaign_id} has {held} of {_limit(campaign)}"
        )


def _limit(campaign: Row[Any]) -> int:
    return _STARTER_LIMIT if campaign.usecase == "STARTER" else _LIMIT


def _summary(call: Call, campaign: Row[Any]) -> dict[str, int]:
    counted = call.connection.execute(
        select(campaign_numbers.c.status, func.count().label("numbers"))
        .where(campaign_numbers.c.campaign_id == campaign.id)
        .group_by(campaign_numbers.c.status)
        .order_by(campaign_numbers.c.status)
    )
    return {row.status: row.numbers for row in counted}


def _numbers(campaign: Row[Any]) -> Select[Any]:
    return (
        select(campaign_numbers, rented_numbers.c.number)
        .join(rented_numbers, rented_numbers.c.id == campaign_numbers.c.number_id)
        .where(campaign_numbers.c.campaign_id == campaign.id)
    )


def _member(call: Call, campaign: Row[Any]) -> Row[Any]:
    number = call.path["number"]
    row = call.connection.execute(
        _numbers(campaign).where(rented_numbers.c.number == number)
    ).one_or_none()
    if row is None:
        raise not_found(f"The number {number} is not linked to this campaign")
    return row


def _shown(campaign: Row[Any], rows: Iterable[Row[Any]]) -> dict[str, Any]:
    about = {"usecase": campaign.usecase} if campaign.usecase else {}
    return {
        "campaign_id": campaign.campaign_id,
        "campaign_alias": campaign.alias,
        **about,
        "phone_numbers": [_number(row) for row in rows],
    }


def _number(row: Row[Any]) -> dict[str, str]:
    remark = {"remark": row.remark} if row.remark else {}
    return {"number": row.number, "status": row.status, **remark}


def _received(what: str, campaign: Row[Any]) -> Reply:
    message = (
        f"Request to {what} campaign {campaign.campaign_id} was received and is being processed"
    )
    return Reply(202, {"message": message})
