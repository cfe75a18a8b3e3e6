"""The profiles, brands and campaigns that a new account owns."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from plivo_sandbox.resources.brands.registering import registered_business
from plivo_sandbox.resources.campaigns.records import limits_of
from plivo_sandbox.resources.profiles import business_of
from plivo_sandbox.tables import brands, campaign_numbers, campaigns, profiles, rented_numbers

_NOBODY_LISTENS = {"callback_url": "", "callback_method": "POST"}


def create_tendlc(
    connection: Connection, now: datetime, auth_id: str, defaults: Mapping[str, Any]
) -> None:
    """Make what ``defaults`` lists, registered already. The account has its numbers."""
    for profile in defaults["profiles"]:
        _create_profile(connection, now, auth_id, profile)
    for brand in defaults["brands"]:
        _create_brand(connection, now, auth_id, brand)
    for campaign in defaults["campaigns"]:
        _create_campaign(connection, now, auth_id, campaign)


def _create_profile(
    connection: Connection, now: datetime, auth_id: str, profile: dict[str, Any]
) -> None:
    connection.execute(
        insert(profiles).values(
            account_id=auth_id,
            uuid=profile["uuid"],
            profile_type=profile["profile_type"],
            business=business_of(profile),
            created=now,
        )
    )


def _create_brand(
    connection: Connection, now: datetime, auth_id: str, brand: dict[str, Any]
) -> None:
    profile = connection.execute(
        select(profiles).where(
            profiles.c.account_id == auth_id, profiles.c.uuid == brand["profile"]
        )
    ).one()
    connection.execute(
        insert(brands).values(
            account_id=auth_id,
            brand_id=brand["brand_id"],
            profile_id=profile.id,
            alias=brand["alias"],
            brand_type=brand["brand_type"],
            registration_status="COMPLETED",
            declined="",
            vetted=brand["vetted"],
            business=registered_business(profile.business, brand["brand_type"]),
            created=now,
            **_NOBODY_LISTENS,
        )
    )


def _create_campaign(
    connection: Connection, now: datetime, auth_id: str, campaign: dict[str, Any]
) -> None:
    brand = connection.execute(
        select(brands).where(
            brands.c.account_id == auth_id, brands.c.brand_id == campaign["brand_id"]
        )
    ).one()
    own = {key: value for key, value in campaign.items() if key != "numbers"}
    row = connection.scalar(
        insert(campaigns)
        .returning(campaigns.c.id)
        .values(
            account_id=auth_id,
            source="plivo",
            review=1,
            limits=limits_of(brand),
            created=now,
            **own,
            **_NOBODY_LISTENS,
        )
    )
    for number in campaign["numbers"]:
        _link(connection, now, row, auth_id, number)


def _link(
    connection: Connection, now: datetime, campaign: int | None, auth_id: str, number: str
) -> None:
    number_id = connection.execute(
        select(rented_numbers.c.id).where(
            rented_numbers.c.account_id == auth_id, rented_numbers.c.number == number
        )
    ).scalar_one()
    connection.execute(
        insert(campaign_numbers).values(
            campaign_id=campaign,
            number_id=number_id,
            status="COMPLETED",
            remark="",
            unlinking=False,
            added=now,
        )
    )
