"""Moments as the service writes them.

Records keep them as the text that arrived, for some of it is no moment: an empty string, for one.
"""

from datetime import UTC, datetime

__all__ = ["parse"]


def parse(text: str | None) -> datetime | None:
    """The moment that a text says, or ``None`` where it says none.

    Args:
        text: A date, or a date and a time, in a form of ISO 8601, as ``2026-11-20T13:04:06Z`` or
            ``2026-11-20 13:04:06.799021+00:00``.

    Returns:
        The moment, with the offset from UTC that the text names; UTC where it names none. ``None``
        for ``None``, for an empty string, for ``null``, and for whatever else is no moment.

    Example:
        >>> parse("2026-11-20 13:04:06.799021+00:00")
        datetime.datetime(2026, 11, 20, 13, 4, 6, 799021, tzinfo=datetime.timezone.utc)
    """
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
