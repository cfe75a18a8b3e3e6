"""Serving an ASGI application in a thread, as a user's program runs beside the sandbox."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import uvicorn
from plivo_sandbox.server import bind, url_of

from tests.end_to_end.waiting import wait_for

if TYPE_CHECKING:
    from collections.abc import Generator


@contextmanager
def serve(app: Any, port: int = 0) -> Generator[str]:
    """Serve ``app`` on loopback for the length of the block; its URL."""
    listener = bind("127.0.0.1", port)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    wait_for(lambda: server.started, bool)
    try:
        yield url_of(listener)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
