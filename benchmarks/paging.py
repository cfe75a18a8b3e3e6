"""Memory and time of walks through all messages, each in a process of its own.

``python -m benchmarks.paging ADDRESS MESSAGES`` prints what each tenth of the walk took, as JSON.
"""

import json
import resource
import statistics
import subprocess
import sys
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from plivo_messaging import Plivo

from .contenders import AUTH_ID, AUTH_TOKEN, LIMIT
from .worker import cpu

PARTS = 10


@dataclass(frozen=True)
class Walk:
    """What walks took: the most memory, and the medians of the times."""

    messages: int
    megabytes: float
    """What memory has grown by, after the first tenth, at its peak."""
    slowdown: float
    """CPU time of the second half by that of the first."""
    seconds: float
    """CPU time of all of it."""


def _walk(address: str, messages: int) -> list[tuple[float, float]]:
    """CPU time, and the peak of memory by then in kilobytes, of each part."""
    taken: list[tuple[float, float]] = []
    with Plivo(auth_id=AUTH_ID, auth_token=AUTH_TOKEN, base_url=address) as client:
        # The first request of a process also loads what it needs.
        client.messages.list(limit=1).page()
        found = iter(client.messages.list(limit=LIMIT))
        before = cpu()
        for _ in range(PARTS):
            part = sum(1 for _ in islice(found, messages // PARTS))
            assert part == messages // PARTS
            after = cpu()
            taken.append((after - before, _peak()))
            before = after
    return taken


def _peak() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Kilobytes, but for macOS.
    return peak / 1024 if sys.platform == "darwin" else peak


def measure(address: str, messages: int, walks: int) -> Walk:
    """Walk through so many messages, so many times."""
    taken = [_apart(address, messages) for _ in range(walks)]
    return Walk(
        messages,
        max(walk.megabytes for walk in taken),
        statistics.median(walk.slowdown for walk in taken),
        statistics.median(walk.seconds for walk in taken),
    )


def _apart(address: str, messages: int) -> Walk:
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.paging", address, str(messages)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    parts: list[tuple[float, float]] = json.loads(ran.stdout)
    seconds = [seconds for seconds, _ in parts]
    half = PARTS // 2
    return Walk(
        messages,
        (parts[-1][1] - parts[0][1]) / 1024,
        sum(seconds[half:]) / sum(seconds[:half]),
        sum(seconds),
    )


if __name__ == "__main__":
    print(json.dumps(_walk(sys.argv[1], int(sys.argv[2]))))
