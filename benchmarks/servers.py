"""The servers that are compared: this sandbox, and Prism in two modes; each in its own process."""

import contextlib
import functools
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

from plivo_sandbox.settings import DEFAULT_AUTH_ID

from .mix import AUTHORIZATION

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "generated" / "openapi.yaml"
NODE = Path(__file__).with_name("node")
"""Where the alternatives from npm are pinned, and installed by ``install``."""

_PRISM = NODE / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
_PATIENCE = 120
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100

NAMES = ("sandbox", "prism_silent", "prism_default")


@dataclass(frozen=True)
class Server:
    """A server that runs.

    Attributes:
        name: one of ``NAMES``.
        port: where it listens, on 127.0.0.1.
        prefix: what comes before the paths of the document.
        started: seconds from its start to its first answer.
        process: its process.
    """

    name: str
    port: int
    prefix: str
    started: float
    process: int

    def cpu(self) -> float:
        """Seconds of CPU that it has used, in user and in system, all threads together."""
        # Node.js may be started by a script, and be its child.
        return sum(_cpu(process) for process in _family(self.process))

    def megabytes(self) -> float:
        """What is resident of it."""
        lines = Path(f"/proc/{self.process}/status").read_text().splitlines()
        status = dict(line.split(":", 1) for line in lines)
        return int(status["VmRSS"].split()[0]) / 1024


def _family(process: int) -> Iterator[int]:
    yield process
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    for child in children:
        yield from _family(int(child))


def _cpu(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


@functools.cache
def missing() -> str | None:
    """Why there can be no comparison, if so."""
    if not Path("/proc/self/stat").exists():
        return "no /proc, as on Linux"
    if shutil.which("node") is None:
        return "no Node.js"
    if not _PRISM.exists():
        return "Prism is not installed"
    return None


def install() -> None:
    """Install what ``benchmarks/node`` pins, unless it is there."""
    npm = shutil.which("npm")
    if npm and not _PRISM.exists():
        subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=NODE,
            check=True,
            stdout=sys.stderr,
        )


@contextlib.contextmanager
def running(name: str, database: str | None = None) -> Generator[Server]:
    """A server that runs while the block does; the sandbox with a database of its own if none."""
    port = _free_port()
    prefix = f"/v1/Account/{DEFAULT_AUTH_ID}" if name == "sandbox" else ""
    with tempfile.TemporaryDirectory() as folder:
        command = _command(name, port, database or f"sqlite:///{folder}/sandbox.db")
        begun = time.perf_counter()
        with subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            start_new_session=True,
        ) as process:
            try:
                _wait_for(process, f"http://127.0.0.1:{port}{prefix}/Message/?limit=1")
                yield Server(name, port, prefix, time.perf_counter() - begun, process.pid)
            finally:
                # With its children: Node.js may be one of a script.
                os.killpg(process.pid, signal.SIGTERM)


def _command(name: str, port: int, database: str) -> Sequence[str]:
    if name == "sandbox":
        serve = [sys.executable, "-m", "plivo_sandbox", "serve", "--port", str(port)]
        return [*serve, "--database", database]
    mock = ["node", str(_PRISM), "mock", "-h", "127.0.0.1", "-p", str(port), str(DOCUMENT)]
    return [*mock, "--verboseLevel", "silent"] if name == "prism_silent" else mock


def _wait_for(process: subprocess.Popen[bytes], url: str) -> None:
    asked = Request(url, headers={"Authorization": AUTHORIZATION})  # noqa: S310 - of our own
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError), urlopen(asked, timeout=5) as answer:  # noqa: S310
            if answer.status == 200:  # noqa: PLR2004
                return
        time.sleep(0.005)
    raise RuntimeError(f"{url} does not answer")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
