"""What schemathesis loads (`hooks` in schemathesis.toml): each module registers its own."""

from tests.contract import (
    at_once,
    deletions,
    examples,
    filters,
    forms,
    gate,
    links,
    reset,
    sequences,
    tally,
)

__all__ = [
    "at_once",
    "deletions",
    "examples",
    "filters",
    "forms",
    "gate",
    "links",
    "reset",
    "sequences",
    "tally",
]
