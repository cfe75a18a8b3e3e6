"""WhatsApp conversations: who may be written to freely.

A conversation lasts 24 hours from its first message to the recipient. A template opens one, and so
does any message to somebody who has written in the last 24 hours; without one, nothing but a
template arrives. Source: Plivo, "Send a message", text, and the message
object, conversation_expiry_timestamp.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from plivo_sandbox.operations import Call
from plivo_sandbox.phone_numbers import Destination
from plivo_sandbox.tables import messages

# Recipients of the sandbox; docs/sandbox.md lists them.
_HAVE_WRITTEN = frozenset({"14155550123", "14155550188"})
READ_WHAT_ARRIVES = frozenset({"14155550188"})

_LENGTH = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation that is open.

    Attributes:
        id: 32 hexadecimal digits.
        origin: ``utility`` where a template opened it, ``service`` where the recipient did.
        expires: when it ends.
    """

    id: str
    origin: str
    expires: datetime


class Conversations:
    """The conversations between one sender and some recipients."""

    def __init__(self, call: Call, sender: str, recipients: Iterable[Destination]) -> None:
        """Read those that are open."""
        self._call = call
        self._by_template = "template" in call.body
        recipients = list(recipients)
        self._wrote = self._writers(sender, recipients)
        rows = call.connection.execute(
            select(
                messages.c.to_number,
                messages.c.conversation_id,
                messages.c.conversation_origin,
                messages.c.conversation_expires,
            )
            .where(
                call.owns(messages.c.account_id),
                messages.c.created > call.clock.now() - _LENGTH,
                messages.c.from_number == sender,
                messages.c.to_number.in_([recipient.number for recipient in recipients]),
                messages.c.conversation_expires > call.clock.now(),
                messages.c.state != "failed",
            )
            .order_by(messages.c.id)
        )
        self._open = {
            row.to_number: Conversation(
                row.conversation_id, row.conversation_origin, row.conversation_expires
            )
            for row in rows
        }

    def of(self, recipient: Destination) -> Conversation | None:
        """The conversation that the request's message to ``recipient`` belongs to, or None."""
        found = self._open.get(recipient.number)
        if self._by_template:
            # One that the recipient began has another price, and is not continued.
            return found if found and found.origin != "service" else self._new("utility")
        if found is None and recipient.number in self._wrote:
            return self._new("service")
        return found

    def _writers(self, sender: str, recipients: Iterable[Destination]) -> set[str]:
        """The recipients who have written to ``sender`` in the last 24 hours."""
        numbers = [recipient.number for recipient in recipients]
        rows = self._call.connection.execute(
            select(messages.c.from_number).where(
                self._call.owns(messages.c.account_id),
                messages.c.created > self._call.clock.now() - _LENGTH,
                messages.c.direction == "inbound",
                messages.c.type == "whatsapp",
                messages.c.to_number == sender,
                messages.c.from_number.in_(numbers),
            )
        )
        return {row.from_number for row in rows} | _HAVE_WRITTEN

    def _new(self, origin: str) -> Conversation:
        expires = self._call.clock.now() + _LENGTH
        return Conversation(self._call.ids.uuid().replace("-", ""), origin, expires)
