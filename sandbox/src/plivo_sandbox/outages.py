"""Databases that cannot be used for a while."""

from sqlalchemy.exc import OperationalError

_MISTAKE = "SQLITE_ERROR"
"""What SQLite calls a statement that is wrong, and will be."""


def passes(error: BaseException) -> bool:
    """Whether it may work later, such as when a server restarts or another process locks a file."""
    return (
        isinstance(error, OperationalError)
        and getattr(error.orig, "sqlite_errorname", None) != _MISTAKE
    )
