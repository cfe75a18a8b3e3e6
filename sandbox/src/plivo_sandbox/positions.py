"""Where the clock was left, for the next start, and for others on the same database."""

from datetime import timedelta

from sqlalchemy import Connection, delete, insert, select

from plivo_sandbox.clock import Clock
from plivo_sandbox.tables import clock_position

_MICROSECOND = timedelta(microseconds=1)


def save_position(connection: Connection, clock: Clock) -> None:
    """Keep where the clock is, for the next start on the same database."""
    ahead = None if clock.ahead is None else clock.ahead // _MICROSECOND
    connection.execute(delete(clock_position))
    connection.execute(insert(clock_position).values(id=1, moment=clock.now(), ahead=ahead))


def follow(connection: Connection, clock: Clock) -> None:
    """Be as the clock of those who share the database."""
    left = connection.execute(select(clock_position)).one_or_none()
    if left is not None:
        clock.follow(None if left.ahead is None else left.ahead * _MICROSECOND, left.moment)


def go_on_from(connection: Connection, clock: Clock) -> None:
    """Put the clock where the database says that it was left."""
    left = connection.execute(select(clock_position)).one_or_none()
    if left is None:
        return
    if clock.running and left.ahead is not None:
        clock.move_to(clock.now() + left.ahead * _MICROSECOND)
    else:
        clock.move_to(left.moment)
