"""JSON Pointers (RFC 6901), the way in which every step names a place in the bundle."""

from collections.abc import Iterable
from typing import Any


def escape(token: str) -> str:
    """One key as it stands in a pointer."""
    return token.replace("~", "~0").replace("/", "~1")


def join(base: str, *tokens: object) -> str:
    """``base`` extended by keys or indices."""
    return base + "".join("/" + escape(str(token)) for token in tokens)


def split(pointer: str) -> tuple[str, ...]:
    """The keys of a pointer, with or without the ``#`` of a URI fragment in front."""
    pointer = pointer.removeprefix("#")
    if not pointer:
        return ()
    return tuple(
        token.replace("~1", "/").replace("~0", "~")
        for token in pointer.removeprefix("/").split("/")
    )


def lookup(document: Any, tokens: Iterable[str]) -> Any:
    """The value at a pointer's keys.

    Raises:
        LookupError: Nothing stands there.
    """
    value = document
    for token in tokens:
        if isinstance(value, list):
            if not token.isdecimal():
                raise LookupError(token)
            value = value[int(token)]
        elif isinstance(value, dict):
            value = value[token]
        else:
            raise LookupError(token)
    return value
