"""The sandbox that the tests of this folder share, in its ready-made state for each of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.second_opinion import SecondOpinion

BUNDLE = Path(__file__).parents[2] / "generated" / "openapi.json"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "drives(*operation_ids): operations that succeed here")


@pytest.fixture(scope="session")
def second_opinion() -> SecondOpinion:
    """The bundle as a judge of what goes over the wire."""
    return SecondOpinion(json.loads(BUNDLE.read_text()))
