from pathlib import Path

import pytest

from tests.counts import main


def write(path: Path, tests: int, failures: int, errors: int, skipped: int) -> None:
    path.write_text(
        f'<testsuites><testsuite tests="{tests}" failures="{failures}" '
        f'errors="{errors}" skipped="{skipped}"/></testsuites>',
        encoding="utf-8",
    )


def test_reports_are_added_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "a.xml", 5, 0, 0, 1)
    write(tmp_path / "b.xml", 7, 0, 0, 0)
    assert main(tmp_path) == 0
    assert capsys.readouterr().out == "total: 11 passed, 0 failed, 1 skipped\n"


def test_a_failure_or_an_error_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "a.xml", 5, 1, 2, 0)
    assert main(tmp_path) == 1
    assert capsys.readouterr().out == "total: 2 passed, 3 failed, 0 skipped\n"


def test_a_run_without_tests_fails(tmp_path: Path) -> None:
    assert main(tmp_path) == 1
