"""Powerpacks are made, read, listed, changed and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from plivo_messaging import NotFoundError

from tests.end_to_end.account import READY_MADE_POOL, READY_MADE_POWERPACK, TOLL_FREE

if TYPE_CHECKING:
    from tests.end_to_end.line.caller import Caller

LONG_CODES_FIRST = {
    "priority1": "longcode",
    "priority2": "tollfree",
    "priority3": "shortcode",
}


@pytest.mark.drives("createPowerpack", "getPowerpack", "updatePowerpack", "deletePowerpack")
def test_a_powerpack_lives(plivo: Caller) -> None:
    made = plivo.call(
        lambda client: client.powerpacks.create(
            name="orders",
            sticky_sender=False,
            number_priority=[
                {"service_type": "SMS", "country_iso": "US", "priority": LONG_CODES_FIRST}
            ],
        )
    )
    assert (made.name, made.sticky_sender, made.local_connect) == ("orders", False, True)

    read = plivo.call(lambda client: client.powerpacks.get(made.uuid))
    us_sms = next(
        entry
        for entry in read.number_priority
        if (entry.service_type, entry.country_iso) == ("SMS", "US")
    )
    assert us_sms.priority.priority1 == "longcode"

    plivo.call(
        lambda client: client.powerpacks.update(made.uuid, name="returns", local_connect=False)
    )
    changed = plivo.call(lambda client: client.powerpacks.get(made.uuid))
    assert (changed.name, changed.sticky_sender, changed.local_connect) == ("returns", False, False)

    plivo.call(lambda client: client.powerpacks.delete(made.uuid))
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.powerpacks.get(made.uuid))


@pytest.mark.drives("listPowerpacks")
def test_a_list_is_walked_over_its_pages(plivo: Caller) -> None:
    def make(name: str) -> str:
        return str(plivo.call(lambda client: client.powerpacks.create(name=name)).uuid)

    made = {make(f"number {step}") for step in range(21)}
    walked = [item.uuid for item in plivo.items(lambda client: client.powerpacks.list())]
    assert len(walked) == len(set(walked))
    assert set(walked) == made | {READY_MADE_POWERPACK}


@pytest.mark.drives("deletePowerpack")
def test_deleting_with_unrent_numbers_gives_the_numbers_back(plivo: Caller) -> None:
    made = plivo.call(lambda client: client.powerpacks.create(name="short-lived"))
    pool = made.number_pool.strip("/").rpartition("/")[2]
    plivo.call(lambda client: client.number_pools.tollfree.add(pool, TOLL_FREE))

    plivo.call(lambda client: client.powerpacks.delete(made.uuid, unrent_numbers=True))

    plivo.call(lambda client: client.powerpacks.delete(READY_MADE_POWERPACK))
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.number_pools.tollfree.add(READY_MADE_POOL, TOLL_FREE))
