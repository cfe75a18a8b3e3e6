"""The short contract test, in a process of its own, line by line."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

COMMAND = (sys.executable, "-m", "tests.contract", "--profile", "pr")
STOP_SECONDS = 10.0


class ContractBrokenError(Exception):
    """The contract tests did not pass; the message is their report."""


def run_contract_tests(
    progress: Callable[[str], None], command: tuple[str, ...] = COMMAND
) -> list[str]:
    """Run them to their end and return what they printed.

    Whatever ends this function ends the process too.

    Raises:
        ContractBrokenError: they failed.
    """
    lines: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            for line in process.stdout or ():
                lines.append(line.rstrip())
                if len(lines) <= PHASE_LINES and line.strip():
                    progress(line.strip())
            code = process.wait()
        finally:
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(STOP_SECONDS)
                except subprocess.TimeoutExpired:
                    process.kill()
    if code:
        raise ContractBrokenError("\n".join(lines))
    return lines


PHASE_LINES = 6
