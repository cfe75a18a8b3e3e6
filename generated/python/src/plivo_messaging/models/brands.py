# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of brands."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import Model
from .shared import (
    AltBusinessIdType,
    AuthorizedContact,
    CampaignUseCase,
    EntityType,
    PageMeta,
    PostalAddress,
    StockExchange,
    Vertical,
)


class Brand(Model):
    """A business as it is registered with The Campaign Registry. The business data is that of its
    registration.
    """

    brand_id: str
    """The registry's id for the brand; what `brand_id` refers to in paths and when a campaign is
    made.
    """
    brand_type: BrandType | str
    registration_status: BrandRegistrationStatus | str
    brand_alias: str | None = None
    """The name by which you know the brand. Answers for a single brand often leave it out."""
    declined_reasons: list[BrandDeclinedReason] | None = None
    """Why a brand was rejected. Only on `FAILED` brands."""
    vetting_status: Literal["ACTIVE"] | str | None = None
    """The state of the secondary vetting. Missing where there was none."""
    vetting_score: int | None = None
    """The points that The Campaign Registry gave the brand in its vetting, the more the better.
    They decide how much its campaigns may send. Missing where there was no vetting.
    """
    profile_uuid: str | None = None
    """The profile that the brand was made of."""
    company_name: str | None = None
    """The legal name of the business."""
    name: str | None = None
    """The name of the brand, in answers that carry no company name."""
    first_name: str | None = None
    """The first name of the person behind a STARTER brand."""
    last_name: str | None = None
    """The last name of the person behind a STARTER brand."""
    entity_type: EntityType | str | None = None
    """Who owns the business."""
    vertical: Vertical | str | None = None
    """The industry."""
    ein: str | None = None
    """The tax id. Only on STANDARD brands."""
    ein_issuing_country: str | None = None
    """The country that issued the tax id, normally as its two letters of ISO 3166-1."""
    address: PostalAddress | None = None
    """The postal address."""
    authorized_contact: AuthorizedContact | None = None
    """The contact person. Some older brands have an empty object here."""
    website: str | None = None
    """The website of the business, mostly without `https://`."""
    stock_symbol: str | None = None
    """The symbol under which the company's shares are traded."""
    stock_exchange: StockExchange | str | None = None
    """The exchange where the company's shares are traded."""
    alt_business_id: str | None = None
    """Another number that identifies the business, in the register that `alt_business_id_type`
    names.
    """
    alt_business_id_type: AltBusinessIdType | str | None = None
    """The register of `alt_business_id`."""
    created_at: str | None = None
    """When the brand was made, in UTC. Some answers leave it out."""


class BrandCreateResponse(Model):
    """The request to register a brand was received. That says nothing yet about the registration."""

    api_id: str
    """Identifies the request. Not empty."""
    brand_id: str
    """The id of the new brand."""
    message: str
    """What happened, in words. Not empty."""


class BrandDeclinedReason(Model):
    """One reason why the registry rejected a brand."""

    code: str | int | None = None
    """The registry's code for the reason."""
    message: str | None = None
    """The reason in words."""


class BrandDeleteResponse(Model):
    """A brand was deactivated."""

    api_id: str
    """Identifies the request. Not empty."""
    brand_id: str
    """The brand that was deactivated."""
    message: str
    """What happened, in words. Not empty."""


class BrandList(Model):
    """One page of the account's brands."""

    api_id: str
    """Identifies the request. Not empty."""
    brands: list[Brand]
    """The brands of this page; empty when there are none at this offset."""
    meta: PageMeta | None = None
    """Where this page stands, and how many brands fit. A recorded answer lacks it."""


class BrandResponse(Model):
    """One brand."""

    api_id: str
    """Identifies the request. Not empty."""
    brand: Brand


class BrandUseCase(Model):
    """One kind of campaign that a brand can have."""

    code: CampaignUseCase | str
    name: str
    """The name of the use case, for people. Not empty."""
    details: str
    """What messages of the use case are about. Not empty."""


class BrandUseCaseList(Model):
    """Every kind of campaign that a brand can have."""

    api_id: str
    """Identifies the request. Not empty."""
    brand_id: str
    """The brand."""
    use_cases: list[BrandUseCase]
    """The use cases, all of them."""


BrandRegistrationStatus: TypeAlias = Literal["PROCESSING", "COMPLETED", "FAILED"] | str
"""How far the registration has come. A value that is not listed here is kept as it arrived.

| value | meaning |
|---|---|
| `PROCESSING` | the registry has not decided yet |
| `COMPLETED` | registered: campaigns can be added |
| `FAILED` | rejected; see `declined_reasons` |
"""

BrandRegistrationStatusInput: TypeAlias = Literal["FAILED", "PROCESSING", "COMPLETED"]
"""How far the registration has come: `PROCESSING`, `COMPLETED` or `FAILED`."""

BrandType: TypeAlias = Literal["STANDARD", "STARTER"] | str
"""`STANDARD` for a business with a tax id, `STARTER` for one without. A value that is not listed
here is kept as it arrived.
"""

BrandTypeInput: TypeAlias = Literal["STANDARD", "STARTER"]
"""`STANDARD` for a business with a tax id, `STARTER` for one without. An empty string is the same
as leaving the field out. Plivo has paused new STARTER brands.
"""
