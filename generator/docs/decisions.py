"""Where the sources contradict each other, as pages."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

__all__ = ["Decision", "read_decisions"]


@dataclass(frozen=True)
class Decision:
    """One question to which the sources have several answers, or none."""

    id: str
    about: str
    sides: list[tuple[str, str]]
    """What is said, and where."""
    choice: str
    reason: str

    @property
    def path(self) -> str:
        """Its page."""
        return f"decisions/{self.id}.html"


def read_decisions(file: Path) -> list[Decision]:
    """The decisions of a description, in their order; none where there is no such file."""
    if not file.exists():
        return []
    told: list[dict[str, Any]] = (
        # Twenty times as fast as the loader in Python.
        yaml.load(file.read_text("utf-8"), yaml.CSafeLoader) or []
    )
    return [
        Decision(
            str(one["id"]),
            str(one["about"]),
            [(str(side["says"]), str(side["source"])) for side in one["sides"]],
            str(one["choice"]),
            str(one["reason"]),
        )
        for one in told
    ]
