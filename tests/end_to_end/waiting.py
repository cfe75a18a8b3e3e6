"""Waiting for a state instead of sleeping and hoping."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def wait_for(read: Callable[[], T], holds: Callable[[T], bool], timeout: float = 10.0) -> T:
    """Read until what is read meets `holds`, and return it.

    Raises:
        TimeoutError: it still does not after `timeout` seconds.
    """
    deadline = time.monotonic() + timeout
    while not holds(value := read()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"still {value!r} after {timeout:g} s")
        time.sleep(0.02)
    return value
