"""A listener for callbacks, which takes everything."""

import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.contract.links import JsonObject

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Event:
    """One callback as it came."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes

    @property
    def media_type(self) -> str:
        """What its body is."""
        return self.headers.get("content-type", "").partition(";")[0]

    def told(self) -> JsonObject:
        """What it says."""
        if self.method == "GET":
            return dict(parse_qsl(urlsplit(self.url).query, keep_blank_values=True))
        if self.media_type == JSON:
            loaded: JsonObject = json.loads(self.content)
            return loaded
        return dict(parse_qsl(self.content.decode(), keep_blank_values=True))


class Listener:
    """Collects what arrives.

    Attributes:
        url: where it listens.
        events: what came, in the order in which it came.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.events: list[Event] = []


@contextmanager
def listening() -> Generator[Listener]:
    """Listen on a free loopback port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._take()

        def do_POST(self) -> None:
            self._take()

        def _take(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            url = f"http://{self.headers['Host']}{self.path}"
            listener.events.append(Event(self.command, url, headers, content))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is theirs
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        listener = Listener(f"http://127.0.0.1:{server.server_port}/events/")
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield listener
        finally:
            server.shutdown()
            thread.join()
