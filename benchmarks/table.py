"""The table: what was promised, what was measured, and whether the promise is kept."""

import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from .calls import Costs
from .paging import Walk
from .startup import Startup
from .worker import CONCURRENCY

NAMES = {
    "ours": "plivo-messaging",
    "ours_aiohttp": "plivo-messaging on aiohttp",
    "official": "plivo (official SDK)",
    "stock": "stock openapi-python-client",
    "raw": "raw httpx2 + json.loads",
}
TASKS = {
    "send": "send",
    "page": "list of 20",
    "send_async": f"async send, {CONCURRENCY} at a time",
}
GOALS = (
    ("send", "ours", "official", 0.45),
    ("page", "ours", "official", 0.40),
    ("send", "ours", "raw", 1.0),
    ("page", "ours", "raw", 1.0),
    ("send_async", "ours", "stock", 0.40),
    ("send_async", "ours_aiohttp", "stock", 0.15),
)
STARTUP = 0.75
FLAT_MB = 2.0
LINEAR = 1.1
VERSIONS = (
    "plivo-messaging",
    "httpx2",
    "msgspec",
    "aiohttp",
    "plivo",
    "requests",
    "openapi-python-client",
    "httpx",
    "attrs",
)


@dataclass(frozen=True)
class Row:
    """One promise. ``ratio`` is ``None`` where one of the two could not be measured."""

    about: str
    measured: str
    ratio: float | None
    limit: float
    unit: str = " ×"
    at_least: bool = False
    """Whether ``limit`` is the least that it has to be, and not the most."""

    @property
    def verdict(self) -> str:
        """Whether it is kept."""
        if self.ratio is None:
            return "not measured"
        kept = self.ratio >= self.limit if self.at_least else self.ratio <= self.limit
        return "met" if kept else "**missed**"

    def cells(self) -> Sequence[str]:
        """The row as it is printed."""
        ratio = "–" if self.ratio is None else f"{self.ratio:.2f}{self.unit}"
        promised = f"{'≥' if self.at_least else '≤'} {self.limit:.2f}{self.unit}"
        return (self.about, self.measured, ratio, promised, self.verdict)


def rows(costs: Costs, startup: Mapping[str, Startup], walk: Walk) -> list[Row]:
    """All promises."""
    return [*_calls(costs), *_startup(startup), *_walk(walk)]


def _calls(costs: Costs) -> Iterable[Row]:
    for task, ours, other, limit in GOALS:
        mine, theirs = costs.seconds.get((task, ours)), costs.seconds.get((task, other))
        about = f"{TASKS[task]}: {NAMES[ours]} against {NAMES[other]}"
        if mine is None or theirs is None:
            why = costs.missing.get(ours) or costs.missing.get(other) or "no such call"
            yield Row(about, why, None, limit)
        else:
            measured = f"{mine * 1e6:.0f} µs against {theirs * 1e6:.0f}"
            yield Row(about, measured, mine / theirs, limit)


def _startup(startup: Mapping[str, Startup]) -> Iterable[Row]:
    mine, theirs = startup["ours"], startup["official"]
    about = "import and first client"
    yield Row(
        f"{about}, CPU: against {NAMES['official']}",
        f"{mine.seconds * 1e3:.0f} ms against {theirs.seconds * 1e3:.0f}",
        mine.seconds / theirs.seconds,
        STARTUP,
    )
    yield Row(
        f"{about}, peak memory: against {NAMES['official']}",
        f"{mine.megabytes:.1f} MB against {theirs.megabytes:.1f}",
        mine.megabytes / theirs.megabytes,
        STARTUP,
    )


def _walk(walk: Walk) -> Iterable[Row]:
    about = f"walk through {walk.messages:,} messages"
    yield Row(
        f"{about}: memory after the first tenth",
        f"{walk.megabytes:+.2f} MB",
        walk.megabytes,
        FLAT_MB,
        " MB",
    )
    yield Row(
        f"{about}: second half against the first",
        f"{walk.seconds:.1f} s of CPU in all",
        walk.slowdown,
        LINEAR,
    )


def text(found: Sequence[Row]) -> str:
    """The table in Markdown, legible as it is."""
    lines = [("goal", "measured", "ratio", "promised", "verdict"), *(row.cells() for row in found)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    printed = [_line(line, widths) for line in lines]
    printed.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(printed)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return f"| {' | '.join(padded)} |"


def versions() -> str:
    """What was measured, and on what."""
    found = [f"Python {platform.python_version()}", f"{platform.system()} {platform.machine()}"]
    for name in VERSIONS:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)
