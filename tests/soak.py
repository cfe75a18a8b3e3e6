"""What the soak tests found: recorded by them, printed and kept in ``benchmarks/SOAK.md``.

A figure travels as a property of its test in pytest's JUnit report, so that it comes through
pytest-xdist, and a test that failed is in the table too. ``python -m tests.soak REPORT`` prints
what a report has, and replaces those rows of the file.
"""

import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

RESULTS = Path(__file__).parents[1] / "benchmarks/SOAK.md"
PROPERTY = "figure"
HEAD = ("test", "figure", "measured", "promised", "verdict", "when")
MET, MISSED, FAILED = "met", "**missed**", "**failed**"
REPORT = """\
# Soak tests

The long form of the tests that have one, as it last ran.

{table}

Last run: Python {python}, {system}, {cores} cores. Rows of other days are of their own machine.

Run it again: `make soak`; some of it: `.venv/bin/tox run -e soak -- tests/sandbox/crash`.
"""


@dataclass(frozen=True)
class Figure:
    """One figure of a soak test, and what was promised of it."""

    about: str
    measured: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def promised(self) -> str:
        """The bound, in words."""
        signs = (("≤", self.at_most), ("≥", self.at_least))
        bounds = [f"{sign} {_written(bound)}" for sign, bound in signs if bound is not None]
        return " ".join([*bounds, self.unit]) if bounds else "–"

    @property
    def verdict(self) -> str:
        """Whether it is kept."""
        too_much = self.at_most is not None and self.measured > self.at_most
        too_little = self.at_least is not None and self.measured < self.at_least
        return MISSED if too_much or too_little else MET

    def cells(self) -> tuple[str, ...]:
        """As it is printed."""
        return (self.about, f"{_written(self.measured)} {self.unit}", self.promised, self.verdict)


class Figures:
    """Where a soak test writes down what it found: the fixture ``figures``."""

    def __init__(self, properties: list[tuple[str, object]]) -> None:
        """Write into the ``user_properties`` of a test.

        Pytest's ``record_property`` does the same, and warns of a form of report that is not ours.
        """
        self._properties = properties

    def add(
        self,
        about: str,
        measured: float,
        unit: str,
        *,
        at_most: float | None = None,
        at_least: float | None = None,
    ) -> None:
        """Write one down, before what the test asserts of it.

        Args:
            about: what was measured, such as "messages lost".
            measured: how much it is.
            unit: of what: "messages", "s", "MB".
            at_most: what it may be, where that is promised.
            at_least: what it must be, where that is promised.
        """
        figure = Figure(about, measured, unit, at_most, at_least)
        self._properties.append((PROPERTY, json.dumps(asdict(figure))))


Row = tuple[str, ...]


def rows(report: Path, today: str) -> Iterator[Row]:
    """What the tests of a report wrote down, and those that failed."""
    for case in ET.parse(report).iter("testcase"):
        name = case.attrib["name"]
        found = [
            Figure(**json.loads(one.attrib["value"]))
            for one in case.iter("property")
            if one.attrib["name"] == PROPERTY
        ]
        yield from ((name, *figure.cells(), today) for figure in found)
        failed = case.find("failure") is not None or case.find("error") is not None
        if failed or not found:
            seconds = f"{float(case.attrib['time']):.0f} s"
            yield (name, "whether it passes", seconds, "passes", FAILED if failed else MET, today)


def merged(before: list[Row], found: list[Row]) -> list[Row]:
    """The rows of tests that ran now in the place of their older ones."""
    ran = {row[0] for row in found}
    return sorted([*(row for row in before if row[0] not in ran), *found], key=lambda row: row[0])


def written(text: str) -> list[Row]:
    """The rows of a table that was printed before."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[1:]]


def table(found: list[Row]) -> str:
    """The rows in Markdown, legible as it is."""
    widths = [max(map(len, column)) for column in zip(HEAD, *found, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in (HEAD, *found)
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def main(report: Path, results: Path = RESULTS) -> int:
    """Print what the report has and write it down; fail unless something ran."""
    found = list(rows(report, f"{datetime.now(UTC):%Y-%m-%d}")) if report.exists() else []
    if not found:
        print(f"No soak test has left anything in {report}.")
        return 1
    print(table(found))
    before = written(results.read_text(encoding="utf-8")) if results.exists() else []
    text = REPORT.format(
        table=table(merged(before, found)),
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count(),
    )
    results.write_text(text, encoding="utf-8")
    return 0


def _written(number: float) -> str:
    return f"{number:,}" if isinstance(number, int) else f"{number:,.2f}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
