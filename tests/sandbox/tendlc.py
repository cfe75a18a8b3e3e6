"""What the tests of 10DLC have in common: the account's ready-made records, and new ones."""

from typing import Any

from tests.sandbox.bundle import document
from tests.sandbox.caller import Caller, Json, eventually

PRIMARY = "1c8f3a6b-7d20-4e95-b1a4-9f0c2d5e8b37"
REGISTERED = "9a4e1d52-7c38-4f6b-8e21-3b5d7f9c0a12"
BAKERY = "c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23"
CORNER_SHOP = "e5f1a2b3-6d47-4c89-a0b1-2c3d4e5f6a34"
OBSOLETE = "f7a9b8c6-3e58-4d0a-b1c2-7d8e9f0a1b45"
UNKNOWN = "00000000-0000-4000-8000-000000000000"


def example(name: str) -> Json:
    """The value of one of the bundle's shared examples, to be changed at will."""
    value: Json = document()["components"]["examples"][name]["value"]
    return {**value}


def new_profile(caller: Caller, name: str = "ProfileCreatePrivate", **changes: Any) -> str:
    """The uuid of a new profile, like an example but for ``changes``."""
    made = caller.ok("POST", "/Profile/", json={**example(name), **changes})
    return str(made["profile_uuid"])


def profile(caller: Caller, uuid: str) -> Json:
    shown: Json = caller.ok("GET", f"/Profile/{uuid}/")["profile"]
    return shown


def new_brand(caller: Caller, profile_uuid: str = BAKERY, **body: Any) -> str:
    """The id of a new brand, STANDARD unless said otherwise."""
    sent = {"profile_uuid": profile_uuid, "brand_alias": "new", "brand_type": "STANDARD", **body}
    return str(caller.ok("POST", "/10dlc/Brand/", json=sent)["brand_id"])


def brand(caller: Caller, brand_id: str) -> Json:
    shown: Json = caller.ok("GET", f"/10dlc/Brand/{brand_id}/")["brand"]
    return shown


def registered_brand(caller: Caller, profile_uuid: str = BAKERY, **body: Any) -> str:
    """The id of a new brand that is COMPLETED."""
    brand_id = new_brand(caller, profile_uuid, **body)
    eventually(lambda: brand(caller, brand_id)["registration_status"] == "COMPLETED")
    return brand_id


def starter_brand(caller: Caller) -> str:
    """The id of a new STARTER brand that is COMPLETED."""
    return registered_brand(caller, CORNER_SHOP, brand_type="STARTER")


def new_campaign(caller: Caller, name: str = "CampaignCreateSingle", **changes: Any) -> str:
    """The id of a new campaign, like an example but for ``changes``."""
    made = caller.ok("POST", "/10dlc/Campaign/", json={**example(name), **changes})
    return str(made["campaign_id"])


def campaign(caller: Caller, campaign_id: str) -> Json:
    shown: Json = caller.ok("GET", f"/10dlc/Campaign/{campaign_id}/")["campaign"]
    return shown


def becomes(caller: Caller, campaign_id: str, status: str) -> None:
    """Wait until a campaign has this state."""
    eventually(lambda: campaign(caller, campaign_id)["registration_status"] == status)


def active_campaign(caller: Caller, **changes: Any) -> str:
    """The id of a new campaign that is ACTIVE."""
    campaign_id = new_campaign(caller, **changes)
    becomes(caller, campaign_id, "ACTIVE")
    return campaign_id


def link(caller: Caller, campaign_id: str, *numbers: str, **body: Any) -> Json:
    sent = {"numbers": list(numbers), **body}
    return caller.ok("POST", f"/10dlc/Campaign/{campaign_id}/Number/", json=sent)


def numbers(caller: Caller, campaign_id: str) -> dict[str, str]:
    """The state of each number of a campaign, in the order of the list."""
    listed = caller.ok("GET", f"/10dlc/Campaign/{campaign_id}/Number/")["phone_numbers"]
    return {row["number"]: row["status"] for row in listed}
