"""What becomes of a message: queued, sent, delivered, and the callbacks that say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from plivo_sandbox.callbacks import Listener
from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, schedule
from plivo_sandbox.outcomes import Outcomes
from plivo_sandbox.prepared import Prepared
from plivo_sandbox.resources.messages.carriers import refusal
from plivo_sandbox.resources.messages.conversations import READ_WHAT_ARRIVES
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import messages
from plivo_sandbox.values import event_time

KIND = "message"

EXPIRED = "420"
_SUCCESS = "000"
_READ = "read"
_FAILURES = ("failed", "undelivered", "rejected")
_NEVER_LEFT = ("failed", "rejected")

_MESSAGE = Prepared(select(messages).where(messages.c.id == bindparam("message_id")))


@dataclass(frozen=True, slots=True)
class Step:
    """A change of state that lies ahead, and the error code that it brings."""

    state: str
    error_code: str = _SUCCESS


def step_event(due: datetime, message_id: int, step: Step) -> Event:
    """Let a message take ``step`` at ``due``."""
    payload = {"message_id": message_id, "state": step.state, "error_code": step.error_code}
    return Event(due, KIND, str(message_id), payload)


def queued_callbacks(rows: Iterable[Row[Any]], now: datetime) -> Iterator[Event]:
    """The callbacks that say that new messages are queued."""
    return chain.from_iterable(_callbacks(row, now) for row in rows)


class Delivery:
    """Moves messages on; a transition of the worker."""

    def __init__(self, clock: Clock, settings: Settings, outcomes: Outcomes) -> None:
        self._clock = clock
        self._settings = settings
        self._outcomes = outcomes

    def __call__(self, connection: Connection, event: Event) -> None:
        """Take the step that ``event`` stands for, and plan what follows."""
        message_id, now = event.payload["message_id"], self._clock.now()
        message = self._message(connection, message_id)
        step, last = self._decided(connection, message, event)
        if step.state == "queued":
            return
        changes: dict[str, Any] = {
            "state": step.state,
            "error_code": step.error_code,
            "callback_sequence": message.callback_sequence + 1,
        }
        if step.state == "sent":
            changes["sent"] = now
            if last.state != "sent":
                following = step_event(event.due + self._settings.delivered_after, message_id, last)
                schedule(connection, [following], message.account_id)
        elif step.state != _READ:
            changes["reported"] = now
        if step.state == "delivered" and _is_read(message):
            following = step_event(
                event.due + self._settings.delivered_after, message_id, Step(_READ)
            )
            schedule(connection, [following], message.account_id)
        if step.state in _NEVER_LEFT:
            # It never reached a carrier, and costs nothing.
            changes |= {"total_amount": "0.00000", "carrier_fees": "0.00000"}
        _change(frozenset(changes)).count(connection, message_id=message_id, **changes)
        if message.callback_url:
            told = _callbacks(self._message(connection, message_id), now)
            schedule(connection, told, message.account_id)

    def _decided(
        self, connection: Connection, message: Row[Any], event: Event
    ) -> tuple[Step, Step]:
        """The step that is taken now, and the one that follows when a carrier has the message."""
        step = Step(event.payload["state"], event.payload["error_code"])
        if step.state != "sent":
            return step, step
        if event.due >= message.expires:
            return Step("failed", EXPIRED), step
        outcome = self._outcomes.outcome_for(connection, message, refusal(connection, message))
        last = Step(outcome.state, outcome.error_code)
        return (step if outcome.leaves else last), last

    @staticmethod
    def _message(connection: Connection, message_id: int) -> Row[Any]:
        message: Row[Any] = _MESSAGE.one(connection, message_id=message_id)
        return message


@cache
def _change(columns: frozenset[str]) -> Prepared:
    values = {name: bindparam(name, type_=messages.c[name].type) for name in sorted(columns)}
    return Prepared(update(messages).where(messages.c.id == bindparam("message_id")).values(values))


def _is_read(message: Row[Any]) -> bool:
    return message.type == "whatsapp" and message.to_number in READ_WHAT_ARRIVES


def _callbacks(message: Row[Any], now: datetime) -> list[Event]:
    return Listener.of(message).report(now, message.uuid, status_event(message))


def status_event(message: Row[Any]) -> dict[str, str]:
    """The attributes of a status callback, as Plivo's reference names them."""
    params = {
        "MessageUUID": message.uuid,
        "To": message.to_number,
        "From": message.from_number,
        "Type": message.type,
        "Status": message.state,
        "Units": str(message.units),
        "TotalRate": message.total_rate,
        "TotalAmount": message.total_amount,
        "MCC": message.mcc,
        "MNC": message.mnc,
        "ParentMessageUUID": message.uuid,
        "PartInfo": "1 of 1",
        "Sequence": str(message.callback_sequence),
        "MessageTime": event_time(message.created),
        "QueuedTime": event_time(message.created),
        "SentTime": event_time(message.sent),
        "DeliveryReportTime": event_time(message.reported),
        "RequesterIP": message.requester_ip,
        "PowerpackUUID": message.powerpack_uuid,
    }
    if message.state in _FAILURES:
        params["ErrorCode"] = message.error_code
    if message.conversation_id:
        params |= {
            "ConversationID": message.conversation_id,
            "ConversationOrigin": message.conversation_origin,
            "ConversationExpirationTimestamp": str(int(message.conversation_expires.timestamp())),
        }
    return params
