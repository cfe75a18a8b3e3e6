"""Numbers, short codes and toll-free numbers enter and leave a pool."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from plivo_messaging import NotFoundError

from tests.end_to_end.account import (
    LONG_CODE,
    LONG_CODE_MMS,
    POOLED_LONG_CODE,
    POOLED_MMS_LONG_CODE,
    POOLED_TOLL_FREE,
    READY_MADE_POOL,
    SHORT_CODE,
    TOLL_FREE,
)

if TYPE_CHECKING:
    from tests.end_to_end.line.caller import Caller


@pytest.mark.drives("addPoolNumber", "getPoolNumber", "listPoolNumbers", "removePoolNumber")
def test_a_number_enters_and_leaves(plivo: Caller) -> None:
    added = plivo.call(
        lambda client: client.number_pools.numbers.add(
            READY_MADE_POOL, LONG_CODE_MMS, service="mms"
        )
    )
    assert (added.number, added.service) == (LONG_CODE_MMS, "mms")
    assert plivo.call(
        lambda client: client.number_pools.numbers.add(READY_MADE_POOL, LONG_CODE)
    ).number == (LONG_CODE)

    read = plivo.call(lambda client: client.number_pools.numbers.get(READY_MADE_POOL, LONG_CODE))
    assert (read.number, read.country_iso2) == (LONG_CODE, "US")
    listed = plivo.items(lambda client: client.number_pools.numbers.list(READY_MADE_POOL, limit=2))
    assert {item.number for item in listed} == {
        LONG_CODE,
        LONG_CODE_MMS,
        POOLED_LONG_CODE,
        POOLED_MMS_LONG_CODE,
        POOLED_TOLL_FREE,
    }

    plivo.call(lambda client: client.number_pools.numbers.remove(READY_MADE_POOL, LONG_CODE))
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.number_pools.numbers.get(READY_MADE_POOL, LONG_CODE))


@pytest.mark.drives("listPoolNumbers")
def test_prefixes_are_passed_as_a_list(plivo: Caller) -> None:
    listed = plivo.items(
        lambda client: client.number_pools.numbers.list(
            READY_MADE_POOL, country_iso2="US", starts_with=["212", "888"]
        )
    )
    assert {item.number for item in listed} == {POOLED_LONG_CODE, POOLED_TOLL_FREE}


@pytest.mark.drives("removePoolNumber")
def test_an_unrented_number_is_gone_from_the_account(plivo: Caller) -> None:
    plivo.call(
        lambda client: client.number_pools.numbers.remove(
            READY_MADE_POOL, POOLED_LONG_CODE, unrent=True
        )
    )
    with pytest.raises(NotFoundError):
        plivo.call(
            lambda client: client.number_pools.numbers.add(READY_MADE_POOL, POOLED_LONG_CODE)
        )


@pytest.mark.drives("listPoolShortcodes", "getPoolShortcode", "removePoolShortcode")
def test_a_short_code_leaves(plivo: Caller) -> None:
    listed = plivo.items(lambda client: client.number_pools.shortcodes.list(READY_MADE_POOL))
    assert [item.shortcode for item in listed] == [SHORT_CODE]
    read = plivo.call(
        lambda client: client.number_pools.shortcodes.get(READY_MADE_POOL, SHORT_CODE)
    )
    assert (read.shortcode, read.country_iso2) == (SHORT_CODE, "US")
    plivo.call(lambda client: client.number_pools.shortcodes.remove(READY_MADE_POOL, SHORT_CODE))
    assert plivo.items(lambda client: client.number_pools.shortcodes.list(READY_MADE_POOL)) == []


@pytest.mark.drives(
    "addPoolTollfreeNumber",
    "listPoolTollfreeNumbers",
    "getPoolTollfreeNumber",
    "removePoolTollfreeNumber",
)
def test_a_toll_free_number_is_exchanged(plivo: Caller) -> None:
    plivo.call(
        lambda client: client.number_pools.tollfree.remove(READY_MADE_POOL, POOLED_TOLL_FREE)
    )
    assert plivo.items(lambda client: client.number_pools.tollfree.list(READY_MADE_POOL)) == []
    added = plivo.call(lambda client: client.number_pools.tollfree.add(READY_MADE_POOL, TOLL_FREE))
    assert added.number == TOLL_FREE
    read = plivo.call(lambda client: client.number_pools.tollfree.get(READY_MADE_POOL, TOLL_FREE))
    assert read.number == TOLL_FREE
    listed = plivo.items(lambda client: client.number_pools.tollfree.list(READY_MADE_POOL))
    assert [item.number for item in listed] == [TOLL_FREE]
