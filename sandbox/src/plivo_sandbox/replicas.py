"""The sandboxes that share a database: what each has taken, and who is gone."""

import logging
import secrets
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, text, update
from sqlalchemy.exc import DBAPIError, OperationalError
from starlette.types import ASGIApp, Receive, Scope, Send

from plivo_sandbox.clock import Clock
from plivo_sandbox.errors import ApiError
from plivo_sandbox.events import ALONE, Event, holds, release_taken, takers
from plivo_sandbox.locks import (
    FIRST_REPLICA,
    MOVING,
    NAMESPACE,
    lock_against_reset,
    lock_everything,
)
from plivo_sandbox.positions import follow, go_on_from, save_position
from plivo_sandbox.tables import clock_position, epoch

_log = logging.getLogger(__name__)

_LARGEST = 2**31
_INTERVAL = 1.0

# Set for the session, on the server: it, too, notices within seconds that a machine is gone.
_KEEPALIVE = (
    "SET tcp_keepalives_idle = 3",
    "SET tcp_keepalives_interval = 1",
    "SET tcp_keepalives_count = 3",
    "SET idle_session_timeout = 0",
)
_STATE = select(epoch.c.number, clock_position.c.moment, clock_position.c.ahead).join(
    clock_position, clock_position.c.id == epoch.c.id, isouter=True
)

