"""The same tests on PostgreSQL: a module here is one of the sandbox's, with another database."""

from collections.abc import Iterator

import pytest
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.sandbox.postgresql import Server


@pytest.fixture(scope="session")
def running_sandbox(postgresql: Server) -> Iterator[RunningSandbox]:
    with (
        postgresql.database() as url,
        run_sandbox(Settings(database=url, validate_responses=True)) as sandbox,
    ):
        yield sandbox
