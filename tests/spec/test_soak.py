from pathlib import Path

import pytest

from tests.soak import Row, main, table, written

SOAKED = """
import pytest
from tests.soak import Figures


@pytest.fixture
def figures(request):
    return Figures(request.node.user_properties)


def test_many(figures):
    figures.add("messages lost", 0, "messages", at_most=0)
    figures.add("memory", 91.5, "MB", at_most=90.0)
    figures.add("requests", 1200, "requests", at_least=1000)


def test_broken(figures):
    figures.add("seconds", 1.0, "s")
    raise RuntimeError


def test_silent():
    pass
"""


@pytest.mark.parametrize("processes", [0, 1])
def test_figures_are_printed_and_kept(
    pytester: pytest.Pytester, capsys: pytest.CaptureFixture[str], processes: int
) -> None:
    pytester.makepyfile(SOAKED)
    pytester.runpytest_inprocess("-n", str(processes), "--junit-xml=soak.xml")
    results = pytester.path / "SOAK.md"
    older: list[Row] = [
        ("test_older", "a", "1 s", "≤ 2 s", "met", "2026-01-01"),
        ("test_many", "memory", "80.00 MB", "≤ 90.00 MB", "met", "2026-01-01"),
    ]
    results.write_text(table(older), encoding="utf-8")
    capsys.readouterr()

    assert main(pytester.path / "soak.xml", results) == 0
    printed = written(capsys.readouterr().out)
    assert sorted((row[:2], row[-2]) for row in printed) == [
        (("test_broken", "seconds"), "met"),
        (("test_broken", "whether it passes"), "**failed**"),
        (("test_many", "memory"), "**missed**"),
        (("test_many", "messages lost"), "met"),
        (("test_many", "requests"), "met"),
        (("test_silent", "whether it passes"), "met"),
    ]
    kept = written(results.read_text(encoding="utf-8"))
    assert sorted(kept) == sorted([*printed, older[0]])
    assert ("1,200 requests", "≥ 1,000 requests") in [row[2:4] for row in kept]


def test_a_run_without_figures_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(tmp_path / "none.xml", tmp_path / "SOAK.md") == 1
    assert not (tmp_path / "SOAK.md").exists()
    assert "none.xml" in capsys.readouterr().out
