"""The official SDK fills and empties number pools, in both of its spellings.

Each call exists twice there: on the powerpack (`powerpack.add_number`), which reads the powerpack
first to find its pool, and on the pool (`powerpack.numberpool.numbers.add`).
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from tests.end_to_end.account import (
    CANADIAN_LONG_CODE,
    LONG_CODE,
    LONG_CODE_MMS,
    POOLED_LONG_CODE,
    POOLED_MMS_LONG_CODE,
    POOLED_TOLL_FREE,
    READY_MADE_POOL,
    SHORT_CODE,
    TOLL_FREE,
)
from tests.end_to_end.official_sdk.sdk import exceptions

Spelling = Callable[[Any], SimpleNamespace]


def on_the_powerpack(powerpack: Any) -> SimpleNamespace:
    return SimpleNamespace(
        numbers=SimpleNamespace(
            add=powerpack.add_number,
            buy_add_number=powerpack.buy_add_number,
            list=powerpack.list_numbers,
            count=powerpack.count_numbers,
            find=powerpack.find_number,
            remove=powerpack.remove_number,
        ),
        shortcodes=SimpleNamespace(
            list=powerpack.list_shortcodes,
            find=powerpack.find_shortcode,
            remove=powerpack.remove_shortcode,
        ),
        tollfree=SimpleNamespace(
            add=powerpack.add_tollfree,
            list=powerpack.list_tollfree,
            find=powerpack.find_tollfree,
            remove=powerpack.remove_tollfree,
        ),
    )


def on_the_pool(powerpack: Any) -> SimpleNamespace:
    pool = powerpack.numberpool
    return SimpleNamespace(numbers=pool.numbers, shortcodes=pool.shortcodes, tollfree=pool.tollfree)


@pytest.fixture(params=[on_the_powerpack, on_the_pool], ids=lambda f: f.__name__)
def spelling(request: pytest.FixtureRequest) -> Spelling:
    spelling: Spelling = request.param
    return spelling


@pytest.fixture
def pool(spelling: Spelling, powerpack: Any) -> SimpleNamespace:
    return spelling(powerpack)


@pytest.fixture
def fresh_pool(spelling: Spelling, fresh_powerpack: Any) -> SimpleNamespace:
    return spelling(fresh_powerpack)


def numbers_of(page: Any) -> set[str]:
    return {item.number for item in page.objects}


@pytest.mark.drives("addPoolNumber", "getPoolNumber", "listPoolNumbers", "removePoolNumber")
def test_a_number_is_added_found_and_removed(fresh_pool: SimpleNamespace) -> None:
    added = fresh_pool.numbers.add(LONG_CODE)
    assert added.number == LONG_CODE
    assert added.country_iso2 == "US"

    found = fresh_pool.numbers.find(LONG_CODE)
    assert found.number == LONG_CODE
    assert found.account_phone_number_resource.endswith(f"/Number/{LONG_CODE}/")
    assert numbers_of(fresh_pool.numbers.list()) == {LONG_CODE}
    assert fresh_pool.numbers.count() == 1

    assert fresh_pool.numbers.remove(LONG_CODE).response == "success"
    assert fresh_pool.numbers.count() == 0
    with pytest.raises(exceptions.ResourceNotFoundError):
        fresh_pool.numbers.find(LONG_CODE)


@pytest.mark.drives("addPoolNumber", "getPoolNumber")
def test_a_number_is_added_for_mms(fresh_pool: SimpleNamespace) -> None:
    assert fresh_pool.numbers.add(LONG_CODE_MMS, service="mms").service == "mms"
    assert fresh_pool.numbers.find(LONG_CODE_MMS, service="mms").service == "mms"


@pytest.mark.drives("removePoolNumber", "addPoolNumber")
def test_a_number_that_was_only_removed_can_be_added_again(fresh_pool: SimpleNamespace) -> None:
    fresh_pool.numbers.add(LONG_CODE)
    fresh_pool.numbers.remove(LONG_CODE, unrent=False)
    assert fresh_pool.numbers.add(LONG_CODE).number == LONG_CODE


@pytest.mark.drives("removePoolNumber")
def test_a_number_that_was_unrented_cannot_be_added_again(fresh_pool: SimpleNamespace) -> None:
    fresh_pool.numbers.add(LONG_CODE)
    fresh_pool.numbers.remove(LONG_CODE, unrent=True)
    with pytest.raises((exceptions.ValidationError, exceptions.ResourceNotFoundError)):
        fresh_pool.numbers.add(LONG_CODE)


@pytest.mark.drives("addPoolNumber")
def test_a_number_is_bought_and_added(fresh_pool: SimpleNamespace) -> None:
    assert fresh_pool.numbers.buy_add_number(number="12125559901", service="mms").service == "mms"
    assert fresh_pool.numbers.find("12125559901").number == "12125559901"


@pytest.mark.drives("listPoolNumbers")
def test_a_list_is_parsed_with_its_meta(pool: SimpleNamespace) -> None:
    first = pool.numbers.list(limit=2)
    assert (first.meta.limit, first.meta.offset, first.meta.total_count) == (2, 0, 3)
    assert "offset=2" in first.meta.next
    assert {item.number_pool_uuid for item in first.objects} == {READY_MADE_POOL}

    second = pool.numbers.list(limit=2, offset=2)
    assert not second.meta.next
    assert "offset=0" in second.meta.previous
    assert len(second.objects) == 1
    assert numbers_of(first) | numbers_of(second) == {
        POOLED_LONG_CODE,
        POOLED_MMS_LONG_CODE,
        POOLED_TOLL_FREE,
    }


@pytest.mark.drives("listPoolNumbers")
@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ({"country_iso2": "US", "starts_with": "212"}, [POOLED_LONG_CODE]),
        ({"country_iso2": "US", "starts_with": "212,888"}, [POOLED_LONG_CODE, POOLED_TOLL_FREE]),
        ({"country_iso2": "US", "starts_with": "416"}, []),
        ({"country_iso2": "CA"}, [POOLED_MMS_LONG_CODE]),
        ({"service": "mms"}, [POOLED_MMS_LONG_CODE]),
        ({"type": "toll-free"}, [POOLED_TOLL_FREE]),
    ],
    ids=str,
)
def test_each_filter_of_the_list_is_kept(
    pool: SimpleNamespace, criteria: dict[str, str], expected: list[str]
) -> None:
    assert numbers_of(pool.numbers.list(**criteria)) == set(expected)
    assert pool.numbers.count(**criteria) == len(expected)


@pytest.mark.drives("listPoolShortcodes", "getPoolShortcode", "removePoolShortcode")
def test_a_short_code_is_listed_found_and_removed(pool: SimpleNamespace) -> None:
    page = pool.shortcodes.list(limit=20, offset=0)
    assert [item.shortcode for item in page.objects] == [SHORT_CODE]
    assert page.meta.total_count == 1

    found = pool.shortcodes.find(SHORT_CODE)
    assert (found.shortcode, found.country_iso2) == (SHORT_CODE, "US")

    assert pool.shortcodes.remove(SHORT_CODE).response == "success"
    assert pool.shortcodes.list().objects == []
    with pytest.raises(exceptions.ResourceNotFoundError):
        pool.shortcodes.find(SHORT_CODE)


@pytest.mark.drives(
    "addPoolTollfreeNumber",
    "listPoolTollfreeNumbers",
    "getPoolTollfreeNumber",
    "removePoolTollfreeNumber",
)
@pytest.mark.parametrize("unrent", [False, True])
def test_a_toll_free_number_is_added_found_and_removed(
    fresh_pool: SimpleNamespace, unrent: bool
) -> None:
    assert fresh_pool.tollfree.add(TOLL_FREE).number == TOLL_FREE

    page = fresh_pool.tollfree.list(limit=20, offset=0)
    assert numbers_of(page) == {TOLL_FREE}
    assert page.meta.total_count == 1
    assert fresh_pool.tollfree.find(TOLL_FREE).type == "tollfree"

    assert fresh_pool.tollfree.remove(TOLL_FREE, unrent=unrent).response == "success"
    assert fresh_pool.tollfree.list().objects == []


@pytest.mark.drives("listPoolTollfreeNumbers")
def test_a_pool_takes_one_toll_free_number_only(pool: SimpleNamespace) -> None:
    with pytest.raises(exceptions.ValidationError):
        pool.tollfree.add(TOLL_FREE)
    assert numbers_of(pool.tollfree.list()) == {POOLED_TOLL_FREE}


def test_a_number_that_is_not_rented_is_refused(pool: SimpleNamespace) -> None:
    with pytest.raises((exceptions.ValidationError, exceptions.ResourceNotFoundError)):
        pool.numbers.add("14155559999")


@pytest.mark.drives("addPoolNumber", "listPoolNumbers")
def test_canada_is_told_from_the_united_states(fresh_pool: SimpleNamespace) -> None:
    assert fresh_pool.numbers.add(CANADIAN_LONG_CODE).country_iso2 == "CA"
    assert numbers_of(fresh_pool.numbers.list(country_iso2="US")) == set()
