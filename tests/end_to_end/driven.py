"""Which operations tests claim to drive."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def claimed_by(*modules: ModuleType) -> set[str]:
    """The operation ids in the `drives` marks of the modules' tests."""
    return {
        operation_id
        for module in modules
        for function in vars(module).values()
        for mark in getattr(function, "pytestmark", [])
        if mark.name == "drives"
        for operation_id in mark.args
    }
