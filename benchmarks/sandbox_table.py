"""The rows of the table that are about the sandbox."""

from collections.abc import Iterable

from .beside import Served, Serving
from .load import CONNECTIONS
from .stored import FEW, Stored
from .table import Row

NAMES = {"prism_silent": "Prism, silent", "prism_default": "Prism as it comes"}
FASTER = {"prism_silent": 2.0, "prism_default": 3.5}
START = 1.0
RESIDENT_MB = 90.0
LIST = 2.0
BUSY = 0.9
"""A generator that works longer than this share of its time measures itself."""


def rows(serving: Serving, stored: Stored) -> list[Row]:
    """All promises."""
    return [*_beside(serving), *_alone(serving), *_lists(stored)]


def _beside(serving: Serving) -> Iterable[Row]:
    ours = serving.servers["sandbox"]
    for name, title in NAMES.items():
        theirs = serving.servers.get(name)
        limits = {
            "requests/s": FASTER[name],
            "CPU for a request": 1 / FASTER[name],
            "p50": 1.0,
            "p99": 1.0,
        }
        for what, limit in limits.items():
            about = f"{CONNECTIONS} connections, {what}: plivo-sandbox against {title}"
            faster = what == "requests/s"
            if theirs is None:
                yield Row(about, serving.missing or "", None, limit, at_least=faster)
                continue
            mine, other, measured = _pair(what, ours, theirs)
            busy = 1 - min(ours.spare, theirs.spare) > BUSY
            ratio = None if busy else mine / other
            yield Row(about, "load too slow" if busy else measured, ratio, limit, at_least=faster)


def _pair(what: str, ours: Served, theirs: Served) -> tuple[float, float, str]:
    if what == "requests/s":
        mine, other = ours.per_second, theirs.per_second
        return mine, other, f"{mine:,.0f} against {other:,.0f}"
    if what.startswith("CPU"):
        mine, other = ours.cpu, theirs.cpu
        return mine, other, f"{mine * 1e6:.0f} µs against {other * 1e6:.0f}"
    mine, other = (ours.p50, theirs.p50) if what == "p50" else (ours.p99, theirs.p99)
    return mine, other, f"{mine * 1e3:.1f} ms against {other * 1e3:.1f}"


def _alone(serving: Serving) -> Iterable[Row]:
    started = serving.servers["sandbox"].started
    silent = serving.servers.get("prism_silent")
    beside = f" (Prism {silent.started:.2f})" if silent else ""
    yield Row(
        "plivo-sandbox: start to first answer", f"{started:.2f} s{beside}", started, START, " s"
    )
    yield Row(
        f"plivo-sandbox: resident after {serving.messages:,} messages",
        f"{serving.megabytes:.0f} MB",
        serving.megabytes,
        RESIDENT_MB,
        " MB",
    )


def _lists(stored: Stored) -> Iterable[Row]:
    for name, (few, many) in stored.seconds.items():
        about = f"list of 20 of {stored.many:,} messages against {FEW:,}: {name}"
        yield Row(about, f"{many * 1e3:.2f} ms against {few * 1e3:.2f}", many / few, LIST)
