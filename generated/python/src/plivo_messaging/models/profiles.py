# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of profiles."""

from __future__ import annotations

from typing import Literal, Required, TypeAlias, TypedDict

from msgspec import UNSET, Struct, UnsetType

from .._runtime.model import Model
from .shared import (
    AltBusinessIdType,
    AuthorizedContact,
    EntityType,
    PageMeta,
    PostalAddress,
    StockExchange,
    Vertical,
)


class AuthorizedContactInput(Struct, kw_only=True):
    """The person at the business whom Plivo and the registry may ask."""

    first_name: str
    """The first name. 1 to 255 characters."""
    last_name: str
    """The last name. 1 to 255 characters."""
    email: str
    """The e-mail address. At most 100 characters."""
    phone: str
    """The company's telephone number with its country code (E.164), with or without a plus sign."""
    title: str | UnsetType = UNSET
    """The form of address, such as `Mr`, or the position. At most 255 characters."""
    seniority: ContactSeniorityInput | UnsetType = UNSET


class AuthorizedContactInputDict(TypedDict, total=False):
    """:class:`AuthorizedContactInput` as a plain dictionary."""

    first_name: Required[str]
    """The first name. 1 to 255 characters."""
    last_name: Required[str]
    """The last name. 1 to 255 characters."""
    email: Required[str]
    """The e-mail address. At most 100 characters."""
    phone: Required[str]
    """The company's telephone number with its country code (E.164), with or without a plus sign."""
    title: str
    """The form of address, such as `Mr`, or the position. At most 255 characters."""
    seniority: ContactSeniorityInput


class AuthorizedContactUpdate(Struct, kw_only=True):
    """The parts of the contact that are to change. An empty string leaves a part as it is."""

    first_name: str | UnsetType = UNSET
    """The first name. At most 255 characters."""
    last_name: str | UnsetType = UNSET
    """The last name. At most 255 characters."""
    email: str | UnsetType = UNSET
    """The e-mail address. An empty string leaves it as it is. At most 100 characters."""
    phone: str | UnsetType = UNSET
    """The company's telephone number with its country code (E.164), with or without a plus sign."""
    title: str | UnsetType = UNSET
    """The form of address, such as `Mr`, or the position. At most 255 characters."""
    seniority: ContactSeniorityInput | UnsetType = UNSET


class AuthorizedContactUpdateDict(TypedDict, total=False):
    """:class:`AuthorizedContactUpdate` as a plain dictionary."""

    first_name: str
    """The first name. At most 255 characters."""
    last_name: str
    """The last name. At most 255 characters."""
    email: str
    """The e-mail address. An empty string leaves it as it is. At most 100 characters."""
    phone: str
    """The company's telephone number with its country code (E.164), with or without a plus sign."""
    title: str
    """The form of address, such as `Mr`, or the position. At most 255 characters."""
    seniority: ContactSeniorityInput


class PostalAddressInput(Struct, kw_only=True):
    """The postal address of the business. The state can be left out."""

    street: str
    """Street and house number. 1 to 100 characters."""
    city: str
    """The town. 1 to 100 characters."""
    postal_code: str
    """The postal code. 1 to 10 characters."""
    country: str
    """The country as its two letters of ISO 3166-1."""
    state: str | UnsetType = UNSET
    """The state, as its code, such as `TX` for Texas. At most 20 characters."""


class PostalAddressInputDict(TypedDict, total=False):
    """:class:`PostalAddressInput` as a plain dictionary."""

    street: Required[str]
    """Street and house number. 1 to 100 characters."""
    city: Required[str]
    """The town. 1 to 100 characters."""
    postal_code: Required[str]
    """The postal code. 1 to 10 characters."""
    country: Required[str]
    """The country as its two letters of ISO 3166-1."""
    state: str
    """The state, as its code, such as `TX` for Texas. At most 20 characters."""


class PostalAddressUpdate(Struct, kw_only=True):
    """The parts of the address that are to change. An empty string leaves a part as it is."""

    street: str | UnsetType = UNSET
    """Street and house number. At most 100 characters."""
    city: str | UnsetType = UNSET
    """The town. At most 100 characters."""
    state: str | UnsetType = UNSET
    """The state, as its code, such as `TX` for Texas. At most 20 characters."""
    postal_code: str | UnsetType = UNSET
    """The postal code. At most 10 characters."""
    country: str | UnsetType = UNSET
    """The country as its two letters of ISO 3166-1."""


class PostalAddressUpdateDict(TypedDict, total=False):
    """:class:`PostalAddressUpdate` as a plain dictionary."""

    street: str
    """Street and house number. At most 100 characters."""
    city: str
    """The town. At most 100 characters."""
    state: str
    """The state, as its code, such as `TX` for Texas. At most 20 characters."""
    postal_code: str
    """The postal code. At most 10 characters."""
    country: str
    """The country as its two letters of ISO 3166-1."""


