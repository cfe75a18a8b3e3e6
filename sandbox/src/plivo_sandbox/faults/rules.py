"""A fault that is set: which, where, and how often."""

import hashlib
from dataclasses import dataclass, field, fields
from typing import Any

from plivo_sandbox.faults.kinds import Fault
from plivo_sandbox.ids import Ids


@dataclass(frozen=True, slots=True)
class Order:
    """A fault as it is asked for.

    Attributes:
        name: which.
        value: what it is told; empty where it needs nothing.
        operation: an operationId, a method and a path, a tag, or a webhook; empty for all.
        number: a phone number that the request, the callback or the message names; empty for all.
        account: whose; empty for all.
        share: the probability with which it comes, above 0 and at most 1.
        first: how often it comes at most; 0 for always.
        every: it comes with each so many-th of what fits.
        after: so many of what fits are left alone first.
        field: what it breaks, where it breaks a field; empty for the first that can be broken.
        retry_after: seconds of the header ``Retry-After``, where it answers with a status.
        retry_after_date: the same, written as a date.
    """

    name: str
    value: str = ""
    operation: str = ""
    number: str = ""
    account: str = ""
    share: float = 1.0
    first: int = 0
    every: int = 1
    after: int = 0
    field: str = ""
    retry_after: int | None = None
    retry_after_date: int | None = None

    def told(self) -> dict[str, Any]:
        """Its name, and what is chosen."""
        options = {name: getattr(self, name) for name in DEFAULTS}
        chosen = {name: value for name, value in options.items() if value != DEFAULTS[name]}
        return {"name": self.name, **chosen}


@dataclass(slots=True)
class Rule:
    """A fault that is set.

    Attributes:
        id: its number.
        order: what was asked for.
        fault: the fault.
        value: its value, read.
        memory: what it has seen so far, for those that need to know: values that JSON has.
        matched: how many requests, callbacks or messages it fitted.
        hits: how many of them went wrong.
        misses: how many of these found nothing to break after all, since it was read.
        before: its memory as it was read.
    """

    id: int
    order: Order
    fault: Fault
    value: Any
    memory: dict[str, Any] = field(default_factory=dict[str, Any])
    matched: int = 0
    hits: int = 0
    misses: int = 0
    before: dict[str, Any] = field(default_factory=dict[str, Any])

    def comes(self, ids: Ids) -> bool:
        """Count what fits, and say whether it goes wrong."""
        order = self.order
        self.matched += 1
        turn = self.matched - order.after
        if turn <= 0 or turn % order.every or (order.first and self.hits >= order.first):
            return False
        if order.share < 1 and _chance(ids) >= order.share:
            return False
        self.hits += 1
        return True

    def missed(self) -> None:
        """Nothing could go wrong after all, as where a broken field is not in the answer."""
        self.hits -= 1
        self.misses += 1

    def shown(self) -> dict[str, Any]:
        """As the control API writes it."""
        return {"id": self.id, **self.order.told(), "matched": self.matched, "hits": self.hits}


DEFAULTS = {known.name: known.default for known in fields(Order) if known.name != "name"}
"""The options of a fault, and what they are where nobody says."""


def _chance(ids: Ids) -> float:
    """Between 0 and 1, and the same again where the ids are."""
    digest = hashlib.sha256(ids.uuid().encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
