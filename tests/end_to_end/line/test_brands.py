"""Brands are registered, read, listed and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from plivo_messaging import BadRequestError, NotFoundError

from tests.end_to_end.account import (
    BRAND,
    BRAND_WITHOUT_CAMPAIGNS,
    FREE_PROFILE,
    FREE_PROFILE_WITHOUT_EIN,
    USED_PROFILE,
)
from tests.end_to_end.listener import listen
from tests.end_to_end.waiting import wait_for

if TYPE_CHECKING:
    from tests.end_to_end.line.caller import Caller


def reached(plivo: Caller, brand_id: str, status: str) -> Any:
    """The brand, once its registration has this state."""
    return wait_for(
        lambda: plivo.call(lambda client: client.brands.get(brand_id)).brand,
        lambda brand: brand.registration_status == status,
    )


@pytest.mark.drives("createBrand", "getBrand")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_brand_is_registered_and_reported(plivo: Caller, method: str) -> None:
    with listen() as listener:
        made = plivo.call(
            lambda client: client.brands.create(
                brand_alias="line",
                brand_type="STANDARD",
                profile_uuid=FREE_PROFILE,
                secondary_vetting=True,
                url=listener.url,
                method=method,
            )
        )
        brand = reached(plivo, made.brand_id, "COMPLETED")
        received = listener.wait_until(lambda callbacks: len(callbacks) == 2)

    assert (brand.brand_alias, brand.profile_uuid) == ("line", FREE_PROFILE)
    assert brand.vetting_score is not None
    assert [callback.event["status"] for callback in received] == ["created", "registered"]
    assert {(callback.method, callback.event["brand_id"]) for callback in received} == {
        (method, made.brand_id)
    }


@pytest.mark.drives("createBrand")
def test_a_starter_brand_needs_no_tax_number(plivo: Caller) -> None:
    made = plivo.call(
        lambda client: client.brands.create(
            brand_alias="corner", brand_type="STARTER", profile_uuid=FREE_PROFILE_WITHOUT_EIN
        )
    )
    assert reached(plivo, made.brand_id, "COMPLETED").brand_type == "STARTER"


def test_a_profile_has_one_brand(plivo: Caller) -> None:
    with pytest.raises(BadRequestError):
        plivo.call(
            lambda client: client.brands.create(
                brand_alias="twice", brand_type="STANDARD", profile_uuid=USED_PROFILE
            )
        )


@pytest.mark.drives("listBrands")
def test_a_list_is_walked_and_filtered(plivo: Caller) -> None:
    walked = plivo.items(lambda client: client.brands.list(limit=1))
    assert {brand.brand_id for brand in walked} == {BRAND, BRAND_WITHOUT_CAMPAIGNS}
    assert plivo.items(lambda client: client.brands.list(type="STARTER")) == []
    completed = plivo.page(lambda client: client.brands.list(status="COMPLETED"))
    assert completed.meta.total_count == 2


@pytest.mark.drives("getBrandUseCases")
def test_use_cases_are_told(plivo: Caller) -> None:
    told = plivo.call(lambda client: client.brands.list_use_cases(BRAND))
    assert told.brand_id == BRAND
    assert "MIXED" in {use_case.code for use_case in told.use_cases}


@pytest.mark.drives("deleteBrand")
def test_a_brand_without_campaigns_is_deleted(plivo: Caller) -> None:
    gone = plivo.call(lambda client: client.brands.delete(BRAND_WITHOUT_CAMPAIGNS))
    assert gone.brand_id == BRAND_WITHOUT_CAMPAIGNS
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.brands.get(BRAND_WITHOUT_CAMPAIGNS))
    with pytest.raises(BadRequestError):
        plivo.call(lambda client: client.brands.delete(BRAND))
