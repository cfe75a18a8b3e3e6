"""The short contract test, in a process of its own, told phase by phase."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMAND = (sys.executable, "-m", "tests.contract", "--profile", "pr")
PHASE = re.compile(r"\s+(?P<phase>\w+)\s+(?P<outcome>\w+), (?P<seconds>[0-9.]+) s")
FINDINGS = re.compile(r"=+ (FAILURES|ERRORS) =+")
MOST_LINES = 20
STOP_SECONDS = 10.0


class ContractBrokenError(Exception):
    """The contract tests did not pass; the message has their last words."""


def run_contract_tests(progress: Callable[[str], None], command: Sequence[str] = COMMAND) -> str:
    """Run them to their end and return their summary, which is one line.

    Whatever ends this function ends the process too.

    Args:
        progress: is told each phase when it is over.
        command: what to run.

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
                if phase := PHASE.fullmatch(lines[-1]):
                    progress("{phase:<10}{outcome:<10}{seconds:>5} s".format(**phase.groupdict()))
            code = process.wait()
        finally:
            _stop(process)
    if code:
        raise ContractBrokenError(f"The contract tests failed. {_reason(lines)}")
    return lines[-1]


def _reason(lines: Sequence[str]) -> str:
    """Their last words and what they found, for another run can find something else."""
    if not lines:
        return "They said nothing."
    heading = next((i for i, line in enumerate(lines) if FINDINGS.fullmatch(line)), len(lines))
    found = [line for line in lines[heading + 1 : -1] if line][:MOST_LINES]
    return "\n".join([lines[-1], *found])


def _stop(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        # An interruption, and not a termination: it ends its own sandbox then.
        process.send_signal(signal.SIGINT)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