_OTHERS = text(
    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = :namespace "
    "AND objid >= :first AND objsubid = 2 "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


class Alone:
    """A sandbox whose database is its own. What others could do does not happen."""

    interval: float | None = None
    """Seconds after which to look at the database although nothing was planned here."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.number = ALONE

    def join(self) -> None:
        """Begin. What an earlier process has taken is free again."""
        with self._engine.begin() as connection:
            release_taken(connection)

    def leave(self) -> None:
        """End."""

    def may_take(self, connection: Connection) -> bool:  # noqa: ARG002 - for those that share
        """Whether it may take events now, in this transaction."""
        return True

    def holds(self, event: Event) -> bool:  # noqa: ARG002 - for those that share
        """Whether an event that it has taken still is its own."""
        return True

    def others_work(self) -> bool:
        """Whether others have taken events."""
        return False

    def catch_up(self) -> None:
        """See what others have done to the clock, and whether everything was reset."""

    def changed(self, connection: Connection) -> None:
        """Everything was reset or brought back, in this transaction."""

    @contextmanager
    def moving(self) -> Generator[None]:
        """The one who moves the clock."""
        yield


class Replica(Alone):
    """One of any number of sandboxes on a server.

    It lives as long as its session there, which has a lock on its number: the server ends the
    session when the process or its machine is gone. What a number has taken whose lock is free is
    taken by others. So there are no leases that end too early, and no clocks to be compared.
    """

    interval = _INTERVAL

    def __init__(self, engine: Engine, clock: Clock, restart: Callable[[], None]) -> None:
        """One that has not joined yet.

        Args:
            engine: the database.
            clock: its own clock, which follows that of the others.
            restart: called when another one has reset everything.
        """
        super().__init__(engine)
        self._clock = clock
        self._restart = restart
        self._session: Connection | None = None
        self._moves = False
        self._looks_at = 0.0
        self._known: tuple[int, Any, Any] | None = None

    def join(self) -> None:
        """Open a session, and get a number in it."""
        self.leave()
        session = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        session.detach()  # the pool is for transactions
        self._session = session
        for statement in _KEEPALIVE:
            with suppress(DBAPIError):  # a server that is older, or forbids it
                session.exec_driver_sql(statement)
        while True:
            self.number = FIRST_REPLICA + secrets.randbelow(_LARGEST - FIRST_REPLICA)
            if _try(session, "pg_try_advisory_lock", self.number):
                return

    def leave(self) -> None:
        """Close the session; what it has taken is free."""
        session, self._session = self._session, None
        if session is not None:
            with suppress(DBAPIError):
                session.close()

    def may_take(self, connection: Connection) -> bool:
        """Not while another one moves the clock, and not before it has caught up."""
        now = time.monotonic()
        looks = now >= self._looks_at
        if looks:
            self._looks_at = now + _INTERVAL / 2
            self._assure_session()
        lock_against_reset(connection)
        if not self._moves and not _try(connection, "pg_try_advisory_xact_lock_shared", MOVING):
            return False
        self._follow(connection.execute(_STATE).one())
        for number in takers(connection, but=self.number) if looks else ():
            if _try(connection, "pg_try_advisory_xact_lock", number):
                _log.warning("replica %s is gone; what it had taken goes on", number)
                release_taken(connection, number)
        return True

    def _assure_session(self) -> None:
        if self._session is None:
            raise OperationalError("SELECT 1", {}, ConnectionError("the session is lost"))
        self._session.exec_driver_sql("SELECT 1")

    def holds(self, event: Event) -> bool:
        """Ask the database: everything may have been reset, or the session lost."""
        with self._engine.begin() as connection:
            return event.taken_by == self.number and holds(connection, event)

    def others_work(self) -> bool:
        """Whether others have taken events, and live."""
        with self._engine.begin() as connection:
            return any(
                not _try(connection, "pg_try_advisory_xact_lock", number)
                for number in takers(connection, but=self.number)
            )

    def catch_up(self) -> None:
        """Before each request: who has moved time here sees it there."""
        if self._session is not None:
            with suppress(DBAPIError):  # the worker sees it too, and joins again
                self._follow(self._session.execute(_STATE).one())

    def changed(self, connection: Connection) -> None:
        """Let the others know."""
        number = connection.scalar(
            update(epoch).values(number=epoch.c.number + 1).returning(epoch.c.number)
        )
        save_position(connection, self._clock)
        self._known = (number or 0, None, None)

    @contextmanager
    def moving(self) -> Generator[None]:
        """The one who moves the clock; the others take nothing meanwhile.

        Raises:
            ApiError: 409, when another one does.
        """
        session = self._session
        if session is None or not _try(session, "pg_try_advisory_lock", MOVING):
            raise ApiError(
                409,
                "time is being moved by another sandbox on the same database: move it again when "
                "the other request has been answered",
            )
        self._moves = True
        try:
            yield
        finally:
            self._moves = False
            _try(session, "pg_advisory_unlock", MOVING)

    def _follow(self, state: Any) -> None:
        seen = (state.number, state.moment, state.ahead)
        known, self._known = self._known, seen
        if seen == known or self._moves:
            return
        if known is not None and known[0] != state.number:
            self._restart()
        if state.moment is not None:
            ahead = None if state.ahead is None else timedelta(microseconds=state.ahead)
            self._clock.follow(ahead, state.moment)


def replica_on(engine: Engine, clock: Clock, restart: Callable[[], None]) -> Alone:
    """Share the database where it is on a server."""
    return Alone(engine) if engine.dialect.name == "sqlite" else Replica(engine, clock, restart)


class CatchingUp:
    """Middleware: who has moved time on one replica finds it moved on all."""

    def __init__(self, app: ASGIApp, replica: Alone) -> None:
        self._app = app
        self._replica = replica

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] == "http":
            self._replica.catch_up()
        await self._app(scope, receive, send)


def set_clock(connection: Connection, clock: Clock) -> None:
    """At the start, put the clock where it was left, or where that of the others is."""
    if connection.dialect.name == "sqlite":
        go_on_from(connection, clock)
        return
    lock_everything(connection)
    if connection.scalar(select(epoch.c.id)) is None:
        connection.execute(insert(epoch).values(id=1, number=0))
    if connection.scalar(_OTHERS, {"namespace": NAMESPACE, "first": FIRST_REPLICA}):
        follow(connection, clock)
    else:
        go_on_from(connection, clock)
        save_position(connection, clock)


def _try(connection: Connection, function: str, key: int) -> bool:
    locking = text(f"SELECT {function}(:namespace, :key)")  # a name of ours
    found = connection.execute(locking, {"namespace": NAMESPACE, "key": key})
    return bool(found.scalar_one())
