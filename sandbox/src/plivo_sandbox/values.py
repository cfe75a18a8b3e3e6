"""Values as the API writes and reads them."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from plivo_sandbox.errors import bad_request

if TYPE_CHECKING:
    from plivo_sandbox.operations import Call


def boolean(value: Any) -> bool:
    """A truth value that may be spelt as a string."""
    return value.lower() == "true" if isinstance(value, str) else bool(value)


def argument(call: "Call", name: str, default: Any) -> Any:
    """An argument of a DELETE: the query counts before the body."""
    return call.query.get(name, call.body.get(name, default))


def flag(call: "Call", name: str) -> bool:
    """A truth value among the arguments of a DELETE; absence is false."""
    return boolean(argument(call, name, False))


def rfc3339(moment: datetime) -> str:
    """A moment as number pools and powerpacks write it: 2026-11-02T09:31:25.924044Z."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def timestamp(moment: datetime) -> str:
    """A moment as messages write it: 2026-11-20 13:04:06.799021+00:00."""
    return moment.astimezone(UTC).isoformat(sep=" ", timespec="microseconds")


def moment(name: str, text: str) -> datetime:
    """The moment that ``text`` names in ISO 8601; without an offset it is UTC.

    Raises:
        ApiError: 400, when it names none.
    """
    try:
        found = datetime.fromisoformat(text)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise bad_request(
            f"'{name}' must be a moment such as 2026-11-20T12:00:00Z, got '{text[:40]}'"
        ) from error


def event_time(moment: datetime | None) -> str:
    """A moment as callbacks write it, without an offset; empty when it has not come."""
    return "" if moment is None else f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"
