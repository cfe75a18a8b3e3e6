"""Marks the tests that show a rule of the bundle to be kept."""

from collections.abc import Callable
from typing import TypeVar

_Test = TypeVar("_Test", bound=Callable[..., object])


def covers(*rules: str) -> Callable[[_Test], _Test]:
    """Say that a test shows these rules, named by their id in the bundle's x-rules."""
    assert rules

    def unchanged(test: _Test) -> _Test:
        return test

    return unchanged
