"""A database that processes of the sandbox share, and a test looks into."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

from tests.sandbox.crash.replica import Replica


class Database:
    """A database, and the replicas that share it.

    Attributes:
        url: as the sandbox takes it.
        replicas: those that were made; they end with the test.
    """

    def __init__(self, url: str, folder: Path) -> None:
        self.url = url
        self.replicas: list[Replica] = []
        self._folder = folder

    def replica(self) -> Replica:
        """One more; it does not run yet."""
        replica = Replica(self.url, self._folder / f"log{len(self.replicas)}")
        self.replicas.append(replica)
        return replica

    def query(self, statement: str) -> list[tuple[Any, ...]]:
        """Look into it."""
        if self.url.startswith("sqlite"):
            with closing(sqlite3.connect(self.url.removeprefix("sqlite:///"))) as file:
                return file.execute(statement).fetchall()
        with psycopg.connect(self.url) as server:
            return server.execute(statement.encode()).fetchall()
