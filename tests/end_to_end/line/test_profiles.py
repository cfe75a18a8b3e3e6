"""Profiles are made, read, listed, changed and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from plivo_messaging import BadRequestError, NotFoundError

from tests.end_to_end.account import (
    FREE_PROFILE,
    OBSOLETE_PROFILE,
    PRIMARY_PROFILE,
    USED_PROFILE,
)
from tests.end_to_end.registration import ADDRESS, CONTACT
from tests.end_to_end.registration import PROFILE as NEEDED
from tests.end_to_end.registration import PROFILE_OPTIONS as OPTIONAL

if TYPE_CHECKING:
    from tests.end_to_end.line.caller import Caller


@pytest.mark.drives("createProfile", "getProfile", "updateProfile", "deleteProfile")
def test_a_profile_lives(plivo: Caller) -> None:
    made = plivo.call(lambda client: client.profiles.create(**NEEDED))
    read = plivo.call(lambda client: client.profiles.get(made.profile_uuid)).profile
    assert (read.profile_alias, read.profile_type) == ("made by a test", "SECONDARY")
    assert read.primary_profile == PRIMARY_PROFILE
    assert (read.address.city, read.authorized_contact.seniority) == ("New York", "admin")
    assert read.ein is None

    changed = plivo.call(
        lambda client: client.profiles.update(
            made.profile_uuid,
            company_name="Another Bakery LLC",
            address={**ADDRESS, "city": "Albany"},
            authorized_contact=CONTACT,
        )
    ).profile
    assert (changed.company_name, changed.address.city) == ("Another Bakery LLC", "Albany")
    assert changed.vertical == "RETAIL"

    plivo.call(lambda client: client.profiles.delete(made.profile_uuid))
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.profiles.get(made.profile_uuid))


@pytest.mark.drives("createProfile", "getProfile")
def test_every_optional_argument_is_kept(plivo: Caller) -> None:
    made = plivo.call(
        lambda client: client.profiles.create(**NEEDED | OPTIONAL | {"entity_type": "PUBLIC"})
    )
    read = plivo.call(lambda client: client.profiles.get(made.profile_uuid)).profile
    assert {name: getattr(read, name) for name in OPTIONAL} == OPTIONAL


@pytest.mark.drives("listProfiles")
def test_a_list_is_walked_over_its_pages(plivo: Caller) -> None:
    walked = plivo.items(lambda client: client.profiles.list(limit=2))
    found = {profile.profile_uuid for profile in walked}
    assert len(walked) == len(found) == 6
    assert {PRIMARY_PROFILE, USED_PROFILE, FREE_PROFILE, OBSOLETE_PROFILE} < found
    assert walked[0].raw["profile_uuid"] == walked[0].profile_uuid


@pytest.mark.drives("listProfiles")
def test_filters_reach_the_sandbox(plivo: Caller) -> None:
    individuals = plivo.items(lambda client: client.profiles.list(entity_type="INDIVIDUAL"))
    assert {profile.entity_type for profile in individuals} == {"INDIVIDUAL"}
    (primary,) = plivo.items(lambda client: client.profiles.list(type="PRIMARY"))
    assert primary.profile_uuid == PRIMARY_PROFILE


@pytest.mark.parametrize("profile_uuid", [PRIMARY_PROFILE, USED_PROFILE])
def test_a_profile_that_is_needed_stays(plivo: Caller, profile_uuid: str) -> None:
    with pytest.raises(BadRequestError, match="profile_uuid"):
        plivo.call(lambda client: client.profiles.delete(profile_uuid))
