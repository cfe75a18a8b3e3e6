"""The official SDK registers, reads and deletes brands."""

from __future__ import annotations

from typing import Any

import pytest

from tests.end_to_end.account import (
    BRAND,
    BRAND_WITHOUT_CAMPAIGNS,
    FREE_PROFILE,
    FREE_PROFILE_WITHOUT_EIN,
    USED_PROFILE,
)
from tests.end_to_end.listener import listen
from tests.end_to_end.official_sdk.sdk import (
    exceptions,
    signature_v2_is_valid,
    signature_v3_is_valid,
)
from tests.end_to_end.waiting import wait_for


@pytest.mark.drives("createBrand", "getBrand")
@pytest.mark.parametrize("secondary_vetting", [False, True])
def test_a_brand_is_registered(sdk: Any, secondary_vetting: bool) -> None:
    created = sdk.brand.create(
        brand_alias="bakery",
        brand_type="STANDARD",
        profile_uuid=FREE_PROFILE,
        secondary_vetting=secondary_vetting,
    )
    assert created.message == "Request to create brand was received and is being processed."

    brand = wait_for(
        lambda: sdk.brand.get(created.brand_id).brand,
        lambda brand: brand.registration_status == "COMPLETED",
    )

    assert (brand.brand_id, brand.brand_alias) == (created.brand_id, "bakery")
    assert (brand.brand_type, brand.profile_uuid) == ("STANDARD", FREE_PROFILE)
    assert brand.address.city == "New York"
    assert hasattr(brand, "vetting_score") is secondary_vetting


@pytest.mark.drives("createBrand")
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_callbacks_carry_signatures_that_the_sdk_accepts(
    sdk: Any, auth_token: str, method: str
) -> None:
    sdk.profile.update(FREE_PROFILE, {"company_name": "Example Bakery sandbox:701"})
    with listen() as listener:
        created = sdk.brand.create(
            brand_alias="bakery",
            brand_type="STANDARD",
            profile_uuid=FREE_PROFILE,
            business_contact_email="office@example.com",
            url=f"{listener.url}?tenant=7",
            method=method,
        )
        received = listener.wait_until(lambda callbacks: len(callbacks) == 2)

    assert [callback.event["status"] for callback in received] == ["created", "rejected"]
    for callback in received:
        assert callback.method == method
        assert callback.event["brand_id"] == created.brand_id
        assert signature_v2_is_valid(callback, auth_token)
        assert signature_v3_is_valid(callback, auth_token)
    (reason,) = sdk.brand.get(created.brand_id).brand.declined_reasons
    assert reason.message == received[1].event["error_message"]


@pytest.mark.drives("listBrands")
def test_a_list_is_parsed_with_its_meta(sdk: Any) -> None:
    page = sdk.brand.list(limit=1)
    assert len(page.brands) == 1
    assert (page.meta.limit, page.meta.offset, page.meta.total_count) == (1, 0, 2)
    assert "offset=1" in page.meta.next
    last = sdk.brand.list(limit=1, offset=1)
    assert {page.brands[0].brand_id, last.brands[0].brand_id} == {BRAND, BRAND_WITHOUT_CAMPAIGNS}
    assert last.meta.next is None


@pytest.mark.drives("listBrands")
@pytest.mark.parametrize(
    ("criterion", "count"),
    [
        ({"type": "STANDARD"}, 2),
        ({"type": "STARTER"}, 0),
        ({"status": "COMPLETED"}, 2),
        ({"status": "FAILED"}, 0),
    ],
    ids=str,
)
def test_a_filter_is_kept(sdk: Any, criterion: dict[str, str], count: int) -> None:
    assert sdk.brand.list(**criterion).meta.total_count == count


@pytest.mark.drives("getBrandUseCases")
def test_use_cases_are_listed(sdk: Any) -> None:
    answer = sdk.brand.get_usecases(BRAND)
    assert answer.brand_id == BRAND
    assert "MIXED" in {use_case.code for use_case in answer.use_cases}
    assert all(use_case.name and use_case.details for use_case in answer.use_cases)


@pytest.mark.drives("deleteBrand")
def test_a_deleted_brand_is_gone(sdk: Any) -> None:
    answer = sdk.brand.delete(BRAND_WITHOUT_CAMPAIGNS)
    assert (answer.brand_id, answer.message) == (BRAND_WITHOUT_CAMPAIGNS, "Brand Deactivated")
    with pytest.raises(exceptions.ResourceNotFoundError):
        sdk.brand.get(BRAND_WITHOUT_CAMPAIGNS)


def test_a_brand_with_active_campaigns_stays(sdk: Any) -> None:
    with pytest.raises(exceptions.ValidationError, match="brand_id"):
        sdk.brand.delete(BRAND)


@pytest.mark.parametrize(
    ("profile_uuid", "field"),
    [(USED_PROFILE, "profile_uuid"), (FREE_PROFILE_WITHOUT_EIN, "brand_type")],
)
def test_a_profile_that_cannot_become_a_brand_is_refused(
    sdk: Any, profile_uuid: str, field: str
) -> None:
    with pytest.raises(exceptions.ValidationError, match=field):
        sdk.brand.create(brand_alias="no", brand_type="STANDARD", profile_uuid=profile_uuid)
