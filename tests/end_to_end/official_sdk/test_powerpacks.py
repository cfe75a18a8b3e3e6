"""The official SDK makes, reads, changes and deletes powerpacks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.end_to_end.account import READY_MADE_POOL, READY_MADE_POWERPACK
from tests.end_to_end.official_sdk.sdk import exceptions

PRIORITIES = [
    {
        "service_type": service_type,
        "country_iso": country_iso,
        "priority": {"priority1": "longcode", "priority2": "tollfree", "priority3": "shortcode"},
    }
    for service_type in ("SMS", "MMS")
    for country_iso in ("US", "CA")
]


@pytest.mark.drives("createPowerpack", "getPowerpack")
def test_a_powerpack_of_defaults_is_made_and_read(sdk: Any) -> None:
    """Everything but the name is left out, which this SDK spells `""` and `[]`."""
    created = sdk.powerpacks.create(name="defaults")

    read = sdk.powerpacks.get(created.uuid)

    assert read.name == created.name == "defaults"
    assert read.id == created.uuid
    assert (read.sticky_sender, read.local_connect) == (True, True)
    assert read.application_id == ""
    assert len(read.number_priority) == len(PRIORITIES)
    assert read.numberpool.numbers.list().objects == []


@pytest.mark.drives("createPowerpack")
def test_every_optional_argument_of_create_is_kept(sdk: Any) -> None:
    created = sdk.powerpacks.create(
        name="everything",
        sticky_sender=False,
        local_connect=False,
        application_type="xml",
        application_id="33406267401237901",
        number_priority=PRIORITIES,
    )

    read = sdk.powerpacks.get(created.uuid)

    assert (read.sticky_sender, read.local_connect) == (False, False)
    assert read.application_type.lower() == "xml"
    assert read.application_id == "33406267401237901"
    assert [
        (entry.service_type, entry.country_iso, entry.priority.priority1)
        for entry in read.number_priority
    ] == [(entry["service_type"], entry["country_iso"], "longcode") for entry in PRIORITIES]


@pytest.mark.drives("getPowerpack")
def test_the_pool_is_found_where_the_sdk_looks_for_it(powerpack: Any) -> None:
    """The SDK takes the fifth segment of `number_pool`."""
    assert powerpack.get_numberpooluuid() == READY_MADE_POOL
    assert powerpack.numberpool.numbers.number_pool_id == READY_MADE_POOL


@pytest.mark.drives("listPowerpacks")
def test_a_list_is_parsed_with_its_meta(sdk: Any) -> None:
    for name in ("one", "two"):
        sdk.powerpacks.create(name=name)

    page = sdk.powerpacks.list(limit=2, offset=0)

    assert len(page.objects) == 2
    assert (page.meta.limit, page.meta.offset, page.meta.total_count) == (2, 0, 3)
    assert "offset=2" in page.meta.next
    last = sdk.powerpacks.list(limit=2, offset=2)
    assert len(last.objects) == 1
    assert not last.meta.next
    assert "offset=0" in last.meta.previous


@pytest.mark.drives("listPowerpacks")
def test_iteration_walks_every_page(sdk: Any) -> None:
    made = {sdk.powerpacks.create(name=f"number {step}").uuid for step in range(21)}
    walked = [item.uuid for item in sdk.powerpacks]
    assert len(walked) == len(set(walked))
    assert set(walked) == made | {READY_MADE_POWERPACK}


@pytest.mark.drives("updatePowerpack")
@pytest.mark.parametrize("spelt", ["False", "false", False], ids=repr)
def test_an_update_takes_every_spelling_of_a_boolean(sdk: Any, powerpack: Any, spelt: Any) -> None:
    updated = powerpack.update({"sticky_sender": spelt, "local_connect": spelt})
    assert (updated.sticky_sender, updated.local_connect) == (False, False)
    read = sdk.powerpacks.get(powerpack.uuid)
    assert (read.sticky_sender, read.local_connect) == (False, False)


@pytest.mark.drives("updatePowerpack")
def test_every_argument_of_update_is_kept(sdk: Any, powerpack: Any) -> None:
    updated = powerpack.update(
        {
            "name": "renamed",
            "sticky_sender": "True",
            "local_connect": "True",
            "application_type": "xml",
            "application_id": "33406267401237901",
            "number_priority": PRIORITIES,
        }
    )
    assert updated.name == "renamed"
    read = sdk.powerpacks.get(powerpack.uuid)
    assert read.name == "renamed"
    assert read.application_id == "33406267401237901"
    assert {entry.priority.priority1 for entry in read.number_priority} == {"longcode"}


@pytest.mark.drives("updatePowerpack")
def test_an_application_is_taken_away_with_none(sdk: Any, powerpack: Any) -> None:
    powerpack.update({"application_type": "xml", "application_id": "33406267401237901"})
    powerpack.update({"application_id": "none"})
    assert sdk.powerpacks.get(powerpack.uuid).application_id == ""


@pytest.mark.drives("deletePowerpack")
@pytest.mark.parametrize("unrent_numbers", [False, True])
def test_a_deleted_powerpack_is_gone(sdk: Any, powerpack: Any, unrent_numbers: bool) -> None:
    answer = powerpack.delete(unrent_numbers=unrent_numbers)
    assert answer.response == "success"
    with pytest.raises(exceptions.ResourceNotFoundError):
        sdk.powerpacks.get(READY_MADE_POWERPACK)
