"""A sandbox for tests, served in a thread of the same process."""

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

import httpx2
import uvicorn

from plivo_sandbox.app import create_app
from plivo_sandbox.clock import Clock
from plivo_sandbox.connections import BoundedProtocol
from plivo_sandbox.ids import Ids
from plivo_sandbox.server import Server, bind, url_of
from plivo_sandbox.settings import Settings

_START_TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class RunningSandbox:
    """Where a sandbox answers, and who may ask.

    Attributes:
        url: scheme, host and port, without a slash at the end.
        auth_id: the default account.
        auth_token: its token.
    """

    url: str
    auth_id: str
    auth_token: str

    @property
    def auth(self) -> tuple[str, str]:
        """The credentials, as HTTP libraries take them for Basic auth."""
        return self.auth_id, self.auth_token

    @property
    def account_url(self) -> str:
        """The URL of the default account, without a slash at the end."""
        return f"{self.url}/v1/Account/{self.auth_id}"

    def advance(self, by: float | timedelta) -> None:
        """Move time on by seconds or a span: what is due on the way happens in its order."""
        seconds = by.total_seconds() if isinstance(by, timedelta) else by
        self._ask("POST", "clock", json={"advance": seconds})

    def run(self) -> None:
        """Move time on until nothing is pending; deadlines are not waited for."""
        self._ask("POST", "clock", json={"run": True})

    def reset(self, account: str | None = None) -> None:
        """Bring back the first state, of everything or of one account and its relatives."""
        self._ask("POST", "reset", params={"account": account} if account else None)

    def load(self, fixtures: str) -> None:
        """Make the accounts that ``fixtures``, in YAML, describe.

        Raises:
            ValueError: when something is wrong with them; it says on which line.
        """
        self._ask("POST", "fixtures", content=fixtures.encode())

    def keep(self, name: str) -> None:
        """Keep the state as it is, under this name."""
        self._ask("PUT", f"snapshots/{name}")

    def restore(self, name: str) -> None:
        """Bring back a state that was kept."""
        self._ask("POST", f"snapshots/{name}/restore")

    def state(self, account: str | None = None) -> dict[str, Any]:
        """All that is kept, of everything or of one account, without tokens."""
        shown = self._ask("GET", "state", params={"account": account} if account else None)
        return cast("dict[str, Any]", shown.json())

    def _ask(self, method: str, path: str, **arguments: Any) -> httpx2.Response:
        # A callback that is not answered takes 8 seconds.
        with httpx2.Client(trust_env=False, timeout=None) as http:
            answer = http.request(method, f"{self.url}/_sandbox/{path}", **arguments)
        if answer.is_error:
            raise ValueError(answer.json()["error"])
        return answer


@contextmanager
def run_sandbox(
    settings: Settings | None = None,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    clock: Clock | None = None,
    ids: Ids | None = None,
) -> Generator[RunningSandbox]:
    """Serve a sandbox on a free loopback port until the block ends.

    Args:
        settings: what differs from the defaults.
        host: the address to listen on.
        port: the port to listen on; 0 takes a free one.
        clock: the time; the one that the settings describe if left out.
        ids: identifiers; random ones if left out.

    Raises:
        StartupError: when it cannot start.
    """
    settings = settings or Settings()
    app = create_app(settings, clock=clock, ids=ids)
    listener = bind(host, port)
    config = uvicorn.Config(
        app,
        http=BoundedProtocol,
        log_level="warning",
        lifespan="on",
        timeout_graceful_shutdown=1,
        date_header=False,
    )
    server = Server(app, config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + _START_TIMEOUT
    while not server.started:
        if not thread.is_alive() or time.monotonic() > deadline:
            raise RuntimeError("the sandbox did not start")
        time.sleep(0.005)
    try:
        yield RunningSandbox(url_of(listener), settings.auth_id, settings.auth_token)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
