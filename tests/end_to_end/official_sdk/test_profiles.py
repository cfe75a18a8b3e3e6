"""The official SDK makes, reads, changes and deletes profiles."""

from __future__ import annotations

from typing import Any

import pytest

from tests.end_to_end.account import (
    FREE_PROFILE,
    OBSOLETE_PROFILE,
    PRIMARY_PROFILE,
    USED_PROFILE,
)
from tests.end_to_end.official_sdk.sdk import exceptions
from tests.end_to_end.registration import ADDRESS, CONTACT
from tests.end_to_end.registration import PROFILE as NEEDED
from tests.end_to_end.registration import PROFILE_OPTIONS as OPTIONAL


@pytest.mark.drives("createProfile", "getProfile")
def test_a_profile_of_what_is_needed_is_made_and_read(sdk: Any) -> None:
    """The SDK sends the rest as empty strings."""
    created = sdk.profile.create(**NEEDED)
    assert created.message == "Profile created successfully."

    profile = sdk.profile.get(created.profile_uuid).profile

    assert profile.profile_uuid == created.profile_uuid
    assert profile.profile_type == "SECONDARY"
    assert profile.primary_profile == PRIMARY_PROFILE
    assert profile.company_name == "Example Bakery LLC"
    assert profile.address.city == "New York"
    assert profile.authorized_contact.seniority == "admin"
    assert not hasattr(profile, "ein")


@pytest.mark.drives("createProfile")
def test_every_optional_argument_of_create_is_kept(sdk: Any) -> None:
    created = sdk.profile.create(**{**NEEDED, **OPTIONAL, "entity_type": "PUBLIC"})
    profile = sdk.profile.get(created.profile_uuid).profile
    assert {name: getattr(profile, name) for name in OPTIONAL} == OPTIONAL


@pytest.mark.drives("listProfiles")
def test_a_list_is_parsed_with_its_meta(sdk: Any) -> None:
    page = sdk.profile.list(limit=2, offset=2)
    assert len(page.profiles) == 2
    assert (page.meta.limit, page.meta.offset) == (2, 2)
    assert "offset=4" in page.meta.next
    assert "offset=0" in page.meta.previous
    everything = sdk.profile.list()
    assert PRIMARY_PROFILE in {profile.profile_uuid for profile in everything.profiles}
    assert everything.meta.next is None


@pytest.mark.drives("updateProfile")
def test_an_update_changes_what_it_names(sdk: Any) -> None:
    changed = sdk.profile.update(
        FREE_PROFILE,
        {
            "address": {**ADDRESS, "city": "Albany"},
            "authorized_contact": CONTACT,
            "entity_type": "",
            "vertical": "",
            "company_name": "Another Bakery LLC",
            "website": "",
        },
    ).profile
    assert changed.company_name == "Another Bakery LLC"
    assert changed.address.city == "Albany"
    assert (changed.entity_type, changed.vertical) == ("PRIVATE", "RETAIL")
    assert sdk.profile.get(FREE_PROFILE).profile.company_name == "Another Bakery LLC"


@pytest.mark.drives("deleteProfile")
def test_a_deleted_profile_is_gone(sdk: Any) -> None:
    assert sdk.profile.delete(OBSOLETE_PROFILE).message == "Profile deleted successfully."
    with pytest.raises(exceptions.ResourceNotFoundError, match="Profile not found"):
        sdk.profile.get(OBSOLETE_PROFILE)


@pytest.mark.parametrize("profile_uuid", [PRIMARY_PROFILE, USED_PROFILE])
def test_a_profile_that_is_needed_stays(sdk: Any, profile_uuid: str) -> None:
    with pytest.raises(exceptions.ValidationError, match="profile_uuid"):
        sdk.profile.delete(profile_uuid)
