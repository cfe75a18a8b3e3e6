"""The table: what is measured, what it has to be, and how good the best public specs are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.spec.quality import linters, values
from tests.spec.quality.examples import Examples

HEADINGS = ("", "measured", "goal", "best public spec today")
ALL = 100
NONE = "none of the messaging providers"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        name: what is measured.
        measured: the figure, as it is printed.
        goal: what it has to be, as it is printed.
        best: how good the best public specs are.
        reached: whether the goal is reached.
        findings: what stands in its way, where a linter names it.
    """

    name: str
    measured: str
    goal: str
    best: str
    reached: bool
    findings: tuple[str, ...] = ()


def rows(document: dict[str, Any], path: Path) -> Iterator[Row]:
    """The table's lines for the document that stands in this file.

    Raises:
        linters.ToolError: a linter could not be run.
    """
    yield _lint("Redocly: errors, warnings", linters.redocly(path), "0, 6 in 100 operations")
    yield _lint("Spectral: errors, warnings", linters.spectral(path), "42, 35 in 100 operations")
    yield _lint("openapi-spec-validator", linters.spec_validator(document), "clean")
    examples = Examples(document)
    yield share("requests with valid examples", examples.requests(), ALL, "88 %")
    yield share("2xx responses with valid examples", examples.responses("2"), ALL, "86 %")
    yield share("4xx responses with valid examples", examples.responses("4"), ALL, "100 %")
    for name, measure, goal, best in VALUES:
        yield share(name, measure(document), goal, best)


Measure = Callable[[dict[str, Any]], Iterable[bool]]
VALUES: tuple[tuple[str, Measure, int, str], ...] = (
    ("operations with a description", values.operations_described, ALL, "100 %"),
    ("parameters with a description", values.parameters_described, ALL, "100 %"),
    ("properties with a description", values.properties_described, 98, "93 %"),
    ("bounded among scalar parameters", values.parameters_bounded, 92, "92 %"),
    ("bounded among scalar properties", values.properties_bounded, 76, "70 to 76 %"),
    ("webhooks described", values.webhooks_described, ALL, NONE),
    ("errors described", values.errors_described, ALL, NONE),
)


def lines(table: Sequence[Row]) -> Iterator[str]:
    """The table as text; a line that misses its goal ends in a mark."""
    cells = [HEADINGS, *((row.name, row.measured, row.goal, row.best) for row in table)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for number, cell in enumerate(cells):
        text = "  ".join(part.ljust(width) for part, width in zip(cell, widths, strict=True))
        yield text.rstrip() if number == 0 or table[number - 1].reached else f"{text}  <- missed"


def _lint(name: str, findings: list[linters.Finding], best: str) -> Row:
    errors = sum(kind == "error" for kind, _ in findings)
    return Row(
        name,
        f"{errors}, {len(findings) - errors}",
        "0, 0",
        best,
        not findings,
        tuple(f"{kind}: {text}" for kind, text in findings),
    )


def share(name: str, verdicts: Iterable[bool], goal: int, best: str) -> Row:
    """A line that says how many of the verdicts are good; none at all never are enough."""
    good = list(verdicts)
    percent = 100 * sum(good) / len(good) if good else 0.0
    # Rounded down: 99.9 % is not all.
    measured = f"{int(percent)} % of {len(good)}"
    wanted = f"{goal} %" if goal == ALL else f">= {goal} %"
    return Row(name, measured, wanted, best, bool(good) and percent >= goal)
