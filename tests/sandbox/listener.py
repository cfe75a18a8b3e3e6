"""A listener for callbacks that answers as it is told to."""

import json
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Received:
    """One callback as it came, and when by ``time.monotonic``."""

    at: float
    method: str
    url: str
    headers: dict[str, str]
    query: dict[str, str]
    form: dict[str, str]
    json: Any

    @property
    def event(self) -> dict[str, str]:
        return self.form or self.query


class Listener:
    """Collects callbacks.

    Attributes:
        origin: scheme, host and port.
        received: what came so far.
        statuses: what to answer, one for each callback; 200 when they are used up.
        bodies: media type and body to answer with, one for each callback; no body when they are
            used up.
        open: answers wait while it is not set.
    """

    def __init__(self) -> None:
        self.origin = ""
        self.received: list[Received] = []
        self.statuses: list[int] = []
        self.bodies: list[tuple[str, bytes]] = []
        self.open = threading.Event()
        self.open.set()

    def statuses_of(self, uuid: str) -> list[str]:
        """The states that were reported of one message, in the order in which they came."""
        return [call.event["Status"] for call in self.received if call.event["MessageUUID"] == uuid]


@contextmanager
def listen() -> Generator[Listener]:
    """Listen on a free loopback port for the length of the block."""
    listener = Listener()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with suppress(ConnectionError):  # who calls may be killed meanwhile
                self._collect()

        def do_POST(self) -> None:
            self.do_GET()

        def _collect(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            raw = self.rfile.read(length)
            if len(raw) < length:
                return  # who was sending it has been killed
            body = raw.decode()
            is_json = self.headers.get("Content-Type") == "application/json"
            listener.received.append(
                Received(
                    at=time.monotonic(),
                    method=self.command,
                    url=f"http://{self.headers['Host']}{self.path}",
                    headers=dict(self.headers.items()),
                    query=dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True)),
                    form={} if is_json else dict(parse_qsl(body, keep_blank_values=True)),
                    json=json.loads(body) if is_json else None,
                )
            )
            status = listener.statuses.pop(0) if listener.statuses else 200
            media_type, content = listener.bodies.pop(0) if listener.bodies else ("", b"")
            listener.open.wait(30)
            # Without the time and the version of Python, which no run has twice.
            self.send_response_only(status)
            self.send_header("Location", "/elsewhere")
            self.send_header("Set-Cookie", "seen=yes")
            if media_type:
                self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            del code, size

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        listener.origin = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield listener
        finally:
            listener.open.set()
            server.shutdown()
            thread.join()
