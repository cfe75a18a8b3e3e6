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
        if node.kind == "operation" and node.parent and _is_path(node.parent):
            yield node


def _is_path(item: Node) -> bool:
    listed = item.parent is not None and item.parent.kind == "document"
    return listed and item.pointer.startswith("/paths/")


def events(bundle: Bundle) -> Iterator[Node]:
    """The operations that the provider calls: those under ``webhooks``."""
    for node in walk(bundle.document):
        if node.kind == "operation" and node.pointer.startswith("/webhooks/"):
            yield node
