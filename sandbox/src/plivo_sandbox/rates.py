"""What messages cost in the sandbox, in US dollars for a unit.

The amounts are the sandbox's own: real prices depend on a contract. They are fixed, so that a
test can expect them.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """The price of a unit, and what the recipient's carrier takes on top."""

    unit: Decimal
    carrier_fee: Decimal


_NO_FEE = Decimal("0.00000")
_SMS = {
    "US": Rate(Decimal("0.00550"), Decimal("0.00300")),
    "CA": Rate(Decimal("0.00650"), Decimal("0.00650")),
    "GB": Rate(Decimal("0.04000"), _NO_FEE),
    "IN": Rate(Decimal("0.00300"), _NO_FEE),
}
_MMS = {
    "US": Rate(Decimal("0.01600"), Decimal("0.00500")),
    "CA": Rate(Decimal("0.01800"), Decimal("0.00800")),
}
_ELSEWHERE = Rate(Decimal("0.05000"), _NO_FEE)
_WHATSAPP = Rate(Decimal("0.00400"), _NO_FEE)
_INCOMING_WHATSAPP = Decimal("0.00080")


def rate_for(message_type: str, country_iso2: str) -> Rate:
    """The rate of a message of this type to this country."""
    if message_type == "whatsapp":
        return _WHATSAPP
    table = _MMS if message_type == "mms" else _SMS
    return table.get(country_iso2, _ELSEWHERE)


def incoming_rate_for(message_type: str, country_iso2: str) -> Rate:
    """The rate of a message of this type that arrives at a number of this country."""
    if message_type == "whatsapp":
        return Rate(_INCOMING_WHATSAPP, _NO_FEE)
    return Rate(rate_for(message_type, country_iso2).unit, _NO_FEE)


def money(amount: Decimal) -> str:
    """An amount as Plivo writes it: five decimals."""
    return f"{amount:.5f}"
