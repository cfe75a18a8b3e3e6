"""What becomes of a message that does not simply arrive, and the numbers that ask for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

DELIVERED = "000"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a message ends.

    Attributes:
        state: ``delivered``, ``undelivered``, ``failed`` or ``rejected``; ``queued`` and ``sent``
            for one that stays there.
        error_code: ``000`` where nothing goes wrong.
    """

    state: str
    error_code: str = DELIVERED

    @property
    def leaves(self) -> bool:
        """Whether it is handed to a carrier at all."""
        return self.state not in ("failed", "queued", "rejected")


# The state that Plivo's pages name; where they name two, the one before a carrier has it.
_UNDELIVERED = ("10", "20", "30", "60", "70", "80", "90", "100", "1000")
_FAILED = (
    *("40", "50", "110", "120", "160", "200", "201", "300", "340", "420", "450", "451"),
    *("900", "910"),
)

OUTCOMES: dict[str, Outcome] = {
    DELIVERED: Outcome("delivered"),
    **{code: Outcome("undelivered", code) for code in _UNDELIVERED},
    **{code: Outcome("failed", code) for code in _FAILED},
    "delivered": Outcome("delivered"),
    "undelivered": Outcome("undelivered", "1000"),
    "failed": Outcome("failed", "300"),
    "rejected": Outcome("rejected", "1000"),
    "stuck-queued": Outcome("queued"),
    "stuck-sent": Outcome("sent"),
}
"""Outcomes by what they are called: an error code of the API, or a state."""

_PREFIX = "120255501"
_LAST_DIGITS = {
    "00": DELIVERED,
    "10": "10", "20": "20", "30": "30", "40": "40", "50": "50", "60": "60", "70": "70",
    "80": "80", "90": "90",
    "01": "100", "11": "110", "12": "120", "16": "160", "02": "200", "21": "201", "03": "300",
    "34": "340", "42": "420", "45": "450", "51": "451", "09": "900", "91": "910", "99": "1000",
    "96": "rejected", "97": "stuck-queued", "98": "stuck-sent",
}  # fmt: skip

MAGIC_NUMBERS: dict[str, str] = {_PREFIX + last: name for last, name in _LAST_DIGITS.items()}
"""Recipients with a fixed outcome, by number. They are numbers for fiction: nobody has them."""


def outcome_of(text: str) -> Outcome | None:
    """The outcome that ``text`` names: a code, a state, or both with ``/`` between."""
    state, slash, code = text.partition("/")
    if not slash:
        return OUTCOMES.get(text)
    known = OUTCOMES.get(state)
    if known is None or code not in OUTCOMES or not code.isdigit():
        return None
    return Outcome(known.state, code)


FaultOf = Callable[[Connection, str, set[str]], Any]


class Outcomes:
    """Tells how messages end: by the faults that are set, their carrier, then their recipient."""

    def __init__(self, fault_of: FaultOf) -> None:
        """``fault_of`` tells what a fault makes of a message, by account and numbers."""
        self._fault_of = fault_of

    def outcome_for(
        self, connection: Connection, message: Row[Any], refusal: Outcome | None
    ) -> Outcome:
        """How ``message`` ends; ``refusal`` is what its carrier says.

        Asked once for each message, when it leaves the queue.
        """
        numbers = {message.from_number, message.to_number}
        found: Outcome | None = self._fault_of(connection, message.account_id, numbers)
        return found or refusal or OUTCOMES[MAGIC_NUMBERS.get(message.to_number, DELIVERED)]
