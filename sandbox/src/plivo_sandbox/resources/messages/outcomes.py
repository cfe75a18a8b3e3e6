"""What becomes of a message that could be sent: delivered, unless something asks for another end.

Plivo documents no magic numbers: these are the sandbox's own; docs/sandbox/sending.md lists them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from plivo_sandbox.markers import markers


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a message ends.

    Attributes:
        state: ``failed`` and ``rejected`` come instead of *sent*, and cost nothing; ``delivered``
            and ``undelivered`` come after it; ``sent`` is an end where no receipt comes.
        error_code: why, ``000`` without a reason.
    """

    state: str = "delivered"
    error_code: str = "000"

    @property
    def before_sending(self) -> bool:
        """Whether no carrier ever gets the message."""
        return self.state in UNSENT


UNSENT = ("failed", "rejected")
DELIVERED = Outcome()

_FAILED = ("40", "110", "120", "160", "200", "201", "300", "340", "420", "450", "451", "900", "910")
_UNDELIVERED = ("10", "20", "30", "50", "60", "70", "80", "90", "100", "1000")

OUTCOMES: Mapping[str, Outcome] = {
    **{code: Outcome("failed", code) for code in _FAILED},
    **{code: Outcome("undelivered", code) for code in _UNDELIVERED},
    "failed": Outcome("failed", "300"),
    "undelivered": Outcome("undelivered", "80"),
    "rejected": Outcome("rejected", "100"),
    "sent": Outcome("sent"),
}
"""The ends that can be asked for, by the word that asks, as in ``sandbox:30``."""

# No area code is 555 and no exchange begins with 0: nobody has such a number.
_MAGIC_DESTINATION = re.compile(r"1555000([0-9]{4})")
_SENT = "0000"


def outcome_for(message: Row[Any]) -> Outcome:
    """How ``message`` is to end, asked once, when it would be sent.

    Its destination counts before its text, so that one message to many can end in many ways.
    """
    asked = _of_destination(message.to_number)
    texts = (OUTCOMES.get(word) for word in markers([message.text]))
    return asked or next(filter(None, texts), DELIVERED)


def _of_destination(number: str) -> Outcome | None:
    found = _MAGIC_DESTINATION.fullmatch(number)
    if found is None:
        return None
    return OUTCOMES["sent"] if found[1] == _SENT else OUTCOMES.get(found[1].lstrip("0"))
