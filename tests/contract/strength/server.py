"""A sandbox with a mutant in it, in a thread of this process."""

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta

import uvicorn
from plivo_sandbox.app import create_app
from plivo_sandbox.server import bind, url_of
from plivo_sandbox.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, Settings
from plivo_sandbox.targets import Network

from tests.contract.strength.exchange import Memory
from tests.contract.strength.middleware import Bent, BentCalls
from tests.contract.strength.mutant import Mutant
from tests.contract.target import Target

START_SECONDS = 60.0
# As tests.contract.target starts one.
SETTINGS = Settings(registered_after=timedelta(0))


@contextmanager
def serving(mutant: Mutant) -> Generator[Target]:
    """Serve the mutant on a free port.

    Raises:
        RuntimeError: it did not start.
    """
    memory = Memory()
    network = Network(SETTINGS.allowed_callback_hosts)
    network.transport = BentCalls(mutant, memory)
    app = Bent(create_app(SETTINGS, network=network), mutant, memory)
    listener = bind("127.0.0.1", 0)
    config = uvicorn.Config(app, log_level="error", lifespan="on", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + START_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > deadline:
            raise RuntimeError("the sandbox did not start")
        time.sleep(0.005)
    try:
        yield Target(url_of(listener), DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
