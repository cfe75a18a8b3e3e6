"""What holds for every test."""

import pytest
from hypothesis import settings

from tests.soak import Figures

pytest_plugins = ["pytester"]

# A time limit for each example would make tests fail on a machine that has something else to do.
settings.register_profile("unhurried", parent=settings(), deadline=None)
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--soak``: tests that have a long form run in that."""
    parser.addoption("--soak", action="store_true", help="run the long form of tests that have one")


@pytest.fixture
def soak(request: pytest.FixtureRequest) -> bool:
    """Whether a test is to run in its long form. Mark a test that asks for it with ``soak``."""
    return bool(request.config.getoption("--soak"))


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """What a soak test found, for ``benchmarks/SOAK.md``; short forms write nothing there."""
    return Figures(request.node.user_properties)
