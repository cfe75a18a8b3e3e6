"""Those who are measured, each a module that is imported in a process of its own only."""

import importlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

AUTH_ID = "MASANDBOX00000000000"
AUTH_TOKEN = "sandbox-token-not-a-secret"  # noqa: S105 (the sandbox's, for a server of our own)
SENDER = "14155550101"
RECIPIENT = "14155550123"
TEXT = "Your code is 482913."
LIMIT = 20


@dataclass
class Calls:
    """What a contender can do; ``None`` for what it cannot."""

    send: Callable[[], str] | None = None
    """Send a message. Returns its id."""
    page: Callable[[], list[str]] | None = None
    """Ask for a page of messages. Returns their ids."""
    send_async: Callable[[], Awaitable[str]] | None = None
    """Send a message without blocking. Returns its id."""


def load(name: str, address: str) -> Calls:
    """The calls of the contender called ``name``, ready to be made.

    Raises:
        ImportError: What it needs is not installed.
    """
    calls: Calls = importlib.import_module(f"{__name__}.{name}").connect(address)
    return calls
