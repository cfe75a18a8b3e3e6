"""The measurements run, and their table says what was promised and what was found."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.beside import Served, Serving
from benchmarks.calls import Costs
from benchmarks.paging import Walk
from benchmarks.sandbox_table import rows as sandbox_rows
from benchmarks.startup import Startup
from benchmarks.stored import LISTS, Stored
from benchmarks.table import Row, rows, text

ROOT = Path(__file__).parents[2]

STARTUP = {"ours": Startup(0.1, 20.0), "official": Startup(0.2, 25.0)}
WALK = Walk(messages=1000, megabytes=0.5, slowdown=1.0, seconds=2.0)


def test_a_short_run_measures_everything(tmp_path: Path) -> None:
    report = tmp_path / "results.md"
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick", "--write", str(report)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert ran.returncode == 0, ran.stderr
    table = ran.stdout.strip().splitlines()
    assert len(table) == 2 + 10 + 8 + 2 + len(LISTS)
    assert all(line.count("|") == 6 for line in table)
    # aiohttp is an extra, and Prism is installed by `make bench` alone.
    unmeasured = [line for line in table if "not measured" in line]
    assert all("aiohttp" in line or "Prism" in line for line in unmeasured)
    assert "walking" in ran.stderr
    assert ran.stdout in report.read_text()
    assert "make bench" in report.read_text()


def verdicts(seconds: dict[tuple[str, str], float], **more: Walk) -> dict[str, str]:
    found = rows(Costs(seconds, {"ours_aiohttp": "no aiohttp"}), STARTUP, more.get("walk", WALK))
    return {row.about: row.verdict for row in found}


def test_a_promise_is_met_up_to_its_limit() -> None:
    found = verdicts({("send", "ours"): 0.45, ("send", "official"): 1.0, ("send", "raw"): 0.4})

    assert found["send: plivo-messaging against plivo (official SDK)"] == "met"
    assert found["send: plivo-messaging against raw httpx2 + json.loads"] == "**missed**"
    assert found["list of 20: plivo-messaging against plivo (official SDK)"] == "not measured"
    assert found["import and first client, CPU: against plivo (official SDK)"] == "met"
    assert (
        found["import and first client, peak memory: against plivo (official SDK)"] == "**missed**"
    )


@pytest.mark.parametrize(
    ("walk", "missed"),
    [
        (WALK, []),
        (Walk(1000, 2.5, 1.0, 2.0), ["memory after the first tenth"]),
        (Walk(1000, 0.5, 1.5, 2.0), ["second half against the first"]),
    ],
)
def test_a_walk_has_to_be_flat_and_linear(walk: Walk, missed: list[str]) -> None:
    found = [
        about.partition(": ")[2]
        for about, verdict in verdicts({}, walk=walk).items()
        if about.startswith("walk") and verdict != "met"
    ]

    assert found == missed


def test_the_table_lines_up_and_says_why_something_is_missing() -> None:
    lines = text([Row("a", "why not", None, 0.5), Row("longer", "1 µs", 0.25, 0.5)]).splitlines()

    assert len({len(line) for line in lines}) == 1
    assert "why not" in lines[2]
    assert "not measured" in lines[2]
    assert "0.25 ×" in lines[3]


def served(per_second: float, *, p99: float = 0.01, spare: float = 0.5) -> Served:
    return Served(per_second, 1 / per_second, 0.005, p99, spare, 0.5)


def sandbox_verdicts(serving: Serving, few: float = 1.0, many: float = 1.0) -> dict[str, str]:
    found = sandbox_rows(serving, Stored(1_000_000, {"all": (few, many)}))
    return {row.about.removeprefix("32 connections, "): row.verdict for row in found}


def test_the_sandbox_has_to_be_so_much_faster() -> None:
    servers = {
        "sandbox": served(3000),
        "prism_silent": served(1500),
        "prism_default": served(1000, p99=0.001),
    }
    found = sandbox_verdicts(Serving(servers, 95.0, 10_000, None), many=2.1)

    assert found["requests/s: plivo-sandbox against Prism, silent"] == "met"
    assert found["requests/s: plivo-sandbox against Prism as it comes"] == "**missed**"
    assert found["p99: plivo-sandbox against Prism, silent"] == "met"
    assert found["p99: plivo-sandbox against Prism as it comes"] == "**missed**"
    assert found["plivo-sandbox: start to first answer"] == "met"
    assert found["plivo-sandbox: resident after 10,000 messages"] == "**missed**"
    assert found["list of 20 of 1,000,000 messages against 1,000: all"] == "**missed**"


def test_a_load_that_is_too_slow_measures_nothing() -> None:
    servers = {"sandbox": served(3000, spare=0.05), "prism_silent": served(1000)}
    found = sandbox_verdicts(Serving(servers, 60.0, 10_000, "no Prism"))

    assert found["requests/s: plivo-sandbox against Prism, silent"] == "not measured"
    assert found["requests/s: plivo-sandbox against Prism as it comes"] == "not measured"
