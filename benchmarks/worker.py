"""One contender in a process of its own: told what to do, it answers what that cost.

A line in is a task and how often; a line out is the CPU time that this process spent, in seconds.
"""

import asyncio
import json
import resource
import subprocess
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Self

from .contenders import LIMIT, Calls, load

CONCURRENCY = 50
"""Asynchronous calls that wait for their answers at the same time."""


def cpu() -> float:
    """Seconds of CPU that this process has used, in user and in system."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _repeat(call: Callable[[], object], times: int) -> None:
    for _ in range(times):
        call()


async def _repeat_async(call: Callable[[], Awaitable[object]], times: int) -> None:
    left = iter(range(times))

    async def one() -> None:
        for _ in left:
            await call()

    await asyncio.gather(*(one() for _ in range(CONCURRENCY)))


def _checked(calls: Calls, runner: asyncio.Runner) -> Mapping[str, Callable[[int], None]]:
    """The tasks, of which each has been done right once."""
    tasks: dict[str, Callable[[int], None]] = {}
    if (send := calls.send) is not None:
        assert send()
        tasks["send"] = lambda times: _repeat(send, times)
    if (page := calls.page) is not None:
        assert len(set(page())) == LIMIT
        tasks["page"] = lambda times: _repeat(page, times)
    if (send_async := calls.send_async) is not None:
        tasks["send_async"] = lambda times: runner.run(_repeat_async(send_async, times))
    return tasks


def _serve(name: str, address: str) -> None:
    with asyncio.Runner() as runner:
        try:
            tasks = _checked(load(name, address), runner)
        except ImportError as error:
            print(json.dumps({"missing": str(error)}), flush=True)
            return
        print(json.dumps({"tasks": list(tasks)}), flush=True)
        for line in sys.stdin:
            task, times = line.split()
            before = cpu()
            tasks[task](int(times))
            print(cpu() - before, flush=True)


class Worker:
    """A contender's process, seen from outside.

    Args:
        name: Its module in ``benchmarks.contenders``.
        address: The server's.
    """

    def __init__(self, name: str, address: str) -> None:
        self.name = name
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.worker", name, address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[1],
        )
        said = json.loads(self._answer())
        self.tasks: list[str] = said.get("tasks", [])
        """What it can do; nothing where it is not installed."""
        self.missing: str | None = said.get("missing")
        """What is not installed."""

    def cost(self, task: str, times: int) -> float:
        """Do ``task`` so many times. Returns the seconds of CPU that one took."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{task} {times}\n")
        self._process.stdin.flush()
        return float(self._answer()) / times

    def _answer(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the process of {self.name} ended with {self._process.wait()}")
        return line

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:
            assert self._process.stdin is not None
            self._process.stdin.close()


if __name__ == "__main__":
    _serve(sys.argv[1], sys.argv[2])
