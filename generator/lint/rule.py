"""What a house rule is: a function from a bundle to what breaks the rule in it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.document import Bundle
from generator.walk import Node, walk


class Finding(NamedTuple):
    """One place that breaks a rule."""

    pointer: str
    message: str
    hint: str


Rule = Callable[[Bundle], Iterator[Finding]]


def operations(bundle: Bundle) -> Iterator[Node]:
    """The operations that a client can call: those under ``paths``, without callbacks."""
    for node in walk(bundle.document):
        item = node.parent
        if node.kind == "operation" and item and item.parent and item.parent.kind == "document":
            if item.pointer.startswith("/paths/"):
                yield node


def events(bundle: Bundle) -> Iterator[Node]:
    """The operations that the provider calls: those under ``webhooks``."""
    for node in walk(bundle.document):
        if node.kind == "operation" and node.pointer.startswith("/webhooks/"):
            yield node
