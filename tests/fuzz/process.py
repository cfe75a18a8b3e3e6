"""A sandbox in a process of its own, with what it writes and how much memory it has."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.contract.target import READY

STOP_SECONDS = 10.0
_KIB = 1024


@dataclass(frozen=True, slots=True)
class Sandbox:
    """Where it answers.

    Attributes:
        port: on 127.0.0.1.
        process: the running program.
        log: the file that it writes to.
    """

    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    def written(self) -> str:
        """All that it has written, without its greeting."""
        return self.log.read_text(encoding="utf-8", errors="replace").partition("stops it.")[2]

    def resident(self) -> int:
        """Its memory in bytes; 0 where the system does not tell."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        except OSError:
            return 0
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) * _KIB


@contextmanager
def serving(log: Path, *options: str) -> Generator[Sandbox]:
    """Serve for the length of the block; ``log`` gets what is written."""
    ours = {k: v for k, v in os.environ.items() if not k.startswith("PLIVO_")}
    command = [sys.executable, "-u", "-m", "plivo_sandbox", "serve", "--port", "0", *options]
    with (
        log.open("wb") as file,
        subprocess.Popen(command, env=ours, stdout=file, stderr=subprocess.STDOUT) as process,
    ):
        try:
            yield Sandbox(_port(process, log), process, log)
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    while process.poll() is None:
        text = log.read_text(encoding="utf-8")
        if (found := READY.search(text)) and "stops it." in text:
            return int(found[1])
        try:
            process.wait(0.02)
        except subprocess.TimeoutExpired:
            continue
    raise RuntimeError(log.read_text(encoding="utf-8"))
