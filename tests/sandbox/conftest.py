from collections.abc import Iterator

import httpx2
import pytest
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.sandbox.caller import Caller
from tests.sandbox.listener import Listener, listen
from tests.sandbox.postgresql import Server, serve
from tests.sandbox.setter import Setter


@pytest.fixture(scope="session")
def running_sandbox() -> Iterator[RunningSandbox]:
    with run_sandbox(Settings(validate_responses=True)) as sandbox:
        yield sandbox


@pytest.fixture
def caller(running_sandbox: RunningSandbox) -> Iterator[Caller]:
    """Calls a sandbox in its first state."""
    httpx2.post(f"{running_sandbox.url}/_sandbox/reset", trust_env=False).raise_for_status()
    calling = Caller(running_sandbox)
    yield calling
    calling.http.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    with listen() as listening:
        yield listening


@pytest.fixture
def fault(caller: Caller) -> Iterator[Setter]:
    """Sets faults, and takes them away in the end."""
    setter = Setter(caller)
    yield setter
    setter.http.delete(setter.url)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """PostgreSQL's server. It starts with the first test that asks for it."""
    with serve() as server:
        yield server


@pytest.fixture
def postgresql_url(postgresql: Server) -> Iterator[str]:
    """The URL of an empty database of PostgreSQL."""
    with postgresql.database() as url:
        yield url
