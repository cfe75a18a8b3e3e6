import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.spec.repository import ROOT

PACKAGES = ["benchmarks", "generator", "plivo_messaging", "plivo_sandbox", "tests"]


def lint_imports(directory: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            str(Path(sys.executable).with_name("lint-imports")),
            "--config",
            str(ROOT / "pyproject.toml"),
            "--cache-dir",
            str(directory / "cache"),
        ],
        cwd=directory,
        env={**os.environ, "PYTHONPATH": str(directory)},
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Empty rooms under the real names, checked with the real contracts."""
    for package in PACKAGES:
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    # The only one that may know pytest: an exception that nothing needs is a mistake itself.
    plugin = tmp_path / "plivo_sandbox/pytest_plugin.py"
    plugin.write_text("import pytest\n", encoding="utf-8")
    return tmp_path


def test_rooms_that_know_only_themselves_are_accepted(house: Path) -> None:
    result = lint_imports(house)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("room", "forbidden"),
    [
        ("generator", "plivo_sandbox"),
        ("generator", "plivo_messaging"),
        ("plivo_sandbox", "generator"),
        ("plivo_sandbox", "plivo_messaging"),
        ("plivo_sandbox", "plivo"),
        ("plivo_sandbox", "openapi_python_client"),
        ("plivo_messaging", "generator"),
        ("plivo_messaging", "plivo_sandbox"),
        ("plivo_messaging", "tests"),
    ],
)
def test_an_arrow_in_the_wrong_direction_is_found(house: Path, room: str, forbidden: str) -> None:
    (house / room / "__init__.py").write_text(f"import {forbidden}\n", encoding="utf-8")
    result = lint_imports(house)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "BROKEN" in result.stdout
    assert room in result.stdout


def test_the_house_as_it_stands() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
