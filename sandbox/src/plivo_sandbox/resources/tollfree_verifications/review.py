"""What the carrier makes of a toll-free verification, and the callbacks that say so."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select, update

from plivo_sandbox.callbacks import Listener
from plivo_sandbox.clock import Clock
from plivo_sandbox.events import DEADLINE, Event, schedule
from plivo_sandbox.markers import markers
from plivo_sandbox.tables import tollfree_verifications

KIND = "tollfree_verification"
DEADLINE_KIND = f"{DEADLINE}{KIND}"

SUBMITTED, UPDATE_REQUIRED = "SUBMITTED", "UPDATE_REQUIRED"
_APPROVED, _REJECTED = "APPROVED", "REJECTED"

_TIME_TO_UPDATE = timedelta(days=6)
_READ = ("usecase_summary", "message_sample", "additional_information", "extra_data")
BY_MARKER = {
    "rejected": (_REJECTED, "The opt-in form cannot be reached."),
    "update-required": (UPDATE_REQUIRED, "Show where recipients agree."),
}
_REJECTED_BEFORE = "This use case has been rejected for this number before."
_TOO_LATE = "What was missing was not added within six days."


def decision(due: datetime, row: int, *, review: int) -> Event:
    """Let the carrier decide at ``due`` on what a verification says in its ``review``."""
    return Event(due, KIND, str(row), {"id": row, "review": review})


class Review:
    """Decides on verifications; a transition of the worker."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def decide(self, connection: Connection, event: Event) -> None:
        """Approve, reject or send back, unless the request was changed or deleted since."""
        found = _current(connection, event)
        if found is None:
            return
        now = self._clock.now()
        status, error = _verdict(connection, found)
        _become(connection, found, status, error, now)
        if status == UPDATE_REQUIRED:
            payload = {"id": found.id, "review": found.review}
            late = Event(now + _TIME_TO_UPDATE, DEADLINE_KIND, str(found.id), payload)
            schedule(connection, [late], found.account_id)

    def give_up(self, connection: Connection, event: Event) -> None:
        """Reject what was to be updated, and was not."""
        found = _current(connection, event)
        if found is not None and found.status == UPDATE_REQUIRED:
            _become(connection, found, _REJECTED, _TOO_LATE, self._clock.now())


def _current(connection: Connection, event: Event) -> Row[Any] | None:
    return connection.execute(
        select(tollfree_verifications).where(
            tollfree_verifications.c.id == event.payload["id"],
            tollfree_verifications.c.review == event.payload["review"],
        )
    ).one_or_none()


def _verdict(connection: Connection, verification: Row[Any]) -> tuple[str, str]:
    if _was_rejected(connection, verification):
        return _REJECTED, _REJECTED_BEFORE
    found = markers(verification.details.get(name, "") for name in _READ)
    status, error = next((BY_MARKER[word] for word in found if word in BY_MARKER), (_APPROVED, ""))
    # The carrier asks once: an answer that leaves it asking is no answer.
    again = status == verification.status == UPDATE_REQUIRED
    return (_REJECTED, error) if again else (status, error)


def _was_rejected(connection: Connection, verification: Row[Any]) -> bool:
    rejected = connection.scalars(
        select(tollfree_verifications.c.usecase).where(
            tollfree_verifications.c.account_id == verification.account_id,
            tollfree_verifications.c.number == verification.number,
            tollfree_verifications.c.status == _REJECTED,
        )
    )
    wanted = set(verification.usecase.split(","))
    return any(wanted & set(usecase.split(",")) for usecase in rejected)


def _become(
    connection: Connection, verification: Row[Any], status: str, error: str, now: datetime
) -> None:
    connection.execute(
        update(tollfree_verifications)
        .where(tollfree_verifications.c.id == verification.id)
        .values(status=status, error_message=error, last_modified=now)
    )
    params = {
        "uuid": verification.uuid,
        "number": verification.number,
        "status": status,
        "error_message": error,
    }
    told = Listener.of(verification).report(now, verification.uuid, params)
    schedule(connection, told, verification.account_id)
