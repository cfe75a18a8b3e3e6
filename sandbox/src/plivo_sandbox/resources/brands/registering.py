"""Registering brands, and deleting them."""

from typing import Any

from sqlalchemy import delete, exists, insert, select

from plivo_sandbox.errors import bad_request
from plivo_sandbox.ids import registry_id
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.resources import profiles as profile_resource
from plivo_sandbox.resources.brands.reading import find
from plivo_sandbox.resources.brands.review import submit
from plivo_sandbox.resources.profiles import Business
from plivo_sandbox.tables import brands, campaigns
from plivo_sandbox.values import boolean

_UNDECIDED_OR_ACTIVE = ("ACTIVE", "PROCESSING")

_BUSINESS = (
    "company_name",
    "entity_type",
    "vertical",
    "ein",
    "ein_issuing_country",
    "address",
    "authorized_contact",
    "website",
    "stock_symbol",
    "stock_exchange",
    "alt_business_id",
    "alt_business_id_type",
)


@operation("createBrand")
def create(call: Call) -> Reply:
    """A brand with the data that its profile has now; whether it is registered shows later."""
    body, now = call.body, call.clock.now()
    profile = profile_resource.find(
        call,
        body["profile_uuid"],
        bad_request("'profile_uuid' must be a profile of this account"),
    )
    if call.connection.scalar(select(exists().where(brands.c.profile_id == profile.id))):
        raise bad_request("'profile_uuid' must not have a brand yet, and this profile has one")
    brand_type = body.get("brand_type") or "STARTER"
    if brand_type == "STANDARD" and "ein" not in profile.business:
        raise bad_request("'brand_type' must not be STANDARD: the profile has no ein")
    brand_id = registry_id("B", call.ids)
    row: int = call.connection.execute(
        insert(brands)
        .returning(brands.c.id)
        .values(
            account_id=call.account_id,
            brand_id=brand_id,
            profile_id=profile.id,
            alias=body["brand_alias"],
            brand_type=brand_type,
            registration_status="PROCESSING",
            declined="",
            vetted=brand_type == "STANDARD" and boolean(body.get("secondary_vetting", True)),
            business=registered_business(profile.business, brand_type),
            callback_url=body.get("url", ""),
            callback_method=body.get("method", "POST"),
            created=now,
        )
    ).scalar_one()
    submit(call.connection, row, now=now, result=now + call.settings.registered_after)
    return Reply(
        200,
        {
            "brand_id": brand_id,
            "message": "Request to create brand was received and is being processed.",
        },
    )


@operation("deleteBrand")
def remove(call: Call) -> Reply:
    """Delete a brand without campaigns that are active or may become so, and those it has."""
    brand = find(call, call.path["brand_id"])
    own = (call.owns(campaigns.c.account_id), campaigns.c.brand_id == brand.brand_id)
    alive = campaigns.c.registration_status.in_(_UNDECIDED_OR_ACTIVE)
    if call.connection.scalar(select(exists().where(*own, alive))):
        raise bad_request(
            "'brand_id' must not have a campaign that is ACTIVE or PROCESSING: delete those first"
        )
    call.connection.execute(delete(campaigns).where(*own))
    call.connection.execute(delete(brands).where(brands.c.id == brand.id))
    return Reply(200, {"brand_id": brand.brand_id, "message": "Brand Deactivated"})


def registered_business(business: Business, brand_type: str) -> dict[str, Any]:
    """What of a profile's business becomes part of its brand."""
    left_out = () if brand_type == "STANDARD" else ("ein",)
    return {name: business[name] for name in _BUSINESS if name in business and name not in left_out}
