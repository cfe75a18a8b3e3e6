"""What schemathesis loads (`hooks` in schemathesis.toml): each module registers its own."""

from tests.contract import examples, gate, links, reset, tally

__all__ = ["examples", "gate", "links", "reset", "tally"]
