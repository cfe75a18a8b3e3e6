"""When a message leaves: each sender has a queue, which is emptied at a rate.

Source: Plivo, "Rate limits": an account sends 5 SMS a second and one MMS in 4 seconds unless it has
agreed on more; what exceeds that waits, first in, first out, for each sender.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, insert, select

from plivo_sandbox.operations import Call
from plivo_sandbox.tables import send_queues

# Plivo's own rates: 5 SMS and 0.25 MMS a second.
_SMS_IN_THE_TIME_OF_AN_MMS = 20


class Queues:
    """The queues of an account's senders, as one request fills them."""

    def __init__(self, call: Call, kind: str) -> None:
        """Open the queues for messages of one ``kind``."""
        self._connection = call.connection
        self._rate = call.settings.send_rate
        self._account_id = call.main
        self._kind = "mms" if kind == "mms" else "sms"
        self._earliest = call.clock.now() + call.settings.sent_after
        self._free: dict[str, datetime] = {}
        self._taken: set[str] = set()

    def behind(self, sender: str) -> bool:
        """Whether a message from ``sender`` would have to wait for others."""
        return bool(self._rate) and self._free_at(sender) > self._earliest

    def place(self, sender: str | None, expires: datetime) -> datetime:
        """When a message leaves that may wait until ``expires``, at which it leaves the queue.

        Without a ``sender`` it stands in no queue: it is not going to be sent.
        """
        if not self._rate or sender is None:
            return min(self._earliest, expires)
        leaves = max(self._earliest, self._free_at(sender))
        if leaves >= expires:
            return expires
        times = _SMS_IN_THE_TIME_OF_AN_MMS if self._kind == "mms" else 1
        self._free[sender] = leaves + timedelta(seconds=times / self._rate)
        self._taken.add(sender)
        return leaves

    def keep(self) -> None:
        """Write down how far the queues reach now."""
        if not self._taken:
            return
        self._connection.execute(
            delete(send_queues).where(*self._own(), send_queues.c.sender.in_(self._taken))
        )
        key = {"account_id": self._account_id, "kind": self._kind}
        rows = [{**key, "sender": s, "free_at": self._free[s]} for s in sorted(self._taken)]
        self._connection.execute(insert(send_queues), rows)

    def _free_at(self, sender: str) -> datetime:
        if sender not in self._free:
            kept = self._connection.scalar(
                select(send_queues.c.free_at).where(*self._own(), send_queues.c.sender == sender)
            )
            self._free[sender] = kept or self._earliest
        return self._free[sender]

    def _own(self) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return (
            send_queues.c.account_id == self._account_id,
            send_queues.c.kind == self._kind,
        )
