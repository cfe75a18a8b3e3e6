"""CPU time of calls: every contender in turn, round by round, on one server."""

import contextlib
import statistics
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .worker import Worker

CONTENDERS = ("ours", "official", "stock", "raw", "ours_aiohttp")
TASKS = ("send", "page", "send_async")


@dataclass(frozen=True)
class Costs:
    """What one run has found."""

    seconds: Mapping[tuple[str, str], float]
    """CPU time of one call, the median of the rounds, by task and contender."""
    missing: Mapping[str, str]
    """Contenders that could not be measured, and why."""


def measure(address: str, rounds: int, calls: int, tell: Callable[[str], None]) -> Costs:
    """Let all contenders do all tasks.

    Args:
        address: The server's.
        rounds: How often everybody has a turn. One comes before these and does not count.
        calls: How many calls a turn has.
        tell: Is told how far it is.
    """
    found: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    with contextlib.ExitStack() as stack:
        workers = [stack.enter_context(Worker(name, address)) for name in CONTENDERS]
        for number in range(-1, rounds):
            tell(f"calls: round {number + 1} of {rounds}")
            for task in TASKS:
                for worker in workers:
                    if task not in worker.tasks:
                        continue
                    cost = worker.cost(task, calls)
                    if number >= 0:
                        found[task, worker.name].append(cost)
    return Costs(
        {key: statistics.median(costs) for key, costs in found.items()},
        {worker.name: worker.missing for worker in workers if worker.missing},
    )
