# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of number pools."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import Model
from .shared import PageMeta


class PoolNumber(Model):
    """A phone number that a number pool can send from."""

    number: str
    """The number, digits only, beginning with its country code. Not empty."""
    type: NumberType | str
    """The kind of number. Local and national numbers are both `fixed`."""
    country_iso2: str
    """The number's country, as an ISO 3166-1 alpha-2 code."""
    added_on: str
    """When the number came into the pool, in UTC, as an RFC 3339 timestamp with up to six decimals."""
    account_phone_number_resource: str
    """The path of the rented number itself in the account's own phone number API. Not empty."""
    api_id: str | None = None
    """Identifies the request that was answered. Stands on a single answer, not on the records of a
    list. Not empty.
    """
    number_pool_uuid: str | None = None
    """The pool that the number is in. Not empty."""
    numberpool_uuid: str | None = None
    """The pool that the number is in, as some answers for a single number spell it. Not empty."""
    service: NumberService | str | None = None
    """What the number was added for. Plivo leaves it out of some answers."""


class PoolNumberList(Model):
    """One page of a pool's numbers."""

    api_id: str
    """Identifies the request. Not empty."""
    meta: PageMeta
    objects: list[PoolNumber]
    """The numbers of this page; empty when none fits the filters at this offset."""


class PoolShortcode(Model):
    """A short code that a number pool can send from."""

    shortcode: str
    """The short code, digits only. Not empty."""
    country_iso2: str
    """The short code's country, as an ISO 3166-1 alpha-2 code. `US` and `CA` have short codes."""
    added_on: str
    """When the short code came into the pool, in UTC, as an RFC 3339 timestamp with up to six
    decimals.
    """
    api_id: str | None = None
    """Identifies the request that was answered. Stands on a single answer, not on the records of a
    list. Not empty.
    """
    number_pool_uuid: str | None = None
    """The pool that the short code is in. Not empty."""
    numberpool_uuid: str | None = None
    """The pool that the short code is in, in the other spelling that Plivo's answers know. Not
    empty.
    """


class PoolShortcodeList(Model):
    """One page of a pool's short codes."""

    api_id: str
    """Identifies the request. Not empty."""
    meta: PageMeta
    objects: list[PoolShortcode]
    """The short codes of this page: one for the US and one for Canada at most."""


class PoolTollfreeNumber(Model):
    """The toll-free number that a number pool can send from."""

    number: str
    """The number, digits only, beginning with its country code. Not empty."""
    type: NumberType | str
    """The kind of number. Always toll-free, in either spelling."""
    country_iso2: str
    """The number's country, as an ISO 3166-1 alpha-2 code."""
    added_on: str
    """When the number came into the pool, in UTC, as an RFC 3339 timestamp with up to six decimals."""
    account_phone_number_resource: str
    """The path of the rented number itself in the account's own phone number API. Not empty."""
    api_id: str | None = None
    """Identifies the request that was answered. Stands on a single answer, not on the records of a
    list. Not empty.
    """
    number_pool_uuid: str | None = None
    """The pool that the number is in. Not empty."""
    numberpool_uuid: str | None = None
    """The pool that the number is in, as some answers for a single number spell it. Not empty."""
    service: NumberService | str | None = None
    """What the number was added for. Plivo leaves it out of some answers."""


class PoolTollfreeNumberList(Model):
    """One page of a pool's toll-free numbers, of which a pool has one at most."""

    api_id: str
    """Identifies the request. Not empty."""
    meta: PageMeta
    objects: list[PoolTollfreeNumber]
    """The pool's toll-free number, or nothing."""


NumberService: TypeAlias = Literal["sms", "mms"] | str
"""What a number of a pool is used for: `sms` for text only, `mms` for text and media. A value that
is not listed here is kept as it arrived.
"""

NumberServiceInput: TypeAlias = Literal["sms", "mms"]
"""What a number of a pool is used for, `sms` for text only, `mms` for text and media."""

NumberType: TypeAlias = Literal["fixed", "mobile", "toll-free", "tollfree"] | str
"""The kind of number. Toll-free is spelt `toll-free` on the records of a pool's numbers and
`tollfree` on those of its toll-free numbers. A value that is not listed here is kept as it
arrived.
"""

NumberTypeInput: TypeAlias = Literal["fixed", "mobile", "toll-free"]
"""The kind of number. What other pages call local or national is `fixed` here."""
