"""Which operations tests claim to drive."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules


def claimed_beside(module: str) -> set[str]:
    """The operation ids in the `drives` marks of all tests in the package that `module` is in."""
    package = import_module(module.rpartition(".")[0])
    names = [found.name for found in iter_modules(package.__path__, f"{package.__name__}.")]
    return {
        operation_id
        for name in names
        if name.rpartition(".")[2].startswith("test_")
        for function in vars(import_module(name)).values()
        for mark in getattr(function, "pytestmark", [])
        if mark.name == "drives"
        for operation_id in mark.args
    }
