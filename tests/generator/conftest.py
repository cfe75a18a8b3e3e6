"""A small description of a town library, copied so that each test can break its own."""

import shutil
from pathlib import Path

import pytest

LIBRARY = Path(__file__).parent / "library"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the library's description in ``spec/``."""
    shutil.copytree(LIBRARY, tmp_path / "spec")
    monkeypatch.chdir(tmp_path)
    return tmp_path
