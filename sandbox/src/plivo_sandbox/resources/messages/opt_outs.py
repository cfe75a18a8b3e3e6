"""Who does not want to be written to, and by whom.

A block holds for the number that got the word, or for all numbers of its 10DLC campaign, whichever
account of the family rents them. For five minutes one more message passes, so that an application
can confirm. Source: Plivo, "Do not disturb".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from sqlalchemy import ColumnElement, bindparam, delete, insert, select, update

from plivo_sandbox.operations import Call
from plivo_sandbox.phone_numbers import Destination
from plivo_sandbox.prepared import Prepared, numbered, one_of
from plivo_sandbox.tables import opt_outs

_CONFIRMATION = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Sender:
    """Whom a block can hold for: a number, and its campaign if it has one."""

    number: str
    campaign_id: str = ""

    @property
    def scopes(self) -> tuple[str, ...]:
        """The number and the campaign."""
        return (self.number, self.campaign_id) if self.campaign_id else (self.number,)


@lru_cache(maxsize=32)
def _blocks_of(recipients: int) -> Prepared:
    return Prepared(
        select(opt_outs).where(
            opt_outs.c.account_id == bindparam("account_id"),
            one_of(opt_outs.c.recipient, "recipient", recipients),
        )
    )


class OptOuts:
    """The blocks of some recipients."""

    def __init__(self, call: Call, recipients: Iterable[Destination]) -> None:
        """Read them."""
        self._call = call
        numbers = [recipient.number for recipient in recipients]
        rows = _blocks_of(len(numbers)).rows(
            call.connection, account_id=call.main, **numbered("recipient", numbers)
        )
        self._blocks = {(row.recipient, row.scope): row for row in rows}

    def block(self, recipient: str, sender: Sender) -> bool:
        """Whether a message from ``sender`` has to fail; one that passes is the confirmation."""
        blocks = (self._blocks.get((recipient, scope)) for scope in sender.scopes)
        found = [block for block in blocks if block]
        if not found:
            return False
        recent = self._call.clock.now() - _CONFIRMATION
        if any(block.confirmed or block.since < recent for block in found):
            return True
        self._call.connection.execute(
            update(opt_outs).where(*_of(self._call, recipient, sender)).values(confirmed=True)
        )
        return False


def opt_out(call: Call, recipient: str, sender: Sender) -> None:
    """From now on ``recipient`` gets nothing from ``sender``."""
    opt_in(call, recipient, sender)
    call.connection.execute(
        insert(opt_outs).values(
            account_id=call.main,
            recipient=recipient,
            scope=sender.scopes[-1],
            since=call.clock.now(),
            confirmed=False,
        )
    )


def opt_in(call: Call, recipient: str, sender: Sender) -> bool:
    """Let ``sender`` write to ``recipient`` again; whether it could not."""
    lifted = call.connection.execute(delete(opt_outs).where(*_of(call, recipient, sender)))
    return lifted.rowcount > 0


def _of(call: Call, recipient: str, sender: Sender) -> tuple[ColumnElement[bool], ...]:
    return (
        opt_outs.c.account_id == call.main,
        opt_outs.c.recipient == recipient,
        opt_outs.c.scope.in_(sender.scopes),
    )
