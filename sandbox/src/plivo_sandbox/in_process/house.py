"""A sandbox that runs in a thread and is brought back to its first state by copying memory."""

import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

import httpx2

from plivo_sandbox.app import create_app
from plivo_sandbox.in_process.loop import LoopThread
from plivo_sandbox.in_process.network import InProcessNetwork
from plivo_sandbox.in_process.port import Port
from plivo_sandbox.in_process.transport import SandboxTransport
from plivo_sandbox.settings import Settings

if TYPE_CHECKING:
    from plivo_sandbox.control import Context


class House:
    """One sandbox for many tests, one after the other. Its database is in memory.

    Attributes:
        settings: those that it was made with.
        network: how its callbacks get to where they go.
        transport: how requests get to it without a network.
        url: where it answers those that come by network.
        first_messages: the messages that the first state has, once somebody has looked.
    """

    def __init__(self, settings: Settings) -> None:
        """Start it.

        Raises:
            StartupError: when it cannot start.
        """
        self.settings = settings
        self._has_its_own_time = settings.seed is not None or settings.start_time is not None
        self.first_messages: set[str] | None = None
        self._loop = LoopThread("plivo-sandbox")
        self.network = InProcessNetwork(settings.allowed_callback_hosts, self._loop)
        try:
            self._loop.call(self._start())
        except BaseException:
            self._loop.close()
            raise

    async def _start(self) -> None:
        app = create_app(self.settings, network=self.network, callbacks_on_demand=True)
        self._context: Context = app.state.context
        self._lifespan = app.router.lifespan_context(app)
        await self._lifespan.__aenter__()
        self._first = sqlite3.connect(":memory:", check_same_thread=False)
        self._database().backup(self._first)
        self.transport = SandboxTransport(app, self._loop)
        self._port = Port(app)
        self._port.watch()
        self.url = self._port.url

    def restart(self) -> None:
        """Be as at the start, but at the present time where the clock has no time of its own."""
        self.network.clear()
        self._loop.call(self._restart())

    def ask(self, request: httpx2.Request, *, lend: bool) -> httpx2.Response:
        """Answer a request; with ``lend``, applications may run in this thread meanwhile."""
        answer = self.transport.answer(request)
        return self._loop.call_and_lend(answer) if lend else self._loop.call(answer)

    def close(self) -> None:
        """Stop it, and whatever it has started."""
        self._loop.call(self._stop())
        self.network.close()
        self._loop.close()

    async def _restart(self) -> None:
        self._context.restart()
        if self.settings.stands_at is not None and not self._has_its_own_time:
            self._context.clock.move_to(datetime.now(UTC))
        self._first.backup(self._database())
        self._context.faults.refresh()

    async def _stop(self) -> None:
        await self._port.close()
        await self._lifespan.__aexit__(None, None, None)
        self._first.close()

    def _database(self) -> sqlite3.Connection:
        with self._context.engine.connect() as connection:
            # In memory there is one connection, which is kept open.
            return cast("sqlite3.Connection", connection.connection.driver_connection)
