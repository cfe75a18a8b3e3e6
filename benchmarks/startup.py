"""What it costs to import a client and to make the first one, each time in a new interpreter."""

import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = {
    "nothing": "",
    "ours": (
        "from plivo_messaging import Plivo\n"
        "Plivo(auth_id='MASANDBOX00000000000', auth_token='sandbox-token')"
    ),
    "official": ("import plivo\nplivo.RestClient('MASANDBOX00000000000', 'sandbox-token')"),
}

# The interpreter tells its own: what a parent is told of its children includes its own memory, in
# which they begin.
_REPORT = """
import resource
used = resource.getrusage(resource.RUSAGE_SELF)
try:
    status = dict(line.split(":", 1) for line in open("/proc/self/status"))
    peak = int(status["VmHWM"].split()[0])
except OSError:
    peak = used.ru_maxrss
print(used.ru_utime + used.ru_stime, peak)
"""


@dataclass(frozen=True)
class Startup:
    """What a program adds to an interpreter that does nothing."""

    seconds: float
    """CPU time."""
    megabytes: float
    """Peak of memory."""


def measure(rounds: int, tell: Callable[[str], None]) -> Mapping[str, Startup]:
    """Run all programs in turn, ``rounds`` times. A first turn, which compiles, does not count."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in PROGRAMS}
    for number in range(-1, rounds):
        tell(f"startup: round {number + 1} of {rounds}")
        for name, program in PROGRAMS.items():
            ran = subprocess.run(
                [sys.executable, "-c", program + _REPORT],
                capture_output=True,
                text=True,
                check=True,
                cwd=Path(__file__).parents[1],
            )
            seconds, kilobytes = ran.stdout.split()
            if number >= 0:
                found[name].append((float(seconds), int(kilobytes) / 1024))
    medians = {
        name: tuple(statistics.median(values) for values in zip(*rows, strict=True))
        for name, rows in found.items()
    }
    bare = medians.pop("nothing")
    return {
        name: Startup(seconds - bare[0], megabytes - bare[1])
        for name, (seconds, megabytes) in medians.items()
    }
