# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of campaigns."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import Model
from .shared import CampaignUseCase, PageMeta, Vertical


class Campaign(Model):
    """What a brand sends its messages for, as it is registered with The Campaign Registry."""

    campaign_id: str
    """The registry's id for the campaign; what `campaign_id` refers to in paths and message
    records.
    """
    brand_id: str
    """The brand that sends."""
    campaign_alias: str | None = None
    """The name by which you know the campaign, on the console too. Some answers leave it out."""
    registration_status: CampaignRegistrationStatus | str | None = None
    usecase: CampaignUseCase | str | None = None
    sub_usecase: str | None = None
    """The use cases of which a mixed campaign is made, joined by commas. Missing on others."""
    sub_usecases: list[str] | str | None = None
    """The name that the table of Plivo's reference gives to `sub_usecase`. No sample answer has it.
    Deprecated.
    """
    vertical: Vertical | str | None = None
    """The industry."""
    description: str | None = None
    """What the campaign is for."""
    message_flow: str | None = None
    """How people agree to get the messages."""
    sample1: str | None = None
    """The first sample message."""
    sample2: str | None = None
    """The second sample message."""
    sample3: str | None = None
    """The third sample message."""
    sample4: str | None = None
    """The fourth sample message."""
    sample5: str | None = None
    """The fifth sample message."""
    optin_keywords: str | None = None
    """The words with which people agree, joined by commas. Some answers have blanks after the
    commas.
    """
    optin_message: str | None = None
    """The reply to somebody who has agreed."""
    optout_keywords: str | None = None
    """The words with which people withdraw, joined by commas."""
    optout_message: str | None = None
    """The reply to STOP on the numbers of the campaign."""
    help_keywords: str | None = None
    """The words with which people ask for help, joined by commas."""
    help_message: str | None = None
    """The reply to HELP on the numbers of the campaign."""
    terms_and_conditions_link: str | None = None
    """The address of the terms and conditions."""
    privacy_policy_link: str | None = None
    """The address of the privacy policy."""
    campaign_attributes: CampaignAttributes | None = None
    """The yes-or-no fields."""
    mno_metadata: dict[str, CarrierLimits] | None = None
    """How much the campaign may send, by the name of the carrier: `AT&T`, `T-Mobile`, `US Cellular`
    and `Verizon Wireless`. A sample has the names in small letters.
    """
    reseller_id: str | None = None
    """The registry's id of the reseller between you and Plivo. Empty without one."""
    campaign_source: CampaignSource | str | None = None
    error_code: str | None = None
    """Why a campaign was declined, as a code such as `1004`. Empty or missing on others."""
    error_reason: str | None = None
    """Why a campaign was declined, in a few words."""
    error_description: str | None = None
    """Why a campaign was declined, and what to do about it."""
    created_at: str | None = None
    """When the campaign was made, in UTC. Some answers leave it out."""


class CampaignAttributes(Model):
    """The yes-or-no fields with which the campaign was registered."""

    embedded_link: bool | None = None
    """Whether messages contain links."""
    embedded_phone: bool | None = None
    """Whether messages contain telephone numbers other than that of the HELP reply."""
    age_gated: bool | None = None
    """Whether messages contain something that is only for people of a certain age."""
    direct_lending: bool | None = None
    """Whether messages are about lending."""
    subscriber_optin: bool | None = None
    """Whether consent is asked for and kept."""
    subscriber_optout: bool | None = None
    """Whether withdrawals of consent are honoured."""
    subscriber_help: bool | None = None
    """Whether HELP is answered."""
    affiliate_marketing: bool | None = None
    """Whether affiliate marketing is part of the campaign."""


class CampaignCreateResponse(Model):
    """The request to register or import a campaign was received. That says nothing yet about the
    registration. Plivo's reference once spells the ids `apiId` and `campaignId`.
    """

    message: str
    """What happened, in words. Not empty."""
    api_id: str | None = None
    """Identifies the request. Not empty."""
    campaign_id: str | None = None
    """The id of the campaign. Not empty."""


class CampaignDeleteResponse(Model):
    """A campaign was deactivated."""

    campaign_id: str
    """The campaign that was deactivated."""
    message: str
    """What happened, in words. Not empty."""
    api_id: str | None = None
    """Identifies the request. A recorded answer lacks it. Not empty."""


class CampaignList(Model):
    """One page of the account's campaigns."""

    api_id: str
    """Identifies the request. Not empty."""
    meta: PageMeta
    campaigns: list[Campaign]
    """The campaigns of this page; empty when there are none at this offset."""


