"""What schemathesis loads (`hooks` in schemathesis.toml): each module registers its own."""

from tests.contract import examples, filters, gate, links, reset, sequences, tally

__all__ = ["examples", "filters", "gate", "links", "reset", "sequences", "tally"]
