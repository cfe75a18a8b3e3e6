"""A brand as the API shows it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, select

from plivo_sandbox.tables import brands, profiles
from plivo_sandbox.values import rfc3339

DECLINES: Mapping[str, str] = {"701": "The tax id does not belong to the legal name."}
"""Why the registry rejects a brand, by its code."""

BRANDS = select(brands, profiles.c.uuid.label("profile_uuid")).join(
    profiles, profiles.c.id == brands.c.profile_id
)
"""Brands, each with the id of its profile."""

_VETTING = {"vetting_status": "ACTIVE", "vetting_score": 80}


def record(brand: Row[Any]) -> dict[str, Any]:
    """The record of one of ``BRANDS``."""
    return {
        "brand_id": brand.brand_id,
        "brand_alias": brand.alias,
        "brand_type": brand.brand_type,
        "registration_status": brand.registration_status,
        **_result(brand),
        "profile_uuid": brand.profile_uuid,
        **brand.business,
        "created_at": rfc3339(brand.created),
    }


def _result(brand: Row[Any]) -> dict[str, Any]:
    if brand.declined:
        reason = {"code": brand.declined, "message": DECLINES[brand.declined]}
        return {"declined_reasons": [reason]}
    return _VETTING if brand.vetted and brand.registration_status == "COMPLETED" else {}
