"""Profiles: businesses, from which brands and toll-free verifications are registered."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, delete, exists, insert, select, update

from plivo_sandbox.errors import ApiError, bad_request, not_found
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.paging import Page, uncounted_meta
from plivo_sandbox.tables import brands, profiles
from plivo_sandbox.values import rfc3339

Business = dict[str, Any]

_FIELDS = (
    "profile_alias",
    "customer_type",
    "entity_type",
    "company_name",
    "doing_business_as",
    "vertical",
    "ein",
    "ein_issuing_country",
    "address",
    "authorized_contact",
    "business_contact_email",
    "number_of_employees",
    "stock_symbol",
    "stock_exchange",
    "alt_business_id",
    "alt_business_id_type",
    "website",
    "plivo_subaccount",
)
_OF_PARTS = ("address", "authorized_contact")
_IN_CAPITALS = ("customer_type", "entity_type", "vertical")
_LISTED = ("stock_symbol", "stock_exchange")


@operation("createProfile")
def create(call: Call) -> Reply:
    """A secondary profile; the primary one comes with the account."""
    uuid = call.ids.uuid()
    call.connection.execute(
        insert(profiles).values(
            account_id=call.account_id,
            uuid=uuid,
            profile_type="SECONDARY",
            business=business_of(call.body),
            created=call.clock.now(),
        )
    )
    return Reply(200, {"message": "Profile created successfully.", "profile_uuid": uuid})


@operation("listProfiles")
def list_all(call: Call) -> Reply:
    """One page of profiles, newest first."""
    page, query = Page.of(call.query), call.query
    statement = select(profiles).where(call.owns(profiles.c.account_id))
    if "entity_type" in query:
        # Some records say PRIVATE_PROFIT, which the filter does not take.
        wanted = query["entity_type"].upper()
        kind = profiles.c.business["entity_type"].as_string()
        statement = statement.where(kind.in_((wanted, f"{wanted}_PROFIT")))
    if "type" in query:
        statement = statement.where(profiles.c.profile_type == query["type"])
    if "vertical" in query:
        vertical = profiles.c.business["vertical"].as_string()
        statement = statement.where(vertical == query["vertical"].upper())
    ordered = statement.order_by(profiles.c.created.desc(), profiles.c.id.desc())
    rows, total = page.rows(call.connection, ordered)
    primary = _primary(call)
    return Reply(
        200,
        {
            "meta": uncounted_meta(page, call.url_path, more=page.has_next(total)),
            "profiles": [_record(row, primary) for row in rows],
        },
    )


@operation("getProfile")
def get(call: Call) -> Reply:
    """One profile."""
    return _shown(call, _named(call))


@operation("updateProfile")
def change(call: Call) -> Reply:
    """Change what is sent and not empty, keep the rest."""
    profile = _named(call)
    business = business_of(call.body, profile.business)
    if business["entity_type"] == "PUBLIC" and not all(name in business for name in _LISTED):
        raise bad_request(
            "'entity_type' must not be PUBLIC: the profile has no stock_symbol and stock_exchange"
        )
    call.connection.execute(
        update(profiles).where(profiles.c.id == profile.id).values(business=business)
    )
    return _shown(call, _named(call))


@operation("deleteProfile")
def remove(call: Call) -> Reply:
    """Delete a profile that is secondary and that no brand was made of."""
    profile = _named(call)
    if profile.profile_type == "PRIMARY":
        raise bad_request("'profile_uuid' must not be the account's primary profile")
    if call.connection.scalar(select(exists().where(brands.c.profile_id == profile.id))):
        raise bad_request("'profile_uuid' must not have a brand: delete the brand first")
    call.connection.execute(delete(profiles).where(profiles.c.id == profile.id))
    return Reply(200, {"message": "Profile deleted successfully."})


def find(call: Call, uuid: str, unknown: ApiError) -> Row[Any]:
    """The account's profile with this id.

    Raises:
        ApiError: ``unknown``, when there is none.
    """
    row = call.connection.execute(
        select(profiles).where(call.owns(profiles.c.account_id), profiles.c.uuid == uuid.lower())
    ).one_or_none()
    if row is None:
        raise unknown
    return row


def business_of(body: Mapping[str, Any], known: Business | None = None) -> Business:
    """The business that a request describes; what it leaves out or empty is as it is ``known``."""
    business = dict(known or {})
    for name in _FIELDS:
        value = body.get(name)
        if name in _OF_PARTS and value:
            business[name] = {**business.get(name, {}), **_filled(value)}
        elif value not in (None, "", {}):
            business[name] = value.upper() if name in _IN_CAPITALS else value
    if "ein" in business:
        business["ein"] = str(business["ein"])  # a number is accepted
    return business


def _filled(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in parts.items() if value not in (None, "")}


def _named(call: Call) -> Row[Any]:
    return find(call, call.path["profile_uuid"], not_found("Profile not found."))


def _primary(call: Call) -> str | None:
    uuid: str | None = call.connection.scalar(
        select(profiles.c.uuid).where(
            profiles.c.account_id == call.account_id, profiles.c.profile_type == "PRIMARY"
        )
    )
    return uuid


def _shown(call: Call, profile: Row[Any]) -> Reply:
    return Reply(200, {"profile": _record(profile, _primary(call))})


def _record(profile: Row[Any], primary: str | None) -> dict[str, Any]:
    """A profile as the API shows it."""
    above = {} if profile.uuid == primary else {"primary_profile": primary}
    return {
        "profile_uuid": profile.uuid,
        "profile_type": profile.profile_type,
        **above,
        **profile.business,
        "created_at": rfc3339(profile.created),
    }
