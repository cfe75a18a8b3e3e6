"""When a message leaves: an account has a queue, and behind that each of its senders.

Source: Plivo, "Messages per second": an account sends 5 SMS a second and one MMS in 4 seconds
unless it has agreed on more; what exceeds that waits. "What's the outgoing rate limit
for SMS messages": behind that each source has a queue, first in, first out, with a rate by its kind
and country.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select

from plivo_sandbox.operations import Call
from plivo_sandbox.tables import send_queues

# Plivo's own rates: 5 SMS and 0.25 MMS a second.
_SMS_IN_THE_TIME_OF_AN_MMS = 20
_NOBODY = ""


class Queues:
    """The queues of an account and of its senders, as one request fills them."""

    def __init__(self, call: Call, kind: str) -> None:
        """Open the queues for messages of one ``kind``."""
        self._connection = call.connection
        self._rate = call.settings.send_rate
        self._account_id = call.account_id
        self._main = call.main
        self.kind = "mms" if kind == "mms" else "sms"
        self._earliest = call.clock.now() + call.settings.sent_after
        self._free: dict[str, datetime] = {}
        self._taken: set[str] = set()

    def behind(self, sender: str) -> bool:
        """Whether a message from ``sender`` would have to wait for others of the same sender."""
        return bool(self._rate) and self._free_at(sender) > self._free_at(_NOBODY)

    def place(self, sender: str | None, busy: float, expires: datetime) -> datetime:
        """When a message leaves that may wait until ``expires``, at which it leaves the queue.

        Its ``sender`` is ``busy`` for so many seconds. Without one it stands in no queue: it is not
        going to be sent.
        """
        if not self._rate or sender is None:
            return min(self._earliest, expires)
        handed_on = self._free_at(_NOBODY)
        leaves = max(handed_on, self._free_at(sender))
        if leaves >= expires:
            return expires
        times = _SMS_IN_THE_TIME_OF_AN_MMS if self.kind == "mms" else 1
        self._free[_NOBODY] = handed_on + timedelta(seconds=times / self._rate)
        self._free[sender] = leaves + timedelta(seconds=busy)
        self._taken |= {_NOBODY, sender}
        return leaves

    def keep(self) -> None:
        """Write down how far the queues reach now."""
        if not self._taken:
            return
        taken = sorted(self._taken)
        self._connection.execute(delete(send_queues).where(self._queues(taken)))
        self._connection.execute(
            insert(send_queues),
            [
                {
                    "account_id": self._owner(sender),
                    "kind": self.kind,
                    "sender": sender,
                    "free_at": self._free[sender],
                }
                for sender in taken
            ],
        )

    def _free_at(self, sender: str) -> datetime:
        if sender not in self._free:
            kept = self._connection.scalar(
                select(send_queues.c.free_at).where(self._queues([sender]))
            )
            self._free[sender] = max(kept or self._earliest, self._earliest)
        return self._free[sender]

    def _owner(self, sender: str) -> str:
        """A family shares its numbers, but each of its accounts has a rate."""
        return self._account_id if sender == _NOBODY else self._main

    def _queues(self, senders: Iterable[str]) -> ColumnElement[bool]:
        return and_(
            send_queues.c.kind == self.kind,
            or_(
                *(
                    and_(
                        send_queues.c.account_id == self._owner(sender),
                        send_queues.c.sender == sender,
                    )
                    for sender in senders
                )
            ),
        )
