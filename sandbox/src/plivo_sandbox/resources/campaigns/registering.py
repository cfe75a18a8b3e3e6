"""Registering campaigns, importing, correcting and deleting them."""

from typing import Any

from sqlalchemy import delete, exists, insert, select, update

from plivo_sandbox.errors import bad_request
from plivo_sandbox.ids import registry_id
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.resources.brands.reading import find as find_brand
from plivo_sandbox.resources.brands.use_cases import use_cases_of
from plivo_sandbox.resources.campaigns.reading import find
from plivo_sandbox.resources.campaigns.records import (
    attributes_of,
    limits_of,
    record,
    sub_use_cases_of,
    texts_of,
)
from plivo_sandbox.resources.campaigns.review import submit
from plivo_sandbox.tables import campaign_numbers, campaigns

_CORRECTABLE = ("FAILED", "PROCESSING")


@operation("createCampaign")
def create(call: Call) -> Reply:
    """A campaign of a registered brand; whether it is registered itself shows later."""
    body = call.body
    refused = bad_request("'brand_id' must be a brand of this account that is COMPLETED")
    brand = find_brand(call, body["brand_id"], refused)
    if brand.registration_status != "COMPLETED":
        raise refused
    allowed = use_cases_of(brand.brand_type)
    if body["usecase"] not in allowed:
        raise bad_request(
            f"'usecase' must be {' or '.join(allowed)} for a {brand.brand_type} brand, "
            f"got '{body['usecase']}'"
        )
    if brand.brand_type == "STARTER" and _exists(call, brand_id=brand.brand_id):
        raise bad_request("'brand_id' must not have a campaign yet: a STARTER brand has one")
    campaign_id = registry_id("C", call.ids)
    _submit_new(
        call,
        campaign_id=campaign_id,
        brand_id=brand.brand_id,
        usecase=body["usecase"],
        sub_usecase=sub_use_cases_of(body),
        vertical=body["vertical"].upper(),
        source="plivo",
        attributes=attributes_of(body),
        limits=limits_of(brand),
    )
    return _received("create", campaign_id)


@operation("importCampaign")
def import_one(call: Call) -> Reply:
    """A campaign that was registered elsewhere; nobody tells what it is about."""
    campaign_id = call.body["campaign_id"]
    if _exists(call, campaign_id=campaign_id):
        raise bad_request(f"'campaign_id' must be new: this account has {campaign_id}")
    _submit_new(
        call,
        campaign_id=campaign_id,
        brand_id=registry_id("B", call.ids),
        sub_usecase="",
        vertical="",
        source="shared",
    )
    return _received("import", campaign_id)


@operation("updateCampaign")
def correct(call: Call) -> Reply:
    """Change texts and submit the campaign again."""
    campaign = find(call)
    if campaign.registration_status not in _CORRECTABLE:
        raise bad_request(
            "'campaign_id' must be a campaign that is FAILED or PROCESSING, and "
            f"{campaign.campaign_id} is {campaign.registration_status}"
        )
    texts, alias = texts_of(call.body), call.body.get("campaign_alias")
    if not texts and not alias:
        raise bad_request("a text to change is required, such as 'message_flow'")
    call.connection.execute(
        update(campaigns)
        .where(campaigns.c.id == campaign.id)
        .values(
            alias=alias or campaign.alias,
            texts={**campaign.texts, **texts},
            registration_status="PROCESSING",
            declined="",
            review=campaign.review + 1,
        )
    )
    _submit(call, campaign.id)
    return Reply(200, {"campaign": record(find(call))})


@operation("deleteCampaign")
def remove(call: Call) -> Reply:
    """Delete a campaign and release its numbers, none of which may be on its way."""
    campaign = find(call)
    on_the_way = select(
        exists().where(
            campaign_numbers.c.campaign_id == campaign.id,
            campaign_numbers.c.status == "PROCESSING",
        )
    )
    if call.connection.scalar(on_the_way):
        raise bad_request(
            "'campaign_id' must not have a number that is PROCESSING: wait until it is linked or "
            "unlinked"
        )
    call.connection.execute(delete(campaigns).where(campaigns.c.id == campaign.id))
    return Reply(200, {"campaign_id": campaign.campaign_id, "message": "Campaign Deactivated"})


def _exists(call: Call, **values: str) -> bool:
    conditions = (campaigns.c[name] == value for name, value in values.items())
    own = exists().where(campaigns.c.account_id == call.account_id, *conditions)
    return bool(call.connection.scalar(select(own)))


def _submit_new(call: Call, **values: Any) -> None:
    body = call.body
    row: int = call.connection.execute(
        insert(campaigns)
        .returning(campaigns.c.id)
        .values(
            account_id=call.account_id,
            alias=body["campaign_alias"],
            registration_status="PROCESSING",
            declined="",
            review=1,
            texts=texts_of(body),
            callback_url=body.get("url", ""),
            callback_method=body.get("method", "POST"),
            created=call.clock.now(),
            **values,
        )
    ).scalar_one()
    _submit(call, row)


def _submit(call: Call, row: int) -> None:
    now = call.clock.now()
    submit(call.connection, row, now=now, result=now + call.settings.registered_after)


def _received(verb: str, campaign_id: str) -> Reply:
    message = f"Request to {verb} campaign was received and is being processed."
    return Reply(200, {"campaign_id": campaign_id, "message": message})
