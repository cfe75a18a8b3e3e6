"""A web server on loopback that collects the callbacks sent to it."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping


@dataclass(frozen=True)
class Callback:
    """One callback as it arrived."""

    method: str
    url: str
    headers: Mapping[str, str]
    query: Mapping[str, str]
    form: Mapping[str, str]
    body: bytes
    received_at: float
    """When it arrived, on `time.monotonic`'s clock."""

    @property
    def event(self) -> Mapping[str, str]:
        """The event's attributes, wherever the method carries them."""
        return self.form if self.method == "POST" else self.query


class Listener:
    """What has been received so far. `url` is where to send callbacks to."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._received: list[Callback] = []
        self._changed = threading.Condition()

    @property
    def received(self) -> list[Callback]:
        with self._changed:
            return list(self._received)

    def add(self, callback: Callback) -> None:
        with self._changed:
            self._received.append(callback)
            self._changed.notify_all()

    def wait_until(
        self, enough: Callable[[list[Callback]], bool], timeout: float = 10.0
    ) -> list[Callback]:
        """Wait until `enough` holds of what has been received.

        Raises:
            TimeoutError: it still does not hold after `timeout` seconds.
        """
        deadline = time.monotonic() + timeout
        with self._changed:
            while not enough(self._received):
                if not self._changed.wait(deadline - time.monotonic()):
                    raise TimeoutError(
                        f"waited {timeout:g} s for callbacks; received so far: "
                        f"{[dict(callback.event) for callback in self._received]}"
                    )
            return list(self._received)


@contextmanager
def listen() -> Generator[Listener]:
    """Serve on a free loopback port for the length of a `with` block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._collect()

        def do_POST(self) -> None:
            self._collect()

        def _collect(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            listener.add(
                Callback(
                    method=self.command,
                    url=f"{origin}{self.path}",
                    headers={name.lower(): value for name, value in self.headers.items()},
                    query=dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True)),
                    form=dict(parse_qsl(body.decode(), keep_blank_values=True)),
                    body=body,
                    received_at=time.monotonic(),
                )
            )
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """The listener is silent: what arrives is asked for, not printed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        origin = f"http://127.0.0.1:{server.server_port}"
        listener = Listener(f"{origin}/status")
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield listener
        finally:
            server.shutdown()
            thread.join()
