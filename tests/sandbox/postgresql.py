"""A PostgreSQL server of the tests' own: Debian's, in a temporary directory, on loopback."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

MISSING = (
    "These tests need PostgreSQL's server; install it with: "
    "apt-get install --no-install-recommends postgresql"
)
USER, PASSWORD = "sandbox", "not-a-secret"
_SECONDS = 60.0


def binaries() -> Path | None:
    """Where the server's programs are: on the path, or where Debian has the newest."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(found, key=lambda path: float(path.parts[-3]), default=None)
    return newest and newest.parent


@dataclass
class Server:
    """A server that runs.

    Attributes:
        port: where, on 127.0.0.1.
    """

    port: int
    _numbers: "count[int]" = field(default_factory=count)

    def url(self, database: str) -> str:
        """The URL of a database, as the sandbox takes it."""
        return f"postgresql://{USER}:{PASSWORD}@127.0.0.1:{self.port}/{database}"

    @contextmanager
    def database(self) -> Generator[str]:
        """The URL of a fresh database, for the length of the block."""
        name = f"sandbox_{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name}")
        yield self.url(name)
        # With FORCE: a sandbox that was killed may still be known to the server.
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def execute(self, statement: str, database: str = "postgres") -> None:
        """Execute one statement, outside of a transaction."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def serve() -> Generator[Server]:
    """Start a server, and stop it when the block ends.

    Where there is none to start, the test fails (in CI) or is skipped, and says what to install.
    """
    programs = binaries()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    # Not pytest's own directory, which only its owner can enter.
    folder = Path(tempfile.mkdtemp(prefix="sandbox-postgresql-"))
    try:
        with _running(programs, folder) as server:
            yield server
    finally:
        shutil.rmtree(folder)


@contextmanager
def _running(programs: Path, folder: Path) -> Generator[Server]:
    who: dict[str, Any] = {"cwd": "/"}
    if os.geteuid() == 0:  # as which PostgreSQL refuses to run
        who |= {"user": "nobody", "group": "nogroup", "extra_groups": []}
        shutil.chown(folder, "nobody", "nogroup")
    words, data = folder / "password", folder / "data"
    words.write_text(PASSWORD, encoding="ascii")
    # The order of texts differs from that of SQLite, as it does on most servers.
    order = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en"]
    arguments: list[str | Path] = [
        "--pgdata",
        data,
        "--username",
        USER,
        "--pwfile",
        words,
        "--auth=scram-sha-256",
    ]
    subprocess.run(
        [programs / "initdb", *arguments, "--no-sync", *order],
        check=True,
        stdout=subprocess.DEVNULL,
        **who,
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": "",
        "fsync": "off",  # the machine does not lose its power
        "max_connections": "60",
    }
    options = [f"--{name}={value}" for name, value in settings.items()]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [programs / "postgres", "-D", data, "-p", str(port), *options],
            stdout=log,
            stderr=subprocess.STDOUT,
            **who,
        )
    server = Server(port)
    try:
        _await(server, process, folder / "log")
        yield server
    finally:
        process.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
        process.wait(_SECONDS)


def _await(server: Server, process: subprocess.Popen[Any], log: Path) -> None:
    deadline = time.monotonic() + _SECONDS
    while True:
        try:
            server.execute("SELECT 1")
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(log.read_text(encoding="utf-8", errors="replace")) from None
            time.sleep(0.02)
        else:
            return