class CampaignNumber(Model):
    """A number of a campaign."""

    number: str
    """The number, digits only, beginning with its country code."""
    status: CampaignNumberStatus | str
    remark: str | None = None
    """A note on the linking, such as why it failed. Mostly missing."""


class CampaignNumberAccepted(Model):
    """The request to link or unlink was received. That says nothing yet about its result."""

    api_id: str
    """Identifies the request. Not empty."""
    message: str
    """What happened, in words. Not empty."""


class CampaignNumberList(Model):
    """Numbers of a campaign. An answer about a single number has the same form."""

    api_id: str
    """Identifies the request. Not empty."""
    campaign_id: str
    """The campaign."""
    phone_numbers: list[CampaignNumber]
    """The numbers of this page, or the one number that was asked for."""
    meta: PageMeta | None = None
    """Where this page stands. No sample has it; the sandbox sends it with the list."""
    campaign_alias: str | None = None
    """The name by which you know the campaign."""
    usecase: CampaignUseCase | str | None = None
    phone_numbers_summary: dict[str, int] | None = None
    """How many numbers of the campaign are in each state, such as `{"COMPLETED":2}`."""
    number_pool_limit: int | None = None
    """How many numbers the campaign can have."""


class CampaignResponse(Model):
    """One campaign."""

    campaign: Campaign
    api_id: str | None = None
    """Identifies the request. A recorded answer of a correction lacks it. Not empty."""


class CarrierLimits(Model):
    """How much a campaign may send through one carrier. What does not apply is null or missing."""

    tpm: int | None = None
    """How many messages a minute."""
    brand_tier: Literal["TOP", "LOW", "SOLE_PROPRIETOR"] | str | None = None
    """The class in which T-Mobile has put the brand; it decides how many messages a day."""


CampaignNumberStatus: TypeAlias = Literal["PROCESSING", "COMPLETED", "FAILED"] | str
"""How far the linking of a number has come. A value that is not listed here is kept as it arrived.

| value | meaning |
|---|---|
| `PROCESSING` | being linked, or being unlinked |
| `COMPLETED` | linked: it can send for the campaign |
| `FAILED` | could not be linked |
"""

CampaignRegistrationStatus: TypeAlias = Literal["PROCESSING", "ACTIVE", "FAILED", "EXPIRED"] | str
"""How far the registration has come. A value that is not listed here is kept as it arrived.

| value | meaning |
|---|---|
| `PROCESSING` | being reviewed |
| `ACTIVE` | registered: numbers can be linked |
| `FAILED` | declined; can be corrected and submitted again |
| `EXPIRED` | was active, and is no more |
"""

CampaignRegistrationStatusInput: TypeAlias = Literal["ACTIVE", "FAILED", "PROCESSING", "EXPIRED"]
"""How far the registration has come: `PROCESSING`, `ACTIVE`, `FAILED` or `EXPIRED`. Small letters
are accepted.
"""

CampaignSource: TypeAlias = Literal["plivo", "shared"] | str
"""`plivo` if the campaign was made with Plivo, `shared` if it was imported. A value that is not
listed here is kept as it arrived.
"""

CampaignSubUseCaseInput: TypeAlias = Literal[
    "2FA",
    "ACCOUNT_NOTIFICATION",
    "CUSTOMER_CARE",
    "DELIVERY_NOTIFICATION",
    "FRAUD_ALERT",
    "HIGHER_EDUCATION",
    "MARKETING",
    "POLLING_VOTING",
    "PUBLIC_SERVICE_ANNOUNCEMENT",
    "SECURITY_ALERT",
]
"""One of the general use cases of which a mixed campaign is made."""

CampaignUseCaseInput: TypeAlias = Literal[
    "2FA",
    "ACCOUNT_NOTIFICATION",
    "CUSTOMER_CARE",
    "DELIVERY_NOTIFICATION",
    "FRAUD_ALERT",
    "HIGHER_EDUCATION",
    "LOW_VOLUME",
    "MARKETING",
    "MIXED",
    "POLLING_VOTING",
    "PUBLIC_SERVICE_ANNOUNCEMENT",
    "SECURITY_ALERT",
    "STARTER",
]
"""What the messages of a campaign are about. `MIXED` and `LOW_VOLUME` stand for two to five of the
others; `STARTER` is for STARTER brands, which can have no other one.
"""

KeywordListInput: TypeAlias = str
"""One or more keywords, joined by commas, without blanks and special characters. An empty string is
the same as leaving the field out.
"""

TrueInput: TypeAlias = bool
"""A confirmation in a request: only true is accepted. Write a JSON boolean; the spellings as
strings are accepted because clients in use send them.
"""
