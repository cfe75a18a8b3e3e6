"""A sandbox in a process of its own, which can be killed."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import httpx2

AUTH = "MASANDBOX00000000000", "sandbox-token-not-a-secret"


class Replica:
    """``plivo-sandbox serve``, started and killed any number of times.

    Attributes:
        url: where it answers; None while it does not run.
        kills: when it was killed, by ``time.monotonic``.
        takes: how many seconds the latest start took.
    """

    def __init__(self, database: str, log: Path) -> None:
        """Know the database; what the processes write to stderr goes to ``log``."""
        self.url: str | None = None
        self.kills: list[float] = []
        self.takes = 0.0
        self._database = database
        self._log = log
        self._process: subprocess.Popen[str] | None = None

    def spawn(self) -> None:
        """Start a process, and do not wait for it."""
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("PLIVO_")}
        with self._log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "plivo_sandbox", "serve", "--port", "0"),
                    *("--database", self._database),
                ],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=inherited,
            )

    def start(self) -> None:
        """Start a process; it answers when this returns."""
        began = time.monotonic()
        self.spawn()
        assert self._process
        assert self._process.stdout
        for line in self._process.stdout:
            if found := re.search(r"sandbox \S+ on (http://\S+)", line):
                with httpx2.Client(trust_env=False, timeout=60) as http:
                    http.get(f"{found[1]}/_sandbox/health").raise_for_status()
                self.url = found[1]
                self.takes = time.monotonic() - began
                return
        raise AssertionError(f"it did not start: {self.log()}")

    def kill(self) -> None:
        """Kill it with SIGKILL, wherever it is."""
        assert self._process
        self.url = None
        self._process.kill()
        self.kills.append(time.monotonic())
        self._process.communicate()
        self._process = None

    def stop(self) -> None:
        """Let it end in order."""
        if self._process:
            self.url = None
            self._process.terminate()
            self._process.communicate(timeout=60)
            self._process = None

    def errors(self) -> list[str]:
        """What the processes logged as errors."""
        return [line for line in self.log().splitlines() if re.match("ERROR|CRITICAL|Trace", line)]

    def log(self) -> str:
        """What all the processes wrote to stderr."""
        return self._log.read_text(encoding="utf-8")