class Profile(Model):
    """A business as Plivo knows it. Brands and toll-free verifications are registered from it."""

    profile_uuid: str
    """The profile's id; what `profile_uuid` refers to in paths and when a brand is made."""
    profile_type: ProfileType | str
    profile_alias: str
    """The name by which you know the profile. Not empty."""
    customer_type: CustomerType | str
    entity_type: EntityType | str
    vertical: Vertical | str
    primary_profile: str | None = None
    """The id of the account's primary profile. Empty or missing on the primary profile itself."""
    company_name: str | None = None
    """The legal name of the business."""
    doing_business_as: str | None = None
    """The name under which the business trades, if it is another one."""
    ein: str | None = None
    """The tax id, in the US the Employer Identification Number."""
    ein_issuing_country: str | None = None
    """The country that issued the tax id, normally as its two letters of ISO 3166-1."""
    address: PostalAddress | None = None
    """The postal address."""
    authorized_contact: AuthorizedContact | None = None
    """The contact person."""
    business_contact_email: str | None = None
    """An address at the company itself, to which the registry writes when it checks a listed
    company (Authentication+).
    """
    number_of_employees: EmployeeCount | str | None = None
    """How many people work for the business."""
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
    website: str | None = None
    """The company's website, mostly without `https://`."""
    plivo_subaccount: str | None = None
    """The subaccount that the profile belongs to. Missing or empty without one."""
    created_at: str | None = None
    """When the profile was made, in UTC. Some answers leave it out."""


class ProfileCreateResponse(Model):
    """A profile was made."""

    api_id: str
    """Identifies the request. Not empty."""
    message: str
    """What happened, in words. Not empty."""
    profile_uuid: str
    """The id of the new profile."""


class ProfileDeleteResponse(Model):
    """A profile was deleted."""

    api_id: str
    """Identifies the request. Not empty."""
    message: str
    """What happened, in words. Not empty."""


class ProfileList(Model):
    """One page of the account's profiles."""

    api_id: str
    """Identifies the request. Not empty."""
    meta: PageMeta
    """Where this page stands. A list of profiles never says how many there are in all."""
    profiles: list[Profile]
    """The profiles of this page; empty when there are none at this offset."""


class ProfileResponse(Model):
    """One profile."""

    api_id: str
    """Identifies the request. Not empty."""
    profile: Profile


AltBusinessIdTypeInput: TypeAlias = Literal["DUNS", "LEI", "GIIN", "NONE"]
"""Which register `alt_business_id` belongs to: `DUNS` (Dun & Bradstreet), `LEI` (legal entities),
`GIIN` (financial institutions) or `NONE`. An empty string is the same as leaving the field out.
"""

ContactSeniorityInput: TypeAlias = (
    Literal["DIRECTOR", "GM", "VP", "CEO", "CFO", "GENERAL_COUNSEL", "OTHER"] | str
)
"""The position of the contact in the business: `DIRECTOR`, `GM`, `VP`, `CEO`, `CFO`,
`GENERAL_COUNSEL` or `OTHER`. Other words are accepted, since Plivo's own samples send `admin`,
but the registry knows only these.
"""

CountryInput: TypeAlias = str
"""A country as its two letters of ISO 3166-1, in capitals or small letters. An empty string is the
same as leaving the field out.
"""

CustomerType: TypeAlias = Literal["DIRECT", "RESELLER"] | str
"""Whether the business sends for itself (`DIRECT`) or provides communication services to other
businesses (`RESELLER`). A value that is not listed here is kept as it arrived.
"""

CustomerTypeInput: TypeAlias = Literal["DIRECT", "RESELLER"]
"""`DIRECT` if the business sends for itself, `RESELLER` if it provides communication services such
as messages and calls to other businesses. Small letters are accepted.
"""

Ein: TypeAlias = str
"""The tax id of the business, in the US its nine-digit Employer Identification Number. Write it as
a string, so that leading zeros stay; a number is accepted. An empty string is the same as
leaving the field out. At most 100 characters.
"""

EmployeeCount: TypeAlias = (
    Literal[
        "BETWEEN_1_AND_10",
        "BETWEEN_11_AND_50",
        "BETWEEN_51_AND_200",
        "BETWEEN_201_AND_500",
        "BETWEEN_501_AND_2000",
        "BETWEEN_2001_AND_10000",
        "MORE_THAN_10001",
    ]
    | str
)
"""How many people work for the business. A value that is not listed here is kept as it arrived."""

EmployeeCountInput: TypeAlias = Literal[
    "BETWEEN_1_AND_10",
    "BETWEEN_11_AND_50",
    "BETWEEN_51_AND_200",
    "BETWEEN_201_AND_500",
    "BETWEEN_501_AND_2000",
    "BETWEEN_2001_AND_10000",
    "MORE_THAN_10001",
]
"""How many people work for the business. An empty string is the same as leaving the field out."""

EntityTypeInput: TypeAlias = Literal["PRIVATE", "PUBLIC", "NON_PROFIT", "GOVERNMENT", "INDIVIDUAL"]
"""Who owns the business. Small letters are accepted.

| value | meaning |
|---|---|
| `PRIVATE` | a company whose shares are not traded |
| `PUBLIC` | a company that is listed on a stock exchange |
| `NON_PROFIT` | a charity or another organisation that is not for profit |
| `GOVERNMENT` | a part of a government |
| `INDIVIDUAL` | one person in business without a tax id |
"""

ProfileType: TypeAlias = Literal["PRIMARY", "SECONDARY"] | str
"""`PRIMARY` for the profile of the account holder, of which there is one, `SECONDARY` for every
other. A value that is not listed here is kept as it arrived.
"""

StockExchangeInput: TypeAlias = Literal[
    "NASDAQ",
    "NYSE",
    "AMEX",
    "AMX",
    "ASX",
    "B3",
    "BME",
    "BSE",
    "FRA",
    "ICEX",
    "JPX",
    "JSE",
    "KRX",
    "LON",
    "NSE",
    "OMX",
    "SEHK",
    "SGX",
    "SSE",
    "STO",
    "SWX",
    "SZSE",
    "TSX",
    "TWSE",
    "VSE",
    "OTHER",
]
"""A stock exchange, by its usual short name. An empty string is the same as leaving the field out."""
