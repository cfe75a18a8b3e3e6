"""What carriers refuse: messages from toll-free numbers that nobody has verified.

Source: Plivo, "Toll-free verification". The code is inferred: no page has one for it.
"""

from typing import Any

from sqlalchemy import Connection, Row, exists, select

from plivo_sandbox.families import family_of
from plivo_sandbox.outcomes import OUTCOMES, Outcome
from plivo_sandbox.renting import TOLL_FREE
from plivo_sandbox.tables import tollfree_verifications

_PROHIBITED = OUTCOMES["100"]
# While a verification is looked at, messages may arrive.
_GOOD_ENOUGH = ("APPROVED", "SUBMITTED", "UPDATE_REQUIRED")


def refusal(connection: Connection, message: Row[Any]) -> Outcome | None:
    """How ``message`` ends where its carrier refuses it; None where it does not."""
    if message.type == "whatsapp" or message.country_iso2 not in {"US", "CA"}:
        return None
    if not TOLL_FREE.match(message.from_number):
        return None
    verified = exists().where(
        tollfree_verifications.c.account_id.in_(family_of(connection, message.account_id)),
        tollfree_verifications.c.number == message.from_number,
        tollfree_verifications.c.status.in_(_GOOD_ENOUGH),
    )
    return None if connection.scalar(select(verified)) else _PROHIBITED
