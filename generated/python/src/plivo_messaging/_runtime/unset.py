"""The difference between an argument that was left out and one that is ``None``."""

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET, UnsetType

__all__ = ["UNSET", "UnsetType", "given"]


def given(arguments: Mapping[str, Any] | None) -> dict[str, Any]:
    """The arguments that the caller gave. ``None`` is one of them, :data:`UNSET` is not."""
    if not arguments:
        return {}
    return {name: value for name, value in arguments.items() if value is not UNSET}
