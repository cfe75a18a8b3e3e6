"""A campaign as the API shows it, and as requests describe it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from plivo_sandbox.values import boolean, rfc3339

DECLINES: Mapping[str, tuple[str, str]] = {
    "1001": ("Prohibited content", "The campaign is about something that carriers do not allow."),
    "1002": ("Brand", "The samples show another business than the brand."),
    "1003": ("Lending", "The messages are about lending, and direct_lending does not say so."),
    "1004": ("Message flow", "The message flow does not say where and how people agree."),
}
"""Why a campaign is declined, by code: the reason, and a sentence about it.

Source: Plivo's support pages, which say that there are more.
"""

TEXTS = (
    "description",
    "message_flow",
    "sample1",
    "sample2",
    "sample3",
    "sample4",
    "sample5",
    "optin_keywords",
    "optin_message",
    "optout_keywords",
    "optout_message",
    "help_keywords",
    "help_message",
    "terms_and_conditions_link",
    "privacy_policy_link",
    "reseller_id",
)
_ATTRIBUTES = (
    "embedded_link",
    "embedded_phone",
    "age_gated",
    "direct_lending",
    "subscriber_optin",
    "subscriber_optout",
    "subscriber_help",
    "affiliate_marketing",
)


def texts_of(body: Mapping[str, Any]) -> dict[str, str]:
    """The texts that a request has and that are not empty."""
    return {name: body[name] for name in TEXTS if body.get(name)}


def attributes_of(body: Mapping[str, Any]) -> dict[str, bool]:
    """The yes-or-no fields of a request."""
    return {name: boolean(body[name]) for name in _ATTRIBUTES}


def sub_use_cases_of(body: Mapping[str, Any]) -> str:
    """The sub-use-cases of a request, joined by commas; they may come as a list."""
    given = body.get("sub_usecases") or ""
    return given if isinstance(given, str) else ",".join(given)


def limits_of(brand: Row[Any]) -> dict[str, Any]:
    """How much the campaigns of a brand may send, by carrier."""
    if brand.brand_type == "STARTER":
        tpm, tier = 15, "SOLE_PROPRIETOR"
    else:
        tpm, tier = (4500, "TOP") if brand.vetted else (240, "LOW")
    return {
        "AT&T": {"tpm": tpm},
        "T-Mobile": {"brand_tier": tier},
        "US Cellular": {"tpm": tpm},
        "Verizon Wireless": {"tpm": tpm},
    }


def record(campaign: Row[Any]) -> dict[str, Any]:
    """The record of one campaign."""
    known = {
        "usecase": campaign.usecase,
        "sub_usecase": campaign.sub_usecase,
        "vertical": campaign.vertical,
        "campaign_attributes": campaign.attributes,
        "mno_metadata": campaign.limits,
    }
    return {
        "campaign_id": campaign.campaign_id,
        "campaign_alias": campaign.alias,
        "brand_id": campaign.brand_id,
        "registration_status": campaign.registration_status,
        **_error(campaign.declined),
        **{name: value for name, value in known.items() if value},
        "reseller_id": "",
        **campaign.texts,
        "campaign_source": campaign.source,
        "created_at": rfc3339(campaign.created),
    }


def _error(code: str) -> dict[str, str]:
    if not code:
        return {}
    reason, description = DECLINES[code]
    return {"error_code": code, "error_reason": reason, "error_description": description}
