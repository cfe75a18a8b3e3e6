# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of powerpacks."""

from __future__ import annotations

from typing import Literal, Required, TypeAlias, TypedDict

from msgspec import Struct

from .._runtime.model import Model
from .shared import PageMeta


class NumberPriority(Model):
    """One line of a powerpack's sending order: for messages of one service to one country, which
    kind of source is tried first, second and third.
    """

    service_type: Literal["SMS", "MMS"] | str
    """The kind of message that the line is for."""
    country_iso: Literal["US", "CA"] | str
    """The destination country that the line is for, as an ISO 3166-1 alpha-2 code."""
    priority: PriorityOrder


class NumberPriorityInput(Struct, kw_only=True):
    """One line of a powerpack's sending order: for messages of one service to one country, which
    kind of source to try first, second and third. Service and country together name the line, so
    there are four of them at most.
    """

    service_type: Literal["SMS", "MMS"]
    """The kind of message that the line is for."""
    country_iso: Literal["US", "CA"]
    """The destination country that the line is for, as an ISO 3166-1 alpha-2 code."""
    priority: PriorityOrderInput | PriorityOrderInputDict


class NumberPriorityInputDict(TypedDict, total=False):
    """:class:`NumberPriorityInput` as a plain dictionary."""

    service_type: Required[Literal["SMS", "MMS"]]
    """The kind of message that the line is for."""
    country_iso: Required[Literal["US", "CA"]]
    """The destination country that the line is for, as an ISO 3166-1 alpha-2 code."""
    priority: Required[PriorityOrderInput | PriorityOrderInputDict]


class Powerpack(Model):
    """A powerpack: a name, a pool of source numbers, and the rules by which Plivo picks one of them
    for each message that is sent with `powerpack_uuid`.
    """

    uuid: str
    """The powerpack's own id; what `powerpack_uuid` refers to in paths and when a message is sent.
    Not empty.
    """
    name: str
    """The powerpack's name, which no other powerpack of the account has. Not empty."""
    sticky_sender: bool
    """Whether a recipient keeps receiving from the number that reached them first."""
    local_connect: bool
    """Whether numbers that share the recipient's area code or state go before the others."""
    application_type: Literal["XML", "PHLO"] | str | None
    """What kind of application answers messages to the pool's numbers. Empty when there is none.
    Plivo answers `XML` in capitals to a request that said `xml`.
    """
    application_id: str | None
    """The application that answers messages to the pool's numbers. Empty when there is none."""
    number_pool: str
    """The path of the powerpack's number pool, which was made together with it. The part after
    `NumberPool/` is the `number_pool_uuid` that every number pool call asks for; no other field
    carries it.
    """
    created_on: str
    """When the powerpack was made, in UTC, as an RFC 3339 timestamp with up to six decimals."""
    api_id: str | None = None
    """Identifies the request that was answered. Stands on a single answer, not on the records of a
    list. Not empty.
    """
    number_priority: list[NumberPriority] | None = None
    """The order in which kinds of source are tried, a line for each service and country. Plivo's
    lists leave it out.
    """


class PowerpackList(Model):
    """One page of the account's powerpacks."""

    api_id: str
    """Identifies the request. Not empty."""
    meta: PageMeta
    objects: list[Powerpack]
    """The powerpacks of this page; empty when there are none at this offset."""


class PriorityOrder(Model):
    """The three kinds of source in the order in which they are tried."""

    priority1: NumberClass | str
    """The kind that is tried first."""
    priority2: NumberClass | str
    """The kind that is tried when the first has no free or suitable number."""
    priority3: NumberClass | str
    """The kind that is tried last."""


class PriorityOrderInput(Struct, kw_only=True):
    """The three kinds of source in the order in which Plivo should try them. Each kind is named
    once; a kind of which the pool holds no number is passed over.
    """

    priority1: NumberClassInput
    """The kind to try first."""
    priority2: NumberClassInput
    """The kind to try when the first cannot carry the message."""
    priority3: NumberClassInput
    """The kind to try last."""


class PriorityOrderInputDict(TypedDict, total=False):
    """:class:`PriorityOrderInput` as a plain dictionary."""

    priority1: Required[NumberClassInput]
    """The kind to try first."""
    priority2: Required[NumberClassInput]
    """The kind to try when the first cannot carry the message."""
    priority3: Required[NumberClassInput]
    """The kind to try last."""


ApplicationTypeInput: TypeAlias = Literal["xml", "phlo"]
"""What kind of application `application_id` names: `xml` or `phlo`. Capitals are accepted, and an
empty string is the same as leaving the field out.
"""

NumberClass: TypeAlias = Literal["shortcode", "tollfree", "longcode"] | str
"""The kind of source a message can leave from: a short code, a toll-free number or a ten-digit long
code. A value that is not listed here is kept as it arrived.
"""

NumberClassInput: TypeAlias = Literal["shortcode", "tollfree", "longcode"]
"""The kind of source a message can leave from: `shortcode`, `tollfree` or `longcode` (an ordinary
ten-digit number).
"""
